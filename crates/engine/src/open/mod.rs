//! From plans to pipelines.

mod aggregate;
mod asof;
mod external;
mod external_windows;
mod join;
mod join_order;
mod join_where;
mod runtime_filter;
mod scan;
mod select;
mod sink;
mod sort;
mod windows;

use std::cell::RefCell;
use std::sync::Arc;

use hashbrown::HashMap;
use polarslike_core::{Batch, Column, DataFrame, Error, Name, Result, Schema, bail};
use polarslike_plan::{LogicalPlan, Node, deep};

use crate::RunOptions;
use crate::memory::{Reservation, Stored};
use crate::operators::{Explode, with_row_index};
use crate::pipeline::{ConcatSource, FrameSource, Pipe, StoredSource};
use crate::sinks::{Collect, CountedCollect, Limit};
use join_order::is_natural;

/// Opens plans: runs what must run before the first morsel of the result can come.
pub(crate) struct Opener<'a> {
    pub options: &'a RunOptions,
    /// The results of subplans that occur several times, by the address of the subplan.
    cache: RefCell<HashMap<*const LogicalPlan, Arc<DataFrame>>>,
    /// What is reserved until the query ends: for the built sides of joins.
    held: RefCell<Vec<Reservation>>,
}

impl<'a> Opener<'a> {
    pub fn new(options: &'a RunOptions) -> Self {
        Self { options, cache: RefCell::default(), held: RefCell::default() }
    }
}

impl Opener<'_> {
    /// The pipeline whose morsels are the rows of the plan's result.
    pub fn open(&self, plan: &LogicalPlan) -> Result<Pipe> {
        let Some(profiler) = self.options.profiler() else { return deep(|| self.open_step(plan)) };
        profiler.enter(plan);
        let pipe = deep(|| self.open_step(plan));
        let watch = profiler.leave(pipe.as_ref().is_ok_and(|pipe| !pipe.is_watched));
        Ok(match watch {
            Some(watch) => pipe?.watched(watch),
            None => pipe?,
        })
    }

    fn open_step(&self, plan: &LogicalPlan) -> Result<Pipe> {
        let schema = plan.schema()?.clone();
        match &plan.node {
            Node::Frame(frame) => Ok(frame_pipe(frame)),
            Node::Scan(scan) => self.scan(scan, schema),
            Node::Select(exprs) => self.select(exprs, plan.input()?, schema),
            Node::WithColumns(exprs) => self.with_columns(exprs, plan.input()?, schema),
            Node::Filter(predicate) => self.filter(predicate, plan.input()?),
            Node::Aggregate { keys, aggs, maintain_order } => {
                self.aggregate(keys, aggs, *maintain_order, plan.input()?, schema)
            }
            Node::Join(options) => match plan.inputs.as_slice() {
                [left, right] if is_natural(options) => self.join(options, left, right, schema),
                [left, right] => self.reordered_join(options, left, right, &schema),
                _ => Err(Error::internal("a join has two inputs")),
            },
            Node::AsofJoin(options) => match plan.inputs.as_slice() {
                [left, right] => self.asof_join(options, left, right, schema),
                _ => Err(Error::internal("a join has two inputs")),
            },
            Node::JoinWhere(join) => match plan.inputs.as_slice() {
                [left, right] => self.join_where(join, left, right, schema),
                _ => Err(Error::internal("a join has two inputs")),
            },
            Node::WindowAggregate(step) => self.window_aggregate(step, plan.input()?, schema),
            Node::Upsample(step) => self.upsample(step, plan.input()?, schema),
            Node::Sort { .. } => self.sort(plan, schema),
            Node::Unique { subset, keep, maintain_order } => {
                // Rows keep their order anyway, unless there is no room for them.
                if !maintain_order && let Some(pipe) = self.limited_unique(plan, subset.as_deref())? {
                    return Ok(pipe);
                }
                self.unique(subset.as_deref(), *keep, plan.input()?, schema)
            }
            Node::Slice { offset, len } => self.slice(*offset, *len, plan.input()?, &schema),
            Node::Concat => self.concat(&plan.inputs, schema),
            Node::HorizontalConcat { strict } => self.horizontal_concat(&plan.inputs, *strict),
            Node::Explode { columns, empty_as_null, keep_nulls } => {
                let columns = columns.iter().map(|column| schema.index_of(&column.output_name()));
                let explode = Explode {
                    columns: columns.collect::<Result<_>>()?,
                    names: schema.names().cloned().collect(),
                    empty_as_null: *empty_as_null,
                    keep_nulls: *keep_nulls,
                };
                self.explode(explode, plan.input()?, schema)
            }
            Node::RowIndex { name, offset } => {
                Ok(frame_pipe(&with_row_index(&self.collect(plan.input()?)?, name, *offset)?))
            }
            Node::Map(map) => {
                let frame = map.call(&self.collect(plan.input()?)?, &schema)?;
                Ok(frame_pipe(&frame))
            }
            Node::Sink(sink) => self.sink(sink, plan.input()?),
            Node::Cache { .. } => self.cached(plan, &schema),
            Node::Rename { .. } | Node::Drop { .. } => {
                Err(Error::internal(format!("{} was not resolved", plan.node.name())))
            }
        }
    }

    /// The result of the plan as a frame.
    pub fn collect(&self, plan: &LogicalPlan) -> Result<DataFrame> {
        if let Node::Frame(frame) = &plan.node {
            return Ok(frame.as_ref().clone());
        }
        let pipe = self.open(plan)?;
        let memory = self.options.memory();
        let batches = if memory.is_limited() {
            pipe.run(&CountedCollect { memory }, self.options)?
        } else {
            pipe.run(&Collect, self.options)?
        };
        Ok(DataFrame::from_batches(&pipe.schema, &batches))
    }

    /// These columns of a subplan that runs where it is met first.
    fn cached(&self, plan: &LogicalPlan, schema: &Schema) -> Result<Pipe> {
        let subplan = plan.input()?;
        let known = self.cache.borrow().get(&Arc::as_ptr(subplan)).cloned();
        let frame = match known {
            Some(frame) => frame,
            None => {
                let frame = Arc::new(self.collect(subplan)?);
                self.cache.borrow_mut().insert(Arc::as_ptr(subplan), frame.clone());
                frame
            }
        };
        let subschema = subplan.schema()?;
        let column = |name: &Name| Ok(frame.columns()[subschema.index_of(name)?].clone());
        let columns = schema.names().map(column).collect::<Result<_>>()?;
        Ok(frame_pipe(&DataFrame::with_height(columns, frame.height())?))
    }

    /// The result of the plan in one batch.
    fn collect_batch(&self, plan: &LogicalPlan) -> Result<Batch> {
        self.collect(plan)?.to_batch()
    }

    fn slice(
        &self,
        offset: i64,
        len: Option<usize>,
        input: &LogicalPlan,
        schema: &Arc<Schema>,
    ) -> Result<Pipe> {
        let (Ok(start), Some(len)) = (usize::try_from(offset), len) else {
            let frame = self.collect(input)?;
            let height = frame.height();
            let start = if offset < 0 {
                height.saturating_sub(usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX))
            } else {
                usize::try_from(offset).unwrap_or(usize::MAX)
            };
            // A window that begins before the first row loses what lies before it.
            let before = usize::try_from(offset.unsigned_abs()).map_or(0, |n| n.saturating_sub(height));
            let len = len.map_or(usize::MAX, |len| if offset < 0 { len.saturating_sub(before) } else { len });
            return Ok(frame_pipe(&frame.slice(start, len)));
        };
        let pipe = self.open(input)?;
        let batches = pipe.run(&Limit::new(start.saturating_add(len)), self.options)?;
        Ok(frame_pipe(&DataFrame::from_batches(schema, &batches).slice(start, len)))
    }

    /// Rows below each other. Files that follow one another are read as they are needed.
    fn concat(&self, inputs: &[Arc<LogicalPlan>], schema: Arc<Schema>) -> Result<Pipe> {
        if !inputs.iter().any(|input| streams(input)) {
            let frames = inputs.iter().map(|input| self.collect(input)).collect::<Result<Vec<_>>>()?;
            let batches: Vec<Batch> = frames.iter().flat_map(|f| f.batches(usize::MAX)).collect();
            return Ok(batches_pipe(batches, schema));
        }
        let pipes = inputs.iter().map(|input| self.open(input)).collect::<Result<_>>()?;
        let origins = vec![None; schema.len()];
        Ok(Pipe::new(ConcatSource { pipes }, schema, origins))
    }

    fn horizontal_concat(&self, inputs: &[Arc<LogicalPlan>], strict: bool) -> Result<Pipe> {
        let frames = inputs.iter().map(|input| self.collect(input)).collect::<Result<Vec<_>>>()?;
        let height = frames.iter().map(DataFrame::height).max().unwrap_or(0);
        // A frame without columns has no height of its own.
        if let Some(odd) = frames.iter().position(|f| strict && f.height() != height && f.width() > 0) {
            bail!(
                Shape,
                "frame {odd} of the horizontal concat has {} rows where another has {height}; \
                 how='horizontal_extend' fills up with nulls",
                frames[odd].height()
            );
        }
        let padded = |column: &Column| {
            let mut chunks = column.chunks().to_vec();
            if column.len() < height {
                chunks.push(polarslike_core::Vector::nulls(column.dtype().clone(), height - column.len()));
            }
            Column::new(column.name().clone(), column.dtype().clone(), chunks)
        };
        let columns = frames.iter().flat_map(|f| f.columns().iter().map(padded)).collect();
        Ok(frame_pipe(&DataFrame::with_height(columns, height)?))
    }

    fn explode(&self, explode: Explode, input: &LogicalPlan, schema: Arc<Schema>) -> Result<Pipe> {
        let pipe = self.open(input)?;
        let mut origins = pipe.origins.clone();
        explode.columns.iter().for_each(|i| origins[*i] = None);
        Ok(pipe.then(explode, schema, origins))
    }
}

/// Whether the rows of a plan come from a file as they are needed.
fn streams(plan: &LogicalPlan) -> bool {
    match &plan.node {
        Node::Scan(scan) => scan.limit.is_none(),
        Node::Select(_) | Node::WithColumns(_) | Node::Filter(_) | Node::Explode { .. } | Node::Concat => {
            deep(|| plan.inputs.iter().any(|input| streams(input)))
        }
        _ => false,
    }
}

/// A pipeline whose source is a frame.
fn frame_pipe(frame: &DataFrame) -> Pipe {
    let origins = frame.columns().iter().cloned().map(Some).collect();
    Pipe::new(FrameSource::new(frame), Arc::new(frame.schema()), origins)
}

/// A pipeline whose source is rows of this schema that may be in files.
fn stored_pipe(rows: Vec<Stored>, schema: Arc<Schema>) -> Pipe {
    let origins = vec![None; schema.len()];
    Pipe::new(StoredSource::new(rows), schema, origins)
}

/// A pipeline whose source is batches of this schema.
fn batches_pipe(batches: Vec<Batch>, schema: Arc<Schema>) -> Pipe {
    frame_pipe(&DataFrame::from_batches(&schema, &batches))
}
