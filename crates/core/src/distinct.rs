//! The distinct ones of many keys: in partitions by hash, each with a table that stays in the cache.

use std::ops::Range;

use rayon::prelude::*;

use crate::key::Kind;
use crate::{Result, RowKeys, in_pool};

const PARTITION_BITS: u32 = 8;
const PARTITIONS: usize = 1 << PARTITION_BITS;

/// The first occurrence of each distinct key, by partitions, in each in the order of the keys.
///
/// The high bits of the hash say which partition a key is in, the low ones where in its table. Equal keys have equal
/// hashes.
pub fn distinct_keys<K: Copy + Default + Send + Sync>(
    keys: impl Iterator<Item = K> + Clone,
    hash: impl Fn(&K) -> u64 + Sync,
    equal: impl Fn(&K, &K) -> bool + Sync,
) -> Result<Vec<Vec<K>>> {
    let partition = |key: &K| (hash(key) >> (u64::BITS - PARTITION_BITS)) as usize;
    let mut ends = [0_usize; PARTITIONS];
    keys.clone().for_each(|key| ends[partition(&key)] += 1);
    let sizes = ends;
    let mut rows = 0;
    for end in &mut ends {
        rows += *end;
        *end = rows - *end;
    }
    let mut scattered = vec![K::default(); rows];
    for key in keys {
        let place = &mut ends[partition(&key)];
        scattered[*place] = key;
        *place += 1;
    }
    let mut rest = scattered.as_slice();
    let partitions: Vec<&[K]> = sizes
        .iter()
        .map(|size| {
            let (partition, more) = rest.split_at(*size);
            rest = more;
            partition
        })
        .collect();
    in_pool(|| partitions.into_par_iter().map(|keys| distinct_in(keys, &hash, &equal)).collect())
}

fn distinct_in<K: Copy>(keys: &[K], hash: impl Fn(&K) -> u64, equal: impl Fn(&K, &K) -> bool) -> Vec<K> {
    let mask = (2 * keys.len()).next_power_of_two() - 1;
    // The number of a key among the distinct ones, plus one; zero is free.
    let mut slots = vec![0_u32; mask + 1];
    let mut distinct: Vec<K> = Vec::new();
    for key in keys {
        let mut slot = hash(key) as usize & mask;
        loop {
            match slots[slot] {
                0 => {
                    distinct.push(*key);
                    slots[slot] = distinct.len() as u32;
                    break;
                }
                number if equal(&distinct[number as usize - 1], key) => break,
                _ => slot = (slot + 1) & mask,
            }
        }
    }
    distinct
}

impl RowKeys {
    /// How many distinct keys the rows of `range` have: for many rows, of which most may differ.
    pub fn count_distinct(&self, range: Range<usize>) -> Result<usize> {
        use std::hash::BuildHasher;
        let hasher = foldhash::fast::FixedState::default();
        let count = |partitions: Vec<usize>| partitions.into_iter().sum();
        fn lengths<K>(partitions: Vec<Vec<K>>) -> Vec<usize> {
            partitions.iter().map(Vec::len).collect()
        }
        Ok(count(match &self.kind {
            Kind::Words { words, .. } => {
                let words = words[range].iter().copied();
                lengths(distinct_keys(words, |word| hasher.hash_one(word), |a, b| a == b)?)
            }
            Kind::Wide(words) => {
                let words = words[range].iter().copied();
                lengths(distinct_keys(words, |word| hasher.hash_one(word), |a, b| a == b)?)
            }
            Kind::Text(text) => {
                let hashes: Vec<u64> = range
                    .clone()
                    .map(|row| text.get(row).map_or(0, |bytes| hasher.hash_one(bytes)))
                    .collect();
                let keys = hashes.iter().zip(range).map(|(hash, row)| (*hash, row));
                let equal = |a: &(u64, usize), b: &(u64, usize)| a.0 == b.0 && text.get(a.1) == text.get(b.1);
                lengths(distinct_keys(keys, |key| key.0, equal)?)
            }
            Kind::Bytes(rows) => {
                let hashes: Vec<u64> =
                    range.clone().map(|row| hasher.hash_one(rows.row(row).data())).collect();
                let keys = hashes.iter().zip(range).map(|(hash, row)| (*hash, row));
                let equal = |a: &(u64, usize), b: &(u64, usize)| a.0 == b.0 && rows.row(a.1) == rows.row(b.1);
                lengths(distinct_keys(keys, |key| key.0, equal)?)
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DataType, Value, Vector};

    #[test]
    fn counts_all_kinds_of_keys() {
        let noise = |i: usize| (i as u64 * 7919 % 1000).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let column = |dtype: DataType, value: &dyn Fn(u64) -> Value| {
            let values: Vec<Value> =
                (0..5000).map(|i| if i % 10 == 9 { Value::Null } else { value(noise(i)) }).collect();
            Vector::from_values(dtype, &values).unwrap()
        };
        let number = column(DataType::UInt64, &|n| Value::Int(n.into()));
        let text = column(DataType::String, &|n| Value::String(format!("text {n}").into()));
        for columns in [
            vec![number.clone()],
            vec![text.clone()],
            vec![number.clone(), number.clone()],
            vec![number, text],
        ] {
            let keys = RowKeys::for_equality(&columns, 5000).unwrap();
            let mut distinct = crate::Distinct::new(&keys);
            assert_eq!(keys.count_distinct(7..4321).unwrap(), distinct.number(7..4321).1.len());
            assert_eq!(keys.count_distinct(5..5).unwrap(), 0);
        }
    }
}
