//! Arithmetic with lists and arrays: element by element, with another list of the same length or with a number.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, FixedSizeListArray, LargeListArray, UInt32Array};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use polarslike_core::{DataType, Groups, Result, Vector, bail};

use crate::types::no_operation;
use crate::{Bind, Binding, Call, bind};

/// Whether one of the types is a list or an array.
pub(crate) fn is_nested(a: &DataType, b: &DataType) -> bool {
    a.inner().is_some() || b.inner().is_some()
}

/// The type rule: that of the elements.
pub(crate) fn types(call: &Bind) -> Result<Binding> {
    let (a, b) = (call.input(0), call.input(1));
    let matching = match (&a, &b) {
        (DataType::List(_), DataType::List(_)) => true,
        (DataType::Array(_, n), DataType::Array(_, m)) => n == m,
        (list, other) | (other, list) if list.inner().is_some() && other.inner().is_none() => {
            other.is_numeric() || matches!(other, DataType::Boolean | DataType::Null)
        }
        _ => false,
    };
    if !matching {
        return Err(no_operation(call));
    }
    let items = [&a, &b].map(|t| t.inner().unwrap_or(t).clone());
    let Binding { inputs, output } = bind(call.function, &items, call.options.args)?;
    if output == DataType::String || output == DataType::Binary {
        return Err(no_operation(call));
    }
    let inputs = [&a, &b].into_iter().zip(inputs).map(|(outer, item)| around(outer, item)).collect();
    let shape = if a.inner().is_some() { &a } else { &b };
    call.cast(inputs, around(shape, output))
}

/// A list or an array of this type, as `outer` is one; the type itself if it is none.
fn around(outer: &DataType, item: DataType) -> DataType {
    match outer {
        DataType::List(_) => DataType::List(Box::new(item)),
        DataType::Array(_, width) => DataType::Array(Box::new(item), *width),
        _ => item,
    }
}

/// The kernel on lists, made of the one on their elements.
pub(crate) fn elementwise(call: &Call, kernel: fn(&Call) -> Result<Vector>) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "`{}` takes two inputs", call.options.name()) };
    if !is_nested(a.dtype(), b.dtype()) {
        return kernel(call);
    }
    let (a, b) = (Side::new(a), Side::new(b));
    let nulls = NullBuffer::union(a.nulls.as_ref(), b.nulls.as_ref());
    let (mut left, mut right, mut ends) =
        (Vec::new(), Vec::new(), Vec::with_capacity(call.inputs[0].len() + 1));
    ends.push(0_i64);
    for row in 0..call.inputs[0].len() {
        let is_null = nulls.as_ref().is_some_and(|n| n.is_null(row));
        let len = match (a.len(row), b.len(row)) {
            // Arrays have elements where they are null, too.
            (x, y) if is_null => a.width.or(b.width).unwrap_or(0).min(x.or(y).unwrap_or(0)),
            (Some(x), Some(y)) if x != y => {
                bail!(Shape, "`{}` of lists of {x} and of {y} elements in row {row}", call.options.name())
            }
            (x, y) => x.or(y).unwrap_or(0),
        };
        left.extend((0..len).map(|i| a.index(row, i)));
        right.extend((0..len).map(|i| b.index(row, i)));
        ends.push(left.len() as i64);
    }
    let (Some(item), rows) = (call.dtype.inner(), left.len()) else {
        bail!(Internal, "{} is no list", call.dtype)
    };
    let inputs = [a.values.take(&UInt32Array::from(left))?, b.values.take(&UInt32Array::from(right))?];
    let groups = Groups::whole(rows);
    let types = inputs.iter().map(|v| v.dtype().clone()).collect::<Vec<_>>();
    let inner = Call { inputs: &inputs, groups: &groups, input_types: &types, dtype: item, ..*call };
    let items = elementwise(&inner, kernel)?.decode();
    let array: ArrayRef = match call.dtype.storage() {
        arrow::datatypes::DataType::FixedSizeList(field, width) => {
            let rows = ends.len() - 1;
            Arc::new(FixedSizeListArray::try_new_with_length(field, width, items, nulls, rows)?)
        }
        arrow::datatypes::DataType::LargeList(field) => {
            Arc::new(LargeListArray::try_new(field, OffsetBuffer::new(ends.into()), items, nulls)?)
        }
        other => bail!(Internal, "{other} holds no elements"),
    };
    Ok(Vector::plain(call.dtype.clone(), array))
}

/// One side: the elements of lists, or numbers that count for all elements of the other side.
struct Side {
    values: Vector,
    /// Where the elements of each list start and end; empty for numbers and arrays.
    offsets: Vec<i64>,
    width: Option<usize>,
    nulls: Option<NullBuffer>,
}

impl Side {
    fn new(vector: &Vector) -> Self {
        match vector.dtype() {
            DataType::List(item) => {
                let array = vector.decode();
                let list = array.as_list::<i64>();
                Self {
                    values: Vector::plain(item.as_ref().clone(), list.values().clone()),
                    offsets: list.value_offsets().to_vec(),
                    width: None,
                    nulls: list.nulls().cloned(),
                }
            }
            DataType::Array(item, width) => {
                let array = vector.decode();
                let array = array.as_fixed_size_list();
                Self {
                    values: Vector::plain(item.as_ref().clone(), array.values().clone()),
                    offsets: Vec::new(),
                    width: Some(*width),
                    nulls: array.nulls().cloned(),
                }
            }
            // A null number makes null elements, not a null list.
            _ => Self { values: vector.clone(), offsets: Vec::new(), width: None, nulls: None },
        }
    }

    /// How many elements the row has; `None` for a number.
    fn len(&self, row: usize) -> Option<usize> {
        match self.offsets.get(row..row + 2) {
            Some(ends) => Some((ends[1] - ends[0]) as usize),
            None => self.width,
        }
    }

    /// Where element `i` of the row is.
    fn index(&self, row: usize, i: usize) -> u32 {
        let index = match (self.offsets.get(row), self.width) {
            (Some(start), _) => *start as usize + i,
            (None, Some(width)) => row * width + i,
            (None, None) => row,
        };
        index as u32
    }
}
