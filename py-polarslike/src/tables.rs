//! Formats that are read and written as whole tables.

use polarslike_bridge::{self as bridge, Location};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

use crate::convert::json_from_python;
use crate::dataframe::NativeDataFrame;
use crate::error::run;
use crate::lazyframe::FileSource;

/// The frames in files by name, and whether several were asked for.
#[pyfunction]
pub fn read_tables(
    py: Python<'_>,
    format: &str,
    sources: Vec<FileSource>,
    options: &Bound<'_, PyDict>,
) -> PyResult<(Vec<(String, NativeDataFrame)>, bool)> {
    let options = json_from_python(options)?;
    let locations: Vec<Location> = sources.into_iter().map(FileSource::location).collect();
    let (frames, many) = run(py, || bridge::read_tables(format, &locations, options))?;
    Ok((frames.into_iter().map(|(name, frame)| (name, NativeDataFrame(frame))).collect(), many))
}

/// Writes a frame to a file, or gives what it would hold if there is no path.
#[pyfunction]
pub fn write_table<'py>(
    py: Python<'py>,
    frame: PyRef<'py, NativeDataFrame>,
    format: &str,
    path: Option<String>,
    options: &Bound<'py, PyDict>,
) -> PyResult<Option<Bound<'py, PyBytes>>> {
    let options = json_from_python(options)?;
    let frame = &frame.0;
    match path {
        Some(path) => run(py, || bridge::write_table(frame, format, path, options)).map(|()| None),
        None => Ok(Some(PyBytes::new(py, &run(py, || bridge::table_bytes(frame, format, options))?))),
    }
}
