//! Rows of Parquet files as batches.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StringViewArray, UInt32Array};
use arrow::datatypes::{DataType as A, Field as ArrowField, Schema as ArrowSchema, UInt32Type};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder,
};
use parquet::basic::Encoding;
use parquet::file::metadata::ColumnChunkMetaData;
use polarslike_core::{Batch, DataType, Field, Result, Schema, Vector, error, interop, num_threads};

use super::footer::{damaged, guard};
use super::{Footer, ParquetOptions, statistics};
use crate::Reader;
use crate::table::{FileRequest, OpenFile};

/// Rows per batch: what a worker takes on at a time.
const BATCH_ROWS: usize = 1 << 16;

/// Row groups are cut in pieces of no fewer rows than this: each piece decodes the dictionaries again.
const MIN_PIECE_ROWS: usize = 1 << 17;

/// A dictionary of more distinct values than one per so many rows saves nothing: such text arrives plain.
const ROWS_PER_DISTINCT: usize = 2;

/// A file whose footer is read.
pub(super) struct OpenParquet {
    pub(super) footer: Footer,
    pub(super) options: ParquetOptions,
}

struct ParquetReader {
    footer: Footer,
    projection: Vec<Field>,
    pieces: Vec<Piece>,
}

/// A run of rows of a row group.
#[derive(Clone, Copy, Debug)]
struct Piece {
    row_group: usize,
    offset: usize,
    rows: usize,
}

impl OpenFile for OpenParquet {
    fn schema(&self) -> &Schema {
        &self.footer.schema
    }

    fn rows(&self) -> Option<usize> {
        Some(self.footer.rows())
    }

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        let pieces = pieces(&self.footer, &self.options, &request);
        Ok(Box::new(ParquetReader { footer: self.footer, projection: request.projection, pieces }))
    }
}

/// The runs of rows to read: within the limit, in row groups that the statistics do not rule out.
fn pieces(footer: &Footer, options: &ParquetOptions, request: &FileRequest) -> Vec<Piece> {
    let mut left = request.limit.unwrap_or(usize::MAX);
    let mut groups = Vec::new();
    for (row_group, metadata) in footer.metadata.row_groups().iter().enumerate() {
        let rows = usize::try_from(metadata.num_rows()).unwrap_or(0).min(left);
        left -= rows;
        let pruner = request.pruner.as_ref().filter(|_| options.use_statistics);
        let kept = pruner.is_none_or(|p| p.may_match(&|name| statistics::bounds(footer, row_group, name)));
        if kept && rows > 0 {
            groups.push(Piece { row_group, offset: 0, rows });
        }
    }
    // Several pieces per thread, so that the last ones to finish do not keep the others waiting for long.
    const PIECES_PER_THREAD: usize = 4;
    let total: usize = groups.iter().map(|g| g.rows).sum();
    let target = (total / (num_threads() * PIECES_PER_THREAD)).max(MIN_PIECE_ROWS);
    groups.into_iter().flat_map(|group| cut(group, target)).collect()
}

/// Cuts a row group into pieces of about `target` rows, each of whole batches.
fn cut(group: Piece, target: usize) -> impl Iterator<Item = Piece> {
    let count = (group.rows / target).max(1);
    let step = group.rows.div_ceil(count).next_multiple_of(BATCH_ROWS);
    (0..group.rows).step_by(step).map(move |offset| Piece {
        offset,
        rows: step.min(group.rows - offset),
        ..group
    })
}

impl Reader for ParquetReader {
    fn pieces(&self) -> usize {
        self.pieces.len()
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let piece = self.pieces[piece];
        if self.projection.is_empty() {
            return emit_rows(piece.rows, emit);
        }
        let mut reader = PieceReader::open(&self.footer, &self.projection, piece)?;
        while let Some(batch) = reader.next()? {
            if !emit(batch)? {
                break;
            }
        }
        Ok(())
    }
}

/// Batches without columns: only the rows are counted.
fn emit_rows(mut rows: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
    while rows > 0 {
        let taken = rows.min(BATCH_ROWS);
        if !emit(Batch::new(Vec::new(), taken))? {
            break;
        }
        rows -= taken;
    }
    Ok(())
}

/// Decodes one piece.
struct PieceReader<'a> {
    footer: &'a Footer,
    reader: parquet::arrow::arrow_reader::ParquetRecordBatchReader,
    columns: Vec<ColumnReader>,
    rows_left: usize,
}

/// A column of the projection.
struct ColumnReader {
    field: Field,
    /// The column's place among those that are read, which come in the file's order.
    position: usize,
    /// The rows of the row group.
    rows: usize,
    /// The dictionary that the last batch came with, and the same as stored here.
    dictionary: Option<(ArrayRef, Dictionary)>,
}

#[derive(Clone)]
struct Dictionary {
    values: ArrayRef,
    distinct: bool,
}

impl<'a> PieceReader<'a> {
    fn open(footer: &'a Footer, projection: &[Field], piece: Piece) -> Result<Self> {
        let location = footer.file.location();
        let metadata = &footer.metadata;
        let group = metadata.row_group(piece.row_group);
        let roots =
            projection.iter().map(|f| footer.schema.index_of(&f.name)).collect::<Result<Vec<usize>>>()?;
        let mask = ProjectionMask::roots(metadata.file_metadata().schema_descr(), roots.iter().copied());
        let mut order = roots.clone();
        order.sort_unstable();
        order.dedup();

        let options = ArrowReaderOptions::new().with_schema(Arc::new(read_schema(footer, piece.row_group)));
        let reader = guard(location, || {
            let metadata =
                ArrowReaderMetadata::try_new(metadata.clone(), options).map_err(|e| damaged(location, &e))?;
            ParquetRecordBatchReaderBuilder::new_with_metadata(footer.file.clone(), metadata)
                .with_projection(mask)
                .with_row_groups(vec![piece.row_group])
                .with_offset(piece.offset)
                .with_limit(piece.rows)
                .with_batch_size(BATCH_ROWS.min(piece.rows))
                .build()
                .map_err(|e| damaged(location, &e))
        })?;
        let rows = usize::try_from(group.num_rows()).unwrap_or(0);
        let column = |(field, root): (&Field, usize)| ColumnReader {
            field: field.clone(),
            position: order.partition_point(|o| *o < root),
            rows,
            dictionary: None,
        };
        let columns = projection.iter().zip(roots).map(column).collect();
        Ok(Self { footer, reader, columns, rows_left: piece.rows })
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

impl ColumnReader {
    fn vector(&mut self, array: &ArrayRef) -> Result<Vector> {
        let dtype = &self.field.dtype;
        let Some(encoded) = array.as_any_dictionary_opt().filter(|_| dtype.is_text()) else {
            return Ok(Vector::plain(dtype.clone(), interop::storage_array(array, dtype)?));
        };
        let codes: UInt32Array = encoded.keys().as_primitive::<UInt32Type>().clone();
        let dictionary = match &self.dictionary {
            Some((known, dictionary)) if Arc::ptr_eq(known, encoded.values()) => dictionary.clone(),
            _ => {
                let dictionary = Dictionary::new(encoded.values())?;
                self.dictionary = Some((encoded.values().clone(), dictionary.clone()));
                dictionary
            }
        };
        let Dictionary { values, distinct } = dictionary;
        let vector = if distinct {
            Vector::dictionary(dtype.clone(), codes, values.clone())
        } else {
            Vector::dictionary_from(dtype.clone(), codes, values.clone())?
        };
        let encode = *dtype == DataType::Categorical || values.len() <= self.rows / ROWS_PER_DISTINCT;
        Ok(if encode { vector } else { vector.decoded() })
    }
}

impl Dictionary {
    fn new(values: &ArrayRef) -> Result<Self> {
        let strings = values
            .as_string_opt::<i32>()
            .filter(|s| s.null_count() == 0)
            .ok_or_else(|| error!(Io, "the dictionary holds nulls or values that are not text"))?;
        let mut seen = hashbrown::HashSet::with_capacity(strings.len());
        let distinct = strings.iter().all(|s| seen.insert(s));
        Ok(Self { values: Arc::new(StringViewArray::from(strings)), distinct })
    }
}

/// The Arrow schema in which a row group is read: text as dictionary where its pages hold codes, else as views.
fn read_schema(footer: &Footer, row_group: usize) -> ArrowSchema {
    let group = footer.metadata.row_group(row_group);
    let leaves = footer.metadata.file_metadata().schema_descr();
    let mut chunks: Vec<Option<&ColumnChunkMetaData>> = vec![None; footer.arrow.fields().len()];
    for leaf in 0..leaves.num_columns().min(group.num_columns()) {
        chunks[leaves.get_column_root_idx(leaf)] = Some(group.column(leaf));
    }
    let field = |(field, chunk): (&Arc<ArrowField>, Option<&ColumnChunkMetaData>)| {
        let text = |t: &A| matches!(t, A::Utf8 | A::LargeUtf8 | A::Utf8View);
        let encoded = || A::Dictionary(Box::new(A::UInt32), Box::new(A::Utf8));
        let read_as = match field.data_type() {
            A::Dictionary(_, values) if text(values) => encoded(),
            t if text(t) => {
                if chunk.is_some_and(holds_codes) {
                    encoded()
                } else {
                    A::Utf8View
                }
            }
            _ => return field.clone(),
        };
        Arc::new(field.as_ref().clone().with_data_type(read_as))
    };
    let fields: Vec<_> = footer.arrow.fields().iter().zip(chunks).map(field).collect();
    ArrowSchema::new_with_metadata(fields, footer.arrow.metadata().clone())
}

/// Whether all data pages of a chunk hold dictionary codes.
fn holds_codes(chunk: &ColumnChunkMetaData) -> bool {
    let code = |e: Encoding| matches!(e, Encoding::RLE_DICTIONARY | Encoding::PLAIN_DICTIONARY);
    if chunk.dictionary_page_offset().is_none() && !chunk.encodings().any(code) {
        return false;
    }
    match (chunk.page_encoding_stats_mask(), chunk.page_encoding_stats()) {
        (Some(mask), _) => mask.encodings().all(code),
        (None, Some(pages)) => pages
            .iter()
            .filter(|p| p.page_type != parquet::basic::PageType::DICTIONARY_PAGE)
            .all(|p| code(p.encoding)),
        // The dictionary page itself may be what is listed as plain. If there is a plain data page after all, batches
        // come with dictionaries of their own.
        (None, None) => chunk.encodings().any(code),
    }
}
