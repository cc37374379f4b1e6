//! Expressions from names and host values.

use std::sync::Arc;

use polarslike::functions::{Args, Arity, Function, InputKind, Signature, lookup};
use polarslike::{
    Column, DataFrame, DataType, Expr, IntoLazy, Rename, Result, Scalar, Selector, SortOptions, Value,
    WindowMapping, bail, error,
};

use crate::host_functions::host_function;
use crate::{Arguments, HostValue, selectors};

/// The column of this name; `*` is all columns, `^...$` a pattern.
pub fn col(name: &str) -> Expr {
    polarslike::col(name)
}

/// Several columns by their names; patterns among them stand for the columns that match.
pub fn cols(columns: &[HostValue]) -> Result<Expr> {
    match columns {
        [HostValue::String(name)] => Ok(col(name)),
        many => selectors::columns("col", many).map(Expr::Selector),
    }
}

/// The columns that a selection has besides these, given by names, patterns, types or selectors.
pub fn exclude(expr: Expr, columns: &[HostValue]) -> Result<Expr> {
    let Expr::Selector(all) = expr else {
        bail!(
            InvalidOperation,
            "`exclude` needs a selection of several columns, such as `all()`, not {expr}"
        );
    };
    let unwanted = selectors::columns("exclude", columns)?;
    Ok(Expr::Selector(Selector::Difference(all.into(), unwanted.into())))
}

/// A literal; with `dtype` of that type. Expressions stay as they are, a Series stands for its values.
pub fn lit(value: &HostValue, dtype: Option<DataType>) -> Result<Expr> {
    let expr = match value {
        HostValue::Expr(expr) => expr.clone(),
        HostValue::Series(column) => series_literal(column.clone()),
        HostValue::Int(v) => int_literal(*v)?,
        HostValue::Float(v) => polarslike::lit(*v),
        other => Expr::Literal { scalar: other.to_scalar()?, dynamic: false },
    };
    match dtype {
        None => Ok(expr),
        Some(dtype) => polarslike::plan::cast(expr, dtype),
    }
}

/// Polars' rule: a literal integer is an Int32 if it fits, else an Int64; what it is combined with may change that.
fn int_literal(value: i128) -> Result<Expr> {
    let dtype = match value {
        v if i32::try_from(v).is_ok() => DataType::Int32,
        v if i64::try_from(v).is_ok() => DataType::Int64,
        v if u64::try_from(v).is_ok() => DataType::UInt64,
        _ => DataType::Int128,
    };
    Ok(Expr::Literal { scalar: Scalar::new(dtype, Value::Int(value)), dynamic: true })
}

/// The values of a column as an expression.
pub fn series_literal(column: Column) -> Expr {
    Expr::Series(Arc::new(column))
}

/// `when(predicate).then(truthy).otherwise(falsy)`.
pub fn ternary(predicate: Expr, truthy: Expr, falsy: Expr) -> Result<Expr> {
    polarslike::plan::call("pl.ternary", vec![predicate, truthy, falsy], vec![])
}

/// An expression under a derived name: `keep`, `prefix`, `suffix`, `to_lowercase`, `to_uppercase`.
pub fn rename(expr: Expr, how: &str, text: &str) -> Result<Expr> {
    let rename = match how {
        "keep" => Rename::Keep,
        "prefix" => Rename::Prefix(text.into()),
        "suffix" => Rename::Suffix(text.into()),
        "to_lowercase" => Rename::Lowercase,
        "to_uppercase" => Rename::Uppercase,
        other => bail!(InvalidArgument, "no way to derive a name called {other:?}"),
    };
    Ok(Expr::Rename(Arc::new(expr), rename))
}

/// An expression within groups of rows; `mapping` is `group_to_rows`, `join` or `explode`.
pub fn over(
    expr: Expr,
    partition_by: Vec<Expr>,
    order_by: Vec<Expr>,
    options: SortOptions,
    mapping: &str,
) -> Result<Expr> {
    let mapping = match mapping {
        "group_to_rows" => WindowMapping::GroupToRows,
        "join" => WindowMapping::Join,
        "explode" => WindowMapping::Explode,
        other => bail!(
            InvalidArgument,
            "`over`: mapping_strategy cannot be {other:?}; choose one of: group_to_rows, join, explode"
        ),
    };
    Ok(Expr::Over { expr: Arc::new(expr), partition_by, order_by, options, mapping })
}

/// A call of a function of the registry: `subject` is what a method is called on.
///
/// ```
/// use polarslike_bridge::{HostValue, call, col};
/// let expr = call("str.contains", Some(col("name")), vec!["^A".into()], vec![])?;
/// assert_eq!(expr.to_string(), r#"col("name").str.contains("^A")"#);
/// # Ok::<(), polarslike_bridge::Error>(())
/// ```
pub fn call(
    name: &str,
    subject: Option<Expr>,
    positional: Vec<HostValue>,
    named: Vec<(String, HostValue)>,
) -> Result<Expr> {
    if let Some(def) = host_function(name) {
        let arguments = Arguments::bind(name, &Signature::parse(def.signature)?, positional, named)?;
        return (def.build)(subject, &arguments);
    }
    if let (Some(method), Some(subject)) = (crate::methods::method(name), &subject) {
        let arguments = Arguments::bind(name, &Signature::parse(method.signature)?, positional, named)?;
        return (method.build)(subject.clone(), &arguments);
    }
    let function =
        lookup(name).map(Function).ok_or_else(|| error!(InvalidArgument, "there is no function {name:?}"))?;
    let signature = function.0.parsed();
    let (positional, named) = match name {
        "replace" | "replace_strict" => without_mapping(name, positional, named)?,
        _ => (positional, named),
    };
    let arguments = Arguments::bind(name, signature, positional, named)?;
    // Only here is known what was given.
    if name == "fill_null" && !arguments.is_given("value")? && !arguments.is_given("strategy")? {
        bail!(InvalidArgument, "`fill_null` must specify a value or a strategy");
    }
    let mut inputs: Vec<Expr> = subject.into_iter().collect();
    for param in signature.inputs() {
        match param.arity {
            Arity::Named if param.kind.as_input() == Some(InputKind::Column) => {
                inputs.extend(arguments.named_exprs()?);
            }
            // Named literals are what columns of these names must equal.
            Arity::Named => {
                for (name, value) in arguments.named() {
                    let equal = vec![value.clone()];
                    inputs.push(call("eq", Some(col(name)), equal, vec![])?);
                }
            }
            Arity::Variadic => inputs.extend(arguments.exprs(&param.name)?),
            Arity::One if param.kind.as_input() == Some(InputKind::Columns) => {
                inputs.extend(arguments.exprs(&param.name)?);
            }
            Arity::One => inputs.push(arguments.expr(&param.name)?),
        }
    }
    let args = signature.options().map(|p| arguments.option(p)).collect::<Result<Vec<_>>>()?;
    Ok(Expr::from_call(function, inputs, Args::new(args)))
}

type Named = Vec<(String, HostValue)>;

/// The arguments with a mapping of old to new values as two lists.
fn without_mapping(
    callee: &str,
    mut positional: Vec<HostValue>,
    mut named: Named,
) -> Result<(Vec<HostValue>, Named)> {
    let has_new =
        positional.len() > 1 || named.iter().any(|(n, v)| n == "new" && !matches!(v, HostValue::Null));
    let old = match positional.first_mut() {
        Some(old) => Some(old),
        None => named.iter_mut().find(|(n, _)| n == "old").map(|(_, v)| v),
    };
    let Some(old) = old else { return Ok((positional, named)) };
    let HostValue::Map(pairs) = old else { return Ok((positional, named)) };
    if has_new {
        bail!(InvalidArgument, "`{callee}` takes no new values beside a mapping of old to new ones");
    }
    let (keys, values): (Vec<String>, Vec<HostValue>) = std::mem::take(pairs).into_iter().unzip();
    *old = HostValue::List(keys.into_iter().map(HostValue::String).collect());
    named.retain(|(name, _)| name != "new");
    named.push(("new".into(), HostValue::List(values)));
    Ok((positional, named))
}

/// A method of the registry run on a column at once.
pub fn call_series(
    name: &str,
    column: &Column,
    positional: Vec<HostValue>,
    named: Vec<(String, HostValue)>,
) -> Result<Column> {
    let expr = call(name, Some(Expr::Column(column.name().clone())), positional, named)?;
    if let Expr::Host { call, inputs } = &expr
        && inputs.len() == 1
    {
        // Called at once, its type is that of what it gives.
        return call.function.call(std::slice::from_ref(column)).map(|c| c.with_name(column.name().clone()));
    }
    only_column(DataFrame::new(vec![column.clone()])?, expr)
}

/// The values of an expression that needs no columns.
pub fn evaluate(expr: Expr) -> Result<Column> {
    only_column(DataFrame::new(vec![])?, expr)
}

fn only_column(frame: DataFrame, expr: Expr) -> Result<Column> {
    let frame = frame.lazy().select([expr]).collect()?;
    match frame.columns() {
        [only] => Ok(only.clone()),
        many => bail!(InvalidOperation, "an expression of {} columns is no Series", many.len()),
    }
}
