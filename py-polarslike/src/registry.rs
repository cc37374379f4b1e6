//! The registry of functions, for tests and tools; and small functions of the engine.

use polarslike_bridge::functions::{self as registry, FunctionDef};
use polarslike_bridge::parse_dtype as parse;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::convert::dtype_to_python;
use crate::error::exception;

/// What there is to know of each function: name, class, signature and documentation.
#[pyfunction]
pub fn functions(py: Python<'_>) -> PyResult<Vec<Bound<'_, PyDict>>> {
    let describe = |def: &'static FunctionDef| {
        let item = PyDict::new(py);
        item.set_item("name", def.name)?;
        item.set_item("class", def.class().name())?;
        item.set_item("signature", def.signature)?;
        item.set_item("doc", def.doc)?;
        Ok(item)
    };
    registry::functions().map(describe).collect()
}

/// The data type of a name such as `i64` or `list[str]`.
#[pyfunction]
pub fn parse_dtype<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    dtype_to_python(py, &parse(name).map_err(|e| exception(&e))?)
}

/// The regular expression that matches a text and nothing else.
#[pyfunction]
pub fn escape_regex(text: &str) -> String {
    polarslike_bridge::plan::escape_pattern(text)
}

/// Makes what is random the same in each run.
#[pyfunction]
pub fn set_random_seed(seed: i64) {
    registry::set_random_seed(seed);
}
