//! Keeps the first rows of an order without sorting the rest.

use arrow::array::{Array, AsArray, BooleanArray};
use arrow::buffer::BooleanBuffer;
use polarslike_core::{Batch, Result, Schema, SortOptions, Vector, sort_indices, with_primitive};

use crate::expression::{PhysicalExpr, evaluate_all, evaluate_rows};
use crate::pipeline::{Morsel, Sink};

/// The first `limit` rows in the order of `by`. Workers gather a multiple of that many rows, then cut back to them.
pub(crate) struct TopK<'a> {
    pub by: Vec<PhysicalExpr>,
    pub options: Vec<SortOptions>,
    pub limit: usize,
    pub schema: &'a Schema,
}

/// Workers cut back when they have so many rows more than wanted: a cut costs a sort of all they have.
const SLACK: usize = 1 << 14;

#[derive(Default)]
pub(crate) struct TopKLocal {
    morsels: Vec<Morsel>,
    rows: usize,
    /// The first key of the last row that was kept at the last cut: rows beyond it do not count any more.
    bound: Option<Vector>,
}

impl TopK<'_> {
    /// The first rows of these in order; rows of equal keys stay in the order of their positions.
    fn cut(&self, mut morsels: Vec<Morsel>) -> Result<Morsel> {
        morsels.sort_by_key(|m| m.position);
        let position = morsels.first().map_or(0, |m| m.position);
        let batches: Vec<Batch> = morsels.into_iter().map(|m| m.batch).collect();
        let batch = Batch::concat(&batches, self.schema)?;
        let keys = evaluate_all(&self.by, &batch.columns, batch.rows)?;
        let mut indices = sort_indices(&keys, &self.options, batch.rows)?;
        indices.truncate(self.limit);
        Ok(Morsel { batch: batch.take(&indices.into())?, position })
    }

    /// The first key of the last of these rows, if there are as many as wanted.
    fn bound(&self, cut: &Batch) -> Result<Option<Vector>> {
        match self.by.first() {
            Some(key) if cut.rows == self.limit && self.limit > 0 => {
                let last = cut.slice(cut.rows - 1, 1);
                let bound = evaluate_rows(key, &last.columns, 1)?.decoded();
                Ok((bound.null_count() == 0).then_some(bound))
            }
            _ => Ok(None),
        }
    }

    /// The rows whose first key is not beyond the bound.
    fn within(&self, morsel: Morsel, bound: &Vector) -> Result<Morsel> {
        let Morsel { batch, position } = morsel;
        let key = evaluate_rows(&self.by[0], &batch.columns, batch.rows)?;
        let options = self.options[0];
        let within = with_primitive!(key.dtype(), T => {
            let (keys, bound) = (key.decode(), bound.decode());
            let (keys, bound) = (keys.as_primitive::<T>(), bound.as_primitive::<T>().value(0));
            let values = keys.values();
            // NaN is not less and not greater: it is kept.
            let within = if options.descending {
                BooleanBuffer::collect_bool(values.len(), |i| values[i] >= bound || is_nan(values[i]))
            } else {
                BooleanBuffer::collect_bool(values.len(), |i| values[i] <= bound || is_nan(values[i]))
            };
            match keys.nulls() {
                Some(valid) if options.nulls_last => &within & valid.inner(),
                Some(valid) => &within | &!valid.inner(),
                None => within,
            }
        }, else return Ok(Morsel { batch, position }));
        // Positions stay in order, which is all that counts.
        Ok(Morsel { batch: batch.filter(&BooleanArray::new(within, None))?, position })
    }
}

/// NaN is the one value that does not equal itself.
#[expect(clippy::eq_op, reason = "floats may differ from themselves")]
fn is_nan<N: PartialEq + Copy>(value: N) -> bool {
    value != value
}

impl Sink for TopK<'_> {
    type Local = TopKLocal;
    type Output = Batch;

    fn local(&self) -> Self::Local {
        TopKLocal::default()
    }

    fn push(&self, local: &mut Self::Local, mut morsel: Morsel) -> Result<bool> {
        if let Some(bound) = &local.bound {
            morsel = self.within(morsel, bound)?;
            if morsel.batch.rows == 0 {
                return Ok(true);
            }
        }
        local.rows += morsel.batch.rows;
        local.morsels.push(morsel);
        if local.rows > self.limit.saturating_mul(2).saturating_add(SLACK) {
            let cut = self.cut(std::mem::take(&mut local.morsels))?;
            local.rows = cut.batch.rows;
            local.bound = self.bound(&cut.batch)?;
            local.morsels.push(cut);
        }
        Ok(true)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        Ok(self.cut(locals.into_iter().flat_map(|l| l.morsels).collect())?.batch)
    }
}
