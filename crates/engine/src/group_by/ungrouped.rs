//! Aggregates of all rows.

use polarslike_core::{Batch, Groups, Result};
use polarslike_functions::{Accumulator, RowGroups, RowOrder, Update};

use super::{Decomposed, accumulator};
use crate::expression::{Context, Shape, evaluate, evaluate_all, expand};
use crate::pipeline::{Morsel, Sink};

/// One row: the decomposed expressions of all rows.
pub(crate) struct Ungrouped<'a> {
    pub decomposed: &'a Decomposed,
}

impl Ungrouped<'_> {
    fn accumulators(&self) -> Result<Vec<Box<dyn Accumulator>>> {
        let mut accumulators =
            self.decomposed.aggregates.iter().map(accumulator).collect::<Result<Vec<_>>>()?;
        accumulators.iter_mut().for_each(|a| a.resize(1));
        Ok(accumulators)
    }
}

impl Sink for Ungrouped<'_> {
    type Local = Option<Vec<Box<dyn Accumulator>>>;
    type Output = Batch;

    fn local(&self) -> Self::Local {
        None
    }

    fn push(&self, local: &mut Self::Local, morsel: Morsel) -> Result<bool> {
        let accumulators = match local {
            Some(accumulators) => accumulators,
            none => none.insert(self.accumulators()?),
        };
        let Morsel { batch, position } = morsel;
        for (call, accumulator) in self.decomposed.aggregates.iter().zip(accumulators) {
            let inputs = evaluate_all(&call.inputs, &batch.columns, batch.rows)?;
            let groups = RowGroups::One { group: 0, rows: batch.rows };
            accumulator.update(&Update { inputs: &inputs, groups, order: RowOrder::From(position) })?;
        }
        Ok(true)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        let mut total = self.accumulators()?;
        for local in locals.into_iter().flatten() {
            for (total, part) in total.iter_mut().zip(&local) {
                total.merge(part.as_ref(), &[0], &[0])?;
            }
        }
        let results = total.into_iter().map(|a| a.finish()).collect::<Result<Vec<_>>>()?;
        let groups = Groups::whole(1);
        let columns = self.decomposed.results.iter().map(|expr| {
            let value = evaluate(expr, Context { columns: &results, groups: &groups })?;
            Ok(expand(&value, &groups, &Shape::Rows))
        });
        Ok(Batch::new(columns.collect::<Result<_>>()?, 1))
    }
}
