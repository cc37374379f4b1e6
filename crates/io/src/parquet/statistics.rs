//! What a row group's statistics say of a column's values.

use arrow::array::{ArrayRef, UInt64Array};
use arrow::datatypes::{DataType as A, Field as ArrowField};
use parquet::arrow::arrow_reader::statistics::StatisticsConverter;
use parquet::errors::Result;
use polarslike_core::{DataType, Scalar, interop};

use super::Footer;
use crate::ColumnBounds;

/// The bounds of a column in a row group; `None` for nested columns and for names that the file lacks.
pub(super) fn bounds(footer: &Footer, row_group: usize, name: &str) -> Option<ColumnBounds> {
    let dtype = footer.schema.dtype(name).ok()?;
    // The order of categories is not that of their texts, in which bounds are written.
    if dtype.is_nested() || matches!(dtype, DataType::Enum(_)) {
        return None;
    }
    let root = footer.schema.index_of(name).ok()?;
    let field = footer.arrow.field(root);
    // The converter takes the statistics as values of the field's type.
    let stored = match field.data_type() {
        A::Dictionary(_, values) => values.as_ref().clone(),
        A::Duration(_) => A::Int64,
        other => other.clone(),
    };
    let field = ArrowField::new(name, stored, true);
    let leaves = footer.metadata.file_metadata().schema_descr();
    let leaf = (0..leaves.num_columns()).find(|leaf| leaves.get_column_root_idx(*leaf) == root)?;
    let converter = StatisticsConverter::from_column_index(leaf, &field, leaves)
        .ok()?
        .with_missing_null_counts_as_zero(false);
    let group = footer.metadata.row_group(row_group);
    let column = group.columns().get(leaf)?;

    // Fields of old that compared all values as signed numbers: right for those only.
    let deprecated = column.statistics().is_none_or(|s| s.is_min_max_deprecated());
    let usable = !deprecated || dtype.is_signed_integer() || dtype.is_temporal();
    let one = |values: Result<ArrayRef>| values.ok().filter(|_| usable).and_then(|v| scalar(&v, dtype));
    let count = |counts: Result<UInt64Array>| {
        counts.ok().and_then(|c| c.iter().next().flatten()).and_then(|c| usize::try_from(c).ok())
    };
    // NaN is greater than any other value, but writers leave it out of the bounds.
    let may_be_nan = dtype.is_float() && count(converter.row_group_nan_counts([group])) != Some(0);
    Some(ColumnBounds {
        min: one(converter.row_group_mins([group])),
        max: one(converter.row_group_maxes([group])).filter(|_| !may_be_nan),
        null_count: count(converter.row_group_null_counts([group])),
        rows: usize::try_from(group.num_rows()).ok()?,
    })
}

fn scalar(values: &ArrayRef, dtype: &DataType) -> Option<Scalar> {
    let value = interop::vector_of(values, dtype.clone()).ok()?.get(0);
    (!value.is_null()).then(|| Scalar::new(dtype.clone(), value.value))
}
