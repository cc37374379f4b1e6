//! Keeps the rows where a predicate is true.

use arrow::array::{AsArray, BooleanArray};
use arrow::buffer::BooleanBuffer;
use polarslike_core::{Batch, DataType, Name, Result};
use polarslike_io::RowFilter;

use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::pipeline::{Emit, Morsel, Operator};

pub(crate) struct Filter {
    /// An elementwise Boolean expression.
    pub predicate: PhysicalExpr,
}

impl Operator for Filter {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        let mask = mask(&self.predicate, &batch)?;
        if mask.true_count() == batch.rows {
            return emit(Morsel { batch, position });
        }
        emit(Morsel { batch: batch.filter(&mask)?, position })
    }
}

/// A predicate that a scan applies to the rows it reads.
#[derive(Debug)]
pub(crate) struct ScanFilter {
    /// An elementwise Boolean expression over `columns`.
    pub predicate: PhysicalExpr,
    pub columns: Vec<Name>,
}

impl RowFilter for ScanFilter {
    fn columns(&self) -> &[Name] {
        &self.columns
    }

    fn keep(&self, batch: &Batch) -> Result<BooleanArray> {
        mask(&self.predicate, batch)
    }
}

/// The rows where the predicate is true; null counts as false.
fn mask(predicate: &PhysicalExpr, batch: &Batch) -> Result<BooleanArray> {
    let mask = evaluate_rows(predicate, &batch.columns, batch.rows)?;
    if *mask.dtype() == DataType::Null {
        return Ok(BooleanArray::new(BooleanBuffer::new_unset(batch.rows), None));
    }
    let mask = mask.decode();
    Ok(mask.as_boolean().clone())
}
