//! The optimizer: rules that rewrite a resolved plan into one that gives the same result sooner.
//!
//! Each rule is one file and can be switched off by its name. The order is that of [`RULES`]; `docs/optimizer.md`
//! says what each does.

mod common_subexpressions;
mod common_subplans;
mod constant_folding;
mod estimates;
mod join_order;
mod predicate_pushdown;
mod projection_pushdown;
mod properties;
mod rewrite;
mod simplification;
mod slice_pushdown;
mod step_fusion;
#[cfg(test)]
pub(crate) mod testing;

pub use properties::conjunction_by_columns;
pub(crate) use properties::{conjunction, split_conjunction};
pub(crate) use rewrite::substitute;

use std::sync::Arc;

use polarslike_core::Result;

use crate::LogicalPlan;

/// A rewrite of resolved plans that does not change their results.
pub trait Rule: Sync {
    /// The name by which the rule is switched off.
    fn name(&self) -> &'static str;

    /// The rewritten plan; the same one if there is nothing to do.
    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>>;
}

/// All rules in the order in which they run.
pub static RULES: &[&dyn Rule] = &[
    &constant_folding::ConstantFolding,
    &simplification::Simplification,
    &predicate_pushdown::PredicatePushdown,
    &join_order::JoinOrder,
    &projection_pushdown::ProjectionPushdown,
    &step_fusion::StepFusion,
    &slice_pushdown::SlicePushdown,
    &common_subexpressions::CommonSubexpressions,
];

/// The names of all rules, by which they are switched off.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name()).chain([common_subplans::NAME])
}

/// Runs all rules but those named in `disabled` over a resolved plan; around them, unless `common_subplans` is disabled,
/// what occurs several times is taken out. Last, when all of the plan is known, joins learn which of their sides is smaller.
pub fn optimize(plan: Arc<LogicalPlan>, disabled: &[&str]) -> Result<Arc<LogicalPlan>> {
    let rules = |plan| {
        RULES.iter().filter(|rule| !disabled.contains(&rule.name())).try_fold(plan, |plan, rule| {
            rule.apply(plan).map_err(|e| e.context(format!("optimizer rule {}", rule.name())))
        })
    };
    let finish = |plan| match disabled.contains(&join_order::JoinOrder.name()) {
        true => Ok(plan),
        false => join_order::with_smaller_sides(plan),
    };
    match disabled.contains(&common_subplans::NAME) {
        true => finish(rules(plan)?),
        false => common_subplans::optimize_shared(plan, &rules, &finish),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, scan};
    use crate::{Expr, JoinOptions, JoinType, Node, col, explain, lit, resolve};

    fn query() -> Arc<LogicalPlan> {
        let joined = LogicalPlan::new(
            Node::Join(JoinOptions::new(JoinType::Inner, vec![col("a")], vec![col("a")])),
            vec![scan("left"), scan("right")],
        );
        let filtered = Arc::new(joined).then(Node::Filter(col("b").gt(lit(1) + lit(1))));
        let grouped = Arc::new(filtered).then(Node::Aggregate {
            keys: vec![col("s")],
            aggs: vec![(col("f") * col("f_right")).sum(), (col("f") * col("f_right")).mean().alias("mean")],
            maintain_order: false,
        });
        let sorted = Arc::new(grouped).then(Node::Sort {
            by: vec![col("mean")],
            descending: vec![true],
            nulls_last: vec![false],
            maintain_order: false,
            limit: None,
        });
        resolve(&Arc::new(Arc::new(sorted).then(Node::Slice { offset: 0, len: Some(10) }))).unwrap()
    }

    #[test]
    fn all_rules_together() {
        insta::assert_snapshot!(explain(&optimize(query(), &[]).unwrap()), @r#"
        TOP_K BY [col("mean") DESCENDING] LIMIT 10
          AGGREGATE [col("__cse_0").sum().alias("f"), col("__cse_0").mean().alias("mean")] BY [col("s")]
            WITH_COLUMNS [[(col("f")) * (col("f_right"))].alias("__cse_0")]
              JOIN INNER ON [col("a")] = [col("a")]
                SCAN PARQUET [left] PROJECT ["a", "f", "s"] OF 7 columns WHERE [(col("b")) > (2)]
                SCAN PARQUET [right] PROJECT ["a", "f"] OF 7 columns
        "#);
    }

    #[test]
    fn rules_are_switched_off_by_name() {
        let all: Vec<&str> = RULES.iter().map(|rule| rule.name()).collect();
        let plan = query();
        assert!(Arc::ptr_eq(&plan, &optimize(plan.clone(), &all).unwrap()));
        let text = explain(&optimize(plan, &["predicate_pushdown"]).unwrap());
        assert!(text.contains("FILTER") && !text.contains("WHERE"), "{text}");
    }

    #[test]
    fn optimizing_twice_changes_nothing() {
        let once = optimize(query(), &[]).unwrap();
        assert_eq!(explain(&optimize(once.clone(), &[]).unwrap()), explain(&once));
    }

    #[test]
    fn a_plan_without_use_for_rules_stays_itself() {
        let exprs = vec![col("a") + lit(1), col("b").sum().alias("c")];
        let plan = resolve(&Arc::new(frame().then(Node::WithColumns(exprs)))).unwrap();
        assert!(Arc::ptr_eq(&plan, &optimize(plan.clone(), &[]).unwrap()));
    }

    #[test]
    fn the_documentation_lists_the_rules_in_order() {
        let text = include_str!("../../../../docs/optimizer.md");
        let listed: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
        assert_eq!(listed, RULES.iter().map(|rule| rule.name()).collect::<Vec<_>>());
    }

    /// Plans of a thousand steps and expressions of a thousand terms, on the stack that threads commonly have.
    #[test]
    fn depth_does_not_overflow_the_stack() {
        let test = || {
            let mut plan = scan("file");
            for i in 0..250 {
                plan = Arc::new(plan.then(Node::WithColumns(vec![(col("a") + lit(i)).alias("c")])));
                plan = Arc::new(plan.then(Node::Filter(col("c").gt(lit(i)))));
                plan = Arc::new(plan.then(Node::Slice { offset: 0, len: Some(1000) }));
                plan = Arc::new(plan.then(Node::Select(vec![crate::all()])));
            }
            let sum = (0..1000).fold(col("a"), |sum: Expr, i| sum + lit(i));
            let negated = (0..1000).fold(col("p"), |p: Expr, _| p.not_());
            let both = (0..1000).fold(col("p"), |p: Expr, _| p.and_([col("p")]));
            plan = Arc::new(plan.then(Node::Filter(both)));
            plan = Arc::new(plan.then(Node::Select(vec![sum, negated])));
            let plan = resolve(&plan).unwrap();
            explain(&optimize(plan, &[]).unwrap()).len()
        };
        let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(test).unwrap();
        assert!(thread.join().unwrap() > 1000);
    }
}
