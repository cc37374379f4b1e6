//! Values of both sides of a join as numbers in one order.

use polarslike_core::{Result, RowKeys, SortOptions, Vector};

/// The rank of each row's value among the values of both sides; equal values have equal ranks, nulls none.
pub(crate) type Ranks = Vec<Option<u32>>;

/// The ranks of two columns of one type.
pub(crate) fn ranks(left: &Vector, right: &Vector) -> Result<(Ranks, Ranks)> {
    let both = Vector::concat(left.dtype(), &[left.clone(), right.clone()])?;
    let keys = RowKeys::for_order(std::slice::from_ref(&both), &[SortOptions::default()], both.len())?;
    let mut order = Vec::with_capacity(both.len());
    keys.sort(0..both.len(), &mut order)?;
    let valid = both.validity();
    let mut ranks = vec![None; both.len()];
    let mut rank = 0;
    for (place, row) in order.iter().enumerate() {
        let row = *row as usize;
        if place > 0 && !keys.equal(order[place - 1] as usize, row) {
            rank += 1;
        }
        if valid.as_ref().is_none_or(|valid| valid.is_valid(row)) {
            ranks[row] = Some(rank);
        }
    }
    let right_ranks = ranks.split_off(left.len());
    Ok((ranks, right_ranks))
}
