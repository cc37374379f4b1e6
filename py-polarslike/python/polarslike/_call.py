"""Calls of functions that are not methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._native import NativeExpr

if TYPE_CHECKING:
    from polarslike.expr import Expr


def call(name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Expr:
    """A call of the function `name` of the registry."""
    from polarslike.expr import wrap

    return wrap(NativeExpr.call(name, None, args, kwargs))
