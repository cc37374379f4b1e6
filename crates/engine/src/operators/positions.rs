//! Makes the positions of rows a column.

use arrow::datatypes::UInt64Type;
use polarslike_core::{DataType, Result, Vector};

use crate::pipeline::{Emit, Morsel, Operator};

/// Adds, as the last column, where rows stand in the whole input: numbers that increase, with gaps.
pub(crate) struct Positions;

impl Operator for Positions {
    fn apply(&self, mut morsel: Morsel, emit: Emit) -> Result<bool> {
        let rows = morsel.batch.rows as u64;
        let positions: Vec<u64> = (morsel.position..morsel.position + rows).collect();
        morsel.batch.columns.push(Vector::primitive::<UInt64Type>(DataType::UInt64, positions.into()));
        emit(morsel)
    }
}
