//! How whoever waits for a query ends it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use polarslike_core::{Result, bail};

/// A flag that ends what waits or works; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks to end.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// An error if it was asked to end.
    pub fn check(&self) -> Result<()> {
        if self.0.load(Ordering::Relaxed) {
            bail!(Cancelled, "the query was interrupted");
        }
        Ok(())
    }
}
