"""Where `serialize` writes to and `deserialize` reads from."""

from __future__ import annotations

import os
from typing import Any

from polarslike._check import has_method
from polarslike.exceptions import ComputeError


def check_format(format: str) -> None:
    """An error unless this is a format of `serialize`."""
    if format not in ("binary", "json"):
        msg = f"`format` must be one of {{'binary', 'json'}}, got {format!r}"
        raise ValueError(msg)


def deliver(data: bytes | str, file: Any) -> bytes | str | None:
    """Writes data to a path or a file, or returns it where there is none."""
    if file is None:
        return data
    if isinstance(file, str | os.PathLike):
        with open(os.path.expanduser(file), "wb") as opened:
            opened.write(data if isinstance(data, bytes) else data.encode())
        return None
    has_method("file", "write", "a path or an object with `write`", file)
    try:
        file.write(data)
    except TypeError:
        # A file of the other kind: of bytes for text, or of text for bytes.
        file.write(data.encode() if isinstance(data, str) else data.decode())
    return None


def fetch(source: Any) -> bytes:
    """The data of a path, a file, or bytes."""
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source)
    if isinstance(source, str | os.PathLike):
        with open(os.path.expanduser(source), "rb") as opened:
            return opened.read()
    data = has_method("source", "read", "a path, bytes or an object with `read`", source).read()
    return data.encode() if isinstance(data, str) else data


def text_of(data: bytes) -> str:
    """Data as text."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        msg = "these bytes were not written by `serialize`"
        raise ComputeError(msg) from None
