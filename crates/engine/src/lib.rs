//! How a plan runs.
//!
//! [`run`] opens a resolved plan from the result down ([`open`](mod@open)): steps that work row by row become operators
//! of a [`pipeline`]; a step that needs all its input ends the pipeline in a sink, runs it, and what the sink made is
//! the source of the next. There is one engine for eager and lazy work: an eager call is a plan of one step.

mod expression;
mod external;
mod group;
mod group_by;
mod join;
mod memory;
mod open;
mod operators;
mod options;
mod pipeline;
mod profile;
mod prune;
mod sinks;
mod windows;

pub use memory::{
    MemoryPool, SpillFolder, default_pool, parse_bytes, release_memory_with, set_memory_limit,
    set_spill_folder,
};
pub use options::{Progress, RunOptions};
pub use profile::{Activity, StepProfile};

use std::sync::Arc;

use polarslike_core::{DataFrame, Result};
use polarslike_plan::{LogicalPlan, Node};

/// Runs a resolved plan.
pub fn run(plan: &Arc<LogicalPlan>, options: &RunOptions) -> Result<DataFrame> {
    if let Some(profiler) = options.profiler() {
        profiler.begin(plan);
    }
    match &plan.node {
        Node::Frame(frame) => Ok(frame.as_ref().clone()),
        _ => {
            let result = open::Opener::new(options).collect(plan);
            if options.progress().rows >= LARGE {
                memory::release_after_query();
            }
            result
        }
    }
}

/// After queries of so many rows free memory goes back to the system: that takes some milliseconds.
const LARGE: u64 = 5_000_000;
