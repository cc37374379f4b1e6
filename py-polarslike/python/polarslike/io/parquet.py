"""Parquet files in and out, with Polars' parameters."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from polarslike.io._scan import _chosen, _named, _reject_unknown, _scan
from polarslike.io._write import _path, _write_to, _written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame


def scan_parquet(
    source: Any,
    *,
    n_rows: int | None = None,
    row_index_name: str | None = None,
    row_index_offset: int = 0,
    use_statistics: bool = True,
    glob: bool = True,
    **options: Any,
) -> LazyFrame:
    """A plan that reads Parquet files.

    Parameters
    ----------
    source
        a path, a pattern such as `data/*.parquet`, or a list of these
    n_rows
        how many rows are read
    row_index_name, row_index_offset
        a column of row numbers in front
    use_statistics
        whether statistics spare row groups that a filter rules out
    glob
        whether the path may be a pattern
    """
    _reject_unknown("scan_parquet", options)
    frame = _scan("parquet", source, {"n_rows": n_rows, "use_statistics": use_statistics, "glob": glob})
    return _named(frame, None, None, row_index_name, row_index_offset)


def read_parquet(
    source: Any, *, columns: Sequence[int] | Sequence[str] | None = None, **options: Any
) -> DataFrame:
    """Reads Parquet files; `columns` are those to read, other options those of `scan_parquet`."""
    return _chosen(scan_parquet(source, **options), columns).collect()


def read_parquet_schema(source: Any) -> Any:
    """The names and types of a Parquet file."""
    return scan_parquet(source).collect_schema()


def write_parquet(
    frame: DataFrame,
    file: Any,
    *,
    compression: str = "zstd",
    compression_level: int | None = None,
    statistics: bool | str | dict[str, bool] = True,
    row_group_size: int | None = None,
    data_page_size: int | None = None,
    **options: Any,
) -> None:
    """Writes a frame to a Parquet file.

    Parameters
    ----------
    frame
        what to write
    file
        a path, or an object with `write`
    compression, compression_level
        `zstd`, `snappy`, `gzip`, `brotli`, `lz4` or `uncompressed`, and how hard it tries
    statistics
        whether the least and greatest values are written
    row_group_size, data_page_size
        the number of rows per row group, and of bytes per page
    """
    _reject_unknown("write_parquet", options)
    settings = {
        "compression": compression,
        "compression_level": compression_level,
        "statistics": bool(statistics),
        "row_group_size": row_group_size,
        "data_page_size": data_page_size,
    }
    if isinstance(file, str | os.PathLike):
        frame._native.write("parquet", _path(file), settings)
    else:
        _write_to(file, _written(frame, "parquet", settings))
