//! Groups: the one context in which functions run.

use std::ops::Range;
use std::sync::Arc;

/// Cuts vectors, whose values stand in group order, into consecutive groups.
///
/// A whole column is one group: that is how `select` runs what `group_by` and `over` run on many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// One group of so many rows.
    Whole(usize),
    /// So many groups of one row each: what an aggregate returns.
    Single(usize),
    /// Group `i` is `offsets[i]..offsets[i + 1]`; the first offset is 0.
    Offsets(Arc<[usize]>),
}

impl Groups {
    /// One group of `rows` rows.
    pub fn whole(rows: usize) -> Self {
        Self { kind: Kind::Whole(rows) }
    }

    /// `groups` groups of one row each.
    pub fn single(groups: usize) -> Self {
        Self { kind: Kind::Single(groups) }
    }

    /// Group `i` is `offsets[i]..offsets[i + 1]`; `offsets` starts with 0 and does not decrease.
    pub fn from_offsets(offsets: Vec<usize>) -> Self {
        debug_assert!(offsets.first() == Some(&0) && offsets.is_sorted());
        Self { kind: Kind::Offsets(offsets.into()) }
    }

    /// Consecutive groups of these sizes.
    pub fn from_sizes(sizes: impl IntoIterator<Item = usize>) -> Self {
        let mut end = 0;
        let ends = sizes.into_iter().map(|size| {
            end += size;
            end
        });
        Self::from_offsets(std::iter::once(0).chain(ends).collect())
    }

    /// The number of groups.
    pub fn len(&self) -> usize {
        match &self.kind {
            Kind::Whole(_) => 1,
            Kind::Single(n) => *n,
            Kind::Offsets(offsets) => offsets.len() - 1,
        }
    }

    /// Whether there is no group.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of rows of all groups together.
    pub fn rows(&self) -> usize {
        match &self.kind {
            Kind::Whole(n) | Kind::Single(n) => *n,
            Kind::Offsets(offsets) => offsets[offsets.len() - 1],
        }
    }

    /// The rows of group `i`.
    pub fn range(&self, i: usize) -> Range<usize> {
        match &self.kind {
            Kind::Whole(n) => 0..*n,
            Kind::Single(_) => i..i + 1,
            Kind::Offsets(offsets) => offsets[i]..offsets[i + 1],
        }
    }

    /// The rows of each group in turn.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Range<usize>> + '_ {
        (0..self.len()).map(|i| self.range(i))
    }

    /// Whether every group has one row.
    pub fn is_single(&self) -> bool {
        matches!(self.kind, Kind::Single(_))
    }

    /// The number of the group that each row belongs to.
    pub fn row_groups(&self) -> Vec<u32> {
        let mut groups = Vec::with_capacity(self.rows());
        for (i, range) in self.iter().enumerate() {
            groups.extend(std::iter::repeat_n(i as u32, range.len()));
        }
        groups
    }
}
