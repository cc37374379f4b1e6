"""Calls of functions that are not methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._native import NativeExpr

if TYPE_CHECKING:
    from polarslike.selectors import Selector


def call(name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Any:
    """A call of the function `name` of the registry: an expression, or with `eager` the Series that it gives."""
    from polarslike.expr import wrap

    expr = wrap(NativeExpr.call(name, None, args, kwargs))
    if kwargs and kwargs.get("eager") is True:
        from polarslike.functions import select

        return select(expr).to_series()
    return expr


def selector(name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Selector:
    """The selector that the function `name` of `cs` makes."""
    from polarslike.selectors import wrap_selector

    return wrap_selector(NativeExpr.selector(name, args, kwargs))
