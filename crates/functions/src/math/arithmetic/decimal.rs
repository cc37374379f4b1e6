//! Arithmetic with decimals of one scale. Products and quotients are rounded half to even.

use arrow::array::{Array, AsArray, PrimitiveArray};
use arrow::compute::kernels::arity::{binary, try_binary};
use arrow::datatypes::Decimal128Type;
use arrow::error::ArrowError;
use polarslike_core::{DataType, Encoding, MAX_PRECISION, Result, Vector, decimal};

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

/// One side of an operation: a number for all rows stays one.
enum Operand {
    Same(i128),
    Each(Digits),
}

impl Operand {
    fn of(vector: &Vector) -> Self {
        match vector.encoding() {
            Encoding::Constant { value, .. } if !value.is_null(0) => {
                Self::Same(value.as_primitive::<Decimal128Type>().value(0))
            }
            _ => Self::Each(vector.decode().as_primitive().clone()),
        }
    }

    /// The most bits that any of the digits has, with the sign.
    fn bits(&self) -> u32 {
        match self {
            Self::Same(digits) => bits(&[*digits]),
            Self::Each(digits) => bits(digits.values()),
        }
    }
}

/// What `f` makes of each pair of digits; `None` if both sides are one number.
fn combine(x: &Operand, y: &Operand, f: impl Fn(i128, i128) -> i128) -> Option<Digits> {
    match (x, y) {
        (Operand::Same(_), Operand::Same(_)) => None,
        (Operand::Same(x), Operand::Each(y)) => Some(y.unary(|y| f(*x, y))),
        (Operand::Each(x), Operand::Same(y)) => Some(x.unary(|x| f(x, *y))),
        (Operand::Each(x), Operand::Each(y)) => binary(x, y, f).ok(),
    }
}

/// The operation without checks, if the digits are so small that nothing can overflow; `None` if they are not.
fn small(operation: Operation, x: &Operand, y: &Operand, scale: u8) -> Option<Digits> {
    if operation.divides() {
        return None;
    }
    let (x_bits, y_bits) = (x.bits(), y.bits());
    match operation {
        Operation::Add if x_bits.max(y_bits) < SAFE_BITS => combine(x, y, |x, y| x + y),
        Operation::Subtract if x_bits.max(y_bits) < SAFE_BITS => combine(x, y, |x, y| x - y),
        Operation::Multiply if x_bits + y_bits < i64::BITS => rounded_product(x, y, scale),
        Operation::Multiply if x_bits + y_bits < SAFE_BITS => {
            let unit = decimal::power(scale)?;
            combine(x, y, |x, y| decimal::divide(x * y, unit))
        }
        _ => None,
    }
}

/// Products of 64 bits without their last `surplus` digits; `None` if those are many.
fn rounded_product(x: &Operand, y: &Operand, surplus: u8) -> Option<Digits> {
    match surplus {
        0 => combine(x, y, |x, y| i128::from(x as i64 * y as i64)),
        1 => combine(x, y, product::<10>),
        2 => combine(x, y, product::<100>),
        3 => combine(x, y, product::<1_000>),
        4 => combine(x, y, product::<10_000>),
        5 => combine(x, y, product::<100_000>),
        6 => combine(x, y, product::<1_000_000>),
        _ => None,
    }
}

/// The greatest scale to which digits of 64 bits can be brought in any case.
const SAFE_SCALE: u8 = 18;

/// The product, as decimals of `dtype`, of decimals that have these scales, which are not greater: what it would be if they
/// were brought to its scale first, without doing so. `None` if digits are so many that something might overflow.
pub fn product_at_scale(a: &Vector, b: &Vector, scales: (u8, u8), dtype: &DataType) -> Option<Vector> {
    let DataType::Decimal(_, scale) = *dtype else { return None };
    if scale > SAFE_SCALE || scales.0 > scale || scales.1 > scale {
        return None;
    }
    let (x, y) = (Operand::of(a), Operand::of(b));
    let bits = x.bits() + y.bits();
    let digits = match (scales.0 + scales.1).checked_sub(scale) {
        Some(surplus) if bits < i64::BITS => rounded_product(&x, &y, surplus)?,
        Some(_) => return None,
        None => {
            let factor = decimal::power(scale - scales.0 - scales.1)?;
            if bits + bits_of(factor) >= i64::BITS {
                return None;
            }
            combine(&x, &y, |x, y| i128::from(x as i64 * y as i64 * factor as i64))?
        }
    };
    Some(Vector::primitive(dtype.clone(), digits))
}

/// The most bits that any of the digits has, with the sign.
fn bits(digits: &[i128]) -> u32 {
    // The digits of a negative number are one less than its size.
    bits_of(digits.iter().fold(0, |all, digits| all | (digits ^ (digits >> 127))))
}

fn bits_of(digits: i128) -> u32 {
    u128::BITS - digits.leading_zeros() + 1
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
    if let Some(result) = small(operation, &Operand::of(a), &Operand::of(b), scale) {
        return Ok(Vector::primitive(dtype, result));
    }
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
                        let each = |digits| Operand::Each(Digits::from(vec![digits]));
                        let pairs = [
                            (each(*a), each(*b)),
                            (each(*a), Operand::Same(*b)),
                            (Operand::Same(*a), each(*b)),
                        ];
                        for (x, y) in pairs {
                            if let Some(result) = small(operation, &x, &y, scale) {
                                let expected = operation.of(*a, *b, scale);
                                assert_eq!(Some(result.value(0)), expected, "{a} {b} {scale}");
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn products_need_not_be_scaled_first() {
        let numbers = [0, 1, -1, 5, 15, -25, 50, 149, 99_999, -1_234_567];
        let vector = |digits: i128, scale| {
            Vector::primitive(DataType::Decimal(MAX_PRECISION, scale), Digits::from(vec![digits, digits]))
        };
        for (a, b) in numbers.iter().flat_map(|a| numbers.iter().map(move |b| (*a, *b))) {
            for (a_scale, b_scale, scale) in
                [(2, 2, 4), (2, 2, 6), (2, 4, 4), (4, 4, 4), (6, 2, 6), (0, 1, 1)]
            {
                let up = |digits, from| decimal::rescale(digits, from, scale).unwrap();
                let expected = decimal::multiply(up(a, a_scale), up(b, b_scale), scale).unwrap();
                let dtype = DataType::Decimal(MAX_PRECISION, scale);
                let found =
                    product_at_scale(&vector(a, a_scale), &vector(b, b_scale), (a_scale, b_scale), &dtype);
                let found = found.unwrap().decode();
                assert_eq!(
                    found.as_primitive::<Decimal128Type>().values(),
                    &[expected; 2],
                    "{a} {b} {scale}"
                );
            }
        }
        let dtype = DataType::Decimal(MAX_PRECISION, 4);
        assert!(product_at_scale(&vector(1 << 40, 2), &vector(1 << 40, 2), (2, 2), &dtype).is_none());
    }
}
