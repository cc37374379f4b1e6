use polarslike_core::{DataFrame, DataType, Field, Schema, Value};

use super::*;
use crate::testing::{Divisible, read, read_all};
use crate::{Format, Location, ScanRequest, ScanSource, TableOptions};

fn source(text: &str, options: JsonOptions) -> ScanSource {
    let location = Location::memory(text.to_string());
    ScanSource::new(&[location], Format::Ndjson(options), TableOptions::default()).unwrap()
}

fn read_with(text: &str, options: JsonOptions) -> Result<DataFrame> {
    read_all(&source(text, options))
}

fn frame(text: &str) -> DataFrame {
    read_with(text, JsonOptions::default()).unwrap()
}

fn values(frame: &DataFrame, name: &str) -> Vec<Value> {
    frame.column(name).unwrap().iter().map(|s| s.value).collect()
}

fn one_type(dtype: DataType) -> JsonOptions {
    JsonOptions { schema: Some(Schema::new([Field::new("a", dtype)]).unwrap()), ..Default::default() }
}

#[test]
fn lines_are_rows() {
    let text = "\u{feff}\n{\"a\":1,\"b\":\"x\"}\r\n \n{\"b\":\"y\\n\", \"c\" : {\"d\":[true,null]}, \"b\":\"z\"}\n{}";
    let frame = frame(text);
    assert_eq!(frame.height(), 3);
    assert_eq!(values(&frame, "a"), [Value::Int(1), Value::Null, Value::Null]);
    assert_eq!(values(&frame, "b"), [Value::String("x".into()), Value::String("y\n".into()), Value::Null]);
    let list = Value::List(vec![Value::Bool(true), Value::Null]);
    assert_eq!(values(&frame, "c"), [Value::Null, Value::Struct(vec![("d".into(), list)]), Value::Null]);
    let request = ScanRequest { projection: Some(vec!["c".into()]), ..Default::default() };
    let only = read(&source(text, JsonOptions::default()), &request).unwrap();
    assert_eq!(values(&only, "c"), values(&frame, "c"));
    let request = ScanRequest { projection: Some(vec![]), ..Default::default() };
    assert_eq!(read(&source(text, JsonOptions::default()), &request).unwrap().height(), 3);
}

#[test]
fn types_are_told_from_all_over_the_file() {
    let mut text = "{\"a\":1}\n".repeat(100_000);
    text += &"{\"a\":1.5,\"late\":true}\n".repeat(100_000);
    let schema = source(&text, JsonOptions::default()).schema().unwrap();
    let types: Vec<&DataType> = schema.fields().iter().map(|f| &f.dtype).collect();
    assert_eq!(types, [&DataType::Float64, &DataType::Boolean]);
    let all = JsonOptions { infer_schema_length: None, ..Default::default() };
    assert_eq!(source(&text, all).schema().unwrap(), schema);
    let first = JsonOptions { infer_schema_length: Some(1), ..Default::default() };
    let few = source("{\"a\":1}\n{\"a\":2.5,\"b\":1}\n", first.clone());
    assert_eq!(few.schema().unwrap().len(), 1);
    assert!(
        read_all(&few).unwrap_err().to_string().contains("line 2, column \"a\": expected Int64, found \"2.5")
    );
}

#[test]
fn values_by_type() {
    use DataType::*;
    let read = |dtype: DataType, value: &str| -> Option<Value> {
        let read = read_with(&format!("{{\"a\":{value}}}\n"), one_type(dtype)).ok()?;
        Some(values(&read, "a").remove(0))
    };
    let text = |t: &str| Some(Value::String(t.into()));
    assert_eq!(read(Int8, "-128"), Some(Value::Int(-128)));
    assert_eq!(read(Int8, "128"), None);
    assert_eq!(read(UInt64, "18446744073709551615"), Some(Value::Int(u64::MAX.into())));
    assert_eq!(read(Int64, "1.0"), None);
    assert_eq!(
        read(Int128, "123456789012345678901234567890"),
        Some(Value::Int(123_456_789_012_345_678_901_234_567_890))
    );
    assert_eq!(read(Float64, "1e3"), Some(Value::Float(1000.0)));
    assert_eq!(read(Float64, "1e400"), None);
    assert_eq!(read(Float32, "\"1\""), None);
    assert_eq!(read(Decimal(5, 2), "\"1.5\""), Some(Value::Int(150)));
    assert_eq!(read(Decimal(5, 2), "1.5"), Some(Value::Int(150)));
    assert_eq!(read(String, "[1, {\"x\": null}]"), text("[1, {\"x\": null}]"));
    assert_eq!(read(String, "1.50"), text("1.50"));
    assert_eq!(read(Categorical, "\"x\""), text("x"));
    assert_eq!(read(Categorical, "1"), None);
    assert_eq!(read(Date, "\"1970-01-02\""), Some(Value::Int(1)));
    assert_eq!(read(Null, "1"), None);
    assert_eq!(read(List(Box::new(Int64)), "1"), None);
    assert_eq!(
        read(Array(Box::new(Int64), 2), "[1, 2]"),
        Some(Value::List(vec![Value::Int(1), Value::Int(2)]))
    );
    assert_eq!(read(Array(Box::new(Int64), 2), "[1]"), None);
    assert_eq!(read(Array(Box::new(Int64), 2), "[1, 2, 3]"), None);
    assert!(read(Map(Box::new(String), Box::new(Int64)), "{\"x\": 1, \"y\": null}").is_some());
    assert!(read_with("{}", one_type(Binary)).unwrap_err().to_string().contains("no values of type Binary"));
}

#[test]
fn errors_name_line_and_column() {
    let options = JsonOptions::default;
    for (text, message) in [
        ("{\"a\":1}\n{\"a\":\n1}", "line 2, column \"a\": this is not JSON: expected a value, found the end"),
        ("{\"a\":1} {\"a\":1}", "expected the end of the line"),
        ("[1]", "line 1: this is not JSON: expected an object"),
        ("{\"a\":{\"b\":1}}\n{\"a\":{\"b\":tru}}", "line 2, column \"a.b\": this is not JSON"),
        ("", "no objects to tell columns from"),
    ] {
        let error = read_with(text, options()).unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
    let overrides = Some(Schema::new([Field::new("z", DataType::Int8)]).unwrap());
    let error = read_with("{\"a\":1}", JsonOptions { schema_overrides: overrides, ..Default::default() });
    assert!(error.unwrap_err().to_string().contains("no row has a field of this name"));
}

#[test]
fn errors_are_null_if_wanted() {
    let inner = DataType::Struct(vec![
        Field::new("x", DataType::List(Box::new(DataType::Int64))),
        Field::new("y", DataType::Array(Box::new(DataType::Boolean), 2)),
    ]);
    let schema = Schema::new([Field::new("a", inner), Field::new("b", DataType::Int64)]).unwrap();
    let options = JsonOptions { schema: Some(schema), ignore_errors: true, ..Default::default() };
    let lines = [
        "{\"a\":{\"x\":[1,\"u\",3],\"y\":[true]},\"b\":1}",
        "{\"a\":{\"x\":[1,2,},\"b\":1}",
        "{\"a\":5,\"b\":[2]}",
        "nonsense",
        "{\"b\":3,\"a\":{\"x\":7,\"y\":[true,false,true]}}",
        "{\"a\":{\"x\":[[",
        "{\"a\":{\"x\":[8],\"y\":[true,false]},\"b\":4} trailing",
    ];
    let frame = read_with(&lines.join("\n"), options).unwrap();
    assert_eq!(frame.height(), lines.len());
    let int = Value::Int;
    assert_eq!(
        values(&frame, "b"),
        [int(1), Value::Null, Value::Null, Value::Null, int(3), Value::Null, int(4)]
    );
    let a = values(&frame, "a");
    let fields = |x: Value, y: Value| Value::Struct(vec![("x".into(), x), ("y".into(), y)]);
    assert_eq!(a[0], fields(Value::List(vec![int(1), Value::Null, int(3)]), Value::Null));
    assert_eq!(
        a[6],
        fields(Value::List(vec![int(8)]), Value::List(vec![Value::Bool(true), Value::Bool(false)]))
    );
}

#[test]
fn damaged_lines_are_errors() {
    let line = "{\"a\":1,\"b\":\"x\\u00e9y\",\"c\":[1.5,null],\"d\":{\"e\":true,\"f\":[{\"g\":-1e5}]}}\n";
    let text = line.repeat(4);
    let mut state = 5_u64;
    let mut random = move |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % n
    };
    for i in 0..3000 {
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=random(5) {
            let place = random(bytes.len());
            bytes[place] = b"{}[],:\"\\\n0e-.tnux\xff\0"[random(19)];
        }
        let options = JsonOptions { ignore_errors: i % 2 == 0, ..Default::default() };
        let location = Location::memory(bytes);
        let source = ScanSource::new(&[location], Format::Ndjson(options), TableOptions::default()).unwrap();
        if let Ok(frame) = read_all(&source) {
            assert!(frame.columns().iter().all(|c| c.len() == frame.height()));
        }
    }
}

#[test]
fn compressed_files_are_read() {
    let text = "{\"a\":1}\n".repeat(1000);
    let bytes = zstd::encode_all(text.as_bytes(), 3).unwrap();
    let location = Location::memory(bytes);
    let format = Format::Ndjson(JsonOptions::default());
    let source = ScanSource::new(&[location], format, TableOptions::default()).unwrap();
    assert_eq!(read_all(&source).unwrap().height(), 1000);
}

#[test]
fn only_rows_that_a_filter_keeps_are_parsed() {
    let line = |i: i32| match i % 7 {
        0 => format!("{{\"b\": \"x{i}\", \"c\": {i}}}\n"),
        _ => format!("{{\"a\":{i},\"b\":\"x{i}\",\"c\":{}.5}}\n", i * 2),
    };
    let text: String = (0..100_000).map(line).collect();
    let source = source(&text, JsonOptions::default());
    for (divisor, projection) in [
        (1, vec!["c", "a"]),
        (2, vec!["b"]),
        (33_333, vec!["b", "a"]),
        (1_000_000_007, vec!["a"]),
        (3, vec![]),
    ] {
        let filter: Arc<dyn RowFilter> = Arc::new(Divisible(divisor, ["a".into()]));
        let projection: Vec<_> = projection.into_iter().map(Into::into).collect();
        let request =
            ScanRequest { projection: Some(projection.clone()), filter: Some(filter), ..Default::default() };
        let found = read(&source, &request).unwrap();
        let kept = |i: &i32| i % 7 != 0 && i64::from(*i) % divisor == 0;
        assert_eq!(found.height(), (0..100_000).filter(kept).count());
        for name in projection {
            let expected = (0..100_000).filter(kept).map(|i| match name.as_ref() {
                "a" => Value::Int(i.into()),
                "b" => Value::String(format!("x{i}").into()),
                _ => Value::Float(f64::from(i * 2) + 0.5),
            });
            assert_eq!(values(&found, &name), expected.collect::<Vec<_>>());
        }
    }
}

#[test]
fn lines_that_a_filter_does_not_keep_must_be_json() {
    let text = "{\"a\":1,\"b\":2}\n{\"a\":3,\"b\":nul}\n{\"a\":4,\"b\":\"x\"}\n";
    let fields = ["a", "b"].map(|name| Field::new(name, DataType::Int64));
    let options = JsonOptions { schema: Some(Schema::new(fields).unwrap()), ..Default::default() };
    let filter: Arc<dyn RowFilter> = Arc::new(Divisible(4, ["a".into()]));
    let request = ScanRequest { filter: Some(filter), ..Default::default() };
    let error = read(&source(text, options.clone()), &request).unwrap_err().to_string();
    assert!(error.contains("line 2") && error.contains("this is not JSON"), "{error}");
    let text = text.replace("nul}", "null}");
    let error = read(&source(&text, options.clone()), &request).unwrap_err().to_string();
    assert!(error.contains("line 3, column \"b\": expected Int64"), "{error}");
    let found = read(&source(&text, JsonOptions { ignore_errors: true, ..options }), &request).unwrap();
    assert_eq!((values(&found, "a"), values(&found, "b")), (vec![Value::Int(4)], vec![Value::Null]));
}
