//! Evaluates an expression in groups of rows.
//!
//! Every value has a [`Shape`]: a row per row of the groups, one per group, or other rows in the same groups. Inputs of
//! a function are brought to one shape before its kernel runs; the kernel's class says the shape of what comes out.

use polarslike_core::{Groups, Result, Vector, bail};
use polarslike_functions::{Call, Kernel, UnevenKernel, accumulate_groups, options};
use polarslike_plan::deep;

use super::align::{align, expand, repeat};
use super::elements::evaluate_elements;
use super::{PhysicalCall, PhysicalExpr, decimals, host, rolling, window};

/// What an expression is evaluated on.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    /// The columns, rows in group order.
    pub columns: &'a [Vector],
    /// The groups in which the rows stand.
    pub groups: &'a Groups,
}

/// How the rows of a value relate to the groups.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// One value that stands for any number of rows.
    Literal,
    /// One row per group.
    PerGroup,
    /// The rows of the groups.
    Rows,
    /// Other rows in as many groups.
    Other(Groups),
}

/// A value and its shape.
#[derive(Clone, Debug)]
pub(crate) struct Evaluated {
    pub vector: Vector,
    pub shape: Shape,
}

/// The value of an expression.
pub(crate) fn evaluate(expr: &PhysicalExpr, context: Context) -> Result<Evaluated> {
    match expr {
        PhysicalExpr::Column(i) => Ok(Evaluated { vector: context.columns[*i].clone(), shape: Shape::Rows }),
        PhysicalExpr::Literal(vector) => Ok(Evaluated { vector: vector.clone(), shape: Shape::Literal }),
        PhysicalExpr::Series(vector) => series(vector, context),
        PhysicalExpr::Call(call) => {
            evaluate_call(call, context).map_err(|e| e.context(format!("expression {}", call.source)))
        }
        PhysicalExpr::Host(host) => host::evaluate_host(host, context),
        PhysicalExpr::Eval(eval) => {
            evaluate_elements(eval, context).map_err(|e| e.context(format!("expression {}", eval.source)))
        }
        PhysicalExpr::Over(over) => window::evaluate_over(over, context),
        PhysicalExpr::Rolling(rolling) => rolling::evaluate_rolling(rolling, context),
    }
}

/// The value of an expression on a batch: a vector of the batch's length.
pub(crate) fn evaluate_rows(expr: &PhysicalExpr, columns: &[Vector], rows: usize) -> Result<Vector> {
    let groups = Groups::whole(rows);
    let value = evaluate(expr, Context { columns, groups: &groups })?;
    let found = value.vector.len();
    if found != rows && found != 1 {
        bail!(
            Shape,
            "an expression gives {found} rows where {rows} are needed; it must give as many, or one"
        );
    }
    Ok(expand(&value, &groups, &Shape::Rows))
}

/// The values of some expressions on a batch, as [`evaluate_rows`] gives each.
pub(crate) fn evaluate_all<'a>(
    exprs: impl IntoIterator<Item = &'a PhysicalExpr>,
    columns: &[Vector],
    rows: usize,
) -> Result<Vec<Vector>> {
    exprs.into_iter().map(|expr| evaluate_rows(expr, columns, rows)).collect()
}

fn series(vector: &Vector, context: Context) -> Result<Evaluated> {
    let shape = if context.groups.len() == 1 && vector.len() == context.groups.rows() {
        Shape::Rows
    } else if context.groups.len() == 1 {
        Shape::Other(Groups::whole(vector.len()))
    } else if vector.len() == 1 {
        Shape::Literal
    } else {
        bail!(Shape, "a Series of {} rows has no place in {} groups", vector.len(), context.groups.len())
    };
    Ok(Evaluated { vector: vector.clone(), shape })
}

fn evaluate_call(call: &PhysicalCall, context: Context) -> Result<Evaluated> {
    if let Some(product) = decimals::product(call, context)? {
        return Ok(product);
    }
    let mut inputs = Vec::with_capacity(call.inputs.len());
    for input in &call.inputs {
        inputs.push(deep(|| evaluate(input, context))?);
    }
    apply(call, inputs, context)
}

/// The value of a call with these inputs.
pub(crate) fn apply(call: &PhysicalCall, inputs: Vec<Evaluated>, context: Context) -> Result<Evaluated> {
    if let Kernel::Uneven(kernel) = call.function.kernel {
        return evaluate_uneven(call, kernel, inputs, context);
    }
    let elementwise = matches!(call.function.kernel, Kernel::Elementwise(_));
    let (inputs, shape) = align(&inputs, context.groups, elementwise)?;
    let single;
    let groups = match &shape {
        Shape::Rows => context.groups,
        Shape::Other(groups) => groups,
        Shape::Literal | Shape::PerGroup => {
            let count = if shape == Shape::Literal { 1 } else { context.groups.len() };
            single = Groups::single(count);
            &single
        }
    };
    let kernel_call = Call {
        options: options(call.function.0, &call.args),
        inputs: &inputs,
        groups,
        input_types: &call.input_types,
        dtype: &call.dtype,
    };
    Ok(match call.function.kernel {
        Kernel::Elementwise(kernel) => Evaluated { vector: kernel(&kernel_call)?, shape },
        Kernel::PerGroup(kernel) => Evaluated { vector: kernel(&kernel_call)?, shape },
        Kernel::Accumulate(accumulator) => {
            let vector = accumulate_groups(accumulator(&kernel_call)?, &inputs, groups)?;
            Evaluated { vector, shape: Shape::PerGroup }
        }
        Kernel::Aggregate(kernel) => Evaluated { vector: kernel(&kernel_call)?, shape: Shape::PerGroup },
        Kernel::LengthChanging(kernel) => {
            let (vector, groups) = kernel(&kernel_call)?;
            Evaluated { vector, shape: Shape::Other(groups) }
        }
        Kernel::Uneven(_) | Kernel::Planned(_) => bail!(Internal, "`{}` has no kernel", call.function.name),
    })
}

/// A call whose inputs keep their own rows.
fn evaluate_uneven(
    call: &PhysicalCall,
    kernel: UnevenKernel,
    inputs: Vec<Evaluated>,
    context: Context,
) -> Result<Evaluated> {
    let own_groups = |input| with_own_groups(input, context.groups);
    let (inputs, own): (Vec<Vector>, Vec<Groups>) = inputs.into_iter().map(own_groups).unzip();
    let kernel_call = Call {
        options: options(call.function.0, &call.args),
        inputs: &inputs,
        groups: context.groups,
        input_types: &call.input_types,
        dtype: &call.dtype,
    };
    let (vector, groups) = kernel(&kernel_call, &own)?;
    Ok(Evaluated { vector, shape: Shape::Other(groups) })
}

/// The values of an input, and the groups in which they stand: one row per group of a literal.
pub(super) fn with_own_groups(input: Evaluated, groups: &Groups) -> (Vector, Groups) {
    let count = groups.len();
    match input.shape {
        Shape::Literal => (repeat(&input.vector, count), Groups::single(count)),
        Shape::PerGroup => (input.vector, Groups::single(count)),
        Shape::Rows => (input.vector, groups.clone()),
        Shape::Other(groups) => (input.vector, groups),
    }
}
