//! Rows of CSV files as batches.
//!
//! A piece is a chunk of a file. It begins with the first row that starts at or after the chunk's first byte; which one that
//! is depends on the quotes in all of the file before. So the places where pieces begin are found one after the other, in a
//! fast scan under a lock, and workers parse pieces at the same time: a piece is scanned by the worker that is about to
//! parse it, which has read its bytes before it takes the lock.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use hashbrown::HashSet;
use polarslike_core::{Batch, DataType, Error, Field, Result, Schema, bail, error, num_threads};

use super::builder::{BadField, ColumnBuilder, MissingBuilder, builder};
use super::dictionary::{Dictionary, ROWS_PER_DISTINCT};
use super::fields::{Fields, TooManyFields};
use super::layout::Layout;
use super::rows::{MAX_ROW_BYTES, too_long};
use super::scan::Dialect;
use super::text::{Rules, unquote};
use super::{CsvEncoding, CsvOptions, ExtraColumns, MissingColumns, sample};
use crate::{Reader, ScanRequest};

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

struct CsvReader {
    options: CsvOptions,
    dialect: Dialect,
    projection: Vec<Field>,
    files: Vec<CsvFile>,
    /// For each file the number of its first piece, and at the end the number of all pieces.
    first_pieces: Vec<usize>,
}

/// A file, and where its pieces begin as far as that is known.
struct CsvFile {
    layout: Layout,
    /// For each column of the projection its place in the file; `None` if the file lacks it.
    columns: Vec<Option<usize>>,
    dictionaries: Vec<Option<Arc<Dictionary>>>,
    chunk_bytes: u64,
    starts: Mutex<Vec<u64>>,
}

/// A reader of the files' rows.
pub(crate) fn open(
    paths: &[PathBuf],
    options: &CsvOptions,
    schema: &Schema,
    request: &ScanRequest,
) -> Result<Box<dyn Reader>> {
    Ok(Box::new(CsvReader::open(paths, options, schema, request, None)?))
}

impl CsvReader {
    /// `chunk_bytes` overrides the size of chunks, for tests.
    fn open(
        paths: &[PathBuf],
        options: &CsvOptions,
        schema: &Schema,
        request: &ScanRequest,
        chunk_bytes: Option<u64>,
    ) -> Result<Self> {
        options.check()?;
        let dialect = Dialect::new(options);
        let projection: Vec<Field> = match &request.projection {
            Some(names) => names
                .iter()
                .map(|name| Ok(Field::new(name.clone(), schema.dtype(name)?.clone())))
                .collect::<Result<_>>()?,
            None => schema.fields().to_vec(),
        };
        for field in &projection {
            let context = |e: Error| e.context(format!("column {:?}", field.name));
            builder(&field.dtype, Rules::new(options, &field.name), None, 0).map_err(context)?;
        }
        // A limit counts rows of all files together, so that it says something of the first only.
        let hint = request.limit.filter(|limit| *limit <= MAX_LIMIT_LOOKUP && paths.len() == 1);
        let limit = match (options.n_rows, hint) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let (mut files, mut first_pieces) = (Vec::new(), vec![0]);
        let mut rows_left = options.n_rows;
        for path in paths {
            let limit = if paths.len() == 1 { limit } else { rows_left };
            let layout = Layout::read(path, options, &dialect, limit)?;
            if let Some(left) = &mut rows_left
                && paths.len() > 1
            {
                *left -= layout.count_rows(&dialect)?.min(*left);
            }
            let file = CsvFile::new(layout, options, &dialect, schema, &projection, chunk_bytes)?;
            first_pieces.push(first_pieces[files.len()] + file.pieces());
            files.push(file);
        }
        Ok(Self { options: options.clone(), dialect, projection, files, first_pieces })
    }
}

impl CsvFile {
    fn new(
        layout: Layout,
        options: &CsvOptions,
        dialect: &Dialect,
        schema: &Schema,
        projection: &[Field],
        chunk_bytes: Option<u64>,
    ) -> Result<Self> {
        let columns = columns(&layout, options, schema, projection)?;
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
                bail!(Io, "{:?} became shorter while it was read", self.layout.file.path());
            }
            if window.bytes.is_empty() {
                window.bytes = more;
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
        self.first_pieces[self.files.len()]
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let index = self.first_pieces.partition_point(|first| *first <= piece) - 1;
        let file = &self.files[index];
        let rows = file.read_piece(piece - self.first_pieces[index], &self.dialect)?;
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
        let columns = reader.projection.iter().zip(&file.columns).zip(&file.dictionaries);
        let builders = columns.map(|((field, column), dictionary)| match column {
            None => {
                Ok(Box::new(MissingBuilder { dtype: field.dtype.clone(), rows: 0 }) as Box<dyn ColumnBuilder>)
            }
            Some(_) => {
                let categorical = field.dtype == DataType::Categorical;
                let dictionary = dictionary.as_ref().filter(|d| categorical || d.is_worthwhile());
                builder(&field.dtype, Rules::new(&reader.options, &field.name), dictionary, capacity)
            }
        });
        let builders = builders.collect::<Result<_>>()?;
        Ok(Self { reader, file, builders, fields: Fields::new(file.layout.names.len()), rows: 0 })
    }

    /// Appends some rows of `text[at..]`; returns where the next begins.
    fn slice(&mut self, text: &str, at: usize) -> Result<usize, BadRow> {
        let options = &self.reader.options;
        let truncate = options.truncate_ragged_lines || options.extra_columns == ExtraColumns::Ignore;
        let next = self
            .fields
            .split(&self.reader.dialect, text.as_bytes(), at, SLICE_BYTES, truncate)
            .map_err(|TooManyFields(row)| BadRow::TooManyFields(row))?;
        for (i, (builder, column)) in self.builders.iter_mut().zip(&self.file.columns).enumerate() {
            let place = column.unwrap_or(0);
            builder.append(text, &self.fields, place).map_err(|BadField(row)| BadRow::Value {
                row: self.fields.row_start(row),
                column: i,
                raw: self.fields.column(text, place).nth(row).flatten().unwrap_or_default().into(),
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

/// For each column of the projection its place in the file.
fn columns(
    layout: &Layout,
    options: &CsvOptions,
    schema: &Schema,
    projection: &[Field],
) -> Result<Vec<Option<usize>>> {
    let place = |name: &str| -> Result<Option<usize>> {
        if options.has_header {
            return Ok(layout.names.iter().position(|n| **n == *name));
        }
        Ok(Some(schema.index_of(name)?).filter(|i| *i < layout.names.len()))
    };
    let path = layout.file.path();
    if !layout.names.is_empty() {
        let mut missing = Vec::new();
        for name in schema.names() {
            if place(name)?.is_none() {
                missing.push(name);
            }
        }
        if options.missing_columns == MissingColumns::Raise && !missing.is_empty() {
            bail!(
                Schema,
                "{path:?} lacks the columns {missing:?} of the schema; missing_columns='insert' makes them null"
            );
        }
        let extra: Vec<_> = if options.has_header {
            layout.names.iter().filter(|name| !schema.contains(name)).collect()
        } else {
            layout.names.iter().skip(schema.len()).collect()
        };
        if options.extra_columns == ExtraColumns::Raise && !extra.is_empty() {
            bail!(
                Schema,
                "{path:?} has the columns {extra:?} besides those of the schema; extra_columns='ignore' leaves them out"
            );
        }
    }
    projection.iter().map(|field| place(&field.name)).collect()
}

/// The dictionaries to begin with, for columns of text of which a sample has few distinct values.
fn dictionaries(
    layout: &Layout,
    options: &CsvOptions,
    dialect: &Dialect,
    projection: &[Field],
    columns: &[Option<usize>],
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
        let (Some(column), true) = (*column, field.dtype.is_text()) else { continue };
        let categorical = field.dtype == DataType::Categorical;
        if rows < MIN_ROWS_FOR_DICTIONARY && !categorical {
            continue;
        }
        let rules = Rules::new(options, &field.name);
        let limit = (rows / ROWS_PER_DISTINCT).min(MAX_DICTIONARY);
        let mut distinct = HashSet::new();
        let mut ordered = Vec::new();
        for raw in samples.iter().flat_map(|(text, fields)| fields.column(text, column)).flatten() {
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
