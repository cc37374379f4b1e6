use super::*;
use crate::{ErrorKind, TimeUnit};

fn ints(values: impl IntoIterator<Item = i128>) -> Vec<Value> {
    values.into_iter().map(Value::Int).collect()
}

fn chunked(dtype: DataType, chunks: &[&[Value]]) -> Column {
    let chunks = chunks.iter().map(|c| Vector::from_values(dtype.clone(), c).unwrap()).collect();
    Column::new("c", dtype, chunks)
}

fn values(column: &Column) -> Vec<Value> {
    column.iter().map(|s| s.value).collect()
}

#[test]
fn slices_go_across_chunks() {
    let column = chunked(DataType::Int64, &[&ints(0..3), &[], &ints(3..4), &ints(4..9)]);
    for offset in 0..=9 {
        for len in 0..=9 - offset {
            let slice = column.slice(offset, len);
            assert_eq!(values(&slice), ints((offset as i128..).take(len)));
            assert_eq!((slice.len(), slice.is_empty()), (len, len == 0));
            assert!(slice.chunks().iter().all(|c| !c.is_empty()));
            assert_eq!(slice.to_vector().unwrap().len(), len);
        }
    }
    assert_eq!(values(&column.slice(7, usize::MAX)), ints(7..9));
    assert!(column.slice(20, 5).is_empty());
}

#[test]
fn single_rows() {
    let column = chunked(DataType::Int64, &[&ints(0..2), &[], &ints(2..4)]);
    assert_eq!(column.get(3).unwrap().value, Value::Int(3));
    let error = column.get(4).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutOfBounds);
    assert_eq!(error.message(), "row 4 of column \"c\", which has 4 rows");
}

#[test]
fn a_renamed_column_shares_what_is_known() {
    let column = chunked(DataType::Int64, &[&ints(0..2)]);
    let statistics: *const Statistics = column.statistics();
    assert_eq!(statistics, column.with_name("d").statistics() as *const _);
    assert_eq!(column.with_name("d").field(), Field::new("d", DataType::Int64));
}

fn range_of(column: &Column) -> Option<(Value, Value)> {
    column.statistics().range.clone().map(|(low, high)| (low.value, high.value))
}

#[test]
fn statistics_of_numbers() {
    let column = chunked(DataType::Int8, &[&[Value::Null, Value::Int(3)], &ints([-5, 7]), &[Value::Null]]);
    assert_eq!(column.statistics().null_count, 2);
    assert_eq!(range_of(&column), Some((Value::Int(-5), Value::Int(7))));
    assert_eq!(range_of(&chunked(DataType::Int8, &[])), None);
    assert_eq!(range_of(&chunked(DataType::Int8, &[&[Value::Null]])), None);
    let days = chunked(DataType::Date, &[&ints([3, 1])]);
    assert_eq!(days.statistics().range.as_ref().unwrap().0, Scalar::new(DataType::Date, Value::Int(1)));
    let instants = chunked(DataType::Datetime(TimeUnit::Nanoseconds, None), &[&ints([3, 1])]);
    assert_eq!(range_of(&instants), Some((Value::Int(1), Value::Int(3))));
    let constant = Vector::constant(&Scalar::from(5_i64), 1_000).unwrap();
    assert_eq!(range_of(&Column::from_vector("c", constant)), Some((Value::Int(5), Value::Int(5))));
    let no_rows = Vector::constant(&Scalar::from(5_i64), 0).unwrap();
    assert_eq!(range_of(&Column::from_vector("c", no_rows)), None);
    let text = Vector::constant(&Scalar::from("a"), 2).unwrap();
    assert_eq!(range_of(&Column::from_vector("c", text)), None);
}

#[test]
fn nan_is_not_in_the_range_of_floats() {
    let floats = |values: &[f64]| values.iter().map(|v| Value::Float(*v)).collect::<Vec<_>>();
    let nan = f64::NAN;
    for dtype in [DataType::Float32, DataType::Float64] {
        let range = |chunks: &[&[f64]]| {
            let chunks: Vec<Vec<Value>> = chunks.iter().map(|c| floats(c)).collect();
            range_of(&chunked(dtype.clone(), &chunks.iter().map(Vec::as_slice).collect::<Vec<_>>()))
        };
        let expected = Some((Value::Float(-1.0), Value::Float(f64::INFINITY)));
        assert_eq!(range(&[&[nan, -1.0, f64::INFINITY]]), expected);
        assert_eq!(range(&[&[-nan, f64::INFINITY, -1.0]]), expected);
        assert_eq!(range(&[&[nan], &[-1.0], &[f64::INFINITY, nan]]), expected);
        assert_eq!(range(&[&[nan, nan]]), None);
    }
}

fn inferred(values: &[Value]) -> Result<DataType> {
    Column::from_values("c", None, values).map(|c| c.dtype().clone())
}

#[test]
fn types_are_inferred() {
    let text = |t: &str| Value::String(t.into());
    let fields = |fields: &[(&str, Value)]| {
        Value::Struct(fields.iter().map(|(n, v)| (Name::from(*n), v.clone())).collect())
    };
    let list = |values: &[Value]| Value::List(values.to_vec());
    for (values, dtype) in [
        (vec![], DataType::Null),
        (vec![Value::Null], DataType::Null),
        (vec![Value::Null, Value::Bool(true)], DataType::Boolean),
        (ints([1, -1]), DataType::Int64),
        (ints([1, u64::MAX.into()]), DataType::UInt64),
        (vec![Value::Int(1), Value::Float(0.5)], DataType::Float64),
        (vec![text("a"), Value::Null], DataType::String),
        (vec![list(&[]), list(&[Value::Int(1)])], DataType::List(Box::new(DataType::Int64))),
        (
            vec![list(&[Value::Int(1)]), list(&[Value::Float(1.0)])],
            DataType::List(Box::new(DataType::Float64)),
        ),
        (
            vec![fields(&[("a", Value::Int(1))]), fields(&[("b", text("x")), ("a", Value::Null)])],
            DataType::Struct(vec![Field::new("a", DataType::Int64), Field::new("b", DataType::String)]),
        ),
    ] {
        assert_eq!(inferred(&values).unwrap(), dtype, "{values:?}");
    }
}

#[test]
fn errors_name_column_and_row() {
    let text = Value::String("x".into());
    let error = inferred(&[Value::Int(1), text.clone()]).unwrap_err();
    assert_eq!(
        error.message(),
        "column \"c\": values of Int64 and of String in one column; convert them to one type first"
    );
    let error = Column::from_values("a", Some(DataType::Int64), &[Value::Null, text]).unwrap_err();
    assert_eq!(error.to_string(), "column \"a\", row 1: \"x\" is not a value of type Int64");
    assert_eq!(error.kind(), ErrorKind::InvalidType);
    let error = inferred(&ints([-1, u64::MAX.into()])).unwrap_err();
    assert_eq!(error.to_string(), "column \"c\", row 0: -1 is not a value of type UInt64");
}
