//! How frames are printed, as JSON.

use polarslike_bridge as bridge;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

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

/// The number of threads that queries run on.
#[pyfunction]
pub fn num_threads() -> usize {
    bridge::num_threads()
}
