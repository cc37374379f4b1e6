"""Groups of an eager frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.lazyframe import LazyGroupBy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from polarslike.dataframe import DataFrame

_ROWS = "__rows_of_group"


class GroupBy(LazyGroupBy):
    """Groups that wait for what to compute of each, or to be iterated over."""

    __slots__ = ()

    def __iter__(self) -> Iterator[tuple[tuple[Any, ...], DataFrame]]:
        indexed = self._frame.with_row_index(_ROWS)
        from polarslike.functions import col

        groups = indexed._verb(
            "group_by_agg",
            (self._keys, [col(_ROWS)]),
            {"maintain_order": self._maintain_order, "having": list(self._having)},
        )
        for row in groups.rows():
            yield row[:-1], self._frame[row[-1]]
