//! `pl.repeat`, `pl.ones`, `pl.zeros`.

use arrow::array::UInt32Array;
use polarslike_core::{DataType, Groups, Result, Scalar, Value, Vector, bail};

use crate::cast::{Unfit, cast, check_castable};
use crate::kernels::check_room;
use crate::kernels::sequence::{dtype_option, one_row_per_group};
use crate::kernels::text::Argument;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&REPEAT, &ONES, &ZEROS];

static REPEAT: FunctionDef = FunctionDef::new(
    "pl.repeat",
    "value:expr(lit)?, n:expr(col,int), *, dtype:dtype=None, eager:bool=False",
    Kernel::Uneven(repeat),
)
.doc(
    "A value `n` times, as `dtype` if one is given.\n\n\
     Both are single values: literals or aggregates. With `eager`, a Series instead of an expression.",
)
.types(|bind| {
    check_count(bind, 1)?;
    let dtype = dtype_option(bind, bind.input(0))?;
    check_castable(&bind.input(0), &dtype)?;
    bind.cast(vec![dtype.clone(), DataType::Int64], dtype)
})
.examples(&[Example { columns: "a=i64 [1]", arguments: r#"("x", 2)"#, result: r#"str ["x", "x"]"# }]);

static ONES: FunctionDef = FunctionDef::new(
    "pl.ones",
    "n:expr(col,int), dtype:dtype=None, *, eager:bool=False",
    Kernel::Uneven(|call, own| filled(call, own, 1)),
)
.doc("`n` times 1, as `dtype`, Float64 if none is given. With `eager`, a Series instead of an expression.")
.types(number_type)
.examples(&[Example { columns: "a=i64 [1]", arguments: "(2, i8)", result: "i8 [1, 1]" }]);

static ZEROS: FunctionDef = FunctionDef::new(
    "pl.zeros",
    "n:expr(col,int), dtype:dtype=None, *, eager:bool=False",
    Kernel::Uneven(|call, own| filled(call, own, 0)),
)
.doc("`n` times 0, as `dtype`, Float64 if none is given. With `eager`, a Series instead of an expression.")
.types(number_type)
.examples(&[Example { columns: "a=i64 [1]", arguments: "(2)", result: "f64 [0.0, 0.0]" }]);

fn check_count(bind: &Bind, i: usize) -> Result<()> {
    bind.check(i, DataType::is_integer, "an integer").map(|_| ())
}

fn number_type(bind: &Bind) -> Result<Binding> {
    check_count(bind, 0)?;
    let dtype = dtype_option(bind, DataType::Float64)?;
    check_castable(&DataType::Int64, &dtype)?;
    bind.cast(vec![DataType::Int64], dtype)
}

fn repeat(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    let (inputs, missing) = one_row_per_group(call, own)?;
    let groups = counts(call, &inputs[1], &missing)?;
    if let [_] = missing[..] {
        let value = inputs[0].slice(0, inputs[0].len().min(1)).decode();
        let rows = groups.rows();
        let repeated = if value.is_empty() {
            Vector::nulls(call.dtype.clone(), rows)
        } else {
            Vector::repeat(call.dtype.clone(), value, rows)
        };
        return Ok((repeated, groups));
    }
    Ok((inputs[0].take(&UInt32Array::from(groups.row_groups()))?, groups))
}

fn filled(call: &Call, own: &[Groups], number: i128) -> Result<(Vector, Groups)> {
    let (inputs, missing) = one_row_per_group(call, own)?;
    let groups = counts(call, &inputs[0], &missing)?;
    let number = Vector::constant(&Scalar::new(DataType::Int64, Value::Int(number)), 1)?;
    let number = cast(&number, call.dtype, Unfit::Fail)?;
    Ok((Vector::repeat(call.dtype.clone(), number.decode(), groups.rows()), groups))
}

/// Groups of as many rows as `counts` says.
fn counts(call: &Call, counts: &Vector, missing: &[bool]) -> Result<Groups> {
    let argument = Argument::new(counts);
    let mut sizes = Vec::with_capacity(missing.len());
    for (group, missing) in missing.iter().enumerate() {
        sizes.push(match argument.int(group) {
            _ if *missing => 0,
            Some(n @ 0..=0xFFFF_FFFF) => n as usize,
            Some(n) => bail!(Compute, "`{}`: n must be a number of rows, not {n}", call.options.name()),
            None => bail!(Compute, "`{}`: n must not be null", call.options.name()),
        });
    }
    let rows = sizes.iter().fold(0, |rows: usize, n| rows.saturating_add(*n));
    check_room(call.options.name(), rows, call.dtype)?;
    Ok(Groups::from_sizes(sizes))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn values_and_numbers() {
        let column = "a=i64 [5]";
        check("pl.repeat", column, "(null, 2)", "null [null, null]");
        check("pl.repeat", column, "(col(a), 2, dtype=str)", r#"str ["5", "5"]"#);
        check("pl.repeat", column, "(1, 0, dtype=i8)", "i8 []");
        check("pl.ones", column, "(1, bool)", "bool [true]");
        check("pl.zeros", column, "(col(a), str)", r#"str ["0", "0", "0", "0", "0"]"#);
        assert!(fails("pl.repeat", "a=i64 [1, 2]", "(col(a), 2)").contains("aggregate it first"));
        assert!(fails("pl.repeat", column, "(1, -2)").contains("not -2"));
        assert!(fails("pl.repeat", column, r#"(1, 2.5)"#).contains("integer"));
        assert!(fails("pl.ones", column, "(2, list[i64])").contains("cast"));
    }
}
