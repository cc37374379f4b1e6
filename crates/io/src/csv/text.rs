//! What a field's text stands for.

use std::borrow::Cow;

use super::{CsvOptions, NullValues};

/// The content of a field: without quotes if it is enclosed. `None` if the closing quote is missing or not at the end.
pub(super) fn unquote(raw: &str, quote: Option<u8>) -> Option<Cow<'_, str>> {
    let Some(quote) = quote.filter(|quote| raw.as_bytes().first() == Some(quote)) else {
        return Some(Cow::Borrowed(raw));
    };
    let content = raw.as_bytes()[1..].strip_suffix(&[quote])?;
    let content = &raw[1..=content.len()];
    if memchr::memchr(quote, content.as_bytes()).is_none() {
        return Some(Cow::Borrowed(content));
    }
    let quote = char::from(quote);
    let mut unescaped = String::with_capacity(content.len());
    let mut parts = content.split(quote);
    unescaped += parts.next()?;
    // Between two quotes that stand for one there is nothing.
    while let Some(between) = parts.next() {
        if !between.is_empty() {
            return None;
        }
        unescaped.push(quote);
        unescaped += parts.next()?;
    }
    Some(Cow::Owned(unescaped))
}

/// How the fields of a column are understood.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub(super) quote: Option<u8>,
    /// What stands for null besides the empty field.
    pub(super) null_values: Vec<Box<str>>,
    pub(super) empty_string_is_null: bool,
    pub(super) ignore_errors: bool,
    /// The byte before decimal places.
    pub(super) point: u8,
}

impl Rules {
    pub(super) fn new(options: &CsvOptions, column: &str) -> Self {
        let null_values = match &options.null_values {
            NullValues::Empty => Vec::new(),
            NullValues::Any(values) => values.iter().map(|v| v.as_str().into()).collect(),
            NullValues::Columns(values) => {
                values.iter().filter(|(name, _)| **name == *column).map(|(_, v)| v.as_str().into()).collect()
            }
        };
        Self {
            quote: options.quote_char,
            null_values,
            empty_string_is_null: options.empty_string_is_null,
            ignore_errors: options.ignore_errors,
            point: if options.decimal_comma { b',' } else { b'.' },
        }
    }

    pub(super) fn is_null_value(&self, content: &str) -> bool {
        self.null_values.iter().any(|null| **null == *content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_taken_off() {
        for (raw, content) in [
            ("a", Some("a")),
            ("", Some("")),
            ("\"\"", Some("")),
            ("\"a,b\n\"", Some("a,b\n")),
            ("\"a\"\"b\"", Some("a\"b")),
            ("\"\"\"\"", Some("\"")),
            ("\"\"\"a\"\"\"\"\"", Some("\"a\"\"")),
            ("a\"b", Some("a\"b")),
            (" \"a\"", Some(" \"a\"")),
            ("\"", None),
            ("\"a", None),
            ("\"a\"b", None),
            ("\"a\"b\"", None),
            ("\"a\"\"", None),
            ("\"\"\"", None),
            ("\"é\"", Some("é")),
        ] {
            assert_eq!(unquote(raw, Some(b'"')).as_deref(), content, "{raw}");
        }
        assert_eq!(unquote("\"a", None).as_deref(), Some("\"a"));
    }
}
