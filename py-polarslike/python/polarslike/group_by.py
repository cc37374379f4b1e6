"""Groups that can be iterated over, and groups of windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.expr import parse_exprs
from polarslike.lazyframe import LazyGroupBy

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
        for row in groups.iter_rows():
            yield row[:-1], self._frame[row[-1]] if row[-1] else self._frame.head(0)

    def map_groups(self, function: Callable[[DataFrame], DataFrame], schema: Any = None) -> DataFrame:
        """What `function` makes of the rows of each group, one below the other.

        Parameters
        ----------
        function
            takes and gives a frame
        schema
            accepted for compatibility: the frames have the types that they have
        """
        from polarslike.functions import concat

        frames = [function(frame) for _, frame in self]
        return concat(frames) if frames else function(self._frame.head(0))


class GroupBy(_Iterable):
    """Groups that wait for what to compute of each, or to be iterated over."""

    __slots__ = ()


class LazyWindowGroupBy(LazyGroupBy):
    """Groups of windows of a lazy frame."""

    __slots__ = ("_index", "_options", "_verb")

    def __init__(self, frame: Any, verb: str, index: Any, keys: Any, options: dict[str, Any]) -> None:
        super().__init__(frame, parse_exprs(keys), maintain_order=True)
        self._verb = verb
        self._index = parse_exprs(index)[0]
        self._options = options

    def _aggregate(self, frame: Any, exprs: list[Expr]) -> Any:
        options = {**self._options, "group_by": self._keys, "having": self._predicates}
        return frame._verb(self._verb, (self._index, exprs), options)

    def _value_columns(self) -> list[str]:
        index = self._index.meta.output_name()
        return [name for name in super()._value_columns() if name != index]


class DynamicGroupBy(_Iterable, LazyWindowGroupBy):
    """Windows at regular distances, which wait for what to compute of each, or to be iterated over."""

    __slots__ = ()


class RollingGroupBy(_Iterable, LazyWindowGroupBy):
    """A window per row, which waits for what to compute of it, or to be iterated over."""

    __slots__ = ()
