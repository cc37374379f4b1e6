//! Values of columns as Python's.

use arrow::array::{Array, AsArray};
use polarslike_bridge::{Column, DataType, Scalar, Value, Vector, decimal};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyList};

use super::objects::object_to_python;
use super::temporal::temporal_to_python;

/// One value.
pub fn scalar_to_python<'py>(py: Python<'py>, scalar: &Scalar) -> PyResult<Bound<'py, PyAny>> {
    value_to_python(py, &scalar.dtype, &scalar.value)
}

fn value_to_python<'py>(py: Python<'py>, dtype: &DataType, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    Ok(match (value, dtype) {
        (Value::Null, _) => py.None().into_bound(py),
        (Value::Bool(v), _) => v.into_pyobject(py)?.to_owned().into_any(),
        (Value::Int(v), dtype) if dtype.is_temporal() => {
            match temporal_to_python(py, dtype, i64::try_from(*v).unwrap_or_default())? {
                Some(object) => object,
                None => v.into_pyobject(py)?.into_any(),
            }
        }
        (Value::Int(v), DataType::Decimal(_, scale)) => decimal_to_python(py, *v, *scale)?,
        (Value::Int(v), _) => match i64::try_from(*v) {
            Ok(v) => v.into_pyobject(py)?.into_any(),
            Err(_) => v.into_pyobject(py)?.into_any(),
        },
        (Value::Float(v), _) => v.into_pyobject(py)?.into_any(),
        (Value::String(v), _) => v.as_ref().into_pyobject(py)?.into_any(),
        (Value::Binary(v), _) => PyBytes::new(py, v).into_any(),
        (Value::Object(object), _) => object_to_python(py, object)?,
        (Value::List(entries), DataType::Map(key, value)) => {
            let dict = PyDict::new(py);
            for entry in entries {
                let Value::Struct(fields) = entry else { continue };
                if let [(_, k), (_, v)] = fields.as_slice() {
                    dict.set_item(value_to_python(py, key, k)?, value_to_python(py, value, v)?)?;
                }
            }
            dict.into_any()
        }
        (Value::List(items), dtype) => {
            let inner = dtype.inner().unwrap_or(&DataType::Null);
            let items = items.iter().map(|v| value_to_python(py, inner, v)).collect::<PyResult<Vec<_>>>()?;
            PyList::new(py, items)?.into_any()
        }
        (Value::Struct(fields), dtype) => {
            let dict = PyDict::new(py);
            for (i, (name, value)) in fields.iter().enumerate() {
                let dtype = match dtype {
                    DataType::Struct(fields) => fields.get(i).map(|f| &f.dtype),
                    _ => None,
                };
                dict.set_item(name.as_ref(), value_to_python(py, dtype.unwrap_or(&DataType::Null), value)?)?;
            }
            dict.into_any()
        }
    })
}

/// A number of Python's `decimal` module.
fn decimal_to_python(py: Python<'_>, digits: i128, scale: u8) -> PyResult<Bound<'_, PyAny>> {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let class =
        CLASS.get_or_try_init(py, || Ok::<_, PyErr>(py.import("decimal")?.getattr("Decimal")?.unbind()))?;
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = decimal::write(&mut text, digits, scale);
    class.bind(py).call1((text,))
}

/// All values of a column as a list.
pub fn column_to_python<'py>(py: Python<'py>, column: &Column) -> PyResult<Bound<'py, PyList>> {
    let list = PyList::empty(py);
    for chunk in column.chunks() {
        append(py, &list, chunk)?;
    }
    Ok(list)
}

/// Appends the values of a vector; the frequent types without a detour through scalars.
fn append<'py>(py: Python<'py>, list: &Bound<'py, PyList>, chunk: &Vector) -> PyResult<()> {
    macro_rules! primitive {
        ($T:ty) => {
            for value in chunk.decode().as_primitive::<$T>() {
                list.append(value)?;
            }
        };
    }
    match chunk.dtype() {
        DataType::Int64 => primitive!(arrow::datatypes::Int64Type),
        DataType::Int32 => primitive!(arrow::datatypes::Int32Type),
        DataType::UInt32 => primitive!(arrow::datatypes::UInt32Type),
        DataType::Float64 => primitive!(arrow::datatypes::Float64Type),
        DataType::Boolean => {
            for value in chunk.decode().as_boolean() {
                list.append(value)?;
            }
        }
        DataType::String | DataType::Categorical => {
            let array = chunk.decode();
            let array = array.as_string_view();
            for i in 0..array.len() {
                if array.is_null(i) {
                    list.append(py.None())?;
                } else {
                    list.append(array.value(i))?;
                }
            }
        }
        _ => {
            for i in 0..chunk.len() {
                list.append(scalar_to_python(py, &chunk.get(i))?)?;
            }
        }
    }
    Ok(())
}
