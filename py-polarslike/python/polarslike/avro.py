"""Apache Avro files in and out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from polarslike._check import has_method
from polarslike._native import read_tables, write_table
from polarslike.dataframe.frame import wrap_frame
from polarslike.io._scan import _source
from polarslike.io._write import _path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polarslike.dataframe import DataFrame


def read_avro(
    source: Any, *, columns: Sequence[int] | Sequence[str] | None = None, n_rows: int | None = None
) -> DataFrame:
    """Reads an Avro file.

    Parameters
    ----------
    source
        a path, bytes, or an object with `read`
    columns
        names or positions of the columns to read
    n_rows
        how many rows are read
    """
    options = {"columns": None if columns is None else list(columns), "n_rows": n_rows}
    [(_, frame)], _ = read_tables("avro", [_source(source)], options)
    return wrap_frame(frame)


def write_avro(frame: DataFrame, file: Any, compression: str = "uncompressed", name: str = "") -> None:
    """Writes a frame to an Avro file.

    Parameters
    ----------
    frame
        what to write
    file
        a path, or an object with `write`
    compression
        `uncompressed`, `snappy` or `deflate`
    name
        the name of the record that a row is
    """
    options = {"compression": compression, "name": name}
    if isinstance(file, str | os.PathLike):
        write_table(frame._native, "avro", _path(file), options)
    else:
        has_method("file", "write", "a path or an object with `write`", file).write(
            write_table(frame._native, "avro", None, options)
        )
