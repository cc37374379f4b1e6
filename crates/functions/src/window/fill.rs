//! `forward_fill`, `backward_fill`.

use arrow::array::UInt32Array;
use polarslike_core::{Result, Vector};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&FORWARD_FILL, &BACKWARD_FILL];

static FORWARD_FILL: FunctionDef =
    FunctionDef::new("forward_fill", "limit:int=None", Kernel::PerGroup(|call| fill(call, false)))
        .doc("Fills nulls with the last value before them, at most `limit` in a row.")
        .examples(&[
            Example {
                columns: "a=i64 [null, 1, null, null]",
                arguments: "()",
                result: "i64 [null, 1, 1, 1]",
            },
            Example {
                columns: "a=i64 [null, 1, null, null]",
                arguments: "(1)",
                result: "i64 [null, 1, 1, null]",
            },
        ]);

static BACKWARD_FILL: FunctionDef =
    FunctionDef::new("backward_fill", "limit:int=None", Kernel::PerGroup(|call| fill(call, true)))
        .doc("Fills nulls with the next value after them, at most `limit` in a row.")
        .examples(&[
            Example {
                columns: "a=i64 [null, null, 1, null]",
                arguments: "()",
                result: "i64 [1, 1, 1, null]",
            },
            Example {
                columns: "a=i64 [null, null, 1, null]",
                arguments: "(1)",
                result: "i64 [null, 1, 1, null]",
            },
        ]);

/// The nearest value before or after each null in its group, for at most the option `limit` of nulls in a row.
pub(crate) fn fill(call: &Call, backward: bool) -> Result<Vector> {
    let input = &call.inputs[0];
    let Some(valid) = input.validity().filter(|n| n.null_count() > 0) else { return Ok(input.clone()) };
    let limit = call.options.opt_int("limit")?.map_or(usize::MAX, |n| usize::try_from(n).unwrap_or(0));
    let mut sources: Vec<Option<u32>> = vec![None; input.len()];
    for group in call.groups.iter() {
        let (mut last, mut distance) = (None, 0);
        let mut visit = |row: usize| {
            if valid.is_valid(row) {
                (last, distance) = (Some(row as u32), 0);
            } else {
                distance += 1;
            }
            sources[row] = last.filter(|_| distance <= limit);
        };
        if backward {
            group.rev().for_each(&mut visit);
        } else {
            group.for_each(&mut visit);
        }
    }
    input.take(&UInt32Array::from(sources))
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Groups, Value};

    use crate::testing::{call_groups, check, values, vector};
    use crate::{Arg, lookup};

    #[test]
    fn limits_and_types() {
        check("forward_fill", "a=i64 [1, null]", "(0)", "i64 [1, null]");
        check("forward_fill", r#"a=str ["x", null]"#, "()", r#"str ["x", "x"]"#);
        check("backward_fill", "a=null [null]", "()", "null [null]");
    }

    #[test]
    fn stays_in_the_group() {
        let inputs = vec![vector("i64 [1, null, null, 2]")];
        let groups = Groups::from_sizes([2, 2]);
        let filled =
            call_groups(lookup("forward_fill").unwrap(), inputs, vec![Arg::Null], &groups).unwrap().0;
        assert_eq!(values(&filled), [Value::Int(1), Value::Int(1), Value::Null, Value::Int(2)]);
    }
}
