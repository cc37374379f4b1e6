//! Arrays without the text that none of their views stands for: a slice of a long column has all of the column's text,
//! which would be written again with each slice.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, FixedSizeListArray, GenericByteViewArray, LargeListArray, MapArray,
    RecordBatch, RecordBatchOptions, StructArray,
};
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::{ByteViewType, DataType as A};
use polarslike_core::Result;

/// The batch with at most twice the text that it needs.
pub(super) fn compacted(batch: RecordBatch) -> Result<RecordBatch> {
    let columns = batch.columns().iter().map(compact).collect::<Result<Vec<_>>>()?;
    let rows = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
    Ok(RecordBatch::try_new_with_options(batch.schema(), columns, &rows)?)
}

fn compact(array: &ArrayRef) -> Result<ArrayRef> {
    let nulls = || array.nulls().cloned();
    Ok(match array.data_type() {
        A::Utf8View => compact_views(array, array.as_string_view()),
        A::BinaryView => compact_views(array, array.as_binary_view()),
        other if !has_views(other) => array.clone(),
        A::LargeList(field) => {
            let list = array.as_list::<i64>();
            let (first, last) = (list.offsets().first(), list.offsets().last());
            let values = compact(&list.values().slice(first as usize, (last - first) as usize))?;
            let offsets = OffsetBuffer::new(list.offsets().iter().map(|end| end - first).collect());
            Arc::new(LargeListArray::try_new(field.clone(), offsets, values, nulls())?)
        }
        A::Map(field, sorted) => {
            let map = array.as_map();
            let (first, last) = (map.offsets().first(), map.offsets().last());
            let entries: ArrayRef = Arc::new(map.entries().slice(first as usize, (last - first) as usize));
            let entries = compact(&entries)?.as_struct().clone();
            let offsets = OffsetBuffer::new(map.offsets().iter().map(|end| end - first).collect());
            Arc::new(MapArray::try_new(field.clone(), offsets, entries, nulls(), *sorted)?)
        }
        A::FixedSizeList(field, width) => {
            let values = compact(array.as_fixed_size_list().values())?;
            let (field, rows) = (field.clone(), array.len());
            Arc::new(FixedSizeListArray::try_new_with_length(field, *width, values, nulls(), rows)?)
        }
        A::Struct(fields) => {
            let columns = array.as_struct().columns().iter().map(compact).collect::<Result<_>>()?;
            Arc::new(StructArray::try_new_with_length(fields.clone(), columns, nulls(), array.len())?)
        }
        _ => array.clone(),
    })
}

fn has_views(dtype: &A) -> bool {
    match dtype {
        A::Utf8View | A::BinaryView => true,
        A::LargeList(field) | A::FixedSizeList(field, _) | A::Map(field, _) => has_views(field.data_type()),
        A::Struct(fields) => fields.iter().any(|field| has_views(field.data_type())),
        _ => false,
    }
}

fn compact_views<T: ByteViewType>(array: &ArrayRef, views: &GenericByteViewArray<T>) -> ArrayRef {
    let held: usize = views.data_buffers().iter().map(|buffer| buffer.len()).sum();
    if held > 0 && held > 2 * views.total_buffer_bytes_used() { Arc::new(views.gc()) } else { array.clone() }
}

#[cfg(test)]
mod tests {
    use arrow::array::StringViewArray;

    use super::*;

    #[test]
    fn slices_have_their_own_text() {
        let texts = StringViewArray::from_iter_values((0..100).map(|i| format!("a text of some length {i}")));
        let texts: ArrayRef = Arc::new(texts);
        let field = Arc::new(arrow::datatypes::Field::new_list_field(A::Utf8View, true));
        let offsets = OffsetBuffer::from_lengths([10; 10]);
        let lists: ArrayRef = Arc::new(LargeListArray::new(field, offsets, texts.clone(), None));
        for (array, slice) in [(texts.clone(), texts.slice(7, 3)), (lists.clone(), lists.slice(3, 2))] {
            let small = compact(&slice).unwrap();
            assert_eq!(&small, &slice);
            assert!(small.to_data().get_buffer_memory_size() < array.to_data().get_buffer_memory_size() / 3);
            assert_eq!(&compact(&array).unwrap(), &array);
        }
        assert!(Arc::ptr_eq(&compact(&texts).unwrap(), &texts));
    }
}
