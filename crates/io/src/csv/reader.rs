//! Rows of CSV files as batches.

use std::borrow::Cow;
use std::sync::Arc;

use arrow::array::{Array, BooleanArray};
use arrow::buffer::BooleanBuffer;
use polarslike_core::{Batch, DataType, Error, Field, Name, Result, Schema};

use super::bad::{self, BadRow, Explainer, Fault, InferredTooNarrow};
use super::builder::{ColumnBuilder, ColumnFields, builder};
use super::dictionary::Dictionary;
use super::fields::Fields;
use super::infer;
use super::layout::Layout;
use super::pieces::Pieces;
use super::sample::dictionaries;
use super::scan::Dialect;
use super::text::{Rules, unquote};
use super::{CsvEncoding, CsvOptions, OnBadLines};
use crate::input::Input;
use crate::table::{FileRequest, OpenFile};
use crate::{Reader, RowFilter};

/// Rows per batch at most, or a few more: what a worker takes on at a time.
const BATCH_ROWS: usize = 1 << 17;

/// Bytes that are split into fields before these are parsed column by column: text and places stay in the L2 cache.
const SLICE_BYTES: usize = 1 << 16;

/// The same where a filter looks at the rows of a slice before the other columns are parsed.
const FILTERED_SLICE_BYTES: usize = 1 << 18;

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
    /// Only the rows that this keeps are read; the columns that it needs, as those above.
    filter: Option<(Arc<dyn RowFilter>, Vec<usize>)>,
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

    fn takes_filter(&self) -> bool {
        // A line may be bad in a column that the filter does not need.
        self.options.on_bad_lines == OnBadLines::Raise
    }

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        Ok(Box::new(CsvReader::open(*self, request, None)?))
    }
}

impl CsvReader {
    /// `chunk_bytes` overrides the size of chunks, for tests.
    fn open(open: OpenCsv, request: FileRequest, chunk_bytes: Option<u64>) -> Result<Self> {
        let FileRequest { projection, filter, .. } = request;
        let OpenCsv { options, dialect, layout, columns: all, .. } = open;
        let place = |field: &Field| all.index_of(&field.name);
        // Which lines are bad must not depend on the columns that are wanted.
        let (mut columns, output) = match options.on_bad_lines {
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
        let mut filter_column = |name: &Name| {
            let known = columns.iter().position(|field| field.name == *name);
            known.map_or_else(
                || {
                    columns.push(all.fields()[all.index_of(name)?].clone());
                    Ok(columns.len() - 1)
                },
                Ok,
            )
        };
        let filter = filter.map(|filter| {
            let needed = filter.columns().iter().map(&mut filter_column).collect::<Result<Vec<_>>>();
            needed.map(|needed| (filter, needed))
        });
        let filter = filter.transpose()?;
        for field in &columns {
            let context = |e: Error| e.context(format!("column {:?}", field.name));
            builder(&field.dtype, Rules::new(&options, &field.name), None, 0).map_err(context)?;
        }
        let places = columns.iter().map(place).collect::<Result<Vec<_>>>()?;
        let dictionaries = dictionaries(&layout, &options, &dialect, &columns, &places)?;
        let pieces = Pieces::new(layout, dialect, chunk_bytes);
        Ok(Self { options, pieces, columns, places, dictionaries, filter, output })
    }

    /// A builder of a parsed column.
    fn builder(&self, column: usize, capacity: usize) -> Result<Box<dyn ColumnBuilder>> {
        let field = &self.columns[column];
        let categorical = field.dtype == DataType::Categorical;
        let dictionary = self.dictionaries[column].as_ref().filter(|d| categorical || d.is_worthwhile());
        builder(&field.dtype, Rules::new(&self.options, &field.name), dictionary, capacity)
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
            at = parser.slice(at)?;
            if self.raises()
                && let Some((_, bad)) = parser.bad.first()
            {
                return Err(self.error(&explainer, bad));
            }
            if parser.rows >= BATCH_ROWS || (at == text.len() && parser.rows > 0) {
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
    /// Of the columns that batches have, or else of all that are parsed.
    builders: Vec<Box<dyn ColumnBuilder>>,
    /// Of the columns that the filter needs.
    filter_builders: Vec<Box<dyn ColumnBuilder>>,
    fields: Fields,
    rows: usize,
    /// The bad rows, each once and in order, by their number in the batch.
    bad: Vec<(usize, BadRow<'a>)>,
}

impl<'a> Parser<'a> {
    fn new(reader: &'a CsvReader, text: &'a str, invalid: Vec<usize>) -> Result<Self> {
        let capacity = estimated_rows(text, &reader.pieces.dialect).min(BATCH_ROWS);
        // Of the columns that only the filter needs there are no values to keep, and of the others few.
        let (kept, capacity) = match (&reader.filter, &reader.output) {
            (Some(_), Output::Columns(columns)) => (columns.len(), 0),
            _ => (reader.columns.len(), capacity),
        };
        let builders = (0..kept).map(|i| reader.builder(i, capacity)).collect::<Result<_>>()?;
        let needed = reader.filter.iter().flat_map(|(_, needed)| needed);
        let filter_builders = needed.map(|i| reader.builder(*i, 0)).collect::<Result<_>>()?;
        let fields = Fields::new(reader.pieces.layout.names.len());
        Ok(Self { reader, text, invalid, builders, filter_builders, fields, rows: 0, bad: Vec::new() })
    }

    /// Appends some rows of `text[at..]`; returns where the next begins.
    fn slice(&mut self, at: usize) -> Result<usize> {
        let Self { reader, text, .. } = *self;
        let slice_bytes = if reader.filter.is_some() { FILTERED_SLICE_BYTES } else { SLICE_BYTES };
        let next = self.fields.split(&reader.pieces.dialect, text.as_bytes(), at, slice_bytes);
        let fields = &self.fields;
        let mut bad = Vec::new();
        if !reader.options.truncate_ragged_lines {
            bad.extend(fields.surplus().iter().map(|row| (*row, Fault::TooManyFields)));
        }
        let kept = match &reader.filter {
            None => None,
            Some((filter, needed)) => {
                let builders = &mut self.filter_builders;
                let columns = needed.iter().copied().zip(builders.iter_mut());
                append(reader, text, fields, columns, None, &mut bad);
                let columns = builders.iter_mut().map(|b| b.finish()).collect::<Result<_>>()?;
                // What the filter makes of a bad row means nothing.
                let mask = match bad.is_empty() {
                    true => filter.keep(&Batch::new(columns, fields.rows()))?,
                    false => BooleanArray::new(BooleanBuffer::new_unset(0), None),
                };
                let kept = mask.nulls().map_or_else(|| mask.values().clone(), |n| mask.values() & n.inner());
                Some(kept.set_indices().map(|row| row as u32).collect::<Vec<u32>>())
            }
        };
        if kept.as_ref().is_none_or(|rows| !rows.is_empty()) {
            let columns = self.builders.iter_mut().enumerate();
            append(reader, text, fields, columns, kept.as_deref(), &mut bad);
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
        self.rows += kept.map_or(fields.rows(), |rows| rows.len());
        Ok(next)
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

/// Appends these rows of parsed columns, or all, to their builders; fields that do not parse are among `bad` then.
fn append<'b>(
    reader: &CsvReader,
    text: &str,
    fields: &Fields,
    builders: impl Iterator<Item = (usize, &'b mut Box<dyn ColumnBuilder>)>,
    rows: Option<&[u32]>,
    bad: &mut Vec<(usize, Fault)>,
) {
    let mut numbers = Vec::new();
    for (i, builder) in builders {
        let column = reader.places[i];
        builder.append(ColumnFields { text, fields, column, rows }, &mut numbers);
        let row = |number: usize| rows.map_or(number, |rows| rows[number] as usize);
        bad.extend(numbers.drain(..).map(|number| (row(number), Fault::Value(i))));
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
