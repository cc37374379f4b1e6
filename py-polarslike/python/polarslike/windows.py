"""Windows along an index column: `group_by_dynamic` and `rolling`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from polarslike._typing import IntoExpr


class WindowMethods:
    """The methods of frames that group by windows."""

    __slots__ = ()

    def group_by_dynamic(
        self,
        index_column: IntoExpr,
        *,
        every: str | timedelta,
        period: str | timedelta | None = None,
        offset: str | timedelta | None = None,
        include_boundaries: bool = False,
        closed: str = "left",
        label: str = "left",
        group_by: IntoExpr | Iterable[IntoExpr] | None = None,
        start_by: str = "window",
    ) -> Any:
        """Groups the rows by windows at regular distances; a row may be in several, or in none.

        Parameters
        ----------
        index_column
            dates, times or integers, sorted in each group
        every
            from the start of one window to the next: `1h`, `1mo`, `2i` for integers
        period
            how long windows are; default `every`
        offset
            how far their starts are moved
        include_boundaries
            whether the ends of windows are columns of the result
        closed
            which ends belong to a window: `left`, `right`, `both` or `none`
        label
            what stands for a window in the result: its `left` or `right` end, or its first `datapoint`
        group_by
            each combination of these keys has windows of its own; groups come in the order of their keys
        start_by
            where the first window starts: at a multiple of `every` (`window`), at the first row (`datapoint`) or on a day
            of the week
        """
        options = {
            "every": every,
            "period": period,
            "offset": offset,
            "include_boundaries": include_boundaries,
            "closed": closed,
            "label": label,
            "start_by": start_by,
        }
        return self._window_groups("group_by_dynamic_agg", index_column, group_by, options)

    def rolling(
        self,
        index_column: IntoExpr,
        *,
        period: str | timedelta,
        offset: str | timedelta | None = None,
        closed: str = "right",
        group_by: IntoExpr | Iterable[IntoExpr] | None = None,
    ) -> Any:
        """Groups the rows by a window per row.

        Parameters
        ----------
        index_column
            dates, times or integers, sorted in each group
        period
            how long windows are: `1h`, `1mo`, `2i` for integers
        offset
            how far behind the row's index its window starts; default `-period`: it ends at the row
        closed
            which ends belong to a window: `left`, `right`, `both` or `none`
        group_by
            windows are within each combination of these keys; groups come in the order of their keys
        """
        options = {"period": period, "offset": offset, "closed": closed}
        return self._window_groups("rolling_agg", index_column, group_by, options)

    def _window_groups(self, verb: str, index_column: Any, group_by: Any, options: dict[str, Any]) -> Any:
        from polarslike.group_by import DynamicGroupBy, LazyWindowGroupBy, RollingGroupBy
        from polarslike.lazyframe import LazyFrame

        eager = DynamicGroupBy if verb == "group_by_dynamic_agg" else RollingGroupBy
        groups = LazyWindowGroupBy if isinstance(self, LazyFrame) else eager
        return groups(self, verb, index_column, group_by, options)
