//! Dates, datetimes, times and durations as text.
//!
//! Every value of the physical type can be printed: these functions do not fail, whatever bytes a file held.

use std::fmt;

use chrono::{NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;

use super::calendar::civil;
use super::iso::iso_date;
use crate::TimeUnit;

/// Writes `2024-01-31`.
///
/// ```
/// let mut text = String::new();
/// polarslike_core::temporal::write_date(&mut text, 19_753)?;
/// assert_eq!(text, "2024-01-31");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn write_date(out: &mut impl fmt::Write, days: i32) -> fmt::Result {
    let mut text = Ascii::new();
    text.date(days.into());
    out.write_str(text.as_str())
}

/// Writes a time of day as a table shows it, with as many digits of the second as it has (0, 3, 6 or 9):
/// `12:30:00.500`.
pub fn write_time(out: &mut impl fmt::Write, nanoseconds: i64) -> fmt::Result {
    let mut text = Ascii::new();
    text.time(nanoseconds.div_euclid(NANOSECONDS_PER_SECOND));
    text.fraction(nanoseconds.rem_euclid(NANOSECONDS_PER_SECOND), 9, Digits::AsNeeded);
    out.write_str(text.as_str())
}

/// Writes a time of day as a cast to String gives it, without digits of the second: `12:30:00`.
pub fn write_time_seconds(out: &mut impl fmt::Write, nanoseconds: i64) -> fmt::Result {
    let mut text = Ascii::new();
    text.time(nanoseconds.div_euclid(NANOSECONDS_PER_SECOND));
    out.write_str(text.as_str())
}

/// Writes an instant as a table shows it, with as many digits of the second as it has (0, 3, 6 or 9) and the zone's
/// abbreviation: `2024-01-31 13:30:00.500 CET`.
pub fn write_datetime(
    out: &mut impl fmt::Write,
    instant: i64,
    unit: TimeUnit,
    zone: Option<Tz>,
) -> fmt::Result {
    let offset = zone.map(|zone| offset_at(instant, unit, zone));
    let mut text = Ascii::new();
    text.datetime(instant, unit, offset.map_or(0, seconds), Digits::AsNeeded);
    out.write_str(text.as_str())?;
    offset.map_or(Ok(()), |offset| write!(out, " {offset}"))
}

/// Writes an instant as a cast to String gives it, with all digits of its unit and the zone's offset from UTC:
/// `2024-01-31 13:30:00.000000+01:00`.
pub fn write_datetime_full(
    out: &mut impl fmt::Write,
    instant: i64,
    unit: TimeUnit,
    zone: Option<Tz>,
) -> fmt::Result {
    let offset = zone.map(|zone| seconds(offset_at(instant, unit, zone)));
    let mut text = Ascii::new();
    text.datetime(instant, unit, offset.unwrap_or(0), Digits::All);
    if let Some(offset) = offset {
        // Before standard time offsets had seconds, which this form rounds to minutes.
        let minutes = (offset.unsigned_abs() + 30) / 60;
        text.byte(if offset < 0 { b'-' } else { b'+' });
        text.two(minutes / 60);
        text.byte(b':');
        text.two(minutes % 60);
    }
    out.write_str(text.as_str())
}

/// Writes a length of time as a table shows it, `1d 2h 3ms`; below a second in the largest unit that holds it whole.
///
/// ```
/// use polarslike_core::{TimeUnit, temporal::write_duration};
/// let mut text = String::new();
/// write_duration(&mut text, -93_600_003, TimeUnit::Milliseconds)?;
/// assert_eq!(text, "-1d -2h -3ms");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn write_duration(out: &mut impl fmt::Write, duration: i64, unit: TimeUnit) -> fmt::Result {
    let sign = if duration < 0 { "-" } else { "" };
    let (parts, fraction) = split_duration(duration, unit);
    let mut separator = "";
    for (count, name) in parts.into_iter().zip(["d", "h", "m", "s"]) {
        if count > 0 {
            write!(out, "{separator}{sign}{count}{name}")?;
            separator = " ";
        }
    }
    if fraction > 0 || separator.is_empty() {
        let names = match unit {
            TimeUnit::Milliseconds => &["ms"][..],
            TimeUnit::Microseconds => &["µs", "ms"],
            TimeUnit::Nanoseconds => &["ns", "µs", "ms"],
        };
        let mut fraction = fraction;
        let mut names = names.iter();
        let mut name = names.next().copied().unwrap_or_default();
        while fraction > 0
            && fraction.is_multiple_of(1_000)
            && let Some(larger) = names.next()
        {
            (fraction, name) = (fraction / 1_000, larger);
        }
        write!(out, "{separator}{sign}{fraction}{name}")?;
    }
    Ok(())
}

/// Writes a length of time in ISO 8601's form, `P1DT2H0.003S`.
pub fn write_duration_iso(out: &mut impl fmt::Write, duration: i64, unit: TimeUnit) -> fmt::Result {
    let ([days, hours, minutes, seconds], fraction) = split_duration(duration, unit);
    out.write_str(if duration < 0 { "-P" } else { "P" })?;
    if days > 0 {
        write!(out, "{days}D")?;
    }
    if (hours, minutes, seconds, fraction) == (0, 0, 0, 0) {
        return out.write_str(if days > 0 { "" } else { "T0S" });
    }
    out.write_str("T")?;
    if hours > 0 {
        write!(out, "{hours}H")?;
    }
    if minutes > 0 {
        write!(out, "{minutes}M")?;
    }
    if fraction > 0 {
        let width = unit.per_second().ilog10() as usize;
        let digits = format!("{fraction:0width$}");
        write!(out, "{seconds}.{}S", digits.trim_end_matches('0'))?;
    } else if seconds > 0 {
        write!(out, "{seconds}S")?;
    }
    Ok(())
}

/// Days, hours, minutes and seconds of a duration's size, and what is left of it in its unit.
fn split_duration(duration: i64, unit: TimeUnit) -> ([u64; 4], u64) {
    let per_second = unit.per_second() as u64;
    let size = duration.unsigned_abs();
    let (seconds, fraction) = (size / per_second, size % per_second);
    ([seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60], fraction)
}

const NANOSECONDS_PER_SECOND: i64 = 1_000_000_000;

type ZoneOffset = <Tz as TimeZone>::Offset;

/// The zone's offset at an instant; beyond the calendar the one at its end.
fn offset_at(instant: i64, unit: TimeUnit, zone: Tz) -> ZoneOffset {
    let end = if instant < 0 { NaiveDateTime::MIN } else { NaiveDateTime::MAX };
    zone.offset_from_utc_datetime(&super::datetime(instant, unit).unwrap_or(end))
}

fn seconds(offset: ZoneOffset) -> i32 {
    offset.fix().local_minus_utc()
}

/// How many digits of the second to write.
#[derive(Clone, Copy)]
enum Digits {
    /// None, three, six or nine.
    AsNeeded,
    /// All that the unit has.
    All,
}

/// A short ASCII text on the stack: digits are written without the machinery of `format!`, which costs several times
/// as much.
struct Ascii {
    bytes: [u8; 64],
    len: usize,
}

impl Ascii {
    fn new() -> Self {
        Self { bytes: [0; 64], len: 0 }
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }

    fn byte(&mut self, byte: u8) {
        self.bytes[self.len] = byte;
        self.len += 1;
    }

    fn two(&mut self, number: u32) {
        self.byte(b'0' + (number / 10 % 10) as u8);
        self.byte(b'0' + (number % 10) as u8);
    }

    /// At least `width` digits.
    fn number(&mut self, number: u64, width: usize) {
        let digits = (number.checked_ilog10().unwrap_or(0) as usize + 1).max(width);
        let mut rest = number;
        for place in (self.len..self.len + digits).rev() {
            self.bytes[place] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        self.len += digits;
    }

    fn date(&mut self, days: i64) {
        if let Some(date) = i32::try_from(days).ok().and_then(iso_date) {
            self.bytes[self.len..self.len + date.len()].copy_from_slice(&date);
            self.len += date.len();
            return;
        }
        let (year, month, day) = civil(days);
        if !(0..=9_999).contains(&year) {
            self.byte(if year < 0 { b'-' } else { b'+' });
        }
        self.number(year.unsigned_abs(), 4);
        self.byte(b'-');
        self.two(month);
        self.byte(b'-');
        self.two(day);
    }

    fn time(&mut self, second_of_day: i64) {
        let seconds = second_of_day.rem_euclid(86_400) as u32;
        self.two(seconds / 3_600);
        self.byte(b':');
        self.two(seconds / 60 % 60);
        self.byte(b':');
        self.two(seconds % 60);
    }

    /// The digits of a second of which `10 ^ places` make one.
    fn fraction(&mut self, fraction: i64, places: usize, digits: Digits) {
        let (mut fraction, mut places) = (fraction as u64, places);
        if let Digits::AsNeeded = digits {
            while places > 0 && fraction.is_multiple_of(1_000) {
                (fraction, places) = (fraction / 1_000, places - 3);
            }
        }
        if places > 0 {
            self.byte(b'.');
            self.number(fraction, places);
        }
    }

    fn datetime(&mut self, instant: i64, unit: TimeUnit, offset: i32, digits: Digits) {
        let per_second = unit.per_second();
        // Seconds have room for the offset: the coarsest unit is a millisecond.
        let seconds = instant.div_euclid(per_second) + i64::from(offset);
        self.date(seconds.div_euclid(86_400));
        self.byte(b' ');
        self.time(seconds);
        self.fraction(instant.rem_euclid(per_second), per_second.ilog10() as usize, digits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TimeUnit::{Microseconds, Milliseconds, Nanoseconds};
    use crate::temporal::time_zone;

    fn text(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
        let mut text = String::new();
        write(&mut text).unwrap();
        text
    }

    #[test]
    fn dates() {
        for (days, expected) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (2_932_896, "9999-12-31"),
            (2_932_897, "+10000-01-01"),
            (-719_163, "0000-12-31"),
            (-719_529, "-0001-12-31"),
            (i32::MAX, "+5881580-07-11"),
            (i32::MIN, "-5877641-06-23"),
        ] {
            assert_eq!(text(|t| write_date(t, days)), expected);
        }
    }

    #[test]
    fn times() {
        for (nanoseconds, shown, cast) in [
            (0, "00:00:00", "00:00:00"),
            (1, "00:00:00.000000001", "00:00:00"),
            (1_000_000, "00:00:00.001", "00:00:00"),
            (45_000_000_500_000, "12:30:00.000500", "12:30:00"),
            (86_399_999_999_999, "23:59:59.999999999", "23:59:59"),
        ] {
            assert_eq!(text(|t| write_time(t, nanoseconds)), shown);
            assert_eq!(text(|t| write_time_seconds(t, nanoseconds)), cast);
        }
    }

    #[test]
    fn datetimes() {
        let berlin = Some(time_zone("Europe/Berlin").unwrap());
        for (instant, unit, zone, shown, cast) in [
            (1_706_704_200_000, Milliseconds, None, "2024-01-31 12:30:00", "2024-01-31 12:30:00.000"),
            (
                1_706_704_200_100_000,
                Microseconds,
                None,
                "2024-01-31 12:30:00.100",
                "2024-01-31 12:30:00.100000",
            ),
            (-1, Microseconds, None, "1969-12-31 23:59:59.999999", "1969-12-31 23:59:59.999999"),
            (i64::MIN, Nanoseconds, None, "1677-09-21 00:12:43.145224192", "1677-09-21 00:12:43.145224192"),
            (253_402_300_800_000, Milliseconds, None, "+10000-01-01 00:00:00", "+10000-01-01 00:00:00.000"),
            (0, Microseconds, berlin, "1970-01-01 01:00:00 CET", "1970-01-01 01:00:00.000000+01:00"),
            (
                -62_167_219_201_000,
                Milliseconds,
                berlin,
                "0000-01-01 00:53:27 LMT",
                "0000-01-01 00:53:27.000+00:53",
            ),
        ] {
            assert_eq!(text(|t| write_datetime(t, instant, unit, zone)), shown);
            assert_eq!(text(|t| write_datetime_full(t, instant, unit, zone)), cast);
        }
    }

    #[test]
    fn instants_beyond_the_calendar_are_printed_too() {
        let zone = Some(time_zone("Asia/Kolkata").unwrap());
        for unit in [Milliseconds, Microseconds] {
            for instant in [i64::MIN, i64::MAX] {
                assert!(!text(|t| write_datetime(t, instant, unit, zone)).is_empty());
                assert!(!text(|t| write_datetime_full(t, instant, unit, zone)).is_empty());
            }
        }
        assert_eq!(
            text(|t| write_datetime(t, i64::MAX, Milliseconds, None)),
            "+292278994-08-17 07:12:55.807"
        );
    }

    #[test]
    fn durations() {
        for (duration, unit, shown, iso) in [
            (0, Milliseconds, "0ms", "PT0S"),
            (0, Microseconds, "0µs", "PT0S"),
            (0, Nanoseconds, "0ns", "PT0S"),
            (-1, Milliseconds, "-1ms", "-PT0.001S"),
            (1_001, Milliseconds, "1s 1ms", "PT1.001S"),
            (1_000, Microseconds, "1ms", "PT0.001S"),
            (1_001, Microseconds, "1001µs", "PT0.001001S"),
            (1_001, Nanoseconds, "1001ns", "PT0.000001001S"),
            (2_000_000, Nanoseconds, "2ms", "PT0.002S"),
            (1_500_000, Microseconds, "1s 500ms", "PT1.5S"),
            (86_400_000, Milliseconds, "1d", "P1D"),
            (-259_200_003, Milliseconds, "-3d -3ms", "-P3DT0.003S"),
            (34_578_007_005, Milliseconds, "400d 5h 7s 5ms", "P400DT5H7.005S"),
            (i64::MAX, Nanoseconds, "106751d 23h 47m 16s 854775807ns", "P106751DT23H47M16.854775807S"),
            (i64::MIN, Milliseconds, "-106751991167d -7h -12m -55s -808ms", "-P106751991167DT7H12M55.808S"),
        ] {
            assert_eq!(text(|t| write_duration(t, duration, unit)), shown);
            assert_eq!(text(|t| write_duration_iso(t, duration, unit)), iso);
        }
    }
}
