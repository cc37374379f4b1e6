//! How tables print, for the whole process.

use napi_derive::napi;
use polarslike_bridge::{DisplayOptions, error};
use serde_json::Value as Json;

use crate::error::Result;

/// The settings that hold if nothing is set: the defaults, and what the environment says.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn default_display_options() -> Result<Json> {
    let options = serde_json::to_value(DisplayOptions::from_env());
    Ok(options.map_err(|e| error!(Internal, "settings as JSON: {e}"))?)
}

/// Changes the settings; those left out get their defaults.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn set_display_options(options: Json) -> Result<()> {
    let options = serde_json::from_value(options)
        .map_err(|e| error!(InvalidArgument, "a setting of Config has a value that it cannot have: {e}"))?;
    polarslike_bridge::set_display_options(options);
    Ok(())
}
