//! `dt.replace`, `dt.combine`: dates and times with other parts.

use arrow::array::{AsArray, PrimitiveArray};
use arrow::datatypes::{Int32Type, Int64Type};
use polarslike_core::temporal::civil;
use polarslike_core::{DataType, Result, Scalar, TimeUnit, Value, Vector, error};

use super::construct::{days_of, microseconds_of};
use super::zone::{AMBIGUOUS, Ambiguity, localize};
use crate::cast::{Unfit, cast};
use crate::kernels::binary;
use crate::kernels::clock::{Clock, local_days, local_values};
use crate::kernels::text::Argument;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&REPLACE, &COMBINE];

static REPLACE: FunctionDef = FunctionDef::new(
    "dt.replace",
    "*, year:expr(col,int)=None, month:expr(col,int)=None, day:expr(col,int)=None, hour:expr(col,int)=None, \
     minute:expr(col,int)=None, second:expr(col,int)=None, microsecond:expr(col,int)=None, \
     ambiguous:expr(lit)|enum(earliest,latest,raise,null)='raise'",
    Kernel::Elementwise(replace),
)
.doc(
    "The dates or datetimes with other parts; those that are null or not given stay. Dates have no parts of the day.\n\n\
     A date or time that does not exist is an error. `ambiguous` says which instant is meant where clocks of the time zone \
     show a time twice: `earliest`, `latest`, `null` for null, or `raise` for an error.",
)
.types(replace_type)
.examples(&[
    Example {
        columns: r#"a=datetime[us] ["2024-01-31 12:30:00", null]"#,
        arguments: "(year=2023, day=1)",
        result: r#"datetime[us] ["2023-01-01 12:30:00", null]"#,
    },
    Example {
        columns: r#"a=date ["2024-01-31", "2024-01-31"]; b=i64 [3, null]"#,
        arguments: "(month=col(b))",
        result: r#"date ["2024-03-31", "2024-01-31"]"#,
    },
]);

static COMBINE: FunctionDef =
    FunctionDef::new("dt.combine", "time:expr(lit,time), time_unit:enum(ns,us,ms)='us'", Kernel::Elementwise(combine))
        .doc(
            "The days at these times of day, as datetimes of a unit.\n\n\
             With a time zone they are what its clocks show; a time that they show twice or never is an error.",
        )
        .types(|bind| {
            let name = bind.options.str("time_unit")?;
            let unit = TimeUnit::parse(name).ok_or_else(|| error!(InvalidArgument, "no time unit {name:?}"))?;
            bind.check(1, |t| matches!(t, DataType::Time | DataType::Null), "times of day")?;
            let zone = match bind.input(0) {
                DataType::Date => None,
                DataType::Datetime(_, zone) => zone,
                _ => return Err(bind.reject(0, "dates or datetimes")),
            };
            bind.cast(vec![bind.input(0), DataType::Time], DataType::Datetime(unit, zone))
        })
        .examples(&[Example {
            columns: r#"a=date ["2024-01-31", null]; b=time ["12:30:00", "01:00:00"]"#,
            arguments: "(col(b))",
            result: r#"datetime[us] ["2024-01-31 12:30:00", null]"#,
        }]);

/// Year to microsecond. The input behind them is `ambiguous`.
const PARTS: usize = 7;

fn replace_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Date | DataType::Datetime(..)), "dates or datetimes")?;
    let mut inputs = vec![bind.input(0)];
    for i in 1..=PARTS {
        bind.check(i, |t| t.is_integer() || *t == DataType::Null, "integers")?;
        inputs.push(DataType::Int64);
    }
    bind.check(PARTS + 1, |t| t.is_text() || *t == DataType::Null, AMBIGUOUS)?;
    inputs.push(DataType::String);
    bind.cast(inputs, bind.input(0))
}

fn replace(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    let parts: Vec<Argument> = call.inputs[1..=PARTS].iter().map(Argument::new).collect();
    let part = |i: usize, row: usize, own: i64| parts[i].int(row).unwrap_or(own);
    let day_of = |row: usize, day: i64| {
        let (year, month, day) = civil(day);
        days_of(part(0, row, year), part(1, row, month.into()), part(2, row, day.into()))
    };
    if *input.dtype() == DataType::Date {
        let array = input.decode();
        let days = array.as_primitive::<Int32Type>().iter().enumerate();
        let replaced: PrimitiveArray<Int32Type> = days
            .map(|(row, day)| day.map(|day| day_of(row, day.into())).transpose())
            .collect::<Result<_>>()?;
        return Ok(Vector::primitive(DataType::Date, replaced));
    }
    let clock = Clock::of(input.dtype())?;
    let local = local_values(input, &clock)?;
    let array = local.decode();
    // In nanoseconds, all units are alike.
    let nanoseconds = 1_000_000_000 / clock.unit().per_second();
    let moments = array.as_primitive::<Int64Type>().iter().enumerate();
    let replaced: PrimitiveArray<Int64Type> = moments
        .map(|(row, moment)| {
            let Some(moment) = moment else { return Ok(None) };
            let day = i64::from(day_of(row, moment.div_euclid(clock.per_day()))?);
            let time = moment.rem_euclid(clock.per_day()) * nanoseconds;
            let (second, fraction) = (time / 1_000_000_000, time % 1_000_000_000);
            let microsecond = parts[6].int(row);
            let microseconds = microseconds_of(
                part(3, row, second / 3_600),
                part(4, row, second / 60 % 60),
                part(5, row, second % 60),
                microsecond.unwrap_or(0),
            )?;
            let time = microseconds * 1_000 + if microsecond.is_none() { fraction } else { 0 };
            let replaced = day.checked_mul(clock.per_day()).and_then(|d| d.checked_add(time / nanoseconds));
            replaced
                .map(Some)
                .ok_or_else(|| error!(Compute, "`dt.replace`: {} does not hold the result", input.dtype()))
        })
        .collect::<Result<_>>()?;
    let local = Vector::primitive(local.dtype().clone(), replaced);
    let ambiguous = Argument::new(&call.inputs[PARTS + 1]);
    localize(&local, call.dtype, &Ambiguity { ambiguous: &ambiguous, non_existent: "raise" })
}

fn combine(call: &Call) -> Result<Vector> {
    let DataType::Datetime(unit, _) = call.dtype else {
        return Err(error!(Internal, "a Datetime is needed"));
    };
    let naive = DataType::Datetime(*unit, None);
    let midnights = cast(&local_days(&call.inputs[0])?, &naive, Unfit::Fail)?;
    let nanoseconds = 1_000_000_000 / unit.per_second();
    let local =
        binary::<Int64Type, Int64Type, Int64Type>(&midnights, &call.inputs[1], &naive, |day, time| {
            day.saturating_add(time / nanoseconds)
        })?;
    let raise = Vector::constant(&Scalar::new(DataType::String, Value::String("raise".into())), local.len())?;
    localize(&local, call.dtype, &Ambiguity { ambiguous: &Argument::new(&raise), non_existent: "raise" })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn parts_of_dates_and_times() {
        let columns = r#"a=datetime[ns] ["2024-02-29 01:02:03.000000007"]"#;
        check("dt.replace", columns, "(hour=23)", r#"datetime[ns] ["2024-02-29 23:02:03.000000007"]"#);
        check("dt.replace", columns, "(microsecond=5)", r#"datetime[ns] ["2024-02-29 01:02:03.000005"]"#);
        check("dt.replace", columns, "()", r#"datetime[ns] ["2024-02-29 01:02:03.000000007"]"#);
        check("dt.replace", r#"a=date ["2024-02-29"]"#, "(hour=7)", r#"date ["2024-02-29"]"#);
        assert!(fails("dt.replace", columns, "(year=2023)").contains("no date 2023-02-29"));
        assert!(fails("dt.replace", columns, "(hour=24)").contains("no time"));
        assert!(fails("dt.replace", columns, "(year=9996)").contains("does not hold"));
        let berlin = r#"a=datetime[us,Europe/Berlin] ["2024-10-27 10:30:00"]"#;
        assert!(fails("dt.replace", berlin, "(hour=2)").contains("twice"));
        check(
            "dt.replace",
            berlin,
            r#"(hour=2, ambiguous="latest")"#,
            r#"datetime[us,Europe/Berlin] ["2024-10-27 01:30:00"]"#,
        );
    }

    #[test]
    fn days_and_times() {
        let columns = r#"a=datetime[us,Europe/Berlin] ["2024-06-01 23:00:00"]; b=time ["12:00:00.5"]"#;
        check(
            "dt.combine",
            columns,
            r#"(col(b), "ms")"#,
            r#"datetime[ms,Europe/Berlin] ["2024-06-02 10:00:00.5"]"#,
        );
        assert!(fails("dt.combine", columns, "(5)").contains("times of day"));
        assert!(fails("dt.combine", "a=time []; b=time []", "(col(b))").contains("dates or datetimes"));
    }
}
