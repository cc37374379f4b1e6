//! Selectors become columns: one expression per selected column.

use polarslike_core::{Name, Result, Schema, bail};
use polarslike_functions::Arity;

use crate::{Expr, deep};

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
        let mut selections = Vec::new();
        select_all(&expr, schema, keys, &mut selections)?;
        for i in 0..width(&expr, &selections)? {
            let mut selected = selections.iter().map(|names| &names[if names.len() == 1 { 0 } else { i }]);
            expanded.push(derive_names(pick(expr.clone(), &mut selected)?)?);
        }
    }
    Ok(expanded)
}

fn needs_expansion(expr: &Expr) -> bool {
    expr.has(&|e| matches!(e, Expr::Selector(_) | Expr::Rename(..)))
}

/// A selector among variadic inputs becomes several inputs: `sum_horizontal(all())`.
fn expand_variadic(expr: Expr, schema: &Schema, keys: &[Name]) -> Result<Expr> {
    let expr = deep(|| expr.map_children(&mut |child| expand_variadic(child, schema, keys)))?;
    let Expr::Call { function, inputs, args } = &expr else { return Ok(expr) };
    let first_variadic = function.0.parsed().inputs().position(|p| {
        p.arity != Arity::One || p.kind.as_input() == Some(polarslike_functions::InputKind::Columns)
    });
    let Some(from) = first_variadic.map(|i| i + usize::from(function.is_method())) else { return Ok(expr) };
    let mut flat = Vec::with_capacity(inputs.len());
    for (i, input) in inputs.iter().enumerate() {
        if i >= from && needs_expansion(input) {
            flat.extend(expand(std::slice::from_ref(input), schema, keys)?);
        } else {
            flat.push(input.clone());
        }
    }
    Ok(Expr::Call { function: *function, inputs: flat.into(), args: args.clone() })
}

/// Appends the names that each selector in an expression selects, leftmost first.
fn select_all(expr: &Expr, schema: &Schema, keys: &[Name], selections: &mut Vec<Vec<Name>>) -> Result<()> {
    if let Expr::Selector(selector) = expr {
        selections.push(selector.select(schema, keys)?);
    }
    deep(|| expr.children().try_for_each(|child| select_all(child, schema, keys, selections)))
}

/// How many expressions an expression stands for: as many as its selectors give columns; one column goes with any number.
fn width(expr: &Expr, selections: &[Vec<Name>]) -> Result<usize> {
    let mut width = 1;
    for names in selections {
        match (width, names.len()) {
            (1, other) => width = other,
            (_, 1) => {}
            (a, b) if a == b => {}
            (a, b) => bail!(
                InvalidOperation,
                "expression {expr} combines {a} columns with {b}; select equally many"
            ),
        }
    }
    Ok(width)
}

/// The expression with the next of the names in place of each selector.
fn pick(expr: Expr, names: &mut dyn Iterator<Item = &Name>) -> Result<Expr> {
    match expr {
        Expr::Selector(_) => match names.next() {
            Some(name) => Ok(Expr::Column(name.clone())),
            None => bail!(Internal, "a selector without a selection"),
        },
        other => deep(|| other.map_children(&mut |child| pick(child, names))),
    }
}

/// Derived names become aliases.
fn derive_names(expr: Expr) -> Result<Expr> {
    let expr = deep(|| expr.map_children(&mut derive_names))?;
    if let Expr::Rename(inner, _) = &expr {
        let output = expr.output_name();
        return Ok(Expr::Alias(inner.clone(), output));
    }
    Ok(expr)
}
