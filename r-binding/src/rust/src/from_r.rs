//! Columns of R vectors.

use std::collections::HashMap;
use std::ffi::{CStr, c_char, c_void};
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, BooleanArray, Float64Array, Int32Array, Int64Array, LargeListArray, StringViewBuilder,
    StructArray, UInt32Array, new_empty_array,
};
use arrow::buffer::{NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow::datatypes::DataType as ArrowType;
use extendr_api::prelude::*;
use extendr_ffi::{R_IsNA, R_NaString, STRING_ELT};
use polarslike_bridge::functions::supertype_of;
use polarslike_bridge::{
    Column, DataFrame, DataType, Field, HostValue, Result, TimeUnit, Vector, bail, call_series, error,
};

use crate::handle::{self, class_of, peek};
use crate::local_time::LocalTime;
use crate::memory::share;
use crate::value::plain_name;

unsafe extern "C" {
    fn Rf_translateCharUTF8(text: *const c_void) -> *const c_char;
}

/// R's missing integer, and with it that of factors and truth values.
const NA_INTEGER: i32 = i32::MIN;
/// The missing value of bit64's `integer64`.
const NA_INTEGER64: i64 = i64::MIN;
const MICROSECONDS: f64 = 1e6;

/// A column of an R vector, or of one of our Series.
pub fn column_from_r(name: &str, object: &Robj) -> Result<Column> {
    if let Some(column) = peek::<Column>(object) {
        return Ok(if name.is_empty() { column.clone() } else { column.with_name(name) });
    }
    let vector = vector_from_r(object);
    let vector =
        if name.is_empty() { vector } else { vector.map_err(|e| e.context(format!("column {name:?}"))) };
    Ok(Column::from_vector(name, vector?))
}

/// A frame of the columns of a data.frame or a named list.
pub fn frame_from_r(object: &Robj) -> Result<DataFrame> {
    let Some(list) = object.as_list() else {
        bail!(InvalidType, "a DataFrame is made of a data.frame or a list, not of {}", class_of(object))
    };
    let column = |(name, values): (&str, Robj)| column_from_r(&plain_name(name), &values);
    let columns = list.iter().map(column).collect::<Result<Vec<_>>>()?;
    match columns.first() {
        None => DataFrame::with_height(columns, 0),
        Some(_) => DataFrame::new(columns),
    }
}

fn vector_from_r(object: &Robj) -> Result<Vector> {
    if object.inherits("factor") {
        return factor(object);
    }
    if object.inherits("integer64") {
        return Ok(Vector::primitive(DataType::Int64, integers64(object)?));
    }
    if object.inherits("Date") {
        return dates(object);
    }
    if object.inherits("POSIXct") {
        return instants(object);
    }
    if object.inherits("difftime") {
        return durations(object);
    }
    if object.inherits("data.frame") {
        return structs(&frame_from_r(object)?);
    }
    match object.rtype() {
        Rtype::Null => Ok(Vector::nulls(DataType::Null, 0)),
        Rtype::Logicals => Ok(Vector::boolean(truths(object)?)),
        Rtype::Integers => Ok(Vector::primitive(DataType::Int32, integers(object)?)),
        Rtype::Doubles => Ok(Vector::primitive(DataType::Float64, doubles(object)?)),
        Rtype::Strings => texts(object),
        Rtype::List => lists(object),
        _ => bail!(InvalidType, "there is no column type for {}", class_of(object)),
    }
}

fn wrong(object: &Robj, wanted: &str) -> polarslike_bridge::Error {
    error!(InvalidType, "expected {wanted}, got {}", class_of(object))
}

fn truths(object: &Robj) -> Result<BooleanArray> {
    let values = object.as_logical_slice().ok_or_else(|| wrong(object, "truth values"))?;
    Ok(values.iter().map(|v| if v.is_na() { None } else { Some(v.is_true()) }).collect())
}

/// Over the memory of the R vector.
fn integers(object: &Robj) -> Result<Int32Array> {
    let values = object.as_integer_slice().ok_or_else(|| wrong(object, "integers"))?;
    let nulls = values.contains(&NA_INTEGER).then(|| values.iter().map(|v| *v != NA_INTEGER).collect());
    Ok(Int32Array::try_new(ScalarBuffer::new(share(object, values), 0, values.len()), nulls)?)
}

/// Over the memory of the R vector. NA is null, NaN is a value.
fn doubles(object: &Robj) -> Result<Float64Array> {
    let values = object.as_real_slice().ok_or_else(|| wrong(object, "numbers"))?;
    // NA is one of the NaNs: most vectors have none, and need no look at R's.
    let nulls: Option<NullBuffer> =
        values.iter().any(|v| v.is_nan()).then(|| values.iter().map(|v| !is_na(*v)).collect());
    let nulls = nulls.filter(|n| n.null_count() > 0);
    Ok(Float64Array::try_new(ScalarBuffer::new(share(object, values), 0, values.len()), nulls)?)
}

fn is_na(value: f64) -> bool {
    // SAFETY: a pure function of R, called on R's thread.
    unsafe { R_IsNA(value) != 0 }
}

/// Over the memory of the R vector, whose doubles hold the bits of integers.
fn integers64(object: &Robj) -> Result<Int64Array> {
    let values = object.as_real_slice().ok_or_else(|| wrong(object, "integer64"))?;
    let values: ScalarBuffer<i64> = ScalarBuffer::new(share(object, values), 0, values.len());
    let nulls = values.contains(&NA_INTEGER64).then(|| values.iter().map(|v| *v != NA_INTEGER64).collect());
    Ok(Int64Array::try_new(values, nulls)?)
}

/// Element `i` of a character vector; null for NA.
fn text_element(object: &Robj, i: usize) -> *const c_void {
    // SAFETY: the callers stay within the length of a character vector, and this is R's thread; R_NaString is set once
    // R runs.
    let (text, missing) = unsafe { (STRING_ELT(object.get(), i as isize), R_NaString) };
    if text == missing { std::ptr::null() } else { text.cast() }
}

/// The UTF-8 text of an element that is not NA.
fn utf8<'a>(element: *const c_void, i: usize) -> Result<&'a str> {
    // SAFETY: an element of a character vector, on R's thread; the text lives as long as the vector, or until the call
    // from R ends.
    let text = unsafe { CStr::from_ptr(Rf_translateCharUTF8(element)) };
    text.to_str().map_err(|_| {
        error!(InvalidArgument, "element {} is not valid UTF-8; convert it with iconv() or enc2utf8()", i + 1)
    })
}

/// Texts one by one.
fn plain_texts(object: &Robj) -> Result<ArrayRef> {
    let mut builder = StringViewBuilder::with_capacity(object.len());
    for i in 0..object.len() {
        match text_element(object, i) {
            missing if missing.is_null() => builder.append_null(),
            element => builder.append_value(utf8(element, i)?),
        }
    }
    Ok(Arc::new(builder.finish()))
}

/// Vectors shorter than this stay plain.
const DICTIONARY_ROWS: usize = 1_000;
/// A dictionary pays while so many rows share a value.
const ROWS_PER_VALUE: usize = 4;

/// Texts, each distinct one once if there are few: R keeps equal texts in one place, so that addresses tell.
fn texts(object: &Robj) -> Result<Vector> {
    let rows = object.len();
    let mut codes: HashMap<*const c_void, u32> = HashMap::new();
    let mut values = StringViewBuilder::new();
    let mut encoded = Vec::new();
    for i in 0..rows {
        // Many values early on: reading on would be in vain.
        if rows < DICTIONARY_ROWS || codes.len() > DICTIONARY_ROWS.max(i) / ROWS_PER_VALUE {
            return Ok(Vector::plain(DataType::String, plain_texts(object)?));
        }
        let element = text_element(object, i);
        encoded.push(match codes.get(&element) {
            _ if element.is_null() => None,
            Some(code) => Some(*code),
            None => {
                let code = codes.len() as u32;
                values.append_value(utf8(element, i)?);
                codes.insert(element, code);
                Some(code)
            }
        });
    }
    // The same text in two encodings has two addresses: this merges them.
    Vector::dictionary_from(DataType::String, UInt32Array::from(encoded), Arc::new(values.finish()))
}

fn factor(object: &Robj) -> Result<Vector> {
    let codes = object.as_integer_slice().ok_or_else(|| wrong(object, "a factor"))?;
    let levels = object.get_attrib("levels").filter(|levels| levels.rtype() == Rtype::Strings);
    let values =
        levels.map_or_else(|| Ok(new_empty_array(&ArrowType::Utf8View)), |levels| plain_texts(&levels))?;
    let code = |v: &i32| u32::try_from(*v).ok().and_then(|v| v.checked_sub(1));
    if let Some(odd) = codes.iter().filter_map(code).find(|code| *code as usize >= values.len()) {
        bail!(InvalidArgument, "a factor with {} levels has the code {}", values.len(), odd + 1);
    }
    let codes: UInt32Array = codes.iter().map(code).collect();
    Vector::dictionary_from(DataType::Categorical, codes, values)
}

/// The numbers of an integer or double vector; NA, NaN and infinities are none.
fn numbers(object: &Robj) -> Result<Vec<Option<f64>>> {
    if let Some(values) = object.as_integer_slice() {
        return Ok(values.iter().map(|v| (*v != NA_INTEGER).then_some(f64::from(*v))).collect());
    }
    let values = object.as_real_slice().ok_or_else(|| wrong(object, "numbers"))?;
    Ok(values.iter().map(|v| v.is_finite().then_some(*v)).collect())
}

/// Numbers times a factor as integers; an error beyond what 64 bits hold.
fn scaled(object: &Robj, factor: f64) -> Result<Vec<Option<i64>>> {
    const LIMIT: f64 = 9.2e18;
    let scale = |value: Option<f64>| match value.map(|v| (v * factor).round()) {
        Some(v) if v.abs() > LIMIT => {
            bail!(OutOfBounds, "{:?} is out of the range of dates and times", v / factor)
        }
        Some(v) => Ok(Some(v as i64)),
        None => Ok(None),
    };
    numbers(object)?.into_iter().map(scale).collect()
}

fn dates(object: &Robj) -> Result<Vector> {
    if object.rtype() == Rtype::Integers {
        return Ok(Vector::primitive(DataType::Date, integers(object)?));
    }
    let day = |value: Option<f64>| match value.map(f64::floor) {
        Some(v) if v.abs() > f64::from(i32::MAX) => {
            bail!(OutOfBounds, "day {v:?} is out of the range of dates")
        }
        Some(v) => Ok(Some(v as i32)),
        None => Ok(None),
    };
    let days = numbers(object)?.into_iter().map(day).collect::<Result<Int32Array>>()?;
    Ok(Vector::primitive(DataType::Date, days))
}

/// Instants with a time zone; without one, what clocks show in the zone of the session.
fn instants(object: &Robj) -> Result<Vector> {
    let zone = object
        .get_attrib("tzone")
        .and_then(|zone| zone.as_str_vector().and_then(|z| z.first().map(|z| z.to_string())));
    let instants = scaled(object, MICROSECONDS)?;
    match zone.filter(|zone| !zone.is_empty()) {
        Some(zone) => {
            polarslike_bridge::temporal::time_zone(&zone)?;
            let dtype = DataType::Datetime(TimeUnit::Microseconds, Some(zone.into()));
            Ok(Vector::primitive(dtype, Int64Array::from(instants)))
        }
        None => {
            let local = LocalTime::of_session();
            let shown: Int64Array = instants.into_iter().map(|v| v.map(|v| local.shown(v))).collect();
            Ok(Vector::primitive(DataType::Datetime(TimeUnit::Microseconds, None), shown))
        }
    }
}

fn durations(object: &Robj) -> Result<Vector> {
    if object.inherits("hms") {
        let times = scaled(object, 1e9)?;
        const DAY: i64 = 86_400_000_000_000;
        if let Some(odd) = times.iter().flatten().find(|v| !(0..DAY).contains(*v)) {
            bail!(OutOfBounds, "{:?} seconds are not a time of day", *odd as f64 / 1e9);
        }
        return Ok(Vector::primitive(DataType::Time, Int64Array::from(times)));
    }
    let units = object.get_attrib("units").unwrap_or_default();
    let seconds = match units.as_str() {
        Some("secs") => 1.0,
        Some("mins") => 60.0,
        Some("hours") => 3_600.0,
        Some("days") => 86_400.0,
        Some("weeks") => 604_800.0,
        other => bail!(InvalidArgument, "a difftime has the units {other:?}"),
    };
    let lengths = Int64Array::from(scaled(object, seconds * MICROSECONDS)?);
    Ok(Vector::primitive(DataType::Duration(TimeUnit::Microseconds), lengths))
}

/// A struct per row of a frame.
pub fn structs(frame: &DataFrame) -> Result<Vector> {
    let fields: Vec<Field> = frame.columns().iter().map(Column::field).collect();
    let dtype = DataType::Struct(fields);
    let ArrowType::Struct(arrow_fields) = dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let columns =
        frame.columns().iter().map(|c| Ok(c.to_vector()?.decode())).collect::<Result<Vec<ArrayRef>>>()?;
    let array = StructArray::try_new_with_length(arrow_fields, columns, None, frame.height())?;
    Ok(Vector::plain(dtype, Arc::new(array)))
}

/// A list per element; NULL is null. Elements of several types take the one that all fit.
fn lists(object: &Robj) -> Result<Vector> {
    let Some(list) = object.as_list() else { return Err(wrong(object, "a list")) };
    let element = |value: Robj| match value.is_null() {
        true => Ok(None),
        false if value.is_external_pointer() => handle::read::<Column>(&value).cloned().map(Some),
        false => column_from_r("", &value).map(Some),
    };
    let elements = list.values().map(element).collect::<Result<Vec<_>>>()?;
    // A logical vector of NA alone says nothing of the type.
    let says = |c: &&Column| *c.dtype() != DataType::Boolean || c.null_count() < c.len();
    let types: Vec<&DataType> = elements.iter().flatten().filter(says).map(Column::dtype).collect();
    // A number among dates is rather a mistake than a count of days.
    let alike = types.iter().all(|t| t.is_temporal()) || !types.iter().any(|t| t.is_temporal());
    let inner = supertype_of(types.iter().copied()).filter(|_| alike).ok_or_else(|| {
        let mut names: Vec<String> = types.iter().map(|t| t.to_string()).collect();
        names.dedup();
        error!(
            InvalidType,
            "elements of {} in one list column; convert them to one type first",
            names.join(" and of ")
        )
    })?;
    let cast = |column: &Column| match column.dtype() == &inner {
        true => Ok(column.clone()),
        false => call_series("cast", column, vec![HostValue::DataType(inner.clone())], vec![]),
    };
    let columns = elements.iter().flatten().map(cast).collect::<Result<Vec<_>>>()?;
    let arrays = columns.iter().map(|c| Ok(c.to_vector()?.decode())).collect::<Result<Vec<ArrayRef>>>()?;
    let refs: Vec<&dyn Array> = arrays.iter().map(AsRef::as_ref).collect();
    let values = match refs.as_slice() {
        [] => new_empty_array(&inner.storage()),
        refs => arrow::compute::concat(refs)?,
    };
    let offsets = OffsetBuffer::from_lengths(elements.iter().map(|e| e.as_ref().map_or(0, Column::len)));
    let nulls: NullBuffer = elements.iter().map(Option::is_some).collect();
    let dtype = DataType::List(Box::new(inner));
    let ArrowType::LargeList(field) = dtype.storage() else { bail!(Internal, "a list is stored as a list") };
    let array = LargeListArray::try_new(field, offsets, values, Some(nulls).filter(|n| n.null_count() > 0))?;
    Ok(Vector::plain(dtype, Arc::new(array)))
}
