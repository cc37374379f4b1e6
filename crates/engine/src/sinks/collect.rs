//! Gathers all rows in their order.

use std::sync::Arc;

use polarslike_core::{Batch, Result};

use crate::memory::{MemoryPool, Reservation, batch_bytes};
use crate::pipeline::{Morsel, Sink};

pub(crate) struct Collect;

impl Sink for Collect {
    type Local = Vec<Morsel>;
    type Output = Vec<Batch>;

    fn local(&self) -> Self::Local {
        Vec::new()
    }

    fn push(&self, local: &mut Self::Local, morsel: Morsel) -> Result<bool> {
        local.push(morsel);
        Ok(true)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        Ok(in_order(locals))
    }
}

/// Gathers all rows in their order; an error if they are too many for the memory limit.
pub(crate) struct CountedCollect<'a> {
    pub memory: &'a Arc<MemoryPool>,
}

impl Sink for CountedCollect<'_> {
    type Local = (Vec<Morsel>, Reservation);
    type Output = Vec<Batch>;

    fn local(&self) -> Self::Local {
        (Vec::new(), Reservation::new(self.memory))
    }

    fn push(&self, (morsels, reservation): &mut Self::Local, morsel: Morsel) -> Result<bool> {
        reservation.require(batch_bytes(&morsel.batch), "the result")?;
        morsels.push(morsel);
        Ok(true)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        Ok(in_order(locals.into_iter().map(|(morsels, _)| morsels).collect()))
    }
}

/// The batches of all workers in the order of their rows; empty ones are left out unless there is nothing else.
pub(crate) fn in_order(locals: Vec<Vec<Morsel>>) -> Vec<Batch> {
    let mut morsels: Vec<Morsel> = locals.into_iter().flatten().collect();
    // A morsel may have become several of one position, which one worker pushed in order: the sort is stable.
    morsels.sort_by_key(|m| m.position);
    let batches: Vec<Batch> = morsels.into_iter().map(|m| m.batch).collect();
    let rows: usize = batches.iter().map(|b| b.rows).sum();
    if rows == 0 {
        batches.into_iter().take(1).collect()
    } else {
        batches.into_iter().filter(|b| b.rows > 0).collect()
    }
}
