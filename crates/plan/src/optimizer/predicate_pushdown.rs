//! Filters move towards the sources, so that fewer rows are joined, sorted and grouped, and files are read in part.
//!
//! ```text
//! FILTER [(col("l") > 1) & (col("r") > 2) & (col("k") == 3)]    ->    JOIN INNER ON [col("k")] = [col("k")]
//!   JOIN INNER ON [col("k")] = [col("k")]                               SCAN left WHERE l > 1 & k == 3
//!     SCAN left                                                         SCAN right WHERE r > 2 & k == 3
//!     SCAN right
//! ```
//!
//! Conjunctions are taken apart. A part moves through a step if the step keeps or drops a row whatever the other rows
//! are, and if it sees there no values that it was protected from, unless it cannot fail. A predicate that is not
//! elementwise depends on which rows there are: it stays, and nothing moves through it.

use std::sync::Arc;

use hashbrown::{HashMap, HashSet};
use polarslike_core::{Name, Result, Schema};

use super::Rule;
use super::properties::{
    agrees_on_equals, alternatives, calls, conjunction, disjunction, factored, is_total, keeps_rows,
    split_conjunction,
};
use super::rewrite::{step, substitute, unaliased, with_inputs};
use crate::{Expr, JoinOptions, JoinType, LogicalPlan, Node, Scan, Side, Validate, deep};

pub(super) struct PredicatePushdown;

impl Rule for PredicatePushdown {
    fn name(&self) -> &'static str {
        "predicate_pushdown"
    }

    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        push(&plan, vec![])
    }
}

/// A predicate moves through a computed column if that repeats at most so many calls: it is then computed twice, for
/// the predicate and, in the rows that are left, for the column.
const REPEATED_CALLS: usize = 4;

/// The plan with only the rows where all predicates are true.
fn push(plan: &Arc<LogicalPlan>, predicates: Vec<Expr>) -> Result<Arc<LogicalPlan>> {
    deep(|| {
        if predicates.is_empty() {
            return match &plan.node {
                Node::Filter(predicate) => push_filter(plan, predicate, predicates),
                _ => push_each(plan, |_| vec![]),
            };
        }
        match &plan.node {
            Node::Filter(predicate) => push_filter(plan, predicate, predicates),
            Node::Select(exprs) if keeps_rows(&plan.node) => {
                push_substituted(plan, definitions(exprs), true, predicates)
            }
            Node::WithColumns(exprs) if keeps_rows(&plan.node) => {
                push_substituted(plan, definitions(exprs), false, predicates)
            }
            Node::Aggregate { keys, .. } => push_aggregate(plan, keys, predicates),
            Node::Join(options) => push_join(plan, options, predicates),
            Node::Sort { by, limit: None, .. } if by.iter().all(Expr::is_elementwise) => {
                push_each(plan, |_| predicates.clone())
            }
            Node::Unique { subset, .. } => {
                // Rows that are equal in these columns are kept or dropped together.
                let columns = subset.as_ref().map(|exprs| columns_among(exprs));
                let schema = plan.schema()?;
                let (pass, stay) = split(predicates, |p| {
                    let known =
                        columns.as_ref().is_none_or(|columns| uses_only(p, |name| columns.contains(name)));
                    Ok(known && agrees_on_equals(p, schema)?)
                })?;
                filter(push_each(plan, |_| pass.clone())?, stay)
            }
            Node::Concat => push_each(plan, |_| predicates.clone()),
            Node::Explode { columns, .. } => {
                let exploded = columns_among(columns);
                let (pass, stay) = split(predicates, |p| Ok(uses_only(p, |name| !exploded.contains(name))))?;
                filter(push_each(plan, |_| pass.clone())?, stay)
            }
            Node::Scan(scan) => push_scan(plan, scan, predicates),
            _ => filter(push_each(plan, |_| vec![])?, predicates),
        }
    })
}

/// The step over its inputs, each with only the rows where its predicates are true.
fn push_each(
    plan: &Arc<LogicalPlan>,
    mut predicates: impl FnMut(usize) -> Vec<Expr>,
) -> Result<Arc<LogicalPlan>> {
    let mut changed = false;
    let mut inputs = Vec::with_capacity(plan.inputs.len());
    for (i, input) in plan.inputs.iter().enumerate() {
        let pushed = push(input, predicates(i))?;
        changed |= !Arc::ptr_eq(&pushed, input);
        inputs.push(pushed);
    }
    Ok(if changed { with_inputs(plan, inputs) } else { plan.clone() })
}

/// A filter on top of a plan, unless there are no predicates.
fn filter(plan: Arc<LogicalPlan>, predicates: Vec<Expr>) -> Result<Arc<LogicalPlan>> {
    let Some(predicate) = conjunction(predicates)? else { return Ok(plan) };
    let schema = plan.schema()?.clone();
    Ok(step(Node::Filter(predicate), vec![plan], schema))
}

/// The predicates that pass a test, and the others.
fn split(
    predicates: Vec<Expr>,
    mut test: impl FnMut(&Expr) -> Result<bool>,
) -> Result<(Vec<Expr>, Vec<Expr>)> {
    let (mut pass, mut stay) = (Vec::new(), Vec::new());
    for predicate in predicates {
        if test(&predicate)? { pass.push(predicate) } else { stay.push(predicate) }
    }
    Ok((pass, stay))
}

fn push_filter(plan: &Arc<LogicalPlan>, own: &Expr, from_above: Vec<Expr>) -> Result<Arc<LogicalPlan>> {
    let input = plan.input()?;
    if !own.is_elementwise() {
        return filter(push_each(plan, |_| vec![])?, from_above);
    }
    // This filter may protect those above it from values with which they fail.
    let (pass, stay) = split(from_above, |p| is_total(p, input.schema()?))?;
    let mut predicates = Vec::new();
    factored(own, &mut predicates)?;
    predicates.extend(pass.into_iter().filter(|p| !predicates.contains(p)).collect::<Vec<_>>());
    filter(push(input, predicates)?, stay)
}

/// Pushes through columns that are computed row by row.
fn push_substituted(
    plan: &Arc<LogicalPlan>,
    definitions: HashMap<Name, &Expr>,
    defines_all: bool,
    predicates: Vec<Expr>,
) -> Result<Arc<LogicalPlan>> {
    let (mut pass, mut stay) = (Vec::new(), Vec::new());
    for predicate in predicates {
        match defined_by(&predicate, &definitions)? {
            Some(below) => pass.push(below),
            None if !defines_all && uses_only(&predicate, |name| !definitions.contains_key(name)) => {
                pass.push(predicate);
            }
            None => stay.push(predicate),
        }
    }
    filter(push_each(plan, |_| std::mem::take(&mut pass))?, stay)
}

/// The predicate in terms of what its columns are computed from; `None` if that says nothing of rows, or is work.
fn defined_by(predicate: &Expr, definitions: &HashMap<Name, &Expr>) -> Result<Option<Expr>> {
    let mut repeated = 0;
    predicate.for_each_column(&mut |name| repeated += definitions.get(name).map_or(0, |e| calls(e)));
    if repeated > REPEATED_CALLS {
        return Ok(None);
    }
    let below = substitute(predicate, &|name| definitions.get(name).map(|e| unaliased(e).clone()))?;
    Ok(below.filter(|predicate| predicate.has(&|e| matches!(e, Expr::Column(_)))))
}

fn push_aggregate(plan: &Arc<LogicalPlan>, keys: &[Expr], predicates: Vec<Expr>) -> Result<Arc<LogicalPlan>> {
    if keys.is_empty() || !keys.iter().all(Expr::is_elementwise) {
        return filter(push_each(plan, |_| vec![])?, predicates);
    }
    let definitions = definitions(keys);
    let schema = plan.schema()?;
    let (mut pass, mut stay) = (Vec::new(), Vec::new());
    for predicate in predicates {
        // Groups are dropped as a whole, so the others do not change.
        let on_keys = uses_only(&predicate, |name| definitions.contains_key(name))
            && agrees_on_equals(&predicate, schema)?;
        match if on_keys { defined_by(&predicate, &definitions)? } else { None } {
            Some(below) => pass.push(below),
            None => stay.push(predicate),
        }
    }
    filter(push_each(plan, |_| std::mem::take(&mut pass))?, stay)
}

fn push_scan(plan: &Arc<LogicalPlan>, scan: &Scan, predicates: Vec<Expr>) -> Result<Arc<LogicalPlan>> {
    let (pass, stay) = match &scan.predicate {
        None => (predicates, vec![]),
        Some(_) => split(predicates, |p| is_total(p, &scan.file_schema))?,
    };
    let mut all = Vec::new();
    scan.predicate.iter().for_each(|predicate| split_conjunction(predicate, &mut all));
    all.extend(pass.into_iter().filter(|p| !all.contains(p)).collect::<Vec<_>>());
    let scan = Scan { predicate: conjunction(all)?, ..scan.clone() };
    filter(step(Node::Scan(Box::new(scan)), vec![], plan.schema()?.clone()), stay)
}

fn push_join(
    plan: &Arc<LogicalPlan>,
    options: &JoinOptions,
    predicates: Vec<Expr>,
) -> Result<Arc<LogicalPlan>> {
    let [left, right] = plan.inputs.as_slice() else { return Ok(plan.clone()) };
    // A validation must see all keys. A full join makes null rows on both sides of what was filtered.
    if options.validate != Validate::ManyToMany || options.how == JoinType::Full {
        return filter(push_each(plan, |_| vec![])?, predicates);
    }
    let sides = JoinSides::new(options, left.schema()?, right.schema()?);
    let (mut to_left, mut to_right, mut stay) = (Vec::new(), Vec::new(), Vec::new());
    for predicate in predicates {
        let Some((side, predicate_below)) = sides.side_of(&predicate)? else {
            for (side, to) in [(Side::Left, &mut to_left), (Side::Right, &mut to_right)] {
                if sides.accepts(side, true) {
                    let schema = if side == Side::Left { left.schema()? } else { right.schema()? };
                    to.extend(sides.implied(side, &predicate, schema)?);
                }
            }
            stay.push(predicate);
            continue;
        };
        let schema = if side == Side::Left { left.schema()? } else { right.schema()? };
        let total = is_total(&predicate_below, schema)?;
        if !sides.accepts(side, total) {
            stay.push(predicate);
            continue;
        }
        let other = if total && agrees_on_equals(&predicate_below, schema)? {
            sides.on_other_side(side, &predicate_below)?
        } else {
            None
        };
        let (here, there) = match side {
            Side::Left => (&mut to_left, &mut to_right),
            Side::Right => (&mut to_right, &mut to_left),
        };
        here.push(predicate_below);
        there.extend(other);
    }
    let pushed = push_each(plan, |i| std::mem::take(if i == 0 { &mut to_left } else { &mut to_right }))?;
    filter(pushed, stay)
}

/// Where the columns of a join's result come from, and which of its sides take predicates.
struct JoinSides<'a> {
    how: JoinType,
    origins: HashMap<Name, (Side, Name)>,
    /// Per key that is a column on both sides, these columns.
    keys: Vec<(&'a Name, &'a Name)>,
}

impl<'a> JoinSides<'a> {
    fn new(options: &'a JoinOptions, left: &Schema, right: &Schema) -> Self {
        let origins = match options.how {
            JoinType::Semi | JoinType::Anti => {
                left.names().map(|name| (name.clone(), (Side::Left, name.clone()))).collect()
            }
            _ => {
                options.output_columns(left, right).into_iter().map(|(f, origin)| (f.name, origin)).collect()
            }
        };
        // Keys of different types are cast, so a key that is a column has the same type on both sides.
        let keys = options.left_on.iter().zip(&options.right_on).filter_map(|pair| match pair {
            (Expr::Column(l), Expr::Column(r)) => Some((l, r)),
            _ => None,
        });
        Self { how: options.how, origins, keys: keys.collect() }
    }

    /// The one side whose columns a predicate uses, and the predicate in that side's names.
    fn side_of(&self, predicate: &Expr) -> Result<Option<(Side, Expr)>> {
        let (mut left, mut right) = (false, false);
        predicate.for_each_column(&mut |name| match self.origins.get(name) {
            Some((Side::Left, _)) => left = true,
            Some((Side::Right, _)) => right = true,
            None => (left, right) = (true, true),
        });
        let side = match (left, right) {
            (true, false) => Side::Left,
            (false, true) => Side::Right,
            _ => return Ok(None),
        };
        let renamed = substitute(predicate, &|name| {
            self.origins.get(name).filter(|(_, origin)| origin != name).map(|(_, n)| Expr::Column(n.clone()))
        })?;
        Ok(Some((side, renamed.unwrap_or_else(|| predicate.clone()))))
    }

    /// What a predicate on both sides says of one: `(l1 & r1) | (l2 & r2)` is never true where `l1 | l2` is not.
    fn implied(&self, side: Side, predicate: &Expr, schema: &Schema) -> Result<Option<Expr>> {
        let Some(alternatives) = alternatives(predicate) else { return Ok(None) };
        let mut implied = Vec::with_capacity(alternatives.len());
        for parts in alternatives {
            let mut of_side = Vec::new();
            for part in parts {
                match self.side_of(&part)? {
                    Some((of, below)) if of == side && is_total(&below, schema)? => of_side.push(below),
                    _ => {}
                }
            }
            if of_side.is_empty() {
                return Ok(None);
            }
            implied.push(of_side);
        }
        disjunction(implied).map(Some)
    }

    /// Whether dropping rows of this side before the join drops the same rows as dropping them after it. A side whose
    /// rows all come out shows a predicate no new values; from another only a total one may be shown more.
    fn accepts(&self, side: Side, total: bool) -> bool {
        use JoinType::*;
        match (self.how, side) {
            (Left, Side::Left) | (Right, Side::Right) => true,
            (Inner | Cross, _) | (Semi | Anti, Side::Left) => total,
            _ => false,
        }
    }

    /// A predicate on keys of one side as a predicate on those of the other: what it drops there had no partner left.
    fn on_other_side(&self, side: Side, predicate: &Expr) -> Result<Option<Expr>> {
        use JoinType::*;
        if !matches!((self.how, side), (Inner, _) | (Left | Semi | Anti, Side::Left) | (Right, Side::Right)) {
            return Ok(None);
        }
        let partner = |name: &Name| {
            let mut pairs =
                self.keys.iter().map(|(l, r)| if side == Side::Left { (*l, *r) } else { (*r, *l) });
            pairs.find(|(here, _)| *here == name).map(|(_, there)| there.clone())
        };
        if !uses_only(predicate, |name| partner(name).is_some()) {
            return Ok(None);
        }
        substitute(predicate, &|name| partner(name).map(Expr::Column))
    }
}

/// What each expression computes, by its name.
fn definitions(exprs: &[Expr]) -> HashMap<Name, &Expr> {
    exprs.iter().map(|expr| (expr.output_name(), expr)).collect()
}

/// The expressions that are columns.
fn columns_among(exprs: &[Expr]) -> HashSet<&Name> {
    exprs.iter().filter_map(|expr| if let Expr::Column(name) = expr { Some(name) } else { None }).collect()
}

/// Whether the expression uses columns, all of which pass a test.
fn uses_only(expr: &Expr, test: impl Fn(&Name) -> bool) -> bool {
    let (mut any, mut all) = (false, true);
    expr.for_each_column(&mut |name| {
        any = true;
        all &= test(name);
    });
    any && all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, optimized, scan};
    use crate::{call, col, lit};

    fn pushed(plan: LogicalPlan) -> String {
        optimized(plan, &PredicatePushdown)
    }

    fn and(predicates: impl IntoIterator<Item = Expr>) -> Expr {
        call("and_", predicates.into_iter().collect(), vec![]).unwrap()
    }

    fn filtered(plan: LogicalPlan, predicate: Expr) -> LogicalPlan {
        Arc::new(plan).then(Node::Filter(predicate))
    }

    fn join(how: JoinType) -> LogicalPlan {
        let options = JoinOptions::new(how, vec![col("a")], vec![col("a")]);
        LogicalPlan::new(Node::Join(options), vec![scan("left"), scan("right")])
    }

    #[test]
    fn alternatives_say_something_of_each_side() {
        let joined = LogicalPlan::new(
            Node::Join(JoinOptions::new(JoinType::Inner, vec![col("a")], vec![col("a")])),
            vec![scan("left"), scan("right")],
        );
        let pair =
            |b: i64, right: i64| col("p").and_([col("b").eq(lit(b))]).and_([col("b_right").eq(lit(right))]);
        let plan = Arc::new(joined).then(Node::Filter(pair(1, 2).or_([pair(3, 4)])));
        insta::assert_snapshot!(optimized(plan, &PredicatePushdown), @r#"
        FILTER [([([(col("b")) == (1)]) & ([(col("b_right")) == (2)])]) | ([([(col("b")) == (3)]) & ([(col("b_right")) == (4)])])]
          JOIN INNER ON [col("a")] = [col("a")]
            SCAN PARQUET [left] 7 columns WHERE [(col("p")) & ([([(col("b")) == (1)]) | ([(col("b")) == (3)])])]
            SCAN PARQUET [right] 7 columns WHERE [([(col("b")) == (2)]) | ([(col("b")) == (4)])]
        "#);
    }

    #[test]
    fn into_scans_through_steps_that_keep_rows() {
        let computed = scan("file").then(Node::WithColumns(vec![(col("a") + lit(1)).alias("c")]));
        let sorted = Arc::new(computed).then(Node::Sort {
            by: vec![col("c")],
            descending: vec![false],
            nulls_last: vec![false],
            maintain_order: false,
            limit: None,
        });
        let chosen = Arc::new(sorted).then(Node::Select(vec![col("c").alias("d"), col("b"), col("s")]));
        let predicate = and([col("d").gt(lit(1)), col("b").lt(lit(2)), col("s").eq(lit("x"))]);
        insta::assert_snapshot!(pushed(filtered(chosen, predicate)), @r#"
        SELECT [col("c").alias("d"), col("b"), col("s")]
          SORT BY [col("c")]
            WITH_COLUMNS [[(col("a")) + (1)].alias("c")]
              SCAN PARQUET [file] 7 columns WHERE [([([(col("a")) + (1)]) > (1)]) & ([(col("b")) < (2)]) & ([(col("s")) == ("x")])]
        "#);
    }

    #[test]
    fn not_through_what_other_rows_decide() {
        let shifted = frame().then(Node::WithColumns(vec![col("a").sum().alias("c")]));
        insta::assert_snapshot!(pushed(filtered(shifted, col("b").gt(lit(1)))), @r#"
        FILTER [(col("b")) > (1)]
          WITH_COLUMNS [col("a").sum().alias("c")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        let one_row = frame().then(Node::Select(vec![lit(1).alias("one")]));
        insta::assert_snapshot!(pushed(filtered(one_row, col("one").gt(lit(1)))), @r#"
        FILTER [(col("one")) > (1)]
          SELECT [1.alias("one")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        let sliced = frame().then(Node::Slice { offset: 0, len: Some(1) });
        insta::assert_snapshot!(pushed(filtered(sliced, col("b").gt(lit(1)))), @r#"
        FILTER [(col("b")) > (1)]
          SLICE OFFSET 0 LENGTH 1
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        let numbered = frame().then(Node::RowIndex { name: "i".into(), offset: 0 });
        insta::assert_snapshot!(pushed(filtered(numbered, col("b").gt(lit(1)))), @r#"
        FILTER [(col("b")) > (1)]
          ROW_INDEX "i" FROM 0
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        let above_sum = frame().then(Node::Filter(col("a").gt(col("a").sum())));
        insta::assert_snapshot!(pushed(filtered(above_sum, col("b").gt(lit(1)))), @r#"
        FILTER [(col("b")) > (1)]
          FILTER [(col("a")) > (col("a").sum())]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn much_work_is_not_repeated() {
        let sum = (0..9).fold(col("a"), |sum, _| sum + col("b"));
        let plan = frame().then(Node::WithColumns(vec![sum.alias("c")]));
        insta::assert_snapshot!(pushed(filtered(plan, col("c").gt(lit(1)))), @r#"
        FILTER [(col("c")) > (1)]
          WITH_COLUMNS [[([([([([([([([([(col("a")) + (col("b"))]) + (col("b"))]) + (col("b"))]) + (col("b"))]) + (col("b"))]) + (col("b"))]) + (col("b"))]) + (col("b"))]) + (col("b"))].alias("c")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn filters_merge_unless_one_protects_the_other() {
        let number = |name| col(name).cast(polarslike_core::DataType::Int64, true, false);
        let plan = frame().then(Node::Filter(col("p")));
        insta::assert_snapshot!(pushed(filtered(plan.clone(), col("a").gt(lit(1)))), @r#"
        FILTER [(col("p")) & ([(col("a")) > (1)])]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        insta::assert_snapshot!(pushed(filtered(plan, number("s").gt(lit(1)))), @r#"
        FILTER [(col("s").cast(dtype=Int64)) > (1)]
          FILTER col("p")
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn by_kind_of_join() {
        let predicate = || and([col("b").gt(lit(1)), col("b_right").gt(lit(2)), col("b").lt(col("f_right"))]);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Inner), predicate())), @r#"
        FILTER [(col("b").cast(dtype=Float64)) < (col("f_right"))]
          JOIN INNER ON [col("a")] = [col("a")]
            SCAN PARQUET [left] 7 columns WHERE [(col("b")) > (1)]
            SCAN PARQUET [right] 7 columns WHERE [(col("b")) > (2)]
        "#);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Left), predicate())), @r#"
        FILTER [([(col("b_right")) > (2)]) & ([(col("b").cast(dtype=Float64)) < (col("f_right"))])]
          JOIN LEFT ON [col("a")] = [col("a")]
            SCAN PARQUET [left] 7 columns WHERE [(col("b")) > (1)]
            SCAN PARQUET [right] 7 columns
        "#);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Right), predicate())), @r#"
        FILTER [([(col("b")) > (1)]) & ([(col("b").cast(dtype=Float64)) < (col("f_right"))])]
          JOIN RIGHT ON [col("a")] = [col("a")]
            SCAN PARQUET [left] 7 columns
            SCAN PARQUET [right] 7 columns WHERE [(col("b")) > (2)]
        "#);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Full), predicate())), @r#"
        FILTER [([(col("b")) > (1)]) & ([(col("b_right")) > (2)]) & ([(col("b").cast(dtype=Float64)) < (col("f_right"))])]
          JOIN FULL ON [col("a")] = [col("a")]
            SCAN PARQUET [left] 7 columns
            SCAN PARQUET [right] 7 columns
        "#);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Anti), col("b").gt(lit(1)))), @r#"
        JOIN ANTI ON [col("a")] = [col("a")]
          SCAN PARQUET [left] 7 columns WHERE [(col("b")) > (1)]
          SCAN PARQUET [right] 7 columns
        "#);
    }

    #[test]
    fn predicates_on_keys_hold_on_both_sides() {
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Inner), col("a").gt(lit(1)))), @r#"
        JOIN INNER ON [col("a")] = [col("a")]
          SCAN PARQUET [left] 7 columns WHERE [(col("a")) > (1)]
          SCAN PARQUET [right] 7 columns WHERE [(col("a")) > (1)]
        "#);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Left), col("a").gt(lit(1)))), @r#"
        JOIN LEFT ON [col("a")] = [col("a")]
          SCAN PARQUET [left] 7 columns WHERE [(col("a")) > (1)]
          SCAN PARQUET [right] 7 columns WHERE [(col("a")) > (1)]
        "#);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Right), col("a").gt(lit(1)))), @r#"
        JOIN RIGHT ON [col("a")] = [col("a")]
          SCAN PARQUET [left] 7 columns WHERE [(col("a")) > (1)]
          SCAN PARQUET [right] 7 columns WHERE [(col("a")) > (1)]
        "#);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Semi), col("a").gt(lit(1)))), @r#"
        JOIN SEMI ON [col("a")] = [col("a")]
          SCAN PARQUET [left] 7 columns WHERE [(col("a")) > (1)]
          SCAN PARQUET [right] 7 columns WHERE [(col("a")) > (1)]
        "#);
    }

    #[test]
    fn what_may_fail_stays_above_an_inner_join() {
        let number = col("s").cast(polarslike_core::DataType::Int64, true, false);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Inner), number.clone().gt(lit(1)))), @r#"
        FILTER [(col("s").cast(dtype=Int64)) > (1)]
          JOIN INNER ON [col("a")] = [col("a")]
            SCAN PARQUET [left] 7 columns
            SCAN PARQUET [right] 7 columns
        "#);
        insta::assert_snapshot!(pushed(filtered(join(JoinType::Left), number.gt(lit(1)))), @r#"
        JOIN LEFT ON [col("a")] = [col("a")]
          SCAN PARQUET [left] 7 columns WHERE [(col("s").cast(dtype=Int64)) > (1)]
          SCAN PARQUET [right] 7 columns
        "#);
    }

    #[test]
    fn a_validated_join_sees_all_keys() {
        let options = JoinOptions {
            validate: Validate::OneToOne,
            ..JoinOptions::new(JoinType::Inner, vec![col("a")], vec![col("a")])
        };
        let plan = LogicalPlan::new(Node::Join(options), vec![frame(), frame()]);
        insta::assert_snapshot!(pushed(filtered(plan, col("a").gt(lit(1)))), @r#"
        FILTER [(col("a")) > (1)]
          JOIN INNER ON [col("a")] = [col("a")] VALIDATE OneToOne
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn groups_are_dropped_by_their_keys() {
        let aggregate = frame().then(Node::Aggregate {
            keys: vec![(col("a") + lit(1)).alias("k"), col("f")],
            aggs: vec![col("b").sum()],
            maintain_order: false,
        });
        let reciprocal = lit(1.0).truediv(col("f")).gt(lit(0));
        let predicate = and([col("k").gt(lit(1)), col("b").gt(lit(2)), col("f").gt(lit(3)), reciprocal]);
        insta::assert_snapshot!(pushed(filtered(aggregate, predicate)), @r#"
        FILTER [([(col("b")) > (2)]) & ([([(1.0) / (col("f"))]) > (0.0)])]
          AGGREGATE [col("b").sum()] BY [[(col("a")) + (1)].alias("k"), col("f")]
            FILTER [([([(col("a")) + (1)]) > (1)]) & ([(col("f")) > (3.0)])]
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn unique_concat_explode() {
        let subset = Some(vec![col("a"), col("p")]);
        let unique = frame().then(Node::Unique { subset, keep: Default::default(), maintain_order: false });
        insta::assert_snapshot!(pushed(filtered(unique, and([col("a").gt(lit(1)), col("b").gt(lit(2))]))), @r#"
        FILTER [(col("b")) > (2)]
          UNIQUE BY [col("a"), col("p")] KEEP ANY
            FILTER [(col("a")) > (1)]
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        let concat = LogicalPlan::new(Node::Concat, vec![scan("first"), frame()]);
        insta::assert_snapshot!(pushed(filtered(concat, col("a").gt(lit(1)))), @r#"
        CONCAT
          SCAN PARQUET [first] 7 columns WHERE [(col("a")) > (1)]
          FILTER [(col("a")) > (1)]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        let exploded =
            frame().then(Node::Explode { columns: vec![col("l")], empty_as_null: false, keep_nulls: true });
        insta::assert_snapshot!(pushed(filtered(exploded, and([col("a").gt(lit(1)), col("l").gt(lit(2))]))), @r#"
        FILTER [(col("l")) > (2)]
          EXPLODE [col("l")]
            FILTER [(col("a")) > (1)]
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }
}
