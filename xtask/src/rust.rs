//! The methods of `Expr` in Rust, and the functions that make expressions.

use std::fmt::Write;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use polarslike_functions::{Arity, InputKind, Kind, Param};

use crate::model::{Function, Generator, Model};
use crate::text::{GENERATED, commented};

/// Writes `methods.rs` of the plan.
pub struct Rust;

impl Generator for Rust {
    fn name(&self) -> &'static str {
        "Rust"
    }

    fn files(&self, model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
        Ok(vec![("crates/plan/src/methods.rs".into(), format_rust(&methods(model)?)?)])
    }
}

fn methods(model: &Model) -> Result<String, String> {
    let mut text = format!("// {GENERATED}\n\n");
    text += "//! The functions of the registry as methods of `Expr`, by namespace, and as free functions.\n\
             //!\n\
             //! Inputs come first, options after them, both in the order of the signature. A string as an input is the\n\
             //! name of a column, a number is a literal.\n\n\
             #![expect(clippy::should_implement_trait, reason = \"`Expr` has the operators too\")]\n\
             #![expect(clippy::too_many_arguments, reason = \"as many as the function has\")]\n\n\
             use polarslike_core::DataType;\n\
             use polarslike_functions::{Arg, Args, Function, lookup};\n\n\
             use crate::Expr;\n\n\
             /// A call of a function that the registry has.\n\
             fn call(name: &str, inputs: Vec<Expr>, args: Vec<Arg>) -> Expr {\n\
             match lookup(name) {\n\
             Some(function) => Expr::from_call(Function(function), inputs, Args::new(args)),\n\
             None => unreachable!(\"this file is generated from the registry, which has {name:?}\"),\n\
             }\n}\n\n";
    text += "impl Expr {\n";
    for namespace in model.method_namespaces() {
        let (method, name) = (identifier(namespace), namespace_type(namespace));
        let _ = write!(
            text,
            "/// The functions of the namespace `{namespace}`.\n#[must_use]\n\
             pub fn {method}(self) -> {name} {{ {name}(self) }}\n\n"
        );
    }
    for function in registered(model, None) {
        text += &method(function, "self")?;
    }
    text += "}\n\n";
    for namespace in model.method_namespaces() {
        let name = namespace_type(namespace);
        let _ = write!(
            text,
            "/// The functions of the namespace `{namespace}`.\n#[derive(Clone, Debug)]\n\
             pub struct {name}(Expr);\n\nimpl {name} {{\n"
        );
        for function in registered(model, Some(namespace)) {
            text += &method(function, "self.0")?;
        }
        text += "}\n\n";
    }
    for function in registered(model, Some("pl")) {
        text += &method(function, "")?;
    }
    Ok(text + &operators(model))
}

/// The functions of a namespace that the registry has: in Rust a closure is no function of the host.
fn registered<'a>(model: &'a Model, namespace: Option<&str>) -> impl Iterator<Item = &'a Function> {
    model.functions_of(namespace).into_iter().filter(|function| !function.host)
}

/// Rust's operators and the functions that they call.
const OPERATORS: &[(&str, &str, &str)] = &[
    ("Add", "add", "add"),
    ("Sub", "sub", "sub"),
    ("Mul", "mul", "mul"),
    ("Div", "div", "truediv"),
    ("Rem", "rem", "mod"),
    ("BitAnd", "bitand", "and_"),
    ("BitOr", "bitor", "or_"),
    ("BitXor", "bitxor", "xor"),
];

fn operators(model: &Model) -> String {
    let known = |function: &str| model.functions.iter().any(|f| f.full_name == function);
    let mut text = String::new();
    for (operator, method, function) in OPERATORS.iter().filter(|o| known(o.2)) {
        let _ = write!(
            text,
            "impl<T: Into<Expr>> std::ops::{operator}<T> for Expr {{\n\
             type Output = Expr;\n\n\
             fn {method}(self, other: T) -> Expr {{ call({function:?}, vec![self, other.into()], vec![]) }}\n\
             }}\n\n"
        );
    }
    text
}

/// A method, or a free function where there is no `subject`.
fn method(function: &Function, subject: &str) -> Result<String, String> {
    let (mut params, mut inputs, mut args) = (Vec::new(), Vec::new(), Vec::new());
    let mut several = false;
    if !subject.is_empty() {
        params.push("self".to_string());
        inputs.push(format!("vec![{subject}]"));
    }
    let (input_params, option_params): (Vec<&Param>, Vec<&Param>) =
        function.params.iter().partition(|p| p.kind.as_input().is_some());
    for param in input_params {
        let name = identifier(&param.name);
        let is_list = param.arity == Arity::Variadic || param.kind.as_input() == Some(InputKind::Columns);
        several |= is_list;
        match param.arity {
            Arity::Named => continue,
            _ if is_list => {
                params.push(format!("{name}: impl IntoIterator<Item = impl Into<Expr>>"));
                inputs.push(format!("{name}.into_iter().map(Into::into).collect::<Vec<Expr>>()"));
            }
            _ => {
                params.push(format!("{name}: impl Into<Expr>"));
                inputs.push(format!("vec![{name}.into()]"));
            }
        }
    }
    for param in option_params {
        let name = identifier(&param.name);
        let optional = matches!(&param.default, Some(polarslike_functions::Arg::Null));
        let dtype = rust_type(&param.kind);
        params.push(match (optional, dtype) {
            (_, "impl Into<Arg>") => format!("{name}: impl Into<Arg>"),
            (true, dtype) => format!("{name}: Option<{dtype}>"),
            (false, dtype) => format!("{name}: {dtype}"),
        });
        args.push(format!("{name}.into()"));
    }
    let inputs = if several {
        format!("[{}].concat()", inputs.join(", "))
    } else {
        let items: Vec<&str> =
            inputs.iter().filter_map(|i| i.strip_prefix("vec![").and_then(|i| i.strip_suffix(']'))).collect();
        format!("vec![{}]", items.join(", "))
    };
    let mut text = commented(&docs(function), "///", 105);
    let _ = write!(
        text,
        "#[must_use]\npub fn {}({}) -> Expr {{ call({:?}, {inputs}, vec![{}]) }}\n\n",
        identifier(function.name),
        params.join(", "),
        function.full_name,
        args.join(", ")
    );
    Ok(text)
}

fn docs(function: &Function) -> String {
    let mut docs = function.doc.to_string();
    for (i, example) in function.examples.iter().enumerate() {
        docs += if i == 0 { "\n\n```text\n" } else { "\n" };
        let _ = write!(
            docs,
            "{}\n{}{} -> {}\n",
            example.columns, function.full_name, example.arguments, example.result
        );
    }
    if !function.examples.is_empty() {
        docs += "```";
    }
    docs
}

fn rust_type(kind: &Kind) -> &'static str {
    match kind {
        Kind::Bool => "bool",
        Kind::Int => "i64",
        Kind::Float => "f64",
        Kind::Str | Kind::Enum(_) | Kind::Duration => "&str",
        Kind::DataType => "DataType",
        _ => "impl Into<Arg>",
    }
}

/// `StrNamespace` for `str`.
fn namespace_type(namespace: &str) -> String {
    let mut letters = namespace.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).chain("Namespace".chars()).collect()
}

/// A name that is not a keyword.
fn identifier(name: &str) -> String {
    match name {
        "struct" => "struct_".into(),
        "mod" | "as" | "in" | "match" | "type" | "where" | "loop" | "move" => format!("r#{name}"),
        _ => name.into(),
    }
}

fn format_rust(text: &str) -> Result<String, String> {
    let fail = |e: std::io::Error| format!("rustfmt: {e}");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(crate::root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(fail)?;
    if let Some(mut stdin) = rustfmt.stdin.take() {
        let text = text.to_string();
        std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    }
    let output = rustfmt.wait_with_output().map_err(fail)?;
    if !output.status.success() {
        return Err("rustfmt does not accept the generated file".into());
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}
