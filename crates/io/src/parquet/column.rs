//! Columns of a Parquet file as vectors.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StringViewArray, UInt32Array};
use arrow::datatypes::{DataType as A, Field as ArrowField, Schema as ArrowSchema, UInt32Type};
use parquet::basic::Encoding;
use parquet::file::metadata::ColumnChunkMetaData;
use polarslike_core::{DataType, Field, Result, Vector, error, interop};

use super::Footer;

/// A dictionary of more distinct values than one per so many rows saves nothing: such text arrives plain.
const ROWS_PER_DISTINCT: usize = 2;

/// A column that is read.
pub(super) struct ColumnReader {
    pub(super) field: Field,
    /// The column's place among those that are read, which come in the file's order.
    pub(super) position: usize,
    /// The rows of the row group.
    pub(super) rows: usize,
    /// The dictionary that the last batch came with, and the same as stored here.
    pub(super) dictionary: Option<(ArrayRef, Dictionary)>,
}

/// A dictionary as it is stored here.
#[derive(Clone)]
pub(super) struct Dictionary {
    values: ArrayRef,
    distinct: bool,
}

impl ColumnReader {
    pub(super) fn vector(&mut self, array: &ArrayRef) -> Result<Vector> {
        let dtype = &self.field.dtype;
        let Some(encoded) = array.as_any_dictionary_opt().filter(|_| dtype.is_text()) else {
            return Ok(Vector::plain(dtype.clone(), interop::storage_array(array, dtype)?));
        };
        let codes: UInt32Array = encoded.keys().as_primitive::<UInt32Type>().clone();
        let dictionary = match &self.dictionary {
            Some((known, dictionary)) if Arc::ptr_eq(known, encoded.values()) => dictionary.clone(),
            _ => {
                let strings = encoded.values().as_string_opt::<i32>().filter(|s| s.null_count() == 0);
                let strings = strings.ok_or_else(|| {
                    error!(FileFormat, "the dictionary holds nulls or values that are not text")
                })?;
                let dictionary = Dictionary::new(StringViewArray::from(strings));
                self.dictionary = Some((encoded.values().clone(), dictionary.clone()));
                dictionary
            }
        };
        let vector = dictionary.vector(dtype, codes)?;
        Ok(if keeps_codes(dtype, dictionary.values.len(), self.rows) { vector } else { vector.decoded() })
    }
}

/// Whether vectors of a row group of so many rows keep the codes of a dictionary.
pub(super) fn keeps_codes(dtype: &DataType, values: usize, rows: usize) -> bool {
    *dtype == DataType::Categorical || dtype.is_text() && values <= rows / ROWS_PER_DISTINCT
}

impl Dictionary {
    /// A dictionary of texts, which are not null.
    pub(super) fn new(values: StringViewArray) -> Self {
        let distinct = {
            let mut seen = hashbrown::HashSet::with_capacity(values.len());
            values.iter().all(|value| seen.insert(value))
        };
        Self { values: Arc::new(values), distinct }
    }

    /// The texts of codes, which are in the dictionary.
    pub(super) fn vector(&self, dtype: &DataType, codes: UInt32Array) -> Result<Vector> {
        if self.distinct {
            Ok(Vector::dictionary(dtype.clone(), codes, self.values.clone()))
        } else {
            Vector::dictionary_from(dtype.clone(), codes, self.values.clone())
        }
    }
}

/// The Arrow schema in which a row group is read: text as dictionary where its pages hold codes, else as views.
pub(super) fn read_schema(footer: &Footer, row_group: usize) -> ArrowSchema {
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
