//! Tables, lists and cells that are expected here are what Polars prints.

use super::*;
use crate::{Field, Value};

fn text(text: &str) -> Value {
    Value::String(text.into())
}

fn list(values: impl IntoIterator<Item = Value>) -> Value {
    Value::List(values.into_iter().collect())
}

fn ints(values: impl IntoIterator<Item = i64>) -> Value {
    list(values.into_iter().map(|v| Value::Int(v.into())))
}

fn column(name: &str, dtype: DataType, values: &[Value]) -> Column {
    Column::from_values(name, Some(dtype), values).unwrap()
}

fn numbers(name: &str, count: i128) -> Column {
    column(name, DataType::Int64, &(0..count).map(Value::Int).collect::<Vec<_>>())
}

fn frame(columns: impl IntoIterator<Item = Column>) -> DataFrame {
    DataFrame::new(columns.into_iter().collect()).unwrap()
}

fn table(columns: impl IntoIterator<Item = Column>) -> String {
    table_with(columns, |_| {})
}

fn table_with(columns: impl IntoIterator<Item = Column>, change: impl FnOnce(&mut DisplayOptions)) -> String {
    let mut options = DisplayOptions { width: Some(100), ..Default::default() };
    change(&mut options);
    frame_to_table(&frame(columns), &options)
}

fn lines(text: &str) -> Vec<&str> {
    text.trim_start_matches('\n').lines().map(str::trim_start).collect()
}

#[track_caller]
fn assert_lines(actual: &str, expected: &str) {
    let expected = lines(expected);
    let expected = &expected[..expected.len() - usize::from(expected.last() == Some(&""))];
    assert_eq!(actual.lines().collect::<Vec<_>>(), expected, "\n{actual}");
}

#[test]
fn values_in_cells_and_lines() {
    let ms = TimeUnit::Milliseconds;
    let us = TimeUnit::Microseconds;
    let ns = TimeUnit::Nanoseconds;
    let pair = DataType::Struct(vec![Field::new("a", DataType::Int64), Field::new("b", DataType::String)]);
    let of = |dtype| DataType::List(Box::new(dtype));
    let x31 = "x".repeat(31);
    let x30 = "x".repeat(30);
    let cases: Vec<(DataType, Value, String, String)> = [
        (DataType::Null, Value::Null, "null", "null"),
        (DataType::Int64, Value::Null, "null", "null"),
        (DataType::Boolean, Value::Bool(true), "true", "true"),
        (DataType::Int8, Value::Int(-128), "-128", "-128"),
        (DataType::UInt64, Value::Int(u64::MAX.into()), "18446744073709551615", "18446744073709551615"),
        (DataType::Float64, Value::Float(1.0), "1.0", "1.0"),
        (DataType::Float64, Value::Float(f64::NAN), "NaN", "NaN"),
        (DataType::Float32, Value::Float(0.1), "0.1", "0.1"),
        (DataType::String, text(""), "", "\"\""),
        (DataType::String, text("q\"r\\"), "q\"r\\", "\"q\"r\\\""),
        (DataType::String, text(&x30), &x30, &format!("\"{x30}\"")),
        (DataType::String, text(&x31), &format!("{x30}…"), &format!("\"{x30}…")),
        (DataType::Categorical, text("a"), "a", "\"a\""),
        (DataType::Categorical, text(&x31), &format!("{x30}…"), &format!("\"{x30}…")),
        (DataType::Date, Value::Int(19_753), "2024-01-31", "2024-01-31"),
        (DataType::Time, Value::Int(45_000_500_000_000), "12:30:00.500", "12:30:00.500"),
        (
            DataType::Datetime(us, None),
            Value::Int(1_000),
            "1970-01-01 00:00:00.001",
            "1970-01-01 00:00:00.001",
        ),
        (
            DataType::Datetime(ms, Some("Europe/Berlin".into())),
            Value::Int(0),
            "1970-01-01 01:00:00 CET",
            "1970-01-01 01:00:00 CET",
        ),
        (
            DataType::Datetime(ns, Some("Nowhere".into())),
            Value::Int(0),
            "1970-01-01 00:00:00 UTC",
            "1970-01-01 00:00:00 UTC",
        ),
        (DataType::Duration(ms), Value::Int(-93_600_003), "-1d -2h -3ms", "-1d -2h -3ms"),
        (of(DataType::Int64), ints([]), "[]", "[]"),
        (of(DataType::Int64), ints(1..=3), "[1, 2, 3]", "[1, 2, 3]"),
        (of(DataType::Int64), ints(1..=9), "[1, 2, … 9]", "[1, 2, … 9]"),
        (of(DataType::Float64), list([Value::Float(1.5), Value::Null]), "[1.5, null]", "[1.5, null]"),
        (of(DataType::String), list([text("a"), text("b c")]), "[\"a\", \"b c\"]", "[\"a\", \"b c\"]"),
        (of(DataType::String), list([text(&x31)]), &format!("[\"{}…", &x30[..28]), &format!("[\"{x31}\"]")),
        (of(DataType::Date), list([Value::Int(0), Value::Null]), "[1970-01-01, null]", "[1970-01-01, null]"),
        (of(of(DataType::Int64)), list([ints(1..=4), ints([1])]), "[[1, 2, … 4], [1]]", "[[1, 2, … 4], [1]]"),
        (of(DataType::Categorical), list([text("a")]), "[\"a\"]", "[\"a\"]"),
        (
            pair.clone(),
            Value::Struct(vec![("a".into(), Value::Int(1)), ("b".into(), text("x"))]),
            "{1,\"x\"}",
            "{1,\"x\"}",
        ),
        (pair.clone(), Value::Struct(vec![]), "{null,null}", "{null,null}"),
        (pair.clone(), Value::Null, "null", "null"),
        (DataType::Struct(vec![]), Value::Struct(vec![]), "{}", "{}"),
        (of(pair), list([Value::Null]), "[null]", "[null]"),
    ]
    .map(|(dtype, value, cell, line)| (dtype, value, cell.to_string(), line.to_string()))
    .into();
    let options = DisplayOptions::default();
    for (dtype, value, cell, line) in cases {
        let column = column("c", dtype.clone(), &[value]);
        assert_eq!(value::cell(&column, 0, &options), cell, "{dtype}");
        assert_eq!(value::line(&column, 0, &options), line, "{dtype}");
    }
}

#[test]
fn every_encoding_and_chunk_is_printed() {
    let plain = column("c", DataType::String, &[text("a"), Value::Null]);
    let dictionary = column("c", DataType::String, &[text("b"), Value::Null]).to_vector().unwrap();
    let constant = crate::Vector::constant(&Scalar::from("c"), 2).unwrap();
    let nulls = crate::Vector::nulls(DataType::String, 1);
    let chunks = vec![plain.to_vector().unwrap(), dictionary.to_dictionary().unwrap(), constant, nulls];
    let column = Column::new("c", DataType::String, chunks);
    let shown: Vec<String> = (0..7).map(|i| value::cell(&column, i, &DisplayOptions::default())).collect();
    assert_eq!(shown, ["a", "null", "b", "null", "c", "c", "null"]);
}

#[test]
fn a_small_table() {
    let columns = [
        column("a", DataType::Int64, &[Value::Int(1), Value::Null]),
        column("d", DataType::Date, &[Value::Int(19_753), Value::Null]),
        column("td", DataType::Duration(TimeUnit::Microseconds), &[Value::Int(93_600_003_000), Value::Null]),
    ];
    let expected = "
        shape: (2, 3)
        ┌──────┬────────────┬──────────────┐
        │ a    ┆ d          ┆ td           │
        │ ---  ┆ ---        ┆ ---          │
        │ i64  ┆ date       ┆ duration[μs] │
        ╞══════╪════════════╪══════════════╡
        │ 1    ┆ 2024-01-31 ┆ 1d 2h 3ms    │
        │ null ┆ null       ┆ null         │
        └──────┴────────────┴──────────────┘
        ";
    assert_lines(&table(columns.clone()), expected);
    let unlimited = |options: &mut DisplayOptions| options.width = Some(u16::MAX);
    assert_lines(&table_with(columns, unlimited), expected);
}

#[test]
fn tables_without_columns_or_rows() {
    let nothing = "
        shape: (0, 0)
        ┌┐
        ╞╡
        └┘";
    assert_lines(&table([]), nothing);
    let expected = "
        shape: (0, 2)
        ┌──────┬─────┐
        │ a    ┆ b   │
        │ ---  ┆ --- │
        │ null ┆ i8  │
        ╞══════╪═════╡
        └──────┴─────┘
        ";
    assert_lines(&table([column("a", DataType::Null, &[]), column("b", DataType::Int8, &[])]), expected);
}

#[test]
fn long_and_wide_tables_show_their_ends() {
    let expected = "
        shape: (11, 12)
        ┌─────┬─────┬─────┬─────┬───┬─────┬─────┬─────┬─────┐
        │ c0  ┆ c1  ┆ c2  ┆ c3  ┆ … ┆ c8  ┆ c9  ┆ c10 ┆ c11 │
        │ --- ┆ --- ┆ --- ┆ --- ┆   ┆ --- ┆ --- ┆ --- ┆ --- │
        │ i64 ┆ i64 ┆ i64 ┆ i64 ┆   ┆ i64 ┆ i64 ┆ i64 ┆ i64 │
        ╞═════╪═════╪═════╪═════╪═══╪═════╪═════╪═════╪═════╡
        │ 0   ┆ 0   ┆ 0   ┆ 0   ┆ … ┆ 0   ┆ 0   ┆ 0   ┆ 0   │
        │ 1   ┆ 1   ┆ 1   ┆ 1   ┆ … ┆ 1   ┆ 1   ┆ 1   ┆ 1   │
        │ 2   ┆ 2   ┆ 2   ┆ 2   ┆ … ┆ 2   ┆ 2   ┆ 2   ┆ 2   │
        │ 3   ┆ 3   ┆ 3   ┆ 3   ┆ … ┆ 3   ┆ 3   ┆ 3   ┆ 3   │
        │ 4   ┆ 4   ┆ 4   ┆ 4   ┆ … ┆ 4   ┆ 4   ┆ 4   ┆ 4   │
        │ …   ┆ …   ┆ …   ┆ …   ┆ … ┆ …   ┆ …   ┆ …   ┆ …   │
        │ 6   ┆ 6   ┆ 6   ┆ 6   ┆ … ┆ 6   ┆ 6   ┆ 6   ┆ 6   │
        │ 7   ┆ 7   ┆ 7   ┆ 7   ┆ … ┆ 7   ┆ 7   ┆ 7   ┆ 7   │
        │ 8   ┆ 8   ┆ 8   ┆ 8   ┆ … ┆ 8   ┆ 8   ┆ 8   ┆ 8   │
        │ 9   ┆ 9   ┆ 9   ┆ 9   ┆ … ┆ 9   ┆ 9   ┆ 9   ┆ 9   │
        │ 10  ┆ 10  ┆ 10  ┆ 10  ┆ … ┆ 10  ┆ 10  ┆ 10  ┆ 10  │
        └─────┴─────┴─────┴─────┴───┴─────┴─────┴─────┴─────┘
        ";
    assert_lines(&table((0..12).map(|i| numbers(&format!("c{i}"), 11))), expected);
    assert_eq!(table([numbers("a", 10)]).lines().count(), 17);
    assert!(table([numbers("a", 10_000)]).starts_with("shape: (10_000, 1)\n"));
}

#[test]
fn limits_of_rows_and_columns() {
    let rows = |limit: Option<usize>| {
        let text = table_with([numbers("a", 8)], |options| options.rows = limit);
        let cells: Vec<&str> = text.lines().skip(6).map(|l| l.trim_matches(['│', ' '])).collect();
        cells[..cells.len() - 1].join(" ")
    };
    assert_eq!(rows(Some(0)), "…");
    assert_eq!(rows(Some(1)), "0 …");
    assert_eq!(rows(Some(2)), "0 … 7");
    assert_eq!(rows(Some(3)), "0 1 … 7");
    assert_eq!(rows(Some(20)), "0 1 2 3 4 5 6 7");
    assert_eq!(rows(None), "0 1 2 3 4 5 6 7");
    let head = |limit| {
        let columns = (0..8).map(|i| numbers(&format!("a{i}"), 1));
        table_with(columns, |options| options.columns = limit).lines().nth(2).unwrap().to_string()
    };
    assert_eq!(head(Some(0)), "│ … │");
    assert_eq!(head(Some(3)), "│ a0  ┆ a1  ┆ … ┆ a7  │");
    assert_eq!(head(None), "│ a0  ┆ a1  ┆ a2  ┆ a3  ┆ a4  ┆ a5  ┆ a6  ┆ a7  │");
}

#[test]
fn limits_of_lists_and_strings() {
    let of = |limit| {
        let options = DisplayOptions { list_length: limit, ..Default::default() };
        let lists = DataType::List(Box::new(DataType::Int64));
        let column = column("l", lists, &[ints([]), ints(0..1), ints(0..3), ints(0..4)]);
        (0..4).map(|row| value::cell(&column, row, &options)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(of(Some(0)), "[] […] […] […]");
    assert_eq!(of(Some(1)), "[] [0] [… 2] [… 3]");
    assert_eq!(of(Some(2)), "[] [0] [0, … 2] [0, … 3]");
    assert_eq!(of(None), "[] [0] [0, 1, 2] [0, 1, 2, 3]");
    let expected = "
        shape: (2, 2)
        ┌──────┬──────┐
        │ a    ┆ l    │
        │ ---  ┆ ---  │
        │ i64  ┆ list │
        │      ┆ [i64 │
        │      ┆ ]    │
        ╞══════╪══════╡
        │ 1    ┆ [1,… │
        │ 200… ┆ nul… │
        └──────┴──────┘
        ";
    let columns = [
        column("a", DataType::Int64, &[Value::Int(1), Value::Int(20_000)]),
        column("l", DataType::List(Box::new(DataType::Int64)), &[ints(1..=3), Value::Null]),
    ];
    assert_lines(&table_with(columns, |options| options.string_length = Some(3)), expected);
}

#[test]
fn long_cells_are_wrapped_to_the_width() {
    let x = text(&"x".repeat(38));
    let columns = (0..12).map(|i| column(&format!("c{i}"), DataType::String, std::slice::from_ref(&x)));
    let expected = "
        shape: (1, 12)
        ┌───────────┬───────────┬───────────┬───────────┬───┬───────────┬───────────┬───────────┬──────────┐
        │ c0        ┆ c1        ┆ c2        ┆ c3        ┆ … ┆ c8        ┆ c9        ┆ c10       ┆ c11      │
        │ ---       ┆ ---       ┆ ---       ┆ ---       ┆   ┆ ---       ┆ ---       ┆ ---       ┆ ---      │
        │ str       ┆ str       ┆ str       ┆ str       ┆   ┆ str       ┆ str       ┆ str       ┆ str      │
        ╞═══════════╪═══════════╪═══════════╪═══════════╪═══╪═══════════╪═══════════╪═══════════╪══════════╡
        │ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ … ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxx │
        │ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆   ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxx │
        │ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆   ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxxx ┆ xxxxxxxx │
        │ xxx…      ┆ xxx…      ┆ xxx…      ┆ xxx…      ┆   ┆ xxx…      ┆ xxx…      ┆ xxx…      ┆ xxxxxx…  │
        └───────────┴───────────┴───────────┴───────────┴───┴───────────┴───────────┴───────────┴──────────┘
        ";
    assert_lines(&table(columns), expected);
}

#[test]
fn characters_of_all_widths() {
    let name = "日本".repeat(20);
    let expected = "
        shape: (2, 1)
        ┌─────────────────────────────────┐
        │ 日本日本日本日本日本日本日本日  │
        │ 本日本日本日本日本日本日本日本… │
        │ ---                             │
        │ str                             │
        ╞═════════════════════════════════╡
        │ 日本日本日本日本日本日本日本日  │
        │ 本日本日本日本日本日本日本日本… │
        │ éééééééééééééééééééééééééééééé… │
        └─────────────────────────────────┘
        ";
    assert_lines(&table([column(&name, DataType::String, &[text(&name), text(&"é".repeat(31))])]), expected);
    let expected = "
        shape: (3, 1)
        ┌───────┐
        │ a     │
        │ b     │
        │ ---   │
        │ str   │
        ╞═══════╡
        │ multi │
        │ line  │
        │ é日本 │
        │       │
        └───────┘
        ";
    let values = [text("multi\nline"), text("é日本"), text("")];
    assert_lines(&table([column("a\nb", DataType::String, &values)]), expected);
}

fn two_columns() -> [Column; 2] {
    [
        column("a", DataType::Int64, &[Value::Int(1), Value::Int(20_000)]),
        column("b", DataType::String, &[text("x"), Value::Null]),
    ]
}

#[test]
fn heads() {
    let head = |change: fn(&mut DisplayOptions)| {
        let text = table_with(two_columns(), change);
        text.lines().take_while(|l| !l.contains('╞')).skip(2).map(str::to_string).collect::<Vec<_>>()
    };
    assert_eq!(head(|o| o.hide_dtypes = true), ["│ a     ┆ b    │"]);
    assert_eq!(head(|o| o.hide_names = true), ["│ i64   ┆ str  │"]);
    assert_eq!(head(|o| o.hide_separator = true), ["│ a     ┆ b    │", "│ i64   ┆ str  │"]);
    assert_eq!(head(|o| o.inline_dtypes = true), ["│ a (i64) ┆ b (str) │"]);
    assert_eq!(head(|o| (o.hide_names, o.inline_dtypes) = (true, true)), ["│  (i64) ┆  (str) │"]);
    let headless = table_with(two_columns(), |o| (o.hide_names, o.hide_dtypes) = (true, true));
    let expected = "
        shape: (2, 2)
        ┌───────┬──────┐
        │ 1     ┆ x    │
        │ 20000 ┆ null │
        └───────┴──────┘
        ";
    assert_lines(&headless, expected);
}

#[test]
fn shape_and_alignment() {
    let below = table_with(two_columns(), |o| o.shape_below = true);
    assert!(below.starts_with('┌') && below.ends_with("┘\nshape: (2, 2)"));
    assert!(table_with(two_columns(), |o| o.hide_shape = true).ends_with('┘'));
    let row = |change: fn(&mut DisplayOptions)| {
        table_with(two_columns(), change).lines().nth(6).unwrap().to_string()
    };
    assert_eq!(row(|o| o.alignment = Alignment::Right), "│     1 ┆    x │");
    assert_eq!(row(|o| o.alignment = Alignment::Center), "│   1   ┆   x  │");
    assert_eq!(row(|o| o.numeric_alignment = Some(Alignment::Right)), "│     1 ┆ x    │");
}

#[test]
fn formats() {
    let shown = |format| table_with(two_columns(), |o| (o.format, o.hide_dtypes) = (format, true));
    let expected = "
        shape: (2, 2)
        +-------+------+
        | a     | b    |
        +==============+
        | 1     | x    |
        |-------+------|
        | 20000 | null |
        +-------+------+
        ";
    assert_lines(&shown(TableFormat::AsciiFull), expected);
    let expected = "
        shape: (2, 2)
        | a     | b    |
        |-------|------|
        | 1     | x    |
        | 20000 | null |
        ";
    assert_lines(&shown(TableFormat::AsciiMarkdown), expected);
    assert_lines(&shown(TableFormat::Markdown), expected);
    let ascii = table_with([numbers("long name", 3)], |o| {
        (o.format, o.string_length, o.rows) = (TableFormat::AsciiMarkdown, Some(4), Some(2));
    });
    let expected = "
        shape: (3, 1)
        | long... |
        | ---     |
        | i64     |
        |---------|
        | 0       |
        | ...     |
        | 2       |
        ";
    assert_lines(&ascii, expected);
    assert_eq!(shown(TableFormat::Nothing), "shape: (2, 2)\n a      b    \n 1      x    \n 20000  null ");
    let rounded = table_with(two_columns(), |o| o.rounded_corners = true);
    assert!(rounded.contains("╭───────┬──────╮") && rounded.ends_with("╰───────┴──────╯"));
}

#[test]
fn columns_are_printed_as_lists_of_lines() {
    let shown = |column: &Column| column_to_lines(column, &DisplayOptions::default());
    assert_eq!(shown(&numbers("a", 3)), "shape: (3,)\nSeries: 'a' [i64]\n[\n\t0\n\t1\n\t2\n]");
    assert_eq!(shown(&column("e", DataType::Int8, &[])), "shape: (0,)\nSeries: 'e' [i8]\n[\n]");
    let text = shown(&numbers("", 1_230));
    assert!(text.starts_with("shape: (1_230,)\nSeries: '' [i64]\n[\n\t0\n"));
    assert!(text.ends_with("\t4\n\t…\n\t1225\n\t1226\n\t1227\n\t1228\n\t1229\n]"));
}

#[test]
fn names_of_types() {
    for (dtype, name) in [
        (DataType::Null, "null"),
        (DataType::UInt8, "u8"),
        (DataType::Float32, "f32"),
        (DataType::Datetime(TimeUnit::Microseconds, None), "datetime[μs]"),
        (
            DataType::Datetime(TimeUnit::Nanoseconds, Some("Europe/Berlin".into())),
            "datetime[ns, Europe/Berlin]",
        ),
        (DataType::Duration(TimeUnit::Milliseconds), "duration[ms]"),
        (DataType::Categorical, "cat"),
        (DataType::List(Box::new(DataType::List(Box::new(DataType::String)))), "list[list[str]]"),
        (DataType::Struct(vec![Field::new("a", DataType::Int8)]), "struct[1]"),
    ] {
        assert_eq!(display_dtype(&dtype), name);
    }
}

#[test]
fn scalars() {
    assert_eq!(display_scalar(&Scalar::from("a")), "\"a\"");
    assert_eq!(display_scalar(&Scalar::new(DataType::Date, Value::Int(0))), "1970-01-01");
    assert_eq!(display_scalar(&Scalar::new(DataType::Date, text("a"))), "\"a\"");
}
