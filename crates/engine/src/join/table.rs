//! From the word of a key to a number, for words that are all known beforehand.

use polarslike_core::Result;
use polarslike_core::in_pool;
use rayon::prelude::*;

use crate::group::KeyWord;
use crate::group_by::{PARTITIONS, partition_of, partition_order};

/// A word of which the number is not known; numbers begin with one.
pub(super) const ABSENT: u32 = 0;

/// Words whose slots are read together, so that their cache misses overlap.
const BLOCK: usize = 64;

/// From so many words on a hash table is built in parallel.
const PARALLEL_WORDS: usize = 1 << 17;

/// An array may have so many slots per word, and in any case as many as [`FEW_SLOTS`].
const SLOTS_PER_WORD: usize = 4;
const FEW_SLOTS: usize = 1 << 12;

/// Numbers of distinct words.
pub(super) enum WordTable<W> {
    /// The words are dense: an array by the distance from the least one.
    Array { least: u64, numbers: Vec<u32> },
    /// Slots with the words themselves, so that a lookup reads one place.
    Hash(HashSlots<W>),
}

/// Linear probing in a part of the slots that the high bits of the hash choose: parts are filled independently.
pub(super) struct HashSlots<W> {
    slots: Vec<(W, u32)>,
    /// Per partition, its first slot and the number of its slots less one; a power of two less one.
    parts: Vec<(usize, usize)>,
}

/// The least word and the number of words from it to the greatest, if an array over them is small enough.
fn dense_range<W: KeyWord>(words: &[W]) -> Option<(u64, usize)> {
    if size_of::<W>() > size_of::<u64>() {
        return None;
    }
    let (mut least, mut greatest) = (u64::MAX, 0);
    for word in words {
        let word = word.get(0);
        least = least.min(word);
        greatest = greatest.max(word);
    }
    let slots = usize::try_from(greatest.checked_sub(least)?).ok()?.checked_add(1)?;
    (slots <= FEW_SLOTS.max(words.len().saturating_mul(SLOTS_PER_WORD))).then_some((least, slots))
}

impl<W: KeyWord> WordTable<W> {
    /// The numbers of these words in the order of their first occurrence, or in the order of words; and the number of each
    /// word. `None` for those if all words differ: the number is the place then.
    pub fn build(words: &[W]) -> Result<(Self, Numbering)> {
        if let Some((least, slots)) = dense_range(words) {
            return Ok(Self::array(words, least, slots));
        }
        let (order, offsets) = if words.len() < PARALLEL_WORDS {
            ((0..words.len() as u32).collect::<Vec<_>>().into(), vec![0, words.len()])
        } else {
            partition_order(words)
        };
        let order: arrow::array::UInt32Array = order;
        let order = order.values();
        let parts: Vec<Part<W>> = if offsets.len() == 2 {
            vec![Part::of(words, order)]
        } else {
            let part = |p: usize| Part::of(words, &order[offsets[p]..offsets[p + 1]]);
            in_pool(|| (0..PARTITIONS).into_par_iter().map(part).collect())?
        };
        let distinct = parts.iter().map(|part| part.distinct).sum();
        let unique = distinct == words.len();
        let mut table = HashSlots { slots: vec![], parts: vec![] };
        table.slots.reserve(parts.iter().map(|part| part.slots.len()).sum());
        let mut numbers = if unique { vec![] } else { vec![0; words.len()] };
        let mut first = 0;
        for (p, part) in parts.into_iter().enumerate() {
            table.parts.push((table.slots.len(), part.slots.len() - 1));
            if unique {
                // The first row of a word is the only one.
                table.slots.extend(part.slots);
                continue;
            }
            let rows = &order[offsets[p]..offsets[p + 1]];
            for (row, number) in rows.iter().zip(&part.numbers) {
                numbers[*row as usize] = first + number;
            }
            let renumbered = part.slots.into_iter().map(|(word, row)| match row {
                ABSENT => (word, ABSENT),
                row => (word, numbers[row as usize - 1] + 1),
            });
            table.slots.extend(renumbered);
            first += part.distinct as u32;
        }
        Ok((Self::Hash(table), Numbering { count: distinct, numbers: (!unique).then_some(numbers) }))
    }

    fn array(words: &[W], least: u64, slots: usize) -> (Self, Numbering) {
        let mut numbers = vec![ABSENT; slots];
        let mut unique = true;
        for (row, word) in words.iter().enumerate() {
            let number = &mut numbers[(word.get(0) - least) as usize];
            unique &= *number == ABSENT;
            *number = row as u32 + 1;
        }
        if unique {
            return (Self::Array { least, numbers }, Numbering { count: words.len(), numbers: None });
        }
        let mut count = 0;
        for number in numbers.iter_mut().filter(|number| **number != ABSENT) {
            count += 1;
            *number = count;
        }
        let of_words = words.iter().map(|word| numbers[(word.get(0) - least) as usize] - 1).collect();
        (Self::Array { least, numbers }, Numbering { count: count as usize, numbers: Some(of_words) })
    }

    /// Appends to `found` the number plus one of each word, or [`ABSENT`].
    pub fn find(&self, words: &[W], found: &mut Vec<u32>) {
        found.reserve(words.len());
        match self {
            Self::Array { least, numbers } => found.extend(words.iter().map(|word| {
                let place = word.get(0).wrapping_sub(*least);
                usize::try_from(place)
                    .ok()
                    .and_then(|place| numbers.get(place))
                    .map_or(ABSENT, |number| *number)
            })),
            Self::Hash(table) => table.find(words, found),
        }
    }
}

/// What the words of a table have become.
pub(super) struct Numbering {
    /// How many distinct words there are.
    pub count: usize,
    /// The number of each word, from zero; `None` if all words differ.
    pub numbers: Option<Vec<u32>>,
}

impl<W: KeyWord> HashSlots<W> {
    #[inline(always)]
    fn part(&self, hash: u64) -> (usize, usize) {
        if self.parts.len() == 1 { self.parts[0] } else { self.parts[partition_of(hash)] }
    }

    fn find(&self, words: &[W], found: &mut Vec<u32>) {
        let mut first = [(0, 0, W::default(), ABSENT); BLOCK];
        for block in words.chunks(BLOCK) {
            for (first, word) in first.iter_mut().zip(block) {
                let hash = word.hash();
                let (start, mask) = self.part(hash);
                let slot = start + (hash as usize & mask);
                let (key, number) = self.slots[slot];
                *first = (slot, mask, key, number);
            }
            found.extend(first.iter().zip(block).map(|((slot, mask, key, number), word)| {
                if *number == ABSENT || *key == *word { *number } else { self.walk(*slot, *mask, word) }
            }));
        }
    }

    /// The number of a word that is not in its first slot. Parts begin at multiples of nothing in particular, so that the
    /// place within one is counted apart.
    fn walk(&self, slot: usize, mask: usize, word: &W) -> u32 {
        let start = self.part(word.hash()).0;
        let mut place = slot - start;
        loop {
            place = (place + 1) & mask;
            let (key, number) = self.slots[start + place];
            if number == ABSENT || key == *word {
                return number;
            }
        }
    }
}

/// The slots of one partition.
struct Part<W> {
    /// A word and the first row that has it, plus one.
    slots: Vec<(W, u32)>,
    distinct: usize,
    /// Per row of the partition the number of its word.
    numbers: Vec<u32>,
}

impl<W: KeyWord> Part<W> {
    fn of(words: &[W], rows: &[u32]) -> Self {
        let mask = (rows.len() * 2).next_power_of_two().max(4) - 1;
        let mut slots = vec![(W::default(), ABSENT); mask + 1];
        let mut slot_numbers: Vec<u32> = Vec::new();
        let mut numbers: Vec<u32> = Vec::with_capacity(rows.len());
        let mut distinct = 0;
        for (place, row) in rows.iter().enumerate() {
            let word = words[*row as usize];
            let mut slot = word.hash() as usize & mask;
            loop {
                let (key, first) = slots[slot];
                if first == ABSENT {
                    slots[slot] = (word, *row + 1);
                    if slot_numbers.is_empty() {
                        numbers.push(distinct);
                    } else {
                        slot_numbers[slot] = distinct;
                        numbers.push(distinct);
                    }
                    distinct += 1;
                    break;
                }
                if key == word {
                    if slot_numbers.is_empty() {
                        // The first word that comes again: from here on numbers are needed by slot.
                        slot_numbers = vec![0; mask + 1];
                        for (number, earlier) in rows[..place].iter().enumerate() {
                            slot_numbers[find_slot(&slots, mask, &words[*earlier as usize])] = number as u32;
                        }
                    }
                    numbers.push(slot_numbers[slot]);
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
        Self { slots, distinct: distinct as usize, numbers }
    }
}

/// Where a word is that the slots have.
fn find_slot<W: KeyWord>(slots: &[(W, u32)], mask: usize, word: &W) -> usize {
    let mut slot = word.hash() as usize & mask;
    while slots[slot].0 != *word || slots[slot].1 == ABSENT {
        slot = (slot + 1) & mask;
    }
    slot
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<W: KeyWord + std::fmt::Debug>(words: &[W], others: &[W]) {
        let (table, numbering) = WordTable::build(words).unwrap();
        let mut found = Vec::new();
        table.find(words, &mut found);
        let mut by_number = vec![None; numbering.count];
        for (row, word) in words.iter().enumerate() {
            let number = numbering.numbers.as_ref().map_or(row as u32, |numbers| numbers[row]);
            assert_eq!(found[row], number + 1);
            assert_eq!(*by_number[number as usize].get_or_insert(*word), *word);
        }
        found.clear();
        table.find(others, &mut found);
        assert!(found.iter().all(|number| *number == ABSENT));
    }

    #[test]
    fn every_kind_of_table_numbers_words() {
        let sparse = |i: u64| i.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        for rows in [0, 1, 2, 1000, 300_000_u64] {
            let dense: Vec<u64> = (0..rows).map(|i| 7 + i * 3).collect();
            check(&dense, &[0, 6, 8, u64::MAX]);
            let twice: Vec<u64> = (0..rows).map(|i| 7 + i / 2).collect();
            check(&twice, &[0, 6, 7 + rows]);
            let spread: Vec<u64> = (1..=rows).map(sparse).collect();
            check(&spread, &[0, 1, 2]);
            let often: Vec<u64> = (0..rows).map(|i| sparse(1 + i % 700)).collect();
            check(&often, &[0, 1, 2]);
            let wide: Vec<u128> = (0..rows).map(|i| u128::from(i / 3) << 70).collect();
            check(&wide, &[1, 2]);
        }
    }
}
