//! Plans as text: the result first, each step's inputs indented below it.

use std::fmt::Write;
use std::sync::Arc;

use hashbrown::HashSet;
use polarslike_core::Name;
use polarslike_io::{Format, Location};

use crate::expr::Separated;
use crate::{
    AsofOptions, JoinOptions, JoinType, LogicalPlan, MaintainOrder, Node, PartitionSink, Scan, Sink,
    Validate, deep,
};

/// The plan as indented lines.
pub fn explain(plan: &LogicalPlan) -> String {
    let mut text = String::new();
    for PlanStep { depth, name, detail, .. } in plan_steps(plan) {
        let line = format!("{name} {detail}");
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}{}", "  ".repeat(depth), line.trim_end());
    }
    text
}

/// A step of a plan as it is printed.
#[derive(Clone, Debug)]
pub struct PlanStep<'a> {
    /// How many steps lie above it.
    pub depth: usize,
    /// The plan that ends with this step.
    pub plan: &'a LogicalPlan,
    /// What it is, such as `FILTER`.
    pub name: &'static str,
    /// What it does, such as the predicate.
    pub detail: String,
}

/// The steps of a plan, the last one first and inputs below; what is computed once comes once, where it is met first.
pub fn plan_steps(plan: &LogicalPlan) -> Vec<PlanStep<'_>> {
    let mut steps = Vec::new();
    add_steps(&mut steps, plan, 0, &mut HashSet::new());
    steps
}

fn add_steps<'a>(
    steps: &mut Vec<PlanStep<'a>>,
    plan: &'a LogicalPlan,
    depth: usize,
    added: &mut HashSet<*const LogicalPlan>,
) {
    steps.push(PlanStep { depth, plan, name: plan.node.name(), detail: detail(&plan.node) });
    if matches!(plan.node, Node::Cache { .. }) && plan.inputs.iter().any(|i| !added.insert(Arc::as_ptr(i))) {
        return;
    }
    deep(|| plan.inputs.iter().for_each(|input| add_steps(steps, input, depth + 1, added)));
}

fn detail(node: &Node) -> String {
    match node {
        Node::Frame(frame) => format!("{} {} rows", names(frame.names()), frame.height()),
        Node::Scan(scan) => scan_detail(scan),
        Node::Select(exprs) | Node::WithColumns(exprs) => list(exprs),
        Node::Filter(predicate) => predicate.to_string(),
        Node::Aggregate { keys, aggs, maintain_order } => {
            format!("{} BY {}{}", list(aggs), list(keys), order(*maintain_order))
        }
        Node::WindowAggregate(step) => {
            format!("{} BY {} ON {} {}", list(&step.aggs), list(&step.keys), step.index, step.windows)
        }
        Node::Upsample(step) => format!("{:?} EVERY {} BY {}", step.index, step.every, list(&step.keys)),
        Node::Join(options) => join_detail(options),
        Node::AsofJoin(options) => asof_detail(options),
        Node::JoinWhere(join) => {
            let how = format!("{:?}", join.how).to_uppercase();
            let conditions = list(&join.conditions);
            let predicates = if join.predicates.is_empty() {
                String::new()
            } else {
                format!(" AND {}", list(&join.predicates))
            };
            format!("{how} {conditions}{predicates}")
        }
        Node::Sort { by, descending, nulls_last, maintain_order, limit } => {
            let key = |i: usize| {
                let flag = |flags: &[bool], text| if flags.get(i) == Some(&true) { text } else { "" };
                format!("{}{}{}", by[i], flag(descending, " DESCENDING"), flag(nulls_last, " NULLS LAST"))
            };
            let keys: Vec<String> = (0..by.len()).map(key).collect();
            let limit = limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
            format!("BY [{}]{limit}{}", keys.join(", "), order(*maintain_order))
        }
        Node::Unique { subset, keep, maintain_order } => {
            let subset = subset.as_ref().map_or("all columns".to_string(), |s| list(s));
            let keep = format!("{keep:?}").to_uppercase();
            format!("BY {subset} KEEP {keep}{}", order(*maintain_order))
        }
        Node::Slice { offset, len } => match len {
            Some(len) => format!("OFFSET {offset} LENGTH {len}"),
            None => format!("OFFSET {offset}"),
        },
        Node::Concat | Node::HorizontalConcat { strict: true } => String::new(),
        Node::HorizontalConcat { strict: false } => "EXTEND".into(),
        Node::Explode { columns, empty_as_null, keep_nulls } => {
            let empty = if *empty_as_null { " EMPTY AS NULL" } else { "" };
            let nulls = if *keep_nulls { "" } else { " DROP NULLS" };
            format!("{}{empty}{nulls}", list(columns))
        }
        Node::Cache { id } => id.to_string(),
        Node::RowIndex { name, offset } => format!("{name:?} FROM {offset}"),
        Node::Map(map) => map.name.to_string(),
        Node::Sink(sink) => sink_detail(sink),
        Node::Rename { mapping, .. } => {
            let renamed: Vec<String> =
                mapping.iter().map(|(old, new)| format!("{old:?} -> {new:?}")).collect();
            format!("[{}]", renamed.join(", "))
        }
        Node::Drop { columns, .. } => list(columns),
    }
}

fn scan_detail(scan: &Scan) -> String {
    let paths = paths(&scan.source.locations);
    let format = match &scan.source.format {
        Format::Csv(_) => "CSV",
        Format::Parquet(_) => "PARQUET",
        Format::Ipc(_) => "IPC",
        Format::Ndjson(_) => "NDJSON",
        Format::Json(_) => "JSON",
        Format::Lines(_) => "LINES",
        Format::Rows(rows) => rows.name(),
    };
    let mut detail = format!("{format} [{paths}]");
    let width = scan.file_schema.len();
    let _ = match &scan.projection {
        Some(columns) => write!(detail, " PROJECT {} OF {width} columns", names(columns)),
        None => write!(detail, " {width} columns"),
    };
    if let Some(predicate) = &scan.predicate {
        let _ = write!(detail, " WHERE {predicate}");
    }
    if let Some(limit) = scan.limit {
        let _ = write!(detail, " LIMIT {limit}");
    }
    detail
}

fn sink_detail(sink: &Sink) -> String {
    let (detail, maintain_order) = match sink {
        Sink::File(file) => {
            let format = file.format.extension().to_uppercase();
            (format!("{format} [{}]", file.target), file.maintain_order)
        }
        Sink::Partitions(PartitionSink { file, keys, .. }) => {
            let format = file.format.extension().to_uppercase();
            (format!("{format} [{}] BY {}", file.target, names(keys)), file.maintain_order)
        }
        Sink::Reported(sink, _) => return sink_detail(sink),
        Sink::Batches(batches) => (format!("BATCHES OF {} rows", batches.rows), batches.maintain_order),
    };
    format!("{detail}{}", order(maintain_order))
}

/// The first files, and how many more there are.
fn paths(locations: &[Location]) -> String {
    const SHOWN: usize = 4;
    let path = |location: &Location| match location.as_text() {
        Some(text) => text.into_owned(),
        None => location.to_string(),
    };
    let mut paths: Vec<String> = locations.iter().take(SHOWN).map(path).collect();
    if locations.len() > SHOWN {
        paths.push(format!("... {} more", locations.len() - SHOWN));
    }
    paths.join(", ")
}

fn join_detail(options: &JoinOptions) -> String {
    let mut detail = format!("{:?}", options.how).to_uppercase();
    if options.how != JoinType::Cross {
        let _ = write!(detail, " ON {} = {}", list(&options.left_on), list(&options.right_on));
    }
    if options.nulls_equal {
        detail += " NULLS EQUAL";
    }
    if let Some(coalesce) = options.coalesce {
        detail += if coalesce { " COALESCE" } else { " KEEP BOTH KEYS" };
    }
    if options.validate != Validate::ManyToMany {
        let _ = write!(detail, " VALIDATE {:?}", options.validate);
    }
    if options.maintain_order != MaintainOrder::None {
        let _ = write!(detail, " ORDER {:?}", options.maintain_order);
    }
    detail
}

fn asof_detail(options: &AsofOptions) -> String {
    let strategy = format!("{:?}", options.strategy).to_uppercase();
    let mut detail = format!("{strategy} ON {} = {}", options.left_on, options.right_on);
    if !options.left_by.is_empty() {
        let _ = write!(detail, " BY {} = {}", list(&options.left_by), list(&options.right_by));
    }
    if let Some(tolerance) = &options.tolerance {
        let _ = write!(detail, " WITHIN {tolerance}");
    }
    if !options.allow_exact_matches {
        detail += " NOT EXACT";
    }
    if !options.coalesce {
        detail += " KEEP BOTH KEYS";
    }
    detail
}

fn order(maintain_order: bool) -> &'static str {
    if maintain_order { " MAINTAIN_ORDER" } else { "" }
}

/// The first names, and how many more there are.
fn names<'a>(names: impl IntoIterator<Item = &'a Name>) -> String {
    const SHOWN: usize = 8;
    let mut names = names.into_iter();
    let shown: Vec<String> = names.by_ref().take(SHOWN).map(|name| format!("{name:?}")).collect();
    match names.count() {
        0 => format!("[{}]", shown.join(", ")),
        more => format!("[{}, ... {more} more]", shown.join(", ")),
    }
}

fn list<T: std::fmt::Display>(items: &[T]) -> String {
    format!("[{}]", Separated(items))
}
