//! A decoder of columns that are not nested: what most files consist of.
//!
//! Values go from the bytes of a page straight to the vector, text whose pages hold codes as codes. A page of which no row is
//! needed is passed over; of others no more is decompressed than up to the last row that is. Other columns (nested ones,
//! rare types and encodings) are for the `parquet` crate to read: [`ColumnDecoder::open`] knows which.

mod body;
mod boolean;
mod fixed;
mod header;
mod hybrid;
mod levels;
mod pages;
mod pool;
#[cfg(test)]
mod tests;
mod text;
mod values;

use std::ops::Range;
use std::sync::Arc;

use arrow::array::BooleanBufferBuilder;
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::datatypes::{
    self as arrow_types, DataType as A, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type,
    Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use parquet::basic::{Encoding, Type as Physical};
use parquet::file::metadata::ColumnChunkMetaData;
use polarslike_core::{DataType, Result, Vector};

use super::Footer;
use crate::input::Input;
use body::Body;
use boolean::Booleans;
use fixed::Fixed;
use header::{PLAIN, PLAIN_DICTIONARY, PageHeader, PageKind};
use pages::Pages;
pub(super) use pool::Pool;
use text::Texts;
use values::Values;

/// What is wrong with the bytes of a page.
type Damage = &'static str;
type Decoded<T> = std::result::Result<T, Damage>;

const NO_DICTIONARY: Damage = "there are codes, but no dictionary";
const MISSING: Damage = "values of a row group are missing";

/// Decodes a column of a row group.
pub(super) struct ColumnDecoder {
    pages: Pages,
    values: Box<dyn Values>,
    /// Whether values may be null.
    optional: bool,
    /// The rows of the row group, and where those end that are read.
    rows: usize,
    end: usize,
    /// The page at hand; its rows.
    page: Option<Page>,
    begun: Range<usize>,
}

struct Page {
    body: Body,
    /// Which values are there, if some are not.
    valid: Option<BooleanBuffer>,
    /// How many rows were read or passed over.
    read: usize,
}

impl ColumnDecoder {
    /// The decoder of a column, of which rows up to `end` are read; none if it is one for the `parquet` crate.
    pub(super) fn open(
        footer: &Footer,
        file: &Input,
        pool: &Arc<Pool>,
        row_group: usize,
        column: usize,
        end: usize,
    ) -> Option<Self> {
        let leaves = footer.metadata.file_metadata().schema_descr();
        // In a table without nested columns, the leaf of a column has its number.
        let is_leaf = |leaf: &usize| leaves.get_column_root_idx(*leaf) == column;
        let (first, count) = (column.min(leaves.num_columns()), leaves.num_columns());
        let leaf = (first..count).find(is_leaf).or_else(|| (0..first).rev().find(is_leaf))?;
        let group = footer.metadata.row_group(row_group);
        let chunk = group.columns().get(leaf)?;
        let levels = chunk.column_descr();
        let is_flat = leaves.root_schema().get_fields().get(column)?.is_primitive()
            && levels.max_rep_level() == 0
            && levels.max_def_level() <= 1;
        if !is_flat || !body::knows(chunk.compression()) || !chunk.encodings().all(|e| knows(chunk, e)) {
            return None;
        }
        let rows = usize::try_from(group.num_rows()).ok()?;
        let field = footer.schema.fields().get(column)?;
        let values = values(chunk, footer.arrow.field(column).data_type(), &field.dtype, rows)?;
        Some(Self {
            pages: Pages::new(file, pool, &field.name, chunk),
            values,
            optional: levels.max_def_level() > 0,
            rows,
            end,
            page: None,
            begun: 0..0,
        })
    }

    /// The values in runs of rows, which come after those that were read before.
    pub(super) fn read(&mut self, runs: &[Range<usize>]) -> Result<Vector> {
        let count = runs.iter().map(|run| run.len()).sum();
        self.values.reserve(count);
        let mut nulls = Nulls { valid: None, rows: 0, most: count };
        let mut runs = runs.iter().filter(|run| !run.is_empty()).cloned();
        let mut next = runs.next();
        let mut of_page: Vec<Range<usize>> = Vec::new();
        while let Some(run) = &next {
            self.seek(run.start)?;
            let Range { start: first, end } = self.begun;
            of_page.clear();
            while let Some(run) = next.take_if(|run| run.start < end) {
                of_page.push(run.start - first..run.end.min(end) - first);
                next = if run.end > end { Some(end..run.end) } else { runs.next() };
            }
            self.take(&of_page, &mut nulls).map_err(|what| self.pages.damage(what))?;
        }
        let nulls = nulls.valid.map(|mut nulls| NullBuffer::new(nulls.finish()));
        self.values.finish(nulls.filter(|nulls| nulls.null_count() > 0))
    }

    /// Goes on to the page of a row.
    fn seek(&mut self, row: usize) -> Result<()> {
        while row >= self.begun.end {
            self.page = None;
            let Some(header) = self.pages.header()? else {
                return Err(self.pages.damage(MISSING));
            };
            match header.kind {
                PageKind::Other => self.pages.skip(),
                PageKind::Dictionary => self.dictionary(header)?,
                PageKind::Data { .. } | PageKind::DataV2 { .. } => {
                    let start = self.begun.end;
                    if header.values > self.rows - start {
                        return Err(self
                            .pages
                            .damage("the pages of a column have more values than its row group has rows"));
                    }
                    self.begun = start..start + header.values;
                    if row < self.begun.end { self.begin(header)? } else { self.pages.skip() }
                }
            }
        }
        Ok(())
    }

    fn dictionary(&mut self, header: PageHeader) -> Result<()> {
        if self.begun.end > 0 || !matches!(header.encoding, PLAIN | PLAIN_DICTIONARY) {
            return Err(self
                .pages
                .damage("a dictionary is not at the start of its column, or encoded in an unknown way"));
        }
        let (_, mut body) = self.pages.body(header, header.size)?;
        self.values.dictionary(&mut body, header.values).map_err(|what| self.pages.damage(what))
    }

    fn begin(&mut self, header: PageHeader) -> Result<()> {
        let rows = header.values;
        let needed = self.end.min(self.begun.end) - self.begun.start;
        // Levels come before values, mostly few bytes.
        let needed = match self.values.width().filter(|_| header.encoding == PLAIN) {
            Some(width) => needed * width + 64,
            None => (header.size as u64 * needed as u64 / (rows as u64).max(1)) as usize + 64,
        };
        let (levels, mut body) = self.pages.body(header, needed)?;
        let (valid, start) = match header.kind {
            PageKind::Data { levels } if self.optional => levels::of_page(&mut body, levels, rows),
            PageKind::DataV2 { .. } if self.optional => {
                levels::of_bytes(levels, rows).map(|valid| (valid, 0))
            }
            _ => Ok((None, 0)),
        }
        .map_err(|what| self.pages.damage(what))?;
        let there = valid.as_ref().map_or(rows, BooleanBuffer::count_set_bits);
        self.values
            .begin(&mut body, header.encoding, start, there)
            .map_err(|what| self.pages.damage(what))?;
        self.page = Some(Page { body, valid, read: 0 });
        Ok(())
    }

    /// Reads runs of rows of the page at hand.
    fn take(&mut self, runs: &[Range<usize>], nulls: &mut Nulls) -> Decoded<()> {
        let page = self.page.as_mut().ok_or(MISSING)?;
        match &page.valid {
            None => {
                self.values.read_runs(&mut page.body, page.read, runs)?;
                nulls.append_valid(runs.iter().map(|run| run.len()).sum());
                page.read = runs.last().map_or(page.read, |run| run.end);
            }
            Some(valid) => {
                for run in runs {
                    let skipped = valid.slice(page.read, run.start - page.read).count_set_bits();
                    self.values.skip(&mut page.body, skipped)?;
                    let valid = valid.slice(run.start, run.len());
                    self.values.read_valid(&mut page.body, &valid)?;
                    nulls.append(&valid);
                    page.read = run.end;
                }
            }
        }
        Ok(())
    }
}

/// Which rows of a vector in the making are valid, from the first page on that has nulls.
struct Nulls {
    valid: Option<BooleanBufferBuilder>,
    rows: usize,
    /// How many rows it will have.
    most: usize,
}

impl Nulls {
    fn append_valid(&mut self, rows: usize) {
        self.rows += rows;
        if let Some(valid) = &mut self.valid {
            valid.append_n(rows, true);
        }
    }

    fn append(&mut self, rows: &BooleanBuffer) {
        let valid = self.valid.get_or_insert_with(|| {
            let mut valid = BooleanBufferBuilder::new(self.most);
            valid.append_n(self.rows, true);
            valid
        });
        valid.append_buffer(rows);
        self.rows += rows.len();
    }
}

/// Whether pages of this encoding are decoded here.
fn knows(chunk: &ColumnChunkMetaData, encoding: Encoding) -> bool {
    match encoding {
        Encoding::PLAIN | Encoding::RLE => true,
        Encoding::PLAIN_DICTIONARY | Encoding::RLE_DICTIONARY => chunk.column_type() != Physical::BOOLEAN,
        // Levels of old.
        #[allow(deprecated)]
        Encoding::BIT_PACKED => true,
        _ => false,
    }
}

/// The decoder of values that the `parquet` crate would give in an array of type `arrow`.
fn values(chunk: &ColumnChunkMetaData, arrow: &A, dtype: &DataType, rows: usize) -> Option<Box<dyn Values>> {
    use arrow_types::TimeUnit::{Microsecond, Millisecond, Nanosecond};

    Some(match (chunk.column_type(), arrow) {
        (Physical::BOOLEAN, A::Boolean) => Box::new(Booleans::new()),
        (Physical::INT32, A::Int8) => Box::new(Fixed::<i32, Int8Type, _>::new(dtype, |v| v as i8)),
        (Physical::INT32, A::Int16) => Box::new(Fixed::<i32, Int16Type, _>::new(dtype, |v| v as i16)),
        (Physical::INT32, A::Int32 | A::Date32) => Box::new(Fixed::<i32, Int32Type, _>::new(dtype, |v| v)),
        (Physical::INT32, A::UInt8) => Box::new(Fixed::<i32, UInt8Type, _>::new(dtype, |v| v as u8)),
        (Physical::INT32, A::UInt16) => Box::new(Fixed::<i32, UInt16Type, _>::new(dtype, |v| v as u16)),
        (Physical::INT32, A::UInt32) => Box::new(Fixed::<i32, UInt32Type, _>::new(dtype, |v| v as u32)),
        (
            Physical::INT64,
            A::Int64
            | A::Time64(Nanosecond)
            | A::Timestamp(Millisecond | Microsecond | Nanosecond, _)
            | A::Duration(Millisecond | Microsecond | Nanosecond),
        ) => Box::new(Fixed::<i64, Int64Type, _>::new(dtype, |v| v)),
        (Physical::INT64, A::UInt64) => Box::new(Fixed::<i64, UInt64Type, _>::new(dtype, |v| v as u64)),
        (Physical::INT32, A::Decimal128(_, 0..)) if matches!(dtype, DataType::Decimal(..)) => {
            Box::new(Fixed::<i32, Decimal128Type, _>::new(dtype, i128::from))
        }
        (Physical::INT64, A::Decimal128(_, 0..)) if matches!(dtype, DataType::Decimal(..)) => {
            Box::new(Fixed::<i64, Decimal128Type, _>::new(dtype, i128::from))
        }
        (Physical::FLOAT, A::Float32) => Box::new(Fixed::<f32, Float32Type, _>::new(dtype, |v| v)),
        (Physical::DOUBLE, A::Float64) => Box::new(Fixed::<f64, Float64Type, _>::new(dtype, |v| v)),
        (Physical::BYTE_ARRAY, _)
            if matches!(dtype, DataType::String | DataType::Categorical | DataType::Binary) =>
        {
            Box::new(Texts::new(dtype, rows))
        }
        _ => return None,
    })
}
