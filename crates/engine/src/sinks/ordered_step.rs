//! Steps that count the rows before: they run where rows come in their order.

use polarslike_core::{Batch, Result};

use crate::operators::row_numbers;

/// A step at the end of a pipeline of which the rows are handed on in order.
pub(crate) enum OrderedStep {
    /// Leaves out the first rows, and ends after some.
    Slice { skip: usize, left: usize },
    /// A column in front with the number of each row.
    RowIndex { next: u32 },
}

impl OrderedStep {
    /// What becomes of the rows that come next.
    pub fn apply(&mut self, batch: Batch) -> Result<Batch> {
        match self {
            Self::Slice { skip, left } => {
                let skipped = batch.rows.min(*skip);
                let taken = (batch.rows - skipped).min(*left);
                *skip -= skipped;
                *left -= taken;
                Ok(if taken == batch.rows { batch } else { batch.slice(skipped, taken) })
            }
            Self::RowIndex { next } => {
                let index = row_numbers(*next, batch.rows)?;
                *next += u32::try_from(index.len()).unwrap_or(0);
                let columns = std::iter::once(index).chain(batch.columns).collect();
                Ok(Batch::new(columns, batch.rows))
            }
        }
    }

    /// Whether no row to come is kept.
    pub fn enough(&self) -> bool {
        matches!(self, Self::Slice { left: 0, .. })
    }
}
