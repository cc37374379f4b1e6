//! Running plans: on the thread of JavaScript, or beside it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use napi::{Env, Task};
use napi_derive::napi;
use polarslike_bridge::{DataFrame, Error, LazyFrame, Progress, collect, collect_watched};

use crate::dataframe::NativeDataFrame;
use crate::error::{from_panic, rejection};

/// The run of a query, seen by others: stops it and tells how far it has come.
#[napi]
#[derive(Clone, Default)]
pub struct NativeRun {
    cancelled: Arc<AtomicBool>,
    progress: Arc<Mutex<Progress>>,
}

#[napi]
impl NativeRun {
    /// Not cancelled yet.
    #[napi(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript makes it")]
    pub fn new() -> Self {
        Self::default()
    }

    /// Stops the query soon: its promise rejects with a `CancelledError`.
    #[napi]
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// How far the query has come, if it is watched.
    #[napi]
    pub fn progress(&self) -> NativeProgress {
        let progress = *self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        NativeProgress {
            rows: progress.rows as f64,
            parts: progress.parts as f64,
            done: progress.done as f64,
            seconds: progress.seconds,
            is_end: progress.is_end,
            text: progress.to_string(),
        }
    }
}

/// How far a query has come.
#[napi(object)]
pub struct NativeProgress {
    /// The rows that were read so far.
    pub rows: f64,
    /// The parts of the input of the steps that have begun.
    pub parts: f64,
    /// How many of these parts are done.
    pub done: f64,
    /// Seconds since the query began.
    pub seconds: f64,
    /// Whether the query has ended.
    pub is_end: bool,
    /// A line for people.
    pub text: String,
}

/// A query that runs on a thread of libuv's pool.
pub struct CollectTask {
    frame: LazyFrame,
    run: NativeRun,
    is_watched: bool,
}

impl CollectTask {
    /// Runs `frame` until it ends or `run` is cancelled; `is_watched` says whether anyone asks for its progress.
    pub fn new(frame: LazyFrame, run: NativeRun, is_watched: bool) -> Self {
        Self { frame, run, is_watched }
    }

    fn run(&self) -> Result<DataFrame, Error> {
        let mut interrupted = || self.run.cancelled.load(Ordering::Relaxed);
        // Small plans end before anyone interrupts them, but a signal may be aborted from the start.
        if interrupted() {
            return Err(polarslike_bridge::error!(Cancelled, "the query was cancelled"));
        }
        if !self.is_watched {
            return collect(&self.frame, &mut interrupted);
        }
        collect_watched(&self.frame, &mut interrupted, &mut |progress| {
            *self.run.progress.lock().unwrap_or_else(PoisonError::into_inner) = progress;
        })
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
