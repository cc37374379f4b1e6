//! Optimizations by the names that Polars gives them.

use polarslike::{LazyFrame, Result, bail};

/// What users switch on and off, and the rules of the optimizer that it stands for. Some of Polars' have no rule here:
/// what they do is part of how the engine runs, and does not change results.
pub const OPTIMIZATIONS: &[(&str, &[&str])] = &[
    ("predicate_pushdown", &["predicate_pushdown"]),
    ("projection_pushdown", &["projection_pushdown"]),
    ("simplify_expression", &["constant_folding", "simplification"]),
    ("slice_pushdown", &["slice_pushdown"]),
    ("comm_subplan_elim", &["common_subplans"]),
    ("comm_subexpr_elim", &["common_subexpressions"]),
    ("cluster_with_columns", &["step_fusion"]),
    ("check_order_observe", &[]),
    ("fast_projection", &[]),
    ("sort_collapse", &[]),
    ("pre_partition_hive", &[]),
    ("join_order", &[]),
    ("row_estimate", &[]),
];

/// The plan without these optimizations; an error if there is none of a name.
pub fn without_optimizations(frame: &LazyFrame, names: &[String]) -> Result<LazyFrame> {
    let mut rules = Vec::new();
    for name in names {
        let Some((_, of)) = OPTIMIZATIONS.iter().find(|(known, _)| known == name) else {
            let known: Vec<&str> = OPTIMIZATIONS.iter().map(|(known, _)| *known).collect();
            bail!(InvalidArgument, "there is no optimization {name:?}; there are: {}", known.join(", "))
        };
        rules.extend_from_slice(of);
    }
    frame.without_rules(rules)
}

#[cfg(test)]
mod tests {
    use polarslike::{Column, DataFrame, IntoLazy, Value};

    use super::*;
    use crate::{call, col};

    #[test]
    fn optimizations_stand_for_rules() {
        let column = |name| Column::from_values(name, None, &[Value::Int(1)]).unwrap();
        let frame = DataFrame::new(vec![column("a"), column("b")]).unwrap().lazy();
        let predicate = call("gt", Some(col("a")), vec![0_i64.into()], vec![]).unwrap();
        let plan = frame.sort([col("b")], polarslike::SortOptions::default()).filter(predicate);
        let first = |plan: &LazyFrame| plan.explain(true).unwrap().lines().next().unwrap().to_string();
        assert!(first(&plan).contains("SORT"), "{}", first(&plan));
        let without = without_optimizations(&plan, &["predicate_pushdown".into()]).unwrap();
        assert!(first(&without).contains("FILTER"), "{}", first(&without));
        // What comes later keeps it.
        assert!(first(&without.filter(col("a").is_not_null())).contains("FILTER"));
        let all: Vec<String> = OPTIMIZATIONS.iter().map(|(name, _)| name.to_string()).collect();
        assert_eq!(without_optimizations(&plan, &all).unwrap().collect().unwrap().height(), 1);
        assert!(without_optimizations(&plan, &["magic".into()]).is_err());
    }
}
