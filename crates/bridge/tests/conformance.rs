//! The worked examples of all functions, through the bridge and the engine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use polarslike_bridge::{
    Column, DataFrame, DataType, Expr, Field, HostValue, IntoLazy, Result, Value, call, col, decimal,
    parse_dtype,
};
use serde_json::Value as Json;

fn cases() -> Vec<Json> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/conformance/functions.json");
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    file["cases"].as_array().unwrap().clone()
}

/// The value that JSON stands for, where a string is `text` or else a number that JSON lacks.
fn value(json: &Json, text: bool) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(v) => Value::Bool(*v),
        Json::Number(n) => match n.as_i64() {
            Some(v) => Value::Int(v.into()),
            None => Value::Float(n.as_f64().unwrap()),
        },
        Json::String(s) if text => Value::String(s.as_str().into()),
        Json::String(s) => s.parse().map_or_else(|_| Value::Float(s.parse().unwrap()), Value::Int),
        Json::Array(items) => Value::List(items.iter().map(|v| value(v, text)).collect()),
        Json::Object(fields) => {
            Value::Struct(fields.iter().map(|(n, v)| (n.as_str().into(), value(v, true))).collect())
        }
    }
}

/// What a JSON value stands for in a column of a type.
fn typed(json: &Json, dtype: &DataType) -> Value {
    match (json, dtype) {
        (Json::String(text), DataType::Binary) => Value::Binary(text.as_bytes().into()),
        (Json::String(text), DataType::Decimal(_, scale)) => {
            Value::Int(decimal::parse_at(text, *scale).unwrap())
        }
        (Json::Array(items), DataType::Map(key, value)) => {
            let entry = DataType::map_entries(key, value);
            Value::List(items.iter().map(|v| typed(v, entry.inner().unwrap())).collect())
        }
        (Json::Array(items), _) if dtype.inner().is_some() => {
            Value::List(items.iter().map(|v| typed(v, dtype.inner().unwrap())).collect())
        }
        (Json::Object(values), DataType::Struct(fields)) => {
            let field = |f: &Field| (f.name.clone(), typed(&values[&*f.name], &f.dtype));
            Value::Struct(fields.iter().map(field).collect())
        }
        _ => value(json, dtype.is_text() || matches!(dtype, DataType::Enum(_))),
    }
}

fn column(name: &str, json: &Json) -> Result<Column> {
    let dtype = parse_dtype(json["dtype"].as_str().unwrap())?;
    let values: Vec<Value> = json["values"].as_array().unwrap().iter().map(|v| typed(v, &dtype)).collect();
    Column::from_values(name, Some(dtype), &values)
}

fn host(value: Value) -> HostValue {
    match value {
        Value::Null | Value::Object(_) => HostValue::Null,
        Value::Bool(v) => HostValue::Bool(v),
        Value::Int(v) => HostValue::Int(v),
        Value::Float(v) => HostValue::Float(v),
        Value::String(v) => HostValue::String(v.to_string()),
        Value::Binary(v) => HostValue::Binary(v.to_vec()),
        Value::List(items) => HostValue::List(items.into_iter().map(host).collect()),
        Value::Struct(fields) => {
            HostValue::Map(fields.into_iter().map(|(n, v)| (n.to_string(), host(v))).collect())
        }
    }
}

fn argument(json: &Json) -> Result<HostValue> {
    if json.is_null() {
        return Ok(HostValue::Null);
    }
    let (kind, content) = json.as_object().unwrap().iter().next().unwrap();
    Ok(match kind.as_str() {
        "value" => host(value(content, true)),
        "column" => HostValue::Expr(col(content.as_str().unwrap())),
        "call" => {
            let subject = match argument(&content["subject"]) {
                Ok(HostValue::Expr(expr)) => Some(expr),
                _ => None,
            };
            let positional = content["positional"].as_array().unwrap().iter().map(argument);
            let function = content["function"].as_str().unwrap();
            HostValue::Expr(call(function, subject, positional.collect::<Result<_>>()?, vec![])?)
        }
        "dtype" => HostValue::DataType(parse_dtype(content.as_str().unwrap())?),
        _ => HostValue::List(content.as_array().unwrap().iter().map(argument).collect::<Result<_>>()?),
    })
}

/// What a case gives, and what it should.
fn run(case: &Json) -> Result<(Column, Column)> {
    let name = case["function"].as_str().unwrap();
    let columns = case["columns"].as_array().unwrap().iter();
    let columns = columns.map(|c| column(c["name"].as_str().unwrap(), c)).collect::<Result<Vec<_>>>()?;
    let subject: Option<Expr> = (!name.starts_with("pl.")).then(|| col(columns[0].name()));
    let positional = case["positional"].as_array().unwrap().iter().map(argument).collect::<Result<_>>()?;
    let named = case["named"].as_object().unwrap().iter();
    let named = named.map(|(n, v)| Ok((n.clone(), argument(v)?))).collect::<Result<_>>()?;
    let expr = call(name, subject, positional, named)?;
    let found = DataFrame::new(columns)?.lazy().select([expr]).collect()?.columns()[0].clone();
    Ok((found, column("expected", &case["result"])?))
}

/// Equality with NaN equal to itself and room for the last digits of floats.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Float(a), Value::Float(b)) => {
            a == b || (a.is_nan() && b.is_nan()) || (a - b).abs() <= 1e-12 * a.abs()
        }
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Struct(a), Value::Struct(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|((m, a), (n, b))| m == n && same(a, b))
        }
        _ => a == b,
    }
}

/// What differs, if something does.
fn difference(case: &Json) -> Option<String> {
    let name = &case["function"];
    let values = |c: &Column| c.iter().map(|s| s.value).collect::<Vec<_>>();
    match run(case) {
        Err(e) => Some(format!("{name}: {e}")),
        Ok((found, expected)) => {
            let (a, b) = (values(&found), values(&expected));
            let equal = found.dtype() == expected.dtype()
                && a.len() == b.len()
                && a.iter().zip(&b).all(|(a, b)| same(a, b));
            let (is, wanted) = (found.dtype(), expected.dtype());
            (!equal).then(|| format!("{name}: {is} {a:?} instead of {wanted} {b:?}"))
        }
    }
}

#[test]
fn worked_examples() {
    let cases = cases();
    let failed: Vec<String> = cases.iter().filter_map(difference).collect();
    assert!(failed.is_empty(), "{} of {} differ:\n{}", failed.len(), cases.len(), failed.join("\n"));
}
