//! What the caller of a query can set and watch.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use polarslike_core::Result;
use polarslike_io::Stop;

/// What the caller of a query can set and watch; cheap to clone, clones share the flags.
#[derive(Clone, Debug, Default)]
pub struct RunOptions {
    stop: Stop,
    rows: Arc<AtomicU64>,
}

impl RunOptions {
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

    /// What ends waiting for servers.
    pub(crate) fn stop(&self) -> Stop {
        self.stop.clone()
    }
}
