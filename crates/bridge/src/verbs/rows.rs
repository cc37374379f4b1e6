//! Verbs that choose rows.

use polarslike::{Expr, Keep, LazyFrame, Node, Result, bail};

use super::VerbDef;
use crate::{Arguments, call, col};

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "filter",
        signature: "*predicates:expr(col), **constraints:expr(lit)",
        doc: "The rows where all predicates are true; null counts as false. `name = value` asks for equality.",
        build: filter,
    },
    VerbDef {
        name: "head",
        signature: "n:int=5",
        doc: "The first `n` rows; all but the last `-n` if `n` is negative.",
        build: head,
    },
    VerbDef {
        name: "limit",
        signature: "n:int=5",
        doc: "The first `n` rows: another name of `head`.",
        build: head,
    },
    VerbDef {
        name: "tail",
        signature: "n:int=5",
        doc: "The last `n` rows.",
        build: |frame, args| Ok(frame.tail(args.rows("n")?)),
    },
    VerbDef {
        name: "slice",
        signature: "offset:int, length:int=None",
        doc: "`length` rows from `offset`, which counts from the end if negative; all that follow without `length`.",
        build: |frame, args| {
            let len = if args.is_given("length")? { Some(args.rows("length")?) } else { None };
            Ok(frame.slice(args.int("offset")?, len))
        },
    },
    VerbDef {
        name: "unique",
        signature: "subset:exprs=None, *, keep:enum(any,first,last,none)='any', maintain_order:bool=False",
        doc: "One row per distinct combination of the columns in `subset`, all columns if none are given.\n\n\
              `keep` says which of equal rows stays; with `none` only rows without an equal stay.",
        build: |frame, args| {
            let subset = if args.is_given("subset")? { Some(args.exprs("subset")?) } else { None };
            let keep: Keep = args.word("keep")?;
            Ok(frame.unique(subset, keep, args.bool("maintain_order")?))
        },
    },
    VerbDef {
        name: "explode",
        signature: "columns:exprs, *more_columns:expr(col), empty_as_null:bool=False, keep_nulls:bool=True",
        doc: "A row per element of the lists in these columns; the other columns are repeated.",
        build: |frame, args| {
            if args.bool("empty_as_null")? || !args.bool("keep_nulls")? {
                bail!(
                    InvalidArgument,
                    "`explode` of a frame keeps nulls and drops empty lists; other ways are not there yet"
                );
            }
            let mut columns = args.exprs("columns")?;
            columns.extend(args.exprs("more_columns")?);
            Ok(frame.then(Node::Explode(columns)))
        },
    },
];

fn head(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    Ok(frame.head(args.rows("n")?))
}

fn filter(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let mut predicates = args.exprs("predicates")?;
    for (name, value) in args.named() {
        predicates.push(call("eq", Some(col(name)), vec![value.clone()], vec![])?);
    }
    let all = predicates.into_iter().map(Ok).reduce(|a, b| both(a?, b?));
    match all {
        Some(predicate) => Ok(frame.filter(predicate?)),
        None => bail!(InvalidArgument, "`filter` needs a predicate"),
    }
}

fn both(a: Expr, b: Expr) -> Result<Expr> {
    polarslike::plan::call("and_", vec![a, b], vec![])
}
