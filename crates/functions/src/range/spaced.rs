//! `pl.linear_space`, `pl.linear_spaces`.

use arrow::datatypes::{Float64Type, Int64Type};
use polarslike_core::{DataType, Groups, Result, TimeUnit, Vector, bail};

use crate::cast::{Unfit, cast};
use crate::kernels::sequence::{Closed, Write, in_lists, item_of, one_per_group, one_per_row, reserve};
use crate::kernels::text::Argument;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&LINEAR_SPACE, &LINEAR_SPACES];

static LINEAR_SPACE: FunctionDef = FunctionDef::new(
    "pl.linear_space",
    "start:expr(col), end:expr(col), num_samples:expr(col,int), *, closed:enum(left,right,both,none)='both', \
     eager:bool=False",
    Kernel::Uneven(space),
)
.doc(
    "So many values from `start` to `end`, equally far apart: numbers, dates or times.\n\n\
     `closed` says which bounds are among them. Bounds are single values: literals or aggregates. With `eager`, a Series \
     instead of an expression.",
)
.types(types)
.examples(&[
    Example { columns: "a=i64 [7]", arguments: "(0.0, 1.0, 3)", result: "f64 [0.0, 0.5, 1.0]" },
    Example { columns: "a=i64 [7]", arguments: r#"(0.0, 1.0, 4, closed="left")"#, result: "f64 [0.0, 0.25, 0.5, 0.75]" },
]);

static LINEAR_SPACES: FunctionDef = FunctionDef::new(
    "pl.linear_spaces",
    "start:expr(col), end:expr(col), num_samples:expr(col,int), *, closed:enum(left,right,both,none)='both', \
     as_array:bool=False, eager:bool=False",
    Kernel::Elementwise(spaces),
)
.doc(
    "Row by row, so many values from `start` to `end`, equally far apart, as a list.\n\n\
     `closed` says which bounds are among them. Null if a bound or the number is null. With `as_array` the lists are arrays: \
     then the number must be given. With `eager`, a Series instead of an expression.",
)
.types(|bind| in_lists(types(bind)))
.examples(&[Example {
    columns: "a=i64 [0, null]; b=i64 [2, 1]",
    arguments: "(col(a), col(b), 3)",
    result: "list[f64] [[0.0, 1.0, 2.0], null]",
}]);

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(2, |t| t.is_integer() || *t == DataType::Null, "an integer")?;
    let (a, b) = (bind.input(0), bind.input(1));
    let numeric = |t: &DataType| t.is_numeric() || *t == DataType::Null;
    let item = match supertype(&a, &b) {
        _ if numeric(&a) && numeric(&b) && a == DataType::Float32 && b == DataType::Float32 => {
            DataType::Float32
        }
        _ if numeric(&a) && numeric(&b) => DataType::Float64,
        Some(DataType::Date) => DataType::Datetime(TimeUnit::Microseconds, None),
        Some(common) if common.is_temporal() => common,
        _ => return Err(crate::types::no_operation(bind)),
    };
    bind.cast(vec![item.clone(), item.clone(), DataType::Int64], item)
}

fn space(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    match call.dtype {
        DataType::Float64 => {
            one_per_group::<Float64Type, _>(call, own, call.dtype, |inputs| floats(call, inputs))
        }
        DataType::Float32 => {
            let (values, groups) =
                one_per_group::<Float64Type, _>(call, own, &DataType::Float64, |inputs| {
                    floats(call, inputs)
                })?;
            Ok((cast(&values, &DataType::Float32, Unfit::Null)?, groups))
        }
        _ => one_per_group::<Int64Type, _>(call, own, call.dtype, |inputs| moments(call, inputs)),
    }
}

fn spaces(call: &Call) -> Result<Vector> {
    match item_of(call.dtype)? {
        DataType::Float64 | DataType::Float32 => {
            let lists =
                one_per_row::<Float64Type, _>(call, &DataType::Float64, |inputs| floats(call, inputs))?;
            Ok(cast(&lists, call.dtype, Unfit::Null)?.with_dtype(call.dtype.clone()))
        }
        item => one_per_row::<Int64Type, _>(call, item, |inputs| moments(call, inputs)),
    }
}

/// How many steps lead from start to end, and on which the first value is.
fn steps(closed: Closed, count: i64) -> (i64, i64) {
    let steps = match (closed.left, closed.right) {
        (true, true) => count - 1,
        (false, false) => count + 1,
        _ => count,
    };
    // A single value of both ends is the start.
    (steps.max(1), i64::from(!closed.left))
}

fn samples(call: &Call, count: i64) -> Result<i64> {
    if count < 0 {
        bail!(Compute, "`{}`: num_samples must not be negative, but is {count}", call.options.name());
    }
    Ok(count)
}

fn floats<'a>(call: &'a Call, inputs: &[Vector]) -> Result<impl Write<f64> + use<'a>> {
    let [start, end, count] = inputs else { bail!(Internal, "`linear_space` takes three inputs") };
    let wide = |bound| cast(bound, &DataType::Float64, Unfit::Null);
    let (start, end, count) =
        (Argument::new(&wide(start)?), Argument::new(&wide(end)?), Argument::new(count));
    let closed = Closed::of(call)?;
    Ok(move |row: usize, values: &mut Vec<f64>| {
        let (Some(start), Some(end), Some(count)) = (start.float(row), end.float(row), count.int(row)) else {
            return Ok(false);
        };
        reserve(call, values, samples(call, count)?.into())?;
        let (steps, first) = steps(closed, count);
        let step = (end - start) / steps as f64;
        let value = |i: i64| if i == steps { end } else { start + i as f64 * step };
        values.extend((first..first + count).map(value));
        Ok(true)
    })
}

fn moments<'a>(call: &'a Call, inputs: &[Vector]) -> Result<impl Write<i64> + use<'a>> {
    let [start, end, count] = inputs else { bail!(Internal, "`linear_space` takes three inputs") };
    let (start, end, count) = (Argument::new(start), Argument::new(end), Argument::new(count));
    let closed = Closed::of(call)?;
    Ok(move |row: usize, values: &mut Vec<i64>| {
        let (Some(start), Some(end), Some(count)) = (start.int(row), end.int(row), count.int(row)) else {
            return Ok(false);
        };
        reserve(call, values, samples(call, count)?.into())?;
        let (steps, first) = steps(closed, count);
        let (start, end, steps) = (i128::from(start), i128::from(end), i128::from(steps));
        // Between two moments that 64 bits hold; fractions of a unit are cut off.
        let value = |i: i64| (start + ((end - start) * i128::from(i)) / steps) as i64;
        values.extend((first..first + count).map(value));
        Ok(true)
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn ends_and_types() {
        let column = "a=i64 [7]";
        check("pl.linear_space", column, r#"(0.0, 1.0, 4, closed="right")"#, "f64 [0.25, 0.5, 0.75, 1.0]");
        check("pl.linear_space", column, r#"(0.0, 1.0, 3, closed="none")"#, "f64 [0.25, 0.5, 0.75]");
        check("pl.linear_space", column, "(5.0, 1.0, 1)", "f64 [5.0]");
        check("pl.linear_space", column, r#"(5.0, 1.0, 1, closed="right")"#, "f64 [1.0]");
        check("pl.linear_space", column, "(5.0, 1.0, 0)", "f64 []");
        let endless = r#"(0.0, 1.0, 9223372036854775807, closed="none")"#;
        assert!(fails("pl.linear_space", column, endless).contains("more than a column holds"));
        let dates = r#"a=date ["2024-01-01"]; b=date ["2024-01-03"]"#;
        check(
            "pl.linear_spaces",
            dates,
            "(col(a), col(b), 4)",
            r#"list[datetime[us]] [["2024-01-01 00:00:00", "2024-01-01 16:00:00", "2024-01-02 08:00:00", "2024-01-03 00:00:00"]]"#,
        );
        check(
            "pl.linear_space",
            r#"a=time ["00:00:00"]; b=time ["01:00:00"]"#,
            "(col(a), col(b), 2)",
            r#"time ["00:00:00", "01:00:00"]"#,
        );
        check("pl.linear_space", "a=f32 [0.0]; b=f32 [1.0]", "(col(a), col(b), 2)", "f32 [0.0, 1.0]");
        assert!(fails("pl.linear_space", column, "(0, 1, -1)").contains("negative"));
        assert!(fails("pl.linear_space", dates, "(col(a), 1, 2)").contains("Date"));
    }
}
