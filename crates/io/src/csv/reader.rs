//! Rows of CSV files as batches.
//!
//! A piece is a chunk of a file. It begins with the first row that starts at or after the chunk's first byte; which one that
//! is depends on the quotes in all of the file before. So the places where pieces begin are found one after the other, in a
//! fast scan under a lock, and workers parse pieces at the same time: a piece is scanned by the worker that is about to
//! parse it, which has read its bytes before it takes the lock.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use hashbrown::HashSet;
use polarslike_core::{Batch, DataType, Error, Field, Name, Result, Schema, bail, error, num_threads};

use super::builder::{BadField, ColumnBuilder, builder};
use super::dictionary::{Dictionary, ROWS_PER_DISTINCT};
use super::fields::{Fields, TooManyFields};
use super::layout::Layout;
use super::rows::{MAX_ROW_BYTES, too_long};
use super::scan::Dialect;
use super::text::{Rules, unquote};
use super::{CsvEncoding, CsvOptions, sample};
use crate::Reader;
use crate::input::Input;
use crate::table::{FileRequest, OpenFile};

/// Rows per batch at most, or a few more: what a worker takes on at a time.
const BATCH_ROWS: usize = 1 << 17;

/// Bytes that are split into fields before these are parsed column by column: text and places stay in the L2 cache.
const SLICE_BYTES: usize = 1 << 16;

/// Bounds of a chunk's size: large enough that a batch has some ten thousand rows, small enough that the last chunks to
/// finish do not keep the other workers waiting for long.
const MIN_CHUNK_BYTES: u64 = 1 << 18;
const MAX_CHUNK_BYTES: u64 = 1 << 22;

/// Bytes read beyond a chunk, where its last row is expected to end.
const OVERLAP_BYTES: usize = 1 << 14;

/// A query's limit up to this is looked up in the file beforehand; a larger one ends while rows are read.
const MAX_LIMIT_LOOKUP: usize = 1 << 16;

/// Text columns are encoded from so many sampled rows on, and if these have no more distinct values than this.
const MIN_ROWS_FOR_DICTIONARY: usize = 32;
const MAX_DICTIONARY: usize = 1 << 12;

/// A file whose layout is known.
struct OpenCsv {
    options: CsvOptions,
    dialect: Dialect,
    layout: Layout,
    /// The columns as the layout has them, in the types of the table.
    schema: Schema,
}

struct CsvReader {
    options: CsvOptions,
    dialect: Dialect,
    projection: Vec<Field>,
    file: CsvFile,
}

/// A file, and where its pieces begin as far as that is known.
struct CsvFile {
    layout: Layout,
    /// For each column of the projection its place in the file.
    columns: Vec<usize>,
    dictionaries: Vec<Option<Arc<Dictionary>>>,
    chunk_bytes: u64,
    starts: Mutex<Vec<u64>>,
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
    let limit = limit.filter(|limit| *limit <= MAX_LIMIT_LOOKUP);
    let layout = Layout::read(input, options, &dialect, limit)?;
    let schema = file_schema(&layout, options, schema)?;
    Ok(OpenCsv { options: options.clone(), dialect, layout, schema })
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
        let OpenCsv { options, dialect, layout, schema } = open;
        for field in &projection {
            let context = |e: Error| e.context(format!("column {:?}", field.name));
            builder(&field.dtype, Rules::new(&options, &field.name), None, 0).map_err(context)?;
        }
        let columns = projection.iter().map(|f| schema.index_of(&f.name)).collect::<Result<Vec<_>>>()?;
        let file = CsvFile::new(layout, &options, &dialect, &projection, columns, chunk_bytes)?;
        Ok(Self { options, dialect, projection, file })
    }
}

impl CsvFile {
    fn new(
        layout: Layout,
        options: &CsvOptions,
        dialect: &Dialect,
        projection: &[Field],
        columns: Vec<usize>,
        chunk_bytes: Option<u64>,
    ) -> Result<Self> {
        let dictionaries = dictionaries(&layout, options, dialect, projection, &columns)?;
        let bytes = layout.data.end - layout.data.start;
        // Several chunks per worker, so that all finish at about the same time.
        const CHUNKS_PER_THREAD: u64 = 4;
        let even = bytes / (num_threads() as u64 * CHUNKS_PER_THREAD);
        let chunk_bytes = chunk_bytes.unwrap_or(even.clamp(MIN_CHUNK_BYTES, MAX_CHUNK_BYTES));
        let starts = Mutex::new(vec![layout.data.start]);
        Ok(Self { layout, columns, dictionaries, chunk_bytes, starts })
    }

    fn pieces(&self) -> usize {
        (self.layout.data.end - self.layout.data.start).div_ceil(self.chunk_bytes) as usize
    }

    /// The first byte of a chunk.
    fn chunk_start(&self, piece: usize) -> u64 {
        (self.layout.data.start + piece as u64 * self.chunk_bytes).min(self.layout.data.end)
    }

    /// The bytes of a chunk, and some beyond.
    fn read_chunk(&self, piece: usize) -> Result<Window> {
        let offset = self.chunk_start(piece);
        let len = (self.chunk_start(piece + 1) - offset) as usize + OVERLAP_BYTES;
        let mut window = Window { offset, bytes: Vec::new(), skipped: 0 };
        self.extend(&mut window, len)?;
        Ok(window)
    }

    /// Reads on until the window has `len` bytes or reaches the end of the data.
    fn extend(&self, window: &mut Window, len: usize) -> Result<()> {
        let end = (window.offset + len as u64).min(self.layout.data.end);
        let have = window.offset + window.bytes.len() as u64;
        if end > have {
            let more = self.layout.file.read_at(have, (end - have) as usize)?;
            if more.len() as u64 != end - have {
                bail!(Io, "{} became shorter while it was read", self.layout.file.location());
            }
            if window.bytes.is_empty() {
                window.bytes = more.into();
            } else {
                window.bytes.extend_from_slice(&more);
            }
        }
        Ok(())
    }

    /// The bytes of a piece's rows.
    fn read_piece(&self, piece: usize, dialect: &Dialect) -> Result<Window> {
        let mut window = self.read_chunk(piece)?;
        let (start, end) = {
            let mut starts = self.starts.lock().unwrap_or_else(PoisonError::into_inner);
            while starts.len() < piece + 2 {
                let last = starts.len() - 1;
                let next = if last == piece {
                    self.next_start(&mut window, starts[last], piece, dialect)?
                } else {
                    self.next_start(&mut self.read_chunk(last)?, starts[last], last, dialect)?
                };
                starts.push(next);
            }
            (starts[piece], starts[piece + 1])
        };
        if start == end {
            // All of the chunk belongs to a row that began in a piece before.
            return Ok(Window { offset: start, bytes: Vec::new(), skipped: 0 });
        }
        let len = (end - window.offset) as usize;
        self.extend(&mut window, len)?;
        window.bytes.truncate(len);
        window.skipped = ((start - window.offset) as usize).min(len);
        Ok(window)
    }

    /// The rows of a piece as text.
    fn text<'w>(&self, rows: &'w Window, dialect: &Dialect, encoding: CsvEncoding) -> Result<Cow<'w, str>> {
        let bytes = &rows.bytes[rows.skipped..];
        match (std::str::from_utf8(bytes), encoding) {
            (Ok(text), _) => Ok(Cow::Borrowed(text)),
            (Err(_), CsvEncoding::Utf8Lossy) => Ok(String::from_utf8_lossy(bytes)),
            (Err(e), CsvEncoding::Utf8) => bail!(
                Compute,
                "{}: invalid UTF-8; encoding=\"utf8-lossy\" reads such bytes as \u{fffd}",
                self.layout.place(rows.start() + e.valid_up_to() as u64, dialect)
            ),
        }
    }

    /// Where the piece after `piece` begins, which itself begins at `start`.
    fn next_start(&self, window: &mut Window, start: u64, piece: usize, dialect: &Dialect) -> Result<u64> {
        let target = self.chunk_start(piece + 1);
        if start >= target {
            return Ok(start);
        }
        loop {
            let from = (start - window.offset) as usize;
            let target = (target - window.offset) as usize;
            if let Some(next) = dialect.row_start(&window.bytes, from, target) {
                return Ok(window.offset + next as u64);
            }
            let known = window.bytes.len();
            if known - from > MAX_ROW_BYTES {
                return too_long(&self.layout.file, start);
            }
            self.extend(window, known * 2)?;
            if window.bytes.len() == known {
                return Ok(self.layout.data.end);
            }
        }
    }
}

/// Bytes of a file from `offset` on.
struct Window {
    offset: u64,
    bytes: Vec<u8>,
    /// The first bytes that belong to the piece before.
    skipped: usize,
}

impl Window {
    /// Where in the file the rows begin.
    fn start(&self) -> u64 {
        self.offset + self.skipped as u64
    }
}

impl Reader for CsvReader {
    fn pieces(&self) -> usize {
        self.file.pieces()
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let file = &self.file;
        let rows = file.read_piece(piece, &self.dialect)?;
        let text = file.text(&rows, &self.dialect, self.options.encoding)?;
        let mut parser = Parser::new(self, file, &text)?;
        let mut at = 0;
        while at < text.len() {
            at = parser.slice(&text, at).map_err(|e| self.explain(file, &text, rows.start(), e))?;
            if (parser.rows >= BATCH_ROWS || at == text.len()) && parser.rows > 0 && !emit(parser.finish()?)?
            {
                break;
            }
        }
        Ok(())
    }
}

/// Turns the text of a piece into batches.
struct Parser<'a> {
    reader: &'a CsvReader,
    file: &'a CsvFile,
    builders: Vec<Box<dyn ColumnBuilder>>,
    fields: Fields,
    rows: usize,
}

/// What is wrong with a row, and where in the text it begins.
enum BadRow {
    TooManyFields(usize),
    Value { row: usize, column: usize, raw: String },
}

impl<'a> Parser<'a> {
    fn new(reader: &'a CsvReader, file: &'a CsvFile, text: &str) -> Result<Self> {
        let capacity = estimated_rows(text, &reader.dialect).min(BATCH_ROWS);
        let builders = reader.projection.iter().zip(&file.dictionaries).map(|(field, dictionary)| {
            let categorical = field.dtype == DataType::Categorical;
            let dictionary = dictionary.as_ref().filter(|d| categorical || d.is_worthwhile());
            builder(&field.dtype, Rules::new(&reader.options, &field.name), dictionary, capacity)
        });
        let builders = builders.collect::<Result<_>>()?;
        Ok(Self { reader, file, builders, fields: Fields::new(file.layout.names.len()), rows: 0 })
    }

    /// Appends some rows of `text[at..]`; returns where the next begins.
    fn slice(&mut self, text: &str, at: usize) -> Result<usize, BadRow> {
        let truncate = self.reader.options.truncate_ragged_lines;
        let next = self
            .fields
            .split(&self.reader.dialect, text.as_bytes(), at, SLICE_BYTES, truncate)
            .map_err(|TooManyFields(row)| BadRow::TooManyFields(row))?;
        for (i, (builder, place)) in self.builders.iter_mut().zip(&self.file.columns).enumerate() {
            builder.append(text, &self.fields, *place).map_err(|BadField(row)| BadRow::Value {
                row: self.fields.row_start(row),
                column: i,
                raw: self.fields.column(text, *place).nth(row).flatten().unwrap_or_default().into(),
            })?;
        }
        self.rows += self.fields.rows();
        Ok(next)
    }

    fn finish(&mut self) -> Result<Batch> {
        let columns = self.builders.iter_mut().map(|b| b.finish()).collect::<Result<_>>()?;
        Ok(Batch::new(columns, std::mem::take(&mut self.rows)))
    }
}

impl CsvReader {
    /// The error of a row of a piece that begins at `start` in the file.
    fn explain(&self, file: &CsvFile, text: &str, start: u64, bad: BadRow) -> Error {
        // Bytes that were not UTF-8 make the text longer than the file: then the place is about right.
        let place = |row: usize| file.layout.place(start + row as u64, &self.dialect);
        match bad {
            BadRow::TooManyFields(row) => {
                let end = self.dialect.row_end(text.as_bytes(), row).unwrap_or(text.len());
                let found = Fields::count(&self.dialect, &text.as_bytes()[row..end]);
                error!(
                    Compute,
                    "{}: {found} fields, but there are {} columns; truncate_ragged_lines=True drops surplus fields",
                    place(row),
                    file.layout.names.len()
                )
            }
            BadRow::Value { row, column, raw } => {
                let Field { name, dtype } = &self.projection[column];
                let shown = shortened(&raw);
                if unquote(&raw, self.dialect.quote).is_none() {
                    return error!(
                        Compute,
                        "{}, column {name:?}: {shown} begins with a quote, but its closing quote is missing or not at \
                         the end of the field; quote_char=None reads quotes as text",
                        place(row)
                    );
                }
                error!(
                    Compute,
                    "{}, column {name:?}: cannot parse {shown} as {dtype}; give the column's type with \
                     schema_overrides={{{name:?}: ...}}, infer it from more rows with infer_schema_length, name what \
                     stands for null in null_values, or make values null that do not parse with ignore_errors=True",
                    place(row)
                )
            }
        }
    }
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

/// The beginning of a text, in quotes.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{:?}...", &text[..end]),
        None => format!("{text:?}"),
    }
}

/// The dictionaries to begin with, for columns of text of which a sample has few distinct values.
fn dictionaries(
    layout: &Layout,
    options: &CsvOptions,
    dialect: &Dialect,
    projection: &[Field],
    columns: &[usize],
) -> Result<Vec<Option<Arc<Dictionary>>>> {
    let mut dictionaries = vec![None; projection.len()];
    if layout.data.is_empty() || !projection.iter().any(|f| f.dtype.is_text()) {
        return Ok(dictionaries);
    }
    let texts = sample::spread(layout, dialect)?;
    let mut samples = Vec::new();
    for text in &texts {
        let mut fields = Fields::new(layout.names.len());
        if fields.split(dialect, text.as_bytes(), 0, usize::MAX, true).is_ok() {
            samples.push((text, fields));
        }
    }
    let rows: usize = samples.iter().map(|(_, fields)| fields.rows()).sum();
    for ((field, column), dictionary) in projection.iter().zip(columns).zip(&mut dictionaries) {
        if !field.dtype.is_text() {
            continue;
        }
        let categorical = field.dtype == DataType::Categorical;
        if rows < MIN_ROWS_FOR_DICTIONARY && !categorical {
            continue;
        }
        let rules = Rules::new(options, &field.name);
        let limit = (rows / ROWS_PER_DISTINCT).min(MAX_DICTIONARY);
        let mut distinct = HashSet::new();
        let mut ordered = Vec::new();
        for raw in samples.iter().flat_map(|(text, fields)| fields.column(text, *column)).flatten() {
            if distinct.len() > limit {
                break;
            }
            if let Ok(Some(content)) = rules.content(Some(raw))
                && distinct.insert(content.clone())
            {
                ordered.push(content);
            }
        }
        if distinct.len() <= limit {
            *dictionary = Some(Arc::new(Dictionary::new(ordered.iter().map(|text| text.as_ref()))));
        } else if categorical {
            *dictionary = Some(Arc::new(Dictionary::new([])));
        }
    }
    Ok(dictionaries)
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
