//! Rows as JSON: a list of objects, or one object per line.

use std::io::Write;

use polarslike_core::{Batch, Field, Result, Schema};
use serde::{Deserialize, Serialize};

use super::cells::{Object, cells, check};
use crate::compress::{Compressor, TextCompression};
use crate::input::io_error;
use crate::output::Output;
use crate::text::Text;
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
    pub compression: TextCompression,
    /// How hard the compression tries; its default where `None`.
    pub compression_level: Option<i32>,
    /// Whether the name of a compressed file must say so, and that of another must not.
    pub check_extension: bool,
}

impl Default for JsonWriteOptions {
    fn default() -> Self {
        Self { compression: TextCompression::default(), compression_level: None, check_extension: true }
    }
}

struct JsonEncoder {
    fields: Vec<Field>,
    compressor: Compressor,
    check_extension: bool,
    /// Whether rows are lines, or elements of one list.
    lines: bool,
    part_rows: usize,
}

/// The encoder of a document, or of lines.
pub(crate) fn encoder(schema: &Schema, options: &JsonWriteOptions, lines: bool) -> Result<Box<dyn Encoder>> {
    for field in schema.fields() {
        check(&field.dtype).map_err(|e| e.context(format!("column {:?}", field.name)))?;
    }
    Ok(Box::new(JsonEncoder {
        fields: schema.fields().to_vec(),
        compressor: Compressor::new(options.compression, options.compression_level)?,
        check_extension: options.check_extension,
        lines,
        part_rows: rows_of_cells(schema, PART_VALUES, 1, PART_ROWS),
    }))
}

impl JsonEncoder {
    fn write(&self, batch: &Batch, json: &mut Text) -> Result<()> {
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
}

impl Encoder for JsonEncoder {
    fn part_rows(&self) -> usize {
        self.part_rows
    }

    fn encode(&self, batches: &[Batch]) -> Result<Part> {
        // About what a short field takes with its name; a vector of bytes moves when it grows.
        let names: usize = self.fields.iter().map(|f| f.name.len() + 12).sum();
        let rows: usize = batches.iter().map(|batch| batch.rows).sum();
        let mut json = Text::with_capacity(rows * names);
        batches.iter().try_for_each(|batch| self.write(batch, &mut json))?;
        Ok(Part::Bytes(self.compressor.compress(json.into_bytes())?))
    }

    fn begin(&self, output: Output) -> Result<Box<dyn Writer>> {
        if self.check_extension {
            self.compressor.check_name(output.target())?;
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

    fn finish(mut self: Box<Self>) -> Result<u64> {
        self.write(b"]")?;
        self.output.commit()
    }
}

#[cfg(test)]
#[path = "encoder_tests.rs"]
mod tests;
