"""The tables of the questions, made once and kept as Parquet."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from folders import made_once

SEED = 108


def tables(rows: int) -> dict[str, pa.Table]:
    rng = np.random.default_rng(SEED)
    sizes = [max(rows // 1_000_000, 1), max(rows // 1000, 1), rows]
    # Per size, the keys of the large table and those of the other one: nine tenths in common.
    keys = []
    for size in sizes:
        numbers = rng.permutation(size + size // 10).astype(np.int32) + 1
        keys.append((numbers[:size], numbers[len(numbers) - size :]))

    def column(keys: np.ndarray, rows: int) -> np.ndarray:
        """Each key at least once."""
        more = rng.choice(keys, rows - len(keys))
        return rng.permutation(np.concatenate([keys, more]))

    def table(columns: list[np.ndarray], value: str, rows: int) -> pa.Table:
        numbers = {f"id{i}": keys for i, keys in enumerate(columns, 1)}
        texts = {f"id{i}": names(keys) for i, keys in enumerate(columns, 4)}
        return pa.table(numbers | texts | {value: np.round(rng.uniform(0, 100, rows), 6)})

    result = {"x": table([column(left, rows) for left, _ in keys], "v1", rows)}
    for i, (name, size) in enumerate(zip(["small", "medium", "big"], sizes, strict=True), 1):
        result[name] = table([column(right, size) for _, right in keys[:i]], "v2", size)
    return result


def names(keys: np.ndarray) -> pa.Array:
    distinct, codes = np.unique(keys, return_inverse=True)
    return pa.array([f"id{key}" for key in distinct.tolist()]).take(pa.array(codes))


def make(rows: int, folder: Path) -> Path:
    """The folder of the tables of this size."""

    def fill(path: Path) -> None:
        for name, table in tables(rows).items():
            pq.write_table(table, path / f"{name}.parquet")

    return made_once(folder / f"h2o_join_{rows}", fill)
