//! Arrow C streams in external pointers, as the package nanoarrow keeps them.

use std::ffi::c_void;

use arrow::array::{ArrayReader, RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow::error::ArrowError;
use arrow::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream, RecordBatchStreamReader};
use extendr_api::prelude::*;
use extendr_ffi::{
    R_ClearExternalPtr, R_ExternalPtrAddr, R_MakeExternalPtr, R_NilValue, R_RegisterCFinalizerEx, Rboolean,
    SEXP,
};
use polarslike_bridge::{
    Column, DataFrame, Error, Result, array_stream, array_stream_without_views, bail, interop,
};

use crate::error::{from_r, run};
use crate::handle::{class_of, peek, read, wrap};
use crate::value::{flag, text};

const CLASS: &str = "nanoarrow_array_stream";

/// A frame or a Series as a stream over the same memory; text and bytes are copied where `views` are not wanted.
#[extendr]
fn stream_export(object: Robj, views: Robj) -> Robj {
    run(|| {
        let views = flag(&views)?;
        let stream = match peek::<Column>(&object) {
            Some(column) if views => array_stream(column)?,
            Some(column) => array_stream_without_views(column)?,
            None => frame_stream(read::<DataFrame>(&object)?, views)?,
        };
        pointer(stream)
    })
}

fn frame_stream(frame: &DataFrame, views: bool) -> Result<FFI_ArrowArrayStream> {
    let (mut schema, mut batches) = interop::frame_to_arrow(frame)?;
    if !views {
        (schema, batches) = interop::batches_without_views(&schema, &batches)?;
    }
    let batches = RecordBatchIterator::new(batches.into_iter().map(Ok::<RecordBatch, ArrowError>), schema);
    Ok(FFI_ArrowArrayStream::new(Box::new(batches)))
}

fn pointer(stream: FFI_ArrowArrayStream) -> Result<Robj> {
    extern "C" fn finalize(pointer: SEXP) {
        // SAFETY: R calls this once for a pointer made below; a stream that was consumed is empty, and dropping it
        // does nothing.
        unsafe {
            let stream = R_ExternalPtrAddr(pointer).cast::<FFI_ArrowArrayStream>();
            if !stream.is_null() {
                drop(Box::from_raw(stream));
                R_ClearExternalPtr(pointer);
            }
        }
    }
    let address = Box::into_raw(Box::new(stream)).cast::<c_void>();
    // SAFETY: on R's thread; `from_sexp` protects the pointer before anything else allocates.
    let mut object = unsafe {
        let object = Robj::from_sexp(R_MakeExternalPtr(address, R_NilValue, R_NilValue));
        R_RegisterCFinalizerEx(object.get(), Some(finalize), Rboolean::TRUE);
        object
    };
    object.set_class([CLASS]).map_err(from_r)?;
    Ok(object)
}

/// Takes the stream out of an external pointer, which is empty from then on.
fn taken(object: &Robj) -> Result<FFI_ArrowArrayStream> {
    if !object.is_external_pointer() || !object.inherits(CLASS) {
        bail!(InvalidType, "expected an object of class {CLASS:?}, got {}", class_of(object));
    }
    // SAFETY: objects of this class hold the address of a stream, or null.
    let address = unsafe { R_ExternalPtrAddr(object.get()) }.cast::<FFI_ArrowArrayStream>();
    // SAFETY: as above; a released stream stays valid memory without callbacks.
    if address.is_null() || unsafe { (*address).release() }.is_none() {
        bail!(InvalidArgument, "this Arrow stream was already consumed");
    }
    // SAFETY: a stream that was not released; it is moved out and marked as released.
    Ok(unsafe { FFI_ArrowArrayStream::from_raw(address) })
}

/// The frame of a stream of record batches.
#[extendr]
fn frame_from_stream(stream: Robj) -> Robj {
    run(|| {
        let reader = RecordBatchStreamReader::try_new(taken(&stream)?)?;
        let schema = reader.schema();
        let batches = reader.collect::<std::result::Result<Vec<_>, _>>().map_err(Error::from)?;
        wrap(interop::frame_from_arrow(&schema, &batches)?)
    })
}

/// The Series of a stream of arrays.
#[extendr]
fn series_from_stream(stream: Robj, name: Robj) -> Robj {
    run(|| {
        let reader = ArrayStreamReader::try_new(taken(&stream)?)?;
        let field = reader.field().clone();
        let dtype = interop::dtype_from_field(&field)?;
        let arrays = reader.collect::<std::result::Result<Vec<_>, _>>().map_err(Error::from)?;
        let chunks =
            arrays.iter().map(|a| interop::vector_of(a, dtype.clone())).collect::<Result<Vec<_>>>()?;
        let name = if name.is_null() { field.name().clone() } else { text(&name)? };
        wrap(Column::new(name, dtype, chunks))
    })
}

extendr_module! {
    mod stream;
    fn stream_export;
    fn frame_from_stream;
    fn series_from_stream;
}
