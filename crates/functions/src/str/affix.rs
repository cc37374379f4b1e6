//! `str.starts_with`, `str.ends_with`, `str.strip_prefix`, `str.strip_suffix`.

use arrow::array::BooleanBuilder;
use polarslike_core::{DataType, Result, Vector};

use crate::kernels::builder::TextBuilder;
use crate::kernels::text::{Argument, each_text, test_text};
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&STARTS_WITH, &ENDS_WITH, &STRIP_PREFIX, &STRIP_SUFFIX];

static STARTS_WITH: FunctionDef = FunctionDef::new(
    "str.starts_with",
    "prefix:expr(lit,str)",
    Kernel::Elementwise(|call| test(call, |text, prefix| text.starts_with(prefix))),
)
.total()
.doc("True where the text starts with `prefix`; null if one is null.")
.types(|bind| text_type(bind, &[DataType::String], DataType::Boolean))
.examples(&[Example {
    columns: r#"a=str ["apple", "fig", null]"#,
    arguments: r#"("ap")"#,
    result: "bool [true, false, null]",
}]);

static ENDS_WITH: FunctionDef = FunctionDef::new(
    "str.ends_with",
    "suffix:expr(lit,str)",
    Kernel::Elementwise(|call| test(call, |text, suffix| text.ends_with(suffix))),
)
.total()
.doc("True where the text ends with `suffix`; null if one is null.")
.types(|bind| text_type(bind, &[DataType::String], DataType::Boolean))
.examples(&[Example {
    columns: r#"a=str ["apple", "fig", null]"#,
    arguments: r#"("le")"#,
    result: "bool [true, false, null]",
}]);

static STRIP_PREFIX: FunctionDef = FunctionDef::new(
    "str.strip_prefix",
    "prefix:expr(lit)",
    Kernel::Elementwise(|call| strip(call, |text, prefix| text.strip_prefix(prefix).unwrap_or(text))),
)
.total()
.doc("The text without `prefix`, if it starts with it; null if one is null.")
.types(|bind| text_type(bind, &[DataType::String], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["x-apple", "fig", null]"#,
    arguments: r#"("x-")"#,
    result: r#"str ["apple", "fig", null]"#,
}]);

static STRIP_SUFFIX: FunctionDef = FunctionDef::new(
    "str.strip_suffix",
    "suffix:expr(lit)",
    Kernel::Elementwise(|call| strip(call, |text, suffix| text.strip_suffix(suffix).unwrap_or(text))),
)
.total()
.doc("The text without `suffix`, if it ends with it; null if one is null.")
.types(|bind| text_type(bind, &[DataType::String], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["apple.txt", "fig", null]"#,
    arguments: r#"(".txt")"#,
    result: r#"str ["apple", "fig", null]"#,
}]);

fn test(call: &Call, test: impl Fn(&str, &str) -> bool) -> Result<Vector> {
    let affix = Argument::new(&call.inputs[1]);
    if let Some(affix) = affix.constant_text() {
        return test_text(&call.inputs[0], |_, texts, row| test(texts.value(row), affix));
    }
    each_text(&call.inputs[0], affix.is_constant(), call.dtype, |out: &mut BooleanBuilder, text, row| {
        out.append_option(affix.text(row).map(|affix| test(text, affix)));
        Ok(())
    })
}

fn strip(call: &Call, strip: impl for<'a> Fn(&'a str, &str) -> &'a str) -> Result<Vector> {
    let affix = Argument::new(&call.inputs[1]);
    each_text(&call.inputs[0], affix.is_constant(), call.dtype, |out: &mut TextBuilder, text, row| {
        out.append_option(affix.text(row).map(|affix| strip(text, affix)));
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn affixes_per_row() {
        let columns = r#"a=str ["ab", "ab", null, ""]; p=str ["a", null, "a", ""]"#;
        check("str.starts_with", columns, "(col(p))", "bool [true, null, null, true]");
        check("str.ends_with", columns, "(col(p))", "bool [false, null, null, true]");
        check("str.strip_prefix", columns, "(col(p))", r#"str ["b", null, null, ""]"#);
        check("str.strip_suffix", columns, r#"("b")"#, r#"str ["a", "a", null, ""]"#);
        check("str.starts_with", columns, "(null)", "bool [null, null, null, null]");
    }
}
