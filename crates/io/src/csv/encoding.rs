//! The encodings of text, and the text of a file that is not UTF-8.

use std::fmt;
use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, mem};
use polarslike_core::{Error, Result, error};
use serde::{Deserialize, Serialize};

use crate::decompress::{self, Compressed, Content};
use crate::input::Input;

/// How the text of a CSV file is encoded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum CsvEncoding {
    /// UTF-8; other bytes are an error.
    #[default]
    Utf8,
    /// UTF-8; other bytes become `�`.
    Utf8Lossy,
    /// ISO 8859-1: each byte is a character.
    Latin1,
    /// Another encoding of the WHATWG's standard; bytes that are none of its are an error.
    Other(&'static Encoding),
}

impl TryFrom<String> for CsvEncoding {
    type Error = Error;

    fn try_from(name: String) -> Result<Self> {
        let plain = name.trim().to_ascii_lowercase().replace('_', "-");
        Ok(match plain.as_str() {
            "utf8" | "utf-8" | "utf-8-sig" | "utf8-sig" | "ascii" | "us-ascii" => Self::Utf8,
            "utf8-lossy" | "utf-8-lossy" => Self::Utf8Lossy,
            // The standard takes these for windows-1252, as browsers do.
            "latin1" | "latin-1" | "l1" | "iso8859-1" | "iso-8859-1" | "8859" => Self::Latin1,
            // Names that Python has and the standard has not.
            "utf16" | "utf-16-le" => Self::Other(encoding_rs::UTF_16LE),
            "utf-16-be" => Self::Other(encoding_rs::UTF_16BE),
            "mac-roman" => Self::Other(encoding_rs::MACINTOSH),
            other => {
                Self::Other(Encoding::for_label(other.as_bytes()).ok_or_else(|| {
                    error!(
                        InvalidArgument,
                        "encoding={name:?} is not known; known are \"utf8\", \"utf8-lossy\", \"latin-1\" and the names of \
                         the WHATWG's encoding standard, such as \"utf-16\", \"windows-1252\" or \"shift_jis\""
                    )
                })?)
            }
        })
    }
}

impl fmt::Display for CsvEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "utf8",
            Self::Utf8Lossy => "utf8-lossy",
            Self::Latin1 => "latin-1",
            Self::Other(encoding) => encoding.name(),
        })
    }
}

impl From<CsvEncoding> for String {
    fn from(encoding: CsvEncoding) -> Self {
        encoding.to_string()
    }
}

impl CsvEncoding {
    /// The UTF-8, or what claims to be it, of a file, decompressed: of a file that has to be decoded, about the first
    /// `most` bytes.
    pub(super) fn content(self, file: Input, most: u64) -> Result<Content> {
        let utf8 = matches!(self, Self::Utf8 | Self::Utf8Lossy);
        if utf8 && Compressed::detect(&file)?.is_none() {
            return Ok(Content { input: file, complete: true });
        }
        let reader = decompress::reader(&file)?;
        match self {
            Self::Utf8 | Self::Utf8Lossy => decompress::keep(&file, reader, most),
            Self::Latin1 => decompress::keep(&file, Latin1(reader), most),
            Self::Other(encoding) => decompress::keep(&file, Decoded::new(reader, encoding), most),
        }
    }
}

/// Bytes as characters of these numbers.
struct Latin1<R>(R);

impl<R: Read> Read for Latin1<R> {
    fn read(&mut self, utf8: &mut [u8]) -> io::Result<usize> {
        let mut bytes = vec![0; utf8.len() / 2];
        let found = self.0.read(&mut bytes)?;
        Ok(mem::convert_latin1_to_utf8(&bytes[..found], utf8))
    }
}

/// Text of another encoding as UTF-8.
struct Decoded<R> {
    bytes: R,
    encoding: &'static Encoding,
    decoder: Decoder,
    buffer: Vec<u8>,
    /// What of the buffer is not decoded yet.
    rest: std::ops::Range<usize>,
    ended: bool,
    finished: bool,
}

impl<R: Read> Decoded<R> {
    fn new(bytes: R, encoding: &'static Encoding) -> Self {
        // A byte order mark says which of the two of UTF-16 it is.
        let decoder = encoding.new_decoder();
        let buffer = vec![0; 1 << 14];
        Self { bytes, encoding, decoder, buffer, rest: 0..0, ended: false, finished: false }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, utf8: &mut [u8]) -> io::Result<usize> {
        while !self.finished {
            if self.rest.is_empty() && !self.ended {
                let found = self.bytes.read(&mut self.buffer)?;
                self.rest = 0..found;
                self.ended = found == 0;
            }
            let bytes = &self.buffer[self.rest.clone()];
            let (result, read, written, malformed) = self.decoder.decode_to_utf8(bytes, utf8, self.ended);
            if malformed {
                let name = self.encoding.name();
                return Err(io::Error::new(io::ErrorKind::InvalidData, format!("it is not text in {name}")));
            }
            self.rest.start += read;
            self.finished = self.ended && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Location;

    fn decode(encoding: &str, bytes: &[u8]) -> Result<String> {
        let input = Input::open(&Location::memory(bytes.to_vec())).unwrap();
        let content = CsvEncoding::try_from(encoding.to_string())?.content(input, u64::MAX)?;
        Ok(String::from_utf8(content.input.read_at(0, usize::MAX)?.to_vec()).unwrap())
    }

    #[test]
    fn text_of_other_encodings_becomes_utf8() {
        for name in ["latin-1", "latin1", "ISO_8859-1"] {
            assert_eq!(decode(name, b"\xe9\x80,a\n").unwrap(), "é\u{80},a\n");
        }
        assert_eq!(decode("cp1252", b"\x80").unwrap(), "€");
        assert_eq!(decode("utf-16", b"\xff\xfea\0\xe9\0").unwrap(), "aé");
        assert_eq!(decode("utf-16", b"\xfe\xff\0a\0\xe9").unwrap(), "aé");
        assert_eq!(decode("shift_jis", b"\x82\xa0").unwrap(), "あ");
        let long = "é,b\n".repeat(100_000);
        let utf16: Vec<u8> = long.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode("utf-16-le", &utf16).unwrap(), long);
        assert_eq!(decode("latin-1", &long.replace('é', "e").into_bytes()).unwrap(), long.replace('é', "e"));
    }

    #[test]
    fn what_is_not_text_is_an_error() {
        let error = decode("shift_jis", b"a\x82").unwrap_err();
        assert_eq!(error.to_string(), "cannot read the bytes in memory: it is not text in Shift_JIS");
        let error = decode("klingon", b"").unwrap_err();
        assert!(
            error.to_string().starts_with("encoding=\"klingon\" is not known; known are \"utf8\""),
            "{error}"
        );
    }

    #[test]
    fn encodings_are_names() {
        for name in ["utf8", "utf8-lossy", "latin-1", "UTF-16BE"] {
            let encoding = CsvEncoding::try_from(name.to_string()).unwrap();
            assert_eq!(String::from(encoding), name);
        }
    }
}
