//! Frames as Avro files.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, RecordBatch, RecordBatchOptions};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::{DataType as A, Int64Type, Schema as ArrowSchema};
use arrow_avro::compression::CompressionCodec;
use arrow_avro::writer::WriterBuilder;
use polarslike_core::{Batch, DataFrame, DataType, Error, ErrorKind, Field, Result, Vector, bail, interop};

use super::container::Container;
use super::{AvroCompression, AvroWriteOptions, schema};

/// Rows per block, each of which is compressed by itself.
const BLOCK_ROWS: usize = 1 << 14;

/// A frame as the content of an Avro file.
pub fn write_avro(frame: &DataFrame, options: &AvroWriteOptions) -> Result<Vec<u8>> {
    let fields = frame.schema();
    let schema = schema::schema(&fields, &options.name)?;
    let failed = |e: &dyn std::fmt::Display| Error::new(ErrorKind::Io, format!("cannot write Avro: {e}"));
    let codec = match options.compression {
        AvroCompression::Uncompressed => None,
        AvroCompression::Snappy => Some(CompressionCodec::Snappy),
        AvroCompression::Deflate => Some(CompressionCodec::Deflate),
    };
    let builder = WriterBuilder::new(schema.clone()).with_compression(codec);
    let mut writer = builder.build::<_, Container>(Vec::new()).map_err(|e| failed(&e))?;
    let schema = Arc::new(schema);
    for batch in frame.batches(BLOCK_ROWS) {
        writer.write(&record_batch(&batch, fields.fields(), &schema)?).map_err(|e| failed(&e))?;
    }
    writer.finish().map_err(|e| failed(&e))?;
    Ok(writer.into_inner())
}

fn record_batch(batch: &Batch, fields: &[Field], schema: &Arc<ArrowSchema>) -> Result<RecordBatch> {
    let mut columns = Vec::with_capacity(batch.columns.len());
    for ((vector, target), field) in batch.columns.iter().zip(schema.fields()).zip(fields) {
        let array = array(vector, target.data_type());
        columns.push(array.map_err(|e| e.context(format!("column {:?}", field.name)))?);
    }
    let options = RecordBatchOptions::new().with_row_count(Some(batch.rows));
    // Arrow's fields carry Avro's metadata, which arrays do not know.
    Ok(RecordBatch::try_new_with_options(schema.clone(), columns, &options)?)
}

fn array(vector: &Vector, target: &A) -> Result<ArrayRef> {
    if *vector.dtype() == DataType::Time {
        let times = vector.decode();
        if times.as_primitive::<Int64Type>().iter().flatten().any(|time| time % 1000 != 0) {
            bail!(
                InvalidOperation,
                "Avro's times have microseconds, but a value has nanoseconds; round them before"
            );
        }
    }
    let array = interop::vector_to_arrow(vector)?;
    if array.data_type() == target {
        return Ok(array);
    }
    Ok(cast_with_options(&array, target, &CastOptions { safe: false, ..Default::default() })?)
}
