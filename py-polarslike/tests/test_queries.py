"""Queries in the background, piece by piece and as data."""

import asyncio
import io
import pickle
import time

import polarslike as pl
import pytest
from polarslike.exceptions import CancelledError, ComputeError


def slow():
    numbers = pl.DataFrame({"a": range(3_000)}).lazy()
    return numbers.join(numbers, how="cross").join(numbers, how="cross").select(pl.len())


def test_background():
    query = pl.LazyFrame({"a": [1, 2]}).select(pl.col("a").sum()).collect(background=True)
    assert query.fetch_blocking().item() == 3
    assert query.fetch().item() == 3


def test_an_error_comes_with_the_result():
    query = pl.LazyFrame({"a": [1]}).select("b").collect(background=True)
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        query.fetch_blocking()


def test_queries_can_be_cancelled():
    query = (
        pl.LazyFrame({"a": range(200_000)})
        .join(pl.LazyFrame({"b": range(200_000)}), how="cross")
        .select(pl.len())
        .collect(background=True)
    )
    time.sleep(0.05)
    started = time.perf_counter()
    query.cancel()
    with pytest.raises(CancelledError):
        query.fetch_blocking()
    assert time.perf_counter() - started < 10


def test_async():
    async def both():
        plans = [pl.LazyFrame({"a": [1]}), pl.LazyFrame({"a": [2]})]
        return await asyncio.gather(*(plan.collect_async() for plan in plans))

    assert [frame.item() for frame in asyncio.run(both())] == [1, 2]


def test_batches():
    plan = pl.LazyFrame({"a": range(5)})
    assert [batch.height for batch in plan.collect_batches(chunk_size=2)] == [2, 2, 1]
    assert [batch.height for batch in plan.collect_batches(lazy=True)] == [5]


def test_execute():
    result = pl.LazyFrame({"a": range(20)}).execute()
    assert (result.n_rows_total, result.head.height) == (20, 10)
    assert result.lazy().select(pl.col("a").max()).collect().item() == 19
    assert "QueryResult" in repr(result)


@pytest.mark.parametrize(
    "engine", ["auto", "in-memory", "streaming", pl.InMemoryEngine(), pl.StreamingEngine()]
)
def test_engines(engine):
    assert pl.LazyFrame({"a": [1]}).collect(engine=engine).item() == 1


def test_other_engines_are_an_error():
    plan = pl.LazyFrame({"a": [1]})
    for engine in ("abacus", "gpu", None, 5):
        for run in (plan.collect, plan.explain, plan.execute, plan.collect_batches, plan.collect_async):
            with pytest.raises(ValueError, match="invalid engine"):
                run(engine=engine)


def test_flags():
    flags = pl.QueryOptFlags.none(predicate_pushdown=True)
    assert flags.predicate_pushdown
    assert not flags.slice_pushdown
    assert not flags.update(predicate_pushdown=False).predicate_pushdown
    with pytest.raises(TypeError, match="no optimization"):
        pl.QueryOptFlags(magic=True)
    assert pl.LazyFrame({"a": [1]}).collect(optimizations=flags).item() == 1


def test_flags_switch_rules_of_the_optimizer():
    frame = pl.LazyFrame({"a": [3, 1, 2], "b": [1, 2, 3]})
    plan = frame.sort("b").with_columns(c=pl.col("a") + 1).filter(pl.col("a") > 1 + 0 * 2).select("a").head(1)
    expected = plan.collect()
    assert plan.explain() != plan.explain(optimizations=pl.QueryOptFlags.none())
    for flags in (pl.QueryOptFlags.none(), pl.QueryOptFlags(slice_pushdown=False)):
        assert plan.collect(optimizations=flags).equals(expected)
        assert plan.execute(optimizations=flags).head.equals(expected)
        assert pl.collect_all([plan], optimizations=flags)[0].equals(expected)
        assert next(plan.collect_batches(optimizations=flags)).equals(expected)
    filtered = frame.sort("b").filter(pl.col("a") > 1)
    assert filtered.explain().splitlines()[0].startswith("SORT")
    flags = pl.QueryOptFlags(predicate_pushdown=False)
    assert filtered.explain(optimizations=flags).splitlines()[0].startswith("FILTER")
    assert "FILTER" in filtered.show_graph(raw_output=True, optimizations=flags).split("->")[0]
    with pytest.raises(TypeError, match="QueryOptFlags"):
        filtered.collect(optimizations={"predicate_pushdown": False})


def test_plans_are_written_and_read(tmp_path):
    plan = pl.LazyFrame({"a": [1, 2, 3]}).filter(pl.col("a") > 1)
    expected = [2, 3]
    for format in ("binary", "json"):
        path = tmp_path / format
        assert plan.serialize(path, format=format) is None
        assert pl.LazyFrame.deserialize(path, format=format).collect()["a"].to_list() == expected
        file = io.BytesIO()
        plan.serialize(file, format=format)
        file.seek(0)
        assert pl.LazyFrame.deserialize(file, format=format).collect()["a"].to_list() == expected
    with pytest.raises(ComputeError, match="not written by"):
        pl.LazyFrame.deserialize(b"nothing")
    with pytest.raises(ValueError, match="format"):
        plan.serialize(format="xml")


@pytest.mark.parametrize("format", ["binary", "json"])
def test_frames_are_written_and_read(format, tmp_path):
    frame = pl.DataFrame(
        {"a": [1, None], "b": [["x"], []], "c": pl.Series(["p", None], dtype=pl.Categorical)}
    )
    path = tmp_path / "frame"
    frame.serialize(path, format=format)
    back = pl.DataFrame.deserialize(path, format=format)
    assert back.equals(frame)
    assert back.schema == frame.schema


def test_everything_is_pickled():
    frame = pl.DataFrame({"a": [1, None], "b": ["x", None]})
    assert pickle.loads(pickle.dumps(frame)).equals(frame)
    assert pickle.loads(pickle.dumps(frame["b"])).equals(frame["b"])
    assert pickle.loads(pickle.dumps(frame.lazy())).collect().equals(frame)
    expr = pl.col("a") + 1
    assert str(pickle.loads(pickle.dumps(expr))) == str(expr)


def test_graphs():
    dot = pl.LazyFrame({"a": [1]}).filter(pl.col("a") > 1).show_graph(raw_output=True)
    assert dot.startswith("digraph")
    assert "->" in dot
