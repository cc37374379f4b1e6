//! What a function is: name, signature, documentation, type rule, kernel and worked examples in one constant.

use std::sync::OnceLock;

use polarslike_core::{DataType, Error, Groups, Name, Result, Vector, error};
use serde::{Deserialize, Serialize};

use crate::{Accumulator, Args, Options, Signature, objects};

/// How the rows of the result relate to the rows of the inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Class {
    /// Row by row.
    Elementwise,
    /// One row per group.
    Aggregate,
    /// As many rows as the group has, each depending on other rows.
    PerGroup,
    /// Another number of rows per group.
    LengthChanging,
}

impl Class {
    /// The class in words, as the reference prints it.
    pub const fn name(self) -> &'static str {
        match self {
            Class::Elementwise => "elementwise",
            Class::Aggregate => "aggregate",
            Class::PerGroup => "per-group",
            Class::LengthChanging => "length-changing",
        }
    }
}

/// What a function does with the order of rows in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOrderUse {
    /// The result depends on it, or may.
    Counts,
    /// The rows of the result stand in the order of the inputs' rows; nothing else depends on it.
    Kept,
    /// The result is the same in any order of the first input's rows.
    Ignored,
}

/// The code of a function. Its form is its class.
#[derive(Clone, Copy)]
pub enum Kernel {
    /// Row by row: inputs of one length in, a vector of that length out. Literals come as constant vectors.
    Elementwise(fn(&Call) -> Result<Vector>),
    /// One row per group, by a state per group that hash aggregation updates directly: the fast path.
    Accumulate(fn(&Call) -> Result<Box<dyn Accumulator>>),
    /// One row per group, from all rows of each group.
    Aggregate(fn(&Call) -> Result<Vector>),
    /// As many rows as the inputs have, in the same groups.
    PerGroup(fn(&Call) -> Result<Vector>),
    /// Other rows in the same number of groups.
    LengthChanging(fn(&Call) -> Result<(Vector, Groups)>),
    /// Other rows in the same number of groups, from inputs with rows of their own: the groups of each stand beside the
    /// call. A literal and an aggregate have one row per group.
    Uneven(UnevenKernel),
    /// No code: the plan makes an expression of its own of the call.
    Planned(Planned),
}

/// What the plan makes of a call that has no kernel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planned {
    /// The element, or the struct, that the expression around it is evaluated on.
    Element,
    /// A field of that struct.
    Field,
    /// All fields of a struct, one result each.
    Fields,
    /// A struct with fields added or replaced.
    WithFields,
    /// The second input evaluated on the elements of each row of the first.
    Eval(EvalMode),
    /// The elements of each row for which the second input is true.
    Filter,
}

/// What is made of the results of an expression that is evaluated on the elements of each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvalMode {
    /// A list per row.
    List,
    /// An array of the width that the input has per row.
    Array,
    /// One value per row if the expression aggregates, else a list.
    Aggregate,
}

/// The code of a function whose inputs have rows of their own: the call, and the groups of each input.
pub type UnevenKernel = fn(&Call, &[Groups]) -> Result<(Vector, Groups)>;

/// One call of a kernel.
pub struct Call<'a> {
    /// The options.
    pub options: Options<'a>,
    /// The inputs, all as long as the groups' rows (none when an accumulator is made); types as the type rule asked.
    pub inputs: &'a [Vector],
    /// The groups in which the input rows stand; one for an elementwise function.
    pub groups: &'a Groups,
    /// The types of the inputs.
    pub input_types: &'a [DataType],
    /// The type that the type rule gave the result.
    pub dtype: &'a DataType,
}

/// What a type rule is asked: these inputs and options.
pub struct Bind<'a> {
    /// The function.
    pub function: &'static FunctionDef,
    /// The types of the inputs as given.
    pub inputs: &'a [DataType],
    /// The names of the inputs, where they are known.
    pub names: &'a dyn Fn(usize) -> Option<Name>,
    /// The options.
    pub options: Options<'a>,
}

/// What a type rule answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Binding {
    /// The types to which the inputs are cast.
    pub inputs: Vec<DataType>,
    /// The type of the result.
    pub output: DataType,
}

impl Bind<'_> {
    /// The type of input `i`; Null where an optional one is missing.
    pub fn input(&self, i: usize) -> DataType {
        self.inputs.get(i).cloned().unwrap_or(DataType::Null)
    }

    /// The name of input `i`; empty where it is not known. For functions that [use names](FunctionDef::uses_names).
    pub fn name(&self, i: usize) -> Name {
        debug_assert!(self.function.uses_names, "`{}` uses names but does not say so", self.function.name);
        (self.names)(i).unwrap_or_else(|| "".into())
    }

    /// The inputs as they are, and this result.
    pub fn returns(&self, output: DataType) -> Result<Binding> {
        Ok(Binding { inputs: self.inputs.to_vec(), output })
    }

    /// The inputs cast to these types, and this result.
    pub fn cast(&self, inputs: Vec<DataType>, output: DataType) -> Result<Binding> {
        Ok(Binding { inputs, output })
    }

    /// An error unless the type of input `i` passes `accepts`.
    pub fn check(&self, i: usize, accepts: impl Fn(&DataType) -> bool, wanted: &str) -> Result<&Self> {
        if accepts(&self.input(i)) { Ok(self) } else { Err(self.reject(i, wanted)) }
    }

    /// The error for an input of a type that the function does not take.
    pub fn reject(&self, i: usize, wanted: &str) -> Error {
        let which = if i == 0 { String::new() } else { format!(" as argument {i}") };
        error!(InputType, "`{}` takes {wanted}{which}, not {}", self.function.name, self.input(i))
    }
}

/// A call that shows what the function does; it is run in every language.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The columns, `name=dtype [values]` in JSON separated by `;`; the subject of a method is the first.
    pub columns: &'static str,
    /// The arguments in parentheses, values in JSON, columns by `col(name)`: `("p+", literal=true)`.
    pub arguments: &'static str,
    /// The result, `dtype [values]`.
    pub result: &'static str,
}

/// Everything there is to know of a function.
pub struct FunctionDef {
    /// The name with its namespace: `sum`, `str.contains`; functions that are not methods of an expression start with `pl.`.
    pub name: &'static str,
    /// The parameters without the subject, as [`Signature`] reads them.
    pub signature: &'static str,
    /// What it does: a sentence, then what there is to say of arguments, nulls and errors. Markdown.
    pub doc: &'static str,
    /// The code.
    pub kernel: Kernel,
    /// The types of inputs and result.
    pub types: fn(&Bind) -> Result<Binding>,
    /// Calls that show it.
    pub examples: &'static [Example],
    /// Whether it never fails once its types are right, whatever the values.
    pub total: bool,
    /// Whether the names of its inputs are part of the result's type.
    pub uses_names: bool,
    /// Whether literals keep their own types beside columns of numbers.
    pub keeps_literals: bool,
    /// What it does with the order of rows; says nothing of elementwise functions, which keep it.
    pub order: RowOrderUse,
    variant: Option<Variant>,
    parsed: OnceLock<Signature>,
}

/// Chooses another definition by the options, where these change the class of a function.
type Variant = fn(&Options) -> Result<Option<&'static FunctionDef>>;

impl FunctionDef {
    /// A function of this name, signature and code; builder methods add the rest.
    pub const fn new(name: &'static str, signature: &'static str, kernel: Kernel) -> Self {
        Self {
            name,
            signature,
            doc: "",
            kernel,
            types: |bind| bind.returns(bind.input(0)),
            examples: &[],
            total: false,
            uses_names: false,
            keeps_literals: false,
            order: RowOrderUse::Counts,
            variant: None,
            parsed: OnceLock::new(),
        }
    }

    /// What it does.
    #[must_use]
    pub const fn doc(mut self, doc: &'static str) -> Self {
        self.doc = doc;
        self
    }

    /// The type rule; without one the result has the type of the first input.
    #[must_use]
    pub const fn types(mut self, rule: fn(&Bind) -> Result<Binding>) -> Self {
        self.types = rule;
        self
    }

    /// Never fails once its types are right, whatever the values: a filter made of such functions may run on rows that
    /// it would otherwise not see, for instance before a join.
    #[must_use]
    pub const fn total(mut self) -> Self {
        self.total = true;
        self
    }

    /// The names of the inputs are part of the result's type: whoever rewrites them must keep their names.
    #[must_use]
    pub const fn uses_names(mut self) -> Self {
        self.uses_names = true;
        self
    }

    /// Literals keep their own types, as they are put beside the values, not combined with them.
    #[must_use]
    pub const fn keeps_literals(mut self) -> Self {
        self.keeps_literals = true;
        self
    }

    /// The rows of the result stand in the order of the inputs' rows; nothing else depends on that order.
    #[must_use]
    pub const fn keeps_order(mut self) -> Self {
        self.order = RowOrderUse::Kept;
        self
    }

    /// The result is the same in any order of the first input's rows, so that group-by need not keep one.
    #[must_use]
    pub const fn ignores_order(mut self) -> Self {
        self.order = RowOrderUse::Ignored;
        self
    }

    /// Calls that show it.
    #[must_use]
    pub const fn examples(mut self, examples: &'static [Example]) -> Self {
        self.examples = examples;
        self
    }

    /// A choice of another definition by the options: of the same name, signature and documentation, but of another
    /// class. It is not listed in the registry; [`variant_for`](Self::variant_for) finds it.
    #[must_use]
    pub const fn variant(mut self, choose: Variant) -> Self {
        self.variant = Some(choose);
        self
    }

    /// The definition that a call with these options means: this one, unless it has a variant for them. A plan asks
    /// before anything else.
    pub fn variant_for(&'static self, args: &Args) -> Result<&'static FunctionDef> {
        let chosen = match self.variant {
            Some(choose) => choose(&Options { def: self, args })?,
            None => None,
        };
        Ok(chosen.unwrap_or(self))
    }

    /// How the rows of the result relate to those of the inputs.
    pub const fn class(&self) -> Class {
        match self.kernel {
            Kernel::Elementwise(_) | Kernel::Planned(_) => Class::Elementwise,
            Kernel::Accumulate(_) | Kernel::Aggregate(_) => Class::Aggregate,
            Kernel::PerGroup(_) => Class::PerGroup,
            Kernel::LengthChanging(_) | Kernel::Uneven(_) => Class::LengthChanging,
        }
    }

    /// Whether the first input is the expression that the method is called on.
    pub fn is_method(&self) -> bool {
        !self.name.starts_with("pl.")
    }

    /// The namespace (`str`, `dt`, `pl`, ...) if there is one, and the name in it.
    pub fn path(&self) -> (Option<&'static str>, &'static str) {
        match self.name.split_once('.') {
            Some((namespace, name)) => (Some(namespace), name),
            None => (None, self.name),
        }
    }

    /// The signature, read once.
    pub fn parsed(&'static self) -> &'static Signature {
        // A test of the registry reads every signature, so none fails here.
        self.parsed.get_or_init(|| Signature::parse(self.signature).unwrap_or_default())
    }
}

impl std::fmt::Debug for FunctionDef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}({})", self.name, self.signature)
    }
}

/// Binds `def` to inputs of these types: what the inputs are cast to and what comes out.
pub fn bind(def: &'static FunctionDef, inputs: &[DataType], args: &Args) -> Result<Binding> {
    bind_named(def, inputs, &|_| None, args)
}

/// [`bind`], for inputs whose names are known: functions that make structs name fields after them.
pub fn bind_named(
    def: &'static FunctionDef,
    inputs: &[DataType],
    names: &dyn Fn(usize) -> Option<Name>,
    args: &Args,
) -> Result<Binding> {
    objects::check(def, inputs)?;
    (def.types)(&Bind { function: def, inputs, names, options: Options { def, args } })
}

/// The options of a call of `def`.
pub fn options<'a>(def: &'static FunctionDef, args: &'a Args) -> Options<'a> {
    Options { def, args }
}
