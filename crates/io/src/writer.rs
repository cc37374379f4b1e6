//! What every format offers to whoever has batches to write.

use std::path::Path;

use polarslike_core::{Batch, Result, Schema, bail};
use serde::{Deserialize, Serialize};

use crate::{CsvWriteOptions, ParquetWriteOptions};

/// Takes batches in order. The file appears at its path when `finish` returns; a writer that is dropped before leaves
/// what was there.
pub trait Writer: Send {
    /// Appends rows; the columns of `batch` are those of the schema.
    fn write(&mut self, batch: &Batch) -> Result<()>;

    /// Completes the file and puts it in its place.
    fn finish(self: Box<Self>) -> Result<()>;
}

/// The format to write, and its options.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteFormat {
    /// Text, fields separated by commas.
    Csv(CsvWriteOptions),
    /// Apache Parquet.
    Parquet(ParquetWriteOptions),
}

/// A writer of rows of `schema` to a file at `path`, which replaces one that is there.
pub fn create(_path: &Path, _schema: &Schema, _format: &WriteFormat) -> Result<Box<dyn Writer>> {
    bail!(Internal, "writing is not built yet")
}
