//! Rows as JSON: a list of objects, or one object per line.

use std::io::Write;

use polarslike_core::{Batch, Field, Result, Schema, bail, error};
use serde::{Deserialize, Serialize};

use super::cells::{Object, cells, check};
use crate::Target;
use crate::input::io_error;
use crate::output::Output;
use crate::writer::{Encoder, Part, PlainWriter, Writer, rows_of_cells};

/// The number of values of a part.
const PART_VALUES: usize = 1 << 17;

/// The most rows of a part.
const PART_ROWS: usize = 1 << 15;

/// How JSON is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JsonWriteOptions {
    /// How the text is compressed.
    pub compression: JsonCompression,
    /// How hard the compression tries; its default where `None`.
    pub compression_level: Option<i32>,
    /// Whether the name of a compressed file must say so, and that of another must not.
    pub check_extension: bool,
}

impl Default for JsonWriteOptions {
    fn default() -> Self {
        Self { compression: JsonCompression::default(), compression_level: None, check_extension: true }
    }
}

/// The compression of a file of JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JsonCompression {
    /// None: the default.
    #[default]
    Uncompressed,
    /// Known everywhere.
    Gzip,
    /// Small and fast.
    Zstd,
}

struct JsonEncoder {
    fields: Vec<Field>,
    options: JsonWriteOptions,
    /// Whether rows are lines, or elements of one list.
    lines: bool,
    part_rows: usize,
}

/// The encoder of a document, or of lines.
pub(crate) fn encoder(schema: &Schema, options: &JsonWriteOptions, lines: bool) -> Result<Box<dyn Encoder>> {
    for field in schema.fields() {
        check(&field.dtype).map_err(|e| e.context(format!("column {:?}", field.name)))?;
    }
    check_level(options)?;
    let part_rows = rows_of_cells(schema, PART_VALUES, 1, PART_ROWS);
    Ok(Box::new(JsonEncoder { fields: schema.fields().to_vec(), options: options.clone(), lines, part_rows }))
}

fn check_level(options: &JsonWriteOptions) -> Result<()> {
    let Some(level) = options.compression_level else { return Ok(()) };
    let levels = match options.compression {
        JsonCompression::Uncompressed => return Ok(()),
        JsonCompression::Gzip => 0..=9,
        JsonCompression::Zstd => zstd::compression_level_range(),
    };
    if !levels.contains(&level) {
        bail!(InvalidArgument, "compression_level is {level}: choose one of {levels:?}");
    }
    Ok(())
}

impl JsonEncoder {
    fn write(&self, batch: &Batch, json: &mut Vec<u8>) -> Result<()> {
        let columns = batch.columns.iter().map(cells).collect::<Result<Vec<_>>>()?;
        let object = Object::of(&self.fields, columns);
        for row in 0..batch.rows {
            if !self.lines {
                json.push(b',');
            }
            object.write(row, json)?;
            if self.lines {
                json.push(b'\n');
            }
        }
        Ok(())
    }

    /// Whatever parts of a file are compressed one by one: all these methods allow what they made to be joined.
    fn compressed(&self, bytes: Vec<u8>) -> Result<Vec<u8>> {
        let level = self.options.compression_level;
        let result = match self.options.compression {
            JsonCompression::Uncompressed => return Ok(bytes),
            JsonCompression::Gzip => {
                let level = level.and_then(|level| u32::try_from(level).ok());
                let level = level.map_or_else(flate2::Compression::default, flate2::Compression::new);
                let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
                encoder.write_all(&bytes).and_then(|()| encoder.finish())
            }
            JsonCompression::Zstd => {
                zstd::bulk::compress(&bytes, level.unwrap_or(zstd::DEFAULT_COMPRESSION_LEVEL))
            }
        };
        result.map_err(|e| error!(Io, "cannot compress: {e}"))
    }

    /// The name of a file must say how it is compressed.
    fn check_name(&self, name: &str) -> Result<()> {
        let expected = match self.options.compression {
            JsonCompression::Gzip => ".gz",
            JsonCompression::Zstd => ".zst",
            JsonCompression::Uncompressed if [".gz", ".zst"].iter().any(|end| name.ends_with(end)) => bail!(
                InvalidOperation,
                "{name:?} is the name of a compressed file: choose a compression, or give check_extension=False"
            ),
            JsonCompression::Uncompressed => return Ok(()),
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

impl Encoder for JsonEncoder {
    fn part_rows(&self) -> usize {
        self.part_rows
    }

    fn encode(&self, batches: &[Batch]) -> Result<Part> {
        // About what a short field takes with its name; a vector of bytes moves when it grows.
        let names: usize = self.fields.iter().map(|f| f.name.len() + 12).sum();
        let rows: usize = batches.iter().map(|batch| batch.rows).sum();
        let mut json = Vec::with_capacity(rows * names);
        batches.iter().try_for_each(|batch| self.write(batch, &mut json))?;
        Ok(Part::Bytes(self.compressed(json)?))
    }

    fn begin(&self, output: Output) -> Result<Box<dyn Writer>> {
        if self.options.check_extension {
            match output.target() {
                Target::Path(path) => self.check_name(&path.to_string_lossy())?,
                Target::Url(url) => self.check_name(&url.text)?,
                Target::Stream(_) => {}
            }
        }
        if self.lines {
            return PlainWriter::begin(output, b"");
        }
        let mut writer = DocumentWriter { output, any: false };
        writer.write(b"[")?;
        Ok(Box::new(writer))
    }
}

/// Writes a list: before each element but the first there is a comma.
struct DocumentWriter {
    output: Output,
    any: bool,
}

impl DocumentWriter {
    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.output.write_all(bytes).map_err(|e| io_error("write", self.output.target(), &e))
    }
}

impl Writer for DocumentWriter {
    fn append(&mut self, part: Part) -> Result<()> {
        let Part::Bytes(bytes) = part else { return Err(Part::foreign()) };
        let skipped = usize::from(!self.any && !bytes.is_empty());
        self.any |= !bytes.is_empty();
        self.write(&bytes[skipped..])
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        self.write(b"]")?;
        self.output.commit()
    }
}

#[cfg(test)]
#[path = "encoder_tests.rs"]
mod tests;
