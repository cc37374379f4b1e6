//! Numbers distinct byte strings, the same in all workers.

use std::hash::BuildHasher;
use std::sync::{Mutex, PoisonError};

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// Distinct byte strings, numbered from zero; shared by the workers of a query.
///
/// Each worker keeps a [`Local`] copy of what it has seen, and asks the shared one only for strings that are new to it.
#[derive(Default)]
pub(crate) struct Interner {
    shared: Mutex<Strings>,
}

/// Byte strings in one buffer with an index by content.
#[derive(Default)]
pub(crate) struct Strings {
    index: HashTable<(u64, u32)>,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

fn hash(value: &[u8]) -> u64 {
    FixedState::default().hash_one(value)
}

impl Strings {
    fn find(&self, value: &[u8], hash: u64) -> Option<u32> {
        self.index.find(hash, |(h, code)| *h == hash && self.get(*code) == value).map(|(_, code)| *code)
    }

    fn insert(&mut self, value: &[u8], hash: u64) -> u32 {
        let code = self.ends.len() as u32;
        self.bytes.extend_from_slice(value);
        self.ends.push(self.bytes.len());
        self.index.insert_unique(hash, (hash, code), |(h, _)| *h);
        code
    }

    /// The string of a code.
    pub fn get(&self, code: u32) -> &[u8] {
        let i = code as usize;
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.bytes[start..self.ends[i]]
    }

    /// The number of strings.
    pub fn len(&self) -> usize {
        self.ends.len()
    }
}

impl Interner {
    /// The code of a string that a worker sees for the first time.
    fn code(&self, value: &[u8], hash: u64) -> u32 {
        self.with(|strings| match strings.find(value, hash) {
            Some(code) => code,
            None => strings.insert(value, hash),
        })
    }

    /// The code of a string, if it has one.
    fn lookup(&self, value: &[u8], hash: u64) -> Option<u32> {
        self.with(|strings| strings.find(value, hash))
    }

    /// Works with the strings.
    pub fn with<R>(&self, work: impl FnOnce(&mut Strings) -> R) -> R {
        work(&mut self.shared.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What one worker knows of an [`Interner`].
#[derive(Default)]
pub(crate) struct Local {
    /// Views of strings of up to twelve bytes, which are the strings: compared without looking elsewhere.
    short: HashTable<(u128, u32)>,
    long: Strings,
    /// The shared code per code of `long`.
    codes: Vec<u32>,
}

/// The code of strings that the interner does not have, when only looking.
pub(crate) const UNKNOWN: u32 = u32::MAX - 1;

impl Local {
    /// The code of a string given as Arrow's view, whose inline form is the key, or by its bytes. `insert` says whether
    /// unknown strings get a code; else theirs is [`UNKNOWN`].
    #[inline]
    pub fn code(&mut self, view: u128, value: &[u8], interner: &Interner, insert: bool) -> u32 {
        if value.len() > 12 {
            return self.long_code(value, interner, insert);
        }
        let hash = super::KeyWord::hash(&view);
        match self.short.find(hash, |(v, _)| *v == view) {
            Some((_, code)) => *code,
            None => {
                let code = shared_code(interner, value, insert);
                self.short.insert_unique(hash, (view, code), |(v, _)| super::KeyWord::hash(v));
                code
            }
        }
    }

    fn long_code(&mut self, value: &[u8], interner: &Interner, insert: bool) -> u32 {
        let hash = hash(value);
        if let Some(local) = self.long.find(value, hash) {
            return self.codes[local as usize];
        }
        self.long.insert(value, hash);
        let code = shared_code(interner, value, insert);
        self.codes.push(code);
        code
    }
}

fn shared_code(interner: &Interner, value: &[u8], insert: bool) -> u32 {
    let hash = hash(value);
    if insert { interner.code(value, hash) } else { interner.lookup(value, hash).unwrap_or(UNKNOWN) }
}
