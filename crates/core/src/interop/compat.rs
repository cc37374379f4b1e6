//! Arrow data for readers that know no views.

use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow::compute::cast;
use arrow::datatypes::{DataType as A, FieldRef, Schema, SchemaRef};

use crate::Result;

/// The type with text and bytes one after the other instead of in views, at every level.
pub fn without_views(dtype: &A) -> A {
    let field =
        |field: &FieldRef| Arc::new(field.as_ref().clone().with_data_type(without_views(field.data_type())));
    match dtype {
        A::Utf8View => A::LargeUtf8,
        A::BinaryView => A::LargeBinary,
        A::Dictionary(key, value) => A::Dictionary(key.clone(), Box::new(without_views(value))),
        A::LargeList(item) => A::LargeList(field(item)),
        A::FixedSizeList(item, width) => A::FixedSizeList(field(item), *width),
        A::Struct(fields) => A::Struct(fields.iter().map(field).collect()),
        A::Map(entries, sorted) => A::Map(field(entries), *sorted),
        other => other.clone(),
    }
}

/// The array as one of [`without_views`]; itself if it has none.
pub fn array_without_views(array: &ArrayRef) -> Result<ArrayRef> {
    let dtype = without_views(array.data_type());
    Ok(if dtype == *array.data_type() { array.clone() } else { cast(array, &dtype)? })
}

/// The batches with arrays of [`without_views`].
pub fn batches_without_views(
    schema: &Schema,
    batches: &[RecordBatch],
) -> Result<(SchemaRef, Vec<RecordBatch>)> {
    let field = |f: &FieldRef| f.as_ref().clone().with_data_type(without_views(f.data_type()));
    let fields: Vec<_> = schema.fields().iter().map(field).collect();
    let schema = Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()));
    let convert = |batch: &RecordBatch| {
        let arrays = batch.columns().iter().map(array_without_views).collect::<Result<_>>()?;
        let rows = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
        Ok(RecordBatch::try_new_with_options(schema.clone(), arrays, &rows)?)
    };
    let batches = batches.iter().map(convert).collect::<Result<_>>()?;
    Ok((schema, batches))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interop::{frame_from_arrow, frame_to_arrow};
    use crate::{Column, DataFrame, DataType, Field, Value};

    #[test]
    fn values_and_types_stay_without_views() {
        let text = Value::String("x".into());
        let list = DataType::List(Box::new(DataType::String));
        let map = DataType::Map(Box::new(DataType::String), Box::new(DataType::Binary));
        let entry = Value::Struct(vec![
            ("key".into(), text.clone()),
            ("value".into(), Value::Binary([1_u8].as_slice().into())),
        ]);
        let columns = [
            ("s", DataType::String, text.clone()),
            ("c", DataType::Categorical, text.clone()),
            ("l", list.clone(), Value::List(vec![text.clone(), Value::Null])),
            ("a", DataType::Array(Box::new(DataType::String), 1), Value::List(vec![text.clone()])),
            (
                "t",
                DataType::Struct(vec![Field::new("l", list)]),
                Value::Struct(vec![("l".into(), Value::List(vec![text]))]),
            ),
            ("m", map, Value::List(vec![entry])),
            ("i", DataType::Int128, Value::Int(5)),
        ];
        let columns = columns.into_iter().map(|(name, dtype, value)| {
            Column::from_values(name, Some(dtype), &[value, Value::Null]).unwrap()
        });
        let frame = DataFrame::new(columns.collect()).unwrap();
        let (schema, batches) = frame_to_arrow(&frame).unwrap();
        let (schema, batches) = batches_without_views(&schema, &batches).unwrap();
        assert!(!format!("{schema:?}").contains("View"));
        let back = frame_from_arrow(&schema, &batches).unwrap();
        assert_eq!(back.schema(), frame.schema());
        assert!(back.equals(&frame));
    }
}
