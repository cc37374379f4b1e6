//! Plans and frames as JSON.

use extendr_api::Robj;
use polarslike_bridge::{Result, error};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::value::text;

/// A value as the text that [`from_json`] reads.
pub fn to_json<T: Serialize>(value: &T) -> Result<Robj> {
    let text = serde_json::to_string(value);
    Ok(text.map_err(|e| error!(InvalidOperation, "this cannot be written as JSON: {e}"))?.into())
}

/// The value of a text.
pub fn from_json<T: DeserializeOwned>(source: &Robj) -> Result<T> {
    serde_json::from_str(&text(source)?)
        .map_err(|e| error!(Compute, "this JSON was not written by `serialize`: {e}"))
}
