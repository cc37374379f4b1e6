//! Expressions: what to compute from columns.
//!
//! The parts of an expression are shared: cloning one copies a few words however large it is, so that building
//! `a + b + c + ...` term by term takes linear time in languages whose expressions are immutable.

use std::fmt;
use std::sync::Arc;

use polarslike_core::{Column, DataType, Name, Result, Scalar, Value, display_scalar, error};
use polarslike_functions::{Arg, Args, Arity, Class, EvalMode, Function, lookup};
use serde::{Deserialize, Serialize};

use crate::scope::eval_name;
use crate::{HostCall, Inputs, NameFunction, RollingWindow, Selector, deep};

/// What to compute from columns.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Expr {
    /// The column of this name.
    Column(Name),
    /// Several columns: the expression around it is repeated for each.
    Selector(Selector),
    /// One value for all rows.
    Literal {
        /// The value.
        scalar: Scalar,
        /// Whether the type may be narrowed to that of what the literal is combined with: `lit(1)` fits any number.
        dynamic: bool,
    },
    /// The values of a column that is not in the frame.
    Series(Arc<Column>),
    /// A function of the registry.
    Call {
        /// Which.
        function: Function,
        /// Its expressions in the order of the signature; missing optional ones are null literals.
        inputs: Inputs,
        /// Its plain arguments.
        args: Args,
    },
    /// A function of the host language.
    Host {
        /// Which, and how it is called.
        call: Arc<HostCall>,
        /// What it is called on.
        inputs: Inputs,
    },
    /// An expression evaluated on the elements of each row of lists or arrays.
    Eval {
        /// The lists or arrays.
        input: Arc<Expr>,
        /// What is evaluated: it sees [`Expr::Element`] and no columns.
        body: Arc<Expr>,
        /// What is made of the results.
        mode: EvalMode,
    },
    /// The elements, in the body of an [`Expr::Eval`]; a struct, in the expressions of `struct.eval`.
    Element,
    /// An expression under another name.
    Alias(Arc<Expr>, Name),
    /// An expression whose name is derived; becomes an alias when names are resolved.
    Rename(Arc<Expr>, Rename),
    /// An expression computed within groups of rows and put back to the rows.
    Over {
        /// What to compute.
        expr: Arc<Expr>,
        /// What defines the groups; all rows are one group if there is none.
        partition_by: Vec<Expr>,
        /// By what the rows of a group are sorted; without any they are in the order of the frame.
        order_by: Vec<Expr>,
        /// How `order_by` sorts.
        options: SortOptions,
        /// How the results are put back.
        mapping: WindowMapping,
    },
    /// An expression computed, for each row, of the rows in a window around it.
    Rolling {
        /// What to compute.
        expr: Arc<Expr>,
        /// Along what windows lie; sorted.
        index: Arc<Expr>,
        /// The windows.
        window: RollingWindow,
    },
}

/// How a name is derived.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rename {
    /// The name of the leftmost column. All others derive from the name that the expression has.
    Keep,
    /// A text before the name.
    Prefix(Name),
    /// A text behind the name.
    Suffix(Name),
    /// Without this text at its start.
    StripPrefix(Name),
    /// Without this text at its end.
    StripSuffix(Name),
    /// With all that a pattern matches replaced.
    Replace {
        /// A regular expression.
        pattern: String,
        /// What comes in its place; `$1` or `${name}` is what a group matched.
        value: String,
    },
    /// In lower case.
    Lowercase,
    /// In upper case.
    Uppercase,
    /// What a function of the host language makes of the name.
    Map(NameFunction),
}

/// The direction of a sort and the place of nulls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortOptions {
    /// Whether the greatest value comes first.
    pub descending: bool,
    /// Whether nulls come last.
    pub nulls_last: bool,
}

/// How results of groups are put back to the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WindowMapping {
    /// Each row of a group gets its row of the result.
    #[default]
    GroupToRows,
    /// Each row of a group gets the group's whole result as a list.
    Join,
    /// The results of the groups one after the other.
    Explode,
}

/// The column of this name; `*` is all columns, a name of the form `^...$` is a pattern.
pub fn col(name: impl Into<Name>) -> Expr {
    let name = name.into();
    match name.as_ref() {
        "*" => all(),
        pattern if pattern.len() > 1 && pattern.starts_with('^') && pattern.ends_with('$') => {
            Expr::Selector(Selector::Matching(pattern.to_string()))
        }
        _ => Expr::Column(name),
    }
}

/// All columns.
pub fn all() -> Expr {
    Expr::Selector(Selector::All)
}

/// A value; a number takes the type of the column it is combined with.
pub fn lit(value: impl Into<Scalar>) -> Expr {
    let scalar = value.into();
    let dynamic = scalar.dtype.is_numeric();
    Expr::Literal { scalar, dynamic }
}

/// A call of the function `name` with inputs and plain arguments in the order of its signature.
///
/// Missing inputs and arguments take their defaults; an error if one has none.
pub fn call(name: &str, inputs: Vec<Expr>, args: Vec<Arg>) -> Result<Expr> {
    let function = lookup(name).map(Function).ok_or_else(|| error!(Internal, "no function {name:?}"))?;
    let mut inputs = inputs;
    let subject = usize::from(function.is_method());
    for param in function.0.parsed().inputs().skip(inputs.len().saturating_sub(subject)) {
        match &param.default {
            Some(default) => inputs.push(default_input(default)),
            None if param.arity == Arity::One => {
                return Err(error!(InvalidArgument, "`{name}` needs an argument {:?}", param.name));
            }
            None => {}
        }
    }
    let mut args = args;
    for param in function.0.parsed().options().skip(args.len()) {
        match &param.default {
            Some(default) => args.push(default.clone()),
            None => return Err(error!(InvalidArgument, "`{name}` needs an argument {:?}", param.name)),
        }
    }
    Ok(Expr::from_call(function, inputs, Args::new(args)))
}

/// A default of the signature as an expression.
fn default_input(default: &Arg) -> Expr {
    match default {
        Arg::Bool(v) => lit(*v),
        Arg::Int(v) => lit(*v),
        Arg::Float(v) => lit(*v),
        Arg::String(v) => lit(v.as_str()),
        Arg::Null | Arg::DataType(_) | Arg::List(_) => Expr::null(),
    }
}

impl Expr {
    /// The expression as JSON; an error if it has functions of the host language.
    pub fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|e| error!(Compute, "{self} as JSON: {e}"))
    }

    /// The null literal.
    pub fn null() -> Self {
        Expr::Literal { scalar: Scalar::null(DataType::Null), dynamic: false }
    }

    fn is_null_literal(&self) -> bool {
        matches!(self, Expr::Literal { scalar, .. } if scalar.is_null())
    }

    /// This expression under another name.
    #[must_use]
    pub fn alias(self, name: impl Into<Name>) -> Self {
        Expr::Alias(Arc::new(self), name.into())
    }

    /// This expression computed within the groups of rows with equal keys, and put back to their rows; the rows of a
    /// group are in the order of the frame.
    ///
    /// [`Expr::Over`] says more: another order, other ways to put results back.
    #[must_use]
    pub fn over(self, partition_by: impl IntoIterator<Item = impl Into<Expr>>) -> Self {
        Expr::Over {
            expr: Arc::new(self),
            partition_by: partition_by.into_iter().map(Into::into).collect(),
            order_by: vec![],
            options: SortOptions::default(),
            mapping: WindowMapping::default(),
        }
    }

    /// The expressions this one is computed from; not what is evaluated on their elements.
    pub fn children(&self) -> impl Iterator<Item = &Expr> {
        let (first, rest, last): (&[Expr], &[Expr], &[Expr]) = match self {
            Expr::Column(_) | Expr::Selector(_) | Expr::Literal { .. } | Expr::Series(_) | Expr::Element => {
                (&[], &[], &[])
            }
            Expr::Call { inputs, .. } | Expr::Host { inputs, .. } => (inputs, &[], &[]),
            Expr::Alias(expr, _) | Expr::Rename(expr, _) | Expr::Eval { input: expr, .. } => {
                (std::slice::from_ref(expr.as_ref()), &[], &[])
            }
            Expr::Rolling { expr, index, .. } => {
                (std::slice::from_ref(expr.as_ref()), std::slice::from_ref(index.as_ref()), &[])
            }
            Expr::Over { expr, partition_by, order_by, .. } => {
                (std::slice::from_ref(expr.as_ref()), partition_by, order_by)
            }
        };
        first.iter().chain(rest).chain(last)
    }

    /// The same expression with each child replaced.
    pub fn map_children(self, f: &mut dyn FnMut(Expr) -> Result<Expr>) -> Result<Expr> {
        let mut f = |child: &Expr| f(child.clone());
        Ok(match self {
            leaf @ (Expr::Column(_)
            | Expr::Selector(_)
            | Expr::Literal { .. }
            | Expr::Series(_)
            | Expr::Element) => leaf,
            Expr::Eval { input, body, mode } => Expr::Eval { input: Arc::new(f(&input)?), body, mode },
            Expr::Call { function, inputs, args } => {
                Expr::Call { function, inputs: inputs.iter().map(f).collect::<Result<_>>()?, args }
            }
            Expr::Host { call, inputs } => {
                Expr::Host { call, inputs: inputs.iter().map(f).collect::<Result<_>>()? }
            }
            Expr::Alias(expr, name) => Expr::Alias(Arc::new(f(&expr)?), name),
            Expr::Rename(expr, rename) => Expr::Rename(Arc::new(f(&expr)?), rename),
            Expr::Over { expr, partition_by, order_by, options, mapping } => Expr::Over {
                expr: Arc::new(f(&expr)?),
                partition_by: partition_by.iter().map(&mut f).collect::<Result<_>>()?,
                order_by: order_by.iter().map(&mut f).collect::<Result<_>>()?,
                options,
                mapping,
            },
            Expr::Rolling { expr, index, window } => {
                Expr::Rolling { expr: Arc::new(f(&expr)?), index: Arc::new(f(&index)?), window }
            }
        })
    }

    /// Whether `test` holds for this expression or one below it.
    pub fn has(&self, test: &dyn Fn(&Expr) -> bool) -> bool {
        deep(|| test(self) || self.children().any(|c| c.has(test)))
    }

    /// Calls `visit` with the name of each column this is computed from, leftmost first, as often as it occurs.
    pub fn for_each_column(&self, visit: &mut dyn FnMut(&Name)) {
        deep(|| {
            if let Expr::Column(name) = self {
                visit(name);
            }
            self.children().for_each(|child| child.for_each_column(visit));
        });
    }

    /// The names of all columns this is computed from, each once, leftmost first.
    pub fn columns(&self) -> Vec<Name> {
        let mut names: indexmap::IndexSet<Name, foldhash::fast::FixedState> = Default::default();
        self.for_each_column(&mut |name| {
            names.get_index_of(name).is_none().then(|| names.insert(name.clone()));
        });
        names.into_iter().collect()
    }

    /// The leftmost column this is computed from.
    fn leftmost_column(&self) -> Option<&Name> {
        deep(|| match self {
            Expr::Column(name) => Some(name),
            _ => self.children().find_map(Expr::leftmost_column),
        })
    }

    /// The name of the result: that of the leftmost column or literal, unless renamed.
    pub fn output_name(&self) -> Name {
        deep(|| self.derive_name())
    }

    fn derive_name(&self) -> Name {
        match self {
            Expr::Column(name) | Expr::Alias(_, name) => name.clone(),
            Expr::Selector(_) => "*".into(),
            Expr::Element => "".into(),
            Expr::Eval { input, .. } => input.output_name(),
            Expr::Literal { .. } => "literal".into(),
            Expr::Series(column) => column.name().clone(),
            Expr::Over { expr, .. } | Expr::Rolling { expr, .. } => expr.output_name(),
            Expr::Host { call, inputs } => inputs.first().map_or(call.name.clone(), Expr::output_name),
            Expr::Rename(expr, rename) => {
                let name = expr.output_name();
                match rename {
                    Rename::Keep => expr.leftmost_column().cloned().unwrap_or(name),
                    Rename::StripPrefix(prefix) => name.strip_prefix(prefix.as_ref()).unwrap_or(&name).into(),
                    Rename::StripSuffix(suffix) => name.strip_suffix(suffix.as_ref()).unwrap_or(&name).into(),
                    // A pattern is checked where the expression is made.
                    Rename::Replace { pattern, value } => match regex::Regex::new(pattern) {
                        Ok(regex) => regex.replace_all(&name, value.as_str()).into(),
                        Err(_) => name,
                    },
                    Rename::Prefix(prefix) => format!("{prefix}{name}").into(),
                    Rename::Suffix(suffix) => format!("{name}{suffix}").into(),
                    Rename::Lowercase => name.to_lowercase().into(),
                    Rename::Uppercase => name.to_uppercase().into(),
                    // Where names are resolved a failure is an error; before that there is no better name.
                    Rename::Map(function) => function.call(&name).map_or(name, Into::into),
                }
            }
            Expr::Call { function, inputs, args } => match (function.name, args.values(), inputs.first()) {
                ("struct.field", ..) if let Some(name) = self.field_name() => name,
                // The choice is named after what it chooses, not after the condition.
                ("pl.ternary", _, _) => inputs[1].output_name(),
                // A bound alone is the end of a range that starts with a literal.
                ("pl.int_range" | "pl.arange" | "pl.int_ranges", _, Some(_))
                    if inputs[1].is_null_literal() =>
                {
                    "literal".into()
                }
                ("pl.date" | "pl.time", ..) => function.name.trim_start_matches("pl.").into(),
                ("pl.datetime" | "pl.duration", ..)
                    if inputs.iter().all(|e| matches!(e, Expr::Literal { .. })) =>
                {
                    function.name.trim_start_matches("pl.").into()
                }
                ("pl.ones", _, _) => "ones".into(),
                ("pl.zeros", _, _) => "zeros".into(),
                ("pl.cum_sum_horizontal", _, _) => "cum_sum".into(),
                (_, _, Some(first)) => first.output_name(),
                (name, _, None) => name.trim_start_matches("pl.").into(),
            },
        }
    }

    /// Whether each row of the result depends on the same row of the columns only.
    pub fn is_elementwise(&self) -> bool {
        !self.has(&|e| match e {
            Expr::Call { function, .. } => function.class() != Class::Elementwise,
            Expr::Host { call, .. } => call.class != Class::Elementwise,
            Expr::Over { .. } | Expr::Rolling { .. } | Expr::Series(_) => true,
            _ => false,
        })
    }

    /// Whether the result is one value, whatever the number of rows: literals, aggregates and what is made of them.
    pub fn is_scalar(&self) -> bool {
        deep(|| match self {
            Expr::Literal { .. } => true,
            Expr::Column(_)
            | Expr::Selector(_)
            | Expr::Series(_)
            | Expr::Over { .. }
            | Expr::Rolling { .. }
            | Expr::Element => false,
            Expr::Alias(expr, _) | Expr::Rename(expr, _) | Expr::Eval { input: expr, .. } => expr.is_scalar(),
            Expr::Call { function, inputs, .. } => is_scalar_call(function.class(), inputs),
            Expr::Host { call, inputs } => is_scalar_call(call.class, inputs),
        })
    }
}

/// Whether a function of this class gives one value for these inputs.
fn is_scalar_call(class: Class, inputs: &[Expr]) -> bool {
    match class {
        Class::Aggregate => true,
        Class::Elementwise => inputs.iter().all(Expr::is_scalar),
        Class::PerGroup => !inputs.is_empty() && inputs.iter().all(Expr::is_scalar),
        Class::LengthChanging => false,
    }
}

/// Structural equality; columns of values are equal if they are the same column, floats if they are the same bits.
impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        use Expr::*;
        deep(|| match (self, other) {
            (Column(a), Column(b)) => a == b,
            (Selector(a), Selector(b)) => a == b,
            (Literal { scalar: a, dynamic: x }, Literal { scalar: b, dynamic: y }) => {
                x == y && a.dtype == b.dtype && identical(&a.value, &b.value)
            }
            (Series(a), Series(b)) => Arc::ptr_eq(a, b),
            (Call { function: f, inputs: a, args: x }, Call { function: g, inputs: b, args: y }) => {
                f == g && x == y && a == b
            }
            (Host { call: f, inputs: a }, Host { call: g, inputs: b }) => f == g && a == b,
            (Eval { input: a, body: x, mode: m }, Eval { input: b, body: y, mode: n }) => {
                a == b && x == y && m == n
            }
            (Element, Element) => true,
            (Alias(a, x), Alias(b, y)) => a == b && x == y,
            (Rename(a, x), Rename(b, y)) => a == b && x == y,
            (
                Over { expr: a, partition_by: p, order_by: o, options: s, mapping: m },
                Over { expr: b, partition_by: q, order_by: r, options: t, mapping: n },
            ) => a == b && p == q && o == r && s == t && m == n,
            (Rolling { expr: a, index: i, window: w }, Rolling { expr: b, index: j, window: x }) => {
                a == b && i == j && w == x
            }
            _ => false,
        })
    }
}

/// Equality that tells 0.0 from -0.0 (what divides by one does not equal what divides by the other).
fn identical(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| identical(a, b))
        }
        (a, b) => a == b,
    }
}

/// Prints as Polars prints: `[(col("a")) + (dyn int: 1)]`, `col("a").sum().alias("b")`.
impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        deep(|| match self {
            Expr::Column(name) => write!(f, "col({name:?})"),
            Expr::Selector(selector) => write!(f, "{selector}"),
            Expr::Literal { scalar: Scalar { value: Value::String(text), .. }, .. } => write!(f, "{text:?}"),
            Expr::Literal { scalar, .. } => f.write_str(&display_scalar(scalar)),
            Expr::Series(column) => write!(f, "Series[{}]", column.name()),
            Expr::Element => f.write_str("element()"),
            Expr::Eval { input, body, mode } => write!(f, "{input}.{}({body})", eval_name(*mode)),
            Expr::Alias(expr, name) => write!(f, "{expr}.alias({name:?})"),
            Expr::Rename(expr, rename) => write!(f, "{expr}.name.{rename:?}"),
            Expr::Host { call, inputs } => match &inputs[..] {
                [one] => write!(f, "{one}.{}()", call.name),
                all => write!(f, "{}([{}])", call.name, Separated(all)),
            },
            Expr::Over { expr, partition_by, .. } => {
                write!(f, "{expr}.over({})", Separated(partition_by))
            }
            Expr::Rolling { expr, index, window } => write!(f, "{expr}.rolling({index}, {window})"),
            Expr::Call { function, inputs, args } => fmt_call(f, function, inputs, args),
        })
    }
}

fn fmt_call(f: &mut fmt::Formatter<'_>, function: &Function, inputs: &[Expr], args: &Args) -> fmt::Result {
    let operator = match function.name {
        "add" => "+",
        "sub" => "-",
        "mul" => "*",
        "truediv" => "/",
        "floordiv" => "//",
        "mod" => "%",
        "eq" => "==",
        "ne" => "!=",
        "lt" => "<",
        "le" => "<=",
        "gt" => ">",
        "ge" => ">=",
        "and_" => "&",
        "or_" => "|",
        _ => "",
    };
    if let ([first, rest @ ..], false) = (inputs, operator.is_empty())
        && !rest.is_empty()
    {
        write!(f, "[({first})")?;
        rest.iter().try_for_each(|other| write!(f, " {operator} ({other})"))?;
        return f.write_str("]");
    }
    let (subject, rest) = match inputs {
        [subject, rest @ ..] if function.is_method() => (Some(subject), rest),
        all => (None, all),
    };
    if let Some(subject) = subject {
        write!(f, "{subject}.")?;
    }
    write!(f, "{}({}", function.name.trim_start_matches("pl."), Separated(rest))?;
    let mut first = rest.is_empty();
    for (param, value) in function.0.parsed().options().zip(args.values()) {
        let is_absent = param.arity != Arity::One && *value == Arg::List(vec![]);
        if param.default.as_ref() != Some(value) && !is_absent {
            write!(f, "{}{}={}", if first { "" } else { ", " }, param.name, DisplayArg(value))?;
            first = false;
        }
    }
    f.write_str(")")
}

/// A plain argument as a user writes it.
struct DisplayArg<'a>(&'a Arg);

impl fmt::Display for DisplayArg<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Arg::Null => f.write_str("null"),
            Arg::Bool(v) => write!(f, "{v}"),
            Arg::Int(v) => write!(f, "{v}"),
            Arg::Float(v) => write!(f, "{v:?}"),
            Arg::String(v) => write!(f, "{v:?}"),
            Arg::DataType(v) => write!(f, "{v}"),
            Arg::List(v) => {
                f.write_str("[")?;
                for (i, arg) in v.iter().enumerate() {
                    write!(f, "{}{}", if i > 0 { ", " } else { "" }, DisplayArg(arg))?;
                }
                f.write_str("]")
            }
        }
    }
}

/// Items separated by commas.
pub(crate) struct Separated<'a, T>(pub &'a [T]);

impl<T: fmt::Display> fmt::Display for Separated<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, item) in self.0.iter().enumerate() {
            write!(f, "{}{item}", if i > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{len, ternary};

    #[test]
    fn written_and_read() {
        let exprs = vec![
            col("a") + lit(1),
            col("^x.*$").sum().alias("y"),
            Expr::from(Selector::Positions(vec![-1])),
            Expr::Rename(Arc::new(col("a")), Rename::Suffix("_b".into())),
            lit(f64::NAN),
            lit(f64::NEG_INFINITY),
            lit(u64::MAX),
            lit("ü\"\n"),
            Expr::null(),
            ternary(col("p"), lit(1), lit(2.5)),
            Expr::Over {
                expr: Arc::new(col("f").max()),
                partition_by: vec![col("s")],
                order_by: vec![col("u"), col("v")],
                options: SortOptions { descending: true, nulls_last: false },
                mapping: WindowMapping::Join,
            },
            Expr::Rolling {
                expr: Arc::new(col("f").max()),
                index: Arc::new(col("t")),
                window: RollingWindow::new("1mo".parse().unwrap()),
            },
        ];
        for expr in exprs {
            let text = serde_json::to_string(&expr).unwrap();
            assert_eq!(serde_json::from_str::<Expr>(&text).unwrap(), expr, "{text}");
        }
    }

    #[test]
    fn names_of_results() {
        let name = |expr: Expr| expr.output_name().to_string();
        assert_eq!(name(lit(1) + col("a")), "literal");
        assert_eq!(name((col("a") + col("b")).sum()), "a");
        assert_eq!(name(ternary(col("p"), col("x"), col("y"))), "x");
        assert_eq!(name(len()), "len");
        assert_eq!(name(Expr::Rename(Arc::new(col("a").alias("b")), Rename::Suffix("_c".into()))), "b_c");
    }

    #[test]
    fn classes() {
        assert!((col("a") + lit(1)).is_elementwise());
        assert!(!(col("a") + col("a").sum()).is_elementwise());
        assert!((col("a").sum() + lit(1)).is_scalar());
        assert!(!(col("a").sum() + col("a")).is_scalar());
        assert_eq!((col("b") + col("a") * col("b")).columns(), ["b".into(), "a".into()]);
    }

    #[test]
    fn equality_tells_zeros_apart() {
        assert_ne!(lit(0.0), lit(-0.0));
        assert_eq!(lit(f64::NAN), lit(f64::NAN));
    }
}
