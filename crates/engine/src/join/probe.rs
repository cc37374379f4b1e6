//! The probe side of a join: rows look their partners up as they pass.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arrow::array::{BooleanArray, UInt32Array};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use polarslike_core::{Batch, Result};

use super::index::valid_keys;
use super::table::ABSENT;
use super::{JoinIndex, OutputColumn};
use crate::expression::{PhysicalExpr, evaluate_all};
use crate::group::{FieldLocal, KeyEncoder, KeyLayout, KeyWord};
use crate::pipeline::{Emit, MORSEL_ROWS, Morsel, Operator};

/// Which rows of the probe side come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProbeKind {
    /// Pairs.
    Inner,
    /// Pairs, and rows without a partner beside nulls.
    Outer,
    /// Rows with a partner, once.
    Semi,
    /// Rows without a partner.
    Anti,
    /// None: partners are marked.
    Mark,
}

/// Looks partners up in an index.
pub(crate) struct Probe<W> {
    pub index: Arc<JoinIndex<W>>,
    pub lookup: Lookup,
    pub kind: ProbeKind,
    pub output: Vec<OutputColumn>,
}

/// From the rows of the probe side to keys of the index.
pub(crate) struct Lookup {
    pub layout: KeyLayout,
    pub keys: Vec<PhysicalExpr>,
    pub nulls_equal: bool,
    /// What workers have learnt of the texts in keys, while they are not at it.
    pub learnt: Mutex<Vec<Vec<FieldLocal>>>,
}

impl Lookup {
    /// The key of each row as [`JoinIndex::partners`] takes it.
    fn find<W: KeyWord>(&self, batch: &Batch, index: &JoinIndex<W>) -> Result<Vec<u32>> {
        let keys = evaluate_all(&self.keys, &batch.columns, batch.rows)?;
        let mut words = Vec::<W>::new();
        let learnt = self.learnt().pop();
        let mut encoder = KeyEncoder::lookup(&self.layout, learnt);
        encoder.encode(&keys, &mut words)?;
        self.learnt().push(encoder.into_locals());
        let mut found = Vec::new();
        index.find(&words, &mut found);
        if !self.nulls_equal
            && let Some(valid) = valid_keys(&keys)
        {
            found.iter_mut().zip(&valid).filter(|(_, valid)| !valid).for_each(|(found, _)| *found = ABSENT);
        }
        Ok(found)
    }

    fn learnt(&self) -> MutexGuard<'_, Vec<Vec<FieldLocal>>> {
        self.learnt.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A result of a join is handed on in batches of at most so many pairs.
const PAIRS: usize = 2 * MORSEL_ROWS;

impl<W: KeyWord> Operator for Probe<W> {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        let found = self.lookup.find(&batch, &self.index)?;
        match self.kind {
            ProbeKind::Semi | ProbeKind::Anti => {
                let wanted = self.kind == ProbeKind::Semi;
                let kept = BooleanBuffer::collect_bool(found.len(), |row| (found[row] != ABSENT) == wanted);
                emit(Morsel { batch: batch.filter(&BooleanArray::new(kept, None))?, position })
            }
            ProbeKind::Mark => {
                found.iter().for_each(|key| self.index.mark(*key));
                Ok(true)
            }
            ProbeKind::Inner | ProbeKind::Outer if self.index.is_unique() => {
                self.unique_pairs(&batch, &found, position, emit)
            }
            ProbeKind::Inner | ProbeKind::Outer => {
                let mut pairs = Pairs::new(&batch, &self.index.batch, &self.output, position);
                for (row, key) in found.iter().enumerate() {
                    let partners = self.index.partners(*key);
                    self.index.mark(*key);
                    if partners.is_empty() && self.kind == ProbeKind::Outer {
                        pairs.alone(row as u32);
                    }
                    for chunk in partners.chunks(PAIRS) {
                        pairs.add(row as u32, chunk);
                        if pairs.probe.len() >= PAIRS && !pairs.flush(emit)? {
                            return Ok(false);
                        }
                    }
                }
                pairs.flush(emit)
            }
        }
    }
}

impl<W: KeyWord> Probe<W> {
    /// Pairs where no row of the probe side has several partners.
    fn unique_pairs(&self, batch: &Batch, found: &[u32], position: u64, emit: Emit) -> Result<bool> {
        let (index, build_batch) = (&self.index, &self.index.batch);
        found.iter().for_each(|key| index.mark(*key));
        let missing = found.iter().filter(|key| **key == ABSENT).count();
        let outer = self.kind == ProbeKind::Outer;
        let (probe, build): (Option<UInt32Array>, UInt32Array) = if missing == 0 || outer {
            // All rows come once: their columns stay as they are.
            let row = |key: &u32| if *key == ABSENT { 0 } else { index.only_partner(*key) };
            let rows: Vec<u32> = found.iter().map(row).collect();
            let valid = (missing > 0).then(|| {
                NullBuffer::new(BooleanBuffer::collect_bool(found.len(), |row| found[row] != ABSENT))
            });
            (None, UInt32Array::new(rows.into(), valid))
        } else {
            let (mut probe, mut build) = (vec![0; found.len()], vec![0; found.len()]);
            let mut pairs = 0;
            for (row, key) in found.iter().enumerate() {
                probe[pairs] = row as u32;
                build[pairs] = *key;
                pairs += usize::from(*key != ABSENT);
            }
            probe.truncate(pairs);
            build.truncate(pairs);
            build.iter_mut().for_each(|key| *key = index.only_partner(*key));
            (Some(probe.into()), build.into())
        };
        let batch = pair_columns(&self.output, batch, probe.as_ref(), build_batch, &build)?;
        emit(Morsel { batch, position })
    }
}

/// The columns of pairs; all rows of the probe side in their order if `probe` is none.
fn pair_columns(
    output: &[OutputColumn],
    probe_batch: &Batch,
    probe: Option<&UInt32Array>,
    build_batch: &Batch,
    build: &UInt32Array,
) -> Result<Batch> {
    let column = |output: &OutputColumn| match (output.from_build, probe) {
        (true, _) => build_batch.columns[output.index].take(build),
        (false, None) => Ok(probe_batch.columns[output.index].clone()),
        (false, Some(probe)) => probe_batch.columns[output.index].take(probe),
    };
    let columns = output.iter().map(column).collect::<Result<Vec<_>>>()?;
    Ok(Batch::new(columns, build.len()))
}

/// All pairs of a probe row and a build row.
pub(crate) struct Product {
    pub batch: Batch,
    pub output: Vec<OutputColumn>,
}

impl Operator for Product {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        let mut pairs = Pairs::new(&batch, &self.batch, &self.output, position);
        let all: Vec<u32> = (0..self.batch.rows as u32).collect();
        for row in 0..batch.rows {
            for chunk in all.chunks(PAIRS) {
                pairs.add(row as u32, chunk);
                if pairs.probe.len() >= PAIRS && !pairs.flush(emit)? {
                    return Ok(false);
                }
            }
        }
        pairs.flush(emit)
    }
}

/// Pairs of rows on their way out.
struct Pairs<'a> {
    probe_batch: &'a Batch,
    build_batch: &'a Batch,
    output: &'a [OutputColumn],
    position: u64,
    probe: Vec<u32>,
    build: Vec<Option<u32>>,
    alone: bool,
}

impl<'a> Pairs<'a> {
    fn new(
        probe_batch: &'a Batch,
        build_batch: &'a Batch,
        output: &'a [OutputColumn],
        position: u64,
    ) -> Self {
        let capacity = probe_batch.rows.min(PAIRS);
        Self {
            probe_batch,
            build_batch,
            output,
            position,
            probe: Vec::with_capacity(capacity),
            build: Vec::with_capacity(capacity),
            alone: false,
        }
    }

    fn add(&mut self, row: u32, partners: &[u32]) {
        self.probe.extend(std::iter::repeat_n(row, partners.len()));
        self.build.extend(partners.iter().map(|p| Some(*p)));
    }

    fn alone(&mut self, row: u32) {
        self.probe.push(row);
        self.build.push(None);
        self.alone = true;
    }

    /// Hands the pairs on.
    fn flush(&mut self, emit: Emit) -> Result<bool> {
        let rows = self.probe.len();
        let all_once =
            rows == self.probe_batch.rows && self.probe.iter().enumerate().all(|(i, r)| i == *r as usize);
        let probe = UInt32Array::from(std::mem::take(&mut self.probe));
        let build = std::mem::take(&mut self.build);
        let build: UInt32Array = if self.alone {
            build.into_iter().collect()
        } else {
            build.into_iter().map(|row| row.unwrap_or_default()).collect::<Vec<u32>>().into()
        };
        let probe = (!all_once).then_some(&probe);
        let batch = pair_columns(self.output, self.probe_batch, probe, self.build_batch, &build)?;
        let position = self.position;
        self.position += rows as u64;
        emit(Morsel { batch, position })
    }
}
