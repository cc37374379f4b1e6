//! What is computed from values alone is computed while planning.
//!
//! ```text
//! FILTER [(col("a")) > ([(1) + (2)])]    ->    FILTER [(col("a")) > (3)]
//!   FRAME                                        FRAME
//! ```
//!
//! An evaluation that fails leaves the call in place, so that the error comes when the plan runs, and only if it does.

use std::sync::Arc;

use polarslike_core::{DataType, Result, Scalar};
use polarslike_functions::{Class, bind_named};

use super::Rule;
use super::rewrite::{rewrite_expr, rewrite_exprs, rewrite_plan, step, unaliased};
use crate::typing::evaluate_constant;
use crate::{Expr, LogicalPlan};

pub(super) struct ConstantFolding;

impl Rule for ConstantFolding {
    fn name(&self) -> &'static str {
        "constant_folding"
    }

    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        rewrite_plan(&plan, &mut |plan| {
            let node = rewrite_exprs(plan, &mut |expr, _| rewrite_expr(expr, &mut fold))?;
            Ok(match node {
                Some(node) => Some(step(node, plan.inputs.clone(), plan.schema()?.clone())),
                None => None,
            })
        })
    }
}

fn fold(expr: &Expr) -> Result<Option<Expr>> {
    let Expr::Call { function, inputs, args } = expr else { return Ok(None) };
    // A function without inputs (a random number, the time) may give another value when it runs.
    if function.class() != Class::Elementwise || inputs.is_empty() {
        return Ok(None);
    }
    let literal = |expr| match unaliased(expr) {
        Expr::Literal { scalar, .. } => Some(scalar.clone()),
        _ => None,
    };
    if literal(&inputs[0]).is_none() {
        return Ok(None);
    }
    let Some(scalars) = inputs.iter().map(literal).collect::<Option<Vec<Scalar>>>() else { return Ok(None) };
    let types: Vec<DataType> = scalars.iter().map(|s| s.dtype.clone()).collect();
    let name = |i: usize| inputs.get(i).map(Expr::output_name);
    let Ok(binding) = bind_named(function.0, &types, &name, args) else { return Ok(None) };
    if binding.inputs != types {
        return Ok(None);
    }
    let value = evaluate_constant(*function, &scalars, args, &binding.output);
    Ok(value.map(|scalar| Expr::Literal { scalar, dynamic: false }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, optimized};
    use crate::{Node, col, lit};

    #[test]
    fn calls_of_values_become_values() {
        let plan = frame().then(Node::Filter(col("a").gt(lit(1) + lit(2) * lit(3))));
        insta::assert_snapshot!(optimized(plan, &ConstantFolding), @r#"
        FILTER [(col("a")) > (7)]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn names_stay() {
        let plan = frame().then(Node::Select(vec![lit(1).alias("x") + lit(2), col("a") + (lit(1) + lit(1))]));
        insta::assert_snapshot!(optimized(plan, &ConstantFolding), @r#"
        SELECT [3.alias("x"), [(col("a")) + (2)]]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn what_fails_stays() {
        let cast = lit("x").cast(DataType::Int64, true, false);
        let plan = frame().then(Node::WithColumns(vec![cast]));
        insta::assert_snapshot!(optimized(plan, &ConstantFolding), @r#"
        WITH_COLUMNS ["x".cast(dtype=Int64)]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }
}
