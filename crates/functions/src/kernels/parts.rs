//! Builds columns of parts of texts: what is longer than a view has in it shares the memory of the text.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, ByteView, LargeListArray, NullBufferBuilder, StringViewArray};
use arrow::buffer::{Buffer, OffsetBuffer};
use arrow::datatypes::{DataType as ArrowType, Field};
use polarslike_core::{DataType, Result, Vector};

use super::builder::{INLINE, inline_view};

/// Parts of the texts of one array.
pub(crate) struct Parts<'a> {
    texts: &'a StringViewArray,
    /// The text of which parts are added, and its view.
    text: &'a str,
    view: u128,
    views: Vec<u128>,
    /// Whether a part lies in the buffers of the texts.
    shares: bool,
}

impl<'a> Parts<'a> {
    fn new(texts: &'a StringViewArray, capacity: usize) -> Self {
        Self { texts, text: "", view: 0, views: Vec::with_capacity(capacity), shares: false }
    }

    /// Goes on to the text of a row, which is not null.
    #[inline]
    fn begin(&mut self, row: usize) -> &'a str {
        self.text = self.texts.value(row);
        self.view = self.texts.views()[row];
        self.text
    }

    /// Appends a part of the text.
    #[inline]
    pub(crate) fn push(&mut self, part: &str) {
        let view = if part.len() <= INLINE { inline_view(part.as_bytes()) } else { self.shared(part) };
        self.views.push(view);
    }

    /// The view of a part that lies in the buffer in which the text lies, which then has more than twelve bytes too.
    #[inline]
    fn shared(&mut self, part: &str) -> u128 {
        let from = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        // Only then is it a part of the text; whatever else a caller may hand in would be read from the wrong place.
        let Some(part) = self.text.as_bytes().get(from..).and_then(|rest| rest.get(..part.len())) else {
            return 0;
        };
        let mut view = ByteView::from(self.view);
        self.shares = true;
        view.length = part.len() as u32;
        view.prefix = part.first_chunk().map_or(0, |prefix| u32::from_le_bytes(*prefix));
        view.offset += from as u32;
        view.as_u128()
    }

    fn finish(self, nulls: NullBufferBuilder) -> StringViewArray {
        let mut nulls = nulls;
        let buffers =
            if self.shares { self.texts.data_buffers().clone() } else { Arc::from(Vec::<Buffer>::new()) };
        // SAFETY: each view has a text of up to twelve bytes in it, or lies where a text of the array lies, from one end of a
        // character to another: it was made of a `str` in it. The buffers are those of the array.
        unsafe { StringViewArray::new_unchecked(self.views.into(), buffers, nulls.finish()) }
    }
}

/// A part of each text, which `part` finds; null where it finds none, and of null.
///
/// `part` gets the row of the other arguments: 0 for all if `constant`, as in [`each_text`](super::text::each_text).
pub(crate) fn each_part(
    text: &Vector,
    constant: bool,
    part: impl for<'a> Fn(&'a str, usize) -> Result<Option<&'a str>>,
) -> Result<Vector> {
    each(text, constant, &DataType::String, |texts| {
        let mut parts = Parts::new(texts, texts.len());
        let mut nulls = NullBufferBuilder::new(texts.len());
        for row in 0..texts.len() {
            let found = if texts.is_null(row) {
                None
            } else {
                let text = parts.begin(row);
                part(text, if constant { 0 } else { row })?
            };
            match found {
                Some(part) => {
                    nulls.append_non_null();
                    parts.push(part);
                }
                None => {
                    nulls.append_null();
                    parts.views.push(0);
                }
            }
        }
        Ok(Arc::new(parts.finish(nulls)))
    })
}

/// A list of parts of each text, which `append` adds; null where it says so by false, and of null.
pub(crate) fn each_list_of_parts(
    text: &Vector,
    constant: bool,
    dtype: &DataType,
    append: impl Fn(&mut Parts, &str, usize) -> Result<bool>,
) -> Result<Vector> {
    each(text, constant, dtype, |texts| {
        let mut parts = Parts::new(texts, texts.len());
        let mut nulls = NullBufferBuilder::new(texts.len());
        let mut ends = Vec::with_capacity(texts.len() + 1);
        ends.push(0_i64);
        for row in 0..texts.len() {
            let valid = texts.is_valid(row) && {
                let text = parts.begin(row);
                append(&mut parts, text, if constant { 0 } else { row })?
            };
            nulls.append(valid);
            ends.push(parts.views.len() as i64);
        }
        let field = Arc::new(Field::new("item", ArrowType::Utf8View, true));
        let values = parts.finish(NullBufferBuilder::new(0));
        let offsets = OffsetBuffer::new(ends.into());
        Ok(Arc::new(LargeListArray::new(field, offsets, Arc::new(values), nulls.finish())))
    })
}

fn each(
    text: &Vector,
    constant: bool,
    dtype: &DataType,
    each: impl Fn(&StringViewArray) -> Result<ArrayRef>,
) -> Result<Vector> {
    if constant {
        return text.map(dtype.clone(), |array| each(array.as_string_view()));
    }
    Ok(Vector::plain(dtype.clone(), each(text.decode().as_string_view())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Vector {
        let texts = ["short", "", "a text that is longer", "ä text that is longer, too: äöü"];
        let texts = texts.iter().map(|t| Some(*t)).chain([None]).collect::<StringViewArray>();
        // As a slice has it: views and buffers that begin before the rows.
        Vector::plain(DataType::String, Arc::new(texts)).slice(1, 4)
    }

    #[test]
    fn parts_are_texts() {
        for from in 0..20 {
            for length in 0..20 {
                let part =
                    |text: &str| -> Option<String> { Some(text.get(from..)?.get(..length)?.to_string()) };
                let parts = each_part(&texts(), true, |text, _| {
                    Ok(text.get(from..).and_then(|text| text.get(..length)))
                });
                let parts = parts.unwrap().decode();
                parts.to_data().validate_full().unwrap();
                let all = texts().decode();
                let expected = all.as_string_view().iter().map(|text| text.and_then(part));
                assert_eq!(parts.as_string_view(), &expected.collect::<StringViewArray>());
            }
        }
    }

    #[test]
    fn lists_of_parts() {
        let dtype = DataType::List(Box::new(DataType::String));
        let lists = each_list_of_parts(&texts(), true, &dtype, |parts, text, _| {
            text.split(", ").for_each(|part| parts.push(part));
            Ok(!text.is_empty())
        });
        let lists = lists.unwrap().decode();
        lists.to_data().validate_full().unwrap();
        let lists = lists.as_list::<i64>();
        assert_eq!(lists.nulls().unwrap().iter().collect::<Vec<_>>(), [false, true, true, false]);
        assert_eq!(lists.value(2).as_string_view().value(0), "ä text that is longer");
        assert_eq!(lists.value(2).as_string_view().value(1), "too: äöü");
    }
}
