//! Casts of lists and arrays element by element, and of structs field by field.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, FixedSizeListArray, Int64Array, LargeListArray, StringViewArray, StructArray,
};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use polarslike_core::{DataType, Field, Result, Scalar, Vector, bail, display_scalar};

use super::{Unfit, cast, check_castable};

/// An error unless both have the same names and the types can be cast.
pub(super) fn check_fields(from: &[Field], to: &[Field]) -> Result<()> {
    let names = |fields: &[Field]| fields.iter().map(|f| f.name.to_string()).collect::<Vec<_>>();
    for target in to {
        match from.iter().find(|f| f.name == target.name) {
            Some(source) if from.len() == to.len() => check_castable(&source.dtype, &target.dtype)
                .map_err(|e| e.context(format!("field {:?}", target.name)))?,
            _ => bail!(
                InvalidOperation,
                "cannot cast a struct with fields {:?} to one with fields {:?}: the names must be the same",
                names(from),
                names(to)
            ),
        }
    }
    Ok(())
}

/// Lists with each element cast.
pub(super) fn list(list: &LargeListArray, from: &DataType, to: &DataType, unfit: Unfit) -> Result<ArrayRef> {
    // Only the elements that rows have: others must not fail.
    let offsets = list.value_offsets();
    let (start, end) = (offsets[0], offsets[offsets.len() - 1]);
    let items = list.values().slice(start as usize, (end - start) as usize);
    let items = cast(&Vector::plain(from.clone(), items), to, unfit)?.decode();
    let offsets = offsets.iter().map(|o| o - start).collect();
    let arrow::datatypes::DataType::LargeList(field) = DataType::List(Box::new(to.clone())).storage() else {
        bail!(Internal, "a list is stored as a list")
    };
    let cast = LargeListArray::try_new(field, OffsetBuffer::new(offsets), items, list.nulls().cloned())?;
    Ok(Arc::new(cast))
}

/// Lists as arrays; an error where a list has another length.
pub(super) fn list_to_array(
    list: &LargeListArray,
    from: &DataType,
    to: &DataType,
    width: usize,
    unfit: Unfit,
) -> Result<ArrayRef> {
    let mut indices: Vec<Option<i64>> = Vec::with_capacity(list.len() * width);
    for (row, ends) in list.value_offsets().windows(2).enumerate() {
        if list.is_null(row) {
            indices.resize(indices.len() + width, None);
            continue;
        }
        if (ends[1] - ends[0]) as usize != width {
            bail!(Compute, "a list of {} elements does not fit an array of width {width}", ends[1] - ends[0])
        }
        indices.extend((ends[0]..ends[1]).map(Some));
    }
    let items = Vector::plain(from.clone(), list.values().clone()).take(&Int64Array::from(indices))?;
    fixed(&cast(&items, to, unfit)?, width, list.nulls().cloned(), list.len())
}

/// Arrays with each element cast.
pub(super) fn array(
    array: &FixedSizeListArray,
    from: &DataType,
    to: &DataType,
    width: usize,
    unfit: Unfit,
) -> Result<ArrayRef> {
    fixed(&visible_items(array, from, to, width, unfit)?, width, array.nulls().cloned(), array.len())
}

/// Arrays as lists.
pub(super) fn array_to_list(
    array: &FixedSizeListArray,
    from: &DataType,
    to: &DataType,
    width: usize,
    unfit: Unfit,
) -> Result<ArrayRef> {
    let items = visible_items(array, from, to, width, unfit)?;
    let offsets = (0..=array.len() as i64).map(|row| row * width as i64).collect();
    let arrow::datatypes::DataType::LargeList(field) = DataType::List(Box::new(to.clone())).storage() else {
        bail!(Internal, "a list is stored as a list")
    };
    let nulls = array.nulls().cloned();
    Ok(Arc::new(LargeListArray::try_new(field, OffsetBuffer::new(offsets), items.decode(), nulls)?))
}

/// The elements cast; those of rows that are null must not fail.
fn visible_items(
    array: &FixedSizeListArray,
    from: &DataType,
    to: &DataType,
    width: usize,
    unfit: Unfit,
) -> Result<Vector> {
    let items = Vector::plain(from.clone(), array.values().clone());
    let Some(nulls) = array.nulls().filter(|n| n.null_count() > 0 && width > 0) else {
        return cast(&items, to, unfit);
    };
    let visible = nulls.expand(width);
    let indices: Int64Array =
        visible.iter().enumerate().map(|(i, valid)| valid.then_some(i as i64)).collect();
    cast(&items.take(&indices)?, to, unfit)
}

fn fixed(items: &Vector, width: usize, nulls: Option<NullBuffer>, rows: usize) -> Result<ArrayRef> {
    let dtype = DataType::Array(Box::new(items.dtype().clone()), width);
    let arrow::datatypes::DataType::FixedSizeList(field, width) = dtype.storage() else {
        bail!(Internal, "an array is stored as an array")
    };
    Ok(Arc::new(FixedSizeListArray::try_new_with_length(field, width, items.decode(), nulls, rows)?))
}

/// Structs as they are printed.
pub(super) fn print(rows: &ArrayRef, from: &DataType) -> ArrayRef {
    let text = |i: usize| rows.is_valid(i).then(|| display_scalar(&Scalar::from_array(from, rows, i)));
    Arc::new((0..rows.len()).map(text).collect::<StringViewArray>())
}

/// Structs with each field cast.
pub(super) fn fields(rows: &StructArray, from: &[Field], to: &[Field], unfit: Unfit) -> Result<ArrayRef> {
    let mut columns = Vec::with_capacity(to.len());
    for target in to {
        let found = from.iter().zip(rows.columns()).find(|(f, _)| f.name == target.name);
        let Some((source, column)) = found else { bail!(InvalidOperation, "no field {:?}", target.name) };
        let column = Vector::plain(source.dtype.clone(), column.clone());
        let column =
            cast(&column, &target.dtype, unfit).map_err(|e| e.context(format!("field {:?}", target.name)))?;
        columns.push(column.decode());
    }
    let arrow::datatypes::DataType::Struct(fields) = DataType::Struct(to.to_vec()).storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let nulls = rows.nulls().cloned();
    Ok(Arc::new(StructArray::try_new_with_length(fields, columns, nulls, rows.len())?))
}
