//! The build side of a join: its rows by key.

use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::UInt32Array;
use arrow::buffer::NullBuffer;
use polarslike_core::{Batch, Result, Vector, in_pool};
use rayon::prelude::*;

use crate::group::{GroupIds, GroupTable, KeyEncoder, KeyLayout, KeyWord, MISSING};
use crate::group_by::{PARTITIONS, partition_of, partition_order};

/// From so many rows on the build side is partitioned, so that its tables are built in parallel and each stays in the
/// cache.
const PARTITIONED_ROWS: usize = 1 << 17;

/// The rows of the build side by key.
pub(crate) struct JoinIndex<W> {
    /// All rows of the build side.
    pub batch: Batch,
    /// One table, or one per partition.
    tables: Vec<GroupTable<W>>,
    /// The number of the first key of each table.
    first_keys: Vec<u32>,
    /// The rows of key `k` are `rows[starts[k]..starts[k + 1]]`.
    starts: Vec<u32>,
    rows: Vec<u32>,
    /// Per row whether a partner was found, if rows without one are wanted.
    matched: Option<Vec<AtomicBool>>,
}

/// Which rows have no null key; `None` if all.
pub(crate) fn valid_keys(keys: &[Vector]) -> Option<NullBuffer> {
    keys.iter().fold(None, |valid, key| NullBuffer::union(valid.as_ref(), key.validity().as_ref()))
}

impl<W: KeyWord> JoinIndex<W> {
    /// Indexes the rows of `batch` by `keys`; rows with a null key are left out unless `nulls_equal`.
    pub fn build(
        layout: &KeyLayout,
        batch: Batch,
        keys: &[Vector],
        nulls_equal: bool,
        track_matches: bool,
    ) -> Result<Self> {
        let mut words = Vec::<W>::with_capacity(batch.rows);
        KeyEncoder::new(layout).encode(keys, &mut words)?;
        let kept = valid_keys(keys).filter(|_| !nulls_equal).map(|valid| {
            let rows: Vec<u32> = valid.valid_indices().map(|row| row as u32).collect();
            words = rows.iter().map(|row| words[*row as usize]).collect();
            rows
        });
        let matched = track_matches.then(|| (0..batch.rows).map(|_| AtomicBool::new(false)).collect());
        let mut index = if words.len() < PARTITIONED_ROWS {
            Self::single(batch, layout, &words)
        } else {
            in_pool(|| Self::partitioned(batch, layout, &words))?
        };
        if let Some(kept) = kept {
            index.rows.iter_mut().for_each(|row| *row = kept[*row as usize]);
        }
        index.matched = matched;
        Ok(index)
    }

    fn single(batch: Batch, layout: &KeyLayout, words: &[W]) -> Self {
        let (table, starts, rows) = table_of(layout, words);
        Self::assemble(batch, vec![(table, starts, rows)])
    }

    fn partitioned(batch: Batch, layout: &KeyLayout, words: &[W]) -> Self {
        let (order, offsets) = partition_order(words);
        let order = order.values();
        let parts = (0..PARTITIONS)
            .into_par_iter()
            .map(|p| {
                let rows = &order[offsets[p]..offsets[p + 1]];
                let words: Vec<W> = rows.iter().map(|row| words[*row as usize]).collect();
                let (table, starts, mut within) = table_of(layout, &words);
                within.iter_mut().for_each(|row| *row = rows[*row as usize]);
                (table, starts, within)
            })
            .collect();
        Self::assemble(batch, parts)
    }

    fn assemble(batch: Batch, parts: Vec<(GroupTable<W>, Vec<usize>, Vec<u32>)>) -> Self {
        let (mut tables, mut first_keys, mut starts, mut rows) = (vec![], vec![], vec![], vec![]);
        for (table, part_starts, part_rows) in parts {
            first_keys.push(starts.len() as u32);
            let base = rows.len();
            starts.extend(part_starts[..table.len()].iter().map(|s| (base + s) as u32));
            rows.extend(part_rows);
            tables.push(table);
        }
        starts.push(rows.len() as u32);
        Self { batch, tables, first_keys, starts, rows, matched: None }
    }

    /// The rows with this key.
    #[inline]
    pub fn partners(&self, word: &W) -> &[u32] {
        let table = if self.tables.len() == 1 { 0 } else { partition_of(word.hash()) };
        match self.tables[table].find(word) {
            MISSING => &[],
            key => {
                let key = (self.first_keys[table] + key) as usize;
                &self.rows[self.starts[key] as usize..self.starts[key + 1] as usize]
            }
        }
    }

    /// Notes that rows have found a partner.
    pub fn mark(&self, rows: &[u32]) {
        if let Some(matched) = &self.matched {
            rows.iter().for_each(|row| matched[*row as usize].store(true, Ordering::Relaxed));
        }
    }

    /// The rows that no one has marked.
    pub fn unmatched(&self) -> UInt32Array {
        let matched = self.matched.iter().flatten().enumerate();
        matched.filter(|(_, m)| !m.load(Ordering::Relaxed)).map(|(row, _)| row as u32).collect()
    }
}

/// The distinct words, where the rows of each begin, and the rows by word.
fn table_of<W: KeyWord>(layout: &KeyLayout, words: &[W]) -> (GroupTable<W>, Vec<usize>, Vec<u32>) {
    let mut table = GroupTable::new(layout.direct_bits());
    let mut ids = Vec::with_capacity(words.len());
    table.resolve(words, usize::MAX, &mut ids);
    let (rows, groups) = GroupIds { ids, count: table.len() }.sort();
    let starts = groups.iter().map(|g| g.start).collect();
    (table, starts, rows.values().to_vec())
}
