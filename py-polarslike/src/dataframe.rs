//! Frames.

use polarslike_bridge::{self as bridge, Column, DataFrame, IntoLazy, frame_to_html};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyDict, PyList, PyTuple};

use crate::arrow::{frame_from_arrow, frame_to_arrow, schema_to_arrow};
use crate::convert::{arguments, column_to_python, dtype_to_python, json_from_python, keywords};
use crate::error::{exception, run, run_plan};
use crate::json;
use crate::lazyframe::NativeLazyFrame;
use crate::series::{NativeSeries, positions};

/// A frame.
#[pyclass(frozen, module = "polarslike._native")]
pub struct NativeDataFrame(pub DataFrame);

#[pymethods]
impl NativeDataFrame {
    #[staticmethod]
    #[pyo3(signature = (columns, height=None))]
    fn from_columns(columns: Vec<PyRef<'_, NativeSeries>>, height: Option<usize>) -> PyResult<Self> {
        let columns: Vec<Column> = columns.iter().map(|c| c.0.clone()).collect();
        let frame = match height {
            Some(height) => DataFrame::with_height(columns, height),
            None => DataFrame::new(columns),
        };
        frame.map(Self).map_err(|e| exception(&e))
    }

    #[staticmethod]
    fn from_arrow(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        frame_from_arrow(object).map(Self)
    }

    #[getter]
    fn height(&self) -> usize {
        self.0.height()
    }

    #[getter]
    fn width(&self) -> usize {
        self.0.width()
    }

    #[getter]
    fn columns(&self) -> Vec<&str> {
        self.0.names().map(|n| n.as_ref()).collect()
    }

    #[getter]
    fn dtypes<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        self.0.columns().iter().map(|c| dtype_to_python(py, c.dtype())).collect()
    }

    /// The types of the columns as tables print them.
    fn short_dtypes(&self) -> Vec<String> {
        self.0.columns().iter().map(|c| bridge::display_dtype(c.dtype())).collect()
    }

    /// The bytes that the values take.
    fn estimated_size(&self) -> usize {
        self.0.estimated_size()
    }

    fn column(&self, name: &str) -> PyResult<NativeSeries> {
        self.0.column(name).cloned().map(NativeSeries).map_err(|e| exception(&e))
    }

    /// The columns, one handle each.
    fn series(&self) -> Vec<NativeSeries> {
        self.0.columns().iter().cloned().map(NativeSeries).collect()
    }

    /// A verb run at once.
    #[pyo3(signature = (name, args, kwargs=None))]
    fn verb(
        &self,
        py: Python<'_>,
        name: &str,
        args: &Bound<'_, PyTuple>,
        kwargs: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        let (positional, named) = (arguments(args)?, keywords(kwargs)?);
        let plan = run(py, || bridge::verb(name, &self.0.lazy(), positional, named))?;
        run_plan(py, &plan, || false).map(Self)
    }

    fn lazy(&self) -> NativeLazyFrame {
        NativeLazyFrame(self.0.lazy())
    }

    fn slice(&self, offset: usize, len: usize) -> Self {
        Self(self.0.slice(offset, len))
    }

    /// These rows; negative ones count from the end.
    fn take(&self, py: Python<'_>, rows: Vec<i64>) -> PyResult<Self> {
        run(py, || {
            let rows = positions(&rows, self.0.height())?;
            let take = |c: &Column| Ok(Column::from_vector(c.name().clone(), c.to_vector()?.take(&rows)?));
            DataFrame::with_height(
                self.0.columns().iter().map(take).collect::<bridge::Result<_>>()?,
                arrow::array::Array::len(&rows),
            )
        })
        .map(Self)
    }

    fn equals(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.0.equals(&other.0))
    }

    /// The rows as tuples.
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let columns =
            self.0.columns().iter().map(|c| column_to_python(py, c)).collect::<PyResult<Vec<_>>>()?;
        let rows = PyList::empty(py);
        for i in 0..self.0.height() {
            let row = columns.iter().map(|c| c.get_item(i)).collect::<PyResult<Vec<_>>>()?;
            rows.append(PyTuple::new(py, row)?)?;
        }
        Ok(rows)
    }

    /// The frame as bytes in Arrow's stream format.
    fn to_ipc<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        Ok(PyBytes::new(py, &run(py, || bridge::frame_to_ipc(&self.0))?))
    }

    #[staticmethod]
    fn from_ipc(py: Python<'_>, bytes: &[u8]) -> PyResult<Self> {
        run(py, || bridge::frame_from_ipc(bytes)).map(Self)
    }

    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        run(py, || json::write(&self.0))
    }

    #[staticmethod]
    fn from_json(py: Python<'_>, text: &str) -> PyResult<Self> {
        run(py, || json::read(text)).map(Self)
    }

    /// What a file of the frame holds.
    fn file_bytes<'py>(
        &self,
        py: Python<'py>,
        format: &str,
        options: &Bound<'py, PyDict>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let options = json_from_python(options)?;
        Ok(PyBytes::new(py, &run(py, || bridge::write_bytes(&self.0, format, options))?))
    }

    fn to_arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        frame_to_arrow(py, &self.0)
    }

    fn arrow_schema<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        schema_to_arrow(py, &self.0)
    }

    fn to_html(&self) -> String {
        frame_to_html(&self.0)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }
}
