//! Types of expressions, and the casts that make inputs fit.

use std::sync::Arc;

use polarslike_core::{DataType, Field, Groups, Name, Result, Scalar, Schema, Value, Vector, error};
use polarslike_functions::{
    Arg, Args, Arity, Binding, Call, Class, Function, InputKind, Kernel, Param, bind_named, lookup, options,
};

use crate::derived::derived;
use crate::resolve::{check_index, check_keys, check_rolling, list_of, per_window};
use crate::scope::{ELEMENT, type_body};
use crate::{Expr, HostCall, Returns, WindowMapping, deep};

/// The expression with the casts that its functions ask for, and its type. Casting twice changes nothing.
pub fn type_expr(expr: &Expr, schema: &Schema) -> Result<(Expr, DataType)> {
    deep(|| {
        Ok(match expr {
            Expr::Column(name) => (expr.clone(), schema.dtype(name)?.clone()),
            Expr::Literal { scalar, .. } => (expr.clone(), scalar.dtype.clone()),
            Expr::Series(column) => (expr.clone(), column.dtype().clone()),
            Expr::Selector(_) | Expr::Rename(..) => {
                // Inside `list.eval` and the like there is one column: the element.
                return Err(error!(
                    InvalidOperation,
                    "{expr} may stand for several columns; name one here, or use pl.element()"
                ));
            }
            Expr::Element => (Expr::Element, schema.dtype(ELEMENT)?.clone()),
            Expr::Eval { input, body, mode } => {
                let (input, list) = type_expr(input, schema)?;
                let (body, dtype) =
                    type_body(body, &list, *mode).map_err(|e| e.context(format!("expression {expr}")))?;
                (Expr::Eval { input: Arc::new(input), body: Arc::new(body), mode: *mode }, dtype)
            }
            Expr::Alias(inner, name) => {
                let (inner, dtype) = type_expr(inner, schema)?;
                (inner.alias(name.clone()), dtype)
            }
            Expr::Over { expr, partition_by, order_by, options, mapping } => {
                let (expr, dtype) = type_expr(expr, schema)?;
                let typed = |e: &Expr| {
                    let (typed, dtype) = type_expr(e, schema)?;
                    check_keys(&[Field::new(e.output_name(), dtype)])?;
                    Ok(typed)
                };
                let partition_by = partition_by.iter().map(typed).collect::<Result<_>>()?;
                let order_by = order_by.iter().map(typed).collect::<Result<_>>()?;
                let dtype = match mapping {
                    WindowMapping::Join if !expr.is_scalar() => list_of(dtype)?,
                    _ => dtype,
                };
                let (expr, options, mapping) = (Arc::new(expr), *options, *mapping);
                (Expr::Over { expr, partition_by, order_by, options, mapping }, dtype)
            }
            Expr::Rolling { expr, index, window } => {
                let (expr, dtype) = type_expr(expr, schema)?;
                let (index, index_type) = type_expr(index, schema)?;
                check_index(&index.output_name(), &index_type)?;
                check_rolling(window, &index_type)?;
                let dtype = per_window(&expr, dtype)?;
                (Expr::Rolling { expr: Arc::new(expr), index: Arc::new(index), window: *window }, dtype)
            }
            Expr::Call { function, inputs, args } => type_call(*function, inputs, args, schema)?,
            Expr::Host { call, inputs } => {
                let mut fields = Vec::with_capacity(inputs.len());
                let mut typed = Vec::with_capacity(inputs.len());
                for input in inputs {
                    let (input, dtype) = type_expr(input, schema)?;
                    fields.push((input.output_name(), dtype));
                    typed.push(input);
                }
                let dtype = call.dtype(&fields).map_err(|e| e.context(format!("expression {expr}")))?;
                // It is asked for its type only once.
                let call = HostCall { returns: Returns::Type(dtype.clone()), ..call.as_ref().clone() };
                (Expr::Host { call: Arc::new(call), inputs: typed.into() }, dtype)
            }
        })
    })
}

/// The type of an expression that [`type_expr`] went through.
pub fn dtype_of(expr: &Expr, schema: &Schema) -> Result<DataType> {
    deep(|| {
        Ok(match expr {
            Expr::Column(name) => schema.dtype(name)?.clone(),
            Expr::Literal { scalar, .. } => scalar.dtype.clone(),
            Expr::Alias(inner, _) => dtype_of(inner, schema)?,
            Expr::Call { function, inputs, args } => {
                let types = inputs.iter().map(|i| dtype_of(i, schema)).collect::<Result<Vec<_>>>()?;
                bind_named(function.0, &types, &|i| name(inputs, i), args)?.output
            }
            other => type_expr(other, schema)?.1,
        })
    })
}

fn type_call(function: Function, inputs: &[Expr], args: &Args, schema: &Schema) -> Result<(Expr, DataType)> {
    let function = Function(function.0.variant_for(args)?);
    let mut types = Vec::with_capacity(inputs.len());
    let mut typed = Vec::with_capacity(inputs.len());
    for input in inputs {
        let (input, dtype) = type_expr(input, schema)?;
        typed.push(input);
        types.push(dtype);
    }
    if let Some(expr) = derived(function, &typed, &types, args)? {
        return type_expr(&expr, schema);
    }
    refuse_numbers_beside_times(function, &typed, &types)?;
    adapt_literals(function, &mut typed, &mut types);
    let bound = bind_named(function.0, &types, &|i| name(&typed, i), args).map_err(|e| {
        let call = Expr::Call { function, inputs: typed.as_slice().into(), args: args.clone() };
        e.context(format!("expression {call}"))
    })?;
    let Binding { inputs: wanted, output } = bound;
    let inputs = typed
        .into_iter()
        .zip(types)
        .zip(wanted)
        .map(|((input, from), to)| if from == to { Ok(input) } else { cast(input, to) })
        .collect::<Result<_>>()?;
    Ok((Expr::Call { function, inputs, args: args.clone() }, output))
}

/// The name of input `i`: functions that make structs name fields after their inputs.
fn name(inputs: &[Expr], i: usize) -> Option<Name> {
    inputs.get(i).map(Expr::output_name)
}

/// Gives literals without a type of their own the type of the first number beside them, where they fit; a larger
/// integer gets the next type of that kind that holds it. Counts and positions (`int` in the signature) are left as they
/// are: they are not combined with the values.
fn adapt_literals(function: Function, inputs: &mut [Expr], types: &mut [DataType]) {
    adapt_categories(inputs, types);
    let is_dynamic = |e: &Expr| matches!(e, Expr::Literal { dynamic: true, .. });
    if function.keeps_literals || !inputs.iter().any(is_dynamic) {
        return;
    }
    let counts = counts(function);
    let is_value = |i: usize| !counts.contains(&i);
    let typed = inputs.iter().zip(&*types).enumerate();
    let mut targets = typed.filter(|(i, (e, t))| is_value(*i) && !is_dynamic(e) && t.is_numeric());
    let Some(target) = targets.next().map(|(_, (_, t))| t.clone()) else { return };
    for (i, (input, dtype)) in inputs.iter_mut().zip(types).enumerate() {
        if is_value(i)
            && let Expr::Literal { scalar, dynamic: true } = input
            && let Some(fitting) = fit(&scalar.value, &target)
        {
            *dtype = fitting.dtype.clone();
            *scalar = fitting;
        }
    }
}

/// Functions whose result is one of their inputs' values.
const CHOICES: [&str; 4] = ["fill_null", "pl.coalesce", "pl.max_horizontal", "pl.min_horizontal"];

/// A number without a type beside dates or times is a mistake: the result would be numbers.
fn refuse_numbers_beside_times(function: Function, inputs: &[Expr], types: &[DataType]) -> Result<()> {
    let number = inputs.iter().find(|input| matches!(input, Expr::Literal { dynamic: true, .. }));
    let typed = || {
        inputs.iter().zip(types).filter(|(input, _)| !matches!(input, Expr::Literal { dynamic: true, .. }))
    };
    let only_times = typed().all(|(_, dtype)| dtype.is_temporal() || *dtype == DataType::Null);
    let time = typed().map(|(_, dtype)| dtype).find(|dtype| only_times && dtype.is_temporal());
    match (number, time) {
        (Some(number), Some(time)) if CHOICES.contains(&function.name) => Err(error!(
            InvalidOperation,
            "`{}` cannot tell whether {number} is meant as {time}: give a literal with a type, or cast the column",
            function.name
        )),
        _ => Ok(()),
    }
}

/// The positions of inputs that are counts or positions.
fn counts(function: Function) -> Vec<usize> {
    let subject = usize::from(function.is_method());
    // Behind a parameter that takes several there is no telling.
    let single = |p: &&Param| p.arity == Arity::One && p.kind.as_input() != Some(InputKind::Columns);
    let params = function.0.parsed().inputs().take_while(single).enumerate();
    params.filter(|(_, p)| p.values.as_deref() == Some("int")).map(|(i, _)| subject + i).collect()
}

/// Makes texts that are categories of an Enum beside them categories.
fn adapt_categories(inputs: &mut [Expr], types: &mut [DataType]) {
    let Some(target) = types.iter().find(|t| matches!(t, DataType::Enum(_))).cloned() else { return };
    let DataType::Enum(categories) = &target else { return };
    for (input, dtype) in inputs.iter_mut().zip(types) {
        if let Expr::Literal { scalar, .. } = input
            && let (DataType::String, Value::String(name)) = (&scalar.dtype, &scalar.value)
            && categories.code(name).is_some()
        {
            *dtype = target.clone();
            scalar.dtype = target.clone();
        }
    }
}

/// The value as one of type `target`, or of the narrowest wider type that holds it.
fn fit(value: &Value, target: &DataType) -> Option<Scalar> {
    use DataType::*;
    match value {
        Value::Int(v) if target.is_float() => Some(Scalar::new(target.clone(), Value::Float(*v as f64))),
        Value::Float(_) => target.is_float().then(|| Scalar::new(target.clone(), value.clone())),
        Value::Int(v) => {
            let wider: &[DataType] = if target.is_signed_integer() || *v < 0 {
                &[Int8, Int16, Int32, Int64, Int128]
            } else {
                &[UInt8, UInt16, UInt32, UInt64, Int128]
            };
            let fits = |dtype: &&DataType| {
                Vector::from_values((*dtype).clone(), std::slice::from_ref(value)).is_ok()
            };
            let dtype = std::iter::once(target).chain(wider).find(fits)?;
            Some(Scalar::new(dtype.clone(), value.clone()))
        }
        _ => None,
    }
}

/// The expression cast to a type; a literal is cast at once if it can be.
pub fn cast(expr: Expr, dtype: DataType) -> Result<Expr> {
    cast_to(expr, dtype, true)
}

/// [`cast`], in which values that do not fit become null unless `strict`.
pub fn cast_to(expr: Expr, dtype: DataType, strict: bool) -> Result<Expr> {
    let def = lookup("cast").ok_or_else(|| error!(Internal, "the registry has no `cast`"))?;
    let function = Function(def);
    let args = Args::new(vec![Arg::DataType(dtype.clone()), Arg::Bool(strict), Arg::Bool(false)]);
    if let Expr::Literal { scalar, .. } = &expr
        && let Some(scalar) = evaluate_constant(function, std::slice::from_ref(scalar), &args, &dtype)
    {
        return Ok(Expr::Literal { scalar, dynamic: false });
    }
    Ok(Expr::Call { function, inputs: [expr].into(), args })
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
