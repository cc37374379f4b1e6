//! Arrow data in and out without copies, by the PyCapsule interface.

use std::ffi::CStr;

use arrow::array::{Array, AsArray, RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow::datatypes::{DataType as ArrowType, Schema};
use arrow::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow::ffi_stream::FFI_ArrowArrayStream;
use polarslike_bridge::{
    Column, DataFrame, Imported, Result, array_stream, bail, import_array, import_stream, interop,
};
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::error::{exception, run};

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";

/// Takes the arrays of an object with `__arrow_c_stream__` or `__arrow_c_array__`.
fn import(object: &Bound<'_, PyAny>) -> PyResult<Imported> {
    let py = object.py();
    if object.hasattr(intern!(py, "__arrow_c_stream__"))? {
        let stream = stream_of(object)?;
        // SAFETY: a capsule holds a valid stream.
        return run(py, move || unsafe { import_stream(stream) });
    }
    if object.hasattr(intern!(py, "__arrow_c_array__"))? {
        let capsules = object.call_method0(intern!(py, "__arrow_c_array__"))?.cast_into::<PyTuple>()?;
        let (schema, array) = (
            capsules.get_item(0)?.cast_into::<PyCapsule>()?,
            capsules.get_item(1)?.cast_into::<PyCapsule>()?,
        );
        let schema = schema.pointer_checked(Some(SCHEMA))?.cast::<FFI_ArrowSchema>();
        let array = array.pointer_checked(Some(ARRAY))?.cast::<FFI_ArrowArray>();
        // SAFETY: capsules of these names hold a valid schema and array; moving the array out marks it as released.
        let imported = unsafe { import_array(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) };
        return imported.map_err(|e| exception(&e));
    }
    Err(PyTypeError::new_err(format!(
        "expected an object with __arrow_c_stream__ or __arrow_c_array__, not {}",
        object.get_type().fully_qualified_name()?
    )))
}

/// The stream of an object with `__arrow_c_stream__`.
pub fn stream_of(object: &Bound<'_, PyAny>) -> PyResult<FFI_ArrowArrayStream> {
    let capsule =
        object.call_method0(intern!(object.py(), "__arrow_c_stream__"))?.cast_into::<PyCapsule>()?;
    let stream = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: a capsule of this name holds a valid stream; moving it out marks the capsule's as released.
    Ok(unsafe { FFI_ArrowArrayStream::from_raw(stream.as_ptr()) })
}

/// A frame over the memory of an Arrow producer.
pub fn frame_from_arrow(object: &Bound<'_, PyAny>) -> PyResult<DataFrame> {
    let imported = import(object)?;
    run(object.py(), || {
        let ArrowType::Struct(fields) = imported.field.data_type() else {
            bail!(
                InvalidType,
                "a frame is made of record batches, not of arrays of {}",
                imported.field.data_type()
            )
        };
        let batches: Vec<RecordBatch> = imported
            .arrays
            .iter()
            .map(|array| {
                let array = array.as_struct();
                if array.null_count() > 0 {
                    bail!(InvalidOperation, "rows of a frame cannot be null");
                }
                Ok(RecordBatch::from(array))
            })
            .collect::<Result<_>>()?;
        interop::frame_from_arrow(&Schema::new(fields.clone()), &batches)
    })
}

/// A column over the memory of an Arrow producer.
pub fn column_from_arrow(name: Option<&str>, object: &Bound<'_, PyAny>) -> PyResult<Column> {
    let imported = import(object)?;
    let name = name.unwrap_or(imported.field.name());
    run(object.py(), || {
        let dtype = interop::dtype_from_field(&imported.field)?;
        let vector = |array| interop::vector_of(array, dtype.clone());
        let chunks = imported.arrays.iter().map(vector).collect::<Result<_>>()?;
        Ok(Column::new(name, dtype, chunks))
    })
}

/// A frame as a stream of record batches.
pub fn frame_to_arrow<'py>(py: Python<'py>, frame: &DataFrame) -> PyResult<Bound<'py, PyCapsule>> {
    let (schema, batches) = run(py, || interop::frame_to_arrow(frame))?;
    let batches: Box<dyn RecordBatchReader + Send> =
        Box::new(RecordBatchIterator::new(batches.into_iter().map(Ok), schema));
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(batches), STREAM)
}

/// The schema of a frame.
pub fn schema_to_arrow<'py>(py: Python<'py>, frame: &DataFrame) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = interop::schema_to_arrow(&frame.schema());
    let schema = FFI_ArrowSchema::try_from(schema.as_ref()).map_err(|e| exception(&e.into()))?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}

/// A column as a stream of its chunks.
pub fn column_to_arrow<'py>(py: Python<'py>, column: &Column) -> PyResult<Bound<'py, PyCapsule>> {
    PyCapsule::new_with_value(py, run(py, || array_stream(column))?, STREAM)
}
