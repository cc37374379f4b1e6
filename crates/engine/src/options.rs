//! What the caller of a query can set and watch.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use polarslike_core::Result;
use polarslike_io::Stop;

use crate::memory::{MemoryPool, SpillFolder, default_pool};
use crate::profile::{Profiler, StepProfile};

/// What the caller of a query can set and watch; cheap to clone, clones share the flags.
#[derive(Clone, Debug)]
pub struct RunOptions {
    stop: Stop,
    rows: Arc<AtomicU64>,
    profiler: Option<Arc<Profiler>>,
    memory: Arc<MemoryPool>,
}

impl Default for RunOptions {
    fn default() -> Self {
        Self { stop: Stop::default(), rows: Arc::default(), profiler: None, memory: default_pool().clone() }
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

    /// How many rows the query's sources have handed out so far.
    pub fn rows(&self) -> u64 {
        self.rows.load(Ordering::Relaxed)
    }

    /// Counts rows that a source handed out; an error if the query was cancelled.
    pub(crate) fn advance(&self, rows: usize) -> Result<()> {
        self.rows.fetch_add(rows as u64, Ordering::Relaxed);
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
