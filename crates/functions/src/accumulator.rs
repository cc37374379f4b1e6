//! States of aggregates that decompose: one per group, updated row by row, merged across workers.

use std::any::Any;

use polarslike_core::{Groups, Result, Vector};

/// Where the rows of an update stand in the whole input: order-dependent aggregates (first, last) need it, others don't.
#[derive(Clone, Copy, Debug)]
pub enum RowOrder<'a> {
    /// Row `i` of the update is row `base + i`.
    From(u64),
    /// Row `i` of the update is row `rows[i]`.
    Rows(&'a [u64]),
}

impl RowOrder<'_> {
    /// The position of row `i` of the update.
    pub fn position(&self, i: usize) -> u64 {
        match self {
            Self::From(base) => base + i as u64,
            Self::Rows(rows) => rows[i],
        }
    }
}

/// The groups to which the rows of an update belong.
#[derive(Clone, Copy, Debug)]
pub enum RowGroups<'a> {
    /// All rows belong to one group: loops over them vectorise.
    One {
        /// The group.
        group: u32,
        /// How many rows there are.
        rows: usize,
    },
    /// The group of each row.
    PerRow(&'a [u32]),
}

impl RowGroups<'_> {
    /// The number of rows.
    pub fn rows(&self) -> usize {
        match self {
            Self::One { rows, .. } => *rows,
            Self::PerRow(groups) => groups.len(),
        }
    }

    /// The group of row `i`.
    pub fn group(&self, i: usize) -> u32 {
        match self {
            Self::One { group, .. } => *group,
            Self::PerRow(groups) => groups[i],
        }
    }
}

/// The rows of one update.
#[derive(Clone, Copy, Debug)]
pub struct Update<'a> {
    /// The inputs of the function, of one length.
    pub inputs: &'a [Vector],
    /// The group of each row.
    pub groups: RowGroups<'a>,
    /// Where the rows stand in the whole input.
    pub order: RowOrder<'a>,
}

/// The states of one aggregate, one per group, held column-wise.
///
/// Hash aggregation resolves the groups of a slice of rows, then lets each accumulator loop over the slice once.
pub trait Accumulator: Any + Send + Sync {
    /// Makes room for `groups` groups; new states are those of an empty group.
    fn resize(&mut self, groups: usize);

    /// Takes in rows; all groups are below the size given to [`resize`](Self::resize).
    fn update(&mut self, rows: &Update) -> Result<()>;

    /// Takes in states of another accumulator of the same type: `source[i]` of `other` into group `target[i]` of this.
    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()>;

    /// The results, one per group.
    fn finish(self: Box<Self>) -> Result<Vector>;
}

/// The other accumulator of a merge as the same type.
pub fn same_accumulator<A: Accumulator>(other: &dyn Accumulator) -> Result<&A> {
    let other: &dyn Any = other;
    other.downcast_ref().ok_or_else(|| polarslike_core::Error::internal("accumulators of two types merged"))
}

/// The results of a new accumulator over inputs whose rows stand in `groups` already.
pub fn accumulate_groups(
    mut accumulator: Box<dyn Accumulator>,
    inputs: &[Vector],
    groups: &Groups,
) -> Result<Vector> {
    accumulator.resize(groups.len());
    let per_row;
    let row_groups = if groups.len() == 1 {
        RowGroups::One { group: 0, rows: groups.rows() }
    } else {
        per_row = groups.row_groups();
        RowGroups::PerRow(&per_row)
    };
    accumulator.update(&Update { inputs, groups: row_groups, order: RowOrder::From(0) })?;
    accumulator.finish()
}
