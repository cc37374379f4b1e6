//! Selectors become columns: one expression per selected column.

use polarslike_core::{Name, Result, Schema, bail};

use crate::scope::{expand_fields, first_variadic};
use crate::{Expr, Rename, deep};

/// The expressions with selectors replaced by columns and derived names by aliases.
///
/// `keys` are the columns that `all()` leaves out.
pub fn expand(exprs: &[Expr], schema: &Schema, keys: &[Name]) -> Result<Vec<Expr>> {
    let mut expanded = Vec::with_capacity(exprs.len());
    for expr in expand_selectors(exprs, schema, keys)? {
        for expr in expand_fields(&expr, schema)? {
            if expr.has(&|e| matches!(e, Expr::Element)) {
                bail!(
                    InvalidOperation,
                    "`element()` and `field()` stand for something only within functions such as `list.eval` and \
                     `struct.with_fields`, not in {expr}"
                );
            }
            expanded.push(derive_names(expr)?);
        }
    }
    Ok(expanded)
}

/// The expressions with selectors replaced by columns.
fn expand_selectors(exprs: &[Expr], schema: &Schema, keys: &[Name]) -> Result<Vec<Expr>> {
    let mut expanded = Vec::with_capacity(exprs.len());
    for expr in exprs {
        if !has_selector(expr) {
            expanded.push(expr.clone());
            continue;
        }
        let expr = expand_variadic(expr.clone(), schema, keys)?;
        let mut selections = Vec::new();
        select_all(&expr, schema, keys, &mut selections)?;
        for i in 0..width(&expr, &selections)? {
            let mut selected = selections.iter().map(|names| &names[if names.len() == 1 { 0 } else { i }]);
            expanded.push(pick(expr.clone(), &mut selected)?);
        }
    }
    Ok(expanded)
}

fn has_selector(expr: &Expr) -> bool {
    expr.has(&|e| matches!(e, Expr::Selector(_)))
}

/// A selector among variadic inputs becomes several inputs: `sum_horizontal(all())`.
fn expand_variadic(expr: Expr, schema: &Schema, keys: &[Name]) -> Result<Expr> {
    let expr = deep(|| expr.map_children(&mut |child| expand_variadic(child, schema, keys)))?;
    if let Expr::Host { call, inputs } = &expr
        && call.variadic
    {
        return Ok(Expr::Host { call: call.clone(), inputs: expand(inputs, schema, keys)?.into() });
    }
    let Expr::Call { function, inputs, args } = &expr else { return Ok(expr) };
    let from = first_variadic(*function);
    let mut flat = Vec::with_capacity(inputs.len());
    for (i, input) in inputs.iter().enumerate() {
        if i >= from && has_selector(input) {
            flat.extend(expand_selectors(std::slice::from_ref(input), schema, keys)?);
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
pub(crate) fn derive_names(expr: Expr) -> Result<Expr> {
    if !expr.has(&|e| matches!(e, Expr::Rename(..))) {
        return Ok(expr);
    }
    let expr = deep(|| expr.map_children(&mut derive_names))?;
    if let Expr::Rename(inner, rename) = &expr {
        let output = match rename {
            Rename::Map(function) => function.call(&inner.output_name())?.into(),
            _ => expr.output_name(),
        };
        return Ok(Expr::Alias(inner.clone(), output));
    }
    Ok(expr)
}

#[cfg(test)]
mod tests {
    use polarslike_core::{DataType, Field};

    use super::*;
    use crate::{Selector, TypeKind, TypeSet, all, call, col, lit};

    fn expanded(expr: Expr, keys: &[&str]) -> String {
        let types = [("a", DataType::Int64), ("b", DataType::Float64), ("s", DataType::String)];
        let schema = Schema::new(types.map(|(name, dtype)| Field::new(name, dtype))).unwrap();
        let keys: Vec<Name> = keys.iter().map(|key| (*key).into()).collect();
        match expand(&[expr], &schema, &keys) {
            Ok(exprs) => exprs.iter().map(Expr::to_string).collect::<Vec<_>>().join("\n"),
            Err(e) => e.to_string(),
        }
    }

    fn rename(expr: Expr, rename: Rename) -> Expr {
        Expr::Rename(expr.into(), rename)
    }

    #[test]
    fn an_expression_per_column() {
        insta::assert_snapshot!(expanded(all().sum(), &[]), @r#"
        col("a").sum()
        col("b").sum()
        col("s").sum()
        "#);
        insta::assert_snapshot!(expanded(all().sum(), &["a"]), @r#"
        col("b").sum()
        col("s").sum()
        "#);
        insta::assert_snapshot!(expanded(col("^[ab]$") + lit(1), &[]), @r#"
        [(col("a")) + (1)]
        [(col("b")) + (1)]
        "#);
        insta::assert_snapshot!(expanded(col("a") + lit(1), &[]), @r#"[(col("a")) + (1)]"#);
        insta::assert_snapshot!(expanded(col("^z$") + lit(1), &[]), @"");
    }

    #[test]
    fn selectors_side_by_side() {
        let numbers = || Expr::from(Selector::Types(vec![TypeSet::Kind(TypeKind::Numeric)]));
        insta::assert_snapshot!(expanded(numbers() * col("^[ab]$"), &[]), @r#"
        [(col("a")) * (col("a"))]
        [(col("b")) * (col("b"))]
        "#);
        insta::assert_snapshot!(expanded(numbers() * col("^a$"), &[]), @r#"
        [(col("a")) * (col("a"))]
        [(col("b")) * (col("a"))]
        "#);
        insta::assert_snapshot!(expanded(numbers() * all(), &[]), @"expression [(cs.numeric()) * (cs.all())] combines 2 columns with 3; select equally many");
    }

    #[test]
    fn selectors_among_any_number_of_inputs() {
        let sum = call("pl.sum_horizontal", vec![all(), col("a")], vec![]).unwrap();
        insta::assert_snapshot!(expanded(sum, &[]), @r#"sum_horizontal(col("a"), col("b"), col("s"), col("a"))"#);
    }

    #[test]
    fn derived_names() {
        insta::assert_snapshot!(expanded(rename(all().sum(), Rename::Suffix("_sum".into())), &["s"]), @r#"
        col("a").sum().alias("a_sum")
        col("b").sum().alias("b_sum")
        "#);
        insta::assert_snapshot!(expanded(rename(col("a").alias("x"), Rename::Keep), &[]), @r#"col("a").alias("x").alias("a")"#);
        insta::assert_snapshot!(expanded(rename(col("a"), Rename::Prefix("pre_".into())) + lit(1), &[]), @r#"[(col("a").alias("pre_a")) + (1)]"#);
        insta::assert_snapshot!(expanded(rename(col("a"), Rename::Uppercase), &[]), @r#"col("a").alias("A")"#);
    }
}
