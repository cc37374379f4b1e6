//! How a plan runs.

mod options;

pub use options::RunOptions;

use std::sync::Arc;

use polarslike_core::{DataFrame, Error, Result};
use polarslike_plan::LogicalPlan;

/// Runs a resolved plan.
pub fn run(_plan: &Arc<LogicalPlan>, _options: &RunOptions) -> Result<DataFrame> {
    Err(Error::internal("no engine yet"))
}
