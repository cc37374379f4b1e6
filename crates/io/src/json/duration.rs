//! Lengths of time as ISO 8601 writes them.

use polarslike_core::TimeUnit;

/// A length of time such as `P1DT2H3M4.5S` or `-PT0.5S`.
pub(super) fn parse(text: &str, unit: TimeUnit) -> Option<i64> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (date, time) = match text.strip_prefix('P')?.split_once('T') {
        Some((date, time)) if !time.is_empty() => (date, time),
        Some(_) => return None,
        None => (text.strip_prefix('P')?, ""),
    };
    if date.is_empty() && time.is_empty() {
        return None;
    }
    let per_second = i128::from(unit.per_second());
    let mut total = 0_i128;
    for (mut part, units) in
        [(date, &[('W', 604_800), ('D', 86_400)][..]), (time, &[('H', 3_600), ('M', 60), ('S', 1)])]
    {
        for (name, seconds) in units {
            let Some((number, rest)) = part.split_once(*name) else { continue };
            part = rest;
            let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
            let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
            if whole.is_empty() || !digits(whole) || !digits(fraction) || fraction.len() > 18 {
                return None;
            }
            let scale = 10_i128.pow(fraction.len() as u32);
            let value = whole.parse::<i64>().ok()?;
            let fraction = if fraction.is_empty() { 0 } else { fraction.parse::<i128>().ok()? };
            total += (i128::from(value) * scale + fraction) * seconds * per_second / scale;
        }
        if !part.is_empty() {
            return None;
        }
    }
    i64::try_from(if negative { -total } else { total }).ok()
}

/// A length of time in seconds: `PT86400.005S`, `-PT0.5S`, `P0D`.
pub(super) fn format(duration: i64, unit: TimeUnit) -> String {
    if duration == 0 {
        return "P0D".into();
    }
    let per_second = unit.per_second().unsigned_abs();
    let (seconds, fraction) = (duration.unsigned_abs() / per_second, duration.unsigned_abs() % per_second);
    let sign = if duration < 0 { "-" } else { "" };
    if fraction == 0 {
        return format!("{sign}PT{seconds}S");
    }
    let width = per_second.ilog10() as usize;
    let digits = format!("{fraction:0width$}");
    format!("{sign}PT{seconds}.{}S", digits.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        for (text, milliseconds) in [
            ("PT86400.005S", Some(86_400_005)),
            ("P1DT2H3M4.5S", Some(93_784_500)),
            ("-PT0.001S", Some(-1)),
            ("P0D", Some(0)),
            ("P2W", Some(1_209_600_000)),
            ("P", None),
            ("PT", None),
            ("P1", None),
            ("1D", None),
            ("PT1M1H", None),
            ("PT.5S", None),
            ("PT99999999999999999999S", None),
        ] {
            assert_eq!(parse(text, TimeUnit::Milliseconds), milliseconds, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for (duration, text) in [
            (0, "P0D"),
            (-1, "-PT0.000001S"),
            (86_400_000_005, "PT86400.000005S"),
            (1_500_000, "PT1.5S"),
            (i64::MIN, "-PT9223372036854.775808S"),
        ] {
            assert_eq!(format(duration, TimeUnit::Microseconds), text);
            assert_eq!(parse(text, TimeUnit::Microseconds), Some(duration));
        }
    }
}
