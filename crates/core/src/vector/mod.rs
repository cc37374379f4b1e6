//! One contiguous run of values, in the encoding the engine chose.

mod compress;
mod concat;
mod dictionary;
mod filter;
mod from_values;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray, NullArray, PrimitiveArray, UInt32Array,
    new_empty_array,
};
use arrow::buffer::NullBuffer;
use arrow::compute::{self, TakeOptions};

use crate::{DataType, Error, ErrorKind, Result, Scalar, error, scalar};
use dictionary::DictionaryMerge;
pub use filter::Selection;
pub(crate) use from_values::array_from_values;

/// How a vector's values lie in memory.
#[derive(Clone, Debug)]
pub enum Encoding {
    /// One value per row, in the type's storage ([`DataType::storage`]).
    Plain(ArrayRef),
    /// A code per row into `values`, which are distinct and not null; a null code is a null row.
    Dictionary {
        /// The position in `values` per row.
        codes: UInt32Array,
        /// The distinct values, plain.
        values: ArrayRef,
    },
    /// One value for all rows.
    Constant {
        /// A plain array of length one.
        value: ArrayRef,
        /// How many rows there are.
        len: usize,
    },
}

/// One contiguous run of values of a logical type.
#[derive(Clone, Debug)]
pub struct Vector {
    dtype: DataType,
    encoding: Encoding,
}

impl Vector {
    /// One value per row; `array` must have the type's storage.
    pub fn plain(dtype: DataType, array: ArrayRef) -> Self {
        debug_assert_eq!(&dtype.storage(), array.data_type(), "storage of {dtype}");
        Self { dtype, encoding: Encoding::Plain(array) }
    }

    /// A code per row into `values`, which must be distinct and without nulls.
    pub fn dictionary(dtype: DataType, codes: UInt32Array, values: ArrayRef) -> Self {
        debug_assert_eq!(&dtype.storage(), values.data_type());
        debug_assert_eq!(values.null_count(), 0);
        debug_assert!(codes.iter().flatten().all(|code| (code as usize) < values.len()), "codes of {dtype}");
        Self { dtype, encoding: Encoding::Dictionary { codes, values } }
    }

    /// A code per row into `values`, text which may repeat and have nulls: the codes are made to point to the first of
    /// equals, and the rows of nulls are null.
    pub fn dictionary_from(dtype: DataType, codes: UInt32Array, values: ArrayRef) -> Result<Self> {
        let mut merged = DictionaryMerge::new();
        let codes = merged.add(&codes, &values);
        Ok(Self::dictionary(dtype, codes, merged.finish()))
    }

    /// `len` times the same value.
    pub fn constant(scalar: &Scalar, len: usize) -> Result<Self> {
        Ok(Self::repeat(scalar.dtype.clone(), scalar.to_array()?, len))
    }

    /// `len` times the one value of `value`.
    pub fn repeat(dtype: DataType, value: ArrayRef, len: usize) -> Self {
        debug_assert_eq!(value.len(), 1);
        Self { dtype, encoding: Encoding::Constant { value, len } }
    }

    /// `len` nulls.
    pub fn nulls(dtype: DataType, len: usize) -> Self {
        let value = scalar::null_array(&dtype, 1);
        Self::repeat(dtype, value, len)
    }

    /// No rows.
    pub fn empty(dtype: DataType) -> Self {
        let array = new_empty_array(&dtype.storage());
        Self::plain(dtype, array)
    }

    /// A primitive vector; the logical type may be any that `T` stores.
    pub fn primitive<T: ArrowPrimitiveType>(dtype: DataType, array: PrimitiveArray<T>) -> Self {
        Self::plain(dtype, Arc::new(array))
    }

    /// A Boolean vector.
    pub fn boolean(array: BooleanArray) -> Self {
        Self::plain(DataType::Boolean, Arc::new(array))
    }

    /// The logical type.
    pub fn dtype(&self) -> &DataType {
        &self.dtype
    }

    /// How the values lie in memory.
    pub fn encoding(&self) -> &Encoding {
        &self.encoding
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        match &self.encoding {
            Encoding::Plain(array) => array.len(),
            Encoding::Dictionary { codes, .. } => codes.len(),
            Encoding::Constant { len, .. } => *len,
        }
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes that the values take, as they are encoded; shared ones are counted here too.
    pub fn estimated_size(&self) -> usize {
        let size = |array: &dyn arrow::array::Array| {
            let data = array.to_data();
            data.get_slice_memory_size().unwrap_or_else(|_| array.get_buffer_memory_size())
        };
        match &self.encoding {
            Encoding::Plain(array) => size(array),
            Encoding::Dictionary { codes, values } => size(codes) + size(values),
            Encoding::Constant { value, .. } => size(value),
        }
    }

    /// The number of nulls.
    pub fn null_count(&self) -> usize {
        match &self.encoding {
            _ if self.dtype == DataType::Null => self.len(),
            Encoding::Plain(array) => array.null_count(),
            Encoding::Dictionary { codes, .. } => codes.null_count(),
            Encoding::Constant { value, len } => value.null_count() * len,
        }
    }

    /// Which rows are not null; `None` if none is null.
    pub fn validity(&self) -> Option<NullBuffer> {
        match &self.encoding {
            _ if self.dtype == DataType::Null => Some(NullBuffer::new_null(self.len())),
            Encoding::Plain(array) => array.nulls().cloned(),
            Encoding::Dictionary { codes, .. } => codes.nulls().cloned(),
            Encoding::Constant { value, len } => value.is_null(0).then(|| NullBuffer::new_null(*len)),
        }
    }

    /// One value per row in the type's storage; free for a plain vector.
    pub fn decode(&self) -> ArrayRef {
        match &self.encoding {
            Encoding::Plain(array) => array.clone(),
            Encoding::Dictionary { codes, values } => {
                if values.is_empty() {
                    return scalar::null_array(&self.dtype, codes.len());
                }
                take_array(values, codes)
            }
            Encoding::Constant { value, len } => {
                if *len == 1 {
                    return value.clone();
                }
                take_array(value, &UInt32Array::from(vec![0; *len]))
            }
        }
    }

    /// The vector with one value per row.
    #[must_use]
    pub fn decoded(&self) -> Self {
        Self::plain(self.dtype.clone(), self.decode())
    }

    /// The vector with a dictionary of its distinct values, for text.
    pub fn to_dictionary(&self) -> Result<Self> {
        match &self.encoding {
            Encoding::Dictionary { .. } => Ok(self.clone()),
            Encoding::Constant { value, len } => {
                let null = value.is_null(0);
                let values = if null { value.slice(0, 0) } else { value.clone() };
                let codes = if null { UInt32Array::new_null(*len) } else { vec![0; *len].into() };
                Ok(Self::dictionary(self.dtype.clone(), codes, values))
            }
            Encoding::Plain(array) => {
                let strings = array
                    .as_string_view_opt()
                    .ok_or_else(|| error!(InvalidOperation, "cannot dictionary-encode {}", self.dtype))?;
                let mut merged = DictionaryMerge::new();
                let codes = strings.iter().map(|s| s.map(|s| merged.code(s))).collect();
                Ok(Self::dictionary(self.dtype.clone(), codes, merged.finish()))
            }
        }
    }

    /// The same values under another logical type with the same storage.
    #[must_use]
    pub fn with_dtype(&self, dtype: DataType) -> Self {
        debug_assert_eq!(dtype.storage(), self.dtype.storage());
        Self { dtype, encoding: self.encoding.clone() }
    }

    /// Applies an elementwise function of one argument to each *stored* value: once per distinct value where encoded.
    ///
    /// `map` gets a plain array and returns one of the same length in the storage of `dtype`; null must give null.
    /// The result keeps the encoding if it is text, else it is plain (or constant). A value of a dictionary that no
    /// row uses, as a filter leaves them, is no reason to fail.
    pub fn map(&self, dtype: DataType, map: impl Fn(&ArrayRef) -> Result<ArrayRef>) -> Result<Self> {
        Ok(match &self.encoding {
            Encoding::Plain(array) => Self::plain(dtype, map(array)?),
            Encoding::Constant { len: 0, .. } => Self::nulls(dtype, 0),
            Encoding::Constant { value, len } => Self::repeat(dtype, map(value)?, *len),
            Encoding::Dictionary { codes, values } => {
                // Unused values are dropped if they may be many, and if one of them may be the reason of an error.
                let all = if values.len() <= codes.len() { map(values).ok() } else { None };
                let (codes, mapped) = match all {
                    Some(mapped) => (codes.clone(), mapped),
                    None => {
                        let (codes, values) = dictionary::compact(codes, values);
                        (codes, map(&values)?)
                    }
                };
                if dtype.is_text() {
                    Self::dictionary_from(dtype, codes, mapped)?
                } else if mapped.is_empty() {
                    Self::nulls(dtype, codes.len())
                } else {
                    Self::plain(dtype, take_array(&mapped, &codes))
                }
            }
        })
    }

    /// The vector without the values of its dictionary that no row uses.
    #[must_use]
    pub fn compacted(&self) -> Self {
        match &self.encoding {
            Encoding::Dictionary { codes, values } => {
                let (codes, values) = dictionary::compact(codes, values);
                Self::dictionary(self.dtype.clone(), codes, values)
            }
            _ => self.clone(),
        }
    }

    /// `len` rows from `offset`, without copies.
    #[must_use]
    pub fn slice(&self, offset: usize, len: usize) -> Self {
        let encoding = match &self.encoding {
            Encoding::Plain(array) => Encoding::Plain(array.slice(offset, len)),
            Encoding::Dictionary { codes, values } => {
                Encoding::Dictionary { codes: codes.slice(offset, len), values: values.clone() }
            }
            Encoding::Constant { value, .. } => Encoding::Constant { value: value.clone(), len },
        };
        Self { dtype: self.dtype.clone(), encoding }
    }

    /// The rows where `mask` is true (null counts as false).
    pub fn filter(&self, mask: &BooleanArray) -> Result<Self> {
        self.select(&Selection::new(mask))
    }

    /// The rows of a selection, which may serve several columns.
    pub fn select(&self, selection: &Selection) -> Result<Self> {
        if selection.rows() != self.len() {
            crate::bail!(
                Shape,
                "a mask of {} rows cannot filter a column of {}",
                selection.rows(),
                self.len()
            );
        }
        let encoding = match &self.encoding {
            Encoding::Plain(array) => Encoding::Plain(selection.filter(&self.dtype, array)?),
            Encoding::Dictionary { codes, values } => {
                Encoding::Dictionary { codes: selection.primitive(codes)?, values: values.clone() }
            }
            Encoding::Constant { value, .. } => {
                Encoding::Constant { value: value.clone(), len: selection.count() }
            }
        };
        Ok(Self { dtype: self.dtype.clone(), encoding })
    }

    /// The rows at `indices`, an Arrow array of integers; a null index gives null, one out of bounds an error.
    pub fn take(&self, indices: &dyn Array) -> Result<Self> {
        let encoding = match &self.encoding {
            Encoding::Plain(array) => Encoding::Plain(checked_take(array, indices)?),
            Encoding::Dictionary { codes, values } => Encoding::Dictionary {
                codes: checked_take(codes, indices)?.as_primitive().clone(),
                values: values.clone(),
            },
            Encoding::Constant { value, len } => {
                checked_take(&NullArray::new(*len), indices)?;
                if indices.null_count() == 0 {
                    Encoding::Constant { value: value.clone(), len: indices.len() }
                } else {
                    let first = UInt32Array::new(vec![0; indices.len()].into(), indices.nulls().cloned());
                    Encoding::Plain(take_array(value, &first))
                }
            }
        };
        Ok(Self { dtype: self.dtype.clone(), encoding })
    }

    /// Whether row `i` is null.
    pub fn is_null(&self, i: usize) -> bool {
        match &self.encoding {
            _ if self.dtype == DataType::Null => true,
            Encoding::Plain(array) => array.is_null(i),
            Encoding::Dictionary { codes, .. } => codes.is_null(i),
            Encoding::Constant { value, .. } => value.is_null(0),
        }
    }

    /// The value of row `i`.
    pub fn get(&self, i: usize) -> Scalar {
        match &self.encoding {
            Encoding::Plain(array) => Scalar::from_array(&self.dtype, array, i),
            Encoding::Dictionary { codes, .. } if codes.is_null(i) => Scalar::null(self.dtype.clone()),
            Encoding::Dictionary { codes, values } => {
                Scalar::from_array(&self.dtype, values, codes.value(i) as usize)
            }
            Encoding::Constant { value, .. } => Scalar::from_array(&self.dtype, value, 0),
        }
    }
}

fn checked_take(values: &dyn Array, indices: &dyn Array) -> Result<ArrayRef> {
    compute::take(values, indices, Some(TakeOptions { check_bounds: true }))
        .map_err(|e| Error::new(ErrorKind::OutOfBounds, Error::from(e).message()))
}

/// The values at valid indices; the indices are ours, so they are in bounds.
fn take_array(values: &ArrayRef, indices: &UInt32Array) -> ArrayRef {
    #[expect(clippy::expect_used, reason = "codes are in bounds by the invariant of Encoding::Dictionary")]
    compute::take(values, indices, None).expect("codes are in bounds")
}
