//! Chunks of a file that consist of whole lines, each found without looking at those before it.

use std::str;

use polarslike_core::{Error, Result, bail, error, num_threads};

use crate::decompress::decompressed;
use crate::input::Input;

/// Bounds of a chunk's size: large enough that a batch has some ten thousand rows, small enough that the last chunks to
/// finish do not keep the other workers waiting for long.
const MIN_CHUNK_BYTES: u64 = 1 << 18;
const MAX_CHUNK_BYTES: u64 = 1 << 22;

/// Bytes read beyond a chunk, where its last line is expected to end.
const OVERLAP_BYTES: usize = 1 << 14;

/// A file in chunks: a line belongs to the chunk in which it begins.
#[derive(Clone, Debug)]
pub(crate) struct LineChunks {
    pub(crate) file: Input,
    chunk_bytes: u64,
}

/// Whole lines.
pub(crate) struct Lines {
    /// Where in the file they begin.
    pub(crate) offset: u64,
    bytes: Vec<u8>,
    /// Bytes of the line before.
    skipped: usize,
}

impl LineChunks {
    /// The chunks of a file, decompressed.
    pub(crate) fn open(file: &Input) -> Result<Self> {
        Ok(Self::new(decompressed(file, u64::MAX)?.input))
    }

    pub(crate) fn new(file: Input) -> Self {
        // Several chunks per worker, so that all finish at about the same time.
        const CHUNKS_PER_THREAD: u64 = 4;
        let even = file.len() / (num_threads() as u64 * CHUNKS_PER_THREAD);
        Self { file, chunk_bytes: even.clamp(MIN_CHUNK_BYTES, MAX_CHUNK_BYTES) }
    }

    /// With chunks of another size.
    #[cfg(test)]
    pub(crate) fn with_size(self, chunk_bytes: u64) -> Self {
        Self { chunk_bytes, ..self }
    }

    pub(crate) fn count(&self) -> usize {
        self.file.len().div_ceil(self.chunk_bytes) as usize
    }

    /// The lines that begin in a chunk.
    pub(crate) fn read(&self, chunk: usize) -> Result<Lines> {
        let start = chunk as u64 * self.chunk_bytes;
        self.lines(start, (start + self.chunk_bytes).min(self.file.len()))
    }

    /// The lines that begin within these bytes.
    pub(crate) fn lines(&self, start: u64, end: u64) -> Result<Lines> {
        let none = Lines { offset: start, bytes: Vec::new(), skipped: 0 };
        // The byte before says whether a line begins at the first.
        let from = start.saturating_sub(1);
        let len = (end - from) as usize;
        let mut bytes = self.bytes(from, len + OVERLAP_BYTES)?;
        let skipped = match start {
            0 => 0,
            _ => match memchr::memchr(b'\n', &bytes[..len - 1]) {
                Some(line_end) => line_end + 1,
                None => return Ok(none),
            },
        };
        // The last line ends behind the chunk's last byte, or with it.
        let mut searched = len - 1;
        loop {
            if let Some(line_end) = memchr::memchr(b'\n', &bytes[searched..]) {
                bytes.truncate(searched + line_end + 1);
                break;
            }
            searched = bytes.len();
            let more = self.bytes(from + searched as u64, searched)?;
            if more.is_empty() {
                break;
            }
            bytes.extend_from_slice(&more);
        }
        Ok(Lines { offset: from + skipped as u64, bytes, skipped })
    }

    /// The number of bytes behind the last line end.
    pub(crate) fn tail(&self) -> Result<u64> {
        let mut step = 1 << 16;
        loop {
            let start = self.file.len().saturating_sub(step);
            let bytes = self.bytes(start, step as usize)?;
            match memchr::memrchr(b'\n', &bytes) {
                Some(line_end) => return Ok((bytes.len() - line_end - 1) as u64),
                None if start == 0 => return Ok(self.file.len()),
                None => step *= 2,
            }
        }
    }

    fn bytes(&self, offset: u64, len: usize) -> Result<Vec<u8>> {
        let wanted = (self.file.len().saturating_sub(offset)).min(len as u64);
        let bytes = self.file.read_at(offset, len)?;
        if bytes.len() as u64 != wanted {
            bail!(Io, "{} became shorter while it was read", self.file.location());
        }
        Ok(bytes.into())
    }

    /// The file and the line that has the byte at `offset`, for errors.
    pub(crate) fn place(&self, offset: u64) -> String {
        const STEP: usize = 1 << 20;
        let mut line = 1;
        let mut at = 0;
        while at < offset {
            let Ok(bytes) = self.file.read_at(at, STEP.min((offset - at) as usize)) else { break };
            if bytes.is_empty() {
                break;
            }
            line += memchr::memchr_iter(b'\n', &bytes).count();
            at += bytes.len() as u64;
        }
        format!("{}, line {line}", self.file.location())
    }

    /// The text of lines.
    pub(crate) fn text<'l>(&self, lines: &'l Lines) -> Result<&'l str> {
        let invalid = |e: str::Utf8Error| -> Error {
            error!(Compute, "{}: invalid UTF-8", self.place(lines.offset + e.valid_up_to() as u64))
        };
        str::from_utf8(lines.bytes()).map_err(invalid)
    }
}

impl Lines {
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes[self.skipped..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Location;

    #[test]
    fn each_line_is_in_one_chunk() {
        let mut state = 3_u64;
        let mut random = move |n: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % n
        };
        for _ in 0..300 {
            let text: String = (0..random(60)).map(|_| if random(4) == 0 { '\n' } else { 'x' }).collect();
            let chunks = LineChunks::new(Input::open(&Location::memory(text.clone())).unwrap())
                .with_size(1 + random(9));
            let mut all = String::new();
            for chunk in 0..chunks.count() {
                let lines = chunks.read(chunk).unwrap();
                if !lines.bytes().is_empty() {
                    assert_eq!(lines.offset as usize, all.len());
                }
                all += chunks.text(&lines).unwrap();
            }
            assert_eq!(all, text);
        }
    }

    #[test]
    fn errors_name_the_line() {
        let chunks = LineChunks::new(Input::open(&Location::memory(&b"a\nb\n\xff\n"[..])).unwrap());
        let error = chunks.text(&chunks.read(0).unwrap()).unwrap_err();
        assert_eq!(error.to_string(), "the bytes in memory, line 3: invalid UTF-8");
    }
}
