//! `rank`.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, UInt32Array};
use polarslike_core::{DataType, Groups, Result, RowKeys, SortOptions, Vector, bail};

use crate::group::Random;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&RANK];

static RANK: FunctionDef = FunctionDef::new(
    "rank",
    "method:enum(average,min,max,dense,ordinal,random)='average', *, descending:bool=False, seed:int=None",
    Kernel::PerGroup(rank),
)
.doc(
    "The rank of each value in their order, from 1 on; the greatest first if `descending`.\n\n\
     Equal values share the `average`, the `min` or the `max` of their ranks, or are numbered without gaps after them \
     (`dense`), in their order (`ordinal`) or in a `random` one, which `seed` repeats. Nulls have no rank.",
)
.types(|bind| {
    let average = bind.options.str("method")? == "average";
    bind.returns(if average { DataType::Float64 } else { DataType::UInt32 })
})
.examples(&[
    Example { columns: "a=i64 [3, 1, null, 1]", arguments: "()", result: "f64 [3.0, 1.5, null, 1.5]" },
    Example { columns: "a=i64 [3, 1, null, 1]", arguments: r#"("dense")"#, result: "u32 [2, 1, null, 1]" },
]);

fn rank(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    let ties = Ties::parse(call.options.str("method")?)?;
    let random = Random::new(call.options.opt_int("seed")?);
    let ranks = doubled_ranks(input, call.groups, ties, call.options.bool("descending")?, random)?;
    let nulls = input.validity();
    let array: ArrayRef = if *call.dtype == DataType::Float64 {
        Arc::new(Float64Array::new(ranks.into_iter().map(|r| r as f64 / 2.0).collect(), nulls))
    } else {
        Arc::new(UInt32Array::new(ranks.into_iter().map(|r| (r / 2) as u32).collect(), nulls))
    };
    Ok(Vector::plain(call.dtype.clone(), array))
}

/// How equal values are ranked.
#[derive(Clone, Copy, PartialEq)]
enum Ties {
    Average,
    Min,
    Max,
    Dense,
    Ordinal,
    Random,
}

impl Ties {
    fn parse(method: &str) -> Result<Self> {
        Ok(match method {
            "average" => Self::Average,
            "min" => Self::Min,
            "max" => Self::Max,
            "dense" => Self::Dense,
            "ordinal" => Self::Ordinal,
            "random" => Self::Random,
            other => bail!(
                InvalidArgument,
                "method must be average, min, max, dense, ordinal or random, not {other:?}"
            ),
        })
    }
}

/// The ranks of values in their groups, equal values sharing the average of theirs.
pub(crate) fn average_ranks(input: &Vector, groups: &Groups) -> Result<Vec<f64>> {
    let ranks = doubled_ranks(input, groups, Ties::Average, false, Random::new(Some(0)))?;
    Ok(ranks.into_iter().map(|rank| rank as f64 / 2.0).collect())
}

/// Twice the ranks, so that averages are whole.
fn doubled_ranks(
    input: &Vector,
    groups: &Groups,
    ties: Ties,
    descending: bool,
    mut random: Random,
) -> Result<Vec<u64>> {
    let options = SortOptions { descending, nulls_last: true };
    let keys = RowKeys::for_order(std::slice::from_ref(input), &[options], input.len())?;
    let mut ranks = vec![0; input.len()];
    let mut sorted = Vec::new();
    for group in groups.iter() {
        sorted.clear();
        keys.sort(group, &mut sorted)?;
        let (mut before, mut dense) = (0, 0);
        for equal in sorted.chunk_by_mut(|a, b| keys.equal(*a as usize, *b as usize)) {
            let (first, last) = (before + 1, before + equal.len() as u64);
            dense += 1;
            if ties == Ties::Random {
                random.shuffle(equal);
            }
            for (rank, row) in (first..).zip(&*equal) {
                ranks[*row as usize] = match ties {
                    Ties::Average => first + last,
                    Ties::Min => 2 * first,
                    Ties::Max => 2 * last,
                    Ties::Dense => 2 * dense,
                    Ties::Ordinal | Ties::Random => 2 * rank,
                };
            }
            before = last;
        }
    }
    Ok(ranks)
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Groups, Value};

    use crate::testing::{call_groups, check, values, vector};
    use crate::{Arg, lookup};

    #[test]
    fn every_method() {
        let column = "a=i64 [3, 1, null, 1]";
        check("rank", column, r#"("min")"#, "u32 [3, 1, null, 1]");
        check("rank", column, r#"("max")"#, "u32 [3, 2, null, 2]");
        check("rank", column, r#"("ordinal")"#, "u32 [3, 1, null, 2]");
        check("rank", column, r#"("ordinal", descending=true)"#, "u32 [1, 2, null, 3]");
        check("rank", column, "(descending=true)", "f64 [1.0, 2.5, null, 2.5]");
        check("rank", r#"a=str ["b", "a"]"#, "()", "f64 [2.0, 1.0]");
        check("rank", "a=null [null]", "()", "f64 [null]");
    }

    #[test]
    fn random_ranks_are_a_permutation_within_ties() {
        let inputs = vec![vector("i64 [5, 5, 1, 5]")];
        let args = vec![Arg::String("random".into()), Arg::Bool(false), Arg::Int(3)];
        let ranks = crate::testing::call(lookup("rank").unwrap(), inputs, args).unwrap();
        assert_eq!(ranks.get(2).value, Value::Int(1));
        let mut others: Vec<i128> = [0, 1, 3]
            .into_iter()
            .map(|i| if let Value::Int(v) = ranks.get(i).value { v } else { 0 })
            .collect();
        others.sort_unstable();
        assert_eq!(others, [2, 3, 4]);
    }

    #[test]
    fn ranks_start_anew_in_each_group() {
        let inputs = vec![vector("i64 [9, 8, 1, 2]")];
        let args = vec![Arg::String("min".into()), Arg::Bool(false), Arg::Null];
        let ranks = call_groups(lookup("rank").unwrap(), inputs, args, &Groups::from_sizes([2, 0, 2]));
        assert_eq!(values(&ranks.unwrap().0), [2, 1, 1, 2].map(Value::Int));
    }
}
