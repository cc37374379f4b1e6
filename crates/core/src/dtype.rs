//! Logical types, and the physical Arrow type that each is stored in.

use std::fmt;

use arrow::datatypes as arrow_types;
use serde::{Deserialize, Serialize};

use crate::Name;

/// The resolution of a Datetime or a Duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TimeUnit {
    /// Thousandths of a second.
    #[serde(rename = "ms")]
    Milliseconds,
    /// Millionths of a second: the default.
    #[serde(rename = "us")]
    Microseconds,
    /// Thousand-millionths of a second.
    #[serde(rename = "ns")]
    Nanoseconds,
}

impl TimeUnit {
    /// How many of this unit make a second.
    pub const fn per_second(self) -> i64 {
        match self {
            Self::Milliseconds => 1_000,
            Self::Microseconds => 1_000_000,
            Self::Nanoseconds => 1_000_000_000,
        }
    }

    /// `ms`, `us` or `ns`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Microseconds => "us",
            Self::Nanoseconds => "ns",
        }
    }

    /// The unit of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "ms" => Some(Self::Milliseconds),
            "us" | "μs" => Some(Self::Microseconds),
            "ns" => Some(Self::Nanoseconds),
            _ => None,
        }
    }

    /// Arrow's name for the unit.
    pub const fn to_arrow(self) -> arrow_types::TimeUnit {
        match self {
            Self::Milliseconds => arrow_types::TimeUnit::Millisecond,
            Self::Microseconds => arrow_types::TimeUnit::Microsecond,
            Self::Nanoseconds => arrow_types::TimeUnit::Nanosecond,
        }
    }
}

/// A named type: a field of a Struct or of a schema.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Field {
    /// The field's name.
    pub name: Name,
    /// The field's type.
    pub dtype: DataType,
}

impl Field {
    /// A field of this name and type.
    pub fn new(name: impl Into<Name>, dtype: DataType) -> Self {
        Self { name: name.into(), dtype }
    }
}

/// What the user sees of a column's values.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DataType {
    /// Only nulls.
    Null,
    /// True or false.
    Boolean,
    /// 8-bit signed integer.
    Int8,
    /// 16-bit signed integer.
    Int16,
    /// 32-bit signed integer.
    Int32,
    /// 64-bit signed integer.
    Int64,
    /// 8-bit unsigned integer.
    UInt8,
    /// 16-bit unsigned integer.
    UInt16,
    /// 32-bit unsigned integer.
    UInt32,
    /// 64-bit unsigned integer.
    UInt64,
    /// 32-bit floating point number.
    Float32,
    /// 64-bit floating point number.
    Float64,
    /// UTF-8 text.
    String,
    /// Days since 1970-01-01.
    Date,
    /// Time of day, nanoseconds since midnight.
    Time,
    /// An instant since 1970-01-01 (UTC), shown in a time zone if it has one.
    Datetime(TimeUnit, Option<Name>),
    /// A length of time.
    Duration(TimeUnit),
    /// Text from a small set of values: always dictionary-encoded.
    Categorical,
    /// A sequence of values per row.
    List(Box<DataType>),
    /// Named fields per row.
    Struct(Vec<Field>),
}

impl DataType {
    /// Whether this is an integer of any width.
    pub fn is_integer(&self) -> bool {
        self.is_signed_integer() || self.is_unsigned_integer()
    }

    /// Whether this is a signed integer.
    pub fn is_signed_integer(&self) -> bool {
        matches!(self, Self::Int8 | Self::Int16 | Self::Int32 | Self::Int64)
    }

    /// Whether this is an unsigned integer.
    pub fn is_unsigned_integer(&self) -> bool {
        matches!(self, Self::UInt8 | Self::UInt16 | Self::UInt32 | Self::UInt64)
    }

    /// Whether this is Float32 or Float64.
    pub fn is_float(&self) -> bool {
        matches!(self, Self::Float32 | Self::Float64)
    }

    /// Whether this is an integer or a float.
    pub fn is_numeric(&self) -> bool {
        self.is_integer() || self.is_float()
    }

    /// Whether this is a Date, Time, Datetime or Duration.
    pub fn is_temporal(&self) -> bool {
        matches!(self, Self::Date | Self::Time | Self::Datetime(..) | Self::Duration(_))
    }

    /// Whether values are text: String or Categorical.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::String | Self::Categorical)
    }

    /// Whether this holds other types.
    pub fn is_nested(&self) -> bool {
        matches!(self, Self::List(_) | Self::Struct(_))
    }

    /// The element type of a List.
    pub fn inner(&self) -> Option<&DataType> {
        match self {
            Self::List(inner) => Some(inner),
            _ => None,
        }
    }

    /// The type in which values are stored and computed on: an integer for Date, Time, Datetime and Duration, String
    /// for Categorical, otherwise the type itself. Not recursive.
    pub fn physical(&self) -> DataType {
        match self {
            Self::Date => Self::Int32,
            Self::Time | Self::Datetime(..) | Self::Duration(_) => Self::Int64,
            Self::Categorical => Self::String,
            other => other.clone(),
        }
    }

    /// The Arrow type of a plain vector of this type in memory: physical at every level.
    pub fn storage(&self) -> arrow_types::DataType {
        use arrow_types::DataType as A;
        match self {
            Self::Null => A::Null,
            Self::Boolean => A::Boolean,
            Self::Int8 => A::Int8,
            Self::Int16 => A::Int16,
            Self::Int32 | Self::Date => A::Int32,
            Self::Int64 | Self::Time | Self::Datetime(..) | Self::Duration(_) => A::Int64,
            Self::UInt8 => A::UInt8,
            Self::UInt16 => A::UInt16,
            Self::UInt32 => A::UInt32,
            Self::UInt64 => A::UInt64,
            Self::Float32 => A::Float32,
            Self::Float64 => A::Float64,
            Self::String | Self::Categorical => A::Utf8View,
            Self::List(inner) => A::LargeList(list_field(inner.storage())),
            Self::Struct(fields) => A::Struct(
                fields
                    .iter()
                    .map(|f| arrow_types::Field::new(f.name.as_ref(), f.dtype.storage(), true))
                    .collect(),
            ),
        }
    }

    /// The Arrow type that leaves through the borders.
    pub fn to_arrow(&self) -> arrow_types::DataType {
        use arrow_types::DataType as A;
        match self {
            Self::Date => A::Date32,
            Self::Time => A::Time64(arrow_types::TimeUnit::Nanosecond),
            Self::Datetime(unit, zone) => A::Timestamp(unit.to_arrow(), zone.as_deref().map(Into::into)),
            Self::Duration(unit) => A::Duration(unit.to_arrow()),
            Self::Categorical => A::Dictionary(Box::new(A::UInt32), Box::new(A::Utf8View)),
            Self::List(inner) => A::LargeList(list_field(inner.to_arrow())),
            Self::Struct(fields) => A::Struct(
                fields
                    .iter()
                    .map(|f| arrow_types::Field::new(f.name.as_ref(), f.dtype.to_arrow(), true))
                    .collect(),
            ),
            other => other.storage(),
        }
    }
}

/// The element field of a list, named as Polars and Arrow C++ name it.
pub(crate) fn list_field(inner: arrow_types::DataType) -> arrow_types::FieldRef {
    std::sync::Arc::new(arrow_types::Field::new("item", inner, true))
}

/// Prints as Python's Polars prints a type: `Datetime(time_unit='us', time_zone=None)`, `List(Int64)`.
impl fmt::Display for DataType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Datetime(unit, None) => write!(f, "Datetime(time_unit='{}', time_zone=None)", unit.name()),
            Self::Datetime(unit, Some(zone)) => {
                write!(f, "Datetime(time_unit='{}', time_zone='{zone}')", unit.name())
            }
            Self::Duration(unit) => write!(f, "Duration(time_unit='{}')", unit.name()),
            Self::List(inner) => write!(f, "List({inner})"),
            Self::Struct(fields) => {
                f.write_str("Struct({")?;
                for (i, field) in fields.iter().enumerate() {
                    write!(f, "{}'{}': {}", if i > 0 { ", " } else { "" }, field.name, field.dtype)?;
                }
                f.write_str("})")
            }
            other => write!(f, "{other:?}"),
        }
    }
}

/// Runs an expression with `$T` as the Arrow primitive type that stores `$dtype`, for every numeric and temporal type;
/// the last arm says what happens for others. This is the one place that lists them.
///
/// ```
/// use polarslike_core::{DataType, with_primitive};
/// let width = with_primitive!(&DataType::Date, T => size_of::<<T as arrow::array::ArrowPrimitiveType>::Native>(), else 0);
/// assert_eq!(width, 4);
/// ```
#[macro_export]
macro_rules! with_primitive {
    ($dtype:expr, $T:ident => $body:expr, else $other:expr) => {{
        use $crate::DataType as __D;
        match $dtype {
            __D::Int8 => {
                type $T = arrow::datatypes::Int8Type;
                $body
            }
            __D::Int16 => {
                type $T = arrow::datatypes::Int16Type;
                $body
            }
            __D::Int32 | __D::Date => {
                type $T = arrow::datatypes::Int32Type;
                $body
            }
            __D::Int64 | __D::Time | __D::Datetime(..) | __D::Duration(_) => {
                type $T = arrow::datatypes::Int64Type;
                $body
            }
            __D::UInt8 => {
                type $T = arrow::datatypes::UInt8Type;
                $body
            }
            __D::UInt16 => {
                type $T = arrow::datatypes::UInt16Type;
                $body
            }
            __D::UInt32 => {
                type $T = arrow::datatypes::UInt32Type;
                $body
            }
            __D::UInt64 => {
                type $T = arrow::datatypes::UInt64Type;
                $body
            }
            __D::Float32 => {
                type $T = arrow::datatypes::Float32Type;
                $body
            }
            __D::Float64 => {
                type $T = arrow::datatypes::Float64Type;
                $body
            }
            _ => $other,
        }
    }};
}
