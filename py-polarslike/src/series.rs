//! Columns.

use arrow::array::{Array, UInt32Array, UInt64Array};
use polarslike_bridge::{self as bridge, Column, Encoding, Result, Vector, bail, error};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList, PyTuple};

use crate::arrow::{column_from_arrow, column_to_arrow};
use crate::convert::{
    arguments, column_from_python, column_to_python, dtype_from_python, dtype_to_python, keywords,
    scalar_to_python,
};
use crate::dataframe::NativeDataFrame;
use crate::error::{exception, run};
use crate::numpy::{NativeBuffer, column_from_numpy, column_to_numpy};

/// A column.
#[pyclass(frozen, module = "polarslike._native")]
pub struct NativeSeries(pub Column);

#[pymethods]
impl NativeSeries {
    #[staticmethod]
    fn from_values(
        py: Python<'_>,
        name: &str,
        values: Vec<Bound<'_, PyAny>>,
        dtype: &Bound<'_, PyAny>,
        strict: bool,
    ) -> PyResult<Self> {
        column_from_python(name, &values, dtype_from_python(dtype)?, strict, py).map(Self)
    }

    #[staticmethod]
    fn from_numpy(name: &str, array: &Bound<'_, PyAny>) -> PyResult<Self> {
        column_from_numpy(name, array).map(Self)
    }

    #[staticmethod]
    fn from_arrow(name: Option<&str>, object: &Bound<'_, PyAny>) -> PyResult<Self> {
        column_from_arrow(name, object).map(Self)
    }

    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    fn with_name(&self, name: &str) -> Self {
        Self(self.0.with_name(name))
    }

    #[getter]
    fn dtype<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dtype_to_python(py, self.0.dtype())
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    fn null_count(&self) -> usize {
        self.0.null_count()
    }

    fn get<'py>(&self, py: Python<'py>, row: usize) -> PyResult<Bound<'py, PyAny>> {
        scalar_to_python(py, &self.0.get(row).map_err(|e| exception(&e))?)
    }

    fn to_list<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        column_to_python(py, &self.0)
    }

    fn to_numpy(&self, py: Python<'_>) -> PyResult<Option<NativeBuffer>> {
        column_to_numpy(py, &self.0)
    }

    fn to_arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        column_to_arrow(py, &self.0)
    }

    fn to_frame(&self) -> PyResult<NativeDataFrame> {
        polarslike_bridge::DataFrame::new(vec![self.0.clone()])
            .map(NativeDataFrame)
            .map_err(|e| exception(&e))
    }

    fn slice(&self, offset: usize, len: usize) -> Self {
        Self(self.0.slice(offset, len))
    }

    /// The values at these rows; negative ones count from the end.
    fn take(&self, py: Python<'_>, rows: Vec<i64>) -> PyResult<Self> {
        run(py, || {
            let rows = positions(&rows, self.0.len())?;
            Ok(Column::from_vector(self.0.name().clone(), self.0.to_vector()?.take(&rows)?))
        })
        .map(Self)
    }

    /// A function of the registry on these values.
    #[pyo3(signature = (name, args, kwargs=None))]
    fn call(
        &self,
        py: Python<'_>,
        name: &str,
        args: &Bound<'_, PyTuple>,
        kwargs: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        let (positional, named) = (arguments(args)?, keywords(kwargs)?);
        run(py, || bridge::call_series(name, &self.0, positional, named)).map(Self)
    }

    /// The same values, except those of `values` in these rows; negative rows count from the end.
    fn scatter(&self, py: Python<'_>, rows: Vec<i64>, values: &Self) -> PyResult<Self> {
        run(py, || {
            let rows = positions(&rows, self.0.len())?;
            let (own, other) = (self.0.to_vector()?, values.0.to_vector()?);
            if rows.len() != other.len() {
                bail!(Shape, "{} values for {} rows", other.len(), rows.len());
            }
            let mut sources: Vec<u64> = (0..own.len() as u64).collect();
            for (i, row) in rows.values().iter().enumerate() {
                if let Some(source) = sources.get_mut(*row as usize) {
                    *source = (own.len() + i) as u64;
                }
            }
            let all = Vector::concat(self.0.dtype(), &[own, other])?;
            Ok(Column::from_vector(self.0.name().clone(), all.take(&UInt64Array::from(sources))?))
        })
        .map(Self)
    }

    fn estimated_size(&self) -> usize {
        self.0.estimated_size()
    }

    fn append(&self, other: &Self) -> PyResult<Self> {
        if self.0.dtype() != other.0.dtype() {
            return Err(exception(&error!(
                Schema,
                "cannot append a Series of {} to one of {}; cast it before",
                other.0.dtype(),
                self.0.dtype()
            )));
        }
        let chunks = self.0.chunks().iter().chain(other.0.chunks()).cloned().collect();
        Ok(Self(Column::new(self.0.name().clone(), self.0.dtype().clone(), chunks)))
    }

    fn rechunk(&self, py: Python<'_>) -> PyResult<Self> {
        run(py, || Ok(Column::from_vector(self.0.name().clone(), self.0.to_vector()?))).map(Self)
    }

    fn chunk_lengths(&self) -> Vec<usize> {
        self.0.chunks().iter().map(Vector::len).collect()
    }

    /// The encoding of each chunk: `plain`, `dictionary` or `constant`.
    fn encodings(&self) -> Vec<&'static str> {
        let name = |chunk: &Vector| match chunk.encoding() {
            Encoding::Plain(_) => "plain",
            Encoding::Dictionary { .. } => "dictionary",
            Encoding::Constant { .. } => "constant",
        };
        self.0.chunks().iter().map(name).collect()
    }

    /// The same values in another encoding.
    fn encode(&self, py: Python<'_>, encoding: &str) -> PyResult<Self> {
        let encode = |chunk: &Vector| match encoding {
            "plain" => Ok(chunk.decoded()),
            "dictionary" => chunk.to_dictionary(),
            // The first value stands for all.
            "constant" if !chunk.is_empty() => {
                Ok(Vector::repeat(chunk.dtype().clone(), chunk.slice(0, 1).decode(), chunk.len()))
            }
            other => bail!(InvalidArgument, "no encoding {other:?} for {} rows", chunk.len()),
        };
        run(py, || {
            let chunks = self.0.chunks().iter().map(encode).collect::<Result<_>>()?;
            Ok(Column::new(self.0.name().clone(), self.0.dtype().clone(), chunks))
        })
        .map(Self)
    }

    /// The addresses of the buffers of each chunk.
    fn addresses(&self) -> Vec<Vec<usize>> {
        let addresses =
            |chunk: &Vector| chunk.decode().to_data().buffers().iter().map(|b| b.as_ptr() as usize).collect();
        self.0.chunks().iter().map(addresses).collect()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }
}

/// Row numbers as indices; an error for one that does not exist.
pub fn positions(rows: &[i64], len: usize) -> Result<UInt32Array> {
    let position = |row: &i64| {
        let index = if *row < 0 { row + len as i64 } else { *row };
        match u32::try_from(index) {
            Ok(index) if (index as usize) < len => Ok(index),
            _ => bail!(OutOfBounds, "there is no row {row}: there are {len} rows"),
        }
    };
    rows.iter().map(position).collect::<Result<Vec<_>>>().map(UInt32Array::from)
}
