//! Rows of one piece of a Parquet file as batches.
//!
//! Where the query has a predicate, the columns that it needs are decoded first, and of the others only the rows that
//! it keeps.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::Array;
use arrow::compute::prep_null_mask_filter;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
    RowSelection,
};
use polarslike_core::{Batch, Field, Result, Schema, Vector, error};

use super::Footer;
use super::column::{ColumnReader, read_schema};
use super::footer::{damaged, guard};
use crate::RowFilter;

/// Rows per batch: what a worker takes on at a time.
pub(super) const BATCH_ROWS: usize = 1 << 16;

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

    fn selection(&self) -> RowSelection {
        let end = self.runs.last().map_or(0, |run| run.end);
        RowSelection::from_consecutive_ranges(self.runs.iter().cloned(), end)
    }
}

/// What takes batches; false where no more are needed.
type Emit<'a> = &'a mut dyn FnMut(Batch) -> Result<bool>;

/// Reads the columns of a piece.
pub(super) fn read(footer: &Footer, columns: &[Field], piece: &Piece, emit: Emit) -> Result<()> {
    if columns.is_empty() {
        return emit_rows(piece.rows(), emit);
    }
    let mut rows = Rows::open(footer, columns, piece.row_group, piece.selection())?;
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
    let mut rows = Rows::open(footer, &early, piece.row_group, piece.selection())?;
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
    let selection = piece.selection().and_then(&RowSelection::from_filters(&masks));
    if !selection.selects_any() {
        return Ok(());
    }
    let kept = Batch::concat(&kept, &schema)?;
    let mut rows = Rows::open(footer, &late, piece.row_group, selection)?;
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

/// Decodes some columns of some rows of a row group.
struct Rows<'a> {
    footer: &'a Footer,
    reader: ParquetRecordBatchReader,
    columns: Vec<ColumnReader>,
    rows_left: usize,
}

impl<'a> Rows<'a> {
    fn open(
        footer: &'a Footer,
        columns: &[Field],
        row_group: usize,
        selection: RowSelection,
    ) -> Result<Self> {
        let location = footer.file.location();
        let metadata = &footer.metadata;
        let rows_left = selection.row_count();
        let roots =
            columns.iter().map(|f| footer.schema.index_of(&f.name)).collect::<Result<Vec<usize>>>()?;
        let mask = ProjectionMask::roots(metadata.file_metadata().schema_descr(), roots.iter().copied());
        let mut order = roots.clone();
        order.sort_unstable();
        order.dedup();

        let file = footer.file.fetched(|| {
            let chunks = metadata.row_group(row_group).columns().iter().enumerate();
            let chunks =
                chunks.filter(|(leaf, _)| mask.leaf_included(*leaf)).map(|(_, chunk)| chunk.byte_range());
            chunks.map(|(start, len)| start..start.saturating_add(len)).collect()
        })?;
        let options = ArrowReaderOptions::new().with_schema(Arc::new(read_schema(footer, row_group)));
        let reader = guard(location, || {
            let metadata =
                ArrowReaderMetadata::try_new(metadata.clone(), options).map_err(|e| damaged(location, &e))?;
            ParquetRecordBatchReaderBuilder::new_with_metadata(file, metadata)
                .with_projection(mask)
                .with_row_groups(vec![row_group])
                .with_row_selection(selection)
                .with_batch_size(BATCH_ROWS.min(rows_left))
                .build()
                .map_err(|e| damaged(location, &e))
        })?;
        let rows = usize::try_from(metadata.row_group(row_group).num_rows()).unwrap_or(0);
        let column = |(field, root): (&Field, usize)| ColumnReader {
            field: field.clone(),
            position: order.partition_point(|o| *o < root),
            rows,
            dictionary: None,
        };
        let columns = columns.iter().zip(roots).map(column).collect();
        Ok(Self { footer, reader, columns, rows_left })
    }

    fn next(&mut self) -> Result<Option<Batch>> {
        let location = self.footer.file.location();
        if self.rows_left == 0 {
            return Ok(None);
        }
        let Self { reader, columns, rows_left, .. } = self;
        guard(location, || {
            let Some(batch) = reader.next() else {
                return Err(damaged(location, &format!("{rows_left} rows of a row group are missing")));
            };
            let batch = batch.map_err(|e| damaged(location, &e))?;
            *rows_left =
                rows_left.checked_sub(batch.num_rows()).filter(|_| batch.num_rows() > 0).ok_or_else(
                    || damaged(location, &"its row groups have other numbers of rows than its footer says"),
                )?;
            let vectors = columns
                .iter_mut()
                .map(|column| {
                    let array = batch.columns().get(column.position);
                    let array = array.ok_or_else(|| error!(Internal, "a projected column is missing"))?;
                    column
                        .vector(array)
                        .map_err(|e| e.context(format!("column {:?} of {location}", column.field.name)))
                })
                .collect::<Result<Vec<_>>>()?;
            Ok(Some(Batch::new(vectors, batch.num_rows())))
        })
    }
}
