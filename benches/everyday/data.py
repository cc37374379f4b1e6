"""The tables of the questions, made once and kept as Parquet."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from folders import made_once

SEED = 108
WORDS = ["amber", "basalt", "cedar", "dune", "ember", "fjord", "granite", "harbor", "iris", "juniper"]
SECOND = 1_000_000
"""Times are in microseconds."""
DAYS = 3650


def tables(rows: int) -> dict[str, pa.Table]:
    rng = np.random.default_rng(SEED)
    many = max(rows // 100, 1)

    def integers(up_to: int, of: type = np.int32) -> np.ndarray:
        return rng.integers(0, up_to, rows, dtype=of)

    def times(rows: int, within: int) -> pa.Array:
        return pa.array(np.sort(rng.integers(0, within, rows)) + 1_600_000_000 * SECOND, pa.timestamp("us"))

    def word() -> pa.Array:
        return pa.array(WORDS).take(pa.array(integers(len(WORDS))))

    def join(*parts: pa.Array, between: str) -> pa.Array:
        return pc.binary_join_element_wise(*[part.cast(pa.string()) for part in parts], between)

    within = rows * SECOND // 2
    dates = pa.array(integers(DAYS) + 15_000, pa.date32())
    lengths = np.concatenate([[0], np.cumsum(rng.integers(1, 4, rows, dtype=np.int32))]).astype(np.int32)
    x = {
        "row": np.arange(rows, dtype=np.int64),
        "k": integers(100),
        "g": integers(many),
        "u": integers(1_000_000),
        "i": rng.integers(-(2**40), 2**40, rows),
        "f": rng.normal(size=rows),
        "v": np.round(rng.uniform(0, 100, rows), 3),
        "missing": pa.array(rng.normal(size=rows), mask=rng.random(rows) < 0.1),
        "s": pc.binary_join_element_wise(
            "id", pc.utf8_lpad(pa.array(integers(many)).cast(pa.string()), 7, "0"), ""
        ),
        "t": join(word(), word(), pa.array(integers(100_000)), between=" "),
        "padded": pc.binary_join_element_wise("  ", word(), " ", ""),
        "n": pa.array(integers(10_000_000) - 5_000_000).cast(pa.string()),
        "d": dates,
        "ds": dates.cast(pa.string()),
        "ts": times(rows, within),
        "l": pa.ListArray.from_arrays(pa.array(lengths), pa.array(rng.integers(0, 1000, lengths[-1]))),
    }
    quotes = {
        "ts": times(rows // 5, within),
        "k": rng.integers(0, 100, rows // 5, dtype=np.int32),
        "price": np.round(rng.uniform(0, 100, rows // 5), 3),
    }
    positions = {"at": integers(rows, np.int64)}
    return {"x": pa.table(x), "quotes": pa.table(quotes), "positions": pa.table(positions)}


def make(rows: int, folder: Path) -> Path:
    """The folder of the tables of this size."""

    def fill(path: Path) -> None:
        for name, table in tables(rows).items():
            pq.write_table(table, path / f"{name}.parquet")

    return made_once(folder / f"everyday_{rows}", fill)
