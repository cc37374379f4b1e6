//! `is_duplicated`, `is_unique`, `is_first_distinct`, `is_last_distinct`, `rle_id`.

use arrow::buffer::BooleanBuffer;
use polarslike_core::{DataType, Distinct, Result, RowKeys, Vector};

use crate::aggregate::distinct::count;
use crate::group::indices;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] =
    &[&IS_DUPLICATED, &IS_UNIQUE, &IS_FIRST_DISTINCT, &IS_LAST_DISTINCT, &RLE_ID];

static IS_DUPLICATED: FunctionDef =
    FunctionDef::new("is_duplicated", "", Kernel::PerGroup(|call| counted(call, |n| n > 1)))
        .doc("True where the value occurs more than once; null counts as a value.")
        .types(returns_boolean)
        .examples(&[Example {
            columns: "a=i64 [1, 2, 1]",
            arguments: "()",
            result: "bool [true, false, true]",
        }]);

static IS_UNIQUE: FunctionDef =
    FunctionDef::new("is_unique", "", Kernel::PerGroup(|call| counted(call, |n| n == 1)))
        .doc("True where the value occurs once; null counts as a value.")
        .types(returns_boolean)
        .examples(&[Example {
            columns: "a=i64 [1, 2, 1]",
            arguments: "()",
            result: "bool [false, true, false]",
        }]);

static IS_FIRST_DISTINCT: FunctionDef =
    FunctionDef::new("is_first_distinct", "", Kernel::PerGroup(is_first_distinct))
        .doc("True where a value occurs for the first time; null counts as a value.")
        .types(returns_boolean)
        .examples(&[Example {
            columns: "a=i64 [1, 2, 1]",
            arguments: "()",
            result: "bool [true, true, false]",
        }]);

static IS_LAST_DISTINCT: FunctionDef =
    FunctionDef::new("is_last_distinct", "", Kernel::PerGroup(is_last_distinct))
        .doc("True where a value occurs for the last time; null counts as a value.")
        .types(returns_boolean)
        .examples(&[Example {
            columns: "a=i64 [1, 2, 1]",
            arguments: "()",
            result: "bool [false, true, true]",
        }]);

static RLE_ID: FunctionDef = FunctionDef::new("rle_id", "", Kernel::PerGroup(rle_id))
    .doc("The number of the run of equal values that the row is in, from 0 on.")
    .types(|bind| bind.returns(DataType::UInt32))
    .examples(&[Example { columns: "a=i64 [7, 7, 1, 7]", arguments: "()", result: "u32 [0, 0, 1, 2]" }]);

fn returns_boolean(bind: &Bind) -> Result<Binding> {
    bind.returns(DataType::Boolean)
}

fn keys(call: &Call) -> Result<RowKeys> {
    RowKeys::for_equality(&call.inputs[..1], call.groups.rows())
}

fn flags(values: Vec<bool>) -> Vector {
    Vector::boolean(BooleanBuffer::from(values).into())
}

fn counted(call: &Call, condition: fn(u32) -> bool) -> Result<Vector> {
    let keys = keys(call)?;
    let mut distinct = Distinct::new(&keys);
    let (mut results, mut counts) = (Vec::with_capacity(call.groups.rows()), Vec::new());
    for group in call.groups.iter() {
        let (ids, firsts) = distinct.number(group);
        count(ids, firsts.len(), &mut counts);
        results.extend(ids.iter().map(|id| condition(counts[*id as usize])));
    }
    Ok(flags(results))
}

fn is_first_distinct(call: &Call) -> Result<Vector> {
    let keys = keys(call)?;
    let mut distinct = Distinct::new(&keys);
    let mut results = vec![false; call.groups.rows()];
    for group in call.groups.iter() {
        for first in distinct.number(group).1 {
            results[*first as usize] = true;
        }
    }
    Ok(flags(results))
}

fn is_last_distinct(call: &Call) -> Result<Vector> {
    let keys = keys(call)?;
    let mut distinct = Distinct::new(&keys);
    let (mut results, mut seen) = (vec![false; call.groups.rows()], Vec::new());
    for group in call.groups.iter() {
        let (ids, firsts) = distinct.number(group.clone());
        seen.clear();
        seen.resize(firsts.len(), false);
        for (result, id) in results[group].iter_mut().zip(ids).rev() {
            *result = !std::mem::replace(&mut seen[*id as usize], true);
        }
    }
    Ok(flags(results))
}

fn rle_id(call: &Call) -> Result<Vector> {
    let keys = keys(call)?;
    let mut ids = Vec::with_capacity(call.groups.rows());
    for group in call.groups.iter() {
        let mut run = 0;
        for row in group.clone() {
            run += u32::from(row > group.start && !keys.equal(row - 1, row));
            ids.push(run);
        }
    }
    Ok(indices(ids))
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Groups, Value};

    use crate::lookup;
    use crate::testing::{call_groups, check, values, vector};

    #[test]
    fn null_is_a_value() {
        let column = "a=i64 [null, 1, 1, null, 2]";
        check("is_duplicated", column, "()", "bool [true, true, true, true, false]");
        check("is_unique", column, "()", "bool [false, false, false, false, true]");
        check("is_first_distinct", column, "()", "bool [true, true, false, false, true]");
        check("is_last_distinct", column, "()", "bool [false, false, true, true, true]");
        check("rle_id", "a=list[i64] [[1], [1], null, null]", "()", "u32 [0, 0, 1, 1]");
    }

    #[test]
    fn groups_do_not_know_each_other() {
        let groups = Groups::from_sizes([3, 0, 2]);
        let of = |name: &str| {
            let inputs = vec![vector(r#"str ["x", "y", "x", "x", "y"]"#)];
            values(&call_groups(lookup(name).unwrap(), inputs, vec![], &groups).unwrap().0)
        };
        assert_eq!(of("is_duplicated"), [true, false, true, false, false].map(Value::Bool));
        assert_eq!(of("is_first_distinct"), [true, true, false, true, true].map(Value::Bool));
        assert_eq!(of("is_last_distinct"), [false, true, true, true, true].map(Value::Bool));
        assert_eq!(of("rle_id"), [0, 1, 2, 0, 1].map(Value::Int));
    }
}
