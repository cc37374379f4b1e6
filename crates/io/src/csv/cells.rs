//! The values of a column as text: numbers in the fewest digits that read back the same, dates and times by ISO 8601,
//! quotes where they are needed.

use std::fmt::Write;

use arrow::array::{Array, ArrayRef, AsArray, UInt32Array};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Decimal128Type, Float32Type, Float64Type, Int32Type, Int64Type, UInt32Type};
use polarslike_core::{
    DataType, Encoding, Field, Result, TimeUnit, Vector, bail, decimal, error, temporal, with_primitive,
};

use super::{CsvWriteOptions, QuoteStyle};

/// Writes the values of a column, one at a time.
pub(super) trait Cells: Sync {
    fn write(&self, row: usize, text: &mut Vec<u8>) -> Result<()>;
}

/// An error for types that have no text.
pub(super) fn check(field: &Field) -> Result<()> {
    let Field { name, dtype } = field;
    match dtype {
        dtype if dtype.is_nested() => bail!(
            Compute,
            "CSV has no nested values, but column {name:?} is {dtype}; write Parquet, or unnest or join it before"
        ),
        DataType::Duration(_) => bail!(
            Compute,
            "CSV has no text for lengths of time, but column {name:?} is {dtype}; cast it to Int64, or write Parquet"
        ),
        _ => Ok(()),
    }
}

/// The cells of a vector; each distinct value of an encoded one becomes text once.
pub(super) fn cells<'a>(vector: &'a Vector, options: &'a CsvWriteOptions) -> Result<Box<dyn Cells + 'a>> {
    let dtype = vector.dtype();
    Ok(match vector.encoding() {
        Encoding::Plain(array) => plain(dtype, array, options)?,
        Encoding::Dictionary { codes, values } => {
            let null = null_text(quoting(dtype, options), options);
            Box::new(Encoded { codes, texts: Texts::new(dtype, values, options)?, null })
        }
        Encoding::Constant { value, .. } => Box::new(Constant(Texts::new(dtype, value, options)?.bytes)),
    })
}

/// The text of each value of an array, one after the other.
struct Texts {
    bytes: Vec<u8>,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Texts {
    fn new(dtype: &DataType, values: &ArrayRef, options: &CsvWriteOptions) -> Result<Self> {
        let cells = plain(dtype, values, options)?;
        let mut texts = Self { bytes: Vec::new(), ends: Vec::with_capacity(values.len()) };
        for row in 0..values.len() {
            cells.write(row, &mut texts.bytes)?;
            texts.ends.push(texts.bytes.len());
        }
        Ok(texts)
    }

    fn get(&self, i: usize) -> &[u8] {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.bytes[start..self.ends[i]]
    }
}

struct Constant(Vec<u8>);

impl Cells for Constant {
    fn write(&self, _row: usize, text: &mut Vec<u8>) -> Result<()> {
        text.extend_from_slice(&self.0);
        Ok(())
    }
}

struct Encoded<'a> {
    codes: &'a UInt32Array,
    texts: Texts,
    null: Vec<u8>,
}

impl Cells for Encoded<'_> {
    fn write(&self, row: usize, text: &mut Vec<u8>) -> Result<()> {
        let value =
            if self.codes.is_null(row) { &self.null } else { self.texts.get(self.codes.value(row) as usize) };
        text.extend_from_slice(value);
        Ok(())
    }
}

/// Whether a cell is in quotes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Quoting {
    Never,
    /// Where the text has bytes that mean something, or is empty.
    IfNeeded,
    /// Nulls too.
    Always,
    /// Nulls are not.
    Values,
}

fn quoting(dtype: &DataType, options: &CsvWriteOptions) -> Quoting {
    let custom_format = match dtype {
        DataType::Date => options.date_format.is_some(),
        DataType::Time => options.time_format.is_some(),
        DataType::Datetime(..) => options.datetime_format.is_some(),
        _ => false,
    };
    let separator_in_number =
        (dtype.is_float() || dtype.is_decimal()) && options.decimal_comma && options.separator == b',';
    match options.quote_style {
        QuoteStyle::Never => Quoting::Never,
        QuoteStyle::Always => Quoting::Always,
        _ if separator_in_number => Quoting::Always,
        QuoteStyle::NonNumeric if !dtype.is_numeric() && !dtype.is_decimal() => Quoting::Values,
        _ if matches!(dtype, DataType::Binary | DataType::Enum(_)) => Quoting::IfNeeded,
        _ if dtype.is_text() || custom_format => Quoting::IfNeeded,
        _ if dtype.is_temporal() && b"-:.T+".contains(&options.separator) => Quoting::IfNeeded,
        _ => Quoting::Never,
    }
}

fn null_text(quoting: Quoting, options: &CsvWriteOptions) -> Vec<u8> {
    let mut text = Vec::new();
    match quoting {
        Quoting::Always => enclose(options.null_value.as_bytes(), options.quote_char, &mut text),
        _ => text.extend_from_slice(options.null_value.as_bytes()),
    }
    text
}

/// A name or a text, in quotes as the style wants it.
pub(super) fn write_text(value: &str, options: &CsvWriteOptions, text: &mut Vec<u8>) {
    match quoting(&DataType::String, options) {
        Quoting::Never => text.extend_from_slice(value.as_bytes()),
        Quoting::IfNeeded if !Special::new(options).is_in(value.as_bytes()) => {
            text.extend_from_slice(value.as_bytes())
        }
        _ => enclose(value.as_bytes(), options.quote_char, text),
    }
}

/// The bytes that mean something outside of quotes.
struct Special([bool; 256]);

impl Special {
    fn new(options: &CsvWriteOptions) -> Self {
        let line_end = options.line_terminator.bytes().next().unwrap_or(b'\n');
        let mut special = [false; 256];
        for byte in [options.separator, options.quote_char, line_end, b'\n', b'\r'] {
            special[usize::from(byte)] = true;
        }
        Self(special)
    }

    /// Whether a value needs quotes, as an empty one does, which would be null.
    fn is_in(&self, value: &[u8]) -> bool {
        value.is_empty() || value.iter().any(|byte| self.0[usize::from(*byte)])
    }
}

fn enclose(value: &[u8], quote: u8, text: &mut Vec<u8>) {
    text.push(quote);
    let mut rest = value;
    while let Some(at) = memchr::memchr(quote, rest) {
        text.extend_from_slice(&rest[..=at]);
        text.push(quote);
        rest = &rest[at + 1..];
    }
    text.extend_from_slice(rest);
    text.push(quote);
}

/// Values of an array, which `write` turns into text.
struct Plain<F> {
    nulls: Option<NullBuffer>,
    null: Vec<u8>,
    quoting: Quoting,
    special: Special,
    quote: u8,
    write: F,
}

impl<F: Fn(usize, &mut Vec<u8>) -> Result<()> + Sync> Cells for Plain<F> {
    fn write(&self, row: usize, text: &mut Vec<u8>) -> Result<()> {
        if self.nulls.as_ref().is_some_and(|nulls| nulls.is_null(row)) {
            text.extend_from_slice(&self.null);
            return Ok(());
        }
        if self.quoting == Quoting::Never {
            return (self.write)(row, text);
        }
        let start = text.len();
        (self.write)(row, text)?;
        if self.quoting != Quoting::IfNeeded || self.special.is_in(&text[start..]) {
            let value = text.split_off(start);
            enclose(&value, self.quote, text);
        }
        Ok(())
    }
}

fn plain<'a>(
    dtype: &'a DataType,
    array: &'a ArrayRef,
    options: &'a CsvWriteOptions,
) -> Result<Box<dyn Cells + 'a>> {
    let quoting = quoting(dtype, options);
    let null = null_text(quoting, options);
    if *dtype == DataType::Null {
        return Ok(Box::new(Constant(null)));
    }
    macro_rules! cells {
        ($write:expr) => {
            Box::new(Plain {
                nulls: array.nulls().cloned(),
                null,
                quoting,
                special: Special::new(options),
                quote: options.quote_char,
                write: $write,
            })
        };
    }
    Ok(match dtype {
        DataType::Boolean => {
            let values = array.as_boolean();
            cells!(move |row, text: &mut Vec<u8>| {
                text.extend_from_slice(if values.value(row) { b"true" } else { b"false" });
                Ok(())
            })
        }
        DataType::String | DataType::Categorical => {
            let values = array.as_string_view();
            cells!(move |row, text: &mut Vec<u8>| {
                text.extend_from_slice(values.value(row).as_bytes());
                Ok(())
            })
        }
        DataType::Binary => {
            let values = array.as_binary_view();
            cells!(move |row, text: &mut Vec<u8>| {
                let bytes = values.value(row);
                if std::str::from_utf8(bytes).is_err() {
                    bail!(Compute, "CSV is text, but row {row} has bytes that are none; encode them before")
                }
                text.extend_from_slice(bytes);
                Ok(())
            })
        }
        DataType::Enum(categories) => {
            let codes = array.as_primitive::<UInt32Type>();
            cells!(move |row, text: &mut Vec<u8>| {
                text.extend_from_slice(categories.get(codes.value(row)).unwrap_or_default().as_bytes());
                Ok(())
            })
        }
        DataType::Decimal(_, scale) => {
            let values = array.as_primitive::<Decimal128Type>();
            cells!(move |row, text: &mut Vec<u8>| {
                let mut number = String::new();
                // Writing to a string does not fail.
                let _ = decimal::write(&mut number, values.value(row), *scale);
                let start = text.len();
                text.extend_from_slice(number.as_bytes());
                set_point(&mut text[start..], options);
                Ok(())
            })
        }
        DataType::Float32 => {
            let values = array.as_primitive::<Float32Type>();
            cells!(move |row, text: &mut Vec<u8>| {
                write_float(values.value(row), options, text);
                Ok(())
            })
        }
        DataType::Float64 => {
            let values = array.as_primitive::<Float64Type>();
            cells!(move |row, text: &mut Vec<u8>| {
                write_float(values.value(row), options, text);
                Ok(())
            })
        }
        DataType::Date => {
            let values = array.as_primitive::<Int32Type>();
            let format = options.date_format.as_deref();
            cells!(move |row, text: &mut Vec<u8>| write_date(values.value(row), format, text))
        }
        DataType::Time => {
            let values = array.as_primitive::<Int64Type>();
            let format = options.time_format.as_deref();
            cells!(move |row, text: &mut Vec<u8>| write_time(values.value(row), format, text))
        }
        DataType::Datetime(unit, zone) => {
            let values = array.as_primitive::<Int64Type>();
            let zone = zone.as_deref().map(temporal::time_zone).transpose()?;
            let format = options.datetime_format.as_deref();
            cells!(move |row, text: &mut Vec<u8>| write_datetime(
                values.value(row),
                *unit,
                zone,
                format,
                text
            ))
        }
        other => with_primitive!(other, T => {
            let values = array.as_primitive::<T>();
            cells!(move |row, text: &mut Vec<u8>| {
                values.value(row).write(text);
                Ok(())
            })
        }, else bail!(Compute, "CSV has no text for values of type {other}")),
    })
}

/// A number that becomes text.
trait Number {
    fn write(self, text: &mut Vec<u8>);
}

macro_rules! integers {
    ($($t:ty),*) => {
        $(impl Number for $t {
            fn write(self, text: &mut Vec<u8>) {
                text.extend_from_slice(itoa::Buffer::new().format(self).as_bytes());
            }
        })*
    };
}
integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64);

macro_rules! floats {
    ($($t:ty),*) => {
        $(impl Number for $t {
            fn write(self, text: &mut Vec<u8>) {
                text.extend_from_slice(zmij::Buffer::new().format(self).as_bytes());
            }
        })*
    };
}
floats!(f32, f64);

fn write_float<F: Number + Copy + Into<f64> + std::fmt::LowerExp>(
    value: F,
    options: &CsvWriteOptions,
    text: &mut Vec<u8>,
) {
    let wide: f64 = value.into();
    let start = text.len();
    let mut target = Text(text);
    // Writing to memory does not fail.
    let _ = match (options.float_scientific, options.float_precision) {
        _ if wide.is_nan() => target.write_str("NaN"),
        _ if wide.is_infinite() => target.write_str(if wide > 0.0 { "inf" } else { "-inf" }),
        (None, None) => {
            value.write(target.0);
            Ok(())
        }
        (Some(true), None) => write!(target, "{value:e}"),
        (Some(true), Some(places)) => write!(target, "{value:.places$e}"),
        (Some(false), None) => write!(target, "{wide}"),
        (_, Some(places)) => write!(target, "{wide:.places$}"),
    };
    set_point(&mut text[start..], options);
}

/// Puts a comma in the place of a number's decimal point if that is wanted.
fn set_point(number: &mut [u8], options: &CsvWriteOptions) {
    if options.decimal_comma
        && let Some(point) = number.iter_mut().find(|byte| **byte == b'.')
    {
        *point = b',';
    }
}

/// Bytes that `write!` appends to.
struct Text<'a>(&'a mut Vec<u8>);

impl Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

fn write_date(days: i32, format: Option<&str>, text: &mut Vec<u8>) -> Result<()> {
    let Some(format) = format else {
        return written(temporal::write_date(&mut Text(text), days));
    };
    let date = temporal::date(days)
        .ok_or_else(|| error!(Compute, "a date of {days} days since 1970 is beyond the calendar"))?;
    write_formatted(&date.format(format), format, text)
}

fn write_time(nanoseconds: i64, format: Option<&str>, text: &mut Vec<u8>) -> Result<()> {
    let Some(format) = format else {
        written(temporal::write_time_seconds(&mut Text(text), nanoseconds))?;
        return written(write!(Text(text), ".{:09}", nanoseconds.rem_euclid(1_000_000_000)));
    };
    let day = temporal::datetime(nanoseconds, TimeUnit::Nanoseconds)
        .ok_or_else(|| error!(Compute, "a time of {nanoseconds} nanoseconds is beyond the calendar"))?;
    write_formatted(&day.time().format(format), format, text)
}

fn write_datetime(
    instant: i64,
    unit: TimeUnit,
    zone: Option<chrono_tz::Tz>,
    format: Option<&str>,
    text: &mut Vec<u8>,
) -> Result<()> {
    let Some(format) = format else {
        let start = text.len();
        written(temporal::write_datetime_full(&mut Text(text), instant, unit, zone))?;
        // As a cast to String gives it, `2024-01-31 12:00:00+01:00`, but with a T and without the last colon.
        if let Some(blank) = text[start..].iter().position(|b| *b == b' ') {
            text[start + blank] = b'T';
        }
        if zone.is_some() {
            text.remove(text.len() - ":00".len());
        }
        return Ok(());
    };
    let utc = temporal::datetime(instant, unit).ok_or_else(|| {
        error!(Compute, "a datetime of {instant} {} since 1970 is beyond the calendar", unit.name())
    })?;
    match zone {
        Some(zone) => write_formatted(&utc.and_utc().with_timezone(&zone).format(format), format, text),
        None => write_formatted(&utc.format(format), format, text),
    }
}

fn written(result: std::fmt::Result) -> Result<()> {
    result.map_err(|_| error!(Internal, "writing to memory failed"))
}

/// chrono reports specifiers that it does not know, or that the value does not have, when it prints.
fn write_formatted(value: &impl std::fmt::Display, format: &str, text: &mut Vec<u8>) -> Result<()> {
    write!(Text(text), "{value}").map_err(|_| {
        error!(Compute, "the format {format:?} does not fit: see chrono's strftime for its specifiers")
    })
}
