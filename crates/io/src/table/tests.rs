use std::path::Path;

use arrow::array::BooleanArray;
use polarslike_core::{DataFrame, DataType, ErrorKind, Value};

use super::*;
use crate::testing::{column, ints, read, read_all, write};
use crate::{CsvOptions, Format, Location, ParquetOptions, Statistics, WriteFormat};

fn put(folder: &Path, file: &str, columns: Vec<polarslike_core::Column>) {
    let path = folder.join(file);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let frame = DataFrame::new(columns).unwrap();
    write(&frame, &path, &WriteFormat::Parquet(Default::default())).unwrap();
}

fn int(name: &str, values: impl IntoIterator<Item = i128>) -> polarslike_core::Column {
    column(name, DataType::Int64, &ints(values))
}

fn parquet(path: &Path, table: TableOptions) -> Result<ScanSource> {
    ScanSource::new(&[Location::from(path)], Format::Parquet(ParquetOptions::default()), table)
}

fn values(frame: &DataFrame, name: &str) -> Vec<Value> {
    frame.column(name).unwrap().iter().map(|s| s.value).collect()
}

/// Keeps rows where the column is this number.
#[derive(Debug)]
struct Is(Vec<Name>, i128);

impl RowFilter for Is {
    fn columns(&self) -> &[Name] {
        &self.0
    }

    fn keep(&self, batch: &Batch) -> Result<BooleanArray> {
        Ok((0..batch.rows).map(|i| Some(batch.columns[0].get(i).value == Value::Int(self.1))).collect())
    }
}

impl Pruner for Is {
    fn may_match(&self, statistics: &dyn Statistics) -> bool {
        statistics.bounds(&self.0[0]).is_none_or(|b| b.min.is_none_or(|min| min.value == Value::Int(self.1)))
    }
}

#[test]
fn folders_and_paths_are_columns() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "k=1/a.parquet", vec![int("a", [1, 2]), int("k", [9, 9])]);
    put(dir.path(), "k=2/a.parquet", vec![int("a", [3]), int("k", [9])]);
    let table = TableOptions { include_file_paths: Some("from".into()), ..Default::default() };
    let source = parquet(dir.path(), table).unwrap();
    let frame = read_all(&source).unwrap();
    assert_eq!(frame.names().map(|n| n.as_ref()).collect::<Vec<_>>(), ["a", "k", "from"]);
    assert_eq!(values(&frame, "k"), ints([1, 1, 2]), "the folder, not the column of this name");
    let Value::String(path) = &values(&frame, "from")[2] else { panic!() };
    assert!(path.ends_with("k=2/a.parquet"), "{path}");

    let request = ScanRequest { projection: Some(vec!["k".into()]), ..Default::default() };
    assert_eq!(values(&read(&source, &request).unwrap(), "k"), ints([1, 1, 2]));
    let plain = parquet(dir.path(), TableOptions { hive_partitioning: Some(false), ..Default::default() });
    assert_eq!(values(&read_all(&plain.unwrap()).unwrap(), "k"), ints([9, 9, 9]));
    let clash = TableOptions { include_file_paths: Some("a".into()), ..Default::default() };
    assert_eq!(parquet(dir.path(), clash).unwrap().schema().unwrap_err().kind(), ErrorKind::Duplicate);
}

#[test]
fn filters_see_all_columns_and_spare_files() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "k=1/a.parquet", vec![int("a", [1, 2])]);
    put(dir.path(), "k=2/a.parquet", vec![int("a", [2, 3, 2])]);
    let source = parquet(dir.path(), TableOptions::default()).unwrap();
    let filtered = |filter: Is, columns: &[&str]| {
        let projection = Some(columns.iter().map(|c| (*c).into()).collect());
        read(&source, &ScanRequest { projection, filter: Some(Arc::new(filter)), ..Default::default() })
            .unwrap()
    };
    let both = filtered(Is(vec!["a".into()], 2), &["k", "a"]);
    assert_eq!((values(&both, "k"), values(&both, "a")), (ints([1, 2, 2]), ints([2, 2, 2])));
    assert_eq!(values(&filtered(Is(vec!["k".into()], 2), &["a"]), "a"), ints([2, 3, 2]));
    assert_eq!(filtered(Is(vec!["a".into()], 9), &["k"]).height(), 0);

    std::fs::write(dir.path().join("k=1/a.parquet"), "damaged").unwrap();
    let schema =
        polarslike_core::Schema::new([Field::new("a", DataType::Int64), Field::new("k", DataType::Int64)]);
    let request = ScanRequest { pruner: Some(Arc::new(Is(vec!["k".into()], 2))), ..Default::default() };
    assert_eq!(source.open(&schema.unwrap(), &request).unwrap().pieces(), 1, "the other file is not opened");
}

#[test]
fn files_may_differ_if_options_say_so() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "1.parquet", vec![int("a", [1]), int("b", [1])]);
    put(dir.path(), "2.parquet", vec![column("a", DataType::Int8, &ints([2])), int("c", [2])]);
    let fails = |table: TableOptions| read_all(&parquet(dir.path(), table).unwrap()).unwrap_err().to_string();
    let mut table = TableOptions::default();
    assert!(fails(table.clone()).contains(r#"2.parquet" lacks the columns ["b"] of the table"#));
    table.missing_columns = MissingColumns::Insert;
    assert!(fails(table.clone()).contains(r#"2.parquet" has the columns ["c"] besides"#));
    table.extra_columns = ExtraColumns::Ignore;
    let error = fails(table.clone());
    assert!(
        error.contains(r#"column "a" of "#) && error.contains("is Int8, but Int64 was expected"),
        "{error}"
    );
    table.cast_options.integer_cast = vec![IntegerCast::Upcast];
    let frame = read_all(&parquet(dir.path(), table).unwrap()).unwrap();
    assert_eq!(values(&frame, "a"), ints([1, 2]));
    assert_eq!(values(&frame, "b"), [Value::Int(1), Value::Null]);
}

#[test]
fn more_files_than_a_process_may_have_open() {
    let dir = tempfile::tempdir().unwrap();
    let count = 2 * MAX_OPEN_FILES;
    for i in 0..count {
        std::fs::write(dir.path().join(format!("{i:04}.csv")), format!("a\n{i}\n")).unwrap();
    }
    let frame = read_all(&ScanSource::csv(dir.path(), CsvOptions::default()).unwrap()).unwrap();
    assert_eq!(values(&frame, "a"), ints(0..count as i128));
}

#[test]
fn bytes_in_memory_are_files() {
    let locations = ["a\n1\n", "a\n2\n"].map(Location::memory);
    let source = ScanSource::new(&locations, Format::Csv(CsvOptions::default()), TableOptions::default());
    assert_eq!(values(&read_all(&source.unwrap()).unwrap(), "a"), ints([1, 2]));
}
