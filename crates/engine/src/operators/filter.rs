//! Keeps the rows where a predicate is true.

use std::sync::Arc;

use arrow::array::{AsArray, BooleanArray};
use arrow::buffer::BooleanBuffer;
use arrow::compute::and_kleene;
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

/// Rows that all of several filters keep.
#[derive(Debug)]
pub(crate) struct AllFilters {
    filters: Vec<Arc<dyn RowFilter>>,
    columns: Vec<Name>,
    /// Where the columns of each filter are among `columns`.
    places: Vec<Vec<usize>>,
}

impl AllFilters {
    pub fn new(filters: Vec<Arc<dyn RowFilter>>) -> Self {
        let mut columns: Vec<Name> = Vec::new();
        let mut place = |name: &Name| {
            columns.iter().position(|c| c == name).unwrap_or_else(|| {
                columns.push(name.clone());
                columns.len() - 1
            })
        };
        let places = filters.iter().map(|filter| filter.columns().iter().map(&mut place).collect()).collect();
        Self { filters, columns, places }
    }
}

impl RowFilter for AllFilters {
    fn columns(&self) -> &[Name] {
        &self.columns
    }

    fn keep(&self, batch: &Batch) -> Result<BooleanArray> {
        let mut kept: Option<BooleanArray> = None;
        for (filter, places) in self.filters.iter().zip(&self.places) {
            let columns = places.iter().map(|place| batch.columns[*place].clone()).collect();
            let mask = filter.keep(&Batch::new(columns, batch.rows))?;
            kept = Some(match kept {
                Some(kept) => and_kleene(&kept, &mask)?,
                None => mask,
            });
        }
        Ok(kept.unwrap_or_else(|| BooleanArray::new(BooleanBuffer::new_set(batch.rows), None)))
    }

    fn parts(&self) -> Option<&[Arc<dyn RowFilter>]> {
        Some(&self.filters)
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
