//! Rows of IPC files as batches.

use arrow::array::{ArrayRef, RecordBatch};
use arrow_ipc::reader::RecordBatchDecoder;
use polarslike_core::{Batch, Field, Result, Schema, Vector, in_pool, num_threads};
use rayon::prelude::*;

use super::columns::Converted;
use super::dictionaries::check_buffers;
use super::layout::{Layout, RecordBatchBlock, message, undecodable};
use crate::Reader;
use crate::input::Input;
use crate::table::{FileRequest, OpenFile};
use crate::whole::{damaged, guard};

/// Rows per batch at most: what a worker takes on at a time.
const BATCH_ROWS: usize = 1 << 17;

/// Of a record batch of so many rows several threads decode a part of the columns each.
const PARALLEL_ROWS: usize = 1 << 20;

/// A file whose layout is known.
pub(super) struct OpenIpc {
    pub(super) input: Input,
    pub(super) layout: Layout,
}

struct IpcReader {
    input: Input,
    layout: Layout,
    columns: Vec<ColumnReader>,
    /// The number of batches that are read: those within the limit.
    batches: usize,
}

/// A column of the projection.
struct ColumnReader {
    field: Field,
    /// Its place in the file.
    place: usize,
    converted: Converted,
}

impl OpenFile for OpenIpc {
    fn schema(&self) -> &Schema {
        &self.layout.schema
    }

    fn rows(&self) -> Option<usize> {
        Some(self.layout.rows())
    }

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        let FileRequest { projection, limit, .. } = request;
        let layout = self.layout;
        let column = |field: Field| {
            let place = layout.schema.index_of(&field.name)?;
            Ok(ColumnReader { field, place, converted: Converted::default() })
        };
        let columns = projection.into_iter().map(column).collect::<Result<Vec<_>>>()?;
        let mut left = limit.unwrap_or(usize::MAX);
        let within = |batch: &&RecordBatchBlock| {
            let wanted = left > 0;
            left = left.saturating_sub(batch.rows);
            wanted
        };
        let batches = layout.batches.iter().take_while(within).count();
        Ok(Box::new(IpcReader { input: self.input, layout, columns, batches }))
    }
}

impl Reader for IpcReader {
    fn pieces(&self) -> usize {
        self.batches
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let batch = self.batch(&self.layout.batches[piece])?;
        let mut offset = 0;
        while offset < batch.rows {
            let rows = (batch.rows - offset).min(BATCH_ROWS);
            let part = if rows == batch.rows { batch.clone() } else { batch.slice(offset, rows) };
            if !emit(part)? {
                break;
            }
            offset += rows;
        }
        Ok(())
    }
}

impl IpcReader {
    fn batch(&self, batch: &RecordBatchBlock) -> Result<Batch> {
        let rows = batch.rows;
        if self.columns.is_empty() {
            return Ok(Batch::new(Vec::new(), rows));
        }
        let parts = if rows >= PARALLEL_ROWS { num_threads().min(self.columns.len()) } else { 1 };
        if parts == 1 {
            return Ok(Batch::new(self.decode(batch, &self.columns)?, rows));
        }
        let parts = self.columns.par_chunks(self.columns.len().div_ceil(parts));
        let vectors: Vec<Vec<Vector>> =
            in_pool(|| parts.map(|part| self.decode(batch, part)).collect::<Result<_>>())??;
        Ok(Batch::new(vectors.into_iter().flatten().collect(), rows))
    }

    fn decode(&self, batch: &RecordBatchBlock, columns: &[ColumnReader]) -> Result<Vec<Vector>> {
        guard(self.input.location(), || {
            let places: Vec<usize> = columns.iter().map(|column| column.place).collect();
            let arrays = arrays(&self.layout, batch, &places)?;
            let vector = |(array, column): (&ArrayRef, &ColumnReader)| {
                let vector = column.converted.vector(array, &column.field.dtype);
                vector.map_err(|e| e.context(format!("column {:?}", column.field.name)))
            };
            arrays.columns().iter().zip(columns).map(vector).collect()
        })
    }
}

/// The arrays of some columns of a record batch.
fn arrays(layout: &Layout, batch: &RecordBatchBlock, places: &[usize]) -> Result<RecordBatch> {
    let (header, body) = (layout.header(batch.block), layout.body(batch.block));
    let Some(record_batch) = message(&header)?.header_as_record_batch() else {
        return Err(damaged(&"a message that should be a record batch is something else"));
    };
    check_buffers(&record_batch, &body)?;
    let dictionaries = &batch.dictionaries.by_id;
    RecordBatchDecoder::try_new(&body, record_batch, layout.arrow.clone(), dictionaries, &layout.version)
        .and_then(|decoder| decoder.with_projection(Some(places)).read_record_batch())
        .map_err(undecodable)
}
