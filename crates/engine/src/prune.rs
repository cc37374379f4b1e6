//! Which runs of rows of a file a predicate can keep, by their statistics.

use std::cmp::Ordering;

use polarslike_core::{Scalar, Value};
use polarslike_io::{ColumnBounds, Pruner};
use polarslike_plan::Expr;

/// Decides by the least and greatest values of columns. What it does not understand may match.
#[derive(Debug)]
pub(crate) struct PredicatePruner {
    pub predicate: Expr,
}

impl Pruner for PredicatePruner {
    fn may_match(&self, statistics: &dyn Fn(&str) -> Option<ColumnBounds>) -> bool {
        may_match(&self.predicate, statistics)
    }
}

fn may_match(predicate: &Expr, statistics: &dyn Fn(&str) -> Option<ColumnBounds>) -> bool {
    let Expr::Call { function, inputs, .. } = predicate else { return true };
    match (function.name, &inputs[..]) {
        ("and_", parts) => parts.iter().all(|part| may_match(part, statistics)),
        ("or_", parts) => parts.iter().any(|part| may_match(part, statistics)),
        ("is_null", [Expr::Column(name)]) => {
            statistics(name).and_then(|b| b.null_count).is_none_or(|nulls| nulls > 0)
        }
        ("is_not_null", [Expr::Column(name)]) => {
            statistics(name).is_none_or(|b| b.null_count.is_none_or(|nulls| nulls < b.rows))
        }
        (comparison, [Expr::Column(name), Expr::Literal { scalar, .. }]) => {
            statistics(name).is_none_or(|bounds| comparison_may_match(comparison, &bounds, scalar))
        }
        (comparison, [Expr::Literal { scalar, .. }, Expr::Column(name)]) => {
            let mirrored = match comparison {
                "lt" => "gt",
                "le" => "ge",
                "gt" => "lt",
                "ge" => "le",
                other => other,
            };
            statistics(name).is_none_or(|bounds| comparison_may_match(mirrored, &bounds, scalar))
        }
        _ => true,
    }
}

fn comparison_may_match(comparison: &str, bounds: &ColumnBounds, value: &Scalar) -> bool {
    let against = |bound: &Option<Scalar>| {
        bound.as_ref().filter(|b| b.dtype == value.dtype).and_then(|b| order(&b.value, &value.value))
    };
    let (min, max) = (against(&bounds.min), against(&bounds.max));
    // NaN is greater than all numbers but not counted in bounds: only upper bounds of floats say nothing.
    let max = max.filter(|_| !value.dtype.is_float());
    match comparison {
        "eq" => min != Some(Ordering::Greater) && max != Some(Ordering::Less),
        "lt" => !matches!(min, Some(Ordering::Equal | Ordering::Greater)),
        "le" => min != Some(Ordering::Greater),
        "gt" => !matches!(max, Some(Ordering::Equal | Ordering::Less)),
        "ge" => max != Some(Ordering::Less),
        _ => true,
    }
}

/// How two values of one type compare; `None` if they do not.
fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b),
        (Value::String(a), Value::String(b)) => Some(a.as_bytes().cmp(b.as_bytes())),
        (Value::Bool(a), Value::Bool(b)) => Some(a.cmp(b)),
        _ => None,
    }
}
