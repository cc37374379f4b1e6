//! Lengths of time in the calendar's units: `1mo2d`, `1h30m`.

use std::fmt;

use crate::{Error, Result, error};

/// A length of time in units that a calendar has: a month or a day is not always equally long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Interval {
    /// Months, three per quarter and twelve per year.
    pub months: i64,
    /// Weeks, kept apart from days because truncating to weeks goes to Mondays.
    pub weeks: i64,
    /// Calendar days.
    pub days: i64,
    /// Hours and less.
    pub nanoseconds: i64,
    /// Whether all of it counts backwards; the parts themselves are not negative.
    pub negative: bool,
    /// Whether it counts rows (unit `i`, in `nanoseconds`) instead of time.
    pub is_index: bool,
}

/// The units, their lengths, and what they count.
const UNITS: [(&str, Part, i64); 12] = [
    ("y", Part::Months, 12),
    ("q", Part::Months, 3),
    ("mo", Part::Months, 1),
    ("w", Part::Weeks, 1),
    ("d", Part::Days, 1),
    ("h", Part::Nanoseconds, 3_600_000_000_000),
    ("m", Part::Nanoseconds, 60_000_000_000),
    ("s", Part::Nanoseconds, 1_000_000_000),
    ("ms", Part::Nanoseconds, 1_000_000),
    ("us", Part::Nanoseconds, 1_000),
    ("ns", Part::Nanoseconds, 1),
    ("i", Part::Index, 1),
];

#[derive(Clone, Copy)]
enum Part {
    Months,
    Weeks,
    Days,
    Nanoseconds,
    Index,
}

impl Interval {
    /// Reads numbers with units, one after the other, `3d12h4m25s`, below one sign; the empty text is no time at all.
    ///
    /// ```
    /// use polarslike_core::temporal::Interval;
    /// let interval = Interval::parse("-1q2d")?;
    /// assert_eq!((interval.months, interval.days, interval.negative), (3, 2, true));
    /// # Ok::<(), polarslike_core::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self> {
        let fail = |why: &str| -> Error {
            error!(
                InvalidOperation,
                "cannot read the interval {text:?}: {why}; write numbers with units, such as \"1mo\" or \"1h30m\" \
                 (y, q, mo, w, d, h, m, s, ms, us, ns, i)"
            )
        };
        let mut interval = Self { negative: text.starts_with('-'), ..Self::default() };
        let mut rest = text.strip_prefix(['-', '+']).unwrap_or(text);
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (number, after) = rest.split_at(digits);
            if number.is_empty() {
                return Err(fail(&format!("a number must stand where {rest:?} starts")));
            }
            let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
            let (unit, after) = after.split_at(end);
            if unit.is_empty() {
                return Err(fail(&format!("the number {number} has no unit")));
            }
            let Some((_, part, length)) = UNITS.iter().find(|(name, ..)| *name == unit) else {
                return Err(fail(&format!("there is no unit {unit:?}")));
            };
            let amount = number.parse::<i64>().ok().and_then(|n| n.checked_mul(*length));
            let slot = interval.part(*part);
            *slot = amount.and_then(|n| slot.checked_add(n)).ok_or_else(|| fail("it is too long"))?;
            rest = after;
        }
        if interval.is_index && (interval.months, interval.weeks, interval.days) != (0, 0, 0) {
            return Err(fail("it counts rows and time"));
        }
        Ok(interval)
    }

    fn part(&mut self, part: Part) -> &mut i64 {
        self.is_index |= matches!(part, Part::Index);
        match part {
            Part::Months => &mut self.months,
            Part::Weeks => &mut self.weeks,
            Part::Days => &mut self.days,
            Part::Nanoseconds | Part::Index => &mut self.nanoseconds,
        }
    }

    /// Whether it is no time at all.
    pub fn is_zero(&self) -> bool {
        (self.months, self.weeks, self.days, self.nanoseconds) == (0, 0, 0, 0)
    }

    /// Whether it has months, whose length the calendar decides.
    pub fn has_months(&self) -> bool {
        self.months != 0
    }

    /// The whole length in nanoseconds with its sign, a day counted as 24 hours; `None` if it has months or 64 bits do
    /// not hold it.
    pub fn total_nanoseconds(&self) -> Option<i64> {
        const PER_DAY: i64 = 86_400_000_000_000;
        if self.has_months() {
            return None;
        }
        let days = self.weeks.checked_mul(7)?.checked_add(self.days)?;
        let total = days.checked_mul(PER_DAY)?.checked_add(self.nanoseconds)?;
        Some(if self.negative { -total } else { total })
    }

    /// The length so many times; what 64 bits do not hold is cut off.
    #[must_use]
    pub fn times(self, count: i64) -> Self {
        let times = |part: i64| part.saturating_mul(count.saturating_abs());
        Self {
            months: times(self.months),
            weeks: times(self.weeks),
            days: times(self.days),
            nanoseconds: times(self.nanoseconds),
            negative: self.negative != (count < 0),
            is_index: self.is_index,
        }
    }

    /// The same length in the other direction.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { negative: !self.negative, ..self }
    }
}

impl std::str::FromStr for Interval {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

/// Prints the text that [`Interval::parse`] reads back.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_zero() {
            return f.write_str(if self.is_index { "0i" } else { "0ns" });
        }
        if self.negative {
            f.write_str("-")?;
        }
        let mut left = *self;
        for (unit, part, length) in UNITS {
            if matches!(part, Part::Index) != self.is_index && matches!(part, Part::Index | Part::Nanoseconds)
            {
                continue;
            }
            let slot = left.part(part);
            let count = *slot / length;
            *slot %= length;
            // Quarters are printed as months: `1y3mo` reads better than `1y1q`.
            if unit == "q" {
                *slot += count * length;
            } else if count != 0 {
                write!(f, "{count}{unit}")?;
            }
        }
        Ok(())
    }
}

/// Written as text.
impl serde::Serialize for Interval {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Interval {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_unit() {
        let interval = Interval::parse("1y1q1mo2w3d4h5m6s7ms8us9ns").unwrap();
        assert_eq!((interval.months, interval.weeks, interval.days), (16, 2, 3));
        assert_eq!(interval.nanoseconds, 14_706_007_008_009);
        assert!(!interval.negative && !interval.is_index);
    }

    #[test]
    fn one_sign_holds_for_all_parts() {
        assert_eq!(Interval::parse("-1d2h").unwrap().total_nanoseconds(), Some(-93_600_000_000_000));
        assert_eq!(Interval::parse("+1d").unwrap(), Interval::parse("1d").unwrap());
        assert_eq!(Interval::parse("1d1d").unwrap().days, 2);
        assert!(Interval::parse("").unwrap().is_zero());
        assert_eq!(Interval::parse("1mo").unwrap().total_nanoseconds(), None);
    }

    #[test]
    fn counts_rows() {
        let interval = Interval::parse("3i").unwrap();
        assert!(interval.is_index);
        assert_eq!(interval.nanoseconds, 3);
    }

    #[test]
    fn prints_what_it_reads() {
        for text in ["1y3mo", "2w3d", "-1h30m", "3i", "1s1ms1us1ns", "0ns"] {
            assert_eq!(Interval::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Interval::parse("5q").unwrap().to_string(), "1y3mo");
        assert_eq!(Interval::parse("90m").unwrap().to_string(), "1h30m");
        assert_eq!(Interval::parse("1mo2d").unwrap().times(-3).to_string(), "-3mo6d");
        let interval = Interval::parse("-2w1ms").unwrap();
        let json = serde_json::to_string(&interval).unwrap();
        assert_eq!((json.as_str(), serde_json::from_str(&json).ok()), ("\"-2w1ms\"", Some(interval)));
    }

    #[test]
    fn errors_say_what_is_wrong() {
        for (text, why) in [
            ("1", "the number 1 has no unit"),
            ("d", "a number must stand where \"d\" starts"),
            ("1min", "there is no unit \"min\""),
            ("1D", "there is no unit \"D\""),
            ("--1d", "a number must stand"),
            ("-1d-2h", "a number must stand"),
            ("1.5d", "the number 1 has no unit"),
            ("1 d", "the number 1 has no unit"),
            ("99999999999999999999d", "it is too long"),
            ("300000y300000y9223372036854775807mo", "it is too long"),
            ("3i2d", "it counts rows and time"),
            ("1µs", "there is no unit"),
        ] {
            let error = Interval::parse(text).unwrap_err();
            assert_eq!(error.kind(), crate::ErrorKind::InvalidOperation);
            assert!(error.message().contains(why), "{error}");
        }
    }
}
