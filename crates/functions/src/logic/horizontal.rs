//! `pl.min_horizontal`, `pl.max_horizontal`, `pl.sum_horizontal`, `pl.mean_horizontal`, `pl.all_horizontal`,
//! `pl.any_horizontal`.

use arrow::array::{Array, AsArray, PrimitiveArray};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Result, Vector, error};

use super::boolean::{Operation, fold_booleans, fold_inputs};
use super::fill::fill;
use crate::cast::{Unfit, cast};
use crate::fold::as_floats;
use crate::kernels::{Comparison, bits, choose, compare, true_bits};
use crate::math::arithmetic::sum;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype_of};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&MIN, &MAX, &SUM, &MEAN, &ALL, &ANY];

static MIN: FunctionDef = FunctionDef::new(
    "pl.min_horizontal",
    "*exprs:exprs",
    Kernel::Elementwise(|call| extreme(call, Comparison::Less)),
)
.total()
.doc("The least of several columns' values, row by row. Nulls are left out, and NaN unless there is nothing else.")
.types(ordered)
.examples(&[Example {
    columns: "a=i64 [1, 4, null]; b=i64 [2, 3, null]",
    arguments: "(col(a), col(b))",
    result: "i64 [1, 3, null]",
}]);

static MAX: FunctionDef = FunctionDef::new(
    "pl.max_horizontal",
    "*exprs:exprs",
    Kernel::Elementwise(|call| extreme(call, Comparison::Greater)),
)
.total()
.doc("The greatest of several columns' values, row by row. Nulls are left out, and NaN unless there is nothing else.")
.types(ordered)
.examples(&[Example {
    columns: "a=i64 [1, 4, null]; b=i64 [2, 3, 5]",
    arguments: "(col(a), col(b))",
    result: "i64 [2, 4, 5]",
}]);

static SUM: FunctionDef =
    FunctionDef::new("pl.sum_horizontal", "*exprs:exprs, ignore_nulls:bool=True", Kernel::Elementwise(sum_horizontal))
        .total()
.doc(
            "The sum of several columns' values, row by row; texts are joined.\n\n\
             Nulls are left out (a row of nulls has the sum 0), or give null if `ignore_nulls` is false. Booleans are \
             counted.",
        )
        .types(|bind| match supertype_of(bind.inputs) {
            Some(DataType::Boolean) => bind.cast(vec![DataType::UInt32; bind.inputs.len()], DataType::UInt32),
            Some(DataType::Categorical) => {
                bind.cast(vec![DataType::String; bind.inputs.len()], DataType::String)
            }
            Some(common)
                if common.is_numeric() || matches!(common, DataType::Duration(_) | DataType::String | DataType::Null) =>
            {
                bind.cast(vec![common.clone(); bind.inputs.len()], common)
            }
            _ => Err(no_common_type(bind)),
        })
        .examples(&[
            Example {
                columns: "a=i64 [1, 4, null]; b=i64 [2, null, null]",
                arguments: "(col(a), col(b))",
                result: "i64 [3, 4, 0]",
            },
            Example {
                columns: "a=i64 [1, 4, null]; b=i64 [2, null, null]",
                arguments: "(col(a), col(b), ignore_nulls=false)",
                result: "i64 [3, null, null]",
            },
        ]);

static MEAN: FunctionDef =
    FunctionDef::new("pl.mean_horizontal", "*exprs:exprs, ignore_nulls:bool=True", Kernel::Elementwise(mean_horizontal))
        .total()
.doc("The mean of several columns' values, row by row. Nulls are left out, or give null if `ignore_nulls` is false.")
        .types(|bind| {
            for i in 0..bind.inputs.len() {
                let accepts = |t: &DataType| {
                    t.is_numeric() || matches!(t, DataType::Decimal(..) | DataType::Boolean | DataType::Null)
                };
                bind.check(i, accepts, "numbers")?;
            }
            let narrow = supertype_of(bind.inputs) == Some(DataType::Float32);
            let output = if narrow { DataType::Float32 } else { DataType::Float64 };
            bind.cast(vec![output.clone(); bind.inputs.len()], output)
        })
        .examples(&[Example {
            columns: "a=i64 [1, 4, null]; b=i64 [2, null, null]",
            arguments: "(col(a), col(b))",
            result: "f64 [1.5, 4, null]",
        }]);

static ALL: FunctionDef = FunctionDef::new(
    "pl.all_horizontal",
    "*exprs:exprs",
    Kernel::Elementwise(|call| fold_booleans(call, Operation::And)),
)
.total()
.doc("Whether all of several columns' values are true, row by row: false if one is, otherwise null if one is null.")
.types(booleans)
.examples(&[Example {
    columns: "a=bool [true, true, null]; b=bool [true, null, false]",
    arguments: "(col(a), col(b))",
    result: "bool [true, null, false]",
}]);

static ANY: FunctionDef = FunctionDef::new(
    "pl.any_horizontal",
    "*exprs:exprs",
    Kernel::Elementwise(|call| fold_booleans(call, Operation::Or)),
)
.total()
.doc("Whether one of several columns' values is true, row by row: true if one is, otherwise null if one is null.")
.types(booleans)
.examples(&[Example {
    columns: "a=bool [false, true, null]; b=bool [false, null, false]",
    arguments: "(col(a), col(b))",
    result: "bool [false, true, null]",
}]);

fn no_common_type(bind: &Bind) -> polarslike_core::Error {
    let types: Vec<String> = bind.inputs.iter().map(ToString::to_string).collect();
    error!(InvalidOperation, "`{}` of {}: cast them to one type", bind.function.name, types.join(", "))
}

fn ordered(bind: &Bind) -> Result<Binding> {
    let text = |t: &DataType| t.is_text();
    let mixed = bind.inputs.iter().any(text) && bind.inputs.iter().any(|t| !text(t) && *t != DataType::Null);
    match supertype_of(bind.inputs) {
        Some(common) if !common.is_nested() && !mixed => {
            bind.cast(vec![common.clone(); bind.inputs.len()], common)
        }
        _ => Err(no_common_type(bind)),
    }
}

fn booleans(bind: &Bind) -> Result<Binding> {
    for i in 0..bind.inputs.len() {
        bind.check(i, |t| t.is_numeric() || matches!(t, DataType::Boolean | DataType::Null), "Booleans")?;
    }
    bind.cast(vec![DataType::Boolean; bind.inputs.len()], DataType::Boolean)
}

/// The value that comes first by `order`, pair by pair.
fn extreme(call: &Call, order: Comparison) -> Result<Vector> {
    fold_inputs(call, |a, b| {
        let mut keep = true_bits(&compare(order, a, b)?);
        // NaN loses against a number, and a null against anything.
        if call.dtype.is_float() {
            keep = &(&keep & &!&nan_bits(a)) | &nan_bits(b);
        }
        if let Some(valid) = b.validity() {
            keep = &keep | &!valid.inner();
        }
        if let Some(valid) = a.validity() {
            keep = &keep & valid.inner();
        }
        choose(&keep, a, b)
    })
}

/// One bit per row: whether it is NaN and not null.
fn nan_bits(vector: &Vector) -> BooleanBuffer {
    let array = vector.decode();
    let nan = match vector.dtype() {
        DataType::Float32 => bits::test(array.as_primitive::<Float32Type>().values(), f32::is_nan),
        _ => bits::test(array.as_primitive::<Float64Type>().values(), f64::is_nan),
    };
    match array.nulls() {
        Some(valid) => &nan & valid.inner(),
        None => nan,
    }
}

fn sum_horizontal(call: &Call) -> Result<Vector> {
    let ignore_nulls = call.options.bool("ignore_nulls")?;
    let nothing = match call.dtype {
        DataType::Null => return Ok(Vector::nulls(DataType::Null, call.groups.rows())),
        DataType::String => Vector::constant(&"".into(), call.groups.rows())?,
        dtype => cast(&Vector::constant(&0_i64.into(), call.groups.rows())?, dtype, Unfit::Fail)?,
    };
    let filled = |v: &Vector| if ignore_nulls { fill(v, &nothing) } else { Ok(v.clone()) };
    match call.inputs {
        [only] => filled(only),
        _ => fold_inputs(call, |a, b| sum(&filled(a)?, &filled(b)?, call.dtype)),
    }
}

fn mean_horizontal(call: &Call) -> Result<Vector> {
    let ignore_nulls = call.options.bool("ignore_nulls")?;
    let rows = call.groups.rows();
    let mut sums = vec![0.0; rows];
    let mut counts = vec![0_u32; rows];
    for input in call.inputs {
        let array = as_floats(input)?;
        match array.nulls() {
            None => {
                sums.iter_mut().zip(array.values()).for_each(|(sum, v)| *sum += v);
                counts.iter_mut().for_each(|count| *count += 1);
            }
            Some(nulls) => nulls.valid_indices().for_each(|i| {
                sums[i] += array.value(i);
                counts[i] += 1;
            }),
        }
    }
    let least = if ignore_nulls { 1 } else { call.inputs.len().max(1) as u32 };
    let valid = bits::test(&counts, |count| count >= least);
    let means = sums.iter().zip(&counts).map(|(sum, count)| sum / f64::from(*count));
    let nulls = Some(NullBuffer::new(valid)).filter(|n| n.null_count() > 0);
    let means = PrimitiveArray::<Float64Type>::new(means.collect(), nulls);
    cast(&Vector::primitive(DataType::Float64, means), call.dtype, Unfit::Fail)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn nan_and_nulls() {
        let columns =
            r#"a=f64 ["NaN", "NaN", null, 1, 2.5, "NaN"]; b=f64 [1, "NaN", "NaN", "NaN", null, null]"#;
        check("pl.min_horizontal", columns, "(col(a), col(b))", r#"f64 [1, "NaN", "NaN", 1, 2.5, "NaN"]"#);
        check("pl.max_horizontal", columns, "(col(a), col(b))", r#"f64 [1, "NaN", "NaN", 1, 2.5, "NaN"]"#);
        check(
            "pl.mean_horizontal",
            columns,
            "(col(b), col(b))",
            r#"f64 [1, "NaN", "NaN", "NaN", null, null]"#,
        );
        check(
            "pl.mean_horizontal",
            "a=i64 [1, 2]; b=i64 [3, null]",
            "(col(a), col(b), ignore_nulls=false)",
            "f64 [2, null]",
        );
    }

    #[test]
    fn other_types() {
        let columns = r#"a=str ["x", null, null]; b=str ["a", "b", null]"#;
        check("pl.min_horizontal", columns, "(col(a), col(b))", r#"str ["a", "b", null]"#);
        check("pl.max_horizontal", columns, "(col(a), col(b))", r#"str ["x", "b", null]"#);
        check("pl.sum_horizontal", columns, "(col(a), col(b))", r#"str ["xa", "b", ""]"#);
        check("pl.sum_horizontal", "a=bool [true, null]", "(col(a), col(a))", "u32 [2, 0]");
        check(
            "pl.max_horizontal",
            "a=bool [true, null]; b=i64 [0, null]",
            "(col(a), col(b))",
            "i64 [1, null]",
        );
        check("pl.any_horizontal", "a=i64 [0, 2, null]", "(col(a))", "bool [false, true, null]");
        assert!(
            fails("pl.max_horizontal", r#"a=i64 [1]; b=str ["x"]"#, "(col(a), col(b))").contains("String")
        );
        assert!(fails("pl.mean_horizontal", r#"a=str ["x"]"#, "(col(a))").contains("String"));
    }
}
