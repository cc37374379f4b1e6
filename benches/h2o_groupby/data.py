"""The table of the questions, made once and kept as Parquet."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

GROUPS = 100
SEED = 108


def table(rows: int) -> pa.Table:
    rng = np.random.default_rng(SEED)
    many = max(rows // GROUPS, 1)

    def integers(up_to: int) -> np.ndarray:
        return rng.integers(1, up_to, rows, dtype=np.int32, endpoint=True)

    def strings(up_to: int, digits: int) -> pa.Array:
        names = pa.array([f"id{i:0{digits}}" for i in range(1, up_to + 1)])
        return names.take(pa.array(integers(up_to) - 1))

    return pa.table(
        {
            "id1": strings(GROUPS, 3),
            "id2": strings(GROUPS, 3),
            "id3": strings(many, 10),
            "id4": integers(GROUPS),
            "id5": integers(GROUPS),
            "id6": integers(many),
            "v1": integers(5),
            "v2": integers(15),
            "v3": np.round(rng.uniform(0, 100, rows), 6),
        }
    )


def make(rows: int, folder: Path) -> Path:
    """The file with `rows` rows, written if it is not there."""
    path = folder / f"h2o_groupby_{rows}.parquet"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        pq.write_table(table(rows), unfinished)
        unfinished.rename(path)
    return path
