//! JSON in texts: `str.json_decode`, `str.json_path_match`.

use arrow::array::AsArray;
use polarslike_core::{DataType, Result, TimeUnit, Value, Vector, error, temporal};
use serde_json::Value as Json;
use serde_json_path::JsonPath;

use crate::kernels::builder::TextBuilder;
use crate::kernels::text::{Patterns, each_text};
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&JSON_DECODE, &JSON_PATH_MATCH];

static JSON_DECODE: FunctionDef =
    FunctionDef::new("str.json_decode", "dtype:dtype", Kernel::Elementwise(json_decode))
        .doc(
            "The values that JSON texts stand for, as values of `dtype`.\n\n\
             Objects become structs: fields that an object lacks are null, others are left out. A single value becomes a list of \
             one where lists are wanted. Numbers that do not fit and text that is no date or time give null; values of another \
             kind, and text that is not JSON, are errors.",
        )
        .types(|bind| text_type(bind, &[], bind.options.dtype("dtype")?.clone()))
        .examples(&[
            Example {
                columns: r#"a=str ["{\"x\": 1, \"y\": \"b\"}", "{\"x\": null}", null]"#,
                arguments: "(struct[x: i64, y: str])",
                result: r#"struct[x: i64, y: str] [{"x": 1, "y": "b"}, {"x": null, "y": null}, null]"#,
            },
            Example {
                columns: r#"a=str ["[1, 2]", "3", "null"]"#,
                arguments: "(list[i64])",
                result: "list[i64] [[1, 2], [3], null]",
            },
        ]);

static JSON_PATH_MATCH: FunctionDef =
    FunctionDef::new("str.json_path_match", "json_path:expr(lit)", Kernel::Elementwise(json_path_match))
        .doc(
            "What a JSON path (RFC 9535) such as `$.items[0].name` finds first in JSON texts, as text.\n\n\
             Text comes without quotes, other values as JSON. Null if nothing is found, if null is found, and for text that is not \
             JSON; a path that cannot be read is an error.",
        )
        .types(|bind| text_type(bind, &[DataType::String], DataType::String))
        .examples(&[Example {
            columns: r#"a=str ["{\"x\": [1, 2]}", "{\"x\": \"b\"}", "{}", null]"#,
            arguments: r#"("$.x")"#,
            result: r#"str ["[1,2]", "b", null, null]"#,
        }]);

fn json_decode(call: &Call) -> Result<Vector> {
    call.inputs[0].map(call.dtype.clone(), |array| {
        let values = array.as_string_view().iter().map(|text| match text {
            None => Ok(Value::Null),
            Some(text) => {
                let json = serde_json::from_str(text).map_err(|e| {
                    error!(Compute, "`str.json_decode`: {:?} is not JSON: {e}", shortened(text))
                })?;
                decode(&json, call.dtype)
            }
        });
        let values = values.collect::<Result<Vec<_>>>()?;
        Ok(Vector::from_values(call.dtype.clone(), &values)?.decode())
    })
}

/// The start of a text, for messages.
fn shortened(text: &str) -> &str {
    text.char_indices().nth(60).map_or(text, |(end, _)| &text[..end])
}

/// The value of a type that JSON stands for.
fn decode(json: &Json, dtype: &DataType) -> Result<Value> {
    let mismatch = || {
        let text = json.to_string();
        error!(Compute, "`str.json_decode`: {} is not a value of type {dtype}", shortened(&text))
    };
    Ok(match (json, dtype) {
        (Json::Null, _) => Value::Null,
        (Json::Bool(v), DataType::Boolean) => Value::Bool(*v),
        (Json::Array(items), DataType::List(inner)) => {
            Value::List(items.iter().map(|item| decode(item, inner)).collect::<Result<_>>()?)
        }
        (json, DataType::List(inner)) if !json.is_object() => Value::List(vec![decode(json, inner)?]),
        (Json::Object(items), DataType::Struct(fields)) => {
            let field = |f: &polarslike_core::Field| {
                let json = items.get(f.name.as_ref()).unwrap_or(&Json::Null);
                Ok((f.name.clone(), decode(json, &f.dtype)?))
            };
            Value::Struct(fields.iter().map(field).collect::<Result<_>>()?)
        }
        (Json::String(text), text_type) if text_type.is_text() => Value::String(text.as_str().into()),
        (Json::Number(_) | Json::Bool(_), text_type) if text_type.is_text() => {
            Value::String(json.to_string().into())
        }
        (Json::Number(number), dtype) if dtype.is_float() => {
            number.as_f64().map_or(Value::Null, Value::Float)
        }
        (Json::Bool(v), dtype) if dtype.is_float() => Value::Float(f64::from(u8::from(*v))),
        (Json::Bool(v), dtype) if dtype.is_integer() => Value::Int(i128::from(*v)),
        (Json::Number(number), dtype) if is_whole(dtype) => fitting(number, dtype),
        (Json::String(text), DataType::Date) => temporal::parse_date(text).map_or(Value::Null, Value::from),
        (Json::String(text), DataType::Time) => temporal::parse_time(text).map_or(Value::Null, Value::from),
        (Json::String(text), DataType::Datetime(unit, _)) => datetime(text, *unit),
        _ => return Err(mismatch()),
    })
}

/// Whether numbers stand for values of the type by their whole part.
fn is_whole(dtype: &DataType) -> bool {
    dtype.is_integer() || matches!(dtype, DataType::Date | DataType::Time | DataType::Duration(_))
}

/// A number without its fraction, null if the type does not hold it.
fn fitting(number: &serde_json::Number, dtype: &DataType) -> Value {
    let whole = match (number.as_i128(), number.as_f64()) {
        (Some(whole), _) => whole,
        (None, Some(float)) => float.trunc() as i128,
        (None, None) => return Value::Null,
    };
    let value = Value::Int(whole);
    match Vector::from_values(dtype.clone(), std::slice::from_ref(&value)) {
        Ok(_) => value,
        Err(_) => Value::Null,
    }
}

/// A date with a time of day; a date alone is not enough.
fn datetime(text: &str, unit: TimeUnit) -> Value {
    let parsed =
        if temporal::parse_date(text).is_some() { None } else { temporal::parse_datetime(text, unit) };
    parsed.map_or(Value::Null, |p| Value::from(p.instant))
}

fn json_path_match(call: &Call) -> Result<Vector> {
    let paths = Patterns::new(&call.inputs[1], |text| {
        JsonPath::parse(text)
            .map_err(|e| error!(Compute, "`str.json_path_match`: {text:?} is not a JSON path: {e}"))
    });
    if paths.is_constant() {
        // A path that cannot be read is an error even if there is no text.
        paths.with(0, |_| ())?;
    }
    each_text(&call.inputs[0], paths.is_constant(), call.dtype, |out: &mut TextBuilder, text, row| {
        let found = paths.with(row, |path| {
            let json: Json = serde_json::from_str(text).ok()?;
            match path.query(&json).first()? {
                Json::Null => None,
                Json::String(found) => Some(found.clone()),
                other => Some(other.to_string()),
            }
        })?;
        out.append_option(found.flatten());
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn values_by_type() {
        check("str.json_decode", r#"a=str ["1.7", "true", "300", "null"]"#, "(u8)", "u8 [1, 1, null, null]");
        check("str.json_decode", r#"a=str ["1.5", "\"x\"", "true"]"#, "(str)", r#"str ["1.5", "x", "true"]"#);
        check(
            "str.json_decode",
            r#"a=str ["\"2024-01-31\"", "5", "\"x\""]"#,
            "(date)",
            r#"date ["2024-01-31", "1970-01-06", null]"#,
        );
        check(
            "str.json_decode",
            r#"a=str ["\"2024-01-31T10:00:00+02:00\"", "\"2024-01-31\""]"#,
            "(datetime[us,UTC])",
            r#"datetime[us,UTC] ["2024-01-31 08:00:00", null]"#,
        );
        assert!(
            fails("str.json_decode", r#"a=str ["\"3\""]"#, "(i64)")
                .contains(r#""3" is not a value of type Int64"#)
        );
        assert!(fails("str.json_decode", r#"a=str ["{}"]"#, "(list[i64])").contains("not a value"));
        assert!(fails("str.json_decode", r#"a=str ["{"]"#, "(i64)").contains("not JSON"));
    }

    #[test]
    fn paths() {
        let columns = r#"a=str ["{\"z\": 1.50, \"a\": [{\"x\": 1}, 2]}", "bad", "{\"a\": null}"]; p=str ["$.z", "$", null]"#;
        check("str.json_path_match", columns, "(col(p))", r#"str ["1.5", null, null]"#);
        check("str.json_path_match", columns, r#"("$.a[?@.x == 1]")"#, r#"str ["{\"x\":1}", null, null]"#);
        check(
            "str.json_path_match",
            columns,
            r#"("$")"#,
            r#"str ["{\"z\":1.5,\"a\":[{\"x\":1},2]}", null, "{\"a\":null}"]"#,
        );
        assert!(fails("str.json_path_match", columns, r#"("a")"#).contains("not a JSON path"));
    }
}
