//! A column as an Arrow C stream of its chunks. (Arrow's own export knows streams of record batches only.)

use std::ffi::{CString, c_char, c_int, c_void};
use std::ptr;

use arrow::array::{Array, ArrayRef};
use arrow::datatypes::Field;
use arrow::error::ArrowError;
use arrow::ffi::{FFI_ArrowArray, FFI_ArrowSchema, to_ffi};
use arrow::ffi_stream::FFI_ArrowArrayStream;
use polarslike::interop::{array_without_views, vector_to_arrow, without_views};
use polarslike::{Column, Result};

/// The error code of a callback: invalid argument.
const EINVAL: c_int = 22;

/// What a stream hands out.
struct Chunks {
    field: Field,
    rest: std::vec::IntoIter<ArrayRef>,
    error: Option<CString>,
}

/// A stream of the column's chunks over the same memory.
pub fn array_stream(column: &Column) -> Result<FFI_ArrowArrayStream> {
    let chunks = column.chunks().iter().map(vector_to_arrow).collect::<Result<Vec<_>>>()?;
    stream_of(Field::new(column.name().as_ref(), column.dtype().to_arrow(), true), chunks)
}

/// A stream of the column's chunks for readers that know no views; text and bytes are copied.
pub fn array_stream_without_views(column: &Column) -> Result<FFI_ArrowArrayStream> {
    let chunk = |vector| array_without_views(&vector_to_arrow(vector)?);
    let chunks = column.chunks().iter().map(chunk).collect::<Result<Vec<_>>>()?;
    stream_of(Field::new(column.name().as_ref(), without_views(&column.dtype().to_arrow()), true), chunks)
}

fn stream_of(field: Field, chunks: Vec<ArrayRef>) -> Result<FFI_ArrowArrayStream> {
    let chunks = Box::new(Chunks { field, rest: chunks.into_iter(), error: None });
    // SAFETY: the callbacks below keep the contract of the C stream interface: they cast the private data back to the
    // box made here, and `release` frees it once and marks the stream as released.
    Ok(unsafe {
        FFI_ArrowArrayStream::new_unchecked(
            Some(get_schema),
            Some(get_next),
            Some(get_last_error),
            Some(release),
            Box::into_raw(chunks).cast::<c_void>(),
        )
    })
}

/// The private data of a stream that was not released.
///
/// # Safety
/// `stream` must be one that [`array_stream`] made, and nobody else may use it meanwhile.
unsafe fn chunks<'a>(stream: *mut FFI_ArrowArrayStream) -> &'a mut Chunks {
    // SAFETY: the private data is the box of `array_stream` until the stream is released.
    unsafe { &mut *(*stream).private_data().cast::<Chunks>() }
}

fn code(chunks: &mut Chunks, result: std::result::Result<(), ArrowError>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(error) => {
            chunks.error = CString::new(error.to_string()).ok();
            EINVAL
        }
    }
}

unsafe extern "C" fn get_schema(stream: *mut FFI_ArrowArrayStream, out: *mut FFI_ArrowSchema) -> c_int {
    // SAFETY: the consumer calls with the stream it got and a place for the schema.
    let chunks = unsafe { chunks(stream) };
    let result = FFI_ArrowSchema::try_from(&chunks.field).map(|schema| {
        // SAFETY: `out` is a place to write to, whatever was there.
        unsafe { ptr::write(out, schema) }
    });
    code(chunks, result)
}

unsafe extern "C" fn get_next(stream: *mut FFI_ArrowArrayStream, out: *mut FFI_ArrowArray) -> c_int {
    // SAFETY: the consumer calls with the stream it got and a place for the array.
    let chunks = unsafe { chunks(stream) };
    let next = match chunks.rest.next() {
        Some(array) => to_ffi(&array.to_data()).map(|(array, _)| array),
        None => Ok(FFI_ArrowArray::empty()),
    };
    let result = next.map(|array| {
        // SAFETY: `out` is a place to write to, whatever was there.
        unsafe { ptr::write(out, array) }
    });
    code(chunks, result)
}

unsafe extern "C" fn get_last_error(stream: *mut FFI_ArrowArrayStream) -> *const c_char {
    // SAFETY: the consumer calls with the stream it got; the text lives until the next call.
    unsafe { chunks(stream) }.error.as_ref().map_or(ptr::null(), |text| text.as_ptr())
}

unsafe extern "C" fn release(stream: *mut FFI_ArrowArrayStream) {
    // SAFETY: called once, for a stream of `array_stream`; the box is dropped and the stream marked.
    unsafe {
        drop(Box::from_raw((*stream).private_data().cast::<Chunks>()));
        (*stream).set_private_data(ptr::null_mut());
        (*stream).set_release(None);
    }
}

#[cfg(test)]
mod tests {
    use arrow::ffi_stream::ArrayStreamReader;
    use polarslike::Value;

    use super::*;

    #[test]
    fn chunks_come_back_over_the_same_memory() {
        let column = Column::from_values("a", None, &[Value::Int(1), Value::Null]).unwrap();
        let address = column.chunks()[0].decode().to_data().buffers()[0].as_ptr();
        let reader = ArrayStreamReader::try_new(array_stream(&column).unwrap()).unwrap();
        let arrays: Vec<ArrayRef> = reader.map(|a| a.unwrap()).collect();
        assert_eq!(arrays.len(), 1);
        assert_eq!(arrays[0].to_data().buffers()[0].as_ptr(), address);
    }
}
