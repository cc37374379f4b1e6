//! Rows that are not as they should be: what an error says of them, and how they are read as rows of their own.

use std::borrow::Cow;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int64Array, StringViewArray};
use polarslike_core::{Batch, DataType, Error, ErrorKind, Field, Result, Schema, Vector};

use super::fields::Fields;
use super::pieces::Pieces;
use super::rows::without_end;
use super::text::unquote;

/// Stands beside the error of a value that is not of the type which was inferred for its column from others: a look at
/// all rows finds a wider one.
#[derive(Clone, Copy, Debug)]
pub struct InferredTooNarrow;

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fault {
    /// It has more fields than there are columns.
    TooManyFields,
    /// It has bytes that are not UTF-8.
    Encoding,
    /// The value of this column, one of those that are parsed, is not of its type.
    Value(usize),
}

/// A row of a text, and what is wrong with it.
#[derive(Clone, Debug)]
pub(super) struct BadRow<'t> {
    /// Where the row begins.
    pub(super) start: usize,
    pub(super) fault: Fault,
    /// The field as it stands in the text.
    pub(super) raw: &'t str,
}

/// What bad rows are explained with.
pub(super) struct Explainer<'a> {
    pub(super) pieces: &'a Pieces,
    /// The columns that are parsed.
    pub(super) columns: &'a [Field],
    /// The text in which the rows are, and where in the file it begins.
    pub(super) text: &'a str,
    pub(super) start: u64,
}

impl Explainer<'_> {
    /// The column, what is wrong, and what to do about it.
    fn reason(&self, bad: &BadRow) -> (Option<&Field>, String, String) {
        match bad.fault {
            Fault::TooManyFields => {
                let found = Fields::count(&self.pieces.dialect, self.row(bad.start).as_bytes());
                let columns = self.pieces.layout.names.len();
                let reason = format!("{found} fields, but there are {columns} columns");
                (None, reason, "truncate_ragged_lines=True drops surplus fields".into())
            }
            Fault::Encoding => {
                let reason = "invalid UTF-8".into();
                let remedy = "encoding=\"utf8-lossy\" reads such bytes as \u{fffd}, and encoding=\"latin-1\" or another \
                              name reads text that is not UTF-8";
                (None, reason, remedy.into())
            }
            Fault::Value(column) => {
                let field = &self.columns[column];
                let Field { name, dtype } = field;
                let shown = shortened(bad.raw);
                if unquote(bad.raw, self.pieces.dialect.quote).is_none() {
                    let reason = format!(
                        "{shown} begins with a quote, but its closing quote is missing or not at the end of the field"
                    );
                    return (Some(field), reason, "quote_char=None reads quotes as text".into());
                }
                let remedy = format!(
                    "give the column's type with schema_overrides={{{name:?}: ...}}, infer it from all rows with \
                     infer_schema_length=None, name what stands for null in null_values, make values null that do not \
                     parse with ignore_errors=True, or leave such lines out with on_bad_lines=\"skip\""
                );
                (Some(field), format!("cannot parse {shown} as {dtype}"), remedy)
            }
        }
    }

    /// The error of a row.
    pub(super) fn error(&self, bad: &BadRow) -> Error {
        let (column, reason, remedy) = self.reason(bad);
        let column = column.map(|field| format!(", column {:?}", field.name)).unwrap_or_default();
        let place = format!("{}, line {}", self.pieces.layout.file.location(), self.line(bad.start));
        Error::new(ErrorKind::Compute, format!("{place}{column}: {reason}; {remedy}"))
    }

    /// The line of the file in which a row begins.
    fn line(&self, row: usize) -> u64 {
        self.pieces.layout.line(self.start, &self.pieces.dialect) + self.lines(0..row)
    }

    fn lines(&self, text: std::ops::Range<usize>) -> u64 {
        memchr::memchr_iter(self.pieces.dialect.line_end, &self.text.as_bytes()[text]).count() as u64
    }

    /// A row without its end.
    fn row(&self, start: usize) -> &str {
        let bytes = self.text.as_bytes();
        let end = self.pieces.dialect.row_end(bytes, start).unwrap_or(bytes.len());
        &self.text[start..start + without_end(&self.pieces.dialect, &bytes[start..end]).len()]
    }

    /// Rows that say of other rows, in order, what is wrong with them: the columns of [`schema`] that are wanted.
    pub(super) fn batch(&self, rows: &[BadRow], wanted: &[Field]) -> Result<Batch> {
        let mut lines = Vec::with_capacity(rows.len());
        let (mut at, mut line) = (0, self.pieces.layout.line(self.start, &self.pieces.dialect));
        for row in rows {
            line += self.lines(at..row.start);
            at = row.start;
            lines.push(line as i64);
        }
        let reasons: Vec<_> = rows.iter().map(|row| self.reason(row)).collect();
        let columns = wanted.iter().map(|field| {
            let array: ArrayRef = match field.name.as_ref() {
                LINE => Arc::new(Int64Array::from(lines.clone())),
                COLUMN => {
                    let names = reasons.iter().map(|(column, ..)| column.map(|field| field.name.as_ref()));
                    Arc::new(StringViewArray::from_iter(names))
                }
                REASON => Arc::new(StringViewArray::from_iter_values(reasons.iter().map(|(_, why, _)| why))),
                _ => Arc::new(StringViewArray::from_iter_values(rows.iter().map(|row| self.row(row.start)))),
            };
            Vector::plain(field.dtype.clone(), array)
        });
        Ok(Batch::new(columns.collect(), rows.len()))
    }
}

const LINE: &str = "line";
const COLUMN: &str = "column";
const REASON: &str = "reason";
const TEXT: &str = "text";

/// What is read of bad rows.
pub(super) fn schema() -> Result<Schema> {
    let text = [COLUMN, REASON, TEXT].map(|name| Field::new(name, DataType::String));
    Schema::new([Field::new(LINE, DataType::Int64)].into_iter().chain(text))
}

/// The beginning of a text, in quotes.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{:?}...", &text[..end]),
        None => format!("{text:?}"),
    }
}

/// Text with `\u{fffd}` for what is not UTF-8, and the places where it stands.
pub(super) fn lossy(bytes: &[u8]) -> (Cow<'_, str>, Vec<usize>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut text = String::with_capacity(bytes.len());
    let mut places = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text += chunk.valid();
        if !chunk.invalid().is_empty() {
            places.push(text.len());
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    (Cow::Owned(text), places)
}
