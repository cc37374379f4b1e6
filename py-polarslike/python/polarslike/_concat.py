"""Frames and Series in one: `concat`, `union` and `align_frames`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike import _native
from polarslike._check import has_method
from polarslike.lazyframe import LazyFrame, wrap_lazy
from polarslike.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polarslike._typing import IntoExpr


def concat(
    items: Iterable[Any],
    *,
    how: str = "vertical",
    rechunk: bool = False,
    parallel: bool = True,
    strict: bool | None = None,
) -> Any:
    """Frames, lazy frames or Series in one.

    Parameters
    ----------
    items
        frames of one kind, or Series
    how
        one below the other: `vertical` with the same names and types, `vertical_relaxed` with types brought together,
        `diagonal` and `diagonal_relaxed` by name with nulls for missing columns; side by side: `horizontal` with equal
        heights, `horizontal_extend` with nulls below shorter frames; `align` (`align_full`), `align_inner`, `align_left`
        and `align_right` join on the columns that all have
    rechunk
        whether the result is in one piece of memory
    parallel
        accepted for compatibility
    strict
        accepted for compatibility where it changes nothing
    """
    items = list(items)
    if not items:
        msg = "cannot concat empty list"
        raise ValueError(msg)
    if how == "horizontal" and strict is False:
        msg = "`strict=False` is not supported for how='horizontal': use how='horizontal_extend'"
        raise ValueError(msg)
    first = items[0]
    for item in items:
        if isinstance(item, Series) != isinstance(first, Series) or isinstance(item, LazyFrame) != isinstance(
            first, LazyFrame
        ):
            msg = f"`concat` takes frames of one kind, not {type(first).__name__} and {type(item).__name__}"
            raise TypeError(msg)
    if isinstance(first, Series):
        from polarslike.series import concat_series

        if how != "vertical":
            msg = "Series only supports 'vertical' concat strategy"
            raise ValueError(msg)
        series = concat_series(items)
        return series.rechunk() if rechunk else series
    if len(items) == 1:
        return first
    plan = wrap_lazy(_native.concat([_lazy(item)._native for item in items], how))
    if isinstance(first, LazyFrame):
        return plan
    result = plan.collect()
    return result.rechunk() if rechunk else result


def _lazy(frame: Any) -> LazyFrame:
    """The plan of a frame."""
    return has_method("frames", "lazy", "frames of one kind", frame).lazy()


def union(items: Iterable[Any], *, how: str = "vertical", strict: bool | None = None) -> Any:
    """Frames, lazy frames or Series in one as `concat` makes it; rows come in no particular order.

    Parameters
    ----------
    items
        frames of one kind, or Series
    how
        as for `concat`
    strict
        as for `concat`
    """
    return concat(items, how=how, strict=strict)


def align_frames(
    *frames: Any,
    on: Any,
    how: str = "full",
    select: IntoExpr | Sequence[IntoExpr] | None = None,
    descending: bool | Sequence[bool] = False,
) -> list[Any]:
    """The frames with the same keys in the same order: rows of one number belong together.

    Parameters
    ----------
    frames
        frames of one kind, or a list of them
    on
        the columns of the keys
    how
        which keys: those of any frame (`full`), of all (`inner`), of the first (`left`) or the last (`right`)
    select
        the columns of the results; all if None
    descending
        whether the greatest keys come first, one or per key
    """
    from polarslike.dataframe import DataFrame

    if len(frames) == 1 and not isinstance(frames[0], (DataFrame, LazyFrame)):
        frames = tuple(frames[0])
    if not frames:
        return []
    eager = isinstance(frames[0], DataFrame)
    if any(isinstance(frame, DataFrame) != eager for frame in frames):
        msg = "`align_frames` takes frames of one kind"
        raise TypeError(msg)
    handles = [_lazy(frame)._native for frame in frames]
    flags = [descending] if isinstance(descending, bool) else list(descending)
    plans = [wrap_lazy(plan) for plan in _native.align_frames(handles, on, how, select, flags)]
    return [plan.collect() for plan in plans] if eager else plans
