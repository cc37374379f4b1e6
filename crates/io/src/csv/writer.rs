//! Batches as the text of a CSV file.

use polarslike_core::{Batch, Field, Result, Schema, bail};

use super::CsvWriteOptions;
use super::cells::{self, Cells};
use crate::compress::Compressor;
use crate::output::Output;
use crate::text::{Phrases, Text};
use crate::writer::{Encoder, Part, PlainWriter, Writer, rows_of_cells};

/// The number of fields of a part.
const PART_FIELDS: usize = 1 << 17;

/// The most rows of a part.
const PART_ROWS: usize = 1 << 15;

struct CsvEncoder {
    fields: Vec<Field>,
    options: CsvWriteOptions,
    compressor: Compressor,
    part_rows: usize,
}

/// The encoder of CSV.
pub(crate) fn encoder(schema: &Schema, options: &CsvWriteOptions) -> Result<Box<dyn Encoder>> {
    if !options.separator.is_ascii() || !options.quote_char.is_ascii() {
        bail!(InvalidArgument, "separator and quote_char must be ASCII characters");
    }
    for field in schema.fields() {
        cells::check(field)?;
    }
    let part_rows = rows_of_cells(schema, PART_FIELDS, 1, PART_ROWS);
    let compressor = Compressor::new(options.compression, options.compression_level)?;
    Ok(Box::new(CsvEncoder {
        fields: schema.fields().to_vec(),
        options: options.clone(),
        compressor,
        part_rows,
    }))
}

impl CsvEncoder {
    fn head(&self) -> Vec<u8> {
        let mut text = Text::with_capacity(0);
        if self.options.include_bom {
            text.extend("\u{feff}".as_bytes());
        }
        if self.options.include_header {
            for (i, field) in self.fields.iter().enumerate() {
                if i > 0 {
                    text.push(self.options.separator);
                }
                cells::write_text(&field.name, &self.options, &mut text);
            }
            text.extend(self.options.line_terminator.as_bytes());
        }
        text.into_bytes()
    }

    /// Appends rows.
    fn write(&self, batch: &Batch, text: &mut Text) -> Result<()> {
        let columns = self
            .fields
            .iter()
            .zip(&batch.columns)
            .map(|(field, vector)| {
                cells::cells(vector, &self.options).map_err(|e| e.context(format!("column {:?}", field.name)))
            })
            .collect::<Result<Vec<Box<dyn Cells>>>>()?;
        let line_end = Phrases::one(self.options.line_terminator.as_bytes());
        for row in 0..batch.rows {
            for (i, cells) in columns.iter().enumerate() {
                if i > 0 {
                    text.push(self.options.separator);
                }
                cells.write(row, text)?;
            }
            line_end.put(0, text);
        }
        Ok(())
    }
}

impl Encoder for CsvEncoder {
    fn part_rows(&self) -> usize {
        self.part_rows
    }

    fn encode(&self, batches: &[Batch]) -> Result<Part> {
        // About what a short field takes; a vector of bytes moves when it grows.
        const FIELD_BYTES: usize = 8;
        let rows: usize = batches.iter().map(|batch| batch.rows).sum();
        let mut text = Text::with_capacity(rows * self.fields.len() * FIELD_BYTES);
        batches.iter().try_for_each(|batch| self.write(batch, &mut text))?;
        Ok(Part::Bytes(self.compressor.compress(text.into_bytes())?))
    }

    fn begin(&self, output: Output) -> Result<Box<dyn Writer>> {
        if self.options.check_extension {
            self.compressor.check_name(output.target())?;
        }
        PlainWriter::begin(output, &self.compressor.compress(self.head())?)
    }
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
