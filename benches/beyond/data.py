"""Rows with a scrambled key, in files of ten million."""

from pathlib import Path

from folders import made_once

PART_ROWS = 10_000_000
KEYS = 64_000_000
"""How many keys there are per 100 million rows."""


def make(rows: int, folder: Path) -> Path:
    """The folder with files of `rows` rows."""
    import polars as pl

    keys = max(1, rows * KEYS // 100_000_000)

    def fill(path: Path) -> None:
        for part, start in enumerate(range(0, rows, PART_ROWS)):
            row = pl.int_range(start, min(start + PART_ROWS, rows), dtype=pl.Int64)
            columns = {"k": row * 48_271 % 100_000_007 % keys, "v": (row % 1000).cast(pl.Float64)}
            pl.select(**columns).write_parquet(
                path / f"{part}.parquet", compression="lz4", row_group_size=500_000
            )

    return made_once(folder / f"beyond_{rows}", fill)
