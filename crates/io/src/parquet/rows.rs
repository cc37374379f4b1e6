//! Columns of some rows of a row group, batch by batch: each by our own decoder, or by the `parquet` crate.

use std::ops::Range;
use std::sync::Arc;

use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
    RowSelection,
};
use polarslike_core::{Batch, Field, Result, Vector, error};

use super::Footer;
use super::column::{ColumnReader, read_schema};
use super::decode::{ColumnDecoder, Pool};
use super::footer::{damaged, guard};
use super::piece::batch_rows;
use crate::input::Input;

/// Decodes some columns of some rows of a row group.
pub(super) struct Rows<'a> {
    footer: &'a Footer,
    columns: Vec<Column>,
    /// Reads those columns that we do not decode ourselves.
    reader: Option<ParquetRecordBatchReader>,
    /// The runs of rows that are left, the next one last.
    runs: Vec<Range<usize>>,
    rows_left: usize,
    batch_rows: usize,
}

enum Column {
    Own(Box<ColumnDecoder>),
    Other(Box<ColumnReader>),
}

impl<'a> Rows<'a> {
    pub(super) fn open(
        footer: &'a Footer,
        pool: &Arc<Pool>,
        columns: &[Field],
        row_group: usize,
        runs: &[Range<usize>],
    ) -> Result<Self> {
        let metadata = &footer.metadata;
        let batch_rows = batch_rows(columns.len());
        let (rows_left, end) = (runs.iter().map(|run| run.len()).sum(), runs.last().map_or(0, |run| run.end));
        let roots =
            columns.iter().map(|f| footer.schema.index_of(&f.name)).collect::<Result<Vec<usize>>>()?;
        let mask = ProjectionMask::roots(metadata.file_metadata().schema_descr(), roots.iter().copied());
        let file = footer.file.fetched(|| {
            let chunks = metadata.row_group(row_group).columns().iter().enumerate();
            let chunks =
                chunks.filter(|(leaf, _)| mask.leaf_included(*leaf)).map(|(_, chunk)| chunk.byte_range());
            chunks.map(|(start, len)| start..start.saturating_add(len)).collect()
        })?;
        let own = |root: &usize| ColumnDecoder::open(footer, &file, pool, row_group, *root, end);
        let own: Vec<Option<ColumnDecoder>> = roots.iter().map(own).collect();
        let mut others: Vec<usize> =
            roots.iter().zip(&own).filter(|(_, own)| own.is_none()).map(|(root, _)| *root).collect();
        others.sort_unstable();
        others.dedup();
        let reader = if others.is_empty() {
            None
        } else {
            Some(reader(footer, file, &others, row_group, runs, batch_rows.min(rows_left))?)
        };
        let rows = usize::try_from(metadata.row_group(row_group).num_rows()).unwrap_or(0);
        let column = |((field, root), own): ((&Field, usize), Option<ColumnDecoder>)| match own {
            Some(own) => Column::Own(Box::new(own)),
            None => Column::Other(Box::new(ColumnReader {
                field: field.clone(),
                position: others.partition_point(|other| *other < root),
                rows,
                dictionary: None,
            })),
        };
        let columns = columns.iter().zip(roots).zip(own).map(column).collect();
        Ok(Self {
            footer,
            columns,
            reader,
            runs: runs.iter().rev().cloned().collect(),
            rows_left,
            batch_rows,
        })
    }

    pub(super) fn next(&mut self) -> Result<Option<Batch>> {
        let location = self.footer.file.location();
        if self.rows_left == 0 {
            return Ok(None);
        }
        guard(location, || {
            let others = match &mut self.reader {
                None => None,
                Some(reader) => {
                    let rows_left = self.rows_left;
                    let Some(batch) = reader.next() else {
                        return Err(damaged(
                            location,
                            &format!("{rows_left} rows of a row group are missing"),
                        ));
                    };
                    let batch = batch.map_err(|e| damaged(location, &e))?;
                    if batch.num_rows() == 0 || batch.num_rows() > rows_left {
                        let what = "its row groups have other numbers of rows than its footer says";
                        return Err(damaged(location, &what));
                    }
                    Some(batch)
                }
            };
            let rows = others.as_ref().map_or(self.rows_left.min(self.batch_rows), |batch| batch.num_rows());
            self.rows_left -= rows;
            let runs = self.next_runs(rows);
            let vector = |column: &mut Column| match column {
                Column::Own(decoder) => decoder.read(&runs),
                Column::Other(column) => {
                    let array = others.as_ref().and_then(|batch| batch.columns().get(column.position));
                    let array = array.ok_or_else(|| error!(Internal, "a projected column is missing"))?;
                    column
                        .vector(array)
                        .map_err(|e| e.context(format!("column {:?} of {location}", column.field.name)))
                }
            };
            let vectors = self.columns.iter_mut().map(vector).collect::<Result<Vec<Vector>>>()?;
            Ok(Some(Batch::new(vectors, rows)))
        })
    }

    /// The runs of the next `rows` rows.
    fn next_runs(&mut self, rows: usize) -> Vec<Range<usize>> {
        let (mut taken, mut left) = (Vec::new(), rows);
        while left > 0
            && let Some(run) = self.runs.pop()
        {
            if run.len() > left {
                let middle = run.start + left;
                self.runs.push(middle..run.end);
                taken.push(run.start..middle);
                break;
            }
            left -= run.len();
            taken.push(run);
        }
        taken
    }
}

/// Reads columns through the `parquet` crate.
fn reader(
    footer: &Footer,
    file: Input,
    columns: &[usize],
    row_group: usize,
    runs: &[Range<usize>],
    batch_rows: usize,
) -> Result<ParquetRecordBatchReader> {
    let location = footer.file.location();
    let metadata = &footer.metadata;
    let end = runs.last().map_or(0, |run| run.end);
    let selection = RowSelection::from_consecutive_ranges(runs.iter().cloned(), end);
    let mask = ProjectionMask::roots(metadata.file_metadata().schema_descr(), columns.iter().copied());
    let options = ArrowReaderOptions::new().with_schema(Arc::new(read_schema(footer, row_group)));
    guard(location, || {
        let metadata =
            ArrowReaderMetadata::try_new(metadata.clone(), options).map_err(|e| damaged(location, &e))?;
        ParquetRecordBatchReaderBuilder::new_with_metadata(file, metadata)
            .with_projection(mask)
            .with_row_groups(vec![row_group])
            .with_row_selection(selection)
            .with_batch_size(batch_rows)
            .build()
            .map_err(|e| damaged(location, &e))
    })
}
