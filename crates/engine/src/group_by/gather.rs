//! Group-by of expressions that need the rows of a group together.

use std::sync::Arc;

use polarslike_core::{Batch, Groups, Result};
use rayon::prelude::*;

use super::Partial;
use super::places::Places;
use super::scatter::{PARTITIONS, Run, RunPart, Scatter};
use crate::expression::{Context, PhysicalExpr, Shape, evaluate, evaluate_all, expand, to_lists};
use crate::group::{GroupTable, KeyEncoder, KeyLayout, KeyWord};
use crate::memory::{MemoryPool, Reservation, SpillFile};
use crate::pipeline::{Morsel, Sink};

/// Scatters all rows into partitions; each partition puts its rows in group order and evaluates the expressions.
pub(crate) struct Gather<'a> {
    pub layout: &'a KeyLayout,
    pub keys: &'a [PhysicalExpr],
    /// The columns that the expressions use, by position in the input; they number them in this order.
    pub columns: &'a [usize],
    /// The expressions, and whether each gives one row per group (else a list).
    pub exprs: &'a [(PhysicalExpr, bool)],
    /// Whether the order of rows in groups, or that of groups, counts.
    pub ordered: bool,
    pub memory: &'a Arc<MemoryPool>,
}

impl<'a> Gather<'a> {
    /// Gathers with words of type `W`.
    pub fn sink<W: KeyWord>(self) -> GatherSink<'a, W> {
        let file = Arc::new(SpillFile::new(self.memory, "a group-by"));
        GatherSink { gather: self, file, word: std::marker::PhantomData }
    }
}

/// The sink of a gathering group-by with words of type `W`.
pub(crate) struct GatherSink<'a, W> {
    gather: Gather<'a>,
    file: Arc<SpillFile>,
    word: std::marker::PhantomData<fn() -> W>,
}

pub(crate) struct Local<'a, W> {
    encoder: KeyEncoder<'a>,
    scatter: Scatter<W>,
    words: Vec<W>,
}

impl<W: KeyWord> GatherSink<'_, W> {
    fn partition(&self, partition: usize, runs: &[Run<W>]) -> Result<Partial> {
        let parts = runs.iter().map(|run| run.part(partition)).collect::<Result<Vec<_>>>()?;
        let parts: Vec<RunPart<W>> = parts.into_iter().flatten().collect();
        let rows: usize = parts.iter().map(|part| part.words.len()).sum();
        if rows == 0 {
            return Ok(Partial::new(Batch::new(vec![], 0), vec![]));
        }
        let positions: Vec<u64> = parts.iter().flat_map(|part| part.positions.iter()).copied().collect();
        let order = input_order(&positions);
        let mut ids = Vec::with_capacity(rows);
        let mut table = GroupTable::new(None);
        match &order {
            None => {
                for part in &parts {
                    table.resolve(&part.words, usize::MAX, &mut ids);
                }
            }
            Some(order) => {
                let words: Vec<W> = parts.iter().flat_map(|part| part.words.iter()).copied().collect();
                let words: Vec<W> = order.iter().map(|row| words[*row as usize]).collect();
                table.resolve(&words, usize::MAX, &mut ids);
            }
        };
        let mut counts = vec![0; table.len()];
        ids.iter().for_each(|id| counts[*id as usize] += 1);
        let (places, offsets) = Places::by_bucket(ids.iter().map(|id| *id as usize), &counts);
        let places = match &order {
            None => places,
            Some(order) => places.reordered(order),
        };
        let columns = (0..self.gather.columns.len())
            .map(|i| {
                places.put_vectors(&parts.iter().map(|part| part.columns[i].clone()).collect::<Vec<_>>())
            })
            .collect::<Result<Vec<_>>>()?;
        drop(parts);
        let mut firsts = Vec::new();
        if !positions.is_empty() {
            let in_groups = places.put(std::iter::once(&positions));
            firsts.extend(offsets[..table.len()].iter().map(|start| in_groups[*start]));
        }
        let groups = Groups::from_offsets(offsets);
        let context = Context { columns: &columns, groups: &groups };
        let mut results = self.gather.layout.decode(table.keys())?;
        for (expr, scalar) in self.gather.exprs {
            let value = evaluate(expr, context)?;
            results.push(if *scalar {
                expand(&value, &groups, &Shape::PerGroup)
            } else {
                to_lists(&value, &groups)?
            });
        }
        Partial::new(Batch::new(results, table.len()), firsts).stored(self.gather.memory, &self.file)
    }
}

/// The rows in the order of their positions; `None` if they are in it already, or have none.
fn input_order(positions: &[u64]) -> Option<Vec<u32>> {
    if positions.is_sorted() {
        return None;
    }
    let mut order: Vec<u32> = (0..positions.len() as u32).collect();
    // Each worker's rows are in order, so there are few runs, which the stable sort merges in linear time.
    order.sort_by_key(|row| positions[*row as usize]);
    Some(order)
}

impl<'a, W: KeyWord> Sink for GatherSink<'a, W> {
    type Local = Local<'a, W>;
    type Output = Vec<Partial>;

    fn local(&self) -> Self::Local {
        let scatter = Scatter::new(self.gather.memory, &self.file);
        Local { encoder: KeyEncoder::new(self.gather.layout), scatter, words: Vec::new() }
    }

    fn push(&self, local: &mut Self::Local, morsel: Morsel) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        if batch.rows == 0 {
            return Ok(true);
        }
        let keys = evaluate_all(self.gather.keys, &batch.columns, batch.rows)?;
        local.words.clear();
        local.encoder.encode(&keys, &mut local.words)?;
        let columns = self.gather.columns.iter().map(|i| batch.columns[*i].clone()).collect();
        let rows = if self.gather.ordered { batch.rows as u64 } else { 0 };
        let positions: Vec<u64> = (position..position + rows).collect();
        local.scatter.push(&local.words, &positions, columns)?;
        Ok(true)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        let runs = locals.into_par_iter().map(|l| l.scatter.finish()).collect::<Result<Vec<_>>>()?;
        let (runs, _reservations): (Vec<_>, Vec<Reservation>) = runs.into_iter().unzip();
        let runs: Vec<Run<W>> = runs.into_iter().flatten().collect();
        let partials = (0..PARTITIONS).into_par_iter().map(|partition| self.partition(partition, &runs));
        let partials = partials.collect::<Result<Vec<_>>>()?;
        Ok(partials.into_iter().filter(|p| p.rows.rows() > 0).collect())
    }
}
