"""Rows from file objects, functions and Arrow streams of other libraries."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import polarslike as pl
import pytest
from polarslike.io.plugins import register_io_source

CSV = b"a,b\n1,x\n2,y\n"
ROWS = [(1, "x"), (2, "y")]


class Unseekable(io.RawIOBase):
    """A file object that can only be read on, as sockets are."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:
        return self._data.readinto(buffer)


def test_file_objects(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(CSV)
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.csv", CSV)
    for source in [
        CSV,
        bytearray(CSV),
        io.BytesIO(CSV),
        io.StringIO(CSV.decode()),
        Unseekable(CSV),
        path,
        str(path),
    ]:
        assert pl.read_csv(source).rows() == ROWS
    with path.open("rb") as binary, path.open() as text, zipfile.ZipFile(archive).open("a.csv") as member:
        assert pl.read_csv([binary, text, member]).rows() == ROWS * 3
    moved = io.BytesIO(b"junk\n" + CSV)
    moved.readline()
    assert pl.read_csv(moved).rows() == ROWS
    assert pl.scan_csv([io.BytesIO(CSV), path]).collect().rows() == ROWS * 2
    with pytest.raises(TypeError, match="a source must be"):
        pl.read_csv(3)


def test_fsspec_files() -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe("/a.csv", CSV)
    with memory.open("/a.csv", "rb") as file:
        assert pl.read_csv(file).rows() == ROWS


def test_bytes_are_not_copied() -> None:
    frame = pl.DataFrame({"a": range(1_000_000)})
    buffer = io.BytesIO()
    frame.write_parquet(buffer, compression="uncompressed")
    data = buffer.getvalue()
    tracemalloc.start()
    plan = pl.scan_parquet(data)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000 < len(data)
    tracemalloc.stop()
    assert plan.select(pl.col("a").sum()).collect().item() == 499999500000


def test_functions_that_give_frames() -> None:
    calls = []

    def load() -> pl.DataFrame:
        calls.append(1)
        return pl.DataFrame({"a": [1, 2, 3], "b": ["x", "y", "z"]})

    plan = pl.defer(load, schema={"a": pl.Int64, "b": pl.String})
    assert plan.collect_schema() == {"a": pl.Int64, "b": pl.String}
    assert not calls
    assert plan.filter(pl.col("a") > 1).select("b").collect().rows() == [("y",), ("z",)]
    assert plan.collect().height == 3
    assert len(calls) == 2
    assert (
        pl.defer(lambda: load().lazy(), schema=lambda: {"a": pl.Int64, "b": pl.String})
        .head(1)
        .collect()
        .height
        == 1
    )
    with pytest.raises(pl.exceptions.SchemaError):
        pl.defer(load, schema={"a": pl.Int64}).collect()
    with pytest.raises(ZeroDivisionError):
        pl.defer(lambda: 1 / 0, schema={"a": pl.Int64}).collect()


def test_plugins_that_hand_out_frames() -> None:
    seen = []

    def numbers(
        with_columns: list[str] | None, predicate: object, n_rows: int | None, batch_size: int | None
    ) -> Iterator[pl.DataFrame]:
        seen.append((with_columns, predicate, n_rows, batch_size))
        for start in range(0, 1000, 10):
            frame = pl.DataFrame({"a": range(start, start + 10), "b": range(10)})
            yield frame if with_columns is None else frame.select(with_columns)

    plan = register_io_source(numbers, schema={"a": pl.Int64, "b": pl.Int64}, explain_name="NUMBERS")
    assert plan.collect().height == 1000
    assert seen[-1] == (None, None, None, None)
    assert plan.filter(pl.col("b") == 3).select(pl.col("a").sum()).collect().item() == sum(range(3, 1000, 10))
    assert str(seen[-1][1]) == str(pl.col("b") == 3)
    # A predicate that cannot be handed out is applied all the same.
    odd = plan.filter(pl.col("a").map_elements(lambda a: a % 2 == 1, return_dtype=pl.Boolean))
    assert odd.collect().height == 500
    assert seen[-1][1] is None
    assert plan.select("b").head(5).collect()["b"].to_list() == [0, 1, 2, 3, 4]
    assert seen[-1] == (["b"], None, 5, None)
    assert "NUMBERS" in plan.explain()
    odd = register_io_source(numbers, schema={"a": pl.Int8, "b": pl.Int64})
    with pytest.raises(pl.exceptions.SchemaError, match='column "a" is Int64, but the schema says Int8'):
        odd.collect()


def test_plugins_that_apply_predicates() -> None:
    frame = pl.DataFrame({"a": range(100), "b": ["x", "y"] * 50, "c": [1.5] * 100})
    handed = []

    def source(
        with_columns: list[str] | None, predicate: pl.Expr | None, n_rows: int | None, batch_size: int | None
    ) -> Iterator[pl.DataFrame]:
        plan = frame.lazy()
        if predicate is not None:
            plan = plan.filter(predicate)
        if n_rows is not None:
            plan = plan.head(n_rows)
        handed.append((with_columns, plan.select(with_columns or pl.all()).collect()))
        yield handed[-1][1]

    plan = register_io_source(source, schema=frame.schema)
    a, b = pl.col("a"), pl.col("b")
    for predicate in [
        a > 90,
        (a > 50) & (b == "x"),
        a.is_in([1, 2]) | b.str.starts_with("y"),
        a.is_between(3, 5).not_(),
        a > a.mean(),
    ]:
        expected = frame.filter(predicate)
        assert plan.filter(predicate).collect().equals(expected)
        assert plan.filter(predicate).select("c").collect().equals(expected.select("c"))
        assert plan.filter(predicate).head(3).collect().equals(expected.head(3))
        assert plan.head(60).filter(predicate).collect().equals(frame.head(60).filter(predicate))
    plan.filter(a > 90).filter(b == "x").select("c").collect()
    columns, rows = handed[-1]
    assert set(columns) == {"a", "b", "c"}
    assert rows.height == 4


def test_arrow_streams_lazily_and_without_copies() -> None:
    pa = pytest.importorskip("pyarrow")
    table = pa.table({"a": pa.chunked_array([[1, 2], [3]]), "s": ["x", "y", "z"]})
    plan = pl.scan_arrow_c_stream(table)
    for _ in range(2):
        assert plan.filter(pl.col("a") > 1).collect().rows() == [(2, "y"), (3, "z")]
    column = pa.table(plan.select("a").collect()).column("a")
    addresses = [chunk.buffers()[1].address for chunk in column.chunks]
    assert addresses == [chunk.buffers()[1].address for chunk in table.column("a").chunks]

    made = []

    def batches() -> Iterator[object]:
        for i in range(100):
            made.append(i)
            yield pa.record_batch({"a": [i]})

    schema = pa.schema({"a": pa.int64()})
    reader = pa.RecordBatchReader.from_batches(schema, batches())
    plan = pl.scan_arrow_c_stream(reader)
    assert not made, "nothing is read before the query runs"
    assert plan.head(3).collect()["a"].to_list() == [0, 1, 2]
    assert len(made) < 100, "no more is read than is needed"

    def failing() -> Iterator[object]:
        yield pa.record_batch({"a": [1]})
        msg = "no more today"
        raise ValueError(msg)

    with pytest.raises(Exception, match="no more today"):
        pl.scan_arrow_c_stream(pa.RecordBatchReader.from_batches(schema, failing())).collect()
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        pl.scan_arrow_c_stream([1])


def test_arrow_streams_of_other_libraries() -> None:
    duckdb = pytest.importorskip("duckdb")
    relation = duckdb.sql("select range as a, range::varchar as s from range(10000)")
    assert pl.scan_arrow_c_stream(relation).select(pl.col("a").sum()).collect().item() == 49995000
    pandas = pytest.importorskip("pandas")
    assert pl.scan_arrow_c_stream(pandas.DataFrame({"a": [1, 2]})).collect()["a"].to_list() == [1, 2]
    nanoarrow = pytest.importorskip("nanoarrow")
    stream = nanoarrow.ArrayStream(pl.DataFrame({"a": [1, 2]}))
    assert pl.scan_arrow_c_stream(stream).collect()["a"].to_list() == [1, 2]
