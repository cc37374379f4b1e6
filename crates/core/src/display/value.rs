//! Single values as tables and columns show them.

use std::fmt;
use std::ops::Range;

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::datatypes::{Decimal128Type, Float32Type, Float64Type, Int32Type, Int64Type, UInt32Type};

use super::{DisplayOptions, number};
use crate::{Column, DataType, Encoding, Field, Object, TimeUnit, decimal, temporal, with_primitive};

/// Row `row` of a plain array of a type's storage, to be printed without making a value of it: of a long list only
/// the elements that are shown are looked at.
pub(super) struct Shown<'a> {
    pub dtype: &'a DataType,
    pub array: &'a dyn Array,
    pub row: usize,
    pub options: &'a DisplayOptions,
    /// Whether text has quotes, as it has everywhere but in a table's cell.
    pub quoted: bool,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { dtype, array, row, options, .. } = *self;
        if *dtype == DataType::Null || array.is_null(row) {
            return f.write_str("null");
        }
        let int64 = || array.as_primitive::<Int64Type>().value(row);
        match dtype {
            DataType::Boolean => write!(f, "{}", array.as_boolean().value(row)),
            DataType::String | DataType::Categorical => {
                let text = array.as_string_view().value(row);
                if self.quoted { write!(f, "\"{text}\"") } else { f.write_str(text) }
            }
            DataType::Float32 => {
                let value = array.as_primitive::<Float32Type>().value(row);
                f.write_str(&number::float(value.into(), options))
            }
            DataType::Float64 => {
                f.write_str(&number::float(array.as_primitive::<Float64Type>().value(row), options))
            }
            DataType::Date => temporal::write_date(f, array.as_primitive::<Int32Type>().value(row)),
            DataType::Time => temporal::write_time(f, int64()),
            DataType::Datetime(unit, zone) => write_datetime(f, int64(), *unit, zone.as_deref()),
            DataType::Duration(unit) => temporal::write_duration(f, int64(), *unit),
            DataType::Decimal(_, scale) => {
                let mut text = String::new();
                decimal::write(&mut text, array.as_primitive::<Decimal128Type>().value(row), *scale)?;
                f.write_str(&number::decimal(&text, options))
            }
            DataType::Binary => {
                f.write_str("b\"")?;
                write_bytes(f, array.as_binary_view().value(row))?;
                f.write_str("\"")
            }
            DataType::Object => match Object::at(array.as_binary_view(), row) {
                Some(object) => write!(f, "{object}"),
                None => f.write_str("?"),
            },
            DataType::Enum(categories) => {
                let text = categories.get(array.as_primitive::<UInt32Type>().value(row)).unwrap_or_default();
                if self.quoted { write!(f, "\"{text}\"") } else { f.write_str(text) }
            }
            DataType::List(inner) => {
                let list = array.as_list::<i64>();
                let offsets = list.value_offsets();
                self.list(f, inner, list.values(), offsets[row] as usize..offsets[row + 1] as usize)
            }
            DataType::Array(inner, width) => {
                let values = array.as_fixed_size_list().values();
                self.list(f, inner, values, row * width..(row + 1) * width)
            }
            DataType::Map(key, value) => self.map(f, key, value),
            DataType::Struct(fields) => self.structure(f, fields),
            other => with_primitive!(other, T => {
                f.write_str(&number::integer(array.as_primitive::<T>().value(row), options))
            }, else f.write_str("?")),
        }
    }
}

fn write_datetime(
    f: &mut fmt::Formatter<'_>,
    instant: i64,
    unit: TimeUnit,
    zone: Option<&str>,
) -> fmt::Result {
    let zone = zone.map(temporal::time_zone);
    match zone {
        None => temporal::write_datetime(f, instant, unit, None),
        Some(Ok(zone)) => temporal::write_datetime(f, instant, unit, Some(zone)),
        // A zone that no database knows, from some file: the instant in UTC is right.
        Some(Err(_)) => temporal::write_datetime(f, instant, unit, Some(chrono_tz::UTC)),
    }
}

impl<'a> Shown<'a> {
    fn inner(&self, dtype: &'a DataType, array: &'a dyn Array, row: usize) -> Self {
        Self { dtype, array, row, options: self.options, quoted: true }
    }

    /// `[1, 2, … 9]`
    fn list(
        &self,
        f: &mut fmt::Formatter<'_>,
        inner: &DataType,
        values: &ArrayRef,
        range: Range<usize>,
    ) -> fmt::Result {
        let Range { start, end } = range;
        let element = |i| self.inner(inner, values.as_ref(), i);
        f.write_str("[")?;
        match self.options.list_length {
            Some(limit) if limit < end - start => {
                for i in start..start + limit.saturating_sub(1) {
                    write!(f, "{}, ", element(i))?;
                }
                f.write_str(self.options.ellipsis())?;
                if limit > 0 {
                    write!(f, " {}", element(end - 1))?;
                }
            }
            _ => {
                for i in start..end {
                    write!(f, "{}{}", if i > start { ", " } else { "" }, element(i))?;
                }
            }
        }
        f.write_str("]")
    }

    /// `{"a": 1, "b": 2}`
    fn map(&self, f: &mut fmt::Formatter<'_>, key: &DataType, value: &DataType) -> fmt::Result {
        let list = self.array.as_list::<i64>();
        let offsets = list.value_offsets();
        let (start, end) = (offsets[self.row] as usize, offsets[self.row + 1] as usize);
        let [keys, values] = list.values().as_struct().columns() else { return f.write_str("?") };
        f.write_str("{")?;
        for i in start..end {
            let comma = if i > start { ", " } else { "" };
            write!(f, "{comma}{}: ", self.inner(key, keys.as_ref(), i))?;
            write!(f, "{}", self.inner(value, values.as_ref(), i))?;
        }
        f.write_str("}")
    }

    /// `{1,"a"}`
    fn structure(&self, f: &mut fmt::Formatter<'_>, fields: &[Field]) -> fmt::Result {
        f.write_str("{")?;
        for (i, (field, column)) in fields.iter().zip(self.array.as_struct().columns()).enumerate() {
            let comma = if i > 0 { "," } else { "" };
            write!(f, "{comma}{}", self.inner(&field.dtype, column.as_ref(), self.row))?;
        }
        f.write_str("}")
    }
}

/// Bytes as Polars prints them: printable ones as they are, others in hexadecimal.
fn write_bytes(f: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    for byte in bytes {
        if byte.is_ascii_graphic() || *byte == b' ' {
            write!(f, "{}", char::from(*byte))?;
        } else {
            write!(f, "\\x{byte:02x}")?;
        }
    }
    Ok(())
}

/// Row `row` of a column as a cell of a table, cut to the options' length.
pub(super) fn cell(column: &Column, row: usize, options: &DisplayOptions) -> String {
    truncate(&shown(column, row, options, false), options.string_length, options)
}

/// Row `row` of a column as a line of a printed column: text has quotes, and only text is cut.
pub(super) fn line(column: &Column, row: usize, options: &DisplayOptions) -> String {
    let text = shown(column, row, options, true);
    match options.string_length {
        // The opening quote does not count, and where the end is cut off the closing one goes with it.
        Some(limit)
            if column.dtype().is_text() && text.starts_with('"') && text.chars().count() > limit + 2 =>
        {
            truncate(&text, Some(limit + 1), options)
        }
        _ => text,
    }
}

fn shown(column: &Column, row: usize, options: &DisplayOptions, quoted: bool) -> String {
    let mut row = row;
    for chunk in column.chunks() {
        if row >= chunk.len() {
            row -= chunk.len();
            continue;
        }
        let (array, row) = match chunk.encoding() {
            _ if chunk.is_null(row) => break,
            Encoding::Plain(array) => (array, row),
            Encoding::Dictionary { codes, values } => (values, codes.value(row) as usize),
            Encoding::Constant { value, .. } => (value, 0),
        };
        return Shown { dtype: column.dtype(), array: array.as_ref(), row, options, quoted }.to_string();
    }
    "null".to_string()
}

/// The text with an ellipsis for what is beyond `limit` characters.
pub(super) fn truncate(text: &str, limit: Option<usize>, options: &DisplayOptions) -> String {
    match limit.and_then(|limit| text.char_indices().nth(limit)) {
        Some((end, _)) => format!("{}{}", &text[..end], options.ellipsis()),
        None => text.to_string(),
    }
}
