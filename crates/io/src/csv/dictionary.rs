//! Text with few distinct values, encoded while it is read.
//!
//! A sample of the file gives the dictionary to begin with. All batches in which no other value turns up share its memory,
//! which whoever works on the codes can tell by the address; the others extend it, each for itself.

use std::hash::BuildHasher;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::{ArrayRef, PrimitiveBuilder, StringViewArray, make_view};
use arrow::datatypes::UInt32Type;
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use polarslike_core::{DataType, Result, Vector};

/// Text with more distinct values than one per so many rows is not worth encoding.
pub(super) const ROWS_PER_DISTINCT: usize = 2;

/// Distinct texts, and where to find each.
#[derive(Debug, Default)]
struct Texts {
    texts: Vec<Box<str>>,
    places: HashTable<Place>,
}

/// A text as it is looked up: up to twelve bytes stand in the view of it, which is all there is to compare.
#[derive(Clone, Copy, Debug)]
struct Place {
    view: u128,
    hash: u64,
    place: u32,
}

/// The longest text that a view holds whole.
const INLINE_BYTES: usize = 12;

#[inline]
fn view_and_hash(text: &str) -> (u128, u64) {
    let view = make_view(text.as_bytes(), 0, 0);
    let state = FixedState::default();
    (view, if text.len() <= INLINE_BYTES { state.hash_one(view) } else { state.hash_one(text) })
}

impl Texts {
    #[inline]
    fn find(&self, text: &str, view: u128, hash: u64) -> Option<u32> {
        let is_same = |known: &Place| {
            known.view == view && (text.len() <= INLINE_BYTES || *self.texts[known.place as usize] == *text)
        };
        self.places.find(hash, is_same).map(|known| known.place)
    }

    fn insert(&mut self, text: &str, view: u128, hash: u64) -> u32 {
        let place = self.texts.len() as u32;
        self.texts.push(text.into());
        self.places.insert_unique(hash, Place { view, hash, place }, |known| known.hash);
        place
    }
}

/// The values to begin with, shared by all builders of a column.
#[derive(Debug)]
pub(super) struct Dictionary {
    texts: Texts,
    values: ArrayRef,
    /// Turned off when a batch proves to have too many distinct values.
    worthwhile: AtomicBool,
}

impl Dictionary {
    pub(super) fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut distinct = Texts::default();
        for text in texts {
            let (view, hash) = view_and_hash(text);
            if distinct.find(text, view, hash).is_none() {
                distinct.insert(text, view, hash);
            }
        }
        let values = Arc::new(StringViewArray::from_iter_values(&distinct.texts));
        Self { texts: distinct, values, worthwhile: AtomicBool::new(true) }
    }

    pub(super) fn len(&self) -> usize {
        self.texts.texts.len()
    }

    /// Whether no batch so far had too many distinct values.
    pub(super) fn is_worthwhile(&self) -> bool {
        self.worthwhile.load(Ordering::Relaxed)
    }
}

/// Encodes the text of one column.
pub(super) struct DictionaryBuilder {
    dtype: DataType,
    shared: Arc<Dictionary>,
    own: Texts,
    codes: PrimitiveBuilder<UInt32Type>,
}

impl DictionaryBuilder {
    pub(super) fn new(dtype: &DataType, shared: Arc<Dictionary>, capacity: usize) -> Self {
        let codes = PrimitiveBuilder::with_capacity(capacity);
        Self { dtype: dtype.clone(), shared, own: Texts::default(), codes }
    }

    #[inline]
    pub(super) fn append(&mut self, text: Option<&str>) {
        let Some(text) = text else {
            self.codes.append_null();
            return;
        };
        let (view, hash) = view_and_hash(text);
        let code = self.shared.texts.find(text, view, hash).unwrap_or_else(|| {
            let own = self.own.find(text, view, hash).unwrap_or_else(|| self.own.insert(text, view, hash));
            self.shared.len() as u32 + own
        });
        self.codes.append_value(code);
    }

    pub(super) fn finish(&mut self) -> Result<Vector> {
        let codes = self.codes.finish();
        let own = std::mem::take(&mut self.own).texts;
        let too_many = own.len() > codes.values().len() / ROWS_PER_DISTINCT;
        let values = if own.is_empty() {
            self.shared.values.clone()
        } else {
            Arc::new(StringViewArray::from_iter_values(self.shared.texts.texts.iter().chain(&own)))
        };
        let vector = Vector::dictionary(self.dtype.clone(), codes, values);
        if too_many && self.dtype == DataType::String {
            self.shared.worthwhile.store(false, Ordering::Relaxed);
            return Ok(vector.decoded());
        }
        Ok(vector)
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Encoding, Value};

    use super::*;

    fn values(vector: &Vector) -> Vec<Option<String>> {
        let text = |value| if let Value::String(text) = value { Some(text.to_string()) } else { None };
        (0..vector.len()).map(|i| text(vector.get(i).value)).collect()
    }

    #[test]
    fn batches_share_what_they_can() {
        let shared = Arc::new(Dictionary::new(["a", "b", "a"]));
        let mut builder = DictionaryBuilder::new(&DataType::String, shared.clone(), 0);
        for text in [Some("b"), None, Some("a"), Some("b")] {
            builder.append(text);
        }
        let first = builder.finish().unwrap();
        assert_eq!(values(&first), [Some("b".into()), None, Some("a".into()), Some("b".into())]);
        let Encoding::Dictionary { values: same, .. } = first.encoding() else { panic!("{first:?}") };
        assert!(Arc::ptr_eq(same, &shared.values));

        for text in ["c", "a", "c", "b"] {
            builder.append(Some(text));
        }
        let second = builder.finish().unwrap();
        assert_eq!(values(&second), ["c", "a", "c", "b"].map(|t| Some(t.into())));
        assert!(matches!(second.encoding(), Encoding::Dictionary { values, .. } if values.len() == 3));
        assert!(shared.is_worthwhile());
    }

    #[test]
    fn many_values_are_not_encoded() {
        let shared = Arc::new(Dictionary::new(["a"]));
        let mut builder = DictionaryBuilder::new(&DataType::String, shared.clone(), 0);
        for text in ["x", "y", "z"] {
            builder.append(Some(text));
        }
        let vector = builder.finish().unwrap();
        assert!(matches!(vector.encoding(), Encoding::Plain(_)));
        assert_eq!(values(&vector), ["x", "y", "z"].map(|t| Some(t.into())));
        assert!(!shared.is_worthwhile());
    }
}
