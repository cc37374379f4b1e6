//! Signatures: what a function takes, written as one line.
//!
//! The line lists parameters as `name: kind = default`, separated by commas. Parameters after `*` are given by name
//! only; `*name` and `**name` take any number. The subject of a method (the expression it is called on) is not listed.
//!
//! | kind | takes |
//! | --- | --- |
//! | `expr(col)` | an expression; a bare string is the name of a column |
//! | `expr(lit)` | an expression; a bare string is text |
//! | `exprs` | one or a list of `expr(col)` |
//! | `bool`, `int`, `float`, `str`, `num`, `dtype`, `duration`, `any` | a plain value |
//! | `enum(a,b)` | one of these words |
//! | `frame` | a frame |
//! | `fn` | a function of the host language |
//! | `list(kind)` | a list |
//! | `a\|b` | either |
//!
//! `expr(col,int)` also says what values are expected.

use polarslike_core::{Result, bail};

use crate::Arg;

/// What kind of argument a parameter takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// An expression; a bare string names a column.
    Column,
    /// An expression; a bare string is text.
    Literal,
    /// One or a list of expressions; bare strings name columns.
    Columns,
    /// True or false.
    Bool,
    /// An integer.
    Int,
    /// A number.
    Float,
    /// Text.
    Str,
    /// One of some words.
    Enum(Vec<String>),
    /// A data type.
    DataType,
    /// A length of time such as `1h30m`.
    Duration,
    /// A list of a kind.
    List(Box<Kind>),
    /// A frame.
    Frame,
    /// A function of the host language.
    Function,
    /// Whatever the function makes of it.
    Any,
    /// One of several kinds.
    Either(Vec<Kind>),
}

impl Kind {
    /// How a bare string becomes an expression; `None` if the parameter does not take expressions.
    pub fn as_input(&self) -> Option<InputKind> {
        match self {
            Kind::Column => Some(InputKind::Column),
            Kind::Literal => Some(InputKind::Literal),
            Kind::Columns => Some(InputKind::Columns),
            Kind::Either(kinds) => kinds.iter().find_map(Kind::as_input),
            _ => None,
        }
    }
}

/// How a parameter that takes expressions reads a bare string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    /// As the name of a column.
    Column,
    /// As text.
    Literal,
    /// As the name of a column; a list gives several.
    Columns,
}

/// How many arguments a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// One.
    One,
    /// Any number: `*name`.
    Variadic,
    /// Any number of named ones: `**name`.
    Named,
}

/// One parameter of a signature.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// The name, the same in every language (camelCase in Node.js).
    pub name: String,
    /// What it takes.
    pub kind: Kind,
    /// The values that its expressions should have, where the signature says it: `int` of `expr(lit,int)`.
    pub values: Option<String>,
    /// What it is if not given; `None` if it must be given.
    pub default: Option<Arg>,
    /// Whether it can be given by name only.
    pub keyword_only: bool,
    /// How many arguments it takes.
    pub arity: Arity,
}

/// The parameters of a function, without its subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signature {
    /// In the order in which they are given by position.
    pub params: Vec<Param>,
}

impl Signature {
    /// Reads a signature line; an error says what is wrong with it.
    pub fn parse(line: &str) -> Result<Self> {
        let mut params = Vec::new();
        let mut keyword_only = false;
        for item in split(line, ',') {
            let item = item.trim();
            match item {
                "" => {}
                "*" => keyword_only = true,
                _ => params.push(param(item, keyword_only)?),
            }
        }
        Ok(Self { params })
    }

    /// The parameters that take expressions.
    pub fn inputs(&self) -> impl Iterator<Item = &Param> {
        self.params.iter().filter(|p| p.kind.as_input().is_some())
    }

    /// The parameters that take plain values.
    pub fn options(&self) -> impl Iterator<Item = &Param> {
        self.params.iter().filter(|p| p.kind.as_input().is_none())
    }
}

fn param(item: &str, keyword_only: bool) -> Result<Param> {
    let (arity, item) = match (item.strip_prefix("**"), item.strip_prefix('*')) {
        (Some(rest), _) => (Arity::Named, rest),
        (None, Some(rest)) => (Arity::Variadic, rest),
        (None, None) => (Arity::One, item),
    };
    let Some((name, rest)) = item.split_once(':') else {
        bail!(Internal, "parameter {item:?} has no kind");
    };
    let mut parts = split(rest, '=').into_iter();
    let text = parts.next().unwrap_or_default().trim().trim_end_matches('?');
    let default = parts.next().map(|text| default(text.trim())).transpose()?;
    Ok(Param {
        name: name.trim().to_string(),
        kind: kind(text)?,
        values: values(text),
        default,
        keyword_only,
        arity,
    })
}

/// `int` of `expr(lit,int)`.
fn values(kind: &str) -> Option<String> {
    let inside = kind.strip_prefix("expr(")?.strip_suffix(')')?;
    inside.split_once(',').map(|(_, values)| values.trim().to_string())
}

fn kind(text: &str) -> Result<Kind> {
    let alternatives = split(text, '|');
    if alternatives.len() > 1 {
        return Ok(Kind::Either(alternatives.into_iter().map(|k| kind(k.trim())).collect::<Result<_>>()?));
    }
    let (head, inside) = match text.split_once('(') {
        Some((head, rest)) => (head, rest.strip_suffix(')').unwrap_or(rest)),
        None => (text, ""),
    };
    let words = || inside.split(',').map(|w| w.trim().to_string());
    Ok(match head {
        "expr" if inside.starts_with("lit") => Kind::Literal,
        "expr" => Kind::Column,
        "exprs" => Kind::Columns,
        "bool" => Kind::Bool,
        "int" => Kind::Int,
        "float" | "num" => Kind::Float,
        "str" => Kind::Str,
        "enum" => Kind::Enum(words().collect()),
        "dtype" => Kind::DataType,
        "duration" => Kind::Duration,
        "list" => Kind::List(Box::new(kind(inside)?)),
        "frame" => Kind::Frame,
        "fn" => Kind::Function,
        "any" | "series" | "map" | "temporal" => Kind::Any,
        other => bail!(Internal, "unknown kind {other:?} in a signature"),
    })
}

fn default(text: &str) -> Result<Arg> {
    Ok(match text {
        "None" | "<unset>" => Arg::Null,
        "True" => Arg::Bool(true),
        "False" => Arg::Bool(false),
        list if list.starts_with('(') => {
            let inside = list.trim_start_matches('(').trim_end_matches(')');
            let items = split(inside, ',').into_iter().map(str::trim).filter(|item| !item.is_empty());
            Arg::List(items.map(self::default).collect::<Result<_>>()?)
        }
        quoted if quoted.starts_with('\'') => Arg::String(quoted.trim_matches('\'').to_string()),
        list if list.starts_with('[') => {
            let items = split(list.trim_start_matches('[').trim_end_matches(']'), ',');
            Arg::List(items.into_iter().map(|item| default(item.trim())).collect::<Result<_>>()?)
        }
        number => match (number.parse(), number.parse()) {
            (Ok(int), _) => Arg::Int(int),
            (_, Ok(float)) => Arg::Float(float),
            _ => bail!(Internal, "cannot read the default {number:?}"),
        },
    })
}

/// Splits at `separator` outside parentheses, brackets and quotes.
fn split(text: &str, separator: char) -> Vec<&str> {
    let (mut depth, mut quoted, mut start) = (0, false, 0);
    let mut parts = Vec::new();
    for (i, c) in text.char_indices() {
        match c {
            '\'' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            c if c == separator && depth == 0 && !quoted => {
                parts.push(&text[start..i]);
                start = i + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_inputs_options_and_defaults() {
        let signature =
            Signature::parse("pattern:expr(lit,str), *, literal:bool=False, how:enum(a,b)='a', n:int=-1")
                .unwrap();
        let names: Vec<_> = signature.params.iter().map(|p| (p.name.as_str(), p.keyword_only)).collect();
        assert_eq!(names, [("pattern", false), ("literal", true), ("how", true), ("n", true)]);
        assert_eq!(signature.params[0].kind, Kind::Literal);
        assert_eq!(signature.params[0].values.as_deref(), Some("str"));
        assert_eq!(signature.params[2].kind, Kind::Enum(vec!["a".into(), "b".into()]));
        assert_eq!(signature.params[3].default, Some(Arg::Int(-1)));
        assert_eq!(signature.inputs().count(), 1);
    }

    #[test]
    fn reads_lists_as_defaults() {
        let signature = Signature::parse("a:list(bool)=(True, False), b:list(any)=()").unwrap();
        let defaults: Vec<_> = signature.params.iter().map(|p| p.default.clone().unwrap()).collect();
        assert_eq!(defaults, [Arg::List(vec![Arg::Bool(true), Arg::Bool(false)]), Arg::List(vec![])]);
    }

    #[test]
    fn reads_variadic_parameters() {
        let signature =
            Signature::parse("by:exprs, *more_by:expr(col), descending:bool|list(bool)=False").unwrap();
        assert_eq!(signature.params[1].arity, Arity::Variadic);
        let list = Signature::parse("a:any=['x', None]").unwrap().params[0].default.clone();
        assert_eq!(list, Some(Arg::List(vec![Arg::String("x".into()), Arg::Null])));
        let either = Kind::Either(vec![Kind::Bool, Kind::List(Box::new(Kind::Bool))]);
        assert_eq!(signature.params[2].kind, either);
    }
}
