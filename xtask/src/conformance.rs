//! The worked examples as cases that every language runs.

use std::path::PathBuf;

use polarslike_bridge::{DataType, Value, decimal};
use polarslike_functions::example::ExampleArg;
use serde_json::{Value as Json, json};

use crate::model::{Example, Function, Generator, Model};
use crate::text::GENERATED;

/// Writes the file of cases.
pub struct Conformance;

/// How to read the file.
const README: &str = "Each case: make a frame of `columns` (each with its dtype; values of dates, times and durations \
    are their physical integers), select `function` of the first column (of nothing if the name starts with `pl.`) with \
    `positional` and `named` arguments, and compare dtype and values with `result`; NaN equals NaN, the last digits of \
    floats may differ. Decimals are their text, binary values the text whose bytes they are, maps lists of their entries. An argument is {value}, {column}, {dtype} or {list}. Numbers that JSON lacks are strings: NaN, \
    inf, -inf and integers beyond 2^53.";

impl Generator for Conformance {
    fn name(&self) -> &'static str {
        "conformance"
    }

    fn files(&self, model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
        // One case per line, so that a change shows as one line.
        let cases: Vec<String> = model
            .functions
            .iter()
            .flat_map(|f| f.examples.iter().map(move |e| format!("    {}", case(f, e))))
            .collect();
        let text = format!(
            "{{\n  \"generated\": {},\n  \"readme\": {},\n  \"cases\": [\n{}\n  ]\n}}\n",
            json!(GENERATED),
            json!(README),
            cases.join(",\n")
        );
        Ok(vec![("docs/conformance/functions.json".into(), text)])
    }
}

fn case(function: &Function, example: &Example) -> Json {
    let parsed = &example.parsed;
    let column = |c: &polarslike_functions::example::ExampleColumn| json!({"dtype": short(&c.dtype), "name": *c.name, "values": values(&c.values, Some(&c.dtype))});
    let named: serde_json::Map<String, Json> =
        parsed.named.iter().map(|(name, value)| (name.clone(), argument(value))).collect();
    json!({
        "class": function.class.name(),
        "columns": parsed.columns.iter().map(column).collect::<Vec<_>>(),
        "function": function.full_name,
        "named": named,
        "positional": parsed.positional.iter().map(argument).collect::<Vec<_>>(),
        "result": {"dtype": short(&parsed.dtype), "values": values(&parsed.values, Some(&parsed.dtype))},
    })
}

/// A type as the bridge's `parse_dtype` reads it.
fn short(dtype: &DataType) -> String {
    use DataType as D;
    match dtype {
        D::Datetime(unit, None) => format!("datetime[{}]", unit.name()),
        D::Datetime(unit, Some(zone)) => format!("datetime[{},{zone}]", unit.name()),
        D::Duration(unit) => format!("duration[{}]", unit.name()),
        D::List(inner) => format!("list[{}]", short(inner)),
        D::Struct(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|f| format!("{}: {}", f.name, short(&f.dtype))).collect();
            format!("struct[{}]", fields.join(", "))
        }
        D::Array(inner, width) => format!("array[{}, {width}]", short(inner)),
        D::Map(key, value) => format!("map[{}, {}]", short(key), short(value)),
        D::Decimal(precision, scale) => format!("decimal[{precision}, {scale}]"),
        D::Enum(categories) => format!("enum[{}]", categories.iter().collect::<Vec<_>>().join(", ")),
        plain => plain.to_string(),
    }
}

fn values(values: &[Value], dtype: Option<&DataType>) -> Vec<Json> {
    values.iter().map(|v| value(v, dtype)).collect()
}

fn value(value: &Value, dtype: Option<&DataType>) -> Json {
    const EXACT: i128 = 1 << 53;
    match (value, dtype) {
        // No example has objects.
        (Value::Null | Value::Object(_), _) => Json::Null,
        (Value::Bool(v), _) => json!(v),
        (Value::Int(v), Some(DataType::Decimal(_, scale))) => {
            let mut text = String::new();
            // Writing to a string does not fail.
            let _ = decimal::write(&mut text, *v, *scale);
            json!(text)
        }
        (Value::Int(v), _) if v.unsigned_abs() <= EXACT.unsigned_abs() => json!(*v as i64),
        (Value::Int(v), _) => json!(v.to_string()),
        (Value::Float(v), _) if v.is_finite() => json!(v),
        (Value::Float(v), _) => json!(v.to_string()),
        (Value::String(v), _) => json!(**v),
        (Value::Binary(v), _) => json!(String::from_utf8_lossy(v)),
        (Value::List(items), Some(DataType::Map(key, value))) => {
            Json::Array(values(items, DataType::map_entries(key, value).inner()))
        }
        (Value::List(items), dtype) => Json::Array(values(items, dtype.and_then(DataType::inner))),
        (Value::Struct(fields), dtype) => {
            let field = |name: &str| match dtype {
                Some(DataType::Struct(fields)) => fields.iter().find(|f| *f.name == *name).map(|f| &f.dtype),
                _ => None,
            };
            fields.iter().map(|(n, v)| (n.to_string(), self::value(v, field(n)))).collect()
        }
    }
}

fn argument(argument: &ExampleArg) -> Json {
    match argument {
        ExampleArg::Value(v) => json!({"value": value(v, None)}),
        ExampleArg::Column(name) => json!({"column": **name}),
        ExampleArg::DataType(dtype) => json!({"dtype": short(dtype)}),
        ExampleArg::List(items) => json!({"list": items.iter().map(self::argument).collect::<Vec<_>>()}),
        ExampleArg::Call { function, subject, positional } => json!({"call": {
            "function": function,
            "subject": subject.as_deref().map(self::argument),
            "positional": positional.iter().map(self::argument).collect::<Vec<_>>(),
        }}),
    }
}
