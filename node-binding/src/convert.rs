//! Values of JavaScript as the bridge's host values.
//!
//! A number is a float, whole or not, as in nodejs-polars; a bigint is an integer; a Date is a Datetime in milliseconds;
//! a plain object is a mapping. The TypeScript side has replaced its own classes by their native handles.

use napi::bindgen_prelude::{
    Array, BigInt, BufferSlice, ClassInstance, FromNapiValue, JavaScriptClassExt, JsObjectValue, Object,
    TypeName, ValidateNapiValue,
};
use napi::{Env, JsDate, JsValue, Result, Status, Unknown, ValueType, sys};
use polarslike_bridge::{DataType, HostValue, IntoLazy, Scalar, TimeUnit, Value};

use crate::dataframe::NativeDataFrame;
use crate::datatype::NativeDataType;
use crate::expr::NativeExpr;
use crate::function::callable;
use crate::lazyframe::NativeLazyFrame;
use crate::series::NativeSeries;

/// How deep lists and objects may nest: an object that contains itself must end in an error.
const MAX_DEPTH: usize = 64;

const TOO_LARGE: &str = "a bigint that does not fit 128 bits";

/// Any value.
pub struct Js(pub HostValue);

/// The properties of an object by name; those that are undefined are left out.
pub struct NamedJs(pub Vec<(String, HostValue)>);

impl FromNapiValue for Js {
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        // SAFETY: the caller gives an environment and a value of it.
        let value = unsafe { Unknown::from_napi_value(env, value)? };
        Ok(Self(host_value(&Env::from_raw(env), value, 0)?))
    }
}

impl FromNapiValue for NamedJs {
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        // SAFETY: the caller gives an environment and a value of it.
        let object = unsafe { Object::from_napi_value(env, value)? };
        Ok(Self(properties(&Env::from_raw(env), &object, 0)?))
    }
}

impl TypeName for Js {
    fn type_name() -> &'static str {
        "any"
    }

    fn value_type() -> ValueType {
        ValueType::Unknown
    }
}

impl ValidateNapiValue for Js {}

impl TypeName for NamedJs {
    fn type_name() -> &'static str {
        "object"
    }

    fn value_type() -> ValueType {
        ValueType::Object
    }
}

impl ValidateNapiValue for NamedJs {}

fn host_value(env: &Env, value: Unknown, depth: usize) -> Result<HostValue> {
    // SAFETY: the type that is asked for is the one that Node-API names.
    unsafe {
        Ok(match value.get_type()? {
            ValueType::Undefined | ValueType::Null => HostValue::Null,
            ValueType::Boolean => HostValue::Bool(value.cast()?),
            ValueType::Number => HostValue::Float(value.cast()?),
            ValueType::String => HostValue::String(value.cast()?),
            ValueType::BigInt => HostValue::Int(integer(&value.cast()?)?),
            ValueType::Object => object(env, value, depth + 1)?,
            ValueType::Function => HostValue::Function(callable(env, value)?),
            other => return reject(&format!("a {other} is not a value that polarslike takes")),
        })
    }
}

fn object(env: &Env, value: Unknown, depth: usize) -> Result<HostValue> {
    if depth > MAX_DEPTH {
        return reject("a list or object that is nested too deeply, or contains itself");
    }
    if value.is_array()? {
        // SAFETY: the value is an array.
        let array: Array = unsafe { value.cast()? };
        let item = |i| host_value(env, array.get::<Unknown>(i)?.ok_or_else(out_of_range)?, depth);
        return Ok(HostValue::List((0..array.len()).map(item).collect::<Result<_>>()?));
    }
    if value.is_buffer()? {
        // SAFETY: the value is a Buffer, whose bytes are copied before anything else can run.
        return Ok(HostValue::Binary(unsafe { value.cast::<BufferSlice>()? }.to_vec()));
    }
    if value.is_date()? {
        // SAFETY: the value is a Date.
        return Ok(date(unsafe { value.cast::<JsDate>()? }.value_of()?));
    }
    if let Some(expr) = handle::<NativeExpr>(env, &value)? {
        return Ok(HostValue::Expr(expr.expr.clone()));
    }
    if let Some(series) = handle::<NativeSeries>(env, &value)? {
        return Ok(HostValue::Series(series.column.clone()));
    }
    if let Some(dtype) = handle::<NativeDataType>(env, &value)? {
        return Ok(HostValue::DataType(dtype.dtype.clone()));
    }
    if let Some(frame) = handle::<NativeLazyFrame>(env, &value)? {
        return Ok(HostValue::Frame(frame.frame.clone()));
    }
    if let Some(frame) = handle::<NativeDataFrame>(env, &value)? {
        return Ok(HostValue::Frame(frame.frame.lazy()));
    }
    // SAFETY: the value is an object.
    Ok(HostValue::Map(properties(env, &unsafe { value.cast()? }, depth)?))
}

/// The handle of class `T`, if the value is one.
fn handle<'env, T>(env: &Env, value: &Unknown<'env>) -> Result<Option<ClassInstance<'env, T>>>
where
    T: JavaScriptClassExt + 'env,
    ClassInstance<'env, T>: FromNapiValue,
{
    // SAFETY: the value is an instance of the class.
    if T::instance_of(env, value)? { Ok(Some(unsafe { value.cast()? })) } else { Ok(None) }
}

fn properties(env: &Env, object: &Object, depth: usize) -> Result<Vec<(String, HostValue)>> {
    let mut properties = Vec::new();
    for name in Object::keys(object)? {
        let value: Unknown = object.get_named_property(&name)?;
        if value.get_type()? != ValueType::Undefined {
            properties.push((name, host_value(env, value, depth)?));
        }
    }
    Ok(properties)
}

fn integer(value: &BigInt) -> Result<i128> {
    match (value.words.as_slice(), value.sign_bit) {
        ([], _) => Ok(0),
        ([low, rest @ ..], negative) if rest.len() < 2 => {
            let magnitude = u128::from(*low) | rest.first().map_or(0, |high| u128::from(*high) << 64);
            let value =
                if negative { 0_i128.checked_sub_unsigned(magnitude) } else { magnitude.try_into().ok() };
            value.map_or_else(|| reject(TOO_LARGE), Ok)
        }
        _ => reject(TOO_LARGE),
    }
}

/// A Datetime; null for an invalid Date.
fn date(milliseconds: f64) -> HostValue {
    let value = if milliseconds.is_nan() { Value::Null } else { Value::Int(milliseconds as i128) };
    HostValue::Scalar(Scalar::new(DataType::Datetime(TimeUnit::Milliseconds, None), value))
}

fn reject<T>(message: &str) -> Result<T> {
    Err(napi::Error::new(Status::InvalidArg, message.to_string()))
}

fn out_of_range() -> napi::Error {
    napi::Error::new(Status::InvalidArg, "an array changed while it was read".to_string())
}
