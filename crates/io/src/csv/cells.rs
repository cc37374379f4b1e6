//! The values of a column as text: numbers in the fewest digits that read back the same, dates and times by ISO 8601,
//! quotes where they are needed.

use std::fmt::Write;

use arrow::array::{Array, ArrayRef, AsArray, StringViewArray, UInt32Array};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Decimal128Type, Float32Type, Float64Type, Int32Type, Int64Type, UInt32Type};
use polarslike_core::{
    DataType, Encoding, Field, Result, TimeUnit, Vector, bail, decimal, error, temporal, with_primitive,
};

use super::{CsvWriteOptions, QuoteStyle};
use crate::text::{Phrases, Text};

/// Writes the values of a column, one at a time.
pub(super) trait Cells: Sync {
    fn write(&self, row: usize, text: &mut Text) -> Result<()>;
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
            Box::new(Encoded { codes, texts: phrases(dtype, values, options)?, null })
        }
        Encoding::Constant { value, .. } => Box::new(Constant(phrases(dtype, value, options)?)),
    })
}

/// The text of each value of an array.
fn phrases(dtype: &DataType, values: &ArrayRef, options: &CsvWriteOptions) -> Result<Phrases> {
    let cells = plain(dtype, values, options)?;
    let (mut text, mut ends) = (Text::with_capacity(0), Vec::with_capacity(values.len()));
    for row in 0..values.len() {
        cells.write(row, &mut text)?;
        ends.push(text.len());
    }
    Ok(Phrases::new(text, ends))
}

struct Constant(Phrases);

impl Cells for Constant {
    fn write(&self, _row: usize, text: &mut Text) -> Result<()> {
        self.0.put(0, text);
        Ok(())
    }
}

struct Encoded<'a> {
    codes: &'a UInt32Array,
    texts: Phrases,
    null: Vec<u8>,
}

impl Cells for Encoded<'_> {
    fn write(&self, row: usize, text: &mut Text) -> Result<()> {
        if self.codes.is_null(row) {
            text.extend(&self.null);
        } else {
            self.texts.put(self.codes.value(row) as usize, text);
        }
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
    let null = options.null_value.as_bytes();
    if quoting != Quoting::Always {
        return null.to_vec();
    }
    let mut text = Text::with_capacity(0);
    enclose(null, options.quote_char, &mut text);
    text.into_bytes()
}

/// A name or a text, in quotes as the style wants it.
pub(super) fn write_text(value: &str, options: &CsvWriteOptions, text: &mut Text) {
    match quoting(&DataType::String, options) {
        Quoting::Never => text.extend(value.as_bytes()),
        Quoting::IfNeeded if !Special::new(options).is_in(value.as_bytes()) => text.extend(value.as_bytes()),
        _ => enclose(value.as_bytes(), options.quote_char, text),
    }
}

/// The bytes that mean something outside of quotes.
struct Special([u8; 5]);

impl Special {
    fn new(options: &CsvWriteOptions) -> Self {
        let line_end = options.line_terminator.bytes().next().unwrap_or(b'\n');
        Self([options.separator, options.quote_char, line_end, b'\n', b'\r'])
    }

    /// Whether a value needs quotes, as an empty one does, which would be null.
    fn is_in(&self, value: &[u8]) -> bool {
        let (blocks, rest) = value.as_chunks::<16>();
        value.is_empty() || blocks.iter().any(|block| self.is_in_block(block)) || self.is_in_some(rest)
    }

    /// Without a branch per byte.
    #[inline]
    fn is_in_block(&self, block: &[u8; 16]) -> bool {
        let [a, b, c, d, e] = self.0;
        let special = |byte: u8| (byte == a) | (byte == b) | (byte == c) | (byte == d) | (byte == e);
        block.iter().fold(false, |found, byte| found | special(*byte))
    }

    fn is_in_some(&self, bytes: &[u8]) -> bool {
        bytes.iter().any(|byte| self.0.contains(byte))
    }
}

fn enclose(value: &[u8], quote: u8, text: &mut Text) {
    text.push(quote);
    let mut rest = value;
    while let Some(at) = memchr::memchr(quote, rest) {
        text.extend(&rest[..=at]);
        text.push(quote);
        rest = &rest[at + 1..];
    }
    text.extend(rest);
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

impl<F: Fn(usize, &mut Text) -> Result<()> + Sync> Cells for Plain<F> {
    fn write(&self, row: usize, text: &mut Text) -> Result<()> {
        if self.nulls.as_ref().is_some_and(|nulls| nulls.is_null(row)) {
            text.extend(&self.null);
            return Ok(());
        }
        if self.quoting == Quoting::Never {
            return (self.write)(row, text);
        }
        let start = text.len();
        (self.write)(row, text)?;
        if self.quoting != Quoting::IfNeeded || self.special.is_in(text.since(start)) {
            let value = text.split_off(start);
            enclose(&value, self.quote, text);
        }
        Ok(())
    }
}

/// Text; a short one is in its view.
struct Strings<'a> {
    values: &'a StringViewArray,
    null: Vec<u8>,
    quoting: Quoting,
    special: Special,
    quote: u8,
}

impl Cells for Strings<'_> {
    fn write(&self, row: usize, text: &mut Text) -> Result<()> {
        /// The longest text that a view holds whole.
        const INLINE_BYTES: usize = 12;
        if self.values.is_null(row) {
            text.extend(&self.null);
            return Ok(());
        }
        let view = self.values.views()[row];
        let (len, short) = (view as u32 as usize, (view >> 32).to_le_bytes());
        let plain = self.quoting == Quoting::Never;
        if len <= INLINE_BYTES
            && (plain || self.quoting == Quoting::IfNeeded && len > 0 && !self.special.is_in_block(&short))
        {
            text.put(|room| {
                room[..short.len()].copy_from_slice(&short);
                len
            });
            return Ok(());
        }
        let value = self.values.value(row).as_bytes();
        if plain || self.quoting == Quoting::IfNeeded && !self.special.is_in(value) {
            text.extend(value);
        } else {
            enclose(value, self.quote, text);
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
        return Ok(Box::new(Constant(Phrases::one(&null))));
    }
    let special = Special::new(options);
    let quote = options.quote_char;
    macro_rules! cells {
        ($write:expr) => {
            Box::new(Plain { nulls: array.nulls().cloned(), null, quoting, special, quote, write: $write })
        };
    }
    Ok(match dtype {
        DataType::Boolean => {
            let values = array.as_boolean();
            cells!(move |row, text: &mut Text| {
                text.extend(if values.value(row) { b"true" } else { b"false" });
                Ok(())
            })
        }
        DataType::String | DataType::Categorical => {
            let values = array.as_string_view();
            Box::new(Strings { values, null, quoting, special, quote })
        }
        DataType::Binary => {
            let values = array.as_binary_view();
            cells!(move |row, text: &mut Text| {
                let bytes = values.value(row);
                if std::str::from_utf8(bytes).is_err() {
                    bail!(Compute, "CSV is text, but row {row} has bytes that are none; encode them before")
                }
                text.extend(bytes);
                Ok(())
            })
        }
        DataType::Enum(categories) => {
            let codes = array.as_primitive::<UInt32Type>();
            cells!(move |row, text: &mut Text| {
                text.extend(categories.get(codes.value(row)).unwrap_or_default().as_bytes());
                Ok(())
            })
        }
        DataType::Decimal(_, scale) => {
            let values = array.as_primitive::<Decimal128Type>();
            cells!(move |row, text: &mut Text| {
                let start = text.len();
                // Writing to memory does not fail.
                let _ = decimal::write(text, values.value(row), *scale);
                set_point(text.since(start), options);
                Ok(())
            })
        }
        DataType::Float32 => {
            let values = array.as_primitive::<Float32Type>();
            cells!(move |row, text: &mut Text| {
                write_float(values.value(row), options, text);
                Ok(())
            })
        }
        DataType::Float64 => {
            let values = array.as_primitive::<Float64Type>();
            cells!(move |row, text: &mut Text| {
                write_float(values.value(row), options, text);
                Ok(())
            })
        }
        DataType::Date => {
            let values = array.as_primitive::<Int32Type>();
            let format = options.date_format.as_deref();
            cells!(move |row, text: &mut Text| write_date(values.value(row), format, text))
        }
        DataType::Time => {
            let values = array.as_primitive::<Int64Type>();
            let format = options.time_format.as_deref();
            cells!(move |row, text: &mut Text| write_time(values.value(row), format, text))
        }
        DataType::Datetime(unit, zone) => {
            let values = array.as_primitive::<Int64Type>();
            let zone = zone.as_deref().map(temporal::time_zone).transpose()?;
            let format = options.datetime_format.as_deref();
            cells!(move |row, text: &mut Text| write_datetime(values.value(row), *unit, zone, format, text))
        }
        other => with_primitive!(other, T => {
            let values = array.as_primitive::<T>();
            cells!(move |row, text: &mut Text| {
                values.value(row).write(text);
                Ok(())
            })
        }, else bail!(Compute, "CSV has no text for values of type {other}")),
    })
}

/// A number that becomes text.
trait Number {
    fn write(self, text: &mut Text);
}

macro_rules! integers {
    ($($t:ty),*) => {
        $(impl Number for $t {
            #[inline]
            fn write(self, text: &mut Text) {
                text.integer(i64::try_from(self).is_ok_and(|number| number < 0), u64::from(self.abs_diff(0)));
            }
        })*
    };
}
integers!(i8, i16, i32, i64, u8, u16, u32, u64);

impl Number for i128 {
    fn write(self, text: &mut Text) {
        text.extend(itoa::Buffer::new().format(self).as_bytes());
    }
}

impl Number for f32 {
    fn write(self, text: &mut Text) {
        text.extend(zmij::Buffer::new().format(self).as_bytes());
    }
}

impl Number for f64 {
    #[inline]
    fn write(self, text: &mut Text) {
        text.float(self);
    }
}

fn write_float<F: Number + Copy + Into<f64> + std::fmt::LowerExp>(
    value: F,
    options: &CsvWriteOptions,
    text: &mut Text,
) {
    let wide: f64 = value.into();
    let start = text.len();
    // Writing to memory does not fail.
    let _ = match (options.float_scientific, options.float_precision) {
        _ if wide.is_nan() => text.write_str("NaN"),
        _ if wide.is_infinite() => text.write_str(if wide > 0.0 { "inf" } else { "-inf" }),
        (None, None) => {
            value.write(text);
            Ok(())
        }
        (Some(true), None) => write!(text, "{value:e}"),
        (Some(true), Some(places)) => write!(text, "{value:.places$e}"),
        (Some(false), None) => write!(text, "{wide}"),
        (_, Some(places)) => write!(text, "{wide:.places$}"),
    };
    if options.decimal_comma {
        set_point(text.since(start), options);
    }
}

/// Puts a comma in the place of a number's decimal point if that is wanted.
fn set_point(number: &mut [u8], options: &CsvWriteOptions) {
    if options.decimal_comma
        && let Some(point) = number.iter_mut().find(|byte| **byte == b'.')
    {
        *point = b',';
    }
}

fn write_date(days: i32, format: Option<&str>, text: &mut Text) -> Result<()> {
    let Some(format) = format else {
        if let Some(date) = temporal::iso_date(days) {
            text.put(|room| {
                room[..date.len()].copy_from_slice(&date);
                date.len()
            });
            return Ok(());
        }
        return written(temporal::write_date(text, days));
    };
    let date = temporal::date(days)
        .ok_or_else(|| error!(Compute, "a date of {days} days since 1970 is beyond the calendar"))?;
    write_formatted(&date.format(format), format, text)
}

fn write_time(nanoseconds: i64, format: Option<&str>, text: &mut Text) -> Result<()> {
    let Some(format) = format else {
        written(temporal::write_time_seconds(text, nanoseconds))?;
        return written(write!(text, ".{:09}", nanoseconds.rem_euclid(1_000_000_000)));
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
    text: &mut Text,
) -> Result<()> {
    let Some(format) = format else {
        let start = text.len();
        written(temporal::write_datetime_full(text, instant, unit, zone))?;
        // As a cast to String gives it, `2024-01-31 12:00:00+01:00`, but with a T and without the last colon.
        if let Some(blank) = text.since(start).iter_mut().find(|byte| **byte == b' ') {
            *blank = b'T';
        }
        if zone.is_some() {
            let minutes = text.split_off(text.len() - "00".len());
            text.split_off(text.len() - ":".len());
            text.extend(&minutes);
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
fn write_formatted(value: &impl std::fmt::Display, format: &str, text: &mut Text) -> Result<()> {
    write!(text, "{value}").map_err(|_| {
        error!(Compute, "the format {format:?} does not fit: see chrono's strftime for its specifiers")
    })
}
