//! Expressions ready to run: columns by position, types known.

mod align;
mod evaluate;
mod window;

pub(crate) use align::expand;
pub(crate) use window::to_lists;

pub(crate) use evaluate::{Context, Evaluated, Shape, evaluate, evaluate_rows};

use polarslike_core::{DataType, Error, Name, Result, Schema, Vector};
use polarslike_functions::{Args, Class, Function};
use polarslike_plan::{Expr, SortOptions, WindowMapping, dtype_of};

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
    Over(Box<PhysicalOver>),
}

#[derive(Clone, Debug)]
pub(crate) struct PhysicalCall {
    pub function: Function,
    pub args: Args,
    pub inputs: Vec<PhysicalExpr>,
    pub input_types: Vec<DataType>,
    pub dtype: DataType,
    /// The call as the user wrote it, for errors.
    pub text: Name,
}

#[derive(Clone, Debug)]
pub(crate) struct PhysicalOver {
    /// What is computed per group, over `columns`.
    pub expr: PhysicalExpr,
    /// The columns of the batch that `expr` uses, in the order in which it numbers them.
    pub columns: Vec<usize>,
    pub partition_by: Vec<PhysicalExpr>,
    pub order_by: Option<(PhysicalExpr, SortOptions)>,
    pub mapping: WindowMapping,
}

impl PhysicalExpr {
    /// Makes a resolved expression over columns of this schema ready to run.
    pub fn compile(expr: &Expr, schema: &Schema) -> Result<Self> {
        Ok(match expr {
            Expr::Column(name) => Self::Column(schema.index_of(name)?),
            Expr::Literal { scalar, .. } => Self::Literal(Vector::constant(scalar, 1)?),
            Expr::Series(column) => Self::Series(column.to_vector()?),
            Expr::Alias(inner, _) => Self::compile(inner, schema)?,
            Expr::Call { function, inputs, args } => {
                let input_types = inputs.iter().map(|i| dtype_of(i, schema)).collect::<Result<Vec<_>>>()?;
                Self::Call(Box::new(PhysicalCall {
                    function: *function,
                    args: args.clone(),
                    inputs: inputs.iter().map(|i| Self::compile(i, schema)).collect::<Result<_>>()?,
                    dtype: dtype_of(expr, schema)?,
                    input_types,
                    text: expr.to_string().into(),
                }))
            }
            Expr::Over { expr: inner, partition_by, order_by, mapping } => {
                let names = inner.columns();
                let columns = names.iter().map(|n| schema.index_of(n)).collect::<Result<Vec<_>>>()?;
                let fields = columns.iter().map(|i| schema.fields()[*i].clone());
                let inner_schema = Schema::new(fields)?;
                let order_by = match order_by {
                    Some((by, options)) => Some((Self::compile(by, schema)?, *options)),
                    None => None,
                };
                Self::Over(Box::new(PhysicalOver {
                    expr: Self::compile(inner, &inner_schema)?,
                    columns,
                    partition_by: partition_by
                        .iter()
                        .map(|k| Self::compile(k, schema))
                        .collect::<Result<_>>()?,
                    order_by,
                    mapping: *mapping,
                }))
            }
            Expr::Selector(_) | Expr::Rename(..) => {
                return Err(Error::internal(format!("{expr} was not expanded")));
            }
        })
    }

    /// Whether each row of the result depends on the same row of the columns only.
    pub fn is_elementwise(&self) -> bool {
        match self {
            Self::Column(_) | Self::Literal(_) => true,
            Self::Series(_) | Self::Over(_) => false,
            Self::Call(call) => {
                call.function.class() == Class::Elementwise && call.inputs.iter().all(Self::is_elementwise)
            }
        }
    }
}
