//! The build side of a join: its rows by key.

use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::UInt32Array;
use arrow::buffer::NullBuffer;
use polarslike_core::{Batch, Result, Vector};

use super::table::{ABSENT, Numbering, WordTable};
use crate::group::{GroupIds, KeyEncoder, KeyLayout, KeyWord};

/// The rows of the build side by key.
pub(crate) struct JoinIndex<W> {
    /// All rows of the build side.
    pub batch: Batch,
    table: WordTable<W>,
    rows: Rows,
    /// Per row whether a partner was found, if rows without one are wanted.
    matched: Option<Vec<AtomicBool>>,
}

/// The rows of the keys by their numbers.
enum Rows {
    /// Each key has one row, whose number is that of the key.
    Same,
    /// Each key has one row, here.
    One(Vec<u32>),
    /// The rows of key `k` are `rows[starts[k]..starts[k + 1]]`.
    Many { starts: Vec<u32>, rows: Vec<u32> },
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
        let (table, Numbering { count, numbers }) = WordTable::build(&words)?;
        let rows = match (numbers, kept) {
            (None, None) => Rows::Same,
            (None, Some(kept)) => Rows::One(kept),
            (Some(ids), kept) => {
                let (rows, groups) = GroupIds { ids, count }.sort();
                let mut rows = rows.values().to_vec();
                if let Some(kept) = kept {
                    rows.iter_mut().for_each(|row| *row = kept[*row as usize]);
                }
                let starts = groups.iter().map(|g| g.start as u32).chain([rows.len() as u32]).collect();
                Rows::Many { starts, rows }
            }
        };
        let matched = track_matches.then(|| (0..batch.rows).map(|_| AtomicBool::new(false)).collect());
        Ok(Self { batch, table, rows, matched })
    }

    /// Appends what [`JoinIndex::partners`] takes for each word.
    pub fn find(&self, words: &[W], found: &mut Vec<u32>) {
        self.table.find(words, found);
    }

    /// Whether no key has several rows.
    pub fn is_unique(&self) -> bool {
        !matches!(self.rows, Rows::Many { .. })
    }

    /// The row of a key that has been found, if keys have one row each.
    #[inline(always)]
    pub fn only_partner(&self, found: u32) -> u32 {
        match &self.rows {
            Rows::One(rows) => rows[found as usize - 1],
            _ => found - 1,
        }
    }

    /// The rows of a key that has been found, if keys have several.
    #[inline]
    pub fn partners(&self, found: u32) -> &[u32] {
        match &self.rows {
            Rows::Many { starts, rows } if found != ABSENT => {
                let key = found as usize - 1;
                &rows[starts[key] as usize..starts[key + 1] as usize]
            }
            _ => &[],
        }
    }

    /// Notes that the rows of a key have found a partner.
    pub fn mark(&self, found: u32) {
        let Some(matched) = self.matched.as_ref().filter(|_| found != ABSENT) else { return };
        let mark = |row: u32| {
            let matched = &matched[row as usize];
            let is_new = !matched.load(Ordering::Relaxed);
            if is_new {
                matched.store(true, Ordering::Relaxed);
            }
            is_new
        };
        if self.is_unique() {
            mark(self.only_partner(found));
        } else {
            // Whoever marked the last one marks, or has marked, all of them.
            let partners = self.partners(found);
            if partners.last().is_some_and(|last| mark(*last)) {
                partners.iter().for_each(|row| {
                    mark(*row);
                });
            }
        }
    }

    /// The rows that have been marked, or those that have not.
    pub fn marked(&self, wanted: bool) -> UInt32Array {
        let matched = self.matched.iter().flatten().enumerate();
        matched.filter(|(_, m)| m.load(Ordering::Relaxed) == wanted).map(|(row, _)| row as u32).collect()
    }
}
