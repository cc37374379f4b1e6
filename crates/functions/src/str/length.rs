//! `str.len_chars`, `str.len_bytes`.

use std::sync::Arc;

use arrow::array::{Array, AsArray, UInt32Array};
use polarslike_core::{DataType, Result, Vector};

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
    FunctionDef::new("str.len_bytes", "", Kernel::Elementwise(|call| length(call, str::len)))
        .total()
        .doc("The number of bytes in UTF-8.")
        .types(|bind| text_type(bind, &[], DataType::UInt32))
        .examples(&[Example {
            columns: r#"a=str ["fig", "Äpfel", "", null]"#,
            arguments: "()",
            result: "u32 [3, 6, 0, null]",
        }]);

fn length(call: &Call, of: impl Fn(&str) -> usize) -> Result<Vector> {
    call.inputs[0].map(DataType::UInt32, |array| {
        let texts = array.as_string_view();
        let lengths: Vec<u32> = match texts.nulls() {
            None => (0..texts.len()).map(|row| of(texts.value(row)) as u32).collect(),
            // What lies below a null need not be text.
            Some(_) => texts.iter().map(|text| text.map_or(0, &of) as u32).collect(),
        };
        Ok(Arc::new(UInt32Array::new(lengths.into(), texts.nulls().cloned())))
    })
}

/// The number of characters: of bytes that do not continue one, eight at a time.
fn characters(text: &str) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let continuing = |word: u64| ((word >> 7) & !(word >> 6) & ONES).count_ones() as usize;
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let in_words: usize = words.iter().map(|word| continuing(u64::from_le_bytes(*word))).sum();
    text.len() - in_words - continuing(u64::from_le_bytes(last))
}
