//! Comparisons of two vectors, row by row.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray, Datum, Scalar};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::compute::kernels::cmp;
use arrow::datatypes::{Decimal128Type, Int64Type, UInt64Type};
use arrow::error::ArrowError;
use polarslike_core::{DataType, Encoding, Result, Vector, decimal, with_primitive};

use super::{Ordered, Pair, bits, nested};

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

impl Comparison {
    /// The comparison that gives the same with the sides swapped.
    fn swapped(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::LessEqual => Self::GreaterEqual,
            Self::Greater => Self::Less,
            Self::GreaterEqual => Self::LessEqual,
            symmetric => symmetric,
        }
    }

    /// The result from the three relations that two values can have, of which one is computed.
    fn by(
        self,
        equal: impl Fn() -> BooleanBuffer,
        less: impl Fn() -> BooleanBuffer,
        greater: impl Fn() -> BooleanBuffer,
    ) -> BooleanBuffer {
        match self {
            Self::Equal => equal(),
            Self::NotEqual => !&equal(),
            Self::Less => less(),
            Self::LessEqual => !&greater(),
            Self::Greater => greater(),
            Self::GreaterEqual => !&less(),
        }
    }

    fn arrow(self) -> fn(&dyn Datum, &dyn Datum) -> Result<BooleanArray, ArrowError> {
        match self {
            Self::Equal => cmp::eq,
            Self::NotEqual => cmp::neq,
            Self::Less => cmp::lt,
            Self::LessEqual => cmp::lt_eq,
            Self::Greater => cmp::gt,
            Self::GreaterEqual => cmp::gt_eq,
        }
    }
}

/// Compares vectors of one type, of Int64 with UInt64, or of decimals; null if one is null. Lists and structs have equality only.
pub(crate) fn compare(comparison: Comparison, a: &Vector, b: &Vector) -> Result<Vector> {
    match (a.dtype(), b.dtype()) {
        (DataType::Null, _) | (_, DataType::Null) => Ok(Vector::nulls(DataType::Boolean, a.len())),
        (DataType::UInt64, DataType::Int64) => compare(comparison.swapped(), b, a),
        (DataType::Int64, DataType::UInt64) => {
            let equal = |x: i64, y: u64| x >= 0 && x as u64 == y;
            let less = |x: i64, y: u64| x < 0 || (x as u64) < y;
            let greater = |x: i64, y: u64| x >= 0 && x as u64 > y;
            primitive::<Int64Type, UInt64Type>(comparison, a, b, equal, less, greater)
        }
        (DataType::Decimal(_, s), DataType::Decimal(_, t)) if s != t => {
            let order = |x, y| decimal::compare(x, *s, y, *t);
            let equal = |x, y| order(x, y).is_eq();
            primitive::<Decimal128Type, Decimal128Type>(
                comparison,
                a,
                b,
                equal,
                |x, y| order(x, y).is_lt(),
                |x, y| order(x, y).is_gt(),
            )
        }
        (dtype, _) if dtype.is_text() => text(comparison, a, b),
        (DataType::Boolean | DataType::Binary, _) => by_arrow(comparison, a, b),
        (dtype, _) if dtype.is_nested() => {
            let equal = nested::equal(a, b)?;
            Ok(if comparison == Comparison::NotEqual {
                Vector::boolean(arrow::compute::not(&equal)?)
            } else {
                Vector::boolean(equal)
            })
        }
        (dtype, _) => with_primitive!(dtype, T => {
            let greater = |x: <T as ArrowPrimitiveType>::Native, y| Ordered::less(y, x);
            primitive::<T, T>(comparison, a, b, Ordered::equal, Ordered::less, greater)
        }, else by_arrow(comparison, a, b)),
    }
}

/// As [`compare`] for equality, with null equal to null only: the result has no nulls.
pub(crate) fn equal_missing(a: &Vector, b: &Vector) -> Result<BooleanBuffer> {
    let rows = a.len();
    let (a_valid, b_valid) = (a.validity(), b.validity());
    if a_valid.as_ref().is_some_and(|v| v.null_count() == rows) {
        return Ok(null_bits(b_valid.as_ref(), rows));
    }
    if b_valid.as_ref().is_some_and(|v| v.null_count() == rows) {
        return Ok(null_bits(a_valid.as_ref(), rows));
    }
    let equal = compare(Comparison::Equal, a, b)?.decode();
    let equal = equal.as_boolean().values();
    if a_valid.is_none() && b_valid.is_none() {
        return Ok(equal.clone());
    }
    let (a_null, b_null) = (null_bits(a_valid.as_ref(), rows), null_bits(b_valid.as_ref(), rows));
    Ok(&(equal & &!&(&a_null | &b_null)) | &(&a_null & &b_null))
}

/// One bit per row: whether it is null.
pub(crate) fn null_bits(validity: Option<&NullBuffer>, rows: usize) -> BooleanBuffer {
    validity.map_or_else(|| BooleanBuffer::new_unset(rows), |v| !v.inner())
}

fn primitive<A: ArrowPrimitiveType, B: ArrowPrimitiveType>(
    comparison: Comparison,
    a: &Vector,
    b: &Vector,
    equal: impl Fn(A::Native, B::Native) -> bool + Copy,
    less: impl Fn(A::Native, B::Native) -> bool + Copy,
    greater: impl Fn(A::Native, B::Native) -> bool + Copy,
) -> Result<Vector> {
    let rows = |x: &ArrayRef, y: &ArrayRef| -> ArrayRef {
        let (x, y) = (x.as_primitive::<A>(), y.as_primitive::<B>());
        let nulls = NullBuffer::union(x.nulls(), y.nulls());
        let (x, y) = (&x.values()[..], &y.values()[..]);
        let bits = comparison.by(
            || bits::test_pairs(x, y, equal),
            || bits::test_pairs(x, y, less),
            || bits::test_pairs(x, y, greater),
        );
        Arc::new(BooleanArray::new(bits, nulls))
    };
    Ok(match Pair::new(a, b) {
        Pair::Constants(x, y) => Vector::repeat(DataType::Boolean, rows(x, y), a.len()),
        Pair::Rows(x, y) => Vector::plain(DataType::Boolean, rows(&x, &y)),
        Pair::Left(c, _) | Pair::Right(_, c) if c.is_null(0) => Vector::nulls(DataType::Boolean, a.len()),
        Pair::Left(x, y) => {
            let (x, y) = (x.as_primitive::<A>().value(0), y.as_primitive::<B>());
            let values = &y.values()[..];
            let bits = comparison.by(
                || bits::test(values, |y| equal(x, y)),
                || bits::test(values, |y| less(x, y)),
                || bits::test(values, |y| greater(x, y)),
            );
            Vector::boolean(BooleanArray::new(bits, y.nulls().cloned()))
        }
        Pair::Right(x, y) => {
            let (x, y) = (x.as_primitive::<A>(), y.as_primitive::<B>().value(0));
            let values = &x.values()[..];
            let bits = comparison.by(
                || bits::test(values, |x| equal(x, y)),
                || bits::test(values, |x| less(x, y)),
                || bits::test(values, |x| greater(x, y)),
            );
            Vector::boolean(BooleanArray::new(bits, x.nulls().cloned()))
        }
    })
}

/// Text: with a constant once per distinct value; equality within one dictionary by codes.
fn text(comparison: Comparison, a: &Vector, b: &Vector) -> Result<Vector> {
    match (a.encoding(), b.encoding()) {
        (Encoding::Constant { .. }, Encoding::Constant { .. }) => by_arrow(comparison, a, b),
        (Encoding::Constant { .. }, _) => text(comparison.swapped(), b, a),
        (_, Encoding::Constant { value, .. }) => {
            if value.is_null(0) {
                return Ok(Vector::nulls(DataType::Boolean, a.len()));
            }
            let constant = Scalar::new(value);
            a.map(DataType::Boolean, |array| Ok(Arc::new(comparison.arrow()(array, &constant)?)))
        }
        (Encoding::Dictionary { codes: x, values }, Encoding::Dictionary { codes: y, values: others })
            if Arc::ptr_eq(values, others)
                && matches!(comparison, Comparison::Equal | Comparison::NotEqual) =>
        {
            Ok(Vector::boolean(comparison.arrow()(x, y)?))
        }
        _ => by_arrow(comparison, a, b),
    }
}

fn by_arrow(comparison: Comparison, a: &Vector, b: &Vector) -> Result<Vector> {
    let compare = comparison.arrow();
    Ok(match Pair::new(a, b) {
        Pair::Constants(x, y) => Vector::repeat(DataType::Boolean, Arc::new(compare(x, y)?), a.len()),
        Pair::Rows(x, y) => Vector::boolean(compare(&x, &y)?),
        Pair::Left(x, y) => Vector::boolean(compare(&Scalar::new(x), &y)?),
        Pair::Right(x, y) => Vector::boolean(compare(&x, &Scalar::new(y))?),
    })
}
