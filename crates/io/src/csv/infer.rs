//! The types of columns, from samples.
//!
//! Each field of a sample is of one class; the classes that occur in a column decide on its type. A column of integers with
//! one float among them is Float64, one with a word among them is String.

use polarslike_core::temporal::{self, DateOrder};
use polarslike_core::{DataType, Error, Field, Name, Result, Schema, TimeUnit, bail};

use super::fields::Fields;
use super::layout::Layout;
use super::scan::Dialect;
use super::text::{Rules, unquote};
use super::{CsvOptions, NullValues, number, sample};
use crate::Location;
use crate::input::Input;

/// The schema of these files, read with these options.
pub(crate) fn schema(locations: &[Location], options: &CsvOptions) -> Result<Schema> {
    options.check()?;
    if let Some(schema) = &options.schema {
        return Ok(schema.clone());
    }
    let dialect = Dialect::new(options);
    let mut columns: Vec<(Name, Classes)> = Vec::new();
    for (i, location) in locations.iter().take(options.infer_schema_files.max(1)).enumerate() {
        let layout = Layout::read(Input::open(location)?, options, &dialect, None)?;
        let classes = classes(&layout, options, &dialect)?;
        for (name, classes) in layout.names.iter().zip(classes) {
            match columns.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => known.0 |= classes.0,
                None if i == 0 => columns.push((name.clone(), classes)),
                None => {}
            }
        }
    }
    if !options.dtypes.is_empty() && options.dtypes.len() != columns.len() {
        bail!(
            Schema,
            "{} types are given by position, but {:?} has {} columns; give as many, or name the columns",
            options.dtypes.len(),
            locations[0],
            columns.len()
        );
    }
    let dtype = |i: usize, name: &Name, classes: Classes| {
        let named = options.schema_overrides.iter().find(|f| f.name == *name).map(|f| &f.dtype);
        named.or(options.dtypes.get(i)).cloned().unwrap_or_else(|| classes.dtype())
    };
    let fields = columns
        .iter()
        .enumerate()
        .map(|(i, (name, classes))| Field::new(name.clone(), dtype(i, name, *classes)));
    let schema = Schema::new(fields)?;
    if let NullValues::Columns(values) = &options.null_values {
        for (name, _) in values {
            schema.index_of(name).map_err(|e: Error| e.context("null_values"))?;
        }
    }
    Ok(schema)
}

/// The classes of each column's fields in the samples of a file.
fn classes(layout: &Layout, options: &CsvOptions, dialect: &Dialect) -> Result<Vec<Classes>> {
    let mut columns = vec![Classes::default(); layout.names.len()];
    if !options.infer_schema || options.infer_schema_length == Some(0) {
        return Ok(columns);
    }
    let mut texts = vec![sample::head(layout, dialect, options.infer_schema_length)?];
    if options.infer_schema_length.is_some() {
        texts.extend(sample::spread(layout, dialect)?);
    }
    let rules: Vec<Rules> = layout.names.iter().map(|name| Rules::new(options, name)).collect();
    let mut fields = Fields::new(columns.len());
    for text in &texts {
        if text.is_empty() || fields.split(dialect, text.as_bytes(), 0, usize::MAX, true).is_err() {
            continue;
        }
        for (i, (classes, rules)) in columns.iter_mut().zip(&rules).enumerate() {
            for raw in fields.column(text, i).flatten() {
                if classes.decided() {
                    break;
                }
                classes.0 |= class(raw, rules, options.try_parse_dates);
            }
        }
    }
    Ok(columns)
}

/// The classes of the fields of a column, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Classes(u16);

const BOOLEAN: u16 = 1;
/// An integer from zero to the greatest of 64 bits with sign.
const INTEGER: u16 = 1 << 1;
const NEGATIVE: u16 = 1 << 2;
/// An integer that only 64 bits without sign hold.
const UNSIGNED: u16 = 1 << 3;
/// An integer beyond 64 bits.
const HUGE: u16 = 1 << 4;
const FLOAT: u16 = 1 << 5;
const DATE_YEAR_FIRST: u16 = 1 << 6;
const DATE_DAY_FIRST: u16 = 1 << 7;
const DATETIME_YEAR_FIRST: u16 = 1 << 8;
const DATETIME_DAY_FIRST: u16 = 1 << 9;
const DATETIME_OFFSET: u16 = 1 << 10;
const TIME: u16 = 1 << 11;
const TEXT: u16 = 1 << 12;

impl Classes {
    /// Whether no other field can change the type.
    fn decided(self) -> bool {
        self.0 & TEXT != 0
    }

    fn dtype(self) -> DataType {
        let only = |classes: u16| self.0 & !classes == 0;
        let naive = DataType::Datetime(TimeUnit::Microseconds, None);
        match self.0 {
            0 => DataType::String,
            _ if only(BOOLEAN) => DataType::Boolean,
            _ if only(INTEGER | NEGATIVE) => DataType::Int64,
            // Polars has integers of 128 bits for the others; as floats they would lose digits, as text they do not.
            _ if only(INTEGER | UNSIGNED) => DataType::UInt64,
            _ if self.0 & FLOAT != 0 && only(INTEGER | NEGATIVE | UNSIGNED | HUGE | FLOAT) => {
                DataType::Float64
            }
            _ if only(DATE_YEAR_FIRST) || only(DATE_DAY_FIRST) => DataType::Date,
            _ if only(DATETIME_YEAR_FIRST) || only(DATETIME_DAY_FIRST) => naive,
            _ if only(DATETIME_OFFSET) => DataType::Datetime(TimeUnit::Microseconds, Some("UTC".into())),
            _ if only(TIME) => DataType::Time,
            _ => DataType::String,
        }
    }
}

/// The class of a field; none if it is null.
fn class(raw: &str, rules: &Rules, dates: bool) -> u16 {
    let Some(content) = unquote(raw, rules.quote) else { return TEXT };
    if raw.is_empty() || rules.is_null_value(&content) {
        return 0;
    }
    let text = content.as_ref();
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        return match (number::integer::<i64>(text), number::integer::<u64>(text)) {
            (Some(value), _) if value < 0 => NEGATIVE,
            (Some(_), _) => INTEGER,
            (None, Some(_)) => UNSIGNED,
            (None, None) => HUGE,
        };
    }
    if number::boolean(text).is_some() {
        return BOOLEAN;
    }
    if number::looks_like_float(text, rules.point) {
        return FLOAT;
    }
    if dates { temporal_class(text) } else { TEXT }
}

fn temporal_class(text: &str) -> u16 {
    let (order, date, datetime) = match DateOrder::infer(text) {
        Some(order @ DateOrder::YearFirst) => (order, DATE_YEAR_FIRST, DATETIME_YEAR_FIRST),
        Some(order @ DateOrder::DayFirst) => (order, DATE_DAY_FIRST, DATETIME_DAY_FIRST),
        // Dates without separators may be numbers of other things.
        None => return if temporal::parse_time(text).is_some() { TIME } else { TEXT },
    };
    if temporal::parse_date_ordered(text, order).is_some() {
        return date;
    }
    match temporal::parse_datetime_ordered(text, TimeUnit::Microseconds, order) {
        Some(parsed) if parsed.has_offset => DATETIME_OFFSET,
        Some(_) => datetime,
        None => TEXT,
    }
}
