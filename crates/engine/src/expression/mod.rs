//! Expressions ready to run: columns by position, types known.

mod align;
mod decimals;
mod elements;
mod evaluate;
mod host;
mod rolling;
mod window;

pub(crate) use align::expand;
pub(crate) use window::to_lists;

pub(crate) use evaluate::{Context, Evaluated, Shape, apply, evaluate, evaluate_all, evaluate_rows};

use std::sync::Arc;

use polarslike_core::{DataType, Error, Name, Result, Schema, Vector};
use polarslike_functions::{Args, Class, EvalMode, Function, bind_named};
use polarslike_plan::{
    Expr, HostCall, RollingWindow, SortOptions, WindowMapping, deep, dtype_of, element_schema,
};

/// An expression over the columns of a batch.
#[derive(Clone, Debug)]
pub(crate) enum PhysicalExpr {
    /// Column `i` of the batch.
    Column(usize),
    /// A constant vector of length one.
    Literal(Vector),
    /// The values of a column from outside the frame.
    Series(Vector),
    Call(Box<PhysicalCall>),
    Host(Box<PhysicalHost>),
    Eval(Box<PhysicalEval>),
    Over(Box<PhysicalOver>),
    Rolling(Box<PhysicalRolling>),
}

#[derive(Clone, Debug)]
pub(crate) struct PhysicalCall {
    pub function: Function,
    pub args: Args,
    pub inputs: Vec<PhysicalExpr>,
    pub input_types: Vec<DataType>,
    pub dtype: DataType,
    /// The call as it stands in the plan, for errors.
    pub source: Expr,
}

/// A function of the host language over its inputs.
#[derive(Clone, Debug)]
pub(crate) struct PhysicalHost {
    pub call: Arc<HostCall>,
    pub inputs: Vec<PhysicalExpr>,
    /// The names under which the function sees its inputs.
    pub names: Vec<Name>,
    pub dtype: DataType,
}

/// An expression on the elements of lists or arrays, which are the one column that it sees.
#[derive(Clone, Debug)]
pub(crate) struct PhysicalEval {
    pub input: PhysicalExpr,
    pub body: PhysicalExpr,
    pub mode: EvalMode,
    /// The width of the arrays that come out, if arrays do.
    pub width: Option<usize>,
    /// The expression as it stands in the plan, for errors.
    pub source: Expr,
}

#[derive(Clone, Debug)]
pub(crate) struct PhysicalOver {
    /// What is computed per group, over `columns`.
    pub expr: PhysicalExpr,
    /// The columns of the batch that `expr` uses, in the order in which it numbers them.
    pub columns: Vec<usize>,
    pub partition_by: Vec<PhysicalExpr>,
    pub order_by: Vec<PhysicalExpr>,
    pub options: SortOptions,
    pub mapping: WindowMapping,
}

#[derive(Clone, Debug)]
pub(crate) struct PhysicalRolling {
    /// What is computed per window, over `columns`, and whether it is one value.
    pub expr: (PhysicalExpr, bool),
    /// The columns of the batch that `expr` uses, in the order in which it numbers them.
    pub columns: Vec<usize>,
    pub index: PhysicalExpr,
    pub window: RollingWindow,
}

impl PhysicalExpr {
    /// Makes a resolved expression over columns of this schema ready to run.
    pub fn compile(expr: &Expr, schema: &Schema) -> Result<Self> {
        Ok(Self::compile_typed(expr, schema)?.0)
    }

    /// The expression ready to run, and its type.
    fn compile_typed(expr: &Expr, schema: &Schema) -> Result<(Self, DataType)> {
        deep(|| {
            Ok(match expr {
                Expr::Column(name) => {
                    let i = schema.index_of(name)?;
                    (Self::Column(i), schema.fields()[i].dtype.clone())
                }
                Expr::Literal { scalar, .. } => {
                    (Self::Literal(Vector::constant(scalar, 1)?), scalar.dtype.clone())
                }
                Expr::Series(column) => (Self::Series(column.to_vector()?), column.dtype().clone()),
                Expr::Alias(inner, _) => Self::compile_typed(inner, schema)?,
                Expr::Call { function, inputs, args } => {
                    let mut compiled = Vec::with_capacity(inputs.len());
                    let mut input_types = Vec::with_capacity(inputs.len());
                    for input in inputs.iter() {
                        let (input, dtype) = Self::compile_typed(input, schema)?;
                        compiled.push(input);
                        input_types.push(dtype);
                    }
                    let name = |i: usize| inputs.get(i).map(Expr::output_name);
                    let dtype = bind_named(function.0, &input_types, &name, args)?.output;
                    let call = PhysicalCall {
                        function: *function,
                        args: args.clone(),
                        inputs: compiled,
                        input_types,
                        dtype: dtype.clone(),
                        source: expr.clone(),
                    };
                    (Self::Call(Box::new(call)), dtype)
                }
                Expr::Host { call, inputs } => {
                    let compile = |input: &Expr| Self::compile(input, schema);
                    let dtype = dtype_of(expr, schema)?;
                    let host = PhysicalHost {
                        call: call.clone(),
                        inputs: inputs.iter().map(compile).collect::<Result<_>>()?,
                        names: inputs.iter().map(Expr::output_name).collect(),
                        dtype: dtype.clone(),
                    };
                    (Self::Host(Box::new(host)), dtype)
                }
                Expr::Over { expr: inner, partition_by, order_by, options, mapping } => {
                    let names = inner.columns();
                    let columns = names.iter().map(|n| schema.index_of(n)).collect::<Result<Vec<_>>>()?;
                    let fields = columns.iter().map(|i| schema.fields()[*i].clone());
                    let inner_schema = Schema::new(fields)?;
                    let compile = |e: &Expr| Self::compile(e, schema);
                    let over = PhysicalOver {
                        expr: Self::compile(inner, &inner_schema)?,
                        columns,
                        partition_by: partition_by.iter().map(compile).collect::<Result<_>>()?,
                        order_by: order_by.iter().map(compile).collect::<Result<_>>()?,
                        options: *options,
                        mapping: *mapping,
                    };
                    (Self::Over(Box::new(over)), dtype_of(expr, schema)?)
                }
                Expr::Eval { input, body, mode } => {
                    let (input, list) = Self::compile_typed(input, schema)?;
                    let Some(item) = list.inner() else {
                        return Err(Error::internal(format!("{list} has no elements")));
                    };
                    let body = Self::compile(body, &element_schema(item)?)?;
                    let width = match (mode, &list) {
                        (EvalMode::Array, DataType::Array(_, width)) => Some(*width),
                        _ => None,
                    };
                    let eval = PhysicalEval { input, body, mode: *mode, width, source: expr.clone() };
                    (Self::Eval(Box::new(eval)), dtype_of(expr, schema)?)
                }
                Expr::Element => (Self::Column(0), dtype_of(expr, schema)?),
                Expr::Rolling { expr: inner, index, window } => {
                    let names = inner.columns();
                    let columns = names.iter().map(|n| schema.index_of(n)).collect::<Result<Vec<_>>>()?;
                    let inner_schema = Schema::new(columns.iter().map(|i| schema.fields()[*i].clone()))?;
                    let rolling = PhysicalRolling {
                        expr: (Self::compile(inner, &inner_schema)?, inner.is_scalar()),
                        columns,
                        index: Self::compile(index, schema)?,
                        window: *window,
                    };
                    (Self::Rolling(Box::new(rolling)), dtype_of(expr, schema)?)
                }
                Expr::Selector(_) | Expr::Rename(..) => {
                    return Err(Error::internal(format!("{expr} was not expanded")));
                }
            })
        })
    }

    /// Whether an elementwise expression has a value per row, not one for all.
    pub fn uses_columns(&self) -> bool {
        match self {
            Self::Column(_) | Self::Series(_) | Self::Over(_) | Self::Rolling(_) => true,
            Self::Literal(_) => false,
            Self::Host(host) => deep(|| host.inputs.iter().any(Self::uses_columns)),
            Self::Eval(eval) => eval.input.uses_columns(),
            Self::Call(call) => deep(|| call.inputs.iter().any(Self::uses_columns)),
        }
    }

    /// Whether each row of the result depends on the same row of the columns only.
    pub fn is_elementwise(&self) -> bool {
        match self {
            Self::Column(_) | Self::Literal(_) => true,
            Self::Series(_) | Self::Over(_) | Self::Rolling(_) => false,
            Self::Host(host) => {
                host.call.class == Class::Elementwise && deep(|| host.inputs.iter().all(Self::is_elementwise))
            }
            Self::Eval(eval) => eval.input.is_elementwise(),
            Self::Call(call) => {
                call.function.class() == Class::Elementwise
                    && deep(|| call.inputs.iter().all(Self::is_elementwise))
            }
        }
    }
}
