//! `n_unique`, `approx_n_unique`, `mode`.

use std::ops::Range;

use polarslike_core::{DataType, Distinct, Groups, Result, RowKeys, Vector};

use crate::group::{indices, take_rows};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&N_UNIQUE, &APPROX_N_UNIQUE, &MODE];

static N_UNIQUE: FunctionDef = FunctionDef::new("n_unique", "", Kernel::Aggregate(n_unique))
    .ignores_order()
    .doc("The number of distinct values; null counts as one.")
    .types(|bind| bind.returns(DataType::UInt32))
    .examples(&[Example { columns: "a=i64 [1, null, 1, null]", arguments: "()", result: "u32 [2]" }]);

static APPROX_N_UNIQUE: FunctionDef = FunctionDef::new("approx_n_unique", "", Kernel::Aggregate(n_unique))
    .ignores_order()
    .doc("The number of distinct values, which may be estimated; null counts as one. Today it is exact.")
    .types(|bind| bind.returns(DataType::UInt32))
    .examples(&[Example { columns: "a=i64 [1, null, 1, null]", arguments: "()", result: "u32 [2]" }]);

static MODE: FunctionDef =
    FunctionDef::new("mode", "*, maintain_order:bool=False", Kernel::LengthChanging(mode))
        .doc(
            "The value that occurs most often; all of them if there are several.\n\n\
             They come in the order of their first occurrence.",
        )
        .examples(&[Example { columns: "a=i64 [1, 2, 3, 2, 1]", arguments: "()", result: "i64 [1, 2]" }]);

/// So many keys are counted in partitions.
const MANY: usize = 1 << 16;

fn n_unique(call: &Call) -> Result<Vector> {
    let keys = RowKeys::for_equality(&call.inputs[..1], call.groups.rows())?;
    let mut distinct = Distinct::new(&keys);
    let count = |group: Range<usize>| {
        if group.len() >= MANY && !distinct.is_direct() {
            keys.count_distinct(group).map(|count| count as u32)
        } else {
            Ok(distinct.number(group).1.len() as u32)
        }
    };
    Ok(indices(call.groups.iter().map(count).collect::<Result<_>>()?))
}

fn mode(call: &Call) -> Result<(Vector, Groups)> {
    let keys = RowKeys::for_equality(&call.inputs[..1], call.groups.rows())?;
    let mut distinct = Distinct::new(&keys);
    let (mut rows, mut sizes, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    for group in call.groups.iter() {
        let (ids, firsts) = distinct.number(group);
        count(ids, firsts.len(), &mut counts);
        let most = counts.iter().max();
        let before = rows.len();
        rows.extend(firsts.iter().zip(&counts).filter(|(_, n)| Some(*n) == most).map(|(first, _)| *first));
        sizes.push(rows.len() - before);
    }
    Ok((take_rows(&call.inputs[0], rows)?, Groups::from_sizes(sizes)))
}

/// How often each of the numbers below `distinct` occurs.
pub(crate) fn count(ids: &[u32], distinct: usize, counts: &mut Vec<u32>) {
    counts.clear();
    counts.resize(distinct, 0);
    for id in ids {
        counts[*id as usize] += 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn nan_is_one_value_and_zero_has_no_sign() {
        check("n_unique", "a=f64 [0.0, -0.0, 1.0]", "()", "u32 [2]");
        check("n_unique", r#"a=str ["a", "b", "a", null]"#, "()", "u32 [3]");
        check("n_unique", "a=list[i64] [[1], [1], [2], null]", "()", "u32 [3]");
        check("mode", "a=i64 []", "()", "i64 []");
        check("mode", "a=i64 [2, 1, 1, null, null, 2]", "()", "i64 [2, 1, null]");
    }
}
