//! Arithmetic with dates and durations: types, and the kernels that numbers have not.

use std::sync::Arc;

use arrow::array::{Array, AsArray, PrimitiveArray};
use arrow::datatypes::{Float64Type, Int32Type, Int64Type};
use polarslike_core::{DataType, Result, TimeUnit, Vector};

use crate::kernels::binary;
use crate::supertype;

const SECONDS_PER_DAY: i64 = 86_400;

/// The types of the inputs and of the result.
type Types = Option<(Vec<DataType>, DataType)>;

/// The types of a sum.
pub(super) fn add(a: &DataType, b: &DataType) -> Types {
    use DataType::*;
    match (a, b) {
        (Duration(_), Date | Datetime(..)) => {
            let (inputs, output) = add(b, a)?;
            Some((inputs.into_iter().rev().collect(), output))
        }
        (Date, Duration(_)) => Some((vec![Date, b.clone()], Date)),
        (Datetime(u, zone), Duration(v)) => {
            let unit = *u.min(v);
            let datetime = Datetime(unit, zone.clone());
            Some((vec![datetime.clone(), Duration(unit)], datetime))
        }
        (Duration(_), Duration(_)) => {
            let common = supertype(a, b)?;
            Some((vec![common.clone(), common.clone()], common))
        }
        _ => None,
    }
}

/// The types of a difference.
pub(super) fn sub(a: &DataType, b: &DataType) -> Types {
    use DataType::*;
    let both = |common: DataType, unit| Some((vec![common.clone(), common], Duration(unit)));
    match (a, b) {
        (Date | Datetime(..) | Duration(_), Duration(_)) => add(a, b),
        (Time, Time) => both(Time, TimeUnit::Nanoseconds),
        (Date, Date) => both(Datetime(TimeUnit::Microseconds, None), TimeUnit::Microseconds),
        (Date | Datetime(..), Date | Datetime(..)) => match supertype(a, b)? {
            Datetime(unit, zone) => both(Datetime(unit, zone), unit),
            _ => None,
        },
        _ => None,
    }
}

/// The types of a product.
pub(super) fn mul(a: &DataType, b: &DataType) -> Types {
    match (a, b) {
        (DataType::Duration(_), number) if number.is_numeric() => {
            Some((vec![a.clone(), factor(number)], a.clone()))
        }
        (number, DataType::Duration(_)) if number.is_numeric() => {
            Some((vec![factor(number), b.clone()], b.clone()))
        }
        _ => None,
    }
}

/// The type in which a number scales a duration.
pub(in crate::math) fn factor(number: &DataType) -> DataType {
    if number.is_float() { DataType::Float64 } else { DataType::Int64 }
}

/// Dates moved by durations, forwards or backwards; what is left of a day is dropped.
pub(super) fn move_date(dates: &Vector, by: &Vector, unit: TimeUnit, sign: i64) -> Result<Vector> {
    let per_day = SECONDS_PER_DAY * unit.per_second();
    binary::<Int32Type, Int64Type, Int32Type>(dates, by, &DataType::Date, |date, by| {
        date.wrapping_add(by.wrapping_mul(sign).div_euclid(per_day) as i32)
    })
}

/// Durations scaled by floats, cut to whole units; null where the result is no duration.
pub(in crate::math) fn scale(
    durations: &Vector,
    factors: &Vector,
    dtype: &DataType,
    f: impl Fn(f64, f64) -> f64,
) -> Result<Vector> {
    let scaled = binary::<Int64Type, Float64Type, Float64Type>(
        durations,
        factors,
        &DataType::Float64,
        |duration, factor| f(duration as f64, factor),
    )?;
    scaled.map(dtype.clone(), |array| {
        const LIMIT: f64 = 9_223_372_036_854_775_808.0; // 2^63
        let whole: PrimitiveArray<Int64Type> = array
            .as_primitive::<Float64Type>()
            .unary_opt(|v| (-LIMIT..LIMIT).contains(&v).then_some(v as i64));
        debug_assert_eq!(whole.len(), array.len());
        Ok(Arc::new(whole))
    })
}
