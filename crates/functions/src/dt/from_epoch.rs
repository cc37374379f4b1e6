//! `pl.from_epoch`.

use arrow::array::{AsArray, PrimitiveArray};
use arrow::datatypes::{Float64Type, Int64Type};
use polarslike_core::{DataType, Result, TimeUnit, Vector};

use crate::cast::{Unfit, cast, failure};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&FROM_EPOCH];

static FROM_EPOCH: FunctionDef =
    FunctionDef::new("pl.from_epoch", "column:expr(col), time_unit:enum(ns,us,ms,s,d)='s'", Kernel::Elementwise(from_epoch))
        .doc(
            "The moments so many days, seconds or parts of seconds after 1970-01-01.\n\n\
             Days give dates, nanoseconds datetimes in nanoseconds, all others in microseconds. Numbers beyond what these hold \
             are an error.",
        )
        .types(|bind| {
            bind.check(0, |t| t.is_numeric() || *t == DataType::Null, "numbers")?;
            let number = if bind.input(0).is_float() { DataType::Float64 } else { DataType::Int64 };
            let output = match bind.options.str("time_unit")? {
                "d" => DataType::Date,
                "ns" => DataType::Datetime(TimeUnit::Nanoseconds, None),
                _ => DataType::Datetime(TimeUnit::Microseconds, None),
            };
            bind.cast(vec![number], output)
        })
        .examples(&[
            Example {
                columns: "a=i64 [86401, null]",
                arguments: "(col(a))",
                result: r#"datetime[us] ["1970-01-02 00:00:01", null]"#,
            },
            Example { columns: "a=i64 [1, -1]", arguments: r#"(col(a), "d")"#, result: r#"date ["1970-01-02", "1969-12-31"]"# },
        ]);

fn from_epoch(call: &Call) -> Result<Vector> {
    let factor = match call.options.str("time_unit")? {
        "s" => 1_000_000,
        "ms" => 1_000,
        _ => 1,
    };
    let numbers = call.inputs[0].map(DataType::Int64, |array| {
        let scaled: PrimitiveArray<Int64Type> = match call.inputs[0].dtype() {
            DataType::Float64 => array.as_primitive::<Float64Type>().unary_opt(|v| {
                let scaled = (v * factor as f64).trunc();
                // Both bounds are floats: the greatest below 2^63, and -2^63.
                (scaled >= i64::MIN as f64 && scaled < i64::MAX as f64).then_some(scaled as i64)
            }),
            _ => array.as_primitive::<Int64Type>().unary_opt(|v| v.checked_mul(factor)),
        };
        Ok(std::sync::Arc::new(scaled))
    })?;
    let moments = match call.dtype {
        DataType::Date => {
            cast(&cast(&numbers, &DataType::Int32, Unfit::Null)?, &DataType::Date, Unfit::Null)?
        }
        dtype => numbers.with_dtype(dtype.clone()),
    };
    if moments.null_count() > call.inputs[0].null_count() {
        return Err(failure(&call.inputs[0], &moments));
    }
    Ok(moments)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn units_and_ends() {
        let columns = "a=f64 [1.5]; b=i64 [9223372036854775807]";
        check("pl.from_epoch", columns, "(col(a))", r#"datetime[us] ["1970-01-01 00:00:01.5"]"#);
        check(
            "pl.from_epoch",
            columns,
            r#"(col(a), "ns")"#,
            r#"datetime[ns] ["1970-01-01 00:00:00.000000001"]"#,
        );
        assert!(fails("pl.from_epoch", columns, "(col(b))").contains("failed for 1 of 1 values"));
        assert!(fails("pl.from_epoch", columns, r#"(col(b), "d")"#).contains("from Int64 to Date failed"));
        assert!(fails("pl.from_epoch", r#"a=f64 ["NaN", "inf"]"#, "(col(a))").contains("[NaN, inf]"));
        assert!(fails("pl.from_epoch", r#"a=str ["1"]"#, "(col(a))").contains("String"));
    }
}
