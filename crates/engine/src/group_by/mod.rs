//! Group-by.
//!
//! If all expressions are made of aggregates that decompose (a state per group that rows update and that merges), rows
//! are aggregated as they come ([`hash`]): each worker has a small table; when it is full it freezes, and rows of other
//! groups are scattered into 256 partitions by the hash of their keys. At the end partitions are aggregated one by one,
//! each with a table that stays in the cache. Keys that came in ascending order need neither ([`ascending`]).
//!
//! Otherwise ([`gather`]) all rows are scattered, and each partition puts its rows in group order and evaluates the
//! expressions as `select` does on one group.

mod ascending;
mod decompose;
mod gather;
mod hash;
mod order;
mod places;
mod scatter;
mod ungrouped;

pub(crate) use decompose::{Decomposed, decompose};
pub(crate) use gather::Gather;
pub(crate) use hash::HashAggregate;
pub(crate) use order::ignores_order;
pub(crate) use scatter::{PARTITIONS, partition_of, partition_order};
pub(crate) use ungrouped::Ungrouped;

use std::sync::Arc;

use polarslike_core::{Batch, DataType, Groups, Result, Vector, sort_indices};
use polarslike_functions::{Accumulator, Call, Kernel, options};

use crate::expression::PhysicalCall;
use crate::memory::{MemoryPool, SpillFile, Stored};

/// Results of so many rows are handed on as they are.
const LARGE_BATCH: usize = crate::pipeline::MORSEL_ROWS / 4;

/// What the partitions of a group-by gave: their rows, and the position of each group's first row if order counts.
pub(crate) struct Partial {
    pub rows: Stored,
    pub firsts: Vec<u64>,
}

impl Partial {
    fn new(batch: Batch, firsts: Vec<u64>) -> Self {
        Self { rows: Stored::held(batch), firsts }
    }

    /// The same, its rows in a file if there is no room for them.
    fn stored(self, memory: &Arc<MemoryPool>, file: &Arc<SpillFile>) -> Result<Self> {
        Ok(Self { rows: self.rows.stored(memory, file)?, firsts: self.firsts })
    }
}

/// A new accumulator of an aggregate call.
fn accumulator(call: &PhysicalCall) -> Result<Box<dyn Accumulator>> {
    let Kernel::Accumulate(make) = call.function.kernel else {
        return Err(polarslike_core::Error::internal(format!("{} does not decompose", call.source)));
    };
    make(&Call {
        options: options(call.function.0, &call.args),
        inputs: &[],
        groups: &Groups::whole(0),
        input_types: &call.input_types,
        dtype: &call.dtype,
    })
    .map_err(|e| e.context(format!("expression {}", call.source)))
}

/// Whether an aggregate needs the positions of rows.
pub(crate) fn uses_order(decomposed: &Decomposed) -> Result<bool> {
    for call in &decomposed.aggregates {
        if accumulator(call)?.uses_order() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The rows of all partitions; in the order of the groups' first rows if `maintain_order`.
pub(crate) fn combine(
    partials: Vec<Partial>,
    schema: &polarslike_core::Schema,
    maintain_order: bool,
) -> Result<Vec<Batch>> {
    if !maintain_order {
        let batches = partials.into_iter().map(|p| p.rows.load()).collect::<Result<_>>()?;
        return coalesce(batches, schema);
    }
    let firsts: arrow::array::UInt64Array = partials.iter().flat_map(|p| p.firsts.iter().copied()).collect();
    let rows = firsts.len();
    let batches: Vec<Batch> = partials.into_iter().map(|p| p.rows.load()).collect::<Result<_>>()?;
    let batch = Batch::concat(&batches, schema)?;
    let order =
        sort_indices(&[Vector::plain(DataType::UInt64, Arc::new(firsts))], &[Default::default()], rows)?;
    Ok(vec![batch.take(&order.into())?])
}

/// Small batches are joined to larger ones: steps that follow cost something per batch.
fn coalesce(batches: Vec<Batch>, schema: &polarslike_core::Schema) -> Result<Vec<Batch>> {
    let mut coalesced = Vec::new();
    let mut pending: Vec<Batch> = Vec::new();
    let mut rows = 0;
    for batch in batches {
        rows += batch.rows;
        pending.push(batch);
        if rows >= LARGE_BATCH {
            coalesced.push(Batch::concat(&std::mem::take(&mut pending), schema)?);
            rows = 0;
        }
    }
    if !pending.is_empty() || coalesced.is_empty() {
        coalesced.push(Batch::concat(&pending, schema)?);
    }
    Ok(coalesced)
}
