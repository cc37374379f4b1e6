//! Sort, top-k and unique.

use std::sync::Arc;

use arrow::array::{BooleanArray, BooleanBufferBuilder, UInt32Array};
use polarslike_core::{Batch, Error, Result, Schema, SortOptions, in_pool, sort_indices};
use polarslike_plan::{Expr, Keep, LogicalPlan, Node};
use rayon::prelude::*;

use super::external::Sorted;
use super::{Opener, batches_pipe};
use crate::expression::{PhysicalExpr, evaluate_all, evaluate_rows};
use crate::group::{first_rows, group_ids};
use crate::pipeline::{MORSEL_ROWS, Pipe};
use crate::sinks::TopK;

impl Opener<'_> {
    pub(super) fn sort(&self, plan: &LogicalPlan, schema: Arc<Schema>) -> Result<Pipe> {
        let Node::Sort { by, descending, nulls_last, limit, .. } = &plan.node else {
            return Err(Error::internal("not a sort"));
        };
        let input = plan.input()?;
        let options: Vec<SortOptions> = descending
            .iter()
            .zip(nulls_last)
            .map(|(descending, nulls_last)| SortOptions { descending: *descending, nulls_last: *nulls_last })
            .collect();
        let keys = by.iter().map(|e| PhysicalExpr::compile(e, &schema)).collect::<Result<Vec<_>>>()?;
        if let Some(limit) = *limit
            && keys.iter().all(PhysicalExpr::is_elementwise)
        {
            let sink = TopK { by: keys, options, limit, schema: &schema };
            let batch = self.open(input)?.run(&sink, self.options)?;
            return Ok(batches_pipe(vec![batch], schema));
        }
        let batch = match self.sorted_or_held(input, &keys, &options, &schema)? {
            Sorted::Merged(pipe) => return Ok(pipe),
            Sorted::Rows(frame) => frame.to_batch()?,
        };
        self.options.check()?;
        let keys = evaluate_all(&keys, &batch.columns, batch.rows)?;
        let indices = if batch.rows > MORSEL_ROWS {
            in_pool(|| sort_indices(&keys, &options, batch.rows))??
        } else {
            sort_indices(&keys, &options, batch.rows)?
        };
        let limit = limit.unwrap_or(usize::MAX).min(indices.len());
        Ok(batches_pipe(gather(&batch, &indices[..limit])?, schema))
    }

    pub(super) fn unique(
        &self,
        subset: Option<&[Expr]>,
        keep: Keep,
        input: &LogicalPlan,
        schema: Arc<Schema>,
    ) -> Result<Pipe> {
        let batch = self.collect_batch(input)?;
        self.options.check()?;
        let keys = match subset {
            None => batch.columns.clone(),
            Some(exprs) => exprs
                .iter()
                .map(|e| evaluate_rows(&PhysicalExpr::compile(e, &schema)?, &batch.columns, batch.rows))
                .collect::<Result<Vec<_>>>()?,
        };
        if matches!(keep, Keep::Any | Keep::First)
            && let Some(firsts) = first_rows(&keys, batch.rows)?
        {
            let mut kept = BooleanBufferBuilder::new(batch.rows);
            kept.append_n(batch.rows, false);
            firsts.iter().flatten().for_each(|row| kept.set_bit(*row as usize, true));
            let kept = BooleanArray::new(kept.finish(), None);
            return Ok(batches_pipe(vec![batch.filter(&kept)?], schema));
        }
        let groups = group_ids(&keys, batch.rows)?;
        let mut kept = vec![false; batch.rows];
        match keep {
            Keep::Any | Keep::First => {
                // Groups are numbered in the order of their first rows.
                let mut seen = 0;
                for (row, id) in groups.ids.iter().enumerate() {
                    kept[row] = *id == seen;
                    seen += u32::from(*id == seen);
                }
            }
            Keep::Last => {
                let mut last = vec![0; groups.count];
                groups.ids.iter().enumerate().for_each(|(row, id)| last[*id as usize] = row);
                last.into_iter().for_each(|row| kept[row] = true);
            }
            Keep::None => {
                let mut sizes = vec![0_u32; groups.count];
                groups.ids.iter().for_each(|id| sizes[*id as usize] += 1);
                groups.ids.iter().enumerate().for_each(|(row, id)| kept[row] = sizes[*id as usize] == 1);
            }
        }
        Ok(batches_pipe(vec![batch.filter(&BooleanArray::from(kept))?], schema))
    }
}

/// The rows at `indices`, in batches that are gathered in parallel.
fn gather(batch: &Batch, indices: &[u32]) -> Result<Vec<Batch>> {
    if indices.len() <= MORSEL_ROWS {
        return Ok(vec![batch.take(&UInt32Array::from(indices.to_vec()))?]);
    }
    in_pool(|| {
        indices
            .par_chunks(2 * MORSEL_ROWS)
            .map(|rows| batch.take(&UInt32Array::from(rows.to_vec())))
            .collect()
    })?
}
