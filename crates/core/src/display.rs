//! Printing as Polars prints: short type names, values, tables.

use std::fmt;

use crate::{Column, DataFrame, DataType, Scalar};

/// The short name of a type in a table's head: `i64`, `str`, `list[str]`.
pub fn display_dtype(dtype: &DataType) -> String {
    format!("{dtype}")
}

/// A value as it stands in a table.
pub fn display_scalar(scalar: &Scalar) -> String {
    format!("{:?}", scalar.value)
}

impl fmt::Display for DataFrame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "shape: ({}, {})", self.height(), self.width())
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "shape: ({},)", self.len())
    }
}
