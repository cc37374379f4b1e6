use polarslike_core::{DataFrame, DataType, ErrorKind, TimeUnit};

use super::*;
use crate::Location;
use crate::testing::{all_types, column, ints};

fn read(bytes: Vec<u8>) -> polarslike_core::Result<DataFrame> {
    read_avro(&Location::memory(bytes), &AvroOptions::default())
}

/// The columns of all types that Avro can express.
fn expressible() -> DataFrame {
    let all = all_types();
    let fits = |c: &&polarslike_core::Column| {
        let options = AvroWriteOptions::default();
        write_avro(&DataFrame::new(vec![(*c).clone()]).unwrap(), &options).is_ok()
    };
    DataFrame::new(all.columns().iter().filter(fits).cloned().collect()).unwrap()
}

#[test]
fn frames_come_back() {
    let frame = expressible();
    assert!(frame.width() >= 15, "{:?}", frame.schema());
    for compression in [AvroCompression::Uncompressed, AvroCompression::Snappy, AvroCompression::Deflate] {
        let bytes = write_avro(&frame, &AvroWriteOptions { compression, name: "row".into() }).unwrap();
        let back = read(bytes).unwrap();
        for (before, after) in frame.columns().iter().zip(back.columns()) {
            let one = |c: &polarslike_core::Column| DataFrame::new(vec![c.clone()]).unwrap();
            if *before.dtype() == DataType::Categorical {
                assert_eq!(*after.dtype(), DataType::String);
            } else {
                assert!(one(before).equals(&one(after)), "{before:?} {after:?}");
            }
        }
    }
    for empty in [DataFrame::empty(&frame.schema()), DataFrame::default()] {
        let back = read(write_avro(&empty, &AvroWriteOptions::default()).unwrap()).unwrap();
        assert_eq!((back.height(), back.width()), (0, empty.width()));
    }
}

#[test]
fn many_rows_come_back() {
    let frame = DataFrame::new(vec![column("a b", DataType::Int64, &ints(0..100_000))]).unwrap();
    let bytes = write_avro(&frame, &AvroWriteOptions::default()).unwrap();
    assert!(read(bytes.clone()).unwrap().equals(&frame));
    let options = AvroOptions { n_rows: Some(20_000), ..Default::default() };
    assert!(read_avro(&Location::memory(bytes), &options).unwrap().equals(&frame.slice(0, 20_000)));
}

#[test]
fn columns_are_chosen() {
    let columns = ["a", "b", "c"].map(|n| column(n, DataType::Int64, &ints(0..2)));
    let bytes = write_avro(&DataFrame::new(columns.to_vec()).unwrap(), &AvroWriteOptions::default()).unwrap();
    let read = |columns| {
        let options = AvroOptions { columns: Some(columns), ..Default::default() };
        let frame = read_avro(&Location::memory(bytes.clone()), &options)?;
        Ok::<_, polarslike_core::Error>(frame.names().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(read(AvroColumns::Names(vec!["c".into(), "a".into()])).unwrap(), ["c", "a"]);
    assert_eq!(read(AvroColumns::Positions(vec![1])).unwrap(), ["b"]);
    let error = read(AvroColumns::Names(vec!["z".into()])).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ColumnNotFound);
    assert_eq!(read(AvroColumns::Positions(vec![3])).unwrap_err().kind(), ErrorKind::OutOfBounds);
}

#[test]
fn what_avro_cannot_express_is_an_error() {
    for dtype in
        [DataType::UInt64, DataType::Int8, DataType::Duration(TimeUnit::Milliseconds), DataType::Int128]
    {
        let frame = DataFrame::new(vec![column("a", dtype.clone(), &ints([1]))]).unwrap();
        let error = write_avro(&frame, &AvroWriteOptions::default()).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("cast it to") && text.contains(r#"column "a""#), "{text}");
    }
    let time = DataFrame::new(vec![column("t", DataType::Time, &ints([1]))]).unwrap();
    assert!(write_avro(&time, &AvroWriteOptions::default()).unwrap_err().to_string().contains("nanoseconds"));
}

#[test]
fn malformed_files_are_errors() {
    let bytes = write_avro(&expressible(), &AvroWriteOptions::default()).unwrap();
    assert_eq!(read(Vec::new()).unwrap_err().kind(), ErrorKind::FileFormat);
    for len in (0..bytes.len()).step_by(7) {
        // A file that ends after its header has no rows; any other end is within a block.
        if let Ok(frame) = read(bytes[..len].to_vec()) {
            assert_eq!(frame.height(), 0, "{len} of {} bytes", bytes.len());
        }
    }
    for i in (0..bytes.len()).step_by(3) {
        let mut damaged = bytes.clone();
        damaged[i] ^= 0x55;
        let _ = read(damaged);
    }
}
