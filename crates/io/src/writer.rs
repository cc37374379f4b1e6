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

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use polarslike_core::{DataFrame, DataType, ErrorKind};

    use super::*;
    use crate::testing::{column, ints, write};

    #[test]
    fn a_full_disk_is_an_error() {
        let values = column("a", DataType::Int64, &ints(0..100_000));
        let frame = DataFrame::new(vec![values]).unwrap();
        for format in [WriteFormat::Csv(Default::default()), WriteFormat::Parquet(Default::default())] {
            let error = write(&frame, Path::new("/dev/full"), &format).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Io);
            let text = error.to_string();
            assert!(text.contains("No space left on device") && text.contains("/dev/full"), "{text}");
        }
    }
}
