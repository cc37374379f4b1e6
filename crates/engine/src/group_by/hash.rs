//! Hash aggregation of decomposable aggregates.

use std::ops::RangeInclusive;
use std::sync::Arc;

use arrow::array::UInt32Array;
use polarslike_core::{Batch, Result, Vector};
use polarslike_functions::{Accumulator, RowGroups, RowOrder, Update};
use rayon::prelude::*;

use super::ascending::{Ascending, Source};
use super::scatter::{PARTITIONS, Run, Scatter, partition_order};
use super::{Decomposed, Partial, accumulator};
use crate::expression::{PhysicalExpr, evaluate_all};
use crate::group::{GroupTable, KeyEncoder, KeyLayout, KeyWord, MISSING};
use crate::memory::{MemoryPool, Reservation, SpillFile};
use crate::pipeline::{Morsel, Sink};

/// A worker's table freezes when it has about so many bytes, between these numbers of groups: beyond the caches near the
/// processor it costs less to scatter rows.
const LOCAL_BYTES: usize = 8 << 20;
const LOCAL_GROUPS: RangeInclusive<usize> = 1 << 14..=1 << 17;

/// Of a memory limit a worker's table takes one part in so many at most.
const LOCAL_SHARE: u64 = 64;

/// A worker's table is an array of at most so many bits: 4 MiB.
const LOCAL_DIRECT_BITS: u32 = 20;

/// About the bytes of a state.
const STATE_BYTES: usize = 16;

/// The step, in errors.
const STEP: &str = "a group-by";

/// Up to so many groups in the workers' tables together are merged in one table by one worker.
const SMALL_RESULT: usize = 1 << 16;

/// A frozen table is not asked any more when more rows than one in so many are not found in it: telling rows apart costs
/// as much as scattering them.
const WORTHWHILE_MISSES: usize = 8;

/// Rows that are not looked up are aggregated by runs of equal keys, not scattered, if runs have so many rows on average.
const WORTHWHILE_RUN: usize = 2;

/// A list of states of runs is full when it has so many groups.
const LIST_GROUPS: usize = 1 << 16;

pub(crate) struct HashAggregate<'a> {
    pub layout: &'a KeyLayout,
    pub keys: &'a [PhysicalExpr],
    pub decomposed: &'a Decomposed,
    /// How many rows there are at most, 0 if nobody knows.
    pub rows: usize,
    /// Whether the position of each group's first row is wanted.
    pub maintain_order: bool,
    /// Whether positions of rows count at all: for the order of groups, or to an aggregate.
    pub ordered: bool,
    pub memory: &'a Arc<MemoryPool>,
}

/// The groups of a table and their states.
pub(crate) struct States<W> {
    table: GroupTable<W>,
    accumulators: Vec<Box<dyn Accumulator>>,
    /// The position of the first row per group, if order counts.
    firsts: Vec<u64>,
    /// How many groups there were after each update that had new ones.
    ends: Vec<usize>,
}

pub(crate) struct Local<'a, W> {
    encoder: KeyEncoder<'a>,
    states: Option<States<W>>,
    scatter: Scatter<W>,
    /// States of runs of equal keys, as input has them that is nearly sorted; a key may have several. They stand in lists of
    /// about [`LIST_GROUPS`], so that nothing grows by being copied.
    runs: Vec<States<W>>,
    probing: bool,
    words: Vec<W>,
    ids: Vec<u32>,
}

/// The inputs of all aggregates, one after the other, and how many each has.
type Inputs = Vec<Vector>;

impl<'a> HashAggregate<'a> {
    /// Aggregates with words of type `W`.
    pub fn sink<W: KeyWord>(self) -> HashSink<'a, W> {
        let file = Arc::new(SpillFile::new(self.memory, STEP));
        HashSink { aggregate: self, file, word: std::marker::PhantomData }
    }

    /// No groups, of any words.
    pub fn states<W: KeyWord>(&self) -> Result<States<W>> {
        self.states_of(GroupTable::new(None))
    }

    /// No groups, as a worker has them at first.
    fn local_states<W: KeyWord>(&self) -> Result<States<W>> {
        let bits = self.layout.direct_bits_for(self.rows).filter(|bits| *bits <= LOCAL_DIRECT_BITS);
        self.states_of(GroupTable::new(bits))
    }

    fn states_of<W>(&self, table: GroupTable<W>) -> Result<States<W>> {
        let accumulators = self.decomposed.aggregates.iter().map(accumulator).collect::<Result<_>>()?;
        Ok(States { table, accumulators, firsts: Vec::new(), ends: Vec::new() })
    }

    /// The number of groups at which a worker's table freezes.
    fn local_groups<W>(&self) -> usize {
        // A key stands in the list of keys and in its slot.
        let group = 2 * size_of::<W>() + STATE_BYTES * self.decomposed.aggregates.len();
        let share = self.memory.limit().map_or(LOCAL_BYTES, |limit| (limit / LOCAL_SHARE) as usize);
        (LOCAL_BYTES.min(share) / group).clamp(*LOCAL_GROUPS.start(), *LOCAL_GROUPS.end())
    }

    /// The order of rows at these positions, which are left out where they do not count.
    fn order<'p>(&self, positions: &'p [u64]) -> RowOrder<'p> {
        if self.ordered { RowOrder::Rows(positions) } else { RowOrder::From(0) }
    }

    fn inputs(&self, batch: &Batch) -> Result<Inputs> {
        let inputs = self.decomposed.aggregates.iter().flat_map(|call| &call.inputs);
        evaluate_all(inputs, &batch.columns, batch.rows)
    }
}

impl<W: KeyWord> States<W> {
    /// Takes in rows whose groups are known.
    fn update(
        &mut self,
        aggregate: &HashAggregate,
        inputs: &[Vector],
        ids: &[u32],
        order: RowOrder,
    ) -> Result<()> {
        let groups = self.table.len();
        if self.ends.last() != Some(&groups) {
            self.ends.push(groups);
        }
        if aggregate.maintain_order {
            self.firsts.resize(groups, u64::MAX);
            for (i, id) in ids.iter().enumerate() {
                let first = &mut self.firsts[*id as usize];
                *first = (*first).min(order.position(i));
            }
        }
        let mut inputs = inputs;
        for (call, accumulator) in aggregate.decomposed.aggregates.iter().zip(&mut self.accumulators) {
            let (own, rest) = inputs.split_at(call.inputs.len());
            inputs = rest;
            accumulator.resize(groups);
            accumulator
                .update(&Update { inputs: own, groups: RowGroups::PerRow(ids), order })
                .map_err(|e| e.context(format!("expression {}", call.source)))?;
        }
        Ok(())
    }

    /// Its groups, all of which came by updates.
    fn source(&self) -> Source<'_, W> {
        Source { words: self.table.keys(), ends: &self.ends }
    }

    /// Takes in the groups `source` of other states.
    pub fn merge(&mut self, other: &States<W>, source: &[u32]) -> Result<()> {
        let words: Vec<W> = source.iter().map(|i| other.table.keys()[*i as usize]).collect();
        let mut target = Vec::with_capacity(words.len());
        self.table.resolve(&words, usize::MAX, &mut target);
        let groups = self.table.len();
        if !other.firsts.is_empty() {
            self.firsts.resize(groups, u64::MAX);
            for (from, to) in source.iter().zip(&target) {
                let first = &mut self.firsts[*to as usize];
                *first = (*first).min(other.firsts[*from as usize]);
            }
        }
        for (accumulator, part) in self.accumulators.iter_mut().zip(&other.accumulators) {
            accumulator.resize(groups);
            accumulator.merge(part.as_ref(), source, &target)?;
        }
        Ok(())
    }

    /// Keys and results, one row per group, and the positions of their first rows.
    pub fn finish(self, aggregate: &HashAggregate) -> Result<(Batch, Vec<u64>)> {
        let rows = self.table.len();
        let mut columns = aggregate.layout.decode(self.table.keys())?;
        let finish = |mut accumulator: Box<dyn Accumulator>| {
            accumulator.resize(rows);
            accumulator.finish()
        };
        let results = self.accumulators.into_iter().map(finish).collect::<Result<Vec<_>>>()?;
        columns.extend(evaluate_all(&aggregate.decomposed.results, &results, rows)?);
        Ok((Batch::new(columns, rows), self.firsts))
    }
}

/// The sink of a hash aggregation with words of type `W`.
pub(crate) struct HashSink<'a, W> {
    aggregate: HashAggregate<'a>,
    file: Arc<SpillFile>,
    word: std::marker::PhantomData<fn() -> W>,
}

impl<'a, W: KeyWord> HashSink<'a, W> {
    /// Takes in the rows of groups that the frozen table has, and scatters the others.
    fn split(&self, local: &mut Local<W>, inputs: &[Vector], position: u64) -> Result<()> {
        let (mut hits, mut misses) = (Vec::new(), Vec::new());
        for (row, id) in local.ids.iter().enumerate() {
            if *id == MISSING { misses.push(row as u32) } else { hits.push(row as u32) }
        }
        if misses.len() * WORTHWHILE_MISSES > local.ids.len() {
            local.probing = false;
        }
        let take = |rows: &UInt32Array| inputs.iter().map(|i| i.take(rows)).collect::<Result<Vec<_>>>();
        let positions = |rows: &[u32]| -> Vec<u64> {
            let rows = if self.aggregate.ordered { rows } else { &[] };
            rows.iter().map(|row| position + u64::from(*row)).collect()
        };
        let ids: Vec<u32> = hits.iter().map(|row| local.ids[*row as usize]).collect();
        let hit_positions = positions(&hits);
        if let Some(states) = &mut local.states {
            let order = self.aggregate.order(&hit_positions);
            states.update(&self.aggregate, &take(&hits.into())?, &ids, order)?;
        }
        let words: Vec<W> = misses.iter().map(|row| local.words[*row as usize]).collect();
        let miss_positions = positions(&misses);
        self.set_aside(local, &words, &miss_positions, take(&misses.into())?)
    }

    /// Takes in rows that are not looked up: by runs of equal keys if they come so, else they are scattered.
    fn set_aside(
        &self,
        local: &mut Local<W>,
        words: &[W],
        positions: &[u64],
        inputs: Vec<Vector>,
    ) -> Result<()> {
        if local.scatter.is_limited() || !comes_in_runs(words) {
            return local.scatter.push(words, positions, inputs);
        }
        if local.runs.last().is_none_or(|states| states.table.len() >= LIST_GROUPS) {
            local.runs.push(self.aggregate.states_of(GroupTable::list())?);
        }
        let last = local.runs.len() - 1;
        let states = &mut local.runs[last];
        local.ids.clear();
        states.table.append_runs(words, &mut local.ids);
        states.update(&self.aggregate, &inputs, &local.ids, self.aggregate.order(positions))
    }

    /// Merges the workers' states by one worker.
    fn in_one_table(&self, workers: Vec<States<W>>) -> Result<Partial> {
        let mut workers = workers.into_iter();
        let mut states = match workers.next() {
            Some(states) => states,
            None => self.aggregate.states()?,
        };
        for other in workers {
            let source: Vec<u32> = (0..other.table.len() as u32).collect();
            states.merge(&other, &source)?;
        }
        let (batch, firsts) = states.finish(&self.aggregate)?;
        Ok(Partial::new(batch, firsts))
    }

    /// Merges the workers' states and scattered rows partition by partition.
    fn in_partitions(&self, states: Vec<States<W>>, scatters: Vec<Scatter<W>>) -> Result<Vec<Partial>> {
        let states = states.into_par_iter().map(|states| {
            let (groups, offsets) = partition_order(states.table.keys());
            (states, groups, offsets)
        });
        let states = states.collect();
        let scattered = scatters.into_par_iter().map(Scatter::finish).collect::<Result<Vec<_>>>()?;
        let (runs, _reservations): (Vec<_>, Vec<Reservation>) = scattered.into_iter().unzip();
        let gathered = Gathered { states, runs: runs.into_iter().flatten().collect() };
        (0..PARTITIONS).into_par_iter().map(|partition| self.partition(partition, &gathered)).collect()
    }

    /// Aggregates one partition of all workers.
    fn partition(&self, partition: usize, gathered: &Gathered<W>) -> Result<Partial> {
        let mut states = self.aggregate.states::<W>()?;
        for (local, groups, offsets) in &gathered.states {
            states.merge(local, &groups.values()[offsets[partition]..offsets[partition + 1]])?;
        }
        let rows: usize = gathered.runs.iter().map(|run| run.rows(partition)).sum();
        let (mut ids, mut first) = (Vec::new(), true);
        for run in &gathered.runs {
            let Some(part) = run.part(partition)? else { continue };
            ids.clear();
            states.table.resolve(&part.words, usize::MAX, &mut ids);
            if std::mem::take(&mut first) {
                states.table.expect(part.words.len(), rows);
            }
            states.update(&self.aggregate, &part.columns, &ids, self.aggregate.order(&part.positions))?;
        }
        let (batch, firsts) = states.finish(&self.aggregate)?;
        Partial::new(batch, firsts).stored(self.aggregate.memory, &self.file)
    }
}

/// Whether rows come in runs of equal keys, whose states take less room than their rows, or ascend, so that their groups
/// are probably whole.
fn comes_in_runs<W: KeyWord>(words: &[W]) -> bool {
    let runs = 1 + words.windows(2).filter(|pair| pair[0] != pair[1]).count();
    runs * WORTHWHILE_RUN <= words.len() || words.is_sorted()
}

/// What the workers gathered, ready for the partitions.
struct Gathered<W> {
    /// States, their groups in partition order, and where each partition begins.
    states: Vec<(States<W>, UInt32Array, Vec<usize>)>,
    runs: Vec<Run<W>>,
}

impl<'a, W: KeyWord> Sink for HashSink<'a, W> {
    type Local = Local<'a, W>;
    type Output = Vec<Partial>;

    fn local(&self) -> Self::Local {
        Local {
            encoder: KeyEncoder::new(self.aggregate.layout),
            states: None,
            scatter: Scatter::new(self.aggregate.memory, &self.file),
            runs: Vec::new(),
            probing: true,
            words: Vec::new(),
            ids: Vec::new(),
        }
    }

    fn push(&self, local: &mut Self::Local, morsel: Morsel) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        if batch.rows == 0 {
            return Ok(true);
        }
        let keys = evaluate_all(self.aggregate.keys, &batch.columns, batch.rows)?;
        local.words.clear();
        local.encoder.encode(&keys, &mut local.words)?;
        let inputs = self.aggregate.inputs(&batch)?;
        if !local.probing {
            let rows = if self.aggregate.ordered { batch.rows as u64 } else { 0 };
            let positions: Vec<u64> = (position..position + rows).collect();
            let words = std::mem::take(&mut local.words);
            self.set_aside(local, &words, &positions, inputs)?;
            local.words = words;
            return Ok(true);
        }
        let states = match &mut local.states {
            Some(states) => states,
            none => none.insert(self.aggregate.local_states()?),
        };
        local.ids.clear();
        if states.table.resolve(&local.words, self.aggregate.local_groups::<W>(), &mut local.ids) == 0 {
            states.update(&self.aggregate, &inputs, &local.ids, RowOrder::From(position))?;
        } else {
            self.split(local, &inputs, position)?;
        }
        Ok(true)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        let (mut states, mut scatters) = (Vec::new(), Vec::new());
        for local in locals {
            states.extend(local.states.into_iter().chain(local.runs));
            scatters.push(local.scatter);
        }
        if scatters.iter().all(Scatter::is_empty) {
            let groups: usize = states.iter().map(|states: &States<W>| states.table.len()).sum();
            if groups <= SMALL_RESULT {
                return Ok(vec![self.in_one_table(states)?]);
            }
            let sources: Vec<Source<W>> = states.iter().map(States::source).collect();
            if let Some(ascending) = Ascending::find(&sources) {
                return ascending.finish(&self.aggregate, states);
            }
        }
        self.in_partitions(states, scatters)
    }
}
