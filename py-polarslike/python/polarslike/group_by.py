"""Groups that can be iterated over, and groups of windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.expr import parse_exprs
from polarslike.lazyframe import LazyGroupBy, one_expr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from polarslike.dataframe import DataFrame
    from polarslike.expr import Expr

_ROWS = "__rows_of_group"


class _Iterable(LazyGroupBy):
    """Groups of an eager frame."""

    __slots__ = ()

    def __iter__(self) -> Iterator[tuple[tuple[Any, ...], DataFrame]]:
        from polarslike.functions import col

        groups = self._aggregate(self._frame.with_row_index(_ROWS), [col(_ROWS)])
        for row in groups.rows():
            yield row[:-1], self._frame[row[-1]] if row[-1] else self._frame.head(0)


class GroupBy(_Iterable):
    """Groups that wait for what to compute of each, or to be iterated over."""

    __slots__ = ()


class LazyWindowGroupBy(LazyGroupBy):
    """Groups of windows of a lazy frame."""

    __slots__ = ("_index", "_options", "_verb")

    def __init__(self, frame: Any, verb: str, index: Any, keys: Any, options: dict[str, Any]) -> None:
        super().__init__(frame, [] if keys is None else parse_exprs(keys), maintain_order=True)
        self._verb = verb
        self._index = one_expr("index_column", index)
        self._options = options

    def _aggregate(self, frame: Any, exprs: list[Expr]) -> Any:
        options = {**self._options, "group_by": self._keys, "having": list(self._having)}
        return frame._verb(self._verb, (self._index, exprs), options)

    def _value_columns(self) -> list[str]:
        index = self._index.meta.output_name()
        return [name for name in super()._value_columns() if name != index]

    def map_groups(self, function: Callable[[DataFrame], DataFrame], schema: Any = None) -> Any:
        """What `function` makes of the rows of each window, one below the other.

        The plan of a lazy frame runs at once.

        Parameters
        ----------
        function
            called with each window as a DataFrame; returns a DataFrame
        schema
            accepted for compatibility: the frames say what types they have
        """
        from polarslike.functions import concat

        frame = self._frame.lazy().collect()
        groups = DynamicGroupBy(frame, self._verb, self._index, self._keys, self._options)
        frames = [function(part) for _, part in groups.having(*self._having)]
        result = concat(frames) if frames else function(frame.head(0))
        return result if isinstance(self, _Iterable) else result.lazy()


class DynamicGroupBy(_Iterable, LazyWindowGroupBy):
    """Windows at regular distances, which wait for what to compute of each, or to be iterated over."""

    __slots__ = ()


class RollingGroupBy(_Iterable, LazyWindowGroupBy):
    """A window per row, which waits for what to compute of it, or to be iterated over."""

    __slots__ = ()
