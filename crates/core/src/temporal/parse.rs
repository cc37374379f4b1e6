//! Dates, datetimes and times from text: the forms that are recognised without a format.
//!
//! Byte by byte, without allocation: a CSV reader calls these for every field of a column.

use super::calendar::days_from_civil;
use super::iso::parse_iso_date;
use crate::TimeUnit;

const NANOSECONDS_PER_SECOND: i64 = 1_000_000_000;
const NANOSECONDS_PER_DAY: i64 = 86_400 * NANOSECONDS_PER_SECOND;

/// The order in which the parts of a date stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// `2024-01-31`: ISO 8601.
    #[default]
    YearFirst,
    /// `31-01-2024`.
    DayFirst,
}

impl DateOrder {
    /// The order of a text that starts with a date: the four digits of the year tell it.
    pub fn infer(text: &str) -> Option<Self> {
        [Self::YearFirst, Self::DayFirst].into_iter().find(|order| Cursor::new(text).date(*order).is_some())
    }
}

/// A date and time read from text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParsedDatetime {
    /// Since 1970-01-01, in UTC if the text has an offset, else as clocks show it.
    pub instant: i64,
    /// Whether the text has an offset: `Z` or `+02:00`.
    pub has_offset: bool,
}

/// Days since 1970-01-01 of an ISO date, `2024-01-31`; also with `/` or `.` and without leading zeros.
///
/// ```
/// use polarslike_core::temporal::parse_date;
/// assert_eq!(parse_date("2024-01-31"), Some(19_753));
/// assert_eq!(parse_date("2024-02-30"), None);
/// ```
pub fn parse_date(text: &str) -> Option<i32> {
    parse_date_ordered(text, DateOrder::YearFirst)
}

/// Days since 1970-01-01 of a date whose parts stand in `order`.
pub fn parse_date_ordered(text: &str, order: DateOrder) -> Option<i32> {
    let mut cursor = Cursor::new(text);
    let days = cursor.date(order)?;
    cursor.at_end().then_some(days)
}

/// A date and time, `2024-01-31T12:30:00.123456+02:00`: the separator may be a space, and seconds, fraction, offset and
/// the whole time may be missing. Digits that `unit` cannot hold are cut; `None` if the instant is beyond it.
///
/// ```
/// use polarslike_core::{TimeUnit, temporal::parse_datetime};
/// let parsed = parse_datetime("2024-01-31 12:30:00+02:00", TimeUnit::Milliseconds).unwrap();
/// assert_eq!((parsed.instant, parsed.has_offset), (1_706_697_000_000, true));
/// ```
pub fn parse_datetime(text: &str, unit: TimeUnit) -> Option<ParsedDatetime> {
    parse_datetime_ordered(text, unit, DateOrder::YearFirst)
}

/// As [`parse_datetime`], with the parts of the date in `order`.
pub fn parse_datetime_ordered(text: &str, unit: TimeUnit, order: DateOrder) -> Option<ParsedDatetime> {
    let mut cursor = Cursor::new(text);
    let (days, compact) = match cursor.date(order) {
        Some(days) => (days, false),
        None => (cursor.compact_date()?, true),
    };
    let (mut nanoseconds, mut offset) = (0, None);
    if !cursor.at_end() {
        if !(cursor.skip(b'T') || cursor.skip(b' ')) {
            return None;
        }
        nanoseconds = if compact { cursor.compact_time()? } else { cursor.time()? };
        offset = cursor.offset()?;
    } else if compact {
        return None;
    }
    if !cursor.at_end() {
        return None;
    }
    let seconds = i64::from(days) * 86_400 - i64::from(offset.unwrap_or(0));
    let per_second = unit.per_second();
    let fraction = nanoseconds / (NANOSECONDS_PER_SECOND / per_second);
    let instant = i128::from(seconds) * i128::from(per_second) + i128::from(fraction);
    Some(ParsedDatetime { instant: instant.try_into().ok()?, has_offset: offset.is_some() })
}

/// Nanoseconds since midnight of a time of day: `12:30`, `12:30:05` or `12:30:05.25`.
///
/// ```
/// assert_eq!(polarslike_core::temporal::parse_time("00:00:01.5"), Some(1_500_000_000));
/// ```
pub fn parse_time(text: &str) -> Option<i64> {
    let mut cursor = Cursor::new(text);
    let nanoseconds = cursor.time()?;
    (cursor.at_end() && nanoseconds < NANOSECONDS_PER_DAY).then_some(nanoseconds)
}

struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        Self { rest: text.trim_ascii_start().as_bytes() }
    }

    fn at_end(&self) -> bool {
        self.rest.is_empty()
    }

    fn skip(&mut self, byte: u8) -> bool {
        match self.rest.split_first() {
            Some((first, rest)) if *first == byte => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// A number of `min` to `max` digits; it stops at the first other byte.
    fn number(&mut self, min: usize, max: usize) -> Option<u32> {
        let digits = self.rest.iter().take(max).take_while(|b| b.is_ascii_digit()).count();
        if digits < min {
            return None;
        }
        let (number, rest) = self.rest.split_at(digits);
        self.rest = rest;
        Some(number.iter().fold(0, |n, digit| n * 10 + u32::from(digit - b'0')))
    }

    /// Four digits, or up to six after a sign.
    fn year(&mut self) -> Option<i64> {
        let negative = self.skip(b'-');
        let max = if negative || self.skip(b'+') { 6 } else { 4 };
        let year = i64::from(self.number(4, max)?);
        Some(if negative { -year } else { year })
    }

    /// Leaves the cursor where it was if there is no date.
    fn date(&mut self, order: DateOrder) -> Option<i32> {
        if let (DateOrder::YearFirst, Some((text, rest))) = (order, self.rest.split_first_chunk())
            && let Some(days) = parse_iso_date(text)
        {
            self.rest = rest;
            return Some(days);
        }
        let start = self.rest;
        let days = self.ordered_date(order);
        if days.is_none() {
            self.rest = start;
        }
        days
    }

    fn ordered_date(&mut self, order: DateOrder) -> Option<i32> {
        match order {
            DateOrder::YearFirst => {
                let year = self.year()?;
                let separator = self.date_separator()?;
                let month = self.number(1, 2)?;
                if !self.skip(separator) {
                    return None;
                }
                days_from_civil(year, month, self.number(1, 2)?)
            }
            DateOrder::DayFirst => {
                let day = self.number(1, 2)?;
                let separator = self.date_separator()?;
                let month = self.number(1, 2)?;
                if !self.skip(separator) {
                    return None;
                }
                days_from_civil(self.year()?, month, day)
            }
        }
    }

    fn date_separator(&mut self) -> Option<u8> {
        [b'-', b'/', b'.'].into_iter().find(|separator| self.skip(*separator))
    }

    /// ISO's basic form, `20240131`.
    fn compact_date(&mut self) -> Option<i32> {
        let (year, month, day) = (self.number(4, 4)?, self.number(2, 2)?, self.number(2, 2)?);
        days_from_civil(year.into(), month, day)
    }

    /// ISO's basic form, `123000` and a fraction.
    fn compact_time(&mut self) -> Option<i64> {
        let (hours, minutes, seconds) = (self.number(2, 2)?, self.number(2, 2)?, self.number(2, 2)?);
        self.with_fraction(hours, minutes, seconds)
    }

    fn time(&mut self) -> Option<i64> {
        let hours = self.number(1, 2)?;
        if !self.skip(b':') {
            return None;
        }
        let minutes = self.number(1, 2)?;
        let seconds =
            if self.skip(b':') { self.number(1, 2)? } else { return self.total(hours, minutes, 0, 0) };
        self.with_fraction(hours, minutes, seconds)
    }

    fn with_fraction(&mut self, hours: u32, minutes: u32, seconds: u32) -> Option<i64> {
        let mut fraction = 0;
        if self.skip(b'.') {
            let before = self.rest.len();
            fraction = self.number(1, 9)?;
            for _ in before - self.rest.len()..9 {
                fraction *= 10;
            }
            // Digits below a nanosecond.
            while self.number(1, 1).is_some() {}
        }
        self.total(hours, minutes, seconds, fraction)
    }

    fn total(&self, hours: u32, minutes: u32, seconds: u32, nanoseconds: u32) -> Option<i64> {
        // The 60th second is a leap second: it counts as the first of the next minute.
        if hours > 23 || minutes > 59 || seconds > 60 {
            return None;
        }
        let seconds = i64::from(hours * 3_600 + minutes * 60 + seconds);
        Some(seconds * NANOSECONDS_PER_SECOND + i64::from(nanoseconds))
    }

    /// `Z`, `+02`, `+0200` or `+02:00` in seconds; `Some(None)` at the end, `None` if there is something else.
    fn offset(&mut self) -> Option<Option<i32>> {
        if self.at_end() {
            return Some(None);
        }
        if self.skip(b'Z') {
            return Some(Some(0));
        }
        let negative = self.skip(b'-');
        if !negative && !self.skip(b'+') {
            return None;
        }
        let hours = self.number(2, 2)?;
        let minutes = if self.at_end() {
            0
        } else {
            self.skip(b':');
            self.number(2, 2)?
        };
        if hours > 23 || minutes > 59 {
            return None;
        }
        let seconds = (hours * 3_600 + minutes * 60) as i32;
        Some(Some(if negative { -seconds } else { seconds }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (text, days) in [
            ("1970-01-01", 0),
            ("2024-01-31", 19_753),
            ("2024-1-3", 19_725),
            ("2024/01/31", 19_753),
            ("2024.01.31", 19_753),
            (" 2024-01-31", 19_753),
            ("0001-01-01", -719_162),
            ("-0001-01-01", -719_893),
            ("+2024-01-01", 19_723),
            ("+10000-01-01", 2_932_897),
        ] {
            assert_eq!(parse_date(text), Some(days), "{text}");
        }
    }

    #[test]
    fn text_that_is_no_date() {
        for text in [
            "",
            "2024",
            "2024-01",
            "2024-02-30",
            "2023-02-29",
            "10000-01-01",
            "2024-01/03",
            "2024-001-03",
            "24-01-01",
            "2024-01-31 ",
            "2024-01-31x",
            "20240131",
            "2024-13-01",
            "2024-00-01",
            "2024-01-00",
            "31-01-2024",
            "é024-01-01",
            "2024-01-31T00:00:00",
            "-",
            "+-2024-01-01",
            "+999999-01-01",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn the_year_tells_the_order() {
        assert_eq!(DateOrder::infer("31/01/2024"), Some(DateOrder::DayFirst));
        assert_eq!(DateOrder::infer("2024-01-31 12:00"), Some(DateOrder::YearFirst));
        assert_eq!(DateOrder::infer("13/13/2024"), None);
        assert_eq!(parse_date_ordered("01/02/2024", DateOrder::DayFirst), parse_date("2024-02-01"));
    }

    fn microseconds(text: &str) -> Option<(i64, bool)> {
        parse_datetime(text, TimeUnit::Microseconds).map(|p| (p.instant, p.has_offset))
    }

    #[test]
    fn datetimes() {
        const NOON: i64 = 1_706_704_200_000_000; // 2024-01-31 12:30
        const HOUR: i64 = 3_600_000_000;
        for (text, expected) in [
            ("2024-01-31", (NOON - HOUR * 25 / 2, false)),
            ("2024-01-31T12:30", (NOON, false)),
            ("2024-01-31 12:30:00", (NOON, false)),
            ("2024-01-31T12:30:00.1", (NOON + 100_000, false)),
            ("2024-01-31T12:30:00.123456", (NOON + 123_456, false)),
            ("2024-01-31T12:30:00.123456789", (NOON + 123_456, false)),
            ("2024-01-31T12:30:00.12345678912", (NOON + 123_456, false)),
            ("2024-01-31T12:30:00Z", (NOON, true)),
            ("2024-01-31T12:30Z", (NOON, true)),
            ("2024-01-31T12:30:00+02:00", (NOON - 2 * HOUR, true)),
            ("2024-01-31T12:30:00+0200", (NOON - 2 * HOUR, true)),
            ("2024-01-31T12:30:00+02", (NOON - 2 * HOUR, true)),
            ("2024-01-31T12:30:00-05:00", (NOON + 5 * HOUR, true)),
            ("2024-01-31T12:30:60", (NOON + 60_000_000, false)),
            ("2024/01/31 12:30:00", (NOON, false)),
            ("2024-01-31 1:02:03", (NOON - 41_277_000_000, false)),
            ("20240131T123000", (NOON, false)),
            ("1969-12-31T23:59:59.999999", (-1, false)),
        ] {
            assert_eq!(microseconds(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn text_that_is_no_datetime() {
        for text in [
            "",
            "2024-01-31T",
            "2024-01-31T24:00:00",
            "2024-01-31T12:60:00",
            "2024-01-31T12",
            "2024-01-31T12:30:00.",
            "2024-01-31T12:30:00,5",
            "2024-01-31T12:30:00 ",
            "2024-01-31T12:30:00 UTC",
            "2024-01-31t12:30:00z",
            "2024-01-31T12:30:00+",
            "2024-01-31T12:30:00+2",
            "2024-01-31T12:30:00+25:00",
            "20240131",
        ] {
            assert_eq!(microseconds(text), None, "{text}");
        }
    }

    #[test]
    fn an_instant_beyond_the_unit_is_none() {
        let parse = |text| parse_datetime(text, TimeUnit::Nanoseconds).map(|p| p.instant);
        assert_eq!(parse("2262-04-11 23:47:16.854775807"), Some(i64::MAX));
        assert_eq!(parse("1677-09-21 00:12:43.145224192"), Some(i64::MIN));
        assert_eq!(parse("2262-04-11 23:47:16.854775808"), None);
    }

    #[test]
    fn times() {
        for (text, expected) in [
            ("12:30", Some(45_000_000_000_000)),
            ("12:30:00.5", Some(45_000_500_000_000)),
            ("1:2:3", Some(3_723_000_000_000)),
            ("12:30:60", Some(45_060_000_000_000)),
            ("23:59:60", None),
            ("24:00:00", None),
            ("123000", None),
            ("12:30:00Z", None),
            ("12", None),
            ("", None),
        ] {
            assert_eq!(parse_time(text), expected, "{text}");
        }
    }
}
