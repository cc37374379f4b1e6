//! Rows in partitions by the hash of their keys.

use arrow::array::UInt32Array;
use polarslike_core::{Result, Vector};

use crate::group::KeyWord;

/// The number of partitions, independent of the number of threads: the unit of parallel work, small enough that the
/// table of one stays in the cache, and the unit of spilling.
pub(crate) const PARTITIONS: usize = 256;

/// The partition of a hash: its high bits; tables use the low ones.
#[inline(always)]
pub(crate) fn partition_of(hash: u64) -> usize {
    (hash >> 56) as usize
}

/// A worker puts so many rows in partition order at a time: about a thousand per partition.
const RUN_ROWS: usize = 1 << 18;

/// Rows waiting to be put in partition order.
pub(crate) struct Scatter<W> {
    words: Vec<W>,
    positions: Vec<u64>,
    /// Per pushed part, its columns.
    parts: Vec<Vec<Vector>>,
    runs: Vec<Run<W>>,
}

/// Rows in partition order.
pub(crate) struct Run<W> {
    pub words: Vec<W>,
    pub positions: Vec<u64>,
    pub columns: Vec<Vector>,
    /// Partition `p` is `offsets[p]..offsets[p + 1]`.
    pub offsets: Vec<usize>,
}

impl<W: KeyWord> Scatter<W> {
    pub fn new() -> Self {
        Self { words: Vec::new(), positions: Vec::new(), parts: Vec::new(), runs: Vec::new() }
    }

    /// Takes rows: the words of their keys, their positions (none if order does not count), and columns.
    pub fn push(&mut self, words: &[W], positions: &[u64], columns: Vec<Vector>) -> Result<()> {
        self.words.extend_from_slice(words);
        self.positions.extend_from_slice(positions);
        self.parts.push(columns);
        if self.words.len() >= RUN_ROWS { self.flush() } else { Ok(()) }
    }

    /// All rows in partition order.
    pub fn finish(mut self) -> Result<Vec<Run<W>>> {
        if !self.words.is_empty() {
            self.flush()?;
        }
        Ok(self.runs)
    }

    /// Whether no row was pushed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.runs.is_empty()
    }

    /// Puts the waiting rows in partition order; stable.
    fn flush(&mut self) -> Result<()> {
        let words = std::mem::take(&mut self.words);
        let positions = std::mem::take(&mut self.positions);
        let parts = std::mem::take(&mut self.parts);
        let (order, offsets) = partition_order(&words);
        let columns = parts.first().map_or(0, Vec::len);
        let columns = (0..columns)
            .map(|i| {
                let parts: Vec<Vector> = parts.iter().map(|p| p[i].clone()).collect();
                Vector::concat(parts[0].dtype(), &parts)?.take(&order)
            })
            .collect::<Result<Vec<_>>>()?;
        let order = order.values();
        self.runs.push(Run {
            words: order.iter().map(|row| words[*row as usize]).collect(),
            positions: if positions.is_empty() {
                positions
            } else {
                order.iter().map(|row| positions[*row as usize]).collect()
            },
            columns,
            offsets,
        });
        Ok(())
    }
}

/// The rows in partition order, and where each partition begins.
pub(crate) fn partition_order<W: KeyWord>(words: &[W]) -> (UInt32Array, Vec<usize>) {
    let partitions: Vec<u8> = words.iter().map(|w| partition_of(w.hash()) as u8).collect();
    let mut offsets = vec![0_usize; PARTITIONS + 1];
    for partition in &partitions {
        offsets[*partition as usize + 1] += 1;
    }
    for p in 0..PARTITIONS {
        offsets[p + 1] += offsets[p];
    }
    let mut next = offsets.clone();
    let mut order = vec![0_u32; words.len()];
    for (row, partition) in partitions.iter().enumerate() {
        let place = &mut next[*partition as usize];
        order[*place] = row as u32;
        *place += 1;
    }
    (order.into(), offsets)
}
