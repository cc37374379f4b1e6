//! Errors that leave for JavaScript: `code` is the name of the class that `lib/errors.ts` throws.

use napi::{Env, JsError};
use napi_derive::napi;
use polarslike_bridge::{Error, ErrorKind};

/// What every function of the addon returns.
pub type Result<T> = std::result::Result<T, Thrown>;

/// An error on its way to JavaScript.
pub enum Thrown {
    /// One of the engine.
    Engine(Error),
    /// One of Node-API: a value of the wrong type, most of the time.
    Host(napi::Error),
}

impl From<Error> for Thrown {
    fn from(error: Error) -> Self {
        Self::Engine(error)
    }
}

impl From<napi::Error> for Thrown {
    fn from(error: napi::Error) -> Self {
        Self::Host(error)
    }
}

impl From<Thrown> for JsError<String> {
    fn from(thrown: Thrown) -> Self {
        let (code, message) = match thrown {
            Thrown::Engine(error) => (error.kind().class_name(), error.to_string()),
            Thrown::Host(error) => (ErrorKind::InvalidType.class_name(), error.reason),
        };
        // The status is the code that JavaScript sees; the callers declare it as a String.
        JsError::from(napi::Error::new(String::from(code), message))
    }
}

/// The error as a promise rejects with it.
pub fn rejection(env: &Env, error: Error) -> napi::Error {
    JsError::from(Thrown::Engine(error)).into_unknown(*env).into()
}

/// The error for a panic, which must not unwind into Node.js.
pub fn from_panic(payload: Box<dyn std::any::Any + Send>) -> Error {
    let text = payload.downcast_ref::<&str>().map(|s| s.to_string());
    let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
    Error::internal(text.unwrap_or_else(|| "panic".to_string()))
}

/// The classes that errors can have, for a test that `lib/errors.ts` has them all.
#[napi]
#[cfg_attr(test, allow(dead_code, reason = "exports do not exist in test builds"))]
pub fn error_classes() -> Vec<String> {
    ErrorKind::ALL.iter().map(|kind| kind.class_name().to_string()).collect()
}
