//! CSV files in queries: types that were inferred from some rows, and what other rows make of them.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use polarslike::io::{CsvOptions, FileSink, Stream, Target, WriteFormat};
use polarslike::prelude::*;

/// A column of so many integers, but for one in the middle, beyond the rows that are looked at for types.
fn late(value: &str) -> tempfile::NamedTempFile {
    const ROWS: usize = 200_000;
    let value = |row: usize| if row == ROWS / 2 + 7 { value.to_string() } else { row.to_string() };
    let text: String = (0..ROWS).map(|row| value(row) + ",x\n").collect();
    let file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    std::fs::write(file.path(), "a,b\n".to_owned() + &text).unwrap();
    file
}

#[test]
fn types_widen_when_a_later_value_demands_it() {
    for (value, dtype) in
        [("0.5", DataType::Float64), ("word", DataType::String), ("99999999999999999999", DataType::Int128)]
    {
        let file = late(value);
        let frame = polarslike::read_csv(file.path(), CsvOptions::default()).unwrap();
        assert_eq!(frame.column("a").unwrap().dtype(), &dtype);
        assert_eq!(frame.height(), 200_000);
        let plan = LazyFrame::scan_csv(file.path(), CsvOptions::default()).unwrap();
        let few = plan.filter(col("a").is_null()).collect().unwrap();
        assert_eq!((few.column("a").unwrap().dtype(), few.height()), (&dtype, 0));
        assert_eq!(plan.select([col("b")]).collect().unwrap().height(), 200_000);
    }
}

/// Takes bytes, and shows them.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_stream_gets_the_rows_once_when_types_widen() {
    let file = late("word");
    let plan = LazyFrame::scan_csv(file.path(), CsvOptions::default()).unwrap();
    let bytes = Shared::default();
    let target = Target::Stream(Stream::new(bytes.clone()));
    plan.sink(FileSink::new(target, WriteFormat::Csv(CsvWriteOptions::default()))).collect().unwrap();
    assert_eq!(*bytes.0.lock().unwrap(), std::fs::read(file.path()).unwrap());
}

#[test]
fn what_a_query_makes_no_sense_of_is_an_error() {
    let file = late("word");
    let plan = LazyFrame::scan_csv(file.path(), CsvOptions::default()).unwrap();
    let error = plan.select([col("a").sum()]).collect().unwrap_err();
    assert!(
        error.to_string().contains("line 100009, column \"a\": cannot parse \"word\" as Int64"),
        "{error}"
    );
    let given = CsvOptions { schema_overrides: vec![Field::new("a", DataType::Int64)], ..Default::default() };
    let error = polarslike::read_csv(file.path(), given).unwrap_err();
    assert!(error.to_string().contains("cannot parse \"word\" as Int64"), "{error}");
}
