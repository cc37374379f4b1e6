//! Verbs that order rows.

use polarslike::{LazyFrame, Node, Result};

use super::VerbDef;
use crate::Arguments;

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "sort",
        signature: "by:exprs, *more_by:expr(col), descending:bool|list(bool)=False, nulls_last:bool|list(bool)=False, \
                    multithreaded:bool=True, maintain_order:bool=False",
        doc: "The rows in the order of these keys, the first being the most significant.\n\n\
              `descending` and `nulls_last` are one value, or one per key. Rows of equal keys keep their order if \
              `maintain_order`. NaN is greater than any number. `multithreaded` is accepted and has no effect.",
        build: |frame, args| sort(frame, args, None),
    },
    VerbDef {
        name: "top_k",
        signature: "k:int, *, by:exprs, reverse:bool|list(bool)=False",
        doc: "The `k` rows with the greatest keys; the smallest where `reverse`. They come in no particular order.",
        build: |frame, args| k_rows(frame, args, true),
    },
    VerbDef {
        name: "bottom_k",
        signature: "k:int, *, by:exprs, reverse:bool|list(bool)=False",
        doc: "The `k` rows with the smallest keys; the greatest where `reverse`. They come in no particular order.",
        build: |frame, args| k_rows(frame, args, false),
    },
];

fn sort(frame: &LazyFrame, args: &Arguments, limit: Option<usize>) -> Result<LazyFrame> {
    let mut by = args.exprs("by")?;
    by.extend(args.exprs("more_by")?);
    Ok(frame.then(Node::Sort {
        by,
        descending: args.bools("descending")?,
        nulls_last: args.bools("nulls_last")?,
        maintain_order: args.bool("maintain_order")?,
        limit,
    }))
}

fn k_rows(frame: &LazyFrame, args: &Arguments, greatest: bool) -> Result<LazyFrame> {
    Ok(frame.then(Node::Sort {
        by: args.exprs("by")?,
        descending: args.bools("reverse")?.into_iter().map(|reverse| greatest != reverse).collect(),
        nulls_last: vec![true],
        maintain_order: false,
        limit: Some(args.rows("k")?),
    }))
}
