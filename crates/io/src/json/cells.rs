//! The values of a column as JSON.

use std::fmt::Write;

use arrow::array::{Array, ArrayRef, AsArray, UInt32Array};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{
    Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use polarslike_core::{DataType, Encoding, Field, Result, Vector, bail, decimal, error, temporal};

use super::duration;
use crate::text::{Phrases, Text};

/// Writes the values of a column, one at a time.
pub(super) trait Cells {
    fn write(&self, row: usize, json: &mut Text) -> Result<()>;
}

/// An error for types that JSON has no place for.
pub(super) fn check(dtype: &DataType) -> Result<()> {
    match dtype {
        DataType::Binary => bail!(
            Compute,
            "JSON has no bytes: make text of them before, for example with bin.encode(\"base64\")"
        ),
        DataType::Map(key, value) => match **key {
            DataType::String => check(value),
            _ => bail!(Compute, "the names of JSON's objects are text, but the keys of a map are {key}"),
        },
        DataType::List(inner) | DataType::Array(inner, _) => check(inner),
        DataType::Struct(fields) => fields.iter().try_for_each(|f| check(&f.dtype)),
        _ => Ok(()),
    }
}

/// The cells of a vector; each distinct value of an encoded one becomes text once.
pub(super) fn cells(vector: &Vector) -> Result<Box<dyn Cells + '_>> {
    Ok(match vector.encoding() {
        Encoding::Plain(array) => plain(vector.dtype(), array)?,
        Encoding::Dictionary { codes, values } => {
            Box::new(Encoded { codes, texts: phrases(vector.dtype(), values)? })
        }
        Encoding::Constant { value, .. } => Box::new(Constant(phrases(vector.dtype(), value)?)),
    })
}

/// Each value of an array as JSON.
fn phrases(dtype: &DataType, values: &ArrayRef) -> Result<Phrases> {
    let cells = plain(dtype, values)?;
    let (mut json, mut ends) = (Text::with_capacity(0), Vec::with_capacity(values.len()));
    for row in 0..values.len() {
        cells.write(row, &mut json)?;
        ends.push(json.len());
    }
    Ok(Phrases::new(json, ends))
}

struct Constant(Phrases);

impl Cells for Constant {
    fn write(&self, _row: usize, json: &mut Text) -> Result<()> {
        self.0.put(0, json);
        Ok(())
    }
}

struct Encoded<'a> {
    codes: &'a UInt32Array,
    texts: Phrases,
}

impl Cells for Encoded<'_> {
    fn write(&self, row: usize, json: &mut Text) -> Result<()> {
        if self.codes.is_null(row) {
            json.extend(b"null");
        } else {
            self.texts.put(self.codes.value(row) as usize, json);
        }
        Ok(())
    }
}

/// Values of an array, which `write` turns into JSON if they are not null.
struct Plain<F> {
    nulls: Option<NullBuffer>,
    write: F,
}

impl<F: Fn(usize, &mut Text) -> Result<()>> Cells for Plain<F> {
    #[inline]
    fn write(&self, row: usize, json: &mut Text) -> Result<()> {
        if self.nulls.as_ref().is_some_and(|nulls| nulls.is_null(row)) {
            json.extend(b"null");
            return Ok(());
        }
        (self.write)(row, json)
    }
}

fn plain<'a>(dtype: &'a DataType, array: &'a ArrayRef) -> Result<Box<dyn Cells + 'a>> {
    macro_rules! cells {
        ($write:expr) => {
            Box::new(Plain { nulls: array.nulls().cloned(), write: $write })
        };
    }
    /// Writes something to memory, which does not fail.
    macro_rules! put {
        ($json:expr, $($format:tt)*) => {{
            let _ = write!($json, $($format)*);
            Ok(())
        }};
    }
    macro_rules! integers {
        ($arrow:ty) => {{
            let values = array.as_primitive::<$arrow>();
            cells!(move |row, json: &mut Text| {
                let value = values.value(row);
                json.integer(i64::try_from(value).is_ok_and(|value| value < 0), u64::from(value.abs_diff(0)));
                Ok(())
            })
        }};
    }
    Ok(match dtype {
        DataType::Null => Box::new(Constant(Phrases::one(b"null"))),
        DataType::Boolean => {
            let values = array.as_boolean();
            cells!(move |row, json: &mut Text| {
                json.extend(if values.value(row) { b"true" } else { b"false" });
                Ok(())
            })
        }
        DataType::String | DataType::Categorical => {
            let values = array.as_string_view();
            cells!(move |row, json: &mut Text| {
                write_string(values.value(row), json);
                Ok(())
            })
        }
        DataType::Enum(categories) => {
            let codes = array.as_primitive::<UInt32Type>();
            cells!(move |row, json: &mut Text| {
                write_string(categories.get(codes.value(row)).unwrap_or_default(), json);
                Ok(())
            })
        }
        DataType::Decimal(_, scale) => {
            let values = array.as_primitive::<Decimal128Type>();
            cells!(move |row, json: &mut Text| {
                json.push(b'"');
                let _ = decimal::write(json, values.value(row), *scale);
                json.push(b'"');
                Ok(())
            })
        }
        DataType::Float32 => {
            let values = array.as_primitive::<Float32Type>();
            cells!(move |row, json: &mut Text| {
                let value = values.value(row);
                let mut buffer = zmij::Buffer::new();
                json.extend(if value.is_finite() { buffer.format(value).as_bytes() } else { b"null" });
                Ok(())
            })
        }
        DataType::Float64 => {
            let values = array.as_primitive::<Float64Type>();
            cells!(move |row, json: &mut Text| {
                let value = values.value(row);
                if value.is_finite() {
                    json.float(value);
                } else {
                    json.extend(b"null");
                }
                Ok(())
            })
        }
        DataType::Date => {
            let values = array.as_primitive::<Int32Type>();
            cells!(move |row, json: &mut Text| {
                let days = values.value(row);
                json.push(b'"');
                match temporal::iso_date(days) {
                    Some(date) => json.put(|room| {
                        room[..date.len()].copy_from_slice(&date);
                        date.len()
                    }),
                    None => drop(temporal::write_date(json, days)),
                }
                json.push(b'"');
                Ok(())
            })
        }
        DataType::Time => {
            let values = array.as_primitive::<Int64Type>();
            cells!(move |row, json: &mut Text| {
                let nanoseconds = values.value(row);
                let day = temporal::datetime(nanoseconds, polarslike_core::TimeUnit::Nanoseconds)
                    .ok_or_else(|| {
                        error!(Compute, "a time of {nanoseconds} nanoseconds is beyond the calendar")
                    })?;
                put!(json, "\"{}\"", day.time())
            })
        }
        DataType::Datetime(unit, zone) => {
            let values = array.as_primitive::<Int64Type>();
            let zone = zone.as_deref().map(temporal::time_zone).transpose()?;
            cells!(move |row, json: &mut Text| {
                let instant = values.value(row);
                let utc = temporal::datetime(instant, *unit).ok_or_else(|| {
                    error!(
                        Compute,
                        "a datetime of {instant} {} since 1970 is beyond the calendar",
                        unit.name()
                    )
                })?;
                match zone {
                    Some(zone) => put!(json, "\"{}\"", utc.and_utc().with_timezone(&zone).to_rfc3339()),
                    None => put!(json, "\"{utc}\""),
                }
            })
        }
        DataType::Duration(unit) => {
            let values = array.as_primitive::<Int64Type>();
            cells!(move |row, json: &mut Text| put!(
                json,
                "\"{}\"",
                duration::format(values.value(row), *unit)
            ))
        }
        DataType::Int128 => {
            let values = array.as_primitive::<Decimal128Type>();
            cells!(move |row, json: &mut Text| put!(json, "{}", values.value(row)))
        }
        DataType::List(inner) => {
            let lists = array.as_list::<i64>();
            let items = plain(inner, lists.values())?;
            cells!(move |row, json: &mut Text| {
                let (start, end) = (lists.value_offsets()[row], lists.value_offsets()[row + 1]);
                write_items(&*items, start as usize..end as usize, json)
            })
        }
        DataType::Array(inner, width) => {
            let lists = array.as_fixed_size_list();
            let items = plain(inner, lists.values())?;
            cells!(move |row, json: &mut Text| write_items(&*items, row * width..(row + 1) * width, json))
        }
        DataType::Struct(fields) => {
            let object = Object::new(fields, array.as_struct().columns())?;
            cells!(move |row, json: &mut Text| object.write(row, json))
        }
        DataType::Map(_, value) => {
            let lists = array.as_list::<i64>();
            let entries = lists.values().as_struct();
            let [keys, values] = entries.columns() else { bail!(Internal, "entries are keys and values") };
            let (keys, values) = (keys.as_string_view(), plain(value, values)?);
            cells!(move |row, json: &mut Text| {
                let (start, end) =
                    (lists.value_offsets()[row] as usize, lists.value_offsets()[row + 1] as usize);
                json.push(b'{');
                for i in start..end {
                    if i > start {
                        json.push(b',');
                    }
                    write_string(keys.value(i), json);
                    json.push(b':');
                    values.write(i, json)?;
                }
                json.push(b'}');
                Ok(())
            })
        }
        DataType::Int8 => integers!(Int8Type),
        DataType::Int16 => integers!(Int16Type),
        DataType::Int32 => integers!(Int32Type),
        DataType::Int64 => integers!(Int64Type),
        DataType::UInt8 => integers!(UInt8Type),
        DataType::UInt16 => integers!(UInt16Type),
        DataType::UInt32 => integers!(UInt32Type),
        DataType::UInt64 => integers!(UInt64Type),
        other => bail!(Compute, "JSON has no values of type {other}"),
    })
}

fn write_items(items: &dyn Cells, range: std::ops::Range<usize>, json: &mut Text) -> Result<()> {
    json.push(b'[');
    for i in range.clone() {
        if i > range.start {
            json.push(b',');
        }
        items.write(i, json)?;
    }
    json.push(b']');
    Ok(())
}

/// Objects with a field per column.
pub(super) struct Object<'a> {
    /// For each field what stands before its value: a brace or a comma, its name, a colon.
    columns: Vec<(Phrases, Box<dyn Cells + 'a>)>,
}

impl<'a> Object<'a> {
    fn new(fields: &'a [Field], arrays: &'a [ArrayRef]) -> Result<Self> {
        let cells = fields.iter().zip(arrays).map(|(field, array)| plain(&field.dtype, array));
        Ok(Self::of(fields, cells.collect::<Result<_>>()?))
    }

    pub(super) fn of(fields: &[Field], cells: Vec<Box<dyn Cells + 'a>>) -> Self {
        let columns = fields.iter().zip(cells).enumerate().map(|(i, (field, cells))| {
            let mut key = Text::with_capacity(0);
            key.push(if i == 0 { b'{' } else { b',' });
            write_string(&field.name, &mut key);
            key.push(b':');
            (Phrases::one(&key.into_bytes()), cells)
        });
        Self { columns: columns.collect() }
    }

    #[inline]
    pub(super) fn write(&self, row: usize, json: &mut Text) -> Result<()> {
        if self.columns.is_empty() {
            json.push(b'{');
        }
        for (key, cells) in &self.columns {
            key.put(0, json);
            cells.write(row, json)?;
        }
        json.push(b'}');
        Ok(())
    }
}

/// A string in quotes, with escapes for what cannot stand in one.
fn write_string(text: &str, json: &mut Text) {
    json.push(b'"');
    let mut rest = text.as_bytes();
    loop {
        let plain = super::parser::plain_length(rest);
        json.extend(&rest[..plain]);
        let Some(special) = rest.get(plain) else { break };
        match special {
            b'"' => json.extend(b"\\\""),
            b'\\' => json.extend(b"\\\\"),
            b'\n' => json.extend(b"\\n"),
            b'\r' => json.extend(b"\\r"),
            b'\t' => json.extend(b"\\t"),
            8 => json.extend(b"\\b"),
            12 => json.extend(b"\\f"),
            other => {
                let _ = write!(json, "\\u{other:04x}");
            }
        }
        rest = &rest[plain + 1..];
    }
    json.push(b'"');
}
