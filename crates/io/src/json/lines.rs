//! One object per line: chunks of lines are parsed at the same time.

use polarslike_core::{Batch, Error, Field, Result, Schema};

use super::JsonOptions;
use super::parser::{Parsed, Parser, Problem};
use super::rows::{Rows, explain};
use crate::Reader;
use crate::input::Input;
use crate::lines::{LineChunks, Lines};
use crate::table::{FileRequest, OpenFile};

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
    options: JsonOptions,
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

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        let Self { chunks, options, .. } = *self;
        // Types that JSON cannot have are an error before anything is read.
        Rows::new(&request.projection, options.ignore_errors)?;
        Ok(Box::new(NdjsonReader { chunks, projection: request.projection, options }))
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
            let appended = rows.append(&mut parser).and_then(|()| end_of_line(&mut parser));
            if let Err(problem) = appended {
                if !self.options.ignore_errors {
                    return Err(self.explain(&lines, text, &problem));
                }
                parser.skip_line();
            }
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

impl NdjsonReader {
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
