//! Text files, a row per line.

mod chunks;
mod reader;

use polarslike_core::{DataType, Field, Name, Result, Schema};
use serde::{Deserialize, Serialize};

use crate::input::Input;
use crate::table::OpenFile;
pub(crate) use chunks::{LineChunks, Lines};

/// How lines are read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LinesOptions {
    /// The name of the column.
    pub name: Name,
}

impl Default for LinesOptions {
    fn default() -> Self {
        Self { name: "line".into() }
    }
}

/// The one column.
pub(crate) fn schema(options: &LinesOptions) -> Result<Schema> {
    Schema::new([Field::new(options.name.clone(), DataType::String)])
}

/// Opens a file.
pub(crate) fn open(input: Input, options: &LinesOptions) -> Result<Box<dyn OpenFile>> {
    Ok(Box::new(reader::OpenLines { chunks: LineChunks::open(&input)?, schema: schema(options)? }))
}
