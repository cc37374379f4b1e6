//! `dt.offset_by`, `dt.month_start`, `dt.month_end`.

use polarslike_core::temporal::{Interval, civil, days_from_civil, days_in_month};
use polarslike_core::{DataType, Result, Vector, bail};

use crate::kernels::clock::{Clock, move_days, move_instants};
use crate::kernels::text::Patterns;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&OFFSET_BY, &MONTH_START, &MONTH_END];

static OFFSET_BY: FunctionDef = FunctionDef::new("dt.offset_by", "by:expr(lit,duration)", Kernel::Elementwise(offset_by))
    .doc(
        "The dates or datetimes moved by an interval such as `1mo2d` or `-1h30m`.\n\n\
         Months, weeks and days are those of the calendar: a day later clocks show the same time; a month later is the \
         month's last day if it has no such day. Null if one is null.",
    )
    .types(interval_type)
    .examples(&[Example {
        columns: r#"a=datetime[us] ["2024-01-31 12:00:00", null]"#,
        arguments: r#"("1mo")"#,
        result: r#"datetime[us] ["2024-02-29 12:00:00", null]"#,
    }]);

static MONTH_START: FunctionDef =
    FunctionDef::new("dt.month_start", "", Kernel::Elementwise(|call| in_month(&call.inputs[0], |_, _| 1)))
        .doc("The first day of the month, at the same time of day.")
        .types(date_type)
        .examples(&[Example {
            columns: r#"a=date ["2024-02-15", null]"#,
            arguments: "()",
            result: r#"date ["2024-02-01", null]"#,
        }]);

static MONTH_END: FunctionDef = FunctionDef::new(
    "dt.month_end",
    "",
    Kernel::Elementwise(|call| in_month(&call.inputs[0], days_in_month)),
)
.doc("The last day of the month, at the same time of day.")
.types(date_type)
.examples(&[Example {
    columns: r#"a=date ["2024-02-15", null]"#,
    arguments: "()",
    result: r#"date ["2024-02-29", null]"#,
}]);

fn date_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Date | DataType::Datetime(..)), "dates or datetimes")?;
    bind.returns(bind.input(0))
}

/// The rule of functions that take an interval as text.
pub(super) fn interval_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Date | DataType::Datetime(..)), "dates or datetimes")?;
    bind.check(1, |t| t.is_text() || *t == DataType::Null, "an interval such as \"1d\"")?;
    bind.cast(vec![bind.input(0), DataType::String], bind.input(0))
}

/// The intervals of an argument; an error for one that counts rows.
pub(super) fn intervals(call: &Call) -> Patterns<Interval> {
    let name = call.options.name();
    Patterns::new(&call.inputs[1], move |text| {
        let interval = Interval::parse(text)?;
        if interval.is_index {
            bail!(InvalidOperation, "`{name}`: {text:?} counts rows, not time");
        }
        Ok(interval)
    })
}

fn offset_by(call: &Call) -> Result<Vector> {
    let intervals = intervals(call);
    if *call.inputs[0].dtype() == DataType::Date
        && let Some(by) = intervals.constant()?
        && by.nanoseconds == 0
    {
        return move_days(&call.inputs[0], |day| plus_days(day, &by));
    }
    move_instants(&call.inputs[0], |clock, row, instant| {
        Ok(intervals.with(row, |by| plus(clock, instant, by))?.flatten())
    })
}

/// The instant an interval later; `None` if the unit cannot hold it.
///
/// Months, weeks and days move what clocks show; hours and less move the instant.
pub(crate) fn plus(clock: &Clock, instant: i64, by: &Interval) -> Option<i64> {
    let sign = if by.negative { -1 } else { 1 };
    let mut moved = instant;
    if by.has_months() || by.weeks != 0 || by.days != 0 {
        let (local, per_day) = (clock.local(instant), clock.per_day());
        let day = plus_days(local.div_euclid(per_day), by)?;
        let local = day.checked_mul(per_day)?.checked_add(local.rem_euclid(per_day))?;
        moved = clock.instant(local, instant);
    }
    let nanoseconds = 1_000_000_000 / clock.unit().per_second();
    moved.checked_add(sign * (by.nanoseconds / nanoseconds))
}

/// The day that the months, weeks and days of an interval move a day to.
fn plus_days(mut day: i64, by: &Interval) -> Option<i64> {
    let sign = if by.negative { -1 } else { 1 };
    if by.has_months() {
        let (year, month, day_of_month) = civil(day);
        let months = year.checked_mul(12)?.checked_add(i64::from(month) - 1)?;
        day = month_day(months.checked_add(sign * by.months)?, day_of_month)?;
    }
    day.checked_add(sign * by.weeks.checked_mul(7)?.checked_add(by.days)?)
}

/// The day of a month counted since year 0, or the month's last if it has no such day.
pub(super) fn month_day(months: i64, day: u32) -> Option<i64> {
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
    days_from_civil(year, month, day.min(days_in_month(year, month))).map(i64::from)
}

fn in_month(input: &Vector, day: impl Fn(i64, u32) -> u32) -> Result<Vector> {
    move_instants(input, |clock, _, instant| {
        let (local, per_day) = (clock.local(instant), clock.per_day());
        let (year, month, _) = civil(local.div_euclid(per_day));
        let date = days_from_civil(year, month, day(year, month));
        let moved =
            date.and_then(|d| i64::from(d).checked_mul(per_day)?.checked_add(local.rem_euclid(per_day)));
        Ok(moved.map(|local| clock.instant(local, instant)))
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn months_days_and_hours() {
        let columns = r#"a=datetime[us] ["2024-01-31 12:00:00", "2024-02-29 00:00:00"]"#;
        check(
            "dt.offset_by",
            columns,
            r#"("1mo3d")"#,
            r#"datetime[us] ["2024-03-03 12:00:00", "2024-04-01 00:00:00"]"#,
        );
        check(
            "dt.offset_by",
            columns,
            r#"("-1d2h")"#,
            r#"datetime[us] ["2024-01-30 10:00:00", "2024-02-27 22:00:00"]"#,
        );
        check(
            "dt.offset_by",
            columns,
            r#"("1y")"#,
            r#"datetime[us] ["2025-01-31 12:00:00", "2025-02-28 00:00:00"]"#,
        );
        check("dt.offset_by", r#"a=date ["2024-12-30", null]"#, r#"("25h")"#, r#"date ["2024-12-31", null]"#);
        check(
            "dt.offset_by",
            r#"a=date ["2024-12-30", "2024-12-30"]; b=str ["1q", null]"#,
            "(col(b))",
            r#"date ["2025-03-30", null]"#,
        );
        check("dt.offset_by", "a=datetime[ns] [9223372036854775807]", r#"("1ns")"#, "datetime[ns] [null]");
        check("dt.offset_by", "a=date [2147483647]", r#"("1mo")"#, "date [null]");
    }

    #[test]
    fn clocks_are_set() {
        // Half past one on the days on which clocks change in Berlin, and a day or 24 hours later.
        let columns = r#"a=datetime[us,Europe/Berlin] ["2024-03-31 00:30:00", "2024-10-26 22:30:00"]"#;
        check(
            "dt.offset_by",
            columns,
            r#"("1d")"#,
            r#"datetime[us,Europe/Berlin] ["2024-03-31 23:30:00", "2024-10-27 23:30:00"]"#,
        );
        check(
            "dt.offset_by",
            columns,
            r#"("24h")"#,
            r#"datetime[us,Europe/Berlin] ["2024-04-01 00:30:00", "2024-10-27 22:30:00"]"#,
        );
        check(
            "dt.offset_by",
            columns,
            r#"("3h")"#,
            r#"datetime[us,Europe/Berlin] ["2024-03-31 03:30:00", "2024-10-27 01:30:00"]"#,
        );
    }

    #[test]
    fn intervals_that_cannot_be_read() {
        let columns = r#"a=date ["2024-12-30"]"#;
        assert!(fails("dt.offset_by", columns, r#"("1x")"#).contains("unit"));
        assert!(fails("dt.offset_by", columns, r#"("2i")"#).contains("rows"));
        assert!(fails("dt.offset_by", "a=i64 [1]", r#"("1d")"#).contains("Int64"));
    }
}
