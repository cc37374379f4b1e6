//! How many rows steps give, guessed from what files say of themselves.
//!
//! The guesses only choose between plans that give the same result.

use std::sync::Arc;

use hashbrown::HashMap;
use polarslike_core::{Name, Value};
use polarslike_io::Summary;

use super::rewrite::unaliased;
use crate::{Expr, JoinOptions, JoinType, LogicalPlan, Node, Scan, Side, deep};

/// The part of the rows that is left by a predicate of which nothing is known.
const EQUAL: f64 = 0.05;
const COMPARED: f64 = 0.33;
const MATCHED: f64 = 0.1;
const UNKNOWN: f64 = 0.5;

/// Estimates of the steps of a plan, each made once.
#[derive(Default)]
pub(super) struct Estimates {
    rows: HashMap<*const LogicalPlan, Option<f64>>,
    scans: HashMap<*const LogicalPlan, Option<Arc<Summary>>>,
    ranges: HashMap<(*const LogicalPlan, Name), Option<(f64, f64)>>,
    /// Steps that are known by their address stay where they are.
    alive: Vec<Arc<LogicalPlan>>,
}

/// A column of a plan.
pub(super) type Key = (Arc<LogicalPlan>, Name);

/// Where the values of a column come from.
struct Origin<'a> {
    leaf: &'a Arc<LogicalPlan>,
    column: Name,
}

impl Estimates {
    /// The number of rows; `None` if nothing is known.
    pub fn rows(&mut self, plan: &Arc<LogicalPlan>) -> Option<f64> {
        if let Some(rows) = self.rows.get(&Arc::as_ptr(plan)) {
            return *rows;
        }
        let rows = deep(|| self.rows_of(plan));
        self.alive.push(plan.clone());
        self.rows.insert(Arc::as_ptr(plan), rows);
        rows
    }

    fn rows_of(&mut self, plan: &Arc<LogicalPlan>) -> Option<f64> {
        let of_input = |estimates: &mut Self| estimates.rows(plan.inputs.first()?);
        match &plan.node {
            Node::Frame(frame) => Some(frame.height() as f64),
            Node::Scan(scan) => {
                let mut rows = self.summary(plan, scan)?.rows() as f64;
                if let Some(limit) = scan.limit {
                    rows = rows.min(limit as f64);
                }
                Some(rows * scan.predicate.as_ref().map_or(1.0, |p| self.selectivity(p, plan)))
            }
            Node::Filter(predicate) => {
                let rows = of_input(self)?;
                Some(rows * self.selectivity(predicate, &plan.inputs[0]))
            }
            Node::Select(exprs) if !exprs.is_empty() && exprs.iter().all(Expr::is_scalar) => Some(1.0),
            Node::Sort { limit: Some(limit), .. } => Some(of_input(self)?.min(*limit as f64)),
            Node::Slice { len: Some(len), .. } => Some(of_input(self)?.min(*len as f64)),
            Node::Aggregate { keys, .. } if keys.is_empty() => Some(1.0),
            Node::Aggregate { keys, .. } => {
                let rows = of_input(self)?;
                let mut groups = 1.0;
                for key in keys {
                    groups *= match unaliased(key) {
                        Expr::Column(name) => self.distinct(&plan.inputs[0], name).unwrap_or(rows),
                        _ => rows.sqrt(),
                    };
                }
                Some(rows.min(groups))
            }
            Node::Unique { .. } => Some(of_input(self)? * UNKNOWN),
            Node::Join(options) => {
                let (left, right) = (self.rows(&plan.inputs[0])?, self.rows(&plan.inputs[1])?);
                let inner = match options.how {
                    JoinType::Cross => left * right,
                    _ => left * right / self.matches(options, &plan.inputs[0], &plan.inputs[1]),
                };
                Some(match options.how {
                    JoinType::Inner | JoinType::Cross => inner,
                    JoinType::Left => inner.max(left),
                    JoinType::Right => inner.max(right),
                    JoinType::Full => inner.max(left).max(right),
                    JoinType::Semi => inner.min(left * UNKNOWN),
                    JoinType::Anti => left * UNKNOWN,
                })
            }
            Node::Concat => plan.inputs.iter().map(|input| self.rows(input)).sum(),
            Node::Select(_)
            | Node::WithColumns(_)
            | Node::Sort { .. }
            | Node::Slice { .. }
            | Node::RowIndex { .. }
            | Node::Cache { .. } => of_input(self),
            _ => None,
        }
    }

    /// By how much the number of all pairs is greater than that of those whose keys are equal.
    fn matches(&mut self, options: &JoinOptions, left: &Arc<LogicalPlan>, right: &Arc<LogicalPlan>) -> f64 {
        let mut keys = Vec::new();
        for (l, r) in options.left_on.iter().zip(&options.right_on) {
            if let (Expr::Column(l), Expr::Column(r)) = (l, r) {
                keys.push(((left.clone(), l.clone()), (right.clone(), r.clone())));
            }
        }
        self.domain(&keys).unwrap_or_else(|| {
            let rows = self.rows(left).zip(self.rows(right));
            rows.map_or(1.0, |(left, right)| left.max(right))
        })
    }

    /// The number of values that pairs of keys are chosen from; `None` if nothing is known of any.
    pub fn domain(&mut self, keys: &[(Key, Key)]) -> Option<f64> {
        let mut domain: Option<f64> = None;
        for ((left, l), (right, r)) in keys {
            // One side has each value once as a rule, and its estimate is the better one.
            let values = match (self.distinct(left, l), self.distinct(right, r)) {
                (Some(l), Some(r)) => l.min(r),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => continue,
            };
            domain = Some(domain.unwrap_or(1.0) * values);
        }
        let (left, right): (Vec<&Key>, Vec<&Key>) = keys.iter().map(|(left, right)| (left, right)).unzip();
        let most = [left, right].iter().filter_map(|keys| self.rows_of_one_source(keys)).reduce(f64::min);
        domain.map(|domain| domain.min(most.unwrap_or(f64::INFINITY)).max(1.0))
    }

    /// The number of rows of the source that all keys come from, which have no more values together; `None` if they come
    /// from several.
    fn rows_of_one_source(&mut self, keys: &[&Key]) -> Option<f64> {
        let source = |(plan, column): &Key| Some(Arc::as_ptr(origin(plan, column)?.leaf));
        let (first, others) = keys.split_first()?;
        let known = source(first)?;
        if others.iter().any(|key| source(key) != Some(known)) {
            return None;
        }
        self.source_rows(&first.0, &first.1)
    }

    /// The number of rows that the source of a column has.
    fn source_rows(&mut self, plan: &Arc<LogicalPlan>, column: &Name) -> Option<f64> {
        let origin = origin(plan, column)?;
        match &origin.leaf.node {
            Node::Frame(frame) => Some(frame.height() as f64),
            Node::Scan(scan) => Some(self.summary(origin.leaf, scan)?.rows() as f64),
            _ => None,
        }
    }

    /// How many values a column has at most, where it comes from.
    fn distinct(&mut self, plan: &Arc<LogicalPlan>, column: &Name) -> Option<f64> {
        let rows = self.source_rows(plan, column)?;
        Some(match self.range(plan, column) {
            Some((low, high)) => rows.min(high - low + 1.0),
            None => rows,
        })
    }

    /// The least and the greatest value of a column of integers, dates, times or decimals, where it comes from.
    fn range(&mut self, plan: &Arc<LogicalPlan>, column: &Name) -> Option<(f64, f64)> {
        let origin = origin(plan, column)?;
        let Node::Scan(scan) = &origin.leaf.node else { return None };
        let key = (Arc::as_ptr(origin.leaf), origin.column);
        if let Some(range) = self.ranges.get(&key) {
            return *range;
        }
        let dtype = scan.file_schema.dtype(&key.1).ok()?;
        let has_integers = dtype.is_integer() || dtype.is_temporal() || dtype.is_decimal();
        let summary = self.summary(origin.leaf, scan)?;
        let range = has_integers.then(|| summary.range(&key.1)).flatten();
        let range = range.map(|(low, high)| (low as f64, high as f64));
        self.ranges.insert(key, range);
        range
    }

    /// What the files of a scan say.
    fn summary(&mut self, plan: &Arc<LogicalPlan>, scan: &Scan) -> Option<Arc<Summary>> {
        if let Some(summary) = self.scans.get(&Arc::as_ptr(plan)) {
            return summary.clone();
        }
        // Files that cannot be read are an error where they are read.
        let summary = scan.source.summary().ok().flatten().map(Arc::new);
        self.alive.push(plan.clone());
        self.scans.insert(Arc::as_ptr(plan), summary.clone());
        summary
    }

    /// The part of a plan's rows that a predicate keeps.
    fn selectivity(&mut self, predicate: &Expr, plan: &Arc<LogicalPlan>) -> f64 {
        deep(|| {
            let Expr::Call { function, inputs, .. } = unaliased(predicate) else { return UNKNOWN };
            match (function.name, &inputs[..]) {
                ("and_", parts) => parts.iter().map(|part| self.selectivity(part, plan)).product(),
                ("or_", parts) => {
                    1.0 - parts.iter().map(|part| 1.0 - self.selectivity(part, plan)).product::<f64>()
                }
                ("not_", [part]) => 1.0 - self.selectivity(part, plan),
                ("eq" | "eq_missing", [column, value]) => self.equal(column, value, plan),
                ("ne" | "ne_missing", [column, value]) => 1.0 - self.equal(column, value, plan),
                ("lt" | "le", [low, high]) | ("gt" | "ge", [high, low]) => {
                    match (self.place(low, high, plan), self.place(high, low, plan)) {
                        (Some(part), _) => part,
                        (_, Some(part)) => 1.0 - part,
                        _ => COMPARED,
                    }
                }
                ("is_between", [column, low, high]) => {
                    match (self.place(column, low, plan), self.place(column, high, plan)) {
                        (Some(low), Some(high)) => (high - low).max(0.0),
                        _ => COMPARED * UNKNOWN,
                    }
                }
                ("is_in", [column, list]) => {
                    let items = match list {
                        Expr::Series(column) => column.len(),
                        Expr::Literal { scalar, .. } => match &scalar.value {
                            Value::List(items) => items.len(),
                            _ => 1,
                        },
                        _ => 10,
                    };
                    (self.equal(column, list, plan) * items as f64).min(UNKNOWN)
                }
                ("str.contains" | "str.starts_with" | "str.ends_with", _) => MATCHED,
                ("is_null", _) => EQUAL,
                ("is_not_null", _) => 1.0 - EQUAL,
                _ => UNKNOWN,
            }
        })
    }

    fn equal(&mut self, column: &Expr, value: &Expr, plan: &Arc<LogicalPlan>) -> f64 {
        let Expr::Column(name) = uncast(column) else { return EQUAL };
        if matches!(uncast(value), Expr::Column(_)) {
            return MATCHED;
        }
        match (self.range(plan, name), self.distinct(plan, name)) {
            (Some(_), Some(distinct)) => 1.0 / distinct.max(1.0),
            // Of few rows each has its own value.
            (None, Some(rows)) => EQUAL.max(1.0 / rows.max(1.0)),
            _ => EQUAL,
        }
    }

    /// The part of a column's values that are less than a value, if they are spread evenly.
    fn place(&mut self, column: &Expr, value: &Expr, plan: &Arc<LogicalPlan>) -> Option<f64> {
        let (Expr::Column(name), Expr::Literal { scalar, .. }) = (uncast(column), uncast(value)) else {
            return None;
        };
        let value = match scalar.value {
            Value::Int(value) => value as f64,
            Value::Float(value) => value,
            _ => return None,
        };
        if plan.schema().ok()?.dtype(name).ok()? != &scalar.dtype {
            return None;
        }
        let (low, high) = self.range(plan, name)?;
        Some(((value - low) / (high - low).max(1.0)).clamp(0.0, 1.0))
    }
}

/// The expression without names and casts.
fn uncast(expr: &Expr) -> &Expr {
    match unaliased(expr) {
        Expr::Call { function, inputs, .. } if function.name == "cast" => uncast(&inputs[0]),
        other => other,
    }
}

/// The source of a column, if each of its values is one of a source's column.
fn origin<'a>(plan: &'a Arc<LogicalPlan>, column: &Name) -> Option<Origin<'a>> {
    let (mut plan, mut column) = (plan, column.clone());
    loop {
        let definition = |exprs: &[Expr]| -> Option<Option<Name>> {
            let expr = exprs.iter().find(|expr| expr.output_name() == column)?;
            Some(if let Expr::Column(name) = unaliased(expr) { Some(name.clone()) } else { None })
        };
        let mut input = 0;
        match &plan.node {
            Node::Frame(_) | Node::Scan(_) => return Some(Origin { leaf: plan, column }),
            Node::Select(exprs) => column = definition(exprs)??,
            Node::Aggregate { keys, .. } => column = definition(keys)??,
            Node::WithColumns(exprs) => {
                if let Some(origin) = definition(exprs) {
                    column = origin?;
                }
            }
            Node::Filter(_)
            | Node::Sort { .. }
            | Node::Slice { .. }
            | Node::Unique { .. }
            | Node::Cache { .. } => {}
            Node::Join(options) => {
                if !matches!(options.how, JoinType::Semi | JoinType::Anti) {
                    let (left, right) = (plan.inputs[0].schema().ok()?, plan.inputs[1].schema().ok()?);
                    let columns = options.output_columns(left, right);
                    let (_, (side, name)) = columns.into_iter().find(|(field, _)| field.name == column)?;
                    input = usize::from(side == Side::Right);
                    column = name;
                }
            }
            _ => return None,
        }
        plan = plan.inputs.get(input)?;
    }
}
