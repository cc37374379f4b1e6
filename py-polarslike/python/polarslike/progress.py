"""How far queries have come."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from polarslike._native import Progress
from polarslike.exceptions import InvalidTypeError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Progress", "watcher"]


def watcher(progress: bool | Callable[[Progress], object]) -> Callable[[Progress], object] | None:
    """The function that a query tells how far it has come; None if nobody wants to know."""
    if callable(progress):
        return progress
    if not isinstance(progress, bool):
        msg = f"`progress` takes a bool or a function of the progress, not {type(progress).__name__}"
        raise InvalidTypeError(msg)
    return show if progress else None


def show(progress: Progress) -> None:
    """Writes a line over the one before; the last of a query stays."""
    end = "\n" if progress.is_end else ""
    sys.stderr.write(f"\r{progress}{end}")
    sys.stderr.flush()
