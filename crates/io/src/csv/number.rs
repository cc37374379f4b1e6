//! Numbers as text.

use std::borrow::Cow;

/// An integer: digits, perhaps after a sign.
#[inline]
pub(crate) fn integer<T: TryFrom<i128>>(text: &str) -> Option<T> {
    let (negative, digits) = sign(text.as_bytes());
    let value = i128::from(unsigned(digits)?);
    T::try_from(if negative { -value } else { value }).ok()
}

fn sign(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    }
}

/// Digits only, at least one.
#[inline]
fn unsigned(digits: &[u8]) -> Option<u64> {
    // So many digits of any value fit a u64.
    const SAFE_DIGITS: usize = 19;
    let (head, eights) = digits.as_rchunks::<8>();
    if digits.is_empty() {
        return None;
    }
    let mut value = 0_u64;
    for digit in head {
        let digit = digit.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + u64::from(digit);
    }
    if digits.len() <= SAFE_DIGITS {
        for eight in eights {
            value = value * 100_000_000 + eight_digits(*eight)?;
        }
    } else {
        for eight in eights {
            value = value.checked_mul(100_000_000)?.checked_add(eight_digits(*eight)?)?;
        }
    }
    Some(value)
}

/// Eight times the digit zero.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// The number that up to seven digits at the beginning of some bytes stand for, and how many there are.
#[inline]
pub(crate) fn leading_digits(bytes: [u8; 8]) -> Option<(u64, usize)> {
    const TOPS: u64 = 0x8080_8080_8080_8080;
    let word = u64::from_le_bytes(bytes);
    // The top bit of each byte that is no digit.
    let values = word ^ ZEROS;
    let others = (((values & !TOPS) + 0x7676_7676_7676_7676) | values) & TOPS;
    let count = others.trailing_zeros() as usize / 8;
    if count == 0 || count == 8 {
        return None;
    }
    let padded = word << (64 - 8 * count) | ZEROS >> (8 * count);
    Some((eight_digits(padded.to_le_bytes())?, count))
}

/// The nearest double of a whole part and so many decimal places, all of up to fifteen digits: one division of two exact
/// doubles.
#[inline]
pub(crate) fn decimal(whole: u64, fraction: u64, places: usize) -> f64 {
    let power = POWERS_OF_TEN[places];
    (whole as f64 * power + fraction as f64) / power
}

/// Eight digits at once, in one register: neighbours are combined to two digits, then to four, then to eight.
#[inline]
fn eight_digits(digits: [u8; 8]) -> Option<u64> {
    let word = u64::from_le_bytes(digits);
    let value = word.wrapping_sub(ZEROS);
    // A byte is a digit if neither subtracting '0' nor adding what takes '9' to the top bit reaches the top bit.
    if (value | word.wrapping_add(0x4646_4646_4646_4646)) & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    let value = value * 10 + (value >> 8);
    let low = (value & 0x0000_00ff_0000_00ff).wrapping_mul(0x000f_4240_0000_0064);
    let high = ((value >> 16) & 0x0000_00ff_0000_00ff).wrapping_mul(0x0000_2710_0000_0001);
    Some(low.wrapping_add(high) >> 32)
}

/// Powers of ten that a double holds exactly.
const POWERS_OF_TEN: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// A floating point number with `point` before its decimal places; also `inf` and `nan`, in any case.
pub(crate) fn float64(text: &str, point: u8) -> Option<f64> {
    let (negative, number) = sign(text.as_bytes());
    match short_decimal(number, point) {
        Some(value) => Some(if negative { -value } else { value }),
        None => float_of_any_length(text, point),
    }
}

/// A 32-bit floating point number; it is not made from a 64-bit one, which would round twice.
pub(crate) fn float32(text: &str, point: u8) -> Option<f32> {
    float_of_any_length(text, point)
}

/// A number without exponent, of so few digits that one division of two exact doubles gives the nearest double.
fn short_decimal(text: &[u8], point: u8) -> Option<f64> {
    // 2^53 has sixteen digits.
    const EXACT_DIGITS: usize = 15;
    if text.len() > EXACT_DIGITS + 1 {
        return None;
    }
    let mut mantissa = 0_u64;
    let mut places = None;
    for (i, byte) in text.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            mantissa = mantissa * 10 + u64::from(digit);
        } else if *byte == point && places.is_none() {
            places = Some(text.len() - 1 - i);
        } else {
            return None;
        }
    }
    let digits = text.len() - usize::from(places.is_some());
    if digits == 0 || digits > EXACT_DIGITS {
        return None;
    }
    Some(mantissa as f64 / POWERS_OF_TEN[places.unwrap_or(0)])
}

fn float_of_any_length<F: std::str::FromStr>(text: &str, point: u8) -> Option<F> {
    with_point(text, point)?.parse().ok()
}

/// A number with `.` before its decimal places; `None` if it has one already where it should have another.
pub(super) fn with_point(text: &str, point: u8) -> Option<Cow<'_, str>> {
    if point == b'.' {
        return Some(Cow::Borrowed(text));
    }
    (!text.contains('.')).then(|| Cow::Owned(text.replace(char::from(point), ".")))
}

/// Whether a text looks so much like a float that its column is inferred as one: not `+1`, `NAN` or `Infinity`, which
/// could be codes or names.
pub(super) fn looks_like_float(text: &str, point: u8) -> bool {
    let number = text.strip_prefix('-').unwrap_or(text);
    match number.as_bytes() {
        b"inf" | b"+inf" => true,
        b"NaN" => text.len() == number.len(),
        [first, ..] if first.is_ascii_digit() || *first == point => float64(text, point).is_some(),
        _ => false,
    }
}

/// `true` or `false`, in any case.
pub(super) fn boolean(text: &str) -> Option<bool> {
    match text.len() {
        4 if text.as_bytes() == b"true" => Some(true),
        5 if text.as_bytes() == b"false" => Some(false),
        4 if text.eq_ignore_ascii_case("true") => Some(true),
        5 if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers() {
        for (text, expected) in [
            ("0", Some(0)),
            ("-0", Some(0)),
            ("+7", Some(7)),
            ("00012", Some(12)),
            ("12345678", Some(12_345_678)),
            ("1234567890123", Some(1_234_567_890_123)),
            ("9223372036854775807", Some(i64::MAX)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("0000000000000000000000001", Some(1)),
            ("9223372036854775808", None),
            ("18446744073709551616", None),
            ("99999999999999999999999999", None),
            ("", None),
            ("-", None),
            ("1.0", None),
            (" 1", None),
            ("1 ", None),
            ("12345/78", None),
            ("1234:678", None),
            ("1234567\u{80}", None),
            ("--1", None),
        ] {
            assert_eq!(integer::<i64>(text), expected, "{text:?}");
        }
        assert_eq!(integer::<u64>("18446744073709551615"), Some(u64::MAX));
        assert_eq!(integer::<u64>("18446744073709551616"), None);
        assert_eq!(integer::<u8>("256"), None);
        assert_eq!(integer::<u8>("-1"), None);
        assert_eq!(integer::<i8>("-128"), Some(-128));
        for value in (0..i64::MAX).step_by(i64::MAX as usize / 1000) {
            assert_eq!(integer::<i64>(&value.to_string()), Some(value));
        }
        // Every byte in every place of eight digits.
        for place in 0..8 {
            for byte in 0..=255 {
                let mut digits = *b"12345678";
                digits[place] = byte;
                let text: String = digits.iter().map(|b| char::from(*b)).collect();
                assert_eq!(eight_digits(digits), text.parse().ok().filter(|_| byte != b'+'), "{text:?}");
            }
        }
    }

    #[test]
    fn floats() {
        for text in [
            "0",
            "-0",
            "1.5",
            ".5",
            "5.",
            "-.5",
            "+1",
            "1e5",
            "1E-5",
            "1.e3",
            "123456789012345",
            "0.1",
            "3.14159",
            "1234567890123456789",
            "0.30000000000000004",
            "1e400",
            "1e-400",
            "inf",
            "-Infinity",
            "179769313486231e294",
            "000000000000000000000001.5",
            "9007199254740993",
            "0.000000000000001",
        ] {
            let expected: f64 = text.parse().unwrap();
            assert_eq!(float64(text, b'.').map(f64::to_bits), Some(expected.to_bits()), "{text}");
            let expected: f32 = text.parse().unwrap();
            assert_eq!(float32(text, b'.'), Some(expected), "{text}");
        }
        assert!(float64("nan", b'.').is_some_and(f64::is_nan));
        for text in ["", ".", "-", "e", "1e", "--1", "1.2.3", "0x1p3", "1_0", " 1", "1f", "infinit", "1,5"] {
            assert_eq!(float64(text, b'.'), None, "{text:?}");
        }
        assert_eq!(float64("-1,5", b','), Some(-1.5));
        assert_eq!(float64("1,5e3", b','), Some(1500.0));
        assert_eq!(float64("1.5", b','), None);
    }

    #[test]
    fn only_plain_numbers_look_like_floats() {
        for text in ["1.5", ".5", "5.", "-.5", "1e5", "NaN", "inf", "-inf", "+inf"] {
            assert!(looks_like_float(text, b'.'), "{text}");
        }
        for text in ["nan", "-NaN", "Inf", "Infinity", "+1.5", " 1.5", "1_000", "0x12", "", ".", "-", "1,5"] {
            assert!(!looks_like_float(text, b'.'), "{text}");
        }
    }

    #[test]
    fn booleans() {
        assert_eq!(boolean("tRUE"), Some(true));
        assert_eq!(boolean("False"), Some(false));
        assert_eq!(boolean("1"), None);
        assert_eq!(boolean(" true"), None);
    }
}
