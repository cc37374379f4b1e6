//! `interpolate`.

use arrow::array::{Array, AsArray, PrimitiveArray, UInt32Array};
use arrow::compute::cast;
use arrow::datatypes::{Decimal128Type, Int64Type};
use num_traits::AsPrimitive;
use polarslike_core::{DataType, Result, Vector, bail, decimal, with_primitive};

use crate::fold::from_floats;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&INTERPOLATE];

static INTERPOLATE: FunctionDef = FunctionDef::new(
    "interpolate",
    "method:enum(linear,nearest)='linear'",
    Kernel::PerGroup(|call| match call.options.str("method")? {
        "linear" => linear(call),
        "nearest" => nearest(call),
        other => bail!(InvalidArgument, "`interpolate`: method must be linear or nearest, not {other:?}"),
    }),
)
.doc(
    "Fills nulls between two values: on a straight line between them, or with the `nearest` of them.\n\n\
     Nulls before the first and after the last value stay. Values that are not numbers, dates or times stay as they are.",
)
.types(|bind| {
    let input = bind.input(0);
    let linear = bind.options.str("method")? == "linear";
    bind.returns(if linear && input.is_integer() { DataType::Float64 } else { input })
})
.examples(&[
    Example { columns: "a=i64 [1, null, null, 4]", arguments: "()", result: "f64 [1.0, 2.0, 3.0, 4.0]" },
    Example { columns: "a=i64 [1, null, null, null, 9]", arguments: r#"("nearest")"#, result: "i64 [1, 1, 9, 9, 9]" },
]);

/// Calls `fill` with each pair of rows that have values and only nulls between them.
fn gaps(call: &Call, mut fill: impl FnMut(usize, usize)) {
    let Some(valid) = call.inputs[0].validity() else { return };
    for group in call.groups.iter() {
        let mut last = None;
        for row in group.filter(|row| valid.is_valid(*row)) {
            if let Some(last) = last.filter(|last| last + 1 < row) {
                fill(last, row);
            }
            last = Some(row);
        }
    }
}

/// Between two moments, in whole units: floats do not hold all nanoseconds.
fn linear_moments(call: &Call) -> Result<Vector> {
    let storage = call.dtype.storage();
    let array = cast(&call.inputs[0].decode(), &arrow::datatypes::DataType::Int64)?;
    let mut values: Vec<Option<i64>> = array.as_primitive::<Int64Type>().iter().collect();
    gaps(call, |from, to| {
        if let (Some(low), Some(high)) = (values[from], values[to]) {
            let step = (i128::from(high) - i128::from(low)) as f64 / (to - from) as f64;
            for (distance, value) in values[from..to].iter_mut().enumerate().skip(1) {
                *value = Some(low.saturating_add((step * distance as f64) as i64));
            }
        }
    });
    let filled = cast(&PrimitiveArray::<Int64Type>::from(values), &storage)?;
    Ok(Vector::plain(call.dtype.clone(), filled))
}

/// Between two decimals, in steps of the last digit.
fn linear_decimals(call: &Call) -> Result<Vector> {
    let array = call.inputs[0].decode();
    let mut values: Vec<Option<i128>> = array.as_primitive::<Decimal128Type>().iter().collect();
    gaps(call, |from, to| {
        let gap = (to - from) as i128;
        if let (Some(low), Some(high)) = (values[from], values[to]) {
            for (distance, value) in values[from..to].iter_mut().enumerate().skip(1) {
                let step = high.checked_sub(low).and_then(|rise| rise.checked_mul(distance as i128));
                *value = step.map(|step| low + decimal::divide(step, gap));
            }
        }
    });
    Ok(Vector::primitive(call.dtype.clone(), PrimitiveArray::<Decimal128Type>::from(values)))
}

fn linear(call: &Call) -> Result<Vector> {
    if call.dtype.is_temporal() {
        return linear_moments(call);
    }
    if call.dtype.is_decimal() {
        return linear_decimals(call);
    }
    if !call.inputs[0].dtype().is_numeric() {
        return Ok(call.inputs[0].clone());
    }
    let array = call.inputs[0].decode();
    let mut values: Vec<Option<f64>> = with_primitive!(call.inputs[0].dtype(), T => {
        array.as_primitive::<T>().iter().map(|v| v.map(|v| v.as_())).collect()
    }, else return Ok(call.inputs[0].clone()));
    if array.null_count() == 0 && call.inputs[0].dtype() == call.dtype {
        return Ok(call.inputs[0].clone());
    }
    gaps(call, |from, to| {
        if let (Some(low), Some(high)) = (values[from], values[to]) {
            let step = (high - low) / (to - from) as f64;
            for (distance, value) in values[from..to].iter_mut().enumerate().skip(1) {
                *value = Some(low + step * distance as f64);
            }
        }
    });
    Ok(from_floats(call.dtype, values.into_iter()))
}

fn nearest(call: &Call) -> Result<Vector> {
    if !(call.dtype.is_numeric() || call.dtype.is_decimal() || call.dtype.is_temporal()) {
        return Ok(call.inputs[0].clone());
    }
    let mut sources: Vec<u32> = (0..call.inputs[0].len() as u32).collect();
    gaps(call, |from, to| {
        let gap = to - from;
        for (distance, source) in sources[from..to].iter_mut().enumerate().skip(1) {
            *source = if distance < gap - distance { from as u32 } else { to as u32 };
        }
    });
    call.inputs[0].take(&UInt32Array::from(sources))
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Groups, Value};

    use crate::testing::{call_groups, check, values, vector};
    use crate::{Arg, lookup};

    #[test]
    fn ends_and_types() {
        check("interpolate", "a=f64 [null, 1.0, null, 2.0, null]", "()", "f64 [null, 1.0, 1.5, 2.0, null]");
        check("interpolate", "a=f32 [1.0, null, 4.0]", "()", "f32 [1.0, 2.5, 4.0]");
        check("interpolate", r#"a=str ["x", null]"#, "()", r#"str ["x", null]"#);
        check("interpolate", "a=i64 [1, null, 2]", r#"("nearest")"#, "i64 [1, 2, 2]");
        check("interpolate", "a=i64 []", "()", "f64 []");
        check("interpolate", "a=date [null]", "()", "date [null]");
        check(
            "interpolate",
            r#"a=date ["2024-01-01", null, "2024-01-03", null]"#,
            "()",
            r#"date ["2024-01-01", "2024-01-02", "2024-01-03", null]"#,
        );
        check(
            "interpolate",
            r#"a=datetime[ns] ["2024-01-01 00:00:00.000000001", null, "2024-01-01 00:00:00.000000003"]"#,
            "()",
            r#"datetime[ns] ["2024-01-01 00:00:00.000000001", "2024-01-01 00:00:00.000000002", "2024-01-01 00:00:00.000000003"]"#,
        );
    }

    #[test]
    fn not_across_groups() {
        let inputs = vec![vector("i64 [1, null, null, 4]")];
        let groups = Groups::from_sizes([2, 2]);
        let args = vec![Arg::String("linear".into())];
        let filled = call_groups(lookup("interpolate").unwrap(), inputs, args, &groups).unwrap().0;
        assert_eq!(values(&filled), [Value::Float(1.0), Value::Null, Value::Null, Value::Float(4.0)]);
    }
}
