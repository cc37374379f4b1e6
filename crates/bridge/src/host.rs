//! Values as a host language gives them.

use polarslike::{Column, DataType, Expr, HostObject, LazyFrame, Name, Result, Scalar, Value, bail};

use crate::{Callable, columns};

/// A value of a host language, before it is known what it is for.
#[derive(Clone, Debug)]
pub enum HostValue {
    /// Nothing: None, null, NULL.
    Null,
    /// True or false.
    Bool(bool),
    /// An integer.
    Int(i128),
    /// A floating point number.
    Float(f64),
    /// Text.
    String(String),
    /// Bytes.
    Binary(Vec<u8>),
    /// A value whose type the host knows: a date, a time, a length of time, a decimal number.
    Scalar(Scalar),
    /// An expression.
    Expr(Expr),
    /// A column.
    Series(Column),
    /// A data type.
    DataType(DataType),
    /// A lazy frame.
    Frame(LazyFrame),
    /// A function.
    Function(Callable),
    /// A list, tuple, array or vector.
    List(Vec<HostValue>),
    /// Named values: a dict, an object, a named list.
    Map(Vec<(String, HostValue)>),
}

impl HostValue {
    /// What kind of value this is, for errors.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a Boolean",
            Self::Int(_) => "an integer",
            Self::Float(_) => "a float",
            Self::String(_) => "a string",
            Self::Binary(_) => "bytes",
            Self::Scalar(scalar) if scalar.dtype.is_decimal() => "a decimal number",
            Self::Scalar(Scalar { dtype: DataType::Object, .. }) => "an object",
            Self::Scalar(_) => "a date or time",
            Self::Expr(_) => "an expression",
            Self::Series(_) => "a Series",
            Self::DataType(_) => "a data type",
            Self::Frame(_) => "a frame",
            Self::Function(_) => "a function",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }

    /// The value as one of a column; an error for what no column holds.
    pub fn to_value(&self) -> Result<Value> {
        Ok(match self {
            Self::Null => Value::Null,
            Self::Bool(v) => Value::Bool(*v),
            Self::Int(v) => Value::Int(*v),
            Self::Float(v) => Value::Float(*v),
            Self::String(v) => Value::String(v.as_str().into()),
            Self::Binary(v) => Value::Binary(v.as_slice().into()),
            Self::Scalar(v) => v.value.clone(),
            Self::List(items) => Value::List(items.iter().map(Self::to_value).collect::<Result<_>>()?),
            Self::Series(column) => Value::List(column.iter().map(|s| s.value).collect()),
            Self::Map(fields) => {
                let field = |(n, v): &(String, HostValue)| Ok((Name::from(n.as_str()), v.to_value()?));
                Value::Struct(fields.iter().map(field).collect::<Result<_>>()?)
            }
            Self::Expr(_) | Self::DataType(_) | Self::Frame(_) | Self::Function(_) => {
                bail!(InvalidType, "{} is not a value of a column", self.kind())
            }
        })
    }

    /// The value with the type it has by itself.
    pub fn to_scalar(&self) -> Result<Scalar> {
        Ok(match self {
            Self::Scalar(scalar) => scalar.clone(),
            Self::Series(column) => {
                Scalar::new(DataType::List(Box::new(column.dtype().clone())), self.to_value()?)
            }
            Self::List(_) | Self::Map(_) => columns::nested_scalar(self)?,
            other => {
                let value = other.to_value()?;
                Scalar::new(value.infer_dtype()?, value)
            }
        })
    }
}

/// A value in a column of objects.
impl HostObject for HostValue {
    fn text(&self) -> String {
        match self {
            Self::String(text) => text.clone(),
            value => value.to_value().map_or_else(|_| value.kind().to_string(), |value| value.to_string()),
        }
    }
}

impl From<bool> for HostValue {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for HostValue {
    fn from(value: i64) -> Self {
        Self::Int(value.into())
    }
}

impl From<f64> for HostValue {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<&str> for HostValue {
    fn from(value: &str) -> Self {
        Self::String(value.into())
    }
}

impl From<Expr> for HostValue {
    fn from(value: Expr) -> Self {
        Self::Expr(value)
    }
}
