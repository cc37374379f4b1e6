//! Groups whose keys came in ascending order, as from a sorted file: almost all are whole where they stand, and need no
//! table.

use std::ops::Range;

use polarslike_core::Result;
use rayon::prelude::*;

use super::Partial;
use super::hash::{HashAggregate, States};
use crate::group::KeyWord;

/// Stretches with so many groups on average are worth keeping apart; keys in no order have two.
const WORTHWHILE_STRETCH: usize = 64;

/// The groups of some states.
pub(super) struct Source<'a, W> {
    pub words: &'a [W],
    /// How many groups there were after each morsel that had new ones.
    pub ends: &'a [usize],
}

/// Neighbouring groups of the states `source` whose words ascend.
struct Stretch<W> {
    source: usize,
    groups: Range<usize>,
    first: W,
    last: W,
}

/// All groups of some states as stretches in the order of their words, which share words at their ends at most.
pub(super) struct Ascending<W>(Vec<Stretch<W>>);

impl<W: KeyWord> Ascending<W> {
    /// The groups of states with these words and morsels, if words ascend in long stretches that do not overlap.
    pub fn find(sources: &[Source<W>]) -> Option<Self> {
        let groups: usize = sources.iter().map(|source| source.words.len()).sum();
        let mut stretches = Vec::new();
        for (source, Source { words, ends }) in sources.iter().enumerate() {
            let mut start = 0;
            // Between two morsels of a worker may be one of another.
            for end in *ends {
                for words in words[start..*end].chunk_by(|a, b| a < b) {
                    if (stretches.len() + 1) * WORTHWHILE_STRETCH > groups {
                        return None;
                    }
                    let groups = start..start + words.len();
                    start = groups.end;
                    stretches.push(Stretch { source, groups, first: words[0], last: words[words.len() - 1] });
                }
            }
        }
        stretches.sort_unstable_by_key(|s| (s.first, s.last));
        stretches.windows(2).all(|pair| pair[0].last <= pair[1].first).then_some(Self(stretches))
    }

    /// The results of the states that they were found in.
    pub fn finish(&self, aggregate: &HashAggregate, states: Vec<States<W>>) -> Result<Vec<Partial>> {
        let shared = self.shared(states.len());
        let mut ends = aggregate.states()?;
        for (states, groups) in states.iter().zip(&shared) {
            ends.merge(states, groups)?;
        }
        let whole = states.into_par_iter().zip(shared).map(|(states, shared)| {
            let (batch, firsts) = states.finish(aggregate)?;
            let part = |groups: Range<usize>| {
                let firsts = firsts.get(groups.clone()).unwrap_or_default().to_vec();
                Partial::new(batch.slice(groups.start, groups.len()), firsts)
            };
            Ok(between(&shared, batch.rows).map(part).collect())
        });
        let mut partials = whole.collect::<Result<Vec<Vec<Partial>>>>()?;
        let (batch, firsts) = ends.finish(aggregate)?;
        partials.push(vec![Partial::new(batch, firsts)]);
        Ok(partials.into_iter().flatten().collect())
    }

    /// Per states, the groups whose word ends one stretch and begins the next, ascending.
    fn shared(&self, sources: usize) -> Vec<Vec<u32>> {
        let mut shared = vec![Vec::new(); sources];
        for pair in self.0.windows(2).filter(|pair| pair[0].last == pair[1].first) {
            shared[pair[0].source].push(pair[0].groups.end as u32 - 1);
            shared[pair[1].source].push(pair[1].groups.start as u32);
        }
        for groups in &mut shared {
            groups.sort_unstable();
            groups.dedup();
        }
        shared
    }
}

/// The ranges of `0..len` between `cuts`, which ascend.
fn between(cuts: &[u32], len: usize) -> impl Iterator<Item = Range<usize>> {
    let starts = std::iter::once(0).chain(cuts.iter().map(|cut| *cut as usize + 1));
    let ends = cuts.iter().map(|cut| *cut as usize).chain([len]);
    starts.zip(ends).map(|(start, end)| start..end).filter(|range| !range.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stretches of workers whose morsels have the words from one number to another.
    fn find(workers: &[&[(u64, u64)]]) -> Option<Ascending<u64>> {
        let (mut words, mut ends) = (Vec::new(), Vec::new());
        for morsels in workers {
            let mut end = 0;
            let until = |(from, to): &(u64, u64)| {
                end += (to - from + 1) as usize;
                end
            };
            ends.push(morsels.iter().map(until).collect::<Vec<_>>());
            words.push(morsels.iter().flat_map(|(from, to)| *from..=*to).collect::<Vec<_>>());
        }
        let sources: Vec<_> = words.iter().zip(&ends).map(|(words, ends)| Source { words, ends }).collect();
        Ascending::find(&sources)
    }

    #[test]
    fn morsels_of_two_workers() {
        let ascending = find(&[&[(0, 100), (200, 300)], &[(100, 200), (400, 400), (500, 600)]]).unwrap();
        assert_eq!(ascending.shared(2), [vec![100, 101], vec![0, 100]]);
    }

    #[test]
    fn a_word_of_several_morsels() {
        let ascending = find(&[&[(0, 199)], &[(199, 199)], &[(199, 400)]]).unwrap();
        assert_eq!(ascending.shared(3), [vec![199], vec![0], vec![0]]);
    }

    #[test]
    fn words_that_do_not_ascend() {
        let scrambled: Vec<u64> = (0..1000).map(|i| i * 7919 % 1000).collect();
        assert!(Ascending::find(&[Source { words: &scrambled, ends: &[1000] }]).is_none());
        assert!(find(&[&[(0, 999), (500, 500)]]).is_none(), "500 is in two places");
    }

    #[test]
    fn groups_between_cuts() {
        let ranges = |cuts: &[u32], len| between(cuts, len).map(|r| (r.start, r.end)).collect::<Vec<_>>();
        assert_eq!(ranges(&[0, 3, 4], 7), [(1, 3), (5, 7)]);
        assert_eq!(ranges(&[], 2), [(0, 2)]);
        assert_eq!(ranges(&[0], 1), []);
    }
}
