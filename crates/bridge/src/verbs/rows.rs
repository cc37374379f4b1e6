//! Verbs that choose rows.

use polarslike::functions::Arg;
use polarslike::{Expr, Keep, LazyFrame, Result};

use super::VerbDef;
use crate::{Arguments, call};

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
        name: "remove",
        signature: "*predicates:expr(col), **constraints:expr(lit)",
        doc: "The rows where not all predicates are true: those where one is null stay. `name = value` asks for equality.",
        build: |frame, args| frame.remove(predicates(args)?),
    },
    VerbDef {
        name: "clear",
        signature: "n:int=0",
        doc: "A frame of the same names and types without rows, or with `n` rows of nulls.",
        build: |frame, args| frame.clear(args.rows("n")?),
    },
    VerbDef {
        name: "reverse",
        signature: "",
        doc: "The rows from the last to the first.",
        build: |frame, _| frame.map_columns("reverse", &[], &[]),
    },
    VerbDef {
        name: "shift",
        signature: "n:expr(col,int)=1, *, fill_value:expr(lit)=None",
        doc: "The values of each column `n` rows further down; up if `n` is negative.\n\n\
              The rows that become free are null, or `fill_value`.",
        build: |frame, args| frame.map_columns("shift", &[args.expr("n")?, args.expr("fill_value")?], &[]),
    },
    VerbDef {
        name: "gather_every",
        signature: "n:int, offset:int=0",
        doc: "Every `n`-th row from `offset`.",
        build: |frame, args| {
            frame.map_columns("gather_every", &[], &[Arg::Int(args.int("n")?), Arg::Int(args.int("offset")?)])
        },
    },
    VerbDef {
        name: "interpolate",
        signature: "",
        doc: "Nulls between two values of a column on the line between them.",
        build: |frame, _| frame.map_columns("interpolate", &[], &[Arg::String("linear".into())]),
    },
    VerbDef {
        name: "sample",
        signature: "n:int=None, *, fraction:float=None, with_replacement:bool=False, shuffle:bool=None, seed:int=None",
        doc: "`n` rows at random, or a `fraction` of all; one if neither is given.\n\n\
              They keep their order unless `shuffle`. `with_replacement` may choose a row several times. The same `seed` \
              gives the same rows.",
        build: |frame, args| {
            let (n, fraction) = (args.opt_int("n")?, args.opt_float("fraction")?);
            let (shuffle, seed) = (args.opt_bool("shuffle")?, args.opt_int("seed")?);
            frame.sample(n, fraction, args.bool("with_replacement")?, shuffle, seed)
        },
    },
    VerbDef {
        name: "cache",
        signature: "",
        doc: "The same plan; its result is computed once however often it is used in a query.",
        build: |frame, _| Ok(frame.cache()),
    },
    VerbDef {
        name: "set_sorted",
        signature: "column:exprs, *more_columns:expr(col), descending:bool|list(bool)=False, \
                    nulls_last:bool|list(bool)=False",
        doc: "The same frame: a promise that it is sorted by these columns, which must exist.",
        build: |frame, args| {
            let mut columns = args.exprs("column")?;
            columns.extend(args.exprs("more_columns")?);
            polarslike::plan::column_names(&columns, frame.collect_schema()?.as_ref(), true)?;
            Ok(frame.clone())
        },
    },
];

fn head(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    Ok(frame.head(args.rows("n")?))
}

fn filter(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let all = predicates(args)?.into_iter().map(Ok).reduce(|a, b| both(a?, b?));
    match all {
        Some(predicate) => Ok(frame.filter(predicate?)),
        None => Ok(frame.clone()),
    }
}

/// Conditions, and equalities of columns with values.
fn predicates(args: &Arguments) -> Result<Vec<Expr>> {
    let mut predicates = args.exprs("predicates")?;
    for (name, value) in args.named() {
        let column = Expr::Column(name.as_str().into());
        predicates.push(call("eq", Some(column), vec![value.clone()], vec![])?);
    }
    Ok(predicates)
}

fn both(a: Expr, b: Expr) -> Result<Expr> {
    polarslike::plan::call("and_", vec![a, b], vec![])
}
