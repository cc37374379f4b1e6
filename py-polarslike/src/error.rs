//! Errors of the engine as Python's exceptions: a class per kind, defined in `polarslike.exceptions`.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use polarslike_bridge::{DataFrame, Error, ErrorKind, LazyFrame, Result, collect, collect_watched};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

use crate::progress::NativeProgress;

/// The exception for an error; the one that a function raised, if it comes from there.
pub fn exception(error: &Error) -> PyErr {
    if let Some(raised) = error.exception::<PyErr>() {
        return Python::attach(|py| raised.clone_ref(py));
    }
    raise(error.kind().class_name(), &error.to_string())
}

/// An exception of the class that `polarslike.exceptions` has for a kind of errors.
fn raise(kind: &'static str, message: &str) -> PyErr {
    Python::attach(|py| {
        let exception = || -> PyResult<PyErr> {
            let class = classes(py)?.as_any().get_item(kind)?;
            Ok(PyErr::from_value(class.call1((message,))?))
        };
        exception().unwrap_or_else(|e| e)
    })
}

fn classes(py: Python<'_>) -> PyResult<&Bound<'_, PyDict>> {
    static CLASSES: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    let load = || -> PyResult<Py<PyDict>> {
        Ok(py.import("polarslike.exceptions")?.getattr("BY_KIND")?.cast_into::<PyDict>()?.unbind())
    };
    Ok(CLASSES.get_or_try_init(py, load)?.bind(py))
}

/// Runs what may take long or fail, without holding Python's lock; the one place that catches panics.
pub fn run<T: Send>(py: Python<'_>, f: impl FnOnce() -> Result<T> + Send) -> PyResult<T> {
    match py.detach(|| catch_unwind(AssertUnwindSafe(f))) {
        Ok(result) => result.map_err(|e| exception(&e)),
        Err(payload) => Err(raise("PanicException", &panic_message(payload.as_ref()))),
    }
}

fn panic_message(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|s| (*s).to_string());
    let text = text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default();
    format!("{text}; this is a bug in polarslike, please report it")
}

/// Runs a plan; Ctrl-C, other signal handlers that raise, and `cancelled` stop it.
pub fn run_plan(
    py: Python<'_>,
    frame: &LazyFrame,
    cancelled: impl Fn() -> bool + Sync,
) -> PyResult<DataFrame> {
    run_interruptible(py, || Ok(cancelled()), |interrupted| collect(frame, interrupted))
}

/// Runs a plan as [`run_plan`] does, and tells the function `watch` how far it has come; what that raises stops it.
pub fn run_watched(
    py: Python<'_>,
    frame: &LazyFrame,
    cancelled: impl Fn() -> bool + Sync,
    watch: &Py<PyAny>,
) -> PyResult<DataFrame> {
    let raised = Mutex::new(None);
    let take_raised = || raised.lock().unwrap_or_else(PoisonError::into_inner).take();
    let result = run_interruptible(
        py,
        || take_raised().map_or_else(|| Ok(cancelled()), Err),
        |interrupted| {
            collect_watched(frame, interrupted, &mut |progress| {
                let told = Python::attach(|py| watch.call1(py, (NativeProgress(progress),)));
                *raised.lock().unwrap_or_else(PoisonError::into_inner) = told.err();
            })
        },
    );
    take_raised().map_or(result, Err)
}

/// Runs what asks from time to time whether it was interrupted: by Ctrl-C, other signal handlers that raise, or
/// `cancelled`, which may raise too.
pub fn run_interruptible<T: Send>(
    py: Python<'_>,
    cancelled: impl Fn() -> PyResult<bool> + Sync,
    f: impl FnOnce(&mut dyn FnMut() -> bool) -> Result<T> + Send,
) -> PyResult<T> {
    let mut signal = None;
    let mut interrupted = || match Python::attach(|py| py.check_signals()).and_then(|()| cancelled()) {
        Ok(stop) => stop,
        Err(raised) => {
            signal = Some(raised);
            true
        }
    };
    let result = run(py, || Ok(f(&mut interrupted)));
    match (signal, result?) {
        (Some(raised), Err(e)) if e.kind() == ErrorKind::Cancelled => Err(raised),
        (_, result) => result.map_err(|e| exception(&e)),
    }
}
