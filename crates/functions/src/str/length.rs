//! `str.len_chars`, `str.len_bytes`.

use arrow::array::UInt32Builder;
use polarslike_core::{DataType, Result, Vector};

use crate::kernels::text::each_text;
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&LEN_CHARS, &LEN_BYTES];

static LEN_CHARS: FunctionDef = FunctionDef::new(
    "str.len_chars",
    "",
    Kernel::Elementwise(|call| length(call, |text| text.chars().count())),
)
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
    each_text(&call.inputs[0], true, call.dtype, |out: &mut UInt32Builder, text, _| {
        out.append_value(of(text) as u32);
        Ok(())
    })
}
