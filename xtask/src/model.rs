//! What generators work from: every function and verb with its signature read.

use std::path::PathBuf;

use polarslike_bridge::Gives;
use polarslike_functions::{Arity, Class, Param, ParsedExample, Signature, functions};

/// Writes one kind of generated files.
pub trait Generator {
    /// What it writes, for messages.
    fn name(&self) -> &'static str;

    /// The files: paths from the top of the repository, and their text.
    fn files(&self, model: &Model) -> Result<Vec<(PathBuf, String)>, String>;
}

/// All functions, verbs and selectors.
pub struct Model {
    /// The functions in the order of the registry.
    pub functions: Vec<Function>,
    /// The verbs of frames.
    pub verbs: Vec<Verb>,
    /// The functions of `cs`.
    pub selectors: Vec<Verb>,
}

/// A function of the registry.
pub struct Function {
    /// The name with its namespace: `sum`, `str.contains`, `pl.ternary`.
    pub full_name: &'static str,
    /// The namespace; `pl` for what is not a method.
    pub namespace: Option<&'static str>,
    /// The name within its namespace.
    pub name: &'static str,
    /// How the rows of the result relate to those of the inputs.
    pub class: Class,
    /// The parameters without the subject.
    pub params: Vec<Param>,
    /// What it does. Markdown.
    pub doc: &'static str,
    /// Calls that show it.
    pub examples: Vec<Example>,
    /// Whether it takes a function of the host language; the registry does not have it.
    pub host: bool,
}

/// A worked example, as it is written and as it is read.
pub struct Example {
    /// The columns, `name=dtype [values]` separated by `;`.
    pub columns: &'static str,
    /// The arguments in parentheses.
    pub arguments: &'static str,
    /// The result, `dtype [values]`.
    pub result: &'static str,
    /// All of it, read.
    pub parsed: ParsedExample,
}

/// A verb of frames, or a function of `cs`.
pub struct Verb {
    /// The name.
    pub name: &'static str,
    /// The parameters; a verb's without the frame.
    pub params: Vec<Param>,
    /// What it does. Markdown.
    pub doc: &'static str,
    /// What it gives.
    pub gives: Gives,
}

impl Model {
    /// Reads the registry and the verbs.
    pub fn load() -> Result<Self, String> {
        // The methods of `name` are written by hand: a Series has none.
        let named = functions().filter(|f| f.path().0 != Some("name"));
        let mut functions = named.map(Function::load).collect::<Result<Vec<_>, _>>()?;
        for def in polarslike_bridge::host_functions().filter(|def| !def.by_hand) {
            functions.push(Function::load_host(def)?);
        }
        let verbs = polarslike_bridge::verbs().map(|v| Verb::load(v.name, v.signature, v.doc, v.gives()));
        let selectors =
            polarslike_bridge::SELECTORS.iter().map(|s| Verb::load(s.name, s.signature, s.doc, Gives::Frame));
        Ok(Self {
            functions,
            verbs: verbs.collect::<Result<_, _>>()?,
            selectors: selectors.collect::<Result<_, _>>()?,
        })
    }

    /// The namespaces in order; `None`, for plain methods, comes first.
    pub fn namespaces(&self) -> Vec<Option<&'static str>> {
        let mut namespaces = vec![None];
        for function in &self.functions {
            if !namespaces.contains(&function.namespace) {
                namespaces.push(function.namespace);
            }
        }
        namespaces.sort();
        namespaces
    }

    /// The namespaces of methods: all but `pl`.
    pub fn method_namespaces(&self) -> Vec<&'static str> {
        self.namespaces().into_iter().flatten().filter(|n| *n != "pl").collect()
    }

    /// The verbs that a class of frames has besides those that it `hides`, by name.
    pub fn verbs_of(&self, class: &str, hides: &[&str]) -> Vec<&Verb> {
        let has = |verb: &&Verb| class != "LazyFrame" || verb.gives == Gives::Frame;
        let mut verbs: Vec<&Verb> =
            self.verbs.iter().filter(|v| !hides.contains(&v.name)).filter(has).collect();
        verbs.sort_by_key(|v| v.name);
        verbs
    }

    /// The functions of a namespace, by name.
    pub fn functions_of(&self, namespace: Option<&str>) -> Vec<&Function> {
        let mut functions: Vec<&Function> =
            self.functions.iter().filter(|f| f.namespace == namespace).collect();
        functions.sort_by_key(|f| f.name);
        functions
    }
}

impl Verb {
    fn load(
        name: &'static str,
        signature: &'static str,
        doc: &'static str,
        gives: Gives,
    ) -> Result<Self, String> {
        let signature = Signature::parse(signature).map_err(|e| format!("{name}: {e}"))?;
        Ok(Self { name, params: signature.params, doc, gives })
    }
}

impl Function {
    fn load(def: &'static polarslike_functions::FunctionDef) -> Result<Self, String> {
        let (namespace, name) = def.path();
        let example = |e: &'static polarslike_functions::Example| {
            let parsed = e.parse().map_err(|error| format!("{}: {error}", def.name))?;
            Ok(Example { columns: e.columns, arguments: e.arguments, result: e.result, parsed })
        };
        Ok(Self {
            full_name: def.name,
            namespace,
            name,
            class: def.class(),
            params: def.parsed().params.clone(),
            doc: def.doc,
            examples: def.examples.iter().map(example).collect::<Result<_, String>>()?,
            host: false,
        })
    }

    fn load_host(def: &'static polarslike_bridge::HostDef) -> Result<Self, String> {
        let signature = Signature::parse(def.signature).map_err(|e| format!("{}: {e}", def.name))?;
        let (namespace, name) = match def.name.split_once('.') {
            Some((namespace, name)) => (Some(namespace), name),
            None => (None, def.name),
        };
        Ok(Self {
            full_name: def.name,
            namespace,
            name,
            class: Class::LengthChanging,
            params: signature.params,
            doc: def.doc,
            examples: Vec::new(),
            host: true,
        })
    }

    /// Whether a Series has it as a single value: aggregates, except in namespaces of Polars that stay with columns.
    pub fn reduces_series(&self) -> bool {
        self.class == Class::Aggregate && self.namespace != Some("str")
    }

    /// Whether it gives a Series at once where `eager` is true.
    pub fn can_be_eager(&self) -> bool {
        self.params.iter().any(|p| p.name == "eager")
    }

    /// Whether it is called on an expression or a Series.
    pub fn is_method(&self) -> bool {
        self.namespace != Some("pl")
    }
}

/// Whether a parameter can only be given by name: it says so, or one before it takes all that is given by position.
pub fn is_keyword_only(params: &[Param], i: usize) -> bool {
    params[i].keyword_only || params[..i].iter().any(|p| p.arity == Arity::Variadic)
}
