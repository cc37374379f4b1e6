"""What reading files of all formats has in common.

A parameter that changes nothing here is accepted; one that would change the result and is not there yet raises
`NotImplementedError`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from polarslike._check import mapping
from polarslike._native import NativeLazyFrame
from polarslike.exceptions import ColumnNotFoundError
from polarslike.lazyframe import LazyFrame, wrap_lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

# Parameters that concern how Polars works, not what comes out.
_HARMLESS = frozenset(
    {
        "low_memory", "parallel", "cache", "storage_options", "credential_provider", "use_pyarrow", "memory_map",
        "rechunk", "batch_size", "check_extension", "mkdir", "partition_chunk_size_bytes", "try_parse_hive_dates",
        "pyarrow_options", "hidden_file_prefix", "cast_options", "sinked_paths_callback",
    }
)  # fmt: skip

# The values with which the other parameters change nothing.
_NEUTRAL: dict[str, Any] = {
    "compression": "uncompressed",
    "missing_columns": "raise",
    "extra_columns": "raise",
}


def _reject_unknown(function: str, options: dict[str, Any]) -> None:
    for name, value in options.items():
        if name in _HARMLESS or value is None or value is False or value == _NEUTRAL.get(name, object()):
            continue
        msg = f"{function}({name}={value!r}) is not there yet"
        raise NotImplementedError(msg)


def _source(source: Any) -> str | bytes:
    """A path, a URL, or the bytes of a file."""
    if isinstance(source, str | os.PathLike):
        return os.path.expanduser(os.fspath(source))
    if hasattr(source, "read"):
        source = source.read()
        return source.encode() if isinstance(source, str) else bytes(source)
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source)
    msg = f"a source must be a path, a URL, bytes or a file object, not {type(source).__name__}"
    raise TypeError(msg)


def _scan(format: str, source: Any, options: dict[str, Any]) -> LazyFrame:
    """One source, or several one below the other."""
    sources = [_source(one) for one in (source if isinstance(source, list | tuple) else [source])]
    options = dict(options)
    provider = _provider(options.pop("credential_provider", None))
    options["storage_options"] = _storage_options(options.get("storage_options"))
    return wrap_lazy(NativeLazyFrame.scan(format, sources, options, provider))


def _storage_options(options: Any) -> dict[str, str] | None:
    """The options as text; those that are None are as if not given."""
    if options is None:
        return None
    return {
        name: str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in mapping("storage_options", options).items()
        if value is not None
    }


def _provider(provider: Any) -> Any:
    """A function of no arguments for the engine; none where the environment decides."""
    if provider is None or provider == "auto":
        return None
    if not callable(provider):
        msg = f"credential_provider must be a function, 'auto' or None, not {type(provider).__name__}"
        raise TypeError(msg)

    def credentials() -> tuple[dict[str, str], int | None]:
        options, expires = provider()
        return _storage_options(options) or {}, None if expires is None else int(expires)

    return credentials


def _fields(schema: Any) -> list[dict[str, Any]] | None:
    if schema is None:
        return None
    return [{"name": name, "dtype": dtype} for name, dtype in mapping("schema", schema).items()]


def _named(
    frame: LazyFrame,
    with_column_names: Any,
    new_columns: Sequence[str] | None,
    row_index_name: str | None,
    row_index_offset: int,
) -> LazyFrame:
    """The frame with other names and a row index."""
    if with_column_names is not None:
        new_columns = with_column_names(frame.columns)
    if new_columns is not None:
        frame = frame.rename(dict(zip(frame.columns, new_columns, strict=False)))
    if row_index_name is not None:
        frame = frame.with_row_index(row_index_name, row_index_offset)
    return frame


def _chosen(frame: LazyFrame, columns: Sequence[int] | Sequence[str] | None) -> LazyFrame:
    if columns is None:
        return frame
    names = frame.columns
    try:
        return frame.select([names[column] if isinstance(column, int) else column for column in columns])
    except IndexError:
        msg = f"columns={list(columns)!r}: there are {len(names)} columns"
        raise ColumnNotFoundError(msg) from None
