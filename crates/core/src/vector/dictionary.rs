//! Dictionaries of text: merging them, and dropping what no row uses.

use std::hash::BuildHasher;
use std::sync::Arc;

use arrow::array::{Array, ArrayBuilder, ArrayRef, AsArray, StringViewBuilder, UInt32Array};
use hashbrown::HashTable;

use super::take_array;

/// The codes and the values that they use, in the order of `values`.
pub(super) fn compact(codes: &UInt32Array, values: &ArrayRef) -> (UInt32Array, ArrayRef) {
    let mut is_used = vec![false; values.len()];
    for code in codes.iter().flatten() {
        is_used[code as usize] = true;
    }
    if is_used.iter().all(|used| *used) {
        return (codes.clone(), values.clone());
    }
    let mut new_codes = vec![0; values.len()];
    let mut used = Vec::new();
    for (code, _) in is_used.iter().enumerate().filter(|(_, used)| **used) {
        new_codes[code] = used.len() as u32;
        used.push(code as u32);
    }
    // A code below a null may be anything.
    let codes = codes.unary(|code| new_codes.get(code as usize).copied().unwrap_or(0));
    (codes, take_array(values, &used.into()))
}

/// Merges dictionaries of text into one of distinct values.
pub(super) struct DictionaryMerge {
    /// Positions in `values`, found by the text there.
    codes: HashTable<u32>,
    hasher: foldhash::fast::FixedState,
    values: StringViewBuilder,
    /// The dictionary that was added last and how its codes translate: chunks of one source share theirs.
    last: Option<(ArrayRef, Arc<[u32]>)>,
}

/// In a translation: the value is null.
const NULL: u32 = u32::MAX;

impl DictionaryMerge {
    pub(super) fn new() -> Self {
        Self {
            codes: HashTable::new(),
            hasher: foldhash::fast::FixedState::default(),
            values: StringViewBuilder::new(),
            last: None,
        }
    }

    /// The code of a value in the merged dictionary.
    pub(super) fn code(&mut self, value: &str) -> u32 {
        let Self { codes, hasher, values, .. } = self;
        let hash = |value: &[u8]| hasher.hash_one(value);
        let entry = codes.entry(
            hash(value.as_bytes()),
            |code| values.get_value(*code as usize) == value.as_bytes(),
            |code| hash(values.get_value(*code as usize)),
        );
        match entry {
            hashbrown::hash_table::Entry::Occupied(known) => *known.get(),
            hashbrown::hash_table::Entry::Vacant(place) => {
                let code = values.len() as u32;
                place.insert(code);
                values.append_value(value);
                code
            }
        }
    }

    /// The codes of one dictionary as codes of the merged one. `values` must be text; it may repeat values, and null
    /// values make null codes.
    pub(super) fn add(&mut self, codes: &UInt32Array, values: &ArrayRef) -> UInt32Array {
        let translation = match &self.last {
            Some((known, translation)) if Arc::ptr_eq(known, values) => translation.clone(),
            _ => {
                let translation: Arc<[u32]> =
                    values.as_string_view().iter().map(|v| v.map_or(NULL, |v| self.code(v))).collect();
                self.last = Some((values.clone(), translation.clone()));
                translation
            }
        };
        // A code below a null may be anything.
        let translate = |code: u32| translation.get(code as usize).copied().unwrap_or(NULL);
        if values.null_count() == 0 {
            return codes.unary(translate);
        }
        codes.iter().map(|code| code.map(translate).filter(|code| *code != NULL)).collect()
    }

    pub(super) fn finish(mut self) -> ArrayRef {
        Arc::new(self.values.finish())
    }
}
