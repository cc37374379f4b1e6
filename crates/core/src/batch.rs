//! The unit that flows through a pipeline.

use arrow::array::BooleanArray;
use arrow::compute::FilterBuilder;

use crate::{Result, Vector};

/// Vectors of one length, without names: a morsel, or a slice of one.
#[derive(Clone, Debug)]
pub struct Batch {
    /// One vector per column of the step's schema.
    pub columns: Vec<Vector>,
    /// The number of rows, which a batch without columns has too.
    pub rows: usize,
}

impl Batch {
    /// A batch of these vectors, all `rows` long.
    pub fn new(columns: Vec<Vector>, rows: usize) -> Self {
        debug_assert!(columns.iter().all(|c| c.len() == rows));
        Self { columns, rows }
    }

    /// `len` rows from `offset`, without copies.
    #[must_use]
    pub fn slice(&self, offset: usize, len: usize) -> Self {
        Self { columns: self.columns.iter().map(|c| c.slice(offset, len)).collect(), rows: len }
    }

    /// The rows where `mask` is true (null counts as false).
    pub fn filter(&self, mask: &BooleanArray) -> Result<Self> {
        let builder = FilterBuilder::new(mask);
        // Finding the rows once pays off where several columns need them.
        let predicate = if self.columns.len() > 1 { builder.optimize() } else { builder }.build();
        let columns = self.columns.iter().map(|c| c.filter_with(&predicate)).collect::<Result<Vec<_>>>()?;
        Ok(Self { columns, rows: predicate.count() })
    }

    /// The rows at `indices`.
    pub fn take(&self, indices: &arrow::array::UInt32Array) -> Result<Self> {
        let columns = self.columns.iter().map(|c| c.take(indices)).collect::<Result<Vec<_>>>()?;
        Ok(Self { columns, rows: indices.len() })
    }

    /// The batches one below the other; `width` columns even if there is no batch.
    pub fn concat(batches: &[Batch], schema: &crate::Schema) -> Result<Self> {
        if let [only] = batches {
            return Ok(only.clone());
        }
        let columns = (0..schema.len())
            .map(|i| {
                let parts: Vec<Vector> = batches.iter().map(|b| b.columns[i].clone()).collect();
                Vector::concat(&schema.fields()[i].dtype, &parts)
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(Self { columns, rows: batches.iter().map(|b| b.rows).sum() })
    }
}
