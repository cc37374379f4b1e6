//! A file cut into pieces that workers read in parallel.
//!
//! A piece is a chunk of a file. It begins with the first row that starts at or after the chunk's first byte; which one that
//! is depends on the quotes in all of the file before. So the places where pieces begin are found one after the other, in a
//! fast scan under a lock, and workers parse pieces at the same time: a piece is scanned by the worker that is about to
//! parse it, which has read its bytes before it takes the lock.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use polarslike_core::{Result, bail, in_pool, num_threads};
use rayon::prelude::*;

use super::layout::Layout;
use super::rows::{MAX_ROW_BYTES, too_long};
use super::scan::Dialect;

/// Bounds of a chunk's size: large enough that a batch has some ten thousand rows, small enough that the last chunks to
/// finish do not keep the other workers waiting for long.
const MIN_CHUNK_BYTES: u64 = 1 << 18;
const MAX_CHUNK_BYTES: u64 = 1 << 22;

/// Bytes read beyond a chunk, where its last row is expected to end.
const OVERLAP_BYTES: usize = 1 << 14;

/// A file, and where its pieces begin as far as that is known.
pub(super) struct Pieces {
    pub(super) layout: Layout,
    pub(super) dialect: Dialect,
    chunk_bytes: u64,
    starts: Mutex<Vec<u64>>,
}

impl Pieces {
    /// `chunk_bytes` overrides the size of chunks, for tests.
    pub(super) fn new(layout: Layout, dialect: Dialect, chunk_bytes: Option<u64>) -> Self {
        let bytes = layout.data.end - layout.data.start;
        // Several chunks per worker, so that all finish at about the same time.
        const CHUNKS_PER_THREAD: u64 = 4;
        let even = bytes / (num_threads() as u64 * CHUNKS_PER_THREAD);
        let chunk_bytes = chunk_bytes.unwrap_or(even.clamp(MIN_CHUNK_BYTES, MAX_CHUNK_BYTES));
        let starts = Mutex::new(vec![layout.data.start]);
        Self { layout, dialect, chunk_bytes, starts }
    }

    /// Their number.
    pub(super) fn len(&self) -> usize {
        (self.layout.data.end - self.layout.data.start).div_ceil(self.chunk_bytes) as usize
    }

    /// The bytes of a piece's rows.
    pub(super) fn read(&self, piece: usize) -> Result<Window> {
        let mut window = self.read_chunk(piece)?;
        let (start, end) = {
            let mut starts = self.starts.lock().unwrap_or_else(PoisonError::into_inner);
            while starts.len() < piece + 2 {
                let last = starts.len() - 1;
                let next = if last == piece {
                    self.next_start(&mut window, starts[last], piece)?
                } else {
                    self.next_start(&mut self.read_chunk(last)?, starts[last], last)?
                };
                starts.push(next);
            }
            (starts[piece], starts[piece + 1])
        };
        if start == end {
            // All of the chunk belongs to a row that began in a piece before.
            return Ok(Window { offset: start, bytes: Vec::new(), skipped: 0 });
        }
        let len = (end - window.offset) as usize;
        self.extend(&mut window, len)?;
        window.bytes.truncate(len);
        window.skipped = ((start - window.offset) as usize).min(len);
        Ok(window)
    }

    /// Calls `work` with every piece, several at the same time, each in turn from the first.
    pub(super) fn for_each<R: Send>(&self, work: impl Fn(&Window) -> Result<R> + Sync) -> Result<Vec<R>> {
        let next = AtomicUsize::new(0);
        let worker = |_| {
            let mut results = Vec::new();
            loop {
                let piece = next.fetch_add(1, Ordering::Relaxed);
                if piece >= self.len() {
                    return Ok(results);
                }
                results.push(work(&self.read(piece)?)?);
            }
        };
        let workers = num_threads().min(self.len());
        let results = in_pool(|| (0..workers).into_par_iter().map(worker).collect::<Result<Vec<_>>>())??;
        Ok(results.into_iter().flatten().collect())
    }

    /// The first byte of a chunk.
    fn chunk_start(&self, piece: usize) -> u64 {
        (self.layout.data.start + piece as u64 * self.chunk_bytes).min(self.layout.data.end)
    }

    /// The bytes of a chunk, and some beyond.
    fn read_chunk(&self, piece: usize) -> Result<Window> {
        let offset = self.chunk_start(piece);
        let len = (self.chunk_start(piece + 1) - offset) as usize + OVERLAP_BYTES;
        let mut window = Window { offset, bytes: Vec::new(), skipped: 0 };
        self.extend(&mut window, len)?;
        Ok(window)
    }

    /// Reads on until the window has `len` bytes or reaches the end of the data.
    fn extend(&self, window: &mut Window, len: usize) -> Result<()> {
        let end = (window.offset + len as u64).min(self.layout.data.end);
        let have = window.offset + window.bytes.len() as u64;
        if end > have {
            let more = self.layout.file.read_at(have, (end - have) as usize)?;
            if more.len() as u64 != end - have {
                bail!(Io, "{} became shorter while it was read", self.layout.file.location());
            }
            if window.bytes.is_empty() {
                window.bytes = more.into();
            } else {
                window.bytes.extend_from_slice(&more);
            }
        }
        Ok(())
    }

    /// Where the piece after `piece` begins, which itself begins at `start`.
    fn next_start(&self, window: &mut Window, start: u64, piece: usize) -> Result<u64> {
        let target = self.chunk_start(piece + 1);
        if start >= target {
            return Ok(start);
        }
        loop {
            let from = (start - window.offset) as usize;
            let target = (target - window.offset) as usize;
            if let Some(next) = self.dialect.row_start(&window.bytes, from, target) {
                return Ok(window.offset + next as u64);
            }
            let known = window.bytes.len();
            if known - from > MAX_ROW_BYTES {
                return too_long(&self.layout.file, start);
            }
            self.extend(window, known * 2)?;
            if window.bytes.len() == known {
                return Ok(self.layout.data.end);
            }
        }
    }
}

/// Bytes of a file from `offset` on.
pub(super) struct Window {
    offset: u64,
    bytes: Vec<u8>,
    /// The first bytes that belong to the piece before.
    skipped: usize,
}

impl Window {
    /// Where in the file the rows begin.
    pub(super) fn start(&self) -> u64 {
        self.offset + self.skipped as u64
    }

    /// The rows.
    pub(super) fn rows(&self) -> &[u8] {
        &self.bytes[self.skipped..]
    }
}
