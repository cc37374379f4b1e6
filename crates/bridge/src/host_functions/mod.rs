//! Functions that take a function of the host language. They are called by name as those of the registry are, and the
//! bindings' methods are generated from this list in the same way.

mod elements;
mod folds;
mod names;
mod rolling;
mod whole;

use std::sync::Arc;

use polarslike::functions::Class;
use polarslike::plan::{ColumnFunction, HostCall, Returns};
use polarslike::{Column, DataType, Expr, Result, bail};

use crate::{Arguments, HostValue, call_series, column_of};

/// A function that takes one of the host: what it is called, what it takes and what it does.
pub struct HostDef {
    /// The name with its namespace, as functions of the registry have it.
    pub name: &'static str,
    /// The parameters, as functions list theirs.
    pub signature: &'static str,
    /// What it does. Markdown.
    pub doc: &'static str,
    /// Whether the bindings write the method by hand, because the function to be called is made there.
    pub by_hand: bool,
    /// The expression it makes; of its subject, if it is a method.
    pub build: fn(Option<Expr>, &Arguments) -> Result<Expr>,
}

/// All functions that take a function of the host.
pub fn host_functions() -> impl Iterator<Item = &'static HostDef> {
    [elements::FUNCTIONS, whole::FUNCTIONS, rolling::FUNCTIONS, folds::FUNCTIONS, names::FUNCTIONS]
        .into_iter()
        .flatten()
}

/// The function of this name.
pub(crate) fn host_function(name: &str) -> Option<&'static HostDef> {
    host_functions().find(|def| def.name == name)
}

/// A call in an expression.
struct Parts {
    name: &'static str,
    inputs: Vec<Expr>,
    function: ColumnFunction,
    class: Class,
    returns: Returns,
    variadic: bool,
}

impl Parts {
    fn expr(self) -> Expr {
        let Self { name, inputs, function, class, returns, variadic } = self;
        let call = HostCall { name: name.into(), function, class, returns, variadic };
        Expr::Host { call: Arc::new(call), inputs: inputs.into() }
    }
}

/// What a method is called on.
fn subject(subject: Option<Expr>) -> Result<Expr> {
    match subject {
        Some(subject) => Ok(subject),
        None => bail!(Internal, "a method without a subject"),
    }
}

/// The class that the flags of a function of whole columns ask for.
fn class_of(args: &Arguments) -> Result<Class> {
    Ok(match (args.bool("returns_scalar")?, args.bool("is_elementwise")?) {
        (true, _) => Class::Aggregate,
        (false, true) => Class::Elementwise,
        (false, false) => Class::LengthChanging,
    })
}

fn returns(dtype: Option<&DataType>) -> Returns {
    dtype.map_or(Returns::Inferred, |dtype| Returns::Type(dtype.clone()))
}

/// What a function gave for whole columns, as a column; a value by itself will do where `takes_value`.
fn to_column(name: &str, value: HostValue, dtype: Option<&DataType>, takes_value: bool) -> Result<Column> {
    match value {
        HostValue::Series(column) => Ok(column.with_name(name)),
        HostValue::List(items) => column_of(name, &items, dtype.cloned(), true),
        HostValue::Frame(_) | HostValue::Expr(_) | HostValue::DataType(_) | HostValue::Function(_) => {
            bail!(InvalidType, "the function must return a Series, not {}", value.kind())
        }
        value if takes_value => column_of(name, &[whole(value, dtype)], dtype.cloned(), true),
        value => bail!(
            InvalidType,
            "the function must return a Series, not {}; set `returns_scalar` if it returns one value",
            value.kind()
        ),
    }
}

/// The values as another type; those that it cannot hold become null.
fn cast(column: &Column, dtype: &DataType) -> Result<Column> {
    if column.dtype() == dtype {
        return Ok(column.clone());
    }
    call_series(
        "cast",
        column,
        vec![HostValue::DataType(dtype.clone())],
        vec![("strict".into(), HostValue::Bool(false))],
    )
}

/// Languages with one type of number write integers as floats: a whole one is an integer where one is asked for.
fn whole(value: HostValue, dtype: Option<&DataType>) -> HostValue {
    const EXACT: f64 = 9e15;
    match value {
        HostValue::Float(v)
            if dtype.is_some_and(DataType::is_integer) && v.fract() == 0.0 && v.abs() < EXACT =>
        {
            HostValue::Int(v as i128)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use polarslike::functions::Signature;

    use super::*;

    #[test]
    fn every_function_is_complete() {
        for def in host_functions() {
            Signature::parse(def.signature).unwrap_or_else(|e| panic!("{}: {e}", def.name));
            assert!(!def.doc.is_empty(), "{} has no documentation", def.name);
        }
    }
}
