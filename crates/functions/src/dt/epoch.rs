//! Times as numbers: `dt.epoch`, `dt.timestamp`, `dt.total_days` and its kin.

use std::sync::Arc;

use arrow::array::{AsArray, PrimitiveArray};
use arrow::datatypes::{Float64Type, Int64Type};
use polarslike_core::{DataType, Result, TimeUnit, Vector, bail};

use crate::cast::{Unfit, cast};
use crate::kernels::unary;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[
    &EPOCH,
    &TIMESTAMP,
    &TOTAL_DAYS,
    &TOTAL_HOURS,
    &TOTAL_MINUTES,
    &TOTAL_SECONDS,
    &TOTAL_MILLISECONDS,
    &TOTAL_MICROSECONDS,
    &TOTAL_NANOSECONDS,
];

static EPOCH: FunctionDef =
    FunctionDef::new("dt.epoch", "time_unit:enum(ns,us,ms,s,d)='us'", Kernel::Elementwise(epoch))
        .doc("The time since 1970-01-01 (UTC) in a unit, rounded down.")
        .types(|bind| {
            let days = bind.options.str("time_unit")? == "d";
            instant_type(bind, if days { DataType::Int32 } else { DataType::Int64 })
        })
        .examples(&[Example {
            columns: r#"a=datetime[us] ["1970-01-02 00:00:01.5", "1969-12-31 23:59:59.5", null]"#,
            arguments: r#"("s")"#,
            result: "i64 [86401, -1, null]",
        }]);

static TIMESTAMP: FunctionDef =
    FunctionDef::new("dt.timestamp", "time_unit:enum(ns,us,ms)='us'", Kernel::Elementwise(epoch))
        .doc("The time since 1970-01-01 (UTC) in a unit, rounded down.")
        .types(|bind| instant_type(bind, DataType::Int64))
        .examples(&[Example {
            columns: r#"a=date ["1970-01-02", null]"#,
            arguments: r#"("ms")"#,
            result: "i64 [86400000, null]",
        }]);

fn instant_type(bind: &Bind, output: DataType) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Date | DataType::Datetime(..)), "dates or datetimes")?;
    bind.returns(output)
}

fn epoch(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    let through = match call.options.str("time_unit")? {
        "d" => return cast(&cast(input, &DataType::Date, Unfit::Null)?, &DataType::Int32, Unfit::Null),
        "ns" => TimeUnit::Nanoseconds,
        "ms" | "s" => TimeUnit::Milliseconds,
        _ => TimeUnit::Microseconds,
    };
    let instants = cast(input, &DataType::Datetime(through, None), Unfit::Null)?;
    match call.options.str("time_unit")? {
        "s" => unary::<Int64Type, Int64Type>(&instants, call.dtype, |ms| ms.div_euclid(1_000)),
        _ => Ok(instants.with_dtype(DataType::Int64)),
    }
}

fn total_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Duration(_)), "durations")?;
    bind.returns(if bind.options.bool("fractional")? { DataType::Float64 } else { DataType::Int64 })
}

/// Durations in a unit of so many nanoseconds, cut to whole ones unless fractions are asked for.
fn total(call: &Call, nanoseconds: i64) -> Result<Vector> {
    let input = &call.inputs[0];
    let DataType::Duration(unit) = input.dtype() else { bail!(Internal, "a duration is needed") };
    let own = 1_000_000_000 / unit.per_second();
    if *call.dtype == DataType::Float64 {
        return unary::<Int64Type, Float64Type>(input, call.dtype, |v| {
            v as f64 * own as f64 / nanoseconds as f64
        });
    }
    if nanoseconds >= own {
        let by = nanoseconds / own;
        return unary::<Int64Type, Int64Type>(input, call.dtype, |v| v / by);
    }
    // A finer unit may not hold it.
    let by = own / nanoseconds;
    input.map(DataType::Int64, |array| {
        let finer: PrimitiveArray<Int64Type> =
            array.as_primitive::<Int64Type>().unary_opt(|v| v.checked_mul(by));
        Ok(Arc::new(finer))
    })
}

static TOTAL_DAYS: FunctionDef = FunctionDef::new(
    "dt.total_days",
    "*, fractional:bool=False",
    Kernel::Elementwise(|call| total(call, 86_400_000_000_000)),
)
.doc("Durations as numbers of days: whole ones, or with their fraction if `fractional`.")
.types(total_type)
.examples(&[
    Example {
        columns: "a=duration[us] [-129600000000, 86400000000, null]",
        arguments: "()",
        result: "i64 [-1, 1, null]",
    },
    Example {
        columns: "a=duration[us] [-129600000000, 86400000000, null]",
        arguments: "(fractional=true)",
        result: "f64 [-1.5, 1, null]",
    },
]);

static TOTAL_HOURS: FunctionDef = FunctionDef::new(
    "dt.total_hours",
    "*, fractional:bool=False",
    Kernel::Elementwise(|call| total(call, 3_600_000_000_000)),
)
.doc("Durations as numbers of hours: whole ones, or with their fraction if `fractional`.")
.types(total_type)
.examples(&[Example {
    columns: "a=duration[us] [-129600000000, 86400000000, null]",
    arguments: "()",
    result: "i64 [-36, 24, null]",
}]);

static TOTAL_MINUTES: FunctionDef = FunctionDef::new(
    "dt.total_minutes",
    "*, fractional:bool=False",
    Kernel::Elementwise(|call| total(call, 60_000_000_000)),
)
.doc("Durations as numbers of minutes: whole ones, or with their fraction if `fractional`.")
.types(total_type)
.examples(&[Example {
    columns: "a=duration[us] [-129600000000, 86400000000, null]",
    arguments: "()",
    result: "i64 [-2160, 1440, null]",
}]);

static TOTAL_SECONDS: FunctionDef = FunctionDef::new(
    "dt.total_seconds",
    "*, fractional:bool=False",
    Kernel::Elementwise(|call| total(call, 1_000_000_000)),
)
.doc("Durations as numbers of seconds: whole ones, or with their fraction if `fractional`.")
.types(total_type)
.examples(&[Example {
    columns: "a=duration[us] [-129600000000, 86400000000, null]",
    arguments: "()",
    result: "i64 [-129600, 86400, null]",
}]);

static TOTAL_MILLISECONDS: FunctionDef = FunctionDef::new(
    "dt.total_milliseconds",
    "*, fractional:bool=False",
    Kernel::Elementwise(|call| total(call, 1_000_000)),
)
.doc("Durations as numbers of milliseconds: whole ones, or with their fraction if `fractional`.")
.types(total_type)
.examples(&[Example {
    columns: "a=duration[us] [-129600000000, 86400000000, null]",
    arguments: "()",
    result: "i64 [-129600000, 86400000, null]",
}]);

static TOTAL_MICROSECONDS: FunctionDef = FunctionDef::new(
    "dt.total_microseconds",
    "*, fractional:bool=False",
    Kernel::Elementwise(|call| total(call, 1_000)),
)
.doc("Durations as numbers of microseconds: whole ones, or with their fraction if `fractional`.")
.types(total_type)
.examples(&[Example {
    columns: "a=duration[us] [-129600000000, 86400000000, null]",
    arguments: "()",
    result: "i64 [-129600000000, 86400000000, null]",
}]);

static TOTAL_NANOSECONDS: FunctionDef = FunctionDef::new(
    "dt.total_nanoseconds",
    "*, fractional:bool=False",
    Kernel::Elementwise(|call| total(call, 1)),
)
.doc("Durations as numbers of nanoseconds: whole ones, or with their fraction if `fractional`.")
.types(total_type)
.examples(&[Example {
    columns: "a=duration[us] [-129600000000, 86400000000, null]",
    arguments: "()",
    result: "i64 [-129600000000000, 86400000000000, null]",
}]);

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn units() {
        check("dt.epoch", r#"a=datetime[ns] ["1969-12-31 12:00:00"]"#, r#"("d")"#, "i32 [-1]");
        check("dt.epoch", r#"a=date ["1970-01-02"]"#, "()", "i64 [86400000000]");
        check("dt.timestamp", "a=date [2147483647]", r#"("ns")"#, "i64 [null]");
        check("dt.total_nanoseconds", "a=duration[ms] [1, 9223372036854775807]", "()", "i64 [1000000, null]");
        check(
            "dt.total_hours",
            "a=duration[ns] [-3661000000000]",
            "(fractional=true)",
            "f64 [-1.0169444444444444]",
        );
        assert!(fails("dt.total_days", "a=i64 [1]", "()").contains("Int64"));
    }
}
