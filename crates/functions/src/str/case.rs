//! `str.to_uppercase`, `str.to_lowercase`, `str.to_titlecase`, `str.reverse`.

use polarslike_core::{DataType, Result, Vector};

use crate::kernels::builder::TextBuilder;
use crate::kernels::text::each_text;
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TO_UPPERCASE, &TO_LOWERCASE, &TO_TITLECASE, &REVERSE];

static TO_UPPERCASE: FunctionDef =
    FunctionDef::new("str.to_uppercase", "", Kernel::Elementwise(|call| rewrite(call, uppercase)))
        .total()
        .doc("The text in upper case.")
        .types(|bind| text_type(bind, &[], DataType::String))
        .examples(&[Example {
            columns: r#"a=str ["apple", "Straße", null]"#,
            arguments: "()",
            result: r#"str ["APPLE", "STRASSE", null]"#,
        }]);

static TO_LOWERCASE: FunctionDef =
    FunctionDef::new("str.to_lowercase", "", Kernel::Elementwise(|call| rewrite(call, lowercase)))
        .total()
        .doc("The text in lower case.")
        .types(|bind| text_type(bind, &[], DataType::String))
        .examples(&[Example {
            columns: r#"a=str ["APPLE", "Äpfel", null]"#,
            arguments: "()",
            result: r#"str ["apple", "äpfel", null]"#,
        }]);

static TO_TITLECASE: FunctionDef = FunctionDef::new(
    "str.to_titlecase",
    "",
    Kernel::Elementwise(|call| rewrite(call, titlecase)),
)
.total()
.doc("The text with each word in lower case but for its first letter. Words are runs of letters and digits.")
.types(|bind| text_type(bind, &[], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["green APPLE", null]"#,
    arguments: "()",
    result: r#"str ["Green Apple", null]"#,
}]);

static REVERSE: FunctionDef =
    FunctionDef::new("str.reverse", "", Kernel::Elementwise(|call| rewrite(call, reverse)))
        .total()
        .doc("The characters of the text in reverse order.")
        .types(|bind| text_type(bind, &[], DataType::String))
        .examples(&[Example {
            columns: r#"a=str ["abc", "äé", null]"#,
            arguments: "()",
            result: r#"str ["cba", "éä", null]"#,
        }]);

/// Each text written anew, into a buffer that is used again.
fn rewrite(call: &Call, write: fn(&mut String, &str)) -> Result<Vector> {
    let buffer = std::cell::RefCell::new(String::new());
    each_text(&call.inputs[0], true, call.dtype, |out: &mut TextBuilder, text, _| {
        let mut buffer = buffer.borrow_mut();
        buffer.clear();
        write(&mut buffer, text);
        out.append_value(buffer.as_str());
        Ok(())
    })
}

fn uppercase(out: &mut String, text: &str) {
    if text.is_ascii() {
        out.push_str(text);
        out.make_ascii_uppercase();
    } else {
        out.extend(text.chars().flat_map(char::to_uppercase));
    }
}

fn lowercase(out: &mut String, text: &str) {
    if text.is_ascii() {
        out.push_str(text);
        out.make_ascii_lowercase();
    } else {
        // As a whole: a sigma at the end of a word has a form of its own.
        out.push_str(&text.to_lowercase());
    }
}

fn titlecase(out: &mut String, text: &str) {
    let mut within = false;
    for c in text.chars() {
        if within {
            out.extend(c.to_lowercase());
        } else {
            out.extend(c.to_uppercase());
        }
        within = c.is_alphanumeric();
    }
}

fn reverse(out: &mut String, text: &str) {
    out.extend(text.chars().rev());
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn words_and_letters() {
        check("str.to_lowercase", r#"a=str ["ΟΔΟΣ"]"#, "()", r#"str ["οδος"]"#);
        check("str.to_titlecase", r#"a=str ["x1y ab\ncd", ""]"#, "()", r#"str ["X1y Ab\nCd", ""]"#);
        check("str.to_uppercase", r#"a=cat ["a", null]"#, "()", r#"str ["A", null]"#);
        check("str.reverse", "a=null [null]", "()", "str [null]");
    }
}
