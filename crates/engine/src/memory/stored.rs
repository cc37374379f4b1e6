//! Rows that a step has made, in memory or in a file.

use std::sync::Arc;

use polarslike_core::{Batch, DataType, Result};

use super::{MemoryPool, Reservation, Segment, SpillFile, batch_bytes};

/// Rows that a step has made, in memory or in a file.
pub(crate) enum Stored {
    /// In memory, with what they have reserved if there is a limit.
    Held(Batch, Option<Reservation>),
    /// In a file.
    Spilled(Arc<SpillFile>, Segment, Arc<[DataType]>),
}

impl Stored {
    /// Rows in memory that nobody has asked the pool for.
    pub fn held(batch: Batch) -> Self {
        Self::Held(batch, None)
    }

    /// The same rows, in `file` if the pool has no room for them.
    pub fn stored(self, memory: &Arc<MemoryPool>, file: &Arc<SpillFile>) -> Result<Self> {
        match self {
            Self::Held(batch, None) if memory.is_limited() && batch.rows > 0 => {
                let mut reservation = Reservation::new(memory);
                if reservation.grow(batch_bytes(&batch)) {
                    return Ok(Self::Held(batch, Some(reservation)));
                }
                let types = batch.columns.iter().map(|c| c.dtype().clone()).collect();
                Ok(Self::Spilled(file.clone(), file.write(&batch)?, types))
            }
            other => Ok(other),
        }
    }

    /// The rows, which are not counted from here on.
    pub fn load(self) -> Result<Batch> {
        match self {
            Self::Held(batch, _) => Ok(batch),
            Self::Spilled(file, segment, types) => file.read(&segment, &types),
        }
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        match self {
            Self::Held(batch, _) => batch.rows,
            Self::Spilled(_, segment, _) => segment.rows,
        }
    }

    /// Whether the rows are in a file.
    pub fn is_spilled(&self) -> bool {
        matches!(self, Self::Spilled(..))
    }
}
