//! The methods of Python's classes: mixins with signatures, annotations and docstrings.

use std::fmt::Write;
use std::path::PathBuf;

use polarslike_bridge::Gives;
use polarslike_functions::{Arg, Arity, Kind, Param};

use crate::model::{Example, Function, Generator, Model, Verb, is_keyword_only};
use crate::text::{GENERATED, kind_in_words, python_string, python_value, wrap};

/// Writes `polarslike/generated`.
pub struct Python;

/// Docstrings and signatures stay within so many columns.
const WIDTH: usize = 110;

/// What Python spells otherwise: `when(...).then(...).otherwise(...)`.
const HIDDEN_FUNCTIONS: &[&str] = &["ternary"];

/// Verbs that Python spells otherwise: `group_by(...).agg(...)` and `pl.concat`.
const HIDDEN_VERBS: &[&str] =
    &["group_by_agg", "group_by_dynamic_agg", "rolling_agg", "map_groups", "concat"];

/// Selectors that take classes of data types.
const HIDDEN_SELECTORS: &[&str] = &["by_dtype", "exclude"];

impl Generator for Python {
    fn name(&self) -> &'static str {
        "Python"
    }

    fn files(&self, model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
        let file = |name: &str, text: String| {
            (format!("py-polarslike/python/polarslike/generated/{name}.py").into(), text)
        };
        let init = "\"\"\"What follows from the registry of functions and the list of verbs.\"\"\"\n";
        Ok(vec![
            file("__init__", format!("# {GENERATED}\n{init}")),
            file("expr", methods(model, Subject::Expr)),
            file("series", methods(model, Subject::Series)),
            file("functions", functions(model)),
            file("lazyframe", verbs(model, "LazyFrame")),
            file("dataframe", verbs(model, "DataFrame")),
            file("selectors", selectors(model)),
        ])
    }
}

/// What methods are called on.
#[derive(Clone, Copy, PartialEq)]
enum Subject {
    Expr,
    Series,
}

impl Subject {
    fn name(self) -> &'static str {
        match self {
            Self::Expr => "Expr",
            Self::Series => "Series",
        }
    }
}

fn head(doc: &str, imports: &str) -> String {
    format!(
        "# {GENERATED}\n\"\"\"{doc}\"\"\"\n\nfrom __future__ import annotations\n\n\
         from typing import TYPE_CHECKING, Any, Literal\n\n{imports}"
    )
}

/// Names that only annotations use.
fn annotations(class: &str, module: &str) -> String {
    format!(
        "if TYPE_CHECKING:\n    from collections.abc import Callable, Iterable, Mapping, Sequence\n    from datetime import timedelta\n\n    \
         from polarslike._typing import IntoExpr, PolarsDataType\n    from polarslike.{module} import {class}\n\n"
    )
}

fn methods(model: &Model, subject: Subject) -> String {
    let class = subject.name();
    let doc = format!("The functions of the registry as methods of {class}.");
    let mut text = head(
        &doc,
        "from polarslike._namespace import Namespace\nfrom polarslike._native import NativeFunction\n\n",
    );
    text += &annotations(class, &class.to_lowercase());
    for namespace in model.method_namespaces() {
        let _ = write!(
            text,
            "\nclass {}(Namespace):\n    \"\"\"The functions of the namespace `{namespace}`.\"\"\"\n\n    __slots__ = ()\n",
            namespace_class(class, namespace)
        );
        for function in model.functions_of(Some(namespace)) {
            text += &method(function, subject);
        }
        text.push('\n');
    }
    let _ = write!(
        text,
        "\nclass {class}Methods:\n    \"\"\"The functions without a namespace.\"\"\"\n\n    __slots__ = ()\n"
    );
    for function in model.functions_of(None) {
        text += &method(function, subject);
    }
    let _ =
        write!(text, "\n\nclass {class}Namespaces:\n    \"\"\"The namespaces.\"\"\"\n\n    __slots__ = ()\n");
    for namespace in model.method_namespaces() {
        let name = namespace_class(class, namespace);
        let _ = write!(
            text,
            "\n    @property\n    def {namespace}(self) -> {name}:\n        \"\"\"The functions of the namespace `{namespace}`.\"\"\"\n        \
             return {name}(self)\n"
        );
    }
    text
}

/// `ExprStr` for the namespace `str` of `Expr`.
fn namespace_class(class: &str, namespace: &str) -> String {
    let mut letters = namespace.chars();
    let first: String = letters.next().map(|c| c.to_ascii_uppercase()).into_iter().collect();
    format!("{class}{first}{}", letters.as_str())
}

fn method(function: &Function, subject: Subject) -> String {
    let aggregate = subject == Subject::Series && function.reduces_series();
    let (call, returns) = match aggregate {
        true => ("self._aggregate", "Any"),
        false => ("self._call", subject.name()),
    };
    definition(&Definition {
        indent: 4,
        name: function.name,
        subject: Some("self"),
        params: &function.params,
        frame: returns,
        returns,
        doc: &docstring(function.doc, &function.params, &examples(function, subject)),
        call,
        callee: function.full_name,
    })
}

fn functions(model: &Model) -> String {
    let mut text = head(
        "The functions of the registry that are not methods.",
        "from polarslike._call import call\nfrom polarslike._native import NativeFunction\n\n",
    );
    text += &annotations("Expr", "expr");
    let functions: Vec<&Function> =
        model.functions_of(Some("pl")).into_iter().filter(|f| !HIDDEN_FUNCTIONS.contains(&f.name)).collect();
    for function in &functions {
        text += &definition(&Definition {
            indent: 0,
            name: function.name,
            subject: None,
            params: &function.params,
            frame: "Expr",
            returns: if function.can_be_eager() { "Any" } else { "Expr" },
            doc: &docstring(function.doc, &function.params, &examples(function, Subject::Expr)),
            call: "call",
            callee: function.full_name,
        });
        text.push('\n');
    }
    let names: Vec<String> = functions.iter().map(|f| format!("    {},\n", python_string(f.name))).collect();
    let _ = write!(text, "\n__all__ = [\n{}]\n", names.concat());
    text
}

fn selectors(model: &Model) -> String {
    let mut text = head("The functions of `cs`.", "from polarslike._call import selector\n\n")
        + &annotations("Selector", "selectors");
    let selectors: Vec<&Verb> =
        model.selectors.iter().filter(|s| !HIDDEN_SELECTORS.contains(&s.name)).collect();
    for def in &selectors {
        text += &definition(&Definition {
            indent: 0,
            name: def.name,
            subject: None,
            params: &def.params,
            frame: "Selector",
            returns: "Selector",
            doc: &docstring(def.doc, &def.params, ""),
            call: "selector",
            callee: def.name,
        });
        text.push('\n');
    }
    let names: Vec<String> = selectors.iter().map(|s| format!("    {},\n", python_string(s.name))).collect();
    let _ = write!(text, "\n__all__ = [\n{}]\n", names.concat());
    text
}

fn verbs(model: &Model, class: &str) -> String {
    let doc = format!("The verbs of frames as methods of {class}.");
    let mut text = head(&doc, "from polarslike._native import NativeFunction\n\n");
    text += &annotations(class, &class.to_lowercase());
    if class == "DataFrame" {
        text = text.trim_end().to_string() + "\n    from polarslike.series import Series\n\n";
    }
    let _ =
        write!(text, "\nclass {class}Methods:\n    \"\"\"The verbs of frames.\"\"\"\n\n    __slots__ = ()\n");
    for verb in model.verbs_of(class, HIDDEN_VERBS) {
        let (call, returns) = match verb.gives {
            Gives::Column => ("self._column", "Series"),
            _ => ("self._verb", class),
        };
        text += &definition(&Definition {
            indent: 4,
            name: verb.name,
            subject: Some("self"),
            params: &verb.params,
            frame: class,
            returns,
            doc: &docstring(verb.doc, &verb.params, ""),
            call,
            callee: verb.name,
        });
    }
    text
}

/// A function or method that passes its arguments on.
struct Definition<'a> {
    indent: usize,
    name: &'a str,
    subject: Option<&'a str>,
    params: &'a [Param],
    /// The class of frame that verbs take.
    frame: &'a str,
    returns: &'a str,
    doc: &'a str,
    call: &'a str,
    callee: &'a str,
}

fn definition(def: &Definition) -> String {
    let indent = " ".repeat(def.indent);
    let mut params: Vec<String> = def.subject.map(str::to_string).into_iter().collect();
    let mut starred = false;
    for (i, param) in def.params.iter().enumerate() {
        starred |= param.arity == Arity::Variadic;
        if is_keyword_only(def.params, i) && !starred && param.arity == Arity::One {
            params.push("*".into());
            starred = true;
        }
        params.push(parameter(param, def.frame));
    }
    let line = format!("{indent}def {}({}) -> {}:", def.name, params.join(", "), def.returns);
    let line = if line.len() <= WIDTH {
        line
    } else {
        let params: Vec<String> = params.iter().map(|p| format!("{indent}    {p},\n")).collect();
        format!("{indent}def {}(\n{}{indent}) -> {}:", def.name, params.concat(), def.returns)
    };
    let mut text = format!("\n{line}\n");
    text += &quoted(def.doc, def.indent + 4);
    let arguments = arguments(def.params);
    let _ = writeln!(text, "{indent}    return {}({}{arguments})", def.call, python_string(def.callee));
    text
}

/// The arguments that a definition passes on: a tuple of those by position, a dict of those by name.
fn arguments(params: &[Param]) -> String {
    let (mut positional, mut named) = (Vec::new(), Vec::new());
    for (i, param) in params.iter().enumerate() {
        // A class is a function too, but as an argument it could be a data type: what it is for is said here.
        let wrapped = format!("NativeFunction({})", param.name);
        let name = &param.name;
        let value = if param.kind == Kind::Function { &wrapped } else { name };
        match param.arity {
            Arity::Named => named.push(format!("**{name}")),
            Arity::Variadic => positional.push(format!("*{name}")),
            Arity::One if is_keyword_only(params, i) => named.push(format!("\"{name}\": {value}")),
            Arity::One => positional.push(value.clone()),
        }
    }
    let tuple = match positional.as_slice() {
        [] => "()".to_string(),
        [one] if one.starts_with('*') => one.trim_start_matches('*').to_string(),
        [one] => format!("({one},)"),
        many => format!("({})", many.join(", ")),
    };
    let dict = match named.as_slice() {
        [] => String::new(),
        [one] if one.starts_with("**") => format!(", {}", one.trim_start_matches('*')),
        many => format!(", {{{}}}", many.join(", ")),
    };
    match (positional.is_empty(), dict.is_empty()) {
        (true, true) => String::new(),
        _ => format!(", {tuple}{dict}"),
    }
}

fn parameter(param: &Param, frame: &str) -> String {
    let kind = annotation(&param.kind, frame);
    match (&param.arity, &param.default) {
        (Arity::Variadic, _) => format!("*{}: {kind} | Iterable[{kind}]", param.name),
        (Arity::Named, _) => format!("**{}: {kind}", param.name),
        (_, Some(Arg::Null)) if kind == "Any" || kind.starts_with("IntoExpr") => {
            format!("{}: {kind} = None", param.name)
        }
        (_, Some(Arg::Null)) => format!("{}: {kind} | None = None", param.name),
        (_, Some(default)) => format!("{}: {kind} = {}", param.name, python_value(default)),
        (_, None) => format!("{}: {kind}", param.name),
    }
}

fn annotation(kind: &Kind, frame: &str) -> String {
    match kind {
        Kind::Column | Kind::Literal => "IntoExpr".into(),
        Kind::Columns => "IntoExpr | Iterable[IntoExpr]".into(),
        Kind::Bool => "bool".into(),
        Kind::Int => "int".into(),
        Kind::Float => "float".into(),
        Kind::Str => "str".into(),
        Kind::Enum(words) => {
            format!("Literal[{}]", words.iter().map(|w| python_string(w)).collect::<Vec<_>>().join(", "))
        }
        Kind::DataType => "PolarsDataType".into(),
        Kind::Duration => "str | timedelta".into(),
        Kind::List(inner) => format!("Sequence[{}]", annotation(inner, frame)),
        Kind::Frame => frame.into(),
        Kind::Function => "Callable[..., Any]".into(),
        Kind::Any => "Any".into(),
        Kind::Either(kinds) => kinds.iter().map(|k| annotation(k, frame)).collect::<Vec<_>>().join(" | "),
    }
}

/// The documentation in the sections that Python's tools know.
fn docstring(doc: &str, params: &[Param], examples: &str) -> String {
    let mut text = doc.to_string();
    if !params.is_empty() {
        text += "\n\nParameters\n----------";
        for param in params {
            let default = match &param.default {
                Some(default) => format!("; default {}", python_value(default)),
                None => String::new(),
            };
            let _ = write!(text, "\n{}\n    {}{default}", param.name, kind_in_words(&param.kind));
        }
    }
    if !examples.is_empty() {
        text += "\n\nExamples\n--------\n";
        text += examples;
    }
    text
}

/// Worked examples: the columns, the call and what it gives.
fn examples(function: &Function, subject: Subject) -> String {
    let example = |e: &Example| {
        let mut lines: Vec<String> = e.columns.split("; ").map(|c| c.replacen('=', ": ", 1)).collect();
        lines.push(format!(">>> {}", example_call(function, e, subject)));
        lines.push(e.result.to_string());
        lines.join("\n")
    };
    function.examples.iter().map(example).collect::<Vec<_>>().join("\n\n")
}

fn example_call(function: &Function, example: &Example, subject: Subject) -> String {
    let arguments = example.arguments.replace("col(", "pl.col(");
    let arguments = arguments.replace("=true", "=True").replace("=false", "=False").replace("null", "None");
    let mut text = String::new();
    let mut rest = arguments.as_str();
    // Names of columns in quotes.
    while let Some((before, after)) = rest.split_once("pl.col(") {
        let (name, after) = after.split_once(')').unwrap_or((after, ""));
        let _ = write!(text, "{before}pl.col(\"{name}\")");
        rest = after;
    }
    text += rest;
    match (function.is_method(), subject) {
        (false, _) => format!("{}{text}", function.full_name),
        (true, Subject::Series) => format!("a.{}{text}", function.full_name),
        (true, Subject::Expr) => format!("pl.col(\"a\").{}{text}", function.full_name),
    }
}

fn quoted(doc: &str, indent: usize) -> String {
    let indent_text = " ".repeat(indent);
    let raw = if doc.contains('\\') { "r" } else { "" };
    let lines = wrap(doc, WIDTH - indent - 3);
    if let [only] = lines.as_slice()
        && !only.ends_with('"')
    {
        return format!("{indent_text}{raw}\"\"\"{only}\"\"\"\n");
    }
    let mut text = format!("{indent_text}{raw}\"\"\"");
    for (i, line) in lines.iter().enumerate() {
        match (i, line.is_empty()) {
            (0, _) => text += line,
            (_, true) => text.push('\n'),
            (_, false) => {
                let _ = write!(text, "\n{indent_text}{line}");
            }
        }
    }
    text + "\n" + &indent_text + "\"\"\"\n"
}
