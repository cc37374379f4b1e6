"""Namespaces of users: methods of their own on frames, Series and expressions."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "register_dataframe_namespace",
    "register_expr_namespace",
    "register_lazyframe_namespace",
    "register_series_namespace",
]


class _Namespace:
    """Makes the namespace of the object through which it is reached."""

    def __init__(self, cls: type) -> None:
        self._cls = cls

    def __get__(self, instance: Any, owner: type) -> Any:
        return self._cls if instance is None else self._cls(instance)


# The namespaces that users have registered, by class and name: these alone can be replaced.
_registered: set[tuple[type, str]] = set()


def _register(name: str, target: type) -> Callable[[type], type]:
    def register(cls: type) -> type:
        if (target, name) in _registered:
            message = f"replacing the namespace {name!r} of {target.__name__}, registered before"
            warnings.warn(message, UserWarning, stacklevel=2)
        elif hasattr(target, name):
            msg = f"cannot replace {name!r}, which {target.__name__} has already"
            raise AttributeError(msg)
        _registered.add((target, name))
        setattr(target, name, _Namespace(cls))
        return cls

    return register


def register_expr_namespace(name: str) -> Callable[[type], type]:
    """Decorates a class whose instances, made of an expression, are what `expr.name` gives.

    >>> @pl.api.register_expr_namespace("greeting")
    ... class Greeting:
    ...     def __init__(self, expr):
    ...         self._expr = expr
    ...
    ...     def hello(self):
    ...         return pl.lit("Hello ") + self._expr
    """
    from polarslike.expr import Expr

    return _register(name, Expr)


def register_dataframe_namespace(name: str) -> Callable[[type], type]:
    """Decorates a class whose instances, made of a DataFrame, are what `frame.name` gives."""
    from polarslike.dataframe import DataFrame

    return _register(name, DataFrame)


def register_lazyframe_namespace(name: str) -> Callable[[type], type]:
    """Decorates a class whose instances, made of a LazyFrame, are what `frame.name` gives."""
    from polarslike.lazyframe import LazyFrame

    return _register(name, LazyFrame)


def register_series_namespace(name: str) -> Callable[[type], type]:
    """Decorates a class whose instances, made of a Series, are what `series.name` gives."""
    from polarslike.series import Series

    return _register(name, Series)
