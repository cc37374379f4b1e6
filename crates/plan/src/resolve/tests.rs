use polarslike_core::{Column, DataFrame, Value};

use super::*;
use crate::{Keep, all, call, col, explain, lit};

/// A frame without rows.
fn frame(columns: &[(&str, DataType)]) -> Arc<LogicalPlan> {
    let column =
        |(name, dtype): &(&str, DataType)| Column::from_values(*name, Some(dtype.clone()), &[]).unwrap();
    let frame = DataFrame::new(columns.iter().map(column).collect()).unwrap();
    Arc::new(LogicalPlan::frame(Arc::new(frame)))
}

fn numbers() -> Arc<LogicalPlan> {
    frame(&[
        ("a", DataType::Int64),
        ("u", DataType::UInt8),
        ("f", DataType::Float32),
        ("s", DataType::String),
    ])
}

/// The columns of the resolved plan, `name: type, ...`, or the error.
fn columns(plan: LogicalPlan) -> String {
    match resolve(&Arc::new(plan)) {
        Ok(plan) => {
            let fields = plan.schema().unwrap().fields().iter().map(|f| format!("{}: {}", f.name, f.dtype));
            fields.collect::<Vec<_>>().join(", ")
        }
        Err(e) => format!("{e:?}"),
    }
}

fn select(exprs: Vec<Expr>) -> LogicalPlan {
    numbers().then(Node::Select(exprs))
}

#[test]
fn select_and_with_columns() {
    insta::assert_snapshot!(columns(select(vec![col("s"), col("a").sum().alias("x")])), @"s: String, x: Int64");
    let added = numbers().then(Node::WithColumns(vec![col("a").alias("z"), col("s").alias("a")]));
    insta::assert_snapshot!(columns(added), @"a: String, u: UInt8, f: Float32, s: String, z: Int64");
    insta::assert_snapshot!(columns(select(vec![])), @"");
}

#[test]
fn literals_take_the_type_of_what_they_are_combined_with() {
    let sum = |value: i64| columns(select(vec![col("u") + lit(value)]));
    assert_eq!((sum(1), sum(255)), ("u: UInt8".into(), "u: UInt8".into()));
    assert_eq!((sum(256), sum(-1)), ("u: UInt16".into(), "u: Int16".into()));
    assert_eq!(sum(1 << 40), "u: UInt64");
    assert_eq!(columns(select(vec![col("f") * lit(2.5)])), "f: Float32");
    assert_eq!(columns(select(vec![lit(2) * col("f")])), "literal: Float32");
    assert_eq!(columns(select(vec![col("a") * lit(0.5)])), "a: Float64");
    let typed = Expr::Literal { scalar: polarslike_core::Scalar::from(1_i64), dynamic: false };
    assert_eq!(columns(select(vec![col("u") + typed])), "u: Int64");
}

#[test]
fn casts_are_inserted_once() {
    let plan = resolve(&Arc::new(select(vec![col("a") + col("u")]))).unwrap();
    insta::assert_snapshot!(explain(&plan), @r#"
    SELECT [[(col("a")) + (col("u").cast(dtype=Int64))]]
      FRAME ["a", "u", "f", "s"] 0 rows
    "#);
    let again = resolve_node(plan.node.clone(), plan.inputs.clone()).unwrap();
    assert_eq!(explain(&again), explain(&plan));
}

#[test]
fn names_of_results() {
    let ternary = call("pl.ternary", vec![col("a").gt(lit(1)), col("s"), lit("x")], vec![]).unwrap();
    insta::assert_snapshot!(columns(select(vec![lit(1) + col("a"), col("u") + col("a"), ternary])), @"literal: Int64, u: Int64, s: String");
}

#[test]
fn aggregates_leave_keys_out_of_all() {
    let grouped =
        |aggs| numbers().then(Node::Aggregate { keys: vec![col("s")], aggs, maintain_order: false });
    insta::assert_snapshot!(columns(grouped(vec![all().sum()])), @"s: String, a: Int64, u: Int64, f: Float32");
    insta::assert_snapshot!(columns(grouped(vec![col("a"), col("u").max()])), @"s: String, a: List(Int64), u: UInt8");
    insta::assert_snapshot!(columns(grouped(vec![col("s").first(false)])), @r#"
    Duplicate: column "s" occurs more than once; rename one with .alias()
      in step AGGREGATE
    "#);
}

#[test]
fn join_droppedby_kind() {
    let left = || frame(&[("k", DataType::Int64), ("x", DataType::String), ("l", DataType::Boolean)]);
    let right = || frame(&[("k", DataType::Int64), ("x", DataType::Float64), ("r", DataType::Boolean)]);
    let join = |how, coalesce| {
        let keys = if how == JoinType::Cross { vec![] } else { vec![col("k")] };
        let options = JoinOptions { coalesce, ..JoinOptions::new(how, keys.clone(), keys) };
        columns(LogicalPlan::new(Node::Join(options), vec![left(), right()]))
    };
    let kinds = [
        JoinType::Inner,
        JoinType::Left,
        JoinType::Right,
        JoinType::Full,
        JoinType::Semi,
        JoinType::Anti,
        JoinType::Cross,
    ];
    let table: Vec<String> = kinds
        .iter()
        .flat_map(|how| [None, Some(true), Some(false)].map(|c| format!("{how:?} {c:?}: {}", join(*how, c))))
        .collect();
    insta::assert_snapshot!(table.join("\n"), @"
    Inner None: k: Int64, x: String, l: Boolean, x_right: Float64, r: Boolean
    Inner Some(true): k: Int64, x: String, l: Boolean, x_right: Float64, r: Boolean
    Inner Some(false): k: Int64, x: String, l: Boolean, k_right: Int64, x_right: Float64, r: Boolean
    Left None: k: Int64, x: String, l: Boolean, x_right: Float64, r: Boolean
    Left Some(true): k: Int64, x: String, l: Boolean, x_right: Float64, r: Boolean
    Left Some(false): k: Int64, x: String, l: Boolean, k_right: Int64, x_right: Float64, r: Boolean
    Right None: x: String, l: Boolean, k: Int64, x_right: Float64, r: Boolean
    Right Some(true): x: String, l: Boolean, k: Int64, x_right: Float64, r: Boolean
    Right Some(false): k: Int64, x: String, l: Boolean, k_right: Int64, x_right: Float64, r: Boolean
    Full None: k: Int64, x: String, l: Boolean, k_right: Int64, x_right: Float64, r: Boolean
    Full Some(true): k: Int64, x: String, l: Boolean, x_right: Float64, r: Boolean
    Full Some(false): k: Int64, x: String, l: Boolean, k_right: Int64, x_right: Float64, r: Boolean
    Semi None: k: Int64, x: String, l: Boolean
    Semi Some(true): k: Int64, x: String, l: Boolean
    Semi Some(false): k: Int64, x: String, l: Boolean
    Anti None: k: Int64, x: String, l: Boolean
    Anti Some(true): k: Int64, x: String, l: Boolean
    Anti Some(false): k: Int64, x: String, l: Boolean
    Cross None: k: Int64, x: String, l: Boolean, k_right: Int64, x_right: Float64, r: Boolean
    Cross Some(true): k: Int64, x: String, l: Boolean, k_right: Int64, x_right: Float64, r: Boolean
    Cross Some(false): k: Int64, x: String, l: Boolean, k_right: Int64, x_right: Float64, r: Boolean
    ");
}

#[test]
fn join_keys_and_suffixes() {
    let right = || frame(&[("b", DataType::Int64), ("u", DataType::UInt8)]);
    let join =
        |options: JoinOptions| columns(LogicalPlan::new(Node::Join(options), vec![numbers(), right()]));
    let on = |l: Expr, r: Expr| JoinOptions::new(JoinType::Inner, vec![l], vec![r]);
    insta::assert_snapshot!(join(on(col("a"), col("b"))), @"a: Int64, u: UInt8, f: Float32, s: String, u_right: UInt8");
    insta::assert_snapshot!(join(on(col("a") + lit(1), col("b"))), @"a: Int64, u: UInt8, f: Float32, s: String, b: Int64, u_right: UInt8");
    insta::assert_snapshot!(join(JoinOptions { suffix: "_other".into(), ..on(col("u"), col("b")) }), @"a: Int64, u: UInt8, f: Float32, s: String, u_other: UInt8");
    insta::assert_snapshot!(join(JoinOptions { suffix: "".into(), ..on(col("a"), col("b")) }), @r#"
    Duplicate: column "u" occurs more than once; rename one with .alias()
      in join with suffix ""
      in step JOIN
    "#);
    insta::assert_snapshot!(join(on(col("s"), col("b"))), @r#"
    Schema: the join keys "s" (String) and "b" (Int64) have no common type; cast one of them
      in step JOIN
    "#);
    insta::assert_snapshot!(join(JoinOptions::new(JoinType::Inner, vec![col("a")], vec![])), @"
    InvalidArgument: the join has 1 keys on the left and 0 on the right; give equally many
      in step JOIN
    ");
    insta::assert_snapshot!(join(JoinOptions::new(JoinType::Inner, vec![], vec![])), @"
    InvalidArgument: a join needs keys (on, or left_on and right_on), a cross join takes none
      in step JOIN
    ");
    insta::assert_snapshot!(join(JoinOptions { how: JoinType::Cross, ..on(col("a"), col("b")) }), @"
    InvalidArgument: a join needs keys (on, or left_on and right_on), a cross join takes none
      in step JOIN
    ");
}

#[test]
fn rename_and_drop() {
    let rename = |mapping: &[(&str, &str)], strict| {
        let mapping = mapping.iter().map(|(old, new)| ((*old).into(), (*new).into())).collect();
        columns(numbers().then(Node::Rename { mapping, strict }))
    };
    insta::assert_snapshot!(rename(&[("a", "s"), ("s", "a")], true), @"s: Int64, u: UInt8, f: Float32, a: String");
    insta::assert_snapshot!(rename(&[("b", "c")], true), @r#"
    ColumnNotFound: column "b" not found, did you mean "a"? There are: ["a", "u", "f", "s"]
      in step RENAME
    "#);
    insta::assert_snapshot!(rename(&[("b", "c"), ("a", "z")], false), @"z: Int64, u: UInt8, f: Float32, s: String");
    insta::assert_snapshot!(rename(&[("a", "s")], true), @r#"
    Duplicate: column "s" occurs more than once; rename one with .alias()
      in step RENAME
    "#);
    let drop = |dropped: Vec<Expr>, strict| columns(numbers().then(Node::Drop { columns: dropped, strict }));
    insta::assert_snapshot!(drop(vec![col("a"), crate::Selector::Types(vec![crate::TypeSet::Is(DataType::String)]).into()], true), @"u: UInt8, f: Float32");
    insta::assert_snapshot!(drop(vec![col("b")], true), @r#"
    ColumnNotFound: column "b" not found, did you mean "a"? There are: ["a", "u", "f", "s"]
      in step DROP
    "#);
    insta::assert_snapshot!(drop(vec![col("b"), col("a")], false), @"u: UInt8, f: Float32, s: String");
    insta::assert_snapshot!(drop(vec![col("a").sum()], true), @r#"
    InvalidArgument: give names of columns or selectors here, not col("a").sum()
      in step DROP
    "#);
}

#[test]
fn other_steps() {
    let sort = |descending| {
        columns(numbers().then(Node::Sort {
            by: vec![col("a"), col("s")],
            descending,
            nulls_last: vec![false],
            maintain_order: false,
            limit: None,
        }))
    };
    insta::assert_snapshot!(sort(vec![true]), @"a: Int64, u: UInt8, f: Float32, s: String");
    insta::assert_snapshot!(sort(vec![true, false, true]), @"
    InvalidArgument: descending has 3 values for 2 sort columns; give one, or one per column
      in step SORT
    ");
    let index = |name: &str| columns(numbers().then(Node::RowIndex { name: name.into(), offset: 0 }));
    insta::assert_snapshot!(index("i"), @"i: UInt32, a: Int64, u: UInt8, f: Float32, s: String");
    insta::assert_snapshot!(index("a"), @r#"
    Duplicate: column "a" occurs more than once; rename one with .alias()
      in step ROW_INDEX
    "#);
    let lists = || frame(&[("l", DataType::List(Box::new(DataType::Int8))), ("x", DataType::Int64)]);
    let explode = |column| Node::Explode { columns: vec![column], empty_as_null: false, keep_nulls: true };
    insta::assert_snapshot!(columns(lists().then(explode(col("l")))), @"l: Int8, x: Int64");
    insta::assert_snapshot!(columns(lists().then(explode(col("x")))), @r#"
    InvalidOperation: `explode` takes lists and arrays, but column "x" is Int64
      in step EXPLODE
    "#);
    let unique = Node::Unique { subset: Some(vec![col("b")]), keep: Keep::First, maintain_order: true };
    insta::assert_snapshot!(columns(numbers().then(unique)), @r#"
    ColumnNotFound: column "b" not found, did you mean "a"? There are: ["a", "u", "f", "s"]
      in step UNIQUE
    "#);
}

#[test]
fn concatenation() {
    let concat = |frames: Vec<Arc<LogicalPlan>>| columns(LogicalPlan::new(Node::Concat, frames));
    insta::assert_snapshot!(concat(vec![numbers(), numbers()]), @"a: Int64, u: UInt8, f: Float32, s: String");
    insta::assert_snapshot!(concat(vec![numbers(), frame(&[("a", DataType::Int64)])]), @"
    Shape: frame 1 of the concat has 1 columns, the first has 4
      in step CONCAT
    ");
    let (narrow, wide) = (frame(&[("a", DataType::Int32)]), frame(&[("a", DataType::Int64)]));
    insta::assert_snapshot!(concat(vec![narrow.clone(), wide.clone()]), @r#"
    Schema: column "a" of frame 1 of the concat is Int64, that of the first is Int32; cast one of them
      in step CONCAT
    "#);
    let renamed = frame(&[("b", DataType::Int32)]);
    insta::assert_snapshot!(concat(vec![narrow.clone(), renamed]), @r#"
    Shape: frame 1 of the concat has column "b" where the first has "a"
      in step CONCAT
    "#);
    insta::assert_snapshot!(concat(vec![]), @"
    InvalidArgument: concat needs at least one frame
      in step CONCAT
    ");
    insta::assert_snapshot!(columns(LogicalPlan::new(Node::HorizontalConcat { strict: true }, vec![narrow, wide])), @r#"
    Duplicate: column "a" occurs more than once; rename one with .alias()
      in step HORIZONTAL_CONCAT
    "#);
}

#[test]
fn errors_name_what_is_wrong() {
    insta::assert_snapshot!(columns(select(vec![col("ab") + lit(1)])), @r#"
    ColumnNotFound: column "ab" not found, did you mean "a"? There are: ["a", "u", "f", "s"]
      in step SELECT
    "#);
    insta::assert_snapshot!(columns(select(vec![col("a"), col("a")])), @r#"
    Duplicate: column "a" occurs more than once; rename one with .alias()
      in step SELECT
    "#);
    insta::assert_snapshot!(columns(select(vec![col("a").sub(col("s"))])), @r#"
    InvalidOperation: `sub` is not defined for Int64 and String; cast one of them
      in expression [(col("a")) - (col("s"))]
      in step SELECT
    "#);
    insta::assert_snapshot!(columns(numbers().then(Node::WithColumns(vec![lit(1).alias("x"), lit(2).alias("x")]))), @r#"
    Duplicate: column "x" occurs more than once; rename one with .alias()
      in step WITH_COLUMNS
    "#);
    insta::assert_snapshot!(columns(numbers().then(Node::Filter(col("a")))), @r#"
    InvalidOperation: a filter takes a Boolean expression, but col("a") is Int64
      in step FILTER
    "#);
    insta::assert_snapshot!(columns(numbers().then(Node::Filter(all().is_null()))), @"
    Compute: the predicate stands for 4 expressions; combine them with all_horizontal or any_horizontal
      in step FILTER
    ");
    let below = Arc::new(select(vec![col("missing")]));
    insta::assert_snapshot!(columns(below.then(Node::Filter(col("a").gt(lit(1))))), @r#"
    ColumnNotFound: column "missing" not found. There are: ["a", "u", "f", "s"]
      in step SELECT
    "#);
}

#[test]
fn a_plan_is_data() {
    let values = [Value::Int(1), Value::Null];
    let column = Column::from_values("n", Some(DataType::Int64), &values).unwrap();
    let sorted = select(vec![
        (col("a") + lit(1)).alias("b"),
        col("s").str().contains(lit("^x"), false, true),
        Expr::Series(Arc::new(column)),
        Expr::Over {
            expr: Arc::new(col("f").max()),
            partition_by: vec![col("s")],
            order_by: vec![col("u")],
            options: crate::SortOptions { descending: true, nulls_last: false },
            mapping: crate::WindowMapping::default(),
        },
    ]);
    let joined = LogicalPlan::new(
        Node::Join(JoinOptions::new(JoinType::Left, vec![col("b")], vec![col("a")])),
        vec![Arc::new(sorted), numbers()],
    );
    let plan = Arc::new(Arc::new(joined).then(Node::Slice { offset: -3, len: None }));
    let read = |plan: &LogicalPlan| -> Arc<LogicalPlan> {
        Arc::new(serde_json::from_str(&serde_json::to_string(plan).unwrap()).unwrap())
    };
    let resolved = resolve(&plan).unwrap();
    assert_eq!(explain(&resolve(&read(&plan)).unwrap()), explain(&resolved));
    // A resolved plan is resolved again where it is read.
    assert_eq!(explain(&resolve(&read(&resolved)).unwrap()), explain(&resolved));
}
