use polarslike_core::{DataFrame, DataType};

use super::*;
use crate::testing::{all_types, column, ints, read_all, strings, write};
use crate::{Format, JsonOptions, Location, ScanSource, TableOptions, WriteFormat};

fn written(frame: &DataFrame, format: &WriteFormat) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a");
    write(frame, &path, format).unwrap();
    std::fs::read(path).unwrap()
}

fn lines(options: JsonWriteOptions) -> WriteFormat {
    WriteFormat::Ndjson(options)
}

/// What JSON holds: of all types but bytes, and of floats the finite ones.
fn values() -> DataFrame {
    let has_place = |f: &Field| check(&f.dtype).is_ok() && !f.dtype.is_float();
    let frame = all_types();
    DataFrame::new(frame.columns().iter().filter(|c| has_place(&c.field())).cloned().collect()).unwrap()
}

#[test]
fn what_is_written_is_read() {
    let frame = values();
    let schema = Some(frame.schema());
    let options = JsonOptions { schema, ..Default::default() };
    let document = written(&frame, &WriteFormat::Json(JsonWriteOptions::default()));
    let format = Format::Json(options.clone());
    let location = Location::memory(document);
    let back = read_all(&ScanSource::new(&[location], format, TableOptions::default()).unwrap()).unwrap();
    assert_eq!(back.schema(), frame.schema());
    assert!(back.equals(&frame));
    for compression in [TextCompression::Uncompressed, TextCompression::Gzip, TextCompression::Zstd] {
        let write = JsonWriteOptions { compression, compression_level: Some(1), check_extension: false };
        let location = Location::memory(written(&frame, &lines(write)));
        let format = Format::Ndjson(options.clone());
        let back = read_all(&ScanSource::new(&[location], format, TableOptions::default()).unwrap()).unwrap();
        assert!(back.equals(&frame));
    }
}

#[test]
fn documents_are_lists() {
    let text = |frame: &DataFrame| {
        String::from_utf8(written(frame, &WriteFormat::Json(JsonWriteOptions::default()))).unwrap()
    };
    let some = column("a\"", DataType::String, &strings(["x\n\u{1}\\", "é"]));
    assert_eq!(
        text(&DataFrame::new(vec![some]).unwrap()),
        "[{\"a\\\"\":\"x\\n\\u0001\\\\\"},{\"a\\\"\":\"é\"}]"
    );
    assert_eq!(text(&DataFrame::with_height(vec![], 2).unwrap()), "[{},{}]");
    let many = DataFrame::new(vec![column("a", DataType::Int64, &ints(0..100_000))]).unwrap();
    let format = Format::Json(JsonOptions::default());
    let source = ScanSource::new(&[Location::memory(text(&many))], format, TableOptions::default()).unwrap();
    assert!(read_all(&source).unwrap().equals(&many));
    assert_eq!(text(&many.slice(0, 0)), "[]");
}

#[test]
fn names_and_types_are_checked() {
    let dir = tempfile::tempdir().unwrap();
    let frame = DataFrame::new(vec![column("a", DataType::Int64, &ints([1]))]).unwrap();
    let gzip = JsonWriteOptions { compression: TextCompression::Gzip, ..Default::default() };
    for (name, options, fits) in [
        ("a.json.gz", gzip.clone(), true),
        ("a.json", gzip.clone(), false),
        ("a.json", JsonWriteOptions::default(), true),
        ("a.json.zst", JsonWriteOptions::default(), false),
    ] {
        let path = dir.path().join(name);
        let result = write(&frame, &path, &lines(options));
        assert_eq!(result.is_ok(), fits, "{name}");
        assert_eq!(path.exists(), fits, "{name}");
        let _ = std::fs::remove_file(path);
    }
    let level = JsonWriteOptions { compression_level: Some(99), ..gzip };
    assert!(encoder(&frame.schema(), &level, true).is_err());
    let bytes = Schema::new([Field::new("b", DataType::List(Box::new(DataType::Binary)))]).unwrap();
    let error = encoder(&bytes, &JsonWriteOptions::default(), true).err().unwrap();
    assert!(error.to_string().contains("column \"b\""), "{error}");
}
