//! Parts of a file from which to tell the types of its columns and how many distinct values they have.

use std::sync::Arc;

use hashbrown::HashSet;
use polarslike_core::{DataType, Field, Result};

use super::CsvOptions;
use super::dictionary::{Dictionary, ROWS_PER_DISTINCT};
use super::fields::Fields;
use super::layout::Layout;
use super::rows::Rows;
use super::scan::Dialect;
use super::text::Rules;

/// A file up to this size is looked at whole.
const WHOLE_BYTES: u64 = 1 << 18;

/// How many samples are taken of a larger one, evenly spread, and their size.
const SAMPLES: u64 = 16;
const SAMPLE_BYTES: usize = 1 << 14;

/// Text columns are encoded from so many sampled rows on, and if these have no more distinct values than this.
const MIN_ROWS_FOR_DICTIONARY: usize = 32;
const MAX_DICTIONARY: usize = 1 << 12;

/// Whole rows from the start of the data: at least `rows`, or all where `None`.
pub(super) fn head(layout: &Layout, dialect: &Dialect, rows: Option<usize>) -> Result<String> {
    let mut end = layout.data.end;
    if let Some(count) = rows {
        let mut rows = Rows::new(&layout.file, dialect, layout.data.start);
        for _ in 0..count {
            if rows.next()?.is_none() {
                break;
            }
        }
        end = rows.position().min(layout.data.end);
    }
    text(layout, layout.data.start, end)
}

/// Whole rows from all over the data.
pub(super) fn spread(layout: &Layout, dialect: &Dialect) -> Result<Vec<String>> {
    let data = &layout.data;
    let len = data.end - data.start;
    if len <= WHOLE_BYTES {
        return Ok(vec![text(layout, data.start, data.end)?]);
    }
    let mut samples = Vec::new();
    for i in 0..SAMPLES {
        let offset = data.start + len / SAMPLES * i;
        let bytes = layout.file.read_at(offset, SAMPLE_BYTES)?;
        let line_end = |b: &u8| *b == dialect.line_end;
        let start = if i == 0 { Some(0) } else { bytes.iter().position(line_end).map(|p| p + 1) };
        let end = bytes.iter().rposition(line_end).map(|p| p + 1);
        if let (Some(start), Some(end)) = (start, end)
            && start < end
        {
            let sample = String::from_utf8_lossy(&bytes[start..end]).into_owned();
            if looks_like_rows(&sample, layout.names.len(), dialect) {
                samples.push(sample);
            }
        }
    }
    Ok(samples)
}

fn text(layout: &Layout, start: u64, end: u64) -> Result<String> {
    let bytes = layout.file.read_at(start, usize::try_from(end - start).unwrap_or(usize::MAX))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether lines that may begin inside quotes are rows after all: each has as many fields as there are columns. Of one
/// column that says nothing, so there must be no quotes.
fn looks_like_rows(sample: &str, width: usize, dialect: &Dialect) -> bool {
    if width == 1 {
        return dialect.quote.is_none_or(|quote| !sample.as_bytes().contains(&quote));
    }
    let mut fields = Fields::new(width);
    fields.split(dialect, sample.as_bytes(), 0, usize::MAX);
    fields.surplus().is_empty()
        && fields.rows() > 0
        && fields.column(sample, width - 1).all(|field| field.is_some())
}

/// The dictionaries to begin with, for columns of text of which a sample has few distinct values.
pub(super) fn dictionaries(
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
    let texts = spread(layout, dialect)?;
    let mut samples = Vec::new();
    for text in &texts {
        let mut fields = Fields::new(layout.names.len());
        fields.split(dialect, text.as_bytes(), 0, usize::MAX);
        samples.push((text, fields));
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
