//! What rules are written with: rewriting that leaves, and shares, whatever it does not change.
//!
//! A rewrite answers `None` for "as it was". A plan in which no rule finds anything passes through all of them
//! without a copy.

use std::sync::Arc;

use polarslike_core::{Name, Result, Schema};

use crate::{Expr, JoinOptions, LogicalPlan, Node, Scan, deep};

/// A rewrite of an expression that is computed from the columns of a schema.
pub(super) type RewriteExpr<'a> = dyn FnMut(&Expr, &Schema) -> Result<Option<Expr>> + 'a;

/// A rewrite of a step whose inputs were rewritten.
pub(super) type RewritePlan<'a> = dyn FnMut(&Arc<LogicalPlan>) -> Result<Option<Arc<LogicalPlan>>> + 'a;

/// The plan rewritten from the leaves up.
pub(super) fn rewrite_plan(plan: &Arc<LogicalPlan>, rewrite: &mut RewritePlan) -> Result<Arc<LogicalPlan>> {
    let inputs = deep(|| {
        let rewrite_input = |input: &Arc<LogicalPlan>| {
            let rewritten = rewrite_plan(input, rewrite)?;
            Ok((!Arc::ptr_eq(&rewritten, input)).then_some(rewritten))
        };
        rewrite_all(&plan.inputs, rewrite_input)
    })?;
    let plan = match inputs {
        Some(inputs) => with_inputs(plan, inputs),
        None => plan.clone(),
    };
    Ok(rewrite(&plan)?.unwrap_or(plan))
}

/// The step with each of its expressions rewritten; an expression keeps its name.
pub(super) fn rewrite_exprs(plan: &LogicalPlan, rewrite: &mut RewriteExpr) -> Result<Option<Node>> {
    let empty = Schema::default();
    let schema = |i: usize| match plan.inputs.get(i) {
        Some(input) => input.schema().map(|s| s.as_ref()),
        None => Ok(&empty),
    };
    let mut one = |expr: &Expr, schema: &Schema| {
        Ok(rewrite(expr, schema)?.map(|rewritten| keep_name(rewritten, &expr.output_name())))
    };
    let mut list = |exprs: &[Expr], schema: &Schema| rewrite_all(exprs, |expr| one(expr, schema));
    Ok(match &plan.node {
        Node::Select(exprs) => list(exprs, schema(0)?)?.map(Node::Select),
        Node::WithColumns(exprs) => list(exprs, schema(0)?)?.map(Node::WithColumns),
        Node::Filter(predicate) => one(predicate, schema(0)?)?.map(Node::Filter),
        Node::Scan(scan) => match &scan.predicate {
            Some(predicate) => one(predicate, &scan.file_schema)?.map(|predicate| {
                Node::Scan(Box::new(Scan { predicate: Some(predicate), ..scan.as_ref().clone() }))
            }),
            None => None,
        },
        Node::Aggregate { keys, aggs, maintain_order } => {
            either(keys, list(keys, schema(0)?)?, aggs, list(aggs, schema(0)?)?)
                .map(|(keys, aggs)| Node::Aggregate { keys, aggs, maintain_order: *maintain_order })
        }
        Node::Join(options) => {
            let left_on = list(&options.left_on, schema(0)?)?;
            let right_on = list(&options.right_on, schema(1)?)?;
            either(&options.left_on, left_on, &options.right_on, right_on)
                .map(|(left_on, right_on)| Node::Join(JoinOptions { left_on, right_on, ..options.clone() }))
        }
        Node::Sort { by, descending, nulls_last, maintain_order, limit } => {
            list(by, schema(0)?)?.map(|by| Node::Sort {
                by,
                descending: descending.clone(),
                nulls_last: nulls_last.clone(),
                maintain_order: *maintain_order,
                limit: *limit,
            })
        }
        Node::WindowAggregate(of) => {
            let index = list(std::slice::from_ref(&of.index), schema(0)?)?.and_then(|mut index| index.pop());
            let keys = list(&of.keys, schema(0)?)?;
            let aggs = list(&of.aggs, schema(0)?)?;
            (index.is_some() || keys.is_some() || aggs.is_some()).then(|| {
                let mut of = of.as_ref().clone();
                of.index = index.unwrap_or(of.index);
                of.keys = keys.unwrap_or(of.keys);
                of.aggs = aggs.unwrap_or(of.aggs);
                Node::WindowAggregate(Box::new(of))
            })
        }
        _ => None,
    })
}

/// Two lists of which at least one was rewritten.
fn either(
    a: &[Expr],
    new_a: Option<Vec<Expr>>,
    b: &[Expr],
    new_b: Option<Vec<Expr>>,
) -> Option<(Vec<Expr>, Vec<Expr>)> {
    if new_a.is_none() && new_b.is_none() {
        return None;
    }
    Some((new_a.unwrap_or_else(|| a.to_vec()), new_b.unwrap_or_else(|| b.to_vec())))
}

/// Each item rewritten; `None` if none was.
pub(super) fn rewrite_all<T: Clone>(
    items: &[T],
    mut rewrite: impl FnMut(&T) -> Result<Option<T>>,
) -> Result<Option<Vec<T>>> {
    let mut rewritten: Option<Vec<T>> = None;
    for (i, item) in items.iter().enumerate() {
        match (rewrite(item)?, &mut rewritten) {
            (None, None) => {}
            (new, Some(list)) => list.push(new.unwrap_or_else(|| item.clone())),
            (Some(new), none) => {
                let list = none.insert(Vec::with_capacity(items.len()));
                list.extend_from_slice(&items[..i]);
                list.push(new);
            }
        }
    }
    Ok(rewritten)
}

/// The expression rewritten from the leaves up.
pub(super) fn rewrite_expr(
    expr: &Expr,
    rewrite: &mut dyn FnMut(&Expr) -> Result<Option<Expr>>,
) -> Result<Option<Expr>> {
    let inner = deep(|| -> Result<Option<Expr>> {
        Ok(match expr {
            Expr::Column(_) | Expr::Selector(_) | Expr::Literal { .. } | Expr::Series(_) | Expr::Element => {
                None
            }
            Expr::Call { function, inputs, args } => {
                let input = |e: &Expr| {
                    let rewritten = rewrite_expr(e, rewrite)?;
                    let named =
                        |new| if function.uses_names { keep_name(new, &e.output_name()) } else { new };
                    Ok(rewritten.map(named))
                };
                rewrite_all(inputs, input)?.map(|inputs| Expr::Call {
                    function: *function,
                    inputs: inputs.into(),
                    args: args.clone(),
                })
            }
            Expr::Host { call, inputs } => {
                // The function sees the names of its inputs.
                let input =
                    |e: &Expr| Ok(rewrite_expr(e, rewrite)?.map(|new| keep_name(new, &e.output_name())));
                rewrite_all(inputs, input)?
                    .map(|inputs| Expr::Host { call: call.clone(), inputs: inputs.into() })
            }
            // What is evaluated on elements is another world: rules know the columns of steps only.
            Expr::Eval { input, body, mode } => rewrite_expr(input, rewrite)?.map(|input| Expr::Eval {
                input: Arc::new(input),
                body: body.clone(),
                mode: *mode,
            }),
            Expr::Alias(inner, name) => {
                rewrite_expr(inner, rewrite)?.map(|inner| Expr::Alias(Arc::new(inner), name.clone()))
            }
            Expr::Rename(inner, rename) => {
                rewrite_expr(inner, rewrite)?.map(|inner| Expr::Rename(Arc::new(inner), rename.clone()))
            }
            Expr::Over { .. } | Expr::Rolling { .. } => {
                let mut changed = false;
                let over = expr.clone().map_children(&mut |child| {
                    let rewritten = rewrite_expr(&child, rewrite)?;
                    changed |= rewritten.is_some();
                    Ok(rewritten.unwrap_or(child))
                })?;
                changed.then_some(over)
            }
        })
    })?;
    let outer = rewrite(inner.as_ref().unwrap_or(expr))?;
    Ok(outer.or(inner))
}

/// The expression with columns replaced by what `definition` says, where it says something.
pub(crate) fn substitute(expr: &Expr, definition: &dyn Fn(&Name) -> Option<Expr>) -> Result<Option<Expr>> {
    rewrite_expr(expr, &mut |e| match e {
        Expr::Column(name) => Ok(definition(name)),
        _ => Ok(None),
    })
}

/// The step over other inputs that have the columns it uses, and the columns of its result.
pub(super) fn with_inputs(plan: &LogicalPlan, inputs: Vec<Arc<LogicalPlan>>) -> Arc<LogicalPlan> {
    Arc::new(LogicalPlan { node: plan.node.clone(), inputs, schema: plan.schema.clone() })
}

/// A step over inputs, and its columns.
pub(super) fn step(node: Node, inputs: Vec<Arc<LogicalPlan>>, schema: Arc<Schema>) -> Arc<LogicalPlan> {
    Arc::new(LogicalPlan { node, inputs, schema: Some(schema) })
}

/// The expression under this name.
pub(super) fn keep_name(expr: Expr, name: &Name) -> Expr {
    if expr.output_name() == *name {
        expr
    } else {
        Expr::Alias(unaliased(&expr).clone().into(), name.clone())
    }
}

/// The expression without the names given to it.
pub(super) fn unaliased(expr: &Expr) -> &Expr {
    match expr {
        Expr::Alias(inner, _) => unaliased(inner),
        other => other,
    }
}
