//! Lists as sets: `list.set_union`, `list.set_difference`, `list.set_intersection`, `list.set_symmetric_difference`.

use std::ops::Range;

use arrow::array::UInt32Array;
use arrow::buffer::NullBuffer;
use polarslike_core::{DataType, Distinct, Groups, Result, RowKeys, Vector, bail};

use crate::kernels::lists::{Lists, item_type, list_vector};
use crate::types::no_operation;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&UNION, &DIFFERENCE, &INTERSECTION, &SYMMETRIC_DIFFERENCE];

const SIGNATURE: &str = "other:expr(col)|list(any)";

static UNION: FunctionDef = FunctionDef::new(
    "list.set_union",
    SIGNATURE,
    Kernel::Elementwise(|call| combine(call, |_, _| true)),
)
.doc("The different elements of either list, in the order in which they first occur; null is an element like others.")
.types(types)
.examples(&[Example {
    columns: "a=list[i64] [[1, 2, 2, null], [], null]; b=list[i64] [[2, 3], [1], [1]]",
    arguments: "(col(b))",
    result: "list[i64] [[1, 2, null, 3], [1], null]",
}]);

static DIFFERENCE: FunctionDef = FunctionDef::new(
    "list.set_difference",
    SIGNATURE,
    Kernel::Elementwise(|call| combine(call, |left, right| left && !right)),
)
.doc("The different elements of each list that are not in `other`; null is an element like others.")
.types(types)
.examples(&[Example {
    columns: "a=list[i64] [[1, 2, 2, null], [], null]; b=list[i64] [[2, 3], [1], [1]]",
    arguments: "(col(b))",
    result: "list[i64] [[1, null], [], null]",
}]);

static INTERSECTION: FunctionDef = FunctionDef::new(
    "list.set_intersection",
    SIGNATURE,
    Kernel::Elementwise(|call| combine(call, |left, right| left && right)),
)
.doc("The different elements that are in both lists; null is an element like others.")
.types(types)
.examples(&[Example {
    columns: "a=list[i64] [[1, 2, 2, null], [], null]; b=list[i64] [[2, null], [1], [1]]",
    arguments: "(col(b))",
    result: "list[i64] [[2, null], [], null]",
}]);

static SYMMETRIC_DIFFERENCE: FunctionDef = FunctionDef::new(
    "list.set_symmetric_difference",
    SIGNATURE,
    Kernel::Elementwise(|call| combine(call, |left, right| left != right)),
)
.doc("The different elements that are in one list only; null is an element like others.")
.types(types)
.examples(&[Example {
    columns: "a=list[i64] [[1, 2, 2, null], [], null]; b=list[i64] [[2, 3], [1], [1]]",
    arguments: "(col(b))",
    result: "list[i64] [[1, null, 3], [1], null]",
}]);

fn types(bind: &Bind) -> Result<Binding> {
    let item = item_type(bind)?;
    // Texts beside categories are categories.
    let of_texts = matches!(bind.input(1), DataType::List(other) if *other == DataType::String);
    if item == DataType::Categorical && of_texts {
        return bind.cast(vec![bind.input(0), bind.input(0)], bind.input(0));
    }
    match supertype(&bind.input(0), &bind.input(1)) {
        Some(common @ DataType::List(_)) => bind.cast(vec![common.clone(), common.clone()], common),
        _ => Err(no_operation(bind)),
    }
}

/// The different elements of both lists for which `keep` holds, given whether they are in the left and the right one.
fn combine(call: &Call, keep: fn(bool, bool) -> bool) -> Result<Vector> {
    let [left, right] = call.inputs else { bail!(Internal, "a set operation takes two inputs") };
    let (left, right) = (Lists::new(&left.decoded())?, Lists::new(&right.decoded())?);
    let nulls = NullBuffer::union(left.nulls.as_ref(), right.nulls.as_ref());
    let border = left.values.len();
    let values = Vector::concat(left.values.dtype(), &[left.values.clone(), right.values.clone()])?;
    let keys = RowKeys::for_equality(std::slice::from_ref(&values), values.len())?;
    let mut numbering = Distinct::new(&keys);
    let (ids, first_rows) = numbering.number(0..values.len());
    // The last row of lists, one-based, in which each distinct value was seen: on the left, on the right, and taken.
    let mut seen = vec![[0_usize; 3]; first_rows.len()];
    let (mut picked, mut sizes) = (Vec::new(), Vec::with_capacity(left.groups.len()));
    for row in 0..left.groups.len() {
        let before = picked.len();
        if nulls.as_ref().is_none_or(|n| n.is_valid(row)) {
            let stamp = row + 1;
            let shifted = |r: Range<usize>| r.start + border..r.end + border;
            let sides = [left.groups.range(row), shifted(right.groups.range(row))];
            for (side, range) in sides.iter().enumerate() {
                range.clone().for_each(|i| seen[ids[i] as usize][side] = stamp);
            }
            for i in sides.into_iter().flatten() {
                let [on_left, on_right, taken] = &mut seen[ids[i] as usize];
                if *taken != stamp && keep(*on_left == stamp, *on_right == stamp) {
                    *taken = stamp;
                    picked.push(i as u32);
                }
            }
        }
        sizes.push(picked.len() - before);
    }
    list_vector(&values.take(&UInt32Array::from(picked))?, &Groups::from_sizes(sizes), nulls)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn elements_of_any_type() {
        let floats = r#"a=list[f64] [["NaN", -0.0, 0.0, "NaN"]]; b=list[i64] [[0, 1]]"#;
        check("list.set_union", floats, "(col(b))", r#"list[f64] [["NaN", -0.0, 1]]"#);
        let texts = r#"a=list[str] [["x", "y"], ["x"]]; b=list[str] [["y"], ["x"]]"#;
        check("list.set_symmetric_difference", texts, "(col(b))", r#"list[str] [["x"], []]"#);
        let structs = r#"a=list[struct[x: i64]] [[{"x": 1}, {"x": 2}]]; b=list[struct[x: i64]] [[{"x": 2}]]"#;
        check("list.set_difference", structs, "(col(b))", r#"list[struct[x: i64]] [[{"x": 1}]]"#);
        let nested = "a=list[list[i64]] [[[1], [2]]]; b=list[list[i64]] [[[2], [3]]]";
        check("list.set_intersection", nested, "(col(b))", "list[list[i64]] [[[2]]]");
        check(
            "list.set_union",
            "a=list[bool] [[true, true], []]",
            "([false])",
            "list[bool] [[true, false], [false]]",
        );
        assert!(
            fails("list.set_union", r#"a=list[i64] [[1]]; b=i64 [1]"#, "(col(b))").contains("not defined")
        );
    }
}
