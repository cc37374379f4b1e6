//! Results piece by piece.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use napi::bindgen_prelude::AsyncTask;
use napi::{Env, Task};
use napi_derive::napi;
use polarslike_bridge::{Batches, DataFrame, Error};

use crate::dataframe::NativeDataFrame;
use crate::error::{from_panic, rejection};

/// The rows of a result in pieces; the plan runs meanwhile.
#[napi]
pub struct NativeBatches {
    batches: Shared,
}

/// None when nobody wants more.
type Shared = Arc<Mutex<Option<Batches>>>;

impl NativeBatches {
    pub fn new(batches: Batches) -> Self {
        Self { batches: Arc::new(Mutex::new(Some(batches))) }
    }
}

#[napi]
impl NativeBatches {
    /// The next piece; null if there are no more.
    #[napi(catch_unwind)]
    pub fn next(&self) -> AsyncTask<NextTask> {
        AsyncTask::new(NextTask { batches: self.batches.clone() })
    }

    /// Stops the plan.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        // A piece that is waited for still comes.
        if let Ok(mut batches) = self.batches.try_lock() {
            batches.take();
        }
    }
}

/// Waits for a piece on a thread of libuv's pool.
pub struct NextTask {
    batches: Shared,
}

impl NextTask {
    fn next(&self) -> Result<Option<DataFrame>, Error> {
        let mut batches = self.batches.lock().unwrap_or_else(PoisonError::into_inner);
        batches.as_mut().map_or(Ok(None), |batches| batches.next(&mut || false))
    }
}

impl Task for NextTask {
    type Output = Result<Option<DataFrame>, Error>;
    type JsValue = Option<NativeDataFrame>;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        Ok(catch_unwind(AssertUnwindSafe(|| self.next())).unwrap_or_else(|payload| Err(from_panic(payload))))
    }

    fn resolve(&mut self, env: Env, output: Self::Output) -> napi::Result<Self::JsValue> {
        let piece = output.map_err(|error| rejection(&env, error))?;
        Ok(piece.map(|frame| NativeDataFrame { frame }))
    }
}
