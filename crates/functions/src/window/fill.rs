//! `forward_fill`, `backward_fill`.

use arrow::array::{AsArray, BooleanBufferBuilder, PrimitiveArray, UInt32Array};
use arrow::buffer::NullBuffer;
use polarslike_core::{Encoding, Groups, Result, Vector, with_primitive};

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
    let nulls: Vec<usize> = (!valid.inner()).set_indices().collect();
    let sources = sources(&nulls, call.groups, limit, backward);
    let mut known = BooleanBufferBuilder::new(input.len());
    known.append_n(input.len(), true);
    for (row, source) in &sources {
        known.set_bit(*row, source.is_some());
    }
    let known = Some(NullBuffer::new(known.finish())).filter(|known| known.null_count() > 0);
    let filled = sources.iter().filter_map(|(row, source)| source.map(|source| (*row, source)));
    if let Encoding::Plain(array) = input.encoding() {
        with_primitive!(input.dtype(), T => {
            let mut values = array.as_primitive::<T>().values().to_vec();
            filled.for_each(|(row, source)| values[row] = values[source]);
            return Ok(Vector::primitive(input.dtype().clone(), PrimitiveArray::<T>::new(values.into(), known)));
        }, else {});
    }
    take(input, filled, known)
}

/// The rows, those that are filled from where they are, those that are not known null.
fn take(
    input: &Vector,
    filled: impl Iterator<Item = (usize, usize)>,
    known: Option<NullBuffer>,
) -> Result<Vector> {
    let mut rows: Vec<u32> = (0..input.len() as u32).collect();
    filled.for_each(|(row, source)| rows[row] = source as u32);
    input.take(&UInt32Array::new(rows.into(), known))
}

/// For each of the rows that are null the row whose value it gets.
fn sources(nulls: &[usize], groups: &Groups, limit: usize, backward: bool) -> Vec<(usize, Option<usize>)> {
    let mut sources = Vec::with_capacity(nulls.len());
    let mut rest = nulls;
    for group in groups.iter() {
        let (own, others) = rest.split_at(rest.partition_point(|row| *row < group.end));
        rest = others;
        let (mut distance, mut previous) = (0, None);
        let mut visit = |row: usize| {
            let follows = previous.is_some_and(|previous: usize| previous.abs_diff(row) == 1);
            distance = if follows { distance + 1 } else { 1 };
            previous = Some(row);
            let source = if backward { Some(row + distance) } else { row.checked_sub(distance) };
            sources.push((row, source.filter(|row| distance <= limit && group.contains(row))));
        };
        if backward {
            own.iter().rev().for_each(|row| visit(*row));
        } else {
            own.iter().for_each(|row| visit(*row));
        }
    }
    sources
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
        let columns = "a=i64 [null, 1, null, null, null, 2, null, null]";
        check("forward_fill", columns, "(2)", "i64 [null, 1, 1, 1, null, 2, 2, 2]");
        check("backward_fill", columns, "(2)", "i64 [1, 1, null, 2, 2, 2, null, null]");
        check("backward_fill", r#"a=str [null, "x", null]"#, "()", r#"str ["x", "x", null]"#);
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
