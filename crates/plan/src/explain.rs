//! Plans as text: the result first, each step's inputs indented below it.

use std::fmt::Write;

use crate::expr::Separated;
use crate::{Expr, LogicalPlan, Node, deep};

/// The plan as indented lines.
pub fn explain(plan: &LogicalPlan) -> String {
    let mut text = String::new();
    write_plan(&mut text, plan, 0);
    text
}

fn write_plan(text: &mut String, plan: &LogicalPlan, depth: usize) {
    let indent = "  ".repeat(depth);
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{indent}{} {}", plan.node.name(), detail(&plan.node).trim_end());
    deep(|| plan.inputs.iter().for_each(|input| write_plan(text, input, depth + 1)));
}

fn detail(node: &Node) -> String {
    match node {
        Node::Frame(frame) => format!("[{} rows, {} columns]", frame.height(), frame.width()),
        Node::Scan(scan) => {
            let paths: Vec<String> = scan.source.paths.iter().map(|p| p.display().to_string()).collect();
            let mut detail = format!("[{}]", paths.join(", "));
            if let Some(columns) = &scan.projection {
                let _ = write!(detail, " PROJECT {}/{}", columns.len(), scan.file_schema.len());
            }
            if let Some(predicate) = &scan.predicate {
                let _ = write!(detail, " WHERE {predicate}");
            }
            if let Some(limit) = scan.limit {
                let _ = write!(detail, " LIMIT {limit}");
            }
            detail
        }
        Node::Select(exprs) | Node::WithColumns(exprs) | Node::Explode(exprs) => list(exprs),
        Node::Filter(predicate) => predicate.to_string(),
        Node::Aggregate { keys, aggs, maintain_order } => {
            let order = if *maintain_order { " MAINTAIN_ORDER" } else { "" };
            format!("{} BY {}{order}", list(aggs), list(keys))
        }
        Node::Join(options) => {
            let how = format!("{:?}", options.how).to_uppercase();
            format!("{how} ON {} = {}", list(&options.left_on), list(&options.right_on))
        }
        Node::Sort { by, descending, limit, .. } => {
            let limit = limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
            format!("BY {} DESCENDING {descending:?}{limit}", list(by))
        }
        Node::Unique { subset, keep, maintain_order } => {
            let subset = subset.as_ref().map_or("all columns".to_string(), |s| list(s));
            let order = if *maintain_order { " MAINTAIN_ORDER" } else { "" };
            format!("BY {subset} KEEP {keep:?}{order}")
        }
        Node::Slice { offset, len } => match len {
            Some(len) => format!("[{offset}, {len} rows]"),
            None => format!("[{offset}, all rows]"),
        },
        Node::Concat | Node::HorizontalConcat => String::new(),
        Node::RowIndex { name, offset } => format!("{name:?} FROM {offset}"),
        Node::Rename { mapping, .. } => format!("{mapping:?}"),
        Node::Drop { columns, .. } => list(columns),
    }
}

fn list(exprs: &[Expr]) -> String {
    format!("[{}]", Separated(exprs))
}
