//! Rows on disk for a while.

use std::fs::File;
use std::io::{ErrorKind as Io, Read, Seek, SeekFrom, Write};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use arrow::array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow::compute::cast;
use arrow::datatypes::{Field, Schema as ArrowSchema};
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use polarslike_core::interop::array_without_views;
use polarslike_core::{Batch, DataType, Error, Result, Vector, error};

use super::{MemoryPool, SpillFolder};

/// A file without a name, made when something is written for the first time: whatever happens to the process, nothing
/// is left of it.
#[derive(Debug)]
pub(crate) struct SpillFile {
    pool: Arc<MemoryPool>,
    /// The step that writes, for errors.
    step: &'static str,
    file: OnceLock<Mutex<(File, u64)>>,
}

/// Some rows in a file.
#[derive(Clone, Debug)]
pub(crate) struct Segment {
    offset: u64,
    bytes: u64,
    /// The number of rows.
    pub rows: usize,
    /// How many bytes the rows take in memory.
    pub weight: u64,
}

impl SpillFile {
    pub fn new(pool: &Arc<MemoryPool>, step: &'static str) -> Self {
        Self { pool: pool.clone(), step, file: OnceLock::new() }
    }

    /// Writes rows.
    pub fn write(&self, batch: &Batch) -> Result<Segment> {
        if batch.columns.is_empty() {
            return Ok(Segment { offset: 0, bytes: 0, rows: batch.rows, weight: 0 });
        }
        let encoded = encode(batch)?;
        let file = match self.file.get() {
            Some(file) => file,
            None => {
                let file = self.create(encoded.len() as u64)?;
                self.file.get_or_init(|| Mutex::new((file, 0)))
            }
        };
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        let offset = file.1;
        let written = file.0.seek(SeekFrom::Start(offset)).and_then(|_| file.0.write_all(&encoded));
        written.map_err(|e| self.failed(&e))?;
        file.1 += encoded.len() as u64;
        self.pool.spilled.fetch_add(encoded.len() as u64, Ordering::Relaxed);
        let weight = super::batch_bytes(batch);
        Ok(Segment { offset, bytes: encoded.len() as u64, rows: batch.rows, weight })
    }

    /// Reads rows back; `types` are those of the columns.
    pub fn read(&self, segment: &Segment, types: &[DataType]) -> Result<Batch> {
        if segment.bytes == 0 {
            return Ok(Batch::new(vec![], segment.rows));
        }
        let Some(file) = self.file.get() else { return Err(Error::internal("nothing was spilled")) };
        let mut encoded = vec![0; segment.bytes as usize];
        {
            let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
            let read =
                file.0.seek(SeekFrom::Start(segment.offset)).and_then(|_| file.0.read_exact(&mut encoded));
            read.map_err(|e| self.failed(&e))?;
        }
        decode(&encoded, types, segment.rows)
    }

    fn create(&self, bytes: u64) -> Result<File> {
        let folder = match self.pool.folder() {
            SpillFolder::Temporary => std::env::temp_dir(),
            SpillFolder::Folder(folder) => folder,
            SpillFolder::Off => return Err(self.pool.exceeded(self.step, bytes)),
        };
        tempfile::tempfile_in(&folder).map_err(|e| {
            error!(
                Memory,
                "{} does not fit into the memory limit, and nothing can be written to the spill folder \
                    {}: {e}; set another with Config.set_spill_directory or POLARSLIKE_SPILL_DIR",
                self.step,
                folder.display()
            )
        })
    }

    fn failed(&self, error: &std::io::Error) -> Error {
        let reason = match error.kind() {
            Io::StorageFull | Io::QuotaExceeded => "the disk of the spill folder is full".to_string(),
            _ => format!("the spill folder fails: {error}"),
        };
        error!(
            Memory,
            "{} does not fit into the memory limit of {}, and {reason}; set another folder with \
             Config.set_spill_directory or POLARSLIKE_SPILL_DIR, or raise the limit",
            self.step,
            super::megabytes(self.pool.limit().unwrap_or_default())
        )
    }
}

/// Arrow IPC, not compressed. Text goes without views: a view's buffers may be shared with rows that are not written.
fn encode(batch: &Batch) -> Result<Vec<u8>> {
    let arrays =
        batch.columns.iter().map(|c| array_without_views(&c.decode())).collect::<Result<Vec<_>>>()?;
    let fields: Vec<Field> = arrays.iter().map(|a| Field::new("", a.data_type().clone(), true)).collect();
    let options = RecordBatchOptions::new().with_row_count(Some(batch.rows));
    let schema = Arc::new(ArrowSchema::new(fields));
    let record = RecordBatch::try_new_with_options(schema.clone(), arrays, &options)?;
    let mut writer = StreamWriter::try_new(Vec::new(), &schema)?;
    writer.write(&record)?;
    Ok(writer.into_inner()?)
}

fn decode(encoded: &[u8], types: &[DataType], rows: usize) -> Result<Batch> {
    let mut reader = StreamReader::try_new(encoded, None)?;
    let Some(record) = reader.next() else { return Err(Error::internal("spilled rows are missing")) };
    let record = record?;
    let column = |(array, dtype): (&ArrayRef, &DataType)| {
        let storage = dtype.storage();
        let array = if *array.data_type() == storage { array.clone() } else { cast(array, &storage)? };
        Ok(Vector::plain(dtype.clone(), array))
    };
    let columns = record.columns().iter().zip(types).map(column).collect::<Result<Vec<_>>>()?;
    Ok(Batch::new(columns, rows))
}
