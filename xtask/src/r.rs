//! The methods of R's objects, and the help pages.

mod help;

use std::fmt::Write;
use std::path::PathBuf;

use polarslike_bridge::{DataType, Gives};
use polarslike_functions::{Arg, Arity, Kind, Param};

use crate::model::{Function, Generator, Model, Verb, is_keyword_only};
use crate::text::GENERATED;

/// Writes `r-binding/R/generated-*.R` and `r-binding/man`.
pub struct R;

/// Lines of code stay within so many columns.
const WIDTH: usize = 110;

/// What R spells otherwise: `pl$when(...)$then(...)$otherwise(...)`.
const HIDDEN_FUNCTIONS: &[&str] = &["ternary"];

/// Verbs that R spells otherwise: `group_by(...)$agg(...)`, `pl$concat()`, `rename(new = "old")`.
const HIDDEN_VERBS: &[&str] =
    &["group_by_agg", "group_by_dynamic_agg", "rolling_agg", "map_groups", "concat", "rename"];

/// Selectors that take functions that make data types.
const HIDDEN_SELECTORS: &[&str] = &["by_dtype", "exclude"];

/// Words that cannot stand after `$` or as a parameter without backticks.
const RESERVED: &[&str] = &["repeat", "if", "else", "while", "function", "for", "next", "break", "in"];

impl Generator for R {
    fn name(&self) -> &'static str {
        "R"
    }

    fn files(&self, model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
        let mut files = vec![
            ("r-binding/R/generated-functions.R".into(), functions(model)),
            ("r-binding/R/generated-verbs.R".into(), verbs(model)),
        ];
        files.extend(help::pages(model));
        Ok(files)
    }
}

/// The functions of a namespace that R has under their own names.
fn visible_functions<'a>(model: &'a Model, namespace: Option<&str>) -> Vec<&'a Function> {
    let mut functions = model.functions_of(namespace);
    functions.retain(|f| namespace != Some("pl") || !HIDDEN_FUNCTIONS.contains(&f.name));
    functions
}

fn visible_verbs(model: &Model) -> Vec<&Verb> {
    model.verbs_of("DataFrame", HIDDEN_VERBS)
}

fn functions(model: &Model) -> String {
    let mut text = format!(
        "# {GENERATED}\n\n# Methods of expressions and of Series.\nfunction_methods <- new.env(parent = emptyenv())\n"
    );
    for function in visible_functions(model, None) {
        text += &definition(
            "function_methods",
            function.name,
            &function.params,
            &format!("call_function({:?}, self", function.full_name),
        );
    }
    text += "\n# Methods of namespaces, by namespace.\nnamespace_methods <- new.env(parent = emptyenv())\n";
    for namespace in model.method_namespaces() {
        let _ = writeln!(text, "\nnamespace_methods${namespace} <- new.env(parent = emptyenv())");
        for function in visible_functions(model, Some(namespace)) {
            text += &definition(
                &format!("namespace_methods${namespace}"),
                function.name,
                &function.params,
                &format!("call_function({:?}, self", function.full_name),
            );
        }
    }
    text += "\n# The functions of `cs`.\n";
    for def in model.selectors.iter().filter(|s| !HIDDEN_SELECTORS.contains(&s.name)) {
        text += &definition("cs", def.name, &def.params, &format!("call_selector({:?}", def.name));
    }
    text += "\n# Functions that are not methods.\n";
    for function in visible_functions(model, Some("pl")) {
        let call = format!("call_function({:?}, NULL", function.full_name);
        text += &definition("pl", function.name, &function.params, &call);
    }
    text
}

fn verbs(model: &Model) -> String {
    let mut text = format!(
        "# {GENERATED}\n\n# Methods of frames, eager and lazy.\nverb_methods <- new.env(parent = emptyenv())\n"
    );
    for verb in visible_verbs(model) {
        let call = if verb.gives == Gives::Column { "call_column_verb" } else { "call_verb" };
        text +=
            &definition("verb_methods", verb.name, &verb.params, &format!("{call}({:?}, self", verb.name));
    }
    text
}

/// A function that passes its arguments on; `call` lacks them and the closing parenthesis.
fn definition(environment: &str, name: &str, params: &[Param], call: &str) -> String {
    let head = format!("{environment}${} <- function(", method_name(name));
    let items = parameters(params);
    let mut text = format!("\n{head}{}) {{", items.join(", "));
    if text.len() > WIDTH {
        text = format!("\n{head}\n    {}) {{", wrapped(&items, 4));
    }
    text.push('\n');
    if dots_are_empty(params) {
        text += "  check_dots_empty(...)\n";
    }
    let (positional, named) = arguments(params);
    let line = format!("  {call}{positional}{named})");
    if line.len() <= WIDTH {
        let _ = writeln!(text, "{line}");
    } else {
        let trim = |part: &str| part.trim_start_matches(", ").to_string();
        let parts: Vec<String> =
            [positional.as_str(), named.as_str()].iter().filter(|p| !p.is_empty()).map(|p| trim(p)).collect();
        let _ = writeln!(text, "  {call},\n    {}\n  )", parts.join(",\n    "));
    }
    text += "}\n";
    if method_name(name) != name.trim_end_matches('_') {
        // With backticks the name itself works too.
        let bare = name.trim_end_matches('_');
        let _ = writeln!(text, "\n{environment}[[{bare:?}]] <- {environment}${}", method_name(name));
    }
    text
}

/// Items separated by commas, in lines of at most the width.
fn wrapped(items: &[String], indent: usize) -> String {
    let mut text = String::new();
    let mut column = indent;
    for (i, item) in items.iter().enumerate() {
        if i > 0 && column + item.len() + 2 > WIDTH {
            let _ = write!(text, ",\n{}", " ".repeat(indent));
            column = indent;
        } else if i > 0 {
            text += ", ";
            column += 2;
        }
        text += item;
        column += item.len();
    }
    text
}

/// A name as it stands after `$`: Python's trailing underscore is dropped unless the word is R's.
fn method_name(name: &str) -> String {
    let bare = name.trim_end_matches('_');
    if RESERVED.contains(&bare) { format!("{bare}_") } else { bare.to_string() }
}

fn param_name(name: &str) -> &str {
    if name == "function" { "lambda" } else { name }
}

/// Whether `...` only separates what is given by name from the rest.
fn dots_are_empty(params: &[Param]) -> bool {
    params.iter().all(|p| p.arity == Arity::One) && (0..params.len()).any(|i| is_keyword_only(params, i))
}

/// The parameters as a function lists them.
fn parameters(params: &[Param]) -> Vec<String> {
    let mut items = Vec::new();
    let mut has_dots = false;
    for (i, param) in params.iter().enumerate() {
        if param.arity != Arity::One || is_keyword_only(params, i) {
            if !has_dots {
                items.push("...".to_string());
                has_dots = true;
            }
            if param.arity != Arity::One {
                continue;
            }
        }
        items.push(match &param.default {
            Some(default) => format!("{} = {}", param_name(&param.name), value(default)),
            None => param_name(&param.name).to_string(),
        });
    }
    items
}

/// The arguments that a definition passes on: a list of those by position, a list of those by name.
fn arguments(params: &[Param]) -> (String, String) {
    // Named expressions keep their place among the others: R's helper gives them their names.
    let named_exprs = params.iter().any(|p| p.arity == Arity::Named && p.kind == Kind::Column);
    let has_named = !named_exprs && params.iter().any(|p| p.arity == Arity::Named);
    let (mut positional, mut named) = (Vec::new(), Vec::new());
    let mut dots = "";
    for (i, param) in params.iter().enumerate() {
        let given = match list_helper(&param.kind) {
            Some(helper) => format!("{helper}({})", param_name(&param.name)),
            None => param_name(&param.name).to_string(),
        };
        match param.arity {
            Arity::Variadic if named_exprs => dots = "as_exprs(...)",
            Arity::Variadic if has_named => dots = "unnamed_dots(...)",
            Arity::Variadic => dots = "positional_dots(...)",
            Arity::Named => {}
            Arity::One if is_keyword_only(params, i) => named.push(format!("{} = {given}", param.name)),
            Arity::One => positional.push(given),
        }
    }
    let list = |items: &[String]| format!("list({})", items.join(", "));
    let positional = match (positional.is_empty(), dots) {
        (true, "") => None,
        (true, dots) => Some(dots.to_string()),
        (false, "") => Some(list(&positional)),
        (false, dots) => Some(format!("c({}, {dots})", list(&positional))),
    };
    let named = match (named.is_empty(), has_named) {
        (true, false) => None,
        (true, true) => Some("named_dots(...)".to_string()),
        (false, false) => Some(list(&named)),
        (false, true) => Some(format!("c(named_dots(...), {})", list(&named))),
    };
    match (positional, named) {
        (None, None) => (String::new(), String::new()),
        (Some(positional), None) => (format!(", {positional}"), String::new()),
        (None, Some(named)) => (String::new(), format!(", named = {named}")),
        (Some(positional), Some(named)) => (format!(", {positional}"), format!(", {named}")),
    }
}

/// What makes a function safe to be called from Rust; what makes a list of a vector where it could be a column: of any vector for a list of values, of one that has not one
/// element where a single value is taken too.
fn list_helper(kind: &Kind) -> Option<&'static str> {
    let Kind::Either(kinds) = kind else {
        return (*kind == Kind::Function).then_some("as_host_function");
    };
    kinds.iter().find(|k| k.as_input().is_some())?;
    kinds.iter().find_map(|k| match k {
        Kind::List(inner) if **inner == Kind::Any => Some("as_values"),
        Kind::List(_) => Some("as_value_or_values"),
        _ => None,
    })
}

/// A default as R writes it.
fn value(arg: &Arg) -> String {
    match arg {
        Arg::Null => "NULL".into(),
        Arg::Bool(true) => "TRUE".into(),
        Arg::Bool(false) => "FALSE".into(),
        Arg::Int(v) => v.to_string(),
        Arg::Float(v) => format!("{v:?}"),
        Arg::String(v) => format!("{v:?}"),
        Arg::DataType(v) => dtype(v),
        Arg::List(items) => format!("c({})", items.iter().map(value).collect::<Vec<_>>().join(", ")),
    }
}

/// A data type as R writes it.
fn dtype(dtype: &DataType) -> String {
    match dtype {
        DataType::Datetime(unit, None) => format!("pl$Datetime({:?})", unit.name()),
        DataType::Datetime(unit, Some(zone)) => format!("pl$Datetime({:?}, {zone:?})", unit.name()),
        DataType::Duration(unit) => format!("pl$Duration({:?})", unit.name()),
        DataType::Categorical => "pl$Categorical()".into(),
        DataType::List(inner) => format!("pl$List({})", self::dtype(inner)),
        DataType::Struct(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|f| format!("{} = {}", f.name, self::dtype(&f.dtype))).collect();
            format!("pl$Struct({})", fields.join(", "))
        }
        plain => format!("pl${plain}"),
    }
}

#[cfg(test)]
mod tests {
    use polarslike_functions::Signature;

    use super::*;

    fn define(name: &str, signature: &str) -> String {
        let params = Signature::parse(signature).unwrap().params;
        definition("methods", name, &params, &format!("call({name:?}, self"))
    }

    #[test]
    fn parameters_by_name_only_follow_dots() {
        assert_eq!(
            define("contains", "pattern:expr(lit), *, literal:bool=False"),
            "\nmethods$contains <- function(pattern, ..., literal = FALSE) {\n  check_dots_empty(...)\n  \
             call(\"contains\", self, list(pattern), list(literal = literal))\n}\n"
        );
    }

    #[test]
    fn variadic_parameters_are_dots() {
        assert_eq!(
            define("select", "*exprs:expr(col), **named:expr(col)"),
            "\nmethods$select <- function(...) {\n  call(\"select\", self, as_exprs(...))\n}\n"
        );
        assert_eq!(
            define("filter", "*predicates:expr(col), **equal:expr(lit)"),
            "\nmethods$filter <- function(...) {\n  call(\"filter\", self, unnamed_dots(...), named_dots(...))\n}\n"
        );
        assert_eq!(
            define("sort", "by:exprs, *more_by:expr(col), descending:bool=False"),
            "\nmethods$sort <- function(by, ..., descending = FALSE) {\n  \
             call(\"sort\", self, c(list(by), positional_dots(...)), list(descending = descending))\n}\n"
        );
    }

    #[test]
    fn names_of_python_lose_their_underscore() {
        assert!(define("and_", "other:expr(col)").starts_with("\nmethods$and <- function(other) {"));
        assert!(define("repeat", "n:int").starts_with("\nmethods$repeat_ <- function(n) {"));
    }
}
