//! `struct.json_encode`.

use std::fmt::Write;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StringViewBuilder};
use chrono::{SecondsFormat, TimeZone};
use polarslike_core::{DataType, Result, Scalar, TimeUnit, Vector, display_scalar, temporal, with_primitive};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&JSON_ENCODE];

static JSON_ENCODE: FunctionDef = FunctionDef::new(
    "struct.json_encode",
    "",
    Kernel::Elementwise(json_encode),
)
.doc(
    "Each value as JSON text: structs and maps are objects, lists and arrays arrays.\n\n\
         Nulls, NaN and infinities are `null`; dates, times, lengths of time and decimals are text.",
)
.types(|bind| {
    if has_binary(&bind.input(0)) {
        return Err(bind.reject(0, "values that JSON has a form for (encode bytes with `.bin.encode()`)"));
    }
    bind.returns(DataType::String)
})
.examples(&[Example {
    columns: r#"a=struct[x: f64, y: list[str]] [{"x": 1, "y": ["p", null]}, {"x": null, "y": null}, null]"#,
    arguments: "()",
    result: r#"str ["{\"x\":1.0,\"y\":[\"p\",null]}", "{\"x\":null,\"y\":null}", "null"]"#,
}]);

fn has_binary(dtype: &DataType) -> bool {
    match dtype {
        DataType::Binary => true,
        DataType::List(inner) | DataType::Array(inner, _) => has_binary(inner),
        DataType::Map(key, value) => has_binary(key) || has_binary(value),
        DataType::Struct(fields) => fields.iter().any(|f| has_binary(&f.dtype)),
        _ => false,
    }
}

fn json_encode(call: &Call) -> Result<Vector> {
    let values = call.inputs[0].decode();
    let dtype = call.inputs[0].dtype();
    let mut texts = StringViewBuilder::with_capacity(values.len());
    let mut text = String::new();
    for row in 0..values.len() {
        text.clear();
        // Writing to a String cannot fail.
        let _ = write_json(&mut text, dtype, &values, row);
        texts.append_value(&text);
    }
    Ok(Vector::plain(DataType::String, Arc::new(texts.finish())))
}

/// Writes one value.
fn write_json(out: &mut String, dtype: &DataType, array: &ArrayRef, row: usize) -> std::fmt::Result {
    use DataType::*;
    if array.is_null(row) || *dtype == Null {
        return out.write_str("null");
    }
    match dtype {
        Boolean => write!(out, "{}", array.as_boolean().value(row)),
        String | Categorical => write_text(out, array.as_string_view().value(row)),
        Float32 => write_float(out, format_args!("{:?}", value::<arrow::datatypes::Float32Type>(array, row))),
        Float64 => write_float(out, format_args!("{:?}", value::<arrow::datatypes::Float64Type>(array, row))),
        Date | Time | Datetime(..) | Duration(_) => {
            out.push('"');
            write_temporal(out, dtype, array, row)?;
            out.write_char('"')
        }
        List(inner) => {
            let offsets = array.as_list::<i64>().value_offsets();
            let range = offsets[row] as usize..offsets[row + 1] as usize;
            write_items(out, inner, array.as_list::<i64>().values(), range)
        }
        Array(inner, width) => {
            write_items(out, inner, array.as_fixed_size_list().values(), row * width..(row + 1) * width)
        }
        Map(key, entry) => {
            let lists = array.as_list::<i64>();
            let entries = lists.values().as_struct();
            let range = lists.value_offsets()[row] as usize..lists.value_offsets()[row + 1] as usize;
            out.push('{');
            for (i, row) in range.enumerate() {
                out.push_str(if i > 0 { "," } else { "" });
                let mut name = std::string::String::new();
                write_json(&mut name, key, entries.column(0), row)?;
                // A key that is not text becomes text.
                if name.starts_with('"') {
                    out.push_str(&name)
                } else {
                    write_text(out, &name)?
                }
                out.push(':');
                write_json(out, entry, entries.column(1), row)?;
            }
            out.write_char('}')
        }
        Struct(fields) => {
            out.push('{');
            for (i, (field, column)) in fields.iter().zip(array.as_struct().columns()).enumerate() {
                out.push_str(if i > 0 { "," } else { "" });
                write_text(out, &field.name)?;
                out.push(':');
                write_json(out, &field.dtype, column, row)?;
            }
            out.write_char('}')
        }
        Decimal(..) | Enum(_) => {
            write_text(out, display_scalar(&Scalar::from_array(dtype, array, row)).trim_matches('"'))
        }
        other => {
            with_primitive!(other, T => write!(out, "{}", value::<T>(array, row)), else out.write_str("null"))
        }
    }
}

fn value<T: arrow::array::ArrowPrimitiveType>(array: &ArrayRef, row: usize) -> T::Native {
    array.as_primitive::<T>().value(row)
}

fn write_items(
    out: &mut String,
    dtype: &DataType,
    items: &ArrayRef,
    range: std::ops::Range<usize>,
) -> std::fmt::Result {
    out.push('[');
    for (i, row) in range.enumerate() {
        out.push_str(if i > 0 { "," } else { "" });
        write_json(out, dtype, items, row)?;
    }
    out.write_char(']')
}

fn write_text(out: &mut String, text: &str) -> std::fmt::Result {
    out.write_str(&serde_json::Value::from(text).to_string())
}

/// A float as Rust writes it, with a sign in front of every exponent.
fn write_float(out: &mut String, float: std::fmt::Arguments) -> std::fmt::Result {
    let text = float.to_string();
    match text.split_once('e') {
        _ if text.ends_with(['N', 'f']) => out.write_str("null"),
        Some((digits, exponent)) if !exponent.starts_with('-') => write!(out, "{digits}e+{exponent}"),
        _ => out.write_str(&text),
    }
}

fn write_temporal(out: &mut String, dtype: &DataType, array: &ArrayRef, row: usize) -> std::fmt::Result {
    let instant = || value::<arrow::datatypes::Int64Type>(array, row);
    match dtype {
        DataType::Date => temporal::write_date(out, value::<arrow::datatypes::Int32Type>(array, row)),
        DataType::Time => temporal::write_time(out, instant()),
        DataType::Duration(unit) => temporal::write_duration_iso(out, instant(), *unit),
        DataType::Datetime(unit, Some(zone)) => write_zoned(out, instant(), *unit, zone),
        DataType::Datetime(unit, None) => temporal::write_datetime(out, instant(), *unit, None),
        _ => Ok(()),
    }
}

fn write_zoned(out: &mut String, instant: i64, unit: TimeUnit, zone: &str) -> std::fmt::Result {
    match (temporal::datetime(instant, unit), temporal::time_zone(zone)) {
        (Some(utc), Ok(zone)) => {
            out.write_str(&zone.from_utc_datetime(&utc).to_rfc3339_opts(SecondsFormat::AutoSi, false))
        }
        _ => temporal::write_datetime(out, instant, unit, None),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn values_of_each_type() {
        let check = |columns, result| check("struct.json_encode", columns, "()", result);
        check(r#"a=f64 [1e16, 1e-7, 123456789, "inf"]"#, r#"str ["1e+16", "1e-7", "123456789.0", "null"]"#);
        check(r#"a=str ["a\"\n\u0001é", null]"#, r#"str ["\"a\\\"\\n\\u0001é\"", "null"]"#);
        check(r#"a=date ["2020-01-02"]"#, r#"str ["\"2020-01-02\""]"#);
        check(
            r#"a=datetime[us,UTC] ["2020-01-02 03:04:05.000006"]"#,
            r#"str ["\"2020-01-02T03:04:05.000006+00:00\""]"#,
        );
        check("a=duration[ms] [-5]", r#"str ["\"-PT0.005S\""]"#);
        check(r#"a=decimal[10,2] ["1.50"]"#, r#"str ["\"1.50\""]"#);
        check(r#"a=map[str, i64] [{"x": 1}, null]"#, r#"str ["{\"x\":1}", "null"]"#);
        check("a=array[i64, 2] [[1, null]]", r#"str ["[1,null]"]"#);
        check("a=bool [true]", r#"str ["true"]"#);
    }

    #[test]
    fn bytes_have_no_form() {
        assert!(fails("struct.json_encode", r#"a=list[binary] [["x"]]"#, "()").contains("bytes"));
    }
}
