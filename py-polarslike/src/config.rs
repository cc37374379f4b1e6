//! How frames are printed, as JSON, and other settings of the process.

use polarslike_bridge as bridge;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::error::exception;

fn invalid(error: serde_json::Error) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// The settings.
#[pyfunction]
pub fn display_options() -> PyResult<String> {
    serde_json::to_string(&bridge::display_options()).map_err(invalid)
}

/// Changes the settings; those left out get their defaults.
#[pyfunction]
pub fn set_display_options(options: &str) -> PyResult<()> {
    bridge::set_display_options(serde_json::from_str(options).map_err(invalid)?);
    Ok(())
}

/// Sets the memory limit of queries.
#[pyfunction]
#[pyo3(signature = (limit))]
pub fn limit_memory(limit: Option<&str>) -> PyResult<()> {
    bridge::limit_memory(limit).map_err(|e| exception(&e))
}

/// Sets where rows go that do not fit.
#[pyfunction]
#[pyo3(signature = (folder))]
pub fn spill_to(folder: Option<&str>) {
    bridge::spill_to(folder);
}

/// The number of threads that queries run on.
#[pyfunction]
pub fn num_threads() -> usize {
    bridge::num_threads()
}
