//! Logical types, and the physical Arrow type that each is stored in.

use std::fmt;
use std::sync::Arc;

use arrow::datatypes::{self as arrow_types, ArrowPrimitiveType};
use serde::{Deserialize, Serialize};

use crate::interop::metadata::field;
use crate::{Categories, Name};

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
    /// 128-bit signed integer.
    Int128,
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
    /// A decimal number of at most so many digits, so many of them behind the point.
    Decimal(u8, u8),
    /// UTF-8 text.
    String,
    /// Bytes.
    Binary,
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
    /// One of these texts, ordered as they are.
    Enum(Categories),
    /// A sequence of values per row.
    List(Box<DataType>),
    /// As many values in each row.
    Array(Box<DataType>, usize),
    /// Named fields per row.
    Struct(Vec<Field>),
    /// Values by key per row.
    Map(Box<DataType>, Box<DataType>),
    /// Values of the host language that nothing here looks into.
    Object,
}

/// The greatest precision of a Decimal.
pub const MAX_PRECISION: u8 = 38;

impl DataType {
    /// Whether this is an integer of any width.
    pub fn is_integer(&self) -> bool {
        self.is_signed_integer() || self.is_unsigned_integer()
    }

    /// Whether this is a signed integer.
    pub fn is_signed_integer(&self) -> bool {
        matches!(self, Self::Int8 | Self::Int16 | Self::Int32 | Self::Int64 | Self::Int128)
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

    /// Whether this is a Decimal.
    pub fn is_decimal(&self) -> bool {
        matches!(self, Self::Decimal(..))
    }

    /// Whether this is a Date, Time, Datetime or Duration.
    pub fn is_temporal(&self) -> bool {
        matches!(self, Self::Date | Self::Time | Self::Datetime(..) | Self::Duration(_))
    }

    /// Whether values are stored as text: String or Categorical.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::String | Self::Categorical)
    }

    /// Whether this holds other types.
    pub fn is_nested(&self) -> bool {
        matches!(self, Self::List(_) | Self::Array(..) | Self::Struct(_) | Self::Map(..))
    }

    /// Whether this is Object, or holds it at some level.
    pub fn holds_objects(&self) -> bool {
        match self {
            Self::Object => true,
            Self::List(inner) | Self::Array(inner, _) => inner.holds_objects(),
            Self::Map(key, value) => key.holds_objects() || value.holds_objects(),
            Self::Struct(fields) => fields.iter().any(|f| f.dtype.holds_objects()),
            _ => false,
        }
    }

    /// The element type of a List or an Array.
    pub fn inner(&self) -> Option<&DataType> {
        match self {
            Self::List(inner) | Self::Array(inner, _) => Some(inner),
            _ => None,
        }
    }

    /// The type of the i-th array inside the array that stores values: of elements, or of a field.
    pub(crate) fn child(&self, i: usize) -> Option<DataType> {
        match self {
            Self::List(inner) | Self::Array(inner, _) => Some(inner.as_ref().clone()),
            Self::Struct(fields) => fields.get(i).map(|f| f.dtype.clone()),
            Self::Map(..) => self.physical().child(i),
            _ => None,
        }
    }

    /// What nested Arrays hold at last, and their widths from the outermost on.
    pub fn shape(&self) -> (&DataType, Vec<usize>) {
        let (mut inner, mut shape) = (self, Vec::new());
        while let Self::Array(next, width) = inner {
            shape.push(*width);
            inner = next;
        }
        (inner, shape)
    }

    /// The type in which values are stored and computed on: an integer for Date, Time, Datetime, Duration, Decimal and
    /// Enum, String for Categorical, a list of entries for Map, otherwise the type itself. Not recursive.
    pub fn physical(&self) -> DataType {
        match self {
            Self::Date => Self::Int32,
            Self::Time | Self::Datetime(..) | Self::Duration(_) => Self::Int64,
            Self::Decimal(..) => Self::Int128,
            Self::Enum(_) => Self::UInt32,
            Self::Categorical => Self::String,
            Self::Map(key, value) => Self::map_entries(key, value),
            other => other.clone(),
        }
    }

    /// The list of structs `key`, `value` that stores a Map.
    pub fn map_entries(key: &DataType, value: &DataType) -> DataType {
        let entry = vec![Field::new("key", key.clone()), Field::new("value", value.clone())];
        Self::List(Box::new(Self::Struct(entry)))
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
            Self::UInt32 | Self::Enum(_) => A::UInt32,
            Self::UInt64 => A::UInt64,
            // Precision and scale here mean nothing: the logical type has them.
            Self::Int128 | Self::Decimal(..) => arrow_types::Decimal128Type::DATA_TYPE,
            Self::Float32 => A::Float32,
            Self::Float64 => A::Float64,
            Self::String | Self::Categorical => A::Utf8View,
            Self::Binary | Self::Object => A::BinaryView,
            Self::List(inner) => A::LargeList(list_field(inner.storage())),
            Self::Array(inner, width) => A::FixedSizeList(list_field(inner.storage()), *width as i32),
            Self::Map(..) => self.physical().storage(),
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
            Self::Int128 => A::Decimal128(MAX_PRECISION, 0),
            Self::Decimal(precision, scale) => A::Decimal128(*precision, *scale as i8),
            Self::Categorical | Self::Enum(_) => A::Dictionary(Box::new(A::UInt32), Box::new(A::Utf8View)),
            Self::List(inner) => A::LargeList(item_field(inner)),
            Self::Array(inner, width) => A::FixedSizeList(item_field(inner), *width as i32),
            Self::Struct(fields) => {
                A::Struct(fields.iter().map(|f| field(&f.name, &f.dtype, true)).collect())
            }
            Self::Map(key, value) => {
                let key = field("key", key, false);
                let value = field("value", value, true);
                let entry = A::Struct(vec![key, value].into());
                A::Map(Arc::new(arrow_types::Field::new("entries", entry, false)), false)
            }
            other => other.storage(),
        }
    }
}

/// The element field of a list as it leaves.
fn item_field(inner: &DataType) -> arrow_types::FieldRef {
    Arc::new(field("item", inner, true))
}

/// The element field of a list, named as Polars and Arrow C++ name it.
pub(crate) fn list_field(inner: arrow_types::DataType) -> arrow_types::FieldRef {
    Arc::new(arrow_types::Field::new("item", inner, true))
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
            Self::Decimal(precision, scale) => write!(f, "Decimal(precision={precision}, scale={scale})"),
            Self::Enum(categories) => {
                f.write_str("Enum(categories=[")?;
                for (i, name) in categories.iter().enumerate() {
                    write!(f, "{}'{name}'", if i > 0 { ", " } else { "" })?;
                }
                f.write_str("])")
            }
            Self::List(inner) => write!(f, "List({inner})"),
            Self::Array(..) => {
                let (inner, shape) = self.shape();
                let comma = if shape.len() == 1 { "," } else { "" };
                let shape: Vec<String> = shape.iter().map(usize::to_string).collect();
                write!(f, "Array({inner}, shape=({}{comma}))", shape.join(", "))
            }
            Self::Map(key, value) => write!(f, "Map({key}, {value})"),
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

/// Runs an expression with `$T` as the Arrow primitive type that stores `$dtype`, for every type of numbers, for
/// temporal types, Decimal and Enum;
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
            __D::Int128 | __D::Decimal(..) => {
                type $T = arrow::datatypes::Decimal128Type;
                $body
            }
            __D::UInt32 | __D::Enum(_) => {
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
