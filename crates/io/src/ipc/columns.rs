//! Vectors of the arrays that a file holds.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::{Array, ArrayRef, AsArray, UInt32Array};
use arrow::compute::cast;
use arrow::datatypes::{DataType as A, UInt32Type};
use polarslike_core::{DataType, Result, Vector, error, interop};

/// A column's dictionaries of text as they are stored here, by the memory that they have in the file.
#[derive(Default)]
pub(super) struct Converted(Mutex<HashMap<(usize, usize), Arc<Texts>>>);

/// The values of a dictionary.
struct Texts {
    /// Kept so that no other takes its place in memory.
    _source: ArrayRef,
    values: ArrayRef,
    /// Whether they are distinct and none is null.
    distinct: bool,
    /// For an Enum the category of each.
    categories: Option<UInt32Array>,
}

impl Converted {
    /// The array as a vector of a type.
    pub(super) fn vector(&self, array: &ArrayRef, dtype: &DataType) -> Result<Vector> {
        let encoded = array.as_any_dictionary_opt();
        let Some(encoded) = encoded.filter(|_| matches!(dtype, DataType::Categorical | DataType::Enum(_)))
        else {
            return interop::vector_of(array, dtype.clone());
        };
        let texts = self.texts(encoded.values(), dtype)?;
        let keys = cast(encoded.keys(), &A::UInt32)?;
        let codes = keys.as_primitive::<UInt32Type>();
        if let Some(categories) = &texts.categories {
            let same = categories.null_count() == 0
                && categories.values().iter().enumerate().all(|(i, code)| *code as usize == i);
            let codes = if same { codes.clone() } else { translate(codes, categories) };
            return Ok(Vector::plain(dtype.clone(), Arc::new(codes)));
        }
        if texts.distinct {
            Ok(Vector::dictionary(dtype.clone(), codes.clone(), texts.values.clone()))
        } else {
            Vector::dictionary_from(dtype.clone(), codes.clone(), texts.values.clone())
        }
    }

    fn texts(&self, source: &ArrayRef, dtype: &DataType) -> Result<Arc<Texts>> {
        // Arrays over one memory are the same dictionary: none is sliced.
        let data = source.to_data();
        let key = (data.buffers().first().map_or(0, |b| b.as_ptr() as usize), source.len());
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(texts) = known.get(&key) {
            return Ok(texts.clone());
        }
        let texts = Arc::new(Texts::new(source, dtype)?);
        known.insert(key, texts.clone());
        Ok(texts)
    }
}

impl Texts {
    fn new(source: &ArrayRef, dtype: &DataType) -> Result<Self> {
        let values = interop::storage_array(source, &DataType::String)?;
        let texts = values.as_string_view();
        let categories = match dtype {
            DataType::Enum(categories) => {
                let code = |text: Option<&str>| match text {
                    Some(text) => categories.code(text).map(Some).ok_or_else(|| {
                        error!(Schema, "the file has {text:?}, which is not a category of the Enum")
                    }),
                    None => Ok(None),
                };
                Some(texts.iter().map(code).collect::<Result<UInt32Array>>()?)
            }
            _ => None,
        };
        let mut seen = hashbrown::HashSet::with_capacity(values.len());
        let distinct = texts.null_count() == 0 && texts.iter().all(|text| seen.insert(text));
        drop(seen);
        Ok(Self { _source: source.clone(), values, distinct, categories })
    }
}

fn translate(codes: &UInt32Array, to: &UInt32Array) -> UInt32Array {
    let translate = |code: u32| (to.is_valid(code as usize)).then(|| to.value(code as usize));
    codes.iter().map(|code| code.and_then(translate)).collect()
}
