"""Constructors, indexing and other forms of frames and Series: what is written by hand in Python."""

import dataclasses
import datetime as dt

import numpy as np
import polars
import polarslike as pl
import pytest

ROWS = [(1, "x"), (2, "y"), (3, None)]


def same(make):
    """Whether a constructor gives what polars gives."""
    ours, theirs = make(pl), make(polars)
    if hasattr(theirs, "columns"):
        assert {n: str(d) for n, d in ours.schema.items()} == {n: str(d) for n, d in theirs.schema.items()}
        assert ours.rows() == theirs.rows()
        assert repr(ours) == repr(theirs)
    elif hasattr(theirs, "dtype"):
        assert (ours.name, str(ours.dtype), ours.to_list()) == (
            theirs.name,
            str(theirs.dtype),
            theirs.to_list(),
        )
    else:
        assert ours == theirs


@dataclasses.dataclass
class Point:
    x: int
    y: float


CONSTRUCTORS = {
    "nothing": lambda pl: pl.DataFrame(),
    "empty dict": lambda pl: pl.DataFrame({}),
    "empty list": lambda pl: pl.DataFrame([]),
    "dict of lists": lambda pl: pl.DataFrame(
        {"a": [1, None], "b": ["x", "y"], "c": [1.5, 2], "d": [True, None]}
    ),
    "dict of tuples and ranges": lambda pl: pl.DataFrame({"a": (1, 2), "b": range(2)}),
    "dict with a value": lambda pl: pl.DataFrame({"a": [1, 2, 3], "b": 1, "c": "x", "d": None, "e": 1.5}),
    "dict of values": lambda pl: pl.DataFrame({"a": 1, "b": "x"}),
    "dict of arrays": lambda pl: pl.DataFrame({"a": np.array([1, 2]), "b": np.array([1.5, 2.5], np.float32)}),
    "dict of Series": lambda pl: pl.DataFrame({"a": pl.Series("z", [1, 2])}),
    "dict of empty lists": lambda pl: pl.DataFrame({"a": [], "b": []}),
    "dates": lambda pl: pl.DataFrame(
        {"d": [dt.date(2024, 2, 29), None], "t": [dt.datetime(2024, 1, 1, 1, 2, 3, 4), None]}
    ),
    "durations": lambda pl: pl.DataFrame(
        {"d": [dt.timedelta(days=1, seconds=2), None], "t": [dt.time(1, 2, 3), None]}
    ),
    "nested": lambda pl: pl.DataFrame({"l": [[1, 2], [], None], "s": [{"x": 1}, None, {"x": 2}]}),
    "list of dicts": lambda pl: pl.DataFrame([{"a": 1, "b": "x"}, {"a": 2}]),
    "rows": lambda pl: pl.DataFrame(ROWS, schema=["a", "b"], orient="row"),
    "rows by width": lambda pl: pl.DataFrame([(1, 2, 3), (4, 5, 6)], schema=["a", "b", "c"], orient="row"),
    "columns": lambda pl: pl.DataFrame([[1, 2], [3, 4]]),
    "named columns": lambda pl: pl.DataFrame([[1, 2, 3], [3, 4, 5]], schema=["a", "b"]),
    "values": lambda pl: pl.DataFrame([1, 2, 3]),
    "list of Series": lambda pl: pl.DataFrame([pl.Series("a", [1]), pl.Series("b", ["x"])]),
    "Series": lambda pl: pl.DataFrame(pl.Series("a", [1, 2])),
    "dataclasses": lambda pl: pl.DataFrame([Point(1, 2.0), Point(3, 4.0)]),
    "array": lambda pl: pl.DataFrame(np.arange(6).reshape(2, 3)),
    "array with names": lambda pl: pl.DataFrame(np.arange(6).reshape(3, 2), schema=["a", "b"]),
    "array of columns": lambda pl: pl.DataFrame(np.arange(6).reshape(2, 3), orient="col"),
    "structured array": lambda pl: pl.DataFrame(np.array([(1, 2.5)], dtype=[("a", "i4"), ("b", "f8")])),
    "schema": lambda pl: pl.DataFrame({"a": [1], "b": [2]}, schema={"a": pl.Float64, "b": pl.UInt8}),
    "schema of pairs": lambda pl: pl.DataFrame([[1], [2]], schema=[("a", pl.Int8), ("b", None)]),
    "schema alone": lambda pl: pl.DataFrame(schema={"a": pl.Int8, "b": pl.List(pl.String)}),
    "other names": lambda pl: pl.DataFrame({"a": [1], "b": [2]}, schema=["x", "y"]),
    "overrides": lambda pl: pl.DataFrame({"a": [1], "b": [2]}, schema_overrides={"b": pl.Float32}),
    "Python types": lambda pl: pl.DataFrame({"a": [1]}, schema={"a": float}),
    "frame": lambda pl: pl.DataFrame(pl.DataFrame({"a": [1]})),
    "big integers": lambda pl: pl.DataFrame({"a": [2**63, 1]}),
    "from_dicts": lambda pl: pl.from_dicts([{"a": 1}, {"a": 2}]),
    "from_records": lambda pl: pl.from_records(ROWS, schema=["a", "b"], orient="row"),
    "generator": lambda pl: pl.DataFrame({"a": (i for i in range(3))}),
}


@pytest.mark.parametrize("make", CONSTRUCTORS.values(), ids=CONSTRUCTORS)
def test_constructors_of_frames(make):
    same(make)


SERIES = {
    "nothing": lambda pl: pl.Series(),
    "name": lambda pl: pl.Series("a"),
    "values": lambda pl: pl.Series([1, 2]),
    "nulls": lambda pl: pl.Series("a", [None, None]),
    "dtype": lambda pl: pl.Series("a", [1, None], pl.Int8),
    "keyword": lambda pl: pl.Series(values=[1.5], name="a"),
    "strings": lambda pl: pl.Series("a", ["x", None], pl.Categorical),
    "dates as integers": lambda pl: pl.Series("a", [1, 2], pl.Date),
    "dates as datetimes": lambda pl: pl.Series("a", [dt.date(2024, 1, 1)], pl.Datetime("ms")),
    "loose": lambda pl: pl.Series("a", [1, "x", None], pl.String, strict=False),
    "mixed numbers": lambda pl: pl.Series("a", [1.5, 2]),
    "numpy": lambda pl: pl.Series("a", np.array([1, 2], np.int16)),
    "generator": lambda pl: pl.Series("a", (i * i for i in range(3))),
    "empty with type": lambda pl: pl.Series("a", [], pl.List(pl.Int64)),
    "nested": lambda pl: pl.Series("a", [[[1], []], None]),
    "zone": lambda pl: pl.Series("a", [dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc)]),
}


@pytest.mark.parametrize("make", SERIES.values(), ids=SERIES)
def test_constructors_of_series(make):
    same(make)


def frame(pl):
    return pl.DataFrame({"a": [1, 2, 3, 4], "b": ["w", "x", None, "z"], "c": [0.5, 1.5, 2.5, None]})


INDEXING = {
    "column": lambda df: df["a"],
    "columns": lambda df: df[["b", "a"]],
    "row": lambda df: df[1],
    "last row": lambda df: df[-1],
    "rows": lambda df: df[1:3],
    "every other row": lambda df: df[::2],
    "backwards": lambda df: df[::-1],
    "list of rows": lambda df: df[[3, 0, -1]],
    "value": lambda df: df[1, "b"],
    "value by position": lambda df: df[1, 2],
    "rows and column": lambda df: df[1:, "a"],
    "rows and columns": lambda df: df[[0, 2], ["a", "c"]],
    "all rows": lambda df: df[:, 1],
    "columns by slice": lambda df: df[:, 1:],
    "columns by names": lambda df: df[:, "a":"b"],
    "columns by positions": lambda df: df[:, [0, 2]],
    "row and columns": lambda df: df[0, :],
    "columns by mask": lambda df: df[:, [True, False, True]],
    "item": lambda df: df.item(2, "c"),
    "row as tuple": lambda df: df.row(1),
    "row as dict": lambda df: df.row(-1, named=True),
    "rows as tuples": lambda df: df.rows(),
    "dicts": lambda df: df.to_dicts(),
    "dict": lambda df: df.to_dict(as_series=False),
    "head": lambda df: df.head(2),
    "head but": lambda df: df.head(-1),
    "tail": lambda df: df.tail(2),
    "tail but": lambda df: df.tail(-1),
    "slice": lambda df: df.slice(1, 2),
    "slice from end": lambda df: df.slice(-2),
    "mask": lambda df: df.filter([True, False, True, False]),
    "shape": lambda df: (df.shape, df.height, df.width, len(df), df.columns),
    "contains": lambda df: ("a" in df, "z" in df),
    "iter_rows": lambda df: list(df.iter_rows()),
    "named rows": lambda df: list(df.iter_rows(named=True)),
    "to_numpy": lambda df: df[["a", "c"]].to_numpy().tolist().__repr__(),
    "null_count": lambda df: df.null_count(),
    "drop_nulls": lambda df: df.drop_nulls(),
    "drop_nulls of": lambda df: df.drop_nulls("b"),
    "to_series": lambda df: df.to_series(1),
    "rename": lambda df: df.rename({"a": "x"}),
    "rename by function": lambda df: df.rename(str.upper),
    "cast": lambda df: df.cast({"a": float}),
    "with_row_index": lambda df: df.with_row_index("i", 5),
    "equals": lambda df: (df.equals(df), df.equals(df.head(1))),
    "partition_by": lambda df: [p.rows() for p in df.partition_by("b")],
    "groups": lambda df: [(k, g.rows()) for k, g in df.group_by("b", maintain_order=True)],
    "group_by": lambda df: df.group_by("b", maintain_order=True).agg(df["a"].sum()),
    "pipe": lambda df: df.pipe(lambda d, n: d.head(n), 1),
    "iter_slices": lambda df: [s.height for s in df.iter_slices(3)],
    "sum": lambda df: df.select("a", "c").sum(),
    "vstack": lambda df: df.vstack(df),
    "hstack": lambda df: df.select("a").hstack([df["b"]]),
}


@pytest.mark.parametrize("get", INDEXING.values(), ids=INDEXING)
def test_indexing_of_frames(get):
    same(lambda pl: get(frame(pl)))


SERIES_INDEXING = {
    "value": lambda s: s[1],
    "last": lambda s: s[-1],
    "slice": lambda s: s[1:3],
    "step": lambda s: s[::-2],
    "list": lambda s: s[[0, 2]],
    "head": lambda s: s.head(2),
    "tail": lambda s: s.tail(2),
    "iteration": lambda s: list(s),
    "len": lambda s: (len(s), s.len(), s.shape, s.null_count(), s.has_nulls(), s.is_empty()),
    "sum": lambda s: (s.sum(), s.mean(), s.min(), s.max(), s.first(), s.last(), s.n_unique()),
    "arithmetic": lambda s: (s + 1) * s - s / 2,
    "reflected": lambda s: 10 - s,
    "comparison": lambda s: s > 1,
    "equality": lambda s: s == s,
    "negation": lambda s: -s,
    "contains": lambda s: (2 in s, 9 in s, None in s),
    "alias": lambda s: s.alias("z"),
    "filter": lambda s: s.filter([True, False, True, True]),
    "sort": lambda s: s.sort(descending=True),
    "unique": lambda s: s.unique(maintain_order=True),
    "cast": lambda s: s.cast(pl.String) if type(s) is pl.Series else s.cast(polars.String),
    "is_in": lambda s: s.is_in([1, 3]),
    "fill_null": lambda s: s.fill_null(0),
    "to_frame": lambda s: s.to_frame(),
    "to_numpy": lambda s: repr(s.to_numpy().tolist()),
    "item": lambda s: s.item(2),
    "append": lambda s: s.append(s).to_list(),
    "equals": lambda s: (s.equals(s), s.equals(s + 1)),
    "cum_sum": lambda s: s.cum_sum(),
}


@pytest.mark.parametrize("get", SERIES_INDEXING.values(), ids=SERIES_INDEXING)
def test_series(get):
    same(lambda pl: get(pl.Series("a", [1, 2, None, 4])))


@pytest.mark.parametrize("index", [9, -9])
def test_rows_that_do_not_exist(index):
    with pytest.raises(IndexError):
        frame(pl)[index]
    with pytest.raises(IndexError):
        frame(pl)["a"][index]
    with pytest.raises(pl.exceptions.OutOfBoundsError):
        frame(pl).row(index)


def test_data_types():
    assert pl.Datetime == pl.Datetime("us")
    assert pl.Datetime("us") != pl.Datetime("ms")
    assert pl.Int64() == pl.Int64
    assert pl.List(pl.Int64) == pl.List
    assert pl.List(pl.Int64) != pl.List(pl.Int8)
    assert pl.Struct({"a": pl.Int64}) == pl.Struct([pl.Field("a", pl.Int64)])
    assert {pl.Int64: 1}[pl.Int64()] == 1
    assert pl.Int8.is_integer() and pl.Int8().is_signed_integer() and not pl.Int8.is_float()
    assert pl.Datetime("ms").is_temporal()
    assert pl.List(pl.Int8).is_nested()
    assert repr(pl.Datetime("ms", "UTC")) == "Datetime(time_unit='ms', time_zone='UTC')"
    assert pl.Series([1]).dtype.to_python() is int


def test_lazy_frames():
    lazy = frame(pl).lazy()
    assert lazy.collect_schema() == {"a": pl.Int64, "b": pl.String, "c": pl.Float64}
    assert lazy[1:3].collect().rows() == frame(pl)[1:3].rows()
    assert "FILTER" in lazy.filter(pl.col("a") > 1).explain(optimized=False).upper()
    assert pl.LazyFrame({"a": [1]}).collect().rows() == [(1,)]
    assert pl.concat([lazy, lazy]).collect().height == 8


def test_choices():
    chosen = pl.when(pl.col("a") > 3).then(pl.lit("big")).when(pl.col("a") > 1).then(pl.lit("middle"))
    rows = frame(pl).select(chosen.otherwise(pl.lit("small")).alias("x"), chosen.alias("y"))
    assert rows["x"].to_list() == ["small", "middle", "middle", "big"]
    assert rows["y"].to_list() == [None, "middle", "middle", "big"]


def test_names():
    names = frame(pl).select(
        pl.col("a").sum().name.suffix("_sum"),
        (pl.col("b").alias("q")).name.keep(),
        pl.col("c").name.to_uppercase(),
        pl.col("a").name.prefix("p_"),
        total=pl.col("a").sum(),
    )
    assert names.columns == ["a_sum", "b", "C", "p_a", "total"]


def test_columns_by_type_pattern_and_attribute():
    df = frame(pl)
    assert df.select(pl.col(pl.Int64)).columns == ["a"]
    assert df.select(pl.col("^[ab]$")).columns == ["a", "b"]
    assert df.select(pl.col.a).columns == ["a"]
    assert df.select(pl.all().exclude("b")).columns == ["a", "c"]
    assert df.select(pl.exclude(pl.String)).columns == ["a", "c"]


def test_files(tmp_path):
    df = frame(pl)
    df.write_csv(tmp_path / "frame.csv")
    df.write_parquet(tmp_path / "frame.parquet")
    assert pl.read_csv(tmp_path / "frame.csv").equals(df)
    assert pl.read_parquet(tmp_path / "frame.parquet").equals(df)
    assert pl.read_csv(tmp_path / "frame.csv", columns=["c", "a"]).columns == ["c", "a"]
    assert pl.scan_csv(str(tmp_path / "*.csv"), row_index_name="i").collect().columns == ["i", "a", "b", "c"]
    assert df.write_csv(separator=";").splitlines()[0] == "a;b;c"
    df.lazy().filter(pl.col("a") > 2).sink_parquet(tmp_path / "sunk.parquet")
    assert polars.read_parquet(tmp_path / "sunk.parquet").rows() == [(3, None, 2.5), (4, "z", None)]


def test_config():
    df = pl.DataFrame({"a": range(100)})
    before = repr(df)
    with pl.Config(tbl_rows=-1):
        assert "57" in repr(df)
    assert repr(df) == before
    with pytest.raises(AttributeError, match="no option"):
        pl.Config(colour="blue")


def test_html():
    assert "<td>1</td>" in pl.DataFrame({"a": [1]})._repr_html_()


def test_assertions():
    from polarslike.testing import assert_frame_equal, assert_series_equal

    assert_frame_equal(frame(pl), frame(pl))
    with pytest.raises(AssertionError, match="row 0"):
        assert_series_equal(pl.Series("a", [1]), pl.Series("a", [2]))
    with pytest.raises(AssertionError, match="dtype"):
        assert_series_equal(pl.Series("a", [1]), pl.Series("a", [1.0]))


def test_frames_that_change_in_place():
    frame = pl.DataFrame({"a": [1, 2, 3]})
    assert frame.insert_column(0, pl.Series("b", [4, 5, 6])) is frame
    frame.insert_column(1, pl.Series("c", [7, 8, 9]))
    frame.replace_column(1, pl.Series("d", [0, 0, 1]))
    assert frame.drop_in_place("b").to_list() == [4, 5, 6]
    assert frame.extend(frame) is frame
    assert frame.to_dict(as_series=False) == {"d": [0, 0, 1] * 2, "a": [1, 2, 3] * 2}
    assert frame.vstack(frame).height == 12
    assert frame.hstack([pl.Series("e", range(6))], in_place=True).columns == ["d", "a", "e"]
    with pytest.raises(IndexError):
        frame.insert_column(9, pl.Series("x", [1] * 6))


def test_frames_and_plans_are_written_and_read(tmp_path):
    frame = pl.DataFrame({"a": [1, None], "s": ["x", "ü"]})
    assert pl.DataFrame.deserialize(frame.serialize()).equals(frame)
    plan = frame.lazy().filter(pl.col("a") > 0).select("s")
    plan.serialize(tmp_path / "plan")
    assert pl.LazyFrame.deserialize(tmp_path / "plan").collect().equals(plan.collect())
    text = plan.serialize(format="json")
    assert isinstance(text, str)
    with pytest.raises(ValueError, match="format"):
        plan.serialize(format="xml")
    with pytest.raises(pl.exceptions.ComputeError):
        pl.LazyFrame.deserialize(b"{")


def test_rows_by_key():
    frame = pl.DataFrame({"k": [1, 2, 1], "v": ["a", "b", "c"], "w": [True, False, None]})
    assert frame.rows_by_key("k") == {1: [("a", True), ("c", None)], 2: [("b", False)]}
    assert frame.rows_by_key(["k", "v"], unique=True) == {
        (1, "a"): (True,),
        (2, "b"): (False,),
        (1, "c"): (None,),
    }
    assert frame.rows_by_key("k", named=True, include_key=True, unique=True)[2] == {
        "k": 2,
        "v": "b",
        "w": False,
    }


def test_glimpse(capsys):
    frame = pl.DataFrame({"number": [1, None], "s": ["x", "y"]})
    text = frame.glimpse(return_type="string")
    assert text == "Rows: 2\nColumns: 2\n$ number <i64> 1, null\n$ s      <str> 'x', 'y'\n"
    assert frame.glimpse(return_type="self") is frame
    assert capsys.readouterr().out == text + "\n"
    assert frame.glimpse(return_type="frame").columns == ["column", "dtype", "values"]
    frame.lazy().show(1)
    assert "shape: (1, 2)" in capsys.readouterr().out


def test_memory():
    frame = pl.DataFrame({"a": [1, 2, 3]})
    assert frame.estimated_size() == 24
    assert frame.estimated_size("kb") == 24 / 1024
    assert frame.vstack(frame).n_chunks() == 2
    assert frame.vstack(frame).n_chunks("all") == [2]
    assert frame.vstack(frame).shrink_to_fit().n_chunks() == 1
    assert frame.flags == {"a": {"SORTED_ASC": True, "SORTED_DESC": False}}


def test_a_subplan_runs_once():
    calls = []

    def count(frame):
        calls.append(frame.height)
        return frame

    plan = pl.DataFrame({"a": [1, 2]}).lazy().map_batches(count)
    both = plan.join(plan.filter(pl.col("a") > 1), on="a", how="left")
    both.collect()
    assert len(calls) == 1
    assert "CACHE" in both.explain()


def test_hashes_of_rows():
    frame = pl.DataFrame({"a": [1, 1, 2, None], "b": ["x", "x", "x", "x"]})
    hashes = frame.hash_rows()
    assert hashes.dtype == pl.UInt64
    assert hashes[0] == hashes[1]
    assert hashes.n_unique() == 3
    assert frame.hash_rows(seed=3)[0] != hashes[0]
