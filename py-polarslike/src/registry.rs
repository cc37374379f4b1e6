//! The registry of functions, for tests and tools.

use polarslike_bridge::functions::{self as registry, FunctionDef};
use pyo3::prelude::*;
use pyo3::types::PyDict;

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
