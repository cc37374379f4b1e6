"""Rows with a scrambled key, in files of ten million."""

from pathlib import Path

PART_ROWS = 10_000_000
KEYS = 64_000_000
"""How many keys there are per 100 million rows."""


def make(rows: int, folder: Path) -> Path:
    """The folder with files of `rows` rows."""
    import polars as pl

    path = folder / f"beyond_{rows}"
    if path.exists():
        return path
    unfinished = path.with_suffix(".part")
    unfinished.mkdir(parents=True, exist_ok=True)
    keys = max(1, rows * KEYS // 100_000_000)
    for part, start in enumerate(range(0, rows, PART_ROWS)):
        row = pl.int_range(start, min(start + PART_ROWS, rows), dtype=pl.Int64)
        columns = {"k": row * 48_271 % 100_000_007 % keys, "v": (row % 1000).cast(pl.Float64)}
        pl.select(**columns).write_parquet(
            unfinished / f"{part}.parquet", compression="lz4", row_group_size=500_000
        )
    unfinished.rename(path)
    return path
