//! What a file's statistics say of the values of columns: in row groups, and in pages.

use std::cell::RefCell;

use arrow::array::{Array, ArrayRef, UInt64Array};
use arrow::datatypes::{DataType as A, Field as ArrowField};
use parquet::arrow::arrow_reader::statistics::StatisticsConverter;
use parquet::errors::Result;
use parquet::file::metadata::ColumnChunkMetaData;
use polarslike_core::{DataType, Scalar, Value, interop};

use super::{Footer, bloom};
use crate::{ColumnBounds, Statistics};

/// What is known of a row group.
pub(super) struct GroupStatistics<'a> {
    footer: &'a Footer,
    row_group: usize,
    /// The columns whose bounds were asked for.
    asked: RefCell<Vec<String>>,
}

impl<'a> GroupStatistics<'a> {
    pub(super) fn new(footer: &'a Footer, row_group: usize) -> Self {
        Self { footer, row_group, asked: RefCell::default() }
    }

    pub(super) fn asked(self) -> Vec<String> {
        self.asked.into_inner()
    }
}

impl Statistics for GroupStatistics<'_> {
    fn bounds(&self, column: &str) -> Option<ColumnBounds> {
        let mut asked = self.asked.borrow_mut();
        if !asked.iter().any(|name| name == column) {
            asked.push(column.into());
        }
        of_group(self.footer, self.row_group, column)
    }

    fn may_contain(&self, column: &str, values: &[Scalar]) -> bool {
        bloom::may_contain(self.footer, self.row_group, column, values)
    }
}

/// The leaf of a column that is not nested; `None` for others and for names that the file lacks.
pub(super) fn leaf(footer: &Footer, name: &str) -> Option<usize> {
    if footer.schema.dtype(name).ok()?.is_nested() {
        return None;
    }
    let root = footer.schema.index_of(name).ok()?;
    let leaves = footer.metadata.file_metadata().schema_descr();
    (0..leaves.num_columns()).find(|leaf| leaves.get_column_root_idx(*leaf) == root)
}

/// A column whose statistics are read.
struct Converter<'a> {
    dtype: &'a DataType,
    leaf: usize,
    field: ArrowField,
}

impl<'a> Converter<'a> {
    fn new(footer: &'a Footer, name: &str) -> Option<Self> {
        let dtype = footer.schema.dtype(name).ok()?;
        // The order of categories is not that of their texts, in which bounds are written.
        if matches!(dtype, DataType::Enum(_)) {
            return None;
        }
        let leaf = leaf(footer, name)?;
        // The converter takes the statistics as values of the field's type.
        let stored = match footer.arrow.field(footer.schema.index_of(name).ok()?).data_type() {
            A::Dictionary(_, values) => values.as_ref().clone(),
            A::Duration(_) => A::Int64,
            other => other.clone(),
        };
        Some(Self { dtype, leaf, field: ArrowField::new(name, stored, true) })
    }

    fn statistics(&self, footer: &'a Footer) -> Option<StatisticsConverter<'_>> {
        let leaves = footer.metadata.file_metadata().schema_descr();
        let converter = StatisticsConverter::from_column_index(self.leaf, &self.field, leaves).ok()?;
        Some(converter.with_missing_null_counts_as_zero(false))
    }

    /// Whether the bounds that a chunk has are in the order of the column's type: fields of old compared all values as
    /// signed numbers.
    fn is_ordered(&self, chunk: &ColumnChunkMetaData) -> bool {
        let deprecated = chunk.statistics().is_none_or(|s| s.is_min_max_deprecated());
        !deprecated || self.dtype.is_signed_integer() || self.dtype.is_temporal()
    }
}

/// Bounds, per row group or page.
struct Found {
    mins: Result<ArrayRef>,
    maxes: Result<ArrayRef>,
    nulls: Result<UInt64Array>,
    nans: Result<UInt64Array>,
}

impl Found {
    fn bounds(&self, i: usize, rows: usize, dtype: &DataType, is_ordered: bool) -> ColumnBounds {
        let one = |values: &Result<ArrayRef>| {
            let values = values.as_ref().ok().filter(|values| is_ordered && i < values.len())?;
            let value = interop::vector_of(&values.slice(i, 1), dtype.clone()).ok()?.get(0);
            (!value.is_null()).then(|| Scalar::new(dtype.clone(), value.value))
        };
        let count = |counts: &Result<UInt64Array>| {
            let counts = counts.as_ref().ok().filter(|counts| i < counts.len() && counts.is_valid(i))?;
            usize::try_from(counts.value(i)).ok()
        };
        // NaN is greater than any other value, but writers leave it out of the bounds.
        let may_be_nan = dtype.is_float() && count(&self.nans) != Some(0);
        ColumnBounds {
            min: one(&self.mins),
            max: one(&self.maxes).filter(|_| !may_be_nan),
            null_count: count(&self.nulls),
            rows,
        }
    }
}

/// The bounds of a column in a row group.
pub(super) fn of_group(footer: &Footer, row_group: usize, name: &str) -> Option<ColumnBounds> {
    let column = Converter::new(footer, name)?;
    let statistics = column.statistics(footer)?;
    let group = footer.metadata.row_group(row_group);
    let found = Found {
        mins: statistics.row_group_mins([group]),
        maxes: statistics.row_group_maxes([group]),
        nulls: statistics.row_group_null_counts([group]),
        nans: statistics.row_group_nan_counts([group]),
    };
    let is_ordered = column.is_ordered(group.columns().get(column.leaf)?);
    let rows = usize::try_from(group.num_rows()).ok()?;
    Some(found.bounds(0, rows, column.dtype, is_ordered))
}

/// The least and the greatest integer of a column in the whole file.
pub(super) fn range(footer: &Footer, name: &str) -> Option<(i128, i128)> {
    let integer = |bound: Option<Scalar>| match bound?.value {
        Value::Int(value) => Some(value),
        _ => None,
    };
    let groups = 0..footer.metadata.num_row_groups();
    let ranges = groups.map(|group| {
        let bounds = of_group(footer, group, name)?;
        integer(bounds.min).zip(integer(bounds.max))
    });
    ranges.reduce(|a, b| a.zip(b).map(|((low, high), (l, h))| (low.min(l), high.max(h)))).flatten()
}

/// A column's pages in a row group.
pub(super) struct Pages {
    /// The first row of each; begins with 0.
    pub(super) starts: Vec<usize>,
    pub(super) bounds: Vec<ColumnBounds>,
}

/// The bounds of a column in the pages of a row group, if the file's page index is read and has them.
pub(super) fn of_pages(footer: &Footer, row_group: usize, name: &str) -> Option<Pages> {
    let index = footer.metadata.page_index()?;
    let column = Converter::new(footer, name)?;
    let locations = index.page_locations(row_group, column.leaf)?;
    index.column_index(row_group, column.leaf)?;
    let rows = usize::try_from(footer.metadata.row_group(row_group).num_rows()).ok()?;
    let starts: Vec<usize> =
        locations.iter().map(|page| usize::try_from(page.first_row_index)).collect::<Result<_, _>>().ok()?;
    let is_sound = starts.first() == Some(&0) && starts.is_sorted() && starts.last() <= Some(&rows);
    if !is_sound {
        return None;
    }
    let statistics = column.statistics(footer)?;
    let found = Found {
        mins: statistics.data_page_mins(&**index, [&row_group]),
        maxes: statistics.data_page_maxes(&**index, [&row_group]),
        nulls: statistics.data_page_null_counts(&**index, [&row_group]),
        nans: statistics.data_page_nan_counts(&**index, [&row_group]),
    };
    let ends = starts.iter().skip(1).chain([&rows]);
    let bounds = starts.iter().zip(ends).enumerate();
    let bounds = bounds.map(|(i, (start, end))| found.bounds(i, end - start, column.dtype, true)).collect();
    Some(Pages { starts, bounds })
}
