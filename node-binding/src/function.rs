//! Functions of JavaScript in expressions and plans: they run on JavaScript's thread.

use std::time::Duration;

use napi::bindgen_prelude::{Array, FromNapiValue, Function, FunctionRef, Null, Object, ToNapiValue};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi::{Env, JsValue, Result, Status, Unknown, sys};
use napi_derive::napi;
use polarslike_bridge::{Callable, Error, ErrorKind, HostThread, HostValue, Node, thread_function};

use crate::convert::Js;
use crate::dataframe::NativeDataFrame;
use crate::lazyframe::NativeLazyFrame;
use crate::series::NativeSeries;
use crate::values::value_at;

/// The arguments of a function, which is called with one array of them.
struct Arguments(Vec<HostValue>);

impl ToNapiValue for Arguments {
    unsafe fn to_napi_value(env: sys::napi_env, arguments: Self) -> Result<sys::napi_value> {
        let env = Env::from_raw(env);
        Ok(list(&env, &arguments.0)?.raw())
    }
}

/// A function as the bridge calls it.
pub fn callable(env: &Env, function: Unknown) -> Result<Callable> {
    // SAFETY: the caller found that the value is a function.
    let function: Function<Arguments, Js> = unsafe { function.cast()? };
    let function: FunctionRef<Arguments, Js> = function.create_ref()?;
    let env = Env::from_raw(env.raw());
    Ok(thread_function(move |args| {
        let call = || function.borrow_back(&env)?.call(Arguments(args));
        call().map(|result: Js| result.0).map_err(|thrown: napi::Error| {
            Error::new(ErrorKind::Compute, format!("the function threw: {}", thrown.reason))
        })
    }))
}

/// Has functions called while JavaScript does not wait for a query: `wake` is called on its thread, and calls [`serve`].
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn set_wake(wake: ThreadsafeFunction<(), (), (), Status, false, true>) {
    HostThread::current().set_wake(move || {
        wake.call((), ThreadsafeFunctionCallMode::NonBlocking);
    });
}

/// Calls a function that a query waits for, if there is one.
#[napi(catch_unwind)]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn serve() {
    HostThread::current().serve(Duration::ZERO);
}

fn list<'env>(env: &'env Env, values: &[HostValue]) -> Result<Array<'env>> {
    let mut array = env.create_array(values.len() as u32)?;
    for (i, value) in values.iter().enumerate() {
        array.set(i as u32, host_to_js(env, value)?)?;
    }
    Ok(array)
}

/// A value of the bridge as one of JavaScript; columns and frames are handles, which the TypeScript side wraps.
fn host_to_js<'env>(env: &'env Env, value: &HostValue) -> Result<Unknown<'env>> {
    match value {
        HostValue::Null => js(env, Null),
        HostValue::Bool(v) => js(env, *v),
        HostValue::Float(v) => js(env, *v),
        HostValue::String(v) => js(env, v.as_str()),
        HostValue::Int(_) | HostValue::Scalar(_) => {
            let scalar = value.to_scalar().map_err(invalid)?;
            let array = scalar.to_array().map_err(invalid)?;
            value_at(env, &scalar.dtype, &*array, 0).map_err(|_| invalid("a value that JavaScript has not"))
        }
        HostValue::List(items) => Ok(list(env, items)?.to_unknown()),
        HostValue::Map(fields) => {
            let mut object = Object::new(env)?;
            for (name, value) in fields {
                object.set(name.as_str(), host_to_js(env, value)?)?;
            }
            Ok(object.to_unknown())
        }
        HostValue::Series(column) => js(env, NativeSeries { column: column.clone() }),
        HostValue::Frame(frame) => match &frame.plan().node {
            Node::Frame(data) => js(env, NativeDataFrame { frame: data.as_ref().clone() }),
            _ => js(env, NativeLazyFrame { frame: frame.clone() }),
        },
        other => Err(invalid(format!("a function cannot be called with {}", other.kind()))),
    }
}

fn js<'env>(env: &'env Env, value: impl ToNapiValue) -> Result<Unknown<'env>> {
    // SAFETY: the value is made in, and belongs to, this environment.
    unsafe {
        let raw = ToNapiValue::to_napi_value(env.raw(), value)?;
        Unknown::from_napi_value(env.raw(), raw)
    }
}

fn invalid(reason: impl ToString) -> napi::Error {
    napi::Error::new(Status::InvalidArg, reason.to_string())
}
