//! `repeat_by`.

use arrow::array::{Array, AsArray, UInt32Array};
use arrow::buffer::NullBuffer;
use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Groups, Result, Vector, bail};

use crate::group::check_integer;
use crate::kernels::{check_room, list_vector};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&REPEAT_BY];

static REPEAT_BY: FunctionDef =
    FunctionDef::new("repeat_by", "by:expr(col,int)", Kernel::Elementwise(repeat_by))
        .doc("A list of each value as often as `by` says; null where that is null.")
        .types(|bind| {
            check_integer(bind, 1)?;
            bind.cast(vec![bind.input(0), DataType::Int64], DataType::List(Box::new(bind.input(0))))
        })
        .examples(&[Example {
            columns: "a=i64 [1, null, 3]; b=i64 [2, 1, null]",
            arguments: "(col(b))",
            result: "list[i64] [[1, 1], [null], null]",
        }]);

fn repeat_by(call: &Call) -> Result<Vector> {
    let counts = call.inputs[1].decode();
    let counts = counts.as_primitive::<Int64Type>();
    let mut rows = Vec::new();
    let mut sizes = Vec::with_capacity(counts.len());
    for (row, count) in counts.iter().enumerate() {
        let count = count.unwrap_or(0);
        let Ok(count) = usize::try_from(count) else {
            bail!(InvalidOperation, "`repeat_by`: cannot repeat a value {count} times");
        };
        check_room("repeat_by", rows.len().saturating_add(count), call.inputs[0].dtype())?;
        rows.extend(std::iter::repeat_n(row as u32, count));
        sizes.push(count);
    }
    let values = call.inputs[0].take(&UInt32Array::from(rows))?;
    let nulls: Option<NullBuffer> = counts.nulls().cloned();
    list_vector(&values, &Groups::from_sizes(sizes), nulls)
}
