//! Casts from and to bytes.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BinaryViewArray, BinaryViewBuilder, LargeListArray, StringViewArray, UInt8Array,
};
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::UInt8Type;
use polarslike_core::{DataType, Result, bail};

/// The bytes of text, in UTF-8; nothing is copied.
pub(super) fn from_text(texts: &StringViewArray) -> ArrayRef {
    Arc::new(texts.clone().to_binary_view())
}

/// Bytes as text; null where they are not UTF-8.
pub(super) fn to_text(bytes: &BinaryViewArray) -> ArrayRef {
    match bytes.clone().to_string_view() {
        Ok(texts) => Arc::new(texts),
        Err(_) => {
            let texts = bytes.iter().map(|b| b.and_then(|b| std::str::from_utf8(b).ok()));
            Arc::new(texts.collect::<StringViewArray>())
        }
    }
}

/// Bytes as lists of numbers.
pub(super) fn to_lists(bytes: &BinaryViewArray) -> Result<ArrayRef> {
    let mut numbers: Vec<u8> = Vec::new();
    let mut offsets = vec![0_i64];
    for value in bytes {
        numbers.extend_from_slice(value.unwrap_or_default());
        offsets.push(numbers.len() as i64);
    }
    let arrow::datatypes::DataType::LargeList(field) = DataType::List(Box::new(DataType::UInt8)).storage()
    else {
        bail!(Internal, "a list is stored as a list")
    };
    let numbers = Arc::new(UInt8Array::from(numbers));
    let offsets = OffsetBuffer::new(offsets.into());
    Ok(Arc::new(LargeListArray::try_new(field, offsets, numbers, bytes.nulls().cloned())?))
}

/// Lists of numbers as bytes; null where one is null.
pub(super) fn from_lists(lists: &LargeListArray) -> ArrayRef {
    let mut bytes = BinaryViewBuilder::with_capacity(lists.len());
    for list in lists.iter() {
        match list {
            Some(list) if list.null_count() == 0 => {
                bytes.append_value(list.as_primitive::<UInt8Type>().values())
            }
            _ => bytes.append_null(),
        }
    }
    Arc::new(bytes.finish())
}
