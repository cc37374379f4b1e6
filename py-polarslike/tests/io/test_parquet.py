"""Parquet: what others write, options of reading and writing, and what filters spare."""

from __future__ import annotations

import datetime as dt
import io
import random
from decimal import Decimal

import numpy as np
import polars
import polarslike as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from polarslike.exceptions import PolarsError

FRAME = pl.DataFrame({"a": [1, 2, 3, None], "s": ["x", None, "y", "x"], "f": [0.5, None, float("nan"), 1.0]})


def _same_as_polars(path):
    back, expected = pl.read_parquet(path), polars.read_parquet(path)
    assert back.equals(pl.DataFrame(expected)), (back, expected)
    assert str(back.schema) == str(expected.schema)
    return back


@pytest.mark.parametrize("compression", ["none", "snappy", "gzip", "brotli", "zstd", "lz4"])
@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_compressions_and_page_versions_of_pyarrow(tmp_path, compression, version):
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table(FRAME), path, compression=compression, data_page_version=version)
    assert _same_as_polars(path).equals(FRAME)


@pytest.mark.parametrize(
    ("encoding", "values"),
    [
        ("PLAIN", pa.array([1, None, 3] * 500)),
        ("PLAIN", pa.array(["a", None, "b" * 20] * 500)),
        ("PLAIN", pa.array([True, None, False] * 500)),
        ("RLE", pa.array([True, None, False] * 500)),
        ("DELTA_BINARY_PACKED", pa.array([5, None, -(2**62), 2**62, 7] * 500)),
        ("DELTA_BINARY_PACKED", pa.array([5, None, -(2**31)] * 500, pa.int32())),
        ("DELTA_LENGTH_BYTE_ARRAY", pa.array(["a", None, "b" * 20] * 500)),
        ("DELTA_BYTE_ARRAY", pa.array(["prefix a", None, "prefix b", ""] * 500)),
        ("DELTA_BYTE_ARRAY", pa.array([b"0123", None, b"0145"] * 500, pa.binary(4))),
        ("BYTE_STREAM_SPLIT", pa.array([0.1, None, float("nan")] * 500)),
        ("BYTE_STREAM_SPLIT", pa.array([0.1, None, 2.5] * 500, pa.float32())),
        ("BYTE_STREAM_SPLIT", pa.array([1, None, 2**60] * 500)),
        ("BYTE_STREAM_SPLIT", pa.array([b"0123", None, b"0145"] * 500, pa.binary(4))),
    ],
)
def test_encodings_of_pyarrow(tmp_path, encoding, values):
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"a": values}), path, use_dictionary=False, column_encoding={"a": encoding})
    assert pl.read_parquet(path)["a"].to_list() == values.to_pylist() or encoding == "BYTE_STREAM_SPLIT"
    assert pl.read_parquet(path)["a"].equals(pl.Series("a", pl.from_arrow(values)))


def test_types_of_others(tmp_path):
    path = tmp_path / "a.parquet"
    moments = pa.array([0, None, 1_600_000_000_123_456_789], pa.timestamp("ns"))
    pq.write_table(pa.table({"t": moments}), path, use_deprecated_int96_timestamps=True, store_schema=False)
    assert pl.read_parquet(path)["t"].to_list() == [
        dt.datetime(1970, 1, 1), None, dt.datetime(2020, 9, 13, 12, 26, 40, 123456),
    ]  # fmt: skip
    columns = {
        "half": pa.array(np.array([0.5, 2.0], "float16")),
        "u8": pa.array([1, 255], pa.uint8()),
        "u32": pa.array([1, 2**32 - 1], pa.uint32()),
        "u64": pa.array([1, 2**64 - 1], pa.uint64()),
        "d9": pa.array([Decimal("1.5"), Decimal("-2.25")], pa.decimal128(9, 2)),
        "d18": pa.array([Decimal("1.5"), Decimal("-2.25")], pa.decimal128(18, 2)),
        "d38": pa.array([Decimal("1.5"), Decimal("-2.25")], pa.decimal128(38, 2)),
        "seconds": pa.array([1, 2], pa.timestamp("s")),
        "time32": pa.array([1, 2], pa.time32("ms")),
        "fixed": pa.array([b"ab", b"cd"], pa.binary(2)),
        "map": pa.array([[("k", 1)], []], pa.map_(pa.string(), pa.int64())),
        "nested": pa.array([[{"x": [1, None]}], None], pa.list_(pa.struct([("x", pa.list_(pa.int8()))]))),
    }
    for store_schema in (True, False):
        for integers in (True, False):
            table = pa.table(columns)
            pq.write_table(table, path, store_schema=store_schema, store_decimal_as_integer=integers)
            back = pl.read_parquet(path)
            assert back["half"].to_list() == [0.5, 2.0]
            assert back["u64"].to_list() == [1, 2**64 - 1]
            assert back["u32"].to_list() == [1, 2**32 - 1]
            for name in ("d9", "d18", "d38"):
                assert back[name].to_list() == [Decimal("1.5"), Decimal("-2.25")]
                assert back[name].dtype == pl.Decimal(int(name[1:]), 2)
            assert back["nested"].to_list() == [[{"x": [1, None]}], None]
            assert back["time32"].to_list() == [dt.time(0, 0, 0, 1000), dt.time(0, 0, 0, 2000)]
            assert back["seconds"].to_list() == [dt.datetime(1970, 1, 1, 0, 0, s) for s in (1, 2)]


def test_statistics_metadata_and_pages_are_written(tmp_path):
    path = tmp_path / "a.parquet"
    frame = pl.DataFrame({"a": range(10_000)})
    frame.write_parquet(
        path,
        row_group_size=4000,
        data_page_size=1024,
        metadata={"who": "we", "what": "ü"},
        compression="gzip",
    )
    file = pq.ParquetFile(path).metadata
    assert file.num_row_groups == 3
    column = file.row_group(1).column(0)
    assert (column.statistics.min, column.statistics.max, column.statistics.null_count) == (4000, 7999, 0)
    assert column.compression == "GZIP"
    assert pl.read_parquet_metadata(path)["who"] == "we"
    assert polars.read_parquet_metadata(path)["what"] == "ü"
    assert pl.read_parquet_schema(path) == frame.schema
    for off in (False, {"min": False, "max": False, "null_count": False}):
        frame.write_parquet(path, statistics=off)
        assert pq.ParquetFile(path).metadata.row_group(0).column(0).statistics is None
    for on in (True, "full", {"min": True}):
        frame.write_parquet(path, statistics=on)
        assert pq.ParquetFile(path).metadata.row_group(0).column(0).statistics.max == 9999
    for wrong in ({"least": True}, "half", 1):
        with pytest.raises(PolarsError):
            frame.write_parquet(path, statistics=wrong)
    with pytest.raises(TypeError, match="metadata"):
        frame.write_parquet(path, metadata={"a": 1})
    with pytest.raises(PolarsError, match="lzo"):
        frame.write_parquet(path, compression="lzo")
    assert pl.read_parquet(path).height == 10_000


def test_options_of_reading(tmp_path):
    FRAME.write_parquet(tmp_path / "1.parquet")
    wider = pl.DataFrame({"a": pl.Series([9], dtype=pl.Int32), "more": [1]})
    wider.write_parquet(tmp_path / "2.parquet")
    files = [tmp_path / "1.parquet", tmp_path / "2.parquet"]
    with pytest.raises(PolarsError, match="missing_columns"):
        pl.read_parquet(files)
    with pytest.raises(PolarsError, match="extra_columns"):
        pl.read_parquet(files, missing_columns="insert")
    options = {"missing_columns": "insert", "extra_columns": "ignore"}
    with pytest.raises(PolarsError, match="Int32"):
        pl.read_parquet(files, **options)
    upcast = pl.ScanCastOptions(integer_cast="upcast")
    both = pl.scan_parquet(
        files, **options, cast_options=upcast, include_file_paths="from", row_index_name="i"
    )
    both = both.collect()
    assert both.columns == ["i", "a", "s", "f", "from"]
    assert both["a"].to_list() == [1, 2, 3, None, 9]
    assert both["from"].to_list() == [str(files[0])] * 4 + [str(files[1])]
    assert both["i"].to_list() == list(range(5))
    schema = {"more": pl.Int64, "a": pl.Int64}
    given = pl.read_parquet(files, schema=schema, **options, cast_options=upcast)
    assert given.columns == ["more", "a"]
    assert given["more"].to_list() == [None] * 4 + [1]

    path = files[0]
    assert pl.read_parquet(path, columns=["f", "a"], n_rows=2).columns == ["f", "a"]
    assert pl.read_parquet(path, columns=[1]).columns == ["s"]
    assert pl.read_parquet(path, parallel="columns", low_memory=True, memory_map=False, rechunk=True).equals(
        FRAME
    )
    assert pl.read_parquet(path, use_pyarrow=True, columns=[0]).equals(FRAME.select("a"))
    assert pl.read_parquet(path.read_bytes()).equals(FRAME)
    assert pl.read_parquet(io.BytesIO(path.read_bytes())).equals(FRAME)
    with pytest.raises(NotImplementedError, match="decryption"):
        pl.read_parquet(path, decryption=object())
    buffer = io.BytesIO()
    FRAME.write_parquet(buffer, use_pyarrow=True, pyarrow_options={"row_group_size": 1})
    assert pq.ParquetFile(io.BytesIO(buffer.getvalue())).num_row_groups == 4


def test_hive_folders(tmp_path):
    polars.DataFrame(
        {"k": [1, 1, 2], "d": ["2020-01-01", "2020-01-02", "2020-01-01"], "a": [1, 2, 3]}
    ).write_parquet(tmp_path, partition_by=["k", "d"])
    (tmp_path / "_SUCCESS").write_text("")
    back = pl.read_parquet(tmp_path)
    expected = polars.read_parquet(tmp_path)
    assert back.equals(pl.DataFrame(expected))
    assert back.schema["d"] == pl.String, "as the files say"
    text = pl.scan_parquet(tmp_path, try_parse_hive_dates=False, hive_schema={"k": pl.UInt8, "d": pl.String})
    assert text.collect_schema()["d"] == pl.String
    assert text.collect_schema()["k"] == pl.UInt8
    assert pl.read_parquet(tmp_path, hive_partitioning=False).columns == ["k", "d", "a"]
    assert pl.read_parquet(tmp_path / "**/*.parquet", hive_partitioning=True).columns == ["k", "d", "a"]
    # What a folder rules out is not opened.
    for file in (tmp_path / "k=2").rglob("*.parquet"):
        file.write_text("no Parquet")
    assert pl.scan_parquet(tmp_path, schema={"a": pl.Int64}).filter(pl.col("k") == 1).collect()[
        "a"
    ].to_list() == [1, 2]


def test_many_files(tmp_path):
    for i in range(100):
        pl.DataFrame({"a": [i]}).write_parquet(tmp_path / f"{i:05}.parquet", compression="uncompressed")
    scan = pl.scan_parquet(tmp_path)
    assert scan.select(pl.col("a").sum()).collect().item() == 99 * 50
    assert scan.filter(pl.col("a") == 45).collect().rows() == [(45,)]


PREDICATES = [
    lambda c: c.col("i") == 4321,
    lambda c: c.col("i").is_in([1, 9999, 5000]),
    lambda c: c.col("i").is_between(100, 105, closed="right"),
    lambda c: ~(c.col("i") > 3),
    lambda c: c.col("s").str.starts_with("0012"),
    lambda c: (c.col("s") == "00123") | (c.col("s") >= "09998"),
    lambda c: c.col("i").cast(c.Float64) < 2.5,
    lambda c: c.col("d") == dt.date(2020, 1, 7),
    lambda c: c.col("t") < dt.datetime(2020, 1, 1, 0, 5),
    lambda c: c.col("m") == Decimal("12.30"),
    lambda c: c.col("b"),
    lambda c: c.col("b") & (c.col("i") > 9990),
    lambda c: c.col("n").is_null() & (c.col("i") < 20),
    lambda c: c.col("n").is_not_null() & (c.col("i") < 20),
    lambda c: c.col("n").eq_missing(None) & (c.col("i") < 20),
    lambda c: c.col("f").is_nan(),
    lambda c: c.col("f") > 9997,
    lambda c: c.col("f") <= 1.0,
    lambda c: c.col("g") == "few 3",
    lambda c: c.col("i") != c.col("i"),
    lambda c: c.col("g").is_in(["few 1", "none"]) & (c.col("i") < 50),
    lambda c: c.col("i").is_in([]),
    lambda c: c.lit(False) | (c.col("i") < 3),
]


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    n = 10_000
    frame = polars.DataFrame(
        {
            "i": range(n),
            "s": [f"{i:05}" for i in range(n)],
            "d": [dt.date(2020, 1, 1) + dt.timedelta(days=i // 1000) for i in range(n)],
            "t": [dt.datetime(2020, 1, 1) + dt.timedelta(minutes=i) for i in range(n)],
            "m": polars.Series([Decimal(i) / 100 for i in range(n)], dtype=polars.Decimal(10, 2)),
            "b": [i % 5000 == 4999 for i in range(n)],
            "n": [None if i % 3 else i for i in range(n)],
            "f": [float("nan") if i % 1000 == 7 else float(i) for i in range(n)],
            "g": [f"few {i % 5}" for i in range(n)],
            "l": [[i, None] for i in range(n)],
        }
    )
    folder = tmp_path_factory.mktemp("rows")
    pl.DataFrame(frame).write_parquet(folder / "own.parquet", row_group_size=3000, data_page_size=2000)
    table = frame.to_arrow(compat_level=polars.CompatLevel.oldest())
    pq.write_table(
        table, folder / "pyarrow.parquet", row_group_size=2500, write_page_index=True, data_page_size=3000
    )
    return frame, folder


@pytest.mark.parametrize("file", ["own", "pyarrow"])
@pytest.mark.parametrize("predicate", PREDICATES)
def test_filters_keep_what_polars_keeps(rows, predicate, file):
    frame, folder = rows
    expected = pl.DataFrame(frame.filter(predicate(polars)))
    scan = pl.scan_parquet(folder / f"{file}.parquet")
    assert scan.filter(predicate(pl)).collect().equals(expected)
    some = scan.filter(predicate(pl)).select("g", "i", "l").collect()
    assert some.equals(expected.select("g", "i", "l"))
    plain = pl.scan_parquet(folder / f"{file}.parquet", use_statistics=False)
    assert plain.filter(predicate(pl)).collect().equals(expected)


def test_damaged_files_are_errors(tmp_path):
    """Changed bytes give an error or other values, never a crash."""
    path = tmp_path / "a.parquet"
    frame = FRAME.with_columns(pl.col("a").cast(pl.String).alias("l"))
    for options in ({"compression": "uncompressed"}, {"compression": "snappy"}):
        frame.write_parquet(path, **options)
        good = path.read_bytes()
        random_bytes = random.Random(7)
        for _ in range(100):
            bad = bytearray(good)
            for _ in range(random_bytes.randint(1, 4)):
                bad[random_bytes.randrange(len(bad))] = random_bytes.randrange(256)
            try:
                pl.scan_parquet(bytes(bad)).filter(pl.col("a") > 1).collect()
                pl.read_parquet(bytes(bad))
            except PolarsError as error:
                assert "panic" not in str(error).lower()
