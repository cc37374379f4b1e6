//! Filters see the same rows, whichever columns they need and however many they keep.

use std::sync::Arc;

use arrow::array::BooleanArray;
use polarslike_core::{Batch, DataFrame, DataType, ErrorKind, Name, Result, Value, error};

use super::{ParquetOptions, ParquetWriteOptions};
use crate::testing::{all_types, column, ints, read, strings, write};
use crate::{RowFilter, ScanRequest, ScanSource, WriteFormat};

/// Keeps rows by the value of one column.
struct Keep(Vec<Name>, Test);

type Test = fn(&Value) -> Option<bool>;

impl std::fmt::Debug for Keep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl RowFilter for Keep {
    fn columns(&self) -> &[Name] {
        &self.0
    }

    fn keep(&self, batch: &Batch) -> Result<BooleanArray> {
        Ok((0..batch.rows).map(|i| (self.1)(&batch.columns[0].get(i).value)).collect())
    }
}

fn int(value: &Value) -> i128 {
    match value {
        Value::Int(value) => *value,
        other => panic!("{other:?}"),
    }
}

fn request(columns: &[&str], filter: impl RowFilter + 'static) -> ScanRequest {
    let projection = Some(columns.iter().map(|c| (*c).into()).collect());
    ScanRequest { projection, filter: Some(Arc::new(filter)), ..Default::default() }
}

fn source(frame: &DataFrame, row_group_size: usize) -> (tempfile::TempDir, ScanSource) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    let options = ParquetWriteOptions { row_group_size: Some(row_group_size), ..Default::default() };
    write(frame, &path, &WriteFormat::Parquet(options)).unwrap();
    (dir, ScanSource::parquet(&path, ParquetOptions::default()).unwrap())
}

#[test]
fn the_rows_that_a_filter_keeps() {
    let n = 400_000;
    let text = column("text", DataType::String, &strings((0..n).map(|i| format!("value {}", i % 7))));
    let columns =
        vec![column("i", DataType::Int64, &ints(0..n)), text, column("j", DataType::Int64, &ints(0..n))];
    let (_dir, source) = source(&DataFrame::new(columns).unwrap(), 300_000);
    let tests: [(Test, usize); 6] = [
        (|_| Some(true), 400_000),
        (|_| Some(false), 0),
        (|_| None, 0),
        (|v| Some(int(v) % 1000 == 999), 400),
        (|v| (int(v) % 3 != 0).then_some(int(v) % 2 == 0), 133_333),
        (|v| Some((100..200).contains(&int(v)) || int(v) > 399_997), 102),
    ];
    for (keep, count) in tests {
        for columns in [&["text", "j"][..], &["j", "i"], &["i"], &[]] {
            let found = read(&source, &request(columns, Keep(vec!["i".into()], keep))).unwrap();
            assert_eq!((found.height(), found.width()), (count, columns.len()));
            if let Ok(j) = found.column("j") {
                let expected = (0..n).filter(|i| keep(&Value::Int(*i)) == Some(true)).map(Value::Int);
                assert!(j.iter().map(|s| s.value).eq(expected), "{columns:?}");
            }
        }
    }
    let text = |v: &Value| Some(*v == Value::String("value 3".into()));
    let found = read(&source, &request(&["i", "text"], Keep(vec!["text".into()], text))).unwrap();
    assert!(found.column("i").unwrap().iter().all(|s| int(&s.value) % 7 == 3));
    assert_eq!(found.height(), 57_143);
}

/// Rows that all of several filters keep.
#[derive(Debug)]
struct All(Vec<Arc<dyn RowFilter>>, Vec<Name>);

impl RowFilter for All {
    fn columns(&self) -> &[Name] {
        &self.1
    }

    fn keep(&self, _: &Batch) -> Result<BooleanArray> {
        Err(error!(Internal, "filters are asked one after the other"))
    }

    fn parts(&self) -> Option<&[Arc<dyn RowFilter>]> {
        Some(&self.0)
    }
}

#[test]
fn filters_that_follow_each_other() {
    let n = 200_000;
    let frame = DataFrame::new(vec![
        column("i", DataType::Int64, &ints(0..n)),
        column("j", DataType::Int64, &ints((0..n).map(|i| i % 5))),
        column("k", DataType::Int64, &ints((0..n).map(|i| i * 7 % 1000))),
    ]);
    let (_dir, source) = source(&frame.unwrap(), 150_000);
    let second: Test = |v| Some(int(v) != 2);
    // It keeps few rows, most, all and none.
    let tests: [Test; 4] =
        [|v| Some(int(v) < 3), |v| (int(v) > 50).then_some(true), |_| Some(true), |_| Some(false)];
    for third in tests {
        let filters: [(&str, Test); 3] = [("i", |v| Some(int(v) % 3 != 1)), ("j", second), ("k", third)];
        let expected: Vec<Value> = (0..n)
            .filter(|i| i % 3 != 1 && i % 5 != 2 && third(&Value::Int(i * 7 % 1000)) == Some(true))
            .map(Value::Int)
            .collect();
        for columns in [&["i"][..], &["k", "i"], &["j", "k"], &[]] {
            let filters = filters.iter().map(|(name, keep)| Arc::new(Keep(vec![(*name).into()], *keep)) as _);
            let all = All(filters.collect(), vec!["i".into(), "j".into(), "k".into()]);
            let found = read(&source, &request(columns, all)).unwrap();
            assert_eq!((found.height(), found.width()), (expected.len(), columns.len()));
            if let Ok(i) = found.column("i") {
                assert!(i.iter().map(|s| s.value).eq(expected.iter().cloned()), "{columns:?}");
            }
        }
    }
}

#[test]
fn all_types_are_filtered() {
    let frame = all_types();
    let (_dir, source) = source(&frame, 2);
    let names: Vec<&str> = frame.names().map(|n| n.as_ref()).collect();
    let last = |v: &Value| Some(*v == Value::Int(i8::MAX.into()));
    let found = read(&source, &request(&names, Keep(vec!["Int8".into()], last))).unwrap();
    assert!(found.equals(&frame.slice(2, 1)));
}

/// Fails.
#[derive(Debug)]
struct Fails(Vec<Name>);

impl RowFilter for Fails {
    fn columns(&self) -> &[Name] {
        &self.0
    }

    fn keep(&self, _: &Batch) -> Result<BooleanArray> {
        Err(error!(Compute, "division by zero"))
    }
}

#[test]
fn errors_of_filters_keep_their_kind() {
    let (_dir, source) = source(&all_types(), 10);
    let error = read(&source, &request(&["Int8"], Fails(vec!["Int16".into()]))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Compute);
    assert!(error.to_string().contains("division by zero"), "{error}");
}
