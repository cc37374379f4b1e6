use std::path::Path;

use polarslike_core::{DataFrame, Encoding, ErrorKind, TimeUnit, Value};

use super::super::NullValues;
use super::*;
use crate::testing::{Divisible, column, ints, piece, read, read_all, strings};
use crate::{ExtraColumns, MissingColumns, ScanRequest, ScanSource};

fn csv(dir: &Path, text: impl AsRef<[u8]>, options: &CsvOptions) -> ScanSource {
    let path = dir.join("a.csv");
    std::fs::write(&path, text).unwrap();
    ScanSource::csv(path, options.clone()).unwrap()
}

fn read_text(text: impl AsRef<[u8]>, options: &CsvOptions) -> Result<DataFrame> {
    let dir = tempfile::tempdir().unwrap();
    read_all(&csv(dir.path(), text, options))
}

/// The error's text without the folder.
fn fails(text: impl AsRef<[u8]>, options: &CsvOptions) -> String {
    let dir = tempfile::tempdir().unwrap();
    let error = read_all(&csv(dir.path(), text, options)).unwrap_err();
    format!("{error:?}").replace(&format!("{}/", dir.path().display()), "")
}

fn types(frame: &DataFrame) -> Vec<String> {
    frame.columns().iter().map(|c| c.dtype().to_string()).collect()
}

fn text_column(frame: &DataFrame, name: &str) -> Vec<Option<String>> {
    let text = |value| match value {
        Value::String(text) => Some(text.to_string()),
        _ => None,
    };
    frame.column(name).unwrap().iter().map(|s| text(s.value)).collect()
}

fn overrides(fields: &[(&str, DataType)]) -> CsvOptions {
    let schema_overrides = fields.iter().map(|(name, dtype)| Field::new(*name, dtype.clone())).collect();
    CsvOptions { schema_overrides, ..Default::default() }
}

/// Reads with chunks of this many bytes, the pieces in the order that `order` gives.
fn read_in_chunks(
    source: &ScanSource,
    options: &CsvOptions,
    chunk_bytes: u64,
    order: fn(Vec<usize>) -> Vec<usize>,
) -> Result<DataFrame> {
    let schema = source.schema()?;
    let open = open_csv(Input::open(&source.locations[0])?, options, &schema, None)?;
    let projection = open.schema.fields().iter().filter(|f| schema.contains(&f.name)).cloned().collect();
    let request = FileRequest { projection, ..Default::default() };
    let reader = CsvReader::open(open, request, Some(chunk_bytes))?;
    let mut pieces: Vec<(usize, Vec<Batch>)> = Vec::new();
    for piece in order((0..reader.pieces()).collect()) {
        let mut batches = Vec::new();
        reader.read(piece, &mut |batch| {
            batches.push(batch);
            Ok(true)
        })?;
        pieces.push((piece, batches));
    }
    pieces.sort_by_key(|(piece, _)| *piece);
    let batches: Vec<Batch> = pieces.into_iter().flat_map(|(_, batches)| batches).collect();
    Ok(DataFrame::from_batches(&schema, &batches))
}

#[test]
fn chunks_begin_and_end_anywhere() {
    let text =
        "id,text,number\r\n1,\"a,\n\"\"b\"\"\n\",1.5\n2,x\"y,-2\n3,\"\",\n\n4,\"\n\n\n\",1e3\r\n5,last,0";
    let dir = tempfile::tempdir().unwrap();
    for options in
        [CsvOptions::default(), CsvOptions { comment_prefix: Some("#".into()), ..Default::default() }]
    {
        let source = csv(dir.path(), text, &options);
        let whole = read_all(&source).unwrap();
        assert_eq!(whole.height(), 6);
        assert_eq!(text_column(&whole, "text")[0].as_deref(), Some("a,\n\"b\"\n"));
        for chunk_bytes in 1..text.len() as u64 + 1 {
            let forwards = read_in_chunks(&source, &options, chunk_bytes, |pieces| pieces).unwrap();
            assert!(forwards.equals(&whole), "{chunk_bytes}");
            let backwards = |pieces: Vec<usize>| pieces.into_iter().rev().collect();
            assert!(read_in_chunks(&source, &options, chunk_bytes, backwards).unwrap().equals(&whole));
        }
    }
}

#[test]
fn large_files_are_read_in_pieces() {
    let rows = 200_000;
    let line = |i: i128| format!("{i},\"name, {}\",{}.5,{}\n", i % 5, i, if i % 3 == 0 { "" } else { "x" });
    let text: String = "i,name,f,n\n".to_owned() + &(0..rows).map(line).collect::<String>();
    let dir = tempfile::tempdir().unwrap();
    let source = csv(dir.path(), &text, &CsvOptions::default());
    let schema = source.schema().unwrap();
    let reader = source.open(&schema, &ScanRequest::default()).unwrap();
    assert!(reader.pieces() > 1);
    let names = strings((0..rows).map(|i| format!("name, {}", i % 5)));
    let floats: Vec<Value> = (0..rows).map(|i| Value::Float(i as f64 + 0.5)).collect();
    let nulls: Vec<Value> =
        (0..rows).map(|i| if i % 3 == 0 { Value::Null } else { Value::String("x".into()) }).collect();
    let expected = DataFrame::new(vec![
        column("i", DataType::Int64, &ints(0..rows)),
        column("name", DataType::String, &names),
        column("f", DataType::Float64, &floats),
        column("n", DataType::String, &nulls),
    ])
    .unwrap();
    assert!(read_all(&source).unwrap().equals(&expected));

    let request = ScanRequest {
        projection: Some(vec!["f".into(), "i".into()]),
        limit: Some(1000),
        ..Default::default()
    };
    let first = read(&source, &request).unwrap();
    assert_eq!((first.height(), first.width()), (1000, 2));
    assert_eq!(first.column("i").unwrap().get(999).unwrap().value, Value::Int(999));
    let none = ScanRequest { projection: Some(vec![]), ..Default::default() };
    assert_eq!(read(&source, &none).unwrap().height(), rows as usize);
}

#[test]
fn text_of_few_values_arrives_encoded() {
    let dir = tempfile::tempdir().unwrap();
    let text: String = (0..1000).map(|i| format!("{},distinct {i}\n", ["a", "b"][i % 2])).collect();
    let source = csv(dir.path(), "few,many\n".to_owned() + &text, &CsvOptions::default());
    let batches = piece(&source, 0).unwrap();
    assert!(
        matches!(batches[0].columns[0].encoding(), Encoding::Dictionary { values, .. } if values.len() == 2)
    );
    assert!(matches!(batches[0].columns[1].encoding(), Encoding::Plain(_)));
}

#[test]
fn types_are_inferred() {
    let options = CsvOptions { try_parse_dates: true, ..Default::default() };
    for (values, dtype) in [
        (&["1", "-2", ""][..], "Int64"),
        (&["1", "2.5"], "Float64"),
        (&["1", "NaN", "-inf"], "Float64"),
        (&["9223372036854775808", "-1"], "Int128"),
        (&["-170141183460469231731687303715884105728", "1"], "Int128"),
        (&["170141183460469231731687303715884105728"], "String"),
        (&["99999999999999999999", "1.5"], "Float64"),
        (&["+inf", "1"], "Float64"),
        (&["true", "FALSE"], "Boolean"),
        (&["true", "1"], "String"),
        (&["+1", "2"], "String"),
        (&["", ""], "String"),
        (&["\"1\"", "2"], "Int64"),
        (&["\"\"", "2"], "String"),
        (&["2020-01-31", "2020/2/1"], "Date"),
        (&["31.01.2020"], "Date"),
        (&["2020-01-31", "31.01.2020"], "String"),
        (&["2020-01-31 12:00", "2020-02-01T00:00:00.5"], "Datetime(time_unit='us', time_zone=None)"),
        (&["2020-01-31T12:00Z"], "Datetime(time_unit='us', time_zone='UTC')"),
        (&["2020-01-31T12:00Z", "2020-01-31T12:00"], "String"),
        (&["12:00", "1:02:03.5"], "Time"),
        (&["12:00", "x"], "String"),
        (&["20200101 123456"], "String"),
    ] {
        let frame = read_text(format!("a\n{}\n", values.join("\n")), &options).unwrap();
        assert_eq!(types(&frame), [dtype], "{values:?}");
    }
    let plain = read_text("a\n2020-01-31\n", &CsvOptions::default()).unwrap();
    assert_eq!(types(&plain), ["String"]);
    for off in [
        CsvOptions { infer_schema: false, ..Default::default() },
        CsvOptions { infer_schema_length: Some(0), ..Default::default() },
    ] {
        assert_eq!(types(&read_text("a\n1\n", &off).unwrap()), ["String"]);
    }
}

#[test]
fn types_hold_for_the_whole_file() {
    let rows = 100_000;
    let line = |i: i32| if i > rows * 3 / 4 { format!("{i}.5\n") } else { format!("{i}\n") };
    let text = "a\n".to_owned() + &(0..rows).map(line).collect::<String>();
    assert_eq!(types(&read_text(&text, &CsvOptions::default()).unwrap()), ["Float64"]);
    let odd = "a\n".to_owned() + &"1\n".repeat(100_000) + "x\n" + &"1\n".repeat(100_000);
    assert!(
        fails(&odd, &CsvOptions::default()).contains(r#""a.csv", line 100002, column "a": cannot parse "x""#)
    );
    let all = CsvOptions { infer_schema_length: None, ..Default::default() };
    assert_eq!(types(&read_text(&odd, &all).unwrap()), ["String"]);
    let dir = tempfile::tempdir().unwrap();
    let source = csv(dir.path(), &odd, &CsvOptions::default());
    let error = read_all(&source).unwrap_err();
    assert!(error.exception::<InferredTooNarrow>().is_some());
    let wider = source.widened().unwrap();
    assert_eq!(types(&read_all(&wider).unwrap()), ["String"]);
    assert_eq!(wider.widened(), None);
    let given = csv(dir.path(), &odd, &overrides(&[("a", DataType::Int64)]));
    assert!(read_all(&given).unwrap_err().exception::<InferredTooNarrow>().is_none());
}

#[test]
fn types_can_be_given() {
    let given = overrides(&[
        ("a", DataType::Int8),
        ("b", DataType::Categorical),
        ("c", DataType::Datetime(TimeUnit::Milliseconds, None)),
        ("d", DataType::Float32),
        ("other", DataType::String),
    ]);
    let frame = read_text("a,b,c,d,e\n1,x,2020-01-01,0.1,1\n+2,,, 2,2\n", &given).unwrap();
    let expected = ["Int8", "Categorical", "Datetime(time_unit='ms', time_zone=None)", "Float32", "Int64"];
    assert_eq!(types(&frame), expected);
    assert_eq!(frame.column("d").unwrap().get(0).unwrap().value, Value::Float(f64::from(0.1_f32)));
    assert_eq!(frame.column("a").unwrap().get(1).unwrap().value, Value::Int(2));

    let by_position = CsvOptions { dtypes: vec![DataType::String, DataType::Float64], ..Default::default() };
    assert_eq!(types(&read_text("a,b\n1,2\n", &by_position).unwrap()), ["String", "Float64"]);
    assert!(
        fails("a\n1\n", &by_position).contains("2 types are given by position, but \"a.csv\" has 1 columns")
    );
    assert_eq!(
        fails("a\n1\n", &overrides(&[("a", DataType::List(Box::new(DataType::Int64)))])),
        "Compute: a CSV file has no values of type List(Int64): read the column as String, then cast it\n  in column \"a\""
    );
}

#[test]
fn a_given_schema_is_found_by_name() {
    let schema =
        |names: &[&str]| Some(Schema::new(names.iter().map(|n| Field::new(*n, DataType::String))).unwrap());
    let options = CsvOptions { schema: schema(&["b", "a"]), ..Default::default() };
    let frame = read_text("a,b\n1,2\n", &options).unwrap();
    assert_eq!(text_column(&frame, "b"), [Some("2".into())]);
    assert!(fails("a,c\n1,2\n", &options).starts_with(r#"Schema: "a.csv" lacks the columns ["b"]"#));
    assert!(
        fails("a,b,c\n1,2,3\n", &options).starts_with(r#"Schema: "a.csv" has the columns ["c"] besides"#)
    );
    let dir = tempfile::tempdir().unwrap();
    let mut lenient = csv(dir.path(), "a,c\n1,2\n", &options);
    lenient.table.missing_columns = MissingColumns::Insert;
    lenient.table.extra_columns = ExtraColumns::Ignore;
    let frame = read_all(&lenient).unwrap();
    assert_eq!(text_column(&frame, "a"), [Some("1".into())]);
    assert_eq!(text_column(&frame, "b"), [None]);

    let headless = CsvOptions { has_header: false, ..options };
    assert_eq!(text_column(&read_text("1,2\n", &headless).unwrap(), "b"), [Some("1".into())]);
    assert!(fails("1\n", &headless).contains("lacks the columns [\"a\"]"));
    assert_eq!(read_text("", &headless).unwrap().height(), 0);
}

#[test]
fn values_that_do_not_parse_are_explained_or_null() {
    let given = overrides(&[("b", DataType::Int8)]);
    let text = "a,b\n\"x\n\",1\ny,300\n";
    assert_eq!(
        fails(text, &given),
        "Compute: \"a.csv\", line 4, column \"b\": cannot parse \"300\" as Int8; give the column's type with \
         schema_overrides={\"b\": ...}, infer it from all rows with infer_schema_length=None, name what stands for null \
         in null_values, make values null that do not parse with ignore_errors=True, or leave such lines out with \
         on_bad_lines=\"skip\""
    );
    let ignoring = CsvOptions { ignore_errors: true, ..given };
    let values: Vec<Value> =
        read_text(text, &ignoring).unwrap().column("b").unwrap().iter().map(|s| s.value).collect();
    assert_eq!(values, [Value::Int(1), Value::Null]);
}

#[test]
fn quotes_that_do_not_close_are_explained() {
    for text in ["a\n\"x", "a\n\"x\ny\n", "a\n\"x\"y\n"] {
        let error = fails(text, &CsvOptions::default());
        assert!(error.starts_with("Compute: \"a.csv\", line 2, column \"a\": \"\\\"x"), "{error}");
        assert!(error.contains("its closing quote is missing"), "{error}");
    }
    let plain = CsvOptions { quote_char: None, ..Default::default() };
    assert_eq!(text_column(&read_text("a\n\"x\n", &plain).unwrap(), "a"), [Some("\"x".into())]);
}

#[test]
fn rows_of_other_lengths() {
    assert_eq!(
        fails("a,b\n1,2\n1,2,3,4\n", &CsvOptions::default()),
        "Compute: \"a.csv\", line 3: 4 fields, but there are 2 columns; truncate_ragged_lines=True drops surplus fields"
    );
    let truncating = CsvOptions { truncate_ragged_lines: true, ..Default::default() };
    assert_eq!(read_text("a,b\n1,2\n1,2,3,4\n", &truncating).unwrap().height(), 2);
    let short = read_text("a,b\nx,y\nz\n\n", &CsvOptions::default()).unwrap();
    assert_eq!(text_column(&short, "a"), [Some("x".into()), Some("z".into()), None]);
    assert_eq!(text_column(&short, "b"), [Some("y".into()), None, None]);
}

#[test]
fn nulls() {
    let text = "a,b\n\"\",NA\n,\"NA\"\nNA,-\n";
    let options = |null_values| CsvOptions { null_values, infer_schema: false, ..Default::default() };
    let columns = |options: &CsvOptions| {
        let frame = read_text(text, options).unwrap();
        ["a", "b"].map(|name| {
            text_column(&frame, name).into_iter().map(|t| t.unwrap_or("null".into())).collect::<Vec<_>>()
        })
    };
    let expected = |a: [&str; 3], b: [&str; 3]| [a.map(String::from).to_vec(), b.map(String::from).to_vec()];
    let any = NullValues::Any(vec!["NA".into(), "-".into()]);
    assert_eq!(columns(&options(NullValues::Empty)), expected(["", "null", "NA"], ["NA", "NA", "-"]));
    assert_eq!(columns(&options(any.clone())), expected(["", "null", "null"], ["null", "null", "null"]));
    let one = NullValues::Columns(vec![("b".into(), "-".into())]);
    assert_eq!(columns(&options(one)), expected(["", "null", "NA"], ["NA", "NA", "null"]));
    let kept = CsvOptions { empty_string_is_null: false, ..options(any) };
    assert_eq!(columns(&kept), expected(["", "", "null"], ["null", "null", "null"]));
    let unknown = options(NullValues::Columns(vec![("c".into(), "-".into())]));
    assert!(fails(text, &unknown).contains("column \"c\" not found"));
}

#[test]
fn what_precedes_the_rows() {
    let names = |text: &str, options: &CsvOptions| {
        let frame = read_text(text, options).unwrap();
        let names: Vec<String> = frame.names().map(|n| n.to_string()).collect();
        (names.join("|"), frame.height())
    };
    let default = CsvOptions::default();
    let comments = CsvOptions { comment_prefix: Some("#".into()), ..Default::default() };
    let lines = CsvOptions { skip_lines: 1, ..Default::default() };
    let rows = CsvOptions { skip_rows: 1, skip_rows_after_header: 1, ..Default::default() };
    let headless = CsvOptions { has_header: false, ..Default::default() };
    assert_eq!(names("\u{feff}a,b\n1,2\n", &default), ("a|b".into(), 1));
    assert_eq!(names("\n\na,a,,a\n1,2,3,4", &default), ("a|a_duplicated_0||a_duplicated_1".into(), 1));
    assert_eq!(names("\"a\nb\",\"c\"\"d\"\n", &default), ("a\nb|c\"d".into(), 0));
    assert_eq!(names("#\"x\n#\na\n#\n1\n", &comments), ("a".into(), 1));
    assert_eq!(names("x\"\na\n1\n", &lines), ("a".into(), 1));
    assert_eq!(names("\"x\n\"\na\n1\n2\n", &rows), ("a".into(), 1));
    assert_eq!(names("\n1,2,3\n4\n", &headless), ("column_0|column_1|column_2".into(), 3));
    assert!(fails("a,a_duplicated_0,a\n", &default).starts_with("Duplicate: "));
    assert!(fails("x\n", &CsvOptions { skip_lines: 3, ..default.clone() }).contains("\"a.csv\" has 1 lines"));
}

#[test]
fn empty_files() {
    for text in ["", "\n", "\n\n", "\u{feff}"] {
        assert!(
            fails(text, &CsvOptions::default()).starts_with("NoData: \"a.csv\" is empty: it has no header")
        );
        let quiet = CsvOptions { raise_if_empty: Some(false), ..Default::default() };
        assert_eq!(read_text(text, &quiet).unwrap().width(), 0);
    }
    assert_eq!(read_text("a,b", &CsvOptions::default()).unwrap().height(), 0);
}

#[test]
fn other_dialects() {
    let options = CsvOptions {
        separator: b';',
        quote_char: Some(b'\''),
        eol_char: b'|',
        decimal_comma: true,
        ..Default::default()
    };
    let frame = read_text("a;b|1,5;'x;|'|-2;y", &options).unwrap();
    assert_eq!(types(&frame), ["Float64", "String"]);
    assert_eq!(text_column(&frame, "b"), [Some("x;|".into()), Some("y".into())]);
    assert_eq!(frame.column("a").unwrap().get(0).unwrap().value, Value::Float(1.5));
    let same = CsvOptions { separator: b'"', ..Default::default() };
    assert!(fails("a\n", &same).contains("separator and quote_char are both '\"'"));
    let beyond = CsvOptions { separator: 0xc3, ..Default::default() };
    assert!(fails("a\n", &beyond).contains("separator is the byte 0xc3"));
}

#[test]
fn bytes_that_are_not_utf8() {
    let text = b"a,b\n1,x\n2,\xff\n";
    assert_eq!(
        fails(text, &CsvOptions::default()),
        "Compute: \"a.csv\", line 3: invalid UTF-8; encoding=\"utf8-lossy\" reads such bytes as \u{fffd}, and \
         encoding=\"latin-1\" or another name reads text that is not UTF-8"
    );
    let lossy = CsvOptions { encoding: CsvEncoding::Utf8Lossy, ..Default::default() };
    assert_eq!(
        text_column(&read_text(text, &lossy).unwrap(), "b"),
        [Some("x".into()), Some("\u{fffd}".into())]
    );
}

#[test]
fn only_rows_that_a_filter_keeps_are_parsed() {
    let line =
        |i: i32| format!("{},x{i},{}\n", if i % 7 == 0 { String::new() } else { i.to_string() }, i * 2);
    let text = "a,b,c\n".to_owned() + &(0..100_000).map(line).collect::<String>();
    let dir = tempfile::tempdir().unwrap();
    let source = csv(dir.path(), &text, &CsvOptions::default());
    for (divisor, projection) in
        [(1, ["c", "a"]), (2, ["b", "c"]), (33_333, ["b", "a"]), (1_000_000_007, ["a", "b"])]
    {
        let filter: Arc<dyn RowFilter> = Arc::new(Divisible(divisor, ["a".into()]));
        let projection = projection.map(Name::from).to_vec();
        let request =
            ScanRequest { projection: Some(projection.clone()), filter: Some(filter), ..Default::default() };
        let found = read(&source, &request).unwrap();
        let all = read(&source, &ScanRequest { projection: Some(projection.clone()), ..Default::default() })
            .unwrap();
        let kept = |i: &i64| i % 7 != 0 && i % divisor == 0;
        let rows: Vec<usize> = (0..100_000).filter(kept).map(|i| i as usize).collect();
        assert_eq!(found.height(), rows.len());
        for name in &projection {
            let (found, all) = (found.column(name).unwrap(), all.column(name).unwrap());
            for (i, row) in rows.iter().enumerate() {
                assert_eq!(found.get(i).unwrap(), all.get(*row).unwrap(), "{name} of row {row}");
            }
        }
    }
    let bad = csv(dir.path(), "a,b,c\n1,x,1\nx,1,1\n", &overrides(&[("a", DataType::Int64)]));
    let filter: Arc<dyn RowFilter> = Arc::new(Divisible(1, ["a".into()]));
    let request =
        ScanRequest { projection: Some(vec!["b".into()]), filter: Some(filter), ..Default::default() };
    let error = read(&bad, &request).unwrap_err();
    assert!(error.to_string().contains("line 3, column \"a\": cannot parse \"x\""), "{error}");
}

#[test]
fn columns_get_other_names() {
    let new = |names: &[&str]| Some(names.iter().map(|name| Name::from(*name)).collect());
    let options = CsvOptions { new_columns: new(&["x", "y"]), ..overrides(&[("x", DataType::Int8)]) };
    let frame = read_text("a,b\n1,2\n", &options).unwrap();
    assert_eq!(frame.names().map(|n| n.to_string()).collect::<Vec<_>>(), ["x", "y"]);
    assert_eq!(types(&frame), ["Int8", "Int64"]);
    assert!(fails("a,b,c\n1,2,3\n", &options).contains("has the columns [\"c\"] besides those of the table"));
    assert!(fails("a\n1\n", &options).contains("lacks the columns [\"y\"] of the table"));
    let dir = tempfile::tempdir().unwrap();
    let mut lenient = csv(dir.path(), "a,b,c\n1,2,3\n", &options);
    lenient.table.extra_columns = ExtraColumns::Ignore;
    assert_eq!(read_all(&lenient).unwrap().width(), 2);
    let twice = CsvOptions { new_columns: new(&["x", "x"]), ..Default::default() };
    assert!(fails("a,b\n1,2\n", &twice).starts_with("Duplicate: "));
    let both = CsvOptions { skip_rows: 1, skip_lines: 1, ..Default::default() };
    assert!(fails("a,b\n1,2\n", &both).starts_with("InvalidOperation: skip_rows and skip_lines cannot both"));
}

#[test]
fn other_encodings_and_compressed_files() {
    let text = "name,n\nZoé,1\n".to_owned() + &"Zoé,2\n".repeat(100_000);
    let latin1: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut gzip, &latin1).unwrap();
    let gzip = gzip.finish().unwrap();
    let whole = read_text(&text, &CsvOptions::default()).unwrap();
    for (encoding, bytes) in [("latin-1", latin1), ("utf-16be", utf16), ("latin-1", gzip)] {
        let encoding = CsvEncoding::try_from(encoding.to_string()).unwrap();
        let options = CsvOptions { encoding, ..Default::default() };
        assert!(read_text(&bytes, &options).unwrap().equals(&whole));
        let dir = tempfile::tempdir().unwrap();
        let request = ScanRequest { limit: Some(1), ..Default::default() };
        let first = read(&csv(dir.path(), &bytes, &options), &request).unwrap();
        assert_eq!(text_column(&first, "name"), [Some("Zoé".into())]);
        let every = CsvOptions { infer_schema_length: None, ..options };
        assert_eq!(types(&read_text(&bytes, &every).unwrap()), ["String", "Int64"]);
    }
}

#[test]
fn bad_lines_are_left_out_or_read_by_themselves() {
    let text = &b"a,b\n1,x\n2,x,y\n3\nz,x\n6,\"q\"q\n7,\xff\n8,\xef\xbf\xbd\n9,,,\n"[..];
    let bad_lines = |on_bad_lines| CsvOptions { on_bad_lines, ..overrides(&[("a", DataType::Int64)]) };
    let skip = bad_lines(OnBadLines::Skip);
    let frame = read_text(text, &skip).unwrap();
    let values: Vec<Value> = frame.column("a").unwrap().iter().map(|s| s.value).collect();
    assert_eq!(values, ints([1, 3, 8]));
    let dir = tempfile::tempdir().unwrap();
    let source = csv(dir.path(), text, &skip);
    let request = ScanRequest { projection: Some(vec!["b".into()]), limit: Some(2), ..Default::default() };
    assert_eq!(read(&source, &request).unwrap().height(), 3, "columns that are not wanted count too");

    let only = bad_lines(OnBadLines::Only);
    let source = csv(dir.path(), text, &only);
    let all = read_all(&source).unwrap();
    let expected: [(i128, Option<&str>, &str, &str); 5] = [
        (3, None, "3 fields, but there are 2 columns", "2,x,y"),
        (5, Some("a"), "cannot parse \"z\" as Int64", "z,x"),
        (
            6,
            Some("b"),
            "\"\\\"q\\\"q\" begins with a quote, but its closing quote is missing or not at the end of the field",
            "6,\"q\"q",
        ),
        (7, None, "invalid UTF-8", "7,\u{fffd}"),
        (9, None, "4 fields, but there are 2 columns", "9,,,"),
    ];
    let lines: Vec<Value> = all.column("line").unwrap().iter().map(|s| s.value).collect();
    assert_eq!(lines, ints(expected.iter().map(|e| e.0)));
    let texts =
        |values: Vec<Option<&str>>| values.into_iter().map(|v| v.map(String::from)).collect::<Vec<_>>();
    assert_eq!(text_column(&all, "column"), texts(expected.iter().map(|e| e.1).collect()));
    assert_eq!(text_column(&all, "reason"), texts(expected.iter().map(|e| Some(e.2)).collect()));
    assert_eq!(text_column(&all, "text"), texts(expected.iter().map(|e| Some(e.3)).collect()));
    for chunk_bytes in 1..text.len() as u64 {
        let chunked = read_in_chunks(&source, &only, chunk_bytes, |pieces| pieces).unwrap();
        assert!(chunked.equals(&all), "{chunk_bytes}");
    }
    // A quote that is never closed takes in all that follows.
    let open = [text, b"\"\n\n,,,,\n"].concat();
    assert_eq!(read_text(&open, &only).unwrap().height(), 6);
}

#[test]
fn no_more_rows_than_the_limit_are_looked_at() {
    let dir = tempfile::tempdir().unwrap();
    let source = csv(
        dir.path(),
        "a\n\"1\n\"\n2\n#\n3\n4\n,,\n",
        &CsvOptions { comment_prefix: Some("#".into()), infer_schema: false, ..Default::default() },
    );
    for limit in 0..5 {
        let request = ScanRequest { limit: Some(limit), ..Default::default() };
        assert_eq!(read(&source, &request).unwrap().height(), limit);
    }
    assert!(read_all(&source).is_err());
}

#[test]
fn several_files_are_one_table() {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in [("a.csv", "x,y\n1,a\n2,b\n"), ("b.csv", "y,x\nc,3.5\n"), ("c.csv", "x,y\n")] {
        std::fs::write(dir.path().join(name), text).unwrap();
    }
    let all = |options| read_all(&ScanSource::csv(dir.path().join("*.csv"), options).unwrap());
    let frame = all(CsvOptions::default()).unwrap();
    assert_eq!(types(&frame), ["Float64", "String"]);
    assert_eq!(text_column(&frame, "y"), ["a", "b", "c"].map(|t| Some(t.into())));
    std::fs::write(dir.path().join("d.csv"), "x,z\n1,2\n").unwrap();
    assert_eq!(all(CsvOptions::default()).unwrap_err().kind(), ErrorKind::Schema);
}

/// Whatever the bytes are: rows or an error, and the same in chunks as whole.
#[test]
fn any_bytes_are_read_or_refused() {
    let mut state = 1_u64;
    let mut random = move |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % n
    };
    let dir = tempfile::tempdir().unwrap();
    let alphabet: [&[u8]; 14] = [
        b",",
        b"\n",
        b"\"",
        b"\r\n",
        b"a",
        b"1",
        b"-2.5",
        b"#",
        b" ",
        b"true",
        b"2020-01-01",
        b"\xff",
        b"\0",
        "é".as_bytes(),
    ];
    for _ in 0..1500 {
        let text: Vec<u8> =
            (0..random(60)).flat_map(|_| alphabet[random(alphabet.len())].iter().copied()).collect();
        let options = CsvOptions {
            has_header: random(2) == 0,
            comment_prefix: (random(4) == 0).then(|| "#".into()),
            quote_char: (random(4) > 0).then_some(b'"'),
            truncate_ragged_lines: random(4) > 0,
            ignore_errors: random(2) == 0,
            try_parse_dates: random(2) == 0,
            encoding: [CsvEncoding::Utf8, CsvEncoding::Utf8Lossy, CsvEncoding::Latin1][random(3)],
            on_bad_lines: [OnBadLines::Raise, OnBadLines::Skip, OnBadLines::Only][random(3)],
            infer_schema_length: [None, Some(0), Some(1), Some(100)][random(4)],
            null_values: NullValues::Any([&[][..], &["a".into(), "1".into()]][random(2)].to_vec()),
            decimal_comma: random(4) == 0,
            raise_if_empty: (random(2) == 0).then_some(false),
            skip_rows: random(2),
            skip_rows_after_header: random(2),
            empty_string_is_null: random(2) == 0,
            ..Default::default()
        };
        let source = csv(dir.path(), &text, &options);
        let whole = read_all(&source);
        let chunked = read_in_chunks(&source, &options, 1 + random(9) as u64, |pieces| pieces);
        match (whole, chunked) {
            (Ok(whole), Ok(chunked)) => {
                assert!(whole.equals(&chunked), "{:?}", String::from_utf8_lossy(&text))
            }
            (whole, chunked) => {
                assert_eq!(whole.is_err(), chunked.is_err(), "{:?}", String::from_utf8_lossy(&text))
            }
        }
    }
}
