//! Rows of one piece of a Parquet file as batches.
//!
//! Where the query has predicates, the columns that these need are decoded first, and of the others only the rows that they
//! keep.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::BooleanArray;
use polarslike_core::{Batch, Field, Result, Schema};

use super::Footer;
use super::decode::Pool;
use super::filters::{FilterStep, Filters, has, places, select};
use super::rows::Rows;

/// The most rows of a batch. Blocks of a megabyte are what allocators waste least on.
const BATCH_ROWS: usize = 1 << 17;

/// The fewest rows of a batch of a wide table, and the values that it has otherwise: pages and vectors of a batch are all in
/// memory at the same time.
const MIN_BATCH_ROWS: usize = 1 << 13;
const BATCH_VALUES: usize = 1 << 23;

/// Rows of one row group.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) row_group: usize,
    /// The runs of rows, in order.
    pub(super) runs: Vec<Range<usize>>,
}

impl Piece {
    pub(super) fn rows(&self) -> usize {
        self.runs.iter().map(|run| run.len()).sum()
    }

    /// Those rows of it that are true in masks, which follow each other.
    fn kept(&self, masks: &[BooleanArray]) -> Vec<Range<usize>> {
        let mut kept: Vec<Range<usize>> = Vec::new();
        let mut runs = self.runs.iter();
        // A run, and how many rows of the piece come before it.
        let (mut run, mut before) = (0..0, 0);
        let mut first = 0;
        for mask in masks {
            for (start, end) in mask.values().set_slices() {
                let (mut place, end) = (first + start, first + end);
                while place < end {
                    while place >= before + run.len() {
                        before += run.len();
                        let Some(next) = runs.next() else { return kept };
                        run = next.clone();
                    }
                    let taken = (end - place).min(before + run.len() - place);
                    let start = run.start + (place - before);
                    match kept.last_mut() {
                        Some(last) if last.end == start => last.end += taken,
                        _ => kept.push(start..start + taken),
                    }
                    place += taken;
                }
            }
            first += mask.len();
        }
        kept
    }
}

/// The rows of a batch of so many columns.
pub(super) fn batch_rows(columns: usize) -> usize {
    (BATCH_VALUES / columns.max(1)).clamp(MIN_BATCH_ROWS, BATCH_ROWS)
}

/// What takes batches; false where no more are needed.
type Emit<'a> = &'a mut dyn FnMut(Batch) -> Result<bool>;

/// Reads the columns of those rows of a piece that all filters keep.
pub(super) fn read(
    footer: &Footer,
    pool: &Arc<Pool>,
    columns: &[Field],
    filters: &Filters,
    piece: &Piece,
    emit: Emit,
) -> Result<()> {
    let steps = filters.steps();
    if columns.is_empty() && steps.is_empty() {
        return emit_rows(piece.rows(), emit);
    }
    let mut found = Found::all(footer, pool, piece);
    for (i, filters) in steps.iter().enumerate() {
        let is_needed = |field: &Field| {
            has(columns, &field.name) || steps[i + 1..].iter().flatten().any(|f| f.needs(&field.name))
        };
        let step = FilterStep::new(filters, &footer.schema, &found.columns, is_needed)?;
        if i + 1 == steps.len() && columns.iter().all(|field| has(&step.kept, &field.name)) {
            let places = places(&step.kept, columns.iter().map(|field| &field.name));
            return found.each_batch(&step.decoded, &mut |batch| {
                let (_, batch) = step.apply(&batch)?;
                Ok(batch.rows == 0 || emit(select(&batch, &places))?)
            });
        }
        found = found.filtered(step)?;
        if found.values.rows == 0 {
            return Ok(());
        }
    }
    let late: Vec<Field> = columns.iter().filter(|f| !has(&found.columns, &f.name)).cloned().collect();
    let all = [found.columns.as_slice(), &late].concat();
    let places = places(&all, columns.iter().map(|field| &field.name));
    found.each_batch(&late, &mut |batch| emit(select(&batch, &places)))
}

/// Batches without columns: only the rows are counted.
fn emit_rows(mut rows: usize, emit: Emit) -> Result<()> {
    while rows > 0 {
        let taken = rows.min(BATCH_ROWS);
        if !emit(Batch::new(Vec::new(), taken))? {
            break;
        }
        rows -= taken;
    }
    Ok(())
}

/// The rows of a piece that the filters so far keep, and what of them is decoded.
struct Found<'a> {
    footer: &'a Footer,
    pool: &'a Arc<Pool>,
    piece: Piece,
    columns: Vec<Field>,
    values: Batch,
}

impl<'a> Found<'a> {
    fn all(footer: &'a Footer, pool: &'a Arc<Pool>, piece: &Piece) -> Self {
        let values = Batch::new(Vec::new(), piece.rows());
        Self { footer, pool, piece: piece.clone(), columns: Vec::new(), values }
    }

    /// Calls `each` with what is decoded, and these columns after it.
    fn each_batch(&self, columns: &[Field], each: Emit) -> Result<()> {
        if columns.is_empty() {
            return each(self.values.clone()).map(drop);
        }
        let mut rows = Rows::open(self.footer, self.pool, columns, self.piece.row_group, &self.piece.runs)?;
        let mut offset = 0;
        while let Some(batch) = rows.next()? {
            let mut vectors = self.values.slice(offset, batch.rows).columns;
            offset += batch.rows;
            vectors.extend(batch.columns);
            if !each(Batch::new(vectors, batch.rows))? {
                break;
            }
        }
        Ok(())
    }

    /// What more filters keep of it.
    fn filtered(self, step: FilterStep) -> Result<Self> {
        let (mut masks, mut kept) = (Vec::new(), Vec::new());
        self.each_batch(&step.decoded, &mut |batch| {
            let (mask, batch) = step.apply(&batch)?;
            masks.push(mask);
            kept.push(batch);
            Ok(true)
        })?;
        let piece = Piece { row_group: self.piece.row_group, runs: self.piece.kept(&masks) };
        let values = Batch::concat(&kept, &Schema::new(step.kept.iter().cloned())?)?;
        Ok(Self { piece, columns: step.kept, values, ..self })
    }
}
