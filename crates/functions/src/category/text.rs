//! The texts of categories: `cat.len_bytes`, `cat.len_chars`, `cat.starts_with`, `cat.ends_with`, `cat.slice`.

use arrow::array::{BooleanBuilder, UInt32Builder};
use polarslike_core::{DataType, Result, Vector, bail};

use crate::cast::{Unfit, cast};
use crate::kernels::builder::TextBuilder;
use crate::kernels::text::{Output, each_text};
use crate::str::slice::slice_of;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&LEN_BYTES, &LEN_CHARS, &STARTS_WITH, &ENDS_WITH, &SLICE];

static LEN_BYTES: FunctionDef =
    FunctionDef::new("cat.len_bytes", "", Kernel::Elementwise(|call| length(call, str::len)))
        .total()
        .doc("The number of bytes of the category's text (UTF-8).")
        .types(|bind| category_type(bind, DataType::UInt32))
        .examples(&[Example {
            columns: r#"a=cat ["äx", "fig", null]"#,
            arguments: "()",
            result: "u32 [3, 3, null]",
        }]);

static LEN_CHARS: FunctionDef = FunctionDef::new(
    "cat.len_chars",
    "",
    Kernel::Elementwise(|call| length(call, |text| text.chars().count())),
)
.total()
.doc("The number of characters of the category's text.")
.types(|bind| category_type(bind, DataType::UInt32))
.examples(&[Example {
    columns: r#"a=cat ["äx", "fig", null]"#,
    arguments: "()",
    result: "u32 [2, 3, null]",
}]);

static STARTS_WITH: FunctionDef = FunctionDef::new(
    "cat.starts_with",
    "prefix:str",
    Kernel::Elementwise(|call| test(call, "prefix", |text, prefix| text.starts_with(prefix))),
)
.total()
.doc("Whether the category's text starts with `prefix`.")
.types(|bind| category_type(bind, DataType::Boolean))
.examples(&[Example {
    columns: r#"a=cat ["apple", "fig", null]"#,
    arguments: r#"("ap")"#,
    result: "bool [true, false, null]",
}]);

static ENDS_WITH: FunctionDef = FunctionDef::new(
    "cat.ends_with",
    "suffix:str",
    Kernel::Elementwise(|call| test(call, "suffix", |text, suffix| text.ends_with(suffix))),
)
.total()
.doc("Whether the category's text ends with `suffix`.")
.types(|bind| category_type(bind, DataType::Boolean))
.examples(&[Example {
    columns: r#"a=enum[apple,fig] ["apple", "fig", null]"#,
    arguments: r#"("g")"#,
    result: "bool [false, true, null]",
}]);

static SLICE: FunctionDef = FunctionDef::new("cat.slice", "offset:int, length:int=None", Kernel::Elementwise(slice))
    .doc(
        "`length` characters of the category's text from `offset` on, all the rest if there is no length; a negative offset \
         counts from the end.",
    )
    .types(|bind| category_type(bind, DataType::String))
    .examples(&[Example {
        columns: r#"a=cat ["apple", "fig", null]"#,
        arguments: "(-3, 2)",
        result: r#"str ["pl", "fi", null]"#,
    }]);

fn category_type(bind: &Bind, output: DataType) -> Result<Binding> {
    let accepts = |t: &DataType| matches!(t, DataType::Categorical | DataType::Enum(_) | DataType::Null);
    bind.check(0, accepts, "categories")?;
    bind.returns(output)
}

/// A result per category: as text, categories stay encoded, and each is seen once.
fn each_category<O: Output>(call: &Call, append: impl Fn(&mut O, &str)) -> Result<Vector> {
    let texts = cast(&call.inputs[0], &DataType::String, Unfit::Fail)?;
    each_text(&texts, true, call.dtype, |out: &mut O, text, _| {
        append(out, text);
        Ok(())
    })
}

fn length(call: &Call, length: impl Fn(&str) -> usize) -> Result<Vector> {
    each_category(call, |out: &mut UInt32Builder, text| out.append_value(length(text) as u32))
}

fn test(call: &Call, option: &str, test: impl Fn(&str, &str) -> bool) -> Result<Vector> {
    let other = call.options.str(option)?;
    each_category(call, |out: &mut BooleanBuilder, text| out.append_value(test(text, other)))
}

fn slice(call: &Call) -> Result<Vector> {
    let offset = call.options.int("offset")?;
    let length = call.options.opt_int("length")?.unwrap_or(i64::MAX);
    if length < 0 {
        bail!(InvalidOperation, "`cat.slice`: length must not be negative, but is {length}");
    }
    each_category(call, |out: &mut TextBuilder, text| out.append_value(slice_of(text, offset, length)))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn categories_of_both_kinds() {
        let columns = r#"a=enum[apple,äx] ["apple", null, "äx"]"#;
        check("cat.len_bytes", columns, "()", "u32 [5, null, 3]");
        check("cat.len_chars", columns, "()", "u32 [5, null, 2]");
        check("cat.slice", columns, "(-1)", r#"str ["e", null, "x"]"#);
        check("cat.slice", columns, "(1, 0)", r#"str ["", null, ""]"#);
        check("cat.starts_with", columns, r#"("ä")"#, "bool [false, null, true]");
        assert!(fails("cat.len_bytes", r#"a=str ["x"]"#, "()").contains("categories"));
        assert!(fails("cat.slice", columns, "(0, -1)").contains("negative"));
    }
}
