//! A column of row numbers in front of a frame.

use arrow::array::UInt32Array;
use polarslike_core::{Column, DataFrame, DataType, Name, Result, Vector, error};

/// The frame with a column `name` that counts its rows from `offset`.
pub(crate) fn with_row_index(frame: &DataFrame, name: &Name, offset: u32) -> Result<DataFrame> {
    let end =
        u32::try_from(frame.height()).ok().and_then(|rows| offset.checked_add(rows)).ok_or_else(|| {
            error!(Compute, "row numbers from {offset} of {} rows do not fit 32 bits", frame.height())
        })?;
    let index: UInt32Array = (offset..end).collect();
    let index = Column::from_vector(name.clone(), Vector::primitive(DataType::UInt32, index));
    let columns = std::iter::once(index).chain(frame.columns().iter().cloned()).collect();
    DataFrame::with_height(columns, frame.height())
}
