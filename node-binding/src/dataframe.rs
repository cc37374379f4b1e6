//! Frames.

use napi::bindgen_prelude::{Buffer, Uint8Array};
use napi_derive::napi;
use polarslike_bridge::{
    DataFrame, IntoLazy, Schema, frame_from_ipc, frame_to_ipc, frame_to_ipc_without_views, write_bytes,
};
use serde_json::{Map, Value as Json, json};

use crate::datatype::to_json;
use crate::error::Result;
use crate::lazyframe::NativeLazyFrame;
use crate::series::NativeSeries;

/// Columns of one height.
#[napi]
pub struct NativeDataFrame {
    pub(crate) frame: DataFrame,
}

#[napi]
impl NativeDataFrame {
    /// A frame of these columns; without any, of `height` rows.
    #[napi(factory, catch_unwind)]
    pub fn from_columns(columns: Vec<&NativeSeries>, height: Option<f64>) -> Result<Self> {
        let columns: Vec<_> = columns.into_iter().map(|c| c.column.clone()).collect();
        let frame = match height {
            Some(height) if columns.is_empty() => DataFrame::with_height(columns, height as usize)?,
            _ => DataFrame::new(columns)?,
        };
        Ok(Self { frame })
    }

    /// The number of rows.
    #[napi(getter)]
    pub fn height(&self) -> f64 {
        self.frame.height() as f64
    }

    /// The names of the columns.
    #[napi(getter)]
    pub fn names(&self) -> Vec<String> {
        self.frame.names().map(|n| n.to_string()).collect()
    }

    /// The columns.
    #[napi(catch_unwind)]
    pub fn columns(&self) -> Vec<NativeSeries> {
        self.frame.columns().iter().map(|c| NativeSeries { column: c.clone() }).collect()
    }

    /// A column by name.
    #[napi(catch_unwind)]
    pub fn column(&self, name: String) -> Result<NativeSeries> {
        Ok(NativeSeries { column: self.frame.column(&name)?.clone() })
    }

    /// Names and types, as pairs.
    #[napi(catch_unwind)]
    pub fn schema(&self) -> Result<Json> {
        schema_json(&self.frame.schema())
    }

    /// A plan that starts with this frame.
    #[napi(catch_unwind)]
    pub fn lazy(&self) -> NativeLazyFrame {
        NativeLazyFrame { frame: self.frame.lazy() }
    }

    /// Rows from `offset`, without copies.
    #[napi(catch_unwind)]
    pub fn slice(&self, offset: f64, length: f64) -> NativeDataFrame {
        // Casts saturate: the numbers are counts that the TypeScript side has checked.
        Self { frame: self.frame.slice(offset as usize, length as usize) }
    }

    /// Whether columns, types and values are the same.
    #[napi(catch_unwind)]
    pub fn equals(&self, other: &NativeDataFrame) -> bool {
        self.frame.equals(&other.frame)
    }

    /// What a file of the frame holds.
    #[napi(catch_unwind)]
    pub fn file_bytes(&self, format: String, options: Map<String, Json>) -> Result<Buffer> {
        Ok(write_bytes(&self.frame, &format, options)?.into())
    }

    /// The frame as a stream in Arrow's format, with text and bytes in views or one after the other.
    #[napi(catch_unwind)]
    pub fn to_arrow(&self, views: bool) -> Result<Buffer> {
        let bytes = if views { frame_to_ipc(&self.frame)? } else { frame_to_ipc_without_views(&self.frame)? };
        Ok(bytes.into())
    }

    /// The frame of a stream in Arrow's format.
    #[napi(factory, catch_unwind)]
    pub fn from_arrow(bytes: Uint8Array) -> Result<Self> {
        Ok(Self { frame: frame_from_ipc(&bytes)? })
    }

    /// The frame as a table of text.
    #[napi(catch_unwind)]
    pub fn text(&self) -> String {
        self.frame.to_string()
    }
}

/// A schema as pairs: an object would put columns with numbers for names first.
pub fn schema_json(schema: &Schema) -> Result<Json> {
    let pair = |f: &polarslike_bridge::Field| Ok(json!([f.name.as_ref(), to_json(&f.dtype)?]));
    Ok(Json::Array(schema.fields().iter().map(pair).collect::<Result<_>>()?))
}
