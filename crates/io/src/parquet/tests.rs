use std::path::Path;
use std::sync::Arc;

use polarslike_core::{DataFrame, DataType, Encoding, ErrorKind, Scalar, Value};

use super::{Compression, ParquetOptions, ParquetWriteOptions, WriteStatistics};
use crate::Location;
use crate::input::Input;
use crate::output::{Output, OutputOptions};
use crate::testing::{all_types, column, ints, piece, read, read_all, strings, write};
use crate::{Pruner, ScanRequest, ScanSource, Statistics, WriteFormat};

fn write_parquet(frame: &DataFrame, path: &Path, options: ParquetWriteOptions) {
    write(frame, path, &WriteFormat::Parquet(options)).unwrap();
}

fn source(path: &Path) -> ScanSource {
    ScanSource::parquet(path, ParquetOptions::default()).unwrap()
}

/// `n` rows: a number, text with few and text with many distinct values.
fn frame(n: i128) -> DataFrame {
    let few = column("few", DataType::String, &strings((0..n).map(|i| format!("value number {}", i % 7))));
    let many = column("many", DataType::String, &strings((0..n).map(|i| format!("distinct value {i}"))));
    DataFrame::new(vec![column("i", DataType::Int64, &ints(0..n)), few, many]).unwrap()
}

#[test]
fn every_type_survives() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("types.parquet");
    let frame = all_types();
    for compression in [
        Compression::Uncompressed,
        Compression::Snappy,
        Compression::Gzip,
        Compression::Brotli,
        Compression::Zstd,
        Compression::Lz4,
    ] {
        write_parquet(&frame, &path, ParquetWriteOptions { compression, ..Default::default() });
        let back = read_all(&source(&path)).unwrap();
        assert_eq!(back.schema(), frame.schema());
        assert!(back.equals(&frame), "{compression:?}");
    }
    assert_eq!(source(&path).row_count().unwrap(), Some(3));
}

#[test]
fn frames_without_rows_or_columns_survive() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("empty.parquet");
    write_parquet(&all_types().slice(0, 0), &path, Default::default());
    assert!(read_all(&source(&path)).unwrap().equals(&all_types().slice(0, 0)));
    write_parquet(&DataFrame::default(), &path, Default::default());
    assert_eq!(read_all(&source(&path)).unwrap().width(), 0);
}

#[test]
fn pieces_share_row_groups_and_keep_the_order() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    let frame = frame(700_000);
    write_parquet(&frame, &path, ParquetWriteOptions { row_group_size: Some(600_000), ..Default::default() });
    let schema = frame.schema();
    let reader = source(&path).open(&schema, &ScanRequest::default()).unwrap();
    assert!(reader.pieces() > 2, "{} pieces of two row groups", reader.pieces());
    assert!(read_all(&source(&path)).unwrap().equals(&frame));
}

#[test]
fn text_of_few_values_arrives_encoded() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    let frame = frame(1000);
    write_parquet(&frame, &path, Default::default());
    let batches = piece(&source(&path), 0).unwrap();
    assert!(
        matches!(batches[0].columns[1].encoding(), Encoding::Dictionary { values, .. } if values.len() == 7)
    );
    assert!(matches!(batches[0].columns[2].encoding(), Encoding::Plain(_)));
    // Encoded columns are written from their codes, and are the same when they come back.
    let encoded = DataFrame::from_batches(&frame.schema(), &batches);
    write_parquet(&encoded, &path, Default::default());
    assert!(read_all(&source(&path)).unwrap().equals(&frame));
}

#[test]
fn projections_and_limits() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    let frame = frame(1000);
    write_parquet(&frame, &path, ParquetWriteOptions { row_group_size: Some(300), ..Default::default() });
    let projection = Some(vec!["many".into(), "i".into()]);
    let request = ScanRequest { projection, limit: Some(450), ..Default::default() };
    let back = read(&source(&path), &request).unwrap();
    assert_eq!(back.names().map(|n| n.as_ref()).collect::<Vec<_>>(), ["many", "i"]);
    assert_eq!(back.height(), 450);
    assert_eq!(back.column("i").unwrap().get(449).unwrap().value, Value::Int(449));

    let none = ScanRequest { projection: Some(vec![]), ..Default::default() };
    assert_eq!(read(&source(&path), &none).unwrap().height(), 1000);

    assert_eq!(source(&path).row_count().unwrap(), Some(1000));

    let unknown = ScanRequest { projection: Some(vec!["manny".into()]), ..Default::default() };
    let error = source(&path).open(&frame.schema(), &unknown).err().unwrap();
    assert!(error.to_string().contains(r#"did you mean "many""#), "{error}");
}

/// Keeps runs of rows in which `column` may be at least `least`.
#[derive(Debug)]
struct AtLeast(&'static str, Value);

impl Pruner for AtLeast {
    fn may_match(&self, statistics: &dyn Statistics) -> bool {
        let max = statistics.bounds(self.0).and_then(|bounds| bounds.max);
        match (max.map(|m| m.value), &self.1) {
            (Some(Value::Int(max)), Value::Int(least)) => max >= *least,
            (Some(Value::Float(max)), Value::Float(least)) => max >= *least,
            (Some(Value::String(max)), Value::String(least)) => max >= *least,
            _ => true,
        }
    }
}

#[test]
fn statistics_rule_out_row_groups() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    let floats: Vec<Value> =
        (0..1000).map(|i| Value::Float(if i == 0 { f64::NAN } else { i.into() })).collect();
    let names = strings((0..1000).map(|i| format!("{i:04}")));
    let frame = DataFrame::new(vec![
        column("i", DataType::Int64, &ints(0..1000)),
        column("f", DataType::Float64, &floats),
        column("s", DataType::String, &names),
    ])
    .unwrap();
    write_parquet(&frame, &path, ParquetWriteOptions { row_group_size: Some(100), ..Default::default() });
    let rows = |name, least| {
        let request = ScanRequest { pruner: Some(Arc::new(AtLeast(name, least))), ..Default::default() };
        read(&source(&path), &request).unwrap().height()
    };
    assert_eq!(rows("i", Value::Int(850)), 200);
    assert_eq!(rows("s", Value::String("0850".into())), 200);
    assert!(
        rows("f", Value::Float(850.0)) > 200,
        "NaN is greater than any number, and the first group has one"
    );
    assert_eq!(rows("unknown", Value::Int(0)), 1000);

    write_parquet(
        &frame,
        &path,
        ParquetWriteOptions { statistics: WriteStatistics::Switch(false), ..Default::default() },
    );
    assert_eq!(rows("i", Value::Int(850)), 1000);
}

#[test]
fn bounds_are_of_the_columns_type() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("types.parquet");
    let frame = all_types();
    write_parquet(&frame, &path, Default::default());
    let footer = super::Footer::read(Input::open(&Location::Path(path)).unwrap()).unwrap();
    for column in
        frame.columns().iter().filter(|c| !c.dtype().is_nested() && !matches!(c.dtype(), DataType::Enum(_)))
    {
        let bounds = super::statistics::of_group(&footer, 0, column.name()).unwrap();
        assert_eq!((bounds.null_count, bounds.rows), (Some(1), 3), "{}", column.name());
        if column.dtype().is_integer() || column.dtype().is_temporal() {
            assert_eq!(bounds.min, Some(column.get(0).unwrap()));
            assert_eq!(bounds.max, Some(column.get(2).unwrap()));
        }
    }
    let text = super::statistics::of_group(&footer, 0, "Categorical").unwrap();
    assert_eq!(text.min, Some(Scalar::new(DataType::Categorical, Value::String("a".into()))));
    assert_eq!(super::statistics::of_group(&footer, 0, "List(Int64)"), None);
}

#[test]
fn several_files_are_one_table() {
    let dir = tempfile::tempdir().unwrap();
    let (whole, half) = (frame(100), frame(50));
    write_parquet(&half, &dir.path().join("a.parquet"), Default::default());
    write_parquet(&whole.slice(50, 50), &dir.path().join("b.parquet"), Default::default());
    let both = source(&dir.path().join("*.parquet"));
    assert_eq!(both.row_count().unwrap(), Some(100));
    assert!(read_all(&both).unwrap().equals(&whole));
}

#[test]
fn wrong_options_are_explained() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    let fails = |options: ParquetWriteOptions| {
        write(&frame(1), &path, &WriteFormat::Parquet(options)).unwrap_err().to_string()
    };
    let level = |compression, level| ParquetWriteOptions {
        compression,
        compression_level: Some(level),
        ..Default::default()
    };
    assert!(fails(level(Compression::Zstd, 99)).contains("compression_level does not fit"));
    assert!(fails(level(Compression::Gzip, -1)).contains("compression_level is -1"));
    assert!(fails(level(Compression::Snappy, 1)).contains("Snappy has no levels"));
    let none = ParquetWriteOptions { row_group_size: Some(0), ..Default::default() };
    assert!(fails(none).contains("row_group_size is 0"));
    assert!(!path.exists());
}

#[test]
fn unfinished_writers_leave_the_old_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    write_parquet(&frame(10), &path, Default::default());
    let format =
        WriteFormat::Parquet(ParquetWriteOptions { row_group_size: Some(100), ..Default::default() });
    let encoder = format.encoder(&frame(1).schema()).unwrap();
    let output = Output::create(&path.as_path().into(), &OutputOptions::default()).unwrap();
    let mut writer = encoder.begin(output).unwrap();
    writer.append(encoder.encode(&[frame(100).to_batch().unwrap()]).unwrap()).unwrap();
    drop(writer);
    assert!(read_all(&source(&path)).unwrap().equals(&frame(10)));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn what_is_no_parquet_file_is_explained() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    let fails = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let error = read_all(&source(&path)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::FileFormat);
        error.to_string()
    };
    assert!(fails(b"").ends_with("a.parquet\" is not a Parquet file: it is empty"));
    assert!(fails(b"a,b\n1,2\n").ends_with("is not a Parquet file: it does not begin with PAR1"));
    assert!(fails(b"PAR1").contains("is truncated"));
    assert!(fails(b"PAR1\0\0\0\0PAR1").contains("damaged"));
}

#[test]
fn truncated_files_are_errors() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    write_parquet(&all_types(), &path, Default::default());
    let bytes = std::fs::read(&path).unwrap();
    for len in (0..bytes.len()).step_by(13).chain(bytes.len() - 12..bytes.len()) {
        std::fs::write(&path, &bytes[..len]).unwrap();
        let error = read_all(&source(&path)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::FileFormat, "{len}: {error}");
        assert!(error.to_string().contains("a.parquet"), "{error}");
    }
}

#[test]
fn damaged_files_do_not_panic() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.parquet");
    write_parquet(&frame(20), &path, Default::default());
    let bytes = std::fs::read(&path).unwrap();
    for i in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[i] ^= if i % 2 == 0 { 0x01 } else { 0x80 };
        std::fs::write(&path, &damaged).unwrap();
        // Some damage is in values, and cannot be seen.
        if let Err(error) = read_all(&source(&path)) {
            assert!(error.to_string().contains("a.parquet"), "{error}");
        }
    }
}
