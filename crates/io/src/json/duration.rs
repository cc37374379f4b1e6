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
}
