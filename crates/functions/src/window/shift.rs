//! `shift`.

use std::ops::Range;

use arrow::array::UInt32Array;
use polarslike_core::{DataType, MAX_PRECISION, Result, Vector, bail};

use crate::cast::{Unfit, cast};
use crate::group::{GroupInts, check_integer};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SHIFT];

static SHIFT: FunctionDef =
    FunctionDef::new("shift", "n:expr(col,int)=1, *, fill_value:expr(lit)=None", Kernel::PerGroup(shift))
        .doc(
            "The values `n` rows further down; up if `n` is negative.\n\n\
             The rows that become free are filled with `fill_value`, null if none is given.",
        )
        .types(|bind| {
            check_integer(bind, 1)?;
            let output = filled_type(bind.input(0), &bind.input(2));
            // A null fill stays one: it says that the type of the values is kept.
            let fill = if bind.input(2) == DataType::Null { DataType::Null } else { output.clone() };
            bind.cast(vec![output.clone(), DataType::Int64, fill], output)
        })
        .examples(&[
            Example { columns: "a=i64 [1, 2, 3]", arguments: "(1)", result: "i64 [null, 1, 2]" },
            Example { columns: "a=i64 [1, 2, 3]", arguments: "(-1, fill_value=0)", result: "i64 [2, 3, 0]" },
        ]);

fn shift(call: &Call) -> Result<Vector> {
    let [values, _, fill] = call.inputs else { bail!(Internal, "`shift` takes three inputs") };
    let distances = GroupInts::input(call, 1);
    let rows = values.len();
    let fill = cast(&fill.slice(0, rows.min(1)), call.dtype, Unfit::Fail)?;
    if call.groups.len() == 1 {
        let (free, kept) = moved(&(0..rows), distances.get(&(0..rows)).unwrap_or(0));
        let filling = fill.take(&UInt32Array::from(vec![0; free.len()]))?;
        let parts = if free.start == 0 {
            [filling, values.slice(0, kept.len())]
        } else {
            [values.slice(rows - kept.len(), kept.len()), filling]
        };
        return Vector::concat(call.dtype, &parts);
    }
    // Row `rows` of `source` is the fill value.
    let source = Vector::concat(call.dtype, &[values.clone(), fill])?;
    let mut indices = Vec::with_capacity(rows);
    for group in call.groups.iter() {
        let (free, kept) = moved(&group, distances.get(&group).unwrap_or(0));
        let filling = std::iter::repeat_n(rows as u32, free.len());
        if free.start == group.start {
            indices.extend(filling.chain(group.start as u32..(group.start + kept.len()) as u32));
        } else {
            indices.extend(((group.end - kept.len()) as u32..group.end as u32).chain(filling));
        }
    }
    source.take(&UInt32Array::from(indices))
}

/// The type of values among which others are put: decimals get the most digits.
fn filled_type(values: DataType, fill: &DataType) -> DataType {
    match (values, fill) {
        (DataType::Decimal(_, scale), DataType::Decimal(_, other)) => {
            DataType::Decimal(MAX_PRECISION, scale.max(*other))
        }
        (DataType::Decimal(_, scale), fill) if fill.is_numeric() => DataType::Decimal(MAX_PRECISION, scale),
        (values, _) => values,
    }
}

/// The rows of a group that become free when its values move down by `distance`, and those that get values.
pub(super) fn moved(group: &Range<usize>, distance: i64) -> (Range<usize>, Range<usize>) {
    let by = usize::try_from(distance.unsigned_abs()).unwrap_or(usize::MAX).min(group.len());
    if distance >= 0 {
        (group.start..group.start + by, group.start + by..group.end)
    } else {
        (group.end - by..group.end, group.start..group.end - by)
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Groups, Value};

    use crate::testing::{call_groups, check, values, vector};

    #[test]
    fn far_and_backwards() {
        check("shift", "a=i64 [1, 2]", "(5)", "i64 [null, null]");
        check("shift", "a=i64 [1, 2]", "(-5, fill_value=7)", "i64 [7, 7]");
        check("shift", "a=i64 [1, 2]", "(0)", "i64 [1, 2]");
        check(
            "shift",
            r#"a=decimal[10,2] ["1.25", "2"]"#,
            "(1, fill_value=1)",
            r#"decimal[38,2] ["1", "1.25"]"#,
        );
        check("shift", r#"a=str ["x", "y", "z"]"#, r#"(-1, fill_value="-")"#, r#"str ["y", "z", "-"]"#);
    }

    #[test]
    fn values_stay_in_their_group() {
        let inputs = ["i64 [1, 2, 3, 4, 5]", "i64 [1, 9, -1, 0, 0]", "i64 [null, null, null, null, null]"];
        let groups = Groups::from_sizes([2, 0, 3]);
        let shift = crate::lookup("shift").unwrap();
        let shifted = call_groups(shift, inputs.map(vector).into(), vec![], &groups).unwrap().0;
        assert_eq!(values(&shifted), [Value::Null, Value::Int(1), Value::Int(4), Value::Int(5), Value::Null]);
    }
}
