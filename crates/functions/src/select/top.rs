//! `top_k`, `bottom_k`, `top_k_by`, `bottom_k_by`.

use polarslike_core::{DataType, Groups, Result, RowKeys, SortOptions, Vector, bail};

use crate::group::{GroupInts, check_integer, take_rows};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TOP_K, &BOTTOM_K, &TOP_K_BY, &BOTTOM_K_BY];

static TOP_K: FunctionDef =
    FunctionDef::new("top_k", "k:expr(col,int)=5", Kernel::LengthChanging(|call| plain(call, true)))
        .ignores_order()
        .doc("The `k` greatest values, the greatest first; nulls only if there are fewer values.")
        .types(types)
        .examples(&[Example { columns: "a=i64 [3, null, 1, 2]", arguments: "(2)", result: "i64 [3, 2]" }]);

static BOTTOM_K: FunctionDef =
    FunctionDef::new("bottom_k", "k:expr(col,int)=5", Kernel::LengthChanging(|call| plain(call, false)))
        .ignores_order()
        .doc("The `k` least values, the least first; nulls only if there are fewer values.")
        .types(types)
        .examples(&[Example { columns: "a=i64 [3, null, 1, 2]", arguments: "(2)", result: "i64 [1, 2]" }]);

const BY: &str = "by:exprs, k:expr(col,int)=5, *, reverse:bool|list(bool)=False";

static TOP_K_BY: FunctionDef =
    FunctionDef::new("top_k_by", BY, Kernel::LengthChanging(|call| by_columns(call, true)))
        .doc(
            "The values in the `k` rows where other columns are greatest, the greatest first.\n\n\
             `reverse`, given once or per column, asks for the least instead.",
        )
        .types(types)
        .examples(&[Example {
            columns: r#"a=str ["x", "y", "z"]; b=i64 [2, 1, 3]"#,
            arguments: "(col(b), 2)",
            result: r#"str ["z", "x"]"#,
        }]);

static BOTTOM_K_BY: FunctionDef =
    FunctionDef::new("bottom_k_by", BY, Kernel::LengthChanging(|call| by_columns(call, false)))
        .doc(
            "The values in the `k` rows where other columns are least, the least first.\n\n\
             `reverse`, given once or per column, asks for the greatest instead.",
        )
        .types(types)
        .examples(&[Example {
            columns: r#"a=str ["x", "y", "z"]; b=i64 [2, 1, 3]"#,
            arguments: "(col(b), 2)",
            result: r#"str ["y", "x"]"#,
        }]);

/// The last input is `k`.
fn types(bind: &Bind) -> Result<Binding> {
    let k = bind.inputs.len().saturating_sub(1);
    check_integer(bind, k)?;
    let mut inputs = bind.inputs.to_vec();
    inputs[k] = DataType::Int64;
    bind.cast(inputs, bind.input(0))
}

fn plain(call: &Call, descending: bool) -> Result<(Vector, Groups)> {
    top(call, &call.inputs[..1], &[SortOptions { descending, nulls_last: true }])
}

fn by_columns(call: &Call, descending: bool) -> Result<(Vector, Groups)> {
    let columns = &call.inputs[1..call.inputs.len() - 1];
    let reverse = call.options.bools("reverse", columns.len())?;
    let options = reverse.into_iter().map(|r| SortOptions { descending: descending != r, nulls_last: true });
    top(call, columns, &options.collect::<Vec<_>>())
}

fn top(call: &Call, by: &[Vector], options: &[SortOptions]) -> Result<(Vector, Groups)> {
    let counts = GroupInts::input(call, call.inputs.len() - 1);
    let keys = RowKeys::for_order(by, options, call.groups.rows())?;
    let compare = |a: &u32, b: &u32| keys.compare(*a as usize, *b as usize).then(a.cmp(b));
    let (mut rows, mut sizes) = (Vec::new(), Vec::with_capacity(call.groups.len()));
    let mut candidates: Vec<u32> = Vec::new();
    let mut few = Vec::new();
    for group in call.groups.iter() {
        let count = counts.get(&group).unwrap_or(0);
        let Ok(count) = usize::try_from(count) else {
            bail!(InvalidOperation, "k must not be negative, but is {count}");
        };
        if let Some(words) = keys.words().filter(|_| count <= FEW) {
            least(&words[group.clone()], count, &mut few);
            rows.extend(few.iter().map(|(_, row)| group.start as u32 + row));
            sizes.push(few.len());
            continue;
        }
        candidates.clear();
        candidates.extend(group.start as u32..group.end as u32);
        if count < candidates.len() {
            candidates.select_nth_unstable_by(count, compare);
            candidates.truncate(count);
        }
        candidates.sort_unstable_by(compare);
        rows.extend_from_slice(&candidates);
        sizes.push(candidates.len());
    }
    Ok((take_rows(&call.inputs[0], rows)?, Groups::from_sizes(sizes)))
}

/// Up to so many rows are found by putting each in its place among the best so far.
const FEW: usize = 16;

/// The `count` least words with their rows, in order; of equal ones the first.
fn least(words: &[u64], count: usize, best: &mut Vec<(u64, u32)>) {
    best.clear();
    for (row, word) in words.iter().enumerate() {
        if best.len() == count {
            match best.last() {
                Some((greatest, _)) if word < greatest => best.truncate(count - 1),
                _ => continue,
            }
        }
        let place = best.iter().rposition(|(other, _)| other <= word).map_or(0, |before| before + 1);
        best.insert(place, (*word, row as u32));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup;
    use crate::testing::{call_groups, check, fails, values, vector};
    use polarslike_core::Value;

    #[test]
    fn edges() {
        check("top_k", "a=i64 [3, null, 1]", "(9)", "i64 [3, 1, null]");
        check("top_k", "a=i64 [3, 1]", "(0)", "i64 []");
        check("top_k", r#"a=str ["b", "c", "a"]"#, "(1)", r#"str ["c"]"#);
        check(
            "top_k_by",
            "a=i64 [1, 2, 3]; b=i64 [5, 5, 1]; c=i64 [1, 2, 3]",
            "([col(b), col(c)], 2, reverse=[true, false])",
            "i64 [3, 2]",
        );
        assert!(fails("top_k", "a=i64 [1]", "(-1)").contains("k must not be negative, but is -1"));
    }

    #[test]
    fn the_least_words_are_those_of_a_sort() {
        let words: Vec<u64> = (0..200).map(|i| i * 37 % 101 % 20).collect();
        let mut sorted: Vec<(u64, u32)> = words.iter().copied().zip(0..).collect();
        sorted.sort_unstable();
        let mut few = Vec::new();
        for count in [0, 1, 2, FEW, 300] {
            least(&words, count, &mut few);
            assert_eq!(few, sorted[..count.min(200)]);
        }
    }

    #[test]
    fn k_per_group() {
        let inputs = vec![vector("i64 [1, 2, 3, 5, 4]"), vector("i64 [1, 1, 1, 2, 2]")];
        let groups = Groups::from_sizes([3, 0, 2]);
        let (top, sizes) = call_groups(lookup("top_k").unwrap(), inputs, vec![], &groups).unwrap();
        assert_eq!(
            (values(&top), sizes),
            ([3, 5, 4].map(Value::Int).to_vec(), Groups::from_sizes([1, 0, 2]))
        );
    }
}
