//! Which files are read, and how.

use std::path::{Path, PathBuf};

use polarslike_core::{Result, Schema, bail};
use serde::{Deserialize, Serialize};

use crate::{CsvOptions, ParquetOptions, Reader, ScanRequest};

/// Files of one format that are read one after the other as one table: data that stands in a logical plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanSource {
    /// The files in order; never empty.
    pub paths: Vec<PathBuf>,
    /// Their format, and how to read it.
    pub format: Format,
}

/// The format of files, and how to read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "a plan holds few sources")]
pub enum Format {
    /// Text, fields separated by commas.
    Csv(CsvOptions),
    /// Apache Parquet.
    Parquet(ParquetOptions),
}

impl ScanSource {
    /// CSV files: a path, or a pattern such as `data/*.csv`.
    pub fn csv(path: impl AsRef<Path>, options: CsvOptions) -> Result<Self> {
        Ok(Self { paths: vec![path.as_ref().into()], format: Format::Csv(options) })
    }

    /// Parquet files: a path, or a pattern such as `data/*.parquet`.
    pub fn parquet(path: impl AsRef<Path>, options: ParquetOptions) -> Result<Self> {
        Ok(Self { paths: vec![path.as_ref().into()], format: Format::Parquet(options) })
    }

    /// The names and types of the columns.
    pub fn schema(&self) -> Result<Schema> {
        bail!(Internal, "reading is not built yet")
    }

    /// The number of rows, where the files say so.
    pub fn row_count(&self) -> Result<Option<usize>> {
        Ok(None)
    }

    /// A reader of what a query needs; `schema` is what [`ScanSource::schema`] returned.
    pub fn open(&self, _schema: &Schema, _request: &ScanRequest) -> Result<Box<dyn Reader>> {
        bail!(Internal, "reading is not built yet")
    }
}
