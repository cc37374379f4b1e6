//! What the caller of a query can set and watch.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use polarslike_core::{Result, bail};

/// What the caller of a query can set and watch; cheap to clone, clones share the flags.
#[derive(Clone, Debug, Default)]
pub struct RunOptions {
    cancelled: Arc<AtomicBool>,
    rows: Arc<AtomicU64>,
}

impl RunOptions {
    /// Asks the query to stop: its workers do so after the morsel at hand.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
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
        if self.cancelled.load(Ordering::Relaxed) {
            bail!(Cancelled, "the query was interrupted");
        }
        Ok(())
    }
}
