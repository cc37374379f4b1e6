//! Worked examples, read: columns, arguments and the expected result.
//!
//! Columns and results are `dtype [values]`. Types are written `bool`, `i8` ... `u64`, `f32`, `f64`, `str`, `cat`, `date`,
//! `time`, `datetime[us]`, `datetime[us,Europe/Berlin]`, `duration[us]`, `decimal[10,2]`, `binary`, `enum[small, large]`, `list[i64]`,
//! `array[i64, 2]`, `struct[a: i64, b: str]`, `map[str, i64]` and `null`. Values are JSON; in addition dates and times are
//! their ISO text, `"NaN"`, `"inf"` and `"-inf"` floats, long integers and decimals their text, bytes the text that has them
//! in UTF-8, maps objects.
//! Arguments are such values, `col(name)`, types, or lists of these, by position or `name=value`; where a function takes
//! an expression over elements, also `element()` or `field("name")` with methods: `element().str.len_chars()`.

use polarslike_core::{
    Categories, DataType, Field, Name, Result, TimeUnit, Value, bail, decimal, error, temporal,
};
use serde_json::Value as Json;

use crate::Example;

/// A worked example, read.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedExample {
    /// The columns; the first is the subject of a method.
    pub columns: Vec<ExampleColumn>,
    /// The arguments given by position.
    pub positional: Vec<ExampleArg>,
    /// The arguments given by name.
    pub named: NamedArgs,
    /// The type of the result.
    pub dtype: DataType,
    /// The values of the result.
    pub values: Vec<Value>,
}

/// Arguments by name.
pub type NamedArgs = Vec<(String, ExampleArg)>;

/// A column of a worked example.
#[derive(Clone, Debug, PartialEq)]
pub struct ExampleColumn {
    /// Its name.
    pub name: Name,
    /// Its type.
    pub dtype: DataType,
    /// Its values, physical where the type is temporal.
    pub values: Vec<Value>,
}

/// An argument of a worked example.
#[derive(Clone, Debug, PartialEq)]
pub enum ExampleArg {
    /// A plain value.
    Value(Value),
    /// A column.
    Column(Name),
    /// A data type.
    DataType(DataType),
    /// Several arguments, at least one of which is not a plain value.
    List(Vec<ExampleArg>),
    /// A function called, on a subject if it is a method.
    Call {
        /// Its name with its namespace.
        function: String,
        /// What the method is called on.
        subject: Option<Box<ExampleArg>>,
        /// Its arguments, all by position.
        positional: Vec<ExampleArg>,
    },
}

impl Example {
    /// Reads the example; an error says what is wrong with it.
    pub fn parse(&self) -> Result<ParsedExample> {
        let mut columns = Vec::new();
        let mut cursor = Cursor { rest: self.columns.trim() };
        while !cursor.rest.is_empty() {
            let name = cursor.until('=')?.trim().into();
            let (dtype, values) = cursor.typed_values()?;
            columns.push(ExampleColumn { name, dtype, values });
            cursor.skip(';');
        }
        let mut cursor = Cursor { rest: self.arguments.trim() };
        let (positional, named) = cursor.arguments()?;
        let mut cursor = Cursor { rest: self.result.trim() };
        let (dtype, values) = cursor.typed_values()?;
        if !cursor.rest.is_empty() {
            bail!(Internal, "{:?} after the result of an example", cursor.rest);
        }
        Ok(ParsedExample { columns, positional, named, dtype, values })
    }
}

/// Reads a type as examples write it: `i64`, `list[str]`.
pub fn parse_dtype(text: &str) -> Result<DataType> {
    use DataType::*;
    let text = text.trim();
    let (head, inside) = match text.split_once('[') {
        Some((head, inside)) => (head, inside.strip_suffix(']').unwrap_or(inside)),
        None => (text, ""),
    };
    let unit = |name: &str| {
        TimeUnit::parse(name.trim()).ok_or_else(|| error!(Internal, "unknown time unit {name:?}"))
    };
    Ok(match head {
        "null" => Null,
        "bool" => Boolean,
        "i8" => Int8,
        "i16" => Int16,
        "i32" => Int32,
        "i64" => Int64,
        "u8" => UInt8,
        "u16" => UInt16,
        "u32" => UInt32,
        "u64" => UInt64,
        "f32" => Float32,
        "f64" => Float64,
        "i128" => Int128,
        "decimal" => match inside.split_once(',') {
            Some((precision, scale)) => Decimal(number(precision)?, number(scale)?),
            None => Decimal(number(inside)?, 0),
        },
        "str" => String,
        "binary" => Binary,
        "cat" => Categorical,
        "enum" => Enum(Categories::new(split_outside(inside).into_iter().map(str::trim))?),
        "date" => Date,
        "time" => Time,
        "datetime" => match inside.split_once(',') {
            Some((name, zone)) => Datetime(unit(name)?, Some(zone.trim().into())),
            None => Datetime(unit(inside)?, None),
        },
        "duration" => Duration(unit(inside)?),
        "list" => List(Box::new(parse_dtype(inside)?)),
        "array" => match split_outside(inside)[..] {
            [inner, width] => Array(Box::new(parse_dtype(inner)?), number(width)?),
            _ => bail!(Internal, "an array is written `array[i64, 2]`"),
        },
        "map" => match split_outside(inside)[..] {
            [key, value] => Map(Box::new(parse_dtype(key)?), Box::new(parse_dtype(value)?)),
            _ => bail!(Internal, "a map is written `map[str, i64]`"),
        },
        "struct" => Struct(split_outside(inside).into_iter().map(parse_field).collect::<Result<_>>()?),
        other => bail!(Internal, "unknown type {other:?} in an example"),
    })
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T> {
    text.trim().parse().map_err(|_| error!(Internal, "{text:?} is not a number"))
}

fn parse_field(text: &str) -> Result<Field> {
    match text.split_once(':') {
        Some((name, dtype)) => Ok(Field::new(name.trim(), parse_dtype(dtype)?)),
        None => bail!(Internal, "struct field {text:?} has no type"),
    }
}

/// Splits at commas outside brackets.
fn split_outside(text: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0, 0);
    let mut parts = Vec::new();
    for (i, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    if !text[start..].trim().is_empty() {
        parts.push(&text[start..]);
    }
    parts
}

struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    /// Steps over `c` and white space; whether it was there.
    fn skip(&mut self, c: char) -> bool {
        self.rest = self.rest.trim_start();
        let found = self.rest.strip_prefix(c);
        self.rest = found.unwrap_or(self.rest).trim_start();
        found.is_some()
    }

    /// The text up to `c`, and steps over both.
    fn until(&mut self, c: char) -> Result<&'a str> {
        let (head, rest) =
            self.rest.split_once(c).ok_or_else(|| error!(Internal, "no {c:?} in {:?}", self.rest))?;
        self.rest = rest.trim_start();
        Ok(head)
    }

    /// A name or a type: letters, and what stands in brackets behind them.
    fn word(&mut self) -> &'a str {
        let mut depth = 0;
        let end = self.rest.find(|c: char| {
            match c {
                '[' => depth += 1,
                ']' if depth > 0 => {
                    depth -= 1;
                    return false;
                }
                _ => {}
            }
            depth == 0 && !(c.is_alphanumeric() || c == '_')
        });
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest.trim_start();
        word
    }

    fn json(&mut self) -> Result<Json> {
        if !self.rest.starts_with(['[', '{', '"']) {
            // A number or a word, which the stream only takes if white space follows.
            let end = self.rest.find([',', ')', ']', ' ']).unwrap_or(self.rest.len());
            let (word, rest) = self.rest.split_at(end);
            let json = serde_json::from_str(word).map_err(|_| error!(Internal, "{word:?} is not JSON"))?;
            self.rest = rest.trim_start();
            return Ok(json);
        }
        let mut stream = serde_json::Deserializer::from_str(self.rest).into_iter();
        match stream.next() {
            Some(Ok(json)) => {
                self.rest = self.rest[stream.byte_offset()..].trim_start();
                Ok(json)
            }
            _ => bail!(Internal, "{:?} does not start with JSON", self.rest),
        }
    }

    fn typed_values(&mut self) -> Result<(DataType, Vec<Value>)> {
        let dtype = parse_dtype(self.word())?;
        let Json::Array(items) = self.json()? else { bail!(Internal, "values must be in brackets") };
        let values = items.iter().map(|json| value_of(json, Some(&dtype))).collect::<Result<_>>()?;
        Ok((dtype, values))
    }

    fn arguments(&mut self) -> Result<(Vec<ExampleArg>, NamedArgs)> {
        let (mut positional, mut named) = (Vec::new(), Vec::new());
        if !self.skip('(') {
            bail!(Internal, "arguments must be in parentheses: {:?}", self.rest);
        }
        while !self.skip(')') {
            match self.rest.split_once('=') {
                Some((name, rest)) if name.chars().all(|c| c.is_alphanumeric() || c == '_') => {
                    self.rest = rest.trim_start();
                    named.push((name.to_string(), self.argument()?));
                }
                _ => positional.push(self.argument()?),
            }
            if !self.skip(',') && !self.rest.starts_with(')') {
                bail!(Internal, "expected a comma or the end of the arguments at {:?}", self.rest);
            }
        }
        Ok((positional, named))
    }

    fn argument(&mut self) -> Result<ExampleArg> {
        if let Some(rest) = self.rest.strip_prefix("col(") {
            self.rest = rest;
            return Ok(ExampleArg::Column(self.until(')')?.trim().into()));
        }
        if self.rest.starts_with("element(") || self.rest.starts_with("field(") {
            return self.calls();
        }
        let mut attempt = Cursor { rest: self.rest };
        if let Ok(json) = attempt.json() {
            self.rest = attempt.rest;
            return Ok(ExampleArg::Value(value_of(&json, None)?));
        }
        if self.skip('[') {
            let mut items = Vec::new();
            while !self.skip(']') {
                items.push(self.argument()?);
                self.skip(',');
            }
            return Ok(ExampleArg::List(items));
        }
        Ok(ExampleArg::DataType(parse_dtype(self.word())?))
    }
}

impl Cursor<'_> {
    /// A function called, and the methods called on its result.
    fn calls(&mut self) -> Result<ExampleArg> {
        let mut subject = None;
        loop {
            let name = self.rest.split('(').next().unwrap_or_default();
            self.rest = &self.rest[name.len()..];
            let function = if subject.is_none() { format!("pl.{name}") } else { name.to_string() };
            let (positional, _) = self.arguments()?;
            let call = ExampleArg::Call { function, subject: subject.map(Box::new), positional };
            if !self.skip('.') {
                return Ok(call);
            }
            subject = Some(call);
        }
    }
}

/// The value that JSON stands for, of a type if one is known.
fn value_of(json: &Json, dtype: Option<&DataType>) -> Result<Value> {
    Ok(match (json, dtype) {
        (Json::Null, _) => Value::Null,
        (Json::Bool(v), _) => Value::Bool(*v),
        (Json::Number(number), Some(DataType::Decimal(..))) => text_value(&number.to_string(), dtype)?,
        (Json::Number(number), dtype) => {
            let int = number.as_i64().map(i128::from).or(number.as_u64().map(i128::from));
            match (int, number.as_f64()) {
                (Some(int), _) if !dtype.is_some_and(DataType::is_float) => Value::Int(int),
                (_, Some(float)) => Value::Float(float),
                _ => bail!(Internal, "{number} is not a number of type {dtype:?}"),
            }
        }
        (Json::String(text), dtype) => return text_value(text, dtype),
        (Json::Object(items), Some(DataType::Map(key, value))) => {
            let entry = |(name, json): (&String, &Json)| {
                let name = text_value(name, Some(key))?;
                Ok(Value::Struct(vec![("key".into(), name), ("value".into(), value_of(json, Some(value))?)]))
            };
            Value::List(items.iter().map(entry).collect::<Result<_>>()?)
        }
        (Json::Array(items), dtype) => {
            let inner = dtype.and_then(DataType::inner);
            Value::List(items.iter().map(|item| value_of(item, inner)).collect::<Result<_>>()?)
        }
        (Json::Object(items), dtype) => {
            let field = |name: &str| match dtype {
                Some(DataType::Struct(fields)) => {
                    fields.iter().find(|f| f.name.as_ref() == name).map(|f| &f.dtype)
                }
                _ => None,
            };
            let item =
                |(name, json): (&String, &Json)| Ok((name.as_str().into(), value_of(json, field(name))?));
            Value::Struct(items.iter().map(item).collect::<Result<_>>()?)
        }
    })
}

fn text_value(text: &str, dtype: Option<&DataType>) -> Result<Value> {
    let physical = match dtype {
        Some(DataType::Date) => parse_date(text).map(i128::from),
        // With a zone, too, the text is UTC.
        Some(DataType::Datetime(unit, _)) => {
            parse_datetime(text).and_then(|d| temporal::instant(d, *unit)).map(i128::from)
        }
        Some(DataType::Time) => chrono::NaiveTime::parse_from_str(text, "%H:%M:%S%.f").ok().map(|time| {
            let midnight = chrono::NaiveTime::MIN;
            i128::from((time - midnight).num_nanoseconds().unwrap_or_default())
        }),
        Some(DataType::Decimal(_, scale)) => decimal::parse_at(text, *scale),
        Some(DataType::Binary) => return Ok(Value::Binary(text.as_bytes().into())),
        Some(integer) if integer.is_integer() => text.parse().ok(),
        Some(float) if float.is_float() => return Ok(Value::Float(parse_float(text)?)),
        _ => return Ok(Value::String(text.into())),
    };
    match physical {
        Some(value) => Ok(Value::Int(value)),
        None => bail!(Internal, "{text:?} is not a value of type {dtype:?}"),
    }
}

fn parse_date(text: &str) -> Option<i32> {
    Some(temporal::days(chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?))
}

fn parse_datetime(text: &str) -> Option<chrono::NaiveDateTime> {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f").ok()
}

fn parse_float(text: &str) -> Result<f64> {
    text.parse().map_err(|_| error!(Internal, "{text:?} is not a float"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_columns_arguments_and_result() {
        let example = Example {
            columns: r#"a=list[i64] [[1, null], null]; b=struct[x: i64, y: str] [{"x": 1, "y": "a;b"}]"#,
            arguments: r#"(col(b), "x=1", [1, 2], [col(a), 1], how="all", dtype=datetime[us,UTC])"#,
            result: r#"date ["1970-01-02"]"#,
        };
        let parsed = example.parse().unwrap();
        assert_eq!(parsed.columns[0].dtype, DataType::List(Box::new(DataType::Int64)));
        assert_eq!(parsed.columns[0].values[1], Value::Null);
        let fields = vec![("x".into(), Value::Int(1)), ("y".into(), Value::String("a;b".into()))];
        assert_eq!(parsed.columns[1].values, [Value::Struct(fields)]);
        assert_eq!(parsed.positional[0], ExampleArg::Column("b".into()));
        assert_eq!(parsed.positional[1], ExampleArg::Value(Value::String("x=1".into())));
        assert!(matches!(&parsed.positional[3], ExampleArg::List(items) if items.len() == 2));
        assert_eq!(parsed.named[0].0, "how");
        let utc = DataType::Datetime(TimeUnit::Microseconds, Some("UTC".into()));
        assert_eq!(parsed.named[1].1, ExampleArg::DataType(utc));
        assert_eq!((parsed.dtype, parsed.values), (DataType::Date, vec![Value::Int(1)]));
    }

    #[test]
    fn reads_expressions_over_elements() {
        let example =
            Example { columns: "", arguments: "(element().list.head(2).sum(), n=1)", result: "null []" };
        let parsed = example.parse().unwrap();
        let ExampleArg::Call { function, subject, positional } = &parsed.positional[0] else { panic!() };
        assert_eq!((function.as_str(), positional.len(), parsed.named.len()), ("sum", 0, 1));
        let Some(ExampleArg::Call { function, positional, .. }) = subject.as_deref() else { panic!() };
        assert_eq!((function.as_str(), positional.len()), ("list.head", 1));
    }
}
