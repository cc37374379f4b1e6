//! Rows of one piece of a Parquet file as batches.
//!
//! Where the query has a predicate, the columns that it needs are decoded first, and of the others only the rows that
//! it keeps.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::{Array, BooleanArray};
use arrow::compute::prep_null_mask_filter;
use polarslike_core::{Batch, Field, Result, Schema, Vector};

use super::Footer;
use super::decode::Pool;
use super::rows::Rows;
use crate::RowFilter;

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

/// Reads the columns of a piece.
pub(super) fn read(
    footer: &Footer,
    pool: &Arc<Pool>,
    columns: &[Field],
    piece: &Piece,
    emit: Emit,
) -> Result<()> {
    if columns.is_empty() {
        return emit_rows(piece.rows(), emit);
    }
    let mut rows = Rows::open(footer, pool, columns, piece.row_group, &piece.runs)?;
    while let Some(batch) = rows.next()? {
        if !emit(batch)? {
            break;
        }
    }
    Ok(())
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

/// Reads the columns of those rows of a piece that a filter keeps.
pub(super) fn read_filtered(
    footer: &Footer,
    pool: &Arc<Pool>,
    columns: &[Field],
    filter: &dyn RowFilter,
    piece: &Piece,
    emit: Emit,
) -> Result<()> {
    let field = |name| Ok(Field::new(Arc::clone(name), footer.schema.dtype(name)?.clone()));
    let early: Vec<Field> = filter.columns().iter().map(field).collect::<Result<_>>()?;
    let place = |fields: &[Field], field: &Field| fields.iter().position(|f| f.name == field.name);
    let late: Vec<Field> = columns.iter().filter(|f| place(&early, f).is_none()).cloned().collect();
    // The columns of the filter that the query needs besides, and where each column of the query comes from.
    let wanted: Vec<usize> = (0..early.len()).filter(|i| place(columns, &early[*i]).is_some()).collect();
    let schema = Schema::new(wanted.iter().map(|i| early[*i].clone()))?;
    let order: Vec<usize> = columns
        .iter()
        .filter_map(|f| place(schema.fields(), f).or_else(|| Some(wanted.len() + place(&late, f)?)))
        .collect();
    let ordered = |vectors: &[Vector], rows| {
        Batch::new(order.iter().map(|place| vectors[*place].clone()).collect(), rows)
    };

    let (mut masks, mut kept) = (Vec::new(), Vec::new());
    let mut rows = Rows::open(footer, pool, &early, piece.row_group, &piece.runs)?;
    while let Some(batch) = rows.next()? {
        let mask = filter.keep(&batch)?;
        let mask = if mask.null_count() > 0 { prep_null_mask_filter(&mask) } else { mask };
        let found = Batch::new(wanted.iter().map(|i| batch.columns[*i].clone()).collect(), batch.rows);
        let found = if mask.true_count() == batch.rows { found } else { found.filter(&mask)? };
        if !late.is_empty() {
            masks.push(mask);
            kept.push(found);
        } else if found.rows > 0 && !emit(ordered(&found.columns, found.rows))? {
            return Ok(());
        }
    }
    if late.is_empty() {
        return Ok(());
    }
    let runs = piece.kept(&masks);
    if runs.is_empty() {
        return Ok(());
    }
    let kept = Batch::concat(&kept, &schema)?;
    let mut rows = Rows::open(footer, pool, &late, piece.row_group, &runs)?;
    let mut offset = 0;
    while let Some(batch) = rows.next()? {
        let mut vectors = kept.slice(offset, batch.rows).columns;
        offset += batch.rows;
        vectors.extend(batch.columns);
        if !emit(ordered(&vectors, batch.rows))? {
            break;
        }
    }
    Ok(())
}
