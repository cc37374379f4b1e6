//! `pl.int_range`, `pl.arange`, `pl.int_ranges`.

use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Groups, Result, Vector, bail, error};

use crate::cast::{Unfit, cast};
use crate::kernels::sequence::{Write, dtype_option, in_lists, one_per_group, one_per_row, reserve};
use crate::kernels::text::Argument;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&INT_RANGE, &ARANGE, &INT_RANGES];

const SIGNATURE: &str = "start:expr(col,int)=0, end:expr(col,int)=None, step:expr(col,int)=1, *, dtype:dtype=None, eager:bool=False";

static INT_RANGE: FunctionDef = FunctionDef::new("pl.int_range", SIGNATURE, Kernel::Uneven(range))
    .doc(
        "The integers from `start` up to, but without, `end`, each `step` more than the one before.\n\n\
         A bound alone is the end, and the start 0. A negative step counts down. They become `dtype`, Int64 if none is given. \
         Bounds are single values: numbers or aggregates. With `eager`, a Series instead of an expression.",
    )
    .types(types)
    .examples(&[
        Example { columns: "a=i64 [7, 8, 9]", arguments: "(3)", result: "i64 [0, 1, 2]" },
        Example { columns: "a=i64 [7, 8, 9]", arguments: "(5, 0, -2, dtype=i8)", result: "i8 [5, 3, 1]" },
    ]);

static ARANGE: FunctionDef = FunctionDef::new("pl.arange", SIGNATURE, Kernel::Uneven(range))
    .doc("Another name of `pl.int_range`.")
    .types(types)
    .examples(&[Example { columns: "a=i64 [7, 8]", arguments: "(1, 5, 2)", result: "i64 [1, 3]" }]);

static INT_RANGES: FunctionDef = FunctionDef::new("pl.int_ranges", SIGNATURE, Kernel::Elementwise(ranges))
    .doc(
        "Row by row, the integers from `start` up to, but without, `end`, as a list.\n\n\
         A bound alone is the end, and the start 0. A negative step counts down. They become `dtype`, Int64 if none is given. \
         Null if a bound or the step is null. With `eager`, a Series instead of an expression.",
    )
    .types(|bind| in_lists(types(bind)))
    .examples(&[Example {
        columns: "a=i64 [0, 3, null]; b=i64 [2, 1, 1]",
        arguments: "(col(a), col(b))",
        result: "list[i64] [[0, 1], [], null]",
    }]);

fn types(bind: &Bind) -> Result<Binding> {
    for i in 0..3 {
        bind.check(i, |t| t.is_numeric() || *t == DataType::Null, "an integer")?;
    }
    let dtype = dtype_option(bind, DataType::Int64)?;
    if !dtype.is_integer() {
        return Err(error!(Schema, "`{}` gives integers, not {dtype}", bind.function.name));
    }
    let end = if bind.input(1) == DataType::Null { DataType::Null } else { DataType::Int64 };
    bind.cast(vec![DataType::Int64, end, DataType::Int64], dtype)
}

fn range(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    let write = |inputs: &[Vector]| integers(call, inputs);
    let (values, groups) = one_per_group::<Int64Type, _>(call, own, &DataType::Int64, write)?;
    Ok((cast(&values, call.dtype, Unfit::Fail)?, groups))
}

fn ranges(call: &Call) -> Result<Vector> {
    let write = |inputs: &[Vector]| integers(call, inputs);
    cast(&one_per_row::<Int64Type, _>(call, &DataType::Int64, write)?, call.dtype, Unfit::Fail)
}

fn integers<'a>(call: &'a Call, inputs: &[Vector]) -> Result<impl Write<i64> + use<'a>> {
    let [start, end, step] = inputs else { bail!(Internal, "a range of integers has three inputs") };
    let end_only = *end.dtype() == DataType::Null;
    let (first, last) = if end_only { (None, start) } else { (Some(Argument::new(start)), end) };
    let (last, step) = (Argument::new(last), Argument::new(step));
    Ok(move |row: usize, values: &mut Vec<i64>| {
        let start = first.as_ref().map_or(Some(0), |start| start.int(row));
        let (Some(start), Some(end), Some(step)) = (start, last.int(row), step.int(row)) else {
            return Ok(false);
        };
        if step == 0 {
            bail!(InvalidOperation, "`{}`: step must not be zero", call.options.name());
        }
        let span = i128::from(end) - i128::from(start);
        let count = (span + i128::from(step - step.signum())) / i128::from(step);
        reserve(call, values, count)?;
        // No value is beyond `end`, so none overflows.
        values.extend((0..count).map(|i| (i128::from(start) + i * i128::from(step)) as i64));
        Ok(true)
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn directions_and_ends() {
        let columns = "a=i64 [1, 2]";
        check("pl.int_range", columns, "(0)", "i64 []");
        check("pl.int_range", columns, "(5, 2)", "i64 []");
        check(
            "pl.int_range",
            columns,
            "(9223372036854775806, 9223372036854775807)",
            "i64 [9223372036854775806]",
        );
        check("pl.int_ranges", columns, "(col(a))", "list[i64] [[0], [0, 1]]");
        check("pl.int_ranges", columns, "(3, col(a), -1, dtype=u8)", "list[u8] [[3, 2], [3]]");
        check("pl.int_ranges", "a=i64 [1, null]", "(0, 4, col(a))", "list[i64] [[0, 1, 2, 3], null]");
        assert!(fails("pl.int_range", columns, "(0, 5, 0)").contains("zero"));
        assert!(fails("pl.int_range", columns, "(col(a))").contains("aggregate it first"));
        assert!(fails("pl.int_range", columns, "(null, 5)").contains("must not be null"));
        assert!(
            fails("pl.int_range", columns, "(0, 9223372036854775807)").contains("more than a column holds")
        );
        assert!(fails("pl.int_range", columns, "(250, 260, dtype=u8)").contains("failed for 4 of 10"));
        assert!(fails("pl.int_range", columns, "(3, dtype=f64)").contains("Float64"));
    }
}
