//! `explode`.

use arrow::array::{Array, AsArray, UInt64Array};
use polarslike_core::{DataType, Groups, Result, Vector};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&EXPLODE];

static EXPLODE: FunctionDef = FunctionDef::new(
    "explode",
    "*, empty_as_null:bool=False, keep_nulls:bool=True",
    Kernel::LengthChanging(explode),
)
.doc(
    "The elements of all lists, one per row.\n\n\
     A null list gives a null unless `keep_nulls` is false, an empty one nothing, or a null if `empty_as_null`. Values \
     that are not lists stay as they are.",
)
.types(|bind| bind.returns(bind.input(0).inner().cloned().unwrap_or(bind.input(0))))
.examples(&[
    Example { columns: "a=list[i64] [[1, 2], [], null]", arguments: "()", result: "i64 [1, 2, null]" },
    Example {
        columns: "a=list[i64] [[1], [], null]",
        arguments: "(empty_as_null=true, keep_nulls=false)",
        result: "i64 [1, null]",
    },
]);

fn explode(call: &Call) -> Result<(Vector, Groups)> {
    let input = &call.inputs[0];
    if !matches!(input.dtype(), DataType::List(_)) {
        return Ok((input.clone(), call.groups.clone()));
    }
    let (empty_as_null, keep_nulls) = (call.options.bool("empty_as_null")?, call.options.bool("keep_nulls")?);
    let lists = input.decode();
    let lists = lists.as_list::<i64>();
    let mut elements: Vec<Option<u64>> = Vec::with_capacity(lists.values().len());
    let mut sizes = Vec::with_capacity(call.groups.len());
    for group in call.groups.iter() {
        let before = elements.len();
        for row in group {
            let (start, end) = (lists.value_offsets()[row] as u64, lists.value_offsets()[row + 1] as u64);
            match (lists.is_null(row), start == end) {
                (true, _) => elements.extend(keep_nulls.then_some(None)),
                (false, true) => elements.extend(empty_as_null.then_some(None)),
                (false, false) => elements.extend((start..end).map(Some)),
            }
        }
        sizes.push(elements.len() - before);
    }
    let values = Vector::plain(call.dtype.clone(), lists.values().clone());
    let exploded = values.take(&UInt64Array::from(elements))?;
    let exploded = if *call.dtype == DataType::Categorical { exploded.to_dictionary()? } else { exploded };
    Ok((exploded, Groups::from_sizes(sizes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{call_groups, check, values, vector};
    use crate::{Arg, lookup};
    use polarslike_core::Value;

    #[test]
    fn other_types_and_slices() {
        check("explode", "a=i64 [1, null]", "()", "i64 [1, null]");
        check("explode", r#"a=list[str] [["x"], [null]]"#, "()", r#"str ["x", null]"#);
        let lists = vector("list[i64] [[9], [1, 2], [], [3]]").slice(1, 3);
        let args = vec![Arg::Bool(false), Arg::Bool(true)];
        let groups = Groups::from_sizes([1, 1, 1]);
        let (elements, sizes) = call_groups(lookup("explode").unwrap(), vec![lists], args, &groups).unwrap();
        assert_eq!(
            (values(&elements), sizes),
            ([1, 2, 3].map(Value::Int).to_vec(), Groups::from_sizes([2, 0, 1]))
        );
    }
}
