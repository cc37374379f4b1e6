"""Calls of functions that are not methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._native import NativeExpr

if TYPE_CHECKING:
    from polarslike.expr import Expr
    from polarslike.selectors import Selector


def call(name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Expr:
    """A call of the function `name` of the registry."""
    from polarslike.expr import wrap

    return wrap(NativeExpr.call(name, None, args, kwargs))


def selector(name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Selector:
    """The selector that the function `name` of `cs` makes."""
    from polarslike.selectors import wrap_selector

    return wrap_selector(NativeExpr.selector(name, args, kwargs))
