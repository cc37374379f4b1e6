//! Numbers distinct byte strings, the same in all workers.

use std::hash::BuildHasher;
use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::{Array, ArrayRef, AsArray};
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use polarslike_core::{Column, Encoding};

use super::GroupTable;

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

/// From so many values on, dictionaries are not numbered before their rows come.
const SMALL_DICTIONARIES: usize = 1 << 16;

impl Interner {
    /// The values of a column of text that is encoded everywhere, numbered; `None` if it is not, or has many.
    pub fn of_dictionaries(column: &Column) -> Option<Self> {
        let mut dictionaries: Vec<&ArrayRef> = Vec::new();
        let mut values = 0;
        for chunk in column.chunks() {
            let Encoding::Dictionary { values: dictionary, .. } = chunk.encoding() else { return None };
            if !dictionaries.iter().any(|known| Arc::ptr_eq(known, dictionary)) {
                values += dictionary.len();
                dictionaries.push(dictionary);
            }
            if values > SMALL_DICTIONARIES {
                return None;
            }
        }
        let interner = Self::default();
        for dictionary in dictionaries {
            let texts = dictionary.as_string_view_opt().filter(|texts| texts.null_count() == 0)?;
            for text in texts.iter().flatten() {
                interner.code(text.as_bytes(), hash(text.as_bytes()));
            }
        }
        Some(interner)
    }

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

/// Strings of up to so many bytes lie in their views.
const SHORT: usize = 12;

/// What one worker knows of an [`Interner`].
#[derive(Default)]
pub(crate) struct Local {
    /// Arrow's views of strings of up to twelve bytes, which are the strings: compared without looking elsewhere.
    short: Option<GroupTable<u128>>,
    /// The shared code per number in `short`.
    short_codes: Vec<u32>,
    ids: Vec<u32>,
    long: Strings,
    /// The shared code per code of `long`.
    long_codes: Vec<u32>,
}

/// The code of strings that the interner does not have, when only looking.
pub(crate) const UNKNOWN: u32 = u32::MAX - 1;

impl Local {
    /// The codes of strings given as Arrow's views; `value` gives the bytes of string `i`. `insert` says whether
    /// unknown strings get a code; else theirs is [`UNKNOWN`].
    pub fn codes<'v>(
        &mut self,
        views: &[u128],
        value: impl Fn(usize) -> &'v [u8],
        interner: &Interner,
        insert: bool,
    ) -> Vec<u32> {
        if views.iter().any(|view| *view as u32 as usize > SHORT) {
            return (0..views.len()).map(|i| self.code(views[i], value(i), interner, insert)).collect();
        }
        let table = self.short.get_or_insert_with(|| GroupTable::new(None));
        self.ids.clear();
        table.resolve(views, usize::MAX, &mut self.ids);
        if table.len() > self.short_codes.len() {
            for (i, id) in self.ids.iter().enumerate() {
                // Numbers are given in the order of arrival: the next new one is that of the first new string.
                if *id as usize == self.short_codes.len() {
                    self.short_codes.push(shared_code(interner, value(i), insert));
                }
            }
        }
        self.ids.iter().map(|id| self.short_codes[*id as usize]).collect()
    }

    /// The code of one string.
    pub fn code(&mut self, view: u128, value: &[u8], interner: &Interner, insert: bool) -> u32 {
        if value.len() > SHORT {
            return self.long_code(value, interner, insert);
        }
        let table = self.short.get_or_insert_with(|| GroupTable::new(None));
        self.ids.clear();
        table.resolve(&[view], usize::MAX, &mut self.ids);
        let id = self.ids[0] as usize;
        if id == self.short_codes.len() {
            self.short_codes.push(shared_code(interner, value, insert));
        }
        self.short_codes[id]
    }

    fn long_code(&mut self, value: &[u8], interner: &Interner, insert: bool) -> u32 {
        let hash = hash(value);
        if let Some(local) = self.long.find(value, hash) {
            return self.long_codes[local as usize];
        }
        self.long.insert(value, hash);
        let code = shared_code(interner, value, insert);
        self.long_codes.push(code);
        code
    }
}

fn shared_code(interner: &Interner, value: &[u8], insert: bool) -> u32 {
    let hash = hash(value);
    if insert { interner.code(value, hash) } else { interner.lookup(value, hash).unwrap_or(UNKNOWN) }
}
