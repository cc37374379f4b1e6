//! Filters that are known only once one side of a join is gathered move to where the other side is read.

use std::sync::Arc;

use polarslike_core::{Name, Result};
use polarslike_plan::{Expr, JoinType, LogicalPlan, Node, RuntimeFilter, Scan, Side, Validate, deep};

/// Whether a plan gives only some of the rows of its sources: else its keys are probably all that there are.
pub(super) fn drops_rows(plan: &LogicalPlan) -> bool {
    deep(|| match &plan.node {
        Node::Scan(scan) => scan.predicate.is_some() || scan.limit.is_some() || !scan.filters.is_empty(),
        Node::Frame(_) | Node::Filter(_) | Node::Slice { .. } | Node::Cache { .. } | Node::Map(_) => true,
        Node::Sort { limit, .. } if limit.is_some() => true,
        Node::Join(options) => match options.how {
            JoinType::Semi | JoinType::Anti => true,
            JoinType::Left => drops_rows(&plan.inputs[0]),
            JoinType::Right => drops_rows(&plan.inputs[1]),
            _ => plan.inputs.iter().any(|input| drops_rows(input)),
        },
        _ => plan.inputs.iter().any(|input| drops_rows(input)),
    })
}

/// The plan with a filter on a column at the scans that the column comes from; `None` if it cannot move there. Rows that
/// the filter drops must not be missed above the plan.
pub(super) fn with_filter(
    plan: &Arc<LogicalPlan>,
    column: &Name,
    filter: &dyn Fn(&Name) -> Option<RuntimeFilter>,
) -> Result<Option<Arc<LogicalPlan>>> {
    deep(|| match &plan.node {
        Node::Scan(scan) if scan.limit.is_none() => {
            let Some(filter) = filter(column) else { return Ok(None) };
            let mut scan = Scan::clone(scan);
            scan.filters.push(filter);
            let schema = plan.schema.clone();
            Ok(Some(Arc::new(LogicalPlan { node: Node::Scan(Box::new(scan)), inputs: vec![], schema })))
        }
        Node::Filter(predicate) if predicate.is_elementwise() => below(plan, 0, column, filter),
        Node::Sort { by, limit: None, .. } if by.iter().all(Expr::is_elementwise) => {
            below(plan, 0, column, filter)
        }
        Node::Select(exprs) if exprs.iter().all(Expr::is_elementwise) => match renamed(exprs, column) {
            Some(Some(origin)) => below(plan, 0, &origin, filter),
            _ => Ok(None),
        },
        Node::WithColumns(exprs) if exprs.iter().all(Expr::is_elementwise) => {
            match renamed(exprs, column).unwrap_or(Some(column.clone())) {
                Some(origin) => below(plan, 0, &origin, filter),
                None => Ok(None),
            }
        }
        // Whole groups are dropped.
        Node::Aggregate { keys, .. } if keys.iter().all(Expr::is_elementwise) => {
            match renamed(keys, column) {
                Some(Some(origin)) => below(plan, 0, &origin, filter),
                _ => Ok(None),
            }
        }
        Node::Join(options) if options.validate == Validate::ManyToMany => {
            let (left, right) = (plan.inputs[0].schema()?, plan.inputs[1].schema()?);
            let (side, origin) = match options.how {
                JoinType::Semi | JoinType::Anti => (Side::Left, column.clone()),
                _ => match options.output_columns(left, right).into_iter().find(|(f, _)| f.name == *column) {
                    Some((_, origin)) => origin,
                    None => return Ok(None),
                },
            };
            let input = usize::from(side == Side::Right);
            let allowed = match options.how {
                JoinType::Inner | JoinType::Cross => true,
                JoinType::Left | JoinType::Semi | JoinType::Anti => side == Side::Left,
                JoinType::Right => side == Side::Right,
                JoinType::Full => false,
            };
            if !allowed {
                return Ok(None);
            }
            let filtered = below(plan, input, &origin, filter)?;
            // Equal keys of the other side are of no more use.
            let (here, there) = match side {
                Side::Left => (&options.left_on, &options.right_on),
                Side::Right => (&options.right_on, &options.left_on),
            };
            let is_key = |key: &Expr| matches!(key, Expr::Column(name) if *name == origin);
            let partner = here.iter().zip(there).find(|(key, _)| is_key(key)).map(|(_, partner)| partner);
            match partner {
                Some(Expr::Column(name))
                    if matches!(options.how, JoinType::Inner | JoinType::Semi) && !options.nulls_equal =>
                {
                    let plan = filtered.as_ref().unwrap_or(plan);
                    Ok(below(plan, 1 - input, name, filter)?.or(filtered))
                }
                _ => Ok(filtered),
            }
        }
        _ => Ok(None),
    })
}

/// The plan with the filter below one of its inputs.
fn below(
    plan: &Arc<LogicalPlan>,
    input: usize,
    column: &Name,
    filter: &dyn Fn(&Name) -> Option<RuntimeFilter>,
) -> Result<Option<Arc<LogicalPlan>>> {
    let Some(filtered) = with_filter(&plan.inputs[input], column, filter)? else { return Ok(None) };
    let mut inputs = plan.inputs.clone();
    inputs[input] = filtered;
    Ok(Some(Arc::new(LogicalPlan { node: plan.node.clone(), inputs, schema: plan.schema.clone() })))
}

/// The column that stands behind a name, if it is one; `None` if no expression has that name.
fn renamed(exprs: &[Expr], column: &Name) -> Option<Option<Name>> {
    let expr = exprs.iter().find(|expr| expr.output_name() == *column)?;
    let mut expr = expr;
    while let Expr::Alias(inner, _) = expr {
        expr = inner;
    }
    Some(if let Expr::Column(origin) = expr { Some(origin.clone()) } else { None })
}
