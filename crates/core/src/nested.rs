//! Arrays that hold arrays, with other children.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, FixedSizeListArray, LargeListArray, StructArray};
use arrow::datatypes::DataType as A;

use crate::{Result, bail};

/// A list, fixed-size list or struct of type `target` with each child made anew by `child`; `None` if the array holds
/// no others.
pub(crate) fn with_children(
    array: &ArrayRef,
    target: &A,
    child: impl Fn(usize, &ArrayRef) -> Result<ArrayRef>,
) -> Result<Option<ArrayRef>> {
    let nulls = array.nulls().cloned();
    Ok(Some(match (array.data_type(), target) {
        (A::LargeList(_), A::LargeList(field)) => {
            let list = array.as_list::<i64>();
            let values = child(0, list.values())?;
            Arc::new(LargeListArray::try_new(field.clone(), list.offsets().clone(), values, nulls)?)
        }
        (A::FixedSizeList(_, _), A::FixedSizeList(field, width)) => {
            let values = child(0, array.as_fixed_size_list().values())?;
            let (field, len) = (field.clone(), array.len());
            Arc::new(FixedSizeListArray::try_new_with_length(field, *width, values, nulls, len)?)
        }
        (A::Struct(_), A::Struct(fields)) => {
            let columns = array.as_struct().columns();
            if columns.len() != fields.len() {
                bail!(Internal, "{} fields for {}", columns.len(), fields.len())
            }
            let columns = columns.iter().enumerate().map(|(i, c)| child(i, c)).collect::<Result<Vec<_>>>()?;
            Arc::new(StructArray::try_new_with_length(fields.clone(), columns, nulls, array.len())?)
        }
        _ => return Ok(None),
    }))
}
