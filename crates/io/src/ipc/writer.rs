//! Messages as a file or a stream.

use std::io::Write;
use std::sync::Arc;

use arrow::array::{ArrayRef, DictionaryArray, RecordBatch};
use arrow::datatypes::{DataType as A, Field, Schema as ArrowSchema, SchemaRef, UInt32Type};
use arrow_ipc::convert::IpcSchemaEncoder;
use arrow_ipc::writer::{
    DictionaryTracker, IpcDataGenerator, IpcWriteContext, IpcWriteOptions as ArrowOptions, write_message,
};
use arrow_ipc::{Block, FooterBuilder, MetadataVersion};
use flatbuffers::FlatBufferBuilder;
use polarslike_core::{Result, error};

use super::encoder::schema_message;
use super::growing::Growing;
use super::wire::no_codes;
use crate::input::io_error;
use crate::output::Output;
use crate::writer::{Part, Writer};

/// The first bytes of a file, so many that what follows is aligned as messages are.
const HEAD: [u8; 64] = {
    let mut head = [0; 64];
    let magic = *b"ARROW1";
    let mut i = 0;
    while i < magic.len() {
        head[i] = magic[i];
        i += 1;
    }
    head
};

/// What ends a stream, and the messages of a file.
const END: [u8; 8] = [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0];

struct IpcWriter {
    output: Output,
    schema: SchemaRef,
    dictionaries: Arc<Growing>,
    options: ArrowOptions,
    stream: bool,
    /// Bytes written so far.
    at: usize,
    batches: Vec<Block>,
    /// In a stream: for each dictionary how many values were written, if any were.
    written: Vec<Option<usize>>,
}

/// Begins a file or a stream.
pub(super) fn begin(
    output: Output,
    schema: SchemaRef,
    dictionaries: Arc<Growing>,
    options: ArrowOptions,
    stream: bool,
) -> Result<Box<dyn Writer>> {
    let head = schema_message(&schema, &options)?;
    let written = vec![None; dictionaries.len()];
    let mut writer =
        IpcWriter { output, schema, dictionaries, options, stream, at: 0, batches: Vec::new(), written };
    if !stream {
        writer.put(&HEAD)?;
    }
    writer.put(&head)?;
    Ok(Box::new(writer))
}

impl IpcWriter {
    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.output.write_all(bytes).map_err(|e| io_error("write", self.output.target(), &e))?;
        self.at += bytes.len();
        Ok(())
    }

    /// Writes dictionaries as they are now; returns where.
    fn put_dictionaries(&mut self, places: &[usize]) -> Result<Vec<Block>> {
        let mut blocks = Vec::new();
        for (header, bytes) in self.dictionary_messages(places)? {
            blocks.push(block(self.at, header, bytes.len())?);
            self.put(&bytes)?;
        }
        Ok(blocks)
    }

    /// Messages with the values of dictionaries, which are numbered in the order of the schema.
    fn dictionary_messages(&self, places: &[usize]) -> Result<Vec<(usize, Vec<u8>)>> {
        if places.is_empty() {
            return Ok(Vec::new());
        }
        // Arrow's encoder makes messages of dictionaries of the columns of a batch: here one without rows, whose columns
        // have them all.
        let mut columns: Vec<ArrayRef> = Vec::new();
        let mut fields = Vec::new();
        for place in 0..self.dictionaries.len() {
            let values = self.dictionaries.values(place)?;
            let dtype = A::Dictionary(Box::new(A::UInt32), Box::new(values.data_type().clone()));
            fields.push(Field::new("", dtype, true));
            columns.push(Arc::new(DictionaryArray::<UInt32Type>::try_new(no_codes(), values)?));
        }
        let schema = Arc::new(ArrowSchema::new(fields));
        let generator = IpcDataGenerator::default();
        let mut tracker = DictionaryTracker::new(false);
        generator.schema_to_bytes_with_dictionary_tracker(&schema, &mut tracker, &self.options);
        let batch = RecordBatch::try_new(schema, columns)?;
        let mut context = IpcWriteContext::default();
        let (messages, _) = generator.encode(&batch, &mut tracker, &self.options, &mut context)?;
        let mut written = Vec::new();
        for (place, message) in messages.into_iter().enumerate().filter(|(place, _)| places.contains(place)) {
            debug_assert!(place < self.dictionaries.len());
            let mut bytes = Vec::new();
            let (header, _) = write_message(&mut bytes, message, &self.options)?;
            written.push((header, bytes));
        }
        Ok(written)
    }

    /// The list of what is in a file, at its end.
    fn footer(&self, dictionaries: &[Block]) -> Vec<u8> {
        let mut builder = FlatBufferBuilder::new();
        let dictionaries = builder.create_vector(dictionaries);
        let batches = builder.create_vector(&self.batches);
        let mut tracker = DictionaryTracker::new(false);
        let schema = IpcSchemaEncoder::new()
            .with_dictionary_tracker(&mut tracker)
            .schema_to_fb_offset(&mut builder, &self.schema);
        let mut footer = FooterBuilder::new(&mut builder);
        footer.add_version(MetadataVersion::V5);
        footer.add_schema(schema);
        footer.add_dictionaries(dictionaries);
        footer.add_recordBatches(batches);
        let root = footer.finish();
        builder.finish(root, None);
        builder.finished_data().to_vec()
    }
}

fn block(offset: usize, header: usize, all: usize) -> Result<Block> {
    let too_large = || error!(OutOfBounds, "a message of {all} bytes at {offset}");
    let header_bytes = i32::try_from(header).map_err(|_| too_large())?;
    let (offset, body) = (i64::try_from(offset).ok(), i64::try_from(all - header).ok());
    let (Some(offset), Some(body)) = (offset, body) else { return Err(too_large()) };
    Ok(Block::new(offset, header_bytes, body))
}

impl Writer for IpcWriter {
    fn append(&mut self, part: Part) -> Result<()> {
        let Part::Messages(messages) = part else { return Err(Part::foreign()) };
        if self.stream {
            let grown = |place: &usize| self.written[*place] != Some(self.dictionaries.count(*place));
            let places: Vec<usize> = (0..self.written.len()).filter(grown).collect();
            for place in &places {
                self.written[*place] = Some(self.dictionaries.count(*place));
            }
            self.put_dictionaries(&places)?;
        }
        for message in messages {
            if !self.stream {
                self.batches.push(block(self.at, message.header, message.len())?);
            }
            message.bytes.iter().try_for_each(|bytes| self.put(bytes))?;
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<u64> {
        if self.stream {
            self.put(&END)?;
        } else {
            let places: Vec<usize> = (0..self.dictionaries.len()).collect();
            let dictionaries = self.put_dictionaries(&places)?;
            self.put(&END)?;
            let footer = self.footer(&dictionaries);
            let length =
                u32::try_from(footer.len()).map_err(|_| error!(OutOfBounds, "too many record batches"))?;
            self.put(&footer)?;
            self.put(&length.to_le_bytes())?;
            self.put(&HEAD[..6])?;
        }
        self.output.commit()
    }
}
