//! Data types by name.

use polarslike::{DataType, Field, Result, TimeUnit, bail, error};

/// The type that a text names, in the long form (`Int64`, `Datetime(us)`, `List(String)`) or the short one of tables
/// (`i64`, `datetime[us]`, `list[str]`).
///
/// ```
/// use polarslike_bridge::{DataType, parse_dtype};
/// assert_eq!(parse_dtype("list[i64]")?, DataType::List(Box::new(DataType::Int64)));
/// # Ok::<(), polarslike_bridge::Error>(())
/// ```
pub fn parse_dtype(text: &str) -> Result<DataType> {
    let text = text.trim();
    let (head, inside) = match text.find(['[', '(']) {
        Some(i) => (&text[..i], text[i + 1..].strip_suffix([']', ')']).unwrap_or(&text[i + 1..])),
        None => (text, ""),
    };
    let unit = |text: &str| {
        let text = text.trim().trim_matches(['\'', '"']);
        TimeUnit::parse(text)
            .ok_or_else(|| error!(InvalidArgument, "no time unit {text:?}; there are: ms, us, ns"))
    };
    Ok(match head.to_ascii_lowercase().as_str() {
        "null" => DataType::Null,
        "boolean" | "bool" => DataType::Boolean,
        "int8" | "i8" => DataType::Int8,
        "int16" | "i16" => DataType::Int16,
        "int32" | "i32" => DataType::Int32,
        "int64" | "i64" => DataType::Int64,
        "uint8" | "u8" => DataType::UInt8,
        "uint16" | "u16" => DataType::UInt16,
        "uint32" | "u32" => DataType::UInt32,
        "uint64" | "u64" => DataType::UInt64,
        "float32" | "f32" => DataType::Float32,
        "float64" | "f64" => DataType::Float64,
        "string" | "str" | "utf8" => DataType::String,
        "date" => DataType::Date,
        "time" => DataType::Time,
        "categorical" | "cat" => DataType::Categorical,
        "datetime" if inside.is_empty() => DataType::Datetime(TimeUnit::Microseconds, None),
        "datetime" => match inside.split_once(',') {
            None => DataType::Datetime(unit(inside)?, None),
            Some((u, zone)) => {
                DataType::Datetime(unit(u)?, Some(zone.trim().trim_matches(['\'', '"']).into()))
            }
        },
        "duration" if inside.is_empty() => DataType::Duration(TimeUnit::Microseconds),
        "duration" => DataType::Duration(unit(inside)?),
        "list" => DataType::List(Box::new(parse_dtype(inside)?)),
        "struct" => {
            let field = |text: &str| match text.split_once(':') {
                Some((name, dtype)) => Ok(Field::new(name.trim(), parse_dtype(dtype)?)),
                None => bail!(InvalidArgument, "a struct's field is written `name: type`, not {text:?}"),
            };
            DataType::Struct(split_fields(inside).into_iter().map(field).collect::<Result<_>>()?)
        }
        _ => bail!(InvalidArgument, "there is no data type {text:?}"),
    })
}

/// Splits at commas outside brackets.
fn split_fields(text: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0, 0);
    let mut fields = Vec::new();
    for (i, c) in text.char_indices() {
        match c {
            '[' | '(' => depth += 1,
            ']' | ')' => depth -= 1,
            ',' if depth == 0 => {
                fields.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    fields.push(&text[start..]);
    fields.retain(|f| !f.trim().is_empty());
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_nested_types() {
        let parsed = parse_dtype("list[struct[a: i64, b: list[str]]]").unwrap();
        assert_eq!(parsed.to_string(), "List(Struct({'a': Int64, 'b': List(String)}))");
        assert_eq!(
            parse_dtype("Datetime(ms, UTC)").unwrap().to_string(),
            "Datetime(time_unit='ms', time_zone='UTC')"
        );
    }

    #[test]
    fn unknown_names_are_errors() {
        assert_eq!(parse_dtype("int").unwrap_err().to_string(), r#"there is no data type "int""#);
    }
}
