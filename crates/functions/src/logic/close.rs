//! `is_close`.

use arrow::array::{Array, AsArray, BooleanArray};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::datatypes::Float64Type;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&IS_CLOSE];

static IS_CLOSE: FunctionDef = FunctionDef::new(
    "is_close",
    "other:expr(col), *, abs_tol:float=0.0, rel_tol:float=1e-9, nans_equal:bool=False",
    Kernel::Elementwise(is_close),
)
.doc(
    "Whether two numbers are nearly equal: they differ by at most `abs_tol`, or by the share `rel_tol` of the greater one.\n\n\
     Infinities are close to themselves only; NaN to nothing, or to NaN if `nans_equal`. Null if one is null.",
)
.types(|bind| {
    for i in 0..2 {
        bind.check(i, |t| t.is_numeric() || matches!(t, DataType::Decimal(..) | DataType::Null), "numbers")?;
    }
    bind.cast(vec![DataType::Float64, DataType::Float64], DataType::Boolean)
})
.examples(&[
    Example {
        columns: r#"a=f64 [1, 2, "inf", null]; b=f64 [1.0000000001, 2.1, "inf", 1]"#,
        arguments: "(col(b))",
        result: "bool [true, false, true, null]",
    },
    Example { columns: "a=i64 [1, 2]", arguments: "(1.5, abs_tol=0.5)", result: "bool [true, true]" },
]);

fn is_close(call: &Call) -> Result<Vector> {
    let tolerance = |name: &str| match call.options.float(name)? {
        value if value >= 0.0 => Ok(value),
        value => bail!(Compute, "{name} must not be negative, but is {value}"),
    };
    let (absolute, relative) = (tolerance("abs_tol")?, tolerance("rel_tol")?);
    let nans_equal = call.options.bool("nans_equal")?;
    let close = |x: f64, y: f64| {
        if x == y {
            return true;
        }
        if x.is_nan() || y.is_nan() {
            return nans_equal && x.is_nan() && y.is_nan();
        }
        let finite = x.is_finite() && y.is_finite();
        finite && (x - y).abs() <= (relative * x.abs().max(y.abs())).max(absolute)
    };
    let (x, y) = (call.inputs[0].decode(), call.inputs[1].decode());
    let (x, y) = (x.as_primitive::<Float64Type>(), y.as_primitive::<Float64Type>());
    let bits = BooleanBuffer::collect_bool(x.len(), |i| close(x.value(i), y.value(i)));
    Ok(Vector::boolean(BooleanArray::new(bits, NullBuffer::union(x.nulls(), y.nulls()))))
}
