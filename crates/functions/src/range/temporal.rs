//! `pl.date_range`, `pl.datetime_range`, `pl.time_range`, and the same in lists.

use arrow::datatypes::Int64Type;
use polarslike_core::temporal::{self, Interval};
use polarslike_core::{DataType, Groups, Name, Result, Scalar, TimeUnit, Value, Vector, bail, error};

use crate::cast::{Unfit, cast};
use crate::dt::offset::plus;
use crate::dt::zone::{Ambiguity, localize};
use crate::kernels::clock::Clock;
use crate::kernels::sequence::{Closed, Write, in_lists, item_of, one_per_group, one_per_row, reserve};
use crate::kernels::text::Argument;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] =
    &[&DATE_RANGE, &DATE_RANGES, &DATETIME_RANGE, &DATETIME_RANGES, &TIME_RANGE, &TIME_RANGES];

const DATES: &str = "start:expr(col), end:expr(col), interval:duration='1d', *, \
     closed:enum(left,right,both,none)='both', eager:bool=False";

const DATETIMES: &str = "start:expr(col), end:expr(col), interval:duration='1d', *, \
     closed:enum(left,right,both,none)='both', time_unit:enum(ns,us,ms)=None, time_zone:str=None, eager:bool=False";

const TIMES: &str = "start:expr(col,time)=None, end:expr(col,time)=None, interval:duration='1h', *, \
     closed:enum(left,right,both,none)='both', eager:bool=False";

static DATE_RANGE: FunctionDef = FunctionDef::new("pl.date_range", DATES, Kernel::Uneven(range))
    .doc(
        "The dates from `start` to `end`, one `interval` such as `1d` or `1mo` apart.\n\n\
         Months are counted from the start, so that ends of months stay such. `closed` says which bounds belong to the range. \
         Bounds are single values: dates or aggregates. With `eager`, a Series instead of an expression.",
    )
    .types(date_type)
    .examples(&[Example {
        columns: r#"a=date ["2024-01-31"]; b=date ["2024-03-31"]"#,
        arguments: r#"(col(a), col(b), "1mo")"#,
        result: r#"date ["2024-01-31", "2024-02-29", "2024-03-31"]"#,
    }]);

static DATE_RANGES: FunctionDef = FunctionDef::new("pl.date_ranges", DATES, Kernel::Elementwise(ranges))
    .doc(
        "Row by row, the dates from `start` to `end`, one `interval` such as `1d` or `1mo` apart, as a list.\n\n\
         Months are counted from the start, so that ends of months stay such. `closed` says which bounds belong to the range. \
         Null if a bound is null. With `eager`, a Series instead of an expression.",
    )
    .types(|bind| in_lists(date_type(bind)))
    .examples(&[Example {
        columns: r#"a=date ["2024-01-01", "2024-01-03", null]; b=date ["2024-01-03", "2024-01-01", "2024-01-01"]"#,
        arguments: r#"(col(a), col(b), "2d")"#,
        result: r#"list[date] [["2024-01-01", "2024-01-03"], [], null]"#,
    }]);

static DATETIME_RANGE: FunctionDef = FunctionDef::new("pl.datetime_range", DATETIMES, Kernel::Uneven(range))
    .doc(
        "The datetimes from `start` to `end`, one `interval` such as `1h` or `1d12h` apart.\n\n\
         Months and days are those of the calendar of the time zone. Bounds without zone are what clocks in `time_zone` show; \
         the unit is `time_unit`, else that of the bounds. `closed` says which bounds belong to the range. Bounds are single \
         values: datetimes or aggregates. With `eager`, a Series instead of an expression.",
    )
    .types(datetime_type)
    .examples(&[Example {
        columns: r#"a=datetime[us] ["2024-01-01 00:00:00"]; b=datetime[us] ["2024-01-01 12:00:00"]"#,
        arguments: r#"(col(a), col(b), "6h", closed="left")"#,
        result: r#"datetime[us] ["2024-01-01 00:00:00", "2024-01-01 06:00:00"]"#,
    }]);

static DATETIME_RANGES: FunctionDef =
    FunctionDef::new("pl.datetime_ranges", DATETIMES, Kernel::Elementwise(ranges))
        .doc(
            "Row by row, the datetimes from `start` to `end`, one `interval` such as `1h` or `1d12h` apart, as a list.\n\n\
             Months and days are those of the calendar of the time zone. Bounds without zone are what clocks in `time_zone` \
             show; the unit is `time_unit`, else that of the bounds. `closed` says which bounds belong to the range. Null if a \
             bound is null. With `eager`, a Series instead of an expression.",
        )
        .types(|bind| in_lists(datetime_type(bind)))
        .examples(&[Example {
            columns: r#"a=date ["2024-01-01", null]; b=date ["2024-01-02", "2024-01-01"]"#,
            arguments: r#"(col(a), col(b), "12h", time_unit="ms")"#,
            result: r#"list[datetime[ms]] [["2024-01-01 00:00:00", "2024-01-01 12:00:00", "2024-01-02 00:00:00"], null]"#,
        }]);

static TIME_RANGE: FunctionDef = FunctionDef::new("pl.time_range", TIMES, Kernel::Uneven(time_range))
    .doc(
        "The times of day from `start` to `end`, one `interval` such as `30m` apart.\n\n\
         Bounds not given are those of the day. `closed` says which bounds belong to the range. Bounds are single values: times \
         or aggregates. With `eager`, a Series instead of an expression.",
    )
    .types(time_type)
    .examples(&[Example {
        columns: r#"a=time ["22:00:00"]"#,
        arguments: "(col(a))",
        result: r#"time ["22:00:00", "23:00:00"]"#,
    }]);

static TIME_RANGES: FunctionDef = FunctionDef::new("pl.time_ranges", TIMES, Kernel::Elementwise(time_ranges))
    .doc(
        "Row by row, the times of day from `start` to `end`, one `interval` such as `30m` apart, as a list.\n\n\
         Bounds not given are those of the day. `closed` says which bounds belong to the range. Null if a bound is null. With \
         `eager`, a Series instead of an expression.",
    )
    .types(|bind| in_lists(time_type(bind)))
    .examples(&[Example {
        columns: r#"a=time ["22:00:00", null]"#,
        arguments: r#"(col(a), interval="90m")"#,
        result: r#"list[time] [["22:00:00", "23:30:00"], null]"#,
    }]);

fn check_bounds(bind: &Bind) -> Result<()> {
    for i in 0..2 {
        let accepts = |t: &DataType| matches!(t, DataType::Date | DataType::Datetime(..) | DataType::Null);
        bind.check(i, accepts, "dates or datetimes")?;
    }
    Ok(())
}

fn interval(bind: &Bind) -> Result<Interval> {
    let interval = Interval::parse(bind.options.str("interval")?)?;
    if interval.is_index {
        bail!(InvalidOperation, "`{}`: an interval of rows has no meaning here", bind.function.name);
    }
    Ok(interval)
}

const PER_DAY: i64 = 86_400_000_000_000;

fn date_type(bind: &Bind) -> Result<Binding> {
    check_bounds(bind)?;
    if interval(bind)?.nanoseconds % PER_DAY != 0 {
        bail!(
            Compute,
            "`{}`: the interval must be whole days; `datetime_range` takes others",
            bind.function.name
        );
    }
    bind.cast(vec![DataType::Date, DataType::Date], DataType::Date)
}

fn datetime_type(bind: &Bind) -> Result<Binding> {
    check_bounds(bind)?;
    let mut unit: Option<TimeUnit> = None;
    let mut zone: Option<Option<Name>> = None;
    for i in 0..2 {
        if let DataType::Datetime(own, own_zone) = bind.input(i) {
            if zone.as_ref().is_some_and(|known| *known != own_zone) {
                let name = bind.function.name;
                bail!(
                    Schema,
                    "`{name}`: {} and {}: give bounds of one time zone",
                    bind.input(0),
                    bind.input(1)
                );
            }
            unit = Some(unit.map_or(own, |known| known.min(own)));
            zone = Some(own_zone);
        }
    }
    let nanoseconds = interval(bind)?.nanoseconds % 1_000 != 0;
    let unit = match bind.options.opt_str("time_unit")? {
        Some(name) => {
            TimeUnit::parse(name).ok_or_else(|| error!(InvalidArgument, "no time unit {name:?}"))?
        }
        None if nanoseconds => TimeUnit::Nanoseconds,
        None => unit.unwrap_or(TimeUnit::Microseconds),
    };
    let zone = match bind.options.opt_str("time_zone")? {
        Some(zone) => Some(zone.into()),
        None => zone.flatten(),
    };
    zone.as_deref().map(temporal::time_zone).transpose()?;
    let output = DataType::Datetime(unit, zone);
    let known = |dtype: DataType| if dtype == DataType::Null { output.clone() } else { dtype };
    bind.cast(vec![known(bind.input(0)), known(bind.input(1))], output.clone())
}

fn time_type(bind: &Bind) -> Result<Binding> {
    for i in 0..2 {
        bind.check(i, |t| matches!(t, DataType::Time | DataType::Null), "times of day")?;
    }
    let interval = interval(bind)?;
    if interval.has_months() || interval.weeks != 0 || interval.days != 0 {
        bail!(InvalidArgument, "`{}`: the interval must be of hours and less", bind.function.name);
    }
    bind.returns(DataType::Time)
}

/// What moments are made as: dates as midnights.
fn instants_type(item: &DataType) -> DataType {
    match item {
        DataType::Date => DataType::Datetime(TimeUnit::Milliseconds, None),
        other => other.clone(),
    }
}

fn range(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    let item = instants_type(call.dtype);
    let (values, groups) =
        one_per_group::<Int64Type, _>(call, own, &item, |inputs| moments(call, inputs, &item))?;
    Ok((cast(&values, call.dtype, Unfit::Fail)?, groups))
}

fn ranges(call: &Call) -> Result<Vector> {
    let item = instants_type(item_of(call.dtype)?);
    let lists = one_per_row::<Int64Type, _>(call, &item, |inputs| moments(call, inputs, &item))?;
    cast(&lists, call.dtype, Unfit::Fail)
}

fn moments<'a>(call: &'a Call, inputs: &[Vector], item: &DataType) -> Result<impl Write<i64> + use<'a>> {
    let [start, end] = inputs else { bail!(Internal, "a range has two bounds") };
    let (start, end) = (Argument::new(&instants(start, item)?), Argument::new(&instants(end, item)?));
    let interval = Interval::parse(call.options.str("interval")?)?;
    let (closed, clock) = (Closed::of(call)?, Clock::of(item)?);
    Ok(move |row: usize, values: &mut Vec<i64>| {
        let (Some(start), Some(end)) = (start.int(row), end.int(row)) else { return Ok(false) };
        let backwards = interval.negative || interval.is_zero();
        let mut moment = Some(start).filter(|_| !backwards);
        for count in 1.. {
            let Some(value) = moment.filter(|m| *m < end || *m == end && closed.right) else { break };
            if value != start || closed.left {
                reserve(call, values, values.len() as i128 + 1)?;
                values.push(value);
            }
            // An interval that the unit cannot hold would never end.
            moment =
                times(&interval, count).and_then(|by| plus(&clock, start, &by)).filter(|next| *next > value);
        }
        Ok(true)
    })
}

/// The interval so many times; `None` if 64 bits do not hold it.
fn times(interval: &Interval, count: i64) -> Option<Interval> {
    Some(Interval {
        months: interval.months.checked_mul(count)?,
        weeks: interval.weeks.checked_mul(count)?,
        days: interval.days.checked_mul(count)?,
        nanoseconds: interval.nanoseconds.checked_mul(count)?,
        ..*interval
    })
}

/// The bounds as instants of this type: dates and datetimes without zone are what clocks show.
fn instants(bound: &Vector, dtype: &DataType) -> Result<Vector> {
    let DataType::Datetime(unit, _) = dtype else { bail!(Internal, "{dtype} has no instants") };
    match bound.dtype() {
        DataType::Datetime(_, Some(zone)) => {
            let instants = cast(bound, &DataType::Datetime(*unit, Some(zone.clone())), Unfit::Fail)?;
            Ok(instants.with_dtype(dtype.clone()))
        }
        _ => {
            let local = cast(bound, &DataType::Datetime(*unit, None), Unfit::Fail)?;
            let raise =
                Vector::constant(&Scalar::new(DataType::String, Value::String("raise".into())), bound.len())?;
            localize(&local, dtype, &Ambiguity { ambiguous: &Argument::new(&raise), non_existent: "raise" })
        }
    }
}

fn time_range(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    one_per_group::<Int64Type, _>(call, own, call.dtype, |inputs| clock_times(call, inputs))
}

fn time_ranges(call: &Call) -> Result<Vector> {
    one_per_row::<Int64Type, _>(call, &DataType::Time, |inputs| clock_times(call, inputs))
}

fn clock_times<'a>(call: &'a Call, inputs: &[Vector]) -> Result<impl Write<i64> + use<'a>> {
    let [start, end] = inputs else { bail!(Internal, "a range has two bounds") };
    // A bound of type Null was not given.
    let given = |v: &Vector| (*v.dtype() != DataType::Null).then(|| Argument::new(v));
    let (start, end) = (given(start), given(end));
    let step = Interval::parse(call.options.str("interval")?)?.total_nanoseconds().unwrap_or(0);
    let closed = Closed::of(call)?;
    Ok(move |row: usize, values: &mut Vec<i64>| {
        let start = start.as_ref().map_or(Some(0), |s| s.int(row));
        // The last microsecond of the day, as in Polars.
        let end = end.as_ref().map_or(Some(PER_DAY - 1000), |e| e.int(row));
        let (Some(start), Some(end)) = (start, end) else { return Ok(false) };
        if step > 0 {
            reserve(call, values, i128::from(end - start) / i128::from(step) + 1)?;
            let within = |t: &i64| *t < end || *t == end && closed.right;
            let times = (start..=end).step_by(usize::try_from(step).unwrap_or(usize::MAX)).take_while(within);
            values.extend(times.filter(|t| *t != start || closed.left));
        }
        Ok(true)
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn bounds() {
        let columns = r#"a=date ["2024-01-01"]; b=date ["2024-01-03"]"#;
        check(
            "pl.date_range",
            columns,
            r#"(col(a), col(b), closed="right")"#,
            r#"date ["2024-01-02", "2024-01-03"]"#,
        );
        check("pl.date_range", columns, r#"(col(a), col(b), closed="none")"#, r#"date ["2024-01-02"]"#);
        check("pl.date_range", columns, r#"(col(b), col(a))"#, "date []");
        check("pl.date_range", columns, r#"(col(b), col(a), "-1d")"#, "date []");
        check("pl.date_range", columns, r#"(col(a), col(b), "0d")"#, "date []");
        check("pl.date_range", columns, r#"(col(a), col(b), "48h")"#, r#"date ["2024-01-01", "2024-01-03"]"#);
        assert!(fails("pl.date_range", columns, r#"(col(a), col(b), "12h")"#).contains("whole days"));
        assert!(fails("pl.date_range", columns, r#"(col(a), null)"#).contains("must not be null"));
        assert!(fails("pl.date_range", columns, r#"(col(a), 5)"#).contains("dates or datetimes"));
        check(
            "pl.datetime_range",
            r#"a=datetime[ms] [9223372036854775806]"#,
            r#"(col(a), col(a), "1y")"#,
            "datetime[ms] [9223372036854775806]",
        );
    }

    #[test]
    fn zones() {
        let columns = r#"a=datetime[us] ["2024-03-30 12:00:00"]; b=datetime[us] ["2024-04-01 12:00:00"]"#;
        check(
            "pl.datetime_range",
            columns,
            r#"(col(a), col(b), time_zone="Europe/Berlin")"#,
            r#"datetime[us,Europe/Berlin] ["2024-03-30 11:00:00", "2024-03-31 10:00:00", "2024-04-01 10:00:00"]"#,
        );
        check(
            "pl.datetime_range",
            r#"a=datetime[us,Europe/Berlin] ["2024-03-30 23:00:00"]; b=datetime[ms,Europe/Berlin] ["2024-03-31 01:00:00"]"#,
            r#"(col(a), col(b), "1h", time_zone="UTC")"#,
            r#"datetime[ms,UTC] ["2024-03-30 23:00:00", "2024-03-31 00:00:00", "2024-03-31 01:00:00"]"#,
        );
        let mixed = r#"a=datetime[us] ["2024-03-30 12:00:00"]; b=datetime[us,UTC] ["2024-04-01 12:00:00"]"#;
        assert!(fails("pl.datetime_range", mixed, "(col(a), col(b))").contains("one time zone"));
    }

    #[test]
    fn times() {
        let columns = r#"a=time ["22:30:00"]; b=time ["23:00:00"]"#;
        check("pl.time_range", columns, r#"(col(a), col(b), "15m", closed="none")"#, r#"time ["22:45:00"]"#);
        check("pl.time_range", columns, r#"(null, col(a), "12h")"#, r#"time ["00:00:00", "12:00:00"]"#);
        check("pl.time_range", columns, r#"(col(b), col(a), "12h")"#, "time []");
        assert!(fails("pl.time_range", columns, r#"(interval="1d")"#).contains("hours and less"));
    }
}
