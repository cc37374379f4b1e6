//! Steps whose groups of rows with equal keys do not depend on each other, on some partitions at a time.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::UInt32Array;
use polarslike_core::{Batch, DataFrame, Result, Schema, SortOptions, num_threads, sort_indices};
use polarslike_plan::{LogicalPlan, Node};

use super::{Need, Spill, types_with_positions, with_positions};
use crate::RunOptions;
use crate::expression::{PhysicalExpr, evaluate_all};
use crate::group::key_hashes;
use crate::group_by::{PARTITIONS, partition_order};
use crate::memory::{MemoryPool, Segment, SpillFile};
use crate::open::Opener;
use crate::pipeline::{Emit, Morsel, Source, positions_of};

/// So many rows are put in partition order at a time.
const RUN_ROWS: usize = 1 << 18;

/// Rows in a file, by the hash of their keys.
pub(crate) struct Partitions {
    keys: Vec<PhysicalExpr>,
    schema: Arc<Schema>,
    file: SpillFile,
    parts: Vec<Mutex<Vec<Segment>>>,
}

impl Partitions {
    pub fn new(
        memory: &Arc<MemoryPool>,
        step: &'static str,
        keys: Vec<PhysicalExpr>,
        schema: &Arc<Schema>,
    ) -> Self {
        let parts = (0..PARTITIONS).map(|_| Mutex::default()).collect();
        Self { keys, schema: schema.clone(), file: SpillFile::new(memory, step), parts }
    }

    fn segments(&self, partition: usize) -> Vec<Segment> {
        self.parts[partition].lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The number of rows in a partition and the bytes they take.
    fn size(&self, partition: usize) -> (usize, u64) {
        let segments = self.segments(partition);
        (segments.iter().map(|s| s.rows).sum(), segments.iter().map(|s| s.weight).sum())
    }

    /// The rows of some partitions, in the order in which they came.
    fn load(&self, partitions: Range<usize>) -> Result<DataFrame> {
        let types = types_with_positions(&self.schema);
        let segments = partitions.flat_map(|partition| self.segments(partition));
        let batches = segments.map(|s| self.file.read(&s, &types)).collect::<Result<Vec<_>>>()?;
        if batches.is_empty() {
            return Ok(DataFrame::from_batches(&self.schema, &[]));
        }
        let rows = batches.iter().map(|b| b.rows).sum();
        let positions: Vec<_> = batches.iter().filter_map(|b| b.columns.last().cloned()).collect();
        let positions = polarslike_core::Vector::concat(&polarslike_core::DataType::UInt64, &positions)?;
        let order = sort_indices(&[positions], &[SortOptions::default()], rows)?;
        let frame = DataFrame::from_batches(&self.schema, &batches);
        drop(batches);
        let sorted = frame.to_batch()?.take(&UInt32Array::from(order))?;
        Ok(DataFrame::from_batches(&self.schema, &[sorted]))
    }

    fn write_run(&self, morsels: Vec<Morsel>) -> Result<()> {
        let batch = with_positions(morsels, &self.schema)?;
        let columns = &batch.columns[..self.schema.len()];
        let hashes = key_hashes(&evaluate_all(&self.keys, columns, batch.rows)?, batch.rows)?;
        let (order, offsets) = partition_order(&hashes);
        let sorted = batch.take(&order)?;
        drop(batch);
        for (partition, rows) in self.parts.iter().enumerate() {
            let (start, end) = (offsets[partition], offsets[partition + 1]);
            if start < end {
                let segment = self.file.write(&sorted.slice(start, end - start))?;
                rows.lock().unwrap_or_else(PoisonError::into_inner).push(segment);
            }
        }
        Ok(())
    }
}

impl Spill for Partitions {
    fn write(&self, morsels: Vec<Morsel>) -> Result<()> {
        let (mut waiting, mut rows) = (Vec::new(), 0);
        for morsel in morsels {
            rows += morsel.batch.rows;
            waiting.push(morsel);
            if rows >= RUN_ROWS {
                rows = 0;
                self.write_run(std::mem::take(&mut waiting))?;
            }
        }
        if rows > 0 { self.write_run(waiting) } else { Ok(()) }
    }
}

/// Runs a step on its inputs' partitions, some at a time.
pub(crate) struct PartitionSource {
    node: Node,
    schema: Arc<Schema>,
    inputs: Vec<Partitions>,
    /// The partitions of each task.
    tasks: Vec<Range<usize>>,
    options: RunOptions,
}

impl PartitionSource {
    /// The step `node`, whose result has this schema; `need` is what it needs of memory for its inputs.
    pub fn new(
        node: Node,
        schema: Arc<Schema>,
        inputs: Vec<Partitions>,
        need: Need,
        options: &RunOptions,
        step: &str,
    ) -> Result<Self> {
        let memory = options.memory();
        let most = memory.budget() / 2 / num_threads() as u64;
        let (mut tasks, mut start, mut total) = (Vec::new(), 0, 0);
        for partition in 0..PARTITIONS {
            let sizes = inputs.iter().map(|input| input.size(partition));
            let bytes = sizes.map(|(rows, bytes)| need.bytes(rows, bytes)).sum::<u64>();
            if bytes > memory.budget() {
                return Err(memory.exceeded(&format!("{step} with very many rows of equal keys"), bytes));
            }
            if total + bytes > most && partition > start {
                tasks.push(start..partition);
                (start, total) = (partition, 0);
            }
            total += bytes;
        }
        tasks.push(start..PARTITIONS);
        Ok(Self { node, schema, inputs, tasks, options: options.within() })
    }
}

impl Source for PartitionSource {
    fn tasks(&self) -> usize {
        self.tasks.len()
    }

    fn end(&self) -> u64 {
        positions_of(self.tasks())
    }

    fn run(&self, task: usize, emit: Emit) -> Result<()> {
        let frame = |input: &Partitions| {
            let frame = input.load(self.tasks[task].clone())?;
            let schema = Some(input.schema.clone());
            Ok(Arc::new(LogicalPlan { node: Node::Frame(Arc::new(frame)), inputs: vec![], schema }))
        };
        let inputs = self.inputs.iter().map(frame).collect::<Result<_>>()?;
        let plan = LogicalPlan { node: self.node.clone(), inputs, schema: Some(self.schema.clone()) };
        let mut position = positions_of(task);
        Opener::new(&self.options).open(&plan)?.stream(&mut |morsel: Morsel| {
            let batch: Batch = morsel.batch;
            let here = position;
            position += batch.rows as u64;
            emit(Morsel { batch, position: here })
        })
    }
}
