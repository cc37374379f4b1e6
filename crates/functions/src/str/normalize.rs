//! Texts in other spellings: `str.normalize`, `str.escape_regex`.

use std::borrow::Cow;

use polarslike_core::{DataType, Result, Vector};
use unicode_normalization::UnicodeNormalization;

use crate::kernels::builder::TextBuilder;
use crate::kernels::text::each_text;
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&NORMALIZE, &ESCAPE_REGEX];

static NORMALIZE: FunctionDef =
    FunctionDef::new("str.normalize", "form:enum(NFC,NFKC,NFD,NFKD)='NFC'", Kernel::Elementwise(normalize))
        .total()
        .doc(
            "The text in a normal form of Unicode, so that equal characters are spelled equally.\n\n\
             NFC composes, NFD decomposes; NFKC and NFKD also replace characters such as ligatures by what they stand for.",
        )
        .types(|bind| text_type(bind, &[], DataType::String))
        .examples(&[Example {
            columns: r#"a=str ["e\u0301", "ﬁ", null]"#,
            arguments: r#"("NFKC")"#,
            result: r#"str ["é", "fi", null]"#,
        }]);

static ESCAPE_REGEX: FunctionDef = FunctionDef::new(
    "str.escape_regex",
    "",
    Kernel::Elementwise(|call| rewrite(call, |text| regex::escape(text).into())),
)
.total()
.doc("The regular expression that matches the text and nothing else.")
.types(|bind| text_type(bind, &[], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["a.b", "x", null]"#,
    arguments: "()",
    result: r#"str ["a\\.b", "x", null]"#,
}]);

fn normalize(call: &Call) -> Result<Vector> {
    let form: fn(&str) -> String = match call.options.str("form")? {
        "NFC" => |text| text.nfc().collect(),
        "NFD" => |text| text.nfd().collect(),
        "NFKC" => |text| text.nfkc().collect(),
        _ => |text| text.nfkd().collect(),
    };
    // All forms leave ASCII as it is.
    rewrite(call, |text| if text.is_ascii() { text.into() } else { form(text).into() })
}

fn rewrite(call: &Call, f: impl Fn(&str) -> Cow<str>) -> Result<Vector> {
    each_text(&call.inputs[0], true, call.dtype, |out: &mut TextBuilder, text, _| {
        out.append_value(f(text));
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn forms() {
        let columns = r#"a=str ["\u00e9\ufb01", "abc"]"#;
        check("str.normalize", columns, r#"("NFD")"#, r#"str ["e\u0301\ufb01", "abc"]"#);
        check("str.normalize", columns, r#"("NFKD")"#, r#"str ["e\u0301fi", "abc"]"#);
        check("str.normalize", columns, "()", r#"str ["\u00e9\ufb01", "abc"]"#);
    }
}
