//! Sorts of more rows than there is room for: sorted runs are written in blocks, and ranges of keys are merged.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::UInt32Array;
use polarslike_core::{Batch, Error, Result, Schema, SortOptions, Vector, sort_indices};

use super::{Spill, types_with_positions, with_positions};
use crate::expression::{PhysicalExpr, evaluate_all};
use crate::memory::{MemoryPool, Segment, SpillFile};
use crate::pipeline::{Emit, Source, emit_slices, positions_of};

/// Rows per block.
const BLOCK_ROWS: usize = 1 << 13;

/// Sorted rows in a file. Rows of equal keys are in the order of their positions, so that no two rows are equal.
pub(crate) struct SortedRuns {
    keys: Vec<PhysicalExpr>,
    /// Of the keys and of the position.
    options: Vec<SortOptions>,
    schema: Arc<Schema>,
    file: SpillFile,
    /// Per run its blocks.
    runs: Mutex<Vec<Vec<Block>>>,
}

struct Block {
    segment: Segment,
    /// The keys of its first row.
    head: Vec<Vector>,
}

impl SortedRuns {
    pub fn new(
        memory: &Arc<MemoryPool>,
        keys: Vec<PhysicalExpr>,
        mut options: Vec<SortOptions>,
        schema: &Arc<Schema>,
    ) -> Self {
        options.push(SortOptions::default());
        let file = SpillFile::new(memory, "a sort");
        Self { keys, options, schema: schema.clone(), file, runs: Mutex::default() }
    }

    /// The values of the keys, and the positions.
    fn keys(&self, batch: &Batch) -> Result<Vec<Vector>> {
        let (positions, columns) =
            batch.columns.split_last().ok_or_else(|| Error::internal("rows have positions"))?;
        let mut keys = evaluate_all(&self.keys, columns, batch.rows)?;
        keys.push(positions.clone());
        Ok(keys)
    }
}

impl Spill for SortedRuns {
    fn write(&self, morsels: Vec<crate::pipeline::Morsel>) -> Result<()> {
        let batch = with_positions(morsels, &self.schema)?;
        let keys = self.keys(&batch)?;
        let order = sort_indices(&keys, &self.options, batch.rows)?;
        let block = |rows: &[u32]| {
            let head = UInt32Array::from(rows[..1].to_vec());
            let head = keys.iter().map(|key| key.take(&head)).collect::<Result<_>>()?;
            let rows = batch.take(&UInt32Array::from(rows.to_vec()))?;
            Ok(Block { segment: self.file.write(&rows)?, head })
        };
        let blocks: Vec<Block> = order.chunks(BLOCK_ROWS).map(block).collect::<Result<_>>()?;
        if !blocks.is_empty() {
            self.runs.lock().unwrap_or_else(PoisonError::into_inner).push(blocks);
        }
        Ok(())
    }
}

/// Merges runs: each task sorts the rows of a range of keys, for which it reads the blocks that have some.
pub(crate) struct Merge {
    sorted: SortedRuns,
    blocks: Vec<Block>,
    /// Per run, its blocks.
    runs: Vec<Range<usize>>,
    /// The blocks in the order of their first rows.
    order: Vec<u32>,
    /// Per block, its place in that order.
    ranks: Vec<usize>,
    /// How many blocks begin in the range of a task.
    stride: usize,
}

impl SortedRuns {
    /// All rows in order.
    pub fn merge(mut self) -> Result<Merge> {
        let by_run = std::mem::take(self.runs.get_mut().unwrap_or_else(PoisonError::into_inner));
        let (mut blocks, mut runs) = (Vec::new(), Vec::new());
        for run in by_run {
            let start = blocks.len();
            blocks.extend(run);
            runs.push(start..blocks.len());
        }
        let heads = (0..self.options.len())
            .map(|i| {
                let parts: Vec<Vector> = blocks.iter().map(|block: &Block| block.head[i].clone()).collect();
                match parts.first() {
                    Some(first) => Vector::concat(first.dtype(), &parts),
                    None => Err(Error::internal("a merge of nothing")),
                }
            })
            .collect::<Result<Vec<_>>>()?;
        let order = sort_indices(&heads, &self.options, blocks.len())?;
        let mut ranks = vec![0; blocks.len()];
        order.iter().enumerate().for_each(|(rank, block)| ranks[*block as usize] = rank);
        // A range has rows of one more block per run than begin in it: with twice as many, half of the work is wasted.
        let stride = (2 * runs.len()).max(8);
        Ok(Merge { sorted: self, blocks, runs, order, ranks, stride })
    }
}

impl Source for Merge {
    fn tasks(&self) -> usize {
        self.order.len().div_ceil(self.stride)
    }

    fn end(&self) -> u64 {
        positions_of(self.tasks())
    }

    fn run(&self, task: usize, emit: Emit) -> Result<()> {
        let low = task * self.stride;
        let high = (low + self.stride).min(self.order.len());
        let types = types_with_positions(&self.sorted.schema);
        let (mut batches, mut rows, mut first) = (Vec::new(), 0, 0);
        for run in &self.runs {
            for block in run.clone() {
                let ends = block + 1 == run.end || self.ranks[block + 1] > low;
                if self.ranks[block] < high && ends {
                    if self.ranks[block] == low {
                        first = rows;
                    }
                    let segment = &self.blocks[block].segment;
                    rows += segment.rows;
                    batches.push(self.sorted.file.read(segment, &types)?);
                }
            }
        }
        let concat = |parts: Vec<Vector>, i: usize| Vector::concat(&types[i], &parts);
        let columns = (0..types.len())
            .map(|i| concat(batches.iter().map(|b| b.columns[i].clone()).collect(), i))
            .collect::<Result<Vec<_>>>()?;
        drop(batches);
        let mut batch = Batch::new(columns, rows);
        let mut keys = self.sorted.keys(&batch)?;
        // The first row of the next range marks the end of this one.
        let next = self.order.get(high).map(|block| &self.blocks[*block as usize].head);
        if let Some(next) = next {
            for (key, end) in keys.iter_mut().zip(next) {
                *key = Vector::concat(end.dtype(), &[key.clone(), end.clone()])?;
            }
        }
        let order = sort_indices(&keys, &self.sorted.options, rows + usize::from(next.is_some()))?;
        let place = |row: usize| order.iter().position(|r| *r as usize == row).unwrap_or(order.len());
        let (start, end) = (place(first), if next.is_some() { place(rows) } else { rows });
        batch.columns.pop();
        emit_slices(&batch.take(&UInt32Array::from(order[start..end].to_vec()))?, task, emit)
    }
}
