//! A frame as bytes in Arrow's stream format, for pickles and messages between processes.

use std::collections::HashMap;

use arrow::array::RecordBatch;
use arrow::datatypes::Schema;
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use polarslike::{DataFrame, DataType, Result, error, interop};

/// Under this key the schema holds the data types, which Arrow's do not tell apart in all cases.
const TYPES: &str = "polarslike.dtypes";

/// The frame as bytes.
///
/// ```
/// use polarslike_bridge::{Column, DataFrame, Value, frame_from_ipc, frame_to_ipc};
/// let frame = DataFrame::new(vec![Column::from_values("a", None, &[Value::Int(1), Value::Null])?])?;
/// assert!(frame_from_ipc(&frame_to_ipc(&frame)?)?.equals(&frame));
/// # Ok::<(), polarslike_bridge::Error>(())
/// ```
pub fn frame_to_ipc(frame: &DataFrame) -> Result<Vec<u8>> {
    let (schema, batches) = interop::frame_to_arrow(frame)?;
    write(frame, &schema, &batches)
}

/// The frame as bytes for readers of Arrow that know no views, as that of JavaScript.
pub fn frame_to_ipc_without_views(frame: &DataFrame) -> Result<Vec<u8>> {
    let (schema, batches) = interop::frame_to_arrow(frame)?;
    let (schema, batches) = interop::batches_without_views(&schema, &batches)?;
    write(frame, &schema, &batches)
}

fn write(frame: &DataFrame, schema: &Schema, batches: &[RecordBatch]) -> Result<Vec<u8>> {
    let types: Vec<&DataType> = frame.columns().iter().map(|c| c.dtype()).collect();
    let types = serde_json::to_string(&types).map_err(|e| error!(Internal, "types as JSON: {e}"))?;
    let metadata = HashMap::from([(TYPES.to_string(), types)]);
    let schema = schema.clone().with_metadata(metadata);
    let mut writer = StreamWriter::try_new(Vec::new(), &schema)?;
    for batch in batches {
        writer.write(batch)?;
    }
    Ok(writer.into_inner()?)
}

/// The frame of bytes.
pub fn frame_from_ipc(bytes: &[u8]) -> Result<DataFrame> {
    let reader = StreamReader::try_new(bytes, None)?;
    let schema = reader.schema();
    let batches = reader.collect::<std::result::Result<Vec<RecordBatch>, _>>()?;
    let frame = interop::frame_from_arrow(&schema, &batches)?;
    let types: Option<Vec<DataType>> =
        schema.metadata().get(TYPES).and_then(|t| serde_json::from_str(t).ok());
    let Some(types) = types.filter(|types| types.len() == frame.width()) else { return Ok(frame) };
    let columns = frame.columns().iter().zip(types).map(|(column, dtype)| {
        if *column.dtype() == dtype {
            return Ok(column.clone());
        }
        crate::call_series("cast", column, vec![crate::HostValue::DataType(dtype)], vec![])
    });
    DataFrame::with_height(columns.collect::<Result<_>>()?, frame.height())
}

#[cfg(test)]
mod tests {
    use polarslike::{Column, Value};

    use super::*;

    #[test]
    fn types_chunks_and_height_stay() {
        let text = [Value::String("x".into()), Value::Null, Value::String("y".into())];
        let categorical = Column::from_values("c", Some(DataType::Categorical), &text).unwrap();
        let list = [Value::List(vec![Value::Int(1)]), Value::Null, Value::List(vec![])];
        let frame =
            DataFrame::new(vec![categorical, Column::from_values("l", None, &list).unwrap()]).unwrap();
        let back = frame_from_ipc(&frame_to_ipc(&frame).unwrap()).unwrap();
        assert!(back.equals(&frame));
        assert_eq!(back.schema(), frame.schema());
        let back = frame_from_ipc(&frame_to_ipc_without_views(&frame).unwrap()).unwrap();
        assert!(back.equals(&frame));
        assert_eq!(back.schema(), frame.schema());
        let rows = DataFrame::with_height(vec![], 3).unwrap();
        assert_eq!(frame_from_ipc(&frame_to_ipc(&rows).unwrap()).unwrap().height(), 3);
    }

    #[test]
    fn other_bytes_are_an_error() {
        assert!(frame_from_ipc(b"nothing of the kind").is_err());
        assert!(frame_from_ipc(&[]).is_err());
    }
}
