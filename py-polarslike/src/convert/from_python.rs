//! Arguments of Python as host values.

use polarslike_bridge::{DataType, HostValue, IntoLazy, MAX_PRECISION, Scalar, Value, decimal, error};
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use serde_json::{Map, Value as Json};

use super::dtype::dtype_from_python;
use super::objects::NativeObject;
use super::temporal::temporal_from_python;
use crate::dataframe::NativeDataFrame;
use crate::error::exception;
use crate::expr::NativeExpr;
use crate::function::NativeFunction;
use crate::lazyframe::NativeLazyFrame;
use crate::series::NativeSeries;

/// Any value that a user can pass.
pub fn value_from_python(value: &Bound<'_, PyAny>) -> PyResult<HostValue> {
    let py = value.py();
    if value.is_none() {
        return Ok(HostValue::Null);
    }
    if let Ok(function) = value.cast::<NativeFunction>() {
        return Ok(HostValue::Function(function.get().0.clone()));
    }
    if let Ok(object) = value.cast::<NativeObject>() {
        return Ok(object.get().to_host(py));
    }
    // The most frequent first. A bool is an int, too.
    if let Ok(v) = value.cast::<PyBool>() {
        return Ok(HostValue::Bool(v.is_true()));
    }
    if let Ok(v) = value.cast::<PyString>() {
        return Ok(HostValue::String(v.to_str()?.to_string()));
    }
    if let Some(handle) = value.getattr_opt(intern!(py, "_native"))?
        && let Some(handle) = handle_from_python(&handle)
    {
        return Ok(handle);
    }
    if value.is_instance_of::<PyInt>() {
        let int = value.extract::<i128>();
        return Ok(HostValue::Int(
            int.map_err(|_| exception(&error!(OutOfBounds, "the integer {value} does not fit 128 bits")))?,
        ));
    }
    if let Ok(v) = value.cast::<PyFloat>() {
        return Ok(HostValue::Float(v.value()));
    }
    if let Ok(v) = value.cast::<PyBytes>() {
        return Ok(HostValue::Binary(v.as_bytes().to_vec()));
    }
    if let Ok(items) = value.cast::<PyList>() {
        return list(items.iter());
    }
    if let Ok(items) = value.cast::<PyTuple>() {
        return list(items.iter());
    }
    if let Some(dtype) = dtype_from_python(value)? {
        return Ok(HostValue::DataType(dtype));
    }
    if let Ok(fields) = value.cast::<PyMapping>() {
        let field = |item: Bound<'_, PyAny>| {
            let (name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
            Ok((name.str()?.to_string(), value_from_python(&value)?))
        };
        return Ok(HostValue::Map(fields.items()?.iter().map(field).collect::<PyResult<_>>()?));
    }
    if let Some(scalar) = temporal_from_python(value)? {
        return Ok(HostValue::Scalar(scalar));
    }
    if let Some(scalar) = decimal_from_python(value)? {
        return Ok(HostValue::Scalar(scalar));
    }
    other_from_python(value)
}

/// A number of Python's `decimal` module; none for anything else.
fn decimal_from_python(value: &Bound<'_, PyAny>) -> PyResult<Option<Scalar>> {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = value.py();
    let class =
        CLASS.get_or_try_init(py, || Ok::<_, PyErr>(py.import("decimal")?.getattr("Decimal")?.unbind()))?;
    if !value.is_instance(class.bind(py))? {
        return Ok(None);
    }
    let text = value.str()?;
    let Some((digits, scale)) = decimal::parse(text.to_str()?).filter(|(_, scale)| *scale <= MAX_PRECISION)
    else {
        return Err(exception(&error!(InvalidType, "no decimal of {MAX_PRECISION} digits holds {text}")));
    };
    Ok(Some(Scalar::new(DataType::Decimal(MAX_PRECISION, scale), Value::Int(digits))))
}

/// What is left: numpy's scalars and arrays, other libraries' columns, and anything to iterate over.
fn other_from_python(value: &Bound<'_, PyAny>) -> PyResult<HostValue> {
    let py = value.py();
    if value.hasattr(intern!(py, "__array__"))? || value.hasattr(intern!(py, "__arrow_c_stream__"))? {
        if value.getattr_opt(intern!(py, "ndim"))?.is_some_and(|n| n.extract::<usize>().is_ok_and(|n| n == 0))
        {
            return value_from_python(&value.call_method0(intern!(py, "item"))?);
        }
        let series = py.import("polarslike.series")?.getattr("Series")?.call1(("", value))?;
        return value_from_python(&series);
    }
    if let Ok(items) = value.try_iter() {
        let items = items.collect::<PyResult<Vec<_>>>()?;
        return list(items.into_iter());
    }
    Err(PyTypeError::new_err(format!(
        "cannot use a value of type {}",
        value.get_type().fully_qualified_name()?
    )))
}

fn list<'py>(items: impl Iterator<Item = Bound<'py, PyAny>>) -> PyResult<HostValue> {
    Ok(HostValue::List(items.map(|item| value_from_python(&item)).collect::<PyResult<_>>()?))
}

/// What a wrapper of the Python package holds.
fn handle_from_python(handle: &Bound<'_, PyAny>) -> Option<HostValue> {
    if let Ok(expr) = handle.cast::<NativeExpr>() {
        return Some(HostValue::Expr(expr.get().0.clone()));
    }
    if let Ok(series) = handle.cast::<NativeSeries>() {
        return Some(HostValue::Series(series.get().0.clone()));
    }
    if let Ok(frame) = handle.cast::<NativeLazyFrame>() {
        return Some(HostValue::Frame(frame.get().0.clone()));
    }
    let frame = handle.cast::<NativeDataFrame>().ok()?;
    Some(HostValue::Frame(frame.get().0.lazy()))
}

/// Arguments by position.
pub fn arguments(args: &Bound<'_, PyTuple>) -> PyResult<Vec<HostValue>> {
    args.iter().map(|arg| value_from_python(&arg)).collect()
}

/// Arguments by name.
pub fn keywords(kwargs: Option<&Bound<'_, PyDict>>) -> PyResult<Vec<(String, HostValue)>> {
    let Some(kwargs) = kwargs else { return Ok(Vec::new()) };
    kwargs.iter().map(|(name, value)| Ok((name.extract()?, value_from_python(&value)?))).collect()
}

/// Options of files, for serde.
pub fn json_from_python(options: &Bound<'_, PyDict>) -> PyResult<Map<String, Json>> {
    options.iter().map(|(name, value)| Ok((name.extract()?, json_value(&value)?))).collect()
}

fn json_value(value: &Bound<'_, PyAny>) -> PyResult<Json> {
    if let Ok(dict) = value.cast::<PyDict>() {
        return json_from_python(dict).map(Json::Object);
    }
    if let Ok(items) = value.cast::<PyList>() {
        return items.iter().map(|item| json_value(&item)).collect::<PyResult<_>>().map(Json::Array);
    }
    if let Ok(items) = value.cast::<PyTuple>() {
        return items.iter().map(|item| json_value(&item)).collect::<PyResult<_>>().map(Json::Array);
    }
    Ok(match value_from_python(value)? {
        HostValue::Null => Json::Null,
        HostValue::Bool(v) => v.into(),
        HostValue::Int(v) => i64::try_from(v).map_or(Json::Null, Json::from),
        HostValue::Float(v) => v.into(),
        HostValue::String(v) => v.into(),
        HostValue::DataType(v) => serde_json::to_value(v).map_err(|e| PyTypeError::new_err(e.to_string()))?,
        other => return Err(PyTypeError::new_err(format!("an option cannot be {}", other.kind()))),
    })
}
