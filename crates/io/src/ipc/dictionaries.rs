//! The dictionaries that codes of record batches stand for.

use std::collections::HashMap;

use arrow::array::ArrayRef;
use arrow::buffer::Buffer;
use arrow_ipc::reader::read_dictionary;
use arrow_ipc::{CompressionType, RecordBatch};
use polarslike_core::{Result, bail};

use super::layout::{Block, Layout, message, undecodable};
use crate::whole::damaged;

/// Bytes that one of LZ4 or Zstandard stands for at most. Zstandard knows no limit; what a block of it repeats most often
/// comes to about this.
const MAX_RATIO_LZ4: usize = 256;
const MAX_RATIO_ZSTD: usize = 1 << 16;

/// The values of dictionaries by their number.
#[derive(Clone, Default)]
pub(super) struct Dictionaries {
    pub(super) by_id: HashMap<i64, ArrayRef>,
}

impl Dictionaries {
    /// Adds what a message holds: a dictionary, or more values of one.
    pub(super) fn add(&mut self, layout: &Layout, block: Block) -> Result<()> {
        let header = layout.header(block);
        let Some(dictionary) = message(&header)?.header_as_dictionary_batch() else {
            return Err(damaged(&"a message that should be a dictionary is something else"));
        };
        let body = layout.body(block);
        if let Some(batch) = dictionary.data() {
            check_buffers(&batch, &body)?;
        }
        read_dictionary(&body, dictionary, &layout.arrow, &mut self.by_id, &layout.version)
            .map_err(undecodable)
    }
}

/// An error if buffers are not within the body, or stand for more bytes than can be.
///
/// The decoder allocates what a buffer claims to hold before it looks at it.
pub(super) fn check_buffers(batch: &RecordBatch, body: &Buffer) -> Result<()> {
    let ratio = match batch.compression().map(|c| c.codec()) {
        None => None,
        Some(CompressionType::LZ4_FRAME) => Some(MAX_RATIO_LZ4),
        Some(CompressionType::ZSTD) => Some(MAX_RATIO_ZSTD),
        Some(other) => bail!(FileFormat, "compression {other:?} is not supported"),
    };
    let (mut stored, mut claimed) = (0_usize, 0_usize);
    for buffer in batch.buffers().into_iter().flatten() {
        let bytes = || {
            let (offset, length) =
                (usize::try_from(buffer.offset()).ok()?, usize::try_from(buffer.length()).ok()?);
            body.get(offset..offset.checked_add(length)?)
        };
        let Some(bytes) = bytes() else { return Err(damaged(&"a buffer that is not within its message")) };
        let Some(ratio) = ratio else { continue };
        stored += bytes.len();
        if let Some((length, content)) = bytes.split_first_chunk()
            && let Ok(length) = usize::try_from(i64::from_le_bytes(*length))
        {
            if length > content.len().saturating_mul(ratio) {
                return Err(damaged(&format!(
                    "{} compressed bytes that claim to be {length}",
                    content.len()
                )));
            }
            claimed = claimed.saturating_add(length);
        }
    }
    // Each has its own bytes: else a small file could stand for any number of them.
    if stored > body.len() {
        return Err(damaged(&"compressed buffers that overlap"));
    }
    if Vec::<u8>::new().try_reserve_exact(claimed).is_err() {
        bail!(Memory, "there is no memory for a record batch of {claimed} bytes");
    }
    Ok(())
}
