//! What the keys of a build side say of the probe side: a scan need not hand out rows that have no partner.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray};
use arrow::buffer::BooleanBuffer;
use arrow::compute;
use arrow::datatypes::ArrowPrimitiveType;
use polarslike_core::{Batch, DataType, Name, Result, Scalar, Vector, with_primitive};
use polarslike_io::RowFilter;
use polarslike_plan::RuntimeFilter;

use crate::group::Bits;
use crate::prune::RangePruner;

/// A set of keys is a bitmap if that takes no more bits per key than this, or no more than [`SMALL_BITS`] in all.
const BITS_PER_KEY: usize = 64;
const SMALL_BITS: usize = 1 << 20;

/// A filter that keeps more than three of four rows is left out once it has seen so many.
const SAMPLE_ROWS: usize = 1 << 16;

/// Rows whose key in one column is among those of a build side, or may be.
#[derive(Debug)]
struct KeyFilter {
    column: [Name; 1],
    keys: KeySet,
    seen: AtomicUsize,
    kept: AtomicUsize,
}

/// A set of integers; it may say of a few others that they are in it.
#[derive(Debug)]
enum KeySet {
    /// A bit per integer from the least one.
    Bitmap { least: i64, bits: Vec<u64> },
    /// A Bloom filter: each key has four bits in one word.
    Bloom(Vec<u64>),
}

/// A filter for a column that meets `keys`; none if nothing useful can be said of them.
pub(crate) fn key_filter(column: &Name, keys: &Vector) -> Option<RuntimeFilter> {
    let dtype = keys.dtype();
    if !(dtype.is_integer() || dtype.is_temporal()) || keys.is_empty() {
        return None;
    }
    let array = keys.decode();
    with_primitive!(dtype, T => {
        let array = array.as_primitive::<T>();
        let (least, greatest) = (compute::min(array)?, compute::max(array)?);
        let scalar = |value| {
            let array = arrow::array::PrimitiveArray::<T>::from_value(value, 1);
            Scalar::from_array(dtype, &array, 0)
        };
        let range = RangePruner { column: column.clone(), least: scalar(least), greatest: scalar(greatest) };
        let (least, greatest) = (least.to_i64_bits() as i64, greatest.to_i64_bits() as i64);
        let values = array.iter().flatten().map(|value| value.to_i64_bits() as i64);
        let keys = KeySet::new(values, array.len() - array.null_count(), least, greatest);
        let (seen, kept) = Default::default();
        let rows = Arc::new(KeyFilter { column: [column.clone()], keys, seen, kept });
        Some(RuntimeFilter { rows, pruner: Arc::new(range) })
    }, else None)
}

impl KeySet {
    fn new(values: impl Iterator<Item = i64>, count: usize, least: i64, greatest: i64) -> Self {
        let range = usize::try_from((greatest.wrapping_sub(least)) as u64).unwrap_or(usize::MAX);
        if least <= greatest && range < SMALL_BITS.max(count.saturating_mul(BITS_PER_KEY)) {
            // The last word is for integers beyond.
            let mut bits = vec![0_u64; range / 64 + 2];
            for value in values {
                let place = value.wrapping_sub(least) as usize;
                bits[place / 64] |= 1 << (place % 64);
            }
            return Self::Bitmap { least, bits };
        }
        // Sixteen bits per key.
        let mut words = vec![0_u64; (count / 4).next_power_of_two()];
        for value in values {
            let (word, mask) = bloom(value, words.len());
            words[word] |= mask;
        }
        Self::Bloom(words)
    }

    fn contain<T: ArrowPrimitiveType<Native: Bits>>(
        &self,
        array: &arrow::array::PrimitiveArray<T>,
    ) -> BooleanBuffer {
        let values = array.values();
        let value = |row: usize| values[row].to_i64_bits() as i64;
        match self {
            Self::Bitmap { least, bits } => BooleanBuffer::collect_bool(values.len(), |row| {
                let place = value(row).wrapping_sub(*least) as u64;
                let word = bits[(place / 64).min(bits.len() as u64 - 1) as usize];
                word >> (place % 64) & 1 == 1
            }),
            Self::Bloom(words) => BooleanBuffer::collect_bool(values.len(), |row| {
                let (word, mask) = bloom(value(row), words.len());
                words[word] & mask == mask
            }),
        }
    }
}

/// The word of a key among `words`, a power of two, and its bits there.
#[inline(always)]
fn bloom(key: i64, words: usize) -> (usize, u64) {
    let hash = crate::group::KeyWord::hash(&(key as u64));
    let bit = |shift: u32| 1_u64 << (hash >> shift & 63);
    ((hash >> 32) as usize & (words - 1), bit(0) | bit(6) | bit(12) | bit(18))
}

impl RowFilter for KeyFilter {
    fn columns(&self) -> &[Name] {
        &self.column
    }

    fn keep(&self, batch: &Batch) -> Result<BooleanArray> {
        let all = || Ok(BooleanArray::new(BooleanBuffer::new_set(batch.rows), None));
        let (seen, kept) = (self.seen.load(Ordering::Relaxed), self.kept.load(Ordering::Relaxed));
        let Some(keys) = batch.columns.first().filter(|_| seen < SAMPLE_ROWS || kept < seen / 4 * 3) else {
            return all();
        };
        let contained = |array: &ArrayRef| -> Result<ArrayRef> {
            let found = with_primitive!(keys.dtype(), T => {
                self.keys.contain(array.as_primitive::<T>())
            }, else BooleanBuffer::new_set(array.len()));
            Ok(Arc::new(BooleanArray::new(found, array.nulls().cloned())))
        };
        let mask = keys.map(DataType::Boolean, contained)?.decode();
        let mask = mask.as_boolean().clone();
        self.seen.fetch_add(batch.rows, Ordering::Relaxed);
        self.kept.fetch_add(mask.true_count(), Ordering::Relaxed);
        Ok(mask)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn integers(values: impl Iterator<Item = i64>) -> Vector {
        let array = arrow::array::Int64Array::from_iter_values(values);
        Vector::primitive(DataType::Int64, array)
    }

    #[test]
    fn keys_are_found_and_most_others_are_not() {
        for step in [1, 3, 1_000_003] {
            let keys = integers((-2000..2000).map(|i| i * step));
            let filter = key_filter(&"k".into(), &keys).unwrap();
            let kept = |vector: Vector| {
                let rows = vector.len();
                filter.rows.keep(&Batch::new(vec![vector], rows)).unwrap().true_count()
            };
            assert_eq!(kept(keys), 4000);
            let others = integers((2000..6000).map(|i| i * step).chain([i64::MIN, i64::MAX]));
            assert!(kept(others) < 100, "{step}");
        }
    }

    #[test]
    fn text_has_no_filter() {
        assert!(key_filter(&"k".into(), &Vector::empty(DataType::String)).is_none());
        assert!(key_filter(&"k".into(), &Vector::nulls(DataType::Int64, 3)).is_none());
    }
}
