//! Verbs along an index column. The bindings keep the windows until `agg` is called, then call `..._agg`.

use polarslike::plan::{DynamicWindow, RollingWindow, Selector, Upsample, WindowAggregate, Windows};
use polarslike::{Expr, Name, Node};

use super::VerbDef;
use super::aggregate::aggregated;

/// All columns, this one first.
fn first_and_others(name: Name) -> Vec<Expr> {
    let others = Selector::Difference(Selector::All.into(), Selector::Names(vec![name.clone()]).into());
    vec![Expr::Column(name), Expr::Selector(others)]
}

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "group_by_dynamic_agg",
        signature: "index_column:expr(col), aggs:exprs, *, every:duration, period:duration=None, offset:duration=None, \
                    include_boundaries:bool=False, closed:enum(left,right,both,none)='left', \
                    label:enum(left,right,datapoint)='left', group_by:exprs=None, start_by:enum(window,datapoint,monday,\
                    tuesday,wednesday,thursday,friday,saturday,sunday)='window', having:exprs=None",
        doc: "One row per window with rows: the keys `group_by`, the window, and what `aggs` compute.\n\n\
              Windows of length `period` (by default `every`) start at multiples of `every`, moved by `offset`. The index \
              column must be sorted in each group.",
        build: |frame, args| {
            let every = args.interval("every")?;
            let new = DynamicWindow::new(every);
            let window = DynamicWindow {
                period: args.opt_interval("period")?.unwrap_or(every),
                offset: args.opt_interval("offset")?.unwrap_or(new.offset),
                closed: args.word("closed")?,
                label: args.word("label")?,
                start_by: args.word("start_by")?,
                include_boundaries: args.bool("include_boundaries")?,
                ..new
            };
            let (index, keys) = (args.expr("index_column")?, args.exprs("group_by")?);
            let windows = Windows::Dynamic(window);
            aggregated(frame, args, |aggs| {
                Node::WindowAggregate(WindowAggregate { index, windows, keys, aggs }.into())
            })
        },
    },
    VerbDef {
        name: "rolling_agg",
        signature: "index_column:expr(col), aggs:exprs, *, period:duration, offset:duration=None, \
                    closed:enum(left,right,both,none)='right', group_by:exprs=None, having:exprs=None",
        doc: "One row per row: the keys `group_by`, the index, and what `aggs` compute of the rows in a window.\n\n\
              The window of length `period` starts `offset` (by default `-period`) behind the row's index. The index \
              column must be sorted in each group.",
        build: |frame, args| {
            let mut window = RollingWindow::new(args.interval("period")?);
            window.offset = args.opt_interval("offset")?.unwrap_or(window.offset);
            window.closed = args.word("closed")?;
            let (index, keys) = (args.expr("index_column")?, args.exprs("group_by")?);
            let windows = Windows::Rolling(window);
            aggregated(frame, args, |aggs| {
                Node::WindowAggregate(WindowAggregate { index, windows, keys, aggs }.into())
            })
        },
    },
    VerbDef {
        name: "upsample",
        signature: "time_column:str, *, every:duration, group_by:exprs=None, maintain_order:bool=False",
        doc: "The rows at regular distances from the first, and rows of nulls where there is none.\n\n\
              The time column, which must be sorted, takes the values first, first + `every`, and so on up to the last; rows \
              in between are left out. Each combination of the columns `group_by` has times of its own. Groups come in the \
              order of their first rows, with and without `maintain_order`. Without groups, the time column comes first.",
        build: |frame, args| {
            let index: Name = args.str("time_column")?.into();
            let (every, keys) = (args.interval("every")?, args.exprs("group_by")?);
            let order = keys.is_empty().then(|| first_and_others(index.clone()));
            let frame = frame.then(Node::Upsample(Upsample { index, every, keys }));
            Ok(match order {
                Some(order) => frame.then(Node::Select(order)),
                None => frame,
            })
        },
    },
];
