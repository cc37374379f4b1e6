//! Batches as a Parquet file.
//!
//! Columns are encoded and compressed independently of each other, so a batch's columns go to as many threads as there
//! are. A row group stays in memory, encoded, until it is full.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, DictionaryArray};
use arrow::datatypes::{DataType as A, Field as ArrowField, FieldRef, Schema as ArrowSchema};
use parquet::arrow::arrow_writer::{ArrowColumnWriter, ArrowRowGroupWriterFactory, compute_leaves};
use parquet::arrow::{ArrowSchemaConverter, add_encoded_arrow_schema_to_metadata};
use parquet::basic::{BrotliLevel, Compression as Codec, GzipLevel, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::ColumnPath;
use polarslike_core::{
    Batch, DataType, Encoding, Error, ErrorKind, Result, Schema, Vector, bail, error, in_pool, interop,
};
use rayon::prelude::*;

use super::{Compression, ParquetWriteOptions};
use crate::Writer;
use crate::atomic::AtomicFile;

/// As in Polars: large enough for dictionaries to pay, small enough for several threads to share a file.
const ROW_GROUP_ROWS: usize = 1 << 18;

/// Zstandard's fastest level; higher ones cost much time and save little space.
const ZSTD_LEVEL: i32 = 1;

struct ParquetWriter {
    file: SerializedFileWriter<AtomicFile>,
    factory: ArrowRowGroupWriterFactory,
    fields: Vec<FieldRef>,
    row_group_rows: usize,
    /// The columns of the row group in the making, and its rows so far.
    columns: Vec<Vec<ArrowColumnWriter>>,
    rows: usize,
}

/// A writer of a Parquet file at `path`.
pub(crate) fn create(path: &Path, schema: &Schema, options: &ParquetWriteOptions) -> Result<Box<dyn Writer>> {
    let row_group_rows = options.row_group_size.unwrap_or(ROW_GROUP_ROWS);
    if row_group_rows == 0 {
        bail!(InvalidArgument, "row_group_size is 0: give the number of rows per row group, at least 1");
    }
    let arrow = Arc::new(file_schema(schema));
    let mut properties = properties(schema, options)?;
    add_encoded_arrow_schema_to_metadata(&arrow, &mut properties);
    let converted = ArrowSchemaConverter::new().convert(&arrow).map_err(|e| failed(&e))?;
    let output = AtomicFile::create(path)?;
    let file = SerializedFileWriter::new(output, converted.root_schema_ptr(), Arc::new(properties))
        .map_err(|e| failed(&e))?;
    let factory = ArrowRowGroupWriterFactory::new(&file, arrow.clone());
    let fields = arrow.fields().iter().cloned().collect();
    Ok(Box::new(ParquetWriter { file, factory, fields, row_group_rows, columns: Vec::new(), rows: 0 }))
}

/// The schema that the file records for readers that know Arrow: text in the layout that all of them understand.
fn file_schema(schema: &Schema) -> ArrowSchema {
    let fields = interop::schema_to_arrow(schema).fields().iter().map(|f| portable(f)).collect::<Vec<_>>();
    ArrowSchema::new(fields)
}

fn portable(field: &ArrowField) -> ArrowField {
    let dtype = match field.data_type() {
        A::Utf8View => A::LargeUtf8,
        A::BinaryView => A::LargeBinary,
        A::FixedSizeList(item, width) => A::FixedSizeList(Arc::new(portable(item)), *width),
        A::Map(entries, sorted) => A::Map(Arc::new(portable(entries)), *sorted),
        A::Dictionary(codes, _) => A::Dictionary(codes.clone(), Box::new(A::Utf8)),
        A::LargeList(item) => A::LargeList(Arc::new(portable(item))),
        A::Struct(fields) => A::Struct(fields.iter().map(|f| portable(f)).collect()),
        other => other.clone(),
    };
    field.clone().with_data_type(dtype)
}

fn properties(schema: &Schema, options: &ParquetWriteOptions) -> Result<WriterProperties> {
    let statistics = if options.statistics.any() { EnabledStatistics::Page } else { EnabledStatistics::None };
    let metadata = options.metadata.iter().map(|(name, text)| KeyValue::new(name.clone(), text.clone()));
    let mut builder = WriterProperties::builder()
        .set_compression(codec(options)?)
        .set_statistics_enabled(statistics)
        .set_key_value_metadata(Some(metadata.collect()))
        .set_created_by(concat!("polarslike ", env!("CARGO_PKG_VERSION")).into());
    if let Some(bytes) = options.data_page_size {
        builder = builder.set_data_page_size_limit(bytes);
    }
    // Floats seldom repeat: to look for those that do costs more than it saves.
    for field in schema.fields().iter().filter(|f| f.dtype.is_float()) {
        builder = builder.set_column_dictionary_enabled(ColumnPath::new(vec![field.name.to_string()]), false);
    }
    Ok(builder.build())
}

fn codec(options: &ParquetWriteOptions) -> Result<Codec> {
    let invalid = |e: ParquetError| error!(InvalidArgument, "compression_level does not fit: {e}");
    let level = options.compression_level;
    let unsigned = |level: i32| {
        u32::try_from(level)
            .map_err(|_| error!(InvalidArgument, "compression_level is {level}: it cannot be negative"))
    };
    Ok(match options.compression {
        Compression::Zstd => Codec::ZSTD(ZstdLevel::try_new(level.unwrap_or(ZSTD_LEVEL)).map_err(invalid)?),
        Compression::Gzip => Codec::GZIP(match level {
            Some(level) => GzipLevel::try_new(unsigned(level)?).map_err(invalid)?,
            None => GzipLevel::default(),
        }),
        Compression::Brotli => Codec::BROTLI(match level {
            Some(level) => BrotliLevel::try_new(unsigned(level)?).map_err(invalid)?,
            None => BrotliLevel::default(),
        }),
        method if level.is_some() => {
            bail!(InvalidArgument, "compression {method:?} has no levels: leave compression_level out")
        }
        Compression::Uncompressed => Codec::UNCOMPRESSED,
        Compression::Snappy => Codec::SNAPPY,
        Compression::Lz4 => Codec::LZ4_RAW,
    })
}

impl Writer for ParquetWriter {
    fn write(&mut self, batch: &Batch) -> Result<()> {
        let mut offset = 0;
        while offset < batch.rows {
            let rows = (self.row_group_rows - self.rows).min(batch.rows - offset);
            self.append(&batch.slice(offset, rows))?;
            offset += rows;
            if self.rows == self.row_group_rows {
                self.flush()?;
            }
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        self.flush()?;
        self.file.into_inner().map_err(|e| failed(&e))?.commit()
    }
}

impl ParquetWriter {
    /// Encodes rows that the row group in the making has room for.
    fn append(&mut self, batch: &Batch) -> Result<()> {
        if self.columns.is_empty() && !self.fields.is_empty() {
            self.columns = self.new_columns()?;
        }
        let (columns, fields) = (&mut self.columns, &self.fields);
        in_pool(|| {
            columns.par_iter_mut().zip(fields).zip(&batch.columns).try_for_each(
                |((writers, field), vector)| {
                    let array = file_array(vector)?;
                    let leaves = compute_leaves(field, &array).map_err(|e| failed(&e))?;
                    for (writer, leaf) in writers.iter_mut().zip(&leaves) {
                        writer.write(leaf).map_err(|e| failed(&e))?;
                    }
                    Ok(())
                },
            )
        })?
        .map_err(|e: Error| e.context("writing a Parquet file"))?;
        self.rows += batch.rows;
        Ok(())
    }

    /// The writers of a new row group: for each column one per leaf of its type.
    fn new_columns(&self) -> Result<Vec<Vec<ArrowColumnWriter>>> {
        let group = self.file.flushed_row_groups().len();
        let leaves = self.factory.create_column_writers(group).map_err(|e| failed(&e))?;
        let mut columns: Vec<Vec<ArrowColumnWriter>> = self.fields.iter().map(|_| Vec::new()).collect();
        let descriptor = self.file.schema_descr();
        for (leaf, writer) in leaves.into_iter().enumerate() {
            columns[descriptor.get_column_root_idx(leaf)].push(writer);
        }
        Ok(columns)
    }

    /// Writes the row group in the making to the file.
    fn flush(&mut self) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        self.rows = 0;
        let columns = std::mem::take(&mut self.columns);
        let chunks = in_pool(|| {
            columns.into_par_iter().flatten().map(ArrowColumnWriter::close).collect::<Result<Vec<_>, _>>()
        })?
        .map_err(|e| failed(&e))?;
        let write = || {
            let mut group = self.file.next_row_group()?;
            for chunk in chunks {
                chunk.append_to_row_group(&mut group)?;
            }
            group.close()?;
            self.file.inner_mut().flush().map_err(ParquetError::from)
        };
        write().map_err(|e| failed(&e))
    }
}

/// The array to encode: text keeps its dictionary, so that each distinct value is encoded once.
fn file_array(vector: &Vector) -> Result<ArrayRef> {
    match (vector.dtype(), vector.encoding()) {
        (DataType::String, Encoding::Dictionary { codes, values }) if !values.is_empty() => {
            Ok(Arc::new(DictionaryArray::try_new(codes.clone(), values.clone())?))
        }
        _ => interop::vector_to_arrow(vector),
    }
}

fn failed(error: &ParquetError) -> Error {
    Error::new(ErrorKind::Io, format!("cannot write the Parquet file: {error}"))
}
