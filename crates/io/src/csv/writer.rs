//! Batches as a CSV file: slices of rows become text at the same time, and are written in order.

use std::io::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};

use polarslike_core::{Batch, Field, Result, Schema, bail, in_pool};
use rayon::prelude::*;

use super::CsvWriteOptions;
use super::cells::{self, Cells};
use crate::Writer;
use crate::atomic::AtomicFile;
use crate::input::io_error;

/// Rows that one worker turns into text at a time.
const SLICE_ROWS: usize = 1 << 13;

struct CsvWriter {
    path: PathBuf,
    file: AtomicFile,
    fields: Vec<Field>,
    options: CsvWriteOptions,
}

/// A writer of a CSV file at `path`.
pub(crate) fn create(path: &Path, schema: &Schema, options: &CsvWriteOptions) -> Result<Box<dyn Writer>> {
    if !options.separator.is_ascii() || !options.quote_char.is_ascii() {
        bail!(InvalidArgument, "separator and quote_char must be ASCII characters");
    }
    for field in schema.fields() {
        cells::check(field)?;
    }
    let mut writer = CsvWriter {
        path: path.into(),
        file: AtomicFile::create(path)?,
        fields: schema.fields().to_vec(),
        options: options.clone(),
    };
    writer.begin()?;
    Ok(Box::new(writer))
}

impl CsvWriter {
    fn begin(&mut self) -> Result<()> {
        let mut text = Vec::new();
        if self.options.include_bom {
            text.extend_from_slice("\u{feff}".as_bytes());
        }
        if self.options.include_header {
            for (i, field) in self.fields.iter().enumerate() {
                if i > 0 {
                    text.push(self.options.separator);
                }
                cells::write_text(&field.name, &self.options, &mut text);
            }
            text.extend_from_slice(self.options.line_terminator.as_bytes());
        }
        self.write_bytes(&text)
    }

    fn write_bytes(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(|e| io_error("write", &self.path, &e))
    }

    /// Some rows as text.
    fn format(&self, columns: &[Box<dyn Cells + '_>], rows: Range<usize>) -> Result<Vec<u8>> {
        // About what a short field takes; a vector of bytes moves when it grows.
        const FIELD_BYTES: usize = 8;
        let mut text = Vec::with_capacity(rows.len() * columns.len() * FIELD_BYTES);
        for row in rows {
            for (i, cells) in columns.iter().enumerate() {
                if i > 0 {
                    text.push(self.options.separator);
                }
                cells.write(row, &mut text)?;
            }
            text.extend_from_slice(self.options.line_terminator.as_bytes());
        }
        Ok(text)
    }
}

impl Writer for CsvWriter {
    fn write(&mut self, batch: &Batch) -> Result<()> {
        let this = &*self;
        let columns = this
            .fields
            .iter()
            .zip(&batch.columns)
            .map(|(field, vector)| {
                cells::cells(vector, &this.options).map_err(|e| e.context(format!("column {:?}", field.name)))
            })
            .collect::<Result<Vec<Box<dyn Cells>>>>()?;
        let slice = |start: usize| this.format(&columns, start..batch.rows.min(start + SLICE_ROWS));
        let starts: Vec<usize> = (0..batch.rows).step_by(SLICE_ROWS).collect();
        let texts = match starts.as_slice() {
            [] => Vec::new(),
            [only] => vec![slice(*only)?],
            _ => in_pool(|| starts.par_iter().map(|start| slice(*start)).collect::<Result<Vec<_>>>())??,
        };
        drop(columns);
        for text in texts {
            self.write_bytes(&text)?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<()> {
        self.file.commit()
    }
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
