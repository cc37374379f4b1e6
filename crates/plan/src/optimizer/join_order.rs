//! Inner joins come in the order that gives the fewest rows in between.
//!
//! ```text
//! JOIN INNER ON [col("b")] = [col("c")]       ->    SELECT [...]
//!   JOIN INNER ON [col("a")] = [col("a")]             JOIN INNER ON [col("a")] = [col("a")]
//!     SCAN large                                        SCAN large
//!     SCAN medium                                       JOIN INNER ON [col("b")] = [col("c")]
//!   SCAN small WHERE ...                                  SCAN medium
//!                                                         SCAN small WHERE ...
//! ```
//!
//! A tree of inner joins on columns is a set of relations and of columns that are equal. Again and again the two parts
//! whose join is estimated to have the fewest rows are joined (greedy operator ordering), which finds bushy trees too. The
//! plan stays as it is unless the estimate is clearly better.

use std::cmp::Reverse;
use std::sync::Arc;

use hashbrown::{HashMap, HashSet};
use polarslike_core::{Name, Result};

use super::Rule;
use super::estimates::Estimates;
use super::rewrite::{rewrite_all, unaliased, with_inputs};
use crate::{
    Expr, JoinOptions, JoinType, LogicalPlan, MaintainOrder, Node, Side, Validate, deep, resolve_node,
};

pub(super) struct JoinOrder;

/// Clusters of more relations stay as they are: the search takes time with the cube of their number.
const MAX_RELATIONS: usize = 32;

/// A new order must have no more than this part of the rows in between.
const WORTH: f64 = 0.8;

impl Rule for JoinOrder {
    fn name(&self) -> &'static str {
        "join_order"
    }

    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        if !has_joins(&plan) {
            return Ok(plan);
        }
        order(&plan, &mut Estimates::default())
    }
}

fn has_joins(plan: &LogicalPlan) -> bool {
    deep(|| matches!(plan.node, Node::Join(_)) || plan.inputs.iter().any(|input| has_joins(input)))
}

/// The plan with each cluster of joins in its best order.
fn order(plan: &Arc<LogicalPlan>, estimates: &mut Estimates) -> Result<Arc<LogicalPlan>> {
    deep(|| {
        if !is_free(&plan.node) {
            return each_input(plan, &mut |input| order(input, estimates));
        }
        // What the joins are made of is ordered for itself.
        let plan = below_joins(plan, estimates)?;
        if !(3..=MAX_RELATIONS).contains(&relations(&plan)) {
            return Ok(plan);
        }
        let mut cluster = Cluster::default();
        let columns = cluster.add(&plan)?;
        let before = cost(&plan, estimates);
        match cluster.ordered(estimates)? {
            Some((ordered, after)) if before.is_some_and(|before| after < before * WORTH) => {
                cluster.selected(&plan, &ordered, &columns)
            }
            _ => Ok(plan),
        }
    })
}

/// The joins of a cluster over relations that are ordered in themselves.
fn below_joins(plan: &Arc<LogicalPlan>, estimates: &mut Estimates) -> Result<Arc<LogicalPlan>> {
    deep(|| match is_free(&plan.node) || joins_below(plan) {
        true => each_input(plan, &mut |input| below_joins(input, estimates)),
        false => order(plan, estimates),
    })
}

fn each_input(
    plan: &Arc<LogicalPlan>,
    rewrite: &mut dyn FnMut(&Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>>,
) -> Result<Arc<LogicalPlan>> {
    let inputs = rewrite_all(&plan.inputs, |input| {
        let rewritten = rewrite(input)?;
        Ok((!Arc::ptr_eq(&rewritten, input)).then_some(rewritten))
    })?;
    Ok(inputs.map_or_else(|| plan.clone(), |inputs| with_inputs(plan, inputs)))
}

/// The number of relations of a cluster.
fn relations(plan: &LogicalPlan) -> usize {
    deep(|| match is_free(&plan.node) || joins_below(plan) {
        true => plan.inputs.iter().map(|input| relations(input)).sum(),
        false => 1,
    })
}

/// Whether a step is a join whose rows may come in any order, and that is made of equal columns.
fn is_free(node: &Node) -> bool {
    let Node::Join(options) = node else { return false };
    let is_column = |key: &Expr| matches!(key, Expr::Column(_));
    options.how == JoinType::Inner
        && options.maintain_order == MaintainOrder::None
        && options.validate == Validate::ManyToMany
        && !options.nulls_equal
        && options.left_on.iter().chain(&options.right_on).all(is_column)
}

/// The rows of all joins of a cluster.
fn cost(plan: &Arc<LogicalPlan>, estimates: &mut Estimates) -> Option<f64> {
    deep(|| {
        if joins_below(plan) {
            return cost(&plan.inputs[0], estimates);
        }
        if !is_free(&plan.node) {
            return Some(0.0);
        }
        let inputs: Option<f64> = plan.inputs.iter().map(|input| cost(input, estimates)).sum();
        Some(estimates.rows(plan)? + inputs?)
    })
}

/// Whether a step only chooses and names columns.
fn is_renaming(node: &Node) -> bool {
    matches!(node, Node::Select(exprs) if !exprs.is_empty()
        && exprs.iter().all(|expr| matches!(unaliased(expr), Expr::Column(_))))
}

/// A column of one of the relations.
type Column = (usize, Name);

/// Relations, and columns that are equal.
#[derive(Default)]
struct Cluster {
    relations: Vec<Arc<LogicalPlan>>,
    /// Classes of equal columns.
    equal: Vec<Vec<Column>>,
}

/// Relations that are joined already.
struct Part {
    plan: Arc<LogicalPlan>,
    relations: HashSet<usize>,
    rows: f64,
}

impl Cluster {
    /// Takes the relations below a plan; returns where the columns of the plan come from.
    fn add(&mut self, plan: &Arc<LogicalPlan>) -> Result<HashMap<Name, Column>> {
        deep(|| match &plan.node {
            Node::Join(options) if is_free(&plan.node) => {
                let (left, right) = (self.add(&plan.inputs[0])?, self.add(&plan.inputs[1])?);
                for (l, r) in options.left_on.iter().zip(&options.right_on) {
                    if let (Expr::Column(l), Expr::Column(r)) = (l, r) {
                        self.equate(left[l].clone(), right[r].clone());
                    }
                }
                let (left_schema, right_schema) = (plan.inputs[0].schema()?, plan.inputs[1].schema()?);
                let columns = options.output_columns(left_schema, right_schema).into_iter();
                let origin = |side, name: &Name| match side {
                    Side::Left => left[name].clone(),
                    Side::Right => right[name].clone(),
                };
                Ok(columns.map(|(field, (side, name))| (field.name, origin(side, &name))).collect())
            }
            Node::Select(exprs) if joins_below(plan) => {
                let below = self.add(&plan.inputs[0])?;
                let column = |expr: &Expr| match unaliased(expr) {
                    Expr::Column(name) => Some((expr.output_name(), below[name].clone())),
                    _ => None,
                };
                Ok(exprs.iter().filter_map(column).collect())
            }
            _ => {
                let relation = self.relations.len();
                self.relations.push(plan.clone());
                Ok(plan.schema()?.names().map(|name| (name.clone(), (relation, name.clone()))).collect())
            }
        })
    }

    fn equate(&mut self, a: Column, b: Column) {
        let place = |equal: &[Vec<Column>], column| equal.iter().position(|class| class.contains(column));
        match (place(&self.equal, &a), place(&self.equal, &b)) {
            (Some(x), Some(y)) if x == y => {}
            (Some(x), Some(y)) => {
                let other = self.equal.swap_remove(x.max(y));
                self.equal[x.min(y)].extend(other);
            }
            (Some(x), None) => self.equal[x].push(b),
            (None, Some(y)) => self.equal[y].push(a),
            (None, None) => self.equal.push(vec![a, b]),
        }
    }

    /// The name of a column where those of all relations come together.
    fn name(&self, column: &Column) -> Name {
        let shared = self.relations.iter().enumerate().any(|(other, relation)| {
            other != column.0 && relation.schema().is_ok_and(|schema| schema.contains(&column.1))
        });
        if shared { format!("{}__{}", column.1, column.0).into() } else { column.1.clone() }
    }

    /// The joins in the best order that is found, and how many rows they have in all; `None` if nothing is known.
    fn ordered(&self, estimates: &mut Estimates) -> Result<Option<(Arc<LogicalPlan>, f64)>> {
        let mut parts = Vec::with_capacity(self.relations.len());
        for (i, relation) in self.relations.iter().enumerate() {
            let Some(rows) = estimates.rows(relation) else { return Ok(None) };
            let named = |name: &Name| {
                let new = self.name(&(i, name.clone()));
                let column = Expr::Column(name.clone());
                if new == *name { column } else { column.alias(new) }
            };
            let exprs: Vec<Expr> = relation.schema()?.names().map(named).collect();
            let plan = match exprs.iter().any(|expr| matches!(expr, Expr::Alias(..))) {
                true => Arc::new(resolve_node(Node::Select(exprs), vec![relation.clone()])?),
                false => relation.clone(),
            };
            parts.push(Part { plan, relations: HashSet::from([i]), rows });
        }
        let mut total = 0.0;
        while parts.len() > 1 {
            let mut best: Option<(f64, f64, usize, usize)> = None;
            for i in 0..parts.len() {
                for j in i + 1..parts.len() {
                    let Some(rows) = self.rows(&parts[i], &parts[j], estimates) else { continue };
                    let inputs = parts[i].rows + parts[j].rows;
                    if best.is_none_or(|(r, s, ..)| (rows, inputs) < (r, s)) {
                        best = Some((rows, inputs, i, j));
                    }
                }
            }
            let Some((rows, _, i, j)) = best else { return Ok(None) };
            let right = parts.swap_remove(j);
            let left = parts.swap_remove(i);
            // The larger side on the left, as one would write it.
            let (left, right) = if left.rows < right.rows { (right, left) } else { (left, right) };
            total += rows;
            let keys = self.keys(&left, &right);
            let (left_on, right_on) =
                keys.iter().map(|(l, r)| (Expr::Column(self.name(l)), Expr::Column(self.name(r)))).unzip();
            let options =
                JoinOptions { coalesce: Some(false), ..JoinOptions::new(JoinType::Inner, left_on, right_on) };
            let plan = Arc::new(resolve_node(Node::Join(options), vec![left.plan, right.plan])?);
            let relations = left.relations.union(&right.relations).copied().collect();
            parts.push(Part { plan, relations, rows });
        }
        Ok(parts.pop().map(|part| (part.plan, total)))
    }

    /// Per class of equal columns that has some on both sides, one of each: of a relation that has many of the classes, of
    /// whose values together something is known.
    fn keys(&self, left: &Part, right: &Part) -> Vec<(Column, Column)> {
        let is_in = |class: &&Vec<Column>, part: &Part| class.iter().any(|c| part.relations.contains(&c.0));
        let shared: Vec<_> = self.equal.iter().filter(|c| is_in(c, left) && is_in(c, right)).collect();
        let classes =
            |relation| shared.iter().filter(|c| c.iter().any(|(other, _)| *other == relation)).count();
        let side = |class: &[Column], part: &Part| {
            let columns = class.iter().filter(|(relation, _)| part.relations.contains(relation));
            columns.max_by_key(|(relation, _)| (classes(*relation), Reverse(*relation))).cloned()
        };
        shared.iter().filter_map(|class| side(class, left).zip(side(class, right))).collect()
    }

    /// How many rows the join of two parts has; `None` if nothing joins them.
    fn rows(&self, left: &Part, right: &Part, estimates: &mut Estimates) -> Option<f64> {
        let keys = self.keys(left, right);
        if keys.is_empty() {
            return None;
        }
        let column = |(relation, name): &Column| (self.relations[*relation].clone(), name.clone());
        let pairs: Vec<_> = keys.iter().map(|(l, r)| (column(l), column(r))).collect();
        let domain = estimates.domain(&pairs).unwrap_or_else(|| left.rows.max(right.rows).max(1.0));
        Some(left.rows * right.rows / domain)
    }

    /// The columns of a plan, of the joins in another order.
    fn selected(
        &self,
        plan: &Arc<LogicalPlan>,
        ordered: &Arc<LogicalPlan>,
        columns: &HashMap<Name, Column>,
    ) -> Result<Arc<LogicalPlan>> {
        let column = |name: &Name| {
            let origin = self.name(&columns[name]);
            let column = Expr::Column(origin.clone());
            if origin == *name { column } else { column.alias(name.clone()) }
        };
        let exprs = plan.schema()?.names().map(column).collect();
        Ok(Arc::new(resolve_node(Node::Select(exprs), vec![ordered.clone()])?))
    }
}

/// Whether a step only chooses columns of a join that may move.
fn joins_below(plan: &LogicalPlan) -> bool {
    is_renaming(&plan.node) && plan.inputs.first().is_some_and(|input| is_free(&input.node))
}

/// The plan in which each join knows its smaller side.
pub(super) fn with_smaller_sides(plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
    if has_joins(&plan) { smaller_sides(&plan, &mut Estimates::default()) } else { Ok(plan) }
}

fn smaller_sides(plan: &Arc<LogicalPlan>, estimates: &mut Estimates) -> Result<Arc<LogicalPlan>> {
    // What several steps share knows it already, and stays what they share.
    if matches!(plan.node, Node::Cache { .. }) {
        return Ok(plan.clone());
    }
    deep(|| {
        let rewritten = rewrite_all(&plan.inputs, |input| {
            let rewritten = smaller_sides(input, estimates)?;
            Ok((!Arc::ptr_eq(&rewritten, input)).then_some(rewritten))
        })?;
        let smaller = match &plan.node {
            Node::Join(options) => {
                let rows = estimates.rows(&plan.inputs[0]).zip(estimates.rows(&plan.inputs[1]));
                let smaller = rows.map(|(left, right)| if left < right { Side::Left } else { Side::Right });
                (smaller != options.smaller).then(|| JoinOptions { smaller, ..options.clone() })
            }
            _ => None,
        };
        Ok(match (smaller, rewritten) {
            (None, None) => plan.clone(),
            (None, Some(inputs)) => with_inputs(plan, inputs),
            (Some(options), inputs) => Arc::new(LogicalPlan {
                node: Node::Join(options),
                inputs: inputs.unwrap_or_else(|| plan.inputs.clone()),
                schema: plan.schema.clone(),
            }),
        })
    })
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Column, DataFrame, DataType, Value};

    use super::*;
    use crate::optimizer::testing::optimized;
    use crate::{col, lit};

    /// A frame of so many rows with these columns of integers.
    fn table(columns: &[&str], rows: i128) -> Arc<LogicalPlan> {
        let values: Vec<Value> = (0..rows).map(Value::Int).collect();
        let column = |name: &&str| Column::from_values(*name, Some(DataType::Int64), &values).unwrap();
        Arc::new(LogicalPlan::frame(Arc::new(DataFrame::new(columns.iter().map(column).collect()).unwrap())))
    }

    fn join(left: &Arc<LogicalPlan>, right: &Arc<LogicalPlan>, on: [&str; 2]) -> Arc<LogicalPlan> {
        let options = JoinOptions::new(JoinType::Inner, vec![col(on[0])], vec![col(on[1])]);
        Arc::new(LogicalPlan::new(Node::Join(options), vec![left.clone(), right.clone()]))
    }

    #[test]
    fn the_smallest_joins_come_first() {
        let few = Arc::new(table(&["c", "x"], 50).then(Node::Filter(col("x").eq(lit(1)))));
        let plan =
            join(&join(&table(&["a", "v"], 900), &table(&["b", "x"], 300), ["a", "b"]), &few, ["x", "c"]);
        insta::assert_snapshot!(optimized(plan, &JoinOrder), @r#"
        SELECT [col("a"), col("v"), col("x__1").alias("x"), col("x__2").alias("x_right")]
          JOIN INNER ON [col("a")] = [col("b")] KEEP BOTH KEYS
            FRAME ["a", "v"] 900 rows
            JOIN INNER ON [col("x__1")] = [col("c")] KEEP BOTH KEYS
              SELECT [col("b"), col("x").alias("x__1")]
                FRAME ["b", "x"] 300 rows
              SELECT [col("c"), col("x").alias("x__2")]
                FILTER [(col("x")) == (1)]
                  FRAME ["c", "x"] 50 rows
        "#);
    }

    #[test]
    fn equal_columns_join_relations_that_were_not_joined() {
        let few = Arc::new(table(&["c"], 50).then(Node::Filter(col("c").eq(lit(1)))));
        let plan = join(&join(&table(&["a", "v"], 900), &table(&["b"], 300), ["a", "b"]), &few, ["a", "c"]);
        insta::assert_snapshot!(optimized(plan, &JoinOrder), @r#"
        SELECT [col("a"), col("v")]
          JOIN INNER ON [col("a")] = [col("b")] KEEP BOTH KEYS
            FRAME ["a", "v"] 900 rows
            JOIN INNER ON [col("b")] = [col("c")] KEEP BOTH KEYS
              FRAME ["b"] 300 rows
              FILTER [(col("c")) == (1)]
                FRAME ["c"] 50 rows
        "#);
    }

    /// As in TPC-H's question 9: the parts that are wanted say which of their suppliers are.
    #[test]
    fn keys_of_two_columns_have_the_values_of_one_source() {
        let few = Arc::new(table(&["p"], 20).then(Node::Filter(col("p").eq(lit(1)))));
        let (lines, offers) = (table(&["lp", "ls", "v"], 600), table(&["op", "os"], 80));
        let keys = (vec![col("ls"), col("p")], vec![col("os"), col("op")]);
        let options = JoinOptions::new(JoinType::Inner, keys.0, keys.1);
        let inputs = vec![join(&few, &lines, ["p", "lp"]), offers];
        let plan = Arc::new(LogicalPlan::new(Node::Join(options), inputs));
        insta::assert_snapshot!(optimized(plan, &JoinOrder), @r#"
        SELECT [col("p"), col("ls"), col("v")]
          JOIN INNER ON [col("lp"), col("ls")] = [col("op"), col("os")] KEEP BOTH KEYS
            FRAME ["lp", "ls", "v"] 600 rows
            JOIN INNER ON [col("op")] = [col("p")] KEEP BOTH KEYS
              FRAME ["op", "os"] 80 rows
              FILTER [(col("p")) == (1)]
                FRAME ["p"] 20 rows
        "#);
    }

    #[test]
    fn an_order_that_is_asked_for_stays() {
        let few = Arc::new(table(&["c", "x"], 50).then(Node::Filter(col("x").eq(lit(1)))));
        let options = JoinOptions {
            maintain_order: MaintainOrder::Left,
            ..JoinOptions::new(JoinType::Inner, vec![col("x")], vec![col("c")])
        };
        let inputs = vec![join(&table(&["a", "v"], 900), &table(&["b", "x"], 300), ["a", "b"]), few];
        let plan = LogicalPlan::new(Node::Join(options), inputs);
        let plan = crate::resolve(&Arc::new(plan)).unwrap();
        assert_eq!(crate::explain(&plan), crate::explain(&JoinOrder.apply(plan).unwrap()));
    }
}
