"""Parquet files in and out, with Polars' parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._native import NativeLazyFrame
from polarslike.io._scan import _chosen, _fields, _named, _reject_unknown, _scan, _source
from polarslike.io._write import _sink
from polarslike.io.cast_options import settings_of
from polarslike.io.partition import PartitionBy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polarslike.dataframe import DataFrame
    from polarslike.io.cast_options import ScanCastOptions
    from polarslike.lazyframe import LazyFrame


def scan_parquet(
    source: Any,
    *,
    n_rows: int | None = None,
    row_index_name: str | None = None,
    row_index_offset: int = 0,
    parallel: str = "auto",
    use_statistics: bool = True,
    hive_partitioning: bool | None = None,
    glob: bool = True,
    hidden_file_prefix: str | Sequence[str] | None = None,
    schema: Any = None,
    hive_schema: Any = None,
    try_parse_hive_dates: bool = True,
    low_memory: bool = False,
    cache: bool = True,
    storage_options: dict[str, str] | None = None,
    credential_provider: Any = "auto",
    include_file_paths: str | None = None,
    missing_columns: str = "raise",
    extra_columns: str = "raise",
    cast_options: ScanCastOptions | None = None,
    decryption: Any = None,
    **options: Any,
) -> LazyFrame:
    """A plan that reads Parquet files.

    Parameters
    ----------
    source
        a path, a folder, a pattern such as `data/*.parquet`, the bytes of a file, a file object, or a list of these
    n_rows
        how many rows are read
    row_index_name, row_index_offset
        a column of row numbers in front
    use_statistics
        whether statistics, page indexes and Bloom filters spare rows that a filter rules out
    hive_partitioning
        whether folders named `key=value` are columns; by default if the source is one folder
    glob
        whether the path may be a pattern
    hidden_file_prefix
        files of a folder whose names begin so are left out; by default `.` and `_`
    schema
        the columns of the table; by default those of the first file
    hive_schema, try_parse_hive_dates
        the types of columns that are folders, and whether dates among them are read as such
    storage_options, credential_provider
        how files that are not on this machine are reached
    include_file_paths
        a column of this name holds the path of each row's file
    missing_columns, extra_columns
        what happens if a file has not the table's columns: `raise`, or `insert` nulls and `ignore` the others
    cast_options
        which types of a file may become those of the table
    parallel, low_memory, cache
        accepted, without effect: rows are read in pieces by all threads
    """
    _reject_unknown("scan_parquet", {**options, "decryption": decryption})
    if isinstance(hidden_file_prefix, str):
        hidden_file_prefix = [hidden_file_prefix]
    settings = {
        "n_rows": n_rows,
        "use_statistics": use_statistics,
        "hive_partitioning": hive_partitioning,
        "glob": glob,
        "hidden_file_prefix": None if hidden_file_prefix is None else list(hidden_file_prefix),
        "schema": _fields(schema),
        "hive_schema": _fields(hive_schema),
        "try_parse_hive_dates": try_parse_hive_dates,
        "storage_options": storage_options,
        "credential_provider": credential_provider,
        "include_file_paths": include_file_paths,
        "missing_columns": missing_columns,
        "extra_columns": extra_columns,
        "cast_options": None if cast_options is None else settings_of(cast_options),
    }
    return _named(_scan("parquet", source, settings), None, None, row_index_name, row_index_offset)


def read_parquet(
    source: Any,
    *,
    columns: Sequence[int] | Sequence[str] | None = None,
    use_pyarrow: bool = False,
    pyarrow_options: dict[str, Any] | None = None,
    memory_map: bool = True,
    rechunk: bool = False,
    **options: Any,
) -> DataFrame:
    """Reads Parquet files; `columns` are those to read, other options those of `scan_parquet`.

    With `use_pyarrow` the package of that name reads, with `pyarrow_options` and `memory_map`.
    """
    if use_pyarrow:
        return _read_by_pyarrow(source, columns, memory_map, pyarrow_options or {}, options)
    return _chosen(scan_parquet(source, **options), columns).collect()


def _read_by_pyarrow(
    source: Any,
    columns: Sequence[int] | Sequence[str] | None,
    memory_map: bool,
    pyarrow_options: dict[str, Any],
    options: dict[str, Any],
) -> DataFrame:
    if options:
        msg = f"read_parquet(use_pyarrow=True) takes no {', '.join(options)}"
        raise TypeError(msg)
    import io

    import pyarrow.parquet

    from polarslike.convert.general import from_arrow

    if isinstance(source, bytes | bytearray | memoryview):
        source = io.BytesIO(source)
    if columns is not None and any(isinstance(column, int) for column in columns):
        names = pyarrow.parquet.read_schema(source).names
        columns = [names[column] if isinstance(column, int) else column for column in columns]
    table = pyarrow.parquet.read_table(source, columns=columns, memory_map=memory_map, **pyarrow_options)
    return from_arrow(table)


def read_parquet_schema(source: Any) -> Any:
    """The names and types of a Parquet file."""
    return scan_parquet(source).collect_schema()


def read_parquet_metadata(
    source: Any, storage_options: dict[str, str] | None = None, credential_provider: Any = "auto"
) -> dict[str, str]:
    """The texts that a Parquet file says of itself, by name."""
    _reject_unknown(
        "read_parquet_metadata",
        {
            "storage_options": storage_options,
            "credential_provider": None if credential_provider == "auto" else credential_provider,
        },
    )
    return dict(NativeLazyFrame.parquet_metadata(_source(source)))


def write_parquet(frame: DataFrame, file: Any, **options: Any) -> None:
    """Writes a frame to a Parquet file.

    Parameters
    ----------
    frame
        what to write
    file
        a path, a URL, or an object with `write`
    options
        those of `sink_parquet`; `partition_by`: names of columns by which the rows are parted among files below `file`;
        `partition_chunk_size_bytes`: about so many bytes go to one of these files; `use_pyarrow`, `pyarrow_options`:
        whether the package of that name writes, and with which options
    """
    pyarrow_options = options.pop("pyarrow_options", None)
    if options.pop("use_pyarrow", False):
        _write_by_pyarrow(frame, file, pyarrow_options or {}, **options)
        return
    partition_by = options.pop("partition_by", None)
    chunk_bytes = options.pop("partition_chunk_size_bytes", "auto")
    if partition_by is not None:
        file = PartitionBy(file, key=partition_by, approximate_bytes_per_file=chunk_bytes)
    sink_parquet(frame.lazy(), file, **options)


def sink_parquet(
    frame: LazyFrame,
    path: Any,
    *,
    compression: str = "zstd",
    compression_level: int | None = None,
    statistics: bool | str | dict[str, bool] = True,
    row_group_size: int | None = None,
    data_page_size: int | None = None,
    maintain_order: bool = True,
    storage_options: Any = None,
    credential_provider: Any = "auto",
    sync_on_close: str | None = None,
    metadata: Any = None,
    arrow_schema: Any = None,
    encryption: Any = None,
    mkdir: bool = False,
    lazy: bool = False,
    engine: Any = "auto",
    optimizations: Any = None,
    sinked_paths_callback: Any = None,
) -> LazyFrame | None:
    """Runs a plan and writes its result to a Parquet file as it comes.

    Parameters
    ----------
    frame
        the plan
    path
        a path, a URL, or an object with `write`
    compression, compression_level
        `zstd`, `snappy`, `gzip`, `brotli`, `lz4` or `uncompressed`, and how hard it tries
    statistics
        what is written of the values of each row group and page: `True`, `False`, `"full"`, or a dict of `min`, `max`
        and `null_count`
    row_group_size, data_page_size
        the number of rows per row group, and of bytes per page
    maintain_order
        whether rows keep their order
    storage_options, credential_provider
        how files that are not on this machine are reached
    sync_on_close
        what must have reached the disk in the end: `data`, or `all` (and the file's name)
    metadata
        texts that the file says of itself, by name
    arrow_schema, encryption
        not there yet
    mkdir
        whether folders on the way are made
    lazy
        whether the plan runs only when the result is collected
    engine, optimizations
        as for `LazyFrame.collect`
    sinked_paths_callback
        a function that is told of the files when they are complete, by `SinkedPathsCallbackArgs`
    """
    _reject_unknown("sink_parquet", {"arrow_schema": arrow_schema, "encryption": encryption})
    settings = {
        "compression": compression,
        "compression_level": compression_level,
        "statistics": statistics,
        "row_group_size": row_group_size,
        "data_page_size": data_page_size,
        "metadata": _texts(metadata),
    }
    return _sink(
        frame,
        "parquet",
        path,
        settings,
        maintain_order=maintain_order,
        storage_options=storage_options,
        credential_provider=credential_provider,
        sync_on_close=sync_on_close,
        mkdir=mkdir,
        lazy=lazy,
        engine=engine,
        optimizations=optimizations,
        sinked_paths_callback=sinked_paths_callback,
    )


def _texts(metadata: Any) -> dict[str, str] | None:
    if metadata is None or (
        isinstance(metadata, dict)
        and all(isinstance(name, str) and isinstance(text, str) for name, text in metadata.items())
    ):
        return metadata
    msg = "`metadata` must be a dict of texts by name"
    raise TypeError(msg)


def _write_by_pyarrow(
    frame: DataFrame,
    file: Any,
    options: dict[str, Any],
    *,
    compression: str = "zstd",
    compression_level: int | None = None,
    statistics: bool | str | dict[str, bool] = True,
) -> None:
    import pyarrow.parquet

    options = {
        "compression": None if compression == "uncompressed" else compression,
        "compression_level": compression_level,
        "write_statistics": bool(statistics),
        **options,
    }
    table = frame.to_arrow()
    if "partition_cols" in options:
        pyarrow.parquet.write_to_dataset(table, file, **options)
    else:
        pyarrow.parquet.write_table(table, file, **options)
