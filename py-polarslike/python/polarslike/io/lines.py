"""Text files, a row per line, with Polars' parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.io._scan import _named, _reject_unknown, _scan

if TYPE_CHECKING:
    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame


def scan_lines(
    source: Any,
    *,
    name: str = "line",
    n_rows: int | None = None,
    row_index_name: str | None = None,
    row_index_offset: int = 0,
    glob: bool = True,
    storage_options: Any = None,
    include_file_paths: str | None = None,
    **options: Any,
) -> LazyFrame:
    """A plan that reads the lines of text files, compressed ones too.

    Parameters
    ----------
    source
        a path, a pattern such as `logs/*.txt`, bytes, a file object, or a list of these
    name
        the name of the column
    n_rows
        how many rows are read
    row_index_name, row_index_offset
        a column of row numbers in front
    glob
        whether the path may be a pattern
    storage_options
        how files that are not on this machine are reached
    include_file_paths
        the name of a column with the path of each row's file
    """
    _reject_unknown("scan_lines", options)
    settings = {
        "name": name,
        "n_rows": n_rows,
        "glob": glob,
        "storage_options": storage_options,
        "include_file_paths": include_file_paths,
    }
    return _named(_scan("lines", source, settings), None, None, row_index_name, row_index_offset)


def read_lines(source: Any, **options: Any) -> DataFrame:
    """Reads the lines of text files, with the options of `scan_lines`."""
    return scan_lines(source, **options).collect()
