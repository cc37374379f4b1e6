//! Arithmetic with decimals of one scale. Products and quotients are rounded half to even.

use arrow::array::{AsArray, PrimitiveArray};
use arrow::compute::kernels::arity::{binary, try_binary};
use arrow::datatypes::Decimal128Type;
use arrow::error::ArrowError;
use polarslike_core::{DataType, MAX_PRECISION, Result, Vector, decimal};

/// What is done with two decimals.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Operation {
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideDown,
    DivideTowardsZero,
    Remainder,
}

impl Operation {
    /// The digits of the result; `None` if it has too many.
    fn of(self, a: i128, b: i128, scale: u8) -> Option<i128> {
        match self {
            Self::Add => a.checked_add(b),
            Self::Subtract => a.checked_sub(b),
            Self::Multiply => decimal::multiply(a, b, scale),
            Self::Divide => decimal::quotient(a, b, scale),
            Self::DivideDown => down(a, b)?.checked_mul(decimal::power(scale)?),
            Self::DivideTowardsZero => a.checked_div(b)?.checked_mul(decimal::power(scale)?),
            Self::Remainder => a.checked_sub(down(a, b)?.checked_mul(b)?),
        }
    }

    fn divides(self) -> bool {
        !matches!(self, Self::Add | Self::Subtract | Self::Multiply)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Add => "addition",
            Self::Subtract => "subtraction",
            Self::Multiply => "multiplication",
            Self::Divide | Self::DivideDown | Self::DivideTowardsZero => "division",
            Self::Remainder => "remainder",
        }
    }
}

/// The quotient rounded down.
fn down(a: i128, b: i128) -> Option<i128> {
    let (quotient, rest) = (a.checked_div(b)?, a.checked_rem(b)?);
    if rest != 0 && (rest < 0) != (b < 0) { quotient.checked_sub(1) } else { Some(quotient) }
}

type Digits = PrimitiveArray<Decimal128Type>;

/// Decimals whose digits have no more bits than this in all operands together cannot overflow: 2^126 has 38 digits.
const SAFE_BITS: u32 = 126;

/// The operation without checks, if the digits are so small that nothing can overflow; `None` if they are not.
fn small(operation: Operation, x: &Digits, y: &Digits, scale: u8) -> Option<Digits> {
    let (x_bits, y_bits) = (bits(x.values()), bits(y.values()));
    match operation {
        Operation::Add | Operation::Subtract if x_bits.max(y_bits) < SAFE_BITS => match operation {
            Operation::Add => binary(x, y, |x, y| x + y),
            _ => binary(x, y, |x, y| x - y),
        },
        Operation::Multiply if x_bits + y_bits < i64::BITS => match scale {
            0 => binary(x, y, |x, y| x * y),
            1 => binary(x, y, product::<10>),
            2 => binary(x, y, product::<100>),
            3 => binary(x, y, product::<1_000>),
            4 => binary(x, y, product::<10_000>),
            5 => binary(x, y, product::<100_000>),
            6 => binary(x, y, product::<1_000_000>),
            _ => return None,
        },
        Operation::Multiply if x_bits + y_bits < SAFE_BITS => {
            let unit = decimal::power(scale)?;
            binary(x, y, |x, y| decimal::divide(x * y, unit))
        }
        _ => return None,
    }
    .ok()
}

/// The most bits that any of the digits has, without the sign.
fn bits(digits: &[i128]) -> u32 {
    // The digits of a negative number are one less than its size.
    let all = digits.iter().fold(0, |all, digits| all | (digits ^ (digits >> 127)));
    u128::BITS - all.leading_zeros() + 1
}

/// The product of digits that fit 64 bits, at the scale of the factors, rounded half to even. The unit of the scale is
/// known to the compiler, so that nothing is divided.
#[inline(always)]
fn product<const UNIT: i64>(x: i128, y: i128) -> i128 {
    let product = x as i64 * y as i64;
    let (quotient, rest) = (product / UNIT, product % UNIT);
    let twice = 2 * rest.abs();
    let away = twice > UNIT || (twice == UNIT && quotient & 1 == 1);
    i128::from(quotient + if away { rest.signum() } else { 0 })
}

/// The operation row by row, on decimals of the scale of `dtype`; an error on overflow and on division by zero.
pub(crate) fn apply(operation: Operation, a: &Vector, b: &Vector, scale: u8) -> Result<Vector> {
    let dtype = DataType::Decimal(MAX_PRECISION, scale);
    let (x, y) = (a.decode(), b.decode());
    let (x, y) = (x.as_primitive::<Decimal128Type>(), y.as_primitive::<Decimal128Type>());
    if let Some(result) = small(operation, x, y, scale) {
        return Ok(Vector::primitive(dtype, result));
    }
    let zero = || ArrowError::ComputeError("division of a decimal by zero".into());
    let overflow = || {
        let name = operation.name();
        ArrowError::ComputeError(format!("overflow in decimal {name}: the result does not fit {dtype}"))
    };
    let result = try_binary::<_, _, _, Decimal128Type>(x, y, |x, y| {
        if y == 0 && operation.divides() {
            return Err(zero());
        }
        let result = operation.of(x, y, scale).filter(|digits| decimal::fits(*digits, MAX_PRECISION));
        result.ok_or_else(overflow)
    })?;
    Ok(Vector::primitive(dtype.clone(), result))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_decimals_give_what_checked_ones_give() {
        let numbers: Vec<i128> =
            [0, 1, 5, 15, 25, 49, 50, 51, 150, 250, 99_999, 123_456_789, 1 << 33, 1 << 70]
                .into_iter()
                .flat_map(|n| [n, -n])
                .collect();
        let operations = [Operation::Add, Operation::Subtract, Operation::Multiply];
        for a in &numbers {
            for b in &numbers {
                for scale in 0..8 {
                    for operation in operations {
                        let (x, y) = (Digits::from(vec![*a]), Digits::from(vec![*b]));
                        if let Some(result) = small(operation, &x, &y, scale) {
                            assert_eq!(Some(result.value(0)), operation.of(*a, *b, scale), "{a} {b} {scale}");
                        }
                    }
                }
            }
        }
    }
}
