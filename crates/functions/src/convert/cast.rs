//! `cast`.

use crate::cast::{Unfit, cast, check_castable};
use crate::{Call, Example, FunctionDef, Kernel};
use polarslike_core::{Result, Vector};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CAST];

/// The function by which the planner makes inputs fit.
pub(crate) static CAST: FunctionDef = FunctionDef::new(
    "cast",
    "dtype:dtype, *, strict:bool=True, wrap_numerical:bool=False",
    Kernel::Elementwise(call_cast),
)
.doc(
    "The values as another type.\n\n\
     A value that the type cannot hold is an error, or null where `strict` is false; with `wrap_numerical` an integer \
     keeps its low bits instead. Floats lose what stands behind the point when they become integers. Lists are cast \
     element by element, structs field by field. Text becomes a date or time by `str.to_date` and its kin.",
)
.types(|bind| {
    let to = bind.options.dtype("dtype")?;
    check_castable(&bind.input(0), to)?;
    bind.returns(to.clone())
})
.examples(&[
    Example { columns: "a=i64 [1, 2, null]", arguments: "(f64)", result: "f64 [1.0, 2.0, null]" },
    Example {
        columns: r#"a=str ["1", "x", null]"#,
        arguments: "(i64, strict=false)",
        result: "i64 [1, null, null]",
    },
]);

fn call_cast(call: &Call) -> Result<Vector> {
    let unfit = match (call.options.bool("wrap_numerical")?, call.options.bool("strict")?) {
        (true, _) => Unfit::Wrap,
        (false, true) => Unfit::Fail,
        (false, false) => Unfit::Null,
    };
    cast(&call.inputs[0], call.dtype, unfit)
}

#[cfg(test)]
mod tests;
