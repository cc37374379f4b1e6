//! Sorting by the digits of numbers.

use rayon::prelude::*;

/// From how many keys on a sort uses several threads: those of the pool it is called in.
pub(super) const PARALLEL: usize = 1 << 16;

pub(super) const DIGIT_BITS: u32 = 8;

const VALUES: usize = 1 << DIGIT_BITS;

/// Sorts by `digits` digits above the lowest `skip` bits, from the least significant on; equal ones stay in place.
pub(super) fn sort_by_digits(keys: &mut Vec<u64>, skip: u32, digits: u32) {
    let mut buffer = vec![0; keys.len()];
    for digit in 0..digits {
        let digit_of = |key: u64| (key >> (skip + digit * DIGIT_BITS)) as usize & (VALUES - 1);
        let mut ends = [0_usize; VALUES];
        for key in keys.iter() {
            ends[digit_of(*key)] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            start += *end;
            *end = start - *end;
        }
        for key in keys.iter() {
            let place = &mut ends[digit_of(*key)];
            buffer[*place] = *key;
            *place += 1;
        }
        std::mem::swap(keys, &mut buffer);
    }
}

/// So few keys are compared: they stay in the cache, and comparing them takes less than counting.
const COMPARED: usize = 1 << 12;

/// Sorts keys of which `head` gives the first 64 bits of their order.
///
/// They are dealt into buckets by the highest bits in which they differ, again and again, until a bucket has so few
/// that they are compared.
pub(super) fn sort_by_head<K: Ord + Copy + Default + Send + Sync>(
    keys: &mut [K],
    head: impl Fn(&K) -> u64 + Copy + Send + Sync,
) {
    if keys.len() <= COMPARED {
        keys.sort_unstable();
    } else {
        deal(keys, &mut vec![K::default(); keys.len()], head);
    }
}

/// Sorts `keys`; `buffer` is as long.
fn deal<K: Ord + Copy + Send + Sync>(
    keys: &mut [K],
    buffer: &mut [K],
    head: impl Fn(&K) -> u64 + Copy + Send + Sync,
) {
    if keys.len() <= COMPARED || keys.is_sorted() {
        keys.sort_unstable();
        return;
    }
    let (mut least, mut greatest) = (u64::MAX, 0);
    for key in keys.iter() {
        least = least.min(head(key));
        greatest = greatest.max(head(key));
    }
    if least == greatest {
        keys.sort_unstable();
        return;
    }
    let skip = (u64::BITS - (greatest - least).leading_zeros()).saturating_sub(DIGIT_BITS);
    let bucket = |key: &K| ((head(key) - least) >> skip) as usize & (VALUES - 1);
    let mut next = [0_usize; VALUES];
    for key in keys.iter() {
        next[bucket(key)] += 1;
    }
    let sizes = next;
    let mut start = 0;
    for next in &mut next {
        start += *next;
        *next = start - *next;
    }
    for key in keys.iter() {
        let place = &mut next[bucket(key)];
        buffer[*place] = *key;
        *place += 1;
    }
    let parallel = keys.len() >= PARALLEL;
    let (mut keys, mut buffer, mut buckets) = (keys, buffer, Vec::with_capacity(VALUES));
    for size in sizes {
        let (key_bucket, buffer_bucket);
        (key_bucket, keys) = keys.split_at_mut(size);
        (buffer_bucket, buffer) = buffer.split_at_mut(size);
        buckets.push((key_bucket, buffer_bucket));
    }
    let sort = |(keys, buffer): &mut (&mut [K], &mut [K])| {
        keys.copy_from_slice(buffer);
        deal(keys, buffer, head);
    };
    if parallel { buckets.par_iter_mut().for_each(sort) } else { buckets.iter_mut().for_each(sort) }
}
