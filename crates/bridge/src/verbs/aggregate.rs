//! Group-by: the bindings keep the keys until `agg` is called, then call this verb.

use polarslike::{Expr, LazyFrame, Node, Result};

use super::VerbDef;
use crate::{Arguments, col, constructors::call};

pub(super) const VERBS: &[VerbDef] = &[VerbDef {
    name: "group_by_agg",
    signature: "by:exprs, aggs:exprs, *, maintain_order:bool=False, having:exprs=None",
    doc: "One row per distinct combination of the keys `by`: the keys and what `aggs` compute per group.\n\n\
          Expressions that are not aggregates give lists. Groups come in no particular order unless \
          `maintain_order`: then in that of their first rows. Groups for which a predicate of `having` is not true are \
          left out.",
    build: |frame, args| {
        let maintain_order = args.bool("maintain_order")?;
        let keys = args.exprs("by")?;
        aggregated(frame, args, |aggs| Node::Aggregate { keys, aggs, maintain_order })
    },
}];

/// The step of these aggregates, with only the groups for which all predicates of `having` are true.
pub(super) fn aggregated(
    frame: &LazyFrame,
    args: &Arguments,
    step: impl FnOnce(Vec<Expr>) -> Node,
) -> Result<LazyFrame> {
    let mut aggs = args.exprs("aggs")?;
    let predicates = args.exprs("having")?;
    if predicates.is_empty() {
        return Ok(frame.then(step(aggs)));
    }
    let names: Vec<String> = (0..predicates.len()).map(|i| format!("__having_{i}")).collect();
    aggs.extend(predicates.into_iter().zip(&names).map(|(predicate, name)| predicate.alias(name.as_str())));
    let columns: Vec<Expr> = names.iter().map(|name| col(name)).collect();
    let all = call(
        "and_",
        columns.first().cloned(),
        columns.iter().skip(1).cloned().map(Into::into).collect(),
        vec![],
    )?;
    Ok(frame.then(step(aggs)).filter(all).then(Node::Drop { columns, strict: true }))
}
