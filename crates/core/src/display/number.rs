//! Numbers as a table shows them: short, whatever their size.

use super::DisplayOptions;

/// Whole numbers from here on are written with an exponent, and numbers with many digits too.
const LARGE: f64 = 999_999.0;
/// Numbers with many digits are written with an exponent below this.
const SMALL: f64 = 0.000_001;
/// Numbers with no more characters than this are written with all of them.
const SHORT: usize = 9;
/// Numbers with a set precision are written with an exponent if they have more characters than this.
const WIDEST: usize = 19;

/// An integer with its digits in groups, if the options ask for it.
pub(super) fn integer(value: impl std::fmt::Display, options: &DisplayOptions) -> String {
    match options.thousands_separator {
        Some(separator) => group_digits(&value.to_string(), separator, options.decimal_separator),
        None => value.to_string(),
    }
}

/// A float in at most about ten characters, unless the options ask for more.
pub(super) fn float(value: f64, options: &DisplayOptions) -> String {
    separated(&plain_float(value, options), options)
}

/// A decimal number with the digits it has.
pub(super) fn decimal(text: &str, options: &DisplayOptions) -> String {
    let text = match text.contains('.') && options.trim_decimal_zeros {
        true => text.trim_end_matches('0').trim_end_matches('.'),
        false => text,
    };
    separated(text, options)
}

/// Digits with the separators that the options ask for.
fn separated(text: &str, options: &DisplayOptions) -> String {
    match options.thousands_separator {
        Some(separator) => group_digits(text, separator, options.decimal_separator),
        None if options.decimal_separator != '.' => text.replace('.', &options.decimal_separator.to_string()),
        None => text.to_string(),
    }
}

fn plain_float(value: f64, options: &DisplayOptions) -> String {
    if let Some(precision) = options.float_precision {
        let text = format!("{value:.precision$}");
        return if text.len() > WIDEST { format!("{value:.precision$e}") } else { text };
    }
    if options.float_full {
        return value.to_string();
    }
    let is_whole = value.fract() == 0.0;
    let size = value.abs();
    if is_whole && size < LARGE {
        return format!("{value:.1}");
    }
    let text = value.to_string();
    if text.len() <= SHORT {
        return if is_whole { format!("{value:e}") } else { text };
    }
    // Digits in groups are readable, and an exponent has none.
    if !(SMALL..=LARGE).contains(&size) && options.thousands_separator.is_none() {
        return format!("{value:.4e}");
    }
    let text = format!("{value:.6}");
    let digits = text.trim_end_matches('0');
    if digits.ends_with('.') { format!("{digits}0") } else { digits.to_string() }
}

/// Groups the digits before the point: `-1,234,567.5`.
fn group_digits(text: &str, thousands: char, decimal: char) -> String {
    let start = usize::from(text.starts_with('-'));
    let end = text[start..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |i| start + i);
    let mut grouped = text[..start].to_string();
    for (i, digit) in text[start..end].chars().enumerate() {
        if i > 0 && (end - start - i).is_multiple_of(3) {
            grouped.push(thousands);
        }
        grouped.push(digit);
    }
    grouped.extend(text[end..].chars().map(|c| if c == '.' { decimal } else { c }));
    grouped
}

/// A number of rows or columns as the shape's line has it: `10_000`.
pub(super) fn count(count: usize) -> String {
    group_digits(&count.to_string(), '_', '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_short() {
        let options = DisplayOptions::default();
        for (value, expected) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (0.1, "0.1"),
            (1.0, "1.0"),
            (-5.5, "-5.5"),
            (1e-7, "0.0000001"),
            (1e-8, "1.0000e-8"),
            (1.234e-5, "0.000012"),
            (1.2345678e-7, "1.2346e-7"),
            (123_456.789, "123456.789"),
            (12_345.678_901, "12345.678901"),
            (1.2345678, "1.2345678"),
            (-1.2345678, "-1.234568"),
            (1.0 / 3.0, "0.333333"),
            (100_000.0, "100000.0"),
            (999_998.0, "999998.0"),
            (999_999.0, "9.99999e5"),
            (999_999.5, "999999.5"),
            (9_999_999.5, "9999999.5"),
            (1e6, "1e6"),
            (1_234_567.0, "1.234567e6"),
            (1e10, "1.0000e10"),
            (123_456_789.5, "1.2346e8"),
            (1.5e300, "1.5000e300"),
            (5e-324, "4.9407e-324"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "NaN"),
            (f64::from(0.1_f32), "0.1"),
            (f64::from(123_456.79_f32), "123456.789062"),
        ] {
            assert_eq!(float(value, &options), expected, "{value:e}");
        }
    }

    #[test]
    fn options_change_digits() {
        let values = [1.0, -1.2345678, 1e-8, 123_456_789.5, -1e10, f64::NAN];
        let shown = |options: DisplayOptions| values.map(|v| float(v, &options)).join(" ");
        let default = DisplayOptions::default;
        assert_eq!(
            shown(DisplayOptions { thousands_separator: Some(','), ..default() }),
            "1.0 -1.234568 0.0 123,456,789.5 -10,000,000,000.0 NaN"
        );
        assert_eq!(
            shown(DisplayOptions { float_precision: Some(3), ..default() }),
            "1.000 -1.235 0.000 123456789.500 -10000000000.000 NaN"
        );
        assert_eq!(
            shown(DisplayOptions { float_full: true, ..default() }),
            "1 -1.2345678 0.00000001 123456789.5 -10000000000 NaN"
        );
        assert_eq!(
            shown(DisplayOptions { thousands_separator: Some('.'), decimal_separator: ',', ..default() }),
            "1,0 -1,234568 0,0 123.456.789,5 -10.000.000.000,0 NaN"
        );
        assert_eq!(
            shown(DisplayOptions { decimal_separator: ',', ..default() }),
            "1,0 -1,234568 1,0000e-8 1,2346e8 -1,0000e10 NaN"
        );
    }

    #[test]
    fn decimals_keep_their_digits() {
        let shown = |options: DisplayOptions| {
            ["1.500", "-1234567.000", "0.000", "100"].map(|v| decimal(v, &options)).join(" ")
        };
        let default = DisplayOptions::default;
        assert_eq!(shown(default()), "1.500 -1234567.000 0.000 100");
        assert_eq!(shown(DisplayOptions { trim_decimal_zeros: true, ..default() }), "1.5 -1234567 0 100");
        assert_eq!(
            shown(DisplayOptions { thousands_separator: Some('.'), decimal_separator: ',', ..default() }),
            "1,500 -1.234.567,000 0,000 100"
        );
    }

    #[test]
    fn digits_are_grouped_from_the_point() {
        let texts = [1, 12, 123, 1_234, 123_456, 1_234_567].map(count);
        assert_eq!(texts.join(" "), "1 12 123 1_234 123_456 1_234_567");
        let options = DisplayOptions { thousands_separator: Some(','), ..Default::default() };
        assert_eq!(integer(-123_456, &options), "-123,456");
    }
}
