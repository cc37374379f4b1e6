//! Rows that Python hands out as sources of queries, and who knows keys to stores.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use arrow::ffi_stream::FFI_ArrowArrayStream;
use polarslike_bridge::{
    CredentialProvider, Credentials, DataFrame, Field, Frames, Name, Reopen, Result, RowSource, Schema,
    scan_rows, scan_stream,
};
use pyo3::prelude::*;
use pyo3::types::PyIterator;

use crate::arrow::stream_of;
use crate::convert::dtype_from_python;
use crate::dataframe::NativeDataFrame;
use crate::error::run;
use crate::function::error_of;
use crate::lazyframe::NativeLazyFrame;

/// What a function of Python hands out.
struct PythonRows {
    name: String,
    schema: Schema,
    /// Makes an iterator of frames from names of columns, a number of rows and a predicate as JSON.
    open: Py<PyAny>,
}

/// An iterator of frames.
struct PythonFrames(Py<PyIterator>);

impl RowSource for PythonRows {
    fn name(&self) -> &str {
        &self.name
    }

    fn schema(&self) -> Result<Schema> {
        Ok(self.schema.clone())
    }

    fn open(&self, columns: &[Name], limit: Option<usize>, predicate: Option<&str>) -> Result<Frames> {
        Python::attach(|py| {
            let columns: Vec<&str> = columns.iter().map(AsRef::as_ref).collect();
            let open = || Ok(self.open.bind(py).call1((columns, limit, predicate))?.try_iter()?.unbind());
            let frames = open().map_err(|raised| error_of(py, raised))?;
            Ok(Box::new(PythonFrames(frames)) as Frames)
        })
    }
}

impl Iterator for PythonFrames {
    type Item = Result<DataFrame>;

    fn next(&mut self) -> Option<Self::Item> {
        Python::attach(|py| {
            let frame = self.0.bind(py).clone().next()?;
            let frame = frame.and_then(|frame| Ok(frame.extract::<PyRef<'_, NativeDataFrame>>()?.0.clone()));
            Some(frame.map_err(|raised| error_of(py, raised)))
        })
    }
}

/// Rows that `open(columns, n_rows, predicate)` hands out: an iterator of frames.
#[pyfunction]
pub fn scan_frames(
    py: Python<'_>,
    name: String,
    schema: Vec<(String, Bound<'_, PyAny>)>,
    open: Py<PyAny>,
) -> PyResult<NativeLazyFrame> {
    let field = |(name, dtype): &(String, Bound<'_, PyAny>)| {
        let dtype = dtype_from_python(dtype)?;
        let missing =
            || pyo3::exceptions::PyTypeError::new_err(format!("schema: column {name:?} has no type"));
        Ok(Field::new(name.as_str(), dtype.ok_or_else(missing)?))
    };
    let fields = schema.iter().map(field).collect::<PyResult<Vec<_>>>()?;
    run(py, || scan_rows(PythonRows { name, schema: Schema::new(fields)?, open })).map(NativeLazyFrame)
}

/// The rows of an object with `__arrow_c_stream__`, which is asked for a stream once per query.
#[pyfunction]
pub fn scan_arrow_stream(py: Python<'_>, source: Bound<'_, PyAny>) -> PyResult<NativeLazyFrame> {
    let first = stream_of(&source)?;
    let source = source.unbind();
    let reopen: Reopen = Box::new(move || -> Result<FFI_ArrowArrayStream> {
        Python::attach(|py| stream_of(source.bind(py)).map_err(|raised| error_of(py, raised)))
    });
    // SAFETY: a capsule holds a valid stream. Producers may be asked on any thread: those that need Python's lock take it.
    run(py, move || unsafe { scan_stream(first, Some(reopen)) }).map(NativeLazyFrame)
}

/// A function that gives options, and the second since 1970 in which they expire.
pub fn credential_provider(function: Py<PyAny>) -> CredentialProvider {
    CredentialProvider::new(move || {
        Python::attach(|py| {
            let call = || function.bind(py).call0()?.extract::<(BTreeMap<String, String>, Option<u64>)>();
            let (options, expires) = call().map_err(|raised| error_of(py, raised))?;
            let expires = expires.map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
            Ok(Credentials { options, expires })
        })
    })
}
