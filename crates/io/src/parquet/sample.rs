//! Whether a dictionary pays, judged by some of a column's values: to build one that does not takes a good part of the
//! time of writing.

use std::hash::BuildHasher;

use arrow::array::{Array, ArrayRef, AsArray};
use foldhash::fast::FixedState;
use polarslike_core::{Batch, Encoding};

/// Values that are looked at.
const SAMPLE: usize = 4096;

/// A dictionary pays where each of its values stands for so many rows: codes are shorter than values then even when
/// both are compressed.
const ROWS_PER_DISTINCT: usize = 4;

/// Whether the values of a column seem to repeat often enough for a dictionary; true where that is not known.
pub(super) fn repeats(batches: &[Batch], column: usize) -> bool {
    let rows: usize = batches.iter().map(|batch| batch.rows).sum();
    // Equal values often lie side by side: the sample is spread over all rows.
    let step = (rows / SAMPLE).max(1);
    let mut hashes = Vec::with_capacity(rows.div_ceil(step));
    let mut next = 0;
    for batch in batches {
        let Encoding::Plain(array) = batch.columns[column].encoding() else { return true };
        if !sample(array, next, step, &mut hashes) {
            return true;
        }
        let taken = batch.rows.saturating_sub(next).div_ceil(step);
        next = next + taken * step - batch.rows;
    }
    let sampled = hashes.len();
    if step > 1 && sampled < SAMPLE / 2 {
        return true;
    }
    hashes.sort_unstable();
    hashes.dedup();
    let repeated = sampled - hashes.len();
    let distinct = match step {
        1 => Some(hashes.len()),
        // Of `d` equally likely values, a sample of `n` repeats about n² / 2d.
        _ => (sampled * sampled / 2).checked_div(repeated),
    };
    distinct.is_some_and(|d| d * ROWS_PER_DISTINCT <= rows)
}

/// Adds hashes of every `step`th value from `first` on, but for nulls; false if values of this type have no bytes of
/// their own to hash.
fn sample(array: &ArrayRef, first: usize, step: usize, hashes: &mut Vec<u64>) -> bool {
    let hasher = FixedState::default();
    let rows = (first..array.len()).step_by(step).filter(|row| array.is_valid(*row));
    if let Some(texts) = array.as_string_view_opt() {
        hashes.extend(rows.map(|row| hasher.hash_one(texts.value(row))));
    } else if let Some(bytes) = array.as_binary_view_opt() {
        hashes.extend(rows.map(|row| hasher.hash_one(bytes.value(row))));
    } else if let Some(width) = array.data_type().primitive_width() {
        let data = array.to_data();
        let Some(values) = data.buffers().first() else { return false };
        let place = |row| (data.offset() + row) * width;
        hashes.extend(rows.map(|row| hasher.hash_one(&values[place(row)..place(row) + width])));
    } else {
        return false;
    }
    true
}

#[cfg(test)]
mod tests {
    use polarslike_core::{DataFrame, DataType};

    use super::*;
    use crate::testing::{column, ints, strings};

    fn says(frame: &DataFrame) -> bool {
        let batches = frame.batches(10_000);
        let answer = repeats(&batches, 0);
        assert_eq!(answer, repeats(&frame.batches(usize::MAX), 0));
        answer
    }

    #[test]
    fn few_values_repeat_and_many_do_not() {
        let integers = |value: &dyn Fn(i128) -> i128, dtype| {
            let values = ints((0..100_000).map(value));
            DataFrame::new(vec![column("a", dtype, &values)]).unwrap()
        };
        let texts = |value: &dyn Fn(i128) -> i128| {
            let values = strings((0..100_000).map(|i| value(i).to_string()));
            DataFrame::new(vec![column("a", DataType::String, &values)]).unwrap()
        };
        let values: [(&dyn Fn(i128) -> i128, bool); 4] =
            [(&|_| 7, true), (&|i| i * 7919 % 1000, true), (&|i| i, false), (&|i| i * 7919 % 100_003, false)];
        for (value, repeat) in values {
            assert_eq!(says(&integers(value, DataType::Int64)), repeat);
            assert_eq!(says(&integers(value, DataType::Int32)), repeat);
            assert_eq!(says(&texts(value)), repeat);
        }
        assert!(!says(&integers(&|i| i, DataType::Int64).slice(0, 100)));
        assert!(says(&integers(&|i| i % 5, DataType::Int64).slice(0, 100)), "few rows, fewer values");
    }
}
