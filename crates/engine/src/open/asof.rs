//! As-of joins.

use std::sync::Arc;

use arrow::array::UInt32Array;
use arrow::buffer::NullBuffer;
use polarslike_core::{Batch, Result, Schema, Vector, bail};
use polarslike_plan::{AsofOptions, Expr, LogicalPlan, Side};

use super::{Opener, batches_pipe};
use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::group::{GroupIds, group_ids};
use crate::join::{AsofMatch, AsofSide};
use crate::pipeline::Pipe;

impl Opener<'_> {
    pub(super) fn asof_join(
        &self,
        options: &AsofOptions,
        left: &LogicalPlan,
        right: &LogicalPlan,
        schema: Arc<Schema>,
    ) -> Result<Pipe> {
        let (left_schema, right_schema) = (left.schema()?, right.schema()?);
        let (left, right) = (self.collect_batch(left)?, self.collect_batch(right)?);
        self.options.check()?;
        let left_by = key_vectors(&options.left_by, left_schema, &left)?;
        let right_by = key_vectors(&options.right_by, right_schema, &right)?;
        let left_on = key_vectors(std::slice::from_ref(&options.left_on), left_schema, &left)?;
        let right_on = key_vectors(std::slice::from_ref(&options.right_on), right_schema, &right)?;
        if options.check_sortedness && options.left_by.is_empty() {
            check_nulls_first(&left_on[0], "left")?;
            check_nulls_first(&right_on[0], "right")?;
        }
        let valid = |by: &[Vector], on: &[Vector]| {
            let columns = by.iter().chain(on);
            columns.fold(None, |valid, key| NullBuffer::union(valid.as_ref(), key.validity().as_ref()))
        };
        let (left_valid, right_valid) = (valid(&left_by, &left_on), valid(&right_by, &right_on));
        let (left_ids, right_ids) = common_groups(&left_by, &right_by, left.rows, right.rows)?;
        let ((left_rows, left_groups), (right_rows, right_groups)) = (left_ids.sort(), right_ids.sort());
        let found = AsofMatch {
            options,
            left: AsofSide { rows: left_rows.values(), groups: &left_groups, valid: left_valid.as_ref() },
            right: AsofSide { rows: right_rows.values(), groups: &right_groups, valid: right_valid.as_ref() },
        }
        .run(&left_on[0], &right_on[0])?;
        let found = UInt32Array::from(found);
        let mut columns = Vec::with_capacity(schema.len());
        for (_, (side, name)) in options.output_columns(left_schema, right_schema) {
            columns.push(match side {
                Side::Left => left.columns[left_schema.index_of(&name)?].clone(),
                Side::Right => right.columns[right_schema.index_of(&name)?].take(&found)?,
            });
        }
        Ok(batches_pipe(vec![Batch::new(columns, left.rows)], schema))
    }
}

pub(super) fn key_vectors(keys: &[Expr], schema: &Schema, batch: &Batch) -> Result<Vec<Vector>> {
    let key = |k: &Expr| evaluate_rows(&PhysicalExpr::compile(k, schema)?, &batch.columns, batch.rows);
    keys.iter().map(key).collect()
}

/// The groups of both sides by keys of the same types; equal keys have equal numbers.
pub(super) fn common_groups(
    left: &[Vector],
    right: &[Vector],
    left_rows: usize,
    right_rows: usize,
) -> Result<(GroupIds, GroupIds)> {
    if left.is_empty() {
        let one = |rows| GroupIds { ids: vec![0; rows], count: 1 };
        return Ok((one(left_rows), one(right_rows)));
    }
    let both = left
        .iter()
        .zip(right)
        .map(|(l, r)| Vector::concat(l.dtype(), &[l.clone(), r.clone()]))
        .collect::<Result<Vec<_>>>()?;
    let GroupIds { mut ids, count } = group_ids(&both, left_rows + right_rows)?;
    let right_ids = ids.split_off(left_rows);
    Ok((GroupIds { ids, count }, GroupIds { ids: right_ids, count }))
}

/// An error if a null stands behind a value: the least of all, it would be out of order.
fn check_nulls_first(key: &Vector, side: &str) -> Result<()> {
    let Some(valid) = key.validity().filter(|v| v.null_count() > 0) else { return Ok(()) };
    if (0..valid.null_count()).all(|row| valid.is_null(row)) {
        return Ok(());
    }
    bail!(InvalidOperation, "join_asof needs sorted keys, but on the {side} there is a null behind a value");
}
