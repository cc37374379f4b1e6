//! Text that several generators write.

use polarslike_functions::{Arg, Arity, Kind, Param};

/// The first line of a generated file, behind the comment sign of its language.
pub const GENERATED: &str =
    "Generated from the function registry: change that, then run `cargo xtask bindings`.";

/// Splits paragraphs into lines of at most `width` characters; lists and tables keep their lines.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.chars().count() <= width || line.starts_with('|') {
            lines.push(line.to_string());
            continue;
        }
        let mut current = String::new();
        for word in line.split(' ') {
            if !current.is_empty() && current.chars().count() + 1 + word.chars().count() > width {
                lines.push(std::mem::take(&mut current));
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines
}

/// The doc text as lines behind a comment sign.
pub fn commented(text: &str, sign: &str, width: usize) -> String {
    let line = |line: String| if line.is_empty() { format!("{sign}\n") } else { format!("{sign} {line}\n") };
    wrap(text, width.saturating_sub(sign.chars().count() + 1)).into_iter().map(line).collect()
}

/// What a parameter takes, in words for the reference.
pub fn kind_in_words(kind: &Kind) -> String {
    match kind {
        Kind::Column => "expression, or the name of a column".into(),
        Kind::Literal => "expression or value".into(),
        Kind::Columns => "expressions or names of columns, one or a list".into(),
        Kind::Bool => "true or false".into(),
        Kind::Int => "integer".into(),
        Kind::Float => "number".into(),
        Kind::Str => "text".into(),
        Kind::Enum(words) => words.iter().map(|w| format!("`{w}`")).collect::<Vec<_>>().join(" or "),
        Kind::DataType => "data type".into(),
        Kind::Duration => "length of time such as `1h30m`".into(),
        Kind::List(inner) => format!("list of: {}", kind_in_words(inner)),
        Kind::Frame => "frame".into(),
        Kind::Function => "function".into(),
        Kind::Any => "any value".into(),
        Kind::Either(kinds) => kinds.iter().map(kind_in_words).collect::<Vec<_>>().join(", or "),
    }
}

/// A default as Python writes it; a list is a tuple, which nobody can change.
pub fn python_value(arg: &Arg) -> String {
    match arg {
        Arg::Null => "None".into(),
        Arg::Bool(true) => "True".into(),
        Arg::Bool(false) => "False".into(),
        Arg::Int(v) => v.to_string(),
        Arg::Float(v) => format!("{v:?}"),
        Arg::String(v) => python_string(v),
        Arg::DataType(v) => v.to_string(),
        Arg::List(items) if items.is_empty() => "()".into(),
        Arg::List(items) => {
            let items: Vec<String> = items.iter().map(|item| python_value(item) + ",").collect();
            format!("({})", items.join(" "))
        }
    }
}

/// Text as Python writes it.
pub fn python_string(text: &str) -> String {
    format!("{text:?}")
}

/// A parameter as Python lists it, without its type.
pub fn python_param(param: &Param) -> String {
    let stars = match param.arity {
        Arity::One => "",
        Arity::Variadic => "*",
        Arity::Named => "**",
    };
    match &param.default {
        Some(default) => format!("{}={}", param.name, python_value(default)),
        None => format!("{stars}{}", param.name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_at_words() {
        assert_eq!(wrap("one two three\n\nfour", 8), ["one two", "three", "", "four"]);
    }
}
