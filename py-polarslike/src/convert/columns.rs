//! Python's lists as columns.

use std::sync::Arc;

use arrow::array::{ArrayRef, BooleanArray, Float64Array, Int64Array, StringViewBuilder};
use polarslike_bridge::{Column, DataType, HostValue, Vector, column_of};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString};

use super::from_python::value_from_python;
use super::objects::{column_of_objects, is_object};
use crate::error::run;

/// A column of these values. Without `dtype` it has the type that all of them fit.
///
/// Values that do not fit are an error, or become null where `strict` is false.
pub fn column_from_python(
    name: &str,
    values: &[Bound<'_, PyAny>],
    dtype: Option<DataType>,
    strict: bool,
    py: Python<'_>,
) -> PyResult<Column> {
    if let Some((natural, array)) = uniform(values)?
        && dtype.as_ref().is_none_or(|d| *d == natural)
    {
        return Ok(Column::from_vector(name, Vector::plain(natural, array)));
    }
    let first = || values.iter().find(|v| !v.is_none());
    if dtype == Some(DataType::Object) || dtype.is_none() && first().is_some_and(is_object) {
        return column_of_objects(name, values, py);
    }
    let value = |value: &Bound<'_, PyAny>| match &dtype {
        Some(dtype) if holds_maps(dtype) => value_of_type(value, dtype),
        _ => value_from_python(value),
    };
    match values.iter().map(value).collect::<PyResult<Vec<_>>>() {
        Ok(values) => run(py, || column_of(name, &values, dtype, strict)),
        Err(error) if !strict && dtype.is_none() && error.is_instance_of::<PyTypeError>(py) => {
            column_of_objects(name, values, py)
        }
        Err(error) => Err(error),
    }
}

/// The values of the four frequent types if all of them (but None) are of one, without a detour through host values.
fn uniform(values: &[Bound<'_, PyAny>]) -> PyResult<Option<(DataType, ArrayRef)>> {
    let Some(first) = values.iter().find(|v| !v.is_none()) else { return Ok(None) };
    Ok(if first.is_exact_instance_of::<PyInt>() {
        let ints =
            all(values, |v| if v.is_exact_instance_of::<PyInt>() { v.extract::<i64>().ok() } else { None });
        ints.map(|v| (DataType::Int64, Arc::new(Int64Array::from(v)) as ArrayRef))
    } else if first.is_exact_instance_of::<PyFloat>() {
        let floats = all(values, |v| v.cast_exact::<PyFloat>().ok().map(|v| v.value()));
        floats.map(|v| (DataType::Float64, Arc::new(Float64Array::from(v)) as ArrayRef))
    } else if first.is_exact_instance_of::<PyBool>() {
        let bools = all(values, |v| v.cast_exact::<PyBool>().ok().map(|v| v.is_true()));
        bools.map(|v| (DataType::Boolean, Arc::new(BooleanArray::from(v)) as ArrayRef))
    } else if first.is_exact_instance_of::<PyString>() {
        strings(values)?.map(|v| (DataType::String, v))
    } else {
        None
    })
}

fn all<T>(
    values: &[Bound<'_, PyAny>],
    value: impl Fn(&Bound<'_, PyAny>) -> Option<T>,
) -> Option<Vec<Option<T>>> {
    values.iter().map(|v| if v.is_none() { Some(None) } else { value(v).map(Some) }).collect()
}

fn strings(values: &[Bound<'_, PyAny>]) -> PyResult<Option<ArrayRef>> {
    let mut builder = StringViewBuilder::with_capacity(values.len());
    for value in values {
        if value.is_none() {
            builder.append_null();
        } else if let Ok(text) = value.cast_exact::<PyString>() {
            builder.append_value(text.to_str()?);
        } else {
            return Ok(None);
        }
    }
    Ok(Some(Arc::new(builder.finish())))
}

fn holds_maps(dtype: &DataType) -> bool {
    match dtype {
        DataType::Map(..) => true,
        DataType::List(inner) | DataType::Array(inner, _) => holds_maps(inner),
        DataType::Struct(fields) => fields.iter().any(|f| holds_maps(&f.dtype)),
        _ => false,
    }
}

/// A value of a type in which mappings are maps, whose keys may be of any type: they become lists of entries.
fn value_of_type(value: &Bound<'_, PyAny>, dtype: &DataType) -> PyResult<HostValue> {
    if let (DataType::Map(key, item), Ok(pairs)) = (dtype, value.cast::<PyMapping>()) {
        let entry = |pair: Bound<'_, PyAny>| {
            let (k, v): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
            let entry = vec![
                ("key".to_string(), value_of_type(&k, key)?),
                ("value".to_string(), value_of_type(&v, item)?),
            ];
            Ok(HostValue::Map(entry))
        };
        return Ok(HostValue::List(pairs.items()?.iter().map(entry).collect::<PyResult<_>>()?));
    }
    if let (DataType::List(inner) | DataType::Array(inner, _), Ok(items)) = (dtype, value.cast::<PyList>()) {
        let items = items.iter().map(|item| value_of_type(&item, inner));
        return Ok(HostValue::List(items.collect::<PyResult<_>>()?));
    }
    if let (DataType::Struct(fields), Ok(pairs)) = (dtype, value.cast::<PyDict>()) {
        let field = |(name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>)| {
            let name = name.str()?.to_string();
            let known = fields.iter().find(|f| *f.name == *name);
            let value = known.map_or_else(|| value_from_python(&value), |f| value_of_type(&value, &f.dtype));
            Ok((name, value?))
        };
        return Ok(HostValue::Map(pairs.iter().map(field).collect::<PyResult<_>>()?));
    }
    value_from_python(value)
}
