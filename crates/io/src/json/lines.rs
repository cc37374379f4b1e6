//! One object per line: chunks of lines are parsed at the same time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::{Array, BooleanArray};
use polarslike_core::{Batch, Error, Field, Result, Schema};

use super::JsonOptions;
use super::parser::{Parsed, Parser, Problem};
use super::rows::{Rows, explain};
use crate::input::Input;
use crate::lines::{LineChunks, Lines};
use crate::table::{FileRequest, OpenFile};
use crate::{Reader, RowFilter};

/// Rows per batch at most: what a worker takes on at a time.
const BATCH_ROWS: usize = 1 << 16;

struct OpenNdjson {
    chunks: LineChunks,
    schema: Schema,
    options: JsonOptions,
}

struct NdjsonReader {
    chunks: LineChunks,
    projection: Vec<Field>,
    filter: Option<LineFilter>,
    options: JsonOptions,
}

/// Which lines become rows.
struct LineFilter {
    filter: Arc<dyn RowFilter>,
    /// The columns that it needs.
    columns: Vec<Field>,
    /// The columns of the projection, and those that only the filter needs.
    all: Vec<Field>,
    /// For each column that the filter needs its place among all.
    places: Vec<usize>,
    /// Whether few lines become rows, so that it is worth while to look at the filter's columns first.
    few: AtomicBool,
}

/// Opens a file of a table with this schema, whose columns every file has: fields that are missing are null.
pub(crate) fn open(input: Input, options: &JsonOptions, schema: &Schema) -> Result<Box<dyn OpenFile>> {
    let chunks = LineChunks::open(&input)?;
    Ok(Box::new(OpenNdjson { chunks, schema: schema.clone(), options: options.clone() }))
}

impl OpenFile for OpenNdjson {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn rows(&self) -> Option<usize> {
        (self.chunks.file.len() == 0).then_some(0)
    }

    fn takes_filter(&self) -> bool {
        true
    }

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        let Self { chunks, options, schema } = *self;
        let FileRequest { projection, filter, .. } = request;
        let filter = filter.map(|filter| LineFilter::new(filter, &projection, &schema)).transpose()?;
        // Types that JSON cannot have are an error before anything is read.
        Rows::new(filter.as_ref().map_or(&projection, |filter| &filter.all), options.ignore_errors)?;
        Ok(Box::new(NdjsonReader { chunks, projection, filter, options }))
    }
}

impl Reader for NdjsonReader {
    fn pieces(&self) -> usize {
        self.chunks.count()
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let lines = self.chunks.read(piece)?;
        let text = self.chunks.text(&lines)?;
        let mut parser = Parser::new(text, false);
        if let Some(filter) = &self.filter {
            return self.filtered(filter, &lines, text, emit);
        }
        if self.projection.is_empty() {
            let mut rows = 0;
            while next_line(&mut parser) {
                parser.skip_line();
                rows += 1;
            }
            return if rows > 0 { emit(Batch::new(Vec::new(), rows)).map(drop) } else { Ok(()) };
        }
        let mut rows = Rows::new(&self.projection, self.options.ignore_errors)?;
        while next_line(&mut parser) {
            self.append(&mut rows, &mut parser, &lines, text)?;
            if rows.count == BATCH_ROWS && !emit(rows.finish()?)? {
                return Ok(());
            }
        }
        if rows.count > 0 {
            emit(rows.finish()?)?;
        }
        Ok(())
    }
}

impl LineFilter {
    fn new(filter: Arc<dyn RowFilter>, projection: &[Field], schema: &Schema) -> Result<Self> {
        let mut all = projection.to_vec();
        let mut columns = Vec::new();
        let mut places = Vec::new();
        for name in filter.columns() {
            let column = schema.fields()[schema.index_of(name)?].clone();
            places.push(all.iter().position(|field| field.name == *name).unwrap_or_else(|| {
                all.push(column.clone());
                all.len() - 1
            }));
            columns.push(column);
        }
        Ok(Self { filter, columns, all, places, few: AtomicBool::new(true) })
    }

    /// Which rows of the filter's columns are kept.
    fn keep(&self, batch: &Batch) -> Result<BooleanArray> {
        // Of so many rows or more, one is kept.
        const FEW: usize = 4;
        let kept = self.filter.keep(batch)?;
        let kept = kept.nulls().map_or_else(|| kept.values().clone(), |nulls| kept.values() & nulls.inner());
        self.few.store(kept.count_set_bits() * FEW <= batch.rows, Ordering::Relaxed);
        Ok(BooleanArray::new(kept, None))
    }
}

impl NdjsonReader {
    /// Appends the line at which the parser is.
    #[inline]
    fn append(&self, rows: &mut Rows, parser: &mut Parser, lines: &Lines, text: &str) -> Result<()> {
        if let Err(problem) = rows.append(parser).and_then(|()| end_of_line(parser)) {
            if !self.options.ignore_errors {
                return Err(self.explain(lines, text, &problem));
            }
            parser.skip_line();
        }
        Ok(())
    }

    /// The rows that a filter keeps.
    fn filtered(
        &self,
        filter: &LineFilter,
        lines: &Lines,
        text: &str,
        emit: &mut dyn FnMut(Batch) -> Result<bool>,
    ) -> Result<()> {
        let lenient = self.options.ignore_errors;
        let mut parser = Parser::new(text, false);
        // Goes back to lines that are kept.
        let mut again = Parser::new(text, false);
        let mut kept = Rows::new(&self.projection, lenient)?;
        loop {
            let few = filter.few.load(Ordering::Relaxed);
            let mut rows = Rows::new(if few { &filter.columns } else { &filter.all }, lenient)?;
            let mut starts = Vec::new();
            while rows.count < BATCH_ROWS && next_line(&mut parser) {
                starts.push(parser.at);
                self.append(&mut rows, &mut parser, lines, text)?;
            }
            if starts.is_empty() {
                return Ok(());
            }
            let batch = rows.finish()?;
            let batch = if few {
                for row in filter.keep(&batch)?.values().set_indices() {
                    again.at = starts[row];
                    self.append(&mut kept, &mut again, lines, text)?;
                }
                kept.finish()?
            } else {
                let inputs = filter.places.iter().map(|place| batch.columns[*place].clone()).collect();
                let mask = filter.keep(&Batch::new(inputs, batch.rows))?;
                let columns = batch.columns[..self.projection.len()].to_vec();
                Batch::new(columns, batch.rows).filter(&mask)?
            };
            if batch.rows > 0 && !emit(batch)? {
                return Ok(());
            }
        }
    }

    fn explain(&self, lines: &Lines, text: &str, problem: &Problem) -> Error {
        let error = explain(&self.chunks.place(lines.offset + problem.at as u64), text, problem);
        self.options.widening(problem, error)
    }
}

/// Goes to the next line that is not blank; false at the end.
#[inline]
pub(super) fn next_line(parser: &mut Parser) -> bool {
    while parser.next() == b'\n' {
        parser.at += 1;
    }
    !parser.is_at_end()
}

/// Goes past the end of a line, before which there may be white space only.
#[inline]
pub(super) fn end_of_line(parser: &mut Parser) -> Parsed<()> {
    if parser.next() == b'\n' {
        parser.at += 1;
    } else if !parser.is_at_end() {
        return parser.expected("the end of the line: one object per line");
    }
    Ok(())
}

#[cfg(test)]
#[path = "lines_tests.rs"]
mod tests;
