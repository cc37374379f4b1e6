//! What rules ask of expressions before they move them.

use polarslike_core::{DataType, Name, Result, Scalar, Schema, Value};
use polarslike_functions::{Arg, Class, bind_named};

use crate::typing::evaluate_constant;
use crate::{Expr, Node, call, deep};

/// Whether the expressions give a row per input row, which depends on that row only.
///
/// A select of nothing but values gives one row, however many there are below.
pub(super) fn keeps_rows(node: &Node) -> bool {
    match node {
        Node::Select(exprs) => {
            exprs.iter().all(Expr::is_elementwise) && exprs.iter().any(|expr| !expr.is_scalar())
        }
        Node::WithColumns(exprs) => exprs.iter().all(Expr::is_elementwise),
        _ => false,
    }
}

/// Whether an elementwise expression gives a value for whatever values are in the columns, never an error.
///
/// One that may fail must not be moved to where it sees rows that it was protected from: `filter(is_number)` before
/// `filter(text.cast(Int64) > 0)`.
pub(super) fn is_total(expr: &Expr, schema: &Schema) -> Result<bool> {
    Ok(total_type(expr, schema)?.is_some())
}

/// The type of an expression that never fails; types are found on the way up, so that long expressions take linear time.
fn total_type(expr: &Expr, schema: &Schema) -> Result<Option<DataType>> {
    deep(|| {
        let (function, inputs, args) = match expr {
            Expr::Column(name) => return Ok(Some(schema.dtype(name)?.clone())),
            Expr::Literal { scalar, .. } => return Ok(Some(scalar.dtype.clone())),
            Expr::Alias(inner, _) => return total_type(inner, schema),
            Expr::Call { function, inputs, args } if function.class() == Class::Elementwise => {
                (function, inputs, args)
            }
            _ => return Ok(None),
        };
        let mut types = Vec::with_capacity(inputs.len());
        for input in inputs.iter() {
            match total_type(input, schema)? {
                Some(dtype) => types.push(dtype),
                None => return Ok(None),
            }
        }
        let output = bind_named(function.0, &types, &|i| inputs.get(i).map(Expr::output_name), args)?.output;
        let total = match (function.name, args.values(), &inputs[..]) {
            (
                "cast",
                [Arg::DataType(_), Arg::Bool(false), ..] | [Arg::DataType(_), _, Arg::Bool(true)],
                _,
            ) => true,
            ("cast", [Arg::DataType(to), ..], _) => is_lossless(&types[0], to),
            // A pattern that parses does not fail on any text.
            ("str.contains", _, [_, Expr::Literal { scalar, .. }]) => {
                let text = [Scalar::new(DataType::String, Value::String("".into())), scalar.clone()];
                evaluate_constant(*function, &text, args, &DataType::Boolean).is_some()
            }
            ("cast" | "str.contains", ..) => false,
            // Decimals overflow, and lists may differ in length.
            _ => {
                let risky = matches!(output, DataType::Decimal(..) | DataType::List(_) | DataType::Array(..));
                function.total && !risky
            }
        };
        Ok(total.then_some(output))
    })
}

/// Whether every value of one type can be cast to the other.
fn is_lossless(from: &DataType, to: &DataType) -> bool {
    from == to || *from == DataType::Null || (from.is_numeric() && to.is_float()) || widens(from, to)
}

/// Whether every number of one type is the same number in the other.
pub(super) fn widens(from: &DataType, to: &DataType) -> bool {
    use DataType::*;
    match from {
        Int8 => matches!(to, Int16 | Int32 | Int64),
        Int16 => matches!(to, Int32 | Int64),
        Int32 => *to == Int64,
        UInt8 => matches!(to, UInt16 | UInt32 | UInt64 | Int16 | Int32 | Int64),
        UInt16 => matches!(to, UInt32 | UInt64 | Int32 | Int64),
        UInt32 => matches!(to, UInt64 | Int64),
        Float32 => *to == Float64,
        _ => false,
    }
}

/// Whether an expression gives the same result for values that group-by, join and unique take for equal.
///
/// Those take 0.0 for -0.0 and every NaN for the same; comparisons do too, other functions of floats may not.
pub(super) fn agrees_on_equals(expr: &Expr, schema: &Schema) -> Result<bool> {
    deep(|| {
        let compares = match expr {
            Expr::Column(name) => return Ok(!has_floats(schema.dtype(name)?)),
            Expr::Call { function, .. } => matches!(
                function.name,
                "eq" | "ne"
                    | "lt"
                    | "le"
                    | "gt"
                    | "ge"
                    | "eq_missing"
                    | "ne_missing"
                    | "is_between"
                    | "is_in"
                    | "is_null"
                    | "is_not_null"
                    | "is_nan"
                    | "is_not_nan"
            ),
            _ => false,
        };
        for child in expr.children() {
            let compared = compares && matches!(child, Expr::Column(_));
            if !compared && !agrees_on_equals(child, schema)? {
                return Ok(false);
            }
        }
        Ok(true)
    })
}

fn has_floats(dtype: &DataType) -> bool {
    match dtype {
        DataType::List(inner) => has_floats(inner),
        DataType::Struct(fields) => fields.iter().any(|f| has_floats(&f.dtype)),
        other => other.is_float(),
    }
}

/// How many calls of functions an expression is made of.
pub(super) fn calls(expr: &Expr) -> usize {
    deep(|| {
        usize::from(matches!(expr, Expr::Call { .. } | Expr::Eval { .. }))
            + expr.children().map(calls).sum::<usize>()
    })
}

/// Appends the parts of a conjunction.
pub(crate) fn split_conjunction(predicate: &Expr, parts: &mut Vec<Expr>) {
    match predicate {
        Expr::Call { function, inputs, .. } if function.name == "and_" => {
            deep(|| inputs.iter().for_each(|part| split_conjunction(part, parts)));
        }
        Expr::Alias(inner, _) => split_conjunction(inner, parts),
        other => parts.push(other.clone()),
    }
}

/// Per alternative of a disjunction the parts of a conjunction; `None` if it is no disjunction.
pub(super) fn alternatives(predicate: &Expr) -> Option<Vec<Vec<Expr>>> {
    fn split(predicate: &Expr, found: &mut Vec<Vec<Expr>>) {
        match predicate {
            Expr::Call { function, inputs, .. } if function.name == "or_" => {
                deep(|| inputs.iter().for_each(|part| split(part, found)));
            }
            Expr::Alias(inner, _) => split(inner, found),
            other => {
                let mut parts = Vec::new();
                split_conjunction(other, &mut parts);
                found.push(parts);
            }
        }
    }
    let mut found = Vec::new();
    split(predicate, &mut found);
    (found.len() > 1).then_some(found)
}

/// Whether one of several conjunctions holds.
pub(super) fn disjunction(alternatives: Vec<Vec<Expr>>) -> Result<Expr> {
    let parts = alternatives.into_iter().filter_map(|parts| conjunction(parts).transpose());
    call("or_", parts.collect::<Result<_>>()?, vec![])
}

/// Appends the parts of a conjunction; what all alternatives of a disjunction have in common is a part of its own:
/// `(a & b) | (a & c)` is `a & (b | c)`.
pub(super) fn factored(predicate: &Expr, parts: &mut Vec<Expr>) -> Result<()> {
    let mut all = Vec::new();
    split_conjunction(predicate, &mut all);
    for part in all {
        let Some(mut alternatives) = alternatives(&part) else {
            parts.push(part);
            continue;
        };
        let (first, others) = (&alternatives[0], &alternatives[1..]);
        let is_common = |part: &&Expr| others.iter().all(|parts| parts.contains(part));
        let common: Vec<Expr> = first.iter().filter(is_common).cloned().collect();
        if common.is_empty() {
            parts.push(part);
            continue;
        }
        alternatives.iter_mut().for_each(|parts| parts.retain(|part| !common.contains(part)));
        parts.extend(common);
        // An alternative that is nothing but what they have in common decides.
        if alternatives.iter().all(|parts| !parts.is_empty()) {
            parts.push(disjunction(alternatives)?);
        }
    }
    Ok(())
}

/// The conjunction of predicates; `None` if there are none.
pub(crate) fn conjunction(mut predicates: Vec<Expr>) -> Result<Option<Expr>> {
    match predicates.len() {
        0 | 1 => Ok(predicates.pop()),
        _ => call("and_", predicates, vec![]).map(Some),
    }
}

/// The parts of a conjunction, those that need the same columns together, and these columns: each may be asked only of rows
/// for which others are true. A predicate that fails for some rows has one part, lest others decide whether it does.
pub fn conjunction_by_columns(predicate: &Expr, schema: &Schema) -> Result<Vec<(Vec<Name>, Expr)>> {
    let mut parts = Vec::new();
    if is_total(predicate, schema)? {
        split_conjunction(predicate, &mut parts);
    } else {
        parts.push(predicate.clone());
    }
    let mut grouped: Vec<(Vec<Name>, Vec<Expr>)> = Vec::new();
    for part in parts {
        let columns: Vec<Name> = part.columns().into_iter().collect();
        match grouped.iter_mut().find(|(others, _)| *others == columns) {
            Some((_, parts)) => parts.push(part),
            None => grouped.push((columns, vec![part])),
        }
    }
    let together = |(columns, parts)| Ok(conjunction(parts)?.map(|part| (columns, part)));
    grouped.into_iter().filter_map(|group| together(group).transpose()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::frame;
    use crate::{col, lit, type_expr};

    #[test]
    fn totality() {
        let schema = frame().schema().unwrap().clone();
        let total = |expr: Expr| is_total(&type_expr(&expr, &schema).unwrap().0, &schema).unwrap();
        assert!(total(col("a").gt(lit(1)).and_([col("s").is_null()])));
        assert!(total((col("a") + col("u")).eq(lit(1))));
        assert!(total(col("s").cast(DataType::Int64, false, false).gt(lit(1))));
        assert!(total(col("u").cast(DataType::Int64, true, false).gt(lit(1))));
        assert!(total(col("s").str().contains(lit("^x"), false, true)));
        assert!(!total(col("s").str().contains(lit("("), false, true)));
        assert!(total(col("s").str().contains(lit("("), true, true)));
        assert!(!total(col("a").cast(DataType::UInt8, true, false).gt(lit(1))));
        assert!(!total(col("s").cast(DataType::Int64, true, false).gt(lit(1))));
        assert!(!total(col("a").gt(col("a").sum())));
    }

    #[test]
    fn equal_values() {
        let schema = frame().schema().unwrap().clone();
        let agrees = |expr: Expr| agrees_on_equals(&type_expr(&expr, &schema).unwrap().0, &schema).unwrap();
        assert!(agrees(col("f").gt(lit(0.0))));
        assert!(agrees((col("a") + lit(1)).gt(lit(0))));
        assert!(!agrees((lit(1.0).truediv(col("f"))).gt(lit(0.0))));
    }

    #[test]
    fn common_parts_of_alternatives() {
        let (a, b, c) = (col("a"), col("b"), col("c"));
        let factored = |predicate: Expr| {
            let mut parts = vec![];
            super::factored(&predicate, &mut parts).unwrap();
            conjunction(parts).unwrap().unwrap().to_string()
        };
        let (ab, ac) = (a.clone().and_([b.clone()]), a.clone().and_([c.clone()]));
        insta::assert_snapshot!(factored(ab.clone().or_([ac.clone()])), @r#"[(col("a")) & ([(col("b")) | (col("c"))])]"#);
        insta::assert_snapshot!(factored(ab.clone().or_([a.clone()])), @r#"col("a")"#);
        insta::assert_snapshot!(factored(ab.or_([b.and_([c])])), @r#"[(col("b")) & ([(col("a")) | (col("c"))])]"#);
    }

    #[test]
    fn conjunctions() {
        let (a, b, c) = (col("a"), col("b"), col("c"));
        let mut parts = vec![];
        split_conjunction(&a.clone().and_([b.clone()]).and_([c.clone()]), &mut parts);
        assert_eq!(parts, [a, b, c]);
        assert_eq!(
            conjunction(parts).unwrap().unwrap().to_string(),
            r#"[(col("a")) & (col("b")) & (col("c"))]"#
        );
        assert!(conjunction(vec![]).unwrap().is_none());
    }

    #[test]
    fn conjunctions_by_columns() {
        let schema = frame().schema().unwrap().clone();
        let parts = |predicate: Expr| -> Vec<String> {
            let (predicate, _) = type_expr(&predicate, &schema).unwrap();
            let parts = conjunction_by_columns(&predicate, &schema).unwrap();
            parts.iter().map(|(columns, part)| format!("{}: {part}", columns.join(", "))).collect()
        };
        let (a, u) = (col("a").gt(lit(1)), col("u").lt(lit(5)));
        let range = a.clone().and_([u.clone(), col("a").lt(lit(9))]);
        let expected = [r#"a: [([(col("a")) > (1)]) & ([(col("a")) < (9)])]"#, r#"u: [(col("u")) < (5)]"#];
        assert_eq!(parts(range), expected);
        assert_eq!(parts(a.clone().or_([u.clone()])).len(), 1);
        let fails = col("s").cast(DataType::Int64, true, false).gt(lit(1));
        assert_eq!(parts(a.and_([u, fails])).len(), 1);
    }
}
