//! Help pages: one per function and verb, in R's documentation format.

use std::fmt::Write;
use std::path::PathBuf;

use polarslike_bridge::Value;
use polarslike_functions::example::ExampleArg;
use polarslike_functions::{Kind, Param};

use super::{dtype, method_name, parameters, visible_functions, visible_verbs};
use crate::model::{Example, Function, Model};
use crate::text::{GENERATED, kind_in_words, wrap};

const WIDTH: usize = 100;

/// What a page says.
struct Page<'a> {
    /// The name to ask for: `?expr_str_contains`.
    topic: String,
    /// How it is called.
    usage: String,
    params: &'a [Param],
    doc: &'a str,
    examples: Vec<String>,
}

/// All pages.
pub fn pages(model: &Model) -> Vec<(PathBuf, String)> {
    let mut pages = Vec::new();
    for namespace in model.namespaces() {
        pages.extend(visible_functions(model, namespace).into_iter().map(function_page));
    }
    for verb in visible_verbs(model) {
        pages.push(Page {
            topic: format!("frame_{}", verb.name),
            usage: format!("<frame>${}({})", method_name(verb.name), parameters(&verb.params).join(", ")),
            params: &verb.params,
            doc: verb.doc,
            examples: Vec::new(),
        });
    }
    pages.iter().map(|p| (format!("r-binding/man/{}.Rd", p.topic).into(), text(p))).collect()
}

fn function_page(function: &Function) -> Page<'_> {
    let (subject, topic) = match function.namespace {
        Some("pl") => ("pl".to_string(), format!("pl_{}", function.name)),
        Some(namespace) => (format!("<Expr>${namespace}"), format!("expr_{namespace}_{}", function.name)),
        None => ("<Expr>".to_string(), format!("expr_{}", function.name)),
    };
    let name = method_name(function.name);
    Page {
        topic: topic.trim_end_matches('_').to_string(),
        usage: format!("{subject}${name}({})", parameters(&function.params).join(", ")),
        params: &function.params,
        doc: function.doc,
        examples: function.examples.iter().map(|e| example(function, e)).collect(),
    }
}

fn text(page: &Page) -> String {
    let (title, _) = page.doc.split_once(['\n', ';', ':']).unwrap_or((page.doc, ""));
    let title = title.split(". ").next().unwrap_or(title).trim_end_matches('.');
    let mut text = format!(
        "% {GENERATED}\n\\name{{{0}}}\n\\alias{{{0}}}\n\\title{{{1}}}\n\\usage{{\n{2}\n}}\n",
        page.topic,
        markup(title),
        escaped(&page.usage)
    );
    if !page.params.is_empty() {
        text += "\\arguments{\n";
        for param in page.params {
            let name = if parameters(std::slice::from_ref(param)).iter().any(|p| p == "...")
                && !param.keyword_only
            {
                format!("... ({})", param.name)
            } else {
                super::param_name(&param.name).to_string()
            };
            let _ = writeln!(text, "\\item{{{}}}{{{}}}", escaped(&name), markup(&kind(&param.kind)));
        }
        text += "}\n";
    }
    let _ = write!(text, "\\description{{\n{}\n}}\n", wrap(&markup(page.doc), WIDTH).join("\n"));
    if !page.examples.is_empty() {
        let examples = escaped(&page.examples.join("\n\n"));
        let _ = write!(text, "\\section{{Worked examples}}{{\n\\preformatted{{\n{examples}\n}}\n}}\n");
    }
    text
}

/// What a parameter takes, with R's words.
fn kind(kind: &Kind) -> String {
    kind_in_words(kind).replace("true or false", "`TRUE` or `FALSE`")
}

/// Text for a help page: code in backticks is marked as such.
fn markup(text: &str) -> String {
    let mut marked = String::new();
    for (i, part) in text.split('`').enumerate() {
        match i % 2 {
            0 => marked += &escaped(part),
            _ => {
                let _ = write!(marked, "\\code{{{}}}", escaped(part));
            }
        }
    }
    marked
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('{', "\\{").replace('}', "\\}")
}

/// The columns, the call and what it gives.
fn example(function: &Function, example: &Example) -> String {
    let mut lines: Vec<String> = example.columns.split("; ").map(|c| c.replacen('=', ": ", 1)).collect();
    let subject = match function.namespace {
        Some("pl") => "pl".to_string(),
        Some(namespace) => format!("pl$col(\"a\")${namespace}"),
        None => "pl$col(\"a\")".to_string(),
    };
    let parsed = &example.parsed;
    let positional = parsed.positional.iter().map(argument);
    let named = parsed.named.iter().map(|(name, value)| format!("{name} = {}", argument(value)));
    let arguments: Vec<String> = positional.chain(named).collect();
    lines.push(format!("> {subject}${}({})", method_name(function.name), arguments.join(", ")));
    lines.push(example.result.to_string());
    lines.join("\n")
}

fn argument(argument: &ExampleArg) -> String {
    match argument {
        ExampleArg::Value(value) => literal(value),
        ExampleArg::Column(name) => format!("pl$col({name:?})"),
        ExampleArg::Call { function, subject, positional } => {
            let start = subject.as_deref().map_or("pl".to_string(), self::argument);
            let path = function.trim_start_matches("pl.").replace('.', "$");
            let arguments: Vec<String> = positional.iter().map(self::argument).collect();
            format!("{start}${path}({})", arguments.join(", "))
        }
        ExampleArg::DataType(t) => dtype(t),
        ExampleArg::List(items) => {
            format!("list({})", items.iter().map(self::argument).collect::<Vec<_>>().join(", "))
        }
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::Null | Value::Object(_) => "NULL".into(),
        Value::Bool(v) => if *v { "TRUE" } else { "FALSE" }.into(),
        Value::String(v) => format!("{:?}", v.as_ref()),
        Value::Binary(v) => format!("charToRaw({:?})", String::from_utf8_lossy(v)),
        Value::List(items) => {
            let item = |v: &Value| if *v == Value::Null { "NA".to_string() } else { literal(v) };
            format!("c({})", items.iter().map(item).collect::<Vec<_>>().join(", "))
        }
        Value::Struct(fields) => {
            let fields: Vec<String> = fields.iter().map(|(n, v)| format!("{n} = {}", literal(v))).collect();
            format!("list({})", fields.join(", "))
        }
        Value::Int(v) => v.to_string(),
        Value::Float(v) => format!("{v:?}"),
    }
}
