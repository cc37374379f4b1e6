//! The probe side of a join: rows look their partners up as they pass.

use arrow::array::{BooleanArray, UInt32Array};
use polarslike_core::{Batch, Result, Vector};

use super::index::valid_keys;
use super::{JoinIndex, OutputColumn};
use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::group::{KeyEncoder, KeyLayout, KeyWord};
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
}

/// Looks partners up in an index.
pub(crate) struct Probe<W> {
    pub index: std::sync::Arc<JoinIndex<W>>,
    pub layout: std::sync::Arc<KeyLayout>,
    pub keys: Vec<PhysicalExpr>,
    pub nulls_equal: bool,
    pub kind: ProbeKind,
    pub output: Vec<OutputColumn>,
}

/// A result of a join is handed on in batches of at most so many pairs.
const PAIRS: usize = 2 * MORSEL_ROWS;

impl<W: KeyWord> Operator for Probe<W> {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        let keys = self
            .keys
            .iter()
            .map(|key| evaluate_rows(key, &batch.columns, batch.rows))
            .collect::<Result<Vec<_>>>()?;
        let mut words = Vec::<W>::new();
        KeyEncoder::lookup(&self.layout).encode(&keys, &mut words)?;
        let valid = valid_keys(&keys).filter(|_| !self.nulls_equal);
        let partners = |row: usize| match &valid {
            Some(valid) if valid.is_null(row) => &[],
            _ => self.index.partners(&words[row]),
        };
        match self.kind {
            ProbeKind::Semi | ProbeKind::Anti => {
                let wanted = self.kind == ProbeKind::Semi;
                let mask: BooleanArray =
                    (0..batch.rows).map(|row| Some(partners(row).is_empty() != wanted)).collect();
                emit(Morsel { batch: batch.filter(&mask)?, position })
            }
            ProbeKind::Inner | ProbeKind::Outer => {
                let mut pairs = Pairs::new(&batch, &self.index.batch, &self.output, position);
                for row in 0..batch.rows {
                    let partners = partners(row);
                    self.index.mark(partners);
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
        let column = |output: &OutputColumn| -> Result<Vector> {
            match output.from_build {
                true => self.build_batch.columns[output.index].take(&build),
                // Each probe row has one partner: its columns stay as they are.
                false if all_once => Ok(self.probe_batch.columns[output.index].clone()),
                false => self.probe_batch.columns[output.index].take(&probe),
            }
        };
        let columns = self.output.iter().map(column).collect::<Result<Vec<_>>>()?;
        let position = self.position;
        self.position += rows as u64;
        emit(Morsel { batch: Batch::new(columns, rows), position })
    }
}
