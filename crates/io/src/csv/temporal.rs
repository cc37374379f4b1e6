//! Dates and times as text.
//!
//! A date is year, month and day or, if it does not begin with a year of three or four digits, day, month and year, with
//! `-`, `/` or `.` between them. A time is hours and minutes, perhaps seconds, perhaps up to nine decimal places of them. A
//! datetime is both with a space or a `T` between, perhaps followed by `Z` or an offset such as `+02:00`.

use chrono::NaiveDate;
use polarslike_core::{TimeUnit, temporal};

/// The order of a date's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateOrder {
    YearFirst,
    DayFirst,
}

const NANOSECONDS: i64 = 1_000_000_000;

/// Days since 1970-01-01.
pub(super) fn date(text: &[u8]) -> Option<i32> {
    date_with_order(text).map(|(days, _)| days)
}

pub(super) fn date_with_order(text: &[u8]) -> Option<(i32, DateOrder)> {
    let (date, order, rest) = leading_date(text)?;
    rest.is_empty().then_some((date, order))
}

/// Nanoseconds since midnight.
pub(super) fn time(text: &[u8]) -> Option<i64> {
    let (nanoseconds, rest) = leading_time(text)?;
    rest.is_empty().then_some(nanoseconds)
}

/// The instant of a datetime, or of the midnight that a date begins with; clocks without offset show UTC.
pub(super) fn datetime(text: &[u8], unit: TimeUnit) -> Option<i64> {
    let instant = match datetime_parts(text) {
        Some(parts) => parts.instant,
        None => (i64::from(date(text)?) * 86_400, 0),
    };
    let (seconds, nanoseconds) = instant;
    let fraction = nanoseconds / (NANOSECONDS / unit.per_second());
    seconds.checked_mul(unit.per_second())?.checked_add(fraction)
}

/// What a datetime's text says.
#[derive(Debug, PartialEq)]
pub(super) struct DatetimeParts {
    /// Seconds since 1970-01-01 (UTC) and nanoseconds.
    instant: (i64, i64),
    pub(super) order: DateOrder,
    pub(super) has_offset: bool,
}

pub(super) fn datetime_parts(text: &[u8]) -> Option<DatetimeParts> {
    let (days, order, rest) = leading_date(text)?;
    let [b' ' | b'T' | b't', rest @ ..] = rest else { return None };
    let (nanoseconds, rest) = leading_time(rest)?;
    let offset = match rest {
        [] => None,
        [b' ', rest @ ..] | rest => Some(offset(rest)?),
    };
    let seconds = i64::from(days) * 86_400 + nanoseconds / NANOSECONDS - offset.unwrap_or(0);
    Some(DatetimeParts { instant: (seconds, nanoseconds % NANOSECONDS), order, has_offset: offset.is_some() })
}

/// Seconds that clocks are ahead of UTC: `Z`, `+02:00` or `+0200`.
fn offset(text: &[u8]) -> Option<i64> {
    let (sign, clock) = match text {
        b"Z" | b"z" => return Some(0),
        [b'+', clock @ ..] => (1, clock),
        [b'-', clock @ ..] => (-1, clock),
        _ => return None,
    };
    let (hours, minutes) = match clock {
        [a, b, b':', c, d] | [a, b, c, d] => ([*a, *b], [*c, *d]),
        _ => return None,
    };
    let (hours, minutes) = (number(&hours)?, number(&minutes)?);
    (hours < 24 && minutes < 60).then_some(sign * i64::from(hours * 3600 + minutes * 60))
}

fn leading_date(text: &[u8]) -> Option<(i32, DateOrder, &[u8])> {
    let (first, rest) = leading_number(text)?;
    let [separator @ (b'-' | b'/' | b'.'), rest @ ..] = rest else { return None };
    let (second, rest) = leading_number(rest)?;
    let rest = rest.strip_prefix(std::slice::from_ref(separator))?;
    let (third, rest) = leading_number(rest)?;
    let short = |n: &Digits| n.count <= 2;
    let (order, year, day) = match (short(&first), short(&third)) {
        (false, true) => (DateOrder::YearFirst, first, third),
        (true, _) => (DateOrder::DayFirst, third, first),
        (false, false) => return None,
    };
    if !short(&second) || year.count > 4 {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year.value.cast_signed(), second.value, day.value)?;
    Some((temporal::days(date), order, rest))
}

fn leading_time(text: &[u8]) -> Option<(i64, &[u8])> {
    let (hours, rest) = leading_number(text).filter(|(n, _)| n.count <= 2)?;
    let (minutes, mut rest) = leading_number(rest.strip_prefix(b":")?).filter(|(n, _)| n.count <= 2)?;
    let (mut seconds, mut nanoseconds) = (0, 0);
    if let [b':', after @ ..] = rest {
        let (number, after) = leading_number(after).filter(|(n, _)| n.count <= 2)?;
        (seconds, rest) = (number.value, after);
        if let [b'.', after @ ..] = rest {
            let (number, after) = leading_number(after)?;
            nanoseconds = i64::from(number.value) * 10_i64.pow(9 - number.count);
            rest = after;
        }
    }
    if hours.value >= 24 || minutes.value >= 60 || seconds >= 60 {
        return None;
    }
    let seconds = i64::from(hours.value * 3600 + minutes.value * 60 + seconds);
    Some((seconds * NANOSECONDS + nanoseconds, rest))
}

/// A number, and how many digits it has: at most nine.
#[derive(Clone, Copy)]
struct Digits {
    value: u32,
    count: u32,
}

fn leading_number(text: &[u8]) -> Option<(Digits, &[u8])> {
    const MAX_DIGITS: usize = 9;
    let count = text.iter().take(MAX_DIGITS + 1).take_while(|b| b.is_ascii_digit()).count();
    let (digits, rest) = text.split_at(count);
    if count > MAX_DIGITS {
        return None;
    }
    Some((Digits { value: number(digits)?, count: count as u32 }, rest))
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0, |value: u32, digit| {
        let digit = digit.wrapping_sub(b'0');
        (digit <= 9).then_some(value * 10 + u32::from(digit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (text, days, order) in [
            ("1970-01-01", 0, DateOrder::YearFirst),
            ("2020-12-31", 18_627, DateOrder::YearFirst),
            ("2020-1-1", 18_262, DateOrder::YearFirst),
            ("2020/12/31", 18_627, DateOrder::YearFirst),
            ("31.12.2020", 18_627, DateOrder::DayFirst),
            ("1/2/2020", 18_293, DateOrder::DayFirst),
            ("0001-01-01", -719_162, DateOrder::YearFirst),
            ("9999-12-31", 2_932_896, DateOrder::YearFirst),
        ] {
            assert_eq!(date_with_order(text.as_bytes()), Some((days, order)), "{text}");
        }
        for text in [
            "",
            "2020",
            "2020-01",
            "20201231",
            "2020-02-30",
            "12/31/2020",
            "10000-01-01",
            "2020-12/31",
            "2020-12-31 ",
            "2020-12-",
            "2020-123-01",
            "Jan 1 2020",
            "999999999999-01-01",
        ] {
            assert_eq!(date(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn times() {
        let second = NANOSECONDS;
        for (text, nanoseconds) in [
            ("00:00", 0),
            ("1:02", 62 * 60 * second),
            ("12:34:56", 45_296 * second),
            ("12:34:56.5", 45_296 * second + 500_000_000),
            ("23:59:59.999999999", 86_400 * second - 1),
        ] {
            assert_eq!(time(text.as_bytes()), Some(nanoseconds), "{text}");
        }
        for text in
            ["24:00:00", "12:60", "12:34:60", "12", "12:34:56.", "12:34:56.1234567890", "123:00", "12:34 "]
        {
            assert_eq!(time(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn datetimes() {
        let us = |text: &str| datetime(text.as_bytes(), TimeUnit::Microseconds);
        assert_eq!(us("1970-01-01 00:00:00.5"), Some(500_000));
        assert_eq!(us("1969-12-31T23:59:59.5"), Some(-500_000));
        assert_eq!(us("1970-01-01T00:00:00.123456789"), Some(123_456));
        assert_eq!(us("1970-01-01T02:00:00+02:00"), Some(0));
        assert_eq!(us("1970-01-01 00:00 -0130"), Some(5_400_000_000));
        assert_eq!(us("1970-01-01T00:00Z"), Some(0));
        assert_eq!(us("1970-01-02"), Some(86_400_000_000));
        assert_eq!(us("02/01/1970 00:00"), Some(86_400_000_000));
        assert_eq!(datetime(b"1970-01-01 00:00:00.123456789", TimeUnit::Nanoseconds), Some(123_456_789));
        assert_eq!(datetime(b"1970-01-01 00:00:01.9", TimeUnit::Milliseconds), Some(1900));
        for text in [
            "1970-01-01T12",
            "1970-01-01 00:00:00x",
            "1970-01-01 00:00+2",
            "1970-01-01 00:00+25:00",
            "1970-01-01T",
            "1970-01-01  00:00",
            "19700101T000000",
        ] {
            assert_eq!(us(text), None, "{text}");
        }
        assert_eq!(datetime(b"9999-01-01 00:00", TimeUnit::Nanoseconds), None, "beyond 64 bits");
        let parts = datetime_parts(b"1970-01-01T00:00Z").unwrap();
        assert!(parts.has_offset);
        assert_eq!(datetime_parts(b"1970-01-01"), None);
    }
}
