//! Steps that only name, choose and add columns become one where nothing is computed twice for it.
//!
//! ```text
//! WITH_COLUMNS [y]        ->    WITH_COLUMNS [x, y]
//!   WITH_COLUMNS [x]              FRAME
//!     FRAME
//!
//! SELECT [col("b")]                               ->    SELECT [[(col("a")) + (1)].alias("b")]
//!   SELECT [[(col("a")) + (1)].alias("b"), ...]           FRAME
//!     FRAME
//!
//! SELECT [col("a"), col("b")]    ->    FRAME [a, b]
//!   FRAME [a, b]
//! ```
//!
//! Added columns are computed together if none is computed from another, and all or none of them row by row. A select
//! joins the one below if one of the two computes nothing, so that expressions do not grow step by step.

use std::sync::Arc;

use hashbrown::{HashMap, HashSet};
use polarslike_core::{Name, Result};

use super::Rule;
use super::properties::keeps_rows;
use super::rewrite::{keep_name, rewrite_all, step, substitute, unaliased, with_inputs};
use crate::{Expr, LogicalPlan, Node, deep};

pub(super) struct StepFusion;

impl Rule for StepFusion {
    fn name(&self) -> &'static str {
        "step_fusion"
    }

    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        fuse(&plan)
    }
}

fn fuse(plan: &Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
    if let Node::WithColumns(_) = plan.node
        && let Node::WithColumns(_) = plan.input()?.node
    {
        return fuse_with_columns(plan);
    }
    let inputs = deep(|| {
        rewrite_all(&plan.inputs, |input| {
            let fused = fuse(input)?;
            Ok((!Arc::ptr_eq(&fused, input)).then_some(fused))
        })
    })?;
    let plan = inputs.map_or_else(|| plan.clone(), |inputs| with_inputs(plan, inputs));
    let Node::Select(exprs) = &plan.node else { return Ok(plan) };
    let input = plan.input()?;
    if is_identity(exprs, input)? {
        return Ok(input.clone());
    }
    Ok(match &input.node {
        Node::Select(inner) if keeps_rows(&input.node) => match fuse_exprs(exprs, inner)? {
            Some(fused) => step(Node::Select(fused), input.inputs.clone(), plan.schema()?.clone()),
            None => plan,
        },
        _ => plan,
    })
}

/// Whether a select gives the columns that are there already.
fn is_identity(exprs: &[Expr], input: &LogicalPlan) -> Result<bool> {
    let schema = input.schema()?;
    let is_same = |(expr, name): (&Expr, &Name)| matches!(expr, Expr::Column(column) if column == name);
    Ok(exprs.len() == schema.len() && exprs.iter().zip(schema.names()).all(is_same))
}

/// The outer expressions in terms of what the inner ones are computed from.
fn fuse_exprs(outer: &[Expr], inner: &[Expr]) -> Result<Option<Vec<Expr>>> {
    let definitions: HashMap<Name, &Expr> = inner.iter().map(|e| (e.output_name(), unaliased(e))).collect();
    let outer_computes = outer.iter().any(|e| !matches!(unaliased(e), Expr::Column(_)));
    let mut computed: HashSet<&Name> = HashSet::new();
    let mut fits = true;
    for expr in outer {
        expr.for_each_column(&mut |name| match definitions.get_key_value(name) {
            Some((_, Expr::Column(_))) => {}
            // A value has one row where it is not beside columns.
            Some((name, definition)) => {
                fits &= !outer_computes && !definition.is_scalar() && computed.insert(name);
            }
            None => fits = false,
        });
    }
    if !fits {
        return Ok(None);
    }
    let fuse = |expr: &Expr| {
        let fused = substitute(expr, &|name| definitions.get(name).map(|e| (*e).clone()))?;
        Ok(fused.map_or_else(|| expr.clone(), |fused| keep_name(fused, &expr.output_name())))
    };
    outer.iter().map(fuse).collect::<Result<_>>().map(Some)
}

/// A run of steps that add columns, with as few steps as possible.
fn fuse_with_columns(top: &Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
    let mut run: Vec<(&Arc<LogicalPlan>, &Vec<Expr>)> = Vec::new();
    let mut base = top;
    while let Node::WithColumns(exprs) = &base.node {
        run.push((base, exprs));
        base = base.input()?;
    }
    let mut plan = deep(|| fuse(base))?;
    while let Some((mut last, first)) = run.pop() {
        let mut group = Group::default();
        group.add(first);
        let elementwise = is_elementwise(first);
        while let Some((next, exprs)) = run.last()
            && is_elementwise(exprs) == elementwise
            && !group.is_used_by(exprs)
        {
            group.add(exprs);
            last = *next;
            run.pop();
        }
        plan = step(Node::WithColumns(group.exprs), vec![plan], last.schema()?.clone());
    }
    Ok(plan)
}

/// Whether all are computed row by row: that runs morsel by morsel, anything else needs the whole input.
fn is_elementwise(exprs: &[Expr]) -> bool {
    exprs.iter().all(Expr::is_elementwise)
}

/// Columns that are added together.
#[derive(Default)]
struct Group {
    exprs: Vec<Expr>,
    position: HashMap<Name, usize>,
}

impl Group {
    fn add(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            let next = self.exprs.len();
            match *self.position.entry(expr.output_name()).or_insert(next) {
                position if position == next => self.exprs.push(expr.clone()),
                // A column that is made again replaces the one before, which nothing used.
                position => self.exprs[position] = expr.clone(),
            }
        }
    }

    fn is_used_by(&self, exprs: &[Expr]) -> bool {
        let uses = |e: &Expr| matches!(e, Expr::Column(name) if self.position.contains_key(name));
        exprs.iter().any(|expr| expr.has(&uses))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, optimized};
    use crate::{col, lit};

    fn fused(plan: LogicalPlan) -> String {
        optimized(plan, &StepFusion)
    }

    fn select(plan: &Arc<LogicalPlan>, exprs: Vec<Expr>) -> Arc<LogicalPlan> {
        Arc::new(plan.then(Node::Select(exprs)))
    }

    fn with_columns(plan: &Arc<LogicalPlan>, exprs: Vec<Expr>) -> Arc<LogicalPlan> {
        Arc::new(plan.then(Node::WithColumns(exprs)))
    }

    #[test]
    fn selects_of_which_one_computes() {
        let inner = select(&frame(), vec![(col("a") + lit(1)).alias("x"), col("b").alias("y")]);
        let outer = select(&inner, vec![col("y").alias("z"), col("x")]);
        insta::assert_snapshot!(fused(outer.as_ref().clone()), @r#"
        SELECT [col("b").alias("z"), [(col("a")) + (1)].alias("x")]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        let renamed = select(&frame(), vec![col("a").alias("x")]);
        let outer = select(&renamed, vec![col("x") + lit(1), (col("x") * col("x")).alias("y")]);
        insta::assert_snapshot!(fused(outer.as_ref().clone()), @r#"
        SELECT [[(col("a")) + (1)].alias("x"), [(col("a")) * (col("a"))].alias("y")]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn names_that_types_contain_stay() {
        let renamed = select(&frame(), vec![col("a").alias("x")]);
        let structs = crate::call("pl.struct", vec![col("x")], vec![]).unwrap();
        insta::assert_snapshot!(fused(select(&renamed, vec![structs]).as_ref().clone()), @r#"
        SELECT [struct(col("a").alias("x"))]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn selects_that_both_compute_stay() {
        let inner = select(&frame(), vec![(col("a") + lit(1)).alias("x")]);
        insta::assert_snapshot!(fused(select(&inner, vec![col("x") * lit(2)]).as_ref().clone()), @r#"
        SELECT [[(col("x")) * (2)]]
          SELECT [[(col("a")) + (1)].alias("x")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        insta::assert_snapshot!(fused(select(&inner, vec![col("x"), col("x").alias("y")]).as_ref().clone()), @r#"
        SELECT [col("x"), col("x").alias("y")]
          SELECT [[(col("a")) + (1)].alias("x")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn a_value_beside_columns_is_not_a_value_alone() {
        let inner = select(&frame(), vec![col("a"), lit(1).alias("one")]);
        insta::assert_snapshot!(fused(select(&inner, vec![col("one")]).as_ref().clone()), @r#"
        SELECT [col("one")]
          SELECT [col("a"), 1.alias("one")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        insta::assert_snapshot!(fused(select(&inner, vec![col("a")]).as_ref().clone()), @r#"
        SELECT [col("a")]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn a_select_of_what_is_there() {
        let all: Vec<Expr> = frame().schema().unwrap().names().cloned().map(Expr::Column).collect();
        insta::assert_snapshot!(fused(select(&frame(), all).as_ref().clone()), @r#"FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows"#);
    }

    #[test]
    fn columns_are_added_together() {
        let plan = with_columns(&frame(), vec![(col("a") + lit(1)).alias("x")]);
        let plan = with_columns(&plan, vec![(col("b") + lit(1)).alias("y"), (col("a") + lit(2)).alias("x")]);
        let plan = with_columns(&plan, vec![(col("y") + lit(3)).alias("b")]);
        let plan = with_columns(&plan, vec![(col("u") + lit(4)).alias("u")]);
        let plan = with_columns(&plan, vec![col("f").sum()]);
        insta::assert_snapshot!(fused(plan.as_ref().clone()), @r#"
        WITH_COLUMNS [col("f").sum()]
          WITH_COLUMNS [[(col("y")) + (3)].alias("b"), [(col("u")) + (4)].alias("u")]
            WITH_COLUMNS [[(col("a")) + (2)].alias("x"), [(col("b")) + (1)].alias("y")]
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }
}
