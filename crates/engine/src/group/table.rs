//! Numbers distinct key words.

use super::KeyWord;

/// The id of a key that the table does not have and did not take in.
pub(crate) const MISSING: u32 = u32::MAX;

/// Slots at the start; a power of two.
const FIRST_SLOTS: usize = 1 << 10;

/// Words whose slots are read together.
const BLOCK: usize = 64;

/// Distinct key words, numbered from zero in the order in which they came.
///
/// The index from words to numbers is a plain array where words have few bits, else a hash table with linear probing
/// that is at most half full. A slot holds the number plus one; zero is empty.
pub(crate) struct GroupTable<W> {
    keys: Vec<W>,
    slots: Vec<u32>,
    direct: bool,
}

impl<W: KeyWord> GroupTable<W> {
    /// An empty table; words are below `2^bits` where `direct_bits` says so.
    pub fn new(direct_bits: Option<u32>) -> Self {
        let slots = direct_bits.map_or(FIRST_SLOTS, |bits| 1 << bits);
        Self { keys: Vec::new(), slots: vec![0; slots], direct: direct_bits.is_some() }
    }

    /// An empty table for [`append_runs`](Self::append_runs).
    pub fn list() -> Self {
        Self { keys: Vec::new(), slots: Vec::new(), direct: false }
    }

    /// The number of distinct words.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The distinct words in the order of their numbers.
    pub fn keys(&self) -> &[W] {
        &self.keys
    }

    /// Appends the number of each word to `ids`. New words are taken in while there are fewer than `limit`; after that
    /// their id is [`MISSING`]. Returns how many are missing.
    pub fn resolve(&mut self, words: &[W], limit: usize, ids: &mut Vec<u32>) -> usize {
        ids.reserve(words.len());
        if self.direct {
            return self.resolve_direct(words, limit, ids);
        }
        let mut missing = 0;
        let mut first = [(0_u64, 0_u32); BLOCK];
        for block in words.chunks(BLOCK) {
            // The first slots of a block are read before any is used, so that their cache misses overlap.
            let mask = self.slots.len() - 1;
            for (first, word) in first.iter_mut().zip(block) {
                let hash = word.hash();
                *first = (hash, self.slots[hash as usize & mask]);
            }
            for ((hash, first), word) in first.iter().zip(block) {
                // A number stays with its key when the table grows, so one that was read before still holds.
                let id = match *first {
                    number if number > 0 && self.keys[number as usize - 1] == *word => number - 1,
                    _ => match self.find_slot(word, *hash) {
                        Ok(id) => id,
                        Err(slot) if self.keys.len() < limit => self.insert(*word, slot),
                        Err(_) => {
                            missing += 1;
                            MISSING
                        }
                    },
                };
                ids.push(id);
            }
        }
        missing
    }

    /// Takes in one word of each run of equal words as if it were new, and appends the number of each word's run to `ids`.
    /// The table is a list then: it must not be asked for words.
    pub fn append_runs(&mut self, words: &[W], ids: &mut Vec<u32>) {
        ids.reserve(words.len());
        let mut last = None;
        for word in words {
            if last != Some(word) {
                self.keys.push(*word);
                last = Some(word);
            }
            ids.push(self.keys.len() as u32 - 1);
        }
    }

    /// Makes room if most of `seen` words were new, so that most of the `rows` in all will be.
    pub fn expect(&mut self, seen: usize, rows: usize) {
        if self.direct || self.keys.len() * 2 < seen {
            return;
        }
        self.keys.reserve(rows.saturating_sub(seen));
        let slots = rows.saturating_mul(2).next_power_of_two();
        if slots > self.slots.len() {
            self.rehash(slots);
        }
    }

    fn resolve_direct(&mut self, words: &[W], limit: usize, ids: &mut Vec<u32>) -> usize {
        let mut missing = 0;
        for word in words {
            let slot = &mut self.slots[word.get(0) as usize];
            if *slot == 0 {
                if self.keys.len() >= limit {
                    missing += 1;
                    ids.push(MISSING);
                    continue;
                }
                self.keys.push(*word);
                *slot = self.keys.len() as u32;
            }
            ids.push(*slot - 1);
        }
        missing
    }

    /// The number of a word, or the empty slot where it belongs.
    #[inline(always)]
    fn find_slot(&self, word: &W, hash: u64) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots[slot] {
                0 => return Err(slot),
                number if self.keys[number as usize - 1] == *word => return Ok(number - 1),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    #[inline]
    fn insert(&mut self, word: W, slot: usize) -> u32 {
        self.keys.push(word);
        self.slots[slot] = self.keys.len() as u32;
        if self.keys.len() * 2 > self.slots.len() {
            self.rehash(self.slots.len() * 2);
        }
        self.keys.len() as u32 - 1
    }

    /// Puts the keys into another number of slots, a power of two.
    #[cold]
    fn rehash(&mut self, slots: usize) {
        let mask = slots - 1;
        let mut slots = vec![0; slots];
        for (number, key) in self.keys.iter().enumerate() {
            let mut slot = key.hash() as usize & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number as u32 + 1;
        }
        self.slots = slots;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_words_in_the_order_of_arrival() {
        for direct in [None, Some(4)] {
            let mut table = GroupTable::<u64>::new(direct);
            let mut ids = Vec::new();
            assert_eq!(table.resolve(&[7, 3, 7, 9], usize::MAX, &mut ids), 0);
            assert_eq!((ids.as_slice(), table.keys()), ([0, 1, 0, 2].as_slice(), [7, 3, 9].as_slice()));
        }
    }

    #[test]
    fn full_tables_miss_new_words_only() {
        for direct in [None, Some(4)] {
            let mut table = GroupTable::<u64>::new(direct);
            let mut ids = Vec::new();
            assert_eq!(table.resolve(&[1, 2, 3, 1, 3], 2, &mut ids), 2);
            assert_eq!(ids, [0, 1, MISSING, 0, MISSING]);
        }
    }

    #[test]
    fn runs_are_numbered_without_a_look() {
        let mut table = GroupTable::<u64>::new(None);
        let mut ids = Vec::new();
        table.append_runs(&[7, 7, 3, 7], &mut ids);
        table.append_runs(&[7, 9, 9], &mut ids);
        assert_eq!(
            (ids.as_slice(), table.keys()),
            ([0, 0, 1, 2, 3, 4, 4].as_slice(), [7, 3, 7, 7, 9].as_slice())
        );
    }

    #[test]
    fn grows() {
        let words: Vec<u128> = (0..100_000_u128).map(|i| (i << 70) | (i % 7)).collect();
        let mut table = GroupTable::new(None);
        let mut ids = Vec::new();
        table.resolve(&words, usize::MAX, &mut ids);
        table.resolve(&words, usize::MAX, &mut ids);
        assert_eq!(table.len(), words.len());
        assert!(ids.iter().enumerate().all(|(i, id)| i % words.len() == *id as usize));
    }
}
