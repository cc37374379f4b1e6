//! `pl.arctan2`.

use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Result, Vector};

use crate::kernels::binary;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ARCTAN2];

static ARCTAN2: FunctionDef =
    FunctionDef::new("pl.arctan2", "y:expr(col), x:expr(col)", Kernel::Elementwise(arctan2))
        .total()
        .doc("The angles, in radians, between the positive x axis and the points (x, y).")
        .types(crate::types::float_type)
        .examples(&[Example {
            columns: "a=f64 [1.0, 0.0, null]; b=f64 [1.0, -1.0, 1.0]",
            arguments: "(col(a), col(b))",
            result: "f64 [0.7853981633974483, 3.141592653589793, null]",
        }]);

fn arctan2(call: &Call) -> Result<Vector> {
    let [y, x] = call.inputs else {
        return Err(polarslike_core::error!(Internal, "`arctan2` takes two inputs"));
    };
    match call.dtype {
        DataType::Float32 => binary::<Float32Type, Float32Type, Float32Type>(y, x, call.dtype, f32::atan2),
        _ => binary::<Float64Type, Float64Type, Float64Type>(y, x, call.dtype, f64::atan2),
    }
}
