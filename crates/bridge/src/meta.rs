//! What expressions say of themselves: the namespace `meta`.

use std::fmt::Write;

use polarslike::{Expr, Name, Result, Selector, bail};

use crate::HostValue;

/// What the method `what` of the namespace answers; `flag` is its one option.
///
/// ```
/// use polarslike_bridge::{HostValue, col, meta};
/// assert!(matches!(meta::answer(&col("a").alias("b"), "is_column_selection", true)?, HostValue::Bool(true)));
/// # Ok::<(), polarslike_bridge::Error>(())
/// ```
pub fn answer(expr: &Expr, what: &str, flag: bool) -> Result<HostValue> {
    let text = |name: &Name| HostValue::String(name.to_string());
    Ok(match what {
        "root_names" => HostValue::List(root_names(expr).iter().map(text).collect()),
        "output_name" => match output_name(expr) {
            Ok(name) => text(&name),
            Err(_) if !flag => HostValue::Null,
            Err(e) => return Err(e),
        },
        "has_multiple_outputs" => HostValue::Bool(has_multiple_outputs(expr)),
        "is_column" => HostValue::Bool(is_column(expr)),
        "is_column_selection" => HostValue::Bool(is_column_selection(expr, flag)),
        "is_literal" => HostValue::Bool(is_literal(expr, flag)),
        "is_regex_projection" => HostValue::Bool(is_regex_projection(expr)),
        "undo_aliases" => HostValue::Expr(undo_aliases(expr)?),
        "pop" => HostValue::List(pop(expr).into_iter().map(HostValue::Expr).collect()),
        "tree_format" => HostValue::String(tree_format(expr)),
        "show_graph" => HostValue::String(dot(expr)),
        "serialize" => HostValue::String(to_json(expr)?),
        other => bail!(InvalidArgument, "an expression says nothing called {other:?} of itself"),
    })
}

/// The name of the result; an error where it depends on the columns that there are.
pub fn output_name(expr: &Expr) -> Result<Name> {
    if let Expr::Selector(_) = namesake(expr) {
        bail!(Compute, "the names of the results of {expr} depend on the columns of the frame")
    }
    Ok(expr.output_name())
}

/// The part of an expression that its result is named after.
fn namesake(expr: &Expr) -> &Expr {
    match expr {
        Expr::Alias(..) => expr,
        _ => parts(expr).first().map_or(expr, |first| namesake(first)),
    }
}

/// What an expression is computed of, the values of a choice before its condition.
fn parts(expr: &Expr) -> Vec<&Expr> {
    let mut parts: Vec<&Expr> = expr.children().collect();
    if matches!(expr, Expr::Call { function, .. } if function.name == "pl.ternary") {
        parts.rotate_left(1);
    }
    parts
}

/// The columns that the expression is computed of, as often as they occur.
pub fn root_names(expr: &Expr) -> Vec<Name> {
    match expr {
        Expr::Column(name) => vec![name.clone()],
        _ => parts(expr).into_iter().flat_map(root_names).collect(),
    }
}

/// The expressions that the last operation is applied to, the last one first.
pub fn pop(expr: &Expr) -> Vec<Expr> {
    parts(expr).into_iter().rev().cloned().collect()
}

/// The expression without other names, at any depth.
pub fn undo_aliases(expr: &Expr) -> Result<Expr> {
    match expr {
        Expr::Alias(inner, _) | Expr::Rename(inner, _) => undo_aliases(inner),
        other => other.clone().map_children(&mut |child| undo_aliases(&child)),
    }
}

/// Whether this is a column and nothing else.
pub fn is_column(expr: &Expr) -> bool {
    matches!(expr, Expr::Column(_))
}

/// Whether this is columns and nothing else, except for other names if these are allowed.
pub fn is_column_selection(expr: &Expr, allow_aliasing: bool) -> bool {
    matches!(renamed(expr, allow_aliasing), Expr::Column(_) | Expr::Selector(_))
}

/// Whether this is a value and nothing else, except for another name if that is allowed.
pub fn is_literal(expr: &Expr, allow_aliasing: bool) -> bool {
    matches!(renamed(expr, allow_aliasing), Expr::Literal { .. } | Expr::Series(_))
}

/// What is renamed, if that is to be looked through.
fn renamed(expr: &Expr, allow_aliasing: bool) -> &Expr {
    match expr {
        Expr::Alias(inner, _) | Expr::Rename(inner, _) if allow_aliasing => renamed(inner, true),
        _ => expr,
    }
}

/// Whether columns are chosen by a pattern.
pub fn is_regex_projection(expr: &Expr) -> bool {
    expr.has(&|e| matches!(e, Expr::Selector(Selector::Matching(_))))
}

/// Whether there may be several results, one per column that is selected.
pub fn has_multiple_outputs(expr: &Expr) -> bool {
    expr.has(&|e| matches!(e, Expr::Selector(_)))
}

/// The expression as a tree of text: an operation a line, what it is applied to indented below.
pub fn tree_format(expr: &Expr) -> String {
    let mut text = String::new();
    write_tree(expr, "", "", &mut text);
    text
}

fn write_tree(expr: &Expr, head: &str, indent: &str, text: &mut String) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{head}{}", label(expr));
    let parts = parts(expr);
    for (i, part) in parts.iter().enumerate() {
        let (branch, below) = if i + 1 == parts.len() { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        write_tree(part, &format!("{indent}{branch}"), &format!("{indent}{below}"), text);
    }
}

/// The expression as a graph in the language of Graphviz.
pub fn dot(expr: &Expr) -> String {
    let mut text = "graph {\n".to_string();
    write_dot(expr, &mut 0, &mut text);
    text + "}\n"
}

/// Writes a node and those below; gives its number.
fn write_dot(expr: &Expr, next: &mut usize, text: &mut String) -> usize {
    let node = *next;
    *next += 1;
    let _ = writeln!(text, "    n{node} [label={:?}, ordering=\"out\"]", label(expr));
    for part in parts(expr) {
        let below = write_dot(part, next, text);
        let _ = writeln!(text, "    n{node} -- n{below}");
    }
    node
}

/// What an expression does to its parts.
fn label(expr: &Expr) -> String {
    match expr {
        Expr::Call { function, .. } => function.name.to_string(),
        Expr::Alias(_, name) => format!("alias {name:?}"),
        Expr::Rename(..) => "rename".into(),
        Expr::Column(_) | Expr::Selector(_) | Expr::Literal { .. } | Expr::Series(_) => expr.to_string(),
        _ => "window".into(),
    }
}

/// The expression as JSON.
pub fn to_json(expr: &Expr) -> Result<String> {
    expr.to_json()
}

/// The expression that [`to_json`] made this text of.
pub fn from_json(text: &str) -> Result<Expr> {
    serde_json::from_str(text)
        .map_err(|e| polarslike::error!(Compute, "the text is not that of an expression: {e}"))
}

#[cfg(test)]
mod tests {
    use polarslike::{all, col, lit};

    use super::*;
    use crate::{call, ternary};

    fn sum(expr: Expr) -> Expr {
        call("sum", Some(expr), vec![], vec![]).unwrap()
    }

    fn names(names: Vec<Name>) -> Vec<String> {
        names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn names_and_parts() {
        let choice = ternary(col("p"), col("a"), col("b")).unwrap();
        assert_eq!(names(root_names(&choice)), ["a", "b", "p"]);
        assert_eq!(*output_name(&choice).unwrap(), *"a");
        assert_eq!(pop(&choice), [col("p"), col("b"), col("a")]);
        assert!(output_name(&sum(all())).is_err());
        assert_eq!(*output_name(&sum(all().alias("z"))).unwrap(), *"z");
        assert_eq!(undo_aliases(&sum(col("a").alias("q")).alias("z")).unwrap(), sum(col("a")));
    }

    #[test]
    fn kinds() {
        let aliased = col("a").alias("b");
        assert!(is_column(&col("a")) && !is_column(&aliased));
        assert!(is_column_selection(&all(), false) && !is_column_selection(&aliased, false));
        assert!(is_column_selection(&aliased, true) && !is_column_selection(&sum(col("a")), true));
        assert!(is_literal(&lit(1), false) && is_literal(&lit(1).alias("x"), true));
        assert!(is_regex_projection(&col("^a.*$")) && !is_regex_projection(&all()));
        assert!(has_multiple_outputs(&sum(all())) && !has_multiple_outputs(&sum(col("a"))));
    }

    #[test]
    fn text_and_back() {
        let expr = sum(col("a")).alias("s");
        assert_eq!(tree_format(&expr), "alias \"s\"\n└─ sum\n   └─ col(\"a\")\n");
        assert!(dot(&expr).contains("n1 -- n2"));
        assert_eq!(from_json(&to_json(&expr).unwrap()).unwrap(), expr);
        assert!(from_json("{").is_err());
    }
}
