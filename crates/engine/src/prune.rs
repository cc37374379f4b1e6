//! Which runs of rows of a file a predicate can keep, by what the file says of them.

mod values;

use std::sync::Arc;

use polarslike_core::{Name, Scalar, Value};
use polarslike_functions::options;
use polarslike_io::{ColumnBounds, Pruner, Statistics};
use polarslike_plan::Expr;

use values::{is_above, is_below, is_one_value, prefix_may_match, values_of};

/// Decides by the least and greatest values of columns. What it does not understand may match.
#[derive(Debug)]
pub(crate) struct PredicatePruner {
    pub predicate: Expr,
}

impl Pruner for PredicatePruner {
    fn may_match(&self, statistics: &dyn Statistics) -> bool {
        outcome(&self.predicate, statistics).may_be_true
    }

    fn predicate(&self) -> Option<String> {
        self.predicate.to_json().ok()
    }
}

/// Values outside a range are not wanted.
#[derive(Debug)]
pub(crate) struct RangePruner {
    pub column: Name,
    pub least: Scalar,
    pub greatest: Scalar,
}

impl Pruner for RangePruner {
    fn may_match(&self, statistics: &dyn Statistics) -> bool {
        let Some(bounds) = statistics.bounds(&self.column) else { return true };
        let (min, max) = (Some(self.least.clone()), Some(self.greatest.clone()));
        let wanted = ColumnBounds { min, max, null_count: Some(0), rows: bounds.rows };
        equal(&bounds, &wanted).may_be_true
    }
}

/// All of these must agree.
#[derive(Debug)]
pub(crate) struct AllPruners(pub Vec<Arc<dyn Pruner>>);

impl Pruner for AllPruners {
    fn may_match(&self, statistics: &dyn Statistics) -> bool {
        self.0.iter().all(|pruner| pruner.may_match(statistics))
    }

    fn predicate(&self) -> Option<String> {
        self.0.iter().find_map(|pruner| pruner.predicate())
    }
}

/// What a predicate may be in some row; it may be null in any.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Outcome {
    may_be_true: bool,
    may_be_false: bool,
}

impl Outcome {
    const UNKNOWN: Self = Self { may_be_true: true, may_be_false: true };
    const NULL: Self = Self { may_be_true: false, may_be_false: false };

    fn not(self) -> Self {
        Self { may_be_true: self.may_be_false, may_be_false: self.may_be_true }
    }

    /// Of predicates of which one must be true.
    fn any(parts: impl Iterator<Item = Self>) -> Self {
        parts.fold(Self { may_be_true: false, may_be_false: true }, |all, part| Self {
            may_be_true: all.may_be_true || part.may_be_true,
            may_be_false: all.may_be_false && part.may_be_false,
        })
    }

    /// Of predicates which must be true all.
    fn all(parts: impl Iterator<Item = Self>) -> Self {
        Self::any(parts.map(Self::not)).not()
    }
}

fn outcome(predicate: &Expr, statistics: &dyn Statistics) -> Outcome {
    let (function, inputs, args) = match predicate {
        Expr::Alias(inner, _) => return outcome(inner, statistics),
        Expr::Column(_) | Expr::Literal { .. } => {
            let truth = Scalar::from(true);
            return values_of(predicate, statistics)
                .map_or(Outcome::UNKNOWN, |bounds| equal(&bounds, &constant(&truth)));
        }
        Expr::Call { function, inputs, args } => (function.name, &inputs[..], options(function.0, args)),
        _ => return Outcome::UNKNOWN,
    };
    match (function, inputs) {
        ("and_", parts) => Outcome::all(parts.iter().map(|part| outcome(part, statistics))),
        ("or_", parts) => Outcome::any(parts.iter().map(|part| outcome(part, statistics))),
        ("not_", [part]) => outcome(part, statistics).not(),
        ("is_null", [input]) => nulls(input, statistics),
        ("is_not_null", [input]) => nulls(input, statistics).not(),
        ("is_between", [value, low, high]) => {
            let (above, below) = match args.str("closed") {
                Ok("left") => ("ge", "lt"),
                Ok("right") => ("gt", "le"),
                Ok("none") => ("gt", "lt"),
                _ => ("ge", "le"),
            };
            let parts = [compare(above, value, low, statistics), compare(below, value, high, statistics)];
            Outcome::all(parts.into_iter())
        }
        ("is_in", [value, list]) => is_in(value, list, statistics),
        ("str.starts_with", [value, Expr::Literal { scalar, .. }]) => {
            match (&scalar.value, values_of(value, statistics)) {
                (Value::String(prefix), Some(bounds)) => {
                    Outcome { may_be_true: prefix_may_match(prefix, &bounds), may_be_false: true }
                }
                _ => Outcome::UNKNOWN,
            }
        }
        (comparison, [left, right]) => compare(comparison, left, right, statistics),
        _ => Outcome::UNKNOWN,
    }
}

fn nulls(input: &Expr, statistics: &dyn Statistics) -> Outcome {
    let Some(bounds) = values_of(input, statistics) else { return Outcome::UNKNOWN };
    let may_be = |all: usize| bounds.null_count.is_none_or(|nulls| nulls != all);
    Outcome { may_be_true: may_be(0), may_be_false: may_be(bounds.rows) }
}

fn compare(comparison: &str, left: &Expr, right: &Expr, statistics: &dyn Statistics) -> Outcome {
    let (Some(a), Some(b)) = (values_of(left, statistics), values_of(right, statistics)) else {
        return Outcome::UNKNOWN;
    };
    let nulls_count = matches!(comparison, "eq_missing" | "ne_missing");
    if [&a, &b].into_iter().any(|side| side.null_count == Some(side.rows) && !nulls_count) {
        return Outcome::NULL;
    }
    match comparison {
        "eq" => {
            let found = equal(&a, &b);
            let absent = || is_absent(left, right, statistics) || is_absent(right, left, statistics);
            Outcome { may_be_true: found.may_be_true && !absent(), ..found }
        }
        "ne" => equal(&a, &b).not(),
        "lt" => Outcome { may_be_true: !is_above(&a, &b, true), may_be_false: !is_below(&a, &b, false) },
        "le" => Outcome { may_be_true: !is_above(&a, &b, false), may_be_false: !is_below(&a, &b, true) },
        "gt" => compare("lt", right, left, statistics),
        "ge" => compare("le", right, left, statistics),
        // Null is a value here: with a value on one side, only that is found.
        "eq_missing" if [&a, &b].into_iter().any(|side| side.null_count == Some(0)) => {
            Outcome { may_be_true: equal(&a, &b).may_be_true, may_be_false: true }
        }
        _ => Outcome::UNKNOWN,
    }
}

fn equal(a: &ColumnBounds, b: &ColumnBounds) -> Outcome {
    Outcome {
        may_be_true: !is_above(a, b, false) && !is_below(a, b, false),
        may_be_false: !is_one_value(a, b),
    }
}

/// Whether the file knows otherwise than by bounds that a column lacks a value.
fn is_absent(column: &Expr, value: &Expr, statistics: &dyn Statistics) -> bool {
    let (Expr::Column(name), Expr::Literal { scalar, .. }) = (column, value) else { return false };
    !statistics.may_contain(name, std::slice::from_ref(scalar))
}

fn is_in(value: &Expr, list: &Expr, statistics: &dyn Statistics) -> Outcome {
    let (Some(bounds), Some(items)) = (values_of(value, statistics), values::items(list)) else {
        return Outcome::UNKNOWN;
    };
    // Null may be found as a value.
    if items.iter().any(Scalar::is_null) {
        return Outcome::UNKNOWN;
    }
    let near: Vec<Scalar> =
        items.into_iter().filter(|item| equal(&bounds, &constant(item)).may_be_true).collect();
    let may_contain = || match value {
        Expr::Column(name) => statistics.may_contain(name, &near),
        _ => true,
    };
    Outcome { may_be_true: !near.is_empty() && may_contain(), may_be_false: true }
}

/// What is known of a single value.
fn constant(scalar: &Scalar) -> ColumnBounds {
    let bound = (!scalar.is_null()).then(|| scalar.clone());
    let nulls = usize::from(scalar.is_null());
    ColumnBounds { min: bound.clone(), max: bound, null_count: Some(nulls), rows: 1 }
}

#[cfg(test)]
mod tests;
