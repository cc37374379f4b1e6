"""The questions to polars and to polarslike, which share one API."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pyarrow as pa


def prepare(engine: str, path: str) -> dict[str, Callable[[], Any]]:
    pl = import_module(engine)
    x = pl.read_parquet(path)
    col = pl.col

    def ask(keys: list[str], *values: Any) -> Callable[[], Any]:
        return lambda: x.lazy().group_by(keys).agg(*values).collect()

    largest_two = col("v3").filter(col("v3").is_not_null()).top_k(2)
    return {
        "q1": ask(["id1"], col("v1").sum()),
        "q2": ask(["id1", "id2"], col("v1").sum()),
        "q3": ask(["id3"], col("v1").sum(), col("v3").mean()),
        "q4": ask(["id4"], col("v1", "v2", "v3").mean()),
        "q5": ask(["id6"], col("v1", "v2", "v3").sum()),
        "q6": ask(["id4", "id5"], col("v3").median().alias("median"), col("v3").std().alias("std")),
        "q7": ask(["id3"], (col("v1").max() - col("v2").min()).alias("range")),
        "q8": lambda: x.lazy().group_by("id6").agg(largest_two).explode("v3").collect(),
        "q9": ask(["id2", "id4"], (pl.corr("v1", "v2") ** 2).alias("r2")),
        "q10": ask(["id1", "id2", "id3", "id4", "id5", "id6"], col("v3").sum(), pl.len()),
    }


def to_arrow(result: Any) -> pa.Table:
    return pa.table(result)
