//! `head` and `limit`.

use arrow::array::{Array, AsArray, UInt32Array};
use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Groups, Result, Vector};

use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&HEAD, &LIMIT];

static HEAD: FunctionDef = FunctionDef::new("head", "n:expr(lit,int)=10", Kernel::LengthChanging(head))
    .doc("The first `n` values; all but the last `-n` if `n` is negative.")
    .types(types)
    .examples(&[Example { columns: "a=i64 [1, 2, 3]", arguments: "(2)", result: "i64 [1, 2]" }]);

static LIMIT: FunctionDef = FunctionDef::new("limit", "n:expr(lit,int)=10", Kernel::LengthChanging(head))
    .doc("The first `n` values: another name of `head`.")
    .types(types)
    .examples(&[Example { columns: "a=i64 [1, 2, 3]", arguments: "(2)", result: "i64 [1, 2]" }]);

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(1, DataType::is_integer, "an integer")?;
    bind.cast(vec![bind.input(0), DataType::Int64], bind.input(0))
}

fn head(call: &Call) -> Result<(Vector, Groups)> {
    let wanted = call.inputs[1].decode();
    let wanted = wanted.as_primitive::<Int64Type>();
    let mut indices: Vec<u32> = Vec::new();
    let mut sizes = Vec::with_capacity(call.groups.len());
    for group in call.groups.iter() {
        let n = if group.is_empty() || wanted.is_null(group.start) { 0 } else { wanted.value(group.start) };
        let rows = group.len();
        let kept = usize::try_from(n).map_or(rows.saturating_sub(n.unsigned_abs() as usize), |n| n.min(rows));
        indices.extend((group.start..group.start + kept).map(|row| row as u32));
        sizes.push(kept);
    }
    Ok((call.inputs[0].take(&UInt32Array::from(indices))?, Groups::from_sizes(sizes)))
}
