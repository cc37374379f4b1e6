//! A named column: chunks of vectors of one type, and what is known of their values.

use std::sync::{Arc, OnceLock};

use arrow::array::{ArrayRef, ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::compute;

use crate::{DataType, Encoding, Error, Field, Name, Result, Scalar, Value, Vector, bail, with_primitive};

/// What is known of a column's values, computed when first asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics {
    /// The number of nulls.
    pub null_count: usize,
    /// The least and the greatest value that is not null (nor NaN), for numbers, dates and times that have one.
    pub range: Option<(Scalar, Scalar)>,
}

/// A name, a logical type and chunks of values; cheap to clone.
#[derive(Clone, Debug)]
pub struct Column {
    name: Name,
    dtype: DataType,
    chunks: Arc<[Vector]>,
    len: usize,
    known: Arc<Known>,
}

/// What was asked about a column before; its clones share it.
#[derive(Debug, Default)]
struct Known {
    statistics: OnceLock<Statistics>,
    is_short_text: OnceLock<bool>,
}

impl Column {
    /// A column of these chunks, all of type `dtype`.
    pub fn new(name: impl Into<Name>, dtype: DataType, chunks: Vec<Vector>) -> Self {
        debug_assert!(chunks.iter().all(|c| *c.dtype() == dtype));
        let len = chunks.iter().map(Vector::len).sum();
        Self { name: name.into(), dtype, chunks: chunks.into(), len, known: Arc::default() }
    }

    /// A column of one chunk.
    pub fn from_vector(name: impl Into<Name>, vector: Vector) -> Self {
        Self::new(name, vector.dtype().clone(), vec![vector])
    }

    /// A column of host values; without a type, the one that all of them fit.
    pub fn from_values(name: impl Into<Name>, dtype: Option<DataType>, values: &[Value]) -> Result<Self> {
        let name = name.into();
        let dtype = match dtype {
            Some(dtype) => dtype,
            None => crate::scalar::infer_common(values)
                .map_err(|e| Error::new(e.kind(), format!("column {name:?}: {}", e.message())))?,
        };
        let vector = Vector::from_values(dtype, values)
            .map_err(|e| Error::new(e.kind(), format!("column {name:?}, {}", e.message())))?;
        Ok(Self::from_vector(name, vector))
    }

    /// The name.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// The same values under another name.
    #[must_use]
    pub fn with_name(&self, name: impl Into<Name>) -> Self {
        Self { name: name.into(), ..self.clone() }
    }

    /// The logical type.
    pub fn dtype(&self) -> &DataType {
        &self.dtype
    }

    /// Name and type.
    pub fn field(&self) -> Field {
        Field::new(self.name.clone(), self.dtype.clone())
    }

    /// The chunks.
    pub fn chunks(&self) -> &[Vector] {
        &self.chunks
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// About how many bytes the values take; memory that columns share counts for each of them.
    pub fn estimated_size(&self) -> usize {
        self.chunks().iter().map(Vector::estimated_size).sum()
    }

    /// The number of nulls.
    pub fn null_count(&self) -> usize {
        self.chunks.iter().map(Vector::null_count).sum()
    }

    /// All values in one vector; free if there is one chunk.
    pub fn to_vector(&self) -> Result<Vector> {
        Vector::concat(&self.dtype, &self.chunks)
    }

    /// `len` rows from `offset`, without copies.
    #[must_use]
    pub fn slice(&self, offset: usize, len: usize) -> Self {
        let mut chunks = Vec::new();
        let (mut start, end) = (0, offset.saturating_add(len));
        for chunk in self.chunks.iter() {
            let (from, to) = (offset.max(start), end.min(start + chunk.len()));
            if from < to {
                chunks.push(chunk.slice(from - start, to - from));
            }
            start += chunk.len();
        }
        Self::new(self.name.clone(), self.dtype.clone(), chunks)
    }

    /// The value of row `i`; an error if there is none.
    pub fn get(&self, i: usize) -> Result<Scalar> {
        let mut start = 0;
        for chunk in self.chunks.iter() {
            if i < start + chunk.len() {
                return Ok(chunk.get(i - start));
            }
            start += chunk.len();
        }
        bail!(OutOfBounds, "row {i} of column {:?}, which has {} rows", self.name, self.len)
    }

    /// The values of all rows in turn.
    pub fn iter(&self) -> impl Iterator<Item = Scalar> + '_ {
        self.chunks.iter().flat_map(|c| (0..c.len()).map(|i| c.get(i)))
    }

    /// What is known of the values.
    pub fn statistics(&self) -> &Statistics {
        self.known.statistics.get_or_init(|| Statistics {
            null_count: self.null_count(),
            range: with_primitive!(&self.dtype, T => {
                let ranges = self.chunks.iter().filter_map(|c| range(stored(c).as_primitive::<T>()));
                let range = ranges.reduce(|(low, high), (l, h)| (least(low, l), greatest(high, h)));
                range.map(|(low, high)| {
                    let scalar = |v| {
                        let array = PrimitiveArray::<T>::from_value(v, 1);
                        Scalar::from_array(&self.dtype, &array, 0)
                    };
                    (scalar(low), scalar(high))
                })
            }, else None),
        })
    }

    /// Whether all values are text of up to twelve bytes, which lies in its views, and some are not in a dictionary.
    pub fn is_short_text(&self) -> bool {
        *self.known.is_short_text.get_or_init(|| {
            let is_plain = |chunk: &Vector| matches!(chunk.encoding(), Encoding::Plain(_));
            // Chunks that follow each other often share a dictionary.
            let mut short = None;
            self.chunks.iter().any(is_plain)
                && self.chunks.iter().all(|chunk| {
                    let (Encoding::Plain(values)
                    | Encoding::Dictionary { values, .. }
                    | Encoding::Constant { value: values, .. }) = chunk.encoding();
                    let known = short.is_some_and(|short| Arc::ptr_eq(short, values));
                    short = Some(values);
                    known || is_short_text(values)
                })
        })
    }
}

fn is_short_text(array: &ArrayRef) -> bool {
    let is_short = |views: &[u128]| views.iter().fold(true, |short, view| short & (*view as u32 <= 12));
    // Block by block, so that the first long text ends the search.
    array.as_string_view_opt().is_some_and(|texts| texts.views().chunks(1 << 10).all(is_short))
}

/// The values of a vector, each at least once: one of a constant is enough.
fn stored(vector: &Vector) -> ArrayRef {
    match vector.encoding() {
        Encoding::Constant { value, len } => value.slice(0, (*len).min(1)),
        _ => vector.decode(),
    }
}

/// The least and the greatest value that is neither null nor NaN.
fn range<T: ArrowPrimitiveType>(array: &PrimitiveArray<T>) -> Option<(T::Native, T::Native)> {
    // NaN is the one value that does not equal itself.
    let is_nan = |value: &T::Native| value.partial_cmp(value).is_none();
    let (low, high) = compute::min(array).zip(compute::max(array))?;
    if !is_nan(&low) && !is_nan(&high) {
        return Some((low, high));
    }
    let values = array.iter().flatten().filter(|v| !is_nan(v));
    values.map(|v| (v, v)).reduce(|(low, high), (l, h)| (least(low, l), greatest(high, h)))
}

fn least<N: PartialOrd>(a: N, b: N) -> N {
    if b < a { b } else { a }
}

fn greatest<N: PartialOrd>(a: N, b: N) -> N {
    if b > a { b } else { a }
}

#[cfg(test)]
mod tests;
