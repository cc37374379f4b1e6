//! Files in and out.

use std::path::Path;
use std::sync::Arc;

use polarslike_core::{DataFrame, Result};
use polarslike_io::{
    CsvOptions, CsvWriteOptions, FileSink, ParquetOptions, ParquetWriteOptions, ScanSource, WriteFormat,
};
use polarslike_plan::{BatchFunction, BatchSink, LogicalPlan, Node, PartitionSink, Scan, Sink};

use crate::{IntoLazy, LazyFrame};

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
        let (projection, predicate, limit, filters) = Default::default();
        let scan = Scan { source, file_schema, projection, predicate, limit, filters };
        let mut frame = Self::from_plan(LogicalPlan::new(Node::Scan(scan.into()), vec![]));
        if let Some(rows) = table.n_rows {
            frame = frame.head(rows);
        }
        if let Some(name) = table.row_index_name {
            frame = frame.with_row_index(name, table.row_index_offset);
        }
        Ok(frame)
    }

    /// This plan with a file that its rows go to as they come: a result that is larger than memory can be written.
    ///
    /// Collecting it writes the file, which appears, whole, when all is written; the result has no columns.
    ///
    /// ```
    /// use polarslike::prelude::*;
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let (source, target) = (folder.path().join("a.csv"), folder.path().join("b.parquet"));
    /// # std::fs::write(&source, "a\n1\n2\n").unwrap();
    /// let late = LazyFrame::scan_csv(&source, CsvOptions::default())?.filter(col("a").gt(1));
    /// late.sink_parquet(&target, ParquetWriteOptions::default())?;
    /// assert_eq!(read_parquet(&target, ParquetOptions::default())?.height(), 1);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn sink(&self, sink: FileSink) -> Self {
        self.then(Node::Sink(Box::new(Sink::File(sink))))
    }

    /// This plan with files below a folder that its rows go to by the values of keys.
    #[must_use]
    pub fn sink_partitions(&self, sink: PartitionSink) -> Self {
        self.then(Node::Sink(Box::new(Sink::Partitions(sink))))
    }

    /// This plan with a function that takes its rows as they come, in pieces of so many `rows`, one after the other; it
    /// says whether they are enough.
    #[must_use]
    pub fn sink_batches(&self, function: BatchFunction, rows: usize, maintain_order: bool) -> Self {
        self.then(Node::Sink(Box::new(Sink::Batches(BatchSink { function, rows, maintain_order }))))
    }

    /// Writes the result to a CSV file as it comes.
    pub fn sink_csv(&self, path: impl AsRef<Path>, options: CsvWriteOptions) -> Result<()> {
        self.sink(FileSink::new(path.as_ref().into(), WriteFormat::Csv(options))).collect().map(drop)
    }

    /// Writes the result to a Parquet file as it comes.
    pub fn sink_parquet(&self, path: impl AsRef<Path>, options: ParquetWriteOptions) -> Result<()> {
        self.sink(FileSink::new(path.as_ref().into(), WriteFormat::Parquet(options))).collect().map(drop)
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

impl FrameWriter for DataFrame {
    fn write(&self, path: impl AsRef<Path>, format: &WriteFormat) -> Result<()> {
        self.lazy().sink(FileSink::new(path.as_ref().into(), format.clone())).collect().map(drop)
    }
}
