//! Frames one below the other or side by side, in all ways.

use std::sync::Arc;

use polarslike_core::{DataType, Name, Result, Schema, bail, error};
use polarslike_functions::supertype;
use polarslike_plan::{Expr, JoinOptions, JoinType, Keep, LogicalPlan, MaintainOrder, Node, column_names};
use serde::{Deserialize, Serialize};

use super::{as_type, column, columns, null};
use crate::LazyFrame;

/// How frames are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConcatHow {
    /// One below the other: names and types are the same.
    Vertical,
    /// One below the other: names are the same, types become what they have in common.
    VerticalRelaxed,
    /// One below the other by name: a column that a frame lacks is null there.
    Diagonal,
    /// As `Diagonal`; types become what they have in common.
    DiagonalRelaxed,
    /// Side by side: heights are the same.
    Horizontal,
    /// Side by side: nulls follow shorter frames.
    HorizontalExtend,
    /// Joined on the columns that all have, and sorted by them: the rows of all.
    #[serde(alias = "align")]
    AlignFull,
    /// As `AlignFull`, with the rows that all have.
    AlignInner,
    /// As `AlignFull`, with the rows of the first.
    AlignLeft,
    /// As `AlignFull`, with the rows of the last.
    AlignRight,
}

/// Frames put together.
pub fn concat_with(frames: &[LazyFrame], how: ConcatHow) -> Result<LazyFrame> {
    match frames {
        [] => bail!(InvalidArgument, "concat needs at least one frame"),
        [only] => return Ok(only.clone()),
        _ => {}
    }
    match how {
        ConcatHow::Vertical => Ok(below(frames.to_vec())),
        ConcatHow::VerticalRelaxed => relaxed(frames),
        ConcatHow::Diagonal => diagonal(frames, &same_or_null),
        ConcatHow::DiagonalRelaxed => diagonal(frames, &supertype),
        ConcatHow::Horizontal => Ok(combined(Node::HorizontalConcat { strict: true }, frames)),
        ConcatHow::HorizontalExtend => Ok(combined(Node::HorizontalConcat { strict: false }, frames)),
        ConcatHow::AlignFull => align(frames, JoinType::Full),
        ConcatHow::AlignInner => align(frames, JoinType::Inner),
        ConcatHow::AlignLeft => align(frames, JoinType::Left),
        ConcatHow::AlignRight => align(frames, JoinType::Right),
    }
}

/// One type, or that beside a column of nulls.
fn same_or_null(a: &DataType, b: &DataType) -> Option<DataType> {
    (a == b || *a == DataType::Null || *b == DataType::Null).then(|| supertype(a, b)).flatten()
}

fn combined(node: Node, frames: &[LazyFrame]) -> LazyFrame {
    LazyFrame::from_plan(LogicalPlan::new(node, frames.iter().map(|f| f.plan().clone()).collect()))
}

fn below(frames: Vec<LazyFrame>) -> LazyFrame {
    combined(Node::Concat, &frames)
}

type Resolved = Vec<(LazyFrame, Arc<Schema>)>;

fn resolved(frames: &[LazyFrame]) -> Result<Resolved> {
    frames.iter().map(LazyFrame::with_schema).collect()
}

/// Columns by position under the same names, types brought together.
fn relaxed(frames: &[LazyFrame]) -> Result<LazyFrame> {
    let frames = resolved(frames)?;
    let Some(((_, first), others)) = frames.split_first() else { bail!(Internal, "no frames") };
    for (i, (_, other)) in others.iter().enumerate() {
        if !first.names().eq(other.names()) {
            let names =
                |schema: &Schema| schema.names().map(|n| format!("{n:?}")).collect::<Vec<_>>().join(", ");
            bail!(
                Shape,
                "frame {} of the concat has the columns [{}], the first has [{}]; how='diagonal_relaxed' goes by name",
                i + 1,
                names(other),
                names(first)
            );
        }
    }
    by_name(frames, &supertype)
}

/// Columns by name; those that a frame lacks are null.
fn diagonal(
    frames: &[LazyFrame],
    common: &dyn Fn(&DataType, &DataType) -> Option<DataType>,
) -> Result<LazyFrame> {
    by_name(resolved(frames)?, common)
}

fn by_name(frames: Resolved, common: &dyn Fn(&DataType, &DataType) -> Option<DataType>) -> Result<LazyFrame> {
    let mut all = Schema::default();
    for (_, schema) in &frames {
        for field in schema.fields() {
            let mut field = field.clone();
            if let Some(known) = all.get(&field.name).map(|f| &f.dtype) {
                field.dtype = common(known, &field.dtype).ok_or_else(|| {
                    error!(
                        Schema,
                        "column {:?} is {known} in one frame of the concat and {} in another; cast one of them",
                        field.name,
                        field.dtype
                    )
                })?;
            }
            all.set(field);
        }
    }
    let fitted = |(frame, schema): &(LazyFrame, Arc<Schema>)| -> Result<LazyFrame> {
        if **schema == all {
            return Ok(frame.clone());
        }
        // The rows of a frame without columns of its own are rows of nulls.
        let exprs = all.fields().iter().map(|field| match schema.get(&field.name) {
            Some(own) => {
                Ok(as_type(column(&field.name), &own.dtype, &field.dtype)?.alias(field.name.clone()))
            }
            None => Ok(null(&field.dtype).alias(field.name.clone())),
        });
        let exprs = exprs.collect::<Result<Vec<_>>>()?;
        Ok(if schema.is_empty() { LazyFrame::clear(&frame.select(exprs), 0)? } else { frame.select(exprs) })
    };
    Ok(below(frames.iter().map(fitted).collect::<Result<_>>()?))
}

/// Frames joined on the columns that all have, sorted by these.
fn align(frames: &[LazyFrame], how: JoinType) -> Result<LazyFrame> {
    let frames = resolved(frames)?;
    let Some(((first, first_schema), others)) = frames.split_first() else { bail!(Internal, "no frames") };
    let in_all = |name: &&Name| others.iter().all(|(_, schema)| schema.contains(name));
    let common: Vec<Name> = first_schema.names().filter(in_all).cloned().collect();
    if common.is_empty() {
        bail!(InvalidOperation, "how='align' needs a column that all frames have");
    }
    for (name, (_, other)) in common.iter().flat_map(|name| others.iter().map(move |other| (name, other))) {
        let (dtype, other) = (first_schema.dtype(name)?, other.dtype(name)?);
        if dtype != other {
            bail!(
                Schema,
                "how='align': column {name:?} is {dtype} in one frame and {other} in another; cast it"
            );
        }
    }
    let joined =
        others.iter().fold(first.clone(), |left, (right, _)| left.join(right, aligned(&common, how)));
    let order = all_columns(&frames);
    Ok(sorted(&joined, &columns(&common), &[false]).select(columns(&order)))
}

fn aligned(on: &[Name], how: JoinType) -> JoinOptions {
    JoinOptions { coalesce: Some(true), nulls_equal: true, ..JoinOptions::new(how, columns(on), columns(on)) }
}

/// The names of all columns, each once, in the order in which they come.
fn all_columns(frames: &Resolved) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for name in frames.iter().flat_map(|(_, schema)| schema.names()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

fn sorted(frame: &LazyFrame, by: &[Expr], descending: &[bool]) -> LazyFrame {
    frame.then(Node::Sort {
        by: by.to_vec(),
        descending: descending.to_vec(),
        nulls_last: vec![false],
        maintain_order: true,
        limit: None,
    })
}

/// Each frame with the rows of all (or as `how` says) by the columns `on`, sorted by these: rows of one number belong
/// together. Rows that a frame lacks are null there.
pub fn align_frames(
    frames: &[LazyFrame],
    on: &[Expr],
    how: JoinType,
    select: Option<&[Expr]>,
    descending: &[bool],
) -> Result<Vec<LazyFrame>> {
    let frames = resolved(frames)?;
    let Some(((first, schema), others)) = frames.split_first() else { return Ok(vec![]) };
    let keys = column_names(on, schema, true)?;
    let key_rows = |frame: &LazyFrame| frame.select(columns(&keys));
    let joined = others.iter().fold(key_rows(first), |left, (right, _)| {
        // Keys occur as often as their rows in all frames would.
        let right = right.select(columns(&keys));
        left.join(&right, aligned(&keys, how))
    });
    let rows = sorted(&joined.unique(None, Keep::First, true), &columns(&keys), descending).cache();
    let one = |(frame, schema): &(LazyFrame, Arc<Schema>)| {
        let options = JoinOptions { maintain_order: MaintainOrder::Left, ..aligned(&keys, JoinType::Left) };
        let frame = rows.join(frame, options).select(schema.names().map(column).collect::<Vec<_>>());
        match select {
            Some(select) => frame.select(select.to_vec()),
            None => frame,
        }
    };
    Ok(frames.iter().map(one).collect())
}
