use polarslike_core::{DataFrame, DataType, TimeUnit, Value};

use super::super::QuoteStyle;
use super::*;
use crate::testing::{all_types, column, ints, read_all, strings, write};
use crate::{CsvOptions, ScanSource, WriteFormat};

fn write_csv(frame: &DataFrame, options: &CsvWriteOptions) -> Result<String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.csv");
    write(frame, &path, &WriteFormat::Csv(options.clone()))?;
    Ok(std::fs::read_to_string(path).unwrap())
}

fn frame(columns: Vec<(&str, DataType, Vec<Value>)>) -> DataFrame {
    DataFrame::new(columns.into_iter().map(|(name, dtype, values)| column(name, dtype, &values)).collect())
        .unwrap()
}

fn floats(values: &[f64]) -> Vec<Value> {
    values.iter().map(|v| Value::Float(*v)).collect()
}

/// The lines after the header of a frame of one column.
fn lines(dtype: DataType, values: Vec<Value>, options: &CsvWriteOptions) -> Vec<String> {
    let text = write_csv(&frame(vec![("a", dtype, values)]), options).unwrap();
    text.lines().skip(1).map(String::from).collect()
}

#[test]
fn floats_are_short_and_exact() {
    let default = CsvWriteOptions::default();
    let values =
        [0.0, -0.0, 1.5, 0.1, 1e15, 1e16, 1e21, 1e-5, 1e-6, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    assert_eq!(
        lines(DataType::Float64, floats(&values), &default),
        [
            "0.0",
            "-0.0",
            "1.5",
            "0.1",
            "1000000000000000.0",
            "1e+16",
            "1e+21",
            "0.00001",
            "1e-6",
            "NaN",
            "inf",
            "-inf"
        ]
    );
    assert_eq!(lines(DataType::Float32, floats(&[0.1, 1e8]), &default), ["0.1", "100000000.0"]);
    let options = |float_scientific, float_precision| CsvWriteOptions {
        float_scientific,
        float_precision,
        ..Default::default()
    };
    let values = floats(&[1234.5, 1e-7]);
    assert_eq!(lines(DataType::Float64, values.clone(), &options(Some(true), None)), ["1.2345e3", "1e-7"]);
    assert_eq!(
        lines(DataType::Float64, values.clone(), &options(Some(true), Some(2))),
        ["1.23e3", "1.00e-7"]
    );
    assert_eq!(
        lines(DataType::Float64, values.clone(), &options(Some(false), None)),
        ["1234.5", "0.0000001"]
    );
    assert_eq!(lines(DataType::Float64, values, &options(None, Some(2))), ["1234.50", "0.00"]);
}

#[test]
fn quotes_by_style() {
    let frame = frame(vec![
        ("s,x", DataType::String, [strings(["", "a,b", "a\"b", "a\nb"]), vec![Value::Null]].concat()),
        ("i", DataType::Int64, [ints(1..5), vec![Value::Null]].concat()),
        ("b", DataType::Boolean, vec![Value::Bool(true); 5]),
        ("d", DataType::Date, ints(0..5)),
    ]);
    let first = |quote_style| {
        let text = write_csv(&frame, &CsvWriteOptions { quote_style, ..Default::default() }).unwrap();
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        format!("{}{}{}", lines[0], lines[1], lines[lines.len() - 1])
    };
    assert_eq!(first(QuoteStyle::Necessary), "\"s,x\",i,b,d\n\"\",1,true,1970-01-01\n,,true,1970-01-05\n");
    assert_eq!(
        first(QuoteStyle::Always),
        "\"s,x\",\"i\",\"b\",\"d\"\n\"\",\"1\",\"true\",\"1970-01-01\"\n\"\",\"\",\"true\",\"1970-01-05\"\n"
    );
    assert_eq!(
        first(QuoteStyle::NonNumeric),
        "\"s,x\",\"i\",\"b\",\"d\"\n\"\",1,\"true\",\"1970-01-01\"\n,,\"true\",\"1970-01-05\"\n"
    );
    assert_eq!(first(QuoteStyle::Never), "s,x,i,b,d\n,1,true,1970-01-01\n,,true,1970-01-05\n");
    let middle = write_csv(&frame, &CsvWriteOptions::default()).unwrap();
    assert!(
        middle.contains("\n\"a,b\",2,")
            && middle.contains("\n\"a\"\"b\",3,")
            && middle.contains("\n\"a\nb\",4,")
    );
}

#[test]
fn dates_and_times() {
    let default = CsvWriteOptions::default();
    let berlin = Some("Europe/Berlin".into());
    for (dtype, value, expected) in [
        (DataType::Date, -800_000, "-0221-09-04"),
        (DataType::Time, 3_723_456_789_000, "01:02:03.456789000"),
        (DataType::Datetime(TimeUnit::Milliseconds, None), -1, "1969-12-31T23:59:59.999"),
        (DataType::Datetime(TimeUnit::Microseconds, None), 1, "1970-01-01T00:00:00.000001"),
        (DataType::Datetime(TimeUnit::Nanoseconds, None), 1, "1970-01-01T00:00:00.000000001"),
        (DataType::Datetime(TimeUnit::Milliseconds, berlin), 0, "1970-01-01T01:00:00.000+0100"),
    ] {
        assert_eq!(lines(dtype, ints([value]), &default), [expected]);
    }
    let custom = CsvWriteOptions {
        date_format: Some("%d,%m".into()),
        time_format: Some("%H.%M".into()),
        datetime_format: Some("%Y".into()),
        ..Default::default()
    };
    assert_eq!(lines(DataType::Date, ints([0]), &custom), ["\"01,01\""]);
    assert_eq!(lines(DataType::Time, ints([0]), &custom), ["00.00"]);
    assert_eq!(lines(DataType::Datetime(TimeUnit::Nanoseconds, None), ints([0]), &custom), ["1970"]);
    let wrong = CsvWriteOptions { date_format: Some("%H %Q".into()), ..Default::default() };
    let error = write_csv(&frame(vec![("d", DataType::Date, ints([0]))]), &wrong).unwrap_err();
    assert!(error.to_string().starts_with("the format \"%H %Q\" does not fit"), "{error}");
    let far = || frame(vec![("d", DataType::Date, ints([i32::MAX.into()]))]);
    assert_eq!(write_csv(&far(), &default).unwrap(), "d\n+5881580-07-11\n");
    let beyond = write_csv(&far(), &custom).unwrap_err();
    assert!(beyond.to_string().contains("beyond the calendar"), "{beyond}");
}

#[test]
fn other_dialects() {
    let frame = frame(vec![
        ("a", DataType::Float64, vec![Value::Float(0.5), Value::Null]),
        ("b", DataType::String, strings(["x;y", "it's|"])),
    ]);
    let options = CsvWriteOptions {
        include_bom: true,
        separator: b';',
        quote_char: b'\'',
        line_terminator: "|".into(),
        decimal_comma: true,
        null_value: "NA".into(),
        ..Default::default()
    };
    assert_eq!(write_csv(&frame, &options).unwrap(), "\u{feff}a;b|0,5;'x;y'|NA;'it''s|'|");
    let headless = CsvWriteOptions { include_header: false, decimal_comma: true, ..Default::default() };
    assert_eq!(write_csv(&frame, &headless).unwrap(), "\"0,5\",x;y\n\"\",it's|\n");
}

#[test]
fn values_come_back() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.csv");
    let all = all_types();
    let columns = all
        .columns()
        .iter()
        .filter(|c| !c.dtype().is_nested() && !matches!(c.dtype(), DataType::Duration(_) | DataType::Binary));
    let frame = DataFrame::new(columns.cloned().collect()).unwrap();
    write(&frame, &path, &WriteFormat::Csv(CsvWriteOptions::default())).unwrap();
    let options = CsvOptions { schema: Some(frame.schema()), ..Default::default() };
    let back = read_all(&ScanSource::csv(&path, options).unwrap()).unwrap();
    assert!(back.equals(&frame), "{back}\n{frame}");
    // Encoded and constant columns are written the same.
    let batch = frame.to_batch().unwrap();
    let encoded = batch.columns.iter().map(|v| v.to_dictionary().unwrap_or_else(|_| v.clone())).collect();
    let encoded = DataFrame::from_batches(&frame.schema(), &[Batch::new(encoded, batch.rows)]);
    let plain = write_csv(&frame, &CsvWriteOptions::default()).unwrap();
    assert_eq!(write_csv(&encoded, &CsvWriteOptions::default()).unwrap(), plain);
}

#[test]
fn constants_and_nulls() {
    use polarslike_core::{Scalar, Vector};
    let schema = Schema::new([
        Field::new("c", DataType::String),
        Field::new("n", DataType::Null),
        Field::new("m", DataType::Int64),
    ])
    .unwrap();
    let columns = vec![
        Vector::constant(&Scalar::from("a,b"), 2).unwrap(),
        Vector::nulls(DataType::Null, 2),
        Vector::nulls(DataType::Int64, 2),
    ];
    let frame = DataFrame::from_batches(&schema, &[Batch::new(columns, 2)]);
    assert_eq!(write_csv(&frame, &CsvWriteOptions::default()).unwrap(), "c,n,m\n\"a,b\",,\n\"a,b\",,\n");
    assert_eq!(write_csv(&DataFrame::default(), &CsvWriteOptions::default()).unwrap(), "\n");
}

#[test]
fn many_rows_stay_in_order() {
    let rows = 50_000;
    let text =
        write_csv(&frame(vec![("a", DataType::Int64, ints(0..rows))]), &CsvWriteOptions::default()).unwrap();
    let expected: String = std::iter::once("a\n".into()).chain((0..rows).map(|i| format!("{i}\n"))).collect();
    assert!(text == expected);
}

#[test]
fn types_without_text_are_explained() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.csv");
    for (dtype, expected) in [
        (
            DataType::List(Box::new(DataType::Int64)),
            "CSV has no nested values, but column \"a\" is List(Int64)",
        ),
        (DataType::Duration(TimeUnit::Milliseconds), "CSV has no text for lengths of time, but column \"a\""),
    ] {
        let error =
            write(&frame(vec![("a", dtype, vec![])]), &path, &WriteFormat::Csv(CsvWriteOptions::default()))
                .unwrap_err();
        assert!(error.to_string().starts_with(expected), "{error}");
        assert!(!path.exists());
    }
}

#[test]
fn bytes_are_written_if_they_are_text() {
    let default = CsvWriteOptions::default();
    let bytes = |bytes: &[u8]| vec![Value::Binary(bytes.into())];
    assert_eq!(lines(DataType::Binary, bytes(b"a,b"), &default), ["\"a,b\""]);
    let error = write_csv(&frame(vec![("a", DataType::Binary, bytes(b"\xff"))]), &default).unwrap_err();
    assert!(error.message().contains("CSV is text"));
}
