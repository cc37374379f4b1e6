//! Where the rows of a file begin and end, and what its columns are called.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use hashbrown::HashMap;
use polarslike_core::{Name, Result, bail};

use super::CsvOptions;
use super::fields::Fields;
use super::rows::Rows;
use super::scan::Dialect;
use super::text::unquote;
use crate::decompress::Content;
use crate::input::Input;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file without header has as many columns as the longest of its first rows.
const ROWS_FOR_WIDTH: usize = 100;

/// A CSV file and its parts.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) file: Input,
    /// The names of the columns, as many as a row has fields.
    pub(super) names: Vec<Name>,
    /// The bytes that hold the rows.
    pub(super) data: Range<u64>,
    /// The lines of some bytes, for errors: they are counted once.
    lines: Mutex<BTreeMap<u64, u64>>,
}

/// Of files that have to be decompressed or decoded, the bytes that suffice for names, types and a few rows.
const HEAD_BYTES: u64 = 1 << 22;

impl Layout {
    /// Finds the rows of a file, or as many of them as there are within the limit.
    pub(super) fn open(
        file: Input,
        options: &CsvOptions,
        dialect: &Dialect,
        limit: Option<usize>,
    ) -> Result<Self> {
        if limit.is_some()
            && let Some((layout, complete)) = Self::head(&file, options, dialect, limit)?
            && (complete || layout.data.end < layout.file.len())
        {
            return Ok(layout);
        }
        let content = options.encoding.content(file, u64::MAX)?;
        Self::read(content.input, options, dialect, limit)
    }

    /// The rows of a file that are looked at for their types: all, or the first if others follow in the head.
    pub(super) fn open_for_types(file: Input, options: &CsvOptions, dialect: &Dialect) -> Result<Self> {
        if let Some(needed) = options.infer_schema_length
            && let Some((layout, complete)) = Self::head(&file, options, dialect, None)?
        {
            let mut rows = Rows::new(&layout.file, dialect, layout.data.start);
            let mut found = complete;
            if !complete {
                for _ in 0..needed {
                    rows.next()?;
                }
                found = rows.position() < layout.data.end;
            }
            if found {
                return Ok(layout);
            }
        }
        Self::open(file, options, dialect, None)
    }

    /// The start of a file, and whether that is all of it, as where it need not be decoded. None if it cannot be
    /// understood without the rest.
    fn head(
        file: &Input,
        options: &CsvOptions,
        dialect: &Dialect,
        limit: Option<usize>,
    ) -> Result<Option<(Self, bool)>> {
        let Content { input, complete } = options.encoding.content(file.clone(), HEAD_BYTES)?;
        let layout = Self::read(input, options, dialect, limit);
        if complete { layout.map(|layout| Some((layout, true))) } else { Ok(layout.ok().map(|l| (l, false))) }
    }

    /// Reads what precedes the rows. Not more than `limit` rows are within the data.
    fn read(file: Input, options: &CsvOptions, dialect: &Dialect, limit: Option<usize>) -> Result<Self> {
        let mut layout = Self { data: 0..file.len(), file, names: Vec::new(), lines: Mutex::default() };
        let empty = layout.read_header(options, dialect)?;
        for (name, new) in layout.names.iter_mut().zip(options.new_columns.iter().flatten()) {
            *name = new.clone();
        }
        let raise = options.raise_if_empty.unwrap_or(options.has_header || options.schema.is_none());
        if empty && raise {
            bail!(
                NoData,
                "{} is empty: it has no {}; raise_if_empty=False reads it as a table without rows",
                layout.file.location(),
                if options.has_header { "header" } else { "rows" }
            );
        }
        if let Some(limit) = limit {
            let mut rows = Rows::new(&layout.file, dialect, layout.data.start);
            for _ in 0..limit {
                if rows.next()?.is_none() {
                    break;
                }
            }
            layout.data.end = rows.position();
        }
        Ok(layout)
    }

    /// Finds the names and where the rows begin; returns whether there is nothing in the file.
    fn read_header(&mut self, options: &CsvOptions, dialect: &Dialect) -> Result<bool> {
        let file = self.file.clone();
        if file.read_at(0, BYTE_ORDER_MARK.len())? == BYTE_ORDER_MARK {
            self.data.start = BYTE_ORDER_MARK.len() as u64;
        }
        let mut rows = Rows::new(&file, dialect, self.data.start);
        for line in 0..options.skip_lines {
            if !rows.skip_line()? {
                bail!(
                    NoData,
                    "skip_lines is {}, but {} has {line} lines",
                    options.skip_lines,
                    file.location()
                );
            }
        }
        if options.has_header {
            rows = skip_empty(rows, &file, dialect)?;
        }
        for _ in 0..options.skip_rows {
            rows.next()?;
        }
        if options.has_header {
            let Some(header) = rows.next()? else {
                self.data.start = file.len();
                return Ok(true);
            };
            self.names = names(header, dialect)?;
        }
        for _ in 0..options.skip_rows_after_header {
            rows.next()?;
        }
        self.data.start = rows.position();
        if options.has_header {
            return Ok(false);
        }
        let mut width = 0;
        for _ in 0..options.infer_schema_length.unwrap_or(ROWS_FOR_WIDTH).max(1) {
            let Some(row) = rows.next()? else { break };
            width = width.max(Fields::count(dialect, row));
        }
        self.names = (0..width).map(|i| format!("column_{i}").into()).collect();
        Ok(width == 0)
    }
}

/// The rows from the first that is not empty.
fn skip_empty<'a>(mut rows: Rows<'a>, file: &'a Input, dialect: &'a Dialect) -> Result<Rows<'a>> {
    loop {
        let start = rows.position();
        match rows.next()? {
            Some([]) => {}
            _ => return Ok(Rows::new(file, dialect, start)),
        }
    }
}

/// The names in a header; a name that occurs again is made distinct.
fn names(header: &[u8], dialect: &Dialect) -> Result<Vec<Name>> {
    // Polars takes names as they are, whatever their encoding.
    let header = String::from_utf8_lossy(header);
    let mut fields = Fields::new(Fields::count(dialect, header.as_bytes()));
    fields.split(dialect, header.as_bytes(), 0, usize::MAX);
    let found: Vec<Cow<str>> = (0..fields.width())
        .map(|column| {
            let raw = fields.column(&header, column).next().flatten().unwrap_or_default();
            unquote(raw, dialect.quote).unwrap_or(Cow::Borrowed(raw))
        })
        .collect();
    let mut occurrences: HashMap<&str, usize> = HashMap::new();
    let mut names: Vec<Name> = Vec::with_capacity(found.len());
    for name in &found {
        let count = occurrences.entry(name.as_ref()).or_insert(0);
        if *count == 0 {
            names.push(name.as_ref().into());
        } else {
            let distinct = format!("{name}_duplicated_{}", *count - 1);
            if found.iter().any(|other| *other == distinct) {
                bail!(
                    Duplicate,
                    "the header has the column {name:?} more than once, and {distinct:?} besides, which the second one \
                     would be called"
                );
            }
            names.push(distinct.into());
        }
        *count += 1;
    }
    Ok(names)
}

impl Layout {
    /// The line of the file in which a byte is.
    pub(super) fn line(&self, offset: u64, dialect: &Dialect) -> u64 {
        const STEP: usize = 1 << 20;
        let mut known = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let before = known.range(..=offset).next_back();
        let (mut at, mut line) = before.map_or((0, 1), |(at, line)| (*at, *line));
        while at < offset {
            let len = STEP.min((offset - at) as usize);
            let Ok(bytes) = self.file.read_at(at, len) else { break };
            if bytes.is_empty() {
                break;
            }
            line += memchr::memchr_iter(dialect.line_end, &bytes).count() as u64;
            at += bytes.len() as u64;
        }
        known.insert(at, line);
        line
    }
}
