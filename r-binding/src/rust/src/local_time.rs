//! Times without a zone: R reads them in the zone of the session, Polars as what a clock shows.

use chrono::{DateTime, TimeZone};
use polarslike_bridge::temporal;

/// The time zone of the R session.
pub struct LocalTime {
    zone: Option<chrono_tz::Tz>,
}

impl LocalTime {
    /// The zone that the variable TZ names, else that of the system; UTC if it has no name that is known.
    pub fn of_session() -> Self {
        let variable = std::env::var("TZ").ok().map(|name| name.trim_start_matches(':').to_string());
        let name = variable.filter(|name| !name.is_empty()).or_else(|| iana_time_zone::get_timezone().ok());
        let zone = name.and_then(|name| temporal::time_zone(&name).ok());
        Self { zone: zone.filter(|zone| *zone != chrono_tz::UTC) }
    }

    /// What a clock shows at an instant, both in microseconds since 1970.
    pub fn shown(&self, instant: i64) -> i64 {
        let shown = |zone: &chrono_tz::Tz| {
            let utc = DateTime::from_timestamp_micros(instant)?.naive_utc();
            Some(zone.from_utc_datetime(&utc).naive_local().and_utc().timestamp_micros())
        };
        self.zone.as_ref().and_then(shown).unwrap_or(instant)
    }

    /// The instant at which a clock shows a time: the earlier of two, and none that it skips.
    pub fn instant(&self, shown: i64) -> Option<i64> {
        let Some(zone) = &self.zone else { return Some(shown) };
        let naive = DateTime::from_timestamp_micros(shown)?.naive_utc();
        zone.from_local_datetime(&naive).earliest().map(|time| time.timestamp_micros())
    }
}
