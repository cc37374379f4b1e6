//! Casts from and to Enum, whose values are positions of its categories.

use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, StringViewArray, UInt32Array};
use arrow::compute;
use arrow::datatypes::UInt32Type;
use polarslike_core::{Categories, DataType, Encoding, Result, Vector};

/// Categories as text that stays encoded: the categories are the dictionary.
pub(super) fn to_text(input: &Vector, categories: &Categories, to: &DataType) -> Result<Vector> {
    if let Encoding::Plain(codes) = input.encoding() {
        let codes = codes.as_primitive::<UInt32Type>().clone();
        return Ok(Vector::dictionary(to.clone(), codes, categories.names().clone()));
    }
    input.map(to.clone(), |codes| texts(codes, categories))
}

/// The texts of codes.
pub(super) fn texts(codes: &ArrayRef, categories: &Categories) -> Result<ArrayRef> {
    if categories.is_empty() {
        return Ok(Arc::new(StringViewArray::new_null(codes.len())));
    }
    Ok(compute::take(categories.names(), codes.as_primitive::<UInt32Type>(), None)?)
}

/// The codes of texts; null where one is no category.
pub(super) fn codes(texts: &StringViewArray, categories: &Categories) -> ArrayRef {
    let codes: UInt32Array = texts.iter().map(|text| text.and_then(|text| categories.code(text))).collect();
    Arc::new(codes)
}

/// The codes in other categories; null where there is none.
pub(super) fn translate(array: &ArrayRef, from: &Categories, to: &Categories) -> ArrayRef {
    let translation: Vec<Option<u32>> = from.iter().map(|name| to.code(name)).collect();
    let code = |code: u32| translation.get(code as usize).copied().flatten();
    let codes: UInt32Array = array.as_primitive::<UInt32Type>().iter().map(|v| v.and_then(code)).collect();
    Arc::new(codes)
}
