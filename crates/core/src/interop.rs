//! Arrow in and out without copies: logical Arrow types at the borders, physical storage inside.

mod compat;
pub(crate) mod metadata;

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, LargeListArray, MapArray, RecordBatch, RecordBatchOptions, StructArray,
    UInt32Array,
};
use arrow::buffer::OffsetBuffer;
use arrow::compute::{CastOptions, cast, cast_with_options};
use arrow::datatypes::{self as arrow_types, DataType as A, Decimal128Type, Int32Type, Int64Type};

use crate::dtype::MAX_PRECISION;
use crate::nested::with_children;
use crate::{
    Column, DataFrame, DataType, Encoding, Field, Name, Result, Schema, TimeUnit, Vector, bail, error,
    temporal,
};
pub use compat::{array_without_views, batches_without_views, without_views};
use metadata::{ENUM_KEY, INT128_KEY};

/// The logical type that an Arrow type becomes.
pub fn dtype_from_arrow(arrow: &A) -> Result<DataType> {
    let unit = |u: &arrow_types::TimeUnit| match u {
        arrow_types::TimeUnit::Second | arrow_types::TimeUnit::Millisecond => TimeUnit::Milliseconds,
        arrow_types::TimeUnit::Microsecond => TimeUnit::Microseconds,
        arrow_types::TimeUnit::Nanosecond => TimeUnit::Nanoseconds,
    };
    Ok(match arrow {
        A::Null => DataType::Null,
        A::Boolean => DataType::Boolean,
        A::Int8 => DataType::Int8,
        A::Int16 => DataType::Int16,
        A::Int32 => DataType::Int32,
        A::Int64 => DataType::Int64,
        A::UInt8 => DataType::UInt8,
        A::UInt16 => DataType::UInt16,
        A::UInt32 => DataType::UInt32,
        A::UInt64 => DataType::UInt64,
        A::Float16 | A::Float32 => DataType::Float32,
        A::Float64 => DataType::Float64,
        A::Utf8 | A::LargeUtf8 | A::Utf8View => DataType::String,
        A::Date32 => DataType::Date,
        A::Date64 => DataType::Datetime(TimeUnit::Milliseconds, None),
        A::Time32(_) | A::Time64(_) => DataType::Time,
        A::Timestamp(u, zone) => DataType::Datetime(unit(u), zone_from_arrow(zone.as_deref())?),
        A::Duration(u) => DataType::Duration(unit(u)),
        A::Binary | A::LargeBinary | A::BinaryView | A::FixedSizeBinary(_) => DataType::Binary,
        A::Decimal32(precision, scale)
        | A::Decimal64(precision, scale)
        | A::Decimal128(precision, scale)
        | A::Decimal256(precision, scale) => decimal_from_arrow(*precision, *scale),
        A::List(f) | A::LargeList(f) | A::ListView(f) | A::LargeListView(f) => {
            DataType::List(Box::new(dtype_from_field(f)?))
        }
        A::FixedSizeList(f, width) => DataType::Array(Box::new(dtype_from_field(f)?), *width as usize),
        A::Map(entries, _) => match dtype_from_field(entries)? {
            DataType::Struct(fields) if fields.len() == 2 => {
                let mut types = fields.into_iter().map(|f| Box::new(f.dtype));
                let (Some(key), Some(value)) = (types.next(), types.next()) else {
                    bail!(Internal, "a map has keys and values")
                };
                DataType::Map(key, value)
            }
            other => bail!(InvalidType, "the entries of Arrow's map are {other}, not keys and values"),
        },
        A::Struct(fields) => {
            let field = |f: &arrow_types::FieldRef| Ok(Field::new(f.name().as_str(), dtype_from_field(f)?));
            DataType::Struct(fields.iter().map(field).collect::<Result<_>>()?)
        }
        A::Dictionary(_, values) => match dtype_from_arrow(values)? {
            DataType::String => DataType::Categorical,
            other => other,
        },
        A::RunEndEncoded(_, values) => dtype_from_arrow(values.data_type())?,
        other => bail!(InvalidType, "Arrow's {other} has no counterpart in polarslike yet; cast it before"),
    })
}

/// The logical type of an Arrow field, whose metadata says what Arrow's types do not.
pub fn dtype_from_field(field: &arrow_types::Field) -> Result<DataType> {
    let dtype = dtype_from_arrow(field.data_type())?;
    let metadata = field.metadata();
    Ok(match dtype {
        DataType::Categorical if metadata.contains_key(ENUM_KEY) => {
            DataType::Enum(metadata::categories(&metadata[ENUM_KEY])?)
        }
        DataType::Decimal(_, 0) if metadata.contains_key(INT128_KEY) => DataType::Int128,
        other => other,
    })
}

/// The Decimal for Arrow's precision and scale, which may be negative or greater than ours.
fn decimal_from_arrow(precision: u8, scale: i8) -> DataType {
    let extra = scale.min(0).unsigned_abs();
    let precision = precision.saturating_add(extra).min(MAX_PRECISION);
    DataType::Decimal(precision, scale.max(0).unsigned_abs().min(MAX_PRECISION))
}

/// A zone by its IANA name, which Arrow does not demand: it allows offsets too.
fn zone_from_arrow(zone: Option<&str>) -> Result<Option<Name>> {
    let Some(zone) = zone.filter(|z| !z.is_empty()) else { return Ok(None) };
    if matches!(zone, "Z" | "+00:00" | "-00:00") {
        return Ok(Some("UTC".into()));
    }
    if let Some(hours) = zone.strip_prefix(['+', '-']) {
        let hours = hours.strip_suffix(":00").unwrap_or(hours).parse::<u8>();
        let Ok(hours @ 0..=12) = hours else {
            bail!(
                Compute,
                "no time zone is always at {zone:?}; cast the timestamps to a zone with a name before"
            )
        };
        // These names count hours westwards.
        let west = if zone.starts_with('+') { '-' } else { '+' };
        return Ok(Some(format!("Etc/GMT{west}{hours}").into()));
    }
    temporal::time_zone(zone).map(|_| Some(zone.into()))
}

/// A vector over an Arrow array's memory; types that are stored otherwise are converted.
pub fn vector_from_arrow(array: &ArrayRef) -> Result<Vector> {
    vector_of(array, dtype_from_arrow(array.data_type())?)
}

/// [`vector_from_arrow`], as the type that the array's field has.
pub fn vector_of(array: &ArrayRef, dtype: DataType) -> Result<Vector> {
    if let A::Dictionary(_, values) = array.data_type()
        && dtype == DataType::Categorical
    {
        let target = A::Dictionary(Box::new(A::UInt32), values.clone());
        let array = cast(array, &target)?;
        let dictionary = array.as_dictionary::<arrow_types::UInt32Type>();
        let values = storage_array(dictionary.values(), &DataType::String)?;
        return Vector::dictionary_from(dtype, dictionary.keys().clone(), values);
    }
    Ok(Vector::plain(dtype.clone(), storage_array(array, &dtype)?))
}

/// The array in the storage of `dtype`.
pub fn storage_array(array: &ArrayRef, dtype: &DataType) -> Result<ArrayRef> {
    let storage = dtype.storage();
    if *array.data_type() == storage {
        return Ok(array.clone());
    }
    let array = &simple_layout(array)?;
    let child = |i: usize, child: &ArrayRef| match dtype.child(i) {
        Some(dtype) => storage_array(child, &dtype),
        None => bail!(Internal, "{dtype} has no part {i}"),
    };
    if let Some(array) = with_children(array, &storage, child)? {
        return Ok(array);
    }
    Ok(match dtype {
        DataType::Enum(categories) => {
            let texts = storage_array(array, &DataType::String)?;
            let code = |name: Option<&str>| match name {
                Some(name) => match categories.code(name) {
                    Some(code) => Ok(Some(code)),
                    None => bail!(InvalidOperation, "{name:?} is not a category of the Enum"),
                },
                None => Ok(None),
            };
            let codes = texts.as_string_view().iter().map(code).collect::<Result<UInt32Array>>()?;
            Arc::new(codes)
        }
        // Through the logical type that has this storage, then without copies to the storage.
        _ => {
            let logical = match (dtype.to_arrow(), array.data_type()) {
                _ if dtype.is_text() => A::Utf8View,
                // In the zone it has: the instants stay what they are.
                (A::Timestamp(unit, _), A::Timestamp(_, zone)) => A::Timestamp(unit, zone.clone()),
                (logical, _) => logical,
            };
            let array =
                if *array.data_type() == logical { array.clone() } else { strict_cast(array, &logical)? };
            match &storage {
                A::Int32 if logical != storage => Arc::new(reinterpret::<Int32Type>(&array)?),
                A::Int64 if logical != storage => Arc::new(reinterpret::<Int64Type>(&array)?),
                A::Decimal128(..) => Arc::new(reinterpret::<Decimal128Type>(&array)?),
                _ => array,
            }
        }
    })
}

/// A cast that does not make nulls of values that the target cannot hold.
fn strict_cast(array: &ArrayRef, target: &A) -> Result<ArrayRef> {
    Ok(cast_with_options(array, target, &CastOptions { safe: false, ..Default::default() })?)
}

/// Lists of all kinds as large lists, maps as large lists of their entries; other arrays as they are.
fn simple_layout(array: &ArrayRef) -> Result<ArrayRef> {
    Ok(match array.data_type() {
        A::List(field) | A::ListView(field) | A::LargeListView(field) => {
            cast(array, &A::LargeList(field.clone()))?
        }
        A::Map(field, _) => {
            let map = array.as_map();
            let offsets = OffsetBuffer::new(map.offsets().iter().map(|o| i64::from(*o)).collect());
            let entries = Arc::new(map.entries().clone());
            Arc::new(LargeListArray::try_new(field.clone(), offsets, entries, map.nulls().cloned())?)
        }
        _ => array.clone(),
    })
}

/// The same memory as an array of another type of the same width.
fn reinterpret<T: arrow_types::ArrowPrimitiveType>(
    array: &ArrayRef,
) -> Result<arrow::array::PrimitiveArray<T>> {
    let data = array.to_data().into_builder().data_type(T::DATA_TYPE).build()?;
    Ok(data.into())
}

/// The array that leaves: Arrow's logical type over the same memory.
pub fn vector_to_arrow(vector: &Vector) -> Result<ArrayRef> {
    check_type(vector.dtype())?;
    if *vector.dtype() == DataType::Categorical {
        let vector = vector.to_dictionary()?;
        if let Encoding::Dictionary { codes, values } = vector.encoding() {
            let array = arrow::array::DictionaryArray::try_new(codes.clone(), values.clone())?;
            return Ok(Arc::new(array));
        }
    }
    logical_array(&vector.decode(), vector.dtype())
}

fn logical_array(array: &ArrayRef, dtype: &DataType) -> Result<ArrayRef> {
    let target = dtype.to_arrow();
    if *array.data_type() == target {
        return Ok(array.clone());
    }
    let child = |i: usize, child: &ArrayRef| match dtype.child(i) {
        Some(dtype) => logical_array(child, &dtype),
        None => bail!(Internal, "{dtype} has no part {i}"),
    };
    if let Some(array) = with_children(array, &target, child)? {
        return Ok(array);
    }
    Ok(match dtype {
        DataType::Categorical => cast(array, &target)?,
        DataType::Enum(categories) => {
            let codes = array.as_primitive::<arrow_types::UInt32Type>().clone();
            Arc::new(arrow::array::DictionaryArray::try_new(codes, categories.names().clone())?)
        }
        DataType::Map(key, value) => map_array(array, key, value, &target)?,
        _ => arrow::array::make_array(array.to_data().into_builder().data_type(target).build()?),
    })
}

/// Lists of entries as Arrow's map, whose offsets have 32 bits.
fn map_array(array: &ArrayRef, key: &DataType, value: &DataType, target: &A) -> Result<ArrayRef> {
    let A::Map(field, _) = target else { bail!(Internal, "a map leaves as a map") };
    let list = array.as_list::<i64>();
    let entries = DataType::Struct(vec![Field::new("key", key.clone()), Field::new("value", value.clone())]);
    let entries = logical_array(list.values(), &entries)?;
    let A::Struct(fields) = field.data_type() else { bail!(Internal, "entries are structs") };
    let entries = entries.as_struct();
    let (columns, rows) = (entries.columns().to_vec(), entries.len());
    let entries = StructArray::try_new_with_length(fields.clone(), columns, None, rows)?;
    let offset = |o: &i64| {
        i32::try_from(*o)
            .map_err(|_| error!(OutOfBounds, "a map of {o} entries in one array; slice it before"))
    };
    let offsets = list.offsets().iter().map(offset).collect::<Result<Vec<_>>>()?;
    let offsets = OffsetBuffer::new(offsets.into());
    Ok(Arc::new(MapArray::try_new(field.clone(), offsets, entries, list.nulls().cloned(), false)?))
}

/// An error if a column holds objects, which cannot leave: nobody else knows what they are.
pub fn check_objects(schema: &Schema) -> Result<()> {
    let check = |f: &Field| check_type(&f.dtype).map_err(|e| e.context(format!("column {:?}", f.name)));
    schema.fields().iter().try_for_each(check)
}

fn check_type(dtype: &DataType) -> Result<()> {
    if dtype.holds_objects() {
        bail!(
            InvalidOperation,
            "Arrow and files have no type for {dtype}: leave the column out, or convert its values"
        );
    }
    Ok(())
}

/// Arrow's schema of a frame, as it leaves.
pub fn schema_to_arrow(schema: &Schema) -> arrow_types::SchemaRef {
    let field = |f: &Field| metadata::field(&f.name, &f.dtype, true);
    Arc::new(arrow_types::Schema::new(schema.fields().iter().map(field).collect::<Vec<_>>()))
}

/// The frame as record batches, one per run of rows in which no column has a chunk end; plain columns are not copied.
pub fn frame_to_arrow(frame: &DataFrame) -> Result<(arrow_types::SchemaRef, Vec<RecordBatch>)> {
    let schema = frame.schema();
    check_objects(&schema)?;
    let schema = schema_to_arrow(&schema);
    let record_batch = |batch: crate::Batch| {
        let columns = batch.columns.iter().map(vector_to_arrow).collect::<Result<Vec<_>>>()?;
        let options = RecordBatchOptions::new().with_row_count(Some(batch.rows));
        Ok(RecordBatch::try_new_with_options(schema.clone(), columns, &options)?)
    };
    let batches = frame.batches(usize::MAX).into_iter().map(record_batch).collect::<Result<Vec<_>>>()?;
    Ok((schema, batches))
}

/// A frame over the memory of record batches, each a chunk.
pub fn frame_from_arrow(schema: &arrow_types::Schema, batches: &[RecordBatch]) -> Result<DataFrame> {
    let column = |(i, field): (usize, &arrow_types::FieldRef)| {
        let name = field.name().as_str();
        let dtype = dtype_from_field(field).map_err(|e| e.context(format!("column {name:?}")))?;
        let chunks = batches
            .iter()
            .map(|b| b.columns().get(i).ok_or_else(|| error!(Schema, "a batch lacks column {name:?}")))
            .map(|array| vector_of(array?, dtype.clone()))
            .collect::<Result<Vec<_>>>()
            .map_err(|e| e.context(format!("column {name:?}")))?;
        Ok(Column::new(name, dtype, chunks))
    };
    let columns = schema.fields().iter().enumerate().map(column).collect::<Result<Vec<_>>>()?;
    DataFrame::with_height(columns, batches.iter().map(RecordBatch::num_rows).sum())
}

#[cfg(test)]
mod tests;
