//! Expressions over the elements of lists and the fields of structs.
//!
//! `list.eval` evaluates its body on the elements of each list: that is [`Expr::Eval`], in whose body [`Expr::Element`]
//! stands for the elements. The body sees no columns. In the expressions of `struct.with_fields` and `struct.eval`,
//! which do see them, [`Expr::Element`] stands for the struct: it is replaced by it before types are looked at.

use std::sync::Arc;

use polarslike_core::{DataType, Field, Name, Result, Schema, bail, error};
use polarslike_functions::{
    Arg, Args, Arity, EvalMode, Function, InputKind, Kernel, Planned, field_names, lookup, options,
};

use crate::{Expr, Inputs, cast_to, deep, expand::derive_names, type_expr};

/// The name of the one column of the schema on which the body of an [`Expr::Eval`] is typed and compiled.
pub const ELEMENT: &str = "";

impl Expr {
    /// The expression that a call of a function with these inputs and options means.
    pub fn from_call(function: Function, inputs: Vec<Expr>, args: Args) -> Self {
        let call = |function, inputs: Vec<Expr>, args| Expr::Call { function, inputs: inputs.into(), args };
        let chosen = function.0.variant_for(&args).unwrap_or(function.0);
        let Kernel::Planned(planned) = chosen.kernel else { return call(function, inputs, args) };
        let named = |name: &str, inputs: Vec<Expr>, args: Vec<Arg>| match lookup(name) {
            Some(def) => call(Function(def), inputs, Args::new(args)),
            None => call(function, inputs, Args::new(args)),
        };
        let field = |of: Expr, name: Arg| named("struct.field", vec![of], vec![name, Arg::List(vec![])]);
        match (planned, inputs.as_slice(), args.values()) {
            (Planned::Element, ..) => Expr::Element,
            (Planned::Field, _, [name, ..]) => field(Expr::Element, name.clone()),
            (Planned::Fields, [structs], _) => field(structs.clone(), "*".into()),
            (Planned::Eval(mode), [input, body], _) => {
                Expr::Eval { input: Arc::new(input.clone()), body: Arc::new(body.clone()), mode }
            }
            (Planned::Filter, [input, predicate], _) => {
                let body = named("filter", vec![Expr::Element, predicate.clone()], vec![]);
                Expr::Eval { input: Arc::new(input.clone()), body: Arc::new(body), mode: EvalMode::List }
            }
            _ => call(function, inputs, args),
        }
    }

    /// The name that the field has which this expression is, if it is one of a struct.
    pub(crate) fn field_name(&self) -> Option<Name> {
        match self {
            Expr::Call { function, args, .. } if function.name == "struct.field" => {
                match field_names(&options(function.0, args)).as_deref() {
                    Ok([name]) => Some((*name).into()),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// The function as a user calls it.
pub(crate) fn eval_name(mode: EvalMode) -> &'static str {
    match mode {
        EvalMode::List => "list.eval",
        EvalMode::Array => "arr.eval",
        EvalMode::Aggregate => "list.agg",
    }
}

/// The body of an [`Expr::Eval`] over lists or arrays of type `list`, typed, and the type of the result.
pub(crate) fn type_body(body: &Expr, list: &DataType, mode: EvalMode) -> Result<(Expr, DataType)> {
    let name = eval_name(mode);
    let item = match (mode, list) {
        (EvalMode::Array, DataType::List(_)) | (EvalMode::List | EvalMode::Array, DataType::Struct(_)) => {
            None
        }
        _ => list.inner(),
    };
    let Some(item) = item else { bail!(InvalidOperation, "`{name}` takes lists or arrays, not {list}") };
    if let Some(column) = body.columns().first() {
        bail!(
            Compute,
            "the expression in `{name}` refers to the column {column:?}, but it sees the elements only: use `element()`"
        );
    }
    let schema = element_schema(item)?;
    let bodies = expand_fields(body, &schema)?;
    let [body] = bodies.as_slice() else {
        bail!(Duplicate, "the expression in `{name}` stands for {} expressions; give one", bodies.len());
    };
    let (body, item) = type_expr(&derive_names(body.clone())?, &schema)?;
    let dtype = match (mode, list) {
        (EvalMode::Array, DataType::Array(_, width)) => DataType::Array(Box::new(item), *width),
        (EvalMode::Aggregate, _) if body.is_scalar() => item,
        _ => DataType::List(Box::new(item)),
    };
    Ok((body, dtype))
}

/// The schema on which the body of an [`Expr::Eval`] over elements of this type is typed and compiled.
pub fn element_schema(item: &DataType) -> Result<Schema> {
    Schema::new([Field::new(ELEMENT, item.clone())])
}

/// Whether [`expand_fields`] changes an expression.
pub(crate) fn has_fields(expr: &Expr) -> bool {
    expr.has(&|e| match e {
        Expr::Call { function, args, .. } => {
            sees_struct(*function)
                || wanted_schema(*function, args).is_some()
                || stands_for_fields(*function, args)
        }
        _ => false,
    })
}

/// Whether `element()` in the inputs of a call behind the first means the struct that is the first.
fn sees_struct(function: Function) -> bool {
    matches!(function.name, "struct.with_fields" | "struct.eval")
}

/// Whether a call is one of `struct.field` with several names or a pattern.
fn stands_for_fields(function: Function, args: &Args) -> bool {
    function.name == "struct.field"
        && !matches!(field_names(&options(function.0, args)).as_deref(), Ok([name]) if !is_pattern(name))
}

fn is_pattern(name: &str) -> bool {
    name == "*" || name.len() > 1 && name.starts_with('^') && name.ends_with('$')
}

/// The schema that a call of `pl.struct` asks for.
fn wanted_schema(function: Function, args: &Args) -> Option<&DataType> {
    match args.values() {
        [Arg::DataType(schema), ..] if function.name == "pl.struct" => Some(schema),
        _ => None,
    }
}

/// The expressions that an expression stands for once the fields are known that it means: `struct.field` of several
/// names becomes one per field, `struct.with_fields` a `struct.eval` of all fields.
pub(crate) fn expand_fields(expr: &Expr, schema: &Schema) -> Result<Vec<Expr>> {
    if !has_fields(expr) {
        return Ok(vec![expr.clone()]);
    }
    deep(|| match expr {
        Expr::Call { function, inputs, args } if sees_struct(*function) => {
            let Some((structs, bodies)) = inputs.split_first() else {
                bail!(Internal, "{expr} has no struct")
            };
            let structs = expand_fields(structs, schema)?;
            structs.into_iter().map(|s| struct_eval(*function, s, bodies, args, schema)).collect()
        }
        Expr::Call { function, inputs, args } => {
            let fixed = inputs.len().min(first_variadic(*function));
            let mut tail = Vec::new();
            for input in &inputs[fixed..] {
                tail.extend(expand_fields(input, schema)?);
            }
            let heads = side_by_side(expr, inputs[..fixed].iter(), schema)?;
            let mut all = Vec::with_capacity(heads.len());
            for head in heads {
                let inputs: Inputs = head.into_iter().chain(tail.iter().cloned()).collect();
                match wanted_schema(*function, args) {
                    Some(wanted) => all.push(struct_of(*function, &inputs, wanted)?),
                    None if stands_for_fields(*function, args) => {
                        all.extend(fields(*function, &inputs, args, schema)?)
                    }
                    None => all.push(Expr::Call { function: *function, inputs, args: args.clone() }),
                }
            }
            Ok(all)
        }
        other => side_by_side(other, other.children(), schema)?
            .into_iter()
            .map(|children| {
                let mut children = children.into_iter();
                other.clone().map_children(&mut |child| Ok(children.next().unwrap_or(child)))
            })
            .collect(),
    })
}

/// The first input of a call of which there may be any number.
pub(crate) fn first_variadic(function: Function) -> usize {
    let is_variadic = |p: &polarslike_functions::Param| {
        p.arity != Arity::One || p.kind.as_input() == Some(InputKind::Columns)
    };
    let position = function.0.parsed().inputs().position(is_variadic);
    position.map_or(usize::MAX, |i| i + usize::from(function.is_method()))
}

/// What several expressions stand for, side by side: each for as many, or for one, which goes with any number.
fn side_by_side<'a>(
    parent: &Expr,
    exprs: impl Iterator<Item = &'a Expr>,
    schema: &Schema,
) -> Result<Vec<Vec<Expr>>> {
    let expanded = exprs.map(|e| expand_fields(e, schema)).collect::<Result<Vec<_>>>()?;
    let mut width = 1;
    for count in expanded.iter().map(Vec::len).filter(|count| *count != 1) {
        if width != 1 && width != count {
            bail!(
                InvalidOperation,
                "expression {parent} combines {width} fields with {count}; select equally many"
            );
        }
        width = count;
    }
    let row =
        |i: usize| expanded.iter().filter_map(|e| e.get(if e.len() == 1 { 0 } else { i }).cloned()).collect();
    Ok((0..width).map(row).collect())
}

/// A call of `struct.field` for each of the fields that a call with several names or patterns means.
fn fields(function: Function, inputs: &Inputs, args: &Args, schema: &Schema) -> Result<Vec<Expr>> {
    let known = fields_of(&inputs[0], schema)?;
    let mut names: Vec<Name> = Vec::new();
    for name in field_names(&options(function.0, args))? {
        match name {
            "*" => names.extend(known.iter().map(|f| f.name.clone())),
            pattern if is_pattern(pattern) => {
                let regex = regex::Regex::new(pattern).map_err(|e| {
                    error!(Compute, "field pattern {pattern:?} is not a regular expression: {e}")
                })?;
                names.extend(known.iter().map(|f| f.name.clone()).filter(|name| regex.is_match(name)));
            }
            name => names.push(name.into()),
        }
    }
    let call = |name: Name| Expr::Call {
        function,
        inputs: inputs.clone(),
        args: Args::new(vec![Arg::String(name.to_string()), Arg::List(vec![])]),
    };
    Ok(names.into_iter().map(call).collect())
}

/// The fields of an expression whose values are structs.
fn fields_of(structs: &Expr, schema: &Schema) -> Result<Vec<Field>> {
    match type_expr(&derive_names(structs.clone())?, schema)?.1 {
        DataType::Struct(fields) => Ok(fields),
        dtype => bail!(InvalidOperation, "expression {structs} has no fields: it is {dtype}, not a struct"),
    }
}

/// `struct.eval` of a struct and expressions over it; for `struct.with_fields` with all other fields of the struct.
fn struct_eval(
    function: Function,
    structs: Expr,
    bodies: &[Expr],
    args: &Args,
    schema: &Schema,
) -> Result<Expr> {
    let mut made = Vec::with_capacity(bodies.len());
    for body in bodies {
        made.extend(expand_fields(&with_element(body, &structs)?, schema)?);
    }
    if function.name == "struct.with_fields" {
        let Some(field) = lookup("struct.field").map(Function) else { bail!(Internal, "no `struct.field`") };
        let mut all: Vec<Expr> = Vec::new();
        for known in fields_of(&structs, schema)? {
            match made.iter().position(|e| e.output_name() == known.name) {
                Some(i) => all.push(made.remove(i)),
                None => {
                    let args = vec![Arg::String(known.name.to_string()), Arg::List(vec![])];
                    let inputs = [structs.clone()].into();
                    all.push(Expr::Call { function: field, inputs, args: Args::new(args) });
                }
            }
        }
        all.append(&mut made);
        made = all;
    }
    let Some(eval) = lookup("struct.eval").map(Function) else { bail!(Internal, "no `struct.eval`") };
    let inputs = std::iter::once(structs).chain(made).collect();
    Ok(Expr::Call { function: eval, inputs, args: args.clone() })
}

/// The expression with `element()` replaced, but not where it means something else.
fn with_element(expr: &Expr, element: &Expr) -> Result<Expr> {
    deep(|| match expr {
        Expr::Element => Ok(element.clone()),
        Expr::Call { function, inputs, args } if sees_struct(*function) => {
            let mut inputs = inputs.to_vec();
            if let Some(first) = inputs.first_mut() {
                *first = with_element(first, element)?;
            }
            Ok(Expr::Call { function: *function, inputs: inputs.into(), args: args.clone() })
        }
        other => other.clone().map_children(&mut |child| with_element(&child, element)),
    })
}

/// A struct of the fields that a schema names: of the inputs with these names, cast, and nulls.
fn struct_of(function: Function, inputs: &Inputs, schema: &DataType) -> Result<Expr> {
    let DataType::Struct(fields) = schema else {
        bail!(InvalidType, "`struct`: the schema must map names to types, not {schema}")
    };
    let field = |field: &Field| {
        let found = inputs.iter().find(|e| e.output_name() == field.name);
        let value = found.cloned().unwrap_or_else(Expr::null);
        Ok(cast_to(value, field.dtype.clone(), false)?.alias(field.name.clone()))
    };
    let inputs = fields.iter().map(field).collect::<Result<_>>()?;
    Ok(Expr::Call { function, inputs, args: Args::new(vec![Arg::Null]) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Rename, call, col, expand, lit};

    fn schema() -> Schema {
        let fields = vec![Field::new("x", DataType::Int64), Field::new("xy", DataType::String)];
        let lists = DataType::List(Box::new(DataType::Int64));
        let fields = [("l", lists), ("s", DataType::Struct(fields)), ("n", DataType::Int64)];
        Schema::new(fields.map(|(name, dtype)| Field::new(name, dtype))).unwrap()
    }

    /// The expressions that one stands for.
    fn expanded(expr: Expr) -> String {
        let exprs = expand(&[expr], &schema(), &[]).and_then(|exprs| {
            let typed = exprs.iter().map(|e| Ok(type_expr(e, &schema())?.0.to_string()));
            typed.collect::<Result<Vec<_>>>()
        });
        exprs.map_or_else(|e| e.to_string(), |exprs| exprs.join("\n"))
    }

    fn element() -> Expr {
        call("pl.element", vec![], vec![]).unwrap()
    }

    fn field(name: &str) -> Expr {
        call("pl.field", vec![], vec![name.into()]).unwrap()
    }

    fn list(name: &str, body: Expr) -> Expr {
        call(name, vec![col("l"), body], vec![]).unwrap()
    }

    fn of_struct(name: &str, bodies: &[Expr]) -> Expr {
        call(name, [&[col("s")], bodies].concat(), vec![]).unwrap()
    }

    fn fields_of_s(name: &str) -> Expr {
        call("struct.field", vec![col("s")], vec![name.into(), Arg::List(vec![])]).unwrap()
    }

    #[test]
    fn bodies_see_elements() {
        insta::assert_snapshot!(expanded(list("list.eval", element() * lit(2))), @r#"col("l").list.eval([(element()) * (2)])"#);
        insta::assert_snapshot!(expanded(list("list.filter", element().gt(lit(1)))), @r#"col("l").list.eval(element().filter([(element()) > (1)]))"#);
        let refused = expanded(list("list.agg", element() * col("n")));
        assert!(refused.contains("use `element()`"), "{refused}");
        let outside = expanded(element() + lit(1));
        assert!(outside.contains("only within functions"), "{outside}");
        let not_lists = expanded(call("list.eval", vec![col("n"), element()], vec![]).unwrap());
        assert!(not_lists.contains("takes lists"), "{not_lists}");
    }

    #[test]
    fn several_fields() {
        insta::assert_snapshot!(expanded(fields_of_s("*")), @r#"
        col("s").struct.field(name="x")
        col("s").struct.field(name="xy")
        "#);
        insta::assert_snapshot!(expanded(fields_of_s("^x.$").is_null()), @r#"col("s").struct.field(name="xy").is_null()"#);
        let suffixed = Expr::Rename(Arc::new(fields_of_s("*")), Rename::Suffix("_s".into()));
        insta::assert_snapshot!(expanded(suffixed), @r#"
        col("s").struct.field(name="x").alias("x_s")
        col("s").struct.field(name="xy").alias("xy_s")
        "#);
    }

    #[test]
    fn structs_of_fields() {
        let bodies = [field("x") + col("n"), lit(1).alias("k")];
        insta::assert_snapshot!(expanded(of_struct("struct.with_fields", &bodies)), @r#"col("s").struct.eval([(col("s").struct.field(name="x")) + (col("n"))], col("s").struct.field(name="xy"), 1.alias("k"))"#);
        // The inner `field` is one of the inner struct.
        let inner = call(
            "struct.eval",
            vec![call("pl.struct", vec![field("x").alias("z")], vec![]).unwrap(), field("z")],
            vec![],
        );
        insta::assert_snapshot!(expanded(of_struct("struct.eval", &[inner.unwrap()])), @r#"col("s").struct.eval(struct(col("s").struct.field(name="x").alias("z")).struct.eval(struct(col("s").struct.field(name="x").alias("z")).struct.field(name="z")))"#);
    }

    #[test]
    fn structs_of_a_schema() {
        let wanted = vec![Field::new("m", DataType::String), Field::new("n", DataType::Int8)];
        let structs =
            call("pl.struct", vec![col("n"), col("l")], vec![DataType::Struct(wanted).into()]).unwrap();
        insta::assert_snapshot!(expanded(structs), @r#"struct(null.alias("m"), col("n").cast(dtype=Int8, strict=false).alias("n"))"#);
    }
}
