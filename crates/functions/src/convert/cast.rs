//! `cast`.

use arrow::compute::{CastOptions, cast_with_options};
use polarslike_core::{Result, Vector, error};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CAST];

/// The function by which the planner makes inputs fit.
pub(crate) static CAST: FunctionDef = FunctionDef::new(
    "cast",
    "dtype:dtype, *, strict:bool=True, wrap_numerical:bool=False",
    Kernel::Elementwise(cast),
)
.doc(
    "The values as another type.\n\n\
     A value that the type cannot hold is an error, or null where `strict` is false.",
)
.types(|bind| bind.returns(bind.options.dtype("dtype")?.clone()))
.examples(&[Example {
    columns: "a=i64 [1, 2, null]",
    arguments: "(f64)",
    result: "f64 [1.0, 2.0, null]",
}]);

fn cast(call: &Call) -> Result<Vector> {
    let (input, target) = (&call.inputs[0], call.dtype);
    if input.dtype() == target {
        return Ok(input.clone());
    }
    let options = CastOptions { safe: !call.options.bool("strict")?, ..CastOptions::default() };
    input.map(target.clone(), |array| {
        cast_with_options(array, &target.storage(), &options)
            .map_err(|e| error!(InvalidOperation, "cannot cast {} to {target}: {e}", input.dtype()))
    })
}
