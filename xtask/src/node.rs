//! The methods of the Node.js package: TypeScript with types and documentation.
//!
//! Names are in camelCase. Parameters come by position, in the order of the signature, or in a trailing object; the
//! methods of nodejs-polars that are spelled otherwise are there under both names.

use std::fmt::Write;
use std::path::PathBuf;

use polarslike_bridge::Gives;
use polarslike_bridge::Value;
use polarslike_functions::example::ExampleArg;
use polarslike_functions::{Arg, Arity, Kind, Param};

use crate::model::{Example, Function, Generator, Model, is_keyword_only};
use crate::text::{GENERATED, kind_in_words, wrap};

/// Writes `lib/generated`.
pub struct Node;

/// Comments stay within so many columns.
const WIDTH: usize = 110;

/// What TypeScript spells otherwise: `when(...).then(...).otherwise(...)`.
const HIDDEN_FUNCTIONS: &[&str] = &["ternary"];

/// Verbs that TypeScript spells otherwise: `groupBy(...).agg(...)` and `pl.concat`.
const HIDDEN_VERBS: &[&str] =
    &["group_by_agg", "group_by_dynamic_agg", "rolling_agg", "map_groups", "concat"];

/// What the classes write by hand: no plan is needed to get at what is in memory.
const BY_HAND: &[(&str, &str)] =
    &[("Series", "get"), ("Series", "item"), ("Series", "slice"), ("DataFrame", "slice")];

/// Operators of expressions whose bare strings are names of columns in nodejs-polars, while they are text in Polars.
const COLUMN_OPERANDS: &[&str] = &["add", "eq", "eq_missing", "ge", "gt", "le", "lt", "ne", "ne_missing"];

/// Parameters that take a mapping too, for which `lib/arguments.ts` has a form.
const MAPPINGS: &[(&str, &str)] = &[("replace", "old"), ("replace_strict", "old")];

/// The spellings of nodejs-polars, where they are not ours.
const ALIASES: &[(&str, &[&str])] = &[
    ("add", &["plus"]),
    ("sub", &["minus"]),
    ("mul", &["multiplyBy"]),
    ("truediv", &["div", "divideBy"]),
    ("mod", &["rem", "modulo"]),
    ("eq", &["equals"]),
    ("ne", &["neq", "notEquals"]),
    ("gt", &["greaterThan"]),
    ("ge", &["gtEq", "greaterThanEquals"]),
    ("lt", &["lessThan"]),
    ("le", &["ltEq", "lessThanEquals"]),
    ("shift", &["shiftAndFill"]),
    ("str.to_uppercase", &["toUpperCase"]),
    ("str.to_lowercase", &["toLowerCase"]),
    ("str.zfill", &["zFill"]),
    ("str.len_chars", &["lengths"]),
    ("str.join", &["concat"]),
    ("str.strip_chars", &["strip"]),
    ("str.strip_chars_start", &["lstrip"]),
    ("str.strip_chars_end", &["rstrip"]),
    ("list.len", &["lengths"]),
    ("pl.concat_str", &["concatString"]),
];

/// Selectors that take functions that make data types.
const HIDDEN_SELECTORS: &[&str] = &["by_dtype", "exclude"];

impl Generator for Node {
    fn name(&self) -> &'static str {
        "Node.js"
    }

    fn files(&self, model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
        let file = |name: &str, text: String| (format!("node-binding/lib/generated/{name}.ts").into(), text);
        Ok(vec![
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

/// A file: what it is, what it imports of what it may need, and what it says.
fn module(doc: &str, imports: &[(&str, &str)], body: &str) -> String {
    let mut text = format!("// {GENERATED}\n\n/** {doc} */\n\n");
    for (names, file) in imports {
        let used = |name: &&str| body.contains(name.trim_start_matches("type "));
        let names: Vec<&str> = names.split(", ").filter(used).collect();
        if !names.is_empty() {
            let _ = writeln!(text, "import {{ {} }} from \"../{file}\";", names.join(", "));
        }
    }
    text + "\n" + body
}

fn methods(model: &Model, subject: Subject) -> String {
    let class = subject.name();
    let mut text = String::new();
    let _ = write!(
        text,
        "/** The functions without a namespace, and the namespaces. */\n\
         export abstract class {class}Methods {{\n  /** @internal */\n  \
         abstract _call(name: string, params: string[], args: unknown[]): {class};\n"
    );
    if subject == Subject::Series {
        text += "  /** @internal */\n  abstract _aggregate(name: string, params: string[], args: unknown[]): any;\n";
    }
    for namespace in model.method_namespaces() {
        let name = namespace_class(class, namespace);
        let _ = write!(
            text,
            "\n  /** The functions of the namespace `{namespace}`. */\n  \
             get {namespace}(): {name} {{\n    return new {name}(this);\n  }}\n"
        );
        if namespace == "list" {
            let _ = write!(
                text,
                "\n  /** Another spelling of {{@link list}}. */\n  get lst(): {name} {{\n    return this.list;\n  }}\n"
            );
        }
    }
    for function in model.functions_of(None) {
        text += &method(function, subject, "this");
    }
    text += "}\n";
    for namespace in model.method_namespaces() {
        let _ = write!(
            text,
            "\n/** The functions of the namespace `{namespace}`. */\nexport class {} {{\n  /** @internal */\n  \
             constructor(private readonly subject: {class}Methods) {{}}\n",
            namespace_class(class, namespace)
        );
        for function in model.functions_of(Some(namespace)) {
            text += &method(function, subject, "this.subject");
        }
        text += "}\n";
    }
    let doc = format!("The functions of the registry as methods of {class}.");
    let imports = match subject {
        Subject::Expr => vec![("type DataType", "datatypes"), ("type Expr, type IntoExpr", "expr")],
        Subject::Series => {
            vec![("type DataType", "datatypes"), ("type IntoExpr", "expr"), ("type Series", "series")]
        }
    };
    module(&doc, &imports, &text)
}

/// `ExprStr` for the namespace `str` of `Expr`.
fn namespace_class(class: &str, namespace: &str) -> String {
    format!("{class}{}", capitalized(namespace))
}

fn method(function: &Function, subject: Subject, receiver: &str) -> String {
    if BY_HAND.contains(&(subject.name(), function.full_name)) {
        return String::new();
    }
    let aggregate = subject == Subject::Series && function.reduces_series();
    let (call, returns) = match aggregate {
        true => ("_aggregate", "any"),
        false => ("_call", subject.name()),
    };
    let subject_text = match subject {
        Subject::Expr => "pl.col(\"a\")",
        Subject::Series => "a",
    };
    let mut params = function.params.clone();
    if subject == Subject::Expr && COLUMN_OPERANDS.contains(&function.full_name) {
        params.iter_mut().for_each(|p| p.kind = Kind::Column);
    }
    let doc = doc(function.doc, &params, &examples(function, subject_text));
    definitions(&Definition {
        indent: 2,
        keyword: "",
        name: &camel_case(function.name),
        aliases: aliases(function.full_name),
        params: &params,
        frame: "",
        returns,
        doc: &doc,
        call: &format!("{receiver}.{call}"),
        callee: function.full_name,
    })
}

fn functions(model: &Model) -> String {
    let imports = [
        ("type DataType", "datatypes"),
        ("run", "errors"),
        ("evaluate", "evaluate"),
        ("byName, Expr, type IntoExpr", "expr"),
        ("native", "native"),
    ];
    let mut text = String::new();
    text += "function call(name: string, params: string[], args: unknown[]): any {\n  \
             const given = byName(name, params, args);\n  \
             const expr = new Expr(run(() => native.NativeExpr.call(name, null, given)));\n  \
             return given[\"eager\"] === true ? evaluate(expr) : expr;\n}\n";
    for function in model.functions_of(Some("pl")).iter().filter(|f| !HIDDEN_FUNCTIONS.contains(&f.name)) {
        text += &definitions(&Definition {
            indent: 0,
            keyword: "export function ",
            name: &camel_case(function.name),
            aliases: aliases(function.full_name),
            params: &function.params,
            frame: "",
            returns: if function.can_be_eager() { "any" } else { "Expr" },
            doc: &doc(function.doc, &function.params, &examples(function, "pl")),
            call: "call",
            callee: function.full_name,
        });
    }
    module("The functions of the registry that are not methods.", &imports, &text)
}

fn selectors(model: &Model) -> String {
    let mut text = String::new();
    for def in model.selectors.iter().filter(|s| !HIDDEN_SELECTORS.contains(&s.name)) {
        text += &definitions(&Definition {
            indent: 0,
            keyword: "export function ",
            name: &camel_case(def.name),
            aliases: &[],
            params: &def.params,
            frame: "",
            returns: "Selector",
            doc: &doc(def.doc, &def.params, ""),
            call: "selector",
            callee: def.name,
        });
    }
    let imports = [("type IntoExpr", "expr"), ("selector, type Selector", "selector")];
    module("The functions of `cs`.", &imports, &text)
}

fn verbs(model: &Model, class: &str) -> String {
    let (class_type, class_file) = (format!("type {class}"), class.to_lowercase());
    let mut imports = vec![("type IntoExpr", "expr"), (class_type.as_str(), class_file.as_str())];
    if class == "DataFrame" {
        imports.push(("type Series", "series"));
    }
    let mut text = String::new();
    let _ = write!(
        text,
        "/** The verbs of frames. */\nexport abstract class {class}Methods {{\n  /** @internal */\n  \
         abstract _verb(name: string, params: string[], args: unknown[]): {class};\n"
    );
    if class == "DataFrame" {
        text += "  /** @internal */\n  abstract _column(name: string, params: string[], args: unknown[]): Series;\n";
    }
    for verb in
        model.verbs_of(class, HIDDEN_VERBS).into_iter().filter(|v| !BY_HAND.contains(&(class, v.name)))
    {
        let (call, returns) = match verb.gives {
            Gives::Column => ("this._column", "Series"),
            _ => ("this._verb", class),
        };
        text += &definitions(&Definition {
            indent: 2,
            keyword: "",
            name: &camel_case(verb.name),
            aliases: &[],
            params: &verb.params,
            frame: class,
            returns,
            doc: &doc(verb.doc, &verb.params, ""),
            call,
            callee: verb.name,
        });
    }
    text += "}\n";
    module(&format!("The verbs of frames as methods of {class}."), &imports, &text)
}

fn aliases(full_name: &str) -> &'static [&'static str] {
    ALIASES.iter().find(|(name, _)| *name == full_name).map_or(&[], |(_, aliases)| aliases)
}

/// A function or method that passes its arguments on, and its other spellings.
struct Definition<'a> {
    indent: usize,
    keyword: &'a str,
    name: &'a str,
    aliases: &'a [&'a str],
    params: &'a [Param],
    /// The class of frame that verbs take.
    frame: &'a str,
    returns: &'a str,
    doc: &'a str,
    call: &'a str,
    callee: &'a str,
}

fn definitions(def: &Definition) -> String {
    let mut text = definition(def, def.name, def.doc);
    for alias in def.aliases {
        text += &definition(def, alias, &format!("Another spelling of {{@link {}}}.", def.name));
    }
    text
}

fn definition(def: &Definition, name: &str, doc: &str) -> String {
    let indent = " ".repeat(def.indent);
    let Definition { keyword, returns, call, callee, .. } = def;
    let mut text = "\n".to_string() + &comment(doc, def.indent);
    let overloads = overloads(def);
    // A variable may have a name that a function may not.
    let (keyword, name) = match (*keyword, reserved(name)) {
        (word, true) if !word.is_empty() => (word, format!("{name}_")),
        (word, _) => (word, name.to_string()),
    };
    match overloads.as_slice() {
        [only] if only.is_empty() => {
            let _ = writeln!(
                text,
                "{indent}{keyword}{name}(): {returns} {{\n{indent}  return {call}(\"{callee}\", [], []);"
            );
        }
        overloads => {
            for overload in overloads {
                let _ = writeln!(text, "{indent}{keyword}{name}({overload}): {returns};");
            }
            let columns = def.returns == "Expr" && COLUMN_OPERANDS.contains(callee);
            let spec = |p: &Param| if columns { format!("{}: column", p.name) } else { spec(p) };
            let specs: Vec<String> = def.params.iter().map(|p| format!("\"{}\"", spec(p))).collect();
            let _ = writeln!(
                text,
                "{indent}{keyword}{name}(...args: unknown[]): {returns} {{\n\
                 {indent}  return {call}(\"{callee}\", [{}], args);",
                specs.join(", ")
            );
        }
    }
    text + &indent + "}\n"
}

/// A parameter as `named` in `lib/arguments.ts` reads it.
fn spec(param: &Param) -> String {
    match (param.arity, &param.kind) {
        (Arity::Variadic, _) => format!("*{}", param.name),
        (Arity::Named, _) => format!("**{}", param.name),
        (Arity::One, Kind::Any) => format!("{}: any", param.name),
        (Arity::One, _) => param.name.clone(),
    }
}

/// The forms of a call: all by position, the last ones in an object, all in an object.
fn overloads(def: &Definition) -> Vec<String> {
    let params = def.params;
    let annotate = |p: &Param| {
        let mapping = MAPPINGS.contains(&(def.callee, p.name.as_str()));
        annotation(&p.kind, def.frame)
            + if mapping { " | Record<string, any> | ReadonlyMap<any, any>" } else { "" }
    };
    let single: Vec<&Param> = params.iter().filter(|p| p.arity == Arity::One).collect();
    let object = |params: &[&Param]| {
        let fields: Vec<String> = params
            .iter()
            .map(|p| format!("{}{}: {}", camel_case(&p.name), question(p), or_null(p, annotate(p))))
            .collect();
        format!("{{ {} }}", fields.join("; "))
    };
    if let Some(variadic) = params.iter().position(|p| p.arity == Arity::Variadic) {
        let before: Vec<&Param> = params[..variadic].iter().collect();
        let options: Vec<&Param> = params[variadic..].iter().filter(|p| p.arity == Arity::One).collect();
        let one = annotate(&params[variadic]);
        let list =
            if one.contains("readonly") { String::new() } else { format!(" | readonly {}[]", grouped(&one)) };
        let mut rest = one + &list;
        if params.iter().any(|p| p.arity == Arity::Named) {
            rest += " | Record<string, IntoExpr>";
        }
        if !options.is_empty() {
            rest += &format!(" | {}", object(&options));
        }
        let leading: Vec<String> = before.iter().map(|p| positional(p, annotate(p), false)).collect();
        let all =
            leading.iter().cloned().chain([format!("...{}: ({rest})[]", identifier(&params[variadic].name))]);
        let mut forms = vec![all.collect::<Vec<_>>().join(", ")];
        if !before.is_empty() {
            let by_position = single.iter().enumerate().map(|(i, p)| positional(p, annotate(p), i > 0));
            forms.insert(0, by_position.collect::<Vec<_>>().join(", "));
            forms.push(format!("options: {}", object(&single)));
        }
        return forms;
    }
    if single.is_empty() {
        return vec![String::new()];
    }
    let mut optional = false;
    let by_position: Vec<String> = single
        .iter()
        .map(|p| {
            optional |= p.default.is_some();
            positional(p, annotate(p), optional)
        })
        .collect();
    let mut forms = vec![by_position.join(", ")];
    // Any of the last ones may be in an object: those that need not be given, or those that are given by name only.
    let required = params.iter().take_while(|p| p.default.is_none()).count();
    let by_name = (0..params.len()).find(|i| is_keyword_only(params, *i)).unwrap_or(params.len());
    for start in [required, by_name] {
        let mut form = by_position[..start].to_vec();
        if start < params.len() {
            form.push(format!("options?: {}", object(&single[start..])));
            forms.push(form.join(", "));
        }
    }
    // An object for the only argument, which must be given, would be longer for nothing.
    if required > 0 && params.len() > 1 && params[0].kind != Kind::Any {
        forms.push(format!("options: {}", object(&single)));
    }
    let mut seen = Vec::new();
    forms.retain(|form| {
        !seen.contains(form) && {
            seen.push(form.clone());
            true
        }
    });
    forms
}

fn positional(param: &Param, kind: String, optional: bool) -> String {
    let mark = if optional || param.default.is_some() { "?" } else { "" };
    format!("{}{mark}: {}", identifier(&param.name), or_null(param, kind))
}

fn question(param: &Param) -> &'static str {
    if param.default.is_some() { "?" } else { "" }
}

fn or_null(param: &Param, kind: String) -> String {
    let has_null = kind == "any" || kind.starts_with("IntoExpr");
    if matches!(param.default, Some(Arg::Null)) && !has_null { format!("{kind} | null") } else { kind }
}

fn annotation(kind: &Kind, frame: &str) -> String {
    match kind {
        Kind::Column | Kind::Literal => "IntoExpr".into(),
        Kind::Columns => "IntoExpr | readonly IntoExpr[]".into(),
        Kind::Bool => "boolean".into(),
        Kind::Int | Kind::Float => "number".into(),
        Kind::Str | Kind::Duration => "string".into(),
        Kind::Enum(words) => words.iter().map(|w| format!("\"{w}\"")).collect::<Vec<_>>().join(" | "),
        Kind::DataType => "DataType".into(),
        Kind::List(inner) => format!("readonly {}[]", grouped(&annotation(inner, frame))),
        Kind::Frame => frame.into(),
        Kind::Function => "(...args: any[]) => any".into(),
        Kind::Any => "any".into(),
        Kind::Either(kinds) => kinds.iter().map(|k| annotation(k, frame)).collect::<Vec<_>>().join(" | "),
    }
}

/// A type that may stand before `[]`.
fn grouped(kind: &str) -> String {
    if kind.contains(' ') { format!("({kind})") } else { kind.into() }
}

/// The documentation with the tags that editors know.
fn doc(doc: &str, params: &[Param], examples: &str) -> String {
    let mut text = doc.to_string();
    for param in params {
        text = text.replace(&format!("`{}`", param.name), &format!("`{}`", identifier(&param.name)));
    }
    if !params.is_empty() {
        text.push('\n');
    }
    for param in params.iter().filter(|p| p.arity != Arity::Named) {
        let default = match &param.default {
            Some(default) => format!("; default `{}`", js_default(default)),
            None => String::new(),
        };
        let name = identifier(&param.name);
        let _ = write!(text, "\n@param {name} {}{default}", kind_in_words(&param.kind));
    }
    if !examples.is_empty() {
        text += "\n\n@example\n";
        text += examples;
    }
    text
}

fn js_default(arg: &Arg) -> String {
    match arg {
        Arg::Null => "null".into(),
        Arg::Bool(v) => v.to_string(),
        Arg::Int(v) => v.to_string(),
        Arg::Float(v) => v.to_string(),
        Arg::String(v) => format!("{v:?}"),
        Arg::DataType(v) => v.to_string(),
        Arg::List(items) => format!("[{}]", items.iter().map(js_default).collect::<Vec<_>>().join(", ")),
    }
}

/// Worked examples: the columns, the call and what it gives.
fn examples(function: &Function, subject: &str) -> String {
    let example = |e: &Example| {
        let columns = e.columns.split("; ").map(|c| format!("// {}", c.replacen('=', ": ", 1)));
        let path = function.full_name.strip_prefix("pl.").unwrap_or(function.full_name);
        let path: Vec<String> = path.split('.').map(camel_case).collect();
        let call = format!("{subject}.{}({})", path.join("."), example_arguments(function, e, subject));
        columns.chain([format!("{call} // {}", e.result)]).collect::<Vec<_>>().join("\n")
    };
    function.examples.iter().map(example).collect::<Vec<_>>().join("\n\n")
}

fn example_arguments(function: &Function, example: &Example, subject: &str) -> String {
    let param = |i: usize| function.params.get(i).or(function.params.last());
    let columns = subject.starts_with("pl") && COLUMN_OPERANDS.contains(&function.full_name);
    let positional = |(i, arg): (usize, &ExampleArg)| {
        let text = js_argument(arg, is_integer_literal(param(i)));
        if columns && text.starts_with('"') { format!("pl.lit({text})") } else { text }
    };
    let mut arguments: Vec<String> = example.parsed.positional.iter().enumerate().map(positional).collect();
    let named = |(name, arg): &(String, ExampleArg)| {
        let param = function.params.iter().find(|p| p.name == *name);
        format!("{}: {}", camel_case(name), js_argument(arg, is_integer_literal(param)))
    };
    if !example.parsed.named.is_empty() {
        let fields: Vec<String> = example.parsed.named.iter().map(named).collect();
        arguments.push(format!("{{ {} }}", fields.join(", ")));
    }
    arguments.join(", ")
}

/// Whether an integer for this parameter is written as a bigint: a number as an expression is a float.
fn is_integer_literal(param: Option<&Param>) -> bool {
    param.is_some_and(|p| p.kind.as_input().is_some() && p.values.as_deref() != Some("int"))
}

fn js_argument(arg: &ExampleArg, bigint: bool) -> String {
    match arg {
        ExampleArg::Value(value) => js_value(value, bigint),
        ExampleArg::Column(name) => format!("pl.col(\"{name}\")"),
        ExampleArg::Call { function, subject, positional } => {
            let start = subject.as_deref().map_or("pl".to_string(), |s| js_argument(s, bigint));
            let path: Vec<String> = function.trim_start_matches("pl.").split('.').map(camel_case).collect();
            let arguments: Vec<String> = positional.iter().map(|a| js_argument(a, bigint)).collect();
            format!("{start}.{}({})", path.join("."), arguments.join(", "))
        }
        ExampleArg::DataType(dtype) => format!("pl.{}", dtype.to_string().replace('\'', "\"")),
        ExampleArg::List(items) => {
            format!("[{}]", items.iter().map(|i| js_argument(i, bigint)).collect::<Vec<_>>().join(", "))
        }
    }
}

fn js_value(value: &Value, bigint: bool) -> String {
    match value {
        Value::Null | Value::Object(_) => "null".into(),
        Value::Bool(v) => v.to_string(),
        Value::Int(v) if bigint => format!("{v}n"),
        Value::Int(v) => v.to_string(),
        Value::Float(v) if v.is_nan() => "NaN".into(),
        Value::Float(v) => v.to_string(),
        Value::String(v) => format!("{:?}", &**v),
        Value::Binary(v) => format!("Buffer.from({:?})", String::from_utf8_lossy(v)),
        Value::List(items) => {
            format!("[{}]", items.iter().map(|v| js_value(v, bigint)).collect::<Vec<_>>().join(", "))
        }
        Value::Struct(fields) => {
            let field = |(n, v): &(polarslike_bridge::Name, Value)| format!("{n}: {}", js_value(v, bigint));
            format!("{{ {} }}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
        }
    }
}

fn comment(doc: &str, indent: usize) -> String {
    let space = " ".repeat(indent);
    let lines = wrap(&doc.replace("*/", "*\\/"), WIDTH - indent - 3);
    if let [only] = lines.as_slice() {
        return format!("{space}/** {only} */\n");
    }
    let mut text = format!("{space}/**\n");
    for line in lines {
        let _ = writeln!(text, "{}", format!("{space} * {line}").trim_end());
    }
    text + &space + " */\n"
}

/// `to_uppercase` as `toUppercase`; a trailing underscore, which Python needs, is dropped.
fn camel_case(name: &str) -> String {
    let mut parts = name.trim_end_matches('_').split('_');
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |text, part| text + &capitalized(part))
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// The name of a parameter, which must not be a keyword.
fn identifier(name: &str) -> String {
    let name = camel_case(name);
    if reserved(&name) { format!("{name}Value") } else { name }
}

fn reserved(name: &str) -> bool {
    matches!(
        name,
        "function" | "new" | "default" | "var" | "in" | "with" | "enum" | "eval" | "struct_" | "null"
    )
}
