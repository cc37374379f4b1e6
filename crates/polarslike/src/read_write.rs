//! Files in and out.

use std::path::Path;
use std::sync::Arc;

use polarslike_core::interop::check_objects;
use polarslike_core::{DataFrame, Result};
use polarslike_io::{
    CsvOptions, CsvWriteOptions, ParquetOptions, ParquetWriteOptions, ScanSource, WriteFormat, create,
};
use polarslike_plan::{LogicalPlan, Node, Scan};

use crate::LazyFrame;

impl LazyFrame {
    /// CSV files as a source; `path` may be a pattern such as `data/*.csv`.
    pub fn scan_csv(path: impl AsRef<Path>, options: CsvOptions) -> Result<Self> {
        Self::scan(ScanSource::csv(path, options)?)
    }

    /// Parquet files as a source; `path` may be a pattern such as `data/*.parquet`.
    pub fn scan_parquet(path: impl AsRef<Path>, options: ParquetOptions) -> Result<Self> {
        Self::scan(ScanSource::parquet(path, options)?)
    }

    /// Files as a source. Reads what it needs for names and types: footers, or a sample of the rows.
    pub fn scan(source: ScanSource) -> Result<Self> {
        let file_schema = Arc::new(source.schema()?);
        let table = source.table.clone();
        let scan = Scan { source, file_schema, projection: None, predicate: None, limit: None };
        let mut frame = Self::from_plan(LogicalPlan::new(Node::Scan(scan.into()), vec![]));
        if let Some(rows) = table.n_rows {
            frame = frame.head(rows);
        }
        if let Some(name) = table.row_index_name {
            frame = frame.with_row_index(name, table.row_index_offset);
        }
        Ok(frame)
    }
}

/// Reads CSV files into a frame.
pub fn read_csv(path: impl AsRef<Path>, options: CsvOptions) -> Result<DataFrame> {
    LazyFrame::scan_csv(path, options)?.collect()
}

/// Reads Parquet files into a frame.
pub fn read_parquet(path: impl AsRef<Path>, options: ParquetOptions) -> Result<DataFrame> {
    LazyFrame::scan_parquet(path, options)?.collect()
}

/// Writes frames to files. The file appears, whole, when all is written; an error leaves an older one as it was.
pub trait FrameWriter {
    /// Writes in this format.
    fn write(&self, path: impl AsRef<Path>, format: &WriteFormat) -> Result<()>;

    /// Writes a CSV file.
    fn write_csv(&self, path: impl AsRef<Path>, options: CsvWriteOptions) -> Result<()> {
        self.write(path, &WriteFormat::Csv(options))
    }

    /// Writes a Parquet file.
    fn write_parquet(&self, path: impl AsRef<Path>, options: ParquetWriteOptions) -> Result<()> {
        self.write(path, &WriteFormat::Parquet(options))
    }
}

/// Rows per batch handed to a writer.
const WRITE_ROWS: usize = 1 << 16;

impl FrameWriter for DataFrame {
    fn write(&self, path: impl AsRef<Path>, format: &WriteFormat) -> Result<()> {
        let schema = self.schema();
        check_objects(&schema)?;
        let mut writer = create(path.as_ref(), &schema, format)?;
        for batch in self.batches(WRITE_ROWS) {
            writer.write(&batch)?;
        }
        writer.finish()
    }
}
