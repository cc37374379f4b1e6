//! Arrow C streams as sources of queries: read batch by batch, over the memory of whoever made them.

use std::sync::{Mutex, PoisonError};

use arrow::array::{Array, AsArray, RecordBatch};
use arrow::datatypes::{DataType as ArrowType, Field, Schema as ArrowSchema};
use arrow::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow::ffi_stream::FFI_ArrowArrayStream;
use polarslike::io::{Frames, RowSource};
use polarslike::{DataFrame, LazyFrame, Name, Result, Schema, bail, interop};

use crate::import::{check, import};
use crate::scan_rows;

/// Makes the stream anew.
pub type Reopen = Box<dyn Fn() -> Result<FFI_ArrowArrayStream> + Send + Sync>;

/// The rows of a stream; each query after the first reads what `reopen` makes, if there is such a function.
///
/// # Safety
/// The streams keep the contract of Arrow's C stream interface, and may be used on any thread.
pub unsafe fn scan_stream(stream: FFI_ArrowArrayStream, reopen: Option<Reopen>) -> Result<LazyFrame> {
    // SAFETY: as the caller says.
    let stream = unsafe { Stream::open(stream) }?;
    let schema = interop::frame_from_arrow(&stream.schema, &[])?.schema();
    scan_rows(StreamRows { schema, first: Mutex::new(Some(stream)), reopen })
}

struct StreamRows {
    schema: Schema,
    first: Mutex<Option<Stream>>,
    reopen: Option<Reopen>,
}

impl RowSource for StreamRows {
    fn name(&self) -> &str {
        "ARROW STREAM"
    }

    fn schema(&self) -> Result<Schema> {
        Ok(self.schema.clone())
    }

    fn open(&self, columns: &[Name], _: Option<usize>, _: Option<&str>) -> Result<Frames> {
        let first = self.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        let stream = match (first, &self.reopen) {
            (Some(stream), _) => stream,
            // SAFETY: as the caller of `scan_stream` says.
            (None, Some(reopen)) => unsafe { Stream::open(reopen()?) }?,
            (None, None) => bail!(
                InvalidOperation,
                "the Arrow stream was read by a query before, and can be read only once: collect it and use the frame"
            ),
        };
        let wanted = stream.schema.fields().iter().enumerate();
        let wanted = wanted.filter(|(_, f)| columns.iter().any(|name| **name == **f.name())).map(|(i, _)| i);
        let wanted = wanted.collect();
        Ok(Box::new(StreamFrames { stream, wanted }))
    }
}

/// A stream of record batches whose schema was read.
struct Stream {
    stream: FFI_ArrowArrayStream,
    ffi_schema: FFI_ArrowSchema,
    dtype: ArrowType,
    schema: ArrowSchema,
}

// SAFETY: the caller of `scan_stream` says that the stream may be used on any thread; it is used by one at a time.
unsafe impl Send for Stream {}

impl Stream {
    /// # Safety
    /// As [`scan_stream`].
    unsafe fn open(mut stream: FFI_ArrowArrayStream) -> Result<Self> {
        let Some(get_schema) = stream.get_schema() else {
            bail!(InvalidArgument, "the Arrow stream was released: a stream can be read only once");
        };
        let mut ffi_schema = FFI_ArrowSchema::empty();
        // SAFETY: the stream is not released, and the place that is written to lives.
        let code = unsafe { get_schema(&mut stream, &mut ffi_schema) };
        check(&mut stream, code)?;
        let dtype = Field::try_from(&ffi_schema)?.data_type().clone();
        let ArrowType::Struct(fields) = &dtype else {
            bail!(InvalidType, "a frame is made of record batches, not of arrays of {dtype}")
        };
        let schema = ArrowSchema::new(fields.clone());
        Ok(Self { stream, ffi_schema, dtype, schema })
    }

    fn next(&mut self) -> Result<Option<RecordBatch>> {
        let Some(get_next) = self.stream.get_next() else {
            bail!(InvalidArgument, "the Arrow stream was released while it was read");
        };
        let mut array = FFI_ArrowArray::empty();
        // SAFETY: the stream is not released, and the place that is written to lives.
        let code = unsafe { get_next(&mut self.stream, &mut array) };
        check(&mut self.stream, code)?;
        if array.is_released() {
            return Ok(None);
        }
        // SAFETY: the stream says that its arrays have the type of its schema.
        let array = unsafe { import(array, &self.ffi_schema, &self.dtype) }?;
        if array.null_count() > 0 {
            bail!(InvalidOperation, "rows of a frame cannot be null");
        }
        Ok(Some(RecordBatch::from(array.as_struct())))
    }
}

struct StreamFrames {
    stream: Stream,
    /// The columns that are needed.
    wanted: Vec<usize>,
}

impl StreamFrames {
    fn frame(&mut self) -> Result<Option<DataFrame>> {
        let Some(batch) = self.stream.next()? else { return Ok(None) };
        let batch = batch.project(&self.wanted)?;
        interop::frame_from_arrow(&batch.schema(), std::slice::from_ref(&batch)).map(Some)
    }
}

impl Iterator for StreamFrames {
    type Item = Result<DataFrame>;

    fn next(&mut self) -> Option<Self::Item> {
        self.frame().transpose()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow::array::{ArrayRef, Int64Array, RecordBatchIterator};
    use arrow::error::ArrowError;
    use polarslike::{ErrorKind, col};

    use super::*;

    /// Two batches over the same memory, then perhaps an error.
    fn stream(fails: bool) -> (FFI_ArrowArrayStream, *const u8) {
        let array = Int64Array::from(vec![1, 2, 3]);
        let address = array.values().inner().as_ptr();
        let array = Arc::new(array) as ArrayRef;
        let batch = RecordBatch::try_from_iter([("a", array.clone()), ("b", array)]).unwrap();
        let schema = batch.schema();
        let mut items = vec![Ok(batch.clone()), Ok(batch)];
        items.extend(fails.then(|| Err(ArrowError::ComputeError("the producer broke".into()))));
        (FFI_ArrowArrayStream::new(Box::new(RecordBatchIterator::new(items, schema))), address)
    }

    fn scan(fails: bool, reopen: bool) -> (LazyFrame, *const u8) {
        let (first, address) = stream(fails);
        let reopen = reopen.then(|| Box::new(move || Ok(stream(fails).0)) as Reopen);
        // SAFETY: arrow makes valid streams.
        (unsafe { scan_stream(first, reopen) }.unwrap(), address)
    }

    #[test]
    fn batches_are_chunks_over_the_same_memory() {
        let (frame, address) = scan(false, false);
        let result = frame.select([col("b")]).collect().unwrap();
        assert_eq!(result.height(), 6);
        let chunk = result.columns()[0].chunks()[0].decode().to_data();
        assert_eq!(chunk.buffers()[0].as_ptr(), address);
        let error = frame.collect().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidOperation);
        assert!(error.to_string().contains("only once"), "{error}");
    }

    #[test]
    fn streams_that_can_be_made_again_are() {
        let (frame, _) = scan(false, true);
        for _ in 0..2 {
            assert_eq!(frame.collect().unwrap().height(), 6);
        }
    }

    #[test]
    fn a_producer_that_fails_in_mid_stream_is_an_error() {
        let (frame, _) = scan(true, false);
        assert!(frame.collect().unwrap_err().to_string().contains("the producer broke"));
        let (frame, _) = scan(true, false);
        assert_eq!(frame.head(2).collect().unwrap().height(), 2, "what is not needed is not asked for");
    }

    #[test]
    fn a_released_stream_is_an_error() {
        // SAFETY: an empty stream is a released one.
        let error = unsafe { scan_stream(FFI_ArrowArrayStream::empty(), None) }.err().unwrap();
        assert!(error.to_string().contains("only once"), "{error}");
    }
}
