//! Elementwise loops over primitive values.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Encoding, Result, Vector};

use super::wide::wide;

/// `f` of each value; null gives null.
pub(crate) fn unary<I: ArrowPrimitiveType, O: ArrowPrimitiveType>(
    input: &Vector,
    dtype: &DataType,
    f: impl Fn(I::Native) -> O::Native,
) -> Result<Vector> {
    input.map(dtype.clone(), |array| Ok(Arc::new(map::<I, O>(array.as_primitive(), &f))))
}

/// `f` of each value, also of those that lie below nulls.
pub(crate) fn map<I: ArrowPrimitiveType, O: ArrowPrimitiveType>(
    array: &PrimitiveArray<I>,
    f: impl Fn(I::Native) -> O::Native,
) -> PrimitiveArray<O> {
    PrimitiveArray::new(map_values(array.values(), f).into(), array.nulls().cloned())
}

wide! {
    fn map_values[I: Copy, O](values: &[I], f: impl Fn(I) -> O) -> Vec<O> {
        values.iter().map(|value| f(*value)).collect()
    }
}

wide! {
    fn map_pairs[A: Copy, B: Copy, O](a: &[A], b: &[B], f: impl Fn(A, B) -> O) -> Vec<O> {
        a.iter().zip(b).map(|(x, y)| f(*x, *y)).collect()
    }
}

/// `f` of each float, with its form for the narrower type; other types stay as they are.
pub(crate) fn float(
    input: &Vector,
    wide: impl Fn(f64) -> f64,
    narrow: impl Fn(f32) -> f32,
) -> Result<Vector> {
    match input.dtype() {
        dtype @ DataType::Float32 => unary::<Float32Type, Float32Type>(input, dtype, narrow),
        dtype @ DataType::Float64 => unary::<Float64Type, Float64Type>(input, dtype, wide),
        _ => Ok(input.clone()),
    }
}

/// Two inputs of a function, told apart by which is constant.
pub(crate) enum Pair<'a> {
    /// Both are constant: the result is, too.
    Constants(&'a ArrayRef, &'a ArrayRef),
    /// The left one is constant.
    Left(&'a ArrayRef, ArrayRef),
    /// The right one is constant.
    Right(ArrayRef, &'a ArrayRef),
    /// None is constant.
    Rows(ArrayRef, ArrayRef),
}

impl<'a> Pair<'a> {
    /// The inputs decoded, constant ones as arrays of one row.
    pub(crate) fn new(a: &'a Vector, b: &'a Vector) -> Self {
        match (a.encoding(), b.encoding()) {
            (Encoding::Constant { value: x, .. }, Encoding::Constant { value: y, .. }) => {
                Self::Constants(x, y)
            }
            (Encoding::Constant { value, .. }, _) => Self::Left(value, b.decode()),
            (_, Encoding::Constant { value, .. }) => Self::Right(a.decode(), value),
            _ => Self::Rows(a.decode(), b.decode()),
        }
    }
}

/// `f` of two values per row; null if one is null.
pub(crate) fn binary<A: ArrowPrimitiveType, B: ArrowPrimitiveType, O: ArrowPrimitiveType>(
    a: &Vector,
    b: &Vector,
    dtype: &DataType,
    f: impl Fn(A::Native, B::Native) -> O::Native,
) -> Result<Vector> {
    let rows = |x: &ArrayRef, y: &ArrayRef| -> Result<ArrayRef> {
        let (x, y) = (x.as_primitive::<A>(), y.as_primitive::<B>());
        let nulls = NullBuffer::union(x.nulls(), y.nulls());
        Ok(Arc::new(PrimitiveArray::<O>::new(map_pairs(x.values(), y.values(), &f).into(), nulls)))
    };
    Ok(match Pair::new(a, b) {
        Pair::Constants(x, y) => Vector::repeat(dtype.clone(), rows(x, y)?, a.len()),
        Pair::Rows(x, y) => Vector::plain(dtype.clone(), rows(&x, &y)?),
        Pair::Left(x, _) | Pair::Right(_, x) if x.is_null(0) => Vector::nulls(dtype.clone(), a.len()),
        Pair::Left(x, y) => {
            let x = x.as_primitive::<A>().value(0);
            Vector::primitive(dtype.clone(), map::<B, O>(y.as_primitive(), |y| f(x, y)))
        }
        Pair::Right(x, y) => {
            let y = y.as_primitive::<B>().value(0);
            Vector::primitive(dtype.clone(), map::<A, O>(x.as_primitive(), |x| f(x, y)))
        }
    })
}

/// As [`binary`], and null where the second value does not pass `defined`. `f` runs on all values, so it must not panic.
pub(crate) fn binary_where<A: ArrowPrimitiveType, B: ArrowPrimitiveType, O: ArrowPrimitiveType>(
    a: &Vector,
    b: &Vector,
    dtype: &DataType,
    f: impl Fn(A::Native, B::Native) -> O::Native,
    defined: impl Fn(B::Native) -> bool,
) -> Result<Vector> {
    let result = binary::<A, B, O>(a, b, dtype, f)?;
    if let Encoding::Constant { value, .. } = b.encoding() {
        let value = value.as_primitive::<B>();
        let undefined = !value.is_null(0) && !defined(value.value(0));
        return Ok(if undefined { Vector::nulls(dtype.clone(), a.len()) } else { result });
    }
    let b = b.decode();
    let values = b.as_primitive::<B>().values();
    let defined = BooleanBuffer::collect_bool(values.len(), |i| defined(values[i]));
    Ok(nulls_unless::<O>(&result, NullBuffer::new(defined)))
}

/// The values with nulls where `keep` is not set.
fn nulls_unless<T: ArrowPrimitiveType>(vector: &Vector, keep: NullBuffer) -> Vector {
    if keep.null_count() == 0 {
        return vector.clone();
    }
    let array = vector.decode();
    let array = array.as_primitive::<T>();
    let nulls = NullBuffer::union(array.nulls(), Some(&keep));
    Vector::primitive(vector.dtype().clone(), PrimitiveArray::<T>::new(array.values().clone(), nulls))
}
