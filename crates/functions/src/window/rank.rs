//! `rank`.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, UInt32Array};
use polarslike_core::{DataType, Result, RowKeys, SortOptions, Vector, bail};

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
    let method = call.options.str("method")?;
    let mut random = Random::new(call.options.opt_int("seed")?);
    let options = SortOptions { descending: call.options.bool("descending")?, nulls_last: true };
    let keys = RowKeys::for_order(std::slice::from_ref(input), &[options], input.len())?;
    // Twice the rank, so that averages are whole.
    let mut ranks = vec![0_u64; input.len()];
    let mut sorted = Vec::new();
    for group in call.groups.iter() {
        sorted.clear();
        keys.sort(group, &mut sorted)?;
        let (mut before, mut dense) = (0, 0);
        for ties in sorted.chunk_by_mut(|a, b| keys.equal(*a as usize, *b as usize)) {
            let (first, last) = (before + 1, before + ties.len() as u64);
            dense += 1;
            match method {
                "ordinal" => {}
                "random" => random.shuffle(ties),
                _ => {
                    let shared = match method {
                        "average" => first + last,
                        "min" => 2 * first,
                        "max" => 2 * last,
                        "dense" => 2 * dense,
                        other => bail!(
                            InvalidArgument,
                            "method must be average, min, max, dense, ordinal or random, not {other:?}"
                        ),
                    };
                    ties.iter().for_each(|row| ranks[*row as usize] = shared);
                }
            }
            if matches!(method, "ordinal" | "random") {
                for (rank, row) in (first..).zip(&*ties) {
                    ranks[*row as usize] = 2 * rank;
                }
            }
            before = last;
        }
    }
    let nulls = input.validity();
    let array: ArrayRef = if *call.dtype == DataType::Float64 {
        Arc::new(Float64Array::new(ranks.into_iter().map(|r| r as f64 / 2.0).collect(), nulls))
    } else {
        Arc::new(UInt32Array::new(ranks.into_iter().map(|r| (r / 2) as u32).collect(), nulls))
    };
    Ok(Vector::plain(call.dtype.clone(), array))
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
