//! Sorting text and bytes.

use std::cmp::Ordering;
use std::ops::Range;

use arrow::array::{Array, BinaryViewArray};
use rayon::prelude::*;

use super::radix::{PARALLEL, sort_by_head};
use crate::{Result, SortOptions, in_pool};

/// One column of text or bytes as keys.
pub(crate) struct TextKeys {
    values: BinaryViewArray,
    options: SortOptions,
}

/// How many bytes of a text stand beside the row in a sort key of 128 bits.
const STEP: usize = 12;

/// Texts that are equal so far are compared as a whole from here on.
const DEPTH: usize = 8 * STEP;

/// The first bytes of a key.
fn head(key: &u128) -> u64 {
    (key >> 64) as u64
}

impl TextKeys {
    pub fn new(values: BinaryViewArray, options: SortOptions) -> Self {
        Self { values, options }
    }

    /// The bytes of a row; `None` if it is null.
    pub fn get(&self, row: usize) -> Option<&[u8]> {
        // What lies below a null need not be text.
        self.values.is_valid(row).then(|| self.values.value(row))
    }

    pub fn compare(&self, i: usize, j: usize) -> Ordering {
        match (self.get(i), self.get(j)) {
            (Some(a), Some(b)) if self.options.descending => b.cmp(a),
            (Some(a), Some(b)) => a.cmp(b),
            (a, b) if self.options.nulls_last => a.is_none().cmp(&b.is_none()),
            (a, b) => b.is_none().cmp(&a.is_none()),
        }
    }

    /// Appends the rows of `range` to `sorted` in their order; equal ones stay in place.
    pub fn sort(&self, range: Range<usize>, sorted: &mut Vec<u32>) -> Result<()> {
        let mut nulls = Vec::new();
        let mut keys = Vec::with_capacity(range.len());
        for row in range {
            match self.get(row) {
                Some(bytes) => keys.push(self.key(bytes, row as u32)),
                None => nulls.push(row as u32),
            }
        }
        if keys.len() >= PARALLEL {
            in_pool(|| {
                sort_by_head(&mut keys, head);
                self.refine(&mut keys, STEP);
            })?;
        } else {
            sort_by_head(&mut keys, head);
            self.refine(&mut keys, STEP);
        }
        if !self.options.nulls_last {
            sorted.extend_from_slice(&nulls);
        }
        sorted.extend(keys.iter().map(|key| *key as u32));
        if self.options.nulls_last {
            sorted.extend_from_slice(&nulls);
        }
        Ok(())
    }

    /// The next bytes of a text and its row, in the wanted order.
    fn key(&self, bytes: &[u8], row: u32) -> u128 {
        let mut step = [0; 16];
        let len = bytes.len().min(STEP);
        step[..len].copy_from_slice(&bytes[..len]);
        let bytes = u128::from_be_bytes(step);
        (if self.options.descending { !bytes >> 32 << 32 } else { bytes }) | u128::from(row)
    }

    /// Sorts keys that are sorted by the first `depth` bytes of their texts by the rest.
    fn refine(&self, keys: &mut [u128], depth: usize) {
        let parallel = keys.len() >= PARALLEL;
        let runs = keys.chunk_by_mut(|a, b| a >> 32 == b >> 32).filter(|run| run.len() > 1);
        if parallel {
            runs.collect::<Vec<_>>().into_par_iter().for_each(|run| self.refine_run(run, depth));
        } else {
            runs.for_each(|run| self.refine_run(run, depth));
        }
    }

    /// Sorts keys of texts that are equal in their first `depth` bytes: where a text ends, zeros count.
    fn refine_run(&self, keys: &mut [u128], depth: usize) {
        let text = |key: &u128| self.values.value(*key as u32 as usize);
        let (mut shortest, mut longest) = (usize::MAX, 0);
        for key in keys.iter() {
            let len = text(key).len();
            shortest = shortest.min(len);
            longest = longest.max(len);
        }
        if shortest == longest && longest <= depth {
            return;
        }
        if shortest < depth || depth >= DEPTH {
            // Some end where others have zeros, or all go on for long.
            keys.sort_unstable_by(|a, b| {
                let order = text(a).cmp(text(b));
                (if self.options.descending { order.reverse() } else { order }).then_with(|| a.cmp(b))
            });
            return;
        }
        for key in keys.iter_mut() {
            *key = self.key(&text(key)[depth..], *key as u32);
        }
        sort_by_head(keys, head);
        self.refine(keys, depth + STEP);
    }
}
