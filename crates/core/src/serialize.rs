//! Columns and frames as data that serde reads and writes: names, types and values, without encodings and chunks.
//!
//! This is for plans that hold a frame. Files have formats that are faster and smaller.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Column, DataFrame, DataType, Name, Value};

impl Serialize for Column {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values: Vec<Value> = self.iter().map(|s| s.value).collect();
        (self.name(), self.dtype(), values).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Column {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (name, dtype, values) = <(Name, DataType, Vec<Value>)>::deserialize(deserializer)?;
        Column::from_values(name, Some(dtype), &values).map_err(D::Error::custom)
    }
}

impl Serialize for DataFrame {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.height(), self.columns()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for DataFrame {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (height, columns) = <(usize, Vec<Column>)>::deserialize(deserializer)?;
        DataFrame::with_height(columns, height).map_err(D::Error::custom)
    }
}

/// Floats that JSON has no number for (NaN and the infinities) as text.
pub(crate) mod float {
    use super::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    enum Readable {
        Number(f64),
        Text(String),
    }

    pub(crate) fn serialize<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        if value.is_finite() || !serializer.is_human_readable() {
            serializer.serialize_f64(*value)
        } else {
            serializer.collect_str(value)
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        if !deserializer.is_human_readable() {
            return f64::deserialize(deserializer);
        }
        match Readable::deserialize(deserializer)? {
            Readable::Number(number) => Ok(number),
            Readable::Text(text) => text.parse().map_err(serde::de::Error::custom),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Column, DataFrame, DataType, TimeUnit, Value};

    fn round_trip(frame: &DataFrame) -> DataFrame {
        serde_json::from_str(&serde_json::to_string(frame).unwrap()).unwrap()
    }

    #[test]
    fn frames_are_read_as_they_were_written() {
        let floats = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 0.1, f64::MIN_POSITIVE];
        let column = |name, dtype, values: &[Value]| Column::from_values(name, dtype, values).unwrap();
        let frame = DataFrame::new(vec![
            column("f", None, &floats.map(Value::Float)),
            column("i", Some(DataType::UInt64), &[0, 1, 2, 3, 4, u64::MAX.into()].map(Value::Int)),
            column("s", None, &["", "a", "ü", "\"", "\\", "x"].map(|s| Value::String(s.into()))),
            column(
                "d",
                Some(DataType::Datetime(TimeUnit::Milliseconds, Some("Europe/Berlin".into()))),
                &[Value::Null, Value::Int(-1), Value::Int(0), Value::Int(1), Value::Int(2), Value::Int(3)],
            ),
            column(
                "l",
                None,
                &std::array::from_fn::<_, 6, _>(|i| Value::List(vec![Value::Int(i as i128), Value::Null])),
            ),
            column("c", Some(DataType::Categorical), &["x"; 6].map(|s| Value::String(s.into()))),
        ])
        .unwrap();
        let read = round_trip(&frame);
        assert!(read.equals(&frame), "{read:?}");
        assert!(matches!(read.columns()[0].get(3).unwrap().value, Value::Float(v) if v.is_sign_negative()));
    }

    #[test]
    fn a_frame_without_columns_keeps_its_height() {
        assert_eq!(round_trip(&DataFrame::with_height(vec![], 3).unwrap()).height(), 3);
    }

    #[test]
    fn a_broken_frame_is_an_error() {
        let read = serde_json::from_str::<DataFrame>(r#"[2, [["a", "Int64", [{"Int": 1}]]]]"#);
        assert!(read.unwrap_err().to_string().contains("has 1 rows"));
    }
}
