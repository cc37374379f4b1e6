//! Arrow data of other libraries, by the C interfaces.

use std::ffi::CStr;

use arrow::array::{ArrayRef, make_array};
use arrow::datatypes::{DataType as ArrowType, Field, FieldRef};
use arrow::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow::ffi_stream::FFI_ArrowArrayStream;
use polarslike::{Result, bail, error};

/// Arrays of one type that came from elsewhere.
pub struct Imported {
    /// The name and type of the arrays.
    pub field: FieldRef,
    /// The arrays, over the memory of the library that made them.
    pub arrays: Vec<ArrayRef>,
}

/// All arrays of a stream.
///
/// # Safety
/// The stream keeps the contract of Arrow's C stream interface.
pub unsafe fn import_stream(mut stream: FFI_ArrowArrayStream) -> Result<Imported> {
    let (Some(get_schema), Some(get_next)) = (stream.get_schema(), stream.get_next()) else {
        bail!(InvalidArgument, "the Arrow stream was released: a stream can be read only once");
    };
    let mut schema = FFI_ArrowSchema::empty();
    // SAFETY: the stream is not released, and the places that are written to live.
    let code = unsafe { get_schema(&mut stream, &mut schema) };
    check(&mut stream, code)?;
    let field = FieldRef::new(Field::try_from(&schema)?);
    let mut arrays = Vec::new();
    loop {
        let mut array = FFI_ArrowArray::empty();
        // SAFETY: as above.
        let code = unsafe { get_next(&mut stream, &mut array) };
        check(&mut stream, code)?;
        if array.is_released() {
            return Ok(Imported { field, arrays });
        }
        // SAFETY: the stream says that its arrays have the type of its schema.
        arrays.push(unsafe { import(array, &schema, field.data_type()) }?);
    }
}

/// One array.
///
/// # Safety
/// The array keeps the contract of Arrow's C data interface, and has the type of the schema.
pub unsafe fn import_array(array: FFI_ArrowArray, schema: &FFI_ArrowSchema) -> Result<Imported> {
    let field = FieldRef::new(Field::try_from(schema)?);
    // SAFETY: as the caller says.
    let array = unsafe { import(array, schema, field.data_type()) }?;
    Ok(Imported { field, arrays: vec![array] })
}

/// The error that a stream tells of, if a callback's code says that there is one.
pub(crate) fn check(stream: &mut FFI_ArrowArrayStream, code: i32) -> Result<()> {
    if code == 0 {
        return Ok(());
    }
    let text = stream.get_last_error().and_then(|get_last_error| {
        // SAFETY: the stream is not released; the text, if any, lives until the next call.
        let text = unsafe { get_last_error(stream) };
        // SAFETY: as above.
        (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned())
    });
    Err(error!(Compute, "the Arrow stream failed: {}", text.unwrap_or_else(|| format!("error {code}"))))
}

/// # Safety
/// As [`import_array`].
pub(crate) unsafe fn import(
    mut array: FFI_ArrowArray,
    schema: &FFI_ArrowSchema,
    dtype: &ArrowType,
) -> Result<ArrayRef> {
    if has_nulls_type(dtype) {
        // SAFETY: as the caller says; nobody else uses the array.
        unsafe { drop_buffers_of_null((&raw mut array).cast(), dtype) };
    }
    // SAFETY: as the caller says.
    Ok(make_array(unsafe { from_ffi(array, schema) }?))
}

fn children(dtype: &ArrowType) -> Vec<&ArrowType> {
    match dtype {
        ArrowType::List(f)
        | ArrowType::LargeList(f)
        | ArrowType::ListView(f)
        | ArrowType::LargeListView(f)
        | ArrowType::FixedSizeList(f, _)
        | ArrowType::Map(f, _) => vec![f.data_type()],
        ArrowType::Struct(fields) => fields.iter().map(|f| f.data_type()).collect(),
        _ => Vec::new(),
    }
}

fn has_nulls_type(dtype: &ArrowType) -> bool {
    *dtype == ArrowType::Null || children(dtype).into_iter().any(has_nulls_type)
}

/// The head of Arrow's C array, as its specification has it.
#[repr(C)]
struct ArrayHead {
    length: i64,
    null_count: i64,
    offset: i64,
    n_buffers: i64,
    n_children: i64,
    buffers: *mut *const std::ffi::c_void,
    children: *mut *mut ArrayHead,
}

/// Arrays of nulls have no buffers, but Polars and others hand out an empty one, which arrow refuses.
///
/// # Safety
/// `array` points to an array of the C data interface that has this type.
unsafe fn drop_buffers_of_null(array: *mut ArrayHead, dtype: &ArrowType) {
    // SAFETY: as the caller says.
    let head = unsafe { &mut *array };
    if *dtype == ArrowType::Null {
        head.n_buffers = 0;
    }
    for (i, child) in children(dtype).into_iter().enumerate().take(head.n_children.max(0) as usize) {
        // SAFETY: there are `n_children` pointers to arrays of the children's types.
        unsafe { drop_buffers_of_null(*head.children.add(i), child) };
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow::array::{Array, Int64Array, NullArray, StructArray};
    use arrow::ffi::to_ffi;
    use polarslike::{Column, Value};

    use super::*;
    use crate::array_stream;

    #[test]
    fn streams_are_read_to_their_end() {
        let column = Column::from_values("a", None, &[Value::Int(1), Value::Null]).unwrap();
        // SAFETY: `array_stream` makes valid streams.
        let imported = unsafe { import_stream(array_stream(&column).unwrap()) }.unwrap();
        assert_eq!(imported.field.name(), "a");
        assert_eq!(imported.arrays.len(), 1);
        assert_eq!(imported.arrays[0].len(), 2);
    }

    #[test]
    fn a_released_stream_is_an_error() {
        // SAFETY: an empty stream is a released one.
        let result = unsafe { import_stream(FFI_ArrowArrayStream::empty()) };
        assert!(result.err().unwrap().to_string().contains("only once"));
    }

    #[test]
    fn nulls_with_a_buffer_are_taken() {
        let fields = vec![
            (Arc::new(Field::new("n", ArrowType::Null, true)), Arc::new(NullArray::new(2)) as ArrayRef),
            (
                Arc::new(Field::new("i", ArrowType::Int64, true)),
                Arc::new(Int64Array::from(vec![1, 2])) as ArrayRef,
            ),
        ];
        let array = StructArray::from(fields);
        let (mut exported, schema) = to_ffi(&array.to_data()).unwrap();
        // SAFETY: the head of the struct, its first child, and one buffer that is a null pointer, as Polars has it.
        unsafe {
            let head = &mut *(&raw mut exported).cast::<ArrayHead>();
            (**head.children).n_buffers = 1;
            (**head.children).buffers = Box::leak(Box::new(std::ptr::null()));
        }
        // SAFETY: valid but for the buffer.
        let imported = unsafe { import_array(exported, &schema) }.unwrap();
        assert_eq!(imported.arrays[0].len(), 2);
    }
}
