//! `pl.date`, `pl.datetime`, `pl.time`, `pl.duration`.

use std::cell::RefCell;

use arrow::array::{ArrowPrimitiveType, PrimitiveArray};
use arrow::datatypes::{Int32Type, Int64Type};
use polarslike_core::{DataType, Encoding, Result, TimeUnit, Vector, bail, error, temporal};

use super::zone::{AMBIGUOUS, Ambiguity, localize};
use crate::kernels::text::Argument;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&DATE, &DATETIME, &TIME, &DURATION];

static DATE: FunctionDef = FunctionDef::new(
    "pl.date",
    "year:expr(col,int), month:expr(col,int), day:expr(col,int)",
    Kernel::Elementwise(date),
)
.doc("Dates from years, months and days, row by row; null if one is null. A day that the calendar does not have is an error.")
.types(|bind| parts(bind, 3, DataType::Date))
.examples(&[Example {
    columns: "y=i64 [2024, null]; m=i64 [2, 1]",
    arguments: "(col(y), col(m), 29)",
    result: r#"date ["2024-02-29", null]"#,
}]);

static DATETIME: FunctionDef = FunctionDef::new(
    "pl.datetime",
    "year:expr(col,int), month:expr(col,int), day:expr(col,int), hour:expr(col,int)=None, minute:expr(col,int)=None, \
     second:expr(col,int)=None, microsecond:expr(col,int)=None, *, time_unit:enum(ns,us,ms)='us', time_zone:str=None, \
     ambiguous:expr(lit)|enum(earliest,latest,raise,null)='raise'",
    Kernel::Elementwise(datetime),
)
.doc(
    "Datetimes from their parts, row by row; null if one is null. Parts not given are 0.\n\n\
     With `time_zone` the parts are what its clocks show, and `ambiguous` says which instant is meant where they show it \
     twice. A date or time that does not exist is an error.",
)
.types(|bind| {
    let unit = time_unit(bind)?.unwrap_or(TimeUnit::Microseconds);
    let zone = bind.options.opt_str("time_zone")?;
    zone.map(temporal::time_zone).transpose()?;
    bind.check(DATETIME_PARTS, |t| t.is_text() || *t == DataType::Null, AMBIGUOUS)?;
    let bound = parts(bind, DATETIME_PARTS, DataType::Datetime(unit, zone.map(Into::into)))?;
    bind.cast([bound.inputs, vec![DataType::String]].concat(), bound.output)
})
.examples(&[Example {
    columns: "y=i64 [2024, null]; h=i64 [12, 1]",
    arguments: "(col(y), 1, 31, col(h))",
    result: r#"datetime[us] ["2024-01-31 12:00:00", null]"#,
}]);

static TIME: FunctionDef = FunctionDef::new(
    "pl.time",
    "hour:expr(col,int)=None, minute:expr(col,int)=None, second:expr(col,int)=None, microsecond:expr(col,int)=None",
    Kernel::Elementwise(time),
)
.doc("Times of day from their parts, row by row; null if one is null. Parts not given are 0; a time that does not exist is an error.")
.types(|bind| parts(bind, 4, DataType::Time))
.examples(&[Example {
    columns: "h=i64 [12, null]",
    arguments: "(col(h), 30)",
    result: r#"time ["12:30:00", null]"#,
}]);

static DURATION: FunctionDef = FunctionDef::new(
    "pl.duration",
    "*, weeks:expr(col,num)=None, days:expr(col,num)=None, hours:expr(col,num)=None, minutes:expr(col,num)=None, \
     seconds:expr(col,num)=None, milliseconds:expr(col,num)=None, microseconds:expr(col,num)=None, \
     nanoseconds:expr(col,num)=None, time_unit:enum(ns,us,ms)=None",
    Kernel::Elementwise(duration),
)
.doc(
    "Durations from their parts, row by row; null if one is null. Parts not given are 0.\n\n\
     The unit is microseconds unless `time_unit` or nanoseconds are given; what it does not hold is cut.",
)
.types(|bind| {
    let missing = |i: usize| bind.input(i) == DataType::Null;
    let finest = if missing(PART_NANOSECONDS.len() - 1) { TimeUnit::Microseconds } else { TimeUnit::Nanoseconds };
    let unit = time_unit(bind)?.unwrap_or(finest);
    let mut inputs = Vec::with_capacity(bind.inputs.len());
    for (i, input) in bind.inputs.iter().enumerate() {
        bind.check(i, |t| t.is_numeric() || *t == DataType::Null, "numbers")?;
        inputs.push(match input {
            DataType::Null => DataType::Null,
            float if float.is_float() => DataType::Float64,
            _ => DataType::Int64,
        });
    }
    bind.cast(inputs, DataType::Duration(unit))
})
.examples(&[Example {
    columns: "d=i64 [1, null]",
    arguments: "(days=col(d), hours=2.5)",
    result: "duration[us] [95400000000, null]",
}]);

/// The lengths of weeks, days, hours, minutes, seconds, milliseconds, microseconds and nanoseconds.
const PART_NANOSECONDS: [i64; 8] = [
    604_800_000_000_000,
    86_400_000_000_000,
    3_600_000_000_000,
    60_000_000_000,
    1_000_000_000,
    1_000_000,
    1_000,
    1,
];

fn time_unit(bind: &Bind) -> Result<Option<TimeUnit>> {
    let Some(name) = bind.options.opt_str("time_unit")? else { return Ok(None) };
    TimeUnit::parse(name).map(Some).ok_or_else(|| error!(InvalidArgument, "no time unit {name:?}"))
}

/// The parts of a datetime: year to microsecond. The input behind them is `ambiguous`.
const DATETIME_PARTS: usize = 7;

/// The rule for so many integer parts; those not given stay Null.
fn parts(bind: &Bind, count: usize, output: DataType) -> Result<Binding> {
    let mut inputs = Vec::with_capacity(bind.inputs.len());
    for (i, input) in bind.inputs.iter().take(count).enumerate() {
        bind.check(i, |t| t.is_integer() || *t == DataType::Null, "integers")?;
        inputs.push(if *input == DataType::Null { DataType::Null } else { DataType::Int64 });
    }
    bind.cast(inputs, output)
}

/// A value per row made of integer parts; null if one is null. Parts of type Null were not given, and are 0.
fn build<T: ArrowPrimitiveType>(
    call: &Call,
    parts: &[Vector],
    dtype: &DataType,
    make: impl Fn(&[i64]) -> Result<T::Native>,
) -> Result<Vector> {
    let arguments = arguments(parts);
    let values = RefCell::new(vec![0; arguments.len()]);
    each_row::<T>(call, dtype, |row| {
        let mut values = values.borrow_mut();
        for (value, argument) in values.iter_mut().zip(&arguments) {
            match argument.as_ref().map_or(Some(0), |a| a.int(row)) {
                Some(given) => *value = given,
                None => return Ok(None),
            }
        }
        make(&values).map(Some)
    })
}

/// The parts; `None` for one that was not given.
fn arguments(parts: &[Vector]) -> Vec<Option<Argument>> {
    parts.iter().map(|v| (*v.dtype() != DataType::Null).then(|| Argument::new(v))).collect()
}

/// A value per row; constant parts give a constant.
fn each_row<T: ArrowPrimitiveType>(
    call: &Call,
    dtype: &DataType,
    make: impl Fn(usize) -> Result<Option<T::Native>>,
) -> Result<Vector> {
    let rows = call.inputs.first().map_or(call.groups.rows(), Vector::len);
    let constant = call.inputs.iter().all(|v| matches!(v.encoding(), Encoding::Constant { .. }));
    let built: PrimitiveArray<T> =
        (0..if constant { rows.min(1) } else { rows }).map(make).collect::<Result<_>>()?;
    let built = Vector::primitive(dtype.clone(), built);
    Ok(if constant && rows > 1 { Vector::repeat(dtype.clone(), built.decode(), rows) } else { built })
}

pub(super) fn days_of(year: i64, month: i64, day: i64) -> Result<i32> {
    let part = |part: i64| u32::try_from(part).unwrap_or(0);
    temporal::days_from_civil(year, part(month), part(day))
        .ok_or_else(|| error!(Compute, "there is no date {year}-{month:02}-{day:02}"))
}

pub(super) fn microseconds_of(hour: i64, minute: i64, second: i64, microsecond: i64) -> Result<i64> {
    let valid = (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..60).contains(&second)
        && (0..1_000_000).contains(&microsecond);
    if !valid {
        bail!(Compute, "there is no time {hour:02}:{minute:02}:{second:02} with {microsecond} microseconds");
    }
    Ok(((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond)
}

fn date(call: &Call) -> Result<Vector> {
    build::<Int32Type>(call, call.inputs, call.dtype, |parts| match parts {
        [year, month, day] => days_of(*year, *month, *day),
        _ => bail!(Internal, "a date has three parts"),
    })
}

fn time(call: &Call) -> Result<Vector> {
    build::<Int64Type>(call, call.inputs, call.dtype, |parts| match parts {
        [hour, minute, second, microsecond] => {
            Ok(microseconds_of(*hour, *minute, *second, *microsecond)? * 1_000)
        }
        _ => bail!(Internal, "a time has four parts"),
    })
}

fn datetime(call: &Call) -> Result<Vector> {
    let DataType::Datetime(unit, _) = call.dtype else { bail!(Internal, "`datetime` gives a Datetime") };
    let local = build::<Int64Type>(
        call,
        &call.inputs[..DATETIME_PARTS],
        &DataType::Datetime(*unit, None),
        |parts| match parts {
            [year, month, day, hour, minute, second, microsecond] => {
                let days = i128::from(days_of(*year, *month, *day)?);
                let time = i128::from(microseconds_of(*hour, *minute, *second, *microsecond)?);
                let nanoseconds = days * i128::from(PART_NANOSECONDS[1]) + time * 1_000;
                // What the unit does not hold is cut from the time, before 1970 too.
                in_unit(nanoseconds - nanoseconds.rem_euclid(unit_nanoseconds(*unit)), *unit)
            }
            _ => bail!(Internal, "a datetime has seven parts"),
        },
    )?;
    let ambiguous = Argument::new(&call.inputs[DATETIME_PARTS]);
    localize(&local, call.dtype, &Ambiguity { ambiguous: &ambiguous, non_existent: "raise" })
}

fn unit_nanoseconds(unit: TimeUnit) -> i128 {
    1_000_000_000 / i128::from(unit.per_second())
}

fn in_unit(nanoseconds: i128, unit: TimeUnit) -> Result<i64> {
    i64::try_from(nanoseconds / unit_nanoseconds(unit)).map_err(|_| {
        error!(Compute, "{nanoseconds} nanoseconds are beyond what 64 bits of {} hold", unit.name())
    })
}

fn duration(call: &Call) -> Result<Vector> {
    let DataType::Duration(unit) = call.dtype else { bail!(Internal, "`duration` gives a Duration") };
    let arguments = arguments(call.inputs);
    each_row::<Int64Type>(call, call.dtype, |row| {
        let mut nanoseconds = 0_i128;
        for ((argument, vector), length) in arguments.iter().zip(call.inputs).zip(PART_NANOSECONDS) {
            let Some(argument) = argument else { continue };
            let part = match vector.dtype() {
                DataType::Float64 => {
                    argument.float(row).filter(|v| !v.is_nan()).map(|v| (v * length as f64) as i128)
                }
                _ => argument.int(row).map(|v| i128::from(v) * i128::from(length)),
            };
            let Some(part) = part else { return Ok(None) };
            // Floats are cut off at the ends of their range.
            nanoseconds = nanoseconds.saturating_add(part);
        }
        in_unit(nanoseconds, *unit).map(Some)
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn what_does_not_exist() {
        let columns = "y=i64 [2023]; m=i64 [2]";
        assert!(fails("pl.date", columns, "(col(y), col(m), 29)").contains("no date 2023-02-29"));
        assert!(fails("pl.date", columns, "(col(y), -1, 1)").contains("no date"));
        assert!(fails("pl.datetime", columns, "(col(y), 1, 1, 25)").contains("no time 25:00:00"));
        assert!(fails("pl.time", columns, "(1, 60)").contains("no time"));
        assert!(fails("pl.duration", columns, "(weeks=9223372036854775807)").contains("64 bits"));
        assert!(fails("pl.date", r#"a=str ["x"]"#, "(col(a), 1, 1)").contains("integers"));
    }

    #[test]
    fn zones_and_units() {
        let columns = "y=i64 [2024]";
        check(
            "pl.datetime",
            columns,
            r#"(col(y), 6, 1, 12, time_zone="Europe/Berlin")"#,
            r#"datetime[us,Europe/Berlin] ["2024-06-01 10:00:00"]"#,
        );
        check(
            "pl.datetime",
            columns,
            r#"(col(y), 6, 1, 12, 30, 15, 250000, time_unit="ms")"#,
            r#"datetime[ms] ["2024-06-01 12:30:15.25"]"#,
        );
        check("pl.duration", columns, r#"(days=1.5, time_unit="ms")"#, "duration[ms] [129600000]");
        check("pl.duration", columns, "(weeks=1, nanoseconds=1500)", "duration[ns] [604800000001500]");
        check("pl.duration", columns, "(hours=col(y), minutes=-1)", "duration[us] [7286340000000]");
        check(
            "pl.time",
            "a=i64 [1, null]",
            "(col(a), col(a), col(a), 500000)",
            r#"time ["01:01:01.5", null]"#,
        );
    }
}
