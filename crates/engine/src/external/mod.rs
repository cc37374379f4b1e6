//! Steps that hold all their input, within a memory limit.
//!
//! [`Holding`] gathers rows while the pool has room for them. When it has not, they are written: as sorted runs
//! ([`SortedRuns`]), which are merged, or in 256 partitions by the hash of keys ([`Partitions`]), on some of which at a
//! time the step then runs as if they were all.

mod partitions;
mod sort;

pub(crate) use partitions::{PartitionSource, Partitions};
pub(crate) use sort::SortedRuns;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use polarslike_core::{Batch, DataType, Result, Schema, Vector, num_threads};
use rayon::prelude::*;

use crate::memory::{MemoryPool, Reservation, batch_bytes, release};
use crate::pipeline::{Morsel, Sink};
use crate::sinks::batches_in_order;

/// Where rows go for which there is no room.
pub(crate) trait Spill: Sync {
    /// Writes rows.
    fn write(&self, morsels: Vec<Morsel>) -> Result<()>;
}

/// What a step needs to work on rows in memory, the rows themselves among it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need {
    /// How many times the bytes of the rows.
    pub factor: u64,
    /// Bytes per row beside that.
    pub per_row: u64,
}

impl Need {
    /// The bytes for rows that take so many.
    pub fn bytes(&self, rows: usize, bytes: u64) -> u64 {
        bytes * self.factor + rows as u64 * self.per_row
    }
}

/// Gathers rows, and spills them when there is no room for more.
pub(crate) struct Holding<'a, S> {
    memory: &'a Arc<MemoryPool>,
    need: Need,
    spill: &'a S,
    spilled: AtomicBool,
}

/// What was gathered.
pub(crate) enum Held {
    /// All rows in order, and what they have reserved.
    Rows(Vec<Batch>, Vec<Reservation>),
    /// Everything was spilled.
    Spilled,
}

impl<'a, S: Spill> Holding<'a, S> {
    /// Spills only if it must.
    pub fn new(memory: &'a Arc<MemoryPool>, need: Need, spill: &'a S) -> Self {
        Self { memory, need, spill, spilled: AtomicBool::new(false) }
    }

    /// Spills everything in the end.
    pub fn spilling(self) -> Self {
        Self { spilled: AtomicBool::new(true), ..self }
    }

    /// So much each worker may hold without asking: less is not worth a write.
    fn floor(&self) -> u64 {
        self.memory.budget() / 8 / num_threads() as u64
    }
}

/// What one worker holds.
pub(crate) struct HoldingLocal {
    morsels: Vec<Morsel>,
    bytes: u64,
    reservation: Reservation,
}

impl<S: Spill> Sink for Holding<'_, S> {
    type Local = HoldingLocal;
    type Output = Held;

    fn local(&self) -> Self::Local {
        HoldingLocal { morsels: Vec::new(), bytes: 0, reservation: Reservation::new(self.memory) }
    }

    fn push(&self, local: &mut Self::Local, morsel: Morsel) -> Result<bool> {
        if morsel.batch.rows == 0 && !local.morsels.is_empty() {
            return Ok(true);
        }
        let bytes = self.need.bytes(morsel.batch.rows, batch_bytes(&morsel.batch));
        local.morsels.push(morsel);
        local.bytes += bytes;
        if !local.reservation.grow(bytes) && local.bytes > self.floor() {
            self.spilled.store(true, Ordering::Relaxed);
            self.spill.write(std::mem::take(&mut local.morsels))?;
            local.bytes = 0;
            local.reservation.clear();
            release();
        }
        Ok(true)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        if !self.spilled.load(Ordering::Relaxed) {
            let (morsels, reservations) = locals.into_iter().map(|l| (l.morsels, l.reservation)).unzip();
            return Ok(Held::Rows(batches_in_order(morsels), reservations));
        }
        let rest: Vec<HoldingLocal> = locals.into_iter().filter(|l| !l.morsels.is_empty()).collect();
        rest.into_par_iter().try_for_each(|local| self.spill.write(local.morsels))?;
        release();
        Ok(Held::Spilled)
    }
}

/// The rows of morsels in one batch, their positions in a column at the end.
fn with_positions(mut morsels: Vec<Morsel>, schema: &Schema) -> Result<Batch> {
    morsels.sort_by_key(|m| m.position);
    let positions: Vec<u64> =
        morsels.iter().flat_map(|m| (0..m.batch.rows as u64).map(|row| m.position + row)).collect();
    let batches: Vec<Batch> = morsels.into_iter().map(|m| m.batch).collect();
    let mut batch = Batch::concat(&batches, schema)?;
    let positions = positions.into();
    batch.columns.push(Vector::primitive::<arrow::datatypes::UInt64Type>(DataType::UInt64, positions));
    Ok(batch)
}

/// The types of the columns and of the positions.
fn types_with_positions(schema: &Schema) -> Vec<DataType> {
    schema.fields().iter().map(|f| f.dtype.clone()).chain([DataType::UInt64]).collect()
}
