//! `str.pad_start`, `str.pad_end`, `str.zfill`.

use polarslike_core::{DataType, Result, Vector, error};

use crate::kernels::builder::TextBuilder;
use crate::kernels::text::{Argument, Output, each_text};
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&PAD_START, &PAD_END, &ZFILL];

static PAD_START: FunctionDef = FunctionDef::new(
    "str.pad_start",
    "length:expr(col,int), fill_char:str=' '",
    Kernel::Elementwise(|call| {
        let fill = fill_char(call)?;
        pad(call, |out, text, missing| {
            out.extend(std::iter::repeat_n(fill, missing));
            out.push_str(text);
        })
    }),
)
.doc("The text with `fill_char` before it until it has `length` characters.")
.types(|bind| text_type(bind, &[DataType::Int64], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["fig", "apple", null]"#,
    arguments: r#"(5, "*")"#,
    result: r#"str ["**fig", "apple", null]"#,
}]);

static PAD_END: FunctionDef = FunctionDef::new(
    "str.pad_end",
    "length:expr(col,int), fill_char:str=' '",
    Kernel::Elementwise(|call| {
        let fill = fill_char(call)?;
        pad(call, |out, text, missing| {
            out.push_str(text);
            out.extend(std::iter::repeat_n(fill, missing));
        })
    }),
)
.doc("The text with `fill_char` after it until it has `length` characters.")
.types(|bind| text_type(bind, &[DataType::Int64], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["fig", "apple", null]"#,
    arguments: r#"(5, "*")"#,
    result: r#"str ["fig**", "apple", null]"#,
}]);

static ZFILL: FunctionDef = FunctionDef::new(
    "str.zfill",
    "length:expr(col,int)",
    Kernel::Elementwise(|call| {
        pad(call, |out, text, missing| {
            let signed = text.starts_with(['+', '-']);
            let (sign, digits) = text.split_at(usize::from(signed));
            out.push_str(sign);
            out.extend(std::iter::repeat_n('0', missing));
            out.push_str(digits);
        })
    }),
)
.doc("The text with zeros before it, but after a sign, until it has `length` characters.")
.types(|bind| text_type(bind, &[DataType::Int64], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["7", "-7", "1000", null]"#,
    arguments: "(3)",
    result: r#"str ["007", "-07", "1000", null]"#,
}]);

fn fill_char(call: &Call) -> Result<char> {
    let text = call.options.str("fill_char")?;
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(c), None) => Ok(c),
        _ => Err(error!(
            InvalidArgument,
            "`{}`: fill_char must be one character, not {text:?}",
            call.options.name()
        )),
    }
}

/// Texts of at least the given length; `write` gets how many characters are missing.
fn pad(call: &Call, write: impl Fn(&mut String, &str, usize)) -> Result<Vector> {
    let length = Argument::new(&call.inputs[1]);
    let buffer = std::cell::RefCell::new(String::new());
    each_text(&call.inputs[0], length.is_constant(), call.dtype, |out: &mut TextBuilder, text, row| {
        let Some(length) = length.int(row) else {
            out.null();
            return Ok(());
        };
        let name = call.options.name();
        let length = usize::try_from(length).map_err(|_| {
            error!(InvalidOperation, "`{name}`: length must not be negative, but is {length}")
        })?;
        // More than anyone means: a column of such texts would fill the memory.
        if length > 1 << 24 {
            return Err(error!(InvalidOperation, "`{name}`: a length of {length} is too much"));
        }
        let missing = length.saturating_sub(text.chars().count());
        if missing == 0 {
            out.append_value(text);
            return Ok(());
        }
        let mut buffer = buffer.borrow_mut();
        buffer.clear();
        write(&mut buffer, text, missing);
        out.append_value(buffer.as_str());
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn signs_and_characters() {
        let columns = r#"a=str ["-1", "+1", "", "-", "éé", "--1"]"#;
        check("str.zfill", columns, "(4)", r#"str ["-001", "+001", "0000", "-000", "00éé", "-0-1"]"#);
        check("str.pad_start", r#"a=str ["éb"]"#, r#"(3, "é")"#, r#"str ["ééb"]"#);
        check("str.pad_end", r#"a=str ["a", "a"]; n=i64 [null, 2]"#, "(col(n))", r#"str [null, "a "]"#);
        assert!(fails("str.pad_start", columns, r#"(3, "ab")"#).contains("one character"));
        assert!(fails("str.pad_start", columns, "(-3)").contains("negative"));
        assert!(fails("str.zfill", columns, "(9000000000)").contains("too much"));
    }
}
