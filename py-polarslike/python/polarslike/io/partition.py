"""Tables of many files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from polarslike._native import NativeFunction

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike.dataframe import DataFrame


@dataclass(frozen=True, kw_only=True)
class FileProviderArgs:
    """What a file is for whose path is asked for.

    Parameters
    ----------
    index_in_partition
        its number among the files with these keys
    partition_keys
        a frame of one row: the keys
    """

    index_in_partition: int
    partition_keys: DataFrame


@dataclass(kw_only=True)
class SinkedPath:
    """A file that a plan wrote.

    Parameters
    ----------
    path
        its path or URL
    num_rows, num_bytes
        how many rows it has, and how many bytes
    """

    path: str
    num_rows: int
    num_bytes: int


@dataclass(kw_only=True)
class SinkedPathsCallbackArgs:
    """What a `sinked_paths_callback` is told.

    Parameters
    ----------
    paths
        the files that were written
    """

    paths: list[SinkedPath]


def paths_callback(callback: Callable[[SinkedPathsCallbackArgs], None]) -> NativeFunction:
    """A function of written files as the engine calls it."""
    if not callable(callback):
        msg = f"`sinked_paths_callback` must be a function, not {type(callback).__name__}"
        raise TypeError(msg)

    def report(files: list[tuple[str, int, int]]) -> None:
        paths = [SinkedPath(path=path, num_rows=rows, num_bytes=size) for path, rows, size in files]
        callback(SinkedPathsCallbackArgs(paths=paths))

    return NativeFunction(report)


class PartitionBy:
    """A folder with files of rows, parted by keys or by size.

    Parameters
    ----------
    base_path
        the folder
    file_path_provider
        the path of a file below the folder, as a function of `FileProviderArgs`; by default `key=value` folders and
        numbers
    key
        what decides on the file: names of columns, or expressions
    include_key
        whether the keys are columns of the files; by default they are
    max_rows_per_file
        a file has no more rows than this
    approximate_bytes_per_file
        a file has about so many bytes, as they are in memory
    """

    def __init__(
        self,
        base_path: Any,
        *,
        file_path_provider: Callable[[FileProviderArgs], str | os.PathLike[str]] | None = None,
        key: Any = None,
        include_key: bool | None = None,
        max_rows_per_file: int | None = None,
        approximate_bytes_per_file: int | str | None = "auto",
    ) -> None:
        if key is None and max_rows_per_file is None and approximate_bytes_per_file in ("auto", None):
            names = "('key', 'max_rows_per_file', 'approximate_bytes_per_file')"
            msg = f"at least one of {names} must be given for PartitionBy"
            raise ValueError(msg)
        self.base_path = os.path.expanduser(os.fspath(base_path))
        self.file_path_provider = file_path_provider
        self.key = key
        self.include_key = include_key
        self.max_rows_per_file = max_rows_per_file
        self.approximate_bytes_per_file = approximate_bytes_per_file

    def _fields(self) -> dict[str, Any]:
        """As the engine takes it."""
        from polarslike.expr import parse_exprs

        provider = self.file_path_provider

        def path(index: int, keys: DataFrame) -> str:
            return os.fspath(provider(FileProviderArgs(index_in_partition=index, partition_keys=keys)))

        return {
            "key": None if self.key is None else parse_exprs(self.key),
            "include_key": self.include_key,
            "max_rows_per_file": self.max_rows_per_file,
            "approximate_bytes_per_file": self.approximate_bytes_per_file,
            "file_path_provider": None if provider is None else NativeFunction(path),
        }

    def __repr__(self) -> str:
        return f"PartitionBy({self.base_path!r}, key={self.key!r})"
