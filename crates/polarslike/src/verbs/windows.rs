//! Group-bys in windows along an index column.

use polarslike_plan::{DynamicWindow, Expr, Node, RollingWindow, WindowAggregate, Windows};

use crate::LazyFrame;

impl LazyFrame {
    /// Groups the rows by a window around each, along a column, which is sorted.
    ///
    /// ```
    /// use polarslike::prelude::*;
    /// let frame = df! { "day" => [1, 2, 3, 6], "delay" => [2, 4, 11, 1] }?;
    /// let sums = frame
    ///     .lazy()
    ///     .rolling(col("day"), RollingWindow::new("2i".parse()?))
    ///     .agg([col("delay").sum()])
    ///     .collect()?;
    /// assert!(sums.equals(&df! { "day" => [1, 2, 3, 6], "delay" => [2, 6, 15, 1] }?));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn rolling(&self, index: impl Into<Expr>, window: RollingWindow) -> WindowGroupBy {
        self.windows(index.into(), Windows::Rolling(window))
    }

    /// Groups the rows by windows at regular distances along a column, which is sorted.
    ///
    /// ```
    /// use polarslike::prelude::*;
    /// let frame = df! { "day" => [1, 2, 3, 6], "delay" => [2, 4, 11, 1] }?;
    /// let sums = frame
    ///     .lazy()
    ///     .group_by_dynamic(col("day"), DynamicWindow::new("2i".parse()?))
    ///     .agg([col("delay").sum()])
    ///     .collect()?;
    /// assert!(sums.equals(&df! { "day" => [0, 2, 6], "delay" => [2, 15, 1] }?));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn group_by_dynamic(&self, index: impl Into<Expr>, window: DynamicWindow) -> WindowGroupBy {
        self.windows(index.into(), Windows::Dynamic(window))
    }

    fn windows(&self, index: Expr, windows: Windows) -> WindowGroupBy {
        WindowGroupBy { frame: self.clone(), index, windows, keys: vec![] }
    }
}

/// A frame with windows, waiting for what to compute per window.
#[derive(Clone, Debug)]
pub struct WindowGroupBy {
    frame: LazyFrame,
    index: Expr,
    windows: Windows,
    keys: Vec<Expr>,
}

impl WindowGroupBy {
    /// Each combination of these keys has windows of its own.
    ///
    /// ```
    /// use polarslike::prelude::*;
    /// let frame = df! { "day" => [1, 2, 1], "carrier" => ["UA", "UA", "AA"], "delay" => [2, 4, 11] }?;
    /// let sums = frame
    ///     .lazy()
    ///     .rolling(col("day"), RollingWindow::new("2i".parse()?))
    ///     .group_by([col("carrier")])
    ///     .agg([col("delay").sum()])
    ///     .collect()?;
    /// assert_eq!(sums.height(), 3);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn group_by(mut self, keys: impl IntoIterator<Item = impl Into<Expr>>) -> Self {
        self.keys = keys.into_iter().map(Into::into).collect();
        self
    }

    /// One row per window: its keys, its place in the index column, and these expressions.
    #[must_use]
    pub fn agg(self, aggs: impl IntoIterator<Item = impl Into<Expr>>) -> LazyFrame {
        let Self { frame, index, windows, keys } = self;
        let aggs = aggs.into_iter().map(Into::into).collect();
        frame.then(Node::WindowAggregate(WindowAggregate { index, windows, keys, aggs }.into()))
    }
}
