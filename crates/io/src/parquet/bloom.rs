//! Bloom filters: which values a column of a row group certainly lacks.

use parquet::basic::Type;
use parquet::bloom_filter::Sbbf;
use parquet::file::metadata::ColumnChunkMetaData;
use polarslike_core::{DataType, Scalar, Value};

use super::Footer;
use super::footer::{damaged, guard};
use super::statistics::leaf;

/// False only if the filter of the column says that none of `values` is in the row group.
pub(super) fn may_contain(footer: &Footer, row_group: usize, column: &str, values: &[Scalar]) -> bool {
    let Some(leaf) = leaf(footer, column) else { return true };
    let Some(chunk) = footer.metadata.row_group(row_group).columns().get(leaf) else { return true };
    if chunk.bloom_filter_offset().is_none() {
        return true;
    }
    let location = footer.file.location();
    // What cannot be read may contain anything.
    let found = guard(location, || {
        let filter = Sbbf::read_from_column_chunk(chunk, &footer.file).map_err(|e| damaged(location, &e))?;
        Ok(filter.is_none_or(|filter| values.iter().any(|value| check(&filter, chunk, value))))
    });
    found.unwrap_or(true)
}

/// Whether the filter may have a value, in the bytes that the file stores it in.
fn check(filter: &Sbbf, chunk: &ColumnChunkMetaData, scalar: &Scalar) -> bool {
    use DataType::{Date, Datetime, String};
    let dtype = &scalar.dtype;
    let is_integer = dtype.is_integer() || matches!(dtype, Date | Datetime(..));
    match (chunk.column_type(), &scalar.value) {
        // Unsigned integers are stored as the signed ones of the same bits.
        (Type::INT32, Value::Int(value)) if is_integer => filter.check(&(*value as i32)),
        (Type::INT64, Value::Int(value)) if is_integer => filter.check(&(*value as i64)),
        // Zeros are equal, and all NaN, but not their bytes.
        (Type::FLOAT, Value::Float(value)) if value.abs() > 0.0 => filter.check(&(*value as f32)),
        (Type::DOUBLE, Value::Float(value)) if value.abs() > 0.0 => filter.check(value),
        (Type::BYTE_ARRAY, Value::String(text)) if *dtype == String => filter.check(text.as_bytes()),
        (Type::BYTE_ARRAY, Value::Binary(bytes)) => filter.check(&bytes[..]),
        _ => true,
    }
}
