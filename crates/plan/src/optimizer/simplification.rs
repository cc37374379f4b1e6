//! Logic and casts that change nothing are left out; filters that keep all rows, or none, need no evaluation.
//!
//! ```text
//! FILTER [(col("p")) & (true)]    ->    FILTER col("p")
//!   FRAME                                 FRAME
//!
//! FILTER true    ->    FRAME
//!   FRAME
//!
//! FILTER [(col("p")) & (false)]    ->    FRAME [0 rows]
//!   SCAN
//! ```
//!
//! Outside of filters `p & false` stays: its result has as many rows as `p`, that of `false` has one.

use std::sync::Arc;

use polarslike_core::{DataFrame, DataType, Result, Schema, Value};
use polarslike_functions::Arg;

use super::Rule;
use super::properties::widens;
use super::rewrite::{rewrite_expr, rewrite_exprs, rewrite_plan, step, unaliased};
use crate::{Expr, LogicalPlan, Node, dtype_of};

pub(super) struct Simplification;

impl Rule for Simplification {
    fn name(&self) -> &'static str {
        "simplification"
    }

    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        rewrite_plan(&plan, &mut |plan| {
            let node =
                rewrite_exprs(plan, &mut |expr, schema| rewrite_expr(expr, &mut |e| simplify(e, schema)))?;
            let changed = match node {
                Some(node) => Some(step(node, plan.inputs.clone(), plan.schema()?.clone())),
                None => None,
            };
            Ok(simplify_filter(changed.as_ref().unwrap_or(plan))?.or(changed))
        })
    }
}

fn simplify_filter(plan: &Arc<LogicalPlan>) -> Result<Option<Arc<LogicalPlan>>> {
    let Node::Filter(predicate) = &plan.node else { return Ok(None) };
    Ok(match constant(predicate) {
        Some(true) => Some(plan.input()?.clone()),
        Some(false) => Some(Arc::new(LogicalPlan::frame(Arc::new(DataFrame::empty(plan.schema()?))))),
        None => None,
    })
}

/// What a predicate is for every row, if that is certain; null counts as false.
fn constant(predicate: &Expr) -> Option<bool> {
    match unaliased(predicate) {
        Expr::Literal { scalar, .. } => match scalar.value {
            Value::Bool(value) => Some(value),
            Value::Null => Some(false),
            _ => None,
        },
        Expr::Call { function, inputs, .. } if function.name == "and_" => decide(inputs, false),
        Expr::Call { function, inputs, .. } if function.name == "or_" => decide(inputs, true),
        _ => None,
    }
}

/// What operands give of which one that is `decisive` decides.
fn decide(operands: &[Expr], decisive: bool) -> Option<bool> {
    let mut all_known = true;
    for operand in operands {
        match constant(operand) {
            Some(value) if value == decisive => return Some(decisive),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!decisive)
}

fn simplify(expr: &Expr, schema: &Schema) -> Result<Option<Expr>> {
    let Expr::Call { function, inputs, args } = expr else { return Ok(None) };
    Ok(match (function.name, inputs.as_ref()) {
        ("and_", operands) => without_neutral(expr, operands, true, schema)?,
        ("or_", operands) => without_neutral(expr, operands, false, schema)?,
        ("not_", [inner]) => match unaliased(inner) {
            Expr::Call { function, inputs, .. }
                if function.name == "not_" && is_boolean(&inputs[0], schema)? =>
            {
                Some(inputs[0].clone())
            }
            _ => None,
        },
        ("cast", [inner]) => match args.values() {
            [Arg::DataType(to), ..] => simplify_cast(expr, inner, to, schema)?,
            _ => None,
        },
        _ => None,
    })
}

/// The operation without the operands that change nothing; at least one stays.
fn without_neutral(
    operation: &Expr,
    operands: &[Expr],
    neutral: bool,
    schema: &Schema,
) -> Result<Option<Expr>> {
    let is_neutral = |e: &Expr| match unaliased(e) {
        Expr::Literal { scalar, .. } => scalar.value == Value::Bool(neutral),
        _ => false,
    };
    let rest: Vec<Expr> = operands.iter().filter(|e| !is_neutral(e)).cloned().collect();
    Ok(match (rest.as_slice(), operation) {
        (rest, _) if rest.len() == operands.len() => None,
        ([], _) => None,
        ([one], _) => is_boolean(one, schema)?.then(|| one.clone()),
        (_, Expr::Call { function, args, .. }) => {
            Some(Expr::Call { function: *function, inputs: rest.into(), args: args.clone() })
        }
        _ => None,
    })
}

fn is_boolean(expr: &Expr, schema: &Schema) -> Result<bool> {
    Ok(dtype_of(expr, schema)? == DataType::Boolean)
}

/// A cast to the type that is there already, or one after a cast that lost nothing.
fn simplify_cast(outer: &Expr, inner: &Expr, to: &DataType, schema: &Schema) -> Result<Option<Expr>> {
    let middle = dtype_of(inner, schema)?;
    if middle == *to {
        return Ok(Some(inner.clone()));
    }
    let Expr::Call { function, inputs, .. } = unaliased(inner) else { return Ok(None) };
    if function.name != "cast" || !to.is_numeric() || !widens(&dtype_of(&inputs[0], schema)?, &middle) {
        return Ok(None);
    }
    Ok(match outer {
        Expr::Call { function, args, .. } => {
            Some(Expr::Call { function: *function, inputs: [inputs[0].clone()].into(), args: args.clone() })
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, optimized};
    use crate::{col, lit};

    #[test]
    fn what_changes_nothing_is_left_out() {
        let p = || col("p");
        let exprs = vec![
            p().and_([lit(true)]).alias("and"),
            lit(false).or_([p()]).alias("or"),
            p().not_().not_().alias("not"),
            p().and_([lit(false)]).alias("stays"),
        ];
        insta::assert_snapshot!(optimized(frame().then(Node::Select(exprs)), &Simplification), @r#"
        SELECT [col("p").alias("and"), col("p").alias("or"), col("p").alias("not"), [(col("p")) & (false)].alias("stays")]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn casts() {
        let cast = |e: Expr, t| e.cast(t, true, false);
        let exprs = vec![
            cast(col("a"), DataType::Int64),
            cast(cast(col("u"), DataType::Int32), DataType::Int64).alias("widened"),
            cast(cast(col("a"), DataType::Int32), DataType::Int64).alias("may fail"),
            cast(cast(col("u"), DataType::Float64), DataType::String).alias("1.0, not 1"),
        ];
        insta::assert_snapshot!(optimized(frame().then(Node::Select(exprs)), &Simplification), @r#"
        SELECT [col("a"), col("u").cast(dtype=Int64).alias("widened"), col("a").cast(dtype=Int32).cast(dtype=Int64).alias("may fail"), col("u").cast(dtype=Float64).cast(dtype=String).alias("1.0, not 1")]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn constant_filters() {
        let all = frame().then(Node::Filter(col("p").or_([lit(true)])));
        insta::assert_snapshot!(optimized(all, &Simplification), @r#"FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows"#);
        let none = frame().then(Node::Filter(col("p").and_([Expr::null()])));
        insta::assert_snapshot!(optimized(none, &Simplification), @r#"FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows"#);
    }
}
