//! What every format offers to whoever has rows to write.
//!
//! Workers turn rows into parts at the same time; the parts are appended to the file in the order of rows.

use std::io::Write;

use ::parquet::arrow::arrow_writer::ArrowColumnChunk;
use arrow::buffer::Buffer;
use polarslike_core::{Batch, Error, Result, Schema};
use serde::{Deserialize, Serialize};

use crate::input::io_error;
use crate::output::Output;
use crate::{
    CsvWriteOptions, IpcWriteOptions, JsonWriteOptions, ParquetWriteOptions, csv, ipc, json, parquet,
};

/// The format to write, and its options.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteFormat {
    /// Text, fields separated by commas.
    Csv(CsvWriteOptions),
    /// Apache Parquet.
    Parquet(ParquetWriteOptions),
    /// Arrow IPC, also known as Feather.
    Ipc(IpcWriteOptions),
    /// Arrow IPC as a stream.
    IpcStream(IpcWriteOptions),
    /// JSON, an object per line.
    Ndjson(JsonWriteOptions),
    /// JSON, a list of objects.
    Json(JsonWriteOptions),
}

impl WriteFormat {
    /// The encoder of rows of `schema`; an error if the format has no place for its types, or options do not fit.
    pub fn encoder(&self, schema: &Schema) -> Result<Box<dyn Encoder>> {
        match self {
            Self::Csv(options) => csv::encoder(schema, options),
            Self::Parquet(options) => parquet::encoder(schema, options),
            Self::Ipc(options) => ipc::encoder(schema, options, false),
            Self::IpcStream(options) => ipc::encoder(schema, options, true),
            Self::Ndjson(options) => json::encoder(schema, options, true),
            Self::Json(options) => json::encoder(schema, options, false),
        }
    }

    /// What the names of files of this format end in.
    pub fn extension(&self) -> &'static str {
        match self {
            Self::Csv(_) => "csv",
            Self::Parquet(_) => "parquet",
            Self::Ipc(_) => "ipc",
            Self::IpcStream(_) => "arrows",
            Self::Ndjson(_) => "jsonl",
            Self::Json(_) => "json",
        }
    }
}

/// Turns rows of one schema into the bytes of one format. Workers share it.
pub trait Encoder: Send + Sync {
    /// The number of rows of a part; only the last part of a file has fewer.
    fn part_rows(&self) -> usize;

    /// Consecutive rows as a part of a file.
    fn encode(&self, batches: &[Batch]) -> Result<Part>;

    /// Begins a file.
    fn begin(&self, output: Output) -> Result<Box<dyn Writer>>;
}

/// A file in the making. One that is dropped before it is finished leaves what was there.
pub trait Writer: Send {
    /// Appends a part of the same encoder.
    fn append(&mut self, part: Part) -> Result<()>;

    /// Completes the file and puts it in its place; returns its length in bytes.
    fn finish(self: Box<Self>) -> Result<u64>;
}

/// Rows in the form in which a format has them.
pub enum Part {
    /// Bytes that follow those of the part before.
    Bytes(Vec<u8>),
    /// Messages of Arrow's IPC format.
    Messages(Vec<Message>),
    /// The columns of a row group of Parquet.
    RowGroup(Vec<ArrowColumnChunk>),
}

/// A message of Arrow's IPC format.
pub struct Message {
    /// How many of its bytes say what it is.
    pub header: usize,
    /// Its bytes in several runs: values that are not compressed stay where they are in memory.
    pub bytes: Vec<Buffer>,
}

impl Message {
    /// How many bytes it has.
    pub(crate) fn len(&self) -> usize {
        self.bytes.iter().map(Buffer::len).sum()
    }
}

impl Part {
    /// How many bytes it holds.
    pub fn size(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Messages(messages) => messages.iter().map(Message::len).sum(),
            Self::RowGroup(chunks) => {
                let bytes = chunks.iter().map(|chunk| chunk.close().bytes_written);
                usize::try_from(bytes.sum::<u64>()).unwrap_or(usize::MAX)
            }
        }
    }

    /// That a part is not one of the format.
    pub(crate) fn foreign() -> Error {
        Error::internal("a part was appended to a file of another format")
    }
}

/// A file whose parts follow each other as they are.
pub(crate) struct PlainWriter {
    output: Output,
}

impl PlainWriter {
    /// Begins a file with these bytes.
    pub(crate) fn begin(output: Output, head: &[u8]) -> Result<Box<dyn Writer>> {
        let mut writer = Self { output };
        writer.write(head)?;
        Ok(Box::new(writer))
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.output.write_all(bytes).map_err(|e| io_error("write", self.output.target(), &e))
    }
}

impl Writer for PlainWriter {
    fn append(&mut self, part: Part) -> Result<()> {
        match part {
            Part::Bytes(bytes) => self.write(&bytes),
            _ => Err(Part::foreign()),
        }
    }

    fn finish(self: Box<Self>) -> Result<u64> {
        self.output.commit()
    }
}

/// So many rows of a part that it has up to `cells` values, within `min..=max` rows.
pub(crate) fn rows_of_cells(schema: &Schema, cells: usize, min: usize, max: usize) -> usize {
    (cells / schema.len().max(1)).clamp(min, max)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::path::Path;

    use polarslike_core::{DataFrame, DataType, ErrorKind};

    use super::*;
    use crate::testing::{column, ints, write};

    #[test]
    fn a_full_disk_is_an_error() {
        let values = column("a", DataType::Int64, &ints(0..100_000));
        let frame = DataFrame::new(vec![values]).unwrap();
        let formats = [
            WriteFormat::Csv(Default::default()),
            WriteFormat::Parquet(Default::default()),
            WriteFormat::Ipc(Default::default()),
            WriteFormat::IpcStream(Default::default()),
            WriteFormat::Ndjson(Default::default()),
            WriteFormat::Json(Default::default()),
        ];
        for format in formats {
            let error = write(&frame, Path::new("/dev/full"), &format).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Io);
            let text = error.to_string();
            assert!(text.contains("No space left on device") && text.contains("/dev/full"), "{text}");
        }
    }
}
