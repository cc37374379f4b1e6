//! R values as arguments of functions and verbs.

use extendr_api::prelude::*;
use polarslike_bridge::{
    Column, DataFrame, DataType, Expr, HostValue, IntoLazy, LazyFrame, Result, Scalar, Value, bail,
};
use serde_json::{Map, Value as Json};

use crate::from_r::{column_from_r, frame_from_r};
use crate::function::callable;
use crate::handle::{self, peek};

/// A value as the bridge takes it.
///
/// A vector of one element is that element, unless it stands in `I()`. Longer vectors of numbers, dates and times are
/// columns; those of texts and truth values, which are mostly names and options, are lists.
pub fn host_value(object: &Robj) -> Result<HostValue> {
    if object.is_null() {
        return Ok(HostValue::Null);
    }
    if object.is_external_pointer() {
        return host_handle(object);
    }
    if object.is_function() {
        return Ok(HostValue::Function(callable(object)));
    }
    if object.inherits("data.frame") {
        return Ok(HostValue::Frame(frame_from_r(object)?.lazy()));
    }
    if object.inherits("AsIs") {
        return Ok(HostValue::Scalar(list_of(&column_from_r("", object)?)));
    }
    if object.is_list() {
        return host_list(object);
    }
    let column = column_from_r("", object)?;
    match (column.len(), column.dtype()) {
        (1, dtype) => Ok(host_scalar(dtype, column.get(0)?)),
        (_, DataType::String | DataType::Boolean) => {
            Ok(HostValue::List(column.iter().map(|v| host_scalar(&v.dtype.clone(), v)).collect()))
        }
        _ => Ok(HostValue::Series(column)),
    }
}

fn host_handle(object: &Robj) -> Result<HostValue> {
    if let Some(expr) = peek::<Expr>(object) {
        Ok(HostValue::Expr(expr.clone()))
    } else if let Some(column) = peek::<Column>(object) {
        Ok(HostValue::Series(column.clone()))
    } else if let Some(frame) = peek::<DataFrame>(object) {
        Ok(HostValue::Frame(frame.lazy()))
    } else if let Some(plan) = peek::<LazyFrame>(object) {
        Ok(HostValue::Frame(plan.clone()))
    } else {
        handle::read::<DataType>(object).cloned().map(HostValue::DataType)
    }
}

fn host_list(object: &Robj) -> Result<HostValue> {
    let pairs = pairs(object)?;
    if !pairs.is_empty() && pairs.iter().all(|(name, _)| !name.is_empty()) {
        return Ok(HostValue::Map(pairs));
    }
    Ok(HostValue::List(pairs.into_iter().map(|(_, value)| value).collect()))
}

/// A plain value where the type is one that hosts have, so that it adapts to what it is combined with.
fn host_scalar(dtype: &DataType, scalar: Scalar) -> HostValue {
    match (dtype, scalar.value) {
        (_, Value::Null) => HostValue::Null,
        (DataType::Boolean, Value::Bool(v)) => HostValue::Bool(v),
        (DataType::Int32, Value::Int(v)) => HostValue::Int(v),
        (DataType::Float64, Value::Float(v)) => HostValue::Float(v),
        (DataType::String | DataType::Categorical, Value::String(v)) => HostValue::String(v.to_string()),
        (dtype, value) => HostValue::Scalar(Scalar::new(dtype.clone(), value)),
    }
}

/// The column's values as one list.
fn list_of(column: &Column) -> Scalar {
    let values = column.iter().map(|scalar| scalar.value).collect();
    Scalar::new(DataType::List(Box::new(column.dtype().clone())), Value::List(values))
}

/// The elements of an R list with their names, which may be empty.
pub fn pairs(object: &Robj) -> Result<Vec<(String, HostValue)>> {
    let Some(list) = object.as_list() else {
        bail!(InvalidType, "expected a list, got {}", handle::class_of(object))
    };
    list.iter().map(|(name, value)| Ok((plain_name(name), host_value(&value)?))).collect()
}

/// The elements of an R list.
pub fn values(object: &Robj) -> Result<Vec<HostValue>> {
    Ok(pairs(object)?.into_iter().map(|(_, value)| value).collect())
}

/// A missing name is none.
pub fn plain_name(name: &str) -> String {
    if name == "NA" { String::new() } else { name.to_string() }
}

/// A text that R code of the package passes.
pub fn text(object: &Robj) -> Result<String> {
    match host_value(object)? {
        HostValue::String(text) => Ok(text),
        other => bail!(InvalidType, "expected a string, got {}", other.kind()),
    }
}

/// True or false.
pub fn flag(object: &Robj) -> Result<bool> {
    match host_value(object)? {
        HostValue::Bool(flag) => Ok(flag),
        other => bail!(InvalidType, "expected TRUE or FALSE, got {}", other.kind()),
    }
}

/// A data type, or nothing for NULL.
pub fn opt_dtype(object: &Robj) -> Result<Option<DataType>> {
    if object.is_null() { Ok(None) } else { handle::read::<DataType>(object).cloned().map(Some) }
}

/// Options by name as JSON.
pub fn json_options(object: &Robj) -> Result<Map<String, Json>> {
    pairs(object)?.into_iter().map(|(name, value)| Ok((name, json(&value)?))).collect()
}

fn json(value: &HostValue) -> Result<Json> {
    const WHOLE: f64 = 9e15;
    Ok(match value {
        HostValue::Null => Json::Null,
        HostValue::Bool(v) => (*v).into(),
        HostValue::Int(v) if i64::try_from(*v).is_ok() => (*v as i64).into(),
        HostValue::Float(v) if v.fract() == 0.0 && v.abs() < WHOLE => (*v as i64).into(),
        HostValue::Float(v) => (*v).into(),
        HostValue::String(v) => v.as_str().into(),
        HostValue::List(items) => Json::Array(items.iter().map(json).collect::<Result<_>>()?),
        HostValue::Map(pairs) => {
            Json::Object(pairs.iter().map(|(n, v)| Ok((n.clone(), json(v)?))).collect::<Result<_>>()?)
        }
        HostValue::DataType(dtype) => serde_json::to_value(dtype)
            .map_err(|e| polarslike_bridge::error!(Internal, "a data type as JSON: {e}"))?,
        other => bail!(InvalidType, "{} cannot be an option of a file format", other.kind()),
    })
}
