//! Casts of lists element by element, and of structs field by field.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, LargeListArray, StructArray};
use arrow::buffer::OffsetBuffer;
use polarslike_core::{DataType, Field, Result, Vector, bail};

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
