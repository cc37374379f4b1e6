//! The cells of a sheet as a frame.

use std::ops::Range;

use foldhash::HashSet;
use polarslike_core::{
    Column, DataFrame, DataType, Error, Name, Result, Scalar, TimeUnit, Value, Vector, bail, error,
};

use super::cell::{self, Cell, Kind};
use super::options::{ExcelColumns, ExcelOptions};
use super::workbook::Cells;

/// How columns are called that have no name in the sheet.
const UNNAMED: &str = "__UNNAMED__";

/// A column of the sheet.
struct Header {
    name: Name,
    /// Its place in the sheet.
    column: u32,
    /// Whether the sheet has a name for it.
    named: bool,
}

/// The cells as a frame; `names` are those of a table, whose rows are all values.
pub(super) fn frame(cells: &Cells, names: Option<&[String]>, options: &ExcelOptions) -> Result<DataFrame> {
    let (first, names) = match (names, &options.column_names) {
        (Some(names), _) => {
            let names = names.iter().map(|n| Name::from(n.as_str())).collect();
            (cells.row_range().start, Names::Given(if options.has_header { names } else { Vec::new() }))
        }
        (None, Some(names)) => (cells.row_range().start, Names::Given(names.clone())),
        (None, None) if options.has_header => {
            let asked = options.header_row.unwrap_or(0);
            let row = cells.row_range().start.max(asked);
            (row.saturating_add(1), Names::Row(row))
        }
        (None, None) => (cells.row_range().start, Names::Given(Vec::new())),
    };
    let start = first.saturating_add(options.skip_rows);
    let end = options.n_rows.map_or(u32::MAX, |n| start.saturating_add(n)).min(cells.row_range().end);
    let headers = chosen(headers(cells, &names)?, cells, options)?;
    let rows = kept_rows(cells, &headers, start..end.max(start), options);
    let mut columns = Vec::with_capacity(headers.len());
    for header in &headers {
        let used = cells.column(header.column, &rows.range);
        if used.is_empty() && !header.named && options.drop_empty_cols {
            continue;
        }
        columns.push(column(header, used, &rows, options)?);
    }
    for field in &options.schema_overrides {
        if !headers.iter().any(|h| h.name == field.name) {
            let known = headers.iter().map(|h| h.name.as_ref());
            return Err(Error::column_not_found(&field.name, known).context("schema_overrides"));
        }
    }
    DataFrame::with_height(columns, rows.len())
}

/// Where names of columns come from.
enum Names {
    Row(u32),
    /// The first columns have these, the others their number.
    Given(Vec<Name>),
}

fn headers(cells: &Cells, names: &Names) -> Result<Vec<Header>> {
    let columns = cells.column_range();
    if let Names::Given(given) = names
        && given.len() > columns.len()
    {
        bail!(Shape, "{} column_names for {} columns", given.len(), columns.len());
    }
    let mut taken = HashSet::<Name>::default();
    let mut headers = Vec::with_capacity(columns.len());
    for (i, column) in columns.enumerate() {
        let (name, named) = match names {
            Names::Row(row) => match cells.get(*row, column).map(cell::text) {
                Some(text) if !text.is_empty() => (text, true),
                _ => (format!("{UNNAMED}{i}"), false),
            },
            Names::Given(given) => match given.get(i) {
                Some(name) => (name.to_string(), true),
                // What no row names has no row that could have left the name out.
                None => (format!("column_{i}"), true),
            },
        };
        let unique = (0..).map(|n| if n == 0 { name.clone() } else { format!("{name}_{n}") });
        let name: Name = unique.map(Name::from).find(|n| !taken.contains(n)).unwrap_or_default();
        taken.insert(name.clone());
        headers.push(Header { name, column, named });
    }
    Ok(headers)
}

/// The columns asked for, in the order asked for.
fn chosen(mut headers: Vec<Header>, cells: &Cells, options: &ExcelOptions) -> Result<Vec<Header>> {
    let Some(columns) = &options.columns else { return Ok(headers) };
    let by_name = |name: &str| {
        let known = || headers.iter().map(|h| h.name.as_ref());
        headers.iter().position(|h| *h.name == *name).ok_or_else(|| Error::column_not_found(name, known()))
    };
    let positions = match columns {
        ExcelColumns::Position(position) => vec![*position],
        ExcelColumns::Positions(positions) => positions.clone(),
        ExcelColumns::Names(names) => names.iter().map(|n| by_name(n)).collect::<Result<_>>()?,
        ExcelColumns::Letters(name) if by_name(name).is_ok() => vec![by_name(name)?],
        ExcelColumns::Letters(letters) => {
            let first = cells.column_range().start;
            let ranges = parse_letters(letters).ok_or_else(|| by_name(letters).err());
            let ranges = match ranges {
                Ok(ranges) => ranges,
                Err(Some(error)) => return Err(error),
                Err(None) => Vec::new(),
            };
            let within = |column: u32| column.checked_sub(first).map(|c| c as usize);
            ranges.into_iter().flatten().filter_map(within).filter(|c| *c < headers.len()).collect()
        }
    };
    let mut picked: Vec<Option<Header>> = headers.drain(..).map(Some).collect();
    let width = picked.len();
    let mut pick = |position: usize| match picked.get_mut(position) {
        Some(header) => header.take().ok_or_else(|| error!(Duplicate, "columns has column {position} twice")),
        None => bail!(OutOfBounds, "columns has column {position}, but the sheet has {width}"),
    };
    positions.into_iter().map(&mut pick).collect()
}

/// `A:C,F` as ranges of columns.
pub(super) fn parse_letters(text: &str) -> Option<Vec<Range<u32>>> {
    let number = |letters: &str| {
        if letters.is_empty() || letters.len() > 3 {
            return None;
        }
        let digit = |c: u8| c.is_ascii_alphabetic().then(|| u32::from(c.to_ascii_uppercase() - b'A') + 1);
        letters.bytes().try_fold(0, |number, c| Some(number * 26 + digit(c)?))
    };
    let range = |part: &str| {
        let (first, last) = part.split_once(':').unwrap_or((part, part));
        Some(number(first.trim())? - 1..number(last.trim())?)
    };
    text.split(',').map(range).collect()
}

/// The rows that become rows of the frame.
struct Rows {
    range: Range<u32>,
    /// Those that are kept, in order; all of the range where `None`.
    kept: Option<Vec<u32>>,
}

impl Rows {
    fn len(&self) -> usize {
        self.kept.as_ref().map_or(self.range.len(), Vec::len)
    }

    /// Where a row of the sheet is in the frame.
    fn position(&self, row: u32) -> Option<usize> {
        match &self.kept {
            Some(kept) => kept.binary_search(&row).ok(),
            None => Some((row - self.range.start) as usize),
        }
    }
}

fn kept_rows(cells: &Cells, headers: &[Header], range: Range<u32>, options: &ExcelOptions) -> Rows {
    if !options.drop_empty_rows {
        return Rows { range, kept: None };
    }
    let mut kept: Vec<u32> = Vec::new();
    for header in headers {
        kept.extend(cells.column(header.column, &range).iter().map(|(row, _)| *row));
        if kept.len() > 1 << 20 {
            kept.sort_unstable();
            kept.dedup();
        }
    }
    kept.sort_unstable();
    kept.dedup();
    let kept = (kept.len() < range.len()).then_some(kept);
    Rows { range, kept }
}

fn column(header: &Header, cells: &[(u32, Cell)], rows: &Rows, options: &ExcelOptions) -> Result<Column> {
    let wanted = options.schema_overrides.iter().find(|f| f.name == header.name).map(|f| &f.dtype);
    let kind = match wanted.and_then(cell::kind_for) {
        Some(kind) => kind,
        None if options.infer_schema_length == Some(0) => Kind::Text,
        None => cell::common_kind(cells.iter().map(|(_, cell)| cell)),
    };
    if cells.is_empty() {
        let nulls = Vector::constant(&Scalar::null(DataType::String), rows.len())?;
        return Ok(Column::from_vector(header.name.clone(), nulls));
    }
    let mut values = vec![Value::Null; rows.len()];
    for (row, cell) in cells {
        if let Some(slot) = rows.position(*row).and_then(|i| values.get_mut(i)) {
            *slot = cell::value(cell, kind);
        }
    }
    let dtype = match kind {
        Kind::Bool => DataType::Boolean,
        Kind::Number => number_dtype(&mut values, wanted),
        Kind::Text => DataType::String,
        Kind::Datetime => datetime_dtype(&mut values, wanted),
        Kind::Duration => DataType::Duration(TimeUnit::Milliseconds),
    };
    Column::from_values(header.name.clone(), Some(dtype), &values)
}

/// Spreadsheets know floats only: where all are whole, they are meant as integers.
fn number_dtype(values: &mut [Value], wanted: Option<&DataType>) -> DataType {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    let is_whole = |value: &Value| match value {
        Value::Float(v) => v.fract() == 0.0 && -LIMIT <= *v && *v < LIMIT,
        _ => true,
    };
    if wanted.is_some_and(DataType::is_float) || !values.iter().all(is_whole) {
        return DataType::Float64;
    }
    for value in values {
        if let Value::Float(v) = value {
            *value = Value::Int(*v as i128);
        }
    }
    DataType::Int64
}

/// Instants that are all at midnight are meant as dates.
fn datetime_dtype(values: &mut [Value], wanted: Option<&DataType>) -> DataType {
    const DAY: i128 = 86_400_000;
    let is_midnight =
        |value: &Value| matches!(value, Value::Null) || matches!(value, Value::Int(v) if v % DAY == 0);
    if wanted.is_some() || !values.iter().all(is_midnight) {
        return DataType::Datetime(TimeUnit::Milliseconds, None);
    }
    for value in values {
        if let Value::Int(v) = value {
            *v /= DAY;
        }
    }
    DataType::Date
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_columns() {
        assert_eq!(parse_letters("A:C, F"), Some(vec![0..3, 5..6]));
        assert_eq!(parse_letters("aa,b"), Some(vec![26..27, 1..2]));
        for text in ["", "1", "A:", "A-B", "ABCD", "price"] {
            assert_eq!(parse_letters(text), None, "{text}");
        }
    }
}
