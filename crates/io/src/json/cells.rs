//! The values of a column as JSON.

use std::io::Write;

use arrow::array::{Array, ArrayRef, AsArray, UInt32Array};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{
    Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use polarslike_core::{DataType, Encoding, Field, Result, Vector, bail, decimal, error, temporal};

use super::duration;

/// Writes the values of a column, one at a time.
pub(super) trait Cells {
    fn write(&self, row: usize, json: &mut Vec<u8>) -> Result<()>;
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
            Box::new(Encoded { codes, texts: texts(vector.dtype(), values)? })
        }
        Encoding::Constant { value, .. } => {
            Box::new(Constant(texts(vector.dtype(), value)?.pop().unwrap_or_default()))
        }
    })
}

/// Each value of an array as JSON.
fn texts(dtype: &DataType, values: &ArrayRef) -> Result<Vec<Vec<u8>>> {
    let cells = plain(dtype, values)?;
    let text = |row| {
        let mut json = Vec::new();
        cells.write(row, &mut json).map(|()| json)
    };
    (0..values.len()).map(text).collect()
}

struct Constant(Vec<u8>);

impl Cells for Constant {
    fn write(&self, _row: usize, json: &mut Vec<u8>) -> Result<()> {
        json.extend_from_slice(&self.0);
        Ok(())
    }
}

struct Encoded<'a> {
    codes: &'a UInt32Array,
    texts: Vec<Vec<u8>>,
}

impl Cells for Encoded<'_> {
    fn write(&self, row: usize, json: &mut Vec<u8>) -> Result<()> {
        let text =
            if self.codes.is_null(row) { b"null" } else { &self.texts[self.codes.value(row) as usize][..] };
        json.extend_from_slice(text);
        Ok(())
    }
}

/// Values of an array, which `write` turns into JSON if they are not null.
struct Plain<F> {
    nulls: Option<NullBuffer>,
    write: F,
}

impl<F: Fn(usize, &mut Vec<u8>) -> Result<()>> Cells for Plain<F> {
    #[inline]
    fn write(&self, row: usize, json: &mut Vec<u8>) -> Result<()> {
        if self.nulls.as_ref().is_some_and(|nulls| nulls.is_null(row)) {
            json.extend_from_slice(b"null");
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
            cells!(move |row, json: &mut Vec<u8>| {
                json.extend_from_slice(itoa::Buffer::new().format(values.value(row)).as_bytes());
                Ok(())
            })
        }};
    }
    Ok(match dtype {
        DataType::Null => Box::new(Constant(b"null".to_vec())),
        DataType::Boolean => {
            let values = array.as_boolean();
            cells!(move |row, json: &mut Vec<u8>| {
                json.extend_from_slice(if values.value(row) { b"true" } else { b"false" });
                Ok(())
            })
        }
        DataType::String | DataType::Categorical => {
            let values = array.as_string_view();
            cells!(move |row, json: &mut Vec<u8>| {
                write_string(values.value(row), json);
                Ok(())
            })
        }
        DataType::Enum(categories) => {
            let codes = array.as_primitive::<UInt32Type>();
            cells!(move |row, json: &mut Vec<u8>| {
                write_string(categories.get(codes.value(row)).unwrap_or_default(), json);
                Ok(())
            })
        }
        DataType::Decimal(_, scale) => {
            let values = array.as_primitive::<Decimal128Type>();
            cells!(move |row, json: &mut Vec<u8>| {
                let mut number = String::new();
                let _ = decimal::write(&mut number, values.value(row), *scale);
                put!(json, "\"{number}\"")
            })
        }
        DataType::Float32 => {
            let values = array.as_primitive::<Float32Type>();
            cells!(move |row, json: &mut Vec<u8>| {
                let value = values.value(row);
                let mut buffer = zmij::Buffer::new();
                json.extend_from_slice(if value.is_finite() {
                    buffer.format(value).as_bytes()
                } else {
                    b"null"
                });
                Ok(())
            })
        }
        DataType::Float64 => {
            let values = array.as_primitive::<Float64Type>();
            cells!(move |row, json: &mut Vec<u8>| {
                let value = values.value(row);
                let mut buffer = zmij::Buffer::new();
                json.extend_from_slice(if value.is_finite() {
                    buffer.format(value).as_bytes()
                } else {
                    b"null"
                });
                Ok(())
            })
        }
        DataType::Date => {
            let values = array.as_primitive::<Int32Type>();
            cells!(move |row, json: &mut Vec<u8>| {
                let mut date = String::new();
                let _ = temporal::write_date(&mut date, values.value(row));
                put!(json, "\"{date}\"")
            })
        }
        DataType::Time => {
            let values = array.as_primitive::<Int64Type>();
            cells!(move |row, json: &mut Vec<u8>| {
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
            cells!(move |row, json: &mut Vec<u8>| {
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
            cells!(move |row, json: &mut Vec<u8>| put!(
                json,
                "\"{}\"",
                duration::format(values.value(row), *unit)
            ))
        }
        DataType::Int128 => {
            let values = array.as_primitive::<Decimal128Type>();
            cells!(move |row, json: &mut Vec<u8>| put!(json, "{}", values.value(row)))
        }
        DataType::List(inner) => {
            let lists = array.as_list::<i64>();
            let items = plain(inner, lists.values())?;
            cells!(move |row, json: &mut Vec<u8>| {
                let (start, end) = (lists.value_offsets()[row], lists.value_offsets()[row + 1]);
                write_items(&*items, start as usize..end as usize, json)
            })
        }
        DataType::Array(inner, width) => {
            let lists = array.as_fixed_size_list();
            let items = plain(inner, lists.values())?;
            cells!(move |row, json: &mut Vec<u8>| write_items(&*items, row * width..(row + 1) * width, json))
        }
        DataType::Struct(fields) => {
            let object = Object::new(fields, array.as_struct().columns())?;
            cells!(move |row, json: &mut Vec<u8>| object.write(row, json))
        }
        DataType::Map(_, value) => {
            let lists = array.as_list::<i64>();
            let entries = lists.values().as_struct();
            let [keys, values] = entries.columns() else { bail!(Internal, "entries are keys and values") };
            let (keys, values) = (keys.as_string_view(), plain(value, values)?);
            cells!(move |row, json: &mut Vec<u8>| {
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

fn write_items(items: &dyn Cells, range: std::ops::Range<usize>, json: &mut Vec<u8>) -> Result<()> {
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
    columns: Vec<(Vec<u8>, Box<dyn Cells + 'a>)>,
}

impl<'a> Object<'a> {
    fn new(fields: &'a [Field], arrays: &'a [ArrayRef]) -> Result<Self> {
        let cells = fields.iter().zip(arrays).map(|(field, array)| plain(&field.dtype, array));
        Ok(Self::of(fields, cells.collect::<Result<_>>()?))
    }

    pub(super) fn of(fields: &[Field], cells: Vec<Box<dyn Cells + 'a>>) -> Self {
        let columns = fields.iter().zip(cells).enumerate().map(|(i, (field, cells))| {
            let mut key = vec![if i == 0 { b'{' } else { b',' }];
            write_string(&field.name, &mut key);
            key.push(b':');
            (key, cells)
        });
        Self { columns: columns.collect() }
    }

    #[inline]
    pub(super) fn write(&self, row: usize, json: &mut Vec<u8>) -> Result<()> {
        if self.columns.is_empty() {
            json.push(b'{');
        }
        for (key, cells) in &self.columns {
            json.extend_from_slice(key);
            cells.write(row, json)?;
        }
        json.push(b'}');
        Ok(())
    }
}

/// A string in quotes, with escapes for what cannot stand in one.
fn write_string(text: &str, json: &mut Vec<u8>) {
    json.push(b'"');
    let mut rest = text.as_bytes();
    loop {
        let plain = super::parser::plain_length(rest);
        json.extend_from_slice(&rest[..plain]);
        let Some(special) = rest.get(plain) else { break };
        match special {
            b'"' => json.extend_from_slice(b"\\\""),
            b'\\' => json.extend_from_slice(b"\\\\"),
            b'\n' => json.extend_from_slice(b"\\n"),
            b'\r' => json.extend_from_slice(b"\\r"),
            b'\t' => json.extend_from_slice(b"\\t"),
            8 => json.extend_from_slice(b"\\b"),
            12 => json.extend_from_slice(b"\\f"),
            other => {
                let _ = write!(json, "\\u{other:04x}");
            }
        }
        rest = &rest[plain + 1..];
    }
    json.push(b'"');
}
