//! Queries within a memory limit: they spill, and their results are the same.

use std::sync::Arc;

use polarslike::prelude::*;
use polarslike::{MemoryPool, RunOptions, SpillFolder};

const ROWS: i64 = 60_000;

/// Numbers in no order, with nulls, and texts.
fn frame(groups: i64) -> DataFrame {
    let numbers: Vec<i64> = (0..ROWS).map(|i| (i * 7919) % ROWS).collect();
    let keys: Vec<Option<i64>> = numbers.iter().map(|i| Some(i % groups).filter(|k| k % 11 != 3)).collect();
    let texts: Vec<String> = numbers.iter().map(|i| format!("text number {}", i % 257)).collect();
    df!["k" => keys, "v" => numbers, "t" => texts].unwrap()
}

fn spilling(query: &LazyFrame, limit: u64) -> DataFrame {
    let pool = Arc::new(MemoryPool::new(Some(limit), SpillFolder::Temporary));
    let result = query.collect_with(&RunOptions::default().with_memory(pool.clone())).unwrap();
    assert!(pool.spilled() > 0, "nothing was spilled");
    result
}

/// The same rows, in whichever order.
fn assert_same_rows(query: &LazyFrame, limit: u64) {
    let names: Vec<Expr> = query.collect_schema().unwrap().names().map(|n| col(&**n)).collect();
    let sorted = |frame: DataFrame| frame.lazy().sort(names.clone(), Default::default()).collect().unwrap();
    let (limited, free) = (sorted(spilling(query, limit)), sorted(query.collect().unwrap()));
    assert!(limited.equals(&free), "{limited}\n{free}");
}

#[test]
fn sorts_merge_runs() {
    let query = frame(1000).lazy().sort([col("t"), col("k")], Default::default());
    let limited = spilling(&query, 4_000_000);
    // Rows of equal keys too are in the order in which they came.
    assert!(limited.equals(&query.collect().unwrap()));
}

#[test]
fn groups_are_aggregated_by_partitions() {
    let sums = [col("v").sum().alias("sum"), col("t").first(false).alias("first")];
    // So many states that workers' own tables do not hold all groups.
    let more = (0..12_i64).map(|i| (col("v") + lit(i)).min().alias(format!("min {i}")));
    let sums: Vec<Expr> = sums.into_iter().chain(more).collect();
    // Not by a key: such a filter would move below the group-by.
    let few = |name: &str| col(name).lt(2_000_i64);
    let query = frame(40_000).lazy().group_by([col("k")]).agg(sums).filter(few("sum"));
    assert_same_rows(&query, 1_000_000);
    let query = frame(40_000).lazy().group_by([col("k"), col("t")]).agg([col("v").median()]).filter(few("v"));
    assert_same_rows(&query.select([col("k"), col("v")]), 1_000_000);
}

#[test]
fn joins_run_by_partitions() {
    let other = frame(50_000).lazy().select([col("k"), col("t").alias("u")]);
    for how in [JoinType::Inner, JoinType::Left, JoinType::Full, JoinType::Semi, JoinType::Anti] {
        let options = JoinOptions::new(how, vec![col("v")], vec![col("k")]);
        // Only the keys of the other side are gathered for these, which is less.
        let limit = if matches!(how, JoinType::Semi | JoinType::Anti) { 5_000_000 } else { 9_000_000 };
        assert_same_rows(&frame(100).lazy().join(&other, options), limit);
    }
}

#[test]
fn unique_rows_are_found_by_partitions() {
    for keep in [Keep::First, Keep::Last, Keep::None] {
        assert_same_rows(&frame(20_000).lazy().unique(Some(vec![col("k")]), keep, false), 4_000_000);
    }
}

#[test]
fn windows_run_by_partitions_and_keep_the_order_of_rows() {
    let (v, keys) = (col("v"), vec![col("k")]);
    let sum = v.clone().sum().over(keys.clone());
    let rank = v.clone().rank("min", false, None).over([col("t"), col("k")]);
    let share = (v.clone() - v.mean().over(keys)).alias("distance");
    let few = |plan: LazyFrame| plan.filter((col("w") % 7_i64).eq(0_i64));
    for plan in [
        frame(1_000).lazy().with_columns([sum.clone().alias("w"), share.clone()]),
        frame(1_000).lazy().select([col("t"), sum.alias("w"), rank.alias("rank"), share]),
    ] {
        let query = few(plan);
        let limited = spilling(&query, 4_000_000);
        let free = query.collect().unwrap();
        assert!(free.height() > 1_000 && limited.equals(&free), "{limited}\n{free}");
    }
}

#[test]
fn without_a_disk_there_is_an_error() {
    let pool = Arc::new(MemoryPool::new(Some(4_000_000), SpillFolder::Off));
    let options = RunOptions::default().with_memory(pool);
    let query = frame(1000).lazy().sort([col("t")], Default::default());
    let error = query.collect_with(&options).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Memory);
    let text = error.to_string();
    assert!(text.contains("a sort needs") && text.contains("set_spill_directory"), "{text}");
}

#[test]
fn results_beyond_the_limit_are_errors() {
    let pool = Arc::new(MemoryPool::new(Some(100_000), SpillFolder::Temporary));
    let query = frame(1000).lazy().filter(col("v").ge(0_i64));
    let error = query.collect_with(&RunOptions::default().with_memory(pool)).unwrap_err();
    assert!(error.to_string().contains("the result needs"), "{error}");
}
