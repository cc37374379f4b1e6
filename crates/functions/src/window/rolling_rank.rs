//! `rolling_rank`, `rolling_rank_by`.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, UInt32Array};
use polarslike_core::{DataType, Result, RowKeys, SortOptions, Vector, bail};

use crate::axis::{along, axis_type};
use crate::group::Random;
use crate::windows::{Windows, check_windowed};
use crate::{Bind, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ROLLING_RANK, &ROLLING_RANK_BY];

static ROLLING_RANK: FunctionDef = FunctionDef::new(
    "rolling_rank",
    "window_size:int, method:enum(average,min,max,dense,random)='average', *, seed:int=None, min_samples:int=None, \
     center:bool=False",
    Kernel::PerGroup(rank),
)
.doc(
    "The rank of each value among those of a window that moves along the rows.\n\n\
     The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Equal values \
     share the `average`, the `min` or the `max` of their ranks, count once (`dense`), or are ranked at `random`, which \
     `seed` repeats. Nulls are left out; the result is null for a null, and where there are fewer than `min_samples` \
     values (`window_size`, if it is not given).",
)
.types(|bind| {
    check_windowed(bind)?;
    bind.returns(rank_type(bind)?)
})
.examples(&[
    Example { columns: "a=i64 [1, 4, 4, 2]", arguments: "(3)", result: "f64 [null, null, 2.5, 1.0]" },
    Example { columns: "a=i64 [1, 4, 4, 2]", arguments: r#"(3, "max")"#, result: "u32 [null, null, 3, 1]" },
]);

static ROLLING_RANK_BY: FunctionDef = FunctionDef::new(
    "rolling_rank_by",
    "by:expr(col), window_size:duration, method:enum(average,min,max,dense,random)='average', *, seed:int=None, \
     min_samples:int=1, closed:enum(left,right,both,none)='right'",
    Kernel::PerGroup(|call| along(call, rank)),
)
.doc(
    "The rank of each value among those of a window that moves along another column.\n\n\
     The window of a row goes back by `window_size` from its place in `by`: dates, times or integers (`2i`) in any \
     order, without nulls. `closed` says whether its start belongs to it (`both`) or not (`right`). The other options are those of `rolling_rank`.",
)
.types(|bind| {
    check_windowed(bind)?;
    if !matches!(bind.options.str("closed")?, "right" | "both") {
        bail!(InvalidOperation, "`rolling_rank_by`: closed must be right or both, so that a window has its own row");
    }
    bind.cast(vec![bind.input(0), axis_type(bind, 1)?], rank_type(bind)?)
})
.examples(&[Example {
    columns: "a=i64 [1, 4, 2]; b=i64 [1, 2, 3]",
    arguments: r#"(col(b), "2i")"#,
    result: "f64 [1, 2, 1]",
}]);

fn rank_type(bind: &Bind) -> Result<DataType> {
    let average = bind.options.str("method")? == "average";
    Ok(if average { DataType::Float64 } else { DataType::UInt32 })
}

fn rank(call: &Call) -> Result<Vector> {
    let windows = Windows::new(call)?;
    let method = call.options.str("method")?;
    if !["average", "min", "max", "dense", "random"].contains(&method) {
        bail!(InvalidArgument, "method must be average, min, max, dense or random, not {method:?}");
    }
    let input = &call.inputs[0];
    let mut random = Random::new(call.options.opt_int("seed")?);
    let keys = RowKeys::for_order(std::slice::from_ref(input), &[SortOptions::default()], input.len())?;
    let valid = input.validity();
    let is_valid = |row: usize| valid.as_ref().is_none_or(|valid| valid.is_valid(row));
    let filled = windows.filled(call.groups, valid.as_ref());
    let mut ranks: Vec<Option<f64>> = Vec::with_capacity(input.len());
    let mut smaller: Vec<u32> = Vec::new();
    windows.each(call.groups, |window| {
        let row = ranks.len();
        if filled.is_null(row) || !is_valid(row) {
            ranks.push(None);
            return;
        }
        smaller.clear();
        let mut equal = 0_usize;
        for other in window.filter(|row| is_valid(*row)) {
            match keys.compare(other, row) {
                std::cmp::Ordering::Less => smaller.push(other as u32),
                std::cmp::Ordering::Equal => equal += 1,
                std::cmp::Ordering::Greater => {}
            }
        }
        let before = smaller.len();
        ranks.push(Some(match method {
            "min" => (before + 1) as f64,
            "max" => (before + equal) as f64,
            "random" => (before + 1 + random.below(equal)) as f64,
            "dense" => {
                smaller.sort_unstable_by(|a, b| keys.compare(*a as usize, *b as usize));
                smaller.dedup_by(|a, b| keys.equal(*a as usize, *b as usize));
                (smaller.len() + 1) as f64
            }
            _ => before as f64 + (equal + 1) as f64 / 2.0,
        }));
    });
    let array: ArrayRef = if *call.dtype == DataType::Float64 {
        Arc::new(ranks.into_iter().collect::<Float64Array>())
    } else {
        Arc::new(ranks.into_iter().map(|rank| rank.map(|rank| rank as u32)).collect::<UInt32Array>())
    };
    Ok(Vector::plain(call.dtype.clone(), array))
}
