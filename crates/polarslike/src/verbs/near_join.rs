//! Joins on something else than equal keys.

use polarslike_plan::{AsofOptions, Expr, JoinType, JoinWhere, Node};

use crate::LazyFrame;

impl LazyFrame {
    /// Each row beside the row of another frame whose key is nearest; both are sorted by it.
    ///
    /// ```
    /// use polarslike::prelude::*;
    /// let trades = df! { "time" => [2, 5, 9], "price" => [10, 11, 12] }?;
    /// let quotes = df! { "time" => [1, 4, 8], "bid" => [100, 101, 102] }?;
    /// let joined = trades
    ///     .lazy()
    ///     .join_asof(&quotes.lazy(), AsofOptions::new(col("time"), col("time")))
    ///     .collect()?;
    /// let expected = df! { "time" => [2, 5, 9], "price" => [10, 11, 12], "bid" => [100, 101, 102] }?;
    /// assert!(joined.equals(&expected));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn join_asof(&self, other: &LazyFrame, options: AsofOptions) -> Self {
        self.then_with(Node::AsofJoin(options.into()), other)
    }

    /// The pairs of rows of this and another frame for which all predicates are true.
    ///
    /// Predicates name columns as they are in the result: those of `other` that this frame has too end in `_right`.
    ///
    /// ```
    /// use polarslike::prelude::*;
    /// let flights = df! { "departure" => [1, 5, 9] }?;
    /// let storms = df! { "start" => [0, 8], "end" => [2, 9] }?;
    /// let hit = flights
    ///     .lazy()
    ///     .join_where(&storms.lazy(), [
    ///         col("departure").ge(col("start")),
    ///         col("departure").le(col("end")),
    ///     ])
    ///     .sort([col("departure")], SortOptions::default())
    ///     .collect()?;
    /// assert!(hit.equals(&df! { "departure" => [1, 9], "start" => [0, 8], "end" => [2, 9] }?));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn join_where(
        &self,
        other: &LazyFrame,
        predicates: impl IntoIterator<Item = impl Into<Expr>>,
    ) -> Self {
        let predicates = predicates.into_iter().map(Into::into).collect();
        let join =
            JoinWhere { how: JoinType::Inner, conditions: vec![], predicates, suffix: "_right".into() };
        self.then_with(Node::JoinWhere(join.into()), other)
    }
}
