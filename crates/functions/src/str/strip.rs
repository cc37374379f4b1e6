//! `str.strip_chars`, `str.strip_chars_start`, `str.strip_chars_end`.

use polarslike_core::{DataType, Result, Vector};

use crate::kernels::parts::each_part;
use crate::kernels::text::Argument;
use crate::types::text_type;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&STRIP_CHARS, &STRIP_CHARS_START, &STRIP_CHARS_END];

static STRIP_CHARS: FunctionDef = FunctionDef::new(
    "str.strip_chars",
    "characters:expr(lit)=None",
    Kernel::Elementwise(|call| strip(call, true, true)),
)
.total()
.doc("The text without these characters at both ends: white space, if `characters` is null.")
.types(types)
.examples(&[
    Example { columns: r#"a=str [" fig\n", null]"#, arguments: "()", result: r#"str ["fig", null]"# },
    Example { columns: r#"a=str ["xyfigx", null]"#, arguments: r#"("xy")"#, result: r#"str ["fig", null]"# },
]);

static STRIP_CHARS_START: FunctionDef = FunctionDef::new(
    "str.strip_chars_start",
    "characters:expr(lit)=None",
    Kernel::Elementwise(|call| strip(call, true, false)),
)
.total()
.doc("The text without these characters at the start: white space, if `characters` is null.")
.types(types)
.examples(&[Example {
    columns: r#"a=str [" fig ", null]"#,
    arguments: "()",
    result: r#"str ["fig ", null]"#,
}]);

static STRIP_CHARS_END: FunctionDef = FunctionDef::new(
    "str.strip_chars_end",
    "characters:expr(lit)=None",
    Kernel::Elementwise(|call| strip(call, false, true)),
)
.total()
.doc("The text without these characters at the end: white space, if `characters` is null.")
.types(types)
.examples(&[Example {
    columns: r#"a=str [" fig ", null]"#,
    arguments: "()",
    result: r#"str [" fig", null]"#,
}]);

fn types(bind: &Bind) -> Result<Binding> {
    text_type(bind, &[DataType::String], DataType::String)
}

fn strip(call: &Call, start: bool, end: bool) -> Result<Vector> {
    let characters = Argument::new(&call.inputs[1]);
    each_part(&call.inputs[0], characters.is_constant(), |text, row| {
        Ok(Some(match characters.text(row) {
            Some(characters) => trim(text, start, end, |c| characters.contains(c)),
            None => trim(text, start, end, char::is_whitespace),
        }))
    })
}

fn trim(text: &str, start: bool, end: bool, stripped: impl Fn(char) -> bool) -> &str {
    let text = if start { text.trim_start_matches(&stripped) } else { text };
    if end { text.trim_end_matches(&stripped) } else { text }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn characters_per_row() {
        let columns = r#"a=str [" ab ", "ab", null]; c=str [null, "b", "a"]"#;
        check("str.strip_chars", columns, "(col(c))", r#"str ["ab", "a", null]"#);
        check("str.strip_chars", r#"a=str ["äbä", "ää", ""]"#, r#"("ä")"#, r#"str ["b", "", ""]"#);
    }
}
