//! Lazy frames: plans that run when they are collected.

use std::sync::Arc;

use crate::verify;
use polarslike_core::{DataFrame, Name, Result, Schema, bail, error};
use polarslike_engine::{RunOptions, run};
use polarslike_io::{FileSink, InferredTooNarrow, Stream, Target};
use polarslike_plan::optimizer::rule_names;
use polarslike_plan::{
    Expr, JoinOptions, Keep, LogicalPlan, Node, PlanFormat, ReportFunction, Scan, Sink, SortOptions, deep,
    optimize, resolve,
};

/// A plan that runs when it is collected; cheap to clone.
#[derive(Clone, Debug)]
pub struct LazyFrame {
    plan: Arc<LogicalPlan>,
    /// The optimizer's rules that are switched off.
    disabled: Arc<[&'static str]>,
}

/// What can become a lazy frame.
pub trait IntoLazy {
    /// A plan that starts with this data.
    fn lazy(&self) -> LazyFrame;
}

impl From<Arc<LogicalPlan>> for LazyFrame {
    fn from(plan: Arc<LogicalPlan>) -> Self {
        Self { plan, disabled: Arc::default() }
    }
}

impl IntoLazy for DataFrame {
    fn lazy(&self) -> LazyFrame {
        LazyFrame::from_plan(LogicalPlan::frame(Arc::new(self.clone())))
    }
}

impl LazyFrame {
    /// A lazy frame of this plan.
    pub fn from_plan(plan: LogicalPlan) -> Self {
        Arc::new(plan).into()
    }

    /// The plan as it was built.
    pub fn plan(&self) -> &Arc<LogicalPlan> {
        &self.plan
    }

    /// This plan followed by a step.
    #[must_use]
    pub fn then(&self, node: Node) -> Self {
        Self { plan: Arc::new(self.plan.then(node)), disabled: self.disabled.clone() }
    }

    /// This plan without some rules of the optimizer, by name; `docs/optimizer.md` lists them.
    ///
    /// ```
    /// use polarslike::prelude::*;
    /// let frame = df!["a" => [1_i64, 2, 3], "b" => [4_i64, 5, 6]]?;
    /// let plan = frame.lazy().select([col("a")]).filter(col("a").gt(1_i64));
    /// let same = plan.without_rules(["predicate_pushdown"])?;
    /// assert!(same.collect()?.equals(&plan.collect()?));
    /// assert!(plan.without_rules(["magic"]).is_err());
    /// # Ok::<(), Error>(())
    /// ```
    pub fn without_rules<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Result<Self> {
        let known = || rule_names();
        let rule = |name: &str| {
            known().find(|known| *known == name).ok_or_else(|| {
                let known = known().collect::<Vec<_>>().join(", ");
                error!(InvalidArgument, "the optimizer has no rule {name:?}; there are: {known}")
            })
        };
        let disabled = names.into_iter().map(rule).collect::<Result<_>>()?;
        Ok(Self { plan: self.plan.clone(), disabled })
    }

    /// These expressions as the columns of the result.
    #[must_use]
    pub fn select(&self, exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Self {
        self.then(Node::Select(collect(exprs)))
    }

    /// These expressions added to the columns; one that has the name of a column replaces it.
    #[must_use]
    pub fn with_columns(&self, exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Self {
        self.then(Node::WithColumns(collect(exprs)))
    }

    /// The rows where `predicate` is true; null counts as false.
    #[must_use]
    pub fn filter(&self, predicate: impl Into<Expr>) -> Self {
        self.then(Node::Filter(predicate.into()))
    }

    /// Groups by these keys; [`GroupBy::agg`] says what to compute per group.
    pub fn group_by(&self, keys: impl IntoIterator<Item = impl Into<Expr>>) -> GroupBy {
        GroupBy { frame: self.clone(), keys: collect(keys), maintain_order: false }
    }

    /// Pairs of rows of this and another frame.
    #[must_use]
    pub fn join(&self, other: &LazyFrame, options: JoinOptions) -> Self {
        self.then_with(Node::Join(options), other)
    }

    /// This plan and another, followed by a step of both.
    pub(crate) fn then_with(&self, node: Node, other: &LazyFrame) -> Self {
        let plan = LogicalPlan::new(node, vec![self.plan.clone(), other.plan.clone()]);
        Self { plan: Arc::new(plan), disabled: self.disabled.clone() }
    }

    /// The rows in the order of these keys, all in the same direction.
    #[must_use]
    pub fn sort(&self, by: impl IntoIterator<Item = impl Into<Expr>>, options: SortOptions) -> Self {
        self.then(Node::Sort {
            by: collect(by),
            descending: vec![options.descending],
            nulls_last: vec![options.nulls_last],
            maintain_order: false,
            limit: None,
        })
    }

    /// One row per distinct combination of the columns in `subset` (all columns if `None`).
    #[must_use]
    pub fn unique(&self, subset: Option<Vec<Expr>>, keep: Keep, maintain_order: bool) -> Self {
        self.then(Node::Unique { subset, keep, maintain_order })
    }

    /// The rows from `offset` (from the end if negative), at most `len`.
    #[must_use]
    pub fn slice(&self, offset: i64, len: Option<usize>) -> Self {
        self.then(Node::Slice { offset, len })
    }

    /// The first `n` rows.
    #[must_use]
    pub fn head(&self, n: usize) -> Self {
        self.slice(0, Some(n))
    }

    /// The last `n` rows.
    #[must_use]
    pub fn tail(&self, n: usize) -> Self {
        self.slice(i64::try_from(n).map_or(i64::MIN, |n| -n), Some(n))
    }

    /// All columns but these.
    #[must_use]
    pub fn drop(&self, columns: impl IntoIterator<Item = impl Into<Expr>>) -> Self {
        self.then(Node::Drop { columns: collect(columns), strict: true })
    }

    /// Columns under other names: pairs of old and new ones.
    #[must_use]
    pub fn rename(&self, mapping: impl IntoIterator<Item = (impl Into<Name>, impl Into<Name>)>) -> Self {
        let mapping = mapping.into_iter().map(|(old, new)| (old.into(), new.into())).collect();
        self.then(Node::Rename { mapping, strict: true })
    }

    /// A column of row numbers in front.
    #[must_use]
    pub fn with_row_index(&self, name: impl Into<Name>, offset: u32) -> Self {
        self.then(Node::RowIndex { name: name.into(), offset })
    }

    /// A row per element of the lists in these columns; a null list gives a null, an empty one no row.
    #[must_use]
    pub fn explode(&self, columns: impl IntoIterator<Item = impl Into<Expr>>) -> Self {
        self.then(Node::Explode { columns: collect(columns), empty_as_null: false, keep_nulls: true })
    }

    /// Runs the plan.
    pub fn collect(&self) -> Result<DataFrame> {
        self.collect_with(&RunOptions::default())
    }

    /// Runs the plan with options by which it can be cancelled and watched.
    pub fn collect_with(&self, options: &RunOptions) -> Result<DataFrame> {
        match self.spooled()? {
            Some((spooled, spool, stream)) => {
                let result = spooled.collect_widening(options)?;
                spool.pour(&stream).map(|()| result)
            }
            None => self.collect_widening(options),
        }
    }

    /// This plan, which ends in files, with a function that is told of them when they are complete.
    pub fn report_files(&self, report: ReportFunction) -> Result<Self> {
        let Node::Sink(sink) = &self.plan.node else {
            bail!(InvalidOperation, "the plan writes no files that could be reported");
        };
        let sink = Sink::Reported(sink.clone(), report);
        let plan = LogicalPlan::new(Node::Sink(Box::new(sink)), self.plan.inputs.clone());
        Ok(Self { plan: Arc::new(plan), disabled: self.disabled.clone() })
    }

    /// If the result goes to a stream, which takes the bytes of one file, but types that were inferred may prove too
    /// narrow: the plan with a spool in its place, the spool and the stream.
    fn spooled(&self) -> Result<Option<(Self, Stream, Stream)>> {
        let Node::Sink(sink) = &self.plan.node else { return Ok(None) };
        let Sink::File(file) = &**sink else { return Ok(None) };
        let Target::Stream(stream) = &file.target else { return Ok(None) };
        if !may_widen(&self.plan) {
            return Ok(None);
        }
        let spool = Stream::spool()?;
        let file = FileSink { target: Target::Stream(spool.clone()), ..file.clone() };
        let plan = LogicalPlan::new(Node::Sink(Box::new(Sink::File(file))), self.plan.inputs.clone());
        let spooled = Self { plan: Arc::new(plan), disabled: self.disabled.clone() };
        Ok(Some((spooled, spool, stream.clone())))
    }

    fn collect_widening(&self, options: &RunOptions) -> Result<DataFrame> {
        let result = self.run(options);
        match &result {
            // A value does not fit the type that other values of its column suggested: that of all rows does. If the
            // query makes no sense of the wider type, the error that names the value stands.
            Err(error) if error.exception::<InferredTooNarrow>().is_some() => match widened(&self.plan)? {
                Some(plan) => Self { plan, disabled: self.disabled.clone() }.run(options).or(result),
                None => result,
            },
            _ => result,
        }
    }

    fn run(&self, options: &RunOptions) -> Result<DataFrame> {
        let resolved = resolve(&self.plan)?;
        let optimized = optimize(resolved.clone(), &self.disabled)?;
        let result = run(&optimized, options);
        if verify::enabled() && !matches!(resolved.node, Node::Sink(_)) {
            verify::verify(&resolved, &optimized, &result, options)?;
        }
        result
    }

    /// Names and types of the result, found without running the plan.
    pub fn collect_schema(&self) -> Result<Arc<Schema>> {
        resolve(&self.plan)?.schema().cloned()
    }

    /// The plan as text: as it will run, or as it was built.
    pub fn explain(&self, optimized: bool) -> Result<String> {
        self.explain_as(optimized, PlanFormat::Plain)
    }

    /// The plan as text or as a graph: as it will run, or as it was built.
    pub fn explain_as(&self, optimized: bool, format: PlanFormat) -> Result<String> {
        Ok(format.write(&*if optimized { self.optimized()? } else { resolve(&self.plan)? }))
    }

    fn optimized(&self) -> Result<Arc<LogicalPlan>> {
        optimize(resolve(&self.plan)?, &self.disabled)
    }
}

/// A frame with keys, waiting for what to compute per group.
#[derive(Clone, Debug)]
pub struct GroupBy {
    frame: LazyFrame,
    keys: Vec<Expr>,
    maintain_order: bool,
}

impl GroupBy {
    /// Groups come in the order of their first rows.
    #[must_use]
    pub fn maintain_order(mut self, maintain_order: bool) -> Self {
        self.maintain_order = maintain_order;
        self
    }

    /// One row per group: its keys and these expressions; those that are not aggregates give lists.
    #[must_use]
    pub fn agg(self, aggs: impl IntoIterator<Item = impl Into<Expr>>) -> LazyFrame {
        let maintain_order = self.maintain_order;
        self.frame.then(Node::Aggregate { keys: self.keys, aggs: collect(aggs), maintain_order })
    }
}

/// Frames one below the other; their columns must have the same names and types.
pub fn concat(frames: impl IntoIterator<Item = LazyFrame>) -> LazyFrame {
    let inputs = frames.into_iter().map(|f| f.plan).collect();
    LazyFrame::from_plan(LogicalPlan::new(Node::Concat, inputs))
}

/// Whether types of files were inferred from some rows.
fn may_widen(plan: &LogicalPlan) -> bool {
    deep(|| match &plan.node {
        Node::Scan(scan) => scan.source.widened().is_some(),
        _ => plan.inputs.iter().any(|input| may_widen(input)),
    })
}

/// The plan with types of files that a look at all rows tells; none if there are none.
fn widened(plan: &Arc<LogicalPlan>) -> Result<Option<Arc<LogicalPlan>>> {
    deep(|| {
        if let Node::Scan(scan) = &plan.node {
            let Some(source) = scan.source.widened() else { return Ok(None) };
            let file_schema = Arc::new(source.schema()?);
            let scan = Scan { source, file_schema, ..scan.as_ref().clone() };
            return Ok(Some(Arc::new(LogicalPlan::new(Node::Scan(scan.into()), vec![]))));
        }
        let inputs = plan.inputs.iter().map(widened).collect::<Result<Vec<_>>>()?;
        if inputs.iter().all(Option::is_none) {
            return Ok(None);
        }
        let inputs =
            inputs.into_iter().zip(&plan.inputs).map(|(wider, input)| wider.unwrap_or(input.clone()));
        Ok(Some(Arc::new(LogicalPlan::new(plan.node.clone(), inputs.collect()))))
    })
}

fn collect(exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Vec<Expr> {
    exprs.into_iter().map(Into::into).collect()
}
