//! Printing as Polars prints: short type names, values, tables, columns.

mod html;
mod number;
mod options;
mod table;
mod value;

use std::fmt;

pub use html::frame_to_html;
pub use options::{Alignment, DisplayOptions, TableFormat, display_options, set_display_options};
pub use table::{column_to_lines, frame_to_table};

use crate::{Column, DataFrame, DataType, Scalar, TimeUnit};

/// The short name of a type in a table's head: `i64`, `str`, `list[str]`.
///
/// ```
/// use polarslike_core::{DataType, display_dtype};
/// assert_eq!(display_dtype(&DataType::List(Box::new(DataType::Int64))), "list[i64]");
/// ```
pub fn display_dtype(dtype: &DataType) -> String {
    let unit = |unit: &TimeUnit| match unit {
        TimeUnit::Milliseconds => "ms",
        TimeUnit::Microseconds => "μs",
        TimeUnit::Nanoseconds => "ns",
    };
    match dtype {
        DataType::Null => "null".into(),
        DataType::Boolean => "bool".into(),
        DataType::Int8 => "i8".into(),
        DataType::Int16 => "i16".into(),
        DataType::Int32 => "i32".into(),
        DataType::Int64 => "i64".into(),
        DataType::Int128 => "i128".into(),
        DataType::UInt8 => "u8".into(),
        DataType::UInt16 => "u16".into(),
        DataType::UInt32 => "u32".into(),
        DataType::UInt64 => "u64".into(),
        DataType::Float32 => "f32".into(),
        DataType::Float64 => "f64".into(),
        DataType::Decimal(precision, scale) => format!("decimal[{precision},{scale}]"),
        DataType::String => "str".into(),
        DataType::Binary => "binary".into(),
        DataType::Date => "date".into(),
        DataType::Time => "time".into(),
        DataType::Datetime(u, None) => format!("datetime[{}]", unit(u)),
        DataType::Datetime(u, Some(zone)) => format!("datetime[{}, {zone}]", unit(u)),
        DataType::Duration(u) => format!("duration[{}]", unit(u)),
        DataType::Categorical => "cat".into(),
        DataType::Enum(_) => "enum".into(),
        DataType::List(inner) => format!("list[{}]", display_dtype(inner)),
        DataType::Array(..) => {
            let (inner, shape) = dtype.shape();
            let inner = display_dtype(inner);
            match shape.as_slice() {
                [width] => format!("array[{inner}, {width}]"),
                widths => {
                    let widths: Vec<String> = widths.iter().map(usize::to_string).collect();
                    format!("array[{inner}, ({})]", widths.join(", "))
                }
            }
        }
        DataType::Map(key, value) => format!("map[{}, {}]", display_dtype(key), display_dtype(value)),
        DataType::Struct(fields) => format!("struct[{}]", fields.len()),
        DataType::Object => "object".into(),
    }
}

/// A value as a printed column shows it: text in quotes, dates as dates.
pub fn display_scalar(scalar: &Scalar) -> String {
    match scalar.to_array() {
        Ok(array) => value::Shown {
            dtype: &scalar.dtype,
            array: array.as_ref(),
            row: 0,
            options: &display_options(),
            quoted: true,
        }
        .to_string(),
        // A value that is not of its type.
        Err(_) => scalar.value.to_string(),
    }
}

impl fmt::Display for DataFrame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&frame_to_table(self, &display_options()))
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&column_to_lines(self, &display_options()))
    }
}

#[cfg(test)]
mod tests;
