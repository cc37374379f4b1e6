//! A column of row numbers in front of a frame.

use arrow::array::UInt32Array;
use polarslike_core::{Column, DataFrame, DataType, Name, Result, Vector, error};

/// The frame with a column `name` that counts its rows from `offset`.
pub(crate) fn with_row_index(frame: &DataFrame, name: &Name, offset: u32) -> Result<DataFrame> {
    let index = Column::from_vector(name.clone(), row_numbers(offset, frame.height())?);
    let columns = std::iter::once(index).chain(frame.columns().iter().cloned()).collect();
    DataFrame::with_height(columns, frame.height())
}

/// The numbers of so many rows, from `first` on.
pub(crate) fn row_numbers(first: u32, rows: usize) -> Result<Vector> {
    let end = u32::try_from(rows)
        .ok()
        .and_then(|rows| first.checked_add(rows))
        .ok_or_else(|| error!(Compute, "row numbers from {first} of {rows} rows do not fit 32 bits"))?;
    let index: UInt32Array = (first..end).collect();
    Ok(Vector::primitive(DataType::UInt32, index))
}
