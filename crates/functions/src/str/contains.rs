//! `str.contains`, `str.find`, `str.count_matches`.

use arrow::array::{BooleanBuilder, UInt32Builder};
use polarslike_core::{DataType, Result, Vector, bail};

use crate::kernels::text::{Output, Pattern, Patterns, each_text, test_text};
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CONTAINS, &FIND, &COUNT_MATCHES];

static CONTAINS: FunctionDef = FunctionDef::new(
    "str.contains",
    "pattern:expr(lit,str), *, literal:bool=False, strict:bool=True",
    Kernel::Elementwise(contains),
)
.doc(
    "True where the text contains `pattern`.\n\n\
     `pattern` is a regular expression unless `literal`; one that does not parse is an error, or gives null where \
     `strict` is false. Null text and null patterns give null.",
)
.types(|bind| text_type(bind, &[DataType::String], DataType::Boolean))
.examples(&[
    Example { columns: r#"a=str ["apple", "fig", null]"#, arguments: r#"("p+")"#, result: "bool [true, false, null]" },
    Example { columns: r#"a=str ["1+1", "11"]"#, arguments: r#"("1+1", literal=true)"#, result: "bool [true, false]" },
]);

static FIND: FunctionDef = FunctionDef::new(
    "str.find",
    "pattern:expr(lit,str), *, literal:bool=False, strict:bool=True",
    Kernel::Elementwise(find),
)
.doc(
    "The byte at which `pattern` first occurs in the text; null where it does not.\n\n\
     `pattern` is a regular expression unless `literal`; one that does not parse is an error, or gives null where \
     `strict` is false.",
)
.types(|bind| text_type(bind, &[DataType::String], DataType::UInt32))
.examples(&[Example {
    columns: r#"a=str ["apple", "fig", null]"#,
    arguments: r#"("p+")"#,
    result: "u32 [1, null, null]",
}]);

static COUNT_MATCHES: FunctionDef = FunctionDef::new(
    "str.count_matches",
    "pattern:expr(lit,str), *, literal:bool=False",
    Kernel::Elementwise(count_matches),
)
.doc("How often `pattern` occurs in the text, without overlaps. It is a regular expression unless `literal`.")
.types(|bind| text_type(bind, &[DataType::String], DataType::UInt32))
.examples(&[Example {
    columns: r#"a=str ["a1b22", "c", null]"#,
    arguments: r#"("[0-9]")"#,
    result: "u32 [3, 0, null]",
}]);

/// The patterns of a call; `None` for one that does not parse where that is no error.
fn patterns(call: &Call, strict: bool) -> Result<Patterns<Option<Pattern>>> {
    let [_, pattern] = call.inputs else { bail!(Internal, "a text and a pattern are needed") };
    let (name, literal) = (call.options.name(), call.options.bool("literal")?);
    Ok(Patterns::new(pattern, move |text| match Pattern::new(name, text, literal) {
        Err(_) if !strict => Ok(None),
        pattern => pattern.map(Some),
    }))
}

fn contains(call: &Call) -> Result<Vector> {
    let patterns = patterns(call, call.options.bool("strict")?)?;
    if let Some(Some(pattern)) = patterns.constant()? {
        return test_text(&call.inputs[0], |_, texts, row| pattern.is_match(texts.value(row)));
    }
    each_text(&call.inputs[0], patterns.is_constant(), call.dtype, |out: &mut BooleanBuilder, text, row| {
        let found = patterns.with(row, |p| p.as_ref().map(|p| p.is_match(text)))?;
        out.append_option(found.flatten());
        Ok(())
    })
}

fn find(call: &Call) -> Result<Vector> {
    let patterns = patterns(call, call.options.bool("strict")?)?;
    each_text(&call.inputs[0], patterns.is_constant(), call.dtype, |out: &mut UInt32Builder, text, row| {
        let found = patterns.with(row, |p| p.as_ref().and_then(|p| p.find(text)))?;
        out.append_option(found.flatten().map(|byte| byte as u32));
        Ok(())
    })
}

fn count_matches(call: &Call) -> Result<Vector> {
    let patterns = patterns(call, true)?;
    each_text(&call.inputs[0], patterns.is_constant(), call.dtype, |out: &mut UInt32Builder, text, row| {
        match patterns.with(row, |p| p.as_ref().map(|p| p.count(text)))?.flatten() {
            Some(count) => out.append_value(count as u32),
            None => out.null(),
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn patterns_per_row() {
        let columns = r#"a=str ["xyx", "b.", null, "c", "d"]; p=str ["x", "\\.", "a", null, "(e)"]"#;
        check("str.contains", columns, "(col(p))", "bool [true, true, null, null, false]");
        check("str.find", columns, "(col(p))", "u32 [0, 1, null, null, null]");
        check("str.count_matches", columns, "(col(p))", "u32 [2, 1, null, null, 0]");
    }

    #[test]
    fn patterns_that_do_not_parse() {
        assert!(fails("str.contains", r#"a=str ["x"]"#, r#"("(")"#).contains("regular expression"));
        check("str.contains", r#"a=str ["x"]"#, r#"("(", strict=false)"#, "bool [null]");
        check("str.contains", r#"a=str ["("]"#, r#"("(", literal=true)"#, "bool [true]");
        assert!(fails("str.contains", "a=i64 [1]", r#"("x")"#).contains("text"));
        check("str.contains", r#"a=str ["x"]"#, "(null)", "bool [null]");
    }

    #[test]
    fn empty_pattern() {
        check("str.count_matches", r#"a=str ["äb", ""]"#, r#"("")"#, "u32 [3, 1]");
        check("str.find", r#"a=str ["äb"]"#, r#"("b")"#, "u32 [2]");
    }
}
