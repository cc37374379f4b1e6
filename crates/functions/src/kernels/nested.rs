//! Equality of lists and structs.

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use polarslike_core::{DataType, Result, Vector, with_primitive};

use super::{Ordered, Pair};

/// Whether the values at two positions are equal, null being equal to null.
type Equality<'a> = Box<dyn Fn(usize, usize) -> bool + 'a>;

/// Whether lists or structs are equal, row by row; null if one is null. Nulls within are equal to each other.
pub(super) fn equal(a: &Vector, b: &Vector) -> Result<BooleanArray> {
    let rows = a.len();
    let (left_step, right_step, x, y) = match Pair::new(a, b) {
        Pair::Constants(x, y) => (0, 0, x.clone(), y.clone()),
        Pair::Left(x, y) => (0, 1, x.clone(), y),
        Pair::Right(x, y) => (1, 0, x, y.clone()),
        Pair::Rows(x, y) => (1, 1, x, y),
    };
    let equal = equality(a.dtype(), &x, &y);
    let bits = BooleanBuffer::collect_bool(rows, |i| equal(i * left_step, i * right_step));
    Ok(BooleanArray::new(bits, NullBuffer::union(a.validity().as_ref(), b.validity().as_ref())))
}

/// The equality of values of a type; the arrays have its storage.
pub(crate) fn equality<'a>(dtype: &DataType, a: &'a ArrayRef, b: &'a ArrayRef) -> Equality<'a> {
    let values: Equality = match dtype {
        DataType::Null => return Box::new(|_, _| true),
        DataType::Boolean => {
            let (a, b) = (a.as_boolean(), b.as_boolean());
            Box::new(move |i, k| a.value(i) == b.value(k))
        }
        DataType::String | DataType::Categorical => {
            let (a, b) = (a.as_string_view(), b.as_string_view());
            Box::new(move |i, k| a.value(i) == b.value(k))
        }
        DataType::Binary => {
            let (a, b) = (a.as_binary_view(), b.as_binary_view());
            Box::new(move |i, k| a.value(i) == b.value(k))
        }
        DataType::Array(inner, width) => {
            let (x, y) = (a.as_fixed_size_list().values(), b.as_fixed_size_list().values());
            let (items, width) = (equality(inner, x, y), *width);
            Box::new(move |i, k| (0..width).all(|n| items(i * width + n, k * width + n)))
        }
        DataType::Map(key, value) => return equality(&DataType::map_entries(key, value), a, b),
        DataType::List(inner) => {
            let (a, b) = (a.as_list::<i64>(), b.as_list::<i64>());
            let items = equality(inner, a.values(), b.values());
            let range = |offsets: &[i64], i: usize| offsets[i] as usize..offsets[i + 1] as usize;
            Box::new(move |i, k| {
                let (x, y) = (range(a.offsets(), i), range(b.offsets(), k));
                x.len() == y.len() && x.zip(y).all(|(i, k)| items(i, k))
            })
        }
        DataType::Struct(fields) => {
            let columns = a.as_struct().columns().iter().zip(b.as_struct().columns());
            let fields: Vec<Equality> =
                fields.iter().zip(columns).map(|(f, (a, b))| equality(&f.dtype, a, b)).collect();
            Box::new(move |i, k| fields.iter().all(|equal| equal(i, k)))
        }
        other => with_primitive!(other, T => primitive::<T>(a, b), else Box::new(|_, _| false)),
    };
    if a.null_count() == 0 && b.null_count() == 0 {
        return values;
    }
    Box::new(move |i, k| match (a.is_null(i), b.is_null(k)) {
        (false, false) => values(i, k),
        (left, right) => left && right,
    })
}

fn primitive<'a, T: ArrowPrimitiveType<Native: Ordered>>(a: &'a ArrayRef, b: &'a ArrayRef) -> Equality<'a> {
    let (a, b) = (a.as_primitive::<T>(), b.as_primitive::<T>());
    Box::new(move |i, k| a.value(i).equal(b.value(k)))
}
