"""What writing files of all formats has in common."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any

from polarslike.engines import with_optimizations
from polarslike.io._scan import _provider, _storage_options
from polarslike.io.partition import PartitionBy, paths_callback

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame


def _target(file: Any) -> str | Callable[[bytes], int | None]:
    """A path, a URL, or what takes the bytes of a file."""
    if isinstance(file, str | os.PathLike):
        return os.path.expanduser(os.fspath(file))
    write = getattr(file, "write", None)
    if write is None:
        msg = f"a file must be a path, a URL or an object with `write`, not {type(file).__name__}"
        raise TypeError(msg)
    if not isinstance(file, io.TextIOBase) and "b" in getattr(file, "mode", "b"):
        return write

    def write_text(data: bytes) -> None:
        write(data.decode())

    return write_text


def _path(target: Any) -> str:
    if isinstance(target, str | os.PathLike):
        return os.path.expanduser(os.fspath(target))
    msg = f"expected the path of a file, not {type(target).__name__}"
    raise TypeError(msg)


def _sink(
    frame: LazyFrame,
    format: str,
    file: Any,
    settings: dict[str, Any],
    *,
    maintain_order: bool = True,
    storage_options: Any = None,
    credential_provider: Any = "auto",
    sync_on_close: str | None = None,
    mkdir: bool = False,
    lazy: bool = False,
    engine: Any = "auto",
    optimizations: Any = None,
    sinked_paths_callback: Any = None,
) -> LazyFrame | None:
    """Writes the rows of a plan to a file as they come.

    Parameters
    ----------
    frame
        the plan
    format, settings
        the format, and how it is written
    file
        a path, a URL, or an object with `write`
    maintain_order
        whether rows keep their order
    storage_options, credential_provider
        how files that are not on this machine are reached
    sync_on_close
        what must have reached the disk in the end: `data`, or `all` (and the file's name)
    mkdir
        whether folders on the way are made
    lazy
        whether the plan runs only when the result is collected
    engine, optimizations
        as for `LazyFrame.collect`
    sinked_paths_callback
        a function of `SinkedPathsCallbackArgs`, which is called when all files are complete
    """
    if sync_on_close not in (None, "none", "data", "all"):
        msg = f"`sync_on_close` must be one of {{None, 'data', 'all'}}, got {sync_on_close!r}"
        raise ValueError(msg)
    output = {
        "maintain_order": maintain_order,
        "mkdir": mkdir,
        "sync_on_close": None if sync_on_close == "none" else sync_on_close,
        "storage_options": _storage_options(storage_options),
    }
    plan = with_optimizations(frame, engine, optimizations)
    partition = file._fields() if isinstance(file, PartitionBy) else None
    target = file.base_path if isinstance(file, PartitionBy) else _target(file)
    native = plan._native.sink(
        format,
        target,
        {**settings, **output},
        partition,
        _provider(credential_provider),
        None if sinked_paths_callback is None else paths_callback(sinked_paths_callback),
    )
    sunk = frame._from_native(native)
    if lazy:
        return sunk
    sunk.collect()
    return None


def _write(frame: DataFrame, format: str, file: Any, settings: dict[str, Any], **options: Any) -> None:
    """Writes a frame to a file, with the options of `_sink`."""
    _sink(frame.lazy(), format, file, settings, **options)


def _bytes(frame: DataFrame, format: str, settings: dict[str, Any]) -> bytes:
    """What a file of the frame holds."""
    return frame._native.file_bytes(format, settings)
