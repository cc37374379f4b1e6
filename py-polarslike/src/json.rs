//! Plans, expressions and frames as JSON.

use polarslike_bridge::{Result, error};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub fn write<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|e| error!(InvalidOperation, "this cannot be written as JSON: {e}"))
}

pub fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|e| error!(Compute, "this JSON was not written by `serialize`: {e}"))
}
