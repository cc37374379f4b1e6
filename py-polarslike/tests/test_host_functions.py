"""Functions of Python in expressions and plans, compared with polars."""

from __future__ import annotations

import datetime as dt
import threading

import polars
import polarslike
import pytest
from polarslike.testing import assert_frame_equal

DATA = {"a": [1, 2, 3, None], "b": [1.5, 2.5, 3.5, 4.5], "g": ["x", "x", "y", "y"]}


class Own(Exception):
    """An exception that only this module knows."""


def fail(*_):
    raise Own("it failed", 3)


def same(query):
    """The query's result, which must be polars'."""
    ours, theirs = query(polarslike), query(polars)
    assert_frame_equal(ours, polarslike.DataFrame(theirs))
    assert [str(t) for t in ours.dtypes] == [str(t) for t in theirs.dtypes]
    return ours


EXPRESSIONS = {
    "map_elements": lambda pl: pl.col("a").map_elements(lambda x: x * 2),
    "map_elements_text": lambda pl: pl.col("a").map_elements(str, return_dtype=pl.String).str.len_chars(),
    "map_elements_nulls": lambda pl: pl.col("a").map_elements(str, skip_nulls=False, return_dtype=pl.String),
    "map_elements_list": lambda pl: pl.col("a").map_elements(lambda x: [x, x + 1]),
    "map_elements_dict": lambda pl: pl.col("a").fill_null(0).map_elements(lambda x: {"p": x, "q": str(x)}),
    "map_elements_date": lambda pl: pl.col("a").map_elements(
        lambda x: dt.date(2020, 1, x), return_dtype=pl.Date
    ),
    "map_elements_threads": lambda pl: pl.col("b").map_elements(lambda x: -x, strategy="threading"),
    "map_batches": lambda pl: pl.col("a").map_batches(lambda s: s * 2),
    "map_batches_elementwise": lambda pl: pl.col("a").map_batches(lambda s: s + 1, is_elementwise=True),
    "map_batches_scalar": lambda pl: pl.col("a").map_batches(lambda s: s.sum(), returns_scalar=True),
    "map_batches_numpy": lambda pl: pl.col("b").map_batches(
        lambda s: s.to_numpy() * 2, return_dtype=pl.Float64
    ),
    "map_batches_shorter": lambda pl: pl.col("a").map_batches(lambda s: s.head(2), return_dtype=pl.Int64),
    "map_batches_several": lambda pl: pl.map_batches(["a", "b"], lambda s: s[0] * s[1]),
    "map_groups": lambda pl: pl.map_groups(
        ["a", "b"], lambda s: s[0].sum() + s[1].sum(), return_dtype=pl.Float64, returns_scalar=True
    ),
    "fold": lambda pl: pl.fold(pl.lit(1), lambda acc, x: acc + x, pl.col("a", "b")),
    "fold_type": lambda pl: pl.fold(0, lambda acc, x: acc + x, ["a", "b"], return_dtype=pl.Float64),
    "fold_scalar": lambda pl: pl.fold(0, lambda acc, x: acc + x.sum(), ["a", "b"], returns_scalar=True),
    "reduce": lambda pl: pl.reduce(lambda acc, x: acc + x, pl.col("a", "b")),
    "cum_fold": lambda pl: pl.cum_fold(pl.lit(1), lambda acc, x: acc + x, pl.col("a", "b")),
    "cum_reduce": lambda pl: pl.cum_reduce(lambda acc, x: acc + x, pl.col("a", "b")),
    "rolling_map": lambda pl: pl.col("a").rolling_map(lambda s: s.sum(), 2),
    "rolling_map_few": lambda pl: pl.col("a").rolling_map(lambda s: s.sum(), 3, min_samples=1),
    "rolling_map_center": lambda pl: pl.col("b").rolling_map(lambda s: s.std(), 3, center=True),
    "rolling_map_weights": lambda pl: pl.col("b").rolling_map(lambda s: s.sum(), 2, [0.5, 2.0]),
    "rolling_map_cast": lambda pl: pl.col("a").rolling_map(lambda s: s.mean(), 2),
    "name_map": lambda pl: pl.col("a").name.map(lambda name: name.upper() + "_"),
    "name_map_fields": lambda pl: pl.struct("a", "b").name.map_fields(str.upper),
    "inspect": lambda pl: pl.col("a").inspect("values: {}"),
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_select(name):
    same(lambda pl: pl.DataFrame(DATA).select(EXPRESSIONS[name](pl)))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", [n for n in EXPRESSIONS if n not in ("cum_fold", "cum_reduce")])
def test_group_by(name):
    same(lambda pl: pl.DataFrame(DATA).group_by("g", maintain_order=True).agg(EXPRESSIONS[name](pl)))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    "dtype",
    ["Int8", "UInt64", "Float32", "String", "Boolean", "Date", "Time", "Datetime", "Duration"],
)
def test_type_is_inferred(dtype):
    def schema(pl):
        frame = pl.LazyFrame({"a": pl.Series([], dtype=getattr(pl, dtype))})
        return frame.select(pl.col("a").map_batches(lambda s: s)).collect_schema()["a"]

    assert str(schema(polarslike)) == str(schema(polars))


def test_lists_are_series():
    series = polarslike.Series("s", [[1, 2], [3]])
    assert series.map_elements(lambda x: x.sum()).to_list() == [3, 3]
    frame = series.to_frame().select(polarslike.col("s").map_elements(lambda x: x.name, pass_name=True))
    assert frame["s"].to_list() == ["s", "s"]


def test_structs_are_dicts():
    assert polarslike.Series([{"x": 1, "y": [2]}]).map_elements(lambda v: v["x"] + v["y"][0]).to_list() == [3]


def test_series():
    series = polarslike.Series("s", [1, 2, None])
    assert series.map_elements(lambda x: x / 2).to_list() == [0.5, 1.0, None]
    assert series.rolling_map(lambda s: s.max(), 2).to_list() == [None, 2, None]


@pytest.mark.parametrize(
    "query",
    [
        lambda pl: pl.col("a").map_elements(fail, return_dtype=pl.Int64),
        lambda pl: pl.col("a").map_batches(fail, return_dtype=pl.Int64),
        lambda pl: pl.col("a").name.map(fail),
        lambda pl: pl.col("b").rolling_map(fail, 2),
    ],
)
def test_exceptions_come_back(query):
    with pytest.raises(Own) as caught:
        polarslike.DataFrame(DATA).select(query(polarslike))
    assert caught.value.args == ("it failed", 3)


def test_exceptions_come_back_from_other_threads():
    frame = polarslike.DataFrame({"a": range(300_000)})
    with pytest.raises(Own):
        frame.select(polarslike.col("a").map_elements(fail, return_dtype=polarslike.Int64))


def test_types_that_differ():
    frame = polarslike.DataFrame(DATA)
    with pytest.raises(polarslike.exceptions.SchemaError, match="return_dtype"):
        frame.select(polarslike.col("a").map_batches(lambda s: s, return_dtype=polarslike.Int8))
    with pytest.raises(polarslike.exceptions.InvalidOperationError, match="returns_scalar"):
        frame.select(polarslike.col("a").map_batches(lambda s: s.head(1)))
    with pytest.raises(polarslike.exceptions.InvalidOperationError, match="return_dtype"):
        frame.select(polarslike.col("a").map_batches(fail))
    with pytest.raises(TypeError, match="Series"):
        frame.select(polarslike.col("a").map_batches(lambda s: 3, return_dtype=polarslike.Int64))
    with pytest.raises(TypeError, match="function"):
        frame.select(polarslike.col("a").map_batches(3))


def test_many_rows_and_queries_within_functions():
    frame = polarslike.DataFrame({"a": range(200_000), "g": [i % 7 for i in range(200_000)]})

    def total(series):
        return (
            frame.lazy().filter(polarslike.col("g") == 1).select(polarslike.col("a").sum()).collect().item()
        )

    result = frame.group_by("g").agg(
        polarslike.col("a").map_batches(total, return_dtype=polarslike.Int64, returns_scalar=True)
    )
    assert result["a"].n_unique() == 1
    mapped = frame.select(polarslike.col("a").map_elements(lambda x: x + 1, return_dtype=polarslike.Int64))
    assert mapped["a"].to_list() == list(range(1, 200_001))


def test_many_threads():
    frame = polarslike.DataFrame({"a": range(100_000)})
    results = []

    def work():
        query = frame.select(polarslike.col("a").map_elements(lambda x: x % 3, return_dtype=polarslike.Int64))
        results.append(query["a"].sum())

    threads = [threading.Thread(target=work) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert results == [sum(i % 3 for i in range(100_000))] * 4


def test_filters_stay_behind_functions():
    seen = []
    frame = polarslike.LazyFrame(DATA).with_columns(
        polarslike.col("a").map_batches(lambda s: (seen.append(len(s)), s)[1], return_dtype=polarslike.Int64)
    )
    assert frame.filter(polarslike.col("b") > 3).collect().height == 2
    assert seen == [4]


def test_frame_functions():
    same(lambda pl: pl.LazyFrame(DATA).map_batches(lambda f: f.head(2)).filter(pl.col("a") > 1).collect())
    same(lambda pl: pl.LazyFrame(DATA).map_batches(lambda f: f.select("a"), schema={"a": pl.Int64}).collect())
    same(
        lambda pl: (
            pl.LazyFrame(DATA).group_by("g").map_groups(lambda f: f.head(1), schema=None).sort("g").collect()
        )
    )
    same(lambda pl: pl.DataFrame(DATA).group_by("g", maintain_order=True).map_groups(lambda f: f.tail(1)))
    same(lambda pl: pl.DataFrame(DATA).map_rows(lambda row: (row[0], str(row[1]))))
    same(lambda pl: pl.DataFrame(DATA).map_rows(lambda row: row[1] * 2))
    same(lambda pl: pl.DataFrame(DATA).map_columns("a", lambda s, k, m=1: s * k + m, 3, m=2))
    same(lambda pl: pl.DataFrame(DATA).select("a", "b").fold(lambda x, y: x + y).to_frame())
    with pytest.raises(polarslike.exceptions.ComputeError, match="schema"):
        polarslike.LazyFrame(DATA).map_batches(lambda f: f.select("a")).collect()


def test_inspect(capsys):
    polarslike.DataFrame(DATA).select(polarslike.col("a").inspect("values: {} end"))
    polarslike.LazyFrame(DATA).inspect("frame: {} end").collect()
    output = capsys.readouterr().out
    assert output.startswith("values: shape: (4,)")
    assert "frame: shape: (4, 3)" in output
