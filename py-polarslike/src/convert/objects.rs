//! Python's objects as values that columns carry.

use polarslike_bridge::{Column, DataType, HostObject, HostValue, Object, Scalar, Value};
use pyo3::prelude::*;
use pyo3::types::{PyFrozenSet, PyList, PyMapping, PySet, PyTuple};

use super::from_python::value_from_python;
use crate::error::run;
use crate::function::host_to_python;

/// A reference to an object. Dropping it without Python's lock leaves it to whoever takes that next.
struct PythonObject(Py<PyAny>);

impl HostObject for PythonObject {
    fn text(&self) -> String {
        Python::attach(|py| match self.0.bind(py).str() {
            Ok(text) => text.to_string(),
            Err(_) => format!("<{}>", self.0.bind(py).get_type()),
        })
    }
}

/// An object as a value; None is null.
fn object_value(object: &Bound<'_, PyAny>) -> Value {
    if object.is_none() {
        Value::Null
    } else {
        Value::Object(Object::new(PythonObject(object.clone().unbind())))
    }
}

/// Marks an object that is a value by itself, whatever it is, for functions that take values.
#[pyclass(frozen, module = "polarslike._native")]
pub struct NativeObject(Py<PyAny>);

#[pymethods]
impl NativeObject {
    #[new]
    fn new(object: Py<PyAny>) -> Self {
        Self(object)
    }
}

impl NativeObject {
    pub fn to_host(&self, py: Python<'_>) -> HostValue {
        HostValue::Scalar(Scalar::new(DataType::Object, object_value(self.0.bind(py))))
    }
}

/// A column of any objects.
pub fn column_of_objects(name: &str, values: &[Bound<'_, PyAny>], py: Python<'_>) -> PyResult<Column> {
    let values: Vec<Value> = values.iter().map(object_value).collect();
    run(py, || Column::from_values(name, Some(DataType::Object), &values))
}

/// Whether a column of values like this one is one of objects: there is no other type for it.
pub fn is_object(value: &Bound<'_, PyAny>) -> bool {
    if is_set(value) {
        return true;
    }
    // Objects within lists and structs are not there.
    let is_nested = value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>();
    if is_nested || value.cast::<PyMapping>().is_ok() {
        return false;
    }
    match value_from_python(value) {
        Ok(HostValue::DataType(_) | HostValue::Expr(_) | HostValue::Frame(_) | HostValue::Function(_)) => {
            true
        }
        Ok(_) => false,
        // A value that says why it cannot be used is none that nobody knows.
        Err(error) => error.is_instance_of::<pyo3::exceptions::PyTypeError>(value.py()),
    }
}

fn is_set(value: &Bound<'_, PyAny>) -> bool {
    value.is_instance_of::<PySet>() || value.is_instance_of::<PyFrozenSet>()
}

/// What a function gave: a value, or an object if it is nothing else.
pub fn result_from_python(result: &Bound<'_, PyAny>) -> PyResult<HostValue> {
    let object = || HostValue::Scalar(Scalar::new(DataType::Object, object_value(result)));
    if is_set(result) {
        return Ok(object());
    }
    value_from_python(result).or_else(|error| if is_object(result) { Ok(object()) } else { Err(error) })
}

/// The object of a value, which a function may have given as a value that the bridge knows.
pub fn object_to_python<'py>(py: Python<'py>, object: &Object) -> PyResult<Bound<'py, PyAny>> {
    if let Some(object) = object.downcast::<PythonObject>() {
        return Ok(object.0.bind(py).clone());
    }
    match object.downcast::<HostValue>() {
        Some(value) => host_to_python(py, value),
        None => Ok(py.None().into_bound(py)),
    }
}
