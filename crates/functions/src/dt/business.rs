//! Business days: `dt.is_business_day`, `dt.add_business_days`, `pl.business_day_count`.

use std::cell::RefCell;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, PrimitiveArray};
use arrow::datatypes::{Int32Type, Int64Type};
use polarslike_core::{DataType, Encoding, Result, Vector, bail, error, temporal};

use crate::kernels::clock::{Clock, local_days, move_instants};
use crate::kernels::text::Argument;
use crate::{Arg, Bind, Call, Example, FunctionDef, Kernel, Options};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&IS_BUSINESS_DAY, &ADD_BUSINESS_DAYS, &BUSINESS_DAY_COUNT];

static IS_BUSINESS_DAY: FunctionDef = FunctionDef::new(
    "dt.is_business_day",
    "*, week_mask:list(bool)=(True, True, True, True, True, False, False), holidays:expr(lit)|list(any)=()",
    Kernel::Elementwise(is_business_day),
)
.doc(
    "Whether the day is a business day: one of the days of the week in `week_mask`, Monday first, that is not among `holidays`, \
     a list of dates.",
)
.types(|bind| {
    check_days(bind, 0)?;
    check_calendar(bind, 1)?;
    bind.cast(vec![bind.input(0), dates()], DataType::Boolean)
})
.examples(&[Example {
    columns: r#"a=date ["2024-02-02", "2024-02-03", null]"#,
    arguments: "()",
    result: "bool [true, false, null]",
}]);

static ADD_BUSINESS_DAYS: FunctionDef = FunctionDef::new(
    "dt.add_business_days",
    "n:expr(col,int), *, week_mask:list(bool)=(True, True, True, True, True, False, False), \
     holidays:expr(lit)|list(any)=(), roll:enum(raise,forward,backward)='raise'",
    Kernel::Elementwise(add_business_days),
)
.doc(
    "The days `n` business days later, or earlier if it is negative.\n\n\
     Business days are the days of the week in `week_mask`, Monday first, that are not among `holidays`, a list of dates. Days \
     that are none are an error, or first go to the next or previous one, as `roll` says.",
)
.types(|bind| {
    check_days(bind, 0)?;
    bind.check(1, |t| t.is_integer() || *t == DataType::Null, "an integer")?;
    check_calendar(bind, 2)?;
    bind.cast(vec![bind.input(0), DataType::Int64, dates()], bind.input(0))
})
.examples(&[Example {
    columns: r#"a=date ["2024-01-31", "2024-02-02", null]"#,
    arguments: "(5)",
    result: r#"date ["2024-02-07", "2024-02-09", null]"#,
}]);

static BUSINESS_DAY_COUNT: FunctionDef = FunctionDef::new(
    "pl.business_day_count",
    "start:expr(col), end:expr(col), *, week_mask:list(bool)=(True, True, True, True, True, False, False), \
     holidays:expr(lit)|list(any)=()",
    Kernel::Elementwise(business_day_count),
)
.doc(
    "The number of business days from `start` up to, but without, `end`; if the end is earlier, minus the number after `end` up to and with `start`.\n\n\
     Business days are the days of the week in `week_mask`, Monday first, that are not among `holidays`, a list of dates.",
)
.types(|bind| {
    for i in 0..2 {
        bind.check(i, |t| matches!(t, DataType::Date | DataType::Null), "dates")?;
    }
    check_calendar(bind, 2)?;
    bind.cast(vec![DataType::Date, DataType::Date, dates()], DataType::Int32)
})
.examples(&[Example {
    columns: r#"a=date ["2024-01-31", "2024-03-01", null]; b=date ["2024-02-07", "2024-02-28", "2024-01-01"]"#,
    arguments: "(col(a), col(b))",
    result: "i32 [5, -2, null]",
}]);

fn dates() -> DataType {
    DataType::List(Box::new(DataType::Date))
}

fn check_days(bind: &Bind, i: usize) -> Result<()> {
    bind.check(i, |t| matches!(t, DataType::Date | DataType::Datetime(..)), "dates or datetimes").map(|_| ())
}

/// Which days of the week, from Monday on, are worked on.
fn week(options: &Options) -> Result<[bool; 7]> {
    let (name, mask) = (options.name(), options.list("week_mask")?);
    let mut week = [false; 7];
    if mask.len() != week.len() {
        bail!(InvalidArgument, "`{name}`: week_mask has {} days; give seven, Monday first", mask.len());
    }
    for (day, given) in week.iter_mut().zip(mask) {
        let Arg::Bool(given) = given else {
            bail!(InvalidType, "`{name}`: week_mask must be true or false for each day, not {given:?}")
        };
        *day = *given;
    }
    if week == [false; 7] {
        bail!(Compute, "`{name}`: week_mask must have at least one business day");
    }
    Ok(week)
}

/// An error unless the week is one and the holidays are dates.
fn check_calendar(bind: &Bind, holidays: usize) -> Result<()> {
    week(&bind.options)?;
    let accepts = |t: &DataType| match t {
        DataType::List(inner) => matches!(**inner, DataType::Date | DataType::Null),
        other => *other == DataType::Null,
    };
    bind.check(holidays, accepts, "a list of dates").map(|_| ())
}

/// Which days of the week are worked on, and the holidays on them.
struct Calendar {
    /// Monday to Sunday.
    week: [bool; 7],
    days_per_week: i64,
    /// On days of the week that are worked on, in order.
    holidays: Vec<i64>,
}

/// 0 for Monday to 6: 1970-01-01 was a Thursday.
fn weekday(day: i64) -> usize {
    (day + 3).rem_euclid(7) as usize
}

impl Calendar {
    fn is_business(&self, day: i64) -> bool {
        self.week[weekday(day)] && self.holidays.binary_search(&day).is_err()
    }

    /// The number of holidays before a day.
    fn holidays_before(&self, day: i64) -> i64 {
        self.holidays.partition_point(|h| *h < day) as i64
    }

    /// The business days from `start` up to `end`, which is no earlier.
    fn count(&self, start: i64, end: i64) -> i64 {
        let weeks = (end - start) / 7;
        let rest = (start + weeks * 7..end).filter(|day| self.week[weekday(*day)]).count() as i64;
        weeks * self.days_per_week + rest - (self.holidays_before(end) - self.holidays_before(start))
    }

    /// The business day `n` after one, or before if it is negative: whole weeks first, then day by day.
    fn add(&self, start: i64, n: i64) -> Option<i64> {
        let (step, mut left) = (n.signum(), n.checked_abs()?);
        let mut day = start.checked_add(step * (left / self.days_per_week).checked_mul(7)?)?;
        // Beyond what a Date holds there is nothing to look for.
        i32::try_from(day).ok()?;
        left %= self.days_per_week;
        left += if step > 0 {
            self.holidays_before(day + 1) - self.holidays_before(start + 1)
        } else {
            self.holidays_before(start) - self.holidays_before(day)
        };
        while left > 0 {
            day += step;
            left -= i64::from(self.is_business(day));
        }
        Some(day)
    }
}

/// The calendars of the rows: one, unless the holidays differ.
struct Calendars {
    week: [bool; 7],
    holidays: ArrayRef,
    constant: bool,
    last: RefCell<Option<(usize, Calendar)>>,
}

impl Calendars {
    fn new(options: &Options, holidays: &Vector) -> Result<Self> {
        let (holidays, constant) = match holidays.encoding() {
            Encoding::Constant { value, .. } => (value.clone(), true),
            _ => (holidays.decode(), false),
        };
        Ok(Self { week: week(options)?, holidays, constant, last: RefCell::default() })
    }

    /// What `f` makes of the calendar of a row. No list of holidays is an empty one.
    fn with<R>(&self, row: usize, f: impl FnOnce(&Calendar) -> Result<R>) -> Result<R> {
        let row = if self.constant { 0 } else { row };
        let mut last = self.last.borrow_mut();
        if last.as_ref().is_none_or(|(known, _)| *known != row) {
            let mut holidays = Vec::new();
            if self.holidays.is_valid(row) {
                let list = self.holidays.as_list::<i64>().value(row);
                if list.null_count() > 0 {
                    bail!(Compute, "holidays must not be null; drop nulls first");
                }
                holidays.extend(list.as_primitive::<Int32Type>().values().iter().map(|day| i64::from(*day)));
            }
            holidays.retain(|day| self.week[weekday(*day)]);
            holidays.sort_unstable();
            holidays.dedup();
            let days_per_week = self.week.iter().filter(|day| **day).count() as i64;
            *last = Some((row, Calendar { week: self.week, days_per_week, holidays }));
        }
        match &*last {
            Some((_, calendar)) => f(calendar),
            None => bail!(Internal, "a calendar was made"),
        }
    }
}

fn is_business_day(call: &Call) -> Result<Vector> {
    let calendars = Calendars::new(&call.options, &call.inputs[1])?;
    let days = local_days(&call.inputs[0])?.decode();
    let business =
        days.as_primitive::<Int32Type>().iter().enumerate().map(|(row, day)| {
            day.map(|day| calendars.with(row, |c| Ok(c.is_business(day.into())))).transpose()
        });
    Ok(Vector::boolean(business.collect::<Result<BooleanArray>>()?))
}

fn add_business_days(call: &Call) -> Result<Vector> {
    let calendars = Calendars::new(&call.options, &call.inputs[2])?;
    let number = Argument::new(&call.inputs[1]);
    let roll = call.options.str("roll")?;
    let moved = |calendar: &Calendar, day: i64, n: i64| {
        let step = match roll {
            _ if calendar.is_business(day) => 0,
            "forward" => 1,
            "backward" => -1,
            _ => {
                let date = i32::try_from(day).ok().and_then(temporal::date);
                let date = date.map_or_else(|| day.to_string(), |date| date.to_string());
                bail!(Compute, "{date} is not a business day; choose roll=\"forward\" or \"backward\"");
            }
        };
        let mut day = day;
        while !calendar.is_business(day) {
            day += step;
        }
        calendar.add(day, n).ok_or_else(|| error!(Compute, "`dt.add_business_days`: {n} days are too many"))
    };
    move_instants(&call.inputs[0], |clock: &Clock, row, instant| {
        let Some(n) = number.int(row) else { return Ok(None) };
        let (local, per_day) = (clock.local(instant), clock.per_day());
        let day = calendars.with(row, |calendar| moved(calendar, local.div_euclid(per_day), n))?;
        let moved = day.checked_mul(per_day).and_then(|d| d.checked_add(local.rem_euclid(per_day)));
        Ok(moved.map(|local| clock.instant(local, instant)))
    })
}

fn business_day_count(call: &Call) -> Result<Vector> {
    let calendars = Calendars::new(&call.options, &call.inputs[2])?;
    let (start, end) = (call.inputs[0].decode(), call.inputs[1].decode());
    let pairs = start.as_primitive::<Int32Type>().iter().zip(end.as_primitive::<Int32Type>().iter());
    let counts = pairs.enumerate().map(|(row, pair)| {
        let (Some(start), Some(end)) = pair else { return Ok(None) };
        let (start, end) = (i64::from(start), i64::from(end));
        let count = calendars.with(row, |c| {
            Ok(if start <= end { c.count(start, end) } else { -c.count(end + 1, start + 1) })
        })?;
        Ok(Some(count))
    });
    let counts: PrimitiveArray<Int64Type> = counts.collect::<Result<_>>()?;
    // Fewer than there are days.
    Ok(Vector::plain(DataType::Int32, Arc::new(counts.unary::<_, Int32Type>(|count| count as i32))))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn holidays_and_weeks() {
        let columns =
            r#"a=date ["2024-01-31", "2024-02-03"]; h=list[date] [["2024-02-01", "2024-02-03"], null]"#;
        check("dt.is_business_day", columns, "(holidays=col(h))", "bool [true, false]");
        check(
            "dt.add_business_days",
            columns,
            r#"(1, holidays=col(h), roll="backward")"#,
            r#"date ["2024-02-02", "2024-02-05"]"#,
        );
        check(
            "dt.add_business_days",
            columns,
            r#"(-8, roll="forward")"#,
            r#"date ["2024-01-19", "2024-01-24"]"#,
        );
        check("dt.add_business_days", columns, r#"(null, roll="forward")"#, "date [null, null]");
        let saturdays = "(week_mask=[false, false, false, false, false, true, false])";
        check("dt.is_business_day", columns, saturdays, "bool [false, true]");
        assert!(fails("dt.add_business_days", columns, "(1)").contains("2024-02-03 is not a business day"));
        assert!(fails("dt.is_business_day", columns, "(week_mask=[true])").contains("give seven"));
        assert!(fails("dt.is_business_day", "a=date []", "(week_mask=[true])").contains("give seven"));
        let none = "(week_mask=[false, false, false, false, false, false, false])";
        assert!(fails("dt.is_business_day", columns, none).contains("at least one"));
    }

    #[test]
    fn counts() {
        let columns =
            r#"a=date ["2024-01-01"]; b=date ["2024-01-10"]; h=list[date] [["2024-01-02", "2024-01-06"]]"#;
        check("pl.business_day_count", columns, "(col(a), col(b), holidays=col(h))", "i32 [6]");
        check("pl.business_day_count", columns, "(col(b), col(a), holidays=col(h))", "i32 [-6]");
        check(
            "dt.add_business_days",
            r#"a=datetime[us] ["2024-01-05 10:00:00"]"#,
            "(6)",
            r#"datetime[us] ["2024-01-15 10:00:00"]"#,
        );
    }
}
