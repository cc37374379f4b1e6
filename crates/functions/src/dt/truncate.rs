//! `dt.truncate`, `dt.round`.

use arrow::array::AsArray;
use arrow::datatypes::Int64Type;
use polarslike_core::temporal::{Interval, civil};
use polarslike_core::{DataType, Error, Result, Vector, bail, error};

use super::offset::{interval_type, intervals, month_day, plus};
use crate::kernels::clock::{Clock, SECONDS_PER_DAY, move_days, move_instants};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TRUNCATE, &ROUND];

static TRUNCATE: FunctionDef =
    FunctionDef::new("dt.truncate", "every:expr(lit,duration)", Kernel::Elementwise(truncate_call))
        .doc(
            "The start of the window of length `every` (`1h`, `1d`, `1w`, `1mo`, `1q`, `1y`) that a date or datetime is in.\n\n\
             Windows are counted from 1970, those of weeks from its first Monday, and go by what clocks show. \
              Months, weeks and shorter units cannot be mixed.",
        )
        .types(interval_type)
        .examples(&[
            Example {
                columns: r#"a=datetime[us] ["2024-05-17 12:34:56", null]"#,
                arguments: r#"("1h")"#,
                result: r#"datetime[us] ["2024-05-17 12:00:00", null]"#,
            },
            Example { columns: r#"a=date ["2024-05-17", null]"#, arguments: r#"("1q")"#, result: r#"date ["2024-04-01", null]"# },
        ]);

static ROUND: FunctionDef = FunctionDef::new("dt.round", "every:expr(lit,duration)", Kernel::Elementwise(round_call))
    .doc(
        "The start of the nearest window of length `every`: that which a date or datetime is in, or the next one from its \
         middle on. Windows are those of `dt.truncate`.",
    )
    .types(interval_type)
    .examples(&[Example {
        columns: r#"a=datetime[us] ["2024-05-17 12:34:56", null]"#,
        arguments: r#"("1h")"#,
        result: r#"datetime[us] ["2024-05-17 13:00:00", null]"#,
    }]);

fn truncate_call(call: &Call) -> Result<Vector> {
    let intervals = intervals(call);
    if *call.inputs[0].dtype() == DataType::Date
        && let Some(Interval {
            months: months @ 1.., weeks: 0, days: 0, nanoseconds: 0, negative: false, ..
        }) = intervals.constant()?
    {
        return move_days(&call.inputs[0], |day| month_start(day, months));
    }
    if let Some(every) = intervals.constant()?
        && let Some(cut) = cut_to_length(&call.inputs[0], &every)?
    {
        return Ok(cut);
    }
    move_instants(&call.inputs[0], |clock, row, instant| {
        intervals.with(row, |every| truncate(clock, instant, every))?.transpose().map(Option::flatten)
    })
}

/// Datetimes without a zone cut to windows of one length, if `every` has one; others take the way by the calendar.
fn cut_to_length(vector: &Vector, every: &Interval) -> Result<Option<Vector>> {
    let DataType::Datetime(unit, None) = vector.dtype() else { return Ok(None) };
    let length = match *every {
        Interval { months: 0, weeks: 0, days, nanoseconds, negative: false, .. } => {
            let per_second = unit.per_second();
            let days = days.checked_mul(SECONDS_PER_DAY * per_second);
            days.and_then(|days| days.checked_add(nanoseconds / (1_000_000_000 / per_second)))
        }
        _ => None,
    };
    let Some(length) = length.filter(|length| *length > 0) else { return Ok(None) };
    // Where there is no window's start before the least number, it must become null.
    let array = vector.decode();
    let array = array.as_primitive::<Int64Type>();
    if array.values().iter().any(|v| *v < i64::MIN + length) {
        return Ok(None);
    }
    let cut = array.unary::<_, Int64Type>(|v| v - v.rem_euclid(length));
    Ok(Some(Vector::primitive(vector.dtype().clone(), cut)))
}

fn round_call(call: &Call) -> Result<Vector> {
    let intervals = intervals(call);
    move_instants(&call.inputs[0], |clock, row, instant| {
        intervals.with(row, |every| round(clock, instant, every))?.transpose().map(Option::flatten)
    })
}

/// The start of the window; `None` if the unit cannot hold it.
pub(crate) fn truncate(clock: &Clock, instant: i64, every: &Interval) -> Result<Option<i64>> {
    if every.is_zero() {
        return Ok(Some(instant));
    }
    if every.negative {
        bail!(Compute, "cannot truncate to {every}: the interval is negative");
    }
    let (local, per_day) = (clock.local(instant), clock.per_day());
    let start = match (every.months, every.weeks, every.days, every.nanoseconds) {
        (months, 0, 0, 0) => {
            month_start(local.div_euclid(per_day), months).and_then(|day| day.checked_mul(per_day))
        }
        (0, weeks, 0, 0) => {
            // 1970-01-05 was a Monday.
            const FIRST_MONDAY: i64 = 4;
            let day = local.div_euclid(per_day) - FIRST_MONDAY;
            (day - day.rem_euclid(weeks.checked_mul(7).ok_or_else(|| too_long(every))?))
                .checked_add(FIRST_MONDAY)
                .and_then(|day| day.checked_mul(per_day))
        }
        (0, 0, days, nanoseconds) => {
            let unit = 1_000_000_000 / clock.unit().per_second();
            let length = days.checked_mul(per_day).and_then(|d| d.checked_add(nanoseconds / unit));
            match length.ok_or_else(|| too_long(every))? {
                // Shorter than the unit: every value starts a window.
                0 => return Ok(Some(instant)),
                length => local.checked_sub(local.rem_euclid(length)),
            }
        }
        _ => bail!(Compute, "cannot truncate to {every}: months, weeks and shorter units cannot be mixed"),
    };
    Ok(start.map(|start| clock.instant(start, instant)))
}

/// The first day of the window of so many months that a day is in.
fn month_start(day: i64, months: i64) -> Option<i64> {
    let (year, month, day_of_month) = civil(day);
    if months == 1 {
        return Some(day - i64::from(day_of_month) + 1);
    }
    let month = year * 12 + i64::from(month) - 1;
    month_day(month - (month - 1970 * 12).rem_euclid(months), 1)
}

fn too_long(every: &Interval) -> Error {
    error!(Compute, "cannot truncate to {every}: it is too long")
}

fn round(clock: &Clock, instant: i64, every: &Interval) -> Result<Option<i64>> {
    let Some(start) = truncate(clock, instant, every)? else { return Ok(None) };
    if every.is_zero() {
        return Ok(Some(start));
    }
    let Some(next) = plus(clock, start, every) else { return Ok(Some(start)) };
    Ok(Some(if instant.saturating_sub(start) < next.saturating_sub(instant) { start } else { next }))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    const COLUMNS: &str =
        r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", "2021-01-03 00:00:00"]"#;

    #[test]
    fn windows() {
        let cases = [
            (
                r#"("1w")"#,
                r#"datetime[us] ["2024-12-30 00:00:00", "1969-07-14 00:00:00", "2020-12-28 00:00:00"]"#,
            ),
            (
                r#"("3w")"#,
                r#"datetime[us] ["2024-12-23 00:00:00", "1969-06-30 00:00:00", "2020-12-14 00:00:00"]"#,
            ),
            (
                r#"("2d")"#,
                r#"datetime[us] ["2024-12-29 00:00:00", "1969-07-19 00:00:00", "2021-01-03 00:00:00"]"#,
            ),
            (
                r#"("2mo")"#,
                r#"datetime[us] ["2024-11-01 00:00:00", "1969-07-01 00:00:00", "2021-01-01 00:00:00"]"#,
            ),
            (
                r#"("5y")"#,
                r#"datetime[us] ["2020-01-01 00:00:00", "1965-01-01 00:00:00", "2020-01-01 00:00:00"]"#,
            ),
            (
                r#"("1d12h")"#,
                r#"datetime[us] ["2024-12-29 12:00:00", "1969-07-20 00:00:00", "2021-01-03 00:00:00"]"#,
            ),
            (
                r#"("7s")"#,
                r#"datetime[us] ["2024-12-30 23:59:58", "1969-07-20 20:17:35", "2021-01-02 23:59:56"]"#,
            ),
            (
                r#"("1ns")"#,
                r#"datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", "2021-01-03 00:00:00"]"#,
            ),
        ];
        for (every, expected) in cases {
            check("dt.truncate", COLUMNS, every, expected);
        }
        check("dt.truncate", r#"a=date ["2024-12-30"]"#, r#"("36h")"#, r#"date ["2024-12-29"]"#);
    }

    #[test]
    fn nearest_windows() {
        let cases = [
            (
                r#"("1d")"#,
                r#"datetime[us] ["2024-12-31 00:00:00", "1969-07-21 00:00:00", "2021-01-03 00:00:00"]"#,
            ),
            (
                r#"("1mo")"#,
                r#"datetime[us] ["2025-01-01 00:00:00", "1969-08-01 00:00:00", "2021-01-01 00:00:00"]"#,
            ),
            (
                r#"("1w")"#,
                r#"datetime[us] ["2024-12-30 00:00:00", "1969-07-21 00:00:00", "2021-01-04 00:00:00"]"#,
            ),
            (
                r#"("2mo")"#,
                r#"datetime[us] ["2025-01-01 00:00:00", "1969-07-01 00:00:00", "2021-01-01 00:00:00"]"#,
            ),
        ];
        for (every, expected) in cases {
            check("dt.round", COLUMNS, every, expected);
        }
    }

    #[test]
    fn clocks_are_set() {
        let columns = r#"a=datetime[us,Europe/Berlin] ["2024-03-31 00:30:00", "2024-03-31 01:30:00", "2024-10-27 00:30:00",
            "2024-10-27 01:30:00"]"#;
        let hours = r#"datetime[us,Europe/Berlin] ["2024-03-30 23:00:00", "2024-03-31 01:00:00", "2024-10-27 00:00:00",
            "2024-10-27 01:00:00"]"#;
        check("dt.truncate", columns, r#"("2h")"#, hours);
        let days = r#"datetime[us,Europe/Berlin] ["2024-03-30 23:00:00", "2024-03-30 23:00:00", "2024-10-26 22:00:00",
            "2024-10-26 22:00:00"]"#;
        check("dt.truncate", columns, r#"("1d")"#, days);
    }

    #[test]
    fn intervals_without_windows() {
        assert!(fails("dt.truncate", COLUMNS, r#"("-1d")"#).contains("negative"));
        assert!(fails("dt.truncate", COLUMNS, r#"("1mo1d")"#).contains("mixed"));
        assert!(fails("dt.truncate", COLUMNS, r#"("1w1d")"#).contains("mixed"));
        assert!(fails("dt.truncate", COLUMNS, "(1)").contains("interval"));
    }
}
