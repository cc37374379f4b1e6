//! `peak_max`, `peak_min`.

use std::cmp::Ordering;

use arrow::array::BooleanArray;
use polarslike_core::{DataType, Result, RowKeys, Scalar, SortOptions, Value, Vector};

use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&PEAK_MAX, &PEAK_MIN];

static PEAK_MAX: FunctionDef = FunctionDef::new(
    "peak_max",
    "",
    Kernel::PerGroup(|call| peaks(call, Ordering::Greater)),
)
.doc("True where a value is greater than the ones before and after it, 0 beyond the ends; null where that depends on a null.")
.types(types)
.examples(&[Example {
    columns: "a=i64 [1, 3, 2, 5]",
    arguments: "()",
    result: "bool [false, true, false, true]",
}]);

static PEAK_MIN: FunctionDef = FunctionDef::new(
    "peak_min",
    "",
    Kernel::PerGroup(|call| peaks(call, Ordering::Less)),
)
.doc("True where a value is less than the ones before and after it, 0 beyond the ends; null where that depends on a null.")
.types(types)
.examples(&[Example {
    columns: "a=i64 [1, 3, 2, 5]",
    arguments: "()",
    result: "bool [false, false, true, false]",
}]);

fn types(bind: &Bind) -> Result<Binding> {
    let accepts =
        |t: &DataType| t.is_numeric() || t.is_decimal() || t.is_temporal() || *t == DataType::Boolean;
    bind.check(0, accepts, "numbers, Booleans, dates or times")?;
    bind.returns(DataType::Boolean)
}

fn peaks(call: &Call, wanted: Ordering) -> Result<Vector> {
    let input = &call.inputs[0];
    let zero = Scalar::new(input.dtype().clone(), zero(input.dtype()));
    let zero = Vector::constant(&zero, 1)?;
    // Row `rows` is the 0 beyond the ends.
    let rows = input.len();
    let column = Vector::concat(input.dtype(), &[input.clone(), zero])?;
    let keys = RowKeys::for_order(std::slice::from_ref(&column), &[SortOptions::default()], column.len())?;
    let mut results: Vec<Option<bool>> = Vec::with_capacity(rows);
    for group in call.groups.iter() {
        for row in group.clone() {
            let beats = |other: usize| {
                (!column.is_null(row) && !column.is_null(other)).then(|| keys.compare(row, other) == wanted)
            };
            let before = beats(if row > group.start { row - 1 } else { rows });
            let after = beats(if row + 1 < group.end { row + 1 } else { rows });
            results.push(match (before, after) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            });
        }
    }
    Ok(Vector::boolean(BooleanArray::from(results)))
}

fn zero(dtype: &DataType) -> Value {
    match dtype {
        DataType::Boolean => Value::Bool(false),
        DataType::Float32 | DataType::Float64 => Value::Float(0.0),
        _ => Value::Int(0),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn nulls_and_ends() {
        check("peak_max", "a=i64 [3, 1, null, 4]", "()", "bool [true, false, null, null]");
        check("peak_min", "a=i64 [1, 3, 2, null, 5]", "()", "bool [false, false, null, null, false]");
        check("peak_max", "a=i64 [-5, -7]", "()", "bool [false, false]");
        check("peak_max", "a=i64 [null]", "()", "bool [null]");
        check("peak_max", "a=i64 [1, 2, 2, 1]", "()", "bool [false, false, false, false]");
    }
}
