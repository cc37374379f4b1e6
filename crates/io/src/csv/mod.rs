//! Comma-separated values.

mod options;

use std::path::{Path, PathBuf};

pub use options::{
    CsvEncoding, CsvOptions, CsvWriteOptions, ExtraColumns, MissingColumns, NullValues, QuoteStyle,
};
use polarslike_core::{Result, Schema, bail};

use crate::{Reader, ScanRequest, Writer};

pub(crate) fn schema(_: &[PathBuf], _: &CsvOptions) -> Result<Schema> {
    bail!(Internal, "CSV is not built yet")
}
pub(crate) fn open(_: &[PathBuf], _: &CsvOptions, _: &Schema, _: &ScanRequest) -> Result<Box<dyn Reader>> {
    bail!(Internal, "CSV is not built yet")
}
pub(crate) fn create(_: &Path, _: &Schema, _: &CsvWriteOptions) -> Result<Box<dyn Writer>> {
    bail!(Internal, "CSV is not built yet")
}
