//! What the caller of a query can set and watch.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Instant;

use polarslike_core::Result;
use polarslike_io::Stop;

use crate::memory::{MemoryPool, SpillFolder, default_pool};
use crate::profile::{Profiler, StepProfile};

/// What the caller of a query can set and watch; cheap to clone, clones share the flags.
#[derive(Clone, Debug)]
pub struct RunOptions {
    stop: Stop,
    counters: Arc<Counters>,
    profiler: Option<Arc<Profiler>>,
    memory: Arc<MemoryPool>,
}

/// What a query has done so far.
#[derive(Debug, Default)]
struct Counters {
    rows: AtomicU64,
    parts: AtomicUsize,
    done: AtomicUsize,
}

/// How far a query has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The rows that sources have handed out: files, frames in memory, and the results of steps that need all their input.
    pub rows: u64,
    /// The parts of the input of the steps that have begun: their number grows as the query goes on.
    pub parts: usize,
    /// How many of these parts are done.
    pub done: usize,
}

/// The parts of the input of a step; those that were not needed count as done when the step ends.
pub(crate) struct Parts<'a> {
    counters: &'a Counters,
    left: AtomicUsize,
}

impl Parts<'_> {
    /// A part is done.
    pub fn end_one(&self) {
        self.left.fetch_sub(1, Ordering::Relaxed);
        self.counters.done.fetch_add(1, Ordering::Release);
    }
}

impl Drop for Parts<'_> {
    fn drop(&mut self) {
        self.counters.done.fetch_add(self.left.load(Ordering::Relaxed), Ordering::Release);
    }
}

impl Default for RunOptions {
    fn default() -> Self {
        Self {
            stop: Stop::default(),
            counters: Arc::default(),
            profiler: None,
            memory: default_pool().clone(),
        }
    }
}

impl RunOptions {
    /// The same with a pool of memory other than that of the process.
    #[must_use]
    pub fn with_memory(self, memory: Arc<MemoryPool>) -> Self {
        Self { memory, ..self }
    }

    /// For a step that runs on rows which fit: nothing is counted, and its parts are not measured one by one.
    pub(crate) fn within(&self) -> Self {
        let memory = Arc::new(MemoryPool::new(None, SpillFolder::Off));
        Self { memory, profiler: None, ..self.clone() }
    }

    /// What the query may hold.
    pub(crate) fn memory(&self) -> &Arc<MemoryPool> {
        &self.memory
    }

    /// Options with which the steps of the plan are measured, for [`profile`](Self::profile).
    pub fn profiled() -> Self {
        Self { profiler: Some(Arc::new(Profiler::new())), ..Self::default() }
    }

    /// What the steps of the plan did that ran with these options; nothing unless they are [`profiled`](Self::profiled).
    pub fn profile(&self) -> Vec<StepProfile> {
        self.profiler.as_ref().map_or_else(Vec::new, |profiler| profiler.steps())
    }

    /// Asks the query to stop: its workers do so after the morsel at hand.
    pub fn cancel(&self) {
        self.stop.stop();
    }

    /// How far the query has come; another thread may ask while it runs.
    pub fn progress(&self) -> Progress {
        let Counters { rows, parts, done } = &*self.counters;
        // A part begins before it ends: in this order no more are done than have begun.
        let done = done.load(Ordering::Acquire);
        Progress { rows: rows.load(Ordering::Relaxed), parts: parts.load(Ordering::Relaxed), done }
    }

    /// A step with an input of so many parts begins.
    pub(crate) fn begin_parts(&self, parts: usize) -> Parts<'_> {
        self.counters.parts.fetch_add(parts, Ordering::Relaxed);
        Parts { counters: &self.counters, left: AtomicUsize::new(parts) }
    }

    /// Counts rows that a source handed out; an error if the query was cancelled.
    pub(crate) fn advance(&self, rows: usize) -> Result<()> {
        self.counters.rows.fetch_add(rows as u64, Ordering::Relaxed);
        self.check()
    }

    /// An error if the query was cancelled.
    pub(crate) fn check(&self) -> Result<()> {
        self.stop.check()
    }

    /// What measures the steps, if they are measured.
    pub(crate) fn profiler(&self) -> Option<&Arc<Profiler>> {
        self.profiler.as_ref()
    }

    /// Workers have run since `start`, on behalf of the step that is being opened.
    pub(crate) fn workers_ran(&self, start: Instant) {
        if let Some(profiler) = &self.profiler {
            profiler.workers_ran(start.elapsed());
        }
    }

    /// What ends waiting for servers.
    pub(crate) fn stop(&self) -> Stop {
        self.stop.clone()
    }
}
