//! Joins whose rows come in another order than the one in which they are found.

use std::sync::Arc;

use polarslike_core::{Name, Result, Schema};
use polarslike_plan::{Expr, JoinOptions, JoinType, LogicalPlan, MaintainOrder, Node, col, resolve_node};

use super::Opener;
use crate::pipeline::Pipe;

/// The names under which the rows of the sides are numbered.
const LEFT: &str = "__left_row";
const RIGHT: &str = "__right_row";

/// Whether the rows come as the user asks for: those of a join that keeps one side come in its order, then in that of the
/// other side.
pub(super) fn is_natural(options: &JoinOptions) -> bool {
    use MaintainOrder::{Left, LeftRight, None, Right, RightLeft};
    match options.how {
        JoinType::Left | JoinType::Full => matches!(options.maintain_order, None | Left | LeftRight),
        JoinType::Right => matches!(options.maintain_order, None | Right | RightLeft),
        _ => true,
    }
}

impl Opener<'_> {
    /// Numbers the rows of both sides, and sorts the result by these numbers.
    pub(super) fn reordered_join(
        &self,
        options: &JoinOptions,
        left: &Arc<LogicalPlan>,
        right: &Arc<LogicalPlan>,
        schema: &Schema,
    ) -> Result<Pipe> {
        let numbered = |input: &Arc<LogicalPlan>, name: &str| -> Result<Arc<LogicalPlan>> {
            let index = Node::RowIndex { name: name.into(), offset: 0 };
            Ok(Arc::new(resolve_node(index, vec![input.clone()])?))
        };
        let inputs = vec![numbered(left, LEFT)?, numbered(right, RIGHT)?];
        let natural = JoinOptions { maintain_order: MaintainOrder::None, ..options.clone() };
        let joined = Arc::new(resolve_node(Node::Join(natural), inputs)?);
        let by = match options.maintain_order {
            MaintainOrder::Left | MaintainOrder::LeftRight => vec![col(LEFT), col(RIGHT)],
            _ => vec![col(RIGHT), col(LEFT)],
        };
        let sort = Node::Sort {
            by,
            descending: vec![false],
            nulls_last: vec![true],
            maintain_order: true,
            limit: None,
        };
        let sorted = Arc::new(resolve_node(sort, vec![joined])?);
        let columns = schema.names().map(|name: &Name| Expr::Column(name.clone())).collect();
        self.open(&resolve_node(Node::Select(columns), vec![sorted])?)
    }
}
