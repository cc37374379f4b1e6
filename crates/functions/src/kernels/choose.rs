//! The choice of one of two values per row.

use arrow::array::{
    Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray, Datum, PrimitiveArray, Scalar,
};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::compute::kernels::zip::zip;
use polarslike_core::{DataType, Encoding, Result, Vector, bail, with_primitive};

use super::wide::wide;

/// `truthy` where the bit of `mask` is set, else `falsy`; both are of type `dtype`.
///
/// Text stays encoded if both sides are.
pub(crate) fn choose(mask: &BooleanBuffer, truthy: &Vector, falsy: &Vector) -> Result<Vector> {
    let rows = mask.len();
    match mask.count_set_bits() {
        set if set == rows => return Ok(truthy.clone()),
        0 => return Ok(falsy.clone()),
        _ => {}
    }
    let dtype = truthy.dtype();
    let plain = |v: &Vector| matches!(v.encoding(), Encoding::Plain(_));
    if *dtype == DataType::Categorical || dtype.is_text() && !plain(truthy) && !plain(falsy) {
        return choose_codes(mask, truthy, falsy);
    }
    with_primitive!(dtype, T => Ok(primitive::<T>(mask, truthy, falsy)), else {
        let chosen = match (truthy.encoding(), falsy.encoding()) {
            (Encoding::Constant { value: x, .. }, Encoding::Constant { value: y, .. }) => {
                by_arrow(mask, &Scalar::new(x), &Scalar::new(y))
            }
            (Encoding::Constant { value, .. }, _) => by_arrow(mask, &Scalar::new(value), &falsy.decode()),
            (_, Encoding::Constant { value, .. }) => by_arrow(mask, &truthy.decode(), &Scalar::new(value)),
            _ => by_arrow(mask, &truthy.decode(), &falsy.decode()),
        };
        Ok(Vector::plain(dtype.clone(), chosen?))
    })
}

fn by_arrow(mask: &BooleanBuffer, truthy: &dyn Datum, falsy: &dyn Datum) -> Result<ArrayRef> {
    Ok(zip(&BooleanArray::new(mask.clone(), None), truthy, falsy)?)
}

/// The choice among codes of one dictionary.
fn choose_codes(mask: &BooleanBuffer, truthy: &Vector, falsy: &Vector) -> Result<Vector> {
    let rows = mask.len();
    let both = Vector::concat(truthy.dtype(), &[truthy.to_dictionary()?, falsy.to_dictionary()?])?;
    let Encoding::Dictionary { codes, values } = both.encoding() else {
        bail!(Internal, "dictionaries joined give a dictionary")
    };
    let (truthy, falsy) = (codes.slice(0, rows), codes.slice(rows, rows));
    let codes = primitive_arrays(mask, Side::Rows(&truthy), Side::Rows(&falsy));
    Ok(Vector::dictionary(both.dtype().clone(), codes, values.clone()))
}

fn primitive<T: ArrowPrimitiveType>(mask: &BooleanBuffer, truthy: &Vector, falsy: &Vector) -> Vector {
    let (x, y) = (plain_side(truthy), plain_side(falsy));
    let chosen = primitive_arrays(mask, Side::<T>::new(truthy, &x), Side::new(falsy, &y));
    Vector::primitive(truthy.dtype().clone(), chosen)
}

/// The array of a vector, of one row if it is constant.
fn plain_side(vector: &Vector) -> ArrayRef {
    match vector.encoding() {
        Encoding::Constant { value, .. } => value.clone(),
        _ => vector.decode(),
    }
}

/// One side of a choice.
enum Side<'a, T: ArrowPrimitiveType> {
    One(&'a PrimitiveArray<T>),
    Rows(&'a PrimitiveArray<T>),
}

impl<'a, T: ArrowPrimitiveType> Side<'a, T> {
    fn new(vector: &Vector, array: &'a ArrayRef) -> Self {
        match vector.encoding() {
            Encoding::Constant { .. } => Self::One(array.as_primitive()),
            _ => Self::Rows(array.as_primitive()),
        }
    }

    /// Which rows have a value; `None` if all have.
    fn validity(&self, rows: usize) -> Option<BooleanBuffer> {
        match self {
            Self::One(array) => array.is_null(0).then(|| BooleanBuffer::new_unset(rows)),
            Self::Rows(array) => array.nulls().map(|n| n.inner().clone()),
        }
    }
}

fn primitive_arrays<T: ArrowPrimitiveType>(
    mask: &BooleanBuffer,
    truthy: Side<T>,
    falsy: Side<T>,
) -> PrimitiveArray<T> {
    let rows = mask.len();
    let nulls = match (truthy.validity(rows), falsy.validity(rows)) {
        (None, None) => None,
        (Some(x), None) => Some(&x | &!mask),
        (None, Some(y)) => Some(mask | &y),
        (Some(x), Some(y)) => Some(&(mask & &x) | &(&!mask & &y)),
    };
    let nulls = nulls.map(NullBuffer::new).filter(|n| n.null_count() > 0);
    let values = match (truthy, falsy) {
        (Side::One(x), Side::One(y)) => select_or(mask, false, &vec![x.value(0); rows], y.value(0)),
        (Side::One(x), Side::Rows(y)) => select_or(mask, true, y.values(), x.value(0)),
        (Side::Rows(x), Side::One(y)) => select_or(mask, false, x.values(), y.value(0)),
        (Side::Rows(x), Side::Rows(y)) => select(mask, x.values(), y.values()),
    };
    PrimitiveArray::new(values.into(), nulls)
}

/// How many rows a word of the mask has bits of.
const WORD: usize = 64;

wide! {
    /// The value of one side or the other per row.
    fn select[N: Copy](mask: &BooleanBuffer, truthy: &[N], falsy: &[N]) -> Vec<N> {
        let mut values = Vec::with_capacity(mask.len());
        let sides = truthy.chunks(WORD).zip(falsy.chunks(WORD));
        for (word, (x, y)) in mask.bit_chunks().iter_padded().zip(sides) {
            let pairs = x.iter().zip(y).enumerate();
            values.extend(pairs.map(|(i, (x, y))| if word >> i & 1 == 1 { *x } else { *y }));
        }
        values
    }
}

wide! {
    /// The values of the rows whose bit is set, or not set if `inverted`; for the others the same value each.
    fn select_or[N: Copy](mask: &BooleanBuffer, inverted: bool, values: &[N], other: N) -> Vec<N> {
        let mut chosen = Vec::with_capacity(mask.len());
        let flip = if inverted { u64::MAX } else { 0 };
        for (word, values) in mask.bit_chunks().iter_padded().zip(values.chunks(WORD)) {
            let word = word ^ flip;
            let values = values.iter().enumerate();
            chosen.extend(values.map(|(i, value)| if word >> i & 1 == 1 { *value } else { other }));
        }
        chosen
    }
}

/// The bits of a Boolean vector: set where it is true, not where it is false or null.
pub(crate) fn true_bits(vector: &Vector) -> BooleanBuffer {
    let array = vector.decode();
    let array = array.as_boolean();
    match array.nulls() {
        Some(nulls) => array.values() & nulls.inner(),
        None => array.values().clone(),
    }
}
