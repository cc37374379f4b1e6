//! The pages of a column in a row group, one after the other.

use std::sync::Arc;

use bytes::Bytes;
use parquet::basic::Compression as Codec;
use parquet::file::metadata::ColumnChunkMetaData;
use polarslike_core::{Error, Name, Result};

use super::Damage;
use super::body::Body;
use super::header::{PageHeader, PageKind};
use super::pool::Pool;
use crate::input::Input;
use crate::parquet::footer::damaged;

/// What is read of a file at once, where it is not known how long the next page is.
const WINDOW: usize = 1 << 18;

/// A column of no more bytes is read at once.
const SMALL: usize = 1 << 19;

/// A page header of more bytes is taken for a malformed one.
const MAX_HEADER: usize = 16 << 20;

pub(super) struct Pages {
    /// The name of the column.
    name: Name,
    file: Input,
    pool: Arc<Pool>,
    codec: Codec,
    /// The place of the next header in the file, and the end of the column.
    at: u64,
    end: u64,
    /// Bytes of the file, and where they begin.
    window: (u64, Bytes),
    /// The next page, if its header was read: `at` is where it begins then.
    next: Option<PageHeader>,
}

impl Pages {
    pub(super) fn new(file: &Input, pool: &Arc<Pool>, name: &Name, chunk: &ColumnChunkMetaData) -> Self {
        let (start, length) = chunk.byte_range();
        let end = start.saturating_add(length);
        let (codec, window) = (chunk.compression(), (start, Bytes::new()));
        let name = name.clone();
        Self { name, file: file.clone(), pool: pool.clone(), codec, at: start, end, window, next: None }
    }

    /// The header of the next page; none at the end of the column.
    pub(super) fn header(&mut self) -> Result<Option<PageHeader>> {
        if self.next.is_none() && self.at < self.end {
            let mut length = WINDOW;
            self.next = loop {
                let bytes = self.bytes(1, length)?;
                let left = self.end - self.at;
                match PageHeader::read(&bytes).map_err(|what| self.damage(what))? {
                    Some((header, length)) => {
                        if (header.stored as u64) > left - length as u64 {
                            return Err(self.damage("a page is longer than its column"));
                        }
                        self.at += length as u64;
                        break Some(header);
                    }
                    None if bytes.len() as u64 == left || length > MAX_HEADER => {
                        return Err(self.damage("a page header is cut off"));
                    }
                    None => length = bytes.len().max(length) * 4,
                }
            };
        }
        Ok(self.next)
    }

    /// Passes over the page whose header was read.
    pub(super) fn skip(&mut self) {
        if let Some(header) = self.next.take() {
            self.at += header.stored as u64;
        }
    }

    /// The levels of the page whose header was read, where they are not compressed, and its body, of which `needed` bytes
    /// will be asked for.
    pub(super) fn body(&mut self, header: PageHeader, needed: usize) -> Result<(Bytes, Body)> {
        let mut bytes = self.bytes(header.stored, header.stored)?;
        if bytes.len() < header.stored {
            return Err(self.damage("a page is cut off"));
        }
        bytes.truncate(header.stored);
        self.skip();
        let (mut levels, mut size, mut codec) = (Bytes::new(), header.size, self.codec);
        if let PageKind::DataV2 { levels: (repetition, definition), is_compressed } = header.kind {
            let length = repetition.saturating_add(definition);
            if length > bytes.len() || length > size {
                return Err(self.damage("the levels of a page are longer than the page"));
            }
            levels = bytes.split_to(length).split_off(repetition);
            size -= length;
            if !is_compressed {
                codec = Codec::UNCOMPRESSED;
            }
        }
        let body =
            Body::new(codec, bytes, size, needed.min(size), &self.pool).map_err(|what| self.damage(what))?;
        Ok((levels, body))
    }

    /// Bytes from here on: `least` of them, if the column has so many, and about as many as are `wanted`.
    fn bytes(&mut self, least: usize, wanted: usize) -> Result<Bytes> {
        let left = usize::try_from(self.end - self.at).unwrap_or(usize::MAX);
        let (start, bytes) = &self.window;
        let known = self.at.checked_sub(*start).and_then(|skipped| usize::try_from(skipped).ok());
        let known = known.filter(|skipped| *skipped <= bytes.len()).map(|skipped| bytes.slice(skipped..));
        if let Some(known) = known
            && (known.len() >= least.max(wanted)
                || known.len() >= least && wanted == WINDOW
                || known.len() == left)
        {
            return Ok(known);
        }
        let length = if left <= SMALL { left } else { wanted.max(WINDOW).min(left) };
        // The buffer of the last window may be had again.
        self.window = (self.at, Bytes::new());
        let buffer = |length| {
            let mut buffer = self.pool.take(length).map_err(|what| self.damage(what))?;
            buffer.grow(length);
            Ok(buffer)
        };
        let bytes = self.file.read_into(self.at, length, buffer)?;
        self.window = (self.at, bytes.clone());
        Ok(bytes)
    }

    /// The error of a column whose bytes are not as they should be.
    pub(super) fn damage(&self, what: Damage) -> Error {
        damaged(self.file.location(), &format_args!("column {:?}: {what}", self.name))
    }
}
