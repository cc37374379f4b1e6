//! Types of expressions, and the casts that make inputs fit.

use polarslike_core::{DataType, Error, Groups, Result, Scalar, Schema, Value, Vector, error};
use polarslike_functions::{Arg, Args, Binding, Call, Class, Function, Kernel, bind, lookup, options};

use crate::{Expr, WindowMapping};

/// The expression with the casts that its functions ask for, and its type. Casting twice changes nothing.
pub fn type_expr(expr: Expr, schema: &Schema) -> Result<(Expr, DataType)> {
    match expr {
        Expr::Column(name) => {
            let dtype = schema.dtype(&name)?.clone();
            Ok((Expr::Column(name), dtype))
        }
        Expr::Selector(_) | Expr::Rename(..) => Err(Error::internal(format!("{expr} was not expanded"))),
        Expr::Literal { ref scalar, .. } => {
            let dtype = scalar.dtype.clone();
            Ok((expr, dtype))
        }
        Expr::Series(column) => {
            let dtype = column.dtype().clone();
            Ok((Expr::Series(column), dtype))
        }
        Expr::Alias(inner, name) => {
            let (inner, dtype) = type_expr(*inner, schema)?;
            Ok((inner.alias(name), dtype))
        }
        Expr::Over { expr, partition_by, order_by, mapping } => {
            let (expr, dtype) = type_expr(*expr, schema)?;
            let typed = |e| Ok(type_expr(e, schema)?.0);
            let partition_by = partition_by.into_iter().map(typed).collect::<Result<_>>()?;
            let order_by = match order_by {
                Some((by, options)) => Some((Box::new(type_expr(*by, schema)?.0), options)),
                None => None,
            };
            let dtype = match mapping {
                WindowMapping::Join if !expr.is_scalar() => DataType::List(Box::new(dtype)),
                _ => dtype,
            };
            Ok((Expr::Over { expr: Box::new(expr), partition_by, order_by, mapping }, dtype))
        }
        Expr::Call { function, inputs, args } => type_call(function, inputs, args, schema),
    }
}

/// The type of an expression that [`type_expr`] went through.
pub fn dtype_of(expr: &Expr, schema: &Schema) -> Result<DataType> {
    Ok(match expr {
        Expr::Column(name) => schema.dtype(name)?.clone(),
        Expr::Literal { scalar, .. } => scalar.dtype.clone(),
        Expr::Alias(inner, _) => dtype_of(inner, schema)?,
        Expr::Call { function, inputs, args } => {
            let types = inputs.iter().map(|i| dtype_of(i, schema)).collect::<Result<Vec<_>>>()?;
            bind(function.0, &types, args)?.output
        }
        other => type_expr(other.clone(), schema)?.1,
    })
}

fn type_call(function: Function, inputs: Vec<Expr>, args: Args, schema: &Schema) -> Result<(Expr, DataType)> {
    let mut types = Vec::with_capacity(inputs.len());
    let mut typed = Vec::with_capacity(inputs.len());
    for input in inputs {
        let (input, dtype) = type_expr(input, schema)?;
        typed.push(input);
        types.push(dtype);
    }
    adapt_literals(&mut typed, &mut types);
    let bound = bind(function.0, &types, &args).map_err(|e| {
        let call = Expr::Call { function, inputs: typed.clone(), args: args.clone() };
        e.context(format!("expression {call}"))
    })?;
    let Binding { inputs: wanted, output } = bound;
    let inputs = typed
        .into_iter()
        .zip(types)
        .zip(wanted)
        .map(|((input, from), to)| if from == to { Ok(input) } else { cast(input, to) })
        .collect::<Result<_>>()?;
    Ok((Expr::Call { function, inputs, args }, output))
}

/// Gives literals without a type of their own the type of the first number beside them, where they fit.
fn adapt_literals(inputs: &mut [Expr], types: &mut [DataType]) {
    let is_dynamic = |e: &Expr| matches!(e, Expr::Literal { dynamic: true, .. });
    let Some(target) =
        inputs.iter().zip(&*types).find(|(e, t)| !is_dynamic(e) && t.is_numeric()).map(|(_, t)| t.clone())
    else {
        return;
    };
    for (input, dtype) in inputs.iter_mut().zip(types) {
        if let Expr::Literal { scalar, dynamic: true } = input
            && let Some(fitting) = fit(&scalar.value, &target)
        {
            *scalar = fitting;
            *dtype = target.clone();
        }
    }
}

/// The value as one of type `target`, if that loses nothing.
fn fit(value: &Value, target: &DataType) -> Option<Scalar> {
    let fits = match value {
        Value::Int(v) if target.is_float() => {
            return Some(Scalar::new(target.clone(), Value::Float(*v as f64)));
        }
        Value::Float(_) => target.is_float(),
        Value::Int(_) => Vector::from_values(target.clone(), std::slice::from_ref(value)).is_ok(),
        _ => false,
    };
    fits.then(|| Scalar::new(target.clone(), value.clone()))
}

/// The expression cast to a type; a literal is cast at once if it can be.
pub fn cast(expr: Expr, dtype: DataType) -> Result<Expr> {
    let def = lookup("cast").ok_or_else(|| error!(Internal, "the registry has no `cast`"))?;
    let function = Function(def);
    let args = Args::new(vec![Arg::DataType(dtype.clone()), Arg::Bool(true), Arg::Bool(false)]);
    if let Expr::Literal { scalar, .. } = &expr
        && let Some(scalar) = evaluate_constant(function, std::slice::from_ref(scalar), &args, &dtype)
    {
        return Ok(Expr::Literal { scalar, dynamic: false });
    }
    Ok(Expr::Call { function, inputs: vec![expr], args })
}

/// The value of an elementwise function of values; `None` if it has none now (an error is raised when the plan runs).
pub(crate) fn evaluate_constant(
    function: Function,
    inputs: &[Scalar],
    args: &Args,
    dtype: &DataType,
) -> Option<Scalar> {
    let Kernel::Elementwise(kernel) = function.kernel else { return None };
    debug_assert_eq!(function.class(), Class::Elementwise);
    let input_types: Vec<DataType> = inputs.iter().map(|s| s.dtype.clone()).collect();
    let inputs: Vec<Vector> = inputs.iter().map(|s| Vector::constant(s, 1)).collect::<Result<_>>().ok()?;
    let groups = Groups::whole(1);
    let call = Call {
        options: options(function.0, args),
        inputs: &inputs,
        groups: &groups,
        input_types: &input_types,
        dtype,
    };
    let result = kernel(&call).ok()?;
    (result.len() == 1).then(|| result.get(0))
}
