//! `explode`, `list.explode`, `arr.explode`.

use arrow::array::UInt32Array;
use polarslike_core::{Groups, Result, Vector};

use crate::kernels::lists::{Lists, item_type};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&EXPLODE, &LIST_EXPLODE, &ARR_EXPLODE];

const SIGNATURE: &str = "*, empty_as_null:bool=False, keep_nulls:bool=True";

static EXPLODE: FunctionDef = FunctionDef::new("explode", SIGNATURE, Kernel::LengthChanging(explode))
.doc(
    "The elements of all lists, one per row.\n\n\
     A null list gives a null unless `keep_nulls` is false, an empty one nothing, or a null if `empty_as_null`. Arrays are \
     taken apart like lists; other values stay as they are.",
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

static LIST_EXPLODE: FunctionDef = FunctionDef::new("list.explode", SIGNATURE, Kernel::LengthChanging(explode))
    .doc(
        "The elements of all lists, one per row.\n\n\
         A null list gives a null unless `keep_nulls` is false, an empty one nothing, or a null if `empty_as_null`.",
    )
    .types(items)
    .examples(&[Example {
        columns: "a=list[i64] [[1, 2], [], null]",
        arguments: "(empty_as_null=true)",
        result: "i64 [1, 2, null, null]",
    }]);

static ARR_EXPLODE: FunctionDef = FunctionDef::new("arr.explode", SIGNATURE, Kernel::LengthChanging(explode))
    .doc(
        "The elements of all arrays, one per row.\n\n\
         A null array gives a null unless `keep_nulls` is false, one of width 0 nothing, or a null if `empty_as_null`.",
    )
    .types(items)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "(keep_nulls=false)",
        result: "i64 [1, 2, 3, null]",
    }]);

fn items(bind: &Bind) -> Result<Binding> {
    let item = item_type(bind)?;
    bind.returns(item)
}

fn explode(call: &Call) -> Result<(Vector, Groups)> {
    let input = &call.inputs[0];
    if input.dtype().inner().is_none() {
        return Ok((input.clone(), call.groups.clone()));
    }
    let (empty_as_null, keep_nulls) = (call.options.bool("empty_as_null")?, call.options.bool("keep_nulls")?);
    let lists = Lists::new(&input.decoded())?;
    let mut elements: Vec<Option<u32>> = Vec::with_capacity(lists.values.len());
    let mut sizes = Vec::with_capacity(call.groups.len());
    for group in call.groups.iter() {
        let before = elements.len();
        for row in group {
            let list = lists.groups.range(row);
            match (lists.is_valid(row), list.is_empty()) {
                (false, _) => elements.extend(keep_nulls.then_some(None)),
                (true, true) => elements.extend(empty_as_null.then_some(None)),
                (true, false) => elements.extend((list.start as u32..list.end as u32).map(Some)),
            }
        }
        sizes.push(elements.len() - before);
    }
    Ok((lists.values.take(&UInt32Array::from(elements))?, Groups::from_sizes(sizes)))
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
