//! Avro files as frames.

use std::io::Cursor;

use arrow::array::RecordBatch;
use arrow::datatypes::{Field as ArrowField, FieldRef, SchemaRef};
use arrow_avro::reader::ReaderBuilder;
use arrow_avro::schema::AVRO_ENUM_SYMBOLS_METADATA_KEY;
use polarslike_core::{Categories, Column, DataFrame, DataType, Error, Result, bail, error, interop};

use super::container::MAGIC;
use super::{AvroColumns, AvroOptions};
use crate::Location;
use crate::whole::{content, damaged, guard};

/// The most rows that are decoded at a time.
const BATCH_ROWS: usize = 1 << 14;

/// The rows of an Avro file.
pub fn read_avro(location: &Location, options: &AvroOptions) -> Result<DataFrame> {
    let bytes = content(location)?;
    guard(location, || {
        if !bytes.starts_with(MAGIC) {
            bail!(FileFormat, "this is not an Avro file: it does not begin with \"Obj\" and 1");
        }
        let rows = options.n_rows.unwrap_or(usize::MAX);
        let builder = || ReaderBuilder::new().with_batch_size(rows.clamp(1, BATCH_ROWS));
        let reader = builder().build(Cursor::new(bytes.clone())).map_err(|e| damaged(&e))?;
        let schema = reader.schema();
        let mut reader = match &options.columns {
            None => reader,
            Some(columns) => {
                let projection = positions(columns, &schema)?;
                builder()
                    .with_projection(projection)
                    .build(Cursor::new(bytes.clone()))
                    .map_err(|e| damaged(&e))?
            }
        };
        let schema = reader.schema();
        let (mut batches, mut height) = (Vec::new(), 0);
        while height < rows {
            let Some(batch) = reader.next() else { break };
            let batch = batch.map_err(|e| damaged(&e))?;
            let batch = batch.slice(0, batch.num_rows().min(rows - height));
            height += batch.num_rows();
            batches.push(batch);
        }
        frame(&schema, &batches, height)
    })
}

fn positions(columns: &AvroColumns, schema: &SchemaRef) -> Result<Vec<usize>> {
    let width = schema.fields().len();
    match columns {
        AvroColumns::Positions(positions) => match positions.iter().find(|p| **p >= width) {
            Some(position) => bail!(OutOfBounds, "columns has column {position}, but the file has {width}"),
            None => Ok(positions.clone()),
        },
        AvroColumns::Names(names) => {
            let known = || schema.fields().iter().map(|f| f.name().as_str());
            let position = |name: &String| {
                known().position(|n| n == name).ok_or_else(|| Error::column_not_found(name, known()))
            };
            names.iter().map(position).collect()
        }
    }
}

fn frame(schema: &SchemaRef, batches: &[RecordBatch], height: usize) -> Result<DataFrame> {
    let column = |(i, field): (usize, &FieldRef)| {
        let read = || {
            let dtype = dtype(field)?;
            let chunks = batches
                .iter()
                .map(|batch| match batch.columns().get(i) {
                    Some(array) => interop::vector_of(array, dtype.clone()),
                    None => Err(error!(Internal, "a batch lacks a column")),
                })
                .collect::<Result<_>>()?;
            Ok(Column::new(field.name().as_str(), dtype, chunks))
        };
        read().map_err(|e: Error| e.context(format!("column {:?}", field.name())))
    };
    let columns = schema.fields().iter().enumerate().map(column).collect::<Result<_>>()?;
    DataFrame::with_height(columns, height)
}

/// Avro's enums are Enums.
fn dtype(field: &ArrowField) -> Result<DataType> {
    match field.metadata().get(AVRO_ENUM_SYMBOLS_METADATA_KEY) {
        Some(symbols) => {
            let symbols: Vec<String> = serde_json::from_str(symbols).map_err(|e| damaged(&e))?;
            Ok(DataType::Enum(Categories::new(symbols.iter().map(String::as_str))?))
        }
        None => interop::dtype_from_field(field),
    }
}
