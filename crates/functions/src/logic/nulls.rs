//! `is_null`, `is_not_null`.

use arrow::array::BooleanArray;
use polarslike_core::{DataType, Encoding, Result, Scalar, Vector};

use crate::kernels::null_bits;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&IS_NULL, &IS_NOT_NULL];

static IS_NULL: FunctionDef = FunctionDef::new("is_null", "", Kernel::Elementwise(|call| nulls(call, true)))
    .total()
    .doc("True where the value is missing. NaN is a value.")
    .types(|bind| bind.returns(DataType::Boolean))
    .examples(&[Example {
        columns: r#"a=f64 [1, null, "NaN"]"#,
        arguments: "()",
        result: "bool [false, true, false]",
    }]);

static IS_NOT_NULL: FunctionDef =
    FunctionDef::new("is_not_null", "", Kernel::Elementwise(|call| nulls(call, false)))
        .total()
        .doc("True where there is a value. NaN is a value.")
        .types(|bind| bind.returns(DataType::Boolean))
        .examples(&[Example {
            columns: r#"a=str ["x", null]"#,
            arguments: "()",
            result: "bool [true, false]",
        }]);

/// Whether each value is null, or is not.
fn nulls(call: &Call, wanted: bool) -> Result<Vector> {
    let input = &call.inputs[0];
    let rows = input.len();
    let validity = input.validity();
    let null_count = validity.as_ref().map_or(0, |v| v.null_count());
    if matches!(input.encoding(), Encoding::Constant { .. }) || null_count == 0 {
        return Vector::constant(&Scalar::from((null_count > 0) == wanted), rows);
    }
    let bits = null_bits(validity.as_ref(), rows);
    Ok(Vector::boolean(BooleanArray::new(if wanted { bits } else { !&bits }, None)))
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn every_type_has_nulls() {
        check("is_null", "a=null [null]", "()", "bool [true]");
        check("is_null", "a=list[i64] [[], null]", "()", "bool [false, true]");
        check("is_not_null", "a=i64 [null]", "()", "bool [false]");
        check("is_not_null", "a=i64 [1, 2]", "()", "bool [true, true]");
    }
}
