//! Verbs for nulls and NaN.

use polarslike::{Expr, LazyFrame, Result, bail};

use super::VerbDef;
use crate::{Arguments, HostValue, lit};

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "fill_null",
        signature: "value:any=None, strategy:enum(forward,backward,min,max,mean,zero,one)=None, limit:int=None, *, \
                    matches_supertype:bool=True",
        doc: "Nulls replaced by `value`, or as `strategy` says.\n\n\
              A plain value fills the columns of its kind: a number fills numbers (only those of its own type unless \
              `matches_supertype`), text fills text. An expression fills all columns. `forward` and `backward` repeat the \
              value before or after, at most `limit` times.",
        build: fill_null,
    },
    VerbDef {
        name: "fill_nan",
        signature: "value:expr(lit)",
        doc: "NaN replaced by `value` in all columns of floats.",
        build: |frame, args| frame.fill_nan(args.expr("value")?),
    },
    VerbDef {
        name: "drop_nulls",
        signature: "subset:exprs=None",
        doc: "The rows without null in the columns `subset`; in any column without it.",
        build: |frame, args| frame.drop_nulls(args.choice("subset")?.as_deref()),
    },
    VerbDef {
        name: "drop_nans",
        signature: "subset:exprs=None",
        doc: "The rows without NaN in the columns `subset`; in any column of floats without it.",
        build: |frame, args| frame.drop_nans(args.choice("subset")?.as_deref()),
    },
];

fn fill_null(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let value = args.get("value")?;
    let (strategy, limit) = (args.opt_str("strategy")?, args.opt_int("limit")?);
    match (&value, strategy.as_deref()) {
        (HostValue::Null, None) => bail!(InvalidArgument, "`fill_null` needs a value or a strategy"),
        (HostValue::Null, Some(strategy)) => {
            if limit.is_some() && !matches!(strategy, "forward" | "backward") {
                bail!(InvalidArgument, "`fill_null`: limit goes with strategy='forward' or 'backward' only");
            }
            Ok(frame.fill_null(Expr::null(), Some(strategy), limit))
        }
        (_, Some(_)) => bail!(InvalidArgument, "`fill_null` takes a value or a strategy, not both"),
        (_, None) if limit.is_some() => {
            bail!(InvalidArgument, "`fill_null`: limit goes with strategy='forward' or 'backward' only")
        }
        (HostValue::Expr(expr), None) => Ok(frame.fill_null(expr.clone(), None, None)),
        (plain, None) => frame.fill_null_of_kind(lit(plain, None)?, args.bool("matches_supertype")?),
    }
}
