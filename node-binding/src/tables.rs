//! Formats that are read and written as whole tables.

use napi::bindgen_prelude::{Buffer, Either, Uint8Array};
use napi_derive::napi;
use polarslike_bridge::{DataFrame, Location, read_tables, table_bytes, write_table as write};
use serde_json::{Map, Value as Json};

use crate::dataframe::NativeDataFrame;
use crate::error::Result;
use crate::lazyframe::location;

/// The frames in files, by name.
#[napi]
pub struct NativeTables {
    tables: Vec<(String, DataFrame)>,
    many: bool,
}

#[napi]
impl NativeTables {
    /// Reads files of a format.
    #[napi(factory, catch_unwind)]
    pub fn read(
        format: String,
        sources: Vec<Either<String, Uint8Array>>,
        options: Map<String, Json>,
    ) -> Result<Self> {
        let locations: Vec<Location> = sources.iter().map(location).collect();
        let (tables, many) = read_tables(&format, &locations, options)?;
        Ok(Self { tables, many })
    }

    /// Whether several frames were asked for.
    #[napi(getter)]
    pub fn many(&self) -> bool {
        self.many
    }

    /// The names of the frames.
    #[napi(getter)]
    pub fn names(&self) -> Vec<String> {
        self.tables.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The frames.
    #[napi(catch_unwind)]
    pub fn frames(&self) -> Vec<NativeDataFrame> {
        self.tables.iter().map(|(_, frame)| NativeDataFrame { frame: frame.clone() }).collect()
    }
}

/// Writes a frame to a file, or gives what it would hold if there is no path.
#[napi(catch_unwind)]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn write_table(
    frame: &NativeDataFrame,
    format: String,
    path: Option<String>,
    options: Map<String, Json>,
) -> Result<Option<Buffer>> {
    Ok(match path {
        Some(path) => {
            write(&frame.frame, &format, path, options)?;
            None
        }
        None => Some(table_bytes(&frame.frame, &format, options)?.into()),
    })
}
