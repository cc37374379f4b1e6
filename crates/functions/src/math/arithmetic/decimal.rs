//! Arithmetic with decimals of one scale. Products and quotients are rounded half to even.

use arrow::array::AsArray;
use arrow::compute::kernels::arity::try_binary;
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

/// The operation row by row, on decimals of the scale of `dtype`; an error on overflow and on division by zero.
pub(crate) fn apply(operation: Operation, a: &Vector, b: &Vector, scale: u8) -> Result<Vector> {
    let dtype = DataType::Decimal(MAX_PRECISION, scale);
    let (x, y) = (a.decode(), b.decode());
    let (x, y) = (x.as_primitive::<Decimal128Type>(), y.as_primitive::<Decimal128Type>());
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
