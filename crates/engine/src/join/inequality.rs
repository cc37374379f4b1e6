//! Pairs of rows whose keys compare, without trying all pairs.
//!
//! One comparison: the right rows are sorted, and the partners of a left row are a range of them. Two comparisons: the
//! IEJoin of Khayyat et al., "Lightning Fast and Space Efficient Inequality Joins", PVLDB 8(13), 2015, for two tables.
//! Left rows are visited in the order of the one key, so that the right rows whose key compares only become more; these
//! are marked in a bitmap in the order of the other key, of which the partners are again a range.

use std::ops::Range;

use polarslike_core::Groups;
use polarslike_plan::Comparison;

use super::Ranks;

/// The right rows in the order of their groups, and of a key within.
pub(crate) struct Sorted {
    rows: Vec<u32>,
    /// Per group, its range of `rows`.
    groups: Groups,
    /// The rank of each of `rows`, if there is a key.
    ranks: Option<Vec<u32>>,
}

impl Sorted {
    /// The rows for which `usable` holds. `group_rows` are all rows in group order.
    pub fn new(
        group_rows: &[u32],
        groups: &Groups,
        key: Option<&Ranks>,
        usable: impl Fn(u32) -> bool,
    ) -> Self {
        let mut rows = Vec::with_capacity(group_rows.len());
        let mut sizes = Vec::with_capacity(groups.len());
        for group in groups.iter() {
            let start = rows.len();
            rows.extend(group_rows[group].iter().copied().filter(|row| usable(*row)));
            if let Some(key) = key {
                rows[start..].sort_by_key(|row| key[*row as usize]);
            }
            sizes.push(rows.len() - start);
        }
        let ranks = key.map(|key| rows.iter().map(|row| key[*row as usize].unwrap_or(0)).collect());
        Self { rows, groups: Groups::from_sizes(sizes), ranks }
    }

    /// The right rows of a group that compare with a left row's rank.
    pub fn partners(&self, group: u32, comparison: Comparison, rank: u32) -> &[u32] {
        let group = self.groups.range(group as usize);
        let Some(ranks) = &self.ranks else { return &self.rows[group] };
        let within = compared(&ranks[group.clone()], comparison, rank);
        &self.rows[group.start + within.start..group.start + within.end]
    }
}

/// Which of sorted ranks compare with a left rank.
fn compared(ranks: &[u32], comparison: Comparison, left: u32) -> Range<usize> {
    let below = || ranks.partition_point(|right| *right < left);
    let up_to = || ranks.partition_point(|right| *right <= left);
    match comparison {
        Comparison::Gt => 0..below(),
        Comparison::Ge => 0..up_to(),
        Comparison::Lt => up_to()..ranks.len(),
        Comparison::Le => below()..ranks.len(),
        Comparison::Eq => below()..up_to(),
    }
}

/// The pairs that satisfy two comparisons.
pub(crate) struct InequalityPairs<'a> {
    pub comparisons: [Comparison; 2],
    /// The ranks of the left rows for both comparisons.
    pub left: [&'a Ranks; 2],
    /// The ranks of the right rows for both comparisons.
    pub right: [&'a Ranks; 2],
}

impl InequalityPairs<'_> {
    /// Calls `emit` with each left row that has partners, and these.
    pub fn each<E>(&self, mut emit: impl FnMut(u32, &[u32]) -> Result<(), E>) -> Result<(), E> {
        let [first, second] = self.comparisons;
        let by_first = sorted_rows(self.right, 0);
        let first_ranks: Vec<u32> =
            by_first.iter().map(|row| self.right[0][*row as usize].unwrap_or(0)).collect();
        let mut places = vec![0_u32; self.right[0].len()];
        for (place, row) in by_first.iter().enumerate() {
            places[*row as usize] = place as u32;
        }
        let (mut left_rows, mut right_rows) = (sorted_rows(self.left, 1), sorted_rows(self.right, 1));
        if matches!(second, Comparison::Lt | Comparison::Le) {
            left_rows.reverse();
            right_rows.reverse();
        }
        let rank = |ranks: &Ranks, row: u32| ranks[row as usize].unwrap_or(0);
        let mut marked = Bitmap::new(by_first.len());
        let mut next = right_rows.iter().peekable();
        let mut partners = Vec::new();
        for left in left_rows {
            let left_second = rank(self.left[1], left);
            while let Some(right) = next.next_if(|r| second.holds(left_second, rank(self.right[1], **r))) {
                marked.set(places[*right as usize] as usize);
            }
            partners.clear();
            let range = compared(&first_ranks, first, rank(self.left[0], left));
            marked.each(range, |place| partners.push(by_first[place]));
            if !partners.is_empty() {
                emit(left, &partners)?;
            }
        }
        Ok(())
    }
}

/// The rows that have both keys, in the order of one.
fn sorted_rows(ranks: [&Ranks; 2], by: usize) -> Vec<u32> {
    let usable = |row: &u32| ranks.iter().all(|ranks| ranks[*row as usize].is_some());
    let mut rows: Vec<u32> = (0..ranks[0].len() as u32).filter(usable).collect();
    rows.sort_by_key(|row| ranks[by][*row as usize]);
    rows
}

/// A set of positions; a second level says which words have any, so that sparse ranges are passed over quickly.
struct Bitmap {
    words: Vec<u64>,
    used: Vec<u64>,
}

impl Bitmap {
    fn new(len: usize) -> Self {
        let words = len.div_ceil(64);
        Self { words: vec![0; words], used: vec![0; words.div_ceil(64)] }
    }

    fn set(&mut self, position: usize) {
        let word = position / 64;
        self.words[word] |= 1 << (position % 64);
        self.used[word / 64] |= 1 << (word % 64);
    }

    /// Calls `visit` with the positions of a range that are in the set, in order.
    fn each(&self, range: Range<usize>, mut visit: impl FnMut(usize)) {
        if range.is_empty() {
            return;
        }
        for word in bits(&self.used, range.start / 64..(range.end - 1) / 64 + 1) {
            let start = range.start.max(word * 64);
            let end = range.end.min(word * 64 + 64);
            bits(&self.words, start..end).for_each(&mut visit);
        }
    }
}

/// The positions of the bits that are set in a range.
fn bits(words: &[u64], range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
    let (first, last) = (range.start / 64, range.end.div_ceil(64));
    (first..last).flat_map(move |i| {
        let mut word = words[i];
        if i == first {
            word &= u64::MAX << (range.start % 64);
        }
        if range.end < i * 64 + 64 {
            word &= (1 << (range.end % 64)) - 1;
        }
        std::iter::from_fn(move || {
            (word != 0).then(|| {
                let bit = word.trailing_zeros() as usize;
                word &= word - 1;
                i * 64 + bit
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(seed: u64, len: usize) -> Ranks {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as u32 % 40
        };
        (0..len).map(|_| Some(next()).filter(|n| *n > 2)).collect()
    }

    #[test]
    fn two_comparisons_find_what_trying_all_pairs_finds() {
        use Comparison::{Ge, Gt, Le, Lt};
        let (a, b, c, d) = (numbers(1, 300), numbers(2, 300), numbers(3, 200), numbers(4, 200));
        for first in [Lt, Le, Gt, Ge] {
            for second in [Lt, Le, Gt, Ge] {
                let pairs = InequalityPairs { comparisons: [first, second], left: [&a, &b], right: [&c, &d] };
                let mut found = Vec::new();
                let done: Result<(), ()> = pairs.each(|left, rights| {
                    found.extend(rights.iter().map(|right| (left, *right)));
                    Ok(())
                });
                assert!(done.is_ok());
                found.sort_unstable();
                let holds = |comparison: Comparison, l: Option<u32>, r: Option<u32>| {
                    l.zip(r).is_some_and(|(l, r)| comparison.holds(l, r))
                };
                let expected: Vec<(u32, u32)> = (0..300)
                    .flat_map(|l| (0..200).map(move |r| (l, r)))
                    .filter(|(l, r)| holds(first, a[*l], c[*r]) && holds(second, b[*l], d[*r]))
                    .map(|(l, r)| (l as u32, r as u32))
                    .collect();
                assert_eq!(found, expected, "{first} {second}");
            }
        }
    }

    #[test]
    fn bits_in_ranges() {
        let mut bitmap = Bitmap::new(10_000);
        let set = [0, 63, 64, 127, 5_000, 9_999];
        set.iter().for_each(|i| bitmap.set(*i));
        for range in [0..10_000, 1..64, 64..64, 63..65, 64..5_001, 5_001..9_999, 128..5_000] {
            let mut found = Vec::new();
            bitmap.each(range.clone(), |i| found.push(i));
            let expected: Vec<usize> = set.iter().copied().filter(|i| range.contains(i)).collect();
            assert_eq!(found, expected, "{range:?}");
        }
    }
}
