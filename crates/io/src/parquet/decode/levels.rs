//! Which values of a page are null: levels of definition of one bit.

use arrow::array::BooleanBufferBuilder;
use arrow::buffer::BooleanBuffer;
use bytes::Bytes;

use super::Decoded;
use super::body::Body;
use super::header::{BIT_PACKED, RLE};
use super::hybrid::Hybrid;

/// Which of the `rows` values that begin a page are there, and how many bytes say so.
pub(super) fn of_page(
    body: &mut Body,
    encoding: i32,
    rows: usize,
) -> Decoded<(Option<BooleanBuffer>, usize)> {
    match encoding {
        RLE => {
            let mut length = [0; 4];
            length.copy_from_slice(body.range(0, 4)?);
            let length = u32::from_le_bytes(length) as usize;
            let end = length.checked_add(4).ok_or("the levels of a page are longer than the page")?;
            body.range(4, length)?;
            Ok((read(body, 4, rows)?, end))
        }
        // As writers of old did, from the highest bit on.
        BIT_PACKED => {
            let length = rows.div_ceil(8);
            let bits: Vec<u8> = body.range(0, length)?.iter().map(|byte| byte.reverse_bits()).collect();
            Ok((some_null(BooleanBuffer::new(bits.into(), 0, rows)), length))
        }
        _ => Err("the levels of a page have an unknown encoding"),
    }
}

/// The same where levels have bytes of their own.
pub(super) fn of_bytes(levels: Bytes, rows: usize) -> Decoded<Option<BooleanBuffer>> {
    read(&mut Body::stored(levels), 0, rows)
}

fn read(body: &mut Body, at: usize, rows: usize) -> Decoded<Option<BooleanBuffer>> {
    let mut hybrid = Hybrid::new(1, at)?;
    // Mostly there is one run, of values that are all there.
    if rows == 0 || hybrid.repeated(body)?.is_some_and(|(level, count)| level == 1 && count >= rows) {
        return Ok(None);
    }
    let mut bits = BooleanBufferBuilder::new(rows);
    hybrid.bits(body, rows, &mut bits)?;
    Ok(some_null(bits.finish()))
}

fn some_null(bits: BooleanBuffer) -> Option<BooleanBuffer> {
    (bits.count_set_bits() < bits.len()).then_some(bits)
}
