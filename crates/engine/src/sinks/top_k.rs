//! Keeps the first rows of an order without sorting the rest.

use polarslike_core::{Batch, Result, Schema, SortOptions, sort_indices};

use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::pipeline::{Morsel, Sink};

/// The first `limit` rows in the order of `by`. Workers gather a multiple of that many rows, then cut back to them.
pub(crate) struct TopK<'a> {
    pub by: Vec<PhysicalExpr>,
    pub options: Vec<SortOptions>,
    pub limit: usize,
    pub schema: &'a Schema,
}

/// Workers cut back when they have so many rows more than wanted: a cut costs a sort of all they have.
const SLACK: usize = 1 << 16;

#[derive(Default)]
pub(crate) struct TopKLocal {
    morsels: Vec<Morsel>,
    rows: usize,
}

impl TopK<'_> {
    /// The first rows of these in order; rows of equal keys stay in the order of their positions.
    fn cut(&self, mut morsels: Vec<Morsel>) -> Result<Morsel> {
        morsels.sort_by_key(|m| m.position);
        let position = morsels.first().map_or(0, |m| m.position);
        let batches: Vec<Batch> = morsels.into_iter().map(|m| m.batch).collect();
        let batch = Batch::concat(&batches, self.schema)?;
        let keys = self
            .by
            .iter()
            .map(|key| evaluate_rows(key, &batch.columns, batch.rows))
            .collect::<Result<Vec<_>>>()?;
        let mut indices = sort_indices(&keys, &self.options, batch.rows)?;
        indices.truncate(self.limit);
        Ok(Morsel { batch: batch.take(&indices.into())?, position })
    }
}

impl Sink for TopK<'_> {
    type Local = TopKLocal;
    type Output = Batch;

    fn local(&self) -> Self::Local {
        TopKLocal::default()
    }

    fn push(&self, local: &mut Self::Local, morsel: Morsel) -> Result<bool> {
        local.rows += morsel.batch.rows;
        local.morsels.push(morsel);
        if local.rows > self.limit.saturating_mul(2).saturating_add(SLACK) {
            let cut = self.cut(std::mem::take(&mut local.morsels))?;
            local.rows = cut.batch.rows;
            local.morsels.push(cut);
        }
        Ok(true)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        Ok(self.cut(locals.into_iter().flat_map(|l| l.morsels).collect())?.batch)
    }
}
