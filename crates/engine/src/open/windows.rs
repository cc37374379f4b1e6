//! Group-by in windows, and upsampling.

use std::sync::Arc;

use arrow::array::{BooleanArray, UInt32Array};
use polarslike_core::{
    Batch, Column, DataFrame, Groups, Name, Result, Schema, SortOptions, Vector, bail, sort_indices,
};
use polarslike_plan::{Expr, Label, LogicalPlan, Upsample, WindowAggregate, Windows};

use super::{Opener, batches_pipe};
use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::group::{GroupIds, group_ids};
use crate::pipeline::Pipe;
use crate::windows::{Index, WindowRows, dynamic_windows, evaluate_windows, rolling_windows, upsampled_rows};

impl Opener<'_> {
    pub(super) fn window_aggregate(
        &self,
        step: &WindowAggregate,
        input: &LogicalPlan,
        schema: Arc<Schema>,
    ) -> Result<Pipe> {
        let frame = self.collect(input)?;
        self.options.check()?;
        // Only the columns that keys and index use are put into one vector each.
        let whole = |expr: &Expr| {
            let (used, columns) = used_columns(std::slice::from_ref(expr), &frame)?;
            let columns = columns.iter().map(Column::to_vector).collect::<Result<Vec<_>>>()?;
            evaluate_rows(&PhysicalExpr::compile(expr, &used)?, &columns, frame.height())
        };
        let keys = step.keys.iter().map(whole).collect::<Result<Vec<_>>>()?;
        let (order, groups) = sorted_groups(&keys, frame.height())?;
        let in_order = |vector: &Vector| match &order {
            Some(order) => vector.take(order),
            None => Ok(vector.clone()),
        };
        let index_column = in_order(&whole(&step.index)?)?;
        let (index, windows) = match &step.windows {
            Windows::Rolling(window) => {
                let index = Index::new(&index_column, &groups, "rolling")?;
                let windows = rolling_windows(&index, window);
                (index, windows)
            }
            Windows::Dynamic(window) => {
                let index = Index::new(&index_column, &groups, "group_by_dynamic")?;
                let windows = dynamic_windows(&index, window)?;
                (index, windows)
            }
        };
        self.options.check()?;
        let (used, columns) = used_columns(&step.aggs, &frame)?;
        let columns = match &order {
            Some(order) => {
                let taken =
                    |c: &Column| Ok(Column::from_vector(c.name().clone(), c.to_vector()?.take(order)?));
                columns.iter().map(taken).collect::<Result<_>>()?
            }
            None => columns,
        };
        let exprs = step
            .aggs
            .iter()
            .map(|agg| Ok((PhysicalExpr::compile(agg, &used)?, agg.is_scalar())))
            .collect::<Result<Vec<_>>>()?;
        let results = evaluate_windows(&exprs, &columns, &windows)?;

        let key_rows: UInt32Array =
            windows.groups.iter().map(|g| groups.range(*g as usize).start as u32).collect::<Vec<_>>().into();
        let mut left = Vec::with_capacity(schema.len());
        for key in &keys {
            left.push(in_order(key)?.take(&key_rows)?);
        }
        left.extend(labels(step, &index, &index_column, &windows)?);
        let mut batches = Vec::with_capacity(results.len());
        let mut from = 0;
        for result in results {
            let rows = result.first().map_or(windows.len(), Vector::len);
            let mut columns: Vec<Vector> = left.iter().map(|c| c.slice(from, rows)).collect();
            columns.extend(result);
            batches.push(Batch::new(columns, rows));
            from += rows;
        }
        Ok(batches_pipe(batches, schema))
    }

    pub(super) fn upsample(&self, step: &Upsample, input: &LogicalPlan, schema: Arc<Schema>) -> Result<Pipe> {
        let batch = self.collect_batch(input)?;
        let index_at = schema.index_of(&step.index)?;
        let key_positions =
            step.keys.iter().map(|key| schema.index_of(&key.output_name())).collect::<Result<Vec<_>>>()?;
        let ids = |batch: &Batch| {
            let keys: Vec<Vector> = key_positions.iter().map(|i| batch.columns[*i].clone()).collect();
            group_ids(&keys, batch.rows)
        };
        let (present, groups) = match batch.columns[index_at].validity() {
            Some(valid) => {
                (batch.filter(&BooleanArray::new(valid.inner().clone(), None))?, ids(&batch)?.count)
            }
            None => (batch, 0),
        };
        let present_ids = ids(&present)?;
        if present.rows == 0 || present_ids.count < groups {
            let group = if present.rows == 0 { "" } else { " in a group" };
            bail!(
                Compute,
                "`upsample` finds no first and last value: column {:?} has only nulls{group}",
                step.index
            );
        }
        let (order, groups) = present_ids.sort();
        let batch = present.take(&order)?;
        let index = Index::new(&batch.columns[index_at], &groups, "upsample")?;
        let made = upsampled_rows(&index, &step.every)?;
        let (rows, siblings) = (UInt32Array::from(made.rows), UInt32Array::from(made.siblings));
        let column = |(i, column): (usize, &Vector)| match i {
            i if i == index_at => index.axis.column(&made.values),
            i if key_positions.contains(&i) => column.take(&siblings),
            _ => column.take(&rows),
        };
        let columns = batch.columns.iter().enumerate().map(column).collect::<Result<Vec<_>>>()?;
        Ok(batches_pipe(vec![Batch::new(columns, rows.len())], schema))
    }
}

/// The rows in group order (`None` if they are) and the groups, which come in the order of their keys.
fn sorted_groups(keys: &[Vector], rows: usize) -> Result<(Option<UInt32Array>, Groups)> {
    if keys.is_empty() {
        return Ok((None, Groups::whole(rows)));
    }
    let GroupIds { ids, count } = group_ids(keys, rows)?;
    let mut firsts = Vec::with_capacity(count);
    for (row, id) in ids.iter().enumerate() {
        if *id as usize == firsts.len() {
            firsts.push(row as u32);
        }
    }
    let firsts = UInt32Array::from(firsts);
    let distinct = keys.iter().map(|key| key.take(&firsts)).collect::<Result<Vec<_>>>()?;
    let order = sort_indices(&distinct, &vec![SortOptions::default(); keys.len()], count)?;
    let mut places = vec![0; count];
    for (place, group) in order.iter().enumerate() {
        places[*group as usize] = place as u32;
    }
    let ids = ids.iter().map(|id| places[*id as usize]).collect();
    let (order, groups) = GroupIds { ids, count }.sort();
    Ok((Some(order), groups))
}

/// The columns that expressions use, and their schema.
fn used_columns(exprs: &[Expr], frame: &DataFrame) -> Result<(Schema, Vec<Column>)> {
    let mut names: Vec<Name> = exprs.iter().flat_map(Expr::columns).collect();
    names.sort_unstable();
    names.dedup();
    let columns = names.iter().map(|name| frame.column(name).cloned()).collect::<Result<Vec<_>>>()?;
    Ok((Schema::new(columns.iter().map(Column::field))?, columns))
}

/// The columns that say which window each row is.
fn labels(
    step: &WindowAggregate,
    index: &Index,
    index_column: &Vector,
    windows: &WindowRows,
) -> Result<Vec<Vector>> {
    let Windows::Dynamic(window) = &step.windows else { return Ok(vec![index_column.clone()]) };
    let mut labels = Vec::with_capacity(3);
    if window.include_boundaries {
        labels.push(index.axis.boundaries(&windows.lower)?);
        labels.push(index.axis.boundaries(&windows.upper)?);
    }
    labels.push(match window.label {
        Label::Left => index.axis.column(&windows.lower)?,
        Label::Right => index.axis.column(&windows.upper)?,
        Label::Datapoint => {
            let firsts: Vec<u32> = windows.rows.iter().map(|rows| rows.start).collect();
            index_column.take(&UInt32Array::from(firsts))?
        }
    });
    Ok(labels)
}
