//! Vectors from host values.

use std::sync::Arc;

use arrow::array::{
    ArrayRef, ArrowPrimitiveType, BinaryViewBuilder, BooleanBuilder, FixedSizeListArray, LargeListArray,
    PrimitiveBuilder, StringViewBuilder, StructArray, UInt32Array,
};
use arrow::buffer::{NullBuffer, OffsetBuffer};

use super::Vector;
use crate::{
    DataType, Error, Result, Value, bail, dtype::list_field, error, objects, scalar, with_primitive,
};

impl Vector {
    /// One row per value; an error names the first value that is not of the type, and its row.
    pub fn from_values(dtype: DataType, values: &[Value]) -> Result<Self> {
        let array = array_from_values(&dtype, values).map_err(|error| at_row(&dtype, values, &error))?;
        let vector = Self::plain(dtype, array);
        if vector.dtype == DataType::Categorical { vector.to_dictionary() } else { Ok(vector) }
    }
}

/// The error with the first row that has it; found afterwards, so that counting rows costs nothing when all is well.
fn at_row(dtype: &DataType, values: &[Value], error: &Error) -> Error {
    // The rows before `start` are well, those before `end` are not.
    let (mut start, mut end) = (0, values.len());
    while end - start > 1 {
        let middle = start + (end - start) / 2;
        if array_from_values(dtype, &values[start..middle]).is_ok() {
            start = middle;
        } else {
            end = middle;
        }
    }
    Error::new(error.kind(), format!("row {start}: {}", error.message()))
}

/// A plain array in the storage of `dtype`, one row per value.
pub(crate) fn array_from_values(dtype: &DataType, values: &[Value]) -> Result<ArrayRef> {
    let mismatch = |value: &Value| error!(InvalidType, "{value} is not a value of type {dtype}");
    Ok(match dtype {
        DataType::Null => match values.iter().find(|v| **v != Value::Null) {
            Some(value) => return Err(mismatch(value)),
            None => scalar::null_array(dtype, values.len()),
        },
        DataType::Boolean => {
            let mut builder = BooleanBuilder::with_capacity(values.len());
            for value in values {
                match value {
                    Value::Null => builder.append_null(),
                    Value::Bool(v) => builder.append_value(*v),
                    other => return Err(mismatch(other)),
                }
            }
            Arc::new(builder.finish())
        }
        DataType::String | DataType::Categorical => {
            let mut builder = StringViewBuilder::with_capacity(values.len());
            for value in values {
                match value {
                    Value::Null => builder.append_null(),
                    Value::String(v) => builder.append_value(v),
                    other => return Err(mismatch(other)),
                }
            }
            Arc::new(builder.finish())
        }
        DataType::Binary => {
            let mut builder = BinaryViewBuilder::with_capacity(values.len());
            for value in values {
                match value {
                    Value::Null => builder.append_null(),
                    Value::Binary(v) => builder.append_value(v),
                    other => return Err(mismatch(other)),
                }
            }
            Arc::new(builder.finish())
        }
        DataType::Object => objects::array_of(values)?,
        DataType::Enum(categories) => {
            let code = |value: &Value| match value {
                Value::Null => Ok(None),
                Value::String(name) => match categories.code(name) {
                    Some(code) => Ok(Some(code)),
                    None => bail!(InvalidOperation, "{name:?} is not a category of the Enum"),
                },
                other => Err(mismatch(other)),
            };
            Arc::new(values.iter().map(code).collect::<Result<UInt32Array>>()?)
        }
        DataType::Map(key, value) => {
            let entries = values.iter().map(map_entries).collect::<Vec<_>>();
            array_from_values(&DataType::map_entries(key, value), &entries)?
        }
        DataType::Array(inner, width) => {
            let mut flat = Vec::with_capacity(values.len() * width);
            let mut valid = Vec::with_capacity(values.len());
            for value in values {
                match value {
                    Value::Null => flat.resize(flat.len() + width, Value::Null),
                    Value::List(items) if items.len() == *width => flat.extend_from_slice(items),
                    Value::List(items) => {
                        bail!(Shape, "{} values for an array of width {width}: {value}", items.len())
                    }
                    other => return Err(mismatch(other)),
                }
                valid.push(*value != Value::Null);
            }
            let items = array_from_values(inner, &flat)?;
            Arc::new(FixedSizeListArray::try_new_with_length(
                list_field(inner.storage()),
                *width as i32,
                items,
                nulls_of(valid),
                values.len(),
            )?)
        }
        DataType::List(inner) => {
            let mut flat = Vec::new();
            let mut offsets = vec![0_i64];
            let mut valid = Vec::with_capacity(values.len());
            for value in values {
                match value {
                    Value::Null => {}
                    Value::List(items) => flat.extend_from_slice(items),
                    other => return Err(mismatch(other)),
                }
                valid.push(*value != Value::Null);
                offsets.push(flat.len() as i64);
            }
            let items = array_from_values(inner, &flat)?;
            let field = list_field(inner.storage());
            Arc::new(LargeListArray::try_new(
                field,
                OffsetBuffer::new(offsets.into()),
                items,
                nulls_of(valid),
            )?)
        }
        DataType::Struct(fields) => {
            let mut columns: Vec<Vec<Value>> = vec![Vec::with_capacity(values.len()); fields.len()];
            let mut valid = Vec::with_capacity(values.len());
            for value in values {
                let given = match value {
                    Value::Null => &[][..],
                    Value::Struct(given) => given,
                    other => return Err(mismatch(other)),
                };
                valid.push(*value != Value::Null);
                for (field, column) in fields.iter().zip(&mut columns) {
                    let found = given.iter().find(|(name, _)| *name == field.name);
                    column.push(found.map_or(Value::Null, |(_, v)| v.clone()));
                }
            }
            struct_array(fields, columns, valid)?
        }
        other => with_primitive!(other, T => primitive_from_values::<T>(dtype, values)?, else {
            bail!(Internal, "no storage for {dtype}")
        }),
    })
}

/// The entries of a map, which a host may give as named values.
fn map_entries(value: &Value) -> Value {
    let Value::Struct(fields) = value else { return value.clone() };
    let entry = |(name, value): &(crate::Name, Value)| {
        let key = ("key".into(), Value::String(name.clone()));
        Value::Struct(vec![key, ("value".into(), value.clone())])
    };
    Value::List(fields.iter().map(entry).collect())
}

fn struct_array(fields: &[crate::Field], columns: Vec<Vec<Value>>, valid: Vec<bool>) -> Result<ArrayRef> {
    let arrays = fields
        .iter()
        .zip(&columns)
        .map(|(f, c)| array_from_values(&f.dtype, c))
        .collect::<Result<Vec<_>>>()?;
    let arrow::datatypes::DataType::Struct(arrow_fields) = DataType::Struct(fields.to_vec()).storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let len = valid.len();
    Ok(Arc::new(StructArray::try_new_with_length(arrow_fields, arrays, nulls_of(valid), len)?))
}

fn nulls_of(valid: Vec<bool>) -> Option<NullBuffer> {
    Some(NullBuffer::from(valid)).filter(|n| n.null_count() > 0)
}

fn primitive_from_values<T: ArrowPrimitiveType>(dtype: &DataType, values: &[Value]) -> Result<ArrayRef>
where
    T::Native: FromValue,
{
    let mut builder = PrimitiveBuilder::<T>::with_capacity(values.len());
    for value in values {
        match value {
            Value::Null => builder.append_null(),
            other => match T::Native::from_value(other) {
                Some(native) => builder.append_value(native),
                None => bail!(InvalidType, "{other} is not a value of type {dtype}"),
            },
        }
    }
    Ok(Arc::new(builder.finish()))
}

/// A native number from a host value, if it fits without loss.
pub(crate) trait FromValue: Sized {
    fn from_value(value: &Value) -> Option<Self>;
}

macro_rules! from_value {
    ($($t:ty),*) => {
        $(impl FromValue for $t {
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Int(v) => (*v).try_into().ok(),
                    _ => None,
                }
            }
        })*
    };
}

from_value!(i8, i16, i32, i64, i128, u8, u16, u32, u64);

impl FromValue for f64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Float(v) => Some(*v),
            Value::Int(v) => Some(*v as f64),
            _ => None,
        }
    }
}

impl FromValue for f32 {
    fn from_value(value: &Value) -> Option<Self> {
        f64::from_value(value).map(|v| v as f32)
    }
}
