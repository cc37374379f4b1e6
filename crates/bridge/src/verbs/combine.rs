//! Verbs of several frames that are not joins.

use polarslike::functions::Signature;
use polarslike::{LazyFrame, MaintainOrder, Result, Update, align_frames, bail, concat_with};

use super::VerbDef;
use crate::{Arguments, HostValue};

pub(super) const VERBS: &[VerbDef] = &[
    VerbDef {
        name: "concat",
        signature: "items:list(frame), *, how:enum(vertical,vertical_relaxed,diagonal,diagonal_relaxed,horizontal,\
                    horizontal_extend,align,align_full,align_inner,align_left,align_right)='vertical'",
        doc: "This frame and others in one.\n\n\
              One below the other: `vertical` with the same names and types, `diagonal` by name with nulls for columns that a \
              frame lacks; the `relaxed` ones bring types together. Side by side: `horizontal` with equal heights, \
              `horizontal_extend` with nulls below shorter frames. `align` joins on the columns that all have and sorts by \
              them.",
        build: |frame, args| {
            let frames: Vec<LazyFrame> =
                std::iter::once(frame.clone()).chain(args.frames("items")?).collect();
            concat_with(&frames, args.word("how")?)
        },
    },
    VerbDef {
        name: "merge_sorted",
        signature: "other:frame, key:exprs, *, maintain_order:bool=False",
        doc: "The rows of this frame and of `other`, both sorted by `key`, in that order.\n\n\
              Of equal keys the rows of this frame come first.",
        build: |frame, args| frame.merge_sorted(&args.frame("other")?, &args.exprs("key")?),
    },
    VerbDef {
        name: "update",
        signature: "other:frame, on:exprs=None, how:enum(left,inner,full)='left', *, left_on:exprs=None, \
                    right_on:exprs=None, include_nulls:bool=False, \
                    maintain_order:enum(none,left,right,left_right,right_left)='left'",
        doc: "This frame with the values of `other` in place of its own, in the columns that both have.\n\n\
              Rows belong together by the keys `on`, or `left_on` and `right_on`; by their number without keys. Nulls replace \
              nothing unless `include_nulls`. `how` says which rows come out: those of this frame (`left`), those of both \
              (`inner`) or those of either (`full`).",
        build: update,
    },
];

/// The frames with the same keys in the same order: arguments as `align_frames` of Polars has them.
pub fn align(
    frames: &[LazyFrame],
    on: HostValue,
    how: &str,
    select: HostValue,
    descending: &[bool],
) -> Result<Vec<LazyFrame>> {
    let signature = Signature::parse("on:exprs, how:enum(inner,left,right,full)='full', select:exprs=None")?;
    let args = Arguments::bind("align_frames", &signature, vec![on, how.into(), select], vec![])?;
    let select = args.choice("select")?;
    align_frames(frames, &args.exprs("on")?, args.word("how")?, select.as_deref(), descending)
}

fn update(frame: &LazyFrame, args: &Arguments) -> Result<LazyFrame> {
    let (on, left_on, right_on) = (args.choice("on")?, args.choice("left_on")?, args.choice("right_on")?);
    let on = match (on, left_on, right_on) {
        (None, None, None) => None,
        (Some(on), None, None) => Some((on.clone(), on)),
        (None, Some(left), Some(right)) => Some((left, right)),
        _ => bail!(InvalidArgument, "`update` takes either on, or left_on and right_on"),
    };
    let maintain_order = match args.get("maintain_order")? {
        HostValue::Null => MaintainOrder::None,
        _ => args.word("maintain_order")?,
    };
    let update =
        Update { on, how: args.word("how")?, include_nulls: args.bool("include_nulls")?, maintain_order };
    frame.update(&args.frame("other")?, &update)
}
