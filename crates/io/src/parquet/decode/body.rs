//! The bytes of a page, decompressed as far as they are needed.

use std::cell::RefCell;
use std::sync::Arc;

use bytes::Bytes;
use parquet::basic::Compression as Codec;
use zstd::bulk::Decompressor;
use zstd::zstd_safe::{DCtx, InBuffer, OutBuffer, get_error_name};

use super::pool::{Buffer, Pool};
use super::{Damage, Decoded};

/// Pages are decompressed in steps of no fewer bytes, and smaller ones at once.
const STEP: usize = 1 << 17;

const OTHER_SIZE: Damage = "a page has another size than its header says";
const SHORT: Damage = "a page ends before its values do";

thread_local! {
    /// To make a context takes longer than to decompress a small page.
    static ZSTD: RefCell<Option<Decompressor<'static>>> = const { RefCell::new(None) };
    /// Contexts of pages that were decompressed in steps.
    static CONTEXTS: RefCell<Vec<DCtx<'static>>> = const { RefCell::new(Vec::new()) };
}

/// Whether pages compressed so are decompressed here.
pub(super) fn knows(codec: Codec) -> bool {
    matches!(codec, Codec::UNCOMPRESSED | Codec::ZSTD(_) | Codec::SNAPPY)
}

/// The bytes of a page.
pub(super) struct Body {
    data: Data,
    /// How many bytes there are in all.
    size: usize,
}

enum Data {
    /// As the file has them.
    Stored(Bytes),
    /// All of them.
    Whole(Buffer),
    /// Those that were needed so far, and the means to go on.
    Begun { data: Buffer, stored: Bytes, used: usize, context: Option<DCtx<'static>> },
}

impl Body {
    /// Bytes that `codec` compressed to `stored`. About the first `needed` bytes will be asked for.
    pub(super) fn new(
        codec: Codec,
        stored: Bytes,
        size: usize,
        needed: usize,
        pool: &Arc<Pool>,
    ) -> Decoded<Self> {
        let data = match codec {
            Codec::UNCOMPRESSED => return Ok(Self::stored(stored)),
            _ if size == 0 => Data::Stored(Bytes::new()),
            Codec::ZSTD(_) if size > STEP && needed < size - size / 8 => {
                let context = CONTEXTS.with_borrow_mut(Vec::pop).or_else(DCtx::try_create);
                let mut context = context.ok_or("there is no memory left to decompress a page")?;
                context.init().map_err(get_error_name)?;
                Data::Begun { data: pool.take(size)?, stored, used: 0, context: Some(context) }
            }
            Codec::ZSTD(_) => Data::Whole(unzstd(&stored, size, pool.take(size)?)?),
            Codec::SNAPPY => Data::Whole(unsnap(&stored, size, pool.take(size)?)?),
            _ => return Err("a page is compressed by an unknown method"),
        };
        let mut body = Self { data, size };
        if matches!(body.data, Data::Begun { .. }) {
            body.decompress(needed)?;
        }
        Ok(body)
    }

    /// Bytes that are not compressed.
    pub(super) fn stored(bytes: Bytes) -> Self {
        let size = bytes.len();
        Self { data: Data::Stored(bytes), size }
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> usize {
        self.size
    }

    /// The first bytes: `end` of them at least.
    #[inline]
    pub(super) fn upto(&mut self, end: usize) -> Decoded<&[u8]> {
        if end > self.ready().len() {
            self.decompress(end)?;
        }
        Ok(self.ready())
    }

    /// These bytes.
    pub(super) fn range(&mut self, start: usize, length: usize) -> Decoded<&[u8]> {
        let end = start.checked_add(length).ok_or(SHORT)?;
        self.upto(end)?.get(start..end).ok_or(SHORT)
    }

    #[inline]
    fn ready(&self) -> &[u8] {
        match &self.data {
            Data::Stored(data) => data,
            Data::Whole(data) | Data::Begun { data, .. } => data.as_ref(),
        }
    }

    #[cold]
    fn decompress(&mut self, end: usize) -> Decoded<()> {
        let Data::Begun { data, stored, used, context: Some(context) } = &mut self.data else {
            return Err(SHORT);
        };
        if end > self.size {
            return Err(SHORT);
        }
        let mut filled = data.len();
        let end = end.max(filled + STEP).next_multiple_of(STEP).min(self.size);
        data.grow(end);
        while filled < end {
            let mut output = OutBuffer::around(&mut data.as_mut()[filled..]);
            let mut input = InBuffer::around(&stored[*used..]);
            context.decompress_stream(&mut output, &mut input).map_err(get_error_name)?;
            let (read, written) = (input.pos, output.pos());
            *used += read;
            filled += written;
            if read == 0 && written == 0 {
                return Err(SHORT);
            }
        }
        Ok(())
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        if let Data::Begun { context, .. } = &mut self.data
            && let Some(context) = context.take()
        {
            // At the end of a thread there is nothing to keep it for.
            let _ = CONTEXTS.try_with(|contexts| contexts.borrow_mut().push(context));
        }
    }
}

fn unzstd(stored: &[u8], size: usize, mut data: Buffer) -> Decoded<Buffer> {
    data.grow(size);
    let length = ZSTD.with_borrow_mut(|known| {
        let decompressor = match known {
            Some(decompressor) => decompressor,
            None => known.insert(Decompressor::new().map_err(|_| "there is no memory left to decompress")?),
        };
        let done = decompressor.decompress_to_buffer(stored, data.as_mut());
        done.map_err(|_| "a page's Zstandard bytes are malformed")
    })?;
    if length == size { Ok(data) } else { Err(OTHER_SIZE) }
}

fn unsnap(stored: &[u8], size: usize, mut data: Buffer) -> Decoded<Buffer> {
    if snap::raw::decompress_len(stored) != Ok(size) {
        return Err(OTHER_SIZE);
    }
    data.grow(size);
    let done = snap::raw::Decoder::new().decompress(stored, data.as_mut());
    done.map_err(|_| "a page's Snappy bytes are malformed")?;
    Ok(data)
}
