//! The optimizer: rules that rewrite a resolved plan into one that gives the same result sooner.
//!
//! Each rule is one file and can be switched off by its name. The order is that of [`RULES`].

use std::sync::Arc;

use polarslike_core::Result;

use crate::LogicalPlan;

/// A rewrite of resolved plans that does not change their results.
pub trait Rule: Sync {
    /// The name by which the rule is switched off.
    fn name(&self) -> &'static str;

    /// The rewritten plan.
    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>>;
}

/// All rules in the order in which they run.
pub static RULES: &[&dyn Rule] = &[];

/// Runs all rules but those named in `disabled` over a resolved plan.
pub fn optimize(plan: Arc<LogicalPlan>, disabled: &[&str]) -> Result<Arc<LogicalPlan>> {
    RULES.iter().filter(|rule| !disabled.contains(&rule.name())).try_fold(plan, |plan, rule| {
        rule.apply(plan).map_err(|e| e.context(format!("optimizer rule {}", rule.name())))
    })
}
