"""Arrow IPC (Feather) files and streams in and out, with Polars' parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.io._scan import _chosen, _fields, _named, _reject_unknown, _scan
from polarslike.io._write import _sink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polarslike.compat_level import CompatLevel
    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame


def scan_ipc(
    source: Any,
    *,
    n_rows: int | None = None,
    row_index_name: str | None = None,
    row_index_offset: int = 0,
    glob: bool = True,
    storage_options: Any = None,
    hive_partitioning: bool | None = None,
    hive_schema: Any = None,
    try_parse_hive_dates: bool = True,
    include_file_paths: str | None = None,
    **options: Any,
) -> LazyFrame:
    """A plan that reads IPC files. What is not compressed is read without copies, by mapping the file into memory.

    A file must not be cut off while it is mapped: reading what is gone ends the process. Writers that put a new file in
    the place of the old one do no harm.

    Parameters
    ----------
    source
        a path, a pattern such as `data/*.arrow`, bytes, a file object, or a list of these; streams are read too
    n_rows
        how many rows are read
    row_index_name, row_index_offset
        a column of row numbers in front
    glob
        whether the path may be a pattern
    storage_options
        how files that are not on this machine are reached
    hive_partitioning, hive_schema, try_parse_hive_dates
        whether folders named `key=value` are columns, of which types, and whether dates are told from their names
    include_file_paths
        the name of a column with the path of each row's file
    """
    _reject_unknown("scan_ipc", options)
    settings = {
        "n_rows": n_rows,
        "glob": glob,
        "storage_options": storage_options,
        "hive_partitioning": hive_partitioning,
        "hive_schema": _fields(hive_schema),
        "try_parse_hive_dates": try_parse_hive_dates,
        "include_file_paths": include_file_paths,
    }
    return _named(_scan("ipc", source, settings), None, None, row_index_name, row_index_offset)


def read_ipc(
    source: Any, *, columns: Sequence[int] | Sequence[str] | None = None, **options: Any
) -> DataFrame:
    """Reads IPC files; `columns` are those to read, other options those of `scan_ipc`."""
    return _chosen(scan_ipc(source, **options), columns).collect()


def read_ipc_stream(
    source: Any, *, columns: Sequence[int] | Sequence[str] | None = None, **options: Any
) -> DataFrame:
    """Reads an IPC stream; `columns` are those to read, other options those of `scan_ipc`."""
    return read_ipc(source, columns=columns, **options)


def read_ipc_schema(source: Any) -> Any:
    """The names and types of an IPC file."""
    return scan_ipc(source).collect_schema()


def _settings(compression: str | None, compat_level: CompatLevel | None) -> dict[str, Any]:
    oldest = compat_level is not None and getattr(compat_level, "_version", compat_level) == 0
    return {
        "compression": compression or "uncompressed",
        "compat_level": "oldest" if oldest else "newest",
    }


def write_ipc(
    frame: DataFrame,
    file: Any,
    *,
    compression: str | None = "uncompressed",
    compat_level: CompatLevel | None = None,
    record_batch_size: int | None = None,
    storage_options: Any = None,
    credential_provider: Any = "auto",
) -> Any:
    """Writes a frame to an IPC file, or returns its bytes as a stream that is read from if there is no file.

    Parameters
    ----------
    frame
        what to write
    file
        a path, a URL, or an object with `write`
    compression
        `uncompressed`, `lz4` or `zstd`
    compat_level
        how new the types of Arrow may be: the oldest has text one after the other instead of in views
    record_batch_size
        the number of rows per record batch
    storage_options, credential_provider
        how files that are not on this machine are reached
    """
    settings = {**_settings(compression, compat_level), "record_batch_size": record_batch_size}
    return _written(
        frame, "ipc", file, settings, storage_options=storage_options, credential_provider=credential_provider
    )


def write_ipc_stream(
    frame: DataFrame,
    file: Any,
    *,
    compression: str | None = "uncompressed",
    compat_level: CompatLevel | None = None,
) -> Any:
    """Writes a frame to an IPC stream, with the options of `write_ipc`."""
    return _written(frame, "ipc_stream", file, _settings(compression, compat_level))


def _written(frame: DataFrame, format: str, file: Any, settings: dict[str, Any], **options: Any) -> Any:
    if file is not None:
        _sink(frame.lazy(), format, file, settings, **options)
        return None
    import io

    buffer = io.BytesIO()
    _sink(frame.lazy(), format, buffer, settings)
    return buffer


def sink_ipc(
    frame: LazyFrame,
    path: Any,
    *,
    compression: str | None = "uncompressed",
    compat_level: CompatLevel | None = None,
    record_batch_size: int | None = None,
    **options: Any,
) -> LazyFrame | None:
    """Runs a plan and writes its result to an IPC file as it comes.

    Parameters
    ----------
    frame
        the plan
    path
        a path, a URL, or an object with `write`
    compression, compat_level, record_batch_size
        as in `write_ipc`
    options
        those that all sinks have: `maintain_order`, `mkdir`, `sync_on_close`, `storage_options`, `lazy`,
        `sinked_paths_callback`, ...
    """
    settings = {**_settings(compression, compat_level), "record_batch_size": record_batch_size}
    return _sink(frame, "ipc", path, settings, **options)
