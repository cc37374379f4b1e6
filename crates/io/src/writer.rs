//! What every format offers to whoever has batches to write.

use std::path::{Path, PathBuf};

use polarslike_core::{Batch, Result, Schema};
use serde::{Deserialize, Serialize};

use crate::{CsvWriteOptions, ParquetWriteOptions, csv, parquet};

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
pub fn create(path: &Path, schema: &Schema, format: &WriteFormat) -> Result<Box<dyn Writer>> {
    let writer = match format {
        WriteFormat::Csv(options) => csv::create(path, schema, options)?,
        WriteFormat::Parquet(options) => parquet::create(path, schema, options)?,
    };
    Ok(Box::new(Named { path: path.into(), writer }))
}

/// Names the file in every error.
struct Named {
    path: PathBuf,
    writer: Box<dyn Writer>,
}

impl Writer for Named {
    fn write(&mut self, batch: &Batch) -> Result<()> {
        self.writer.write(batch).map_err(|e| e.context(format!("file {:?}", self.path)))
    }

    fn finish(self: Box<Self>) -> Result<()> {
        self.writer.finish().map_err(|e| e.context(format!("file {:?}", self.path)))
    }
}
