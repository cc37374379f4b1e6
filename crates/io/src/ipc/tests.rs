use std::path::Path;

use arrow::array::{ArrayRef, AsArray, DictionaryArray, Int64Array, RecordBatch, StringArray};
use arrow::datatypes::Int8Type;
use arrow_ipc::CompressionType;
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_ipc::writer::{FileWriter, IpcWriteOptions as ArrowOptions, StreamWriter};
use polarslike_core::{Column, DataFrame, DataType, Encoding, ErrorKind, Result, Value, Vector, interop};

use crate::testing::{all_types, piece, read, read_all, strings, write};
use crate::{
    CompatLevel, Format, IpcCompression, IpcOptions, IpcWriteOptions, Location, ScanRequest, ScanSource,
    TableOptions, WriteFormat,
};

fn source(location: Location) -> ScanSource {
    ScanSource::new(&[location], Format::Ipc(IpcOptions::default()), TableOptions::default()).unwrap()
}

fn options(compression: Option<CompressionType>) -> ArrowOptions {
    ArrowOptions::default().try_with_compression(compression).unwrap()
}

fn file(batches: &[RecordBatch], compression: Option<CompressionType>) -> Vec<u8> {
    let mut writer =
        FileWriter::try_new_with_options(Vec::new(), &batches[0].schema(), options(compression)).unwrap();
    batches.iter().for_each(|batch| writer.write(batch).unwrap());
    writer.into_inner().unwrap()
}

fn stream(batches: &[RecordBatch], compression: Option<CompressionType>) -> Vec<u8> {
    let mut writer =
        StreamWriter::try_new_with_options(Vec::new(), &batches[0].schema(), options(compression)).unwrap();
    batches.iter().for_each(|batch| writer.write(batch).unwrap());
    writer.into_inner().unwrap()
}

const COMPRESSIONS: [Option<CompressionType>; 3] =
    [None, Some(CompressionType::LZ4_FRAME), Some(CompressionType::ZSTD)];

fn read_bytes(bytes: &[u8]) -> Result<DataFrame> {
    let format = Format::Ipc(IpcOptions::default());
    read_all(&ScanSource::new(&[Location::memory(bytes.to_vec())], format, TableOptions::default())?)
}

#[test]
fn all_types_come_back() {
    let frame = all_types();
    let (_, batches) = interop::frame_to_arrow(&frame).unwrap();
    let dir = tempfile::tempdir().unwrap();
    for compression in COMPRESSIONS {
        for bytes in [file(&batches, compression), stream(&batches, compression)] {
            let path = dir.path().join("a.arrow");
            std::fs::write(&path, &bytes).unwrap();
            for location in [Location::from(path.as_path()), Location::memory(bytes)] {
                let back = read_all(&source(location)).unwrap();
                assert_eq!(back.schema(), frame.schema());
                assert!(back.equals(&frame), "{compression:?}");
            }
        }
    }
}

fn numbers(range: std::ops::Range<i64>) -> ArrayRef {
    std::sync::Arc::new(Int64Array::from_iter_values(range))
}

fn encoded(codes: Vec<Option<i8>>, values: &[Option<&str>]) -> ArrayRef {
    let values = StringArray::from(values.to_vec());
    std::sync::Arc::new(
        DictionaryArray::<Int8Type>::try_new(codes.into(), std::sync::Arc::new(values)).unwrap(),
    )
}

#[test]
fn batches_are_pieces_without_copies() {
    let batches: Vec<RecordBatch> = [0..5, 5..6, 6..9]
        .map(|rows| RecordBatch::try_from_iter([("a", numbers(rows.clone())), ("b", numbers(rows))]).unwrap())
        .into();
    let bytes = bytes::Bytes::from(file(&batches, None));
    let memory = bytes.as_ptr_range();
    let source = source(Location::memory(bytes.clone()));
    assert_eq!(source.row_count().unwrap(), Some(9));
    let read_piece = piece(&source, 1).unwrap();
    assert_eq!((read_piece.len(), read_piece[0].rows), (1, 1));
    let Encoding::Plain(array) = read_piece[0].columns[1].encoding() else { panic!() };
    let place = array.as_primitive::<arrow::datatypes::Int64Type>().values().as_ptr().cast::<u8>();
    assert!(memory.contains(&place) || !(bytes.as_ptr() as usize).is_multiple_of(8));

    let request =
        ScanRequest { projection: Some(vec!["b".into(), "a".into()]), limit: Some(4), ..Default::default() };
    let frame = read(&source, &request).unwrap();
    assert_eq!(frame.names().map(|n| n.as_ref()).collect::<Vec<_>>(), ["b", "a"]);
    assert_eq!(frame.height(), 5, "the first batch has the rows");
    let request = ScanRequest { projection: Some(vec![]), ..Default::default() };
    assert_eq!(read(&source, &request).unwrap().height(), 9, "rows are counted without columns");
}

#[test]
fn dictionaries_are_dictionaries() {
    let with_nulls = [Some("x"), None, Some("y"), Some("x")];
    let batches = [vec![Some(0), None, Some(1)], vec![Some(3), Some(2)]]
        .map(|codes| RecordBatch::try_from_iter([("c", encoded(codes, &with_nulls))]).unwrap());
    let frame = read_bytes(&file(&batches, None)).unwrap();
    assert_eq!(frame.schema().fields()[0].dtype, DataType::Categorical);
    let text = |t: &str| Value::String(t.into());
    let values: Vec<Value> = frame.column("c").unwrap().iter().map(|s| s.value).collect();
    assert_eq!(values, [text("x"), Value::Null, Value::Null, text("x"), text("y")]);

    // In a stream another dictionary may take the place of one.
    let batches = [["a", "b"], ["c", "d"]].map(|values| {
        let values = values.map(Some);
        RecordBatch::try_from_iter([("c", encoded(vec![Some(1)], &values))]).unwrap()
    });
    let frame = read_bytes(&stream(&batches, None)).unwrap();
    let values: Vec<Value> = frame.column("c").unwrap().iter().map(|s| s.value).collect();
    assert_eq!(values, [text("b"), text("d")]);
}

#[test]
fn what_is_not_ipc_is_an_error() {
    let batch = RecordBatch::try_from_iter([("a", numbers(0..100))]).unwrap();
    let bytes = file(std::slice::from_ref(&batch), None);
    for (bytes, message) in [
        (&b"a,b\n1,2\n"[..], "it begins neither as an IPC file nor as a stream"),
        (&b"FEA1...."[..], "Feather file of version 1"),
        (&b""[..], "it is empty"),
        (&bytes[..bytes.len() - 1], "its end is missing"),
        (&b"ARROW1"[..], "its end is missing"),
        (&stream(&[batch], None)[..500], "its last message is not complete"),
    ] {
        let error = read_bytes(bytes).unwrap_err();
        assert!(error.to_string().contains(message), "{error}");
    }
    let missing = ScanSource::new(
        &[Location::from(Path::new("/nowhere/a.arrow"))],
        Format::Ipc(IpcOptions::default()),
        TableOptions::default(),
    );
    assert_eq!(missing.unwrap_err().kind(), ErrorKind::FileNotFound);
}

/// Damaged files are errors or other rows, and take no more memory than they should.
#[test]
fn damaged_files_are_errors() {
    let (_, batches) = interop::frame_to_arrow(&all_types()).unwrap();
    let mut state = 11_u64;
    let mut random = move |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % n
    };
    std::panic::set_hook(Box::new(|_| {}));
    for compression in COMPRESSIONS {
        for bytes in [file(&batches, compression), stream(&batches, compression)] {
            for _ in 0..150 {
                let mut damaged = bytes.clone();
                for _ in 0..=random(4) {
                    let place = random(damaged.len());
                    damaged[place] = [0, 1, 0x7f, 0x80, 0xff, random(256) as u8][random(6)];
                }
                if random(4) == 0 {
                    damaged.truncate(random(bytes.len()));
                }
                if let Ok(frame) = read_bytes(&damaged) {
                    assert!(frame.height() <= u32::MAX as usize);
                    frame.columns().iter().for_each(|c| assert_eq!(c.len(), frame.height()));
                }
            }
        }
    }
    let _ = std::panic::take_hook();
    let claimed = {
        let numbers = RecordBatch::try_from_iter([("a", numbers(0..1000))]).unwrap();
        let mut bytes = file(&[numbers], Some(CompressionType::ZSTD));
        let place = bytes.windows(8).position(|w| *w == 8000_i64.to_le_bytes()).unwrap();
        bytes[place..place + 8].copy_from_slice(&(1_i64 << 50).to_le_bytes());
        bytes
    };
    let error = read_bytes(&claimed).unwrap_err();
    assert!(error.to_string().contains("compressed bytes that claim to be"), "{error}");
}

#[test]
fn what_is_written_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.arrow");
    let frame = all_types();
    let (nothing, no_columns) =
        (DataFrame::empty(&frame.schema()), DataFrame::with_height(vec![], 3).unwrap());
    for compression in [IpcCompression::Uncompressed, IpcCompression::Lz4, IpcCompression::Zstd] {
        for compat_level in [CompatLevel::Newest, CompatLevel::Oldest] {
            let options = IpcWriteOptions { compression, compat_level, record_batch_size: Some(2) };
            for format in [WriteFormat::Ipc(options.clone()), WriteFormat::IpcStream(options)] {
                for frame in [&frame, &nothing, &no_columns] {
                    write(frame, &path, &format).unwrap();
                    let back = read_all(&source(Location::from(path.as_path()))).unwrap();
                    assert_eq!(back.schema(), frame.schema());
                    assert!(back.equals(frame), "{format:?}");
                }
                // Arrow's own reader knows it too.
                write(&frame, &path, &format).unwrap();
                let file = std::fs::File::open(&path).unwrap();
                let rows: usize = match format {
                    WriteFormat::Ipc(_) => {
                        FileReader::try_new(file, None).unwrap().map(|b| b.unwrap().num_rows()).sum()
                    }
                    _ => StreamReader::try_new(file, None).unwrap().map(|b| b.unwrap().num_rows()).sum(),
                };
                assert_eq!(rows, 3);
            }
        }
    }
}

#[test]
fn batches_share_dictionaries() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.arrow");
    let nested = DataType::List(Box::new(DataType::Categorical));
    let list = |texts: &[&str]| Value::List(strings(texts));
    let part = |texts: [&str; 2]| {
        [
            Vector::from_values(DataType::Categorical, &strings(texts)).unwrap(),
            Vector::from_values(nested.clone(), &[list(&texts), list(&[])]).unwrap(),
        ]
    };
    let parts = [part(["a", "b"]), part(["c", "a"]), part(["b", "b"])];
    let column = |i: usize, name: &str, dtype: &DataType| {
        Column::new(name, dtype.clone(), parts.iter().map(|p| p[i].clone()).collect())
    };
    let frame =
        DataFrame::new(vec![column(0, "c", &DataType::Categorical), column(1, "l", &nested)]).unwrap();
    let options = IpcWriteOptions { record_batch_size: Some(2), ..Default::default() };
    for format in [WriteFormat::Ipc(options.clone()), WriteFormat::IpcStream(options)] {
        write(&frame, &path, &format).unwrap();
        let back = read_all(&source(Location::from(path.as_path()))).unwrap();
        assert!(back.equals(&frame), "{back:?}");
        assert_eq!(back.schema(), frame.schema());
        assert_eq!(back.column("c").unwrap().chunks().len(), 3);
    }
}
