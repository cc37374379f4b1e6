//! `interpolate_by`.

use arrow::array::Array;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::axis::along;
use crate::fold::{as_floats, from_floats};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&INTERPOLATE_BY];

static INTERPOLATE_BY: FunctionDef = FunctionDef::new(
    "interpolate_by",
    "by:expr(col)",
    Kernel::PerGroup(|call| along(call, interpolate)),
)
.doc(
    "Fills nulls on the straight line between the values around them, which lie at `by`: numbers, dates or times in any \
     order, without nulls.\n\n\
     Nulls before the first and after the last value stay.",
)
.types(|bind| {
    bind.check(0, |t| t.is_numeric() || *t == DataType::Null, "numbers")?;
    bind.check(1, |t| t.is_numeric() || t.is_temporal() || *t == DataType::Null, "numbers, dates or times")?;
    let float = if bind.input(0) == DataType::Float32 { DataType::Float32 } else { DataType::Float64 };
    let by = bind.input(1);
    let by = if by.is_temporal() || by.is_float() { by } else { DataType::Float64 };
    bind.cast(vec![float.clone(), by], float)
})
.examples(&[Example {
    columns: "a=f64 [1, null, 7, null]; b=i64 [1, 2, 4, 5]",
    arguments: "(col(b))",
    result: "f64 [1, 3, 7, null]",
}]);

fn interpolate(call: &Call) -> Result<Vector> {
    if call.inputs[1].null_count() > 0 {
        bail!(InvalidOperation, "`interpolate_by`: the column `by` must not have nulls");
    }
    let values = as_floats(&call.inputs[0])?;
    let at = as_floats(&call.inputs[1])?;
    let mut results: Vec<Option<f64>> = values.iter().collect();
    for group in call.groups.iter() {
        let mut last: Option<usize> = None;
        for row in group.filter(|row| values.is_valid(*row)) {
            if let Some(last) = last {
                let (x, y) = (at.value(last), values.value(last));
                let slope = (values.value(row) - y) / (at.value(row) - x);
                for (between, result) in results.iter_mut().enumerate().take(row).skip(last + 1) {
                    // Rows at one place have the value there.
                    let along = at.value(between) - x;
                    *result = Some(if along == 0.0 { y } else { y + slope * along });
                }
            }
            last = Some(row);
        }
    }
    Ok(from_floats(call.dtype, results.into_iter()))
}
