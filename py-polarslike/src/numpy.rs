//! Columns as numpy arrays and back, by numpy's array interface: a dictionary with address, length and type.

use std::ptr::NonNull;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray, PrimitiveArray};
use arrow::buffer::{Buffer, ScalarBuffer};
use arrow::datatypes::{Float64Type, Int64Type};
use polarslike_bridge::{
    Column, DataType, Encoding, HostValue, Result, TimeUnit, Vector, bail, call_series, error, with_primitive,
};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::error::run;

/// Memory that numpy looks at; it stays as long as an array uses it.
#[pyclass(frozen, module = "polarslike._native")]
pub struct NativeBuffer {
    memory: Buffer,
    len: usize,
    typestr: String,
    /// Whether other columns and frames may use the memory.
    is_shared: bool,
}

#[pymethods]
impl NativeBuffer {
    #[getter]
    fn __array_interface__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let interface = PyDict::new(py);
        interface.set_item("version", 3)?;
        interface.set_item("shape", (self.len,))?;
        interface.set_item("typestr", &self.typestr)?;
        // What is shared is read-only.
        interface.set_item("data", (self.memory.as_ptr() as usize, self.is_shared))?;
        Ok(interface)
    }
}

/// The type of a column in numpy's letters, and how its values lie there.
fn typestr(dtype: &DataType) -> Option<String> {
    let unit = |unit: &TimeUnit| unit.name();
    Some(match dtype {
        DataType::Boolean => "|b1".into(),
        DataType::Int8 => "|i1".into(),
        DataType::UInt8 => "|u1".into(),
        DataType::Int16 => "<i2".into(),
        DataType::UInt16 => "<u2".into(),
        DataType::Int32 => "<i4".into(),
        DataType::UInt32 => "<u4".into(),
        DataType::Int64 => "<i8".into(),
        DataType::UInt64 => "<u8".into(),
        DataType::Float32 => "<f4".into(),
        DataType::Float64 => "<f8".into(),
        DataType::Datetime(u, _) => format!("<M8[{}]", unit(u)),
        DataType::Duration(u) => format!("<m8[{}]", unit(u)),
        _ => return None,
    })
}

/// The values as numpy has them: a view where the column has one chunk and no nulls, else a copy in which nulls are NaN
/// or NaT. None for types that numpy has not.
pub fn column_to_numpy(py: Python<'_>, column: &Column) -> PyResult<Option<NativeBuffer>> {
    run(py, || {
        // Integers with nulls become floats, as numpy's integers have no null.
        if column.null_count() > 0 && column.dtype().is_integer() {
            let float = vec![HostValue::DataType(DataType::Float64)];
            return buffer(&call_series("cast", column, float, vec![])?);
        }
        buffer(column)
    })
}

fn buffer(column: &Column) -> Result<Option<NativeBuffer>> {
    let Some(typestr) = typestr(column.dtype()) else { return Ok(None) };
    let array = column.to_vector()?.decode();
    let len = array.len();
    let is_plain = matches!(column.chunks(), [chunk] if matches!(chunk.encoding(), Encoding::Plain(_)));
    let is_shared = is_plain && array.null_count() == 0 && *column.dtype() != DataType::Boolean;
    let memory = match column.dtype() {
        DataType::Boolean if array.null_count() > 0 => return Ok(None),
        DataType::Boolean => {
            Buffer::from_vec(array.as_boolean().values().iter().map(u8::from).collect::<Vec<u8>>())
        }
        _ if array.null_count() == 0 => {
            with_primitive!(column.dtype(), T => array.as_primitive::<T>().values().inner().clone(), else {
                return Ok(None)
            })
        }
        DataType::Float32 => filled::<arrow::datatypes::Float32Type>(&array, f32::NAN),
        DataType::Float64 => filled::<Float64Type>(&array, f64::NAN),
        // numpy's NaT.
        _ => filled::<Int64Type>(&array, i64::MIN),
    };
    Ok(Some(NativeBuffer { memory, len, typestr, is_shared }))
}

fn filled<T: ArrowPrimitiveType>(array: &ArrayRef, null: T::Native) -> Buffer {
    let values: Vec<T::Native> = array.as_primitive::<T>().iter().map(|v| v.unwrap_or(null)).collect();
    Buffer::from_vec(values)
}

/// Keeps a numpy array alive whose memory a column uses.
struct Owner(#[expect(dead_code, reason = "only held")] Py<PyAny>);

/// A column of the values of a one-dimensional, contiguous numpy array. The memory of an array that cannot be written
/// is shared, others are copied: a column must not change.
pub fn column_from_numpy(name: &str, array: &Bound<'_, PyAny>) -> PyResult<Column> {
    let py = array.py();
    let interface = array.getattr(intern!(py, "__array_interface__"))?;
    let typestr: String = interface.get_item("typestr")?.extract()?;
    let (len,): (usize,) = interface.get_item("shape")?.extract()?;
    let data = interface.get_item("data")?.cast_into::<PyTuple>()?;
    let (address, readonly): (usize, bool) = data.extract()?;
    let width: usize = typestr.get(2..3).and_then(|w| w.parse().ok()).unwrap_or(0);
    let Some(pointer) = NonNull::new(address as *mut u8).filter(|_| len > 0) else {
        return run(py, || column(name, &typestr, Buffer::from_vec(Vec::<i64>::new()), 0));
    };
    let owner = Arc::new(Owner(array.clone().unbind()));
    // SAFETY: numpy's interface says that so many bytes are at this address as long as the array lives, which the owner
    // keeps alive.
    let shared = unsafe { Buffer::from_custom_allocation(pointer, len * width, owner) };
    let memory = if readonly { shared } else { Buffer::from(shared.as_slice()) };
    run(py, || column(name, &typestr, memory, len))
}

impl std::panic::RefUnwindSafe for Owner {}

fn column(name: &str, typestr: &str, memory: Buffer, len: usize) -> Result<Column> {
    let unit = |text: &str| {
        let unit = text.get(4..text.len() - 1).unwrap_or_default();
        TimeUnit::parse(unit)
            .ok_or_else(|| error!(InvalidType, "numpy's unit {unit:?} is not one of ms, us, ns"))
    };
    let dtype = match typestr {
        "|b1" => {
            let values: BooleanArray = memory.as_slice().iter().map(|v| Some(*v != 0)).collect();
            return Ok(Column::from_vector(name, Vector::boolean(values)));
        }
        "|i1" => DataType::Int8,
        "|u1" => DataType::UInt8,
        "<i2" => DataType::Int16,
        "<u2" => DataType::UInt16,
        "<i4" => DataType::Int32,
        "<u4" => DataType::UInt32,
        "<i8" => DataType::Int64,
        "<u8" => DataType::UInt64,
        "<f4" => DataType::Float32,
        "<f8" => DataType::Float64,
        t if t.starts_with("<M8") => return temporal(name, DataType::Datetime(unit(t)?, None), memory, len),
        t if t.starts_with("<m8") => return temporal(name, DataType::Duration(unit(t)?), memory, len),
        other => bail!(InvalidType, "numpy arrays of {other} have no counterpart in polarslike"),
    };
    with_primitive!(&dtype, T => {
        let array = PrimitiveArray::<T>::new(ScalarBuffer::new(memory, 0, len), None);
        Ok(Column::from_vector(name, Vector::primitive(dtype, array)))
    }, else bail!(Internal, "{dtype} is not primitive"))
}

/// Dates and times, in which numpy's NaT is null.
fn temporal(name: &str, dtype: DataType, memory: Buffer, len: usize) -> Result<Column> {
    let values = ScalarBuffer::<i64>::new(memory, 0, len);
    let array = if values.contains(&i64::MIN) {
        values.iter().map(|v| Some(*v).filter(|v| *v != i64::MIN)).collect()
    } else {
        PrimitiveArray::<Int64Type>::new(values, None)
    };
    Ok(Column::from_vector(name, Vector::primitive(dtype, array)))
}
