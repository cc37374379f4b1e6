//! `str.split`.

use polarslike_core::{DataType, Result, Vector, bail};
use regex::Regex;

use crate::kernels::parts::{Parts, each_list_of_parts};
use crate::kernels::text::{Argument, Patterns, regex};
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SPLIT];

static SPLIT: FunctionDef = FunctionDef::new(
    "str.split",
    "by:expr(lit), *, inclusive:bool=False, literal:bool=True, strict:bool=True",
    Kernel::Elementwise(split),
)
.doc(
    "The parts of the text between occurrences of `by`, as a list.\n\n\
     With `inclusive` a part keeps the separator at its end. If `by` is empty, the parts are the characters. `by` is text, \
     or a regular expression if `literal` is false; one that does not parse is an error, or gives null where `strict` is \
     false.",
)
.types(|bind| text_type(bind, &[DataType::String], DataType::List(Box::new(DataType::String))))
.examples(&[
    Example {
        columns: r#"a=str ["a,b", "c", "", null]"#,
        arguments: r#"(",")"#,
        result: r#"list[str] [["a", "b"], ["c"], [""], null]"#,
    },
    Example {
        columns: r#"a=str ["a1b22c"]"#,
        arguments: r#"("[0-9]+", literal=false)"#,
        result: r#"list[str] [["a", "b", "c"]]"#,
    },
]);

fn split(call: &Call) -> Result<Vector> {
    let [text, by] = call.inputs else { bail!(Internal, "`str.split` takes two inputs") };
    let inclusive = call.options.bool("inclusive")?;
    if call.options.bool("literal")? {
        let by = Argument::new(by);
        return each_list_of_parts(text, by.is_constant(), call.dtype, |out, text, row| {
            match by.text(row) {
                None => return Ok(false),
                Some("") => list(out, characters(text)),
                Some(by) if inclusive => list(out, text.split_inclusive(by)),
                Some(by) => match by.as_bytes() {
                    // One byte of ASCII is found without preparation.
                    [byte @ ..128] => split_at_byte(out, text, *byte),
                    _ => list(out, text.split(by)),
                },
            }
            Ok(true)
        });
    }
    let (name, strict) = (call.options.name(), call.options.bool("strict")?);
    let patterns = Patterns::new(by, move |text| match regex(name, text) {
        Err(_) if !strict => Ok(None),
        regex => regex.map(Some),
    });
    each_list_of_parts(text, patterns.is_constant(), call.dtype, |out, text, row| {
        let split = patterns.with(row, |regex| {
            regex.as_ref().map(|regex| match regex.as_str() {
                "" => list(out, characters(text)),
                _ if inclusive => list(out, parts_inclusive(text, regex).into_iter()),
                _ => list(out, regex.split(text)),
            })
        })?;
        Ok(split.flatten().is_some())
    })
}

fn list<'a>(out: &mut Parts, parts: impl Iterator<Item = &'a str>) {
    parts.for_each(|part| out.push(part));
}

/// The parts between bytes of ASCII, looked for one by one: words are short.
fn split_at_byte(out: &mut Parts, text: &str, separator: u8) {
    let mut start = 0;
    for (i, byte) in text.bytes().enumerate() {
        if byte == separator {
            out.push(&text[start..i]);
            start = i + 1;
        }
    }
    out.push(&text[start..]);
}

fn characters(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().map(|(start, c)| &text[start..start + c.len_utf8()])
}

fn parts_inclusive<'a>(text: &'a str, regex: &Regex) -> Vec<&'a str> {
    let mut start = 0;
    let mut parts: Vec<&str> = regex
        .find_iter(text)
        .map(|found| {
            let part = &text[start..found.end()];
            start = found.end();
            part
        })
        .collect();
    if start < text.len() || parts.is_empty() {
        parts.push(&text[start..]);
    }
    parts
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn separators() {
        let columns = r#"a=str ["", "a,", ",", null]"#;
        check("str.split", columns, r#"(",")"#, r#"list[str] [[""], ["a", ""], ["", ""], null]"#);
        check("str.split", columns, r#"(",", inclusive=true)"#, r#"list[str] [[], ["a,"], [","], null]"#);
        check("str.split", r#"a=str ["äb", ""]"#, r#"("")"#, r#"list[str] [["ä", "b"], []]"#);
        check(
            "str.split",
            r#"a=str ["a1b2", ""]"#,
            r#"("[0-9]", literal=false, inclusive=true)"#,
            r#"list[str] [["a1", "b2"], [""]]"#,
        );
        check("str.split", r#"a=str ["ab"]"#, r#"("", literal=false)"#, r#"list[str] [["a", "b"]]"#);
        check(
            "str.split",
            r#"a=str ["a", "b"]; b=str [null, "b"]"#,
            "(col(b))",
            r#"list[str] [null, ["", ""]]"#,
        );
        check("str.split", r#"a=str ["a"]"#, r#"("(", literal=false, strict=false)"#, "list[str] [null]");
        assert!(
            fails("str.split", r#"a=str ["a"]"#, r#"("(", literal=false)"#).contains("regular expression")
        );
    }
}
