"""JSON in and out, documents and one object per line, with Polars' parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.io._scan import _fields, _named, _reject_unknown, _scan
from polarslike.io._write import _bytes, _sink

if TYPE_CHECKING:
    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame


def scan_ndjson(
    source: Any,
    *,
    schema: Any = None,
    schema_overrides: Any = None,
    infer_schema_length: int | None = 100,
    n_rows: int | None = None,
    row_index_name: str | None = None,
    row_index_offset: int = 0,
    ignore_errors: bool = False,
    storage_options: Any = None,
    include_file_paths: str | None = None,
    **options: Any,
) -> LazyFrame:
    """A plan that reads files with a JSON object per line; compressed ones too.

    Types are told from the first rows and from samples all over the files. Fields that an object lacks are null; integers
    and floats together are floats; other values of different kinds are text, which keeps what is no string as JSON.

    Parameters
    ----------
    source
        a path, a pattern such as `data/*.jsonl`, bytes, a file object, or a list of these
    schema
        names and types of the columns; other fields are not read
    schema_overrides
        types of some columns
    infer_schema_length
        from how many rows of each sample types are told; from all rows where `None`
    n_rows
        how many rows are read
    row_index_name, row_index_offset
        a column of row numbers in front
    ignore_errors
        whether values of other types than their column's, and lines that are not JSON, are null
    storage_options
        how files that are not on this machine are reached
    include_file_paths
        the name of a column with the path of each row's file
    """
    _reject_unknown("scan_ndjson", options)
    settings = {
        "schema": _fields(schema),
        "schema_overrides": _fields(schema_overrides),
        "infer_schema_length": infer_schema_length,
        "n_rows": n_rows,
        "ignore_errors": ignore_errors,
        "storage_options": storage_options,
        "include_file_paths": include_file_paths,
    }
    return _named(_scan("ndjson", source, settings), None, None, row_index_name, row_index_offset)


def read_ndjson(source: Any, **options: Any) -> DataFrame:
    """Reads files with a JSON object per line, with the options of `scan_ndjson`."""
    return scan_ndjson(source, **options).collect()


def read_json(
    source: Any, *, schema: Any = None, schema_overrides: Any = None, infer_schema_length: int | None = 100
) -> DataFrame:
    """Reads a JSON document: a list of objects, or one object.

    Parameters
    ----------
    source
        a path, bytes, or a file object
    schema, schema_overrides, infer_schema_length
        as in `scan_ndjson`
    """
    settings = {
        "schema": _fields(schema),
        "schema_overrides": _fields(schema_overrides),
        "infer_schema_length": infer_schema_length,
    }
    return _scan("json", source, settings).collect()


def write_json(frame: DataFrame, file: Any = None) -> str | None:
    """Writes a frame as a list of objects to a path or an object with `write`; returns the text if there is no file."""
    if file is None:
        return _bytes(frame, "json", {}).decode()
    _sink(frame.lazy(), "json", file, {})
    return None


def write_ndjson(
    frame: DataFrame,
    file: Any = None,
    *,
    compression: str = "uncompressed",
    compression_level: int | None = None,
    check_extension: bool = True,
) -> str | bytes | None:
    """Writes a frame with a JSON object per line; returns the text if there is no file.

    Parameters
    ----------
    frame
        what to write
    file
        a path, a URL, or an object with `write`
    compression, compression_level
        `uncompressed`, `gzip` or `zstd`, and how hard it tries
    check_extension
        whether the name of a compressed file must end in `.gz` or `.zst`, and that of another must not
    """
    settings = _settings(compression, compression_level, check_extension)
    if file is None:
        data = _bytes(frame, "ndjson", settings)
        return data.decode() if compression == "uncompressed" else data
    _sink(frame.lazy(), "ndjson", file, settings)
    return None


def sink_ndjson(
    frame: LazyFrame,
    path: Any,
    *,
    compression: str = "uncompressed",
    compression_level: int | None = None,
    check_extension: bool = True,
    **options: Any,
) -> LazyFrame | None:
    """Runs a plan and writes its result with a JSON object per line as it comes.

    Parameters
    ----------
    frame
        the plan
    path
        a path, a URL, or an object with `write`
    compression, compression_level, check_extension
        as in `write_ndjson`
    options
        those that all sinks have: `maintain_order`, `mkdir`, `sync_on_close`, `storage_options`, `lazy`, ...
    """
    settings = _settings(compression, compression_level, check_extension)
    return _sink(frame, "ndjson", path, settings, **options)


def _settings(compression: str, compression_level: int | None, check_extension: bool) -> dict[str, Any]:
    """How objects per line are written, as the engine takes it."""
    return {
        "compression": compression,
        "compression_level": compression_level,
        "check_extension": check_extension,
    }
