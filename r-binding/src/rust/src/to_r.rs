//! R vectors of columns.

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, UInt32Array};
use arrow::datatypes::{
    Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use extendr_api::prelude::*;
use polarslike_bridge::{Column, DataFrame, DataType, Encoding, Field, Result, TimeUnit, bail};

use crate::error::from_r;
use crate::local_time::LocalTime;

/// What 64-bit integers become.
#[derive(Clone, Copy, PartialEq)]
pub enum Integers64 {
    /// Numbers, exact up to 2^53.
    Double,
    /// Texts.
    Character,
    /// Integers; an error beyond 32 bits.
    Integer,
    /// bit64's `integer64`.
    Integer64,
}

impl Integers64 {
    /// By the name of the R class.
    pub fn parse(name: &str) -> Result<Self> {
        Ok(match name {
            "double" => Self::Double,
            "character" => Self::Character,
            "integer" => Self::Integer,
            "integer64" => Self::Integer64,
            other => bail!(
                InvalidArgument,
                "int64 cannot be {other:?}; choose one of: double, character, integer, integer64"
            ),
        })
    }
}

/// The values of a column.
pub fn column_to_r(column: &Column, int64: Integers64) -> Result<Robj> {
    let mut vector = column.to_vector()?;
    if *column.dtype() == DataType::Categorical {
        vector = vector.to_dictionary()?;
    }
    if let Encoding::Dictionary { codes, values } = vector.encoding() {
        match column.dtype() {
            DataType::Categorical => return factor(codes, values),
            DataType::String => return repeated_texts(codes, values),
            _ => {}
        }
    }
    array_to_r(column.dtype(), &vector.decode(), int64)
        .map_err(|e| e.context(format!("column {:?}", column.name())))
}

fn factor(codes: &UInt32Array, levels: &ArrayRef) -> Result<Robj> {
    let mut factor = codes.iter().map(|code| code.map(|c| c as i32 + 1)).collect_robj();
    factor.set_attrib("levels", texts(levels)).map_err(from_r)?;
    factor.set_class(["factor"]).map_err(from_r)?;
    Ok(factor)
}

/// Makes an R string of each distinct text once.
fn repeated_texts(codes: &UInt32Array, values: &ArrayRef) -> Result<Robj> {
    let distinct = Strings::try_from(texts(values)).map_err(from_r)?;
    let mut texts = Strings::new_with_na(codes.len());
    for (i, code) in codes.iter().enumerate() {
        if let Some(code) = code {
            texts.set_elt(i, distinct.elt(code as usize));
        }
    }
    Ok(texts.into())
}

/// The columns of a frame as a data.frame.
pub fn frame_to_r(frame: &DataFrame, int64: Integers64) -> Result<Robj> {
    let columns = frame.columns().iter().map(|c| column_to_r(c, int64)).collect::<Result<Vec<_>>>()?;
    data_frame(frame.names().map(|n| n.to_string()).collect(), columns, frame.height())
}

fn data_frame(names: Vec<String>, columns: Vec<Robj>, height: usize) -> Result<Robj> {
    let mut frame: Robj = List::from_values(columns).into();
    frame.set_names(names).map_err(from_r)?;
    // The compact form of the names 1, 2, ...
    let rows = [None, Some(-i32::try_from(height).unwrap_or(i32::MAX))];
    frame.set_attrib("row.names", rows.into_iter().collect_robj()).map_err(from_r)?;
    frame.set_class(["data.frame"]).map_err(from_r)?;
    Ok(frame)
}

fn array_to_r(dtype: &DataType, array: &ArrayRef, int64: Integers64) -> Result<Robj> {
    Ok(match dtype {
        DataType::Null => std::iter::repeat_n(None::<bool>, array.len()).collect_robj(),
        DataType::Boolean => array.as_boolean().iter().collect_robj(),
        DataType::Int8 => small_integers::<Int8Type>(array),
        DataType::Int16 => small_integers::<Int16Type>(array),
        DataType::Int32 => small_integers::<Int32Type>(array),
        DataType::UInt8 => small_integers::<UInt8Type>(array),
        DataType::UInt16 => small_integers::<UInt16Type>(array),
        DataType::UInt32 => doubles::<UInt32Type>(array, f64::from),
        DataType::Int64 => integers64::<Int64Type>(array, int64)?,
        DataType::UInt64 => integers64::<UInt64Type>(array, int64)?,
        DataType::Float32 => doubles::<Float32Type>(array, f64::from),
        DataType::Float64 => doubles::<Float64Type>(array, |v| v),
        DataType::String | DataType::Categorical => texts(array),
        DataType::Date => classed(doubles::<Int32Type>(array, f64::from), &["Date"])?,
        DataType::Time => {
            let times = doubles::<Int64Type>(array, |v| v as f64 / 1e9);
            with_units(classed(times, &["hms", "difftime"])?)?
        }
        DataType::Duration(unit) => {
            let per_second = unit.per_second() as f64;
            with_units(classed(doubles::<Int64Type>(array, |v| v as f64 / per_second), &["difftime"])?)?
        }
        DataType::Datetime(unit, zone) => instants(array, *unit, zone.as_deref())?,
        DataType::Int128 => integers64::<Decimal128Type>(array, int64)?,
        DataType::Decimal(_, scale) => {
            let unit = 10_f64.powi((*scale).into());
            doubles::<Decimal128Type>(array, |v| v as f64 / unit)
        }
        DataType::Binary => {
            let bytes = array.as_binary_view();
            each(array, |i| Ok(Raw::from_bytes(bytes.value(i)).into()))?
        }
        DataType::Enum(categories) => factor(array.as_primitive(), categories.names())?,
        DataType::List(inner) => {
            let list = array.as_list::<i64>();
            each(array, |i| array_to_r(inner, &list.value(i), int64))?
        }
        DataType::Array(inner, _) => {
            let list = array.as_fixed_size_list();
            each(array, |i| array_to_r(inner, &list.value(i), int64))?
        }
        DataType::Map(key, value) => array_to_r(&DataType::map_entries(key, value), array, int64)?,
        DataType::Struct(fields) => structs(fields, array, int64)?,
        DataType::Object => bail!(InvalidOperation, "values of type Object are those of another language"),
    })
}

/// A list of what `element` makes of each row; NULL where it is null.
fn each(array: &ArrayRef, element: impl Fn(usize) -> Result<Robj>) -> Result<Robj> {
    let element = |i: usize| if array.is_null(i) { Ok(Robj::from(())) } else { element(i) };
    Ok(List::from_values((0..array.len()).map(element).collect::<Result<Vec<_>>>()?).into())
}

fn classed(mut values: Robj, class: &[&str]) -> Result<Robj> {
    values.set_class(class.iter().copied()).map_err(from_r)?;
    Ok(values)
}

fn with_units(mut values: Robj) -> Result<Robj> {
    values.set_attrib("units", "secs").map_err(from_r)?;
    Ok(values)
}

fn small_integers<T: ArrowPrimitiveType>(array: &ArrayRef) -> Robj
where
    i32: From<T::Native>,
{
    array.as_primitive::<T>().iter().map(|v| v.map(i32::from)).collect_robj()
}

fn doubles<T: ArrowPrimitiveType>(array: &ArrayRef, convert: impl Fn(T::Native) -> f64) -> Robj {
    array.as_primitive::<T>().iter().map(|v| v.map(&convert)).collect_robj()
}

fn texts(array: &ArrayRef) -> Robj {
    array.as_string_view().iter().collect_robj()
}

fn integers64<T: ArrowPrimitiveType>(array: &ArrayRef, form: Integers64) -> Result<Robj>
where
    i128: From<T::Native>,
{
    let values = array.as_primitive::<T>().iter().map(|v| v.map(i128::from));
    Ok(match form {
        Integers64::Double => values.map(|v| v.map(|v| v as f64)).collect_robj(),
        Integers64::Character => values.map(|v| v.map(|v| v.to_string())).collect_robj(),
        Integers64::Integer => {
            // R's NA is the smallest 32-bit integer.
            let fits = |v: i128| i32::try_from(v).ok().filter(|v| *v != i32::MIN);
            let narrow = |v: Option<i128>| match v {
                Some(v) => match fits(v) {
                    Some(v) => Ok(Some(v)),
                    None => bail!(OutOfBounds, "{v} does not fit R's integers; ask for int64 = \"double\""),
                },
                None => Ok(None),
            };
            values.map(narrow).collect::<Result<Vec<_>>>()?.into_iter().collect_robj()
        }
        Integers64::Integer64 => {
            let bits = |v: Option<i128>| match v.map(i64::try_from) {
                Some(Ok(v)) => Ok(f64::from_bits(v.cast_unsigned())),
                Some(Err(_)) => {
                    bail!(OutOfBounds, "a value does not fit integer64; ask for int64 = \"character\"")
                }
                None => Ok(f64::from_bits(i64::MIN.cast_unsigned())),
            };
            let values = values.map(bits).collect::<Result<Vec<f64>>>()?;
            classed(values.into_iter().collect_robj(), &["integer64"])?
        }
    })
}

fn instants(array: &ArrayRef, unit: TimeUnit, zone: Option<&str>) -> Result<Robj> {
    let per_second = unit.per_second() as f64;
    let seconds = match zone {
        Some(_) => doubles::<Int64Type>(array, |v| v as f64 / per_second),
        None => {
            let local = LocalTime::of_session();
            let microseconds = |v: i64| match unit {
                TimeUnit::Milliseconds => v.saturating_mul(1_000),
                TimeUnit::Microseconds => v,
                TimeUnit::Nanoseconds => v.div_euclid(1_000),
            };
            let instant = |v: i64| local.instant(microseconds(v)).map(|v| v as f64 / 1e6);
            array.as_primitive::<Int64Type>().iter().map(|v| v.and_then(instant)).collect_robj()
        }
    };
    let mut instants = classed(seconds, &["POSIXct", "POSIXt"])?;
    instants.set_attrib("tzone", zone.unwrap_or("")).map_err(from_r)?;
    Ok(instants)
}

/// A data.frame; rows that are null are NA in every column.
fn structs(fields: &[Field], array: &ArrayRef, int64: Integers64) -> Result<Robj> {
    let array = array.as_struct();
    let column = |(field, values): (&Field, &ArrayRef)| {
        let nulls = arrow::buffer::NullBuffer::union(array.nulls(), values.nulls());
        let masked = match (array.nulls(), values.data_type()) {
            (None, _) | (_, arrow::datatypes::DataType::Null) => values.clone(),
            _ => arrow::array::make_array(
                values
                    .to_data()
                    .into_builder()
                    .nulls(nulls)
                    .build()
                    .map_err(polarslike_bridge::Error::from)?,
            ),
        };
        array_to_r(&field.dtype, &masked, int64)
    };
    let columns = fields.iter().zip(array.columns()).map(column).collect::<Result<Vec<_>>>()?;
    data_frame(fields.iter().map(|f| f.name.to_string()).collect(), columns, array.len())
}
