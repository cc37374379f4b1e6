//! Sorting rows: the order of rows by their keys, over whole columns or group by group.

use std::ops::Range;

use rayon::prelude::*;

use crate::key::Kind;
use crate::{Result, RowKeys, SortOptions, Vector, in_pool};

mod radix;
mod text;

use radix::{PARALLEL, sort_by_digits, sort_by_head};
pub(crate) use text::TextKeys;

/// The rows of columns of length `rows` in order: by the first column, then by the second, ...; equal rows stay in place.
///
/// ```
/// use polarslike_core::{DataType, SortOptions, Value, Vector, sort_indices};
/// let values = Vector::from_values(DataType::Int64, &[Value::Int(7), Value::Null, Value::Int(-1)])?;
/// assert_eq!(sort_indices(&[values], &[SortOptions::default()], 3)?, [1, 2, 0]);
/// # Ok::<(), polarslike_core::Error>(())
/// ```
pub fn sort_indices(columns: &[Vector], options: &[SortOptions], rows: usize) -> Result<Vec<u32>> {
    let mut sorted = Vec::with_capacity(rows);
    RowKeys::for_order(columns, options, rows)?.sort(0..rows, &mut sorted)?;
    Ok(sorted)
}

/// From how many rows on counting digits beats comparing.
const RADIX: usize = 1 << 10;

impl RowKeys {
    /// Appends the rows of `range` to `sorted` in the order of their keys; equal rows stay in place.
    pub fn sort(&self, range: Range<usize>, sorted: &mut Vec<u32>) -> Result<()> {
        let rows = range.len();
        match &self.kind {
            Kind::Words { words, bound } => {
                let (word_bits, row_bits) = (bits(*bound), bits(rows as u128));
                if word_bits + row_bits <= u64::BITS {
                    let start = range.start as u32;
                    let words = words[range].iter().enumerate();
                    let mut packed: Vec<u64> =
                        words.map(|(row, word)| word << row_bits | row as u64).collect();
                    let digits = word_bits.div_ceil(radix::DIGIT_BITS);
                    if rows >= RADIX && digits <= rows.ilog2().div_ceil(3) {
                        sort_by_digits(&mut packed, row_bits, digits);
                    } else {
                        sort(&mut packed, |key| *key)?;
                    }
                    let mask = (1_u64 << row_bits) - 1;
                    sorted.extend(packed.iter().map(|p| start + (p & mask) as u32));
                } else {
                    let pair = |row: usize| u128::from(words[row]) << 64 | row as u128;
                    let mut pairs: Vec<u128> = range.map(pair).collect();
                    sort(&mut pairs, |pair| (pair >> 64) as u64)?;
                    sorted.extend(pairs.iter().map(|pair| *pair as u32));
                }
            }
            Kind::Wide(words) => {
                let mut pairs: Vec<(u128, u32)> = range.map(|row| (words[row], row as u32)).collect();
                sort(&mut pairs, |(word, _)| (word >> 64) as u64)?;
                sorted.extend(pairs.iter().map(|(_, row)| row));
            }
            Kind::Text(text) => text.sort(range, sorted)?,
            Kind::Bytes(keys) => {
                // The first bytes decide most comparisons without a visit to the row.
                let prefix = |row: usize| {
                    let key = keys.row(row);
                    let key = key.data();
                    let mut first = [0; 8];
                    let len = key.len().min(8);
                    first[..len].copy_from_slice(&key[..len]);
                    u64::from_be_bytes(first)
                };
                let mut pairs: Vec<(u64, u32)> = range.map(|row| (prefix(row), row as u32)).collect();
                let compare = |a: &(u64, u32), b: &(u64, u32)| {
                    let by_row = || keys.row(a.1 as usize).cmp(&keys.row(b.1 as usize));
                    a.0.cmp(&b.0).then_with(by_row).then(a.1.cmp(&b.1))
                };
                if rows >= PARALLEL {
                    in_pool(|| pairs.par_sort_unstable_by(compare))?;
                } else {
                    pairs.sort_unstable_by(compare);
                }
                sorted.extend(pairs.iter().map(|(_, row)| row));
            }
        }
        Ok(())
    }
}

/// Sorts keys of which `head` gives the first 64 bits of their order.
fn sort<K: Ord + Copy + Default + Send + Sync>(
    keys: &mut [K],
    head: impl Fn(&K) -> u64 + Copy + Send + Sync,
) -> Result<()> {
    if keys.len() >= PARALLEL {
        in_pool(|| sort_by_head(keys, head))
    } else {
        sort_by_head(keys, head);
        Ok(())
    }
}

/// How many bits numbers below `bound` have.
fn bits(bound: u128) -> u32 {
    u128::BITS - bound.saturating_sub(1).leading_zeros()
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::*;
    use crate::{DataType, Value};

    fn noise(i: usize) -> u64 {
        (i as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(31).wrapping_mul(0xD6E8_FEB8_6659_FD93)
    }

    /// Few or many distinct values of a type, in some encoding, with nulls.
    fn column(kind: usize, rows: usize) -> Vector {
        let build = |dtype: DataType, value: &dyn Fn(u64) -> Value| {
            let values: Vec<Value> = (0..rows)
                .map(|i| noise(i + 31 * kind))
                .map(|n| if n % 11 == 0 { Value::Null } else { value(n >> 8) })
                .collect();
            Vector::from_values(dtype, &values).unwrap()
        };
        match kind {
            0 => build(DataType::Int64, &|n| Value::Int(i128::from(n % 20) - 10)),
            1 => build(DataType::Int64, &|n| Value::Int(((n << 8) as i64).into())),
            2 => build(DataType::Float64, &|n| Value::Float(f64::from_bits(n << 10))),
            3 => build(DataType::Boolean, &|n| Value::Bool(n % 2 == 0)),
            4 => build(DataType::String, &|n| Value::String(format!("text number {}", n % 300).into())),
            5 => build(DataType::Categorical, &|n| Value::String(format!("{}", n % 30).into())),
            6 => build(DataType::List(DataType::Int8.into()), &|n| {
                Value::List(vec![Value::Int((n % 3).into()); (n % 5) as usize])
            }),
            7 => Vector::nulls(DataType::Float32, rows),
            9 => build(DataType::String, &|n| {
                let ending =
                    ["", "\0", "\0\0", "a", "Straße", "0123456789ab", "0123456789ab\0"][(n % 7) as usize];
                Value::String(format!("{}{ending}", "long text ".repeat((n / 7 % 14) as usize)).into())
            }),
            _ => build(DataType::UInt64, &|n| Value::Int(if n % 2 == 0 { u64::MAX } else { 0 }.into())),
        }
    }

    fn compare(a: &Value, b: &Value) -> Ordering {
        match (a, b) {
            (Value::Int(a), Value::Int(b)) => a.cmp(b),
            (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
            (Value::String(a), Value::String(b)) => a.cmp(b),
            (Value::Float(a), Value::Float(b)) => {
                a.is_nan().cmp(&b.is_nan()).then(a.partial_cmp(b).unwrap_or(Ordering::Equal))
            }
            (Value::List(a), Value::List(b)) => {
                let parts = a.iter().zip(b).map(|(a, b)| compare(a, b));
                parts.reduce(Ordering::then).unwrap_or(Ordering::Equal).then(a.len().cmp(&b.len()))
            }
            _ => Ordering::Equal,
        }
    }

    fn check(columns: &[Vector], options: &[SortOptions], rows: usize) {
        let values: Vec<Vec<Value>> =
            columns.iter().map(|c| (0..rows).map(|i| c.get(i).value).collect()).collect();
        let mut expected: Vec<u32> = (0..rows as u32).collect();
        expected.sort_by(|i, j| {
            let by_column = values.iter().zip(options).map(|(values, options)| {
                let (a, b) = (&values[*i as usize], &values[*j as usize]);
                let (null_a, null_b) = (*a == Value::Null, *b == Value::Null);
                let order = match (null_a || null_b, options.nulls_last) {
                    (true, true) => return null_a.cmp(&null_b),
                    (true, false) => return null_b.cmp(&null_a),
                    _ => compare(a, b),
                };
                if options.descending { order.reverse() } else { order }
            });
            by_column.reduce(Ordering::then).unwrap_or(Ordering::Equal)
        });
        assert_eq!(sort_indices(columns, options, rows).unwrap(), expected, "{options:?}");
    }

    const OPTIONS: [SortOptions; 4] = [
        SortOptions { descending: false, nulls_last: false },
        SortOptions { descending: false, nulls_last: true },
        SortOptions { descending: true, nulls_last: false },
        SortOptions { descending: true, nulls_last: true },
    ];

    #[test]
    fn sorts_as_comparing_values_does() {
        for rows in [0, 1, 2, 300, 3000] {
            for a in 0..10 {
                for options in OPTIONS {
                    check(&[column(a, rows)], &[options], rows);
                }
                if rows <= 300 {
                    for b in 0..10 {
                        let columns = [column(a, rows), column(b, rows).slice(0, rows), column(3, rows)];
                        check(&columns, &[OPTIONS[a % 4], OPTIONS[b % 3], OPTIONS[2]], rows);
                    }
                }
            }
        }
    }

    #[test]
    fn sorts_long_columns_in_parallel() {
        for kind in [0, 1, 2, 4, 9] {
            check(&[column(kind, PARALLEL + 5)], &OPTIONS[1..2], PARALLEL + 5);
        }
    }

    #[test]
    fn sorts_within_a_range() {
        let keys = RowKeys::for_order(&[column(0, 100)], &OPTIONS[..1], 100).unwrap();
        let mut sorted = Vec::new();
        keys.sort(50..60, &mut sorted).unwrap();
        keys.sort(20..20, &mut sorted).unwrap();
        assert!(sorted.windows(2).all(|w| keys.compare(w[0] as usize, w[1] as usize).is_le()));
        sorted.sort_unstable();
        assert_eq!(sorted, (50..60).collect::<Vec<u32>>());
    }
}
