//! Joins.

use std::sync::{Arc, Mutex};

use arrow::array::BooleanArray;
use arrow::buffer::NullBuffer;
use polarslike_core::{Batch, DataFrame, Result, Schema, Vector, bail};
use polarslike_plan::{Expr, JoinOptions, JoinType, LogicalPlan, Node, Side, Validate, deep, dtype_of};

use super::external::Build;
use super::runtime_filter::{drops_rows, with_filter};
use super::{Opener, batches_pipe, frame_pipe};
use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::group::{KeyLayout, KeyWord, WideWord, Width, group_ids};
use crate::join::{JoinIndex, JoinSides, Lookup, OutputColumn, Probe, ProbeKind, Product, key_filter, sides};
use crate::pipeline::Pipe;
use crate::sinks::Collect;

impl Opener<'_> {
    pub(super) fn join(
        &self,
        options: &JoinOptions,
        left: &Arc<LogicalPlan>,
        right: &Arc<LogicalPlan>,
        schema: Arc<Schema>,
    ) -> Result<Pipe> {
        let known = self.known_rows(left).zip(self.known_rows(right));
        let smaller = match known {
            Some((left, right)) => Some(if left < right / 2 { Side::Left } else { Side::Right }),
            None => options.smaller,
        };
        let sides = sides(options, smaller);
        let (build, probe) = if sides.build == Side::Left { (left, right) } else { (right, left) };
        let output = output_columns(options, left, right, sides.build)?;
        if options.how == JoinType::Cross {
            let batch = self.collect_batch(build)?;
            let pipe = self.open(probe)?;
            let origins = vec![None; schema.len()];
            return Ok(pipe.then(Product { batch, output }, schema, origins));
        }
        let held;
        let build = match self.limited_build(options, sides.build, left, right, &schema)? {
            None => build,
            Some(Build::Spilled(pipe)) => return Ok(pipe),
            Some(Build::Held(plan)) => {
                held = plan;
                &held
            }
        };
        let step = Step { opener: self, options, sides, build, probe, output, schema };
        let types = step
            .keys(step.sides.build)
            .iter()
            .map(|k| dtype_of(k, build.schema()?))
            .collect::<Result<Vec<_>>>()?;
        let layout = if options.nulls_equal {
            KeyLayout::new(&types, &vec![None; types.len()])?
        } else {
            KeyLayout::without_nulls(&types)?
        };
        match layout.width() {
            Width::One => step.run::<u64>(layout),
            Width::Two => step.run::<u128>(layout),
            Width::Four => step.run::<WideWord>(layout),
        }
    }
}

/// A join about to run.
struct Step<'a> {
    opener: &'a Opener<'a>,
    options: &'a JoinOptions,
    sides: JoinSides,
    build: &'a Arc<LogicalPlan>,
    probe: &'a Arc<LogicalPlan>,
    output: Vec<OutputColumn>,
    schema: Arc<Schema>,
}

impl Step<'_> {
    fn keys(&self, side: Side) -> &[Expr] {
        match side {
            Side::Left => &self.options.left_on,
            Side::Right => &self.options.right_on,
        }
    }

    fn run<W: KeyWord>(self, layout: KeyLayout) -> Result<Pipe> {
        let probe_side = if self.sides.build == Side::Left { Side::Right } else { Side::Left };
        let full = self.options.how == JoinType::Full;
        let marks = self.sides.kind == ProbeKind::Mark;
        let batch = self.opener.collect_batch(self.build)?;
        let keys = key_vectors(self.keys(self.sides.build), self.build.schema()?, &batch)?;
        self.validate(self.sides.build, &keys, batch.rows)?;
        let probe = self.filtered_probe(&keys)?;
        let nulls_equal = self.options.nulls_equal;
        let index = Arc::new(JoinIndex::<W>::build(&layout, batch, &keys, nulls_equal, full || marks)?);
        drop(keys);
        let mut pipe = self.opener.open(&probe)?;
        if must_be_unique(self.options.validate, probe_side) {
            let frame = DataFrame::from_batches(&pipe.schema, &pipe.run(&Collect, self.opener.options)?);
            let batch = frame.to_batch()?;
            let keys = key_vectors(self.keys(probe_side), &pipe.schema, &batch)?;
            self.validate(probe_side, &keys, batch.rows)?;
            pipe = frame_pipe(&frame);
        }
        let keys = self
            .keys(probe_side)
            .iter()
            .map(|key| PhysicalExpr::compile(key, &pipe.schema))
            .collect::<Result<Vec<_>>>()?;
        let origin = |column: &OutputColumn| match column.from_build {
            true => None,
            false => pipe.origins[column.index].clone(),
        };
        let origins = self.output.iter().map(origin).collect();
        let probe = Probe {
            index: index.clone(),
            lookup: Lookup { layout, keys, nulls_equal, learnt: Mutex::default() },
            kind: self.sides.kind,
            output: self.output.clone(),
        };
        let pipe = pipe.then(probe, self.schema.clone(), origins);
        if marks {
            pipe.run(&Collect, self.opener.options)?;
            let rows = index.marked(self.options.how == JoinType::Semi);
            let column = |column: &OutputColumn| index.batch.columns[column.index].take(&rows);
            let columns = self.output.iter().map(column).collect::<Result<_>>()?;
            return Ok(batches_pipe(vec![Batch::new(columns, rows.len())], self.schema));
        }
        if !full {
            return Ok(pipe);
        }
        let mut batches = pipe.run(&Collect, self.opener.options)?;
        batches.push(self.unmatched(&index)?);
        Ok(batches_pipe(batches, self.schema))
    }

    /// The probe side without rows that meet none of the build side's keys, as far as it can do without them.
    fn filtered_probe(&self, keys: &[Vector]) -> Result<Arc<LogicalPlan>> {
        let mut probe = self.probe.clone();
        let drops = matches!(self.sides.kind, ProbeKind::Inner | ProbeKind::Semi | ProbeKind::Mark);
        let validates = self.options.validate != Validate::ManyToMany;
        if !drops || validates || self.options.nulls_equal || !drops_rows(self.build) {
            return Ok(probe);
        }
        let probe_side = if self.sides.build == Side::Left { Side::Right } else { Side::Left };
        for (key, values) in self.keys(probe_side).iter().zip(keys) {
            if let Expr::Column(name) = key
                && let Some(filtered) = with_filter(&probe, name, &|name| key_filter(name, values))?
            {
                probe = filtered;
            }
        }
        if let Some(profiler) = self.opener.options.profiler() {
            profiler.substitute(self.probe, &probe);
        }
        Ok(probe)
    }

    /// The build rows of a full join without a partner, beside nulls; coalesced keys have the build side's values.
    fn unmatched<W: KeyWord>(&self, index: &JoinIndex<W>) -> Result<Batch> {
        let rows = index.marked(false);
        let build_schema = self.build.schema()?;
        let mut columns = Vec::with_capacity(self.output.len());
        for (column, field) in self.output.iter().zip(self.schema.fields()) {
            let mut pairs = self.options.left_on.iter().zip(&self.options.right_on);
            let partner = pairs.find(|(l, _)| {
                self.options.coalesces()
                    && !column.from_build
                    && matches!(l, Expr::Column(n) if *n == column.name)
            });
            columns.push(match partner {
                _ if column.from_build => index.batch.columns[column.index].take(&rows)?,
                Some((_, right)) => {
                    let key = PhysicalExpr::compile(right, build_schema)?;
                    evaluate_rows(&key, &index.batch.columns, index.batch.rows)?.take(&rows)?
                }
                None => Vector::nulls(field.dtype.clone(), rows.len()),
            });
        }
        Ok(Batch::new(columns, rows.len()))
    }

    /// An error if a key occurs twice on a side where it must not.
    fn validate(&self, side: Side, keys: &[Vector], rows: usize) -> Result<()> {
        if !must_be_unique(self.options.validate, side) {
            return Ok(());
        }
        let (keys, rows) =
            if self.options.nulls_equal { (keys.to_vec(), rows) } else { without_nulls(keys, rows)? };
        if group_ids(&keys, rows)?.count < rows {
            let word = serde_name(self.options.validate);
            bail!(
                Compute,
                "the join keys on the {} are not unique, but validate={word:?} asks for it",
                side_name(side)
            );
        }
        Ok(())
    }
}

/// The rows in which no key is null: the others meet nothing.
fn without_nulls(keys: &[Vector], rows: usize) -> Result<(Vec<Vector>, usize)> {
    let valid =
        keys.iter().fold(None, |valid, key| NullBuffer::union(valid.as_ref(), key.validity().as_ref()));
    let Some(valid) = valid else { return Ok((keys.to_vec(), rows)) };
    let mask = BooleanArray::new(valid.inner().clone(), None);
    let keys = keys.iter().map(|key| key.filter(&mask)).collect::<Result<_>>()?;
    Ok((keys, rows - valid.null_count()))
}

fn side_name(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}

fn serde_name(validate: Validate) -> &'static str {
    match validate {
        Validate::ManyToMany => "m:m",
        Validate::ManyToOne => "m:1",
        Validate::OneToMany => "1:m",
        Validate::OneToOne => "1:1",
    }
}

fn must_be_unique(validate: Validate, side: Side) -> bool {
    match side {
        Side::Left => matches!(validate, Validate::OneToMany | Validate::OneToOne),
        Side::Right => matches!(validate, Validate::ManyToOne | Validate::OneToOne),
    }
}

fn key_vectors(keys: &[Expr], schema: &Schema, batch: &Batch) -> Result<Vec<Vector>> {
    keys.iter()
        .map(|k| evaluate_rows(&PhysicalExpr::compile(k, schema)?, &batch.columns, batch.rows))
        .collect()
}

fn output_columns(
    options: &JoinOptions,
    left: &LogicalPlan,
    right: &LogicalPlan,
    build: Side,
) -> Result<Vec<OutputColumn>> {
    let (left, right) = (left.schema()?, right.schema()?);
    let probe_only = matches!(options.how, JoinType::Semi | JoinType::Anti);
    let columns = options.output_columns(left, right).into_iter();
    columns
        .filter(|(_, (side, _))| !probe_only || *side == Side::Left)
        .map(|(_, (side, name))| {
            let index = if side == Side::Left { left.index_of(&name)? } else { right.index_of(&name)? };
            Ok(OutputColumn { from_build: side == build, index, name })
        })
        .collect()
}

impl Opener<'_> {
    /// The number of rows, where it is known before the plan runs.
    fn known_rows(&self, plan: &LogicalPlan) -> Option<usize> {
        deep(|| match &plan.node {
            Node::Frame(frame) => Some(frame.height()),
            Node::Scan(scan) if scan.predicate.is_none() => scan.source.row_count().ok().flatten(),
            Node::Select(exprs) if exprs.iter().all(Expr::is_elementwise) => {
                self.known_rows(plan.input().ok()?)
            }
            Node::WithColumns(_) | Node::RowIndex { .. } => self.known_rows(plan.input().ok()?),
            Node::Cache { .. } => {
                let subplan = Arc::as_ptr(plan.input().ok()?);
                self.cache.borrow().get(&subplan).map(|frame| frame.height())
            }
            _ => None,
        })
    }
}
