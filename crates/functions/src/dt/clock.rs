//! Parts of times of day: `dt.hour`, `dt.minute`, `dt.second` and others; `dt.time` and `dt.date`.

use std::sync::Arc;

use arrow::array::{ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::datatypes::{Float64Type, Int8Type, Int32Type, Int64Type};
use polarslike_core::{DataType, Result, Vector, bail};

use crate::cast::{Unfit, cast};
use crate::kernels::clock::{Clock, local_values};
use crate::kernels::unary;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] =
    &[&HOUR, &MINUTE, &MILLISECOND, &MICROSECOND, &NANOSECOND, &SECOND, &TIME, &DATE];

static HOUR: FunctionDef = FunctionDef::new(
    "dt.hour",
    "",
    Kernel::Elementwise(|call| of_time::<Int8Type>(call, |n| (n / 3_600_000_000_000) as i8)),
)
.total()
.doc("The hour, 0 to 23.")
.types(|bind| clock_type(bind, DataType::Int8))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i8 [23, 20, null]",
}]);

static MINUTE: FunctionDef = FunctionDef::new(
    "dt.minute",
    "",
    Kernel::Elementwise(|call| of_time::<Int8Type>(call, |n| (n / 60_000_000_000 % 60) as i8)),
)
.total()
.doc("The minute, 0 to 59.")
.types(|bind| clock_type(bind, DataType::Int8))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i8 [59, 17, null]",
}]);

static MILLISECOND: FunctionDef = FunctionDef::new(
    "dt.millisecond",
    "",
    Kernel::Elementwise(|call| of_time::<Int32Type>(call, |n| (n % 1_000_000_000 / 1_000_000) as i32)),
)
.doc("The milliseconds of the second, 0 to 999.")
.types(|bind| clock_type(bind, DataType::Int32))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i32 [123, 0, null]",
}]);

static MICROSECOND: FunctionDef = FunctionDef::new(
    "dt.microsecond",
    "",
    Kernel::Elementwise(|call| of_time::<Int32Type>(call, |n| (n % 1_000_000_000 / 1_000) as i32)),
)
.doc("The microseconds of the second, 0 to 999,999.")
.types(|bind| clock_type(bind, DataType::Int32))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i32 [123456, 0, null]",
}]);

static NANOSECOND: FunctionDef = FunctionDef::new(
    "dt.nanosecond",
    "",
    Kernel::Elementwise(|call| of_time::<Int32Type>(call, |n| (n % 1_000_000_000) as i32)),
)
.doc("The nanoseconds of the second, 0 to 999,999,999.")
.types(|bind| clock_type(bind, DataType::Int32))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i32 [123456000, 0, null]",
}]);

static SECOND: FunctionDef =
    FunctionDef::new("dt.second", "*, fractional:bool=False", Kernel::Elementwise(second))
        .doc("The second of the minute, 0 to 59; with its fraction as a float if `fractional`.")
        .types(|bind| {
            let fractional = bind.options.bool("fractional")?;
            clock_type(bind, if fractional { DataType::Float64 } else { DataType::Int8 })
        })
        .examples(&[
            Example {
                columns: r#"a=time ["23:59:58.5", "00:00:00", null]"#,
                arguments: "()",
                result: "i8 [58, 0, null]",
            },
            Example {
                columns: r#"a=time ["23:59:58.5", "00:00:00", null]"#,
                arguments: "(fractional=true)",
                result: "f64 [58.5, 0, null]",
            },
        ]);

static TIME: FunctionDef =
    FunctionDef::new("dt.time", "", Kernel::Elementwise(|call| nanoseconds(&call.inputs[0])))
        .doc("The time of day that clocks show.")
        .types(|bind| clock_type(bind, DataType::Time))
        .examples(&[Example {
            columns: r#"a=datetime[us] ["2024-12-30 23:59:58.5", null]"#,
            arguments: "()",
            result: r#"time ["23:59:58.5", null]"#,
        }]);

static DATE: FunctionDef = FunctionDef::new("dt.date", "", Kernel::Elementwise(date))
    .doc("The date that calendars show.")
    .types(|bind| {
        bind.check(0, |t| matches!(t, DataType::Date | DataType::Datetime(..)), "dates or datetimes")?;
        bind.returns(DataType::Date)
    })
    .examples(&[Example {
        columns: r#"a=datetime[us,Asia/Tokyo] ["2024-12-30 23:59:58.5", null]"#,
        arguments: "()",
        result: r#"date ["2024-12-31", null]"#,
    }]);

fn clock_type(bind: &Bind, output: DataType) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Time | DataType::Datetime(..)), "times or datetimes")?;
    bind.returns(output)
}

/// Nanoseconds since midnight, as clocks show them.
fn nanoseconds(input: &Vector) -> Result<Vector> {
    match input.dtype() {
        DataType::Time => Ok(input.clone()),
        DataType::Datetime(unit, _) => {
            let clock = Clock::of(input.dtype())?;
            let (per_day, nanoseconds) = (clock.per_day(), 1_000_000_000 / unit.per_second());
            let local = local_values(input, &clock)?;
            unary::<Int64Type, Int64Type>(&local, &DataType::Time, |v| v.rem_euclid(per_day) * nanoseconds)
        }
        other => bail!(Internal, "{other} has no time of day"),
    }
}

/// A number of each time of day in nanoseconds.
fn of_time<O: ArrowPrimitiveType>(call: &Call, f: impl Fn(i64) -> O::Native) -> Result<Vector> {
    nanoseconds(&call.inputs[0])?.map(call.dtype.clone(), |array| {
        let numbers: PrimitiveArray<O> = array.as_primitive::<Int64Type>().unary(&f);
        Ok(Arc::new(numbers))
    })
}

fn second(call: &Call) -> Result<Vector> {
    const PER_MINUTE: i64 = 60_000_000_000;
    if *call.dtype == DataType::Float64 {
        return of_time::<Float64Type>(call, |n| (n % PER_MINUTE) as f64 / 1e9);
    }
    of_time::<Int8Type>(call, |n| (n % PER_MINUTE / 1_000_000_000) as i8)
}

fn date(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    if *input.dtype() == DataType::Date {
        return Ok(input.clone());
    }
    cast(&local_values(input, &Clock::of(input.dtype())?)?, &DataType::Date, Unfit::Null)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn clocks_change() {
        let columns = r#"a=datetime[us,Europe/Berlin] ["2024-03-31 00:30:00", "2024-03-31 01:30:00",
            "2024-10-27 00:30:00", "2024-10-27 01:30:00", null]"#;
        check("dt.hour", columns, "()", "i8 [1, 3, 2, 2, null]");
        check("dt.time", columns, "()", r#"time ["01:30:00", "03:30:00", "02:30:00", "02:30:00", null]"#);
    }

    #[test]
    fn before_1970() {
        check("dt.hour", r#"a=datetime[ns] ["1969-12-31 23:59:59.999999999"]"#, "()", "i8 [23]");
        check(
            "dt.nanosecond",
            r#"a=datetime[ns] ["1969-12-31 23:59:59.999999999"]"#,
            "()",
            "i32 [999999999]",
        );
        check("dt.date", r#"a=datetime[ms] ["1969-12-31 23:00:00"]"#, "()", r#"date ["1969-12-31"]"#);
        assert!(fails("dt.hour", r#"a=date ["2024-01-01"]"#, "()").contains("Date"));
    }
}
