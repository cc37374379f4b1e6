//! `str.contains`.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray};
use memchr::memmem::Finder;
use polarslike_core::{DataType, Encoding, Result, Vector, error};
use regex::Regex;

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CONTAINS];

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
.types(|bind| {
    bind.check(0, |t| t.is_text() || *t == DataType::Null, "text")?.check(1, DataType::is_text, "text")?;
    bind.cast(vec![DataType::String, DataType::String], DataType::Boolean)
})
.examples(&[
    Example { columns: r#"a=str ["apple", "fig", null]"#, arguments: r#"("p+")"#, result: "bool [true, false, null]" },
    Example { columns: r#"a=str ["1+1", "11"]"#, arguments: r#"("1+1", literal=true)"#, result: "bool [true, false]" },
]);

fn contains(call: &Call) -> Result<Vector> {
    let literal = call.options.bool("literal")?;
    let strict = call.options.bool("strict")?;
    let (text, pattern) = (&call.inputs[0], &call.inputs[1]);
    if let Encoding::Constant { value, .. } = pattern.encoding() {
        let pattern = value.as_string_view();
        let matcher =
            if pattern.is_null(0) { None } else { Matcher::new(pattern.value(0), literal, strict)? };
        return match matcher {
            None => Ok(Vector::nulls(DataType::Boolean, text.len())),
            Some(matcher) => text.map(DataType::Boolean, |array| Ok(matcher.matches(array))),
        };
    }
    let (text, pattern) = (text.decode(), pattern.decode());
    let pairs = text.as_string_view().iter().zip(pattern.as_string_view());
    let matches = pairs.map(|pair| match pair {
        (Some(text), Some(pattern)) => {
            Ok(Matcher::new(pattern, literal, strict)?.map(|matcher| matcher.is_match(text)))
        }
        _ => Ok(None),
    });
    Ok(Vector::boolean(matches.collect::<Result<_>>()?))
}

/// A pattern made ready.
enum Matcher {
    Literal(Box<Finder<'static>>),
    Regex(Regex),
}

impl Matcher {
    /// `None` for a pattern that does not parse, unless `strict`.
    fn new(pattern: &str, literal: bool, strict: bool) -> Result<Option<Self>> {
        if literal || regex::escape(pattern) == pattern {
            return Ok(Some(Self::Literal(Box::new(Finder::new(pattern).into_owned()))));
        }
        match Regex::new(pattern) {
            Ok(regex) => Ok(Some(Self::Regex(regex))),
            Err(_) if !strict => Ok(None),
            Err(e) => Err(error!(Compute, "`str.contains`: {pattern:?} is not a regular expression: {e}")),
        }
    }

    fn is_match(&self, text: &str) -> bool {
        match self {
            Self::Literal(finder) => finder.find(text.as_bytes()).is_some(),
            Self::Regex(regex) => regex.is_match(text),
        }
    }

    fn matches(&self, text: &ArrayRef) -> ArrayRef {
        let matches: BooleanArray =
            text.as_string_view().iter().map(|t| t.map(|t| self.is_match(t))).collect();
        Arc::new(matches)
    }
}
