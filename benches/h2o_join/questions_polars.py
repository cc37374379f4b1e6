"""The questions to polars and to polarslike, which share one API."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pyarrow as pa

from . import TABLES, compared


def prepare(engine: str, path: str) -> dict[str, Callable[[], Any]]:
    pl = import_module(engine)
    x, small, medium, big = (pl.read_parquet(Path(path, f"{table}.parquet")).lazy() for table in TABLES)
    return {
        "q1": lambda: x.join(small, on="id1").collect(),
        "q2": lambda: x.join(medium, on="id2").collect(),
        "q3": lambda: x.join(medium, on="id2", how="left").collect(),
        "q4": lambda: x.join(medium, on="id5").collect(),
        "q5": lambda: x.join(big, on="id3").collect(),
    }


def to_arrow(result: Any) -> pa.Table:
    return compared(pa.table(result))
