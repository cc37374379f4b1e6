"""Arguments of wrong types are errors that name the parameter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mapping(name: str, value: Any) -> Any:
    """The argument, which is a mapping or None."""
    if value is None or isinstance(value, Mapping):
        return value
    raise wrong_type(name, "a mapping", value)


def has_method(name: str, method: str, what: str, value: Any) -> Any:
    """The argument, which has this method; `what` says what it should be."""
    if callable(getattr(value, method, None)):
        return value
    raise wrong_type(name, what, value)


def wrong_type(name: str, wanted: str, value: Any) -> TypeError:
    """The error that tells what a parameter takes."""
    return TypeError(f"`{name}` must be {wanted}, not {type(value).__name__}")
