//! Keeps the rows that a mask selects.

use std::cell::OnceCell;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray, PrimitiveArray, StringViewArray,
};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::compute::{FilterBuilder, FilterPredicate};

use super::compress::compress;
use crate::{DataType, Result, with_primitive};

/// The rows where a mask is true (null counts as false), for any number of columns.
///
/// Unless few rows are kept, values of a fixed width are moved together by instructions for it, where the processor has
/// them. Arrow's kernels, which first list the rows or their runs, do the rest.
pub struct Selection {
    bits: BooleanBuffer,
    count: usize,
    predicate: OnceCell<FilterPredicate>,
}

impl Selection {
    /// The rows where `mask` is true.
    pub fn new(mask: &BooleanArray) -> Self {
        let bits = match mask.nulls().filter(|nulls| nulls.null_count() > 0) {
            Some(nulls) => mask.values() & nulls.inner(),
            None => mask.values().clone(),
        };
        Self { count: bits.count_set_bits(), bits, predicate: OnceCell::new() }
    }

    /// How many rows the mask has.
    pub fn rows(&self) -> usize {
        self.bits.len()
    }

    /// How many rows are kept.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The rows of an array whose logical type is `dtype`.
    pub(super) fn filter(&self, dtype: &DataType, array: &ArrayRef) -> Result<ArrayRef> {
        if let Some(texts) = array.as_string_view_opt() {
            if let Some(views) = self.compress(texts.views()) {
                let (buffers, nulls) = (texts.data_buffers().clone(), self.nulls(texts.nulls())?);
                // SAFETY: the views are some of a valid array's, the buffers its own. To check the text again would
                // take longer than all else.
                return Ok(Arc::new(unsafe { StringViewArray::new_unchecked(views.into(), buffers, nulls) }));
            }
        } else {
            with_primitive!(dtype, T => {
                return Ok(Arc::new(self.primitive(array.as_primitive::<T>())?));
            }, else {});
        }
        Ok(self.predicate().filter(array)?)
    }

    /// The rows of an array of primitive values.
    pub(super) fn primitive<T: ArrowPrimitiveType>(
        &self,
        array: &PrimitiveArray<T>,
    ) -> Result<PrimitiveArray<T>> {
        let Some(values) = self.compress(array.values()) else {
            return Ok(self.predicate().filter(array)?.as_primitive().clone());
        };
        let kept = PrimitiveArray::<T>::new(values.into(), self.nulls(array.nulls())?);
        Ok(kept.with_data_type(array.data_type().clone()))
    }

    fn predicate(&self) -> &FilterPredicate {
        self.predicate.get_or_init(|| {
            FilterBuilder::new(&BooleanArray::new(self.bits.clone(), None)).optimize().build()
        })
    }

    /// The values of the rows, if they are so many that a list of them would take longer.
    fn compress<N: Copy>(&self, values: &[N]) -> Option<Vec<N>> {
        (self.count >= self.rows() / 5).then(|| compress(&self.bits, self.count, values)).flatten()
    }

    fn nulls(&self, nulls: Option<&NullBuffer>) -> Result<Option<NullBuffer>> {
        let Some(nulls) = nulls.filter(|nulls| self.keeps_null(nulls)) else { return Ok(None) };
        let valid = self.predicate().filter(&BooleanArray::new(nulls.inner().clone(), None))?;
        Ok(Some(NullBuffer::new(valid.as_boolean().values().clone())))
    }

    /// Whether a row that is kept is null: none is, where nulls are dropped.
    fn keeps_null(&self, nulls: &NullBuffer) -> bool {
        let (kept, valid) = (self.bits.bit_chunks(), nulls.inner().bit_chunks());
        kept.iter().zip(valid.iter()).any(|(kept, valid)| kept & !valid != 0)
            || kept.remainder_bits() & !valid.remainder_bits() != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Vector};

    /// Masks of all densities, with nulls and at an offset; columns with and without nulls.
    #[test]
    fn as_row_by_row() {
        let rows = 1000;
        for keep in [0, 1, 2, 10, 11, 31, 60, 99, 100] {
            let bit = |i: usize| i * 37 % 101;
            let mask: BooleanArray = (0..rows + 3)
                .map(|i| (i % 50 != 7 || keep == 100).then(|| bit(i) < keep || i / 64 % 5 == 1))
                .collect();
            let mask = mask.slice(3, rows);
            for (dtype, value) in [
                (DataType::Int64, (|i| Value::Int(i as i128)) as fn(usize) -> Value),
                (DataType::Date, |i| if i % 3 == 0 { Value::Null } else { Value::Int(i as i128) }),
                (DataType::Int8, |i| if i % 3 == 0 { Value::Null } else { Value::Int(i as i128 % 100) }),
                (DataType::String, |i| {
                    if i % 7 == 0 { Value::Null } else { Value::String("long text ".repeat(i % 4).into()) }
                }),
                (DataType::Boolean, |i| Value::Bool(i % 2 == 0)),
            ] {
                let values: Vec<Value> = (0..rows + 5).map(value).collect();
                let vector = Vector::from_values(dtype, &values).unwrap().slice(5, rows);
                let kept = vector.filter(&mask).unwrap();
                let expected: Vec<Value> = (0..rows)
                    .filter(|i| mask.is_valid(*i) && mask.value(*i))
                    .map(|i| values[i + 5].clone())
                    .collect();
                assert_eq!((0..kept.len()).map(|i| kept.get(i).value).collect::<Vec<_>>(), expected);
                assert_eq!(kept.null_count(), expected.iter().filter(|v| **v == Value::Null).count());
            }
        }
    }
}
