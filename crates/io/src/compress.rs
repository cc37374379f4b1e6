//! Text files are compressed part by part, by as many threads as make parts.

use std::io::Write;

use polarslike_core::{Result, bail, error};
use serde::{Deserialize, Serialize};

use crate::Target;

/// The compression of a file of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextCompression {
    /// None: the default.
    #[default]
    Uncompressed,
    /// Known everywhere.
    Gzip,
    /// Small and fast.
    Zstd,
}

/// A method of compression, and how hard it tries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compressor {
    method: TextCompression,
    /// The method's default where `None`.
    level: Option<i32>,
}

impl Compressor {
    pub(crate) fn new(method: TextCompression, level: Option<i32>) -> Result<Self> {
        let levels = match method {
            TextCompression::Uncompressed => return Ok(Self { method, level: None }),
            TextCompression::Gzip => 0..=9,
            TextCompression::Zstd => zstd::compression_level_range(),
        };
        if let Some(level) = level.filter(|level| !levels.contains(level)) {
            bail!(InvalidArgument, "compression_level is {level}: choose one of {levels:?}");
        }
        Ok(Self { method, level })
    }

    /// A part of a file, compressed: all methods allow what they made of parts to be joined.
    pub(crate) fn compress(self, bytes: Vec<u8>) -> Result<Vec<u8>> {
        let result = match self.method {
            TextCompression::Uncompressed => return Ok(bytes),
            TextCompression::Gzip => {
                let level = self.level.and_then(|level| u32::try_from(level).ok());
                let level = level.map_or_else(flate2::Compression::default, flate2::Compression::new);
                let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
                encoder.write_all(&bytes).and_then(|()| encoder.finish())
            }
            TextCompression::Zstd => {
                zstd::bulk::compress(&bytes, self.level.unwrap_or(zstd::DEFAULT_COMPRESSION_LEVEL))
            }
        };
        result.map_err(|e| error!(Io, "cannot compress: {e}"))
    }

    /// The name of a file must say how it is compressed.
    pub(crate) fn check_name(self, target: &Target) -> Result<()> {
        let name = match target {
            Target::Path(path) => path.to_string_lossy(),
            Target::Url(url) => url.text.as_str().into(),
            Target::Stream(_) => return Ok(()),
        };
        let expected = match self.method {
            TextCompression::Gzip => ".gz",
            TextCompression::Zstd => ".zst",
            TextCompression::Uncompressed if [".gz", ".zst"].iter().any(|end| name.ends_with(end)) => bail!(
                InvalidOperation,
                "{name:?} is the name of a compressed file: choose a compression, or give check_extension=False"
            ),
            TextCompression::Uncompressed => return Ok(()),
        };
        if !name.ends_with(expected) {
            bail!(
                InvalidOperation,
                "the name of a file so compressed ends in {expected}, but this is {name:?}; check_extension=False allows it"
            );
        }
        Ok(())
    }
}
