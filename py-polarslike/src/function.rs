//! Python's functions in expressions and plans.

use polarslike_bridge::{
    Callable, Column, Error, ErrorKind, Expr, HostCallable, HostValue, LazyFrame, Node, Result,
};
use pyo3::exceptions::PyKeyboardInterrupt;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::convert::{result_from_python, scalar_to_python};
use crate::dataframe::NativeDataFrame;
use crate::expr::NativeExpr;
use crate::lazyframe::NativeLazyFrame;
use crate::series::NativeSeries;

/// A function as an argument.
#[pyclass(frozen, module = "polarslike._native")]
pub struct NativeFunction(pub Callable);

#[pymethods]
impl NativeFunction {
    #[new]
    fn new(function: Bound<'_, PyAny>) -> PyResult<Self> {
        if !function.is_callable() {
            let kind = function.get_type().fully_qualified_name()?.to_string();
            return Err(pyo3::exceptions::PyTypeError::new_err(format!("expected a function, not a {kind}")));
        }
        Ok(Self(Callable::new(PythonFunction(function.unbind()))))
    }
}

/// A function that takes Python's lock to be called, on whatever thread.
struct PythonFunction(Py<PyAny>);

impl HostCallable for PythonFunction {
    fn enter(&self, job: Box<dyn FnOnce() + Send>) -> Result<()> {
        Python::attach(|_| job());
        Ok(())
    }

    fn call(&self, args: Vec<HostValue>) -> Result<HostValue> {
        Python::attach(|py| {
            let call = || {
                let args = args.iter().map(|arg| host_to_python(py, arg)).collect::<PyResult<Vec<_>>>()?;
                let result = self.0.bind(py).call1(PyTuple::new(py, args)?)?;
                result_from_python(&result)
            };
            call().map_err(|raised| error_of(py, raised))
        })
    }
}

/// The error that carries an exception to where it is raised again.
pub fn error_of(py: Python<'_>, raised: PyErr) -> Error {
    let is_interrupt = raised.is_instance_of::<PyKeyboardInterrupt>(py);
    let kind = if is_interrupt { ErrorKind::Cancelled } else { ErrorKind::Compute };
    Error::new(kind, raised.to_string()).with_exception(raised)
}

/// A value of the bridge as one of Python.
pub fn host_to_python<'py>(py: Python<'py>, value: &HostValue) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        HostValue::Null => py.None().into_bound(py),
        HostValue::Bool(v) => v.into_pyobject(py)?.to_owned().into_any(),
        HostValue::Int(v) => match i64::try_from(*v) {
            Ok(v) => v.into_pyobject(py)?.into_any(),
            Err(_) => v.into_pyobject(py)?.into_any(),
        },
        HostValue::Float(v) => v.into_pyobject(py)?.into_any(),
        HostValue::String(v) => v.into_pyobject(py)?.into_any(),
        HostValue::Scalar(scalar) => scalar_to_python(py, scalar)?,
        HostValue::List(items) => {
            let items = items.iter().map(|v| host_to_python(py, v)).collect::<PyResult<Vec<_>>>()?;
            PyList::new(py, items)?.into_any()
        }
        HostValue::Map(fields) => {
            let dict = PyDict::new(py);
            for (name, value) in fields {
                dict.set_item(name, host_to_python(py, value)?)?;
            }
            dict.into_any()
        }
        HostValue::Expr(expr) => expression(py, expr)?,
        HostValue::Series(column) => series(py, column)?,
        HostValue::Frame(frame) => frame_to_python(py, frame)?,
        other => {
            return Err(pyo3::exceptions::PyTypeError::new_err(format!(
                "a function cannot be called with {}",
                other.kind()
            )));
        }
    })
}

fn expression<'py>(py: Python<'py>, expr: &Expr) -> PyResult<Bound<'py, PyAny>> {
    let wrap = py.import(intern!(py, "polarslike.expr"))?.getattr(intern!(py, "wrap"))?;
    wrap.call1((NativeExpr(expr.clone()),))
}

fn series<'py>(py: Python<'py>, column: &Column) -> PyResult<Bound<'py, PyAny>> {
    let wrap = py.import(intern!(py, "polarslike.series"))?.getattr(intern!(py, "wrap_series"))?;
    wrap.call1((NativeSeries(column.clone()),))
}

/// A frame in memory as a DataFrame, a plan as a LazyFrame.
fn frame_to_python<'py>(py: Python<'py>, frame: &LazyFrame) -> PyResult<Bound<'py, PyAny>> {
    match &frame.plan().node {
        Node::Frame(data) => {
            let wrap = py.import(intern!(py, "polarslike.dataframe"))?.getattr(intern!(py, "wrap_frame"))?;
            wrap.call1((NativeDataFrame(data.as_ref().clone()),))
        }
        _ => {
            let wrap = py.import(intern!(py, "polarslike.lazyframe"))?.getattr(intern!(py, "wrap_lazy"))?;
            wrap.call1((NativeLazyFrame(frame.clone()),))
        }
    }
}
