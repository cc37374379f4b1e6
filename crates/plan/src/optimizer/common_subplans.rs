//! A subplan that occurs several times runs once.
//!
//! ```text
//! JOIN INNER ON [col("k")] = [col("k")]    ->    JOIN INNER ON [col("k")] = [col("k")]
//!   AGGREGATE [...] BY [col("k")]                  CACHE 0
//!     SCAN                                           AGGREGATE [...] BY [col("k")]
//!   FILTER ...                                         SCAN
//!     AGGREGATE [...] BY [col("k")]                FILTER ...
//!       SCAN                                         CACHE 0 (the same)
//! ```
//!
//! This works around the other rules: a subplan is taken out before they run, and optimized by itself once it is known
//! which of its columns are used. Filters and slices do not move into it. What costs no more than reading it again (files,
//! and rows that are computed one by one) is not shared, so that it need not be held in memory, unless the user asks for
//! it with `cache()`, or a filter is estimated to leave a small part of files.

use std::sync::Arc;

use hashbrown::HashMap;
use polarslike_core::{Error, Name, Result};

use super::estimates::Estimates;
use super::rewrite::{rewrite_all, with_inputs};
use crate::{Expr, LogicalPlan, Node, deep, resolve_node};

/// The most rows that a filter of files may leave to be shared, and the part of all rows that they may be.
const MAX_FILTERED_ROWS: f64 = 1_048_576.0;
const MAX_FILTERED_PART: f64 = 0.5;

/// The name by which sharing is switched off.
pub(super) const NAME: &str = "common_subplans";

type Rewrite<'a> = &'a dyn Fn(Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>>;

/// The plan optimized by `rules`, subplans that occur several times for all of them at once; then by `finish`, which sees
/// what stands below these but must not change it.
pub(super) fn optimize_shared(
    plan: Arc<LogicalPlan>,
    rules: Rewrite,
    finish: Rewrite,
) -> Result<Arc<LogicalPlan>> {
    if !may_share(&plan) {
        return finish(rules(plan)?);
    }
    let mut steps = Steps::default();
    let root = steps.number(&plan);
    let mut estimates = Estimates::default();
    let is_shared = |step: &usize| steps.is_shared(*step, &mut estimates);
    let shared: Vec<usize> = (0..steps.list.len()).filter(is_shared).collect();
    if shared.is_empty() && !steps.list.iter().any(|s| matches!(s.plan.node, Node::Cache { .. })) {
        return finish(rules(plan)?);
    }
    let ids: HashMap<usize, usize> = shared.iter().enumerate().map(|(id, step)| (*step, id)).collect();
    // Outer subplans come first: what is used of those inside is known when these have been optimized.
    let mut optimized = vec![rules(steps.without_shared(root, &ids)?)?];
    for (id, step) in shared.iter().enumerate().rev() {
        let subplan = steps.without_shared(*step, &ids)?;
        optimized.push(rules(with_used_columns(subplan, id, &optimized)?)?);
    }
    let mut subplans: Vec<Arc<LogicalPlan>> = Vec::with_capacity(shared.len());
    while let Some(plan) = optimized.pop() {
        subplans.push(finish(with_subplans(&plan, &subplans)?)?);
    }
    subplans.pop().ok_or_else(|| Error::internal("the plan was lost"))
}

/// Whether there can be anything to share: a step with several inputs, or a wish of the user.
fn may_share(plan: &LogicalPlan) -> bool {
    deep(|| {
        plan.inputs.len() > 1
            || matches!(plan.node, Node::Cache { .. })
            || plan.inputs.iter().any(|input| may_share(input))
    })
}

/// The distinct steps of a plan, inputs before the steps that use them.
#[derive(Default)]
struct Steps {
    list: Vec<Step>,
    /// By name, [`fingerprint`] and inputs; the rest of a step is compared.
    known: HashMap<(&'static str, u64, Vec<usize>), Vec<usize>>,
    by_address: HashMap<*const LogicalPlan, usize>,
}

struct Step {
    plan: Arc<LogicalPlan>,
    inputs: Vec<usize>,
    /// How often other steps use it, and how often those are no filters.
    uses: usize,
    whole_uses: usize,
    /// Whether it costs more to compute it again than to hold the result.
    is_costly: bool,
}

impl Steps {
    /// The number of a plan's last step.
    fn number(&mut self, plan: &Arc<LogicalPlan>) -> usize {
        if let Some(step) = self.by_address.get(&Arc::as_ptr(plan)) {
            return *step;
        }
        let inputs: Vec<usize> = deep(|| plan.inputs.iter().map(|input| self.number(input)).collect());
        let key = (plan.node.name(), fingerprint(&plan.node), inputs.clone());
        let alike = self.known.entry(key).or_default();
        let same = alike.iter().find(|step| {
            let other = &self.list[**step].plan;
            other.node == plan.node && other.schema == plan.schema
        });
        let step = match same {
            Some(step) => *step,
            None => {
                let step = self.list.len();
                alike.push(step);
                let is_whole = usize::from(!matches!(plan.node, Node::Filter(_)));
                for input in &inputs {
                    self.list[*input].uses += 1;
                    self.list[*input].whole_uses += is_whole;
                }
                let is_costly =
                    is_costly(&plan.node) || inputs.iter().any(|input| self.list[*input].is_costly);
                self.list.push(Step { plan: plan.clone(), inputs, uses: 0, whole_uses: 0, is_costly });
                step
            }
        };
        self.by_address.insert(Arc::as_ptr(plan), step);
        step
    }

    /// Whether a step is computed once for several others. What stands below the user's `cache()` is that step itself.
    fn is_shared(&self, step: usize, estimates: &mut Estimates) -> bool {
        let Step { plan, uses, whole_uses, is_costly, .. } = &self.list[step];
        let is_costly = |estimates| {
            // Where all users have filters of their own, each may read far less.
            *is_costly
                || matches!(plan.node, Node::Cache { .. })
                || *whole_uses > 0 && leaves_few(plan, estimates)
        };
        *uses > 1 && is_costly(estimates)
    }

    /// The plan of a step with shared ones below it replaced by their numbers.
    fn without_shared(&self, step: usize, ids: &HashMap<usize, usize>) -> Result<Arc<LogicalPlan>> {
        let Step { plan, inputs, .. } = &self.list[step];
        let mut changed = false;
        let mut new = Vec::with_capacity(inputs.len());
        for (input, old) in inputs.iter().zip(&plan.inputs) {
            let plan = match ids.get(input) {
                Some(id) => Arc::new(LogicalPlan {
                    node: Node::Cache { id: *id },
                    inputs: vec![],
                    schema: self.list[*input].plan.schema.clone(),
                }),
                None => deep(|| self.without_shared(*input, ids))?,
            };
            changed |= !Arc::ptr_eq(&plan, old);
            new.push(plan);
        }
        match (&plan.node, new.as_slice()) {
            // The step that marks a plan has done its work.
            (Node::Cache { .. }, [input]) if input.schema == plan.schema => Ok(input.clone()),
            (Node::Cache { .. }, [input]) => selected(input, plan.schema()?.names().cloned().collect()),
            _ if changed => Ok(with_inputs(plan, new)),
            _ => Ok(plan.clone()),
        }
    }
}

/// A number that equal steps share, and of which steps of many plans below one another have different ones.
fn fingerprint(node: &Node) -> u64 {
    match node {
        Node::Frame(frame) => Arc::as_ptr(frame) as u64,
        Node::Select(exprs) | Node::WithColumns(exprs) => {
            exprs.iter().fold(0, |hash, expr| hash.rotate_left(5) ^ expr.fingerprint())
        }
        Node::Filter(predicate) => predicate.fingerprint(),
        _ => 0,
    }
}

/// Whether a step needs all its input, or makes more of it.
fn is_costly(node: &Node) -> bool {
    match node {
        Node::Select(exprs) | Node::WithColumns(exprs) => !exprs.iter().all(Expr::is_elementwise),
        Node::Filter(predicate) => !predicate.is_elementwise(),
        Node::Frame(_)
        | Node::Scan(_)
        | Node::Slice { .. }
        | Node::Concat
        | Node::HorizontalConcat { .. }
        | Node::RowIndex { .. }
        | Node::Rename { .. }
        | Node::Drop { .. }
        | Node::Cache { .. } => false,
        _ => true,
    }
}

/// Whether a filter leaves so few rows of files that to hold them costs less than to read the files again.
fn leaves_few(plan: &Arc<LogicalPlan>, estimates: &mut Estimates) -> bool {
    let Node::Filter(_) = plan.node else { return false };
    let mut source = plan;
    while let (Node::Filter(_) | Node::Select(_) | Node::WithColumns(_), [input]) =
        (&source.node, source.inputs.as_slice())
    {
        source = input;
    }
    let Node::Scan(_) = source.node else { return false };
    let rows = estimates.rows(plan).zip(estimates.rows(source));
    rows.is_some_and(|(left, all)| left <= MAX_FILTERED_ROWS && left <= all * MAX_FILTERED_PART)
}

/// The subplan with only those columns that are used where its number stands.
fn with_used_columns(
    subplan: Arc<LogicalPlan>,
    id: usize,
    users: &[Arc<LogicalPlan>],
) -> Result<Arc<LogicalPlan>> {
    let schema = subplan.schema()?.clone();
    let mut used = vec![false; schema.len()];
    users.iter().try_for_each(|user| mark_used(user, id, &schema, &mut used))?;
    if !used.contains(&true) {
        // Only the number of rows is.
        used.iter_mut().take(1).for_each(|used| *used = true);
    }
    if used.iter().all(|used| *used) {
        return Ok(subplan);
    }
    let names = schema.names().zip(used).filter(|(_, used)| *used).map(|(name, _)| name.clone());
    selected(&subplan, names.collect())
}

fn mark_used(
    plan: &LogicalPlan,
    id: usize,
    schema: &polarslike_core::Schema,
    used: &mut [bool],
) -> Result<()> {
    if plan.inputs.is_empty() && matches!(plan.node, Node::Cache { id: other } if other == id) {
        for name in plan.schema()?.names() {
            used[schema.index_of(name)?] = true;
        }
    }
    deep(|| plan.inputs.iter().try_for_each(|input| mark_used(input, id, schema, used)))
}

fn selected(plan: &Arc<LogicalPlan>, names: Vec<Name>) -> Result<Arc<LogicalPlan>> {
    let columns = names.into_iter().map(Expr::Column).collect();
    Ok(Arc::new(resolve_node(Node::Select(columns), vec![plan.clone()])?))
}

/// The plan with subplans below the steps that stand for them.
fn with_subplans(plan: &Arc<LogicalPlan>, subplans: &[Arc<LogicalPlan>]) -> Result<Arc<LogicalPlan>> {
    if let (Node::Cache { id }, []) = (&plan.node, plan.inputs.as_slice()) {
        let subplan = subplans.get(*id).ok_or_else(|| Error::internal("a shared subplan was lost"))?;
        return Ok(with_inputs(plan, vec![subplan.clone()]));
    }
    let inputs = deep(|| {
        rewrite_all(&plan.inputs, |input| {
            let whole = with_subplans(input, subplans)?;
            Ok((!Arc::ptr_eq(&whole, input)).then_some(whole))
        })
    })?;
    Ok(inputs.map_or_else(|| plan.clone(), |inputs| with_inputs(plan, inputs)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, scan};
    use crate::{JoinOptions, JoinType, col, explain, lit, optimize, resolve};

    fn optimized(plan: LogicalPlan) -> String {
        explain(&optimize(resolve(&Arc::new(plan)).unwrap(), &[]).unwrap())
    }

    fn grouped() -> Arc<LogicalPlan> {
        let (keys, aggs) = (vec![col("s")], vec![col("a").sum(), col("b").sum(), col("f").sum()]);
        Arc::new(scan("file").then(Node::Aggregate { keys, aggs, maintain_order: false }))
    }

    fn joined(left: Arc<LogicalPlan>, right: Arc<LogicalPlan>) -> LogicalPlan {
        let options = JoinOptions::new(JoinType::Inner, vec![col("s")], vec![col("s")]);
        LogicalPlan::new(Node::Join(options), vec![left, right])
    }

    #[test]
    fn a_grouping_that_is_used_twice() {
        let filtered = Arc::new(grouped().then(Node::Filter(col("a").gt(lit(1)))));
        let totals = Arc::new(grouped().then(Node::Select(vec![col("s"), col("b").alias("total")])));
        insta::assert_snapshot!(optimized(joined(filtered, totals)), @r#"
        JOIN INNER ON [col("s")] = [col("s")]
          FILTER [(col("a")) > (1)]
            CACHE 0
              AGGREGATE [col("a").sum(), col("b").sum(), col("f").sum()] BY [col("s")]
                SCAN PARQUET [file] PROJECT ["a", "b", "f", "s"] OF 7 columns
          SELECT [col("s"), col("b").alias("total")]
            CACHE 0
        "#);
    }

    #[test]
    fn subplans_within_subplans() {
        let inner = Arc::new(joined(grouped(), grouped()));
        let outer = Arc::new(inner.then(Node::Select(vec![col("s"), col("a")])));
        insta::assert_snapshot!(optimized(joined(outer.clone(), outer)), @r#"
        JOIN INNER ON [col("s")] = [col("s")]
          CACHE 1
            JOIN INNER ON [col("s")] = [col("s")]
              CACHE 0
                AGGREGATE [col("a").sum()] BY [col("s")]
                  SCAN PARQUET [file] PROJECT ["a", "s"] OF 7 columns
              CACHE 0
          CACHE 1
        "#);
    }

    #[test]
    fn what_is_cheap_runs_twice_unless_asked() {
        let part = |name: &str, input: &Arc<LogicalPlan>| {
            Arc::new(input.then(Node::Select(vec![col(name).alias("x")])))
        };
        let both = |input: &Arc<LogicalPlan>| {
            LogicalPlan::new(Node::Concat, vec![part("a", input), part("b", input)])
        };
        insta::assert_snapshot!(optimized(both(&scan("file"))), @r#"
        CONCAT
          SELECT [col("a").alias("x")]
            SCAN PARQUET [file] PROJECT ["a"] OF 7 columns
          SELECT [col("b").alias("x")]
            SCAN PARQUET [file] PROJECT ["b"] OF 7 columns
        "#);
        insta::assert_snapshot!(optimized(both(&Arc::new(scan("file").then(Node::Cache { id: 0 })))), @r#"
        CONCAT
          SELECT [col("a").alias("x")]
            CACHE 0
              SCAN PARQUET [file] PROJECT ["a", "b"] OF 7 columns
          SELECT [col("b").alias("x")]
            CACHE 0
        "#);
        let once = scan("file").then(Node::Cache { id: 0 });
        insta::assert_snapshot!(optimized(once), @"SCAN PARQUET [file] 7 columns");
        assert!(!optimized(both(&frame())).contains("CACHE"));
    }

    #[test]
    fn what_differs_is_not_shared() {
        let other = |n: i64| Arc::new(grouped().then(Node::Filter(col("a").sum().gt(lit(n)))));
        let text = optimized(joined(other(1), other(2)));
        assert_eq!(text.matches("CACHE").count(), 2, "{text}");
        let disabled = optimize(resolve(&Arc::new(joined(grouped(), grouped()))).unwrap(), &[NAME]).unwrap();
        assert!(!explain(&disabled).contains("CACHE"));
    }
}
