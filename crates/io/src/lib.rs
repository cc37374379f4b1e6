//! Where data comes from and goes to.
//!
//! * A [`ScanSource`] says which files are read and how; it is plain data that stands in a logical plan. It knows its
//!   [schema](ScanSource::schema) and [opens](ScanSource::open) as a [`Reader`]. A [`Location`] says where the bytes of
//!   a file are. Many files are one [table](TableOptions), whatever their format: a format reads one file.
//! * A [`Reader`] is a sequence of pieces that workers read in parallel, each a sequence of [`Batch`]es: a chunk of
//!   a CSV file, a run of rows of a Parquet row group. A [`Pruner`] spares pieces that statistics rule out.
//! * A [`FileSink`] says which file is written and how; a [`Target`] says where its bytes go. An [`Encoder`] turns rows
//!   into [`Part`]s, which workers do at the same time; a [`Writer`] appends them to the file in order. A file appears
//!   whole or not at all.
//!
//! Each format has a folder: CSV is parsed here, Parquet by the crate of that name, whose dictionary pages arrive as
//! dictionary-encoded vectors. Workbooks and Avro files are read and written as whole tables: [`read_excel`],
//! [`write_excel`], [`read_avro`], [`write_avro`].
//!
//! ```
//! use polarslike_io::{CsvOptions, ScanRequest, ScanSource};
//! # let folder = tempfile::tempdir().unwrap();
//! # let path = folder.path().join("flights.csv");
//! # std::fs::write(&path, "carrier,delay\nUA,2\nAA,33\n").unwrap();
//! let source = ScanSource::csv(&path, CsvOptions::default())?;
//! let schema = source.schema()?;
//! let request = ScanRequest { projection: Some(vec!["delay".into()]), ..Default::default() };
//! let reader = source.open(&schema, &request)?;
//! let mut rows = 0;
//! for piece in 0..reader.pieces() {
//!     reader.read(piece, &mut |batch| {
//!         rows += batch.rows;
//!         Ok(true)
//!     })?;
//! }
//! assert_eq!(rows, 2);
//! # Ok::<(), polarslike_core::Error>(())
//! ```
//!
//! [`Batch`]: polarslike_core::Batch

mod atomic;
mod avro;
#[cfg(feature = "cloud")]
mod cloud;
mod compress;
mod csv;
mod decompress;
mod excel;
mod expand;
mod input;
mod ipc;
mod json;
mod lines;
mod location;
mod output;
mod parquet;
mod partition;
mod reader;
mod reserved;
mod rows;
mod sink;
mod source;
mod stop;
mod table;
mod target;
#[cfg(test)]
mod testing;
mod text;
mod url;
mod whole;
mod writer;

pub use avro::{AvroColumns, AvroCompression, AvroOptions, AvroWriteOptions, read_avro, write_avro};
pub use compress::TextCompression;
pub use csv::{
    CsvEncoding, CsvOptions, CsvWriteOptions, InferredTooNarrow, NullValues, OnBadLines, QuoteStyle,
};
pub use excel::{ExcelColumns, ExcelOptions, ExcelWriteOptions, OneOrMany, read_excel, write_excel};
pub use ipc::{CompatLevel, IpcCompression, IpcOptions, IpcWriteOptions};
pub use json::{JsonOptions, JsonWriteOptions};
pub use lines::LinesOptions;
pub use location::{Location, Memory};
pub use output::{Output, OutputOptions, SyncOnClose};
pub use parquet::{
    Compression, NamedStatistics, ParquetOptions, ParquetWriteOptions, SomeStatistics, WriteStatistics,
    parquet_metadata,
};
pub use partition::hive_folder;
pub use reader::{ColumnBounds, Pruner, Reader, RowFilter, ScanRequest, Statistics};
pub use rows::{Frames, RowSource, Rows};
pub use sink::FileSink;
pub use source::{Format, ScanSource, Summary};
pub use stop::Stop;
pub use table::{
    CastOptions, DatetimeCast, ExtraColumns, ExtraFields, FloatCast, IntegerCast, MissingColumns,
    MissingFields, Permission, TableOptions,
};
pub use target::{Stream, Target};
pub use url::{Access, CredentialProvider, Credentials, Url};
pub use whole::{files, write_file};
pub use writer::{Encoder, Message, Part, WriteFormat, Writer};
