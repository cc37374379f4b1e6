//! Groups of rows with equal keys: what group-by, unique, joins and windows share.
//!
//! A [`KeyLayout`] packs the key columns of a row into one word of fixed width ([`KeyWord`]); a [`GroupTable`] numbers
//! distinct words. Numbers pack as they are, or as the distance from the least value where statistics bound them; text
//! and nested values are numbered by an [`Interner`] first, so that equal values have equal codes in all workers.

mod interner;
mod keys;
mod table;
mod word;

pub(crate) use keys::{Bits, FieldLocal, KeyEncoder, KeyLayout, Width};
pub(crate) use table::{GroupTable, MISSING};
pub(crate) use word::{KeyWord, WideWord};

use std::hash::BuildHasher;

use arrow::array::UInt32Array;
use polarslike_core::{Column, Groups, Result, Vector, distinct_keys};

/// A hash of each row's keys that does not depend on how they are encoded.
pub(crate) fn key_hashes(keys: &[Vector], rows: usize) -> Result<Vec<u64>> {
    if keys.is_empty() {
        return Ok(vec![0; rows]);
    }
    let encoded = keys::comparable_rows(keys)?;
    let state = foldhash::fast::FixedState::default();
    Ok(encoded.iter().map(|row| state.hash_one(row.data())).collect())
}

/// The group of each row, groups numbered in the order of their first rows.
pub(crate) struct GroupIds {
    pub ids: Vec<u32>,
    pub count: usize,
}

/// From how many rows on the bounds of keys are looked for.
const BOUNDED_ROWS: usize = 1 << 10;

/// Numbers the distinct combinations of these key vectors.
pub(crate) fn group_ids(keys: &[Vector], rows: usize) -> Result<GroupIds> {
    if keys.is_empty() {
        return Ok(GroupIds { ids: vec![0; rows], count: usize::from(rows > 0) });
    }
    let layout = layout_of(keys, rows)?;
    match layout.width() {
        Width::One => ids_of::<u64>(&layout, keys),
        Width::Two => ids_of::<u128>(&layout, keys),
        Width::Four => ids_of::<WideWord>(&layout, keys),
    }
}

/// The layout of keys in memory.
fn layout_of(keys: &[Vector], rows: usize) -> Result<KeyLayout> {
    let types: Vec<_> = keys.iter().map(|k| k.dtype().clone()).collect();
    // Their least and greatest values are found in a fraction of the time that shorter words save.
    let bounded = |key: &Vector| {
        let integer = key.dtype().is_integer() || key.dtype().is_temporal();
        (integer && rows >= BOUNDED_ROWS).then(|| Column::from_vector("", key.clone()))
    };
    KeyLayout::new(&types, &keys.iter().map(bounded).collect::<Vec<_>>())
}

/// From how many rows on the first row of each group is looked for in partitions.
const PARTITIONED_ROWS: usize = 1 << 16;

/// The first row of each distinct combination of keys, in no order; `None` where numbering groups is as fast.
pub(crate) fn first_rows(keys: &[Vector], rows: usize) -> Result<Option<Vec<Vec<u32>>>> {
    if keys.is_empty() || rows < PARTITIONED_ROWS {
        return Ok(None);
    }
    let layout = layout_of(keys, rows)?;
    if layout.direct_bits_for(rows).is_some() {
        return Ok(None);
    }
    match layout.width() {
        Width::One => first_rows_of::<u64>(&layout, keys),
        Width::Two => first_rows_of::<u128>(&layout, keys),
        Width::Four => first_rows_of::<WideWord>(&layout, keys),
    }
    .map(Some)
}

fn first_rows_of<W: KeyWord>(layout: &KeyLayout, keys: &[Vector]) -> Result<Vec<Vec<u32>>> {
    let mut words = Vec::<W>::new();
    KeyEncoder::new(layout).encode(keys, &mut words)?;
    let keys = words.iter().copied().zip(0_u32..);
    let distinct = distinct_keys(keys, |(word, _)| word.hash(), |(a, _), (b, _)| a == b)?;
    Ok(distinct.into_iter().map(|keys| keys.into_iter().map(|(_, row)| row).collect()).collect())
}

fn ids_of<W: KeyWord>(layout: &KeyLayout, keys: &[Vector]) -> Result<GroupIds> {
    let mut encoder = KeyEncoder::new(layout);
    let mut words = Vec::<W>::new();
    encoder.encode(keys, &mut words)?;
    let mut table = GroupTable::new(layout.direct_bits_for(words.len()));
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
