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

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges(groups: &Groups) -> Vec<Range<usize>> {
        groups.iter().collect()
    }

    #[test]
    fn a_column_is_one_group() {
        let groups = Groups::whole(3);
        assert_eq!((groups.len(), groups.rows(), groups.range(0)), (1, 3, 0..3));
        assert_eq!(groups.row_groups(), [0, 0, 0]);
        // Even one without rows: a sum of nothing is 0.
        assert_eq!((Groups::whole(0).len(), Groups::whole(0).range(0)), (1, 0..0));
    }

    #[test]
    fn single_rows_are_groups() {
        let groups = Groups::single(2);
        assert_eq!((groups.rows(), ranges(&groups)), (2, vec![0..1, 1..2]));
        assert!(groups.is_single() && !Groups::whole(1).is_single());
        assert!(Groups::single(0).is_empty());
    }

    #[test]
    fn groups_by_size_or_offset() {
        let groups = Groups::from_sizes([2, 0, 3]);
        assert_eq!(groups, Groups::from_offsets(vec![0, 2, 2, 5]));
        assert_eq!((groups.len(), groups.rows()), (3, 5));
        assert_eq!(ranges(&groups), [0..2, 2..2, 2..5]);
        assert_eq!(groups.row_groups(), [0, 0, 2, 2, 2]);
        let none = Groups::from_sizes([]);
        assert_eq!((none.is_empty(), none.rows(), ranges(&none)), (true, 0, vec![]));
    }
}
