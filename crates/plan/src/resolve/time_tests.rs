//! Plans of windows, as-of joins and joins on predicates.

use std::sync::Arc;

use polarslike_core::{Column, DataFrame, DataType, TimeUnit};

use crate::{
    AsofOptions, Closed, DynamicWindow, Expr, JoinType, JoinWhere, LogicalPlan, Node, RollingWindow,
    Tolerance, WindowAggregate, Windows, col, explain, lit, optimize, resolve,
};

fn frame(columns: &[(&str, DataType)]) -> Arc<LogicalPlan> {
    let column =
        |(name, dtype): &(&str, DataType)| Column::from_values(*name, Some(dtype.clone()), &[]).unwrap();
    let frame = DataFrame::new(columns.iter().map(column).collect()).unwrap();
    Arc::new(LogicalPlan::frame(Arc::new(frame)))
}

fn times() -> Arc<LogicalPlan> {
    let time = DataType::Datetime(TimeUnit::Microseconds, None);
    frame(&[("t", time), ("g", DataType::String), ("v", DataType::Int64), ("unused", DataType::Int64)])
}

fn explained(plan: LogicalPlan) -> String {
    match resolve(&Arc::new(plan)).and_then(|plan| optimize(plan, &[])) {
        Ok(plan) => explain(&plan),
        Err(e) => e.to_string(),
    }
}

fn windows(windows: Windows, aggs: Vec<Expr>) -> LogicalPlan {
    let step = WindowAggregate { index: col("t"), windows, keys: vec![col("g")], aggs };
    times().then(Node::WindowAggregate(step.into()))
}

fn dynamic(every: &str) -> DynamicWindow {
    DynamicWindow::new(every.parse().unwrap())
}

#[test]
fn windows_read_what_they_use() {
    let window = DynamicWindow { closed: Closed::Both, include_boundaries: true, ..dynamic("1mo") };
    insta::assert_snapshot!(explained(windows(Windows::Dynamic(window), vec![col("v").sum()])), @r#"
    GROUP_BY_DYNAMIC [col("v").sum()] BY [col("g")] ON col("t") EVERY 1mo CLOSED BOTH WITH BOUNDARIES
      FRAME ["t", "g", "v"] 0 rows
    "#);
    let rolling = Windows::Rolling(RollingWindow::new("2d".parse().unwrap()));
    insta::assert_snapshot!(explained(windows(rolling, vec![col("v")])), @r#"
    ROLLING [col("v")] BY [col("g")] ON col("t") PERIOD 2d
      FRAME ["t", "g", "v"] 0 rows
    "#);
}

#[test]
fn windows_that_cannot_be() {
    let error = |window: DynamicWindow| explained(windows(Windows::Dynamic(window), vec![col("v").sum()]));
    assert!(error(dynamic("2i")).contains("length of time"));
    assert!(error(dynamic("-1d")).contains("longer than nothing"));
    assert!(error(dynamic("1mo2d")).contains("cannot mix"));
    let text = WindowAggregate {
        index: col("g"),
        windows: Windows::Dynamic(dynamic("1d")),
        keys: vec![],
        aggs: vec![],
    };
    assert!(explained(times().then(Node::WindowAggregate(text.into()))).contains("\"g\" is String"));
}

#[test]
fn as_of_joins() {
    let mut options = AsofOptions::new(col("t"), col("t"));
    options.left_by = vec![col("g")];
    options.right_by = vec![col("g")];
    options.tolerance = Some(Tolerance::Interval("1h".parse().unwrap()));
    let joined = LogicalPlan::new(Node::AsofJoin(options.into()), vec![times(), times()]);
    let chosen = Arc::new(joined).then(Node::Select(vec![col("t"), col("v_right")]));
    insta::assert_snapshot!(explained(chosen), @r#"
    SELECT [col("t"), col("v_right")]
      ASOF_JOIN BACKWARD ON col("t") = col("t") BY [col("g")] = [col("g")] WITHIN 1h
        FRAME ["t", "g", "v"] 0 rows
        FRAME ["t", "g", "v"] 0 rows
    "#);
    let options = AsofOptions::new(col("t"), col("v"));
    let joined = LogicalPlan::new(Node::AsofJoin(options.into()), vec![times(), times()]);
    assert!(explained(joined).contains("different types"));
}

fn join_where(how: JoinType, predicates: Vec<Expr>) -> LogicalPlan {
    let sides = ["l", "r"].map(|name| frame(&[("k", DataType::Int64), (name, DataType::Int64)]));
    let join = JoinWhere { how, conditions: vec![], predicates, suffix: "_right".into() };
    LogicalPlan::new(Node::JoinWhere(join.into()), sides.into())
}

#[test]
fn predicates_that_compare_sides() {
    let predicates = || vec![col("k").lt(col("k_right")), col("r").le(col("l")), col("l").gt(lit(1))];
    insta::assert_snapshot!(explained(join_where(JoinType::Inner, predicates())), @r#"
    JOIN_WHERE INNER [col("k") < col("k"), col("l") >= col("r")]
      FILTER [(col("l")) > (1)]
        FRAME ["k", "l"] 0 rows
      FRAME ["k", "r"] 0 rows
    "#);
    insta::assert_snapshot!(explained(join_where(JoinType::Left, predicates())), @r#"
    JOIN_WHERE LEFT [col("k") < col("k"), col("l") >= col("r")] AND [[(col("l")) > (1)]]
      FRAME ["k", "l"] 0 rows
      FRAME ["k", "r"] 0 rows
    "#);
    let equal = vec![col("k").eq(col("k_right")), col("l").lt(col("r"))];
    insta::assert_snapshot!(explained(join_where(JoinType::Inner, equal)), @r#"
    FILTER [(col("l")) < (col("r"))]
      JOIN INNER ON [col("k")] = [col("k")] KEEP BOTH KEYS
        FRAME ["k", "l"] 0 rows
        FRAME ["k", "r"] 0 rows
    "#);
    assert!(explained(join_where(JoinType::Semi, vec![col("k").lt(col("r"))])).contains("semi"));
    assert!(explained(join_where(JoinType::Inner, vec![])).contains("needs a predicate"));
}
