//! Builds columns of text and of lists of text.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, ByteView, LargeListArray, NullBufferBuilder, StringViewArray};
use arrow::buffer::{Buffer, OffsetBuffer};
use arrow::datatypes::{DataType, Field};

use super::text::Output;

/// How many bytes lie in a text's view: longer text lies in a buffer.
pub(crate) const INLINE: usize = 12;

/// Arrow's views have lengths of 32 bits with a sign: what is longer than 2 GiB becomes null.
const LONGEST: usize = i32::MAX as usize;

/// The bytes of the first buffer; each one is twice as long as the one before, up to the last.
const FIRST_BUFFER: usize = 1 << 16;
const LAST_BUFFER: usize = 1 << 22;

/// Up to sixteen bytes as a word, zeros behind them: read in pieces that overlap, as copying so few takes longer.
#[inline(always)]
fn word(bytes: &[u8]) -> u128 {
    let length = bytes.len();
    let (first, last) =
        match (bytes.first_chunk(), bytes.last_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last), ..) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            (_, _, Some(first), Some(last)) => {
                let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
                return u128::from(u64::from(first) | u64::from(last) << (8 * (length - 4)));
            }
            _ => {
                let place = |i: usize| bytes.get(i).map_or(0, |byte| u32::from(*byte) << (8 * i));
                return u128::from(place(0) | place(1) | place(2));
            }
        };
    u128::from(first) | u128::from(last) << (8 * (length - 8))
}

/// The view of a text of up to twelve bytes.
#[inline(always)]
pub(crate) fn inline_view(bytes: &[u8]) -> u128 {
    debug_assert!(bytes.len() <= INLINE);
    word(bytes) << 32 | bytes.len() as u128
}

/// Appends bytes, of which there are few as a rule.
#[inline(always)]
fn extend(buffer: &mut Vec<u8>, bytes: &[u8]) {
    if bytes.len() <= 16 {
        let end = buffer.len() + bytes.len();
        buffer.extend_from_slice(&word(bytes).to_le_bytes());
        buffer.truncate(end);
    } else {
        buffer.extend_from_slice(bytes);
    }
}

/// Text after text. Buffers are filled and left, never moved.
pub(crate) struct TextBuilder {
    views: Vec<u128>,
    buffer: Vec<u8>,
    full: Vec<Buffer>,
    nulls: NullBufferBuilder,
}

impl Default for TextBuilder {
    fn default() -> Self {
        Self::with_capacity(0)
    }
}

impl TextBuilder {
    /// With room for so many texts.
    pub(crate) fn with_capacity(rows: usize) -> Self {
        Self {
            views: Vec::with_capacity(rows),
            buffer: Vec::new(),
            full: Vec::new(),
            nulls: NullBufferBuilder::new(rows),
        }
    }

    /// How many texts there are.
    pub(crate) fn len(&self) -> usize {
        self.views.len()
    }

    /// Appends a text.
    #[inline]
    pub(crate) fn append_value(&mut self, text: impl AsRef<str>) {
        let bytes = text.as_ref().as_bytes();
        if bytes.len() <= INLINE {
            self.nulls.append_non_null();
            self.views.push(inline_view(bytes));
        } else {
            self.append_joined(&[text.as_ref()]);
        }
    }

    /// Appends texts joined to one.
    #[inline]
    pub(crate) fn append_joined(&mut self, texts: &[&str]) {
        let length: usize = texts.iter().map(|text| text.len()).sum();
        if length > LONGEST {
            return self.append_null();
        }
        self.nulls.append_non_null();
        if length <= INLINE {
            let mut place = 0;
            let mut joined = 0;
            for text in texts {
                joined |= word(text.as_bytes()) << (8 * place);
                place += text.len();
            }
            self.views.push(joined << 32 | length as u128);
            return;
        }
        // Behind a text there may be written for a moment what is then cut off.
        if self.buffer.capacity() - self.buffer.len() < length + 16 {
            self.next_buffer(length + 16);
        }
        let start = self.buffer.len();
        texts.iter().for_each(|text| extend(&mut self.buffer, text.as_bytes()));
        let prefix = u32::from_le_bytes(std::array::from_fn(|i| self.buffer[start + i]));
        let (buffer_index, offset) = (self.full.len() as u32, start as u32);
        self.views.push(ByteView { length: length as u32, prefix, buffer_index, offset }.as_u128());
    }

    #[cold]
    fn next_buffer(&mut self, least: usize) {
        let size = (2 * self.buffer.capacity()).clamp(FIRST_BUFFER, LAST_BUFFER).max(least);
        let full = std::mem::replace(&mut self.buffer, Vec::with_capacity(size));
        if !full.is_empty() {
            self.full.push(full.into());
        }
    }

    /// Appends null.
    pub(crate) fn append_null(&mut self) {
        self.nulls.append_null();
        self.views.push(0);
    }

    /// Appends a text or null.
    #[inline]
    pub(crate) fn append_option(&mut self, text: Option<impl AsRef<str>>) {
        match text {
            Some(text) => self.append_value(text),
            None => self.append_null(),
        }
    }

    /// The texts.
    pub(crate) fn finish(mut self) -> StringViewArray {
        if !self.buffer.is_empty() {
            self.full.push(self.buffer.into());
        }
        // SAFETY: each view has the length of a text and either its bytes or where they are: their first four, the
        // number of the buffer, which is the one that comes after those that were full, and the place in it; or is
        // one of an array whose buffers come first. Checking again that all of it is UTF-8 would take as long as writing it.
        unsafe { StringViewArray::new_unchecked(self.views.into(), self.full.into(), self.nulls.finish()) }
    }
}

/// Texts of an array, some of them replaced: those that stay share its memory.
pub(crate) struct ReplacingBuilder<'a> {
    texts: &'a StringViewArray,
    built: TextBuilder,
}

impl<'a> ReplacingBuilder<'a> {
    /// For so many rows as the texts have.
    pub(crate) fn new(texts: &'a StringViewArray) -> Self {
        let built =
            TextBuilder { full: texts.data_buffers().to_vec(), ..TextBuilder::with_capacity(texts.len()) };
        Self { texts, built }
    }

    /// Appends the text of a row of the array, or null.
    #[inline]
    pub(crate) fn keep(&mut self, row: usize) {
        // The buffers of the array come first, so that its views stay right.
        self.built.views.push(self.texts.views()[row]);
        self.built.nulls.append(self.texts.is_valid(row));
    }

    /// Appends another text.
    #[inline]
    pub(crate) fn append_value(&mut self, text: &str) {
        self.built.append_value(text);
    }

    /// The texts.
    pub(crate) fn finish(self) -> StringViewArray {
        self.built.finish()
    }
}

impl Output for TextBuilder {
    fn null(&mut self) {
        self.append_null();
    }

    fn reserve(&mut self, rows: usize) {
        self.views.reserve(rows);
    }

    fn array(self) -> ArrayRef {
        Arc::new(self.finish())
    }
}

/// List after list of texts.
pub(crate) struct TextListBuilder {
    values: TextBuilder,
    ends: Vec<i64>,
    nulls: NullBufferBuilder,
}

impl Default for TextListBuilder {
    fn default() -> Self {
        Self { values: TextBuilder::default(), ends: vec![0], nulls: NullBufferBuilder::new(0) }
    }
}

impl TextListBuilder {
    /// The texts of all lists, to which those of the next one are appended.
    pub(crate) fn values(&mut self) -> &mut TextBuilder {
        &mut self.values
    }

    /// Ends a list, which is null unless `valid`.
    pub(crate) fn append(&mut self, valid: bool) {
        self.nulls.append(valid);
        self.ends.push(self.values.len() as i64);
    }
}

impl Output for TextListBuilder {
    fn null(&mut self) {
        self.append(false);
    }

    fn reserve(&mut self, rows: usize) {
        self.ends.reserve(rows);
    }

    fn array(mut self) -> ArrayRef {
        let field = Arc::new(Field::new("item", DataType::Utf8View, true));
        let offsets = OffsetBuffer::new(self.ends.into());
        Arc::new(LargeListArray::new(field, offsets, Arc::new(self.values.finish()), self.nulls.finish()))
    }
}

#[cfg(test)]
mod tests {
    use arrow::array::AsArray;

    use super::*;

    #[test]
    fn short_long_and_null() {
        let texts: Vec<Option<String>> = (0..3000)
            .map(|i| (i % 5 != 3).then(|| "ä".repeat(i % 40)))
            .chain([Some("x".repeat(LAST_BUFFER + 1)), Some("the last, and longer".into())])
            .collect();
        let mut builder = TextBuilder::default();
        texts.iter().for_each(|text| builder.append_option(text.as_deref()));
        let array = builder.finish();
        array.to_data().validate_full().unwrap();
        assert_eq!(array, StringViewArray::from(texts));
    }

    #[test]
    fn texts_that_stay() {
        let texts = StringViewArray::from(vec![
            Some("a text of some length"),
            None,
            Some("short"),
            Some("another, longer text"),
        ]);
        let mut builder = ReplacingBuilder::new(&texts);
        builder.append_value("a text of another length");
        (0..3).for_each(|row| builder.keep(row));
        let array = builder.finish();
        array.to_data().validate_full().unwrap();
        let expected =
            vec![Some("a text of another length"), Some("a text of some length"), None, Some("short")];
        assert_eq!(array, StringViewArray::from(expected));
    }

    #[test]
    fn joined_texts() {
        let pieces = [
            "",
            "a",
            "bc",
            "def",
            "seven b",
            "eight by",
            "fifteen bytes..",
            "sixteen bytes...",
            "seventeen bytes..",
        ];
        for a in pieces {
            for b in pieces {
                let mut builder = TextBuilder::default();
                for texts in [&[a, b][..], &[b, "-", a], &[a], &[]] {
                    builder.append_joined(texts);
                }
                let array = builder.finish();
                array.to_data().validate_full().unwrap();
                let expected = [format!("{a}{b}"), format!("{b}-{a}"), a.to_string(), String::new()];
                assert_eq!(array, StringViewArray::from_iter_values(expected));
            }
        }
    }

    #[test]
    fn lists() {
        let mut builder = TextListBuilder::default();
        builder.values().append_value("a");
        builder.values().append_value("longer than a view");
        builder.append(true);
        builder.null();
        builder.append(true);
        let array = builder.array();
        array.to_data().validate_full().unwrap();
        let lists = array.as_list::<i64>();
        assert_eq!((lists.value_length(0), lists.is_null(1), lists.value_length(2)), (2, true, 0));
        assert_eq!(lists.value(0).as_string_view().value(1), "longer than a view");
    }
}
