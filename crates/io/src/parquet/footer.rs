//! What a Parquet file says of itself.

use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow::datatypes::SchemaRef;
use bytes::Bytes;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData};
use parquet::file::reader::{ChunkReader, Length};
use polarslike_core::{DataType, Error, Field, Result, Schema, error, interop};

use crate::Location;
use crate::input::{Cursor, Input};

/// The first and the last bytes of every Parquet file.
const MAGIC: &[u8] = b"PAR1";

/// A Parquet file, its metadata and its schema.
#[derive(Clone, Debug)]
pub(super) struct Footer {
    pub(super) file: Input,
    pub(super) metadata: Arc<ParquetMetaData>,
    /// The schema as the file's writer meant it.
    pub(super) arrow: SchemaRef,
    pub(super) schema: Schema,
}

impl Footer {
    pub(super) fn read(file: Input) -> Result<Self> {
        check_magic(&file)?;
        let loaded = guard(file.location(), || {
            let loaded = ArrowReaderMetadata::load(&file, ArrowReaderOptions::new());
            loaded.map_err(|e| damaged(file.location(), &e))
        })?;
        check_places(&file, loaded.metadata())?;
        let schema =
            schema_of(loaded.schema()).map_err(|e| e.context(format!("file {}", file.location())))?;
        Ok(Self { file, metadata: loaded.metadata().clone(), arrow: loaded.schema().clone(), schema })
    }

    pub(super) fn rows(&self) -> usize {
        usize::try_from(self.metadata.file_metadata().num_rows()).unwrap_or(0)
    }
}

fn schema_of(arrow: &SchemaRef) -> Result<Schema> {
    let field = |field: &arrow::datatypes::FieldRef| {
        let dtype = interop::dtype_from_field(field);
        let dtype: DataType = dtype.map_err(|e| e.context(format!("column {:?}", field.name())))?;
        Ok(Field::new(field.name().as_str(), dtype))
    };
    Schema::new(arrow.fields().iter().map(field).collect::<Result<Vec<_>>>()?)
}

/// What the footer says of row groups must lie within the file.
fn check_places(file: &Input, metadata: &ParquetMetaData) -> Result<()> {
    let within = |chunk: &ColumnChunkMetaData| {
        let start = chunk.dictionary_page_offset().unwrap_or(chunk.data_page_offset());
        let end = start.checked_add(chunk.compressed_size());
        let end = end.filter(|end| 0 <= start && start <= *end).and_then(|end| u64::try_from(end).ok());
        end.is_some_and(|end| end <= file.len())
    };
    for (i, group) in metadata.row_groups().iter().enumerate() {
        if group.num_rows() < 0 || !group.columns().iter().all(within) {
            return Err(damaged(file.location(), &format!("row group {i} is not within the file")));
        }
    }
    Ok(())
}

fn check_magic(file: &Input) -> Result<()> {
    let location = file.location();
    if file.len() == 0 {
        return Err(error!(FileFormat, "{location} is not a Parquet file: it is empty"));
    }
    let head = file.read_at(0, MAGIC.len())?;
    let tail = file.read_at(file.len().saturating_sub(MAGIC.len() as u64), MAGIC.len())?;
    match (head[..] == *MAGIC, tail[..] == *MAGIC && file.len() >= 12) {
        (_, true) => Ok(()),
        (true, false) => Err(error!(
            FileFormat,
            "{location} is truncated: it begins as a Parquet file, but its end is missing"
        )),
        (false, false) => {
            Err(error!(FileFormat, "{location} is not a Parquet file: it does not begin with PAR1"))
        }
    }
}

/// The error of a file that claims to be Parquet, but is not as it should be.
pub(super) fn damaged(location: &Location, error: &impl std::fmt::Display) -> Error {
    error!(FileFormat, "cannot read {location}, which is damaged or of a kind that is not supported: {error}")
}

/// Runs `work`, which decodes bytes of a file. The decoder checks most of what it reads, but some malformed files make it
/// panic: that is the file's fault, so it is an error like any other.
pub(super) fn guard<R>(location: &Location, work: impl FnOnce() -> Result<R>) -> Result<R> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str);
        let message = message.or_else(|| panic.downcast_ref::<&str>().copied());
        Err(damaged(location, &message.unwrap_or("the decoder failed")))
    })
}

impl Length for Input {
    fn len(&self) -> u64 {
        Input::len(self)
    }
}

impl ChunkReader for Input {
    type T = BufReader<Cursor>;

    fn get_read(&self, start: u64) -> Result<Self::T, ParquetError> {
        Ok(BufReader::new(Cursor::new(self.clone(), start)))
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes, ParquetError> {
        let bytes = self.read_at(start, length).map_err(|e| ParquetError::External(Box::new(e)))?;
        if bytes.len() < length {
            return Err(ParquetError::EOF(format!(
                "{length} bytes expected at offset {start}, but the file has {} in all",
                Input::len(self)
            )));
        }
        Ok(bytes)
    }
}
