//! The types of columns, from samples.
//!
//! Each field of a sample is of one class; the classes that occur in a column decide on its type. A column of integers with
//! one float among them is Float64, one with a word among them is String.

use std::borrow::Cow;

use polarslike_core::temporal::{self, DateOrder};
use polarslike_core::{DataType, Error, Field, Name, Result, Schema, TimeUnit, bail};

use super::bad;
use super::fields::Fields;
use super::layout::Layout;
use super::pieces::Pieces;
use super::scan::Dialect;
use super::text::{Rules, unquote};
use super::{CsvOptions, NullValues, OnBadLines, number, sample};
use crate::Location;
use crate::input::Input;

/// Bytes that are split into fields before these are looked at column by column.
const SLICE_BYTES: usize = 1 << 16;

/// The schema of these files, read with these options.
pub(crate) fn schema(locations: &[Location], options: &CsvOptions) -> Result<Schema> {
    options.check()?;
    if options.on_bad_lines == OnBadLines::Only {
        return bad::schema();
    }
    if let Some(schema) = &options.schema {
        return Ok(schema.clone());
    }
    let dialect = Dialect::new(options);
    let mut columns: Vec<(Name, Classes)> = Vec::new();
    for (i, location) in locations.iter().take(options.infer_schema_files.max(1)).enumerate() {
        let layout = Layout::open_for_types(Input::open(location)?, options, &dialect)?;
        let (names, classes) = classes(layout, options, &dialect)?;
        for (name, classes) in names.into_iter().zip(classes) {
            match columns.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => known.0 |= classes.0,
                None if i == 0 => columns.push((name, classes)),
                None => {}
            }
        }
    }
    if let Some(new) = &options.new_columns {
        // Opening the files tells whether it may have fewer columns than they, or more.
        columns.truncate(new.len());
        let lacking = new.iter().skip(columns.len());
        columns.extend(lacking.map(|name| (name.clone(), Classes::default())).collect::<Vec<_>>());
    }
    schema_of(&columns, options, &locations[0])
}

/// The schema of one file, read with these options.
pub(super) fn file_schema(input: &Input, options: &CsvOptions, dialect: &Dialect) -> Result<Schema> {
    let layout = Layout::open_for_types(input.clone(), options, dialect)?;
    let (names, classes) = classes(layout, options, dialect)?;
    match &options.schema {
        Some(schema) if options.has_header => {
            // Columns that the schema lacks are not parsed.
            let dtype = |name: &Name| schema.dtype(name).cloned().unwrap_or(DataType::String);
            Schema::new(names.iter().map(|name| Field::new(name.clone(), dtype(name))))
        }
        Some(schema) => Ok(schema.clone()),
        None => schema_of(&names.into_iter().zip(classes).collect::<Vec<_>>(), options, input.location()),
    }
}

/// The types that are given, and for other columns what the classes of their values say.
fn schema_of(columns: &[(Name, Classes)], options: &CsvOptions, file: &Location) -> Result<Schema> {
    if !options.dtypes.is_empty() && options.dtypes.len() != columns.len() {
        bail!(
            Schema,
            "{} types are given by position, but {} has {} columns; give as many, or name the columns",
            options.dtypes.len(),
            file,
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

/// The names of a file's columns and the classes of their fields: in samples, or in all rows.
fn classes(layout: Layout, options: &CsvOptions, dialect: &Dialect) -> Result<(Vec<Name>, Vec<Classes>)> {
    let names = layout.names.clone();
    let nothing = vec![Classes::default(); names.len()];
    if !options.infer_schema || options.infer_schema_length == Some(0) || options.schema.is_some() {
        return Ok((names, nothing));
    }
    let rules: Vec<Rules> = names.iter().map(|name| Rules::new(options, name)).collect();
    let of_texts = |texts: &[Cow<str>]| {
        let mut columns = nothing.clone();
        for text in texts.iter().filter(|text| !text.is_empty()) {
            let mut fields = Fields::new(columns.len());
            let mut at = 0;
            while at < text.len() {
                at = fields.split(dialect, text.as_bytes(), at, SLICE_BYTES);
                for (i, (classes, rules)) in columns.iter_mut().zip(&rules).enumerate() {
                    for raw in fields.column(text, i).flatten() {
                        if classes.decided() {
                            break;
                        }
                        classes.0 |= class(raw, rules, options.try_parse_dates);
                    }
                }
            }
        }
        columns
    };
    if options.infer_schema_length.is_some() {
        let mut texts = vec![sample::head(&layout, dialect, options.infer_schema_length)?];
        texts.extend(sample::spread(&layout, dialect)?);
        let texts: Vec<Cow<str>> = texts.into_iter().map(Cow::Owned).collect();
        return Ok((names, of_texts(&texts)));
    }
    let pieces = Pieces::new(layout, dialect.clone(), None);
    let found = pieces.for_each(|window| Ok(of_texts(&[String::from_utf8_lossy(window.rows())])))?;
    let mut columns = nothing.clone();
    for piece in found {
        for (known, classes) in columns.iter_mut().zip(piece) {
            known.0 |= classes.0;
        }
    }
    Ok((names, columns))
}

/// The classes of the fields of a column, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Classes(u16);

const BOOLEAN: u16 = 1;
/// An integer from zero to the greatest of 64 bits with sign.
const INTEGER: u16 = 1 << 1;
const NEGATIVE: u16 = 1 << 2;
/// An integer that only 128 bits hold.
const LONG: u16 = 1 << 3;
/// An integer beyond 128 bits.
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
            _ if only(INTEGER | NEGATIVE | LONG) => DataType::Int128,
            // Integers that no type holds would lose digits as floats; as text they do not.
            _ if self.0 & FLOAT != 0 && only(INTEGER | NEGATIVE | LONG | HUGE | FLOAT) => DataType::Float64,
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
        return match number::integer::<i64>(text) {
            Some(value) if value < 0 => NEGATIVE,
            Some(_) => INTEGER,
            None if text.parse::<i128>().is_ok() => LONG,
            None => HUGE,
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
