//! Group-by: the bindings keep the keys until `agg` is called, then call this verb.

use polarslike::Node;

use super::VerbDef;

pub(super) const VERBS: &[VerbDef] = &[VerbDef {
    name: "group_by_agg",
    signature: "by:exprs, aggs:exprs, *, maintain_order:bool=False",
    doc: "One row per distinct combination of the keys `by`: the keys and what `aggs` compute per group.\n\n\
          Expressions that are not aggregates give lists. Groups come in no particular order unless \
          `maintain_order`: then in that of their first rows.",
    build: |frame, args| {
        Ok(frame.then(Node::Aggregate {
            keys: args.exprs("by")?,
            aggs: args.exprs("aggs")?,
            maintain_order: args.bool("maintain_order")?,
        }))
    },
}];
