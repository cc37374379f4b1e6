//! Dates and times: their calendar, and reading and printing them as text, in one place.
//!
//! Values are physical integers: days, or instants since 1970-01-01 in a [`TimeUnit`].

mod calendar;
mod format;
mod interval;
mod iso;
mod parse;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};

pub use calendar::{civil, days_from_civil, days_in_month, is_leap_year};
pub use format::{
    write_date, write_datetime, write_datetime_full, write_duration, write_duration_iso, write_time,
    write_time_seconds,
};
pub use interval::Interval;
pub use iso::iso_date;
pub use parse::{
    DateOrder, ParsedDatetime, parse_date, parse_date_ordered, parse_datetime, parse_datetime_ordered,
    parse_time,
};

use crate::{Result, TimeUnit, error};

const DAYS_FROM_CE: i32 = 719_163;

/// The calendar date of days since 1970-01-01; `None` beyond the calendar (years ±262,000).
pub fn date(days: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(days.checked_add(DAYS_FROM_CE)?)
}

/// Days since 1970-01-01.
pub fn days(date: NaiveDate) -> i32 {
    chrono::Datelike::num_days_from_ce(&date) - DAYS_FROM_CE
}

/// The date and time (UTC) of an instant; `None` beyond the calendar.
pub fn datetime(instant: i64, unit: TimeUnit) -> Option<NaiveDateTime> {
    let per_second = unit.per_second();
    let nanoseconds = instant.rem_euclid(per_second) * (1_000_000_000 / per_second);
    DateTime::<Utc>::from_timestamp(instant.div_euclid(per_second), nanoseconds as u32).map(|d| d.naive_utc())
}

/// The instant of a date and time (UTC); `None` if the unit cannot hold it.
pub fn instant(datetime: NaiveDateTime, unit: TimeUnit) -> Option<i64> {
    let utc = datetime.and_utc();
    match unit {
        TimeUnit::Milliseconds => Some(utc.timestamp_millis()),
        TimeUnit::Microseconds => Some(utc.timestamp_micros()),
        TimeUnit::Nanoseconds => utc.timestamp_nanos_opt(),
    }
}

/// A time zone by its IANA name.
pub fn time_zone(name: &str) -> Result<chrono_tz::Tz> {
    name.parse()
        .map_err(|_| error!(Compute, "unknown time zone {name:?}; give a name such as \"Europe/Berlin\""))
}

/// The date and time that clocks in `zone` show at an instant.
pub fn local_datetime(instant: i64, unit: TimeUnit, zone: chrono_tz::Tz) -> Option<NaiveDateTime> {
    datetime(instant, unit).map(|utc| zone.from_utc_datetime(&utc).naive_local())
}
