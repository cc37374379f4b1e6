//! Rows of CSV files as batches.

use std::borrow::Cow;
use std::sync::Arc;

use arrow::array::BooleanArray;
use arrow::buffer::BooleanBuffer;
use polarslike_core::{Batch, DataType, Error, Field, Name, Result, Schema};

use super::bad::{self, BadRow, Explainer, Fault, InferredTooNarrow};
use super::builder::{ColumnBuilder, builder};
use super::dictionary::Dictionary;
use super::fields::Fields;
use super::infer;
use super::layout::Layout;
use super::pieces::Pieces;
use super::sample::dictionaries;
use super::scan::Dialect;
use super::text::{Rules, unquote};
use super::{CsvEncoding, CsvOptions, OnBadLines};
use crate::Reader;
use crate::input::Input;
use crate::table::{FileRequest, OpenFile};

/// Rows per batch at most, or a few more: what a worker takes on at a time.
const BATCH_ROWS: usize = 1 << 17;

/// Bytes that are split into fields before these are parsed column by column: text and places stay in the L2 cache.
const SLICE_BYTES: usize = 1 << 16;

/// A query's limit up to this is looked up in the file beforehand; a larger one ends while rows are read.
const MAX_LIMIT_LOOKUP: usize = 1 << 16;

/// A file whose layout is known.
struct OpenCsv {
    options: CsvOptions,
    dialect: Dialect,
    layout: Layout,
    /// The columns as the layout has them, in the types of the table.
    columns: Schema,
    /// What is read: these columns, or what bad lines have.
    schema: Schema,
}

struct CsvReader {
    options: CsvOptions,
    pieces: Pieces,
    /// The columns that are parsed, for each its place in the file, and the dictionary to begin with.
    columns: Vec<Field>,
    places: Vec<usize>,
    dictionaries: Vec<Option<Arc<Dictionary>>>,
    /// What batches have: these of the parsed columns, or what is wanted of bad lines.
    output: Output,
}

enum Output {
    Columns(Vec<usize>),
    BadLines(Vec<Field>),
}

/// Opens a file of a table with this schema; a small limit is looked up in the file.
pub(crate) fn open(
    input: Input,
    options: &CsvOptions,
    schema: &Schema,
    limit: Option<usize>,
) -> Result<Box<dyn OpenFile>> {
    Ok(Box::new(open_csv(input, options, schema, limit)?))
}

fn open_csv(input: Input, options: &CsvOptions, schema: &Schema, limit: Option<usize>) -> Result<OpenCsv> {
    options.check()?;
    let dialect = Dialect::new(options);
    // A bad line does not count.
    let looked_up = |limit: &usize| *limit <= MAX_LIMIT_LOOKUP && options.on_bad_lines == OnBadLines::Raise;
    let layout = Layout::open(input.clone(), options, &dialect, limit.filter(looked_up))?;
    let options = options.clone();
    if options.on_bad_lines == OnBadLines::Only {
        let columns = infer::file_schema(&input, &options, &dialect)?;
        return Ok(OpenCsv { options, dialect, layout, columns, schema: bad::schema()? });
    }
    let columns = file_schema(&layout, &options, schema)?;
    Ok(OpenCsv { options, dialect, layout, schema: columns.clone(), columns })
}

/// The columns of a file: of one with a header those it names, else those of the table by place.
fn file_schema(layout: &Layout, options: &CsvOptions, table: &Schema) -> Result<Schema> {
    if options.has_header {
        let dtype = |name: &Name| table.dtype(name).cloned().unwrap_or(DataType::String);
        return Schema::new(layout.names.iter().map(|name| Field::new(name.clone(), dtype(name))));
    }
    let field = |(i, name): (usize, &Name)| match table.fields().get(i) {
        Some(field) => field.clone(),
        None => Field::new(name.clone(), DataType::String),
    };
    Schema::new(layout.names.iter().enumerate().map(field))
}

impl OpenFile for OpenCsv {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn rows(&self) -> Option<usize> {
        self.layout.data.is_empty().then_some(0)
    }

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        Ok(Box::new(CsvReader::open(*self, request.projection, None)?))
    }
}

impl CsvReader {
    /// `chunk_bytes` overrides the size of chunks, for tests.
    fn open(open: OpenCsv, projection: Vec<Field>, chunk_bytes: Option<u64>) -> Result<Self> {
        let OpenCsv { options, dialect, layout, columns: all, .. } = open;
        let place = |field: &Field| all.index_of(&field.name);
        // Which lines are bad must not depend on the columns that are wanted.
        let (columns, output) = match options.on_bad_lines {
            OnBadLines::Raise => {
                let output = Output::Columns((0..projection.len()).collect());
                (projection, output)
            }
            OnBadLines::Skip => {
                let output = projection.iter().map(place).collect::<Result<_>>()?;
                (all.fields().to_vec(), Output::Columns(output))
            }
            OnBadLines::Only => (all.fields().to_vec(), Output::BadLines(projection)),
        };
        for field in &columns {
            let context = |e: Error| e.context(format!("column {:?}", field.name));
            builder(&field.dtype, Rules::new(&options, &field.name), None, 0).map_err(context)?;
        }
        let places = columns.iter().map(place).collect::<Result<Vec<_>>>()?;
        let dictionaries = dictionaries(&layout, &options, &dialect, &columns, &places)?;
        let pieces = Pieces::new(layout, dialect, chunk_bytes);
        Ok(Self { options, pieces, columns, places, dictionaries, output })
    }

    fn raises(&self) -> bool {
        self.options.on_bad_lines == OnBadLines::Raise
    }

    /// The error of a row.
    fn error(&self, explainer: &Explainer, bad: &BadRow) -> Error {
        let error = explainer.error(bad);
        match bad.fault {
            Fault::Value(column)
                if self.options.infers(&self.columns[column].name)
                    && unquote(bad.raw, self.options.quote_char).is_some() =>
            {
                error.with_exception(InferredTooNarrow)
            }
            _ => error,
        }
    }

    /// The text of some rows, and where in it there is something else than UTF-8.
    fn text<'w>(&self, bytes: &'w [u8], start: u64) -> Result<(Cow<'w, str>, Vec<usize>)> {
        let (text, invalid) = bad::lossy(bytes);
        if let (Some(place), CsvEncoding::Utf8 | CsvEncoding::Latin1 | CsvEncoding::Other(_), true) =
            (invalid.first(), self.options.encoding, self.raises())
        {
            let bad = BadRow { start: *place, fault: Fault::Encoding, raw: "" };
            return Err(self.error(&self.explainer(&text, start), &bad));
        }
        let counts = self.options.encoding != CsvEncoding::Utf8Lossy;
        Ok((text, if counts { invalid } else { Vec::new() }))
    }

    /// Says of rows of a text, which begins at `start` in the file, what is wrong with them.
    fn explainer<'a>(&'a self, text: &'a str, start: u64) -> Explainer<'a> {
        Explainer { pieces: &self.pieces, columns: &self.columns, text, start }
    }
}

impl Reader for CsvReader {
    fn pieces(&self) -> usize {
        self.pieces.len()
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let window = self.pieces.read(piece)?;
        let (text, invalid) = self.text(window.rows(), window.start())?;
        let explainer = self.explainer(&text, window.start());
        let mut parser = Parser::new(self, &text, invalid)?;
        let mut at = 0;
        while at < text.len() {
            at = parser.slice(at);
            if self.raises()
                && let Some((_, bad)) = parser.bad.first()
            {
                return Err(self.error(&explainer, bad));
            }
            if (parser.rows >= BATCH_ROWS || at == text.len()) && parser.rows > 0 {
                let batch = parser.finish(&explainer)?;
                if batch.rows > 0 && !emit(batch)? {
                    break;
                }
            }
        }
        Ok(())
    }
}

/// Turns the text of a piece into batches.
struct Parser<'a> {
    reader: &'a CsvReader,
    text: &'a str,
    /// Where in the text there is something else than UTF-8.
    invalid: Vec<usize>,
    builders: Vec<Box<dyn ColumnBuilder>>,
    fields: Fields,
    rows: usize,
    /// The bad rows, each once and in order, by their number in the batch.
    bad: Vec<(usize, BadRow<'a>)>,
}

impl<'a> Parser<'a> {
    fn new(reader: &'a CsvReader, text: &'a str, invalid: Vec<usize>) -> Result<Self> {
        let capacity = estimated_rows(text, &reader.pieces.dialect).min(BATCH_ROWS);
        let builders = reader.columns.iter().zip(&reader.dictionaries).map(|(field, dictionary)| {
            let categorical = field.dtype == DataType::Categorical;
            let dictionary = dictionary.as_ref().filter(|d| categorical || d.is_worthwhile());
            builder(&field.dtype, Rules::new(&reader.options, &field.name), dictionary, capacity)
        });
        let builders = builders.collect::<Result<_>>()?;
        let fields = Fields::new(reader.pieces.layout.names.len());
        Ok(Self { reader, text, invalid, builders, fields, rows: 0, bad: Vec::new() })
    }

    /// Appends some rows of `text[at..]`; returns where the next begins.
    fn slice(&mut self, at: usize) -> usize {
        let Self { reader, text, fields, .. } = self;
        let text = *text;
        let next = fields.split(&reader.pieces.dialect, text.as_bytes(), at, SLICE_BYTES);
        let mut bad = Vec::new();
        if !reader.options.truncate_ragged_lines {
            bad.extend(fields.surplus().iter().map(|row| (*row, Fault::TooManyFields)));
        }
        let mut rows = Vec::new();
        for (i, (builder, place)) in self.builders.iter_mut().zip(&reader.places).enumerate() {
            builder.append(text, fields, *place, &mut rows);
            bad.extend(rows.drain(..).map(|row| (row, Fault::Value(i))));
        }
        let invalid = self.invalid.partition_point(|place| *place < next);
        let rows = rows_with(&self.invalid[..invalid], text, fields, &reader.pieces.dialect);
        bad.extend(rows.into_iter().map(|row| (row, Fault::Encoding)));
        self.invalid.drain(..invalid);
        if !bad.is_empty() {
            // The first fault of a row stands for all.
            bad.sort_by_key(|(row, _)| *row);
            bad.dedup_by_key(|(row, _)| *row);
            for (row, fault) in bad {
                let raw = match fault {
                    Fault::Value(i) => fields.field(text, row, reader.places[i]).unwrap_or_default(),
                    _ => "",
                };
                self.bad.push((self.rows + row, BadRow { start: fields.row_start(row), fault, raw }));
            }
        }
        self.rows += fields.rows();
        next
    }

    fn finish(&mut self, explainer: &Explainer) -> Result<Batch> {
        let rows = std::mem::take(&mut self.rows);
        let bad = std::mem::take(&mut self.bad);
        let columns = self.builders.iter_mut().map(|b| b.finish()).collect::<Result<Vec<_>>>()?;
        match &self.reader.output {
            Output::BadLines(wanted) => {
                let bad: Vec<BadRow> = bad.into_iter().map(|(_, row)| row).collect();
                explainer.batch(&bad, wanted)
            }
            Output::Columns(places) => {
                let columns = places.iter().map(|place| columns[*place].clone()).collect();
                let batch = Batch::new(columns, rows);
                if bad.is_empty() {
                    return Ok(batch);
                }
                let is_good = |row: usize| bad.binary_search_by_key(&row, |(bad, _)| *bad).is_err();
                batch.filter(&BooleanArray::new(BooleanBuffer::collect_bool(rows, is_good), None))
            }
        }
    }
}

/// The rows of a text in which these places are; both are in order. Others are in comments.
fn rows_with(places: &[usize], text: &str, fields: &Fields, dialect: &Dialect) -> Vec<usize> {
    let mut rows = Vec::new();
    let mut row = 0;
    for place in places {
        while row + 1 < fields.rows() && fields.row_start(row + 1) <= *place {
            row += 1;
        }
        if row < fields.rows() {
            let start = fields.row_start(row);
            let end = dialect.row_end(text.as_bytes(), start).unwrap_or(text.len());
            if (start..end).contains(place) {
                rows.push(row);
            }
        }
    }
    rows
}

/// About how many rows a text has, by the lines at its beginning.
fn estimated_rows(text: &str, dialect: &Dialect) -> usize {
    const SAMPLE_BYTES: usize = 1 << 12;
    // Room for some more than the average spares moving all values when there are a few more.
    const SURPLUS: usize = 16;
    let sample = &text.as_bytes()[..text.len().min(SAMPLE_BYTES)];
    let lines = memchr::memchr_iter(dialect.line_end, sample).count() + 1;
    let rows = text.len() / sample.len().max(1) * lines;
    rows + rows / SURPLUS
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
