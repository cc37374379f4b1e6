//! Memory that JavaScript and the engine share: typed arrays over Arrow's buffers, and columns over typed arrays.

use std::ptr::NonNull;
use std::sync::Arc;

use arrow::array::{ArrayData, make_array};
use arrow::buffer::{BooleanBuffer, Buffer, MutableBuffer, NullBuffer};
use napi::Env;
use napi::bindgen_prelude::{Uint8Array, Uint8ArraySlice};
use polarslike_bridge::{Column, DataType, Vector, bail, error};

use crate::error::Result;
use crate::values::Bytes;

/// A column of fixed-width values over the bytes of a typed array.
///
/// Copies, unless `copy` is false: then the typed array's memory is the column's, and a write to one shows in the other.
pub fn column_from_bytes(
    name: String,
    bytes: Uint8Array,
    dtype: &DataType,
    validity: Option<&[u8]>,
    copy: bool,
) -> Result<Column> {
    let storage = dtype.storage();
    let Some(width) = storage.primitive_width() else {
        return Err(error!(InvalidType, "{dtype} does not have values of one width: give an array").into());
    };
    let rows = bytes.len() / width;
    let buffer = if copy || bytes.is_empty() { copied(&bytes) } else { shared(bytes, width) };
    let data = ArrayData::builder(storage).len(rows).add_buffer(buffer).nulls(nulls(validity, rows)?);
    let array = data.build().map_err(polarslike_bridge::Error::from)?;
    Ok(Column::from_vector(name, Vector::plain(dtype.clone(), make_array(array))))
}

fn nulls(validity: Option<&[u8]>, rows: usize) -> polarslike_bridge::Result<Option<NullBuffer>> {
    let Some(validity) = validity else { return Ok(None) };
    if validity.len() != rows {
        bail!(Shape, "{rows} values, but {} marks of validity", validity.len());
    }
    let nulls = NullBuffer::new(BooleanBuffer::collect_bool(rows, |i| validity[i] != 0));
    Ok(Some(nulls).filter(|n| n.null_count() > 0))
}

fn copied(bytes: &[u8]) -> Buffer {
    let mut buffer = MutableBuffer::new(bytes.len());
    buffer.extend_from_slice(bytes);
    buffer.into()
}

/// Keeps a typed array alive, and with it the memory that a buffer is over.
struct Owner(#[expect(dead_code, reason = "dropping it lets go of the typed array")] Uint8Array);

impl std::panic::RefUnwindSafe for Owner {}

/// A buffer over the memory of a typed array; a copy if that is not aligned for values of `width` bytes.
fn shared(bytes: Uint8Array, width: usize) -> Buffer {
    let address = bytes.as_ptr();
    let len = bytes.len();
    match NonNull::new(address.cast_mut()) {
        Some(pointer) if address.align_offset(width) == 0 => {
            // SAFETY: the owner holds a reference to the typed array, whose memory stays where it is until it is
            // transferred, which the documentation of `copy: false` forbids and the TypeScript side prevents.
            unsafe { Buffer::from_custom_allocation(pointer, len, Arc::new(Owner(bytes))) }
        }
        _ => copied(&bytes),
    }
}

/// The bytes of a column of fixed-width values without nulls.
///
/// They are the column's own memory if it has one plain chunk, else a copy of its values one after the other.
pub fn column_bytes<'env>(env: &'env Env, column: &Column) -> Result<Bytes<'env>> {
    if column.null_count() > 0 {
        return Err(error!(
            InvalidOperation,
            "column {:?} has {} nulls, which a typed array cannot hold: fill or drop them first",
            column.name(),
            column.null_count()
        )
        .into());
    }
    let array = column.to_vector()?.decode().to_data();
    let Some(width) = array.data_type().primitive_width() else {
        return Err(error!(
            InvalidOperation,
            "column {:?} of type {} does not fit a typed array; use toArray()",
            column.name(),
            column.dtype()
        )
        .into());
    };
    let bytes = array.buffers()[0].slice_with_length(array.offset() * width, array.len() * width);
    if bytes.is_empty() {
        return Ok(Uint8ArraySlice::copy_from(env, [])?);
    }
    let (pointer, len) = (bytes.as_ptr().cast_mut(), bytes.len());
    // SAFETY: the buffer, which JavaScript's array keeps until it is collected, holds the memory. JavaScript may write
    // to it: the documentation of `toTypedArray` says that writes show in the column.
    Ok(unsafe { Uint8ArraySlice::from_external(env, pointer, len, bytes, |_, bytes| drop(bytes))? })
}
