//! Errors as values that the R code raises: R's own way to raise would jump over Rust's frames.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use extendr_api::prelude::*;
use polarslike_bridge::{Error, ErrorKind, Result};

use crate::memory;

thread_local! {
    /// Whether a panic on this thread will become a condition.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Runs what an R function calls; its error, or a panic, becomes a value of class `polarslike_failure`.
pub fn run(body: impl FnOnce() -> Result<Robj>) -> Robj {
    memory::release();
    let outside = GUARDED.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(body));
    GUARDED.set(outside);
    match outcome {
        Ok(Ok(value)) => value,
        Ok(Err(error)) => failure(&error),
        Err(payload) => failure(&Error::internal(message(payload))),
    }
}

/// What a panic said.
fn message(payload: Box<dyn Any + Send>) -> String {
    let text = payload.downcast_ref::<&str>().map(|s| s.to_string());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_string())
}

/// An error as a list that `native()` in R makes a condition of.
fn failure(error: &Error) -> Robj {
    let broader: Vec<&str> = error.kind().broader().iter().map(|kind| kind.class_name()).collect();
    let mut list = list!(kind = error.kind().class_name(), broader = broader, message = error.to_string());
    // Setting a class fails only for objects without attributes.
    let _ = list.set_class(["polarslike_failure"]);
    list.into()
}

/// The error for an R API that failed.
pub fn from_r(error: extendr_api::Error) -> Error {
    Error::internal(error.to_string())
}

/// The classes that errors can have.
#[extendr]
fn error_classes() -> Robj {
    ErrorKind::ALL.iter().map(|kind| kind.class_name()).collect_robj()
}

/// Keeps panics that become conditions from printing; called once, when the package is loaded.
#[extendr]
fn start() {
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !GUARDED.get() {
            default(panic);
        }
    }));
}

/// Panics, for the test that panics become conditions.
#[extendr]
#[expect(clippy::panic, reason = "that is what it is for")]
fn panic_for_test() -> Robj {
    run(|| panic!("a panic"))
}

extendr_module! {
    mod error;
    fn error_classes;
    fn start;
    fn panic_for_test;
}
