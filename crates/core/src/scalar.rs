//! Single values: literals of plans, results of one row, host-language values on their way in.

use std::fmt;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, new_null_array};
use serde::{Deserialize, Serialize};

use crate::{DataType, Field, Name, Object, Result, TimeUnit, bail, vector, with_primitive};

/// A value without its logical type: dates, times and decimals are their physical integers; a category is its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Missing.
    Null,
    /// True or false.
    Bool(bool),
    /// An integer of any width, a physical date or time, or the digits of a decimal.
    Int(i128),
    /// A floating point number.
    Float(#[serde(with = "crate::serialize::float")] f64),
    /// Text.
    String(Name),
    /// Bytes.
    Binary(Arc<[u8]>),
    /// The elements of a list, of an array, or the entries of a map.
    List(Vec<Value>),
    /// The fields of a struct, by name.
    Struct(Vec<(Name, Value)>),
    /// A value of the host language.
    Object(Object),
}

impl Value {
    /// The type that a host-language value has if nothing else says so: Int64, Float64, String, List of its elements.
    pub fn infer_dtype(&self) -> Result<DataType> {
        Ok(match self {
            Value::Null => DataType::Null,
            Value::Bool(_) => DataType::Boolean,
            Value::Int(v) if i64::try_from(*v).is_ok() => DataType::Int64,
            Value::Int(v) if u64::try_from(*v).is_ok() => DataType::UInt64,
            Value::Int(_) => DataType::Int128,
            Value::Float(_) => DataType::Float64,
            Value::String(_) => DataType::String,
            Value::Binary(_) => DataType::Binary,
            Value::Object(_) => DataType::Object,
            Value::List(values) => DataType::List(Box::new(infer_common(values)?)),
            Value::Struct(fields) => DataType::Struct(
                fields
                    .iter()
                    .map(|(n, v)| Ok(Field::new(n.clone(), v.infer_dtype()?)))
                    .collect::<Result<_>>()?,
            ),
        })
    }
}

/// Prints as a user writes it: `5`, `"abc"`, `null`, `[1, 2]`, `{"a": 1}`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let comma = |i| if i > 0 { ", " } else { "" };
        match self {
            Value::Null => f.write_str("null"),
            Value::Bool(v) => write!(f, "{v}"),
            Value::Int(v) => write!(f, "{v}"),
            // Debug marks whole numbers as floats (`1.0`) and uses an exponent for long ones.
            Value::Float(v) => write!(f, "{v:?}"),
            Value::String(v) => write!(f, "{v:?}"),
            Value::Binary(v) => write!(f, "b\"{}\"", v.escape_ascii()),
            Value::Object(object) => write!(f, "{object}"),
            Value::List(values) => {
                f.write_str("[")?;
                for (i, value) in values.iter().enumerate() {
                    write!(f, "{}{value}", comma(i))?;
                }
                f.write_str("]")
            }
            Value::Struct(fields) => {
                f.write_str("{")?;
                for (i, (name, value)) in fields.iter().enumerate() {
                    write!(f, "{}{name:?}: {value}", comma(i))?;
                }
                f.write_str("}")
            }
        }
    }
}

/// The one type that all of `values` fit; an error if there is none.
pub(crate) fn infer_common(values: &[Value]) -> Result<DataType> {
    let mut common = DataType::Null;
    for value in values {
        common = common_host_type(common, value.infer_dtype()?)?;
    }
    Ok(common)
}

fn common_host_type(a: DataType, b: DataType) -> Result<DataType> {
    use DataType::*;
    Ok(match (a, b) {
        (a, b) if a == b => a,
        (Null, other) | (other, Null) => other,
        (a, Float64) if a.is_integer() => Float64,
        (Float64, b) if b.is_integer() => Float64,
        (Int64, UInt64) | (UInt64, Int64) => UInt64,
        (a, b) if a.is_integer() && b.is_integer() => Int128,
        (List(a), List(b)) => List(Box::new(common_host_type(*a, *b)?)),
        (Struct(a), Struct(b)) => {
            let mut fields = a;
            for field in b {
                match fields.iter_mut().find(|f| f.name == field.name) {
                    Some(known) => known.dtype = common_host_type(known.dtype.clone(), field.dtype)?,
                    None => fields.push(field),
                }
            }
            Struct(fields)
        }
        (a, b) => {
            bail!(InvalidType, "values of {a} and of {b} in one column; convert them to one type first")
        }
    })
}

/// A value of a logical type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scalar {
    /// The logical type.
    pub dtype: DataType,
    /// The value, physical where the type is temporal.
    pub value: Value,
}

impl Scalar {
    /// A value of a type.
    pub fn new(dtype: DataType, value: Value) -> Self {
        Self { dtype, value }
    }

    /// Null of a type.
    pub fn null(dtype: DataType) -> Self {
        Self::new(dtype, Value::Null)
    }

    /// Whether the value is null.
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    /// A Datetime in microseconds without time zone.
    pub fn datetime_us(microseconds: i64) -> Self {
        Self::new(DataType::Datetime(TimeUnit::Microseconds, None), Value::Int(microseconds.into()))
    }

    /// A plain array with this one value.
    pub fn to_array(&self) -> Result<ArrayRef> {
        vector::array_from_values(&self.dtype, std::slice::from_ref(&self.value))
    }

    /// Value `i` of a plain array of this type's storage.
    pub fn from_array(dtype: &DataType, array: &dyn Array, i: usize) -> Self {
        Self::new(dtype.clone(), value_at(dtype, array, i))
    }
}

fn value_at(dtype: &DataType, array: &dyn Array, i: usize) -> Value {
    if array.is_null(i) || *dtype == DataType::Null {
        return Value::Null;
    }
    match dtype {
        DataType::Boolean => Value::Bool(array.as_boolean().value(i)),
        DataType::String | DataType::Categorical => Value::String(array.as_string_view().value(i).into()),
        DataType::Float32 => {
            Value::Float(array.as_primitive::<arrow::datatypes::Float32Type>().value(i).into())
        }
        DataType::Float64 => Value::Float(array.as_primitive::<arrow::datatypes::Float64Type>().value(i)),
        DataType::Binary => Value::Binary(array.as_binary_view().value(i).into()),
        DataType::Object => Object::at(array.as_binary_view(), i).map_or(Value::Null, Value::Object),
        DataType::Enum(categories) => {
            let code = array.as_primitive::<arrow::datatypes::UInt32Type>().value(i);
            categories.get(code).map_or(Value::Null, |name| Value::String(name.into()))
        }
        DataType::List(inner) => elements(inner, &array.as_list::<i64>().value(i)),
        DataType::Array(inner, _) => elements(inner, &array.as_fixed_size_list().value(i)),
        DataType::Map(key, value) => value_at(&DataType::map_entries(key, value), array, i),
        DataType::Struct(fields) => {
            let columns = array.as_struct().columns();
            let value = |(f, c): (&Field, &ArrayRef)| (f.name.clone(), value_at(&f.dtype, c, i));
            Value::Struct(fields.iter().zip(columns).map(value).collect())
        }
        other => with_primitive!(other, T => to_int(array.as_primitive::<T>().value(i)), else Value::Null),
    }
}

fn elements(inner: &DataType, values: &ArrayRef) -> Value {
    Value::List((0..values.len()).map(|k| value_at(inner, values, k)).collect())
}

fn to_int<N: num_traits_lite::ToI128>(value: N) -> Value {
    value.to_value()
}

/// The little of `num-traits` that turning natives to values needs.
mod num_traits_lite {
    use super::Value;

    pub trait ToI128 {
        fn to_value(self) -> Value;
    }
    macro_rules! ints {
        ($($t:ty),*) => { $(impl ToI128 for $t { fn to_value(self) -> Value { Value::Int(self.into()) } })* };
    }
    ints!(i8, i16, i32, i64, i128, u8, u16, u32, u64);
    impl ToI128 for f32 {
        fn to_value(self) -> Value {
            Value::Float(self.into())
        }
    }
    impl ToI128 for f64 {
        fn to_value(self) -> Value {
            Value::Float(self)
        }
    }
}

/// `len` nulls of a type, plain.
pub(crate) fn null_array(dtype: &DataType, len: usize) -> ArrayRef {
    new_null_array(&dtype.storage(), len)
}

macro_rules! scalar_from {
    ($($t:ty => $dtype:ident, $value:ident;)*) => {
        $(impl From<$t> for Scalar {
            fn from(value: $t) -> Self {
                Scalar::new(DataType::$dtype, Value::$value(value.into()))
            }
        })*
    };
}

scalar_from! {
    bool => Boolean, Bool;
    i32 => Int32, Int;
    i64 => Int64, Int;
    u32 => UInt32, Int;
    u64 => UInt64, Int;
    f64 => Float64, Float;
    &str => String, String;
    String => String, String;
    Arc<str> => String, String;
}

macro_rules! value_from {
    ($($t:ty => $variant:ident;)*) => {
        $(impl From<$t> for Value {
            fn from(value: $t) -> Self {
                Value::$variant(value.into())
            }
        })*
    };
}

value_from! {
    bool => Bool;
    i32 => Int;
    i64 => Int;
    u32 => Int;
    u64 => Int;
    f64 => Float;
    &str => String;
    String => String;
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_print_as_they_are_written() {
        let text = |t: &str| Value::String(t.into());
        let fields = vec![("a".into(), Value::Int(1)), ("b c".into(), Value::Null)];
        for (value, expected) in [
            (Value::Null, "null"),
            (Value::Bool(true), "true"),
            (Value::Int(-5), "-5"),
            (Value::Float(1.0), "1.0"),
            (Value::Float(0.1), "0.1"),
            (Value::Float(f64::NAN), "NaN"),
            (text("a\"b"), r#""a\"b""#),
            (Value::List(vec![Value::Int(1), text("x")]), r#"[1, "x"]"#),
            (Value::List(vec![]), "[]"),
            (Value::Struct(fields), r#"{"a": 1, "b c": null}"#),
        ] {
            assert_eq!(value.to_string(), expected);
        }
    }

    #[test]
    fn host_values_become_scalars() {
        assert_eq!(Scalar::from(5_i32), Scalar::new(DataType::Int32, Value::Int(5)));
        assert_eq!(Scalar::from("a"), Scalar::new(DataType::String, Value::String("a".into())));
        assert_eq!(Scalar::from(true).dtype, DataType::Boolean);
        assert_eq!(Scalar::from(u64::MAX).value, Value::Int(u64::MAX.into()));
        assert!(Scalar::null(DataType::Date).is_null());
        assert_eq!(Scalar::datetime_us(3).dtype, DataType::Datetime(TimeUnit::Microseconds, None));
    }

    #[test]
    fn numbers_must_fit_their_type() {
        let fits = |dtype: DataType, value| Scalar::new(dtype, value).to_array().is_ok();
        assert!(fits(DataType::UInt8, Value::Int(255)) && !fits(DataType::UInt8, Value::Int(256)));
        assert!(!fits(DataType::UInt64, Value::Int(-1)));
        assert!(!fits(DataType::Int64, Value::Float(1.0)));
        assert!(fits(DataType::Float64, Value::Int(1)));
        assert!(!fits(DataType::String, Value::Int(1)));
        assert!(!fits(DataType::Boolean, Value::Int(1)));
        assert!(fits(DataType::Null, Value::Null) && !fits(DataType::Null, Value::Int(1)));
    }
}
