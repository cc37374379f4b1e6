//! The categories of an Enum: distinct texts in a fixed order.

use std::fmt;
use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StringViewArray, StringViewBuilder};
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Result, bail};

/// Distinct texts in the order of their values; cheap to clone and to compare with a clone.
#[derive(Clone)]
pub struct Categories(Arc<Inner>);

struct Inner {
    names: ArrayRef,
    /// Positions in `names`, found by the text there.
    codes: HashTable<u32>,
}

impl Categories {
    /// Categories in this order; an error if one occurs twice.
    pub fn new<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Result<Self> {
        let mut builder = StringViewBuilder::new();
        for name in names {
            builder.append_value(name.as_ref());
        }
        let names = builder.finish();
        let mut codes = HashTable::with_capacity(names.len());
        for (code, name) in names.iter().flatten().enumerate() {
            if codes.find(hash(name), |known| names.value(*known as usize) == name).is_some() {
                bail!(InvalidArgument, "Enum categories must be unique; found duplicate {name:?}")
            }
            codes.insert_unique(hash(name), code as u32, |known| hash(names.value(*known as usize)));
        }
        Ok(Self(Arc::new(Inner { names: Arc::new(names), codes })))
    }

    /// The names as a plain array of text, by code.
    pub fn names(&self) -> &ArrayRef {
        &self.0.names
    }

    fn texts(&self) -> &StringViewArray {
        self.0.names.as_string_view()
    }

    /// The number of categories.
    pub fn len(&self) -> usize {
        self.0.names.len()
    }

    /// Whether there are no categories.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The category of a code.
    pub fn get(&self, code: u32) -> Option<&str> {
        let code = code as usize;
        (code < self.len()).then(|| self.texts().value(code))
    }

    /// The code of a category.
    pub fn code(&self, name: &str) -> Option<u32> {
        self.0.codes.find(hash(name), |code| self.texts().value(*code as usize) == name).copied()
    }

    /// The categories in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts().iter().flatten()
    }
}

fn hash(name: &str) -> u64 {
    FixedState::default().hash_one(name)
}

impl PartialEq for Categories {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.texts() == other.texts()
    }
}

impl Eq for Categories {}

impl Hash for Categories {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.iter().for_each(|name| name.hash(state));
    }
}

impl fmt::Debug for Categories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for Categories {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Categories {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Vec::<String>::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_have_codes_in_their_order() {
        let sizes = Categories::new(["small", "large"]).unwrap();
        assert_eq!(sizes.code("large"), Some(1));
        assert_eq!((sizes.code("huge"), sizes.get(0), sizes.get(2)), (None, Some("small"), None));
        assert_eq!(sizes, Categories::new(["small", "large"]).unwrap());
        assert_ne!(sizes, Categories::new(["large", "small"]).unwrap());
        assert!(Categories::new(["a", "a"]).unwrap_err().to_string().contains("duplicate \"a\""));
    }
}
