//! Batches as a Parquet file.
//!
//! A part is a row group. Its columns are encoded and compressed independently of each other, by as many threads as are
//! free.

use std::sync::Arc;

use arrow::array::{ArrayRef, DictionaryArray};
use arrow::datatypes::{DataType as A, Field as ArrowField, Schema as ArrowSchema, SchemaRef};
use parquet::arrow::arrow_writer::{
    ArrowColumnChunk, ArrowColumnWriter, ArrowRowGroupWriterFactory, compute_leaves,
};
use parquet::arrow::{ArrowSchemaConverter, add_encoded_arrow_schema_to_metadata};
use parquet::basic::{BrotliLevel, Compression as Codec, GzipLevel, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{ColumnPath, SchemaDescriptor};
use polarslike_core::{
    Batch, DataType, Encoding, Error, ErrorKind, Result, Schema, Vector, bail, error, in_pool, interop,
};
use rayon::prelude::*;

use super::sample::repeats;
use super::{Compression, ParquetWriteOptions};
use crate::output::Output;
use crate::writer::{Encoder, Part, Writer, rows_of_cells};

/// As in Polars: large enough for dictionaries to pay, small enough for several threads to share a file.
const ROW_GROUP_ROWS: usize = 1 << 18;

/// Row groups of wide tables have fewer rows, so that several fit into memory: no more values than this.
const ROW_GROUP_VALUES: usize = 1 << 24;

/// Zstandard's fastest level; higher ones cost much time and save little space.
const ZSTD_LEVEL: i32 = 1;

struct ParquetEncoder {
    arrow: SchemaRef,
    descriptor: SchemaDescriptor,
    properties: WriterPropertiesPtr,
    row_group_rows: usize,
}

/// The encoder of Parquet.
pub(crate) fn encoder(schema: &Schema, options: &ParquetWriteOptions) -> Result<Box<dyn Encoder>> {
    let row_group_rows = match options.row_group_size {
        Some(rows) => rows,
        None => rows_of_cells(schema, ROW_GROUP_VALUES, 1 << 10, ROW_GROUP_ROWS),
    };
    if row_group_rows == 0 {
        bail!(InvalidArgument, "row_group_size is 0: give the number of rows per row group, at least 1");
    }
    let arrow = Arc::new(file_schema(schema));
    let mut properties = properties(schema, options)?;
    add_encoded_arrow_schema_to_metadata(&arrow, &mut properties);
    let descriptor = ArrowSchemaConverter::new().convert(&arrow).map_err(|e| failed(&e))?;
    Ok(Box::new(ParquetEncoder { arrow, descriptor, properties: Arc::new(properties), row_group_rows }))
}

impl Encoder for ParquetEncoder {
    fn part_rows(&self) -> usize {
        self.row_group_rows
    }

    fn encode(&self, batches: &[Batch]) -> Result<Part> {
        let columns = self.columns(batches)?.into_par_iter().enumerate().map(|(i, writers)| {
            let field = &self.arrow.fields()[i];
            encode_column(field, writers, batches.iter().map(|batch| &batch.columns[i]))
                .map_err(|e| e.context(format!("column {:?}", field.name())))
        });
        let columns = in_pool(|| columns.collect::<Result<Vec<_>>>())??;
        Ok(Part::RowGroup(columns.into_iter().flatten().collect()))
    }

    fn begin(&self, output: Output) -> Result<Box<dyn Writer>> {
        let file =
            SerializedFileWriter::new(output, self.descriptor.root_schema_ptr(), self.properties.clone());
        Ok(Box::new(ParquetWriter { file: file.map_err(|e| failed(&e))? }))
    }
}

impl ParquetEncoder {
    /// The writers of a row group: for each column one per leaf of its type.
    fn columns(&self, batches: &[Batch]) -> Result<Vec<Vec<ArrowColumnWriter>>> {
        let fields = self.arrow.fields();
        let mut properties = self.properties.as_ref().clone().into_builder();
        for (_, field) in fields.iter().enumerate().filter(|(i, _)| !repeats(batches, *i)) {
            properties = properties.set_column_dictionary_enabled(column_path(field.name()), false);
        }
        let properties = Arc::new(properties.build());
        // Writers take what they know from a file; which one makes no difference.
        let any = SerializedFileWriter::new(std::io::sink(), self.descriptor.root_schema_ptr(), properties);
        let factory = ArrowRowGroupWriterFactory::new(&any.map_err(|e| failed(&e))?, self.arrow.clone());
        let mut columns: Vec<Vec<ArrowColumnWriter>> = fields.iter().map(|_| Vec::new()).collect();
        for (leaf, writer) in
            factory.create_column_writers(0).map_err(|e| failed(&e))?.into_iter().enumerate()
        {
            columns[self.descriptor.get_column_root_idx(leaf)].push(writer);
        }
        Ok(columns)
    }
}

/// The path of a column that is not nested.
fn column_path(name: &str) -> ColumnPath {
    ColumnPath::new(vec![name.to_string()])
}

/// A column of a row group.
fn encode_column<'a>(
    field: &ArrowField,
    mut writers: Vec<ArrowColumnWriter>,
    vectors: impl Iterator<Item = &'a Vector>,
) -> Result<Vec<ArrowColumnChunk>> {
    for vector in vectors {
        let leaves = compute_leaves(field, &file_array(vector)?).map_err(|e| failed(&e))?;
        for (writer, leaf) in writers.iter_mut().zip(&leaves) {
            writer.write(leaf).map_err(|e| failed(&e))?;
        }
    }
    writers.into_iter().map(|writer| writer.close().map_err(|e| failed(&e))).collect()
}

struct ParquetWriter {
    file: SerializedFileWriter<Output>,
}

impl Writer for ParquetWriter {
    fn append(&mut self, part: Part) -> Result<()> {
        let Part::RowGroup(chunks) = part else { return Err(Part::foreign()) };
        let write = || {
            let mut group = self.file.next_row_group()?;
            for chunk in chunks {
                chunk.append_to_row_group(&mut group)?;
            }
            group.close()?;
            // The error of a full disk belongs to the part that fills it.
            self.file.flush().map_err(ParquetError::from)
        };
        let written = write().map_err(|e| failed(&e));
        written.map_err(|e| e.context(format!("file {}", self.file.inner().target())))
    }

    fn finish(self: Box<Self>) -> Result<u64> {
        let target = self.file.inner().target().clone();
        let output = self.file.into_inner().map_err(|e| failed(&e).context(format!("file {target}")))?;
        output.commit()
    }
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
        builder = builder.set_column_dictionary_enabled(column_path(&field.name), false);
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
    if let ParquetError::External(inner) = error
        && let Some(inner) = inner.downcast_ref::<std::io::Error>()
        && let Some(own) = inner.get_ref().and_then(|inner| inner.downcast_ref::<Error>())
    {
        return own.clone();
    }
    Error::new(ErrorKind::Io, format!("cannot write the Parquet file: {error}"))
}
