//! Where the parts of a file or a stream are.

use std::sync::Arc;

use arrow::buffer::Buffer;
use arrow::datatypes::{FieldRef, SchemaRef};
use arrow_ipc::convert::try_fb_to_schema;
use arrow_ipc::{
    Block as FileBlock, Message, MessageHeader, MetadataVersion, root_as_footer, root_as_message,
};
use bytes::Bytes;
use polarslike_core::{Error, Field, Result, Schema, bail, interop};

use super::dictionaries::Dictionaries;
use crate::input::Input;
use crate::whole::{damaged, guard};

/// The first and the last bytes of every file.
const MAGIC: &[u8] = b"ARROW1";

/// What files of the first version of Feather begin with, which is another format.
const FEATHER: &[u8] = b"FEA1";

/// What the length of a message's header stands behind, in all but the oldest files.
const CONTINUATION: u32 = u32::MAX;

/// At the end of a file the length of the footer and the magic bytes.
const TRAILER: usize = 4 + MAGIC.len();

/// More rows than this have no place in one batch: indices have 32 bits.
const MAX_BATCH_ROWS: i64 = u32::MAX as i64;

/// Where the parts of a file or a stream are.
pub(super) struct Layout {
    /// All bytes; of a file on disk its pages, which are read when they are touched.
    pub(super) bytes: Buffer,
    pub(super) version: MetadataVersion,
    /// The schema as the file's writer meant it.
    pub(super) arrow: SchemaRef,
    pub(super) schema: Schema,
    pub(super) batches: Vec<RecordBatchBlock>,
}

/// A record batch.
pub(super) struct RecordBatchBlock {
    pub(super) block: Block,
    pub(super) rows: usize,
    /// The dictionaries that its codes stand for: in a stream those before it.
    pub(super) dictionaries: Arc<Dictionaries>,
}

/// Where a message is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    offset: usize,
    header: usize,
    body: usize,
}

impl Layout {
    pub(super) fn read(input: &Input) -> Result<Self> {
        let bytes = input.mapped()?;
        let location = input.location();
        if bytes.is_empty() {
            bail!(NoData, "{location} is not an IPC file: it is empty");
        }
        if bytes.starts_with(FEATHER) {
            bail!(
                FileFormat,
                "{location} is a Feather file of version 1, which is not supported: write it anew as version 2, for \
                 example with pyarrow.feather"
            );
        }
        guard(
            location,
            || if bytes.starts_with(MAGIC) { Self::of_file(bytes) } else { Self::of_stream(bytes) },
        )
    }

    /// By the list at the end of a file.
    fn of_file(bytes: Bytes) -> Result<Self> {
        let Some(trailer) = bytes.len().checked_sub(TRAILER).filter(|start| bytes[*start..].ends_with(MAGIC))
        else {
            return Err(damaged(&"it is truncated: it begins as an IPC file, but its end is missing"));
        };
        let length =
            u32::from_le_bytes([bytes[trailer], bytes[trailer + 1], bytes[trailer + 2], bytes[trailer + 3]]);
        let Some(start) = trailer.checked_sub(length as usize) else {
            return Err(damaged(&format!("its footer is said to have {length} bytes, more than the file")));
        };
        let bytes = Buffer::from(bytes);
        let footer = bytes.slice_with_length(start, length as usize);
        let footer = root_as_footer(&footer).map_err(|e| damaged(&e))?;
        let schema = footer.schema().ok_or_else(|| damaged(&"its footer lacks the schema"))?;
        let mut layout =
            Self::new(bytes, footer.version(), try_fb_to_schema(schema).map_err(|e| damaged(&e))?.into())?;

        let mut dictionaries = Dictionaries::default();
        for block in footer.dictionaries().into_iter().flatten() {
            let block = layout.block(block)?;
            dictionaries.add(&layout, block)?;
        }
        let dictionaries = Arc::new(dictionaries);
        for block in footer.recordBatches().into_iter().flatten() {
            let block = layout.block(block)?;
            layout.add_batch(block, dictionaries.clone())?;
        }
        Ok(layout)
    }

    /// By walking through the messages of a stream.
    fn of_stream(bytes: Bytes) -> Result<Self> {
        let bytes = Buffer::from(bytes);
        let Some(first) = next_block(&bytes, 0).ok().flatten() else {
            return Err(damaged(&"it begins neither as an IPC file nor as a stream"));
        };
        let header = bytes.slice_with_length(first.offset, first.header);
        let message = message(&header)?;
        let Some(schema) = message.header_as_schema() else {
            return Err(damaged(&"its first message is not a schema"));
        };
        let version = message.version();
        let schema = try_fb_to_schema(schema).map_err(|e| damaged(&e))?;
        let mut layout = Self::new(bytes.clone(), version, schema.into())?;

        let mut dictionaries = Arc::new(Dictionaries::default());
        let mut end = first.end();
        while let Some(block) = next_block(&bytes, end)? {
            end = block.end();
            let header = bytes.slice_with_length(block.offset, block.header);
            match self::message(&header)?.header_type() {
                MessageHeader::RecordBatch => layout.add_batch(block, dictionaries.clone())?,
                MessageHeader::DictionaryBatch => Arc::make_mut(&mut dictionaries).add(&layout, block)?,
                other => {
                    return Err(damaged(&format!("a message of kind {other:?} among the record batches")));
                }
            }
        }
        Ok(layout)
    }

    fn new(bytes: Buffer, version: MetadataVersion, arrow: SchemaRef) -> Result<Self> {
        // Before, unions and the lengths of headers were written otherwise.
        if version < MetadataVersion::V4 {
            bail!(
                FileFormat,
                "files of version {version:?} of Arrow's metadata are not supported: write it anew"
            );
        }
        let field = |field: &FieldRef| {
            let dtype = interop::dtype_from_field(field);
            Ok(Field::new(
                field.name().as_str(),
                dtype.map_err(|e| e.context(format!("column {:?}", field.name())))?,
            ))
        };
        let schema = Schema::new(arrow.fields().iter().map(field).collect::<Result<Vec<_>>>()?)?;
        Ok(Self { bytes, version, arrow, schema, batches: Vec::new() })
    }

    /// A block that the footer lists; it must lie within the file.
    fn block(&self, block: &FileBlock) -> Result<Block> {
        let places = || {
            let offset = usize::try_from(block.offset()).ok()?;
            let header = usize::try_from(block.metaDataLength()).ok()?;
            let body = usize::try_from(block.bodyLength()).ok()?;
            let end = offset.checked_add(header)?.checked_add(body)?;
            (header >= 4 && end <= self.bytes.len()).then_some(Block { offset, header, body })
        };
        places().ok_or_else(|| damaged(&"its footer lists a message that is not within the file"))
    }

    fn add_batch(&mut self, block: Block, dictionaries: Arc<Dictionaries>) -> Result<()> {
        let header = self.header(block);
        let batch = message(&header)?.header_as_record_batch();
        let rows = batch
            .ok_or_else(|| damaged(&"a message that should be a record batch is something else"))?
            .length();
        if !(0..=MAX_BATCH_ROWS).contains(&rows) {
            return Err(damaged(&format!("a record batch of {rows} rows")));
        }
        self.batches.push(RecordBatchBlock { block, rows: rows as usize, dictionaries });
        Ok(())
    }

    /// The bytes that say what a message is.
    pub(super) fn header(&self, block: Block) -> Buffer {
        self.bytes.slice_with_length(block.offset, block.header)
    }

    /// The bytes of its values.
    pub(super) fn body(&self, block: Block) -> Buffer {
        self.bytes.slice_with_length(block.offset + block.header, block.body)
    }

    /// The number of rows of all batches.
    pub(super) fn rows(&self) -> usize {
        self.batches.iter().map(|b| b.rows).sum()
    }
}

impl Block {
    fn end(self) -> usize {
        self.offset + self.header + self.body
    }
}

/// The message of a header.
pub(super) fn message(header: &[u8]) -> Result<Message<'_>> {
    let message = match header.split_first_chunk() {
        Some((length, rest)) if u32::from_le_bytes(*length) == CONTINUATION => rest.get(4..),
        Some((_, rest)) => Some(rest),
        None => None,
    };
    root_as_message(message.unwrap_or_default()).map_err(|e| damaged(&e))
}

/// The message of a stream at `offset`; none where the stream ends.
fn next_block(bytes: &[u8], offset: usize) -> Result<Option<Block>> {
    let rest = bytes.get(offset..).unwrap_or_default();
    let word = |at: usize| Some(u32::from_le_bytes(*rest.get(at..)?.first_chunk()?));
    let truncated = || damaged(&"it is truncated: its last message is not complete");
    let (prefix, length) = match word(0) {
        None if rest.is_empty() => return Ok(None),
        Some(CONTINUATION) => (8, word(4).ok_or_else(truncated)?),
        Some(length) => (4, length),
        None => return Err(truncated()),
    };
    if length == 0 {
        return Ok(None);
    }
    let header = prefix + length as usize;
    let Some(text) = rest.get(..header) else { return Err(truncated()) };
    let body = usize::try_from(message(text)?.bodyLength()).map_err(|e| damaged(&e))?;
    if body > rest.len() - header {
        return Err(truncated());
    }
    Ok(Some(Block { offset, header, body }))
}

/// The error of Arrow's decoder.
pub(super) fn undecodable(error: arrow::error::ArrowError) -> Error {
    damaged(&error)
}
