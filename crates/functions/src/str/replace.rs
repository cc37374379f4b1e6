//! `str.replace`, `str.replace_all`.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use arrow::array::{AsArray, StringViewArray};
use memchr::memmem::Finder;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::kernels::builder::{ReplacingBuilder, TextBuilder};
use crate::kernels::text::{Argument, Pattern, Patterns, each_text, regex};
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&REPLACE, &REPLACE_ALL];

static REPLACE: FunctionDef = FunctionDef::new(
    "str.replace",
    "pattern:expr(lit,str), value:expr(lit,str), *, literal:bool=False, n:int=1",
    Kernel::Elementwise(|call| {
        // As many as there are, if negative.
        replace(call, usize::try_from(call.options.int("n")?).unwrap_or(usize::MAX))
    }),
)
.doc(
    "The text with the first `n` matches of `pattern` replaced by `value`.\n\n\
     `pattern` is a regular expression unless `literal`; `$1` or `${name}` in `value` is then what a group matched, `$$` \
     a dollar sign. A null pattern gives null, a null value leaves the text as it is.",
)
.types(|bind| text_type(bind, &[DataType::String, DataType::String], DataType::String))
.examples(&[
    Example {
        columns: r#"a=str ["banana", "fig", null]"#,
        arguments: r#"("a", "o")"#,
        result: r#"str ["bonana", "fig", null]"#,
    },
    Example {
        columns: r#"a=str ["2024-01", null]"#,
        arguments: r#"("([0-9]+)-([0-9]+)", "$2/$1")"#,
        result: r#"str ["01/2024", null]"#,
    },
]);

static REPLACE_ALL: FunctionDef = FunctionDef::new(
    "str.replace_all",
    "pattern:expr(lit,str), value:expr(lit,str), *, literal:bool=False",
    Kernel::Elementwise(|call| replace(call, usize::MAX)),
)
.doc(
    "The text with all matches of `pattern` replaced by `value`.\n\n\
     `pattern` is a regular expression unless `literal`; `$1` or `${name}` in `value` is then what a group matched, `$$` \
     a dollar sign. A null pattern gives null, a null value leaves the text as it is.",
)
.types(|bind| text_type(bind, &[DataType::String, DataType::String], DataType::String))
.examples(&[
    Example {
        columns: r#"a=str ["banana", "fig", null]"#,
        arguments: r#"("a", "o")"#,
        result: r#"str ["bonono", "fig", null]"#,
    },
    Example {
        columns: r#"a=str ["a.b", null]"#,
        arguments: r#"(".", "$1", literal=true)"#,
        result: r#"str ["a$1b", null]"#,
    },
]);

fn replace(call: &Call, limit: usize) -> Result<Vector> {
    let [text, pattern, value] = call.inputs else { bail!(Internal, "a replacement takes three inputs") };
    let (name, literal) = (call.options.name(), call.options.bool("literal")?);
    let patterns = Patterns::new(pattern, move |text| {
        // Not as a literal where it may be one: the value's groups are to be expanded.
        if literal { Pattern::new(name, text, true) } else { Ok(Pattern::Regex(regex(name, text)?)) }
    });
    let value = Argument::new(value);
    if let (Some(Pattern::Literal(finder)), Some(value)) = (patterns.constant()?, value.constant_text())
        && !finder.needle().is_empty()
    {
        return text.map(call.dtype.clone(), |texts| {
            Ok(Arc::new(replace_one(texts.as_string_view(), &finder, value, limit)))
        });
    }
    let constant = patterns.is_constant() && value.is_constant();
    let buffer = RefCell::new(String::new());
    each_text(text, constant, call.dtype, |out: &mut TextBuilder, text, row| {
        let Some(value) = value.text(row) else {
            out.append_value(text);
            return Ok(());
        };
        let replaced = patterns.with(row, |pattern| match pattern {
            Pattern::Literal(finder) if !finder.needle().is_empty() => {
                out.append_value(replace_literal(&mut buffer.borrow_mut(), text, finder, value, limit));
            }
            _ => out.append_value(replaced(text, pattern, value, limit)),
        })?;
        if replaced.is_none() {
            out.append_null();
        }
        Ok(())
    })
}

/// All texts with up to `limit` occurrences replaced.
fn replace_one(texts: &StringViewArray, finder: &Finder, value: &str, limit: usize) -> StringViewArray {
    let mut buffer = String::new();
    let mut out = ReplacingBuilder::new(texts);
    for (row, text) in texts.iter().enumerate() {
        match text.filter(|text| finder.find(text.as_bytes()).is_some()) {
            Some(text) => out.append_value(replace_literal(&mut buffer, text, finder, value, limit)),
            None => out.keep(row),
        }
    }
    out.finish()
}

/// The text with up to `limit` occurrences replaced, in a buffer that is used again.
fn replace_literal<'b>(
    buffer: &'b mut String,
    text: &'b str,
    finder: &Finder,
    value: &str,
    limit: usize,
) -> &'b str {
    let mut rest = 0;
    buffer.clear();
    for start in finder.find_iter(text.as_bytes()).take(limit) {
        buffer.push_str(&text[rest..start]);
        buffer.push_str(value);
        rest = start + finder.needle().len();
    }
    if rest == 0 {
        return text;
    }
    buffer.push_str(&text[rest..]);
    buffer
}

/// The text with up to `limit` matches replaced; groups are expanded for a regular expression only.
fn replaced<'a>(text: &'a str, pattern: &Pattern, value: &str, limit: usize) -> Cow<'a, str> {
    match pattern {
        _ if limit == 0 => Cow::Borrowed(text),
        // `replacen` takes 0 for all.
        Pattern::Regex(regex) => regex.replacen(text, if limit == usize::MAX { 0 } else { limit }, value),
        Pattern::Literal(finder) if finder.find(text.as_bytes()).is_none() => Cow::Borrowed(text),
        Pattern::Literal(finder) => {
            Cow::Owned(text.replacen(String::from_utf8_lossy(finder.needle()).as_ref(), value, limit))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn groups_and_dollars() {
        let columns = r#"a=str ["banana"]"#;
        check("str.replace_all", columns, r#"("a", "<$0$1$$>")"#, r#"str ["b<a$>n<a$>n<a$>"]"#);
        check("str.replace", columns, r#"("(an)(a)", "$2$1")"#, r#"str ["baanna"]"#);
        check("str.replace_all", columns, r#"("[an]+", "${0}${0}")"#, r#"str ["bananaanana"]"#);
        check("str.replace_all", columns, r#"("", "-")"#, r#"str ["-b-a-n-a-n-a-"]"#);
        assert!(fails("str.replace", columns, r#"("(", "x")"#).contains("regular expression"));
    }

    #[test]
    fn how_many() {
        let columns = r#"a=str ["banana"]"#;
        check("str.replace", columns, r#"("a", "o", n=2)"#, r#"str ["bonona"]"#);
        check("str.replace", columns, r#"("a", "o", n=-1, literal=true)"#, r#"str ["bonono"]"#);
        check("str.replace", columns, r#"("a", "o", n=0)"#, r#"str ["banana"]"#);
    }

    #[test]
    fn arguments_per_row() {
        let columns =
            r#"a=str ["ab", "ab", null, "ab"]; p=str ["a", null, "a", "b"]; v=str ["x", "x", "x", null]"#;
        check("str.replace", columns, r#"(col(p), "x")"#, r#"str ["xb", null, null, "ax"]"#);
        check("str.replace_all", columns, r#"("a", col(v))"#, r#"str ["xb", "xb", null, "ab"]"#);
    }
}
