use polarslike_core::{DataType, Name};
use polarslike_plan::{col, lit};

use super::*;

/// Ten rows: `i` from 10 to 20, `s` from "ba" to "bz", `b` all true, `n` all null, `f` with NaN.
struct Known;

impl Statistics for Known {
    fn bounds(&self, column: &str) -> Option<ColumnBounds> {
        let bounds = |dtype: DataType, min: Value, max: Value| ColumnBounds {
            min: Some(Scalar::new(dtype.clone(), min)),
            max: Some(Scalar::new(dtype, max)),
            null_count: Some(0),
            rows: 10,
        };
        let text = |text: &str| Value::String(Name::from(text));
        Some(match column {
            "i" => bounds(DataType::Int64, Value::Int(10), Value::Int(20)),
            "one" => bounds(DataType::Int64, Value::Int(7), Value::Int(7)),
            "s" => bounds(DataType::String, text("ba"), text("bz")),
            "b" => bounds(DataType::Boolean, Value::Bool(true), Value::Bool(true)),
            "n" => ColumnBounds { min: None, max: None, null_count: Some(10), rows: 10 },
            "f" => {
                ColumnBounds { max: None, ..bounds(DataType::Float64, Value::Float(1.0), Value::Float(1.0)) }
            }
            _ => return None,
        })
    }

    fn may_contain(&self, column: &str, values: &[Scalar]) -> bool {
        column != "i" || values.iter().any(|scalar| scalar.value != Value::Int(15))
    }
}

fn may_match(predicate: Expr) -> bool {
    PredicatePruner { predicate }.may_match(&Known)
}

#[test]
fn comparisons() {
    let i = || col("i");
    for (predicate, expected) in [
        (i().eq(lit(9_i64)), false),
        (i().eq(lit(10_i64)), true),
        (i().eq(lit(15_i64)), false),
        (i().lt(lit(10_i64)), false),
        (i().le(lit(10_i64)), true),
        (i().gt(lit(20_i64)), false),
        (lit(20_i64).le(i()), true),
        (lit(9_i64).gt(i()), false),
        (i().ne(lit(7_i64)), true),
        (col("one").ne(lit(7_i64)), false),
        (col("one").lt(i()), true),
        (col("one").ge(i()), false),
        (col("n").eq(lit(1_i64)), false),
        (col("f").gt(lit(5.0)), true),
        (col("f").lt(lit(1.0)), false),
        (col("unknown").eq(lit(1_i64)), true),
        (i().lt(lit(5_i64)).or_([i().gt(lit(19_i64))]), true),
        (i().lt(lit(5_i64)).or_([i().gt(lit(20_i64))]), false),
        (i().gt(lit(5_i64)).and_([i().gt(lit(20_i64))]), false),
        (i().gt(lit(5_i64)).not_(), false),
        (i().gt(lit(15_i64)).not_(), true),
        (col("b"), true),
        (col("b").not_(), false),
        (col("n").is_null(), true),
        (col("i").is_null(), false),
        (col("n").is_not_null(), false),
    ] {
        assert_eq!(may_match(predicate.clone()), expected, "{predicate}");
    }
}

#[test]
fn literals_of_another_type_say_nothing() {
    assert!(may_match(col("i").eq(lit(9_i32))));
    assert!(!may_match(col("i").eq(lit(9_i32).cast(DataType::Int64, true, false))));
    assert!(!may_match(col("i").cast(DataType::Float64, true, false).gt(lit(20.5))));
    assert!(may_match(col("i").cast(DataType::String, true, false).gt(lit("9"))));
}
