//! Data types: `polarslike.datatypes` has the classes, which encode themselves as names and tuples.

use polarslike_bridge::{Categories, DataType, Field, TimeUnit, decimal_dtype, error, parse_dtype};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyList, PyString, PyTuple, PyType};

use crate::error::exception;

/// The data type that a class or an instance stands for; none if it is something else.
pub fn dtype_from_python(value: &Bound<'_, PyAny>) -> PyResult<Option<DataType>> {
    let py = value.py();
    let encode = intern!(py, "_encode");
    if value.is_instance_of::<PyType>() {
        // A class stands for its instance.
        if value.hasattr(encode)? {
            return decode(&value.call0()?.call_method0(encode)?).map(Some);
        }
        let encoded = helper(py, "encode_python_type")?.call1((value,))?;
        return if encoded.is_none() { Ok(None) } else { decode(&encoded).map(Some) };
    }
    match value.getattr_opt(encode)? {
        Some(encode) => decode(&encode.call0()?).map(Some),
        None => Ok(None),
    }
}

fn helper<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    static MODULE: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    MODULE
        .get_or_try_init(py, || Ok::<_, PyErr>(py.import("polarslike.datatypes")?.unbind()))?
        .bind(py)
        .getattr(name)
}

fn decode(encoded: &Bound<'_, PyAny>) -> PyResult<DataType> {
    if let Ok(name) = encoded.cast::<PyString>() {
        return parse_dtype(name.to_str()?).map_err(|e| exception(&e));
    }
    let parts = encoded.cast::<PyTuple>()?;
    let unit = || {
        let name: String = parts.get_item(1)?.extract()?;
        TimeUnit::parse(&name).ok_or_else(|| {
            exception(&error!(InvalidArgument, "no time unit {name:?}; there are: ms, us, ns"))
        })
    };
    let name = parts.get_item(0)?;
    Ok(match name.cast::<PyString>()?.to_str()? {
        "Datetime" => {
            let zone: Option<String> = parts.get_item(2)?.extract()?;
            DataType::Datetime(unit()?, zone.map(Into::into))
        }
        "Duration" => DataType::Duration(unit()?),
        "List" => DataType::List(Box::new(decode(&parts.get_item(1)?)?)),
        "Array" => {
            let width: i32 = parts.get_item(2)?.extract()?;
            let width = usize::try_from(width)
                .map_err(|_| exception(&error!(InvalidArgument, "an array's width is not {width}")))?;
            DataType::Array(Box::new(decode(&parts.get_item(1)?)?), width)
        }
        "Map" => {
            DataType::Map(Box::new(decode(&parts.get_item(1)?)?), Box::new(decode(&parts.get_item(2)?)?))
        }
        "Decimal" => {
            let (precision, scale): (u8, u8) = (parts.get_item(1)?.extract()?, parts.get_item(2)?.extract()?);
            decimal_dtype(precision, scale).map_err(|e| exception(&e))?
        }
        "Enum" => {
            let names: Vec<String> = parts.get_item(1)?.extract()?;
            DataType::Enum(Categories::new(names).map_err(|e| exception(&e))?)
        }
        _ => {
            let fields = parts.get_item(1)?;
            let field = |item: Bound<'_, PyAny>| {
                let (name, dtype): (String, Bound<'_, PyAny>) = item.extract()?;
                Ok(Field::new(name, decode(&dtype)?))
            };
            let fields = fields.cast::<PyList>()?.iter().map(field);
            DataType::Struct(fields.collect::<PyResult<_>>()?)
        }
    })
}

/// The instance of `polarslike.datatypes` for a data type.
pub fn dtype_to_python<'py>(py: Python<'py>, dtype: &DataType) -> PyResult<Bound<'py, PyAny>> {
    helper(py, "decode")?.call1((encode(py, dtype)?,))
}

fn encode<'py>(py: Python<'py>, dtype: &DataType) -> PyResult<Bound<'py, PyAny>> {
    Ok(match dtype {
        DataType::Datetime(unit, zone) => {
            ("Datetime", unit.name(), zone.as_deref()).into_pyobject(py)?.into_any()
        }
        DataType::Duration(unit) => ("Duration", unit.name()).into_pyobject(py)?.into_any(),
        DataType::List(inner) => ("List", encode(py, inner)?).into_pyobject(py)?.into_any(),
        DataType::Array(inner, width) => ("Array", encode(py, inner)?, width).into_pyobject(py)?.into_any(),
        DataType::Map(key, value) => {
            ("Map", encode(py, key)?, encode(py, value)?).into_pyobject(py)?.into_any()
        }
        DataType::Decimal(precision, scale) => ("Decimal", precision, scale).into_pyobject(py)?.into_any(),
        DataType::Enum(categories) => {
            let names: Vec<&str> = categories.iter().collect();
            ("Enum", names).into_pyobject(py)?.into_any()
        }
        DataType::Struct(fields) => {
            let field = |f: &Field| (f.name.as_ref(), encode(py, &f.dtype)?).into_pyobject(py);
            let fields = fields.iter().map(field).collect::<PyResult<Vec<_>>>()?;
            ("Struct", fields).into_pyobject(py)?.into_any()
        }
        plain => plain.to_string().into_pyobject(py)?.into_any(),
    })
}
