//! `add`, `sub`, `mul`.

use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Datum};
use arrow::compute::kernels::numeric;
use arrow::error::ArrowError;
use polarslike_core::{DataType, Encoding, Result, Vector};

use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ADD, &SUB, &MUL];

static ADD: FunctionDef = FunctionDef::new("add", "other:expr(lit)", Kernel::Elementwise(add))
    .doc("The sum of two values, row by row; null if one is null. Texts are joined. Integers wrap around on overflow.")
    .types(|bind| match (bind.input(0), bind.input(1)) {
        (a, b) if a.is_text() && b.is_text() => {
            bind.cast(vec![DataType::String, DataType::String], DataType::String)
        }
        _ => numeric(bind),
    })
    .examples(&[Example { columns: "a=i64 [1, 2, null]", arguments: "(10)", result: "i64 [11, 12, null]" }]);

static SUB: FunctionDef = FunctionDef::new("sub", "other:expr(col)", Kernel::Elementwise(sub))
    .doc("The difference of two values, row by row; null if one is null. Integers wrap around on overflow.")
    .types(numeric)
    .examples(&[Example { columns: "a=i64 [1, 2, null]", arguments: "(10)", result: "i64 [-9, -8, null]" }]);

static MUL: FunctionDef = FunctionDef::new("mul", "other:expr(col)", Kernel::Elementwise(mul))
    .doc("The product of two values, row by row; null if one is null. Integers wrap around on overflow.")
    .types(numeric)
    .examples(&[Example { columns: "a=i64 [1, 2, null]", arguments: "(10)", result: "i64 [10, 20, null]" }]);

fn numeric(bind: &Bind) -> Result<Binding> {
    let (a, b) = (bind.input(0), bind.input(1));
    match supertype(&a, &b).filter(|t| t.is_numeric()) {
        Some(common) => bind.cast(vec![common.clone(), common.clone()], common),
        None => Err(bind.reject(usize::from(a.is_numeric()), "numbers")),
    }
}

fn add(call: &Call) -> Result<Vector> {
    if *call.dtype == DataType::String {
        let (a, b) = (call.inputs[0].decode(), call.inputs[1].decode());
        let joined =
            a.as_string_view().iter().zip(b.as_string_view()).map(|(a, b)| Some(format!("{}{}", a?, b?)));
        let joined: arrow::array::StringViewArray = joined.collect();
        return Ok(Vector::plain(DataType::String, Arc::new(joined)));
    }
    binary(call, numeric::add_wrapping)
}

fn sub(call: &Call) -> Result<Vector> {
    binary(call, numeric::sub_wrapping)
}

fn mul(call: &Call) -> Result<Vector> {
    binary(call, numeric::mul_wrapping)
}

/// Runs an Arrow kernel with a constant input as Arrow's scalar.
fn binary(call: &Call, kernel: fn(&dyn Datum, &dyn Datum) -> Result<ArrayRef, ArrowError>) -> Result<Vector> {
    use arrow::array::Scalar;
    let (a, b) = (&call.inputs[0], &call.inputs[1]);
    let result = match (a.encoding(), b.encoding()) {
        (Encoding::Constant { value: x, len }, Encoding::Constant { value: y, .. }) => {
            return Ok(Vector::repeat(call.dtype.clone(), kernel(x, y)?, *len));
        }
        (Encoding::Constant { value, .. }, _) => kernel(&Scalar::new(value), &b.decode()),
        (_, Encoding::Constant { value, .. }) => kernel(&a.decode(), &Scalar::new(value)),
        _ => kernel(&a.decode(), &b.decode()),
    };
    Ok(Vector::plain(call.dtype.clone(), result?))
}
