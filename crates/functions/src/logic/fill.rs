//! `fill_null`, `fill_nan`, `pl.coalesce`.

use arrow::array::{AsArray, UInt32Array};
use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Groups, Result, Scalar, Value, Vector, bail, error};

use crate::cast::{Unfit, cast};
use crate::kernels::{bits, choose};
use crate::window::fill::fill as nearest;
use crate::{
    Arg, Args, Bind, Binding, Call, Example, FunctionDef, Kernel, accumulate_groups, bind, lookup, options,
    supertype,
};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&FILL_NULL, &FILL_NAN, &COALESCE];

const FILL_NULL_SIGNATURE: &str =
    "value:expr(lit)=None, strategy:enum(forward,backward,min,max,mean,zero,one)=None, limit:int=None";

const FILL_NULL_DOC: &str = "The values, with nulls replaced by `value` or by what `strategy` says.\n\n\
     A strategy is `forward` or `backward` (the nearest value on that side, for at most `limit` nulls in a row), `min`, \
     `max` or `mean` of the other values, `zero` or `one`. The value may be a column; the result has the type that both fit.";

static FILL_NULL: FunctionDef =
    FunctionDef::new("fill_null", FILL_NULL_SIGNATURE, Kernel::Elementwise(first_value))
        .total()
        .doc(FILL_NULL_DOC)
        .types(|bind| {
            let (input, value) = (bind.input(0), bind.input(1));
            if input == DataType::Categorical && value.is_text() {
                return bind.cast(vec![input.clone(), input.clone()], input);
            }
            common_type(bind)
        })
        .variant(|options| match options.get("strategy")? {
            Arg::Null if *options.get("limit")? != Arg::Null => {
                Err(error!(InvalidArgument, "`fill_null`: limit is for the strategies forward and backward"))
            }
            Arg::Null => Ok(None),
            _ => Ok(Some(&FILL_NULL_BY_STRATEGY)),
        })
        .examples(&[
            Example { columns: "a=i64 [1, null, 3]", arguments: "(0)", result: "i64 [1, 0, 3]" },
            Example {
                columns: "a=i64 [1, null, 3]",
                arguments: r#"(strategy="mean")"#,
                result: "i64 [1, 2, 3]",
            },
        ]);

/// The form that looks at other rows.
static FILL_NULL_BY_STRATEGY: FunctionDef =
    FunctionDef::new("fill_null", FILL_NULL_SIGNATURE, Kernel::PerGroup(by_strategy))
        .doc(FILL_NULL_DOC)
        .types(|bind| {
            if bind.input(1) != DataType::Null {
                return Err(error!(InvalidArgument, "`fill_null` takes a value or a strategy, not both"));
            }
            let input = bind.input(0);
            let accepted = match bind.options.str("strategy")? {
                "mean" => input.is_numeric() || input.is_temporal(),
                "one" => input.is_numeric() || input.is_temporal() || input == DataType::Boolean,
                "zero" => !input.is_nested(),
                _ => true,
            };
            if accepted { bind.returns(input) } else { Err(bind.reject(0, "another type for this strategy")) }
        });

static FILL_NAN: FunctionDef = FunctionDef::new(
    "fill_nan",
    "value:expr(lit,num)?",
    Kernel::Elementwise(fill_nan),
)
.total()
.doc("The values, with NaN replaced by `value`; null stays null. Integers have no NaN and stay as they are.")
.types(|bind| {
    let input = bind.input(0);
    bind.check(0, |t| t.is_numeric() || *t == DataType::Null, "numbers")?;
    if !input.is_float() {
        return bind.returns(input);
    }
    bind.check(1, |t| t.is_numeric() || *t == DataType::Null, "a number")?;
    bind.cast(vec![input.clone(), input.clone()], input)
})
.examples(&[Example { columns: r#"a=f64 [1, "NaN", null]"#, arguments: "(0)", result: "f64 [1, 0, null]" }]);

static COALESCE: FunctionDef =
    FunctionDef::new("pl.coalesce", "exprs:exprs, *more_exprs:expr(col)", Kernel::Elementwise(first_value))
        .total()
        .doc("The first of the values that is not null, row by row. The result has the type that all fit.")
        .types(common_type)
        .examples(&[Example {
            columns: "a=i64 [1, null, null]; b=i64 [2, 2, null]",
            arguments: "([col(a), col(b), 9])",
            result: "i64 [1, 2, 9]",
        }]);

fn common_type(bind: &Bind) -> Result<Binding> {
    let mut common = DataType::Null;
    for input in bind.inputs {
        common = supertype(&common, input).ok_or_else(|| {
            error!(InvalidOperation, "`{}` of {common} and {input}: cast one of them", bind.function.name)
        })?;
    }
    bind.cast(vec![common.clone(); bind.inputs.len()], common)
}

fn first_value(call: &Call) -> Result<Vector> {
    let mut inputs = call.inputs.iter();
    let Some(mut result) = inputs.next().cloned() else { bail!(NoData, "`coalesce` needs a column") };
    for next in inputs {
        result = fill(&result, next)?;
    }
    Ok(result)
}

/// The values, with nulls replaced by those of `other`.
pub(super) fn fill(values: &Vector, other: &Vector) -> Result<Vector> {
    match values.validity() {
        Some(valid) if valid.null_count() > 0 => choose(valid.inner(), values, other),
        _ => Ok(values.clone()),
    }
}

fn by_strategy(call: &Call) -> Result<Vector> {
    let (input, groups) = (&call.inputs[0], call.groups);
    if input.null_count() == 0 {
        return Ok(input.clone());
    }
    let strategy = call.options.str("strategy")?;
    let constant = |number: i64| -> Result<Vector> {
        let number = Vector::constant(&Scalar::from(number), input.len())?;
        fill(input, &cast(&number, call.dtype, Unfit::Fail)?)
    };
    match strategy {
        "forward" => nearest(call, false),
        "backward" => nearest(call, true),
        "zero" if call.dtype.is_text() => {
            let empty = Scalar::new(call.dtype.clone(), Value::String("".into()));
            fill(input, &Vector::constant(&empty, input.len())?)
        }
        "zero" => constant(0),
        "one" => constant(1),
        aggregate => {
            let values = cast(&aggregated(aggregate, input, groups)?, call.dtype, Unfit::Null)?;
            fill(input, &values.take(&UInt32Array::from(groups.row_groups()))?)
        }
    }
}

/// An aggregate of the registry without options, one value per group.
fn aggregated(name: &str, input: &Vector, groups: &Groups) -> Result<Vector> {
    let def = lookup(name).ok_or_else(|| error!(InvalidArgument, "`fill_null`: no strategy {name:?}"))?;
    let args = Args::new(def.parsed().options().map(|p| p.default.clone().unwrap_or(Arg::Null)).collect());
    let types = [input.dtype().clone()];
    let binding = bind(def, &types, &args)?;
    let inputs = [cast(input, &binding.inputs[0], Unfit::Fail)?];
    let call = Call {
        options: options(def, &args),
        inputs: &inputs,
        groups,
        input_types: &binding.inputs,
        dtype: &binding.output,
    };
    match def.kernel {
        Kernel::Accumulate(kernel) => accumulate_groups(kernel(&call)?, &inputs, groups),
        Kernel::Aggregate(kernel) => kernel(&call),
        _ => bail!(Internal, "`{name}` is not an aggregate"),
    }
}

fn fill_nan(call: &Call) -> Result<Vector> {
    let [values, other] = call.inputs else { bail!(Internal, "`fill_nan` takes two inputs") };
    let array = values.decode();
    let is_number = match values.dtype() {
        DataType::Float32 => bits::test(array.as_primitive::<Float32Type>().values(), |v| !v.is_nan()),
        DataType::Float64 => bits::test(array.as_primitive::<Float64Type>().values(), |v| !v.is_nan()),
        _ => return Ok(values.clone()),
    };
    // What lies below a null may be NaN, but is no value.
    let keep = match values.validity() {
        Some(valid) => &is_number | &!valid.inner(),
        None => is_number,
    };
    choose(&keep, values, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check, fails, values, vector};

    #[test]
    fn values_of_other_types() {
        check("fill_null", "a=i64 [1, null]", "(1.5)", "f64 [1, 1.5]");
        check("fill_null", "a=i64 [1, null]", r#"("x")"#, r#"str ["1", "x"]"#);
        check("fill_null", r#"a=cat ["a", null]"#, r#"("x")"#, r#"cat ["a", "x"]"#);
        check("fill_null", "a=i64 [1, null]; b=i64 [5, 6]", "(col(b))", "i64 [1, 6]");
        check("fill_null", "a=list[i64] [[1], null]", "([])", "list[i64] [[1], []]");
        check("fill_null", "a=bool [true, null]", "(false)", "bool [true, false]");
    }

    #[test]
    fn strategies() {
        let columns = "a=i64 [null, 1, null, 3, null]";
        check("fill_null", columns, r#"(strategy="forward")"#, "i64 [null, 1, 1, 3, 3]");
        check("fill_null", columns, r#"(strategy="backward")"#, "i64 [1, 1, 3, 3, null]");
        check("fill_null", columns, r#"(strategy="min")"#, "i64 [1, 1, 1, 3, 1]");
        check("fill_null", columns, r#"(strategy="max")"#, "i64 [3, 1, 3, 3, 3]");
        check("fill_null", columns, r#"(strategy="one")"#, "i64 [1, 1, 1, 3, 1]");
        check("fill_null", r#"a=str ["x", null]"#, r#"(strategy="zero")"#, r#"str ["x", ""]"#);
        check("fill_null", r#"a=str ["x", null, "y"]"#, r#"(strategy="max")"#, r#"str ["x", "y", "y"]"#);
        check("fill_null", "a=bool [true, null]", r#"(strategy="zero")"#, "bool [true, false]");
        check("fill_null", columns, r#"(strategy="forward", limit=0)"#, "i64 [null, 1, null, 3, null]");
        assert!(fails("fill_null", r#"a=str [null]"#, r#"(strategy="mean")"#).contains("strategy"));
        assert!(fails("fill_null", columns, r#"(1, strategy="mean")"#).contains("not both"));
    }

    #[test]
    fn each_group_has_its_aggregate() {
        let input = vector("i64 [1, null, null, 5, null]");
        let groups = Groups::from_sizes([2, 3]);
        let mean = aggregated("mean", &input, &groups).unwrap();
        assert_eq!(values(&mean), values(&vector("f64 [1, 5]")));
    }

    #[test]
    fn nan() {
        check("fill_nan", r#"a=f64 ["NaN", null]"#, "(null)", "f64 [null, null]");
        check("fill_nan", r#"a=f32 ["NaN", 1]; b=f64 [2.5, 3]"#, "(col(b))", "f32 [2.5, 1]");
        check("fill_nan", "a=i64 [1, null]", "(0)", "i64 [1, null]");
    }

    #[test]
    fn coalesce() {
        check("pl.coalesce", "a=i64 [1, null]; b=f64 [2.5, 2.5]", "(col(a), col(b))", "f64 [1, 2.5]");
        check("pl.coalesce", r#"a=str ["x", null]"#, r#"([col(a)])"#, r#"str ["x", null]"#);
        assert!(fails("pl.coalesce", "a=i64 [1]; b=list[i64] [[1]]", "(col(a), col(b))").contains("cast"));
    }
}
