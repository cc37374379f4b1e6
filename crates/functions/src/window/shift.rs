//! `shift`.

use arrow::array::{Array, AsArray, UInt32Array};
use polarslike_core::{DataType, Result, Vector, bail};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SHIFT];

static SHIFT: FunctionDef =
    FunctionDef::new("shift", "n:expr(col,int)=1, *, fill_value:expr(lit)=None", Kernel::PerGroup(shift))
        .doc(
            "The values `n` rows further down; up if `n` is negative.\n\n\
             The rows that become free are filled with `fill_value`, null if none is given.",
        )
        .types(|bind| {
            bind.check(1, DataType::is_integer, "an integer")?;
            bind.cast(vec![bind.input(0), DataType::Int64, bind.input(0)], bind.input(0))
        })
        .examples(&[
            Example { columns: "a=i64 [1, 2, 3]", arguments: "(1)", result: "i64 [null, 1, 2]" },
            Example { columns: "a=i64 [1, 2, 3]", arguments: "(-1, fill_value=0)", result: "i64 [2, 3, 0]" },
        ]);

fn shift(call: &Call) -> Result<Vector> {
    let [values, by, fill] = call.inputs else { bail!(Internal, "`shift` takes three inputs") };
    let rows = values.len();
    let by = by.decode();
    let by = by.as_primitive::<arrow::datatypes::Int64Type>();
    // Row `rows` of `source` is the fill value.
    let source = Vector::concat(call.dtype, &[values.clone(), fill.slice(0, rows.min(1))])?;
    let mut indices = Vec::with_capacity(rows);
    for group in call.groups.iter() {
        let distance = if group.is_empty() || by.is_null(group.start) { 0 } else { by.value(group.start) };
        for row in group.clone() {
            let from = (row as i64).checked_sub(distance).and_then(|r| usize::try_from(r).ok());
            indices.push(from.filter(|r| group.contains(r)).unwrap_or(rows) as u32);
        }
    }
    source.take(&UInt32Array::from(indices))
}
