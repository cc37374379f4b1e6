//! Rows put at their places: in the order of buckets, partitions or groups.

use std::cell::OnceCell;

use arrow::array::{Array, ArrowPrimitiveType, AsArray, PrimitiveArray, UInt32Array};
use polarslike_core::{Encoding, Result, Vector, with_primitive};

/// Where each row goes: a permutation.
///
/// Values are written to their places as they are read, part by part. Reading them in the order of places would want
/// them in one piece first, and would miss the cache on the side that waits.
pub(crate) struct Places {
    places: Vec<u32>,
    /// The rows in the order of their places: for values that cannot be written one by one.
    order: OnceCell<UInt32Array>,
}

impl Places {
    /// The rows in the order of their buckets, in each in their own order; `counts` says how many rows each bucket has.
    /// Bucket `b` is `offsets[b]..offsets[b + 1]` of the second result.
    pub fn by_bucket(buckets: impl Iterator<Item = usize>, counts: &[usize]) -> (Self, Vec<usize>) {
        let mut offsets = Vec::with_capacity(counts.len() + 1);
        let mut rows = 0;
        offsets.push(0);
        offsets.extend(counts.iter().map(|count| {
            rows += count;
            rows
        }));
        let mut next: Vec<u32> = offsets.iter().map(|offset| *offset as u32).collect();
        let place = |bucket: usize| {
            let next = &mut next[bucket];
            *next += 1;
            *next - 1
        };
        let places = buckets.map(place).collect();
        (Self { places, order: OnceCell::new() }, offsets)
    }

    /// The places of the same rows in another order, `order[i]` now being what was row `i`.
    pub fn reordered(&self, order: &[u32]) -> Self {
        let mut places = vec![0; order.len()];
        for (place, row) in self.places.iter().zip(order) {
            places[*row as usize] = *place;
        }
        Self { places, order: OnceCell::new() }
    }

    /// The values of all rows, given in parts, at their places.
    pub fn put<T: Copy + Default>(&self, parts: impl Iterator<Item = impl AsRef<[T]>>) -> Vec<T> {
        let mut values = vec![T::default(); self.places.len()];
        let mut places = self.places.as_slice();
        for part in parts {
            let part = part.as_ref();
            let (own, rest) = places.split_at(part.len().min(places.len()));
            for (place, value) in own.iter().zip(part) {
                values[*place as usize] = *value;
            }
            places = rest;
        }
        values
    }

    /// The values of all rows, given in parts of one type, at their places.
    pub fn put_vectors(&self, parts: &[Vector]) -> Result<Vector> {
        let Some(first) = parts.first() else { return Ok(Vector::nulls(polarslike_core::DataType::Null, 0)) };
        let dtype = first.dtype();
        with_primitive!(dtype, T => {
            if parts.iter().all(is_plain_without_nulls) {
                let parts = parts.iter().map(Values::<T>::of);
                return Ok(Vector::primitive(dtype.clone(), PrimitiveArray::<T>::new(self.put(parts).into(), None)));
            }
        }, else {});
        Vector::concat(dtype, parts)?.take(self.order())
    }

    /// The rows in the order of their places.
    fn order(&self) -> &UInt32Array {
        self.order.get_or_init(|| {
            let mut order = vec![0; self.places.len()];
            for (row, place) in self.places.iter().enumerate() {
                order[*place as usize] = row as u32;
            }
            order.into()
        })
    }
}

fn is_plain_without_nulls(vector: &Vector) -> bool {
    matches!(vector.encoding(), Encoding::Plain(array) if array.null_count() == 0)
}

/// The values of a plain vector.
struct Values<T: ArrowPrimitiveType>(PrimitiveArray<T>);

impl<T: ArrowPrimitiveType> Values<T> {
    fn of(vector: &Vector) -> Self {
        Self(vector.decode().as_primitive().clone())
    }
}

impl<T: ArrowPrimitiveType> AsRef<[T::Native]> for Values<T> {
    fn as_ref(&self) -> &[T::Native] {
        self.0.values()
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::{DataType, Value};

    use super::*;

    fn ints(vector: &Vector) -> Vec<Value> {
        (0..vector.len()).map(|i| vector.get(i).value).collect()
    }

    #[test]
    fn rows_stand_in_the_order_of_their_buckets() {
        let (places, offsets) = Places::by_bucket([2, 0, 2, 1].into_iter(), &[1, 1, 2]);
        assert_eq!(offsets, [0, 1, 2, 4]);
        assert_eq!(places.put([vec![10, 11], vec![], vec![12, 13]].iter()), [11, 13, 10, 12]);
        let numbers = |values: &[Value]| Vector::from_values(DataType::Int64, values).unwrap();
        let [a, b] = [numbers(&[Value::Int(0), Value::Int(1)]), numbers(&[Value::Int(2), Value::Int(3)])];
        assert_eq!(ints(&places.put_vectors(&[a.clone(), b]).unwrap()), [1, 3, 0, 2].map(Value::Int));
        let nulls = numbers(&[Value::Null, Value::Int(3)]);
        let expected = [Value::Int(1), Value::Int(3), Value::Int(0), Value::Null];
        assert_eq!(ints(&places.put_vectors(&[a, nulls]).unwrap()), expected);
    }

    #[test]
    fn rows_in_another_order_go_to_the_same_places() {
        let (places, _) = Places::by_bucket([1, 0, 1].into_iter(), &[1, 2]);
        // What was row 0 is row 2 now, and so on.
        let places = places.reordered(&[2, 0, 1]);
        assert_eq!(places.put([["b", "c", "a"]].iter()), ["b", "a", "c"]);
    }
}
