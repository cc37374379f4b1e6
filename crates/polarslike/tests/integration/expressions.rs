//! Expressions in the contexts of select, with_columns, filter, agg and over.

use polarslike::plan::{WindowMapping, call};
use polarslike::prelude::*;

fn frame() -> DataFrame {
    df! {
        "g" => ["x", "y", "x", "y", "x"],
        "v" => [Some(3), Some(1), None, Some(4), Some(5)],
    }
    .unwrap()
}

fn over(expr: Expr, by: &str) -> Expr {
    expr.over([col(by)])
}

fn over_with(expr: Expr, by: &str, mapping: WindowMapping) -> Expr {
    Expr::Over {
        expr: expr.into(),
        partition_by: vec![col(by)],
        order_by: vec![],
        options: Default::default(),
        mapping,
    }
}

fn function(name: &str, inputs: Vec<Expr>) -> Expr {
    call(name, inputs, vec![]).unwrap()
}

fn check(lazy: &LazyFrame, wanted: Result<DataFrame>) {
    let (result, wanted) = (lazy.collect().unwrap(), wanted.unwrap());
    assert!(result.equals(&wanted), "{result}\nis not\n{wanted}");
}

#[test]
fn select_repeats_single_values() {
    let selected = frame().lazy().select([col("v"), col("v").sum().alias("sum"), lit(1_i64).alias("one")]);
    let v = [Some(3), Some(1), None, Some(4), Some(5)];
    check(&selected, df! { "v" => v, "sum" => [13; 5], "one" => [1; 5] });
}

#[test]
fn select_of_aggregates_is_one_row() {
    let selected = frame().lazy().select([col("v").max().sub(col("v").min()).alias("range"), lit(2_i64)]);
    check(&selected, df! { "range" => [4], "literal" => [2] });
}

#[test]
fn select_of_unequal_lengths_is_an_error() {
    let error = frame().lazy().select([col("v"), col("g").head(lit(2))]).collect().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Shape);
    assert_eq!(
        error.message(),
        r#"the expressions of a select differ in length: col("v") gives 5 rows, col("g").head(2) gives 2; only literals and aggregates are repeated"#
    );
}

#[test]
fn aggregates_of_groups_go_back_to_the_rows() {
    let with = frame().lazy().select([over(col("v").sum(), "g"), over(col("v"), "g").alias("same")]);
    check(&with, df! { "v" => [8, 5, 8, 5, 8], "same" => [Some(3), Some(1), None, Some(4), Some(5)] });
}

#[test]
fn functions_of_rows_work_within_groups() {
    let shifted = function("shift", vec![col("v"), lit(1), Expr::null()]);
    check(
        &frame().lazy().select([over(shifted.clone(), "g")]),
        df! { "v" => [None, None, Some(3), Some(1), None] },
    );
    let lists = frame().lazy().group_by([col("g")]).maintain_order(true).agg([shifted]).explode([col("v")]);
    check(&lists, df! { "g" => ["x", "x", "x", "y", "y"], "v" => [None, Some(3), None, None, Some(1)] });
}

#[test]
fn other_lengths_within_groups_need_a_mapping() {
    let two = |mapping| frame().lazy().select([over_with(col("v").head(lit(1)), "g", mapping)]).collect();
    let error = two(WindowMapping::GroupToRows).unwrap_err();
    assert!(error.message().starts_with("the expression in `over` gives 1 rows for a group of 3"), "{error}");
    assert_eq!(two(WindowMapping::Explode).unwrap().height(), 2);
    assert_eq!(two(WindowMapping::Join).unwrap().columns()[0].dtype().to_string(), "List(Int64)");
}

#[test]
fn filters_may_use_aggregates() {
    let above = frame().lazy().filter(col("v").gt(col("v").mean()));
    check(&above, df! { "g" => ["y", "x"], "v" => [4, 5] });
    let above = frame().lazy().filter(col("v").gt(over(col("v").min(), "g")));
    check(&above, df! { "g" => ["y", "x"], "v" => [4, 5] });
}

#[test]
fn aggregates_of_one_group_and_of_rows_combine() {
    let centred = col("v").sub(col("v").min());
    let lists = frame().lazy().group_by([col("g")]).maintain_order(true).agg([centred]).explode([col("v")]);
    check(
        &lists,
        df! { "g" => ["x", "x", "x", "y", "y"], "v" => [Some(0), None, Some(2), Some(0), Some(3)] },
    );
}

#[test]
fn with_columns_replaces_in_place() {
    let with = frame().lazy().with_columns([col("v").add(lit(1)), col("g").alias("h")]).head(1);
    check(&with, df! { "g" => ["x"], "v" => [4], "h" => ["x"] });
}

#[test]
fn frames_without_rows_or_columns() {
    let empty = frame().slice(0, 0);
    check(
        &empty.lazy().select([col("v").count(), lit(1_i64)]),
        df! { "v" => [0_u32], "literal" => [1] }.map(|f| {
            let count = f.lazy().select([
                call("cast", vec![col("v")], vec![polarslike::functions::Arg::DataType(DataType::UInt32)])
                    .unwrap(),
                col("literal"),
            ]);
            count.collect().unwrap()
        }),
    );
    let none: [Expr; 0] = [];
    assert_eq!(frame().lazy().select(none).collect().unwrap().width(), 0);
    assert_eq!(DataFrame::default().lazy().collect().unwrap().height(), 0);
}

#[test]
fn slices_count_from_both_ends() {
    let values = |offset, len| {
        let sliced = df! { "v" => 0..10 }.unwrap().lazy().slice(offset, len).collect().unwrap();
        sliced.columns()[0].iter().map(|s| s.value.to_string()).collect::<String>()
    };
    assert_eq!(values(2, Some(3)), "234");
    assert_eq!(values(-3, Some(2)), "78");
    assert_eq!(values(-3, None), "789");
    assert_eq!(values(-12, Some(4)), "01");
    assert_eq!(values(8, None), "89");
    assert_eq!(values(20, Some(1)), "");
}

#[test]
fn wrong_names_are_explained() {
    let error = frame().lazy().select([col("w")]).collect().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ColumnNotFound);
    assert!(error.to_string().starts_with(r#"column "w" not found"#), "{error}");
}

/// Factors are not brought to one scale where their product can be told without; the columns of `scaled` are.
#[test]
fn products_of_decimals_of_two_scales() {
    let to = |name: &str, scale| col(name).cast(DataType::Decimal(38, scale), true, false);
    // The last of each has too many digits to do without.
    let frame = df! {
        "a" => [Some("12.34"), Some("-0.05"), None, Some("900000.01"), Some("12345678901234567.89")],
        "b" => [Some("0.07"), Some("-1.15"), Some("3.00"), None, Some("98765432109.87")],
    };
    let frame = frame.unwrap().lazy().select([to("a", 2), to("b", 2)]).collect().unwrap();
    for frame in [frame.slice(0, 4), frame] {
        for scale in [2, 3, 4, 6] {
            let products = |a: Expr| {
                [
                    (a.clone() * col("b")).alias("both"),
                    (a.clone() * (lit(1_i64) - col("b"))).alias("left"),
                    ((lit(1_i64) + col("b")) * a).alias("right"),
                ]
            };
            let scaled = frame.lazy().select([to("a", scale), to("b", scale)]).collect().unwrap();
            let wanted = scaled.lazy().select(products(col("a"))).collect();
            check(&frame.lazy().select(products(to("a", scale))), wanted);
        }
    }
}
