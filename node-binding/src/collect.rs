//! Running plans: on the thread of JavaScript, or beside it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use napi::{Env, Task};
use napi_derive::napi;
use polarslike_bridge::{DataFrame, Error, LazyFrame, collect};

use crate::dataframe::NativeDataFrame;
use crate::error::{from_panic, rejection};

/// Cancels the queries that it was given to.
#[napi]
#[derive(Clone)]
pub struct NativeCancellation {
    cancelled: Arc<AtomicBool>,
}

#[napi]
impl NativeCancellation {
    /// Not cancelled yet.
    #[napi(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript makes it")]
    pub fn new() -> Self {
        Self { cancelled: Arc::default() }
    }

    /// Stops the queries soon: their promises reject with a `CancelledError`.
    #[napi]
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

/// A query that runs on a thread of libuv's pool.
pub struct CollectTask {
    frame: LazyFrame,
    cancellation: Option<NativeCancellation>,
}

impl CollectTask {
    /// Runs `frame` until it ends or is cancelled.
    pub fn new(frame: LazyFrame, cancellation: Option<NativeCancellation>) -> Self {
        Self { frame, cancellation }
    }

    fn run(&self) -> Result<DataFrame, Error> {
        let mut interrupted =
            || self.cancellation.as_ref().is_some_and(|c| c.cancelled.load(Ordering::Relaxed));
        // Small plans end before anyone interrupts them, but a signal may be aborted from the start.
        if interrupted() {
            return Err(polarslike_bridge::error!(Cancelled, "the query was cancelled"));
        }
        collect(&self.frame, &mut interrupted)
    }
}

impl Task for CollectTask {
    type Output = Result<DataFrame, Error>;
    type JsValue = NativeDataFrame;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        Ok(catch_unwind(AssertUnwindSafe(|| self.run())).unwrap_or_else(|payload| Err(from_panic(payload))))
    }

    fn resolve(&mut self, env: Env, output: Self::Output) -> napi::Result<NativeDataFrame> {
        output.map(|frame| NativeDataFrame { frame }).map_err(|error| rejection(&env, error))
    }
}
