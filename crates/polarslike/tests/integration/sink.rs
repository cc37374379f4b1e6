//! Plans whose results go to files and functions as they come.

use std::path::Path;
use std::sync::{Arc, Mutex};

use polarslike::io::{FileSink, Stream, Target, WriteFormat};
use polarslike::plan::{BatchSink, HostFunction, PartitionSink};
use polarslike::prelude::*;
use polarslike::{Node, Sink};

fn numbers(rows: i128) -> DataFrame {
    let values: Vec<Value> = (0..rows).map(Value::Int).collect();
    let texts: Vec<Value> = (0..rows).map(|i| Value::String(format!("text {i}").as_str().into())).collect();
    let columns =
        [Column::from_values("a", None, &values).unwrap(), Column::from_values("s", None, &texts).unwrap()];
    DataFrame::new(columns.into()).unwrap()
}

fn parquet(rows: usize) -> WriteFormat {
    WriteFormat::Parquet(ParquetWriteOptions { row_group_size: Some(rows), ..Default::default() })
}

fn read(path: &Path) -> DataFrame {
    read_parquet(path, ParquetOptions::default()).unwrap()
}

#[test]
fn rows_keep_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let (source, target) = (folder.path().join("a.parquet"), folder.path().join("b.parquet"));
    let frame = numbers(300_000);
    frame.write(&source, &parquet(7_000)).unwrap();
    assert!(read(&source).equals(&frame));

    let kept = LazyFrame::scan_parquet(&source, ParquetOptions::default())
        .unwrap()
        .filter((col("a") % lit(3)).eq(lit(0)));
    for rows in [1_000, 100_000, 1 << 20] {
        kept.sink(FileSink::new(Target::Path(target.clone()), parquet(rows))).collect().unwrap();
        assert!(read(&target).equals(&kept.collect().unwrap()));
    }
    let csv = folder.path().join("b.csv");
    kept.sink_csv(&csv, CsvWriteOptions::default()).unwrap();
    assert!(read_csv(&csv, CsvOptions::default()).unwrap().equals(&kept.collect().unwrap()));

    // In any order, the rows are the same.
    let unordered =
        FileSink { maintain_order: false, ..FileSink::new(Target::Path(target.clone()), parquet(5_000)) };
    kept.sink(unordered).collect().unwrap();
    let sorted = read(&target).lazy().sort([col("a")], SortOptions::default()).collect().unwrap();
    assert!(sorted.equals(&kept.collect().unwrap()));
}

#[test]
fn a_file_may_be_read_and_written_by_one_query() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.parquet");
    let frame = numbers(200_000);
    frame.write(&path, &parquet(10_000)).unwrap();
    let scan = LazyFrame::scan_parquet(&path, ParquetOptions::default()).unwrap();
    scan.filter(col("a").lt(lit(100_000))).sink_parquet(&path, ParquetWriteOptions::default()).unwrap();
    assert!(read(&path).equals(&frame.slice(0, 100_000)));
}

#[test]
fn empty_results_are_files_with_columns() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.parquet");
    let none = numbers(10).lazy().filter(col("a").gt(lit(100)));
    none.sink_parquet(&path, ParquetWriteOptions::default()).unwrap();
    assert!(read(&path).equals(&none.collect().unwrap()));
    let csv = folder.path().join("a.csv");
    none.sink_csv(&csv, CsvWriteOptions::default()).unwrap();
    assert_eq!(std::fs::read_to_string(csv).unwrap(), "a,s\n");
}

#[test]
fn an_error_leaves_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, "old").unwrap();
    let failing = numbers(200_000).lazy().select([col("s").cast(DataType::Int64, true, false)]);
    assert!(failing.sink_csv(&path, CsvWriteOptions::default()).is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_stream_takes_one_file() {
    let sink = FileSink::new(Target::Stream(Stream::new(std::io::sink())), parquet(10));
    let plan = numbers(3).lazy().sink(sink);
    assert_eq!(plan.collect().unwrap().width(), 0);
    assert!(plan.collect().unwrap_err().to_string().contains("one file"));
}

#[test]
fn functions_get_pieces_in_order() {
    let frame = numbers(100_000);
    let pieces = Arc::new(Mutex::new(Vec::new()));
    let seen = pieces.clone();
    let function = HostFunction::new(move |piece: &DataFrame| {
        let mut seen = seen.lock().unwrap();
        seen.push(piece.clone());
        Ok(seen.len() == 4)
    });
    let sink = Sink::Batches(BatchSink { function, rows: 12_000, maintain_order: true });
    frame.lazy().then(Node::Sink(Box::new(sink))).collect().unwrap();
    let pieces = pieces.lock().unwrap();
    assert_eq!(pieces.len(), 4);
    for (i, piece) in pieces.iter().enumerate() {
        assert!(piece.equals(&frame.slice(i * 12_000, 12_000)));
    }
}

#[test]
fn plans_show_their_sinks() {
    let plan = numbers(3).lazy().sink(FileSink::new(Target::parse("a/b.parquet"), parquet(10)));
    let text = plan.explain(true).unwrap();
    assert!(text.starts_with("SINK PARQUET [\"a/b.parquet\"] MAINTAIN_ORDER\n  FRAME"), "{text}");
}

/// The paths of all files below a folder, sorted.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_string());
            }
        }
    }
    found.sort();
    found
}

fn partitions(folder: &Path, keys: &[&str]) -> PartitionSink {
    PartitionSink {
        file: FileSink::new(Target::from(folder), parquet(1_000)),
        keys: keys.iter().map(|key| (*key).into()).collect(),
        include_key: true,
        max_rows: None,
        max_bytes: None,
        path: None,
    }
}

#[test]
fn partitions_have_folders() {
    let folder = tempfile::tempdir().unwrap();
    let frame = numbers(10_000).lazy().with_columns([(col("a") % lit(3)).alias("k")]).collect().unwrap();
    let sink = PartitionSink { include_key: false, ..partitions(folder.path(), &["k"]) };
    frame.lazy().sink_partitions(sink).collect().unwrap();
    assert_eq!(
        files(folder.path()),
        ["k=0/00000000.parquet", "k=1/00000000.parquet", "k=2/00000000.parquet"]
    );
    for k in 0..3 {
        let expected = frame.lazy().filter(col("k").eq(lit(k))).drop([col("k")]).collect().unwrap();
        assert!(read(&folder.path().join(format!("k={k}/00000000.parquet"))).equals(&expected));
    }
    let table = read(folder.path()).lazy().sort([col("a")], SortOptions::default()).collect().unwrap();
    assert!(table.equals(&frame));
}

#[test]
fn more_partitions_than_open_files() {
    let folder = tempfile::tempdir().unwrap();
    let frame = numbers(2_000).lazy().with_columns([(col("a") % lit(1_000)).alias("k")]).collect().unwrap();
    frame.lazy().sink_partitions(partitions(folder.path(), &["k"])).collect().unwrap();
    assert_eq!(files(folder.path()).len(), 1_000);
    assert_eq!(read(folder.path()).height(), 2_000);
}

#[test]
fn files_have_limits() {
    let folder = tempfile::tempdir().unwrap();
    let frame = numbers(2_500);
    let sink = PartitionSink { max_rows: Some(700), ..partitions(folder.path(), &[]) };
    frame.lazy().sink_partitions(sink).collect().unwrap();
    assert_eq!(files(folder.path()).len(), 4);
    assert!(read(folder.path()).equals(&frame));

    let other = tempfile::tempdir().unwrap();
    let path = |(number, keys): &(usize, DataFrame)| Ok(format!("{}-{number}.parquet", keys.width()));
    let path = Some(HostFunction::new(path));
    let sink = PartitionSink { max_bytes: Some(20_000), path, ..partitions(other.path(), &[]) };
    frame.lazy().sink_partitions(sink).collect().unwrap();
    let names = files(other.path());
    assert!(names.len() > 2 && names[0] == "0-0.parquet", "{names:?}");
    let table = read(other.path()).lazy().sort([col("a")], SortOptions::default()).collect().unwrap();
    assert!(table.equals(&frame));
}
