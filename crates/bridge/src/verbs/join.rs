//! Joins.

use polarslike::{JoinOptions, JoinType, LazyFrame, MaintainOrder, Result, bail};

use super::VerbDef;
use crate::{Arguments, HostValue};

pub(super) const VERBS: &[VerbDef] = &[VerbDef {
    name: "join",
    signature: "other:frame, on:exprs=None, how:enum(inner,left,right,full,semi,anti,cross)='inner', *, \
                    left_on:exprs=None, right_on:exprs=None, suffix:str='_right', \
                    validate:enum(m:m,m:1,1:m,1:1)='m:m', nulls_equal:bool=False, coalesce:bool=None, \
                    maintain_order:enum(none,left,right,left_right,right_left)=None",
    doc: "Pairs of rows of this frame and `other` whose keys are equal.\n\n\
              The keys are `on`, or `left_on` and `right_on`. `how` says which rows come out: `inner` pairs only; \
              `left`, `right` and `full` also the rows of that side, or of both, without a partner; `semi` and \
              `anti` the rows of this frame with and without a partner. Columns of `other` with a name that this \
              frame has too get `suffix`. Null keys are equal to nothing unless `nulls_equal`.",
    build: join,
}];

fn join(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let how: JoinType = args.word("how")?;
    let (left_on, right_on) = if args.is_given("on")? {
        if args.is_given("left_on")? || args.is_given("right_on")? {
            bail!(InvalidArgument, "`join` takes either on, or left_on and right_on");
        }
        (args.exprs("on")?, args.exprs("on")?)
    } else {
        (args.exprs("left_on")?, args.exprs("right_on")?)
    };
    let mut options = JoinOptions::new(how, left_on, right_on);
    options.suffix = args.str("suffix")?.into();
    options.validate = args.word("validate")?;
    options.nulls_equal = args.bool("nulls_equal")?;
    if args.is_given("coalesce")? {
        options.coalesce = Some(args.bool("coalesce")?);
    }
    options.maintain_order = match args.get("maintain_order")? {
        HostValue::Null => MaintainOrder::None,
        _ => args.word("maintain_order")?,
    };
    Ok(frame.join(&args.frame("other")?, options))
}
