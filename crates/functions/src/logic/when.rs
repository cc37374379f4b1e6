//! `pl.when`: the choice behind `when(...).then(...).otherwise(...)`.

use arrow::array::AsArray;
use arrow::compute::kernels::zip::zip;
use polarslike_core::{DataType, Result, Vector, error};

use crate::{Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&WHEN];

static WHEN: FunctionDef = FunctionDef::new(
    "pl.ternary",
    "predicate:expr(col,bool), truthy:expr(col), falsy:expr(col)",
    Kernel::Elementwise(ternary),
)
.doc("`truthy` where `predicate` is true, `falsy` where it is false or null.")
.types(|bind| {
    bind.check(0, |t| matches!(t, DataType::Boolean | DataType::Null), "a Boolean")?;
    let (truthy, falsy) = (bind.input(1), bind.input(2));
    let common = supertype(&truthy, &falsy).ok_or_else(|| {
        error!(InvalidOperation, "`then` gives {truthy}, `otherwise` {falsy}: cast one of them")
    })?;
    bind.cast(vec![DataType::Boolean, common.clone(), common.clone()], common)
})
.examples(&[Example {
    columns: "a=bool [true, false, null]; b=i64 [1, 2, 3]; c=i64 [10, 20, 30]",
    arguments: "(col(a), col(b), col(c))",
    result: "i64 [1, 20, 30]",
}]);

fn ternary(call: &Call) -> Result<Vector> {
    let mask = call.inputs[0].decode();
    let (truthy, falsy) = (call.inputs[1].decode(), call.inputs[2].decode());
    let chosen = zip(mask.as_boolean(), &truthy, &falsy)?;
    let chosen = Vector::plain(call.dtype.clone(), chosen);
    if *call.dtype == DataType::Categorical { chosen.to_dictionary() } else { Ok(chosen) }
}
