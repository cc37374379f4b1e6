//! `is_between`.

use arrow::array::AsArray;
use arrow::compute;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::kernels::{Comparison, compare};
use crate::types::{comparison_type, no_operation};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype_of};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&IS_BETWEEN];

static IS_BETWEEN: FunctionDef = FunctionDef::new(
    "is_between",
    "lower_bound:expr(col), upper_bound:expr(col), closed:enum(left,right,both,none)='both'",
    Kernel::Elementwise(is_between),
)
.total()
.doc(
    "Whether a value lies between two bounds, row by row; null if one of the three is null.\n\n\
     `closed` says which of the bounds themselves lie between them.",
)
.types(types)
.examples(&[
    Example {
        columns: "a=i64 [1, 2, 3, null]",
        arguments: "(2, 3)",
        result: "bool [false, true, true, null]",
    },
    Example {
        columns: "a=i64 [1, 2, 3, null]",
        arguments: r#"(2, 3, closed="left")"#,
        result: "bool [false, true, false, null]",
    },
]);

fn types(bind: &Bind) -> Result<Binding> {
    let ([below, lower], [above, upper]) = (comparison_type(bind, 0, 1)?, comparison_type(bind, 0, 2)?);
    if below.is_nested() {
        return Err(bind.reject(0, "values that have an order"));
    }
    // Signed integers are compared with UInt64 as they are.
    if below == above {
        return bind.cast(vec![below, lower, upper], DataType::Boolean);
    }
    match supertype_of([&lower, &upper]) {
        Some(common) => bind.cast(vec![common; 3], DataType::Boolean),
        None => Err(no_operation(bind)),
    }
}

fn is_between(call: &Call) -> Result<Vector> {
    let [values, lower, upper] = call.inputs else { bail!(Internal, "`is_between` takes three inputs") };
    let (above, below) = match call.options.str("closed")? {
        "left" => (Comparison::GreaterEqual, Comparison::Less),
        "right" => (Comparison::Greater, Comparison::LessEqual),
        "none" => (Comparison::Greater, Comparison::Less),
        _ => (Comparison::GreaterEqual, Comparison::LessEqual),
    };
    let (above, below) = (compare(above, values, lower)?.decode(), compare(below, values, upper)?.decode());
    Ok(Vector::boolean(compute::and(above.as_boolean(), below.as_boolean())?))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn bounds() {
        check("is_between", "a=i64 [1, 4]", "(null, 2)", "bool [null, null]");
        check("is_between", r#"a=f64 [1, "NaN"]"#, r#"(0, 2, closed="none")"#, "bool [true, false]");
        check("is_between", "a=i64 [1, 2, 3]", "(1.5, 3)", "bool [false, true, true]");
        check("is_between", r#"a=str ["a", "b"]"#, r#"("b", "c")"#, "bool [false, true]");
        assert!(fails("is_between", "a=i64 [1]", r#"("a", 2)"#).contains("String"));
    }
}
