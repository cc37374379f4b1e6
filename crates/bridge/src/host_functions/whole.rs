//! Functions of whole columns, or of those of a group.

use polarslike::functions::Class;
use polarslike::plan::{ColumnFunction, Returns};
use polarslike::{Column, DataType, Expr, Result};

use super::{HostDef, Parts, class_of, returns, subject, to_column};
use crate::{Arguments, Callable, HostValue};

pub(super) const FUNCTIONS: &[HostDef] = &[
    HostDef {
        name: "map_batches",
        signature: "function:fn, return_dtype:dtype=None, *, is_elementwise:bool=False, returns_scalar:bool=False",
        doc: "What `function` makes of the values as a Series; in groups, of those of each group.\n\n\
              It returns a Series, of any length; one value per call if `returns_scalar`. A function that looks at each \
              value by itself may be called with any part of them if `is_elementwise`, which is faster. Without \
              `return_dtype` the type is that of what the function gives for sample values.",
        by_hand: false,
        build: |on, args| map_columns("map_batches", vec![subject(on)?], args, false),
    },
    HostDef {
        name: "pl.map_batches",
        signature: "exprs:exprs, function:fn, return_dtype:dtype=None, *, is_elementwise:bool=False, \
                    returns_scalar:bool=False",
        doc: "What `function` makes of these expressions' values, given as a list of Series; in groups, of those of \
              each group.\n\n\
              It returns a Series, of any length; one value per call if `returns_scalar`. A function that looks at each \
              row by itself may be called with any part of them if `is_elementwise`, which is faster. Without \
              `return_dtype` the type is that of what the function gives for sample values.",
        by_hand: false,
        build: |_, args| map_columns("map_batches", args.exprs("exprs")?, args, true),
    },
    HostDef {
        name: "pl.map_groups",
        signature: "exprs:exprs, function:fn, return_dtype:dtype=None, *, is_elementwise:bool=False, \
                    returns_scalar:bool=False",
        doc: "What `function` makes of these expressions' values in each group, given as a list of Series.\n\n\
              It returns a Series, of any length; one value per group if `returns_scalar`. Without `return_dtype` the \
              type is that of what the function gives for sample values.",
        by_hand: false,
        build: |_, args| map_columns("map_groups", args.exprs("exprs")?, args, true),
    },
    HostDef {
        name: "inspect",
        signature: "function:fn",
        doc: "The values as they are; `function` is called with them as a Series, and what it returns is dropped.",
        by_hand: true,
        build: |on, args| {
            let function = args.function("function")?;
            Ok(Parts {
                name: "inspect",
                inputs: vec![subject(on)?],
                function: ColumnFunction::new(move |inputs: &[Column]| {
                    function.call(arguments(inputs))?;
                    Ok(inputs.first().cloned().unwrap_or_else(|| Column::new("", DataType::Null, vec![])))
                }),
                class: Class::LengthChanging,
                returns: Returns::SameAsInput,
                variadic: false,
            }
            .expr())
        },
    },
];

fn map_columns(name: &'static str, inputs: Vec<Expr>, args: &Arguments, variadic: bool) -> Result<Expr> {
    let dtype = args.opt_dtype("return_dtype")?;
    let class = class_of(args)?;
    let function: Callable = args.function("function")?;
    let returns = returns(dtype.as_ref());
    let function = ColumnFunction::new(move |inputs: &[Column]| {
        let name = inputs.first().map_or("", |c| c.name());
        // A method is called with the Series, a function of several expressions with a list of them.
        let columns = arguments(inputs);
        let value = function.call(if variadic { vec![HostValue::List(columns)] } else { columns })?;
        to_column(name, value, dtype.as_ref(), class == Class::Aggregate)
    });
    Ok(Parts { name, inputs, function, class, returns, variadic }.expr())
}

/// The columns as arguments.
fn arguments(inputs: &[Column]) -> Vec<HostValue> {
    inputs.iter().cloned().map(HostValue::Series).collect()
}
