//! Page indexes and Bloom filters spare rows.

use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::file::properties::WriterProperties;
use polarslike_core::{DataType, Scalar, Value};

use super::ParquetOptions;
use crate::testing::read;
use crate::{Pruner, ScanRequest, ScanSource, Statistics};

/// Numbers in order and their texts, in pages of 100 rows of one row group.
fn pages(path: &Path) -> ScanSource {
    let numbers: ArrayRef = Arc::new(Int64Array::from_iter_values(0..1000));
    let texts: ArrayRef =
        Arc::new(StringArray::from_iter_values((0..1000).map(|i| format!("text {}", (i * 7919) % 1000))));
    let batch = RecordBatch::try_from_iter([("i", numbers), ("s", texts)]).unwrap();
    let properties = WriterProperties::builder()
        .set_data_page_row_count_limit(100)
        .set_write_batch_size(50)
        .set_bloom_filter_enabled(true)
        .build();
    let file = std::fs::File::create(path).unwrap();
    let mut writer = ArrowWriter::try_new(file, batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    ScanSource::parquet(path, ParquetOptions::default()).unwrap()
}

/// Keeps runs of rows in which a number may be.
#[derive(Debug)]
struct Near(i128);

impl Pruner for Near {
    fn may_match(&self, statistics: &dyn Statistics) -> bool {
        let Some(bounds) = statistics.bounds("i") else { return true };
        let value = |bound: &Option<Scalar>| bound.clone().map(|scalar| scalar.value);
        let (Some(Value::Int(min)), Some(Value::Int(max))) = (value(&bounds.min), value(&bounds.max)) else {
            panic!("{bounds:?}");
        };
        (min..=max).contains(&self.0)
    }
}

#[test]
fn pages_are_spared() {
    let dir = tempfile::tempdir().unwrap();
    let source = pages(&dir.path().join("a.parquet"));
    let request = |i| ScanRequest { pruner: Some(Arc::new(Near(i))), ..Default::default() };
    for i in [0, 99, 100, 555, 999] {
        let found = read(&source, &request(i)).unwrap();
        assert_eq!(found.height(), 100, "one page of ten");
        assert_eq!(found.column("i").unwrap().get(0).unwrap().value, Value::Int(i / 100 * 100));
    }
    assert_eq!(read(&source, &request(-1)).unwrap().height(), 0);
    let whole = ScanSource::parquet(
        dir.path().join("a.parquet"),
        ParquetOptions { use_statistics: false, ..Default::default() },
    );
    assert_eq!(read(&whole.unwrap(), &request(5)).unwrap().height(), 1000);
}

/// Keeps runs of rows that may have a value.
#[derive(Debug)]
struct Has(&'static str, Scalar);

impl Pruner for Has {
    fn may_match(&self, statistics: &dyn Statistics) -> bool {
        statistics.may_contain(self.0, std::slice::from_ref(&self.1))
    }
}

#[test]
fn bloom_filters_are_asked() {
    let dir = tempfile::tempdir().unwrap();
    let source = pages(&dir.path().join("a.parquet"));
    let rows = |column, scalar| {
        let request = ScanRequest { pruner: Some(Arc::new(Has(column, scalar))), ..Default::default() };
        read(&source, &request).unwrap().height()
    };
    let int = |i| Scalar::new(DataType::Int64, Value::Int(i));
    assert_eq!((rows("i", int(555)), rows("s", "text 77".into())), (1000, 1000));
    assert_eq!((rows("i", int(1 << 40)), rows("s", "text 77 or so".into())), (0, 0));
    assert_eq!(rows("unknown", int(1)), 1000);
}
