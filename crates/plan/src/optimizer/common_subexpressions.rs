//! What several expressions of a step have in common is computed once, in a step below.
//!
//! ```text
//! AGGREGATE [[(a) * (b)].sum(), [(a) * (b)].mean()] BY [k]    ->    AGGREGATE [__cse_0.sum(), __cse_0.mean()] BY [k]
//!   FRAME                                                             WITH_COLUMNS [[(a) * (b)].alias("__cse_0")]
//!                                                                       FRAME
//! ```
//!
//! What is computed row by row can be shared wherever it stands: gathering the rows of a group and computing on them
//! commute. What depends on all rows (`rank`, `over`, `x - x.mean()`) can be shared among places that see all rows.
//! Equal aggregates of one step are left to the engine, which computes them once.

use std::sync::Arc;

use hashbrown::{HashMap, HashTable};
use polarslike_core::{Field, Name, Result, Schema};
use polarslike_functions::{Class, Function};

use super::Rule;
use super::properties::calls;
use super::rewrite::{keep_name, rewrite_plan, step};
use crate::fingerprint::hash_of;
use crate::{Expr, Inputs, LogicalPlan, Node, WindowMapping, deep, dtype_of};

pub(super) struct CommonSubexpressions;

impl Rule for CommonSubexpressions {
    fn name(&self) -> &'static str {
        "common_subexpressions"
    }

    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        rewrite_plan(&plan, &mut |plan| {
            let Some(shared) = share(plan, 0)? else { return Ok(None) };
            if !matches!(plan.node, Node::WithColumns(_)) {
                return Ok(Some(shared));
            }
            // The columns that were added for sharing must not come out.
            let columns = plan.schema()?.names().cloned().map(Expr::Column).collect();
            Ok(Some(step(Node::Select(columns), vec![shared], plan.schema()?.clone())))
        })
    }
}

/// The step with shared subexpressions below it, which a WithColumns lets through. Their names are numbered from
/// `first_name`.
fn share(plan: &LogicalPlan, first_name: usize) -> Result<Option<Arc<LogicalPlan>>> {
    let (first, second, sees_all_rows): (&[Expr], &[Expr], bool) = match &plan.node {
        Node::Select(exprs) | Node::WithColumns(exprs) => (exprs, &[], true),
        Node::Aggregate { keys, aggs, .. } => (keys, aggs, false),
        _ => return Ok(None),
    };
    let exprs = || first.iter().chain(second);
    if exprs().map(calls).sum::<usize>() < 2 {
        return Ok(None);
    }
    let mut numbering = Numbering::default();
    exprs().for_each(|expr| _ = numbering.number(expr));
    exprs().for_each(|expr| numbering.count(expr, sees_all_rows));
    if numbering.shared().next().is_none() {
        return Ok(None);
    }
    let input = plan.input()?;
    let mut schema = input.schema()?.as_ref().clone();
    let mut definitions = Vec::new();
    let mut names: HashMap<u32, Name> = HashMap::new();
    let mut next_name = first_name;
    for (id, expr) in numbering.shared() {
        let name = free_name(&schema, &mut next_name);
        schema.push(Field::new(name.clone(), dtype_of(expr, &schema)?))?;
        definitions.push(expr.clone().alias(name.clone()));
        names.insert(id, name);
    }
    let replace = |exprs: &[Expr]| -> Result<Vec<Expr>> {
        let one = |e: &Expr| Ok(keep_name(numbering.replace(e, &names, sees_all_rows)?, &e.output_name()));
        exprs.iter().map(one).collect()
    };
    let node = match &plan.node {
        Node::Select(exprs) => Node::Select(replace(exprs)?),
        Node::WithColumns(exprs) => Node::WithColumns(replace(exprs)?),
        Node::Aggregate { keys, aggs, maintain_order } => {
            Node::Aggregate { keys: replace(keys)?, aggs: replace(aggs)?, maintain_order: *maintain_order }
        }
        _ => return Ok(None),
    };
    let below = step(Node::WithColumns(definitions), vec![input.clone()], Arc::new(schema.clone()));
    // The shared expressions may again have parts in common.
    let below = deep(|| share(&below, next_name))?.unwrap_or(below);
    let schema = match &node {
        Node::WithColumns(_) => {
            let mut schema = below.schema()?.as_ref().clone();
            plan.schema()?.fields().iter().for_each(|field| schema.set(field.clone()));
            Arc::new(schema)
        }
        _ => plan.schema()?.clone(),
    };
    Ok(Some(step(node, vec![below], schema)))
}

/// A name for a shared column that is not taken.
fn free_name(schema: &Schema, next: &mut usize) -> Name {
    loop {
        let name = format!("__cse_{next}");
        *next += 1;
        if !schema.contains(&name) {
            return name.into();
        }
    }
}

/// Equal expressions have equal numbers.
#[derive(Default)]
struct Numbering<'a> {
    /// The number of each expression, by its address: they are not moved while they are numbered.
    numbers: HashMap<*const Expr, u32>,
    /// By number.
    classes: Vec<Equals<'a>>,
    table: HashTable<u32>,
}

/// Expressions that are equal.
struct Equals<'a> {
    /// One of them.
    expr: &'a Expr,
    /// The numbers of its children.
    children: Vec<u32>,
    hash: u64,
    /// In how many places they stand, not counting places within equal expressions.
    places: usize,
    /// Whether there is a value per row of the step's input (and not one for all).
    per_row: bool,
    /// Whether each value is computed from its row only.
    elementwise: bool,
    /// Whether it gives as many values as there are rows where it sees all rows.
    aligned: bool,
}

impl<'a> Numbering<'a> {
    fn number(&mut self, expr: &'a Expr) -> u32 {
        // A name has no part in what is computed.
        if let Expr::Alias(inner, _) | Expr::Rename(inner, _) = expr {
            return self.number(inner);
        }
        let children: Vec<u32> = deep(|| expr.children().map(|child| self.number(child)).collect());
        let hash = hash_of(expr, &children);
        let Self { classes, table, numbers } = self;
        let known = table.find(hash, |&id| {
            let class = &classes[id as usize];
            class.children == children && equal_apart_from_children(class.expr, expr)
        });
        let id = match known {
            Some(&id) => id,
            None => {
                let id = classes.len() as u32;
                let class = Equals::new(expr, children, hash, classes);
                classes.push(class);
                table.insert_unique(hash, id, |&id| classes[id as usize].hash);
                id
            }
        };
        numbers.insert(std::ptr::from_ref(expr), id);
        id
    }

    fn class_of(&self, expr: &Expr) -> Option<(u32, &Equals<'a>)> {
        let id = *self.numbers.get(&std::ptr::from_ref(expr))?;
        Some((id, self.classes.get(id as usize)?))
    }

    /// Counts the places of what can be shared.
    fn count(&mut self, expr: &Expr, sees_all_rows: bool) {
        if let Some((id, class)) = self.class_of(expr)
            && class.can_be_shared(sees_all_rows)
        {
            let places = &mut self.classes[id as usize].places;
            *places += 1;
            if *places > 1 {
                return;
            }
        }
        let sees_all_rows = sees_all_rows && passes_all_rows(expr);
        deep(|| expr.children().for_each(|child| self.count(child, sees_all_rows)));
    }

    /// What is worth sharing, with its number.
    fn shared(&self) -> impl Iterator<Item = (u32, &'a Expr)> {
        (0..).zip(&self.classes).filter(|(_, class)| class.places > 1).map(|(id, class)| (id, class.expr))
    }

    /// The expression with the columns of these names in place of what is shared.
    fn replace(&self, expr: &Expr, names: &HashMap<u32, Name>, sees_all_rows: bool) -> Result<Expr> {
        if let Some((id, class)) = self.class_of(expr)
            && let Some(name) = names.get(&id)
            && class.can_be_shared(sees_all_rows)
        {
            return Ok(Expr::Column(name.clone()));
        }
        let sees_all_rows = sees_all_rows && passes_all_rows(expr);
        let uses_names = match expr {
            Expr::Call { function, .. } => function.uses_names,
            Expr::Host { .. } => true,
            _ => false,
        };
        let mut children = expr.children();
        deep(|| {
            // The children that are handed in are copies; it is addresses that were numbered.
            expr.clone().map_children(&mut |copy| {
                let Some(child) = children.next() else { return Ok(copy) };
                let replaced = self.replace(child, names, sees_all_rows)?;
                Ok(if uses_names { keep_name(replaced, &child.output_name()) } else { replaced })
            })
        })
    }
}

impl<'a> Equals<'a> {
    fn new(expr: &'a Expr, children: Vec<u32>, hash: u64, known: &[Equals]) -> Self {
        let child = |i: usize| children.get(i).and_then(|id| known.get(*id as usize));
        let all = |test: fn(&Equals) -> bool| (0..children.len()).all(|i| child(i).is_some_and(test));
        let (per_row, elementwise, aligned) = match expr {
            Expr::Column(_) => (true, true, true),
            Expr::Literal { .. } => (false, true, true),
            Expr::Call { function, .. } => {
                let aligned = all(|c| c.aligned) && !is_random(*function);
                match function.class() {
                    Class::Elementwise => {
                        let per_row = (0..children.len()).any(|i| child(i).is_some_and(|c| c.per_row));
                        (per_row, all(|c| c.elementwise), aligned)
                    }
                    Class::Aggregate => (false, false, aligned),
                    Class::PerGroup => (child(0).is_some_and(|c| c.per_row), false, aligned),
                    Class::LengthChanging => (true, false, false),
                }
            }
            Expr::Eval { body, .. } => {
                let random = body.has(&|e| matches!(e, Expr::Call { function, .. } if is_random(*function)));
                let aligned = all(|c| c.aligned) && !random;
                (all(|c| c.per_row), all(|c| c.elementwise) && !random, aligned)
            }
            Expr::Over { mapping, .. } => (true, false, *mapping == WindowMapping::GroupToRows),
            Expr::Rolling { .. } => (true, false, true),
            _ => (false, false, false),
        };
        Self { expr, children, hash, places: 0, per_row, elementwise, aligned }
    }

    /// Whether a column below the step can stand for it. A column in place of one value for all rows would make rows.
    fn can_be_shared(&self, sees_all_rows: bool) -> bool {
        matches!(self.expr, Expr::Call { .. } | Expr::Eval { .. } | Expr::Over { .. } | Expr::Rolling { .. })
            && self.per_row
            && (self.elementwise || self.aligned && sees_all_rows)
    }
}

/// Whether two calls may give two results: what takes a seed may do without.
fn is_random(function: Function) -> bool {
    function.0.parsed().options().any(|option| option.name == "seed")
}

/// Whether the inputs of an expression see all rows if it does.
fn passes_all_rows(expr: &Expr) -> bool {
    !matches!(expr, Expr::Over { .. } | Expr::Rolling { .. })
}

/// Whether expressions are equal but for their children; those that are have the same [`hash_of`] equal children.
fn equal_apart_from_children(a: &Expr, b: &Expr) -> bool {
    match (a, b) {
        (Expr::Call { function: f, args: x, inputs: a }, Expr::Call { function: g, args: y, inputs: b }) => {
            let names = |inputs: &Inputs| inputs.iter().map(Expr::output_name).collect::<Vec<_>>();
            f == g && x == y && (!f.uses_names || names(a) == names(b))
        }
        (
            Expr::Over { partition_by: p, order_by: o, options: s, mapping: m, .. },
            Expr::Over { partition_by: q, order_by: r, options: t, mapping: n, .. },
        ) => m == n && p.len() == q.len() && o.len() == r.len() && s == t,
        (Expr::Eval { body: a, mode: m, .. }, Expr::Eval { body: b, mode: n, .. }) => a == b && m == n,
        (Expr::Rolling { window: a, .. }, Expr::Rolling { window: b, .. }) => a == b,
        // Leaves.
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, optimized};
    use crate::{col, lit};

    fn shared(node: Node) -> String {
        optimized(frame().then(node), &CommonSubexpressions)
    }

    fn product() -> Expr {
        col("a") * col("b")
    }

    fn rank(column: &str) -> Expr {
        crate::call("cum_sum", vec![col(column)], vec![]).unwrap()
    }

    #[test]
    fn computed_once() {
        let exprs = vec![(product() + lit(1)).alias("x"), product().sum().alias("y"), product()];
        insta::assert_snapshot!(shared(Node::Select(exprs)), @r#"
        SELECT [[(col("__cse_0")) + (1)].alias("x"), col("__cse_0").sum().alias("y"), col("__cse_0").alias("a")]
          WITH_COLUMNS [[(col("a")) * (col("b"))].alias("__cse_0")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn nothing_in_common() {
        insta::assert_snapshot!(shared(Node::Select(vec![product(), (col("a") + col("b")).alias("c")])), @r#"
        SELECT [[(col("a")) * (col("b"))], [(col("a")) + (col("b"))].alias("c")]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn added_columns_do_not_come_out() {
        let exprs = vec![(product() + lit(1)).alias("x"), (product() + lit(2)).alias("a")];
        insta::assert_snapshot!(shared(Node::WithColumns(exprs)), @r#"
        SELECT [col("a"), col("b"), col("u"), col("f"), col("s"), col("p"), col("l"), col("x")]
          WITH_COLUMNS [[(col("__cse_0")) + (1)].alias("x"), [(col("__cse_0")) + (2)].alias("a")]
            WITH_COLUMNS [[(col("a")) * (col("b"))].alias("__cse_0")]
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn within_an_aggregation() {
        let node = Node::Aggregate {
            keys: vec![product().alias("k")],
            aggs: vec![product().sum().alias("x"), rank("a").sum().alias("y"), rank("a").alias("z")],
            maintain_order: false,
        };
        insta::assert_snapshot!(shared(node), @r#"
        AGGREGATE [col("__cse_0").sum().alias("x"), col("a").cum_sum().sum().alias("y"), col("a").cum_sum().alias("z")] BY [col("__cse_0").alias("k")]
          WITH_COLUMNS [[(col("a")) * (col("b"))].alias("__cse_0")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn parts_of_parts() {
        let larger = || product() + lit(1);
        let exprs =
            vec![(larger() * lit(2)).alias("x"), (larger() * lit(3)).alias("y"), product().alias("z")];
        insta::assert_snapshot!(shared(Node::Select(exprs)), @r#"
        SELECT [[(col("__cse_1")) * (2)].alias("x"), [(col("__cse_1")) * (3)].alias("y"), col("__cse_0").alias("z")]
          WITH_COLUMNS [col("__cse_2").alias("__cse_0"), [(col("__cse_2")) + (1)].alias("__cse_1")]
            WITH_COLUMNS [[(col("a")) * (col("b"))].alias("__cse_2")]
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn what_depends_on_all_rows_where_all_rows_are_seen() {
        let centred = || col("a") - col("a").sum();
        let exprs = vec![
            (centred() * lit(2)).alias("x"),
            (centred() * lit(3)).alias("y"),
            rank("a"),
            rank("a").alias("r"),
        ];
        insta::assert_snapshot!(shared(Node::Select(exprs)), @r#"
        SELECT [[(col("__cse_0")) * (2)].alias("x"), [(col("__cse_0")) * (3)].alias("y"), col("__cse_1").alias("a"), col("__cse_1").alias("r")]
          WITH_COLUMNS [[(col("a")) - (col("a").sum())].alias("__cse_0"), col("a").cum_sum().alias("__cse_1")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn values_for_all_rows_stay() {
        let exprs = vec![(col("a").sum() + lit(1)).alias("x"), (col("a").sum() + lit(1)).alias("y")];
        insta::assert_snapshot!(shared(Node::Select(exprs)), @r#"
        SELECT [[(col("a").sum()) + (1)].alias("x"), [(col("a").sum()) + (1)].alias("y")]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn zeros_of_different_sign_differ() {
        let reciprocal = |zero: f64| (col("f") * lit(zero)).alias(format!("{zero:?}"));
        insta::assert_snapshot!(shared(Node::Select(vec![reciprocal(0.0), reciprocal(-0.0)])), @r#"
        SELECT [[(col("f")) * (0.0)].alias("0.0"), [(col("f")) * (-0.0)].alias("-0.0")]
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn names_that_types_contain() {
        let product = || (col("a") * col("b")).alias("n");
        let structs = crate::call("pl.struct", vec![product(), col("u")], vec![]).unwrap();
        let other_names =
            crate::call("pl.struct", vec![product().alias("m"), col("u")], vec![]).unwrap().alias("y");
        let exprs = vec![
            structs,
            other_names,
            product().value_counts(true, false, None, false).alias("v"),
            product().alias("x"),
        ];
        insta::assert_snapshot!(shared(Node::Select(exprs)), @r#"
        SELECT [struct(col("__cse_0").alias("n"), col("u")), struct(col("__cse_0").alias("n").alias("m"), col("u")).alias("y"), col("__cse_0").alias("n").value_counts(sort=true).alias("v"), col("__cse_0").alias("n").alias("x")]
          WITH_COLUMNS [[(col("a")) * (col("b"))].alias("__cse_0")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn names_that_are_taken() {
        let plan = Arc::new(frame().then(Node::WithColumns(vec![col("a").alias("__cse_0")])));
        let plan = plan.then(Node::Select(vec![product().alias("x"), product().alias("y")]));
        insta::assert_snapshot!(optimized(plan, &CommonSubexpressions), @r#"
        SELECT [col("__cse_1").alias("x"), col("__cse_1").alias("y")]
          WITH_COLUMNS [[(col("a")) * (col("b"))].alias("__cse_1")]
            WITH_COLUMNS [col("a").alias("__cse_0")]
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }
}
