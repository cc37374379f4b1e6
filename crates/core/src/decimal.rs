//! Decimal numbers: the digits of one are an integer; the scale of its type says where the point is.

use std::cmp::Ordering;
use std::fmt;

use arrow::datatypes::i256;

/// Ten to this power; `None` above 38.
pub fn power(exponent: u8) -> Option<i128> {
    10_i128.checked_pow(exponent.into())
}

/// Whether the digits are no more than `precision`.
pub fn fits(digits: i128, precision: u8) -> bool {
    power(precision).is_none_or(|bound| digits.unsigned_abs() < bound.unsigned_abs())
}

/// The digits at another scale, rounded half to even; `None` if they overflow.
pub fn rescale(digits: i128, from: u8, to: u8) -> Option<i128> {
    if from <= to {
        return digits.checked_mul(power(to - from)?);
    }
    // Beyond 38 digits nothing is left.
    Some(power(from - to).map_or(0, |by| divide(digits, by)))
}

/// The order of two numbers with their digits at these scales.
pub fn compare(a: i128, a_scale: u8, b: i128, b_scale: u8) -> Ordering {
    let scale = a_scale.max(b_scale);
    match (rescale(a, a_scale, scale), rescale(b, b_scale, scale)) {
        (Some(a), Some(b)) => a.cmp(&b),
        // The one with too many digits at the finer scale, which the other has, is further from zero.
        (None, _) => a.cmp(&0),
        (_, None) => 0.cmp(&b),
    }
}

/// The quotient rounded half to even; `by` must be positive.
pub fn divide(digits: i128, by: i128) -> i128 {
    rounded(digits / by, digits % by, by)
}

/// A quotient cut off, moved away from zero where the rest says so.
fn rounded(quotient: i128, rest: i128, by: i128) -> i128 {
    let is_even = quotient & 1 == 0;
    match rest.unsigned_abs().saturating_mul(2).cmp(&by.unsigned_abs()) {
        Ordering::Less => quotient,
        Ordering::Equal if is_even => quotient,
        // No overflow: there is a rest only where something was divided.
        _ => quotient.saturating_add(rest.signum()),
    }
}

/// The product at the scale of the factors, rounded half to even; `None` if it overflows.
pub fn multiply(a: i128, b: i128, scale: u8) -> Option<i128> {
    let unit = power(scale)?;
    match a.checked_mul(b) {
        Some(product) => Some(divide(product, unit)),
        None => divide_wide(i256::from_i128(a).checked_mul(i256::from_i128(b))?, unit),
    }
}

/// The quotient at the scale of both numbers, rounded half to even; `None` if it overflows or `b` is zero.
pub fn quotient(a: i128, b: i128, scale: u8) -> Option<i128> {
    let unit = power(scale)?;
    if b == 0 {
        return None;
    }
    let (a, b) = if b < 0 { (a.checked_neg()?, b.checked_neg()?) } else { (a, b) };
    match a.checked_mul(unit) {
        Some(a) => Some(divide(a, b)),
        None => divide_wide(i256::from_i128(a).checked_mul(i256::from_i128(unit))?, b),
    }
}

fn divide_wide(digits: i256, by: i128) -> Option<i128> {
    let by = i256::from_i128(by);
    let quotient = digits.checked_div(by)?.to_i128()?;
    // The rest is less than `by`, so that it fits.
    let rest = digits.checked_rem(by)?.to_i128()?;
    let by = by.to_i128()?;
    Some(rounded(quotient, rest, by))
}

/// The nearest float.
pub fn to_f64(digits: i128, scale: u8) -> f64 {
    digits as f64 / 10_f64.powi(scale.into())
}

/// Writes digits with their point: `-12.50`.
pub fn write(out: &mut impl fmt::Write, digits: i128, scale: u8) -> fmt::Result {
    if scale == 0 {
        return write!(out, "{digits}");
    }
    let sign = if digits < 0 { "-" } else { "" };
    let (size, scale) = (digits.unsigned_abs(), usize::from(scale));
    // No i128 has more than 39 digits, so that a scale above has zeros before all of them.
    let unit = 10_u128.checked_pow(scale as u32);
    let (whole, rest) = unit.map_or((0, size), |unit| (size / unit, size % unit));
    write!(out, "{sign}{whole}.{rest:0scale$}")
}

/// The digits and the scale of a text such as `-12.50`, `.5` or `1e-3`; `None` if it is not a number or has too many
/// digits.
pub fn parse(text: &str) -> Option<(i128, u8)> {
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (sign, number) = match number.strip_prefix('-') {
        Some(number) => (-1, number),
        None => (1, number.strip_prefix('+').unwrap_or(number)),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut digits = 0_i128;
    for byte in whole.bytes().chain(fraction.bytes()) {
        let digit = byte.is_ascii_digit().then(|| i128::from(byte - b'0'))?;
        digits = digits.checked_mul(10)?.checked_add(digit)?;
    }
    let scale = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    match u8::try_from(scale) {
        Ok(scale) => Some((sign * digits, scale)),
        Err(_) if scale < 0 => {
            let digits = digits.checked_mul(power(u8::try_from(-scale).ok()?)?)?;
            Some((sign * digits, 0))
        }
        Err(_) => None,
    }
}

/// The digits at this scale of a text; what does not fit the scale is rounded half to even.
pub fn parse_at(text: &str, scale: u8) -> Option<i128> {
    let (digits, given) = parse(text)?;
    rescale(digits, given, scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(digits: i128, scale: u8) -> String {
        let mut out = String::new();
        write(&mut out, digits, scale).unwrap();
        out
    }

    #[test]
    fn products_and_quotients_are_rounded() {
        assert_eq!(multiply(125, 150, 2), Some(188));
        assert_eq!(multiply(-1555, 150, 3), Some(-233));
        assert_eq!(quotient(200, 300, 2), Some(67));
        assert_eq!(quotient(-100, 300, 2), Some(-33));
        assert_eq!(quotient(100, -300, 2), Some(-33));
        assert_eq!((quotient(1, 0, 2), multiply(i128::MAX, 3, 0)), (None, None));
        let large = power(37).unwrap();
        assert_eq!(multiply(large, large, 37), Some(large));
        assert_eq!(quotient(large, large, 37), Some(large));
    }

    #[test]
    fn digits_are_written_with_their_point() {
        for (digits, scale, expected) in
            [(1250, 2, "12.50"), (-5, 3, "-0.005"), (7, 0, "7"), (0, 2, "0.00"), (-100, 2, "-1.00")]
        {
            assert_eq!(text(digits, scale), expected);
            assert_eq!(parse(expected), Some((digits, scale)));
        }
        assert!(text(i128::MIN, 38).starts_with("-1.7014"));
    }

    #[test]
    fn text_is_read_or_refused() {
        assert_eq!(parse("1e3"), Some((1000, 0)));
        assert_eq!(parse("1.5e-3"), Some((15, 4)));
        assert_eq!(parse(".5"), Some((5, 1)));
        for text in ["", ".", "-", "x", "1e", "1e99", "1.2.3", "1_0", &"9".repeat(50), "1e-400"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_smaller_scale_rounds_half_to_even() {
        for (digits, expected) in [(25, 2), (35, 4), (26, 3), (24, 2), (-25, -2), (-35, -4), (-26, -3)] {
            assert_eq!(rescale(digits, 1, 0), Some(expected), "{digits}");
        }
        assert_eq!(rescale(i128::MAX, 0, 1), None);
        assert_eq!(rescale(5, 200, 0), Some(0));
        assert!(fits(99, 2) && !fits(100, 2) && !fits(-100, 2) && fits(i128::MAX, 39));
    }
}
