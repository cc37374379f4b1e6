//! Sorts, joins and unique within a memory limit: their input is gathered while there is room for it, else spilled.

use std::sync::Arc;

use polarslike_core::{DataFrame, Result, Schema, SortOptions};
use polarslike_plan::{Expr, JoinOptions, JoinType, LogicalPlan, MaintainOrder, Node, Side};

use super::Opener;
use crate::expression::PhysicalExpr;
use crate::external::{Held, Holding, Need, PartitionSource, Partitions, SortedRuns};
use crate::pipeline::{Pipe, Source};

/// A sort holds its rows, the same in one piece, and the result; and per row words of keys, its position and its number.
const SORT: Need = Need { factor: 3, per_row: 64 };

/// A join holds the rows of one side, and an index of about so many bytes a row.
const JOIN: Need = Need { factor: 2, per_row: 48 };

/// Unique holds its rows, and numbers the distinct ones.
const UNIQUE: Need = Need { factor: 3, per_row: 32 };

/// The build side of a join within a memory limit.
pub(super) enum Build {
    /// Its rows are in memory.
    Held(Arc<LogicalPlan>),
    /// It does not fit: the join as a whole, by partitions.
    Spilled(Pipe),
}

impl Opener<'_> {
    /// The rows in the order of these keys if they do not fit into memory; else where they are in memory.
    pub(super) fn sorted_or_held(
        &self,
        input: &LogicalPlan,
        keys: &[PhysicalExpr],
        options: &[SortOptions],
        schema: &Arc<Schema>,
    ) -> Result<Sorted> {
        let memory = self.options.memory();
        if !memory.is_limited() || !keys.iter().all(PhysicalExpr::is_elementwise) {
            return Ok(Sorted::Rows(self.collect(input)?));
        }
        let runs = SortedRuns::new(memory, keys.to_vec(), options.to_vec(), schema);
        let held = self.open(input)?.run(&Holding::new(memory, SORT, &runs), self.options)?;
        Ok(match held {
            Held::Rows(batches, _) => Sorted::Rows(DataFrame::from_batches(schema, &batches)),
            Held::Spilled => Sorted::Merged(source_pipe(runs.merge()?, schema)),
        })
    }

    /// One row per combination of keys, or of all columns; `None` if there is no memory limit.
    pub(super) fn limited_unique(&self, plan: &LogicalPlan, subset: Option<&[Expr]>) -> Result<Option<Pipe>> {
        const STEP: &str = "unique";
        let memory = self.options.memory();
        let schema = plan.schema()?;
        let keys = match subset {
            Some(exprs) => {
                exprs.iter().map(|e| PhysicalExpr::compile(e, schema)).collect::<Result<Vec<_>>>()?
            }
            None => (0..schema.len()).map(PhysicalExpr::Column).collect(),
        };
        if !memory.is_limited() || !keys.iter().all(PhysicalExpr::is_elementwise) {
            return Ok(None);
        }
        let parts = Partitions::new(memory, STEP, keys, schema);
        let held = self.open(plan.input()?)?.run(&Holding::new(memory, UNIQUE, &parts), self.options)?;
        Ok(Some(match held {
            Held::Rows(batches, _reservations) => {
                let frame = DataFrame::from_batches(schema, &batches);
                let input = frame_plan(frame, schema);
                let Node::Unique { subset, keep, .. } = &plan.node else {
                    return Err(polarslike_core::Error::internal("not unique"));
                };
                self.unique(subset.as_deref(), *keep, &input, schema.clone())?
            }
            Held::Spilled => {
                let node = plan.node.clone();
                let source =
                    PartitionSource::new(node, schema.clone(), vec![parts], UNIQUE, self.options, STEP)?;
                source_pipe(source, schema)
            }
        }))
    }

    /// The build side of a join gathered, or the whole join if it does not fit; `None` if there is no memory limit, or if
    /// the rows must come in an order that partitions would lose.
    pub(super) fn limited_build(
        &self,
        options: &JoinOptions,
        side: Side,
        left: &LogicalPlan,
        right: &LogicalPlan,
        schema: &Arc<Schema>,
    ) -> Result<Option<Build>> {
        const STEP: &str = "a join";
        let memory = self.options.memory();
        let ordered = options.maintain_order != MaintainOrder::None;
        if !memory.is_limited() || ordered || options.how == JoinType::Cross {
            return Ok(None);
        }
        let parts = |side: Side| -> Result<Option<Partitions>> {
            let (keys, schema) = match side {
                Side::Left => (&options.left_on, left.schema()?),
                Side::Right => (&options.right_on, right.schema()?),
            };
            let keys = keys.iter().map(|e| PhysicalExpr::compile(e, schema)).collect::<Result<Vec<_>>>()?;
            let elementwise = keys.iter().all(PhysicalExpr::is_elementwise);
            Ok(elementwise.then(|| Partitions::new(memory, STEP, keys, schema)))
        };
        let (Some(left_parts), Some(right_parts)) = (parts(Side::Left)?, parts(Side::Right)?) else {
            return Ok(None);
        };
        let (build, build_parts, probe, probe_parts) = match side {
            Side::Left => (left, &left_parts, right, &right_parts),
            Side::Right => (right, &right_parts, left, &left_parts),
        };
        let held = self.open(build)?.run(&Holding::new(memory, JOIN, build_parts), self.options)?;
        if let Held::Rows(batches, reservations) = held {
            let schema = build.schema()?;
            let frame = DataFrame::from_batches(schema, &batches);
            self.held.borrow_mut().extend(reservations);
            return Ok(Some(Build::Held(frame_plan(frame, schema))));
        }
        self.open(probe)?.run(&Holding::new(memory, JOIN, probe_parts).spilling(), self.options)?;
        let node = Node::Join(options.clone());
        let inputs = vec![left_parts, right_parts];
        let source = PartitionSource::new(node, schema.clone(), inputs, JOIN, self.options, STEP)?;
        Ok(Some(Build::Spilled(source_pipe(source, schema))))
    }
}

/// The input of a sort, or its result.
pub(super) enum Sorted {
    /// The input in memory.
    Rows(DataFrame),
    /// The sorted rows.
    Merged(Pipe),
}

/// A resolved plan that is a frame.
pub(super) fn frame_plan(frame: DataFrame, schema: &Arc<Schema>) -> Arc<LogicalPlan> {
    let mut plan = LogicalPlan::frame(Arc::new(frame));
    plan.schema = Some(schema.clone());
    Arc::new(plan)
}

/// A pipeline of what a source hands out.
pub(super) fn source_pipe(source: impl Source + 'static, schema: &Arc<Schema>) -> Pipe {
    let origins = vec![None; schema.len()];
    Pipe::new(source, schema.clone(), origins)
}
