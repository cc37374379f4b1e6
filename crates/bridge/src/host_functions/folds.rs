//! Functions that combine expressions one after the other.

use polarslike::functions::Class;
use polarslike::plan::{self, ColumnFunction, Returns};
use polarslike::{Column, DataFrame, Expr, IntoLazy, Result, bail, error};

use super::{HostDef, Parts, cast, returns, to_column};
use crate::{Arguments, Callable, HostValue, series_literal};

pub(super) const FUNCTIONS: &[HostDef] = &[
    HostDef {
        name: "pl.fold",
        signature: "acc:expr(lit), function:fn, exprs:exprs, *, returns_scalar:bool=False, return_dtype:dtype=None",
        doc: "`function` called with `acc` and the first of `exprs`, then with its result and the next, and so on.\n\n\
              It gets two Series and returns one. The result has the type of `acc`, unless `return_dtype` is given.",
        by_hand: false,
        build: |_, args| {
            let mut inputs = vec![args.expr("acc")?];
            inputs.extend(args.exprs("exprs")?);
            let dtype = args.opt_dtype("return_dtype")?;
            let returns = dtype.clone().map_or(Returns::SameAsInput, Returns::Type);
            let function = args.function("function")?;
            let function = ColumnFunction::new(move |inputs: &[Column]| {
                let Some((acc, rest)) = inputs.split_first() else { bail!(Internal, "`fold` has an input") };
                let wanted = dtype.clone().unwrap_or_else(|| acc.dtype().clone());
                cast(&steps(&function, acc, rest, |_| {})?, &wanted)
            });
            Ok(Parts { name: "fold", inputs, function, class: class(args)?, returns, variadic: true }.expr())
        },
    },
    HostDef {
        name: "pl.reduce",
        signature: "function:fn, exprs:exprs, *, returns_scalar:bool=False, return_dtype:dtype=None",
        doc: "`function` called with the first two of `exprs`, then with its result and the next, and so on.\n\n\
              It gets two Series and returns one. Without `return_dtype` the type is that of what the function gives \
              for sample values.",
        by_hand: false,
        build: |_, args| {
            let dtype = args.opt_dtype("return_dtype")?;
            let function = args.function("function")?;
            let function = ColumnFunction::new(move |inputs: &[Column]| {
                let (first, rest) = first_of(inputs)?;
                steps(&function, first, rest, |_| {})
            });
            Ok(Parts {
                name: "reduce",
                inputs: given(args, "reduce")?,
                function,
                class: class(args)?,
                returns: returns(dtype.as_ref()),
                variadic: true,
            }
            .expr())
        },
    },
    HostDef {
        name: "pl.cum_fold",
        signature: "acc:expr(lit), function:fn, exprs:exprs, *, returns_scalar:bool=False, return_dtype:dtype=None, \
                    include_init:bool=False",
        doc: "All results on the way of a `fold`, as the fields of a struct named after `exprs`.\n\n\
              With `include_init` the first field is `acc` itself. The fields have the type of `acc`, unless \
              `return_dtype` is given.",
        by_hand: false,
        build: |_, args| {
            let mut inputs = vec![args.expr("acc")?];
            inputs.extend(args.exprs("exprs")?);
            let (dtype, include_init) = (args.opt_dtype("return_dtype")?, args.bool("include_init")?);
            let function = args.function("function")?;
            let function = ColumnFunction::new(move |inputs: &[Column]| {
                let Some((acc, rest)) = inputs.split_first() else {
                    bail!(Internal, "`cum_fold` has an input")
                };
                let wanted = dtype.clone().unwrap_or_else(|| acc.dtype().clone());
                let mut fields = if include_init { vec![cast(acc, &wanted)?] } else { vec![] };
                let mut casts = Ok(());
                steps(&function, acc, rest, |result| match cast(result, &wanted) {
                    Ok(field) => fields.push(field),
                    Err(error) => casts = Err(error),
                })?;
                casts?;
                to_struct(&fields)
            });
            Ok(struct_call("cum_fold", inputs, function, class(args)?))
        },
    },
    HostDef {
        name: "pl.cum_reduce",
        signature: "function:fn, exprs:exprs, *, returns_scalar:bool=False, return_dtype:dtype=None",
        doc: "All results on the way of a `reduce`, as the fields of a struct named after `exprs`.",
        by_hand: false,
        build: |_, args| {
            let function = args.function("function")?;
            let dtype = args.opt_dtype("return_dtype")?;
            let function = ColumnFunction::new(move |inputs: &[Column]| {
                let (first, rest) = first_of(inputs)?;
                let mut fields = vec![first.clone()];
                steps(&function, first, rest, |result| fields.push(result.clone()))?;
                if let Some(dtype) = &dtype {
                    fields = fields.iter().map(|field| cast(field, dtype)).collect::<Result<_>>()?;
                }
                to_struct(&fields)
            });
            Ok(struct_call("cum_reduce", given(args, "cum_reduce")?, function, class(args)?))
        },
    },
];

fn class(args: &Arguments) -> Result<Class> {
    Ok(if args.bool("returns_scalar")? { Class::Aggregate } else { Class::LengthChanging })
}

fn given(args: &Arguments, callee: &str) -> Result<Vec<Expr>> {
    let exprs = args.exprs("exprs")?;
    if exprs.is_empty() {
        bail!(InvalidArgument, "`{callee}` needs at least one expression");
    }
    Ok(exprs)
}

fn first_of(inputs: &[Column]) -> Result<(&Column, &[Column])> {
    // A selector may have chosen nothing.
    inputs.split_first().ok_or_else(|| error!(Compute, "there is no column to reduce"))
}

/// Calls the function with `acc` and each of `rest` in turn; `visit` sees each result, under the name of the column.
fn steps(
    function: &Callable,
    acc: &Column,
    rest: &[Column],
    mut visit: impl FnMut(&Column),
) -> Result<Column> {
    let mut acc = acc.clone();
    for column in rest {
        let value = function.call(vec![HostValue::Series(acc.clone()), HostValue::Series(column.clone())])?;
        let result = to_column(acc.name(), value, None, true)?;
        visit(&result.with_name(column.name().clone()));
        acc = result;
    }
    Ok(acc)
}

/// A call whose result is a struct named after what makes it.
fn struct_call(name: &'static str, inputs: Vec<Expr>, function: ColumnFunction, class: Class) -> Expr {
    Parts { name, inputs, function, class, returns: Returns::Inferred, variadic: true }.expr().alias(name)
}

/// The columns as fields of a struct; single values are repeated.
fn to_struct(columns: &[Column]) -> Result<Column> {
    let fields = columns.iter().map(|column| series_literal(column.clone())).collect();
    let frame = DataFrame::default().lazy().select([plan::call("pl.struct", fields, vec![])?]).collect()?;
    match frame.columns() {
        [only] => Ok(only.clone()),
        _ => bail!(Internal, "one expression gives one column"),
    }
}
