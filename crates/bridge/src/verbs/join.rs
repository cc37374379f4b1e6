//! Verbs of several frames.

use polarslike::plan::{AsofOptions, JoinWhere, Tolerance};
use polarslike::{JoinOptions, JoinType, LazyFrame, LogicalPlan, MaintainOrder, Node, Result, bail};

use super::VerbDef;
use crate::{Arguments, HostValue};

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
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
    },
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
    VerbDef {
        name: "concat",
        signature: "items:list(frame), *, how:enum(vertical,horizontal)='vertical'",
        doc: "This frame and others one below the other, or side by side.",
        build: |frame, args| {
            let items = args.frames("items")?;
            let inputs = std::iter::once(frame.clone()).chain(items).map(|f| f.plan().clone()).collect();
            let node = if args.str("how")? == "horizontal" { Node::HorizontalConcat } else { Node::Concat };
            Ok(LazyFrame::from_plan(LogicalPlan::new(node, inputs)))
        },
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
