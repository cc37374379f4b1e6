use super::*;
use crate::{DataType, ErrorKind, Value};

fn chunked(name: &str, sizes: &[usize]) -> Column {
    let mut next = 0;
    let chunk = |size: &usize| {
        let values: Vec<Value> = (next..next + *size as i128).map(Value::Int).collect();
        next += *size as i128;
        Vector::from_values(DataType::Int64, &values).unwrap()
    };
    Column::new(name, DataType::Int64, sizes.iter().map(chunk).collect())
}

fn frame(columns: &[(&str, &[usize])]) -> DataFrame {
    DataFrame::new(columns.iter().map(|(name, sizes)| chunked(name, sizes)).collect()).unwrap()
}

#[test]
fn batches_end_where_any_column_has_a_chunk_end() {
    let frame = frame(&[("a", &[3, 0, 4]), ("b", &[5, 2]), ("c", &[0, 7, 0])]);
    for (max_rows, sizes) in [(100, vec![3, 2, 2]), (2, vec![2, 1, 2, 2]), (1, vec![1; 7]), (0, vec![1; 7])] {
        let batches = frame.batches(max_rows);
        assert_eq!(batches.iter().map(|b| b.rows).collect::<Vec<_>>(), sizes);
        assert!(batches.iter().all(|b| b.columns.iter().all(|c| c.len() == b.rows)));
        let again = DataFrame::from_batches(&frame.schema(), &batches);
        assert!(again.equals(&frame));
        let whole = Batch::concat(&batches, &frame.schema()).unwrap();
        assert_eq!(whole.rows, 7);
    }
}

#[test]
fn frames_without_rows_or_columns_have_batches_too() {
    assert!(frame(&[("a", &[0, 0])]).batches(10).is_empty());
    assert!(DataFrame::default().batches(10).is_empty());
    let rows = DataFrame::with_height(vec![], 5).unwrap();
    assert_eq!(rows.batches(2).iter().map(|b| b.rows).collect::<Vec<_>>(), [2, 2, 1]);
    assert_eq!(rows.slice(3, 10).height(), 2);
    assert_eq!(rows.to_batch().unwrap().rows, 5);
    let empty = DataFrame::empty(&frame(&[("a", &[2])]).schema());
    assert_eq!((empty.height(), empty.width()), (0, 1));
    assert_eq!(Batch::concat(&[], &empty.schema()).unwrap().columns.len(), 1);
}

#[test]
fn slices_end_with_the_frame() {
    let frame = frame(&[("a", &[3, 4]), ("b", &[7])]);
    assert_eq!(frame.slice(2, 3).column("b").unwrap().get(0).unwrap().value, Value::Int(2));
    assert_eq!(frame.slice(5, usize::MAX).height(), 2);
    assert_eq!(frame.slice(9, 1).height(), 0);
}

#[test]
fn columns_must_fit_together() {
    let error = DataFrame::new(vec![chunked("a", &[1]), chunked("b", &[2])]).unwrap_err();
    assert_eq!(
        error.message(),
        "column \"b\" has 2 rows, but \"a\" has 1: the columns of a frame must have one length"
    );
    assert_eq!(error.kind(), ErrorKind::Shape);
    let error = DataFrame::with_height(vec![chunked("a", &[1])], 5).unwrap_err();
    assert_eq!(error.message(), "column \"a\" has 1 rows in a frame of 5");
    let error = DataFrame::new(vec![chunked("a", &[1]), chunked("a", &[1])]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Duplicate);
    let error = frame(&[("abc", &[1])]).column("abd").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ColumnNotFound);
    assert!(error.message().contains("did you mean \"abc\"?"));
}

#[test]
fn equality_looks_at_values() {
    let floats = |values: &[f64]| {
        let values: Vec<Value> = values.iter().map(|v| Value::Float(*v)).collect();
        DataFrame::new(vec![Column::from_values("a", None, &values).unwrap()]).unwrap()
    };
    assert!(floats(&[f64::NAN, 0.0]).equals(&floats(&[f64::NAN, -0.0])));
    assert!(!floats(&[1.0]).equals(&floats(&[2.0])));
    assert!(!floats(&[1.0]).equals(&floats(&[1.0, 1.0])));
    assert!(frame(&[("a", &[1, 2])]).equals(&frame(&[("a", &[3])])));
    assert!(!frame(&[("a", &[1])]).equals(&frame(&[("b", &[1])])));
    let constant = Vector::constant(&crate::Scalar::from("x"), 2).unwrap();
    let plain = Column::from_vector("s", constant.decoded());
    let encoded = Column::from_vector("s", constant.to_dictionary().unwrap());
    let frames = [plain, encoded].map(|c| DataFrame::new(vec![c]).unwrap());
    assert!(frames[0].equals(&frames[1]));
}
