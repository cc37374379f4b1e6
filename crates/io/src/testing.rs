//! What the tests of both formats share.

use arrow::array::BooleanArray;
use polarslike_core::{
    Batch, Categories, Column, DataFrame, DataType, Name, Result, Schema, TimeUnit, Value,
};

use crate::{FileSink, RowFilter, ScanRequest, ScanSource, WriteFormat};

/// All rows of a source, in order.
pub(crate) fn read(source: &ScanSource, request: &ScanRequest) -> Result<DataFrame> {
    let schema = source.schema()?;
    let reader = source.open(&schema, request)?;
    let mut batches = Vec::new();
    for piece in 0..reader.pieces() {
        reader.read(piece, &mut |batch| {
            batches.push(batch);
            Ok(true)
        })?;
    }
    let mut projected = Schema::default();
    match &request.projection {
        Some(names) => {
            for name in names {
                projected.set(schema.fields()[schema.index_of(name)?].clone());
            }
        }
        None => projected = schema,
    }
    Ok(DataFrame::from_batches(&projected, &batches))
}

pub(crate) fn read_all(source: &ScanSource) -> Result<DataFrame> {
    read(source, &ScanRequest::default())
}

pub(crate) fn write(frame: &DataFrame, path: &std::path::Path, format: &WriteFormat) -> Result<()> {
    let sink = FileSink::new(path.into(), format.clone());
    sink.write(&frame.schema(), &frame.batches(usize::MAX))
}

pub(crate) fn column(name: &str, dtype: DataType, values: &[Value]) -> Column {
    Column::from_values(name, Some(dtype), values).unwrap()
}

pub(crate) fn ints(values: impl IntoIterator<Item = i128>) -> Vec<Value> {
    values.into_iter().map(Value::Int).collect()
}

pub(crate) fn strings<S: AsRef<str>>(values: impl IntoIterator<Item = S>) -> Vec<Value> {
    values.into_iter().map(|s| Value::String(s.as_ref().into())).collect()
}

/// A frame of three rows with a column of each type; the second row is null.
pub(crate) fn all_types() -> DataFrame {
    use DataType::*;
    let int = |v: i128| Value::Int(v);
    let row = |a: Value, b: Value| [a, Value::Null, b];
    let extremes = |dtype: DataType, low: i128, high: i128| (dtype, row(int(low), int(high)));
    let list = |values: &[i128]| Value::List(ints(values.iter().copied()));
    let field = |name: &str, value: Value| (name.into(), value);
    let fields = vec![
        polarslike_core::Field::new("x", Int64),
        polarslike_core::Field::new("when", List(Box::new(Date))),
    ];
    let nested = |x: i128, days: &[i128]| Value::Struct(vec![field("x", int(x)), field("when", list(days))]);
    // The order of the categories is not that of their texts.
    let sizes = Categories::new(["small", "large; or so"]).unwrap();
    let texts = |t: &str| Value::List(vec![Value::List(strings([t]))]);
    let types = vec![
        (Boolean, row(Value::Bool(true), Value::Bool(false))),
        extremes(Int8, i8::MIN.into(), i8::MAX.into()),
        extremes(Int16, i16::MIN.into(), i16::MAX.into()),
        extremes(Int32, i32::MIN.into(), i32::MAX.into()),
        extremes(Int64, i64::MIN.into(), i64::MAX.into()),
        extremes(UInt8, 0, u8::MAX.into()),
        extremes(UInt16, 0, u16::MAX.into()),
        extremes(UInt32, 0, u32::MAX.into()),
        extremes(UInt64, 0, u64::MAX.into()),
        (Float32, row(Value::Float(-0.5), Value::Float(f64::INFINITY))),
        (Float64, row(Value::Float(0.1), Value::Float(f64::NAN))),
        (
            String,
            row(Value::String("".into()), Value::String("a long text, beyond twelve bytes\n\"✓\"".into())),
        ),
        extremes(Date, -719_162, 20_000),
        extremes(Time, 0, 86_399_999_999_999),
        extremes(Datetime(TimeUnit::Milliseconds, None), -1, 1_600_000_000_123),
        extremes(Datetime(TimeUnit::Microseconds, None), -1, 1_600_000_000_123_456),
        extremes(Datetime(TimeUnit::Nanoseconds, None), -1, 1_600_000_000_123_456_789),
        extremes(Datetime(TimeUnit::Microseconds, Some("Europe/Berlin".into())), 0, 1_600_000_000_000_000),
        extremes(Duration(TimeUnit::Milliseconds), -1, 100),
        extremes(Duration(TimeUnit::Microseconds), -1, 100),
        extremes(Duration(TimeUnit::Nanoseconds), -1, 100),
        (Categorical, row(Value::String("b".into()), Value::String("a".into()))),
        (List(Box::new(Int64)), row(list(&[]), list(&[1, 2]))),
        (List(Box::new(String)), row(Value::List(strings(["x"])), Value::List(vec![Value::Null]))),
        (Struct(fields), row(nested(1, &[0]), nested(2, &[]))),
        extremes(Int128, -(10_i128.pow(38) - 1), 10_i128.pow(38) - 1),
        extremes(Decimal(10, 2), -150, 7),
        extremes(Decimal(38, 10), -(10_i128.pow(38) - 1), 0),
        (Binary, row(Value::Binary((*b"\xff\0").into()), Value::Binary((*b"").into()))),
        (Enum(sizes.clone()), row(Value::String("small".into()), Value::String("large; or so".into()))),
        (List(Box::new(Enum(sizes))), row(Value::List(strings(["small"])), Value::List(vec![Value::Null]))),
        (Array(Box::new(Int64), 2), row(list(&[1, 2]), list(&[3, 4]))),
        (Array(Box::new(Array(Box::new(String), 1)), 1), row(texts("a"), texts("b"))),
        (
            Map(Box::new(String), Box::new(Decimal(3, 1))),
            row(Value::Struct(vec![field("a", int(15)), field("b", Value::Null)]), Value::Struct(vec![])),
        ),
    ];
    let columns = types.into_iter().map(|(dtype, values)| column(&dtype.to_string(), dtype, &values));
    DataFrame::new(columns.collect()).unwrap()
}

/// The batches of one piece.
pub(crate) fn piece(source: &ScanSource, piece: usize) -> Result<Vec<Batch>> {
    let schema = source.schema()?;
    let mut batches = Vec::new();
    source.open(&schema, &ScanRequest::default())?.read(piece, &mut |batch| {
        batches.push(batch);
        Ok(true)
    })?;
    Ok(batches)
}

/// Keeps rows whose number in `a` is divisible by this.
#[derive(Debug)]
pub(crate) struct Divisible(pub(crate) i64, pub(crate) [Name; 1]);

impl RowFilter for Divisible {
    fn columns(&self) -> &[Name] {
        &self.1
    }

    fn keep(&self, batch: &Batch) -> Result<BooleanArray> {
        let value = |row| match batch.columns[0].get(row).value {
            Value::Int(value) => Some(value as i64 % self.0 == 0),
            _ => None,
        };
        Ok((0..batch.rows).map(value).collect())
    }
}
