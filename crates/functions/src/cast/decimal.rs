//! Casts from and to decimals.

use std::sync::Arc;

use arrow::array::{ArrayRef, ArrowPrimitiveType, AsArray, PrimitiveArray, StringViewArray};
use arrow::datatypes::{Decimal128Type, Float32Type, Float64Type};
use polarslike_core::{DataType, MAX_PRECISION, Result, bail, decimal};

use super::{Unfit, convert};

/// An error if there is no decimal of this precision and scale.
pub(super) fn check(precision: u8, scale: u8) -> Result<()> {
    if precision == 0 || precision > MAX_PRECISION {
        bail!(InvalidOperation, "precision must be between 1 and {MAX_PRECISION}, got {precision}")
    }
    if scale > precision {
        bail!(
            InvalidOperation,
            "scale must be less than or equal to precision, got scale {scale} and precision {precision}"
        )
    }
    Ok(())
}

type Digits = PrimitiveArray<Decimal128Type>;

/// Decimals at another scale; null where they have more digits than `precision`.
pub(super) fn rescale(array: &ArrayRef, from: u8, precision: u8, to: u8) -> ArrayRef {
    if from == to && precision == MAX_PRECISION {
        return array.clone();
    }
    let array = array.as_primitive::<Decimal128Type>();
    if let Some(factor) = to.checked_sub(from).and_then(decimal::power)
        && let Some(bound) = decimal::power(precision).map(|bound| (bound / factor).unsigned_abs())
        && array.values().iter().all(|digits| digits.unsigned_abs() < bound)
    {
        // Nothing overflows, so that nothing is checked.
        return Arc::new(array.unary::<_, Decimal128Type>(|digits| digits * factor));
    }
    each(array, |digits| {
        decimal::rescale(digits, from, to).filter(|digits| decimal::fits(*digits, precision))
    })
}

/// Numbers as decimals; null where they have more digits than `precision`.
pub(super) fn from_numbers(array: &ArrayRef, from: &DataType, precision: u8, scale: u8) -> Result<ArrayRef> {
    Ok(match from {
        DataType::Float32 => {
            each(array.as_primitive::<Float32Type>(), |v| from_float(v.into(), precision, scale))
        }
        DataType::Float64 => each(array.as_primitive::<Float64Type>(), |v| from_float(v, precision, scale)),
        _ => widened(&convert(array, from, &DataType::Int128, Unfit::Null)?, precision, scale),
    })
}

fn widened(integers: &ArrayRef, precision: u8, scale: u8) -> ArrayRef {
    each(integers.as_primitive::<Decimal128Type>(), |v| {
        decimal::rescale(v, 0, scale).filter(|digits| decimal::fits(*digits, precision))
    })
}

/// The decimal that is nearest to what the float stands for.
fn from_float(value: f64, precision: u8, scale: u8) -> Option<i128> {
    // More digits than any decimal has need not be written.
    if !value.is_finite() || value.abs() >= 1e39 {
        return None;
    }
    let text = format!("{value:.0$}", usize::from(scale));
    decimal::parse_at(&text, scale).filter(|digits| decimal::fits(*digits, precision))
}

/// Text read as decimals; null where it is none, or has more digits than `precision`.
pub(super) fn parse(texts: &StringViewArray, precision: u8, scale: u8) -> ArrayRef {
    let read = |text: &str| decimal::parse_at(text, scale).filter(|digits| decimal::fits(*digits, precision));
    let digits: Digits = texts.iter().map(|text| text.and_then(read)).collect();
    Arc::new(digits)
}

/// Decimals as numbers: integers lose what stands behind the point.
pub(super) fn to_numbers(array: &ArrayRef, scale: u8, to: &DataType, unfit: Unfit) -> Result<ArrayRef> {
    let digits = array.as_primitive::<Decimal128Type>();
    Ok(match to {
        DataType::Float32 => Arc::new(digits.unary::<_, Float32Type>(|v| decimal::to_f64(v, scale) as f32)),
        DataType::Float64 => Arc::new(digits.unary::<_, Float64Type>(|v| decimal::to_f64(v, scale))),
        _ if to.is_integer() => {
            let Some(unit) = decimal::power(scale) else { bail!(Internal, "a decimal of scale {scale}") };
            let whole: ArrayRef = Arc::new(digits.unary::<_, Decimal128Type>(|v| v / unit));
            convert(&whole, &DataType::Int128, to, unfit)?
        }
        _ => bail!(InvalidOperation, "cannot cast a decimal to {to}"),
    })
}

/// Decimals as text.
pub(super) fn print(array: &ArrayRef, scale: u8) -> ArrayRef {
    let text = |digits: i128| {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = decimal::write(&mut text, digits, scale);
        text
    };
    let digits = array.as_primitive::<Decimal128Type>();
    Arc::new(digits.iter().map(|v| v.map(text)).collect::<StringViewArray>())
}

fn each<T: ArrowPrimitiveType>(array: &PrimitiveArray<T>, f: impl Fn(T::Native) -> Option<i128>) -> ArrayRef {
    let digits: Digits = array.unary_opt(f);
    Arc::new(digits)
}
