//! Compressed files, read as what they hold.
//!
//! A compressed stream has no positions to read at, so its content is put where there are: in memory, or, if there is
//! much of it, in a temporary file without a name. A small file that stands for a huge content thus fills a disk at
//! worst, where an error ends it, and never the memory.

use std::io::{self, BufReader, Read, Write};

use bytes::Bytes;
use polarslike_core::Result;
use tempfile::{SpooledData, spooled_tempfile};

use crate::input::{Cursor, Input, io_error};

/// Content up to this size stays in memory.
const MAX_MEMORY_BYTES: usize = 1 << 28;

const BUFFER_BYTES: usize = 1 << 16;

/// How a file is compressed, as its first bytes tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Compressed {
    Gzip,
    Zlib,
    Zstd,
    Bzip2,
}

impl Compressed {
    /// What the first bytes of a file say; none if it is not compressed.
    pub(crate) fn detect(input: &Input) -> Result<Option<Self>> {
        let head = input.read_at(0, 10)?;
        Ok(match &head[..] {
            [0x1f, 0x8b, 8, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstd),
            // The levels that writers of zlib name; text does not begin so.
            [0x78, 0x01 | 0x9c | 0xda, ..] => Some(Self::Zlib),
            // After the level there is the number that marks a block, or the end of an empty stream.
            [b'B', b'Z', b'h', b'1'..=b'9', rest @ ..]
                if rest == [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]
                    || rest == [0x17, 0x72, 0x45, 0x38, 0x50, 0x90] =>
            {
                Some(Self::Bzip2)
            }
            _ => None,
        })
    }

    /// What a reader of the file's bytes stands for.
    fn decoder<'r>(self, file: impl Read + 'r) -> io::Result<Box<dyn Read + 'r>> {
        let file = BufReader::with_capacity(BUFFER_BYTES, file);
        Ok(match self {
            Self::Gzip => Box::new(flate2::bufread::MultiGzDecoder::new(file)),
            Self::Zlib => Box::new(flate2::bufread::ZlibDecoder::new(file)),
            Self::Zstd => Box::new(zstd::Decoder::with_buffer(file)?),
            Self::Bzip2 => Box::new(bzip2::bufread::MultiBzDecoder::new(file)),
        })
    }
}

/// A reader from the start of a file, of what it holds if it is compressed.
pub(crate) fn reader(input: &Input) -> Result<Box<dyn Read>> {
    let cursor = Cursor::new(input.clone(), 0);
    match Compressed::detect(input)? {
        None => Ok(Box::new(cursor)),
        Some(compressed) => compressed.decoder(cursor).map_err(|e| io_error("read", input.location(), &e)),
    }
}

/// Content that is read at positions, though it came as a stream.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) input: Input,
    /// Whether this is all there is.
    pub(crate) complete: bool,
}

/// Keeps what `reader` gives, up to `most` bytes; errors name the file.
pub(crate) fn keep(file: &Input, mut reader: impl Read, most: u64) -> Result<Content> {
    let mut spool = spooled_tempfile(MAX_MEMORY_BYTES);
    let mut kept = 0;
    let mut buffer = vec![0; BUFFER_BYTES];
    let complete = loop {
        let found = match reader.read(&mut buffer) {
            Ok(0) => break true,
            Ok(found) => found,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(io_error("read", file.location(), &e)),
        };
        spool
            .write_all(&buffer[..found])
            .map_err(|e| io_error("keep the content of", file.location(), &e))?;
        kept += found as u64;
        if kept >= most {
            break false;
        }
    };
    let input = match spool.into_inner() {
        SpooledData::InMemory(bytes) => file.with_bytes(Bytes::from(bytes.into_inner())),
        SpooledData::OnDisk(temporary) => file.with_file(temporary, kept),
    };
    Ok(Content { input, complete })
}

/// The content of a file: the file itself, unless it is compressed; of that, about the first `most` bytes.
pub(crate) fn decompressed(input: &Input, most: u64) -> Result<Content> {
    match Compressed::detect(input)? {
        None => Ok(Content { input: input.clone(), complete: true }),
        Some(_) => keep(input, reader(input)?, most),
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::ErrorKind;

    use super::*;
    use crate::Location;

    fn input(bytes: Vec<u8>) -> Input {
        Input::open(&Location::memory(bytes)).unwrap()
    }

    fn content(bytes: Vec<u8>) -> Result<Vec<u8>> {
        let content = decompressed(&input(bytes), u64::MAX)?;
        assert!(content.complete);
        Ok(content.input.read_at(0, usize::MAX)?.to_vec())
    }

    fn compressed(text: &[u8]) -> [Vec<u8>; 4] {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(text).unwrap();
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        zlib.write_all(text).unwrap();
        let mut bzip2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::best());
        bzip2.write_all(text).unwrap();
        let zstd = zstd::encode_all(text, 3).unwrap();
        [gzip.finish().unwrap(), zlib.finish().unwrap(), bzip2.finish().unwrap(), zstd]
    }

    #[test]
    fn every_kind_is_told_by_its_first_bytes() {
        for text in [&b""[..], b"a,b\n1,2\n", &b"0123456789".repeat(100_000)] {
            for bytes in compressed(text) {
                assert_eq!(content(bytes).unwrap(), text);
            }
            assert_eq!(content(text.to_vec()).unwrap(), text);
        }
        assert_eq!(content(b"BZh9,b\n".to_vec()).unwrap(), b"BZh9,b\n");
        let [gzip, _, bzip2, zstd] = compressed(b"ab");
        for bytes in [gzip, bzip2, zstd] {
            assert_eq!(
                content([bytes.clone(), bytes].concat()).unwrap(),
                b"abab",
                "streams follow each other"
            );
        }
    }

    #[test]
    fn the_head_needs_not_all() {
        let text = b"0123456789".repeat(100_000);
        for bytes in compressed(&text) {
            let head = decompressed(&input(bytes), 100_000).unwrap();
            assert!(!head.complete && head.input.len() >= 100_000 && head.input.len() < 300_000);
        }
    }

    #[test]
    fn damaged_files_are_errors() {
        for bytes in compressed(&b"0123456789abcdefghi".repeat(1000)) {
            for len in 10..bytes.len() - 1 {
                let error = content(bytes[..len].to_vec()).unwrap_err();
                assert_eq!(error.kind(), ErrorKind::FileFormat);
                assert!(error.to_string().starts_with("cannot read the bytes in memory"), "{error}");
            }
        }
    }
}
