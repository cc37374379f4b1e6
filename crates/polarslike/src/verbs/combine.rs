//! Two sorted frames as one.

use polarslike_core::{Result, bail};
use polarslike_plan::{Expr, LogicalPlan, Node, column_names};

use super::columns;
use crate::LazyFrame;

impl LazyFrame {
    /// The rows of two frames that are sorted by these keys, in that order; of equal keys, those of this frame come first.
    pub fn merge_sorted(&self, other: &LazyFrame, keys: &[Expr]) -> Result<Self> {
        let (left, schema) = self.with_schema()?;
        let (right, right_schema) = other.with_schema()?;
        if schema != right_schema {
            bail!(
                Schema,
                "`merge_sorted` takes frames of the same names and types, not {schema:?} and {right_schema:?}"
            );
        }
        let keys = column_names(keys, &schema, true)?;
        let both = LogicalPlan::new(Node::Concat, vec![left.plan().clone(), right.plan().clone()]);
        Ok(LazyFrame::from_plan(both).then(Node::Sort {
            by: columns(&keys),
            descending: vec![false],
            nulls_last: vec![false],
            maintain_order: true,
            limit: None,
        }))
    }
}
