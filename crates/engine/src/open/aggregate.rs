//! Group-by.

use std::sync::Arc;

use polarslike_core::{Column, DataType, Name, Result, Schema};
use polarslike_plan::{Expr, LogicalPlan, dtype_of};

use super::{Opener, batches_pipe, stored_pipe};
use crate::expression::PhysicalExpr;
use crate::group::{KeyLayout, KeyWord, WideWord, Width};
use crate::group_by::{Gather, HashAggregate, Partial, combine, decompose, ignores_order, uses_order};
use crate::pipeline::Pipe;

impl Opener<'_> {
    pub(super) fn aggregate(
        &self,
        keys: &[Expr],
        aggs: &[Expr],
        maintain_order: bool,
        input: &LogicalPlan,
        schema: Arc<Schema>,
    ) -> Result<Pipe> {
        let pipe = self.open(input)?;
        let compiled =
            keys.iter().map(|key| PhysicalExpr::compile(key, &pipe.schema)).collect::<Result<Vec<_>>>()?;
        let types = keys.iter().map(|key| dtype_of(key, &pipe.schema)).collect::<Result<Vec<DataType>>>()?;
        let origins: Vec<Option<Column>> = compiled
            .iter()
            .map(|key| match key {
                PhysicalExpr::Column(i) => pipe.origins[*i].clone(),
                _ => None,
            })
            .collect();
        let layout = KeyLayout::of_origins(&types, &origins)?;
        let rows = origins.iter().flatten().map(Column::len).max().unwrap_or(0);
        let step =
            Step { opener: self, pipe: &pipe, layout: &layout, keys: &compiled, rows, aggs, maintain_order };
        let partials = match layout.width() {
            Width::One => step.run::<u64>()?,
            Width::Two => step.run::<u128>()?,
            Width::Four => step.run::<WideWord>()?,
        };
        if partials.iter().any(|p| p.rows.is_spilled()) && !maintain_order {
            return Ok(stored_pipe(partials.into_iter().map(|p| p.rows).collect(), schema));
        }
        Ok(batches_pipe(combine(partials, &schema, maintain_order)?, schema))
    }
}

/// A group-by about to run.
struct Step<'a> {
    opener: &'a Opener<'a>,
    pipe: &'a Pipe,
    layout: &'a KeyLayout,
    keys: &'a [PhysicalExpr],
    /// How many rows the keys' columns have, 0 if nobody knows.
    rows: usize,
    aggs: &'a [Expr],
    maintain_order: bool,
}

impl Step<'_> {
    fn run<W: KeyWord>(&self) -> Result<Vec<Partial>> {
        let Self { pipe, layout, keys, rows, maintain_order, .. } = *self;
        let memory = self.opener.options.memory();
        if let Some(decomposed) = decompose(self.aggs, &pipe.schema)? {
            let ordered = maintain_order || uses_order(&decomposed)?;
            let aggregate = HashAggregate {
                layout,
                keys,
                decomposed: &decomposed,
                rows,
                maintain_order,
                ordered,
                memory,
            };
            return pipe.run(&aggregate.sink::<W>(), self.opener.options);
        }
        let mut names: Vec<Name> = self.aggs.iter().flat_map(Expr::columns).collect();
        names.sort_unstable();
        names.dedup();
        let columns = names.iter().map(|n| pipe.schema.index_of(n)).collect::<Result<Vec<_>>>()?;
        let used = Schema::new(columns.iter().map(|i| pipe.schema.fields()[*i].clone()))?;
        let exprs = self
            .aggs
            .iter()
            .map(|agg| Ok((PhysicalExpr::compile(agg, &used)?, agg.is_scalar())))
            .collect::<Result<Vec<_>>>()?;
        let ordered = maintain_order || !self.aggs.iter().all(ignores_order);
        let gather = Gather { layout, keys, columns: &columns, exprs: &exprs, ordered, memory };
        pipe.run(&gather.sink::<W>(), self.opener.options)
    }
}
