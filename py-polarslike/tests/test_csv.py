"""CSV files: every parameter against polars, and what goes beyond it."""

import bz2
import gzip
import io
import zlib
from datetime import date, datetime, time, timedelta

import polars
import polarslike as pl
import pytest

STYLES = ("necessary", "always", "non_numeric", "never")
TEXT = "a,b,c\n1,x,2.5\n2,y,\n3,,1.5\n"

# What is read with these parameters is what polars reads; `types` makes the same types of either module.
SAME = [
    (TEXT, {}),
    (TEXT, {"columns": [0, 2]}),
    (TEXT, {"columns": ["c", "a"]}),
    (TEXT, {"columns": [-1]}),
    (TEXT, {"columns": "a"}),
    (TEXT, {"columns": range(2)}),
    (TEXT, {"columns": ["p", "b"], "include_file_paths": "p"}),
    (TEXT, {"new_columns": ["p", "q", "r"], "schema_overrides": {"p": "Int8"}}),
    (TEXT, {"new_columns": ["p", "q"], "extra_columns": "ignore"}),
    (TEXT, {"new_columns": ["p", "q", "r"], "null_values": {"p": "1"}}),
    (
        TEXT,
        {"new_columns": ["p", "q", "r", "s"], "missing_columns": "insert", "schema_overrides": {"s": "Int8"}},
    ),
    (
        TEXT,
        {"with_column_names": lambda names: [n.upper() for n in names], "schema_overrides": {"A": "Int8"}},
    ),
    (TEXT, {"with_column_names": lambda names: [n.upper() for n in names], "columns": ["A"]}),
    (TEXT, {"schema_overrides": {"a": "Int8", "other": "Int8"}}),
    (TEXT, {"schema_overrides": ["Int8", "Categorical", "Float32"]}),
    (TEXT, {"schema": {"b": "String", "a": "Int8", "c": "Float32"}}),
    (
        TEXT,
        {
            "schema": {"a": "Int8", "b": "String", "c": "Float32", "d": "Int8"},
            "missing_columns": "insert",
        },
    ),
    (TEXT, {"schema": {"a": "Int8"}, "extra_columns": "ignore"}),
    (TEXT, {"row_index_name": "i", "row_index_offset": 5}),
    (TEXT, {"row_index_name": "i", "columns": [1]}),
    (TEXT, {"n_rows": 1}),
    (TEXT, {"n_rows": 0}),
    (TEXT, {"include_file_paths": "p"}),
    (TEXT, {"null_values": "1"}),
    (TEXT, {"null_values": ("1", "x")}),
    (TEXT, {"null_values": {"a": "1"}}),
    ('a\n"NA"\nNA\nb\n', {"null_values": "NA"}),
    (TEXT, {"has_header": False}),
    ("1,2\n", {"has_header": False, "schema": {"x": "Int8", "y": "Int8"}}),
    ("1,2\n", {"has_header": False, "schema_overrides": {"column_1": "Int8"}}),
    (TEXT, {"skip_rows": 1}),
    (TEXT, {"skip_lines": 2}),
    (TEXT, {"skip_rows_after_header": 1}),
    ("#x\na\n#y\n1\n", {"comment_prefix": "#"}),
    ("//x\na\n//y\n1\n", {"comment_prefix": "//"}),
    ('a\n"x"\n', {"quote_char": ""}),
    ('a\n"x"\n', {"quote_char": None}),
    ("a;b\n'x;';2\n", {"separator": ";", "quote_char": "'"}),
    ("a|1|2|", {"eol_char": "|"}),
    ("a,b\r\n1,x\r\n", {}),
    ("\ufeffa,b\r\n1,x", {}),
    ('a,b\n"x\ny","q""q"\n', {}),
    (TEXT, {"infer_schema": False}),
    (TEXT, {"infer_schema_length": 0}),
    (TEXT, {"infer_schema_length": None, "infer_schema_files": 1}),
    ("", {"raise_if_empty": False}),
    ("", {"raise_if_empty": False, "schema": {"a": "Int8"}}),
    ("", {"has_header": False, "schema": {"a": "Int8"}}),
    ("a,b\n", {"raise_if_empty": True}),
    ("a,b\n1,2,3\n", {"truncate_ragged_lines": True}),
    ("a,b\n1,2,3\n", {"extra_columns": "ignore"}),
    ("a,b\n1\n\n", {}),
    ("a;b\n1,5;x\n1.5;y\n", {"separator": ";", "decimal_comma": True}),
    ("a;b\n1,5;x\n", {"separator": ";", "decimal_comma": True}),
    ('a,b\n"1,5",x\n', {"decimal_comma": True}),
    ("a;b\n1,5;2\n", {"separator": ";", "decimal_comma": True, "schema": {"a": "Decimal(10, 2)", "b": "Float32"}}),
    ("a\n1\nx\n", {"schema_overrides": {"a": "Int64"}, "ignore_errors": True}),
    ('a,b\n"",x\n,y\n', {}),
    ('a,b\n"",x\n,y\n', {"empty_string_is_null": False}),
    ("a\n 1\n+2\n", {"schema": {"a": "Int64"}}),
    ("a\n 1.5\n+2.5\n", {"schema": {"a": "Float64"}}),
    ("a,a,a\n1,2,3\n", {}),
    (TEXT, {"low_memory": True, "glob": False, "use_pyarrow": False}),
    *(
        (f"a\n{value}\n", {"try_parse_dates": dates})
        for dates in (False, True)
        for value in (
            "1", "2.5", "+1", " 1", "1 ", "1e5", "1_000", "0x1", "inf", "+inf", "-inf", "nan", "NaN", "Infinity", ".5",
            "5.", "-", "007", "-0", "True", "9223372036854775808", "-9223372036854775809", "2020-01-01", "31.12.2020",
            "12/31/2020", "2020/01/01", "20200101", "2020-01-01T00:00:00", "2020-01-01 00:00",
            "2020-01-01 00:00:00.123456789", "2020-01-01T00:00:00+01:00", "12:00:00", "12:00", '"1"', '" 1"', ' "1"',
        )
    ),
    *(
        (f"a\n{value}\n", {"schema": {"a": dtype}})
        for dtype, value in (
            ("Date", "2020-01-01"),
            ("Time", "12:00:00"),
            ("Datetime('ms')", "2020-01-01 10:00:00"),
            ("Datetime('us', 'Europe/Oslo')", "2020-01-01 10:00:00"),
            ("Categorical", "x"),
            ("Enum(['x'])", "x"),
            ("Decimal(10, 2)", "1.5"),
            ("Int128", "12"),
            ("Boolean", "True"),
        )
    ),
]  # fmt: skip


def read(module, text, options):
    def types(given):
        if isinstance(given, dict):
            return {name: types(dtype) for name, dtype in given.items()}
        if isinstance(given, list):
            return [types(dtype) for dtype in given]
        return eval(given, vars(module))

    options = {**options}
    for name in ("schema", "schema_overrides"):
        if name in options:
            options[name] = types(options[name])
    frame = module.read_csv(text.encode(), **options)
    return {name: str(dtype) for name, dtype in frame.schema.items()}, frame.rows()


@pytest.mark.parametrize(("text", "options"), SAME)
def test_read_as_polars_does(text, options):
    theirs = read(polars, text, options)
    ours = read(pl, text, options)
    # NaN is no equal.
    assert repr(ours) == repr(theirs)
    if "columns" not in options and "use_pyarrow" not in options:
        scanned = {**options}
        if not {"schema", "schema_overrides"} & options.keys():
            assert repr(pl.scan_csv(text.encode(), **scanned).collect().rows()) == repr(theirs[1])


@pytest.mark.parametrize(
    ("text", "options", "error", "message"),
    [
        (TEXT, {"columns": ["z"]}, pl.exceptions.ColumnNotFoundError, '"z" not found'),
        (TEXT, {"columns": [7]}, pl.exceptions.ColumnNotFoundError, "there are 3 columns"),
        (TEXT, {"columns": ["a", "a"]}, ValueError, "more than once"),
        (TEXT, {"columns": [0, "a"]}, TypeError, "not both"),
        (TEXT, {"new_columns": ["p", "q"]}, pl.exceptions.SchemaError, 'has the columns \\["c"\\] besides'),
        (TEXT, {"new_columns": list("pqrs")}, pl.exceptions.SchemaError, 'lacks the columns \\["s"\\]'),
        (TEXT, {"with_column_names": lambda _: ["A"]}, pl.exceptions.ShapeError, "gave 1 names"),
        (TEXT, {"with_column_names": list, "new_columns": ["a"]}, ValueError, "cannot both be given"),
        (TEXT, {"schema_overrides": [pl.Int8]}, pl.exceptions.SchemaError, "1 types are given by position"),
        (TEXT, {"schema": {"a": pl.Int8}}, pl.exceptions.SchemaError, "has the columns"),
        (TEXT, {"null_values": {"z": ""}}, pl.exceptions.ColumnNotFoundError, '"z" not found'),
        (TEXT, {"skip_rows": 1, "skip_lines": 1}, pl.exceptions.InvalidOperationError, "cannot both"),
        (TEXT, {"skip_rows": 9}, pl.exceptions.NoDataError, "is empty"),
        (TEXT, {"skip_lines": 9}, pl.exceptions.NoDataError, "4 lines"),
        (TEXT, {"separator": ",,"}, ValueError, "must be one ASCII character"),
        (TEXT, {"quote_char": "é"}, ValueError, "is 2 bytes long"),
        (TEXT, {"encoding": "klingon"}, ValueError, "is not known"),
        (TEXT, {"row_index_name": "a"}, pl.exceptions.DuplicateError, "a"),
        (TEXT, {"include_file_paths": "a"}, pl.exceptions.DuplicateError, "choose another"),
        (TEXT, {"on_bad_lines": "warn"}, ValueError, "on_bad_lines|unknown variant"),
        ("", {}, pl.exceptions.NoDataError, "is empty"),
        ("a,b\n1,2,3\n", {}, pl.exceptions.ComputeError, "line 2: 3 fields, but there are 2 columns"),
        (
            "a\nx\n",
            {"schema": {"a": pl.Int8}},
            pl.exceptions.ComputeError,
            'line 2, column "a": cannot parse "x"',
        ),
        ("a\n1\n", {"schema": {"a": pl.List(pl.Int8)}}, pl.exceptions.ComputeError, "no values of type"),
    ],
)
def test_errors(text, options, error, message):
    with pytest.raises(error, match=message):
        pl.read_csv(text.encode(), **options)


@pytest.mark.parametrize(("compression", "end"), [("gzip", ".gz"), ("zstd", ".zst")])
def test_written_compressed(tmp_path, compression, end):
    frame = pl.DataFrame({"a": range(100_000)})
    path = tmp_path / f"a.csv{end}"
    frame.write_csv(path, compression=compression, compression_level=1)
    assert polars.read_csv(path)["a"].sum() == sum(range(100_000))
    assert pl.read_csv(frame.write_csv(compression=compression)).equals(frame)
    with pytest.raises(pl.exceptions.InvalidOperationError, match=f"ends in {end}"):
        frame.write_csv(tmp_path / "a.csv", compression=compression)
    with pytest.raises(pl.exceptions.InvalidOperationError, match="choose a compression"):
        frame.write_csv(path)
    frame.write_csv(tmp_path / "a.csv", compression=compression, check_extension=False)
    assert pl.read_csv(tmp_path / "a.csv").equals(frame)


def test_compressed_and_encoded(tmp_path):
    text = "name,n\nZoé,1\n"
    zstd = polars.DataFrame({"name": ["Zoé"], "n": [1]})
    zstd.write_csv(tmp_path / "a.csv.zst", compression="zstd")
    contents = [f(text.encode()) for f in (gzip.compress, bz2.compress, zlib.compress)]
    for content in [*contents, (tmp_path / "a.csv.zst").read_bytes()]:
        assert pl.read_csv(content).rows() == [("Zoé", 1)]
    for encoding in ("latin-1", "utf-16", "cp1252", "utf-8-sig"):
        assert pl.read_csv(text.encode(encoding), encoding=encoding).rows() == [("Zoé", 1)]
    assert pl.read_csv(text.encode("latin-1"), encoding="utf8-lossy").item(0, 0) == "Zo\ufffd"
    assert pl.read_csv(io.StringIO(text), encoding="latin-1").item(0, 0) == "Zoé"
    with pytest.raises(pl.exceptions.ComputeError, match="line 2: invalid UTF-8"):
        pl.read_csv(text.encode("latin-1"))
    with pytest.raises(OSError, match="cannot read"):
        pl.read_csv(contents[0][:-9])


def test_many_files(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text(f"x,y\n1,{name}\n")
    (tmp_path / "c.csv.gz").write_bytes(gzip.compress(b"y,x\nc,2.5\n"))
    for source in (
        str(tmp_path / "*.csv*"),
        tmp_path,
        [tmp_path / "a.csv", str(tmp_path / "b.csv"), tmp_path / "c.csv.gz"],
    ):
        frame = pl.read_csv(source, include_file_paths="file")
        assert frame.select("x", "y").rows() == [(1.0, "a"), (1.0, "b"), (2.5, "c")]
        assert frame["file"].to_list() == [str(tmp_path / name) for name in ("a.csv", "b.csv", "c.csv.gz")]


def test_types_widen_when_a_later_value_demands_it():
    rows = [str(i) for i in range(100_000)]
    rows[55_555] = "word"
    text = ("a\n" + "\n".join(rows)).encode()
    assert pl.read_csv(text).schema == {"a": pl.String}
    plan = pl.scan_csv(text)
    assert plan.collect_schema() == {"a": pl.Int64}
    assert plan.collect().item(55_555, "a") == "word"
    with pytest.raises(
        pl.exceptions.ComputeError, match='line 55557, column "a": cannot parse "word" as Int64'
    ):
        plan.select(pl.col("a").sum()).collect()
    with pytest.raises(pl.exceptions.ComputeError, match="cannot parse"):
        pl.read_csv(text, schema_overrides={"a": pl.Int64})


def test_bad_lines():
    text = b"a,b\n1,x\n2,x,y\nz,x\n3,\xff\n4\n"
    types = {"a": pl.Int64}
    good = pl.read_csv(text, schema_overrides=types, on_bad_lines="skip")
    assert good.rows() == [(1, "x"), (4, None)]
    bad = pl.scan_csv(text, schema_overrides=types, on_bad_lines="only", include_file_paths="file").collect()
    assert bad.rows() == [
        (3, None, "3 fields, but there are 2 columns", "2,x,y", "in-mem"),
        (4, "a", 'cannot parse "z" as Int64', "z,x", "in-mem"),
        (5, None, "invalid UTF-8", "3,\ufffd", "in-mem"),
    ]
    assert bad.schema["line"] == pl.Int64


def written_frames(module):
    floats = [1.5, None, 1e20, 1e-7, float("nan"), float("inf"), 0.1, 1e15, 1e16, 123456789.0]
    moment = datetime(2020, 1, 2, 3, 4, 5, 6)
    return [
        module.DataFrame(
            {
                "a": floats,
                "s": ["x", "a,b", 'q"q', "l\nl", "", None, "é", " ", "#", "a\rb"],
                "f": module.Series(floats, dtype=module.Float32),
            }
        ),
        module.DataFrame(
            {
                "d": [date(2020, 1, 2), None],
                "t": [time(1, 2, 3, 4), None],
                "z": module.Series([moment, None]).dt.replace_time_zone("Europe/Oslo"),
                "n": module.Series([moment, None]).cast(module.Datetime("ns")),
                "m": module.Series([moment, None]).cast(module.Datetime("ms")),
                "b": [True, None],
                "c": module.Series(["x", None]).cast(module.Categorical),
                "e": module.Series(["x", None]).cast(module.Enum(["x"])),
                "p": module.Series(["1.50", None]).cast(module.Decimal(10, 2)),
                "i": module.Series([1, None], dtype=module.Int128),
            }
        ),
        module.DataFrame({"a": [None]}),
        module.DataFrame({"a": [None, ""]}),
        module.DataFrame(),
        module.DataFrame({"a": module.Series([], dtype=module.Int8)}),
        module.DataFrame({"a,b": [1], 'c"d': [2], "": [3]}),
    ]


@pytest.mark.parametrize(
    "options",
    [
        {},
        *({"null_value": value, "quote_style": style} for value in ("", "NA", ",") for style in STYLES),
        *({"float_precision": places} for places in (0, 2, 12)),
        *({"float_scientific": value, "float_precision": n} for value in (True, False) for n in (None, 3)),
        *({"decimal_comma": True, "separator": separator} for separator in ",;"),
        *({"line_terminator": end} for end in ("", "\r\n", "|")),
        {"include_bom": True, "include_header": False},
        {"quote_char": "'"},
        {"batch_size": 1},
        {"datetime_format": "%d/%m/%Y %H:%M", "date_format": "%d.%m.%Y", "time_format": "%H"},
    ],
)
def test_written_as_polars_does(options):
    for ours, theirs in zip(written_frames(pl), written_frames(polars), strict=True):
        assert ours.write_csv(**options) == theirs.write_csv(**options)


@pytest.mark.parametrize(
    "options", [{"datetime_format": "%Q"}, {"date_format": "%H"}, {"datetime_format": "%z"}]
)
def test_formats_that_do_not_fit_are_errors(options):
    for frames in (written_frames(pl), written_frames(polars)):
        with pytest.raises(Exception, match="format"):
            frames[1].write_csv(**options)


def test_types_without_text():
    for values in ([[1]], [{"x": 1}], [timedelta(1)]):
        with pytest.raises(pl.exceptions.ComputeError, match=r'CSV has no .* column "a"'):
            pl.DataFrame({"a": values}).write_csv()
