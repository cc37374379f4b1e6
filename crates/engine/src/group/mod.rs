//! Groups of rows with equal keys: what group-by, unique, joins and windows share.
//!
//! A [`KeyLayout`] packs the key columns of a row into one word of fixed width ([`KeyWord`]); a [`GroupTable`] numbers
//! distinct words. Numbers pack as they are, or as the distance from the least value where statistics bound them; text
//! and nested values are numbered by an [`Interner`] first, so that equal values have equal codes in all workers.

mod interner;
mod keys;
mod table;
mod word;

pub(crate) use keys::{KeyEncoder, KeyLayout, Width};
pub(crate) use table::{GroupTable, MISSING};
pub(crate) use word::{KeyWord, WideWord};

use arrow::array::UInt32Array;
use polarslike_core::{Groups, Result, Vector};

/// The group of each row, groups numbered in the order of their first rows.
pub(crate) struct GroupIds {
    pub ids: Vec<u32>,
    pub count: usize,
}

/// Numbers the distinct combinations of these key vectors.
pub(crate) fn group_ids(keys: &[Vector], rows: usize) -> Result<GroupIds> {
    if keys.is_empty() {
        return Ok(GroupIds { ids: vec![0; rows], count: usize::from(rows > 0) });
    }
    let types: Vec<_> = keys.iter().map(|k| k.dtype().clone()).collect();
    let layout = KeyLayout::new(&types, &vec![None; keys.len()])?;
    match layout.width() {
        Width::One => ids_of::<u64>(&layout, keys),
        Width::Two => ids_of::<u128>(&layout, keys),
        Width::Four => ids_of::<WideWord>(&layout, keys),
    }
}

fn ids_of<W: KeyWord>(layout: &KeyLayout, keys: &[Vector]) -> Result<GroupIds> {
    let mut encoder = KeyEncoder::new(layout);
    let mut words = Vec::<W>::new();
    encoder.encode(keys, &mut words)?;
    let mut table = GroupTable::new(layout.direct_bits());
    let mut ids = Vec::with_capacity(words.len());
    table.resolve(&words, usize::MAX, &mut ids);
    Ok(GroupIds { ids, count: table.len() })
}

impl GroupIds {
    /// The rows in group order, in each group in their own order, and where the groups end: a counting sort.
    pub fn sort(&self) -> (UInt32Array, Groups) {
        let mut ends = vec![0_usize; self.count + 1];
        for &id in &self.ids {
            ends[id as usize + 1] += 1;
        }
        for i in 0..self.count {
            ends[i + 1] += ends[i];
        }
        let mut next = ends.clone();
        let mut rows = vec![0_u32; self.ids.len()];
        for (row, &id) in self.ids.iter().enumerate() {
            let place = &mut next[id as usize];
            rows[*place] = row as u32;
            *place += 1;
        }
        (rows.into(), Groups::from_offsets(ends))
    }
}
