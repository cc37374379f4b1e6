//! `str.len_chars`, `str.len_bytes`.

use std::sync::Arc;

use arrow::array::{Array, AsArray, StringViewArray, UInt32Array};
use polarslike_core::{DataType, Result, Vector};

use crate::kernels::wide::wide;
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&LEN_CHARS, &LEN_BYTES];

static LEN_CHARS: FunctionDef =
    FunctionDef::new("str.len_chars", "", Kernel::Elementwise(|call| length(call, characters)))
        .total()
        .doc("The number of characters. `str.len_bytes` is faster and the same for ASCII.")
        .types(|bind| text_type(bind, &[], DataType::UInt32))
        .examples(&[Example {
            columns: r#"a=str ["fig", "Äpfel", "", null]"#,
            arguments: "()",
            result: "u32 [3, 5, 0, null]",
        }]);

static LEN_BYTES: FunctionDef =
    FunctionDef::new("str.len_bytes", "", Kernel::Elementwise(|call| length(call, bytes)))
        .total()
        .doc("The number of bytes in UTF-8.")
        .types(|bind| text_type(bind, &[], DataType::UInt32))
        .examples(&[Example {
            columns: r#"a=str ["fig", "Äpfel", "", null]"#,
            arguments: "()",
            result: "u32 [3, 6, 0, null]",
        }]);

/// What `of` makes of each text and its view.
fn length(call: &Call, of: impl Fn(u128, &StringViewArray, usize) -> usize + Copy) -> Result<Vector> {
    call.inputs[0].map(DataType::UInt32, |array| {
        let texts = array.as_string_view();
        Ok(Arc::new(UInt32Array::new(lengths(texts, of).into(), texts.nulls().cloned())))
    })
}

wide! {
    fn lengths[](texts: &StringViewArray, of: impl Fn(u128, &StringViewArray, usize) -> usize) -> Vec<u32> {
        let views = texts.views().iter().enumerate();
        match texts.nulls() {
            None => views.map(|(row, view)| of(*view, texts, row) as u32).collect(),
            // What lies below a null need not be text.
            Some(valid) => {
                let length = |(row, view): (usize, &u128)| {
                    if valid.is_valid(row) { of(*view, texts, row) as u32 } else { 0 }
                };
                views.map(length).collect()
            }
        }
    }
}

/// The number of bytes, with which a view begins.
#[inline(always)]
fn bytes(view: u128, _: &StringViewArray, _: usize) -> usize {
    view as u32 as usize
}

/// The number of characters: of bytes that do not continue one, eight at a time.
#[inline(always)]
fn characters(view: u128, texts: &StringViewArray, row: usize) -> usize {
    let length = view as u32 as usize;
    if length <= 12 {
        // The text lies in the view, with zeros behind it.
        return length - continuing((view >> 32) as u64) - continuing((view >> 96) as u64);
    }
    let bytes = texts.value(row).as_bytes();
    if length <= 32 {
        // Words that overlap cover it, however long it is: as a rule all of it is ASCII.
        let starts = [0, 8.min(length - 8), length.max(16) - 16, length - 8];
        let all = starts.iter().fold(0, |all, start| all | word_at(bytes, *start));
        if all & 0x8080_8080_8080_8080 == 0 {
            return length;
        }
    }
    let (words, rest) = bytes.as_chunks::<8>();
    let in_words: usize = words.iter().map(|word| continuing(u64::from_le_bytes(*word))).sum();
    length - in_words - rest.iter().filter(|byte| **byte & 0xC0 == 0x80).count()
}

#[inline(always)]
fn word_at(bytes: &[u8], start: usize) -> u64 {
    bytes.get(start..).and_then(|rest| rest.first_chunk()).map_or(0, |word| u64::from_le_bytes(*word))
}

/// How many of eight bytes continue a character: those that begin with the bits 10.
#[inline(always)]
fn continuing(word: u64) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    ((word >> 7) & !(word >> 6) & ONES).count_ones() as usize
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn characters_of_all_widths() {
        let columns = r#"a=str ["ä", "Äpfel äöü", "a longer text, ÄÖÜ and 日本語 at its end ü", "", null, "twelve bytes"]"#;
        check("str.len_chars", columns, "()", "u32 [1, 9, 39, 0, null, 12]");
        check("str.len_bytes", columns, "()", "u32 [2, 13, 49, 0, null, 12]");
    }
}
