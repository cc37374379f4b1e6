"""What writing files of all formats has in common."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from polarslike.dataframe import DataFrame


def _path(target: Any) -> str:
    if isinstance(target, str | os.PathLike):
        return os.path.expanduser(os.fspath(target))
    msg = f"expected the path of a file, not {type(target).__name__}"
    raise TypeError(msg)


def _written(frame: DataFrame, format: str, settings: dict[str, Any]) -> bytes:
    """What a file would hold."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "frame")
        frame._native.write(format, path, settings)
        with open(path, "rb") as file:
            return file.read()


def _write_to(file: Any, data: bytes) -> None:
    import io

    file.write(data.decode() if isinstance(file, io.TextIOBase) else data)
