//! Joins on predicates: what compares the sides is told from the rest.

use std::sync::Arc;

use hashbrown::HashMap;
use polarslike_core::{Name, Result, Schema, bail};

use super::{Side, resolve_node, typed_predicate};
use crate::asof::side_by_side;
use crate::optimizer::{conjunction, split_conjunction, substitute};
use crate::{Comparison, Condition, Expr, JoinOptions, JoinType, JoinWhere, LogicalPlan, Node, call};

/// The join with its predicates taken apart.
///
/// An inner join with equalities becomes a join on keys and a filter. Predicates on one side filter that input of an
/// inner join.
pub(super) fn join_where(join: JoinWhere, inputs: Vec<Arc<LogicalPlan>>) -> Result<LogicalPlan> {
    let [left, right] = inputs.as_slice() else { bail!(Internal, "a join has two inputs") };
    let (left, right) = (left.clone(), right.clone());
    check_kind(join.how)?;
    if join.predicates.is_empty() && join.conditions.is_empty() {
        bail!(InvalidOperation, "`join_where` needs a predicate");
    }
    let columns = side_by_side(left.schema()?, right.schema()?, &join.suffix, |_| true);
    let schema = Schema::new(columns.iter().map(|(field, _)| field.clone()))
        .map_err(|e| e.context(format!("join with suffix {:?}", join.suffix)))?;
    let sides = Sides(columns.into_iter().map(|(field, origin)| (field.name, origin)).collect());
    let mut parts = Vec::new();
    for predicate in &join.predicates {
        split(&typed_predicate(predicate.clone(), &schema)?, &mut parts)?;
    }
    let mut conditions = join.conditions;
    let (mut of_left, mut of_right, mut predicates, mut of_all) = (vec![], vec![], vec![], vec![]);
    for part in parts {
        if !part.is_elementwise() {
            if join.how != JoinType::Inner {
                bail!(
                    InvalidOperation,
                    "`join_where` of this kind takes only predicates on single pairs, not {part}"
                );
            }
            of_all.push(part);
            continue;
        }
        if let Some(condition) = sides.condition(&part)? {
            conditions.push(condition);
            continue;
        }
        match sides.of(&part)? {
            Some((Side::Left, part)) if join.how == JoinType::Inner => of_left.push(part),
            Some((Side::Right, part)) if join.how == JoinType::Inner => of_right.push(part),
            _ => predicates.push(part),
        }
    }
    let inputs = vec![filtered(left, of_left)?, filtered(right, of_right)?];
    let is_equality = |c: &Condition| c.comparison == Comparison::Eq;
    if join.how == JoinType::Inner && conditions.iter().any(is_equality) {
        let (equal, unequal): (Vec<_>, Vec<_>) = conditions.into_iter().partition(is_equality);
        let (left_on, right_on) = equal.into_iter().map(|c| (c.left, c.right)).unzip();
        let mut options = JoinOptions::new(JoinType::Inner, left_on, right_on);
        options.suffix = join.suffix;
        options.coalesce = Some(false);
        let joined = Arc::new(resolve_node(Node::Join(options), inputs)?);
        for condition in unequal {
            predicates.push(sides.predicate(condition)?);
        }
        return Ok(filtered(filtered(joined, predicates)?, of_all)?.as_ref().clone());
    }
    let node = Node::JoinWhere(JoinWhere { conditions, predicates, ..join }.into());
    let joined = LogicalPlan { node, inputs, schema: Some(Arc::new(schema)) };
    if of_all.is_empty() {
        return Ok(joined);
    }
    Ok(filtered(Arc::new(joined), of_all)?.as_ref().clone())
}

fn check_kind(how: JoinType) -> Result<()> {
    match how {
        JoinType::Inner | JoinType::Left | JoinType::Right | JoinType::Full => Ok(()),
        other => bail!(
            InvalidOperation,
            "`join_where` makes inner, left, right and full joins, not {}",
            format!("{other:?}").to_lowercase()
        ),
    }
}

fn filtered(plan: Arc<LogicalPlan>, predicates: Vec<Expr>) -> Result<Arc<LogicalPlan>> {
    match conjunction(predicates)? {
        Some(predicate) => Ok(Arc::new(resolve_node(Node::Filter(predicate), vec![plan])?)),
        None => Ok(plan),
    }
}

/// The parts that must all be true; an interval is two comparisons.
fn split(predicate: &Expr, parts: &mut Vec<Expr>) -> Result<()> {
    let mut conjuncts = Vec::new();
    split_conjunction(predicate, &mut conjuncts);
    for part in conjuncts {
        match between(&part)? {
            Some(ends) => parts.extend(ends),
            None => parts.push(part),
        }
    }
    Ok(())
}

/// `is_between` as the comparisons it stands for.
fn between(part: &Expr) -> Result<Option<[Expr; 2]>> {
    let Expr::Call { function, inputs, args } = part else { return Ok(None) };
    let ("is_between", [value, lower, upper]) = (function.name, &inputs[..]) else { return Ok(None) };
    let (above, below) = match args.values() {
        [polarslike_functions::Arg::String(closed)] => match closed.as_str() {
            "both" => ("ge", "le"),
            "left" => ("ge", "lt"),
            "right" => ("gt", "le"),
            "none" => ("gt", "lt"),
            _ => return Ok(None),
        },
        _ => return Ok(None),
    };
    let compare = |name: &str, end: &Expr| call(name, vec![value.clone(), end.clone()], vec![]);
    Ok(Some([compare(above, lower)?, compare(below, upper)?]))
}

/// Where each column of the result comes from.
struct Sides(HashMap<Name, (Side, Name)>);

impl Sides {
    /// The one side whose columns an expression uses, and the expression in that side's names.
    fn of(&self, expr: &Expr) -> Result<Option<(Side, Expr)>> {
        let (mut left, mut right) = (false, false);
        expr.for_each_column(&mut |name| match self.0.get(name) {
            Some((Side::Right, _)) => right = true,
            _ => left = true,
        });
        let side = match (left, right) {
            (true, false) => Side::Left,
            (false, true) => Side::Right,
            _ => return Ok(None),
        };
        let own_name = |name: &Name| {
            let (_, own) = self.0.get(name)?;
            (own != name).then(|| Expr::Column(own.clone()))
        };
        Ok(Some((side, substitute(expr, &own_name)?.unwrap_or_else(|| expr.clone()))))
    }

    /// A comparison of one side with the other.
    fn condition(&self, part: &Expr) -> Result<Option<Condition>> {
        let Expr::Call { function, inputs, .. } = part else { return Ok(None) };
        let (Some(comparison), [a, b]) = (Comparison::of(function.name), &inputs[..]) else {
            return Ok(None);
        };
        Ok(match (self.of(a)?, self.of(b)?) {
            (Some((Side::Left, left)), Some((Side::Right, right))) => {
                Some(Condition { left, comparison, right })
            }
            (Some((Side::Right, right)), Some((Side::Left, left))) => {
                Some(Condition { left, comparison: comparison.swapped(), right })
            }
            _ => None,
        })
    }

    /// A condition as a predicate over the columns of the result.
    fn predicate(&self, condition: Condition) -> Result<Expr> {
        let result_name = |side: Side| {
            move |name: &Name| {
                let mut origins = self.0.iter();
                let found = origins.find(|(_, (s, own))| *s == side && own == name);
                found.map(|(result, _)| Expr::Column(result.clone()))
            }
        };
        let in_result = |expr: Expr, side: Side| -> Result<Expr> {
            Ok(substitute(&expr, &result_name(side))?.unwrap_or(expr))
        };
        let function = match condition.comparison {
            Comparison::Eq => "eq",
            Comparison::Lt => "lt",
            Comparison::Le => "le",
            Comparison::Gt => "gt",
            Comparison::Ge => "ge",
        };
        let left = in_result(condition.left, Side::Left)?;
        let right = in_result(condition.right, Side::Right)?;
        call(function, vec![left, right], vec![])
    }
}
