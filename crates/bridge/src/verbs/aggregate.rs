//! Aggregates of columns and of groups.

use polarslike::functions::Arg;
use polarslike::{Expr, LazyFrame, Node, Result, bail};

use super::VerbDef;
use crate::{Arguments, HostValue, call};

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "group_by_agg",
        signature: "by:exprs, aggs:exprs, *, maintain_order:bool=False, having:exprs=None",
        doc: "One row per distinct combination of the keys `by`: the keys and what `aggs` compute per group.\n\n\
              Expressions that are not aggregates give lists. Groups come in no particular order unless \
              `maintain_order`: then in that of their first rows. Only groups for which all of `having` are true \
              come out.",
        build: group_by,
    },
    VerbDef {
        name: "sum",
        signature: "",
        doc: "The sum of each column; null for columns that are not numbers.",
        build: |frame, _| frame.aggregate("sum", &[], &[]),
    },
    VerbDef {
        name: "mean",
        signature: "",
        doc: "The mean of each column; null for columns that have none.",
        build: |frame, _| frame.aggregate("mean", &[], &[]),
    },
    VerbDef {
        name: "median",
        signature: "",
        doc: "The median of each column; null for columns that have none.",
        build: |frame, _| frame.aggregate("median", &[], &[]),
    },
    VerbDef {
        name: "min",
        signature: "",
        doc: "The smallest value of each column.",
        build: |frame, _| frame.aggregate("min", &[], &[]),
    },
    VerbDef {
        name: "max",
        signature: "",
        doc: "The greatest value of each column.",
        build: |frame, _| frame.aggregate("max", &[], &[]),
    },
    VerbDef {
        name: "product",
        signature: "",
        doc: "The product of each column; null for columns that are not numbers.",
        build: |frame, _| frame.aggregate("product", &[], &[]),
    },
    VerbDef {
        name: "std",
        signature: "ddof:int=1",
        doc: "The standard deviation of each column; null for columns that are not numbers.\n\n\
              The sum of squares is divided by the number of values less `ddof`.",
        build: |frame, args| frame.aggregate("std", &[], &[Arg::Int(args.int("ddof")?)]),
    },
    VerbDef {
        name: "var",
        signature: "ddof:int=1",
        doc: "The variance of each column; null for columns that are not numbers.\n\n\
              The sum of squares is divided by the number of values less `ddof`.",
        build: |frame, args| frame.aggregate("var", &[], &[Arg::Int(args.int("ddof")?)]),
    },
    VerbDef {
        name: "quantile",
        signature: "quantile:expr(lit,float), \
                    interpolation:enum(nearest,higher,lower,midpoint,linear,equiprobable)='nearest'",
        doc: "The value of each column below which a share of its values lie; null for columns that have none.",
        build: |frame, args| {
            let interpolation = Arg::String(args.str("interpolation")?);
            frame.aggregate("quantile", &[args.expr("quantile")?], &[interpolation])
        },
    },
    VerbDef {
        name: "count",
        signature: "",
        doc: "The number of values of each column that are not null.",
        build: |frame, _| frame.aggregate("count", &[], &[]),
    },
    VerbDef {
        name: "null_count",
        signature: "",
        doc: "The number of nulls of each column.",
        build: |frame, _| frame.aggregate("null_count", &[], &[]),
    },
    VerbDef {
        name: "sum_horizontal",
        signature: "*, ignore_nulls:bool=True",
        doc: "The sum of each row; nulls are left out, or make it null unless `ignore_nulls`.",
        build: |frame, args| {
            frame.horizontal("pl.sum_horizontal", "sum", &[Arg::Bool(args.bool("ignore_nulls")?)])
        },
    },
    VerbDef {
        name: "mean_horizontal",
        signature: "*, ignore_nulls:bool=True",
        doc: "The mean of each row; nulls are left out, or make it null unless `ignore_nulls`.",
        build: |frame, args| {
            frame.horizontal("pl.mean_horizontal", "mean", &[Arg::Bool(args.bool("ignore_nulls")?)])
        },
    },
    VerbDef {
        name: "min_horizontal",
        signature: "",
        doc: "The smallest value of each row.",
        build: |frame, _| frame.horizontal("pl.min_horizontal", "min", &[]),
    },
    VerbDef {
        name: "max_horizontal",
        signature: "",
        doc: "The greatest value of each row.",
        build: |frame, _| frame.horizontal("pl.max_horizontal", "max", &[]),
    },
    VerbDef {
        name: "is_duplicated",
        signature: "",
        doc: "Whether each row occurs more than once.",
        build: |frame, _| frame.of_rows("is_duplicated", &[]),
    },
    VerbDef {
        name: "is_unique",
        signature: "",
        doc: "Whether each row occurs once.",
        build: |frame, _| frame.of_rows("is_unique", &[]),
    },
    VerbDef {
        name: "hash_rows",
        signature: "seed:int=0",
        doc: "A number per row that is the same for equal rows; another `seed` gives other numbers.",
        build: |frame, args| frame.of_rows("hash", &[Arg::Int(args.int("seed")?)]),
    },
    VerbDef {
        name: "describe",
        signature: "percentiles:list(float)|float=None, *, \
                    interpolation:enum(nearest,higher,lower,midpoint,linear,equiprobable)='nearest'",
        doc: "A row per statistic: counts, mean, standard deviation, extremes and percentiles (quartiles by default) of \
              each column.\n\n\
              Those of numbers are numbers, those of text, dates and times are text. It runs the plan.",
        build: |frame, args| {
            let percentiles = match args.is_given("percentiles")? {
                true => args.floats("percentiles")?,
                false => vec![0.25, 0.5, 0.75],
            };
            frame.describe(&percentiles, &args.str("interpolation")?)
        },
    },
    VerbDef {
        name: "corr",
        signature: "*, label:str=None",
        doc: "Pearson's correlation of each column with each: a row and a column per column. With `label`, a column of \
              this name has the names of the rows.",
        build: |frame, args| frame.corr(args.opt_str("label")?.as_deref()),
    },
];

/// The names of what `having` asks for, beside the aggregates.
const HAVING: &str = "__having_";

fn group_by(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let keys = args.exprs("by")?;
    if keys.is_empty() {
        let aggs = args.exprs("aggs")?;
        // All rows are one group.
        let one =
            |agg: Expr| if agg.is_scalar() { Ok(agg) } else { call("implode", Some(agg), vec![], vec![]) };
        let row = frame.select(aggs.into_iter().map(one).collect::<Result<Vec<_>>>()?);
        return match args.exprs("having")?.as_slice() {
            [] => Ok(row),
            _ => bail!(InvalidOperation, "`having` needs a grouping with keys"),
        };
    }
    let maintain_order = args.bool("maintain_order")?;
    aggregated(frame, args, |aggs| Node::Aggregate { keys, aggs, maintain_order })
}

/// A step that computes `aggs` per group, with only the groups for which all of `having` are true.
pub(super) fn aggregated(
    frame: &LazyFrame,
    args: &Arguments,
    step: impl FnOnce(Vec<Expr>) -> Node,
) -> Result<LazyFrame> {
    let (mut aggs, conditions) = (args.exprs("aggs")?, args.exprs("having")?);
    if conditions.is_empty() {
        return Ok(frame.then(step(aggs)));
    }
    // They are computed beside the aggregates, filtered by, and dropped.
    let names: Vec<String> = (0..conditions.len()).map(|i| format!("{HAVING}{i}")).collect();
    aggs.extend(conditions.into_iter().zip(&names).map(|(e, name)| e.alias(name.as_str())));
    let columns: Vec<Expr> = names.iter().map(|name| polarslike::col(name.as_str())).collect();
    let groups = frame.then(step(aggs));
    let kept = columns.iter().fold(groups, |groups, condition| groups.filter(condition.clone()));
    Ok(kept.drop(columns))
}

/// The Python value of a fill: nothing, one, or one per column.
pub(super) fn values(args: &Arguments, name: &str) -> Result<Vec<Expr>> {
    match args.get(name)? {
        HostValue::Null => Ok(vec![]),
        HostValue::List(values) => values.iter().map(|v| crate::lit(v, None)).collect(),
        one => Ok(vec![crate::lit(&one, None)?]),
    }
}
