//! Rounding of decimals, whose scale stays.

use arrow::datatypes::Decimal128Type;
use polarslike_core::{DataType, MAX_PRECISION, Result, Vector, decimal};

use crate::kernels::unary;

/// To which of two neighbours a value goes.
#[derive(Clone, Copy)]
pub(super) enum Mode {
    Down,
    Up,
    ToZero,
    HalfToEven,
    HalfAwayFromZero,
}

/// The type of rounded decimals: one digit more, for 9.9 may become 10.
pub(in crate::math) fn rounded_type(precision: u8, scale: u8) -> DataType {
    DataType::Decimal((precision + 1).min(MAX_PRECISION), scale)
}

/// The values with `decimals` digits behind the point that are not zero.
pub(super) fn round(
    input: &Vector,
    dtype: &DataType,
    scale: u8,
    decimals: u32,
    mode: Mode,
) -> Result<Vector> {
    let unit = match u32::from(scale).checked_sub(decimals) {
        // There are no more digits than that.
        None | Some(0) => return Ok(input.with_dtype(dtype.clone())),
        Some(dropped) => decimal::power(dropped as u8),
    };
    let Some(unit) = unit else { return Ok(input.with_dtype(dtype.clone())) };
    unary::<Decimal128Type, Decimal128Type>(input, dtype, |digits| {
        whole(digits, unit, mode).wrapping_mul(unit)
    })
}

/// The quotient as a whole number.
fn whole(digits: i128, unit: i128, mode: Mode) -> i128 {
    let (quotient, rest) = (digits / unit, digits % unit);
    let twice = rest.unsigned_abs().saturating_mul(2);
    match mode {
        Mode::Down => quotient - i128::from(rest < 0),
        Mode::Up => quotient + i128::from(rest > 0),
        Mode::ToZero => quotient,
        Mode::HalfToEven => decimal::divide(digits, unit),
        Mode::HalfAwayFromZero if twice >= unit.unsigned_abs() => quotient + rest.signum(),
        Mode::HalfAwayFromZero => quotient,
    }
}
