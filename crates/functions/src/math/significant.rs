//! `round_sig_figs`.

use arrow::array::{ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::datatypes::Decimal128Type;
use num_traits::{AsPrimitive, NumCast};
use polarslike_core::{DataType, Result, Vector, bail, decimal, with_primitive};
use std::sync::Arc;

use super::rounding::decimal::rounded_type;
use crate::kernels::{float, unary};
use crate::types::number_type;
use crate::{Call, Example, FunctionDef, Kernel, Options};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ROUND_SIG_FIGS];

static ROUND_SIG_FIGS: FunctionDef =
    FunctionDef::new("round_sig_figs", "digits:int", Kernel::Elementwise(round))
        .doc(
            "The values rounded to a number of significant digits, which is at least 1.\n\n\
             A value in the middle goes away from zero, a decimal to the even neighbour. An integer that the type cannot hold becomes null.",
        )
        .types(|bind| {
            digits(&bind.options)?;
            match bind.input(0) {
                DataType::Decimal(precision, scale) => bind.returns(rounded_type(precision, scale)),
                _ => number_type(bind),
            }
        })
        .examples(&[
            Example {
                columns: "a=f64 [1234.567, -0.0012345, 0, null]",
                arguments: "(2)",
                result: "f64 [1200, -0.0012, 0, null]",
            },
            Example { columns: "a=i64 [1234, -1267, 5]", arguments: "(2)", result: "i64 [1200, -1300, 5]" },
        ]);

fn digits(options: &Options) -> Result<u32> {
    let given = options.int("digits")?;
    match u32::try_from(given) {
        Ok(digits) if digits > 0 => Ok(digits),
        _ => bail!(InvalidOperation, "digits must be at least 1, not {given}"),
    }
}

fn round(call: &Call) -> Result<Vector> {
    let digits = digits(&call.options)?;
    let input = &call.inputs[0];
    if call.dtype.is_float() {
        return float(input, |v| round_float(v, digits), |v| round_float(v.into(), digits) as f32);
    }
    if call.dtype.is_decimal() {
        let round = |value: i128| match places_to_drop(value, digits).and_then(|n| 10_i128.checked_pow(n)) {
            Some(unit) => decimal::divide(value, unit).saturating_mul(unit),
            None => value,
        };
        return unary::<Decimal128Type, Decimal128Type>(input, call.dtype, round);
    }
    if !call.dtype.is_integer() {
        bail!(InvalidOperation, "`round_sig_figs` takes numbers, not {}", call.dtype);
    }
    with_primitive!(call.dtype, T => integers::<T>(input, call.dtype, digits), else Ok(input.clone()))
}

fn integers<T: ArrowPrimitiveType<Native: AsPrimitive<i128> + NumCast>>(
    input: &Vector,
    dtype: &DataType,
    digits: u32,
) -> Result<Vector> {
    input.map(dtype.clone(), |array| {
        let round = |v: T::Native| <T::Native as NumCast>::from(round_integer(v.as_(), digits));
        let rounded: PrimitiveArray<T> =
            array.as_primitive::<T>().iter().map(|v| v.and_then(round)).collect();
        Ok(Arc::new(rounded))
    })
}

fn round_float(value: f64, digits: u32) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    // Printing rounds decimally: no power of ten that is inexact.
    let places = value.abs().log10().floor() as i32;
    // More digits than any float has change nothing.
    let shift = digits.min(1000) as i32 - 1 - places;
    let power = 10_f64.powi(shift.abs());
    let scaled = if shift >= 0 { value * power } else { value / power };
    match scaled.is_finite() {
        true if shift >= 0 => scaled.round() / power,
        true => scaled.round() * power,
        false => value,
    }
}

fn round_integer(value: i128, digits: u32) -> i128 {
    let Some(places) = places_to_drop(value, digits) else { return value };
    let unit = 10_i128.pow(places);
    let half = unit / 2;
    (value.saturating_add(if value < 0 { -half } else { half })) / unit * unit
}

/// How many of a number's digits become zeros; none if it has no more than are wanted.
fn places_to_drop(value: i128, digits: u32) -> Option<u32> {
    let length = value.unsigned_abs().checked_ilog10().map_or(1, |log| log + 1);
    length.checked_sub(digits).filter(|places| *places > 0)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn decimals() {
        let columns = r#"a=decimal[10,2] ["1.25", "-2.55", "99999999.99", "0", null]"#;
        let rounded = r#"decimal[11,2] ["1.2", "-2.6", "100000000", "0", null]"#;
        check("round_sig_figs", columns, "(2)", rounded);
        let huge = r#"a=decimal[38,0] ["99999999999999999999999999999999999999"]"#;
        check("round_sig_figs", huge, "(38)", r#"decimal[38,0] ["99999999999999999999999999999999999999"]"#);
    }

    #[test]
    fn digits_are_checked_without_rows() {
        assert!(fails("round_sig_figs", "a=i64 []", "(0)").contains("at least 1"));
    }
}
