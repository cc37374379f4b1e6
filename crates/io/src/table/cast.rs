//! Columns whose type in a file is not the table's.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, LargeListArray, StructArray, new_null_array};
use arrow::compute::{CastOptions as ArrowCast, cast_with_options};
use arrow::util::display::FormatOptions;
use polarslike_core::{DataType, Field, Result, TimeUnit, Vector, interop};
use serde::{Deserialize, Deserializer, Serialize};

/// Which differences between a column's type in a file and in the table are mended by a cast; none is by default.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CastOptions {
    /// What integers may become.
    #[serde(deserialize_with = "one_or_many")]
    pub integer_cast: Vec<IntegerCast>,
    /// What floats may become.
    #[serde(deserialize_with = "one_or_many")]
    pub float_cast: Vec<FloatCast>,
    /// What datetimes may become.
    #[serde(deserialize_with = "one_or_many")]
    pub datetime_cast: Vec<DatetimeCast>,
    /// Whether fields that a struct lacks are null.
    pub missing_struct_fields: MissingFields,
    /// Whether surplus fields of a struct are dropped.
    pub extra_struct_fields: ExtraFields,
    /// Whether categories may become text.
    pub categorical_to_string: Permission,
}

/// What integers may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IntegerCast {
    /// Integers of more bits, decimals of more digits.
    Upcast,
    /// Floats.
    AllowFloat,
    /// Nothing else.
    Forbid,
}

/// What floats may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FloatCast {
    /// Floats of more bits.
    Upcast,
    /// Floats of fewer bits.
    Downcast,
    /// Nothing else.
    Forbid,
}

/// What datetimes may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DatetimeCast {
    /// Nanoseconds become any coarser unit.
    NanosecondDowncast,
    /// Microseconds become milliseconds.
    MicrosecondDowncast,
    /// Microseconds become nanoseconds.
    MicrosecondUpcast,
    /// Milliseconds become any finer unit.
    MillisecondUpcast,
    /// Any coarser unit.
    Downcast,
    /// Any finer unit.
    Upcast,
    /// Another time zone.
    ConvertTimezone,
    /// Nothing else.
    Forbid,
}

/// What happens if a struct lacks fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingFields {
    /// It is an error.
    #[default]
    Raise,
    /// They are null.
    Insert,
}

/// What happens to surplus fields of a struct.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtraFields {
    /// They are an error.
    #[default]
    Raise,
    /// They are dropped.
    Ignore,
}

/// Whether something may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// No: it is an error.
    #[default]
    Forbid,
    /// Yes.
    Allow,
}

fn one_or_many<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMany<T> {
        One(T),
        Many(Vec<T>),
    }
    Ok(match OneOrMany::deserialize(deserializer)? {
        OneOrMany::One(one) => vec![one],
        OneOrMany::Many(many) => many,
    })
}

impl CastOptions {
    /// Whether values of a file's type may become those of the table's.
    pub(super) fn allows(&self, from: &DataType, to: &DataType) -> bool {
        use DataType::*;
        let integer = |cast| self.integer_cast.contains(&cast);
        match (from, to) {
            _ if from == to => true,
            (Null, _) => true,
            _ if from.is_integer() && to.is_integer() => integer(IntegerCast::Upcast) && widens(from, to),
            (Decimal(p, s), Decimal(q, t)) => integer(IntegerCast::Upcast) && p <= q && s == t,
            _ if from.is_integer() && to.is_float() => integer(IntegerCast::AllowFloat),
            (Float32, Float64) => self.float_cast.contains(&FloatCast::Upcast),
            (Float64, Float32) => self.float_cast.contains(&FloatCast::Downcast),
            (Datetime(a, x), Datetime(b, y)) => {
                let zone = x == y || self.datetime_cast.contains(&DatetimeCast::ConvertTimezone);
                zone && self.allows_unit(*a, *b)
            }
            (Categorical | Enum(_), String) => self.categorical_to_string == Permission::Allow,
            (List(a), List(b)) => self.allows(a, b),
            (Struct(a), Struct(b)) => self.allows_fields(a, b),
            _ => false,
        }
    }

    fn allows_unit(&self, from: TimeUnit, to: TimeUnit) -> bool {
        use DatetimeCast::*;
        use TimeUnit::*;
        let any = |casts: &[DatetimeCast]| casts.iter().any(|cast| self.datetime_cast.contains(cast));
        match (from, to) {
            _ if from == to => true,
            (Nanoseconds, _) => any(&[NanosecondDowncast, Downcast]),
            (Microseconds, Milliseconds) => any(&[MicrosecondDowncast, Downcast]),
            (Microseconds, _) => any(&[MicrosecondUpcast, Upcast]),
            (Milliseconds, _) => any(&[MillisecondUpcast, Upcast]),
        }
    }

    fn allows_fields(&self, from: &[Field], to: &[Field]) -> bool {
        let kept = |field: &Field| match find(to, field) {
            Some(target) => self.allows(&field.dtype, &target.dtype),
            None => self.extra_struct_fields == ExtraFields::Ignore,
        };
        let complete = || to.iter().all(|field| find(from, field).is_some());
        from.iter().all(kept) && (self.missing_struct_fields == MissingFields::Insert || complete())
    }
}

fn find<'f>(fields: &'f [Field], field: &Field) -> Option<&'f Field> {
    fields.iter().find(|other| other.name == field.name)
}

fn widens(from: &DataType, to: &DataType) -> bool {
    let bits = |dtype: &DataType| match dtype {
        DataType::Int8 | DataType::UInt8 => 8,
        DataType::Int16 | DataType::UInt16 => 16,
        DataType::Int32 | DataType::UInt32 => 32,
        DataType::Int64 | DataType::UInt64 => 64,
        _ => 128,
    };
    bits(from) < bits(to) && (to.is_signed_integer() || from.is_unsigned_integer())
}

/// The values of a file as those of the table's type, which [`CastOptions::allows`].
pub(super) fn cast(vector: &Vector, to: &DataType) -> Result<Vector> {
    if vector.dtype() == to {
        return Ok(vector.clone());
    }
    if *vector.dtype() == DataType::Null {
        return Ok(Vector::nulls(to.clone(), vector.len()));
    }
    let array = cast_array(&interop::vector_to_arrow(vector)?, vector.dtype(), to)?;
    interop::vector_of(&array, to.clone())
}

fn cast_array(array: &ArrayRef, from: &DataType, to: &DataType) -> Result<ArrayRef> {
    match (from, to) {
        (DataType::Null, _) => Ok(new_null_array(&to.to_arrow(), array.len())),
        (DataType::List(from), DataType::List(item)) => {
            let lists = array.as_list::<i64>();
            let values = cast_array(lists.values(), from, item)?;
            let field = arrow::datatypes::Field::new_list_field(values.data_type().clone(), true);
            let (offsets, nulls) = (lists.offsets().clone(), lists.nulls().cloned());
            Ok(Arc::new(LargeListArray::try_new(Arc::new(field), offsets, values, nulls)?))
        }
        (DataType::Struct(from), DataType::Struct(to)) => {
            let structs = array.as_struct();
            let child = |field: &Field| match from.iter().position(|f| f.name == field.name) {
                Some(i) => cast_array(structs.column(i), &from[i].dtype, &field.dtype),
                None => Ok(new_null_array(&field.dtype.to_arrow(), array.len())),
            };
            let children = to.iter().map(child).collect::<Result<Vec<_>>>()?;
            let fields = to.iter().zip(&children).map(|(field, child)| {
                arrow::datatypes::Field::new(field.name.as_ref(), child.data_type().clone(), true)
            });
            let nulls = structs.nulls().cloned();
            Ok(Arc::new(StructArray::try_new_with_length(fields.collect(), children, nulls, array.len())?))
        }
        _ => {
            let options = ArrowCast { safe: false, format_options: FormatOptions::default() };
            Ok(cast_with_options(array, &to.to_arrow(), &options)?)
        }
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::Value;

    use super::*;

    fn options(json: &str) -> CastOptions {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn only_what_is_allowed() {
        use DataType::*;
        let none = CastOptions::default();
        assert!(none.allows(&Int64, &Int64) && none.allows(&Null, &Int64));
        assert!(!none.allows(&Int32, &Int64) && !none.allows(&Float32, &Float64));
        let wider = options(r#"{"integer_cast": "upcast"}"#);
        assert!(
            wider.allows(&Int32, &Int64) && wider.allows(&UInt32, &Int64) && wider.allows(&UInt8, &UInt16)
        );
        assert!(
            !wider.allows(&Int64, &Int32) && !wider.allows(&Int8, &UInt16) && !wider.allows(&Int8, &Float64)
        );
        let some = options(r#"{"integer_cast": ["upcast", "allow-float"], "datetime_cast": ["downcast"]}"#);
        assert!(some.allows(&Int8, &Float64) && some.allows(&List(Box::new(Int8)), &List(Box::new(Int16))));
        let at = |unit| Datetime(unit, None);
        assert!(some.allows(&at(TimeUnit::Nanoseconds), &at(TimeUnit::Milliseconds)));
        assert!(!some.allows(&at(TimeUnit::Milliseconds), &at(TimeUnit::Nanoseconds)));
        assert!(serde_json::from_str::<CastOptions>(r#"{"integer_cast": "maybe"}"#).is_err());
    }

    #[test]
    fn structs_gain_and_lose_fields() {
        let structs = |names: &[&str], dtype: DataType| {
            DataType::Struct(names.iter().map(|name| Field::new(*name, dtype.clone())).collect())
        };
        let (from, to) = (structs(&["a", "b"], DataType::Int8), structs(&["b", "c"], DataType::Int64));
        let casts = options(
            r#"{"integer_cast": "upcast", "missing_struct_fields": "insert", "extra_struct_fields": "ignore"}"#,
        );
        assert!(casts.allows(&from, &to) && !CastOptions::default().allows(&from, &to));
        let fields = |names: [&str; 2], values: [Value; 2]| {
            Value::Struct(names.into_iter().map(Into::into).zip(values).collect())
        };
        let value = |v: Value| Value::List(vec![v, Value::Null]);
        let list = |dtype: DataType| DataType::List(Box::new(dtype));
        let rows = [value(fields(["a", "b"], [Value::Int(1), Value::Int(2)])), Value::Null];
        let vector = Vector::from_values(list(from), &rows).unwrap();
        let result = cast(&vector, &list(to.clone())).unwrap();
        assert_eq!(result.dtype(), &list(to));
        assert_eq!(result.get(0).value, value(fields(["b", "c"], [Value::Int(2), Value::Null])));
        assert!(result.get(1).is_null());
    }
}
