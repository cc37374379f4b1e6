"""The questions to polars and to polarslike, which share one API."""

import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq


def prepare(engine: str, path: str) -> dict[str, Callable[[], Any]]:
    pl = import_module(engine)
    col = pl.col
    rows = pl.scan_parquet(Path(path, "*.parquet"))

    def group_by():
        groups = rows.group_by("k").agg(pl.len().cast(pl.Float64).alias("n"), col("v").sum())
        sums = (col("k") * col("n")).sum(), (col("v") * col("n")).sum()
        return groups.select(pl.len().cast(pl.Int64).alias("groups"), *sums).collect(engine="streaming")

    def join():
        pairs = rows.join(rows, on="k", suffix="_other")
        sums = col("k").sum(), (col("v") * col("v_other")).sum()
        return pairs.select(pl.len().cast(pl.Int64).alias("pairs"), *sums).collect(engine="streaming")

    def sort():
        with tempfile.TemporaryDirectory(dir=Path(path).parent) as folder:
            file = Path(folder, "sorted.parquet")
            rows.sort("k").sink_parquet(file, compression="lz4")
            return pl.DataFrame(sorted_sums(file))

    def unique():
        keys = rows.select("k").unique()
        return keys.select(pl.len().cast(pl.Int64).alias("keys"), col("k").sum()).collect(engine="streaming")

    return {"group_by": group_by, "join": join, "sort": sort, "unique": unique}


def sorted_sums(file: Path) -> dict[str, list[float]]:
    """The number of rows, how many of them are out of order, and their sums."""
    count, disorder, keys, values, last = 0, 0, 0, 0.0, -1
    for batch in pq.ParquetFile(file).iter_batches(columns=["k", "v"]):
        k = batch["k"].to_numpy()
        disorder += int((k[1:] < k[:-1]).sum()) + int(k[0] < last)
        count, keys, values, last = (
            count + len(k),
            keys + int(k.sum()),
            values + batch["v"].to_numpy().sum(),
            k[-1],
        )
    return {"rows": [count], "disorder": [disorder], "k": [keys], "v": [values]}


def to_arrow(result: Any) -> pa.Table:
    return result.to_arrow()
