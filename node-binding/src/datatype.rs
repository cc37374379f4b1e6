//! Data types.

use napi_derive::napi;
use polarslike_bridge::{DataType, display_dtype, error, parse_dtype};
use serde_json::Value as Json;

use crate::error::Result;

/// A data type. Its JSON is what serde makes of `DataType`: `"Int64"`, `{"Datetime": ["us", null]}`.
#[napi]
pub struct NativeDataType {
    pub(crate) dtype: DataType,
}

#[napi]
impl NativeDataType {
    /// The type of this JSON.
    #[napi(factory, catch_unwind)]
    pub fn from_json(json: Json) -> Result<Self> {
        let dtype = serde_json::from_value(json.clone())
            .map_err(|_| error!(InvalidType, "{json} is not a data type"))?;
        Ok(Self { dtype })
    }

    /// The type that a text names: `Int64`, `list[str]`.
    #[napi(factory, catch_unwind)]
    pub fn parse(text: String) -> Result<Self> {
        Ok(Self { dtype: parse_dtype(&text)? })
    }

    /// The name that tables show: `i64`.
    #[napi(catch_unwind)]
    pub fn short_name(&self) -> String {
        display_dtype(&self.dtype)
    }

    /// The type as JSON.
    #[napi(catch_unwind)]
    pub fn json(&self) -> Result<Json> {
        to_json(&self.dtype)
    }
}

/// A type as JSON.
pub fn to_json(dtype: &DataType) -> Result<Json> {
    Ok(serde_json::to_value(dtype).map_err(|e| error!(Internal, "{dtype} as JSON: {e}"))?)
}
