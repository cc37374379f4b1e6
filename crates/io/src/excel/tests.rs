use polarslike_core::{DataFrame, DataType, ErrorKind, Field, Result, TimeUnit, Value};
use rust_xlsxwriter::{ExcelDateTime, Format, Table, TableColumn, Workbook, Worksheet};

use super::*;

type Fill<'a> = &'a dyn Fn(&mut Worksheet);

/// A workbook with these sheets.
fn workbook(sheets: &[(&str, Fill)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, fill) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        fill(sheet);
    }
    workbook.save_to_buffer().unwrap()
}

/// One sheet: rows of cells, as text, as number where they parse, and none where they are empty.
fn cells(rows: &'static [&'static [&'static str]]) -> impl Fn(&mut Worksheet) {
    move |sheet| {
        for (r, row) in rows.iter().enumerate() {
            for (c, cell) in row.iter().enumerate() {
                let (r, c) = (r as u32, c as u16);
                match cell.parse::<f64>() {
                    _ if cell.is_empty() => {}
                    Ok(number) => drop(sheet.write_number(r, c, number).unwrap()),
                    Err(_) => drop(sheet.write_string(r, c, *cell).unwrap()),
                }
            }
        }
    }
}

fn read_all(bytes: &[u8], options: &ExcelOptions) -> Result<Vec<(String, DataFrame)>> {
    read_excel(&Location::memory(bytes.to_vec()), options)
}

fn read(bytes: &[u8], options: &ExcelOptions) -> Result<DataFrame> {
    Ok(read_all(bytes, options)?.remove(0).1)
}

fn names(frame: &DataFrame) -> Vec<String> {
    frame.names().map(ToString::to_string).collect()
}

fn values(frame: &DataFrame, name: &str) -> String {
    let values = frame.column(name).unwrap().iter().map(|s| s.value).collect();
    Value::List(values).to_string()
}

const ROWS: &[&[&str]] = &[
    &["", "", "", "", ""],
    &["", "a", "a", "", "n"],
    &["", "1", "x", "", ""],
    &["", "", "", "", ""],
    &["", "2.5", "3", "", ""],
];

#[test]
fn names_come_from_the_first_row_with_cells() {
    let bytes = workbook(&[("S", &cells(ROWS))]);
    let frame = read(&bytes, &ExcelOptions::default()).unwrap();
    assert_eq!(names(&frame), ["a", "a_1", "n"]);
    assert_eq!(values(&frame, "a"), "[1.0, 2.5]");
    assert_eq!(values(&frame, "a_1"), r#"["x", "3"]"#);
    assert_eq!(values(&frame, "n"), "[null, null]");
    let all = ExcelOptions { drop_empty_rows: false, drop_empty_cols: false, ..Default::default() };
    let frame = read(&bytes, &all).unwrap();
    assert_eq!((names(&frame)[2].as_str(), frame.height()), ("__UNNAMED__2", 3));
    let bare = ExcelOptions { has_header: false, ..Default::default() };
    let frame = read(&bytes, &bare).unwrap();
    assert_eq!(names(&frame), ["column_0", "column_1", "column_2", "column_3"]);
    assert_eq!(values(&frame, "column_0"), r#"["a", "1", "2.5"]"#);
}

#[test]
fn rows_and_columns_are_chosen() {
    let bytes = workbook(&[("S", &cells(ROWS))]);
    let columns = |columns| {
        read(&bytes, &ExcelOptions { columns: Some(columns), ..Default::default() }).map(|f| names(&f))
    };
    assert_eq!(columns(ExcelColumns::Letters("B:C,E".into())).unwrap(), ["a", "a_1", "n"]);
    assert_eq!(columns(ExcelColumns::Letters("n".into())).unwrap(), ["n"]);
    assert_eq!(columns(ExcelColumns::Positions(vec![1, 0])).unwrap(), ["a_1", "a"]);
    assert_eq!(columns(ExcelColumns::Names(vec!["n".into()])).unwrap(), ["n"]);
    let kind = |columns_| columns(columns_).unwrap_err().kind();
    assert_eq!(kind(ExcelColumns::Names(vec!["z".into()])), ErrorKind::ColumnNotFound);
    assert_eq!(kind(ExcelColumns::Letters("no such".into())), ErrorKind::ColumnNotFound);
    assert_eq!(kind(ExcelColumns::Positions(vec![9])), ErrorKind::OutOfBounds);
    assert_eq!(kind(ExcelColumns::Positions(vec![0, 0])), ErrorKind::Duplicate);

    let later = ExcelOptions { header_row: Some(2), skip_rows: 1, n_rows: Some(5), ..Default::default() };
    let frame = read(&bytes, &later).unwrap();
    assert_eq!((names(&frame), frame.height()), (vec!["1".to_string(), "x".into()], 1));
    let named = ExcelOptions { column_names: Some(vec!["p".into()]), n_rows: Some(2), ..Default::default() };
    assert_eq!(names(&read(&bytes, &named).unwrap()), ["p", "column_1", "column_2", "column_3"]);
}

#[test]
fn types_are_those_of_the_cells() {
    let fill = |sheet: &mut Worksheet| {
        let format = |text: &str| Format::new().set_num_format(text);
        let day = ExcelDateTime::from_ymd(2024, 2, 29).unwrap();
        let instant = ExcelDateTime::parse_from_str("2024-02-29T12:30:00.5").unwrap();
        sheet.write_row(0, 0, ["int", "float", "bool", "date", "datetime", "duration", "error"]).unwrap();
        sheet.write(1, 0, 1).unwrap().write(1, 1, 1.5).unwrap().write(1, 2, true).unwrap();
        sheet.write_with_format(1, 3, &day, &format("yyyy-mm-dd")).unwrap();
        sheet.write_with_format(1, 4, &instant, &format("yyyy-mm-dd hh:mm:ss.000")).unwrap();
        sheet.write_with_format(1, 5, 1.25, &format("[h]:mm:ss")).unwrap();
        sheet.write_formula(1, 6, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write(2, 0, "N/A").unwrap();
    };
    let bytes = workbook(&[("S", &fill)]);
    let frame = read(&bytes, &ExcelOptions::default()).unwrap();
    let types: Vec<DataType> = frame.columns().iter().map(|c| c.dtype().clone()).collect();
    use DataType::*;
    let ms = TimeUnit::Milliseconds;
    assert_eq!(types[..6], [Int64, Float64, Boolean, Date, Datetime(ms, None), Duration(ms)]);
    assert_eq!(values(&frame, "int"), "[1, null]");
    assert_eq!(values(&frame, "date"), "[19782, null]");
    assert_eq!(values(&frame, "datetime"), "[1709209800500, null]");
    assert_eq!(values(&frame, "duration"), "[108000000, null]");
    let text = ExcelOptions { infer_schema_length: Some(0), ..Default::default() };
    let frame = read(&bytes, &text).unwrap();
    assert_eq!(values(&frame, "datetime"), r#"["2024-02-29 12:30:00.500", null]"#);
    assert_eq!(values(&frame, "duration"), r#"["30:00:00", null]"#);
    let overrides = |name: &str| ExcelOptions {
        schema_overrides: vec![Field::new(name, DataType::Float32)],
        ..Default::default()
    };
    let frame = read(&bytes, &overrides("int")).unwrap();
    assert_eq!(*frame.column("int").unwrap().dtype(), DataType::Float64, "the cast is the caller's");
    assert_eq!(read(&bytes, &overrides("z")).unwrap_err().kind(), ErrorKind::ColumnNotFound);
}

#[test]
fn sheets_are_found_by_number_and_name() {
    let one = cells(&[&["a"], &["1"]]);
    let bytes = workbook(&[("S1", &one), ("Empty", &|_| {}), ("S3", &one)]);
    let sheets = |id: Option<OneOrMany<i64>>, name: Option<OneOrMany<&str>>, raise_if_empty| {
        let sheet_name = name.map(|name| match name {
            OneOrMany::One(one) => OneOrMany::One(one.to_string()),
            OneOrMany::Many(many) => OneOrMany::Many(many.into_iter().map(Into::into).collect()),
        });
        let options = ExcelOptions { sheet_id: id, sheet_name, raise_if_empty, ..Default::default() };
        Ok::<_, polarslike_core::Error>(
            read_all(&bytes, &options)?.into_iter().map(|(name, _)| name).collect::<Vec<_>>(),
        )
    };
    assert_eq!(sheets(None, None, true).unwrap(), ["S1"]);
    assert_eq!(sheets(Some(OneOrMany::One(3)), None, true).unwrap(), ["S3"]);
    assert_eq!(sheets(Some(OneOrMany::One(0)), None, false).unwrap(), ["S1", "Empty", "S3"]);
    assert_eq!(sheets(Some(OneOrMany::Many(vec![3, 1, 3])), None, true).unwrap(), ["S3", "S1"]);
    assert_eq!(sheets(None, Some(OneOrMany::Many(vec!["S3"])), true).unwrap(), ["S3"]);
    let kind = |id, name| sheets(id, name, true).unwrap_err().kind();
    assert_eq!(kind(Some(OneOrMany::One(0)), None), ErrorKind::NoData);
    for id in [-1, 4, i64::MAX] {
        assert_eq!(kind(Some(OneOrMany::One(id)), None), ErrorKind::InvalidArgument);
    }
    assert_eq!(kind(None, Some(OneOrMany::One("x"))), ErrorKind::InvalidArgument);
    assert_eq!(kind(Some(OneOrMany::One(1)), Some(OneOrMany::One("S1"))), ErrorKind::InvalidArgument);
}

#[test]
fn tables_are_parts_of_sheets() {
    let fill = |sheet: &mut Worksheet| {
        sheet.write(0, 0, "title").unwrap();
        sheet.write_row_matrix(3, 2, [[1, 2], [3, 4]]).unwrap();
        let headers = ["p", "q"].map(|h| TableColumn::new().set_header(h));
        let table = Table::new().set_name("sales").set_columns(&headers);
        sheet.add_table(2, 2, 4, 3, &table).unwrap();
    };
    let bytes = workbook(&[("S", &fill)]);
    let table = |name: &str, sheet: Option<&str>| {
        let options = ExcelOptions {
            table_name: Some(name.into()),
            sheet_name: sheet.map(|s| OneOrMany::One(s.into())),
            ..Default::default()
        };
        read(&bytes, &options)
    };
    let frame = table("sales", Some("S")).unwrap();
    assert_eq!((names(&frame), values(&frame, "q")), (vec!["p".to_string(), "q".into()], "[2, 4]".into()));
    assert!(table("nope", None).unwrap_err().to_string().contains("sales"));
}

#[test]
fn a_far_cell_costs_nothing() {
    let far = |sheet: &mut Worksheet| {
        sheet.write(0, 0, "a").unwrap().write(1_048_575, 16_383, "z").unwrap();
    };
    let frame = read(&workbook(&[("S", &far)]), &ExcelOptions::default()).unwrap();
    assert_eq!((frame.height(), names(&frame)), (1, vec!["a".to_string(), "__UNNAMED__16383".into()]));
}

#[test]
fn malformed_files_are_errors() {
    let one = cells(&[&["a", "b"], &["1", "x"], &["2", "y"]]);
    let bytes = workbook(&[("S", &one)]);
    assert_eq!(read(&[], &ExcelOptions::default()).unwrap_err().kind(), ErrorKind::NoData);
    for junk in [b"junk".as_slice(), b"PK", b"PK\x03\x04", &[0xd0, 0xcf, 0x11, 0xe0, 1, 2]] {
        let error = read(junk, &ExcelOptions::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::FileFormat, "{error}");
        assert!(error.to_string().contains("in memory"), "{error}");
    }
    for len in (0..bytes.len()).step_by(37) {
        assert!(read(&bytes[..len], &ExcelOptions::default()).is_err());
    }
    for i in (0..bytes.len()).step_by(11) {
        let mut damaged = bytes.clone();
        damaged[i] ^= 0x55;
        let _ = read(&damaged, &ExcelOptions::default());
    }
}

mod writing {
    use serde_json::{Map, Value as Json, json};

    use super::*;
    use crate::excel::{ExcelWriteOptions, write_excel};
    use crate::testing::{all_types, column, ints};

    fn options(json: Json) -> ExcelWriteOptions {
        serde_json::from_value(json).unwrap()
    }

    fn two() -> DataFrame {
        let a = column("a", DataType::Int64, &ints([1, 2]));
        let b = column("b", DataType::Float64, &[Value::Float(1.5), Value::Null]);
        let c = column("c", DataType::String, &[Value::String("x".into()), Value::String("y".into())]);
        DataFrame::new(vec![a, b, c]).unwrap()
    }

    fn back(frame: &DataFrame, json: Json) -> Result<DataFrame> {
        read(&write_excel(frame, &options(json))?, &ExcelOptions::default())
    }

    #[test]
    fn frames_come_back() {
        assert!(back(&two(), json!({})).unwrap().equals(&two()));
        let shifted = json!({ "position": "C5", "include_header": false, "worksheet": "Data" });
        let bytes = write_excel(&two(), &options(shifted)).unwrap();
        let bare = ExcelOptions {
            has_header: false,
            sheet_name: Some(OneOrMany::One("Data".into())),
            ..Default::default()
        };
        assert_eq!(values(&read(&bytes, &bare).unwrap(), "column_0"), "[1, 2]");
    }

    #[test]
    fn all_types_are_written() {
        let mut written = 0;
        for c in all_types().columns() {
            // A sheet ends with its last value: nulls at the end need one beside them.
            let rows = column("row", DataType::Int64, &ints(0..3));
            let frame = DataFrame::new(vec![rows, c.with_name("x")]).unwrap();
            let result = write_excel(&frame, &ExcelWriteOptions::default()).and_then(|bytes| {
                read(&bytes, &ExcelOptions { drop_empty_rows: false, ..Default::default() })
            });
            match c.dtype() {
                DataType::Binary | DataType::Datetime(_, Some(_)) => {
                    assert_eq!(result.unwrap_err().kind(), ErrorKind::InvalidOperation);
                }
                dtype => {
                    let frame = result.unwrap_or_else(|e| panic!("{dtype}: {e}"));
                    assert_eq!(frame.height(), 3, "{dtype}");
                    written += 1;
                }
            }
        }
        assert!(written > 20);
        for empty in [DataFrame::empty(&two().schema()), DataFrame::default()] {
            assert!(write_excel(&empty, &ExcelWriteOptions::default()).is_ok());
        }
    }

    #[test]
    fn days_that_excel_lacks_are_text() {
        let days = |days: &[i128]| {
            let frame =
                DataFrame::new(vec![column("d", DataType::Date, &ints(days.iter().copied()))]).unwrap();
            values(&back(&frame, json!({})).unwrap(), "d")
        };
        let held = [-25_567, -25_509, -25_508, 0, 2_932_896];
        assert_eq!(days(&held), format!("{held:?}"));
        assert_eq!(days(&[2_932_897, -25_568]), r#"["+10000-01-01", "1899-12-31"]"#);
    }

    #[test]
    fn columns_are_added() {
        let added = back(
            &two(),
            json!({
                "row_totals": { "sum": ["a", "b"] },
                "column_totals": true,
                "formulas": { "f": { "formula": "=[@a]*2", "insert_before": "a", "return_dtype": "Int64" } },
                "sparklines": { "s": { "columns": ["a", "b"], "type": "column", "markers": true } },
            }),
        )
        .unwrap();
        assert_eq!(names(&added), ["f", "a", "b", "c", "sum", "s"]);
        assert_eq!(values(&added, "sum").split(", ").take(2).collect::<Vec<_>>(), ["[2.5", "2.0"]);
    }

    #[test]
    fn looks_are_taken() {
        let all = json!({
            "table_style": { "style": "Table Style Dark 2", "first_column": true, "banded_rows": false },
            "table_name": "tt", "autofilter": false, "autofit": true, "hide_gridlines": true, "sheet_zoom": 80,
            "column_formats": { "a": "0.00", "b": { "num_format": "0%", "bold": true, "border": 1 } },
            "dtype_formats": { "String": { "italic": true } },
            "header_format": { "bold": true, "font_color": "red", "bg_color": "#00FF00", "align": "center" },
            "conditional_formats": {
                "a": ["3_color_scale", { "type": "cell", "criteria": ">", "value": 2, "format": { "bold": true } }],
                "b": { "type": "data_bar", "bar_color": "green" },
                "c": { "type": "text", "criteria": "containing", "value": "x", "format": "0" },
            },
            "column_totals": { "a": "average" }, "column_widths": { "a": 100 }, "row_heights": 20,
            "hidden_columns": ["b"], "freeze_panes": [1, 0], "float_precision": 0,
        });
        assert_eq!(back(&two(), all).unwrap().width(), 3);
        for panes in [json!("B2"), json!([1, 0, 5, 0]), json!(["B2", 5, 1])] {
            assert!(back(&two(), json!({ "freeze_panes": panes })).is_ok());
        }
        let pair = json!([[["a", "b"], "2_color_scale"]]);
        assert!(back(&two(), json!({ "conditional_formats": pair })).is_ok());
    }

    #[test]
    fn what_is_not_supported_is_an_error() {
        for (option, value) in [
            ("worksheet", json!("a/b")),
            ("position", json!("0")),
            ("table_style", json!("Table Style Medium 99")),
            ("table_style", json!({ "sytle": 1 })),
            ("column_formats", json!({ "z": "0" })),
            ("column_formats", json!({ "a": { "bolt": true } })),
            ("column_formats", json!({ "a": { "bg_color": "redd" } })),
            ("column_formats", json!({ "a": { "border": 99 } })),
            ("header_format", json!(5)),
            ("conditional_formats", json!({ "a": "rainbow" })),
            ("conditional_formats", json!({ "a": { "type": "cell", "criteria": ">" } })),
            ("conditional_formats", json!({ "a": { "type": "cell", "criteria": "~", "value": 1 } })),
            ("conditional_formats", json!({ "z": "2_color_scale" })),
            ("column_totals", json!("median")),
            ("column_totals", json!({ "z": "sum" })),
            ("row_totals", json!(["c"])),
            ("row_totals", json!(["z"])),
            ("formulas", json!({ "a": "=1" })),
            ("formulas", json!({ "f": { "formula": "=1", "insert_after": "z" } })),
            ("sparklines", json!({ "s": ["a", "c"] })),
            ("column_widths", json!(-1)),
            ("row_heights", json!({ "x": 5 })),
            ("hidden_columns", json!(["z"])),
            ("sheet_zoom", json!(5)),
            ("freeze_panes", json!([1])),
        ] {
            let options = options(Json::Object(Map::from_iter([(option.to_string(), value.clone())])));
            assert!(write_excel(&two(), &options).is_err(), "{option}={value}");
        }
        let wide = json!({ "position": [1_048_575, 0] });
        assert!(write_excel(&two(), &options(wide)).unwrap_err().to_string().contains("do not fit"));
    }
}
