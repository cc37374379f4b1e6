//! Joins of many rows against nested loops' answer, and the rules of keys, names and nulls.

use std::collections::BTreeMap;

use polarslike::prelude::*;

fn frame(name: &str, rows: i64, keys: i64, offset: i64) -> DataFrame {
    let key = |i: i64| (i % 31 != 0).then(|| (i * 7 + offset) % keys);
    df! {
        "int" => (0..rows).map(key),
        "text" => (0..rows).map(|i| key(i).map(|k| format!("key {k} of the text"))),
        name => 0..rows,
    }
    .unwrap()
}

/// The pairs (left row, right row) of a join by value, as text; `-` where there is no partner.
fn expected(left: &DataFrame, right: &DataFrame, key: &str, how: JoinType) -> Vec<String> {
    let keys = |f: &DataFrame| f.column(key).unwrap().iter().map(|s| s.value).collect::<Vec<_>>();
    let (left, right) = (keys(left), keys(right));
    let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (row, value) in right.iter().enumerate().filter(|(_, v)| **v != Value::Null) {
        by_key.entry(format!("{value:?}")).or_default().push(row);
    }
    let mut pairs = Vec::new();
    let mut matched = vec![false; right.len()];
    for (row, value) in left.iter().enumerate() {
        let partners = by_key.get(&format!("{value:?}")).filter(|_| *value != Value::Null);
        for partner in partners.into_iter().flatten() {
            matched[*partner] = true;
            pairs.push(format!("{row} {partner}"));
        }
        if partners.is_none() && matches!(how, JoinType::Left | JoinType::Full) {
            pairs.push(format!("{row} -"));
        }
    }
    if matches!(how, JoinType::Right | JoinType::Full) {
        pairs.extend((0..right.len()).filter(|row| !matched[*row]).map(|row| format!("- {row}")));
    }
    pairs.sort();
    pairs
}

fn pairs(joined: &DataFrame) -> Vec<String> {
    let values = |name: &str| joined.column(name).unwrap().iter().map(|s| s.value).collect::<Vec<_>>();
    let text = |v: &Value| if let Value::Int(v) = v { v.to_string() } else { "-".to_string() };
    let mut pairs: Vec<String> =
        values("l").iter().zip(&values("r")).map(|(l, r)| format!("{} {}", text(l), text(r))).collect();
    pairs.sort();
    pairs
}

#[test]
fn every_kind_gives_the_pairs_of_equal_keys() {
    for (left_rows, right_rows, keys) in [(1_000, 300, 100), (300, 1_000, 2_000), (70_000, 200_000, 150_000)]
    {
        let (left, right) = (frame("l", left_rows, keys, 0), frame("r", right_rows, keys, 3));
        for key in ["int", "text"] {
            for how in [JoinType::Inner, JoinType::Left, JoinType::Right, JoinType::Full] {
                let options = JoinOptions::new(how, vec![col(key)], vec![col(key)]);
                let joined = left.lazy().join(&right.lazy(), options).collect().unwrap();
                assert_eq!(pairs(&joined), expected(&left, &right, key, how), "{how:?} by {key}");
            }
        }
    }
}

#[test]
fn semi_and_anti_split_the_left_rows_in_order() {
    let (left, right) = (frame("l", 50_000, 9_000, 0), frame("r", 3_000, 9_000, 5));
    let run = |how| {
        let options = JoinOptions::new(how, vec![col("int")], vec![col("int")]);
        left.lazy().join(&right.lazy(), options).collect().unwrap()
    };
    let (semi, anti) = (run(JoinType::Semi), run(JoinType::Anti));
    assert_eq!(semi.height() + anti.height(), left.height());
    for frame in [&semi, &anti] {
        let rows = frame.column("l").unwrap().iter();
        assert!(rows.map(|s| if let Value::Int(row) = s.value { row } else { -1 }).is_sorted());
    }
}

#[test]
fn left_joins_keep_the_order_of_the_left_rows() {
    let (left, right) = (frame("l", 100_000, 500, 0), frame("r", 400, 500, 0));
    let options = JoinOptions::new(JoinType::Left, vec![col("int")], vec![col("int")]);
    let joined = left.lazy().join(&right.lazy(), options).select([col("l")]).unique(None, Keep::First, true);
    assert!(joined.collect().unwrap().equals(&left.lazy().select([col("l")]).collect().unwrap()));
}

#[test]
fn null_keys_are_equal_only_on_request() {
    let left = df! { "k" => [Some(1), None], "l" => [0, 1] }.unwrap();
    let right = df! { "k" => [None, Some(1)], "r" => [0, 1] }.unwrap();
    let mut options = JoinOptions::new(JoinType::Inner, vec![col("k")], vec![col("k")]);
    assert_eq!(pairs(&left.lazy().join(&right.lazy(), options.clone()).collect().unwrap()), ["0 1"]);
    options.nulls_equal = true;
    assert_eq!(pairs(&left.lazy().join(&right.lazy(), options).collect().unwrap()), ["0 1", "1 0"]);
}

#[test]
fn coalesced_full_joins_have_one_key() {
    let left = df! { "k" => [1, 2], "l" => [0, 1] }.unwrap();
    let right = df! { "k" => [2, 3], "r" => [0, 1] }.unwrap();
    let mut options = JoinOptions::new(JoinType::Full, vec![col("k")], vec![col("k")]);
    options.coalesce = Some(true);
    let joined = left.lazy().join(&right.lazy(), options).sort([col("k")], SortOptions::default());
    let wanted = df! { "k" => [1, 2, 3], "l" => [Some(0), Some(1), None], "r" => [None, Some(0), Some(1)] };
    assert!(joined.collect().unwrap().equals(&wanted.unwrap()));
}

#[test]
fn cross_joins_give_all_pairs() {
    let left = df! { "l" => 0..300 }.unwrap();
    let right = df! { "r" => 0..700 }.unwrap();
    let options = JoinOptions::new(JoinType::Cross, vec![], vec![]);
    let joined = left.lazy().join(&right.lazy(), options).collect().unwrap();
    assert_eq!(joined.height(), 210_000);
    assert_eq!(joined.column("l").unwrap().get(701).unwrap().value, Value::Int(1));
}

#[test]
fn keys_that_must_be_unique_are_checked() {
    let one = df! { "k" => [1, 2] }.unwrap();
    let twice = df! { "k" => [1, 1] }.unwrap();
    let mut options = JoinOptions::new(JoinType::Left, vec![col("k")], vec![col("k")]);
    options.validate = polarslike::Validate::OneToOne;
    assert!(one.lazy().join(&one.lazy(), options.clone()).collect().is_ok());
    let error = one.lazy().join(&twice.lazy(), options).collect().unwrap_err();
    assert_eq!(
        error.message(),
        r#"the join keys on the right are not unique, but validate="1:1" asks for it"#
    );
}
