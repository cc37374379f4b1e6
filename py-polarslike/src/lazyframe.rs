//! Lazy frames.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use polarslike_bridge::{self as bridge, Batches, HostValue, LazyFrame, Location, PartitionBy, PlanFormat};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyDict, PyTuple};

use crate::convert::{arguments, dtype_to_python, json_from_python, keywords, value_from_python};
use crate::dataframe::NativeDataFrame;
use crate::error::{run, run_interruptible, run_plan, run_watched};
use crate::expr::NativeExpr;
use crate::function::NativeFunction;
use crate::json;
use crate::output::FileTarget;

/// Stops a query that runs on another thread.
#[pyclass(frozen, module = "polarslike._native")]
#[derive(Default)]
pub struct NativeCancel(AtomicBool);

#[pymethods]
impl NativeCancel {
    #[new]
    fn new() -> Self {
        Self::default()
    }

    fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    #[getter]
    fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A path, a URL, or the bytes of a file.
#[derive(FromPyObject)]
pub enum FileSource {
    Text(String),
    Bytes(PyBackedBytes),
}

impl FileSource {
    pub fn location(self) -> Location {
        match self {
            Self::Text(text) => Location::parse(&text),
            Self::Bytes(bytes) => Location::memory(Bytes::from_owner(bytes)),
        }
    }
}

/// A plan.
#[pyclass(frozen, module = "polarslike._native")]
pub struct NativeLazyFrame(pub LazyFrame);

#[pymethods]
impl NativeLazyFrame {
    #[staticmethod]
    #[pyo3(signature = (format, sources, options, credential_provider=None))]
    fn scan(
        py: Python<'_>,
        format: &str,
        sources: Vec<FileSource>,
        options: &Bound<'_, PyDict>,
        credential_provider: Option<Py<PyAny>>,
    ) -> PyResult<Self> {
        let options = json_from_python(options)?;
        let provider = credential_provider.map(crate::sources::credential_provider);
        let location = |source: FileSource| source.location().with_credentials(provider.clone());
        let locations: Vec<Location> = sources.into_iter().map(location).collect();
        run(py, || bridge::scan(format, &locations, options)).map(Self)
    }

    /// The texts that a Parquet file says of itself.
    #[staticmethod]
    fn parquet_metadata(py: Python<'_>, source: FileSource) -> PyResult<Vec<(String, String)>> {
        let location = source.location();
        run(py, || bridge::parquet_metadata(&location))
    }

    /// This plan and a step.
    #[pyo3(signature = (name, args, kwargs=None))]
    fn verb(
        &self,
        py: Python<'_>,
        name: &str,
        args: &Bound<'_, PyTuple>,
        kwargs: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        let (positional, named) = (arguments(args)?, keywords(kwargs)?);
        run(py, || bridge::verb(name, &self.0, positional, named)).map(Self)
    }

    /// This plan without these optimizations.
    fn without_optimizations(&self, py: Python<'_>, names: Vec<String>) -> PyResult<Self> {
        run(py, || bridge::without_optimizations(&self.0, &names)).map(Self)
    }

    /// Runs the plan; `cancel` stops it from another thread, and the function `progress` is told how far it has come.
    #[pyo3(signature = (cancel=None, progress=None))]
    fn collect(
        &self,
        py: Python<'_>,
        cancel: Option<&NativeCancel>,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<NativeDataFrame> {
        let cancelled = || cancel.is_some_and(NativeCancel::is_set);
        let result = match &progress {
            None => run_plan(py, &self.0, cancelled),
            Some(watch) => run_watched(py, &self.0, cancelled, watch),
        };
        result.map(NativeDataFrame)
    }

    /// This plan and a file that its rows go to, or files by partitions.
    #[pyo3(signature = (format, target, options, partition=None, credential_provider=None, report=None))]
    #[allow(clippy::too_many_arguments, reason = "what Python gives by name")]
    fn sink(
        &self,
        py: Python<'_>,
        format: &str,
        target: FileTarget,
        options: &Bound<'_, PyDict>,
        partition: Option<&Bound<'_, PyDict>>,
        credential_provider: Option<Py<PyAny>>,
        report: Option<PyRef<'_, NativeFunction>>,
    ) -> PyResult<Self> {
        let provider = credential_provider.map(crate::sources::credential_provider);
        let report = report.map(|report| report.0.clone());
        let (options, target) = (json_from_python(options)?, target.target().with_credentials(provider));
        let partition = partition.map(|partition| value_from_python(partition)).transpose()?;
        run(py, || {
            let partition = partition.map(PartitionBy::read).transpose()?;
            bridge::sink(&self.0, format, target, options, partition, report)
        })
        .map(Self)
    }

    /// This plan and a function that its rows go to, which says whether they are enough.
    fn sink_batches(&self, function: &NativeFunction, rows: Option<usize>, maintain_order: bool) -> Self {
        Self(bridge::sink_batches(&self.0, function.0.clone(), rows, maintain_order))
    }

    /// The rows of the result in pieces; the plan runs meanwhile.
    fn batches(&self, py: Python<'_>, rows: Option<usize>, maintain_order: bool) -> PyResult<NativeBatches> {
        run(py, || Batches::start(&self.0, rows, maintain_order))
            .map(|batches| NativeBatches(Mutex::new(batches)))
    }

    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        run(py, || json::write(self.0.plan().as_ref()))
    }

    #[staticmethod]
    fn from_json(py: Python<'_>, text: &str) -> PyResult<Self> {
        run(py, || json::read(text).map(LazyFrame::from_plan)).map(Self)
    }

    fn schema<'py>(&self, py: Python<'py>) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
        let schema = run(py, || self.0.collect_schema())?;
        schema.fields().iter().map(|f| Ok((f.name.to_string(), dtype_to_python(py, &f.dtype)?))).collect()
    }

    fn expand_selector(&self, py: Python<'_>, selector: &NativeExpr, strict: bool) -> PyResult<Vec<String>> {
        let names = run(py, || bridge::expand_selector(&self.0, &selector.0, strict))?;
        Ok(names.iter().map(ToString::to_string).collect())
    }

    fn explain(&self, py: Python<'_>, optimized: bool, format: &str) -> PyResult<String> {
        run(py, || self.0.explain_as(optimized, PlanFormat::parse(format)?))
    }

    /// The result, and what the steps did: as text, as a frame and as a page.
    fn profile(&self, py: Python<'_>) -> PyResult<(NativeDataFrame, String, NativeDataFrame, String)> {
        let (result, profile) =
            run_interruptible(py, || Ok(false), |interrupted| bridge::profile(&self.0, interrupted))?;
        let frame = run(py, || profile.to_frame())?;
        Ok((NativeDataFrame(result), profile.to_string(), NativeDataFrame(frame), profile.to_html()))
    }
}

/// The rows of a result in pieces.
#[pyclass(frozen, module = "polarslike._native")]
pub struct NativeBatches(Mutex<Batches>);

#[pymethods]
impl NativeBatches {
    /// The next piece; none if there are no more.
    fn next(&self, py: Python<'_>) -> PyResult<Option<NativeDataFrame>> {
        let next = run_interruptible(
            py,
            || Ok(false),
            |interrupted| self.0.lock().unwrap_or_else(PoisonError::into_inner).next(interrupted),
        )?;
        Ok(next.map(NativeDataFrame))
    }
}

/// The frames with the same keys in the same order.
#[pyfunction]
#[pyo3(signature = (frames, on, how, select, descending))]
pub fn align_frames(
    py: Python<'_>,
    frames: Vec<PyRef<'_, NativeLazyFrame>>,
    on: &Bound<'_, PyAny>,
    how: &str,
    select: &Bound<'_, PyAny>,
    descending: Vec<bool>,
) -> PyResult<Vec<NativeLazyFrame>> {
    let frames: Vec<LazyFrame> = frames.iter().map(|f| f.0.clone()).collect();
    let (on, select) = (value_from_python(on)?, value_from_python(select)?);
    let aligned = run(py, || bridge::align(&frames, on, how, select, &descending))?;
    Ok(aligned.into_iter().map(NativeLazyFrame).collect())
}

/// Frames one below the other or side by side.
#[pyfunction]
pub fn concat(
    py: Python<'_>,
    frames: Vec<PyRef<'_, NativeLazyFrame>>,
    how: &str,
) -> PyResult<NativeLazyFrame> {
    let frames: Vec<LazyFrame> = frames.iter().map(|f| f.0.clone()).collect();
    run(py, || {
        let Some((first, rest)) = frames.split_first() else {
            polarslike_bridge::bail!(InvalidArgument, "`concat` needs at least one frame");
        };
        let rest = rest.iter().map(|f| HostValue::Frame(f.clone())).collect();
        bridge::verb("concat", first, vec![HostValue::List(rest)], vec![("how".into(), how.into())])
    })
    .map(NativeLazyFrame)
}
