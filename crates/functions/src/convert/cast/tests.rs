use crate::testing::{call, check, fails, values, vector};
use crate::{Arg, lookup};
use polarslike_core::{DataType, Encoding, Vector};

#[test]
fn numbers_that_do_not_fit() {
    check("cast", "a=i64 [1, -1, 256, null]", "(u8, strict=false)", "u8 [1, null, null, null]");
    check("cast", "a=i64 [1, -1, 256]", "(u8, wrap_numerical=true)", "u8 [1, 255, 0]");
    let columns = r#"a=f64 [1.9, -1.9, "NaN", "inf", 1e19, 255.9, -0.5]"#;
    check("cast", columns, "(u8, strict=false)", "u8 [1, null, null, null, null, 255, 0]");
    check(
        "cast",
        "a=f64 [9.3e18, -9.3e18, 9e18]",
        "(i64, strict=false)",
        "i64 [null, null, 9000000000000000000]",
    );
    check("cast", "a=u64 [18446744073709551615]", "(i64, strict=false)", "i64 [null]");
    check("cast", "a=f64 [1e300]", "(f32)", r#"f32 ["inf"]"#);
    assert_eq!(
        fails("cast", "a=i64 [1, 300]", "(i8)"),
        "conversion from Int64 to Int8 failed for 1 of 2 values: [300]; use strict=False to get null instead"
    );
}

#[test]
fn booleans() {
    check("cast", "a=bool [true, false, null]", "(f64)", "f64 [1, 0, null]");
    check("cast", "a=bool [true, null]", "(str)", r#"str ["true", null]"#);
    check("cast", r#"a=f64 [0, -0.0, 0.5, "NaN", null]"#, "(bool)", "bool [false, false, true, true, null]");
    check("cast", "a=bool [true]", "(date)", r#"date ["1970-01-02"]"#);
    assert!(fails("cast", r#"a=str ["true"]"#, "(bool)").contains("Boolean"));
}

#[test]
fn floats_as_text() {
    check(
        "cast",
        r#"a=f64 [1, 0.30000000000000004, 1e15, 1e16, 1e20, 1e-5, 1e-7, -0.0, "NaN", "-inf", 1.5e300, null]"#,
        "(str)",
        r#"str ["1.0", "0.30000000000000004", "1000000000000000.0", "1e+16", "1e+20", "0.00001", "1e-7", "-0.0", "NaN",
            "-inf", "1.5e+300", null]"#,
    );
    check(
        "cast",
        "a=f32 [0.1, 16777216, 3.4e38, 1e-6]",
        "(str)",
        r#"str ["0.1", "16777216.0", "3.4e+38", "0.000001"]"#,
    );
}

#[test]
fn text_as_numbers() {
    let columns = r#"a=str [" 1", "+1", "-1", "1.0", "1e3", "", "NaN", "-Infinity", "300", null]"#;
    check(
        "cast",
        columns,
        "(i8, strict=false)",
        "i8 [null, 1, -1, null, null, null, null, null, null, null]",
    );
    check(
        "cast",
        columns,
        "(f64, strict=false)",
        r#"f64 [null, 1, -1, 1, 1000, null, "NaN", "-inf", 300, null]"#,
    );
    assert_eq!(
        fails("cast", r#"a=str ["1", "x", "y", null, "x"]"#, "(i64)"),
        r#"conversion from String to Int64 failed for 3 of 5 values: ["x", "y"]; use strict=False to get null instead"#
    );
}

#[test]
fn dates_and_times() {
    let columns = r#"a=datetime[us] ["1969-12-31 12:00:00.000001", null]"#;
    check("cast", columns, "(datetime[ms])", r#"datetime[ms] ["1969-12-31 12:00:00", null]"#);
    check("cast", columns, "(date)", r#"date ["1969-12-31", null]"#);
    check("cast", columns, "(time)", r#"time ["12:00:00.000001", null]"#);
    check("cast", columns, "(str)", r#"str ["1969-12-31 12:00:00.000001", null]"#);
    check("cast", "a=duration[us] [-1500]", "(duration[ms])", "duration[ms] [-1]");
    check("cast", r#"a=date ["2024-01-31"]"#, "(datetime[ns])", r#"datetime[ns] ["2024-01-31 00:00:00"]"#);
    check("cast", r#"a=date ["2024-01-31"]"#, "(str)", r#"str ["2024-01-31"]"#);
    check("cast", r#"a=time ["01:02:03.5"]"#, "(str)", r#"str ["01:02:03"]"#);
    check("cast", r#"a=date ["2024-01-31"]"#, "(i8, strict=false)", "i8 [null]");
    check(
        "cast",
        "a=i64 [-1, 5, 86400000000000]",
        "(time, strict=false)",
        r#"time [null, "00:00:00.000000005", null]"#,
    );
    check("cast", "a=date [2147483647]", "(datetime[us], strict=false)", "datetime[us] [null]");
    check("cast", "a=datetime[ms] [9223372036854775807]", "(date, strict=false)", "date [null]");
    let zoned = r#"a=datetime[us,Europe/Berlin] ["2024-01-31 23:30:00"]"#;
    check("cast", zoned, "(str)", r#"str ["2024-02-01 00:30:00.000000+01:00"]"#);
    assert!(fails("cast", r#"a=str ["2024-01-31"]"#, "(date)").contains("str.to_date"));
    assert!(fails("cast", "a=time []", "(datetime[us])").contains("dt.combine"));
    assert!(fails("cast", "a=datetime[us] []", "(datetime[us,Mars/Base])").contains("Mars/Base"));
}

#[test]
fn nested_types() {
    check("cast", "a=list[i64] [[1, null], null, []]", "(list[f64])", "list[f64] [[1, null], null, []]");
    check("cast", r#"a=list[str] [["1", "x"]]"#, "(list[i64], strict=false)", "list[i64] [[1, null]]");
    let columns = r#"a=struct[x: i64, y: str] [{"x": 1, "y": "2"}, null]"#;
    check(
        "cast",
        columns,
        "(struct[y: i64, x: str])",
        r#"struct[y: i64, x: str] [{"y": 2, "x": "1"}, null]"#,
    );
    assert!(fails("cast", r#"a=list[str] [["x"]]"#, "(list[i64])").contains("failed for 1 of 1"));
    assert!(fails("cast", columns, "(struct[x: i64])").contains("names"));
    assert!(fails("cast", "a=i64 [1]", "(list[i64])").contains("cannot cast"));
}

#[test]
fn nulls_and_categories() {
    check("cast", "a=null [null]", "(struct[x: i64])", "struct[x: i64] [null]");
    check("cast", r#"a=str ["a", null]"#, "(cat)", r#"cat ["a", null]"#);
    check("cast", r#"a=cat ["a", null]"#, "(str)", r#"str ["a", null]"#);
    assert!(fails("cast", "a=i64 [1]", "(cat)").contains("String"));
}

#[test]
fn each_distinct_text_is_read_once_and_only_where_used() {
    let texts = vector(r#"str ["1", "x"]"#).to_dictionary().unwrap();
    let strict = |v: Vector| {
        let args = vec![Arg::DataType(DataType::Int64), Arg::Bool(true), Arg::Bool(false)];
        call(lookup("cast").unwrap(), vec![v], args)
    };
    assert_eq!(values(&strict(texts.slice(0, 1)).unwrap()), values(&vector("i64 [1]")));
    assert!(strict(texts.clone()).is_err());
    let constant = Vector::repeat(DataType::String, vector(r#"str ["x"]"#).decode(), 0);
    assert!(matches!(strict(constant).unwrap().encoding(), Encoding::Constant { len: 0, .. }));
}

#[test]
fn decimals() {
    let columns = r#"a=decimal[10,2] ["1.25", "-1.25", "1.35", "99999.25", null]"#;
    check(
        "cast",
        columns,
        "(decimal[4,1], strict=false)",
        r#"decimal[4,1] ["1.2", "-1.2", "1.4", null, null]"#,
    );
    check("cast", columns, "(i8, strict=false)", "i8 [1, -1, 1, null, null]");
    check("cast", columns, "(f64)", "f64 [1.25, -1.25, 1.35, 99999.25, null]");
    check("cast", columns, "(str)", r#"str ["1.25", "-1.25", "1.35", "99999.25", null]"#);
    check("cast", r#"a=decimal[3,1] ["0.0", "0.1"]"#, "(bool)", "bool [false, true]");
    let columns = r#"a=f64 [1.255, 2.345, -1.255, 1e30, "NaN", "inf", null]"#;
    let expected = r#"decimal[10,2] ["1.25", "2.35", "-1.25", null, null, null, null]"#;
    check("cast", columns, "(decimal[10,2], strict=false)", expected);
    check(
        "cast",
        "a=i64 [123, 1234, null]",
        "(decimal[5,2], strict=false)",
        r#"decimal[5,2] ["123.00", null, null]"#,
    );
    let columns = r#"a=str ["1.255", "1.245", "x", "1e3", " 1", "+1", ".5", "5.", "", "12345.678", null]"#;
    let expected = r#"decimal[6,2] ["1.26", "1.24", null, "1000", null, "1", "0.5", "5", null, null, null]"#;
    check("cast", columns, "(decimal[6,2], strict=false)", expected);
    assert!(fails("cast", r#"a=decimal[10,2] ["300.00"]"#, "(i8)").contains("300.00"));
    assert!(fails("cast", "a=bool [true]", "(decimal[3,0])").contains("Boolean"));
    assert!(fails("cast", "a=i64 [1]", "(decimal[3,4])").contains("scale"));
}

#[test]
fn large_integers() {
    let columns = r#"a=i128 ["1267650600228229401496703205376", "-1", null]"#;
    check("cast", columns, "(i64, strict=false)", "i64 [null, -1, null]");
    check("cast", columns, "(u8, strict=false)", "u8 [null, null, null]");
    check("cast", columns, "(str)", r#"str ["1267650600228229401496703205376", "-1", null]"#);
    check("cast", "a=f64 [1.5, 1e40]", "(i128, strict=false)", "i128 [1, null]");
    check(
        "cast",
        r#"a=str ["170141183460469231731687303715884105727", "1e3"]"#,
        "(i128, strict=false)",
        r#"i128 ["170141183460469231731687303715884105727", null]"#,
    );
}

#[test]
fn bytes() {
    check("cast", r#"a=str ["abc", null]"#, "(binary)", r#"binary ["abc", null]"#);
    check("cast", r#"a=binary ["abc", null]"#, "(str)", r#"str ["abc", null]"#);
    check("cast", "a=f64 [1.5, null]", "(binary)", r#"binary ["1.5", null]"#);
    check("cast", r#"a=binary ["ab", null]"#, "(list[u8])", "list[u8] [[97, 98], null]");
    check("cast", "a=list[u8] [[97, 98], null, []]", "(binary)", r#"binary ["ab", null, ""]"#);
    assert!(fails("cast", r#"a=binary ["1"]"#, "(i64)").contains("Binary"));
}

#[test]
fn categories() {
    let columns = r#"a=str ["b", "z", null]"#;
    check("cast", columns, "(enum[a, b], strict=false)", r#"enum[a, b] ["b", null, null]"#);
    assert!(fails("cast", columns, "(enum[a, b])").contains("\"z\""));
    let columns = r#"a=enum[a, b] ["b", "a", null]"#;
    check("cast", columns, "(str)", r#"str ["b", "a", null]"#);
    check("cast", columns, "(cat)", r#"cat ["b", "a", null]"#);
    check("cast", columns, "(enum[b, c], strict=false)", r#"enum[b, c] ["b", null, null]"#);
    check("cast", r#"a=cat ["b", null]"#, "(enum[a, b])", r#"enum[a, b] ["b", null]"#);
    check(
        "cast",
        r#"a=list[enum[a, b]] [["b", null], null]"#,
        "(list[str])",
        r#"list[str] [["b", null], null]"#,
    );
    assert!(fails("cast", columns, "(i64)").contains("String in between"));
}

#[test]
fn arrays_and_maps() {
    check(
        "cast",
        "a=list[i64] [[1, 2], null, [3, null]]",
        "(array[i8, 2])",
        "array[i8, 2] [[1, 2], null, [3, null]]",
    );
    check(
        "cast",
        "a=array[i64, 2] [[1, 2], null, [3, null]]",
        "(list[str])",
        r#"list[str] [["1", "2"], null, ["3", null]]"#,
    );
    check(
        "cast",
        "a=array[i64, 2] [[1, 300], null]",
        "(array[i8, 2], strict=false)",
        "array[i8, 2] [[1, null], null]",
    );
    assert!(fails("cast", "a=list[i64] [[1, 2, 3]]", "(array[i64, 2])").contains("width 2"));
    assert!(fails("cast", "a=array[i64, 2] [[1, 2]]", "(array[i64, 3])").contains("widths"));
    let map = r#"a=map[str, i64] [{"x": 1}, null, {}]"#;
    check("cast", map, "(map[str, str])", r#"map[str, str] [{"x": "1"}, null, {}]"#);
    check(
        "cast",
        map,
        "(list[struct[key: str, value: i64]])",
        r#"list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], null, []]"#,
    );
    check(
        "cast",
        r#"a=struct[x: i64, y: str] [{"x": 1, "y": "a"}, null]"#,
        "(str)",
        r#"str ["{1,\"a\"}", null]"#,
    );
}
