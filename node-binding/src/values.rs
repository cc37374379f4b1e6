//! Columns as values of JavaScript.
//!
//! Integers of 64 bits are numbers where these are exact, else bigints; UInt64 is always a bigint, as in nodejs-polars. A
//! Date or Datetime is a Date, a Duration a number in its unit, a Time text, a Decimal a number, Binary a Buffer, a Map an
//! object.

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::datatypes::{
    Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use napi::bindgen_prelude::{Null, Object, ToNapiValue, Uint8ArraySlice};
use napi::{Env, JsValue, Unknown};
use polarslike_bridge::{Column, DataType, Scalar, TimeUnit, Value, display_scalar, error};

use crate::error::Result;

/// Bytes that JavaScript sees.
pub type Bytes<'env> = Uint8ArraySlice<'env>;

/// Integers up to here are exact as numbers.
const MAX_SAFE: u64 = (1 << 53) - 1;

const MS_PER_DAY: f64 = 86_400_000.0;

/// The values of a column as an array.
pub fn column_values<'env>(env: &'env Env, column: &Column) -> Result<Unknown<'env>> {
    let mut values = env.create_array(u32::try_from(column.len()).map_err(|_| too_long(column.len()))?)?;
    let mut row = 0;
    for chunk in column.chunks() {
        let array = chunk.decode();
        for i in 0..array.len() {
            values.set(row, value_at(env, column.dtype(), &*array, i)?)?;
            row += 1;
        }
    }
    Ok(values.to_unknown())
}

fn too_long(len: usize) -> polarslike_bridge::Error {
    polarslike_bridge::error!(
        OutOfBounds,
        "{len} values do not fit an array of JavaScript; take a slice first"
    )
}

/// Value `i` of a plain array that stores `dtype`.
pub fn value_at<'env>(
    env: &'env Env,
    dtype: &DataType,
    array: &dyn Array,
    i: usize,
) -> Result<Unknown<'env>> {
    if *dtype == DataType::Null || array.is_null(i) {
        return js(env, Null);
    }
    match dtype {
        DataType::Boolean => js(env, array.as_boolean().value(i)),
        DataType::String | DataType::Categorical => js(env, array.as_string_view().value(i)),
        DataType::Float64 => js(env, array.as_primitive::<Float64Type>().value(i)),
        DataType::Float32 => js(env, f64::from(array.as_primitive::<Float32Type>().value(i))),
        DataType::UInt64 => js(env, array.as_primitive::<UInt64Type>().value(i)),
        DataType::Int64 | DataType::Duration(_) => integer(env, array.as_primitive::<Int64Type>().value(i)),
        DataType::Datetime(unit, _) => {
            let instant = array.as_primitive::<Int64Type>().value(i);
            let per_millisecond = TimeUnit::per_second(*unit) / 1000;
            Ok(env.create_date(instant.div_euclid(per_millisecond) as f64)?.to_unknown())
        }
        DataType::Date => {
            let days = array.as_primitive::<Int32Type>().value(i);
            Ok(env.create_date(f64::from(days) * MS_PER_DAY)?.to_unknown())
        }
        DataType::Binary => {
            let bytes = array.as_binary_view().value(i).to_vec();
            js(env, napi::bindgen_prelude::Buffer::from(bytes))
        }
        DataType::Int128 => match array.as_primitive::<Decimal128Type>().value(i) {
            value if value.unsigned_abs() <= MAX_SAFE.into() => js(env, value as f64),
            value => js(env, value),
        },
        DataType::Decimal(_, scale) => {
            let digits = array.as_primitive::<Decimal128Type>().value(i);
            js(env, polarslike_bridge::decimal::to_f64(digits, *scale))
        }
        DataType::Enum(categories) => {
            js(env, categories.get(array.as_primitive::<UInt32Type>().value(i)).unwrap_or_default())
        }
        DataType::List(inner) => elements(env, inner, &array.as_list::<i64>().value(i)),
        DataType::Array(inner, _) => elements(env, inner, &array.as_fixed_size_list().value(i)),
        DataType::Map(key, value) => {
            let entries = array.as_list::<i64>().value(i);
            let [keys, values] = entries.as_struct().columns() else { return js(env, Null) };
            let mut object = Object::new(env)?;
            for k in 0..entries.len() {
                let name = match Scalar::from_array(key, keys, k).value {
                    Value::String(text) => text.to_string(),
                    _ => display_scalar(&Scalar::from_array(key, keys, k)),
                };
                object.set(&name, value_at(env, value, values, k)?)?;
            }
            Ok(object.to_unknown())
        }
        DataType::Struct(fields) => {
            let mut object = Object::new(env)?;
            for (field, column) in fields.iter().zip(array.as_struct().columns()) {
                object.set(field.name.as_ref(), value_at(env, &field.dtype, &**column, i)?)?;
            }
            Ok(object.to_unknown())
        }
        DataType::Time => js(env, display_scalar(&Scalar::from_array(dtype, array, i))),
        DataType::Int8 => js(env, array.as_primitive::<Int8Type>().value(i)),
        DataType::Int16 => js(env, array.as_primitive::<Int16Type>().value(i)),
        DataType::Int32 => js(env, array.as_primitive::<Int32Type>().value(i)),
        DataType::UInt8 => js(env, array.as_primitive::<UInt8Type>().value(i)),
        DataType::UInt16 => js(env, array.as_primitive::<UInt16Type>().value(i)),
        DataType::UInt32 => js(env, array.as_primitive::<UInt32Type>().value(i)),
        DataType::Null => js(env, Null),
        DataType::Object => {
            Err(error!(InvalidOperation, "values of type Object are those of another language").into())
        }
    }
}

fn elements<'env>(env: &'env Env, inner: &DataType, items: &ArrayRef) -> Result<Unknown<'env>> {
    let mut list = env.create_array(items.len() as u32)?;
    for k in 0..items.len() {
        list.set(k as u32, value_at(env, inner, &**items, k)?)?;
    }
    Ok(list.to_unknown())
}

fn integer(env: &Env, value: i64) -> Result<Unknown<'_>> {
    if value.unsigned_abs() <= MAX_SAFE {
        js(env, value as f64)
    } else {
        js(env, napi::bindgen_prelude::i64n(value))
    }
}

fn js<'env>(env: &'env Env, value: impl ToNapiValue) -> Result<Unknown<'env>> {
    // SAFETY: the value is made in, and belongs to, this environment.
    unsafe {
        let raw = ToNapiValue::to_napi_value(env.raw(), value)?;
        Ok(Unknown::from_raw_unchecked(env.raw(), raw))
    }
}
