//! Casts from and to text.

use std::fmt::Write;
use std::str::FromStr;
use std::sync::Arc;

use crate::kernels::builder::TextBuilder;
use arrow::array::{ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray, PrimitiveArray, StringViewArray};
use arrow::datatypes::{Float32Type, Float64Type, Int32Type, Int64Type};
use polarslike_core::{DataType, Result, bail, temporal, with_primitive};

/// `true` and `false`.
pub(super) fn from_boolean(array: &BooleanArray) -> ArrayRef {
    let texts = array.iter().map(|v| v.map(|v| if v { "true" } else { "false" }));
    Arc::new(texts.collect::<StringViewArray>())
}

/// Numbers, dates and times as text.
pub(super) fn print(array: &ArrayRef, from: &DataType) -> Result<ArrayRef> {
    use DataType::*;
    Ok(match from {
        Float32 => write_each(array.as_primitive::<Float32Type>(), write_f32),
        Float64 => write_each(array.as_primitive::<Float64Type>(), write_f64),
        Date => write_each(array.as_primitive::<Int32Type>(), temporal::write_date),
        Time => write_each(array.as_primitive::<Int64Type>(), temporal::write_time_seconds),
        Datetime(unit, zone) => {
            let zone = zone.as_deref().map(temporal::time_zone).transpose()?;
            let array = array.as_primitive::<Int64Type>();
            write_each(array, |out, v| temporal::write_datetime_full(out, v, *unit, zone))
        }
        other => {
            with_primitive!(other, T => write_each(array.as_primitive::<T>(), |out, v| v.print(out)), else {
                bail!(InvalidOperation, "cannot cast {from} to String")
            })
        }
    })
}

fn write_each<T: ArrowPrimitiveType>(
    array: &PrimitiveArray<T>,
    write: impl Fn(&mut String, T::Native) -> std::fmt::Result,
) -> ArrayRef {
    let mut texts = TextBuilder::with_capacity(array.len());
    let mut text = String::new();
    for value in array {
        text.clear();
        // Writing to a string does not fail.
        match value.map(|v| write(&mut text, v)) {
            Some(Ok(())) => texts.append_value(&text),
            _ => texts.append_null(),
        }
    }
    Arc::new(texts.finish())
}

/// A number as text.
trait Print {
    fn print(self, out: &mut String) -> std::fmt::Result;
}

macro_rules! print_integers {
    ($($t:ty),*) => {
        $(impl Print for $t {
            fn print(self, out: &mut String) -> std::fmt::Result {
                out.push_str(itoa::Buffer::new().format(self));
                Ok(())
            }
        })*
    };
}

print_integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64);

impl Print for f32 {
    fn print(self, out: &mut String) -> std::fmt::Result {
        write_f32(out, self)
    }
}

impl Print for f64 {
    fn print(self, out: &mut String) -> std::fmt::Result {
        write_f64(out, self)
    }
}

/// Writes the shortest text that reads back as the same float: `0.1`, `1.0`, `1e+16`, `1e-7`, `NaN`, `inf`.
pub(crate) fn write_f64(out: &mut String, value: f64) -> std::fmt::Result {
    let size = value.abs();
    if size != 0.0 && !(1e-5..1e16).contains(&size) && value.is_finite() {
        return scientific(out, &format_args!("{value:e}"));
    }
    if value.is_finite() {
        // In this range without an exponent too, and with the `.0` of whole numbers.
        out.push_str(zmij::Buffer::new().format_finite(value));
        return Ok(());
    }
    decimal(out, &format_args!("{value}"))
}

/// As [`write_f64`].
pub(crate) fn write_f32(out: &mut String, value: f32) -> std::fmt::Result {
    let size = value.abs();
    if size != 0.0 && !(1e-6..1e13).contains(&size) && value.is_finite() {
        return scientific(out, &format_args!("{value:e}"));
    }
    decimal(out, &format_args!("{value}"))
}

/// Rust's text of a float without exponent, which lacks the `.0` of whole numbers.
fn decimal(out: &mut String, text: &std::fmt::Arguments) -> std::fmt::Result {
    let start = out.len();
    out.write_fmt(*text)?;
    if out.as_bytes()[start..].iter().all(|b| b.is_ascii_digit() || *b == b'-') {
        out.push_str(".0");
    }
    Ok(())
}

/// Rust's text of a float with exponent, which lacks the sign of positive ones.
fn scientific(out: &mut String, text: &std::fmt::Arguments) -> std::fmt::Result {
    let start = out.len();
    out.write_fmt(*text)?;
    if let Some(e) = out[start..].find('e').map(|i| start + i + 1)
        && !out[e..].starts_with('-')
    {
        out.insert(e, '+');
    }
    Ok(())
}

/// Text read as numbers; null where it is not one.
pub(super) fn parse(texts: &StringViewArray, to: &DataType) -> Result<ArrayRef> {
    with_primitive!(to, T => Ok(parse_each::<T>(texts)), else {
        bail!(InvalidOperation, "cannot cast String to {to}")
    })
}

fn parse_each<T: ArrowPrimitiveType<Native: FromStr>>(texts: &StringViewArray) -> ArrayRef {
    let numbers = texts.iter().map(|text| text.and_then(|text| text.parse::<T::Native>().ok()));
    Arc::new(numbers.collect::<PrimitiveArray<T>>())
}
