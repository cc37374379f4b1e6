//! Columns that are the names of folders: `year=2024/month=5/a.parquet`.

use hashbrown::HashSet;
use polarslike_core::temporal::{self, DateOrder};
use polarslike_core::{DataType, Field, Name, Result, Scalar, Schema, TimeUnit, Value, bail};

use crate::Location;

/// The folder name that stands for null.
const NULL: &str = "__HIVE_DEFAULT_PARTITION__";

/// The columns that are folders of a table.
#[derive(Debug, Default)]
pub(crate) struct Hive {
    pub(crate) schema: Schema,
    /// Per file its values.
    values: Vec<Vec<Scalar>>,
}

impl Hive {
    /// Reads the folders of each location below the first `depth` bytes of its text; the types are those of `given`, or
    /// of columns of the same name in `known`, where these hold all values, or inferred.
    pub(crate) fn read(
        locations: &[Location],
        depth: usize,
        given: Option<&Schema>,
        known: &Schema,
        dates: bool,
    ) -> Result<Self> {
        let parts: Vec<Vec<(String, String)>> = locations.iter().map(|l| parts(l, depth)).collect();
        let Some(first) = parts.first() else { return Ok(Self::default()) };
        let names: Vec<&str> = first.iter().map(|(name, _)| name.as_str()).collect();
        if names.iter().collect::<HashSet<_>>().len() < names.len() {
            bail!(Duplicate, "the folders of {} have one name more than once", locations[0]);
        }
        for (location, parts) in locations.iter().zip(&parts) {
            if parts.iter().map(|(name, _)| name.as_str()).ne(names.iter().copied()) {
                bail!(
                    Schema,
                    "{location} lies in other folders than {}: there they are {names:?}; hive_partitioning=False leaves \
                     them out",
                    locations[0]
                );
            }
        }
        let texts =
            |i: usize| parts.iter().map(move |parts| parts[i].1.as_str()).filter(|text| *text != NULL);
        let mut schema = Schema::default();
        for (i, name) in names.iter().enumerate() {
            let dtype = match given {
                Some(given) => given.dtype(name).map_err(|e| e.context("hive_schema"))?.clone(),
                None => {
                    let holds = |dtype: &&DataType| texts(i).all(|text| parse(text, dtype).is_some());
                    let known = known.dtype(name).ok().filter(holds).cloned();
                    known.unwrap_or_else(|| infer(texts(i), dates))
                }
            };
            schema.push(Field::new(*name, dtype))?;
        }
        let value = |((name, text), field): (&(String, String), &Field)| {
            if text == NULL {
                return Ok(Scalar::null(field.dtype.clone()));
            }
            match parse(text, &field.dtype) {
                Some(value) => Ok(Scalar::new(field.dtype.clone(), value)),
                None => bail!(Compute, "the folder \"{name}={text}\" does not hold a {}", field.dtype),
            }
        };
        let row = |parts: &Vec<(String, String)>| parts.iter().zip(schema.fields()).map(value).collect();
        let values = parts.iter().map(row).collect::<Result<_>>()?;
        Ok(Self { schema, values })
    }

    /// The value of a column in a file.
    pub(crate) fn value(&self, file: usize, name: &Name) -> Option<&Scalar> {
        let column = self.schema.index_of(name).ok()?;
        self.values.get(file)?.get(column)
    }
}

/// The names and values of the folders of a file, decoded.
fn parts(location: &Location, depth: usize) -> Vec<(String, String)> {
    let text = location.as_text().unwrap_or_default();
    let below = text.get(depth..).unwrap_or(&text);
    let mut folders: Vec<&str> = below.split(['/', '\\']).collect();
    folders.pop();
    let part = |folder: &str| {
        let (name, value) = folder.split_once('=')?;
        (!name.is_empty()).then(|| (decoded(name), decoded(value)))
    };
    folders.into_iter().filter_map(part).collect()
}

/// Text whose `%20` are characters again.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let code = rest.get(1..3).and_then(|hex| std::str::from_utf8(hex).ok());
        let code = code.filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| *byte == b'%') {
            Some(code) => {
                bytes.push(code);
                rest = &rest[3..];
            }
            None => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.into())
}

/// The type that holds all values.
fn infer<'t>(texts: impl Iterator<Item = &'t str> + Clone, dates: bool) -> DataType {
    let datetime = DataType::Datetime(TimeUnit::Microseconds, None);
    let temporal = [DataType::Date, datetime];
    let candidates = [DataType::Boolean, DataType::Int64, DataType::Float64];
    let candidates = candidates.into_iter().chain(temporal.into_iter().filter(|_| dates));
    if texts.clone().next().is_none() {
        return DataType::String;
    }
    let holds = |dtype: &DataType| texts.clone().all(|text| parse(text, dtype).is_some());
    candidates.into_iter().find(holds).unwrap_or(DataType::String)
}

fn parse(text: &str, dtype: &DataType) -> Option<Value> {
    let integer = |low: i128, high: i128| {
        text.parse::<i128>().ok().filter(|v| (low..=high).contains(v)).map(Value::Int)
    };
    match dtype {
        DataType::Boolean => match text {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => None,
        },
        DataType::Int8 => integer(i8::MIN.into(), i8::MAX.into()),
        DataType::Int16 => integer(i16::MIN.into(), i16::MAX.into()),
        DataType::Int32 => integer(i32::MIN.into(), i32::MAX.into()),
        DataType::Int64 => integer(i64::MIN.into(), i64::MAX.into()),
        DataType::Int128 => integer(i128::MIN, i128::MAX),
        DataType::UInt8 => integer(0, u8::MAX.into()),
        DataType::UInt16 => integer(0, u16::MAX.into()),
        DataType::UInt32 => integer(0, u32::MAX.into()),
        DataType::UInt64 => integer(0, u64::MAX.into()),
        DataType::Float32 | DataType::Float64 => text.parse().ok().map(Value::Float),
        DataType::Date => {
            temporal::parse_date_ordered(text, DateOrder::YearFirst).map(|days| Value::Int(days.into()))
        }
        DataType::Datetime(unit, _) => {
            let parsed = temporal::parse_datetime_ordered(text, *unit, DateOrder::YearFirst)?;
            Some(Value::Int(parsed.instant.into()))
        }
        DataType::String | DataType::Categorical => Some(Value::String(text.into())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(paths: &[&str]) -> Result<Hive> {
        let locations: Vec<Location> = paths.iter().map(|path| Location::parse(path)).collect();
        Hive::read(&locations, 0, None, &Schema::default(), true)
    }

    fn types(paths: &[&str]) -> Vec<String> {
        read(paths).unwrap().schema.fields().iter().map(|f| format!("{}: {}", f.name, f.dtype)).collect()
    }

    #[test]
    fn types_are_inferred_over_all_files() {
        assert_eq!(types(&["t/a=1/b=x/f", "t/a=-2/b=3/f"]), ["a: Int64", "b: String"]);
        assert_eq!(types(&["t/a=1/f", "t/a=__HIVE_DEFAULT_PARTITION__/f"]), ["a: Int64"]);
        assert_eq!(types(&["t/d=2020-01-01/x=true/f"]), ["d: Date", "x: Boolean"]);
        assert_eq!(types(&["t/__HIVE_DEFAULT_PARTITION__/f", "t/f"]), [""; 0]);
    }

    #[test]
    fn columns_of_files_tell_types() {
        let known =
            Schema::new([Field::new("a", DataType::String), Field::new("b", DataType::Boolean)]).unwrap();
        let locations = [Location::parse("t/a=01/b=2/f")];
        let hive = Hive::read(&locations, 0, None, &known, true).unwrap();
        assert_eq!(hive.value(0, &"a".into()).unwrap().value, Value::String("01".into()));
        assert_eq!(hive.value(0, &"b".into()).unwrap().value, Value::Int(2), "2 is no Boolean");
    }

    #[test]
    fn values_are_decoded() {
        let hive = read(&["t/a%20b=x%2Fy/f", "t/a%20b=50%/f"]).unwrap();
        let values: Vec<_> = (0..2).map(|i| hive.value(i, &"a b".into()).unwrap().value.clone()).collect();
        assert_eq!(values, [Value::String("x/y".into()), Value::String("50%".into())]);
    }

    #[test]
    fn files_must_lie_in_the_same_folders() {
        let error = read(&["t/a=1/f", "t/b=1/f"]).unwrap_err().to_string();
        assert!(error.contains("\"t/b=1/f\" lies in other folders") && error.contains(r#"["a"]"#), "{error}");
        let error = read(&["t/a=1/a=2/f"]).unwrap_err().to_string();
        assert!(error.contains("more than once"), "{error}");
        let given = Schema::new([Field::new("a", DataType::UInt8)]).unwrap();
        let error =
            Hive::read(&[Location::parse("a=300/f")], 0, Some(&given), &Schema::default(), true).unwrap_err();
        assert_eq!(error.to_string(), "the folder \"a=300\" does not hold a UInt8");
    }
}
