//! Sets of data types.

use std::fmt;

use polarslike_core::{DataType, Field, Name, Result, Schema, TimeUnit};
use serde::{Deserialize, Serialize};

use super::Selector;

/// A set of data types that a column's type may belong to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypeSet {
    /// This type with these parameters.
    Is(DataType),
    /// The types of this name with any parameters: `Datetime`, `List`, `Decimal`.
    Named(Name),
    /// Types of one kind.
    Kind(TypeKind),
    /// Datetimes of these units, of any if there are none.
    Datetime {
        /// The units.
        units: Vec<TimeUnit>,
        /// The time zones.
        zones: Zones,
    },
    /// Lengths of time of these units, of any if there are none.
    Duration(Vec<TimeUnit>),
    /// Lists whose elements are of these types.
    List(Box<Selector>),
    /// Arrays whose elements are of these types.
    Array {
        /// The types of elements; any if not given.
        inner: Option<Box<Selector>>,
        /// The number of elements; any if not given.
        width: Option<usize>,
    },
}

/// Kinds of types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TypeKind {
    /// Integers, floats and decimals.
    Numeric,
    /// Integers.
    Integer,
    /// Integers that can be negative.
    SignedInteger,
    /// Integers that cannot be negative.
    UnsignedInteger,
    /// Floating point numbers.
    Float,
    /// Dates, times and lengths of time.
    Temporal,
    /// Values of values.
    Nested,
}

/// Which time zones a Datetime may have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zones {
    /// Whether it may have none.
    pub unset: bool,
    /// Whether it may have any.
    pub any: bool,
    /// The ones it may have.
    pub these: Vec<String>,
}

impl TypeSet {
    /// Whether a type belongs to the set.
    pub fn contains(&self, dtype: &DataType) -> Result<bool> {
        Ok(match self {
            Self::Is(wanted) => wanted == dtype,
            Self::Named(name) => base_name(dtype) == name.as_ref(),
            Self::Kind(kind) => kind.contains(dtype),
            Self::Datetime { units, zones } => match dtype {
                DataType::Datetime(unit, zone) => {
                    (units.is_empty() || units.contains(unit))
                        && match zone {
                            None => zones.unset,
                            Some(zone) => zones.any || zones.these.iter().any(|z| **z == **zone),
                        }
                }
                _ => false,
            },
            Self::Duration(units) => {
                matches!(dtype, DataType::Duration(unit) if units.is_empty() || units.contains(unit))
            }
            Self::List(inner) => match dtype {
                DataType::List(element) => selects(inner, element)?,
                _ => false,
            },
            Self::Array { inner, width } => match dtype {
                DataType::Array(element, size) if width.is_none_or(|width| width == *size) => match inner {
                    Some(inner) => selects(inner, element)?,
                    None => true,
                },
                _ => false,
            },
        })
    }
}

impl TypeKind {
    fn contains(self, dtype: &DataType) -> bool {
        match self {
            Self::Numeric => dtype.is_numeric() || dtype.is_decimal(),
            Self::Integer => dtype.is_integer(),
            Self::SignedInteger => dtype.is_signed_integer(),
            Self::UnsignedInteger => dtype.is_unsigned_integer(),
            Self::Float => dtype.is_float(),
            Self::Temporal => dtype.is_temporal(),
            Self::Nested => dtype.is_nested(),
        }
    }

    /// What `cs` calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Numeric => "numeric",
            Self::Integer => "integer",
            Self::SignedInteger => "signed_integer",
            Self::UnsignedInteger => "unsigned_integer",
            Self::Float => "float",
            Self::Temporal => "temporal",
            Self::Nested => "nested",
        }
    }
}

/// A type's name without parameters.
fn base_name(dtype: &DataType) -> String {
    let text = dtype.to_string();
    text.split('(').next().unwrap_or_default().to_string()
}

/// Whether a selector selects a column of a type.
fn selects(selector: &Selector, dtype: &DataType) -> Result<bool> {
    let schema = Schema::new([Field::new("", dtype.clone())])?;
    Ok(!selector.select(&schema, &[])?.is_empty())
}

/// Prints as the call of `cs` that makes it.
impl fmt::Display for TypeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(dtype) => write!(f, "cs.by_dtype({dtype})"),
            Self::Named(name) => write!(f, "cs.by_dtype({name})"),
            Self::Kind(kind) => write!(f, "cs.{}()", kind.name()),
            Self::Datetime { units, zones } => write!(f, "cs.datetime({units:?}, {zones})"),
            Self::Duration(units) => write!(f, "cs.duration({units:?})"),
            Self::List(inner) => write!(f, "cs.list({inner})"),
            Self::Array { inner, width } => {
                let inner = inner.as_ref().map(ToString::to_string);
                let width = width.map(|width| format!("width={width}"));
                write!(f, "cs.array({})", inner.into_iter().chain(width).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

impl fmt::Display for Zones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unset = self.unset.then_some("None".to_string());
        let any = self.any.then_some("'*'".to_string());
        let zones: Vec<String> =
            any.into_iter().chain(self.these.iter().map(|z| format!("{z:?}"))).chain(unset).collect();
        write!(f, "[{}]", zones.join(", "))
    }
}
