//! Slices move towards the sources, so that rows that are not wanted are neither computed nor read; a sort before a
//! slice becomes a top-k.
//!
//! ```text
//! SLICE [0, 10 rows]            ->    TOP_K BY [col("a")] LIMIT 10
//!   SORT BY [col("a")]                  SCAN
//!     SCAN
//!
//! SLICE [5, 10 rows]            ->    WITH_COLUMNS [...]
//!   WITH_COLUMNS [...]                  SLICE [5, 10 rows]
//!     SCAN                                SCAN LIMIT 15
//! ```

use std::sync::Arc;

use polarslike_core::Result;

use super::Rule;
use super::properties::keeps_rows;
use super::rewrite::{rewrite_plan, step, with_inputs};
use crate::{LogicalPlan, Node, Scan, deep};

pub(super) struct SlicePushdown;

impl Rule for SlicePushdown {
    fn name(&self) -> &'static str {
        "slice_pushdown"
    }

    fn apply(&self, plan: Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        rewrite_plan(&plan, &mut |plan| match plan.node {
            Node::Slice { offset, len } => push(plan.input()?, Window { offset, len }).map(Some),
            _ => Ok(None),
        })
    }
}

/// Rows by position, as in [`Node::Slice`].
#[derive(Clone, Copy)]
struct Window {
    offset: i64,
    len: Option<usize>,
}

impl Window {
    /// How many rows from the start contain the window, if it counts from there.
    fn end(self) -> Option<usize> {
        usize::try_from(self.offset).ok()?.checked_add(self.len?)
    }

    /// The window within another one, if both count from the start.
    fn within(self, outer: Window) -> Option<Window> {
        let offset = usize::try_from(self.offset).ok()?;
        usize::try_from(outer.offset).ok()?;
        let left = outer.len.map(|len| len.saturating_sub(offset));
        let len = match (self.len, left) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Some(Window { offset: outer.offset.checked_add(self.offset)?, len })
    }

    /// The window over a plan that ends where the window ends.
    fn rest_over(self, plan: &Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        if self.offset == 0 { Ok(plan.clone()) } else { self.over(plan) }
    }

    fn over(self, plan: &Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
        let node = Node::Slice { offset: self.offset, len: self.len };
        Ok(step(node, vec![plan.clone()], plan.schema()?.clone()))
    }
}

/// These rows of the plan.
fn push(plan: &Arc<LogicalPlan>, window: Window) -> Result<Arc<LogicalPlan>> {
    if let Window { offset: 0, len: None } = window {
        return Ok(plan.clone());
    }
    deep(|| match &plan.node {
        Node::Frame(frame) => {
            let height = frame.height();
            let start = match usize::try_from(window.offset) {
                Ok(offset) => offset.min(height),
                Err(_) => height.saturating_sub(window.offset.unsigned_abs() as usize),
            };
            // A window that starts before the first row ends so much earlier.
            let before = usize::try_from(window.offset.unsigned_abs())
                .map_or(usize::MAX, |back| if window.offset < 0 { back.saturating_sub(height) } else { 0 });
            let len = window.len.map_or(height, |len| len.saturating_sub(before));
            Ok(Arc::new(LogicalPlan::frame(Arc::new(frame.slice(start, len)))))
        }
        Node::Slice { offset, len } => match window.within(Window { offset: *offset, len: *len }) {
            Some(both) => push(plan.input()?, both),
            None => window.over(plan),
        },
        node if keeps_rows(node) => Ok(with_inputs(plan, vec![push(plan.input()?, window)?])),
        Node::Sort { by, descending, nulls_last, maintain_order, limit } => match window.end() {
            Some(end) => {
                let sort = Node::Sort {
                    by: by.clone(),
                    descending: descending.clone(),
                    nulls_last: nulls_last.clone(),
                    maintain_order: *maintain_order,
                    limit: Some(limit.map_or(end, |limit| limit.min(end))),
                };
                let sort = step(sort, plan.inputs.clone(), plan.schema()?.clone());
                window.rest_over(&sort)
            }
            None => window.over(plan),
        },
        // The scan's limit counts rows before its predicate.
        Node::Scan(scan) if scan.predicate.is_none() => match window.end() {
            Some(end) => {
                let limit = Some(scan.limit.map_or(end, |limit| limit.min(end)));
                let scan = Scan { limit, ..scan.as_ref().clone() };
                window.rest_over(&step(Node::Scan(Box::new(scan)), vec![], plan.schema()?.clone()))
            }
            None => window.over(plan),
        },
        // The rows may all come from any of the inputs.
        Node::Concat => match window.end() {
            Some(end) => {
                let first = Window { offset: 0, len: Some(end) };
                let inputs =
                    plan.inputs.iter().map(|input| push(input, first)).collect::<Result<Vec<_>>>()?;
                window.over(&with_inputs(plan, inputs))
            }
            None => window.over(plan),
        },
        Node::RowIndex { name, offset } => {
            match u32::try_from(window.offset).ok().and_then(|skipped| offset.checked_add(skipped)) {
                Some(offset) => {
                    let node = Node::RowIndex { name: name.clone(), offset };
                    Ok(step(node, vec![push(plan.input()?, window)?], plan.schema()?.clone()))
                }
                None => window.over(plan),
            }
        }
        _ => window.over(plan),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimizer::testing::{frame, optimized, scan};
    use crate::{col, lit};

    fn sliced(plan: impl AsRef<LogicalPlan>, offset: i64, len: Option<usize>) -> LogicalPlan {
        Arc::new(plan.as_ref().clone()).then(Node::Slice { offset, len })
    }

    fn pushed(plan: LogicalPlan) -> String {
        optimized(plan, &SlicePushdown)
    }

    fn sorted(limit: Option<usize>) -> Arc<LogicalPlan> {
        Arc::new(frame().then(Node::Sort {
            by: vec![col("a")],
            descending: vec![false],
            nulls_last: vec![false],
            maintain_order: false,
            limit,
        }))
    }

    #[test]
    fn into_scans() {
        let plan = Arc::new(scan("file").then(Node::WithColumns(vec![(col("a") + lit(1)).alias("c")])));
        insta::assert_snapshot!(pushed(sliced(&plan, 5, Some(10))), @r#"
        WITH_COLUMNS [[(col("a")) + (1)].alias("c")]
          SLICE OFFSET 5 LENGTH 10
            SCAN PARQUET [file] 7 columns LIMIT 15
        "#);
        insta::assert_snapshot!(pushed(sliced(&plan, -5, Some(10))), @r#"
        WITH_COLUMNS [[(col("a")) + (1)].alias("c")]
          SLICE OFFSET -5 LENGTH 10
            SCAN PARQUET [file] 7 columns
        "#);
        let filtered = Arc::new(scan("file").then(Node::Filter(col("p"))));
        insta::assert_snapshot!(pushed(sliced(filtered, 0, Some(10))), @r#"
        SLICE OFFSET 0 LENGTH 10
          FILTER col("p")
            SCAN PARQUET [file] 7 columns
        "#);
    }

    #[test]
    fn a_sort_becomes_a_top_k() {
        insta::assert_snapshot!(pushed(sliced(sorted(None), 0, Some(10))), @r#"
        TOP_K BY [col("a")] LIMIT 10
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        insta::assert_snapshot!(pushed(sliced(sorted(None), 5, Some(10))), @r#"
        SLICE OFFSET 5 LENGTH 10
          TOP_K BY [col("a")] LIMIT 15
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        insta::assert_snapshot!(pushed(sliced(sorted(Some(3)), 0, Some(10))), @r#"
        TOP_K BY [col("a")] LIMIT 3
          FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        insta::assert_snapshot!(pushed(sliced(sorted(None), 5, None)), @r#"
        SLICE OFFSET 5
          SORT BY [col("a")]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn slices_merge() {
        let inner = Arc::new(sliced(sorted(None), 10, Some(20)));
        insta::assert_snapshot!(pushed(sliced(inner, 5, Some(100))), @r#"
        SLICE OFFSET 15 LENGTH 15
          TOP_K BY [col("a")] LIMIT 30
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn frames_are_sliced_at_once() {
        let column =
            polarslike_core::Column::from_values("a", None, &[1, 2, 3].map(polarslike_core::Value::Int));
        let frame = polarslike_core::DataFrame::new(vec![column.unwrap()]).unwrap();
        let plan = Arc::new(LogicalPlan::frame(Arc::new(frame)));
        let rows = |offset, len| {
            let plan = crate::resolve(&Arc::new(sliced(&plan, offset, len))).unwrap();
            match &SlicePushdown.apply(plan).unwrap().node {
                Node::Frame(frame) => frame.columns()[0].iter().map(|s| s.value).collect::<Vec<_>>(),
                other => panic!("{}", other.name()),
            }
        };
        let expected =
            |values: &[i128]| values.iter().map(|v| polarslike_core::Value::Int(*v)).collect::<Vec<_>>();
        assert_eq!(rows(1, Some(1)), expected(&[2]));
        assert_eq!(rows(1, None), expected(&[2, 3]));
        assert_eq!(rows(7, Some(1)), expected(&[]));
        assert_eq!(rows(-2, Some(1)), expected(&[2]));
        assert_eq!(rows(-2, None), expected(&[2, 3]));
        assert_eq!(rows(-5, Some(3)), expected(&[1]));
        assert_eq!(rows(-5, Some(1)), expected(&[]));
        assert_eq!(rows(i64::MIN, Some(usize::MAX)), expected(&[1, 2, 3]));
    }

    #[test]
    fn concat_and_row_index() {
        let concat = Arc::new(LogicalPlan::new(Node::Concat, vec![scan("first"), sorted(None)]));
        insta::assert_snapshot!(pushed(sliced(concat, 2, Some(3))), @r#"
        SLICE OFFSET 2 LENGTH 3
          CONCAT
            SCAN PARQUET [first] 7 columns LIMIT 5
            TOP_K BY [col("a")] LIMIT 5
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
        let numbered = Arc::new(sorted(None).then(Node::RowIndex { name: "i".into(), offset: 1 }));
        insta::assert_snapshot!(pushed(sliced(numbered, 2, Some(3))), @r#"
        ROW_INDEX "i" FROM 3
          SLICE OFFSET 2 LENGTH 3
            TOP_K BY [col("a")] LIMIT 5
              FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }

    #[test]
    fn not_through_what_makes_one_row() {
        let plan = Arc::new(frame().then(Node::Select(vec![lit(1)])));
        insta::assert_snapshot!(pushed(sliced(plan, 1, Some(3))), @r#"
        SLICE OFFSET 1 LENGTH 3
          SELECT [1]
            FRAME ["a", "b", "u", "f", "s", "p", "l"] 0 rows
        "#);
    }
}
