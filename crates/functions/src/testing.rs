//! Runs functions on examples, as the plan and the engine would.

use polarslike_core::{DataType, Encoding, Groups, Name, Result, Scalar, Value, Vector, bail, error};

use crate::{
    Arg, Args, Arity, Call, Example, FunctionDef, InputKind, Kernel, Param, ParsedExample, accumulate_groups,
    bind_named, example::ExampleArg, lookup, options,
};

/// Asserts that a call gives this result, with the inputs in every encoding.
#[track_caller]
pub(crate) fn check(name: &str, columns: &'static str, arguments: &'static str, result: &'static str) {
    let example = Example { columns, arguments, result };
    if let Err(e) = check_example(lookup(name).unwrap(), &example) {
        panic!("{e}");
    }
}

/// The message of the error that a call gives.
#[track_caller]
pub(crate) fn fails(name: &str, columns: &'static str, arguments: &'static str) -> String {
    let example = Example { columns, arguments, result: "null []" }.parse().unwrap();
    match run(lookup(name).unwrap(), &example, &|v| Ok(v)) {
        Ok(result) => panic!("`{name}` of {columns} gives {:?}", values(&result)),
        Err(e) => e.to_string(),
    }
}

/// A vector written as in an example: `i64 [1, null]`.
#[track_caller]
pub(crate) fn vector(text: &'static str) -> Vector {
    let parsed = Example { columns: "", arguments: "()", result: text }.parse().unwrap();
    Vector::from_values(parsed.dtype, &parsed.values).unwrap()
}

/// The values of a vector.
pub(crate) fn values(vector: &Vector) -> Vec<Value> {
    (0..vector.len()).map(|i| vector.get(i).value).collect()
}

/// Runs an example with plain and encoded inputs; an error says what differs from the result it shows.
pub(crate) fn check_example(def: &'static FunctionDef, example: &Example) -> Result<()> {
    let parsed = example.parse()?;
    // What the plan makes of it is seen in the bridge's conformance test.
    let is_planned = |arg: &ExampleArg| matches!(arg, ExampleArg::Call { .. });
    if matches!(def.kernel, Kernel::Planned(_)) || parsed.positional.iter().any(is_planned) {
        return Ok(());
    }
    check_run(def, &parsed, "plain", &|v| Ok(v))?;
    check_run(def, &parsed, "dictionary-encoded", &encoded)?;
    if parsed.columns.iter().all(|c| c.values.len() <= 1) {
        check_run(def, &parsed, "constant", &constant)?;
    }
    let mut empty = parsed.clone();
    empty.columns.iter_mut().for_each(|c| c.values.clear());
    let result = run(def, &empty, &|v| Ok(v)).map_err(|e| e.context("the example without rows"))?;
    if *result.dtype() != parsed.dtype {
        bail!(Internal, "{def:?} without rows gives {}", result.dtype());
    }
    Ok(())
}

fn check_run(
    def: &'static FunctionDef,
    example: &ParsedExample,
    how: &str,
    encode: &dyn Fn(Vector) -> Result<Vector>,
) -> Result<()> {
    let result = run(def, example, encode).map_err(|e| e.context(format!("{def:?}, {how}")))?;
    let found = values(&result);
    let same =
        found.len() == example.values.len() && found.iter().zip(&example.values).all(|(a, b)| same(a, b));
    if *result.dtype() != example.dtype || !same {
        let (dtype, expected) = (result.dtype(), &example.values);
        bail!(Internal, "{def:?}, {how}: {dtype} {found:?} instead of {} {expected:?}", example.dtype);
    }
    Ok(())
}

/// Text as a dictionary with a value that no row has.
fn encoded(vector: Vector) -> Result<Vector> {
    if !vector.dtype().is_text() {
        return Ok(vector);
    }
    let unused = Vector::constant(&Scalar::new(vector.dtype().clone(), Value::String("?".into())), 1)?;
    let parts = [unused.to_dictionary()?, vector.to_dictionary()?];
    Ok(Vector::concat(vector.dtype(), &parts)?.slice(1, vector.len()))
}

fn constant(vector: Vector) -> Result<Vector> {
    match vector.len() {
        1 => Ok(Vector::repeat(vector.dtype().clone(), vector.decode(), 1)),
        _ => Ok(vector),
    }
}

/// Equality with NaN equal to itself and room for the last digits of floats.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Float(a), Value::Float(b)) => {
            a == b || a.is_nan() && b.is_nan() || (a - b).abs() <= 1e-12 * a.abs()
        }
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Struct(a), Value::Struct(b)) => {
            a.len() == b.len()
                && a.iter().all(|(name, a)| b.iter().any(|(other, b)| name == other && same(a, b)))
        }
        _ => a == b,
    }
}

/// An input of a call.
struct Input {
    name: Name,
    vector: Vector,
    /// Whether it is a number whose type may change: not one that counts.
    is_literal: bool,
}

/// Runs an example with its columns in an encoding.
fn run(
    def: &'static FunctionDef,
    example: &ParsedExample,
    encode: &dyn Fn(Vector) -> Result<Vector>,
) -> Result<Vector> {
    let columns = example
        .columns
        .iter()
        .map(|c| encode(Vector::from_values(c.dtype.clone(), &c.values)?))
        .collect::<Result<Vec<_>>>()?;
    let rows = columns.first().map_or(1, Vector::len);
    let column = |name: &str| {
        let position = example.columns.iter().position(|c| c.name.as_ref() == name);
        position.map(|i| columns[i].clone()).ok_or_else(|| error!(Internal, "no column {name:?}"))
    };
    let mut inputs: Vec<Input> = Vec::new();
    if def.is_method() {
        let name = example.columns[0].name.clone();
        inputs.push(Input { name, vector: columns[0].clone(), is_literal: false });
    }
    let mut args = Vec::new();
    let mut positional = example.positional.iter();
    for param in &def.parsed().params {
        let given: Vec<ExampleArg> = match param.arity {
            crate::Arity::Variadic => positional.by_ref().cloned().collect(),
            // Examples have no arguments for `**name`.
            Arity::Named => Vec::new(),
            Arity::One => {
                let by_name = || example.named.iter().find(|(name, _)| *name == param.name).map(|(_, v)| v);
                let next = if param.keyword_only { None } else { positional.next() };
                vec![match next.or_else(by_name) {
                    Some(arg) => arg.clone(),
                    None => ExampleArg::Value(default_value(param)?),
                }]
            }
        };
        if param.arity == Arity::Variadic && param.kind.as_input().is_none() {
            args.push(Arg::List(given.iter().map(plain).collect::<Result<_>>()?));
            continue;
        }
        for arg in given {
            match param.kind.as_input() {
                Some(kind) => {
                    let from = inputs.len();
                    input(kind, arg, rows, &column, &mut inputs)?;
                    let counts = param.values.as_deref() == Some("int");
                    inputs[from..].iter_mut().for_each(|i| i.is_literal &= !counts);
                }
                None => args.push(plain(&arg)?),
            }
        }
    }
    adapt_literals(&mut inputs)?;
    let (names, inputs): (Vec<Name>, Vec<Vector>) = inputs.into_iter().map(|i| (i.name, i.vector)).unzip();
    Ok(call_named(def, inputs, &names, args, &Groups::whole(rows))?.0)
}

fn default_value(param: &Param) -> Result<Value> {
    Ok(match &param.default {
        Some(Arg::Bool(v)) => Value::Bool(*v),
        Some(Arg::Int(v)) => Value::Int((*v).into()),
        Some(Arg::Float(v)) => Value::Float(*v),
        Some(Arg::String(v)) => Value::String(v.as_str().into()),
        Some(Arg::Null) => Value::Null,
        Some(Arg::List(items)) => {
            let item = |item: &Arg| default_value(&Param { default: Some(item.clone()), ..param.clone() });
            Value::List(items.iter().map(item).collect::<Result<_>>()?)
        }
        other => bail!(Internal, "parameter {:?} is not given and has the default {other:?}", param.name),
    })
}

fn input(
    kind: InputKind,
    arg: ExampleArg,
    rows: usize,
    column: &dyn Fn(&str) -> Result<Vector>,
    inputs: &mut Vec<Input>,
) -> Result<()> {
    match arg {
        ExampleArg::Column(name) => {
            let vector = column(&name)?;
            inputs.push(Input { name, vector, is_literal: false });
        }
        ExampleArg::Value(Value::List(items)) if kind == InputKind::Columns => {
            for item in items {
                input(kind, ExampleArg::Value(item), rows, column, inputs)?;
            }
        }
        ExampleArg::Value(value) => {
            let literal = Scalar::new(value.infer_dtype()?, value);
            let vector = Vector::constant(&literal, rows)?;
            let is_literal = literal.dtype.is_numeric();
            inputs.push(Input { name: "literal".into(), vector, is_literal });
        }
        ExampleArg::List(items) => {
            for item in items {
                input(kind, item, rows, column, inputs)?;
            }
        }
        ExampleArg::DataType(dtype) => bail!(Internal, "{dtype} is not an expression"),
        ExampleArg::Call { function, .. } => bail!(Internal, "`{function}` is called by a plan only"),
    }
    Ok(())
}

fn plain(arg: &ExampleArg) -> Result<Arg> {
    Ok(match arg {
        ExampleArg::DataType(dtype) => Arg::DataType(dtype.clone()),
        ExampleArg::List(items) => Arg::List(items.iter().map(plain).collect::<Result<_>>()?),
        ExampleArg::Column(name) => bail!(Internal, "column {name:?} given as an option"),
        ExampleArg::Call { function, .. } => bail!(Internal, "`{function}` given as an option"),
        ExampleArg::Value(value) => plain_value(value)?,
    })
}

fn plain_value(value: &Value) -> Result<Arg> {
    Ok(match value {
        Value::Null => Arg::Null,
        Value::Bool(v) => Arg::Bool(*v),
        Value::Int(v) => Arg::Int((*v).try_into().unwrap()),
        Value::Float(v) => Arg::Float(*v),
        Value::String(v) => Arg::String(v.to_string()),
        Value::List(items) => Arg::List(items.iter().map(plain_value).collect::<Result<_>>()?),
        Value::Binary(_) | Value::Struct(_) | Value::Object(_) => {
            bail!(Internal, "{value} given as an option")
        }
    })
}

/// Gives number literals the type of the first number beside them, where they fit, as the plan does.
fn adapt_literals(inputs: &mut [Input]) -> Result<()> {
    let found = inputs.iter().find(|i| !i.is_literal && i.vector.dtype().is_numeric());
    let Some(target) = found.map(|i| i.vector.dtype().clone()) else { return Ok(()) };
    for input in inputs.iter_mut().filter(|i| i.is_literal) {
        let value = input.vector.get(0).value;
        if (!matches!(value, Value::Float(_)) || target.is_float())
            && let Ok(fitting) = Vector::constant(&Scalar::new(target.clone(), value), input.vector.len())
        {
            input.vector = fitting;
        }
    }
    Ok(())
}

/// Calls a function on at least one input, as [`call_groups`] does, in one group.
pub(crate) fn call(def: &'static FunctionDef, inputs: Vec<Vector>, args: Vec<Arg>) -> Result<Vector> {
    let rows = inputs[0].len();
    Ok(call_groups(def, inputs, args, &Groups::whole(rows))?.0)
}

/// Calls a function on inputs in these groups, which are cast as it asks; gives the groups of the result too.
pub(crate) fn call_groups(
    def: &'static FunctionDef,
    inputs: Vec<Vector>,
    args: Vec<Arg>,
    groups: &Groups,
) -> Result<(Vector, Groups)> {
    call_named(def, inputs, &[], args, groups)
}

fn call_named(
    def: &'static FunctionDef,
    inputs: Vec<Vector>,
    names: &[Name],
    args: Vec<Arg>,
    groups: &Groups,
) -> Result<(Vector, Groups)> {
    let args = Args::new(args);
    let def = def.variant_for(&args)?;
    let types: Vec<DataType> = inputs.iter().map(|v| v.dtype().clone()).collect();
    let binding = bind_named(def, &types, &|i| names.get(i).cloned(), &args)?;
    let inputs = inputs
        .into_iter()
        .zip(&binding.inputs)
        .map(|(input, dtype)| cast(input, dtype))
        .collect::<Result<Vec<_>>>()?;
    let call = Call {
        options: options(def, &args),
        inputs: &inputs,
        groups,
        input_types: &binding.inputs,
        dtype: &binding.output,
    };
    Ok(match def.kernel {
        Kernel::Elementwise(kernel) | Kernel::PerGroup(kernel) => (kernel(&call)?, groups.clone()),
        Kernel::Aggregate(kernel) => (kernel(&call)?, Groups::single(groups.len())),
        Kernel::LengthChanging(kernel) => kernel(&call)?,
        Kernel::Uneven(kernel) => {
            let own = |input: &Vector| match input.encoding() {
                // A literal.
                Encoding::Constant { value, .. } if input.len() != 1 => {
                    let one_per_group = Vector::repeat(input.dtype().clone(), value.clone(), groups.len());
                    (one_per_group, Groups::single(groups.len()))
                }
                _ => (input.clone(), groups.clone()),
            };
            let (inputs, own): (Vec<Vector>, Vec<Groups>) = inputs.iter().map(own).unzip();
            kernel(&Call { inputs: &inputs, ..call }, &own)?
        }
        Kernel::Accumulate(kernel) => {
            (accumulate_groups(kernel(&call)?, &inputs, groups)?, Groups::single(groups.len()))
        }
        Kernel::Planned(_) => bail!(Internal, "`{}` is called by a plan only", def.name),
    })
}

fn cast(input: Vector, dtype: &DataType) -> Result<Vector> {
    if input.dtype() == dtype {
        return Ok(input);
    }
    let cast = lookup("cast").unwrap();
    call(cast, vec![input], vec![Arg::DataType(dtype.clone()), Arg::Bool(true), Arg::Bool(false)])
}
