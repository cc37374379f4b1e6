"""What queries did, and plans as graphs."""

import threading

import polarslike as pl
import pytest


@pytest.fixture
def query() -> pl.LazyFrame:
    frame = pl.LazyFrame({"a": range(200_000)})
    return frame.filter(pl.col("a") >= 50_000).group_by(pl.col("a") % 10).agg(pl.len())


def test_profile_has_a_row_per_step(query: pl.LazyFrame) -> None:
    result, steps = query.profile()
    assert result.sort("a").equals(query.collect().sort("a"))
    assert steps.columns == ["node", "start", "end", "busy", "rows", "batches", "bytes"]
    assert [node.split()[0] for node in steps["node"]] == ["AGGREGATE", "FILTER", "FRAME"]
    assert steps["rows"].to_list() == [10, 150_000, 200_000]
    assert (steps["start"] <= steps["end"]).all()


def test_scans_that_take_the_keys_of_a_join(tmp_path) -> None:
    pl.DataFrame({"a": range(1000)}).write_parquet(tmp_path / "a.parquet")
    few = pl.LazyFrame({"a": [3, 5]})
    _, steps = pl.scan_parquet(tmp_path / "a.parquet").filter(pl.col("a") > 3).join(few, on="a").profile()
    scans = steps.filter(pl.col("node").str.starts_with("SCAN"))
    assert scans["rows"].to_list() == [1]


def test_explain_analyze_shows_what_was_measured(query: pl.LazyFrame) -> None:
    lines = query.explain(analyze=True).splitlines()
    assert lines[1].split() == ["time", "%", "rows", "memory", "step"]
    assert "150_000" in lines[3]
    assert "FILTER" in lines[3]
    with pytest.raises(ValueError, match="`analyze` goes with format='plain', not 'svg'"):
        query.explain(analyze=True, format="svg")


def test_profile_as_a_page(query: pl.LazyFrame, tmp_path) -> None:
    page = tmp_path / "profile.html"
    query.profile(html=page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "FILTER" in text
    assert "<script" not in text


def test_errors_of_the_query_come_through() -> None:
    frame = pl.LazyFrame({"a": ["x"]})
    with pytest.raises(pl.exceptions.InvalidOperationError, match="x"):
        frame.select(pl.col("a").cast(pl.Int64)).profile()


def test_many_threads_profile_at_once(query: pl.LazyFrame) -> None:
    rows = []

    def work() -> None:
        rows.append(query.profile()[1]["rows"].to_list())

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rows == [[10, 150_000, 200_000]] * 4


def test_plans_as_graphs(query: pl.LazyFrame) -> None:
    assert query.explain(format="dot").startswith("digraph plan {")
    assert query.explain(format="mermaid").startswith("graph BT\n")
    assert "n1 --> n0" in query.explain(format="mermaid")
    assert query.explain(format="svg").startswith("<svg ")
    with pytest.raises(ValueError, match="`format` must be one of 'plain'"):
        query.explain(format="poem")
