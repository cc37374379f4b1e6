//! The reference: a page per namespace.

use std::fmt::Write;
use std::path::PathBuf;

use polarslike_functions::Param;

use crate::model::{Function, Generator, Model, is_keyword_only};
use crate::text::{GENERATED, kind_in_words, python_param, python_value, wrap};

/// Writes `docs/reference`.
pub struct Reference;

const WIDTH: usize = 110;

impl Generator for Reference {
    fn name(&self) -> &'static str {
        "reference"
    }

    fn files(&self, model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
        let mut files = vec![("docs/reference/README.md".into(), index(model))];
        for namespace in model.namespaces() {
            let (file, title) = page_of(namespace);
            let mut text = head(&title);
            for function in model.functions_of(namespace) {
                text += &function_entry(function);
            }
            files.push((format!("docs/reference/{file}.md").into(), text));
        }
        let mut text = head("Verbs of frames");
        text += "Steps of lazy and eager frames. Names are spelled as in Python and R; Node.js has them in camelCase.\n\n";
        let mut verbs: Vec<_> = model.verbs.iter().collect();
        verbs.sort_by_key(|v| v.name);
        for verb in verbs {
            let _ = write!(text, "## `{}({})`\n\n", verb.name, signature(&verb.params));
            text += &body(verb.doc, &verb.params);
        }
        files.push(("docs/reference/frames.md".into(), text));
        Ok(files)
    }
}

/// The file and the title of a namespace's page.
fn page_of(namespace: Option<&str>) -> (String, String) {
    match namespace {
        None => ("expr".into(), "Methods of expressions and Series".into()),
        Some("pl") => ("functions".into(), "Functions that make expressions".into()),
        Some(other) => (other.into(), format!("Methods in the namespace `{other}`")),
    }
}

fn head(title: &str) -> String {
    format!("<!-- {GENERATED} -->\n\n# {title}\n\n")
}

fn index(model: &Model) -> String {
    let mut text = head("Reference");
    text += "Every function works in `select` and `with_columns`, per group in `agg`, and in `over`. Its class says how \
             many rows it\ngives: an *elementwise* or *per-group* function one per row, an *aggregate* one per group, a \
             *length-changing* one any number.\n\n";
    for namespace in model.namespaces() {
        let (file, title) = page_of(namespace);
        let names: Vec<String> =
            model.functions_of(namespace).iter().map(|f| format!("`{}`", f.full_name)).collect();
        let _ = write!(text, "## [{title}]({file}.md)\n\n{}\n\n", wrap(&names.join(", "), WIDTH).join("\n"));
    }
    let mut verbs: Vec<String> = model.verbs.iter().map(|v| format!("`{}`", v.name)).collect();
    verbs.sort();
    let _ =
        write!(text, "## [Verbs of frames](frames.md)\n\n{}\n", wrap(&verbs.join(", "), WIDTH).join("\n"));
    text
}

fn function_entry(function: &Function) -> String {
    let mut text = format!(
        "## `{}({})`\n\n*{}*\n\n",
        function.full_name,
        signature(&function.params),
        function.class.name()
    );
    text += &body(function.doc, &function.params);
    for example in &function.examples {
        let _ = write!(
            text,
            "```text\n{}\n{}{} -> {}\n```\n\n",
            example.columns, function.full_name, example.arguments, example.result
        );
    }
    text
}

/// The description and the list of parameters.
fn body(doc: &str, params: &[Param]) -> String {
    let mut text = wrap(doc, WIDTH).join("\n") + "\n\n";
    for param in params {
        let default =
            param.default.as_ref().map_or(String::new(), |d| format!("; default `{}`", python_value(d)));
        let _ = writeln!(text, "- `{}`: {}{default}", param.name, kind_in_words(&param.kind));
    }
    if !params.is_empty() {
        text.push('\n');
    }
    text
}

fn signature(params: &[Param]) -> String {
    let mut parts = Vec::new();
    let mut starred = false;
    for (i, param) in params.iter().enumerate() {
        let variadic = param.arity != polarslike_functions::Arity::One;
        if is_keyword_only(params, i) && !starred && !variadic {
            if !params[..i].iter().any(|p| p.arity == polarslike_functions::Arity::Variadic) {
                parts.push("*".to_string());
            }
            starred = true;
        }
        parts.push(python_param(param));
    }
    parts.join(", ")
}
