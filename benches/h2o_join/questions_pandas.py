"""The questions to pandas."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow as pa

from . import TABLES, compared


def prepare(engine: str, path: str) -> dict[str, Callable[[], pd.DataFrame]]:
    x, small, medium, big = (pd.read_parquet(Path(path, f"{table}.parquet")) for table in TABLES)

    def join(other: pd.DataFrame, on: str, how: str = "inner") -> Callable[[], pd.DataFrame]:
        return lambda: x.merge(other, on=on, how=how, suffixes=("", "_right"))

    return {
        "q1": join(small, "id1"),
        "q2": join(medium, "id2"),
        "q3": join(medium, "id2", "left"),
        "q4": join(medium, "id5"),
        "q5": join(big, "id3"),
    }


def to_arrow(result: pd.DataFrame) -> pa.Table:
    return compared(pa.Table.from_pandas(result, preserve_index=False))
