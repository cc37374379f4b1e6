//! Our decoder gives what the `parquet` crate's own reader gives, whatever the pages are like.
#![allow(clippy::single_range_in_vec_init)]

use std::sync::Arc;

use arrow::array::{
    ArrayRef, BinaryArray, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Float32Array,
    Float64Array, Int8Array, Int32Array, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray,
    UInt16Array, UInt64Array,
};
use arrow::compute::concat_batches;
use arrow::datatypes::Int32Type;
use bytes::Bytes;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;
use parquet::file::properties::{WriterProperties, WriterVersion};
use polarslike_core::interop;

use super::*;
use crate::Location;
use crate::parquet::footer::Footer;

/// Numbers that look random.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        (self.0 >> 33) as usize % below
    }

    /// A value per row; some are none if `nulls`.
    fn some<T>(&mut self, rows: usize, nulls: bool, value: impl Fn(usize) -> T) -> Vec<Option<T>> {
        // In runs as well as one by one.
        let run = [1, 3, 50][self.next(3)];
        let mut null = false;
        let distinct = [1, 2, 7, 300, 1 << 30][self.next(5)];
        (0..rows)
            .map(|row| {
                if row % run == 0 {
                    null = nulls && self.next(3) == 0;
                }
                let number = self.next(distinct);
                (!null).then(|| value(number))
            })
            .collect()
    }
}

fn text(number: usize) -> String {
    match number % 4 {
        0 => format!("{number}"),
        1 => format!("{number} is too long a text to lie in a view"),
        2 => format!("ü{number}"),
        _ => String::new(),
    }
}

fn table(random: &mut Random, rows: usize, nulls: bool) -> RecordBatch {
    let texts = random.some(rows, nulls, text);
    let dictionary: DictionaryArray<Int32Type> = texts.iter().map(|t| t.as_deref()).collect();
    let instants = random.some(rows, nulls, |n| n as i64 - 7);
    let decimals = |random: &mut Random| random.some(rows, nulls, |n| n as i128 - 9).into_iter();
    let columns: Vec<ArrayRef> = vec![
        Arc::new(BooleanArray::from(random.some(rows, nulls, |n| n % 2 == 0))),
        Arc::new(Int8Array::from(random.some(rows, nulls, |n| n as i8))),
        Arc::new(UInt16Array::from(random.some(rows, nulls, |n| n as u16))),
        Arc::new(Int32Array::from(random.some(rows, nulls, |n| n as i32 - 5))),
        Arc::new(Int64Array::from(random.some(rows, nulls, |n| n as i64 - 5))),
        Arc::new(UInt64Array::from(random.some(rows, nulls, |n| u64::MAX - n as u64))),
        Arc::new(Float32Array::from(random.some(rows, nulls, |n| n as f32 / 3.0))),
        Arc::new(Float64Array::from(random.some(rows, nulls, |n| n as f64 / 3.0))),
        Arc::new(Date32Array::from(random.some(rows, nulls, |n| n as i32))),
        Arc::new(TimestampMicrosecondArray::from(instants).with_timezone("UTC")),
        Arc::new(decimals(random).collect::<Decimal128Array>().with_precision_and_scale(9, 2).unwrap()),
        Arc::new(decimals(random).collect::<Decimal128Array>().with_precision_and_scale(18, 3).unwrap()),
        Arc::new(decimals(random).collect::<Decimal128Array>().with_precision_and_scale(30, 3).unwrap()),
        Arc::new(texts.iter().map(|t| t.as_deref()).collect::<StringArray>()),
        Arc::new(
            random.some(rows, nulls, |n| text(n / 3)).iter().map(|t| t.as_deref()).collect::<StringArray>(),
        ),
        Arc::new(texts.iter().map(|t| t.as_deref().map(str::as_bytes)).collect::<BinaryArray>()),
        Arc::new(dictionary),
    ];
    RecordBatch::try_from_iter_with_nullable(
        columns.into_iter().enumerate().map(|(i, column)| (format!("c{i}"), column, nulls)),
    )
    .unwrap()
}

fn written(random: &mut Random, table: &RecordBatch) -> Bytes {
    let codec = [Compression::UNCOMPRESSED, Compression::SNAPPY, Compression::ZSTD(Default::default())];
    let properties = WriterProperties::builder()
        .set_compression(codec[random.next(3)])
        .set_writer_version([WriterVersion::PARQUET_1_0, WriterVersion::PARQUET_2_0][random.next(2)])
        .set_dictionary_enabled(random.next(3) > 0)
        // Dictionaries that are full, so that plain pages follow.
        .set_dictionary_page_size_limit([200, 1 << 20][random.next(2)])
        .set_data_page_row_count_limit([10, 1000, 1 << 20][random.next(3)])
        .set_write_batch_size([7, 1024][random.next(2)])
        .set_max_row_group_row_count(Some([100, 1 << 20][random.next(2)]))
        .build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, table.schema(), Some(properties)).unwrap();
    writer.write(table).unwrap();
    writer.close().unwrap();
    bytes.into()
}

fn footer(bytes: &Bytes) -> Footer {
    Footer::read(Input::open(&Location::memory(bytes.clone())).unwrap()).unwrap()
}

/// Runs of rows, in order.
fn runs(random: &mut Random, rows: usize) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = 0;
    let longest = [1, 20, rows][random.next(3)];
    while start < rows {
        let end = rows.min(start + 1 + random.next(longest));
        if random.next(3) > 0 {
            runs.push(start..end);
        }
        start = end;
    }
    runs
}

fn equal(ours: &Vector, theirs: &ArrayRef, what: &str) {
    let theirs = interop::vector_of(theirs, ours.dtype().clone()).unwrap();
    assert_eq!(ours.null_count(), theirs.null_count(), "{what}");
    assert_eq!(&ours.decode(), &theirs.decode(), "{what}");
}

#[test]
fn the_same_as_the_crates_reader() {
    let pool = Arc::new(Pool::default());
    let mut random = Random(7);
    let mut decoded = 0;
    for round in 0..60 {
        let (rows, nulls) = ([1, 30, 500, 5000][random.next(4)], random.next(2) == 0);
        let table = table(&mut random, rows, nulls);
        let bytes = written(&mut random, &table);
        let footer = footer(&bytes);
        for group in 0..footer.metadata.num_row_groups() {
            let rows = footer.metadata.row_group(group).num_rows() as usize;
            let expected = ParquetRecordBatchReaderBuilder::try_new(bytes.clone()).unwrap();
            let expected = expected.with_row_groups(vec![group]).build().unwrap();
            let expected: Vec<RecordBatch> = expected.map(|batch| batch.unwrap()).collect();
            let expected = concat_batches(&expected[0].schema(), &expected).unwrap();
            let runs = runs(&mut random, rows);
            let end = runs.last().map_or(0, |run| run.end);
            for (column, field) in footer.arrow.fields().iter().enumerate() {
                let Some(mut decoder) = ColumnDecoder::open(&footer, &footer.file, &pool, group, column, end)
                else {
                    continue;
                };
                decoded += 1;
                let what = format!("round {round}, row group {group}, {field}");
                let mut rest = &runs[..];
                while !rest.is_empty() {
                    let (now, later) = rest.split_at(rest.len().min(1 + random.next(40)));
                    rest = later;
                    let slices: Vec<ArrayRef> =
                        now.iter().map(|run| expected.column(column).slice(run.start, run.len())).collect();
                    let slices: Vec<&dyn arrow::array::Array> = slices.iter().map(|a| &**a).collect();
                    let theirs = arrow::compute::concat(&slices).unwrap();
                    equal(&decoder.read(now).unwrap(), &theirs, &what);
                }
            }
        }
    }
    assert!(decoded > 2000, "{decoded} columns were decoded");
}

#[test]
fn types_that_are_decoded_here() {
    let pool = Arc::new(Pool::default());
    let table = table(&mut Random(1), 10, true);
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, table.schema(), None).unwrap();
    writer.write(&table).unwrap();
    writer.close().unwrap();
    let footer = footer(&bytes.into());
    let is_own = |column| ColumnDecoder::open(&footer, &footer.file, &pool, 0, column, 10).is_some();
    let others: Vec<usize> = (0..table.num_columns()).filter(|column| !is_own(*column)).collect();
    assert_eq!(others, [12], "only decimals of more than 18 digits are for the crate");
}

/// Large pages of which only the first rows are needed are decompressed up to these.
#[test]
fn the_first_rows_of_large_pages() {
    let pool = Arc::new(Pool::default());
    let rows = 300_000;
    let table = table(&mut Random(3), rows, true);
    for version in [WriterVersion::PARQUET_1_0, WriterVersion::PARQUET_2_0] {
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(Default::default()))
            .set_dictionary_enabled(false)
            .set_writer_version(version)
            .set_encoding(Encoding::PLAIN)
            .set_data_page_size_limit(64 << 20)
            .set_data_page_row_count_limit(rows)
            .build();
        let mut bytes = Vec::new();
        let mut writer = ArrowWriter::try_new(&mut bytes, table.schema(), Some(properties)).unwrap();
        writer.write(&table).unwrap();
        writer.close().unwrap();
        let footer = footer(&bytes.into());
        for column in 0..table.num_columns() {
            for runs in [vec![0..1], vec![5..6, 100..2000, 70_000..70_001], vec![250_000..260_000]] {
                let end = runs.last().map_or(0, |run| run.end);
                let decoder = ColumnDecoder::open(&footer, &footer.file, &pool, 0, column, end);
                let Some(mut decoder) = decoder else { continue };
                let slices: Vec<ArrayRef> =
                    runs.iter().map(|run| table.column(column).slice(run.start, run.len())).collect();
                let slices: Vec<&dyn arrow::array::Array> = slices.iter().map(|a| &**a).collect();
                let theirs = arrow::compute::concat(&slices).unwrap();
                equal(&decoder.read(&runs).unwrap(), &theirs, &format!("column {column}, {runs:?}"));
            }
        }
    }
}

/// Bytes that are not as they should be give errors or other values, and the decoder itself never panics.
#[test]
fn damaged_pages_are_errors() {
    let pool = Arc::new(Pool::default());
    let mut random = Random(11);
    let mut errors = 0;
    for _ in 0..30 {
        let table = table(&mut random, 400, true);
        let bytes = written(&mut random, &table);
        let footer = footer(&bytes);
        let end = footer.metadata.row_groups().last().unwrap().columns().last().unwrap().byte_range();
        let end = (end.0 + end.1) as usize;
        for _ in 0..40 {
            let mut damaged = bytes.to_vec();
            for _ in 0..1 + random.next(3) {
                let place = random.next(end);
                damaged[place] = [0, 1, 127, 128, 255, damaged[place] ^ 1 << random.next(8)][random.next(6)];
            }
            let file = Input::open(&Location::memory(damaged)).unwrap();
            for group in 0..footer.metadata.num_row_groups() {
                let rows = footer.metadata.row_group(group).num_rows() as usize;
                for column in 0..table.num_columns() {
                    let Some(mut decoder) = ColumnDecoder::open(&footer, &file, &pool, group, column, rows)
                    else {
                        continue;
                    };
                    match decoder.read(&[0..rows]) {
                        // What is read can be used: text is UTF-8, and codes are in their dictionary.
                        Ok(vector) => vector.decode().to_data().validate_full().unwrap(),
                        Err(error) => {
                            errors += 1;
                            assert!(error.to_string().contains("damaged"), "{error}");
                        }
                    }
                }
            }
        }
    }
    assert!(errors > 200, "{errors} errors");
}
