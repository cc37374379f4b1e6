//! Group-by over many rows, against what a map gives: tables that freeze, partitions, every kind of key.

use std::collections::BTreeMap;

use polarslike::plan::call;
use polarslike::prelude::*;

const ROWS: i64 = 100_000;

/// Numbers that look random and are the same in every run.
fn scrambled(i: i64, modulus: i64) -> i64 {
    let x = (i as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((x ^ (x >> 29)) % modulus as u64) as i64
}

fn column(name: &str, values: impl Iterator<Item = Value>) -> Column {
    Column::from_values(name, None, &values.collect::<Vec<_>>()).unwrap()
}

/// A key of each kind with `groups` distinct values, null for every 50th row, and values to aggregate.
fn frame(groups: i64) -> DataFrame {
    let key = |i: i64| (i % 50 != 0).then(|| scrambled(i, groups));
    DataFrame::new(vec![
        column("int", (0..ROWS).map(|i| key(i).into())),
        column("float", (0..ROWS).map(|i| key(i).map(|k| k as f64 / 2.0).into())),
        column("short", (0..ROWS).map(|i| key(i).map(|k| format!("k{k}")).into())),
        column("long", (0..ROWS).map(|i| key(i).map(|k| format!("a long key, number {k}")).into())),
        column("value", (0..ROWS).map(|i| (i % 7 != 0).then_some(i).into())),
    ])
    .unwrap()
}

/// Per key its sum, number of rows and first value.
fn expected(frame: &DataFrame, keys: &[&str]) -> BTreeMap<String, (i128, usize, String)> {
    let keys: Vec<Vec<Scalar>> = keys.iter().map(|k| frame.column(k).unwrap().iter().collect()).collect();
    let mut groups = BTreeMap::new();
    for (row, value) in frame.column("value").unwrap().iter().enumerate() {
        let key = keys.iter().map(|k| format!("{:?}", k[row].value)).collect::<Vec<_>>().join("|");
        let entry = groups.entry(key).or_insert_with(|| (0, 0, format!("{:?}", value.value)));
        entry.1 += 1;
        if let Value::Int(v) = value.value {
            entry.0 += v;
        }
    }
    groups
}

fn actual(result: &DataFrame, keys: &[&str]) -> BTreeMap<String, (i128, usize, String)> {
    let values = |name: &str| result.column(name).unwrap().iter().map(|s| s.value).collect::<Vec<_>>();
    let keys: Vec<Vec<Value>> = keys.iter().map(|k| values(k)).collect();
    let (sums, lens, firsts) = (values("sum"), values("len"), values("first"));
    let mut groups = BTreeMap::new();
    for row in 0..result.height() {
        let key = keys.iter().map(|k| format!("{:?}", k[row])).collect::<Vec<_>>().join("|");
        let (Value::Int(sum), Value::Int(len)) = (&sums[row], &lens[row]) else { panic!("not numbers") };
        let known = groups.insert(key.clone(), (*sum, *len as usize, format!("{:?}", firsts[row])));
        assert!(known.is_none(), "{key} comes twice");
    }
    groups
}

fn check(groups: i64, keys: &[&str]) {
    check_frame(&frame(groups), keys);
}

fn check_frame(frame: &DataFrame, keys: &[&str]) {
    let aggregates = || {
        [
            col("value").sum().alias("sum"),
            call("pl.len", vec![], vec![]).unwrap().alias("len"),
            col("value").first(false).alias("first"),
        ]
    };
    let wanted = expected(frame, keys);
    let by = || keys.iter().map(|k| col(*k));
    let hashed = frame.lazy().group_by(by()).agg(aggregates()).collect().unwrap();
    assert_eq!(actual(&hashed, keys), wanted, "hash aggregation by {keys:?}");
    // A list makes the group-by gather rows.
    let lists = aggregates().into_iter().chain([col("value").alias("list")]);
    let gathered = frame.lazy().group_by(by()).agg(lists).collect().unwrap();
    assert_eq!(actual(&gathered, keys), wanted, "gathering by {keys:?}");
    let ordered = frame.lazy().group_by(by()).maintain_order(true).agg(aggregates()).collect().unwrap();
    let unique = frame.lazy().unique(Some(by().collect()), Keep::First, true).collect().unwrap();
    for key in keys {
        let (a, b) = (ordered.column(key).unwrap().iter(), unique.column(key).unwrap().iter());
        assert!(a.eq(b), "groups by {keys:?} are not in the order of their first rows");
    }
}

#[test]
fn few_groups() {
    for key in ["int", "float", "short", "long"] {
        check(10, &[key]);
    }
}

#[test]
fn more_groups_than_a_workers_table_holds() {
    for key in ["int", "float", "short", "long"] {
        check(40_000, &[key]);
    }
}

#[test]
fn keys_in_runs() {
    // More rows than all workers' tables have groups, and each key in two runs far from each other.
    let key = |i: i64| i / 3 % (ROWS / 2);
    let frame = DataFrame::new(vec![
        column("int", (0..3 * ROWS).map(|i| key(i).into())),
        column("text", (0..3 * ROWS).map(|i| (key(i) > 9).then(|| format!("k{}", key(i))).into())),
        column("value", (0..3 * ROWS).map(|i| (i % 7 != 0).then_some(i).into())),
    ])
    .unwrap();
    check_frame(&frame, &["int"]);
    check_frame(&frame, &["text"]);
    check_frame(&frame, &["int", "text"]);
}

#[test]
fn keys_that_ascend() {
    // Each once, in runs that do not end where morsels do, and with a run longer than a morsel.
    let keys: [fn(i64) -> i64; 3] = [|i| i, |i| i / 3, |i| i.clamp(50_000, 200_000)];
    for key in keys {
        let frame = DataFrame::new(vec![
            column("int", (0..3 * ROWS).map(|i| key(i).into())),
            column("value", (0..3 * ROWS).map(|i| (i % 7 != 0).then_some(i).into())),
        ])
        .unwrap();
        check_frame(&frame, &["int"]);
    }
}

#[test]
fn several_keys() {
    check(300, &["int", "short"]);
    check(40_000, &["int", "float", "long"]);
}

#[test]
fn keys_wider_than_four_words_are_rows() {
    check(3_000, &["float", "int", "short", "long"]);
    let frame = frame(500);
    let keys: Vec<Expr> = (0..6).map(|i| col("float").alias(format!("k{i}"))).collect();
    let result = frame.lazy().group_by(keys).agg([col("value").count()]).collect().unwrap();
    assert_eq!(result.height(), 501);
}

#[test]
fn no_rows() {
    let empty = frame(10).slice(0, 0);
    let result = empty.lazy().group_by([col("short")]).agg([col("value").sum()]).collect().unwrap();
    assert_eq!((result.height(), result.width()), (0, 2));
    let total = empty.lazy().select([col("value").sum()]).collect().unwrap();
    assert!(total.equals(&df! { "value" => [0] }.unwrap()));
}
