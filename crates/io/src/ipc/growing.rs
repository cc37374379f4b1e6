//! Dictionaries that grow while batches are written: whoever meets a new text gives it the next code.

use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::{Array, ArrayRef, AsArray, StringViewArray, StringViewBuilder, UInt32Array};
use hashbrown::HashMap;
use polarslike_core::{Result, Schema, interop};

use super::wire;

/// The dictionaries of a file, which its workers share.
pub(super) struct Growing {
    dictionaries: Vec<Mutex<Dictionary>>,
    views: bool,
}

#[derive(Default)]
struct Dictionary {
    codes: HashMap<Arc<str>, u32>,
    values: Vec<Arc<str>>,
    /// The categories of an Enum, which do not change.
    fixed: Option<ArrayRef>,
    /// The dictionary that was translated last: batches of one source share theirs.
    last: Option<(ArrayRef, Arc<[u32]>)>,
}

impl Growing {
    pub(super) fn new(schema: &Schema, views: bool) -> Self {
        let mut found = Vec::new();
        schema.fields().iter().for_each(|f| wire::dictionaries(&f.dtype, &mut found));
        let dictionary = |fixed| Mutex::new(Dictionary { fixed, ..Default::default() });
        Self { dictionaries: found.into_iter().map(dictionary).collect(), views }
    }

    /// The number of dictionaries.
    pub(super) fn len(&self) -> usize {
        self.dictionaries.len()
    }

    fn with<R>(&self, place: usize, work: impl FnOnce(&mut Dictionary) -> R) -> R {
        work(&mut self.dictionaries[place].lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Codes of another dictionary as codes of this one.
    pub(super) fn translate(&self, place: usize, codes: &UInt32Array, values: &ArrayRef) -> UInt32Array {
        let translation = self.with(place, |dictionary| dictionary.translation(values));
        // A code below a null may be anything.
        codes.unary(|code| translation.get(code as usize).copied().unwrap_or(0))
    }

    /// The codes of texts.
    pub(super) fn codes(&self, place: usize, texts: &StringViewArray) -> UInt32Array {
        self.with(place, |dictionary| texts.iter().map(|text| text.map(|t| dictionary.code(t))).collect())
    }

    /// How many values a dictionary has so far.
    pub(super) fn count(&self, place: usize) -> usize {
        self.with(place, |dictionary| match &dictionary.fixed {
            Some(values) => values.len(),
            None => dictionary.values.len(),
        })
    }

    /// The values so far, in the layout that is written.
    pub(super) fn values(&self, place: usize) -> Result<ArrayRef> {
        let values = self.with(place, |dictionary| match &dictionary.fixed {
            Some(values) => values.clone(),
            None => {
                let mut builder = StringViewBuilder::with_capacity(dictionary.values.len());
                dictionary.values.iter().for_each(|text| builder.append_value(text));
                Arc::new(builder.finish()) as ArrayRef
            }
        });
        if self.views { Ok(values) } else { interop::array_without_views(&values) }
    }
}

impl Dictionary {
    fn code(&mut self, text: &str) -> u32 {
        if let Some(code) = self.codes.get(text) {
            return *code;
        }
        let (code, text) = (self.values.len() as u32, Arc::<str>::from(text));
        self.codes.insert(text.clone(), code);
        self.values.push(text);
        code
    }

    fn translation(&mut self, values: &ArrayRef) -> Arc<[u32]> {
        if let Some((known, translation)) = &self.last
            && Arc::ptr_eq(known, values)
        {
            return translation.clone();
        }
        let texts = values.as_string_view();
        let translation: Arc<[u32]> = texts.iter().map(|text| self.code(text.unwrap_or_default())).collect();
        self.last = Some((values.clone(), translation.clone()));
        translation
    }
}
