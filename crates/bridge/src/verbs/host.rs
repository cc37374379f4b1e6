//! Verbs that take a function of the host language.

use std::sync::Arc;

use arrow::array::AsArray;
use polarslike::plan::{FrameFunction, MapFrame};
use polarslike::{Column, DataFrame, Expr, IntoLazy, LazyFrame, LogicalPlan, Node, Result, bail, col};

use super::VerbDef;
use crate::{Arguments, Callable, HostValue};

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "map_batches",
        signature: "function:fn, *, predicate_pushdown:bool=False, projection_pushdown:bool=False, \
                    slice_pushdown:bool=False, schema:map=None, validate_output_schema:bool=True, \
                    streamable:bool=False",
        doc: "What `function` makes of the whole frame, given as a DataFrame.\n\n\
              It returns a DataFrame with the columns of `schema`, by default those of this frame; others are an error, \
              unless `validate_output_schema` is false. The other flags allow what is not made use of: steps behind \
              the function stay behind it.",
        build: |frame, args| {
            let function = args.function("function")?;
            let function = FrameFunction::new(move |frame: &DataFrame| call(&function, frame));
            let validate = args.bool("validate_output_schema")?;
            map(frame, "map_batches", function, args, validate)
        },
    },
    VerbDef {
        name: "map_groups",
        signature: "by:exprs, function:fn, *, schema:map=None, maintain_order:bool=False",
        doc: "What `function` makes of the rows of each group, given as a DataFrame, one below the other.\n\n\
              Groups come in no particular order unless `maintain_order`. `schema` says what columns it returns, by \
              default those of this frame.",
        build: |frame, args| {
            let by = args.exprs("by")?;
            if by.iter().any(|key| !matches!(key, Expr::Column(_) | Expr::Selector(_))) {
                bail!(
                    InvalidType,
                    "`map_groups` groups by columns only: add an expression with with_columns before"
                );
            }
            let function = args.function("function")?;
            let function = FrameFunction::new(move |frame: &DataFrame| map_groups(&function, frame, &by));
            map(frame, "map_groups", function, args, args.is_given("schema")?)
        },
    },
];

fn map(
    frame: &LazyFrame,
    name: &str,
    function: FrameFunction,
    args: &Arguments,
    validate: bool,
) -> Result<LazyFrame> {
    let schema = args.opt_schema("schema")?.map(Arc::new);
    Ok(frame.then(Node::Map(MapFrame { name: name.into(), function, schema, validate })))
}

fn call(function: &Callable, frame: &DataFrame) -> Result<DataFrame> {
    match function.call(vec![HostValue::Frame(frame.lazy())])? {
        HostValue::Frame(result) => match &result.plan().node {
            Node::Frame(frame) => Ok(frame.as_ref().clone()),
            _ => result.collect(),
        },
        other => bail!(InvalidType, "the function must return a DataFrame, not {}", other.kind()),
    }
}

/// The groups come in the order of their first rows, which does for any order.
fn map_groups(function: &Callable, frame: &DataFrame, by: &[Expr]) -> Result<DataFrame> {
    const ROWS: &str = "__rows_of_group";
    let groups = frame.lazy().with_row_index(ROWS, 0).group_by(by.to_vec()).maintain_order(true);
    let groups = groups.agg([col(ROWS)]).select([col(ROWS)]).collect()?;
    let mut results = Vec::new();
    for lists in groups.columns().iter().flat_map(Column::chunks) {
        for rows in lists.decode().as_list::<i64>().iter().flatten() {
            let take = |c: &Column| Ok(Column::from_vector(c.name().clone(), c.to_vector()?.take(&rows)?));
            let columns = frame.columns().iter().map(take).collect::<Result<_>>()?;
            results.push(Arc::new(LogicalPlan::frame(Arc::new(call(function, &DataFrame::new(columns)?)?))));
        }
    }
    match results.as_slice() {
        [] => Ok(frame.clone()),
        _ => LazyFrame::from_plan(LogicalPlan::new(Node::Concat, results)).collect(),
    }
}
