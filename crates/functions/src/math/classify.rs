//! `is_nan`, `is_not_nan`, `is_finite`, `is_infinite`.

use std::sync::Arc;

use arrow::array::{Array, AsArray, BooleanArray};
use arrow::buffer::BooleanBuffer;
use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Result, Vector};

use crate::kernels::bits;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&IS_NAN, &IS_NOT_NAN, &IS_FINITE, &IS_INFINITE];

static IS_NAN: FunctionDef =
    FunctionDef::new("is_nan", "", Kernel::Elementwise(|call| test(call, f64::is_nan, f32::is_nan, false)))
        .total()
        .doc("Whether a value is NaN, the float that is not a number; null gives null.")
        .types(types)
        .examples(&[Example {
            columns: r#"a=f64 [1, "NaN", null]"#,
            arguments: "()",
            result: "bool [false, true, null]",
        }]);

static IS_NOT_NAN: FunctionDef = FunctionDef::new(
    "is_not_nan",
    "",
    Kernel::Elementwise(|call| test(call, |x| !x.is_nan(), |x| !x.is_nan(), true)),
)
.total()
.doc("Whether a value is a number and not NaN; null gives null.")
.types(types)
.examples(&[Example {
    columns: r#"a=f64 [1, "NaN", null]"#,
    arguments: "()",
    result: "bool [true, false, null]",
}]);

static IS_FINITE: FunctionDef = FunctionDef::new(
    "is_finite",
    "",
    Kernel::Elementwise(|call| test(call, f64::is_finite, f32::is_finite, true)),
)
.total()
.doc("Whether a value is neither infinite nor NaN; null gives null.")
.types(types)
.examples(&[Example {
    columns: r#"a=f64 [1, "inf", "NaN", null]"#,
    arguments: "()",
    result: "bool [true, false, false, null]",
}]);

static IS_INFINITE: FunctionDef = FunctionDef::new(
    "is_infinite",
    "",
    Kernel::Elementwise(|call| test(call, f64::is_infinite, f32::is_infinite, false)),
)
.total()
.doc("Whether a value is plus or minus infinity; null gives null.")
.types(types)
.examples(&[Example {
    columns: r#"a=f64 [1, "-inf", "NaN", null]"#,
    arguments: "()",
    result: "bool [false, true, false, null]",
}]);

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| t.is_numeric() || *t == DataType::Null, "numbers")?;
    bind.returns(DataType::Boolean)
}

/// One of the tests; `of_integers` is what it says of every integer.
fn test(
    call: &Call,
    wide: impl Fn(f64) -> bool,
    narrow: impl Fn(f32) -> bool,
    of_integers: bool,
) -> Result<Vector> {
    let input = &call.inputs[0];
    if *input.dtype() == DataType::Null {
        return Ok(Vector::nulls(DataType::Boolean, input.len()));
    }
    input.map(DataType::Boolean, |array| {
        let bits = match input.dtype() {
            DataType::Float32 => bits::test(array.as_primitive::<Float32Type>().values(), &narrow),
            DataType::Float64 => bits::test(array.as_primitive::<Float64Type>().values(), &wide),
            _ if of_integers => BooleanBuffer::new_set(array.len()),
            _ => BooleanBuffer::new_unset(array.len()),
        };
        Ok(Arc::new(BooleanArray::new(bits, array.nulls().cloned())))
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn integers_are_finite_numbers() {
        check("is_nan", "a=i64 [1, null]", "()", "bool [false, null]");
        check("is_finite", "a=u8 [1, null]", "()", "bool [true, null]");
        check("is_not_nan", r#"a=f32 ["NaN", 1]"#, "()", "bool [false, true]");
        check("is_infinite", "a=null [null]", "()", "bool [null]");
        assert!(fails("is_nan", r#"a=str ["x"]"#, "()").contains("String"));
    }
}
