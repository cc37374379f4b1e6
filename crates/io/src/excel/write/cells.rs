//! Values as cells.

use polarslike_core::{Column, DataType, Result, Scalar, TimeUnit, Value, bail, decimal, error, temporal};
use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use super::layout::is_number;

/// 1970-01-01 in Excel's count of days.
const EPOCH: f64 = 25_569.0;

/// 1900-03-01: the day before is one that never was.
const AFTER_LEAP_DAY: f64 = 61.0;

/// The first day after those that Excel has.
const END: f64 = 2_958_466.0;

/// Writes the values of a column below each other; nulls are empty cells.
pub(super) fn write(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    column: &Column,
    format: &Format,
) -> Result<()> {
    check(column)?;
    let context =
        |e: XlsxError| error!(InvalidOperation, "column {:?} does not fit a sheet: {e}", column.name());
    let mut row = row;
    for scalar in column.iter() {
        match cell(&scalar)? {
            Cell::Empty => sheet.write_blank(row, at, format),
            Cell::Bool(v) => sheet.write_boolean_with_format(row, at, v, format),
            Cell::Number(v) if v.is_finite() => sheet.write_number_with_format(row, at, v, format),
            Cell::Number(v) => {
                // Excel has no such numbers, but formulas that give errors.
                let (text, result) = match v {
                    v if v.is_nan() => ("=#NUM!", "#NUM!"),
                    v if v > 0.0 => ("=1/0", "#DIV/0!"),
                    _ => ("=-1/0", "#DIV/0!"),
                };
                sheet.write_formula_with_format(row, at, Formula::new(text).set_result(result), format)
            }
            Cell::Text(v) => sheet.write_string_with_format(row, at, v, format),
        }
        .map_err(context)?;
        row = row.saturating_add(1);
    }
    Ok(())
}

fn check(column: &Column) -> Result<()> {
    match column.dtype() {
        DataType::Binary => bail!(
            InvalidOperation,
            "column {:?}: Excel has no bytes; make text of them with bin.encode(\"hex\") before",
            column.name()
        ),
        DataType::Datetime(_, Some(zone)) => bail!(
            InvalidOperation,
            "column {:?}: Excel has no time zones, such as {zone:?}; take dt.replace_time_zone(null) before",
            column.name()
        ),
        _ => Ok(()),
    }
}

/// The values of a column of numbers; 0 for null, as Excel sums them.
pub(super) fn numbers(column: &Column) -> Vec<f64> {
    let number = |scalar: Scalar| match cell(&scalar) {
        Ok(Cell::Number(v)) if is_number(&scalar.dtype) => v,
        _ => 0.0,
    };
    column.iter().map(number).collect()
}

enum Cell {
    Empty,
    Bool(bool),
    Number(f64),
    Text(String),
}

fn cell(scalar: &Scalar) -> Result<Cell> {
    Ok(match (&scalar.dtype, &scalar.value) {
        (_, Value::Null) => Cell::Empty,
        (_, Value::Bool(v)) => Cell::Bool(*v),
        (_, Value::Float(v)) => Cell::Number(*v),
        (_, Value::String(v)) => Cell::Text(v.to_string()),
        (DataType::Decimal(_, scale), Value::Int(v)) => Cell::Number(decimal::to_f64(*v, *scale)),
        (DataType::Date, Value::Int(v)) => instant(scalar, *v as f64),
        (DataType::Datetime(unit, _), Value::Int(v)) => instant(scalar, days(*v, *unit)),
        (DataType::Time, Value::Int(v)) => Cell::Number(days(*v, TimeUnit::Nanoseconds)),
        (DataType::Duration(unit), Value::Int(v)) => Cell::Number(days(*v, *unit)),
        (_, Value::Int(v)) => Cell::Number(*v as f64),
        _ => Cell::Text(text(scalar)),
    })
}

fn days(value: i128, unit: TimeUnit) -> f64 {
    value as f64 / (86_400.0 * unit.per_second() as f64)
}

/// A date as Excel counts it; one that it does not have stays text.
fn instant(scalar: &Scalar, days: f64) -> Cell {
    let serial = days + EPOCH;
    let serial = if serial < AFTER_LEAP_DAY { serial - 1.0 } else { serial };
    if (1.0..END).contains(&serial) { Cell::Number(serial) } else { Cell::Text(text(scalar)) }
}

/// A value that Excel has no type for.
fn text(scalar: &Scalar) -> String {
    let part = |dtype: &DataType, value: &Value| text(&Scalar::new(dtype.clone(), value.clone()));
    let list = |inner: &DataType, values: &[Value]| {
        let parts: Vec<String> =
            values.iter().map(|value| quoted(inner, value, part(inner, value))).collect();
        format!("[{}]", parts.join(", "))
    };
    let fields = |fields: &mut dyn Iterator<Item = (String, DataType, Value)>| {
        let field = |(name, dtype, value): (String, DataType, Value)| {
            format!("{name:?}: {}", quoted(&dtype, &value, part(&dtype, &value)))
        };
        let fields: Vec<String> = fields.map(field).collect();
        format!("{{{}}}", fields.join(", "))
    };
    let mut out = String::new();
    let written = match (&scalar.dtype, &scalar.value) {
        (DataType::List(inner) | DataType::Array(inner, _), Value::List(values)) => {
            return list(inner, values);
        }
        (DataType::Map(key, value), Value::List(entries)) => {
            return list(
                &DataType::Struct(vec![
                    polarslike_core::Field::new("key", key.as_ref().clone()),
                    polarslike_core::Field::new("value", value.as_ref().clone()),
                ]),
                entries,
            );
        }
        (DataType::Struct(types), Value::Struct(values)) => {
            let mut values = types
                .iter()
                .zip(values)
                .map(|(field, (name, value))| (name.to_string(), field.dtype.clone(), value.clone()));
            return fields(&mut values);
        }
        (DataType::Date, Value::Int(v)) => temporal::write_date(&mut out, *v as i32),
        (DataType::Time, Value::Int(v)) => temporal::write_time(&mut out, *v as i64),
        (DataType::Datetime(unit, _), Value::Int(v)) => {
            temporal::write_datetime(&mut out, *v as i64, *unit, None)
        }
        (DataType::Duration(unit), Value::Int(v)) => temporal::write_duration(&mut out, *v as i64, *unit),
        (DataType::Decimal(_, scale), Value::Int(v)) => decimal::write(&mut out, *v, *scale),
        (_, Value::String(v)) => return v.to_string(),
        (_, value) => return value.to_string(),
    };
    // Writing to a String does not fail.
    let _ = written;
    out
}

/// Text within a list or a struct has quotes, so that one sees where it ends.
fn quoted(dtype: &DataType, value: &Value, text: String) -> String {
    let bare = dtype.is_numeric() || dtype.is_nested() || dtype.is_decimal() || *dtype == DataType::Boolean;
    if bare || *value == Value::Null { text } else { format!("{text:?}") }
}
