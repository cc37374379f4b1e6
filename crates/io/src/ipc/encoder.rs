//! Record batches as messages: workers encode and compress them at the same time.
//!
//! The codes of all batches of a file stand for the values of the same dictionaries, which grow as batches come. In a file the
//! dictionaries follow the batches, in a stream they precede those that use them.

use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow::datatypes::{Schema as ArrowSchema, SchemaRef};
use arrow_ipc::CompressionType;
use arrow_ipc::writer::{
    DictionaryTracker, IpcDataGenerator, IpcWriteOptions as ArrowOptions, StreamEncoder, write_message,
};
use polarslike_core::{Batch, Field, Result, Schema, bail, error, interop};

use super::compact::compacted;
use super::growing::Growing;
use super::options::{IpcCompression, IpcWriteOptions};
use super::wire::Wire;
use super::writer;
use crate::output::Output;
use crate::writer::{Encoder, Message, Part, Writer};

/// As in Polars: batches of about so many values per column.
const BATCH_ROWS: usize = 122_880;

/// Fewer rows than this are copied into a batch with those that follow.
const MIN_ROWS: usize = 1 << 14;

/// What stands before a message's header: a mark, and the length of the header.
const PREFIX: usize = 8;

pub(super) struct IpcEncoder {
    pub(super) schema: SchemaRef,
    fields: Vec<Field>,
    /// The schema of the messages' arrays: codes are numbers.
    wire: Wire,
    dictionaries: Arc<Growing>,
    pub(super) options: ArrowOptions,
    part_rows: usize,
    /// Whether all batches of a file but the last have so many rows.
    even: bool,
    /// The length of the schema's message.
    schema_bytes: usize,
    stream: bool,
}

/// The encoder of files, or of streams.
pub(crate) fn encoder(schema: &Schema, options: &IpcWriteOptions, stream: bool) -> Result<Box<dyn Encoder>> {
    let part_rows = options.record_batch_size.unwrap_or(BATCH_ROWS);
    if part_rows == 0 {
        bail!(InvalidArgument, "record_batch_size is 0: give the number of rows per batch, at least 1");
    }
    let compression = match options.compression {
        IpcCompression::Uncompressed => None,
        IpcCompression::Lz4 => Some(CompressionType::LZ4_FRAME),
        IpcCompression::Zstd => Some(CompressionType::ZSTD),
    };
    let arrow = ArrowOptions::default().try_with_compression(compression)?;
    let views = options.compat_level.views();
    let mut written = interop::schema_to_arrow(schema);
    if !views {
        written = interop::batches_without_views(&written, &[])?.0;
    }
    let dictionaries = Arc::new(Growing::new(schema, views));
    let wire = Wire::new(schema, views);
    Ok(Box::new(IpcEncoder {
        schema_bytes: schema_message(&wire.schema, &arrow)?.len(),
        even: options.record_batch_size.is_some(),
        wire,
        schema: written,
        fields: schema.fields().to_vec(),
        dictionaries,
        options: arrow,
        part_rows,
        stream,
    }))
}

impl IpcEncoder {
    fn arrays(&self, batch: &Batch) -> Result<RecordBatch> {
        let mut place = 0;
        let arrays = self
            .fields
            .iter()
            .zip(&batch.columns)
            .map(|(field, vector)| {
                let array = self.wire.array(vector, &self.dictionaries, &mut place);
                array.map_err(|e| e.context(format!("column {:?}", field.name)))
            })
            .collect::<Result<Vec<ArrayRef>>>()?;
        let rows = RecordBatchOptions::new().with_row_count(Some(batch.rows));
        Ok(RecordBatch::try_new_with_options(self.wire.schema.clone(), arrays, &rows)?)
    }

    /// The message of a record batch.
    fn message(&self, batch: RecordBatch) -> Result<Message> {
        let mut encoder = StreamEncoder::try_new_with_options(&self.wire.schema, self.options.clone())?;
        let mut bytes = encoder.encode(&compacted(batch)?)?;
        // A stream begins with the schema.
        let mut left = self.schema_bytes;
        let schema = bytes.iter().take_while(|bytes| {
            let is_schema = left > 0;
            left = left.saturating_sub(bytes.len());
            is_schema
        });
        let schema = schema.count();
        bytes.drain(..schema);
        let header = bytes.first().and_then(|prefix| prefix.get(PREFIX - 4..)?.first_chunk());
        let header = header.ok_or_else(|| error!(Internal, "a message without its length"))?;
        Ok(Message { header: PREFIX + u32::from_le_bytes(*header) as usize, bytes })
    }
}

impl Encoder for IpcEncoder {
    fn part_rows(&self) -> usize {
        self.part_rows
    }

    fn encode(&self, batches: &[Batch]) -> Result<Part> {
        let arrays = batches.iter().map(|batch| self.arrays(batch)).collect::<Result<Vec<_>>>()?;
        let mut messages = Vec::new();
        // Where the number of rows is free, arrays are written as they are, unless they are short.
        let ends = |batch: &RecordBatch| !self.even && batch.num_rows() >= MIN_ROWS;
        for run in arrays.chunk_by(|a, b| !ends(a) && !ends(b)) {
            let batch = match run {
                [only] => only.clone(),
                _ => arrow::compute::concat_batches(&self.wire.schema, run)?,
            };
            messages.push(self.message(batch)?);
        }
        Ok(Part::Messages(messages))
    }

    fn begin(&self, output: Output) -> Result<Box<dyn Writer>> {
        writer::begin(
            output,
            self.schema.clone(),
            self.dictionaries.clone(),
            self.options.clone(),
            self.stream,
        )
    }
}

/// The message of a schema.
pub(super) fn schema_message(schema: &ArrowSchema, options: &ArrowOptions) -> Result<Vec<u8>> {
    let mut tracker = DictionaryTracker::new(false);
    let encoded =
        IpcDataGenerator::default().schema_to_bytes_with_dictionary_tracker(schema, &mut tracker, options);
    let mut bytes = Vec::new();
    write_message(&mut bytes, encoded, options)?;
    Ok(bytes)
}
