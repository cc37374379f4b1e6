//! Joins on something else than equal keys.

use polarslike::plan::{AsofOptions, JoinWhere, Tolerance};
use polarslike::{LazyFrame, LogicalPlan, Node, Result, bail};

use super::VerbDef;
use crate::{Arguments, HostValue};

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "join_asof",
        signature: "other:frame, *, left_on:expr(col)=None, right_on:expr(col)=None, on:expr(col)=None, by_left:exprs=None, \
                    by_right:exprs=None, by:exprs=None, strategy:enum(backward,forward,nearest)='backward', \
                    suffix:str='_right', tolerance:duration|float=None, allow_parallel:bool=True, \
                    force_parallel:bool=False, coalesce:bool=True, allow_exact_matches:bool=True, \
                    check_sortedness:bool=True",
        doc: "Each row of this frame beside the row of `other` whose key is nearest.\n\n\
              The key is `on`, or `left_on` and `right_on`; both frames must be sorted by it, in each group of equal `by` \
              columns. The `strategy` says which row is taken: the last whose key is not greater (`backward`), the first \
              whose key is not less (`forward`), or the nearer of both. Keys that differ by more than `tolerance`, a number \
              or a length of time such as `2h`, do not meet; equal keys do not unless `allow_exact_matches`. Rows without a \
              partner stand beside nulls. `check_sortedness=False` saves the check. `allow_parallel` and \
              `force_parallel` are accepted and have no effect.",
        build: join_asof,
    },
    VerbDef {
        name: "join_where",
        signature: "other:frame, *predicates:expr(col), *, how:enum(inner,left,right,full,semi,anti,cross)='inner', \
                    suffix:str='_right'",
        doc: "Pairs of rows of this frame and `other` for which all predicates are true.\n\n\
              Predicates name columns as they are in the result: those of `other` with a name that this frame has too \
              have the `suffix`. `left`, `right` and `full` give also the rows of that side, or of both, without a \
              partner. The rows come in no particular order. Comparisons of a column with one of the other frame do not \
              try all pairs: equal values are found by hashing, one inequality by sorting, and two by the IEJoin of \
              Khayyat et al. (PVLDB 8(13), 2015).",
        build: join_where,
    },
];

fn join_asof(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let key = |name: &str| match args.is_given(name)? {
        true => args.expr(name),
        false => bail!(InvalidType, "`join_asof` needs a key: on, or left_on and right_on"),
    };
    let (left_on, right_on) = match args.is_given("on")? {
        true => (key("on")?, key("on")?),
        false => (key("left_on")?, key("right_on")?),
    };
    let mut options = AsofOptions::new(left_on, right_on);
    (options.left_by, options.right_by) = match args.is_given("by")? {
        true => (args.exprs("by")?, args.exprs("by")?),
        false => (args.exprs("by_left")?, args.exprs("by_right")?),
    };
    options.strategy = args.word("strategy")?;
    options.tolerance = match args.get("tolerance")? {
        HostValue::Null => None,
        HostValue::Int(number) => Some(Tolerance::Number(number as f64)),
        HostValue::Float(number) => Some(Tolerance::Number(number)),
        _ => Some(Tolerance::Interval(args.interval("tolerance")?)),
    };
    options.suffix = args.str("suffix")?.into();
    options.coalesce = args.bool("coalesce")?;
    options.allow_exact_matches = args.bool("allow_exact_matches")?;
    options.check_sortedness = args.bool("check_sortedness")?;
    let inputs = vec![frame.plan().clone(), args.frame("other")?.plan().clone()];
    Ok(LazyFrame::from_plan(LogicalPlan::new(Node::AsofJoin(options.into()), inputs)))
}

fn join_where(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let join = JoinWhere {
        how: args.word("how")?,
        conditions: vec![],
        predicates: args.exprs("predicates")?,
        suffix: args.str("suffix")?.into(),
    };
    let inputs = vec![frame.plan().clone(), args.frame("other")?.plan().clone()];
    Ok(LazyFrame::from_plan(LogicalPlan::new(Node::JoinWhere(join.into()), inputs)))
}
