//! Selectors become columns: one expression per selected column.

use polarslike_core::{Name, Result, Schema, bail};
use polarslike_functions::Arity;

use crate::Expr;

/// The expressions with selectors replaced by columns and derived names by aliases.
///
/// `keys` are the columns that `all()` leaves out.
pub fn expand(exprs: &[Expr], schema: &Schema, keys: &[Name]) -> Result<Vec<Expr>> {
    let mut expanded = Vec::with_capacity(exprs.len());
    for expr in exprs {
        if !needs_expansion(expr) {
            expanded.push(expr.clone());
            continue;
        }
        let expr = expand_variadic(expr.clone(), schema, keys)?;
        for i in 0..width(&expr, schema, keys)?.unwrap_or(1) {
            expanded.push(name(pick(expr.clone(), schema, keys, i)?)?);
        }
    }
    Ok(expanded)
}

fn needs_expansion(expr: &Expr) -> bool {
    expr.has(&|e| matches!(e, Expr::Selector(_) | Expr::Rename(..)))
}

/// A selector among variadic inputs becomes several inputs: `sum_horizontal(all())`.
fn expand_variadic(expr: Expr, schema: &Schema, keys: &[Name]) -> Result<Expr> {
    let expr = expr.map_children(&mut |child| expand_variadic(child, schema, keys))?;
    let Expr::Call { function, inputs, args } = expr else { return Ok(expr) };
    let first_variadic = function.0.parsed().inputs().position(|p| {
        p.arity != Arity::One || p.kind.as_input() == Some(polarslike_functions::InputKind::Columns)
    });
    let from = first_variadic.map_or(usize::MAX, |i| i + usize::from(function.is_method()));
    let mut flat = Vec::with_capacity(inputs.len());
    for (i, input) in inputs.into_iter().enumerate() {
        if i >= from && needs_expansion(&input) {
            flat.extend(expand(&[input], schema, keys)?);
        } else {
            flat.push(input);
        }
    }
    Ok(Expr::Call { function, inputs: flat, args })
}

/// How many columns the selectors in an expression give; an error if they differ.
fn width(expr: &Expr, schema: &Schema, keys: &[Name]) -> Result<Option<usize>> {
    if let Expr::Selector(selector) = expr {
        return Ok(Some(selector.select(schema, keys)?.len()));
    }
    let mut common: Option<usize> = None;
    for child in expr.children() {
        match (common, width(child, schema, keys)?) {
            (Some(a), Some(b)) if a != b && a != 1 && b != 1 => {
                bail!(
                    InvalidOperation,
                    "expression {expr} combines {a} columns with {b}; select equally many"
                )
            }
            (Some(a), Some(b)) => common = Some(a.max(b)),
            (None, other) => common = other,
            _ => {}
        }
    }
    Ok(common)
}

/// The expression with column `i` in place of each selector.
fn pick(expr: Expr, schema: &Schema, keys: &[Name], i: usize) -> Result<Expr> {
    match expr {
        Expr::Selector(selector) => {
            let names = selector.select(schema, keys)?;
            match names.get(if names.len() == 1 { 0 } else { i }) {
                Some(name) => Ok(Expr::Column(name.clone())),
                None => bail!(Internal, "selector gives {} columns", names.len()),
            }
        }
        other => other.map_children(&mut |child| pick(child, schema, keys, i)),
    }
}

/// Derived names become aliases.
fn name(expr: Expr) -> Result<Expr> {
    let expr = expr.map_children(&mut name)?;
    if let Expr::Rename(inner, _) = &expr {
        let output = expr.output_name();
        return Ok((**inner).clone().alias(output));
    }
    Ok(expr)
}
