//! Data types by name.

use polarslike::{Categories, DataType, Field, MAX_PRECISION, Result, TimeUnit, bail, error};

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
        "int128" | "i128" => DataType::Int128,
        "uint8" | "u8" => DataType::UInt8,
        "uint16" | "u16" => DataType::UInt16,
        "uint32" | "u32" => DataType::UInt32,
        "uint64" | "u64" => DataType::UInt64,
        "float32" | "f32" => DataType::Float32,
        "float64" | "f64" => DataType::Float64,
        "string" | "str" | "utf8" => DataType::String,
        "binary" | "bin" => DataType::Binary,
        "object" => DataType::Object,
        "decimal" => decimal(inside)?,
        "enum" => {
            let names = inside.trim().strip_prefix("categories=").unwrap_or(inside).trim();
            let names = names.strip_prefix('[').and_then(|n| n.strip_suffix(']')).unwrap_or(names);
            DataType::Enum(Categories::new(split_fields(names).into_iter().map(unquote))?)
        }
        "array" => array(inside)?,
        "map" => match split_fields(inside)[..] {
            [key, value] => DataType::Map(Box::new(parse_dtype(key)?), Box::new(parse_dtype(value)?)),
            _ => bail!(InvalidArgument, "a map is written `map[key type, value type]`, not {text:?}"),
        },
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

fn unquote(text: &str) -> &str {
    text.trim().trim_matches(['\'', '"'])
}

/// A Decimal from `10, 2`, or as it prints: `precision=10, scale=2`.
fn decimal(inside: &str) -> Result<DataType> {
    let parts = split_fields(inside);
    let number = |i: usize, key: &str, default: u8| match parts.get(i) {
        None => Ok(default),
        Some(part) => {
            let part = part.trim();
            let digits = part.strip_prefix(key).unwrap_or(part);
            digits.parse().map_err(|_| error!(InvalidArgument, "a decimal has {key}NUMBER, not {part:?}"))
        }
    };
    decimal_dtype(number(0, "precision=", MAX_PRECISION)?, number(1, "scale=", 0)?)
}

/// A Decimal; an error if there is none with this precision and scale.
pub fn decimal_dtype(precision: u8, scale: u8) -> Result<DataType> {
    if precision == 0 || precision > MAX_PRECISION {
        bail!(InvalidArgument, "a decimal's precision is 1 to {MAX_PRECISION}, not {precision}");
    }
    if scale > precision {
        bail!(InvalidArgument, "a decimal's scale is at most its precision, {precision}, not {scale}");
    }
    Ok(DataType::Decimal(precision, scale))
}

/// An Array from `i64, 2` or `i64, (2, 3)`, or as it prints: `Int64, shape=(2, 3)`.
fn array(inside: &str) -> Result<DataType> {
    let [inner, shape] = split_fields(inside)[..] else {
        bail!(InvalidArgument, "an array is written `array[type, width]`, not `array[{inside}]`")
    };
    let shape = shape.trim();
    let shape = shape.strip_prefix("shape=").unwrap_or(shape).trim_matches(['(', ')']);
    let mut dtype = parse_dtype(inner)?;
    for width in split_fields(shape).into_iter().rev() {
        let width = width.trim();
        let width = width.parse::<u32>().ok().filter(|width| *width <= i32::MAX as u32);
        let Some(width) = width else {
            bail!(InvalidArgument, "an array's width is a number, not {shape:?}")
        };
        dtype = DataType::Array(Box::new(dtype), width as usize);
    }
    Ok(dtype)
}

/// Splits at commas outside brackets and quotes.
fn split_fields(text: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0, 0);
    let mut quote = None;
    let mut fields = Vec::new();
    for (i, c) in text.char_indices() {
        match c {
            _ if quote == Some(c) => quote = None,
            _ if quote.is_some() => {}
            '\'' | '"' => quote = Some(c),
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
    fn types_are_read_as_they_print() {
        for text in [
            "Int128",
            "Binary",
            "Object",
            "Decimal(precision=10, scale=2)",
            "Enum(categories=['a', 'b, c'])",
            "Array(List(Int64), shape=(2, 3))",
            "Array(String, shape=(4,))",
            "Map(String, List(Decimal(precision=38, scale=0)))",
        ] {
            assert_eq!(parse_dtype(text).unwrap().to_string(), text);
        }
        assert_eq!(parse_dtype("array[i64, (2, 3)]").unwrap().to_string(), "Array(Int64, shape=(2, 3))");
        assert_eq!(parse_dtype("decimal[9,1]").unwrap(), DataType::Decimal(9, 1));
        for text in ["decimal[39,1]", "decimal[3,4]", "array[i64]", "array[i64, x]", "map[str]", "enum[a, a]"]
        {
            assert!(parse_dtype(text).is_err(), "{text}");
        }
    }

    #[test]
    fn unknown_names_are_errors() {
        assert_eq!(parse_dtype("int").unwrap_err().to_string(), r#"there is no data type "int""#);
    }
}
