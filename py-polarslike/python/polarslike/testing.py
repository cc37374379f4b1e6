"""Assertions for tests of code that uses frames."""

from __future__ import annotations

import math
from typing import Any

from polarslike.dataframe import DataFrame
from polarslike.lazyframe import LazyFrame
from polarslike.series import Series


def _close(left: Any, right: Any, rel_tol: float, abs_tol: float) -> bool:
    if isinstance(left, float) and isinstance(right, float):
        if math.isnan(left) or math.isnan(right):
            return math.isnan(left) and math.isnan(right)
        return left == right or math.isclose(left, right, rel_tol=rel_tol, abs_tol=abs_tol)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(
            _close(a, b, rel_tol, abs_tol) for a, b in zip(left, right, strict=True)
        )
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_close(left[k], right[k], rel_tol, abs_tol) for k in left)
    return left == right


def assert_series_equal(
    left: Series,
    right: Series,
    *,
    check_dtypes: bool = True,
    check_names: bool = True,
    check_order: bool = True,
    check_exact: bool = False,
    rel_tol: float = 1e-5,
    abs_tol: float = 1e-8,
    categorical_as_str: bool = False,
) -> None:
    """Fails unless two Series are equal; the message says where they differ."""
    if not (isinstance(left, Series) and isinstance(right, Series)):
        raise AssertionError(f"inputs are {type(left).__name__} and {type(right).__name__}, not two Series")
    if len(left) != len(right):
        raise AssertionError(f"Series are different (length mismatch): {len(left)} != {len(right)}")
    if check_names and left.name != right.name:
        raise AssertionError(f"Series are different (name mismatch): {left.name!r} != {right.name!r}")
    if check_dtypes and left.dtype != right.dtype:
        raise AssertionError(f"Series are different (dtype mismatch): {left.dtype!r} != {right.dtype!r}")
    a, b = left.to_list(), right.to_list()
    if not check_order:
        a, b = sorted(a, key=repr), sorted(b, key=repr)
    tolerance = (0.0, 0.0) if check_exact else (rel_tol, abs_tol)
    for row, (x, y) in enumerate(zip(a, b, strict=True)):
        if not _close(x, y, *tolerance):
            raise AssertionError(
                f"Series {left.name!r} are different in row {row}: {x!r} != {y!r}\n{left}\n{right}"
            )


def assert_frame_equal(
    left: DataFrame | LazyFrame,
    right: DataFrame | LazyFrame,
    *,
    check_row_order: bool = True,
    check_column_order: bool = True,
    check_dtypes: bool = True,
    check_exact: bool = False,
    rel_tol: float = 1e-5,
    abs_tol: float = 1e-8,
    categorical_as_str: bool = False,
) -> None:
    """Fails unless two frames are equal; the message says where they differ."""
    if type(left) is not type(right):
        raise AssertionError(f"inputs are different kinds: {type(left).__name__} and {type(right).__name__}")
    if isinstance(left, LazyFrame):
        left, right = left.collect(), right.collect()
    if set(left.columns) != set(right.columns):
        raise AssertionError(f"frames have different columns: {left.columns} != {right.columns}")
    if check_column_order and left.columns != right.columns:
        raise AssertionError(f"frames have columns in different order: {left.columns} != {right.columns}")
    if left.height != right.height:
        raise AssertionError(f"frames have different heights: {left.height} != {right.height}")
    right = right.select(left.columns)
    if not check_row_order and left.width:
        left, right = left.sort(left.columns), right.sort(left.columns)
    for name in left.columns:
        assert_series_equal(
            left.get_column(name),
            right.get_column(name),
            check_dtypes=check_dtypes,
            check_exact=check_exact,
            rel_tol=rel_tol,
            abs_tol=abs_tol,
        )


def assert_frame_not_equal(left: DataFrame | LazyFrame, right: DataFrame | LazyFrame, **options: Any) -> None:
    """Fails if two frames are equal."""
    try:
        assert_frame_equal(left, right, **options)
    except AssertionError:
        return
    raise AssertionError("frames are equal")


def assert_series_not_equal(left: Series, right: Series, **options: Any) -> None:
    """Fails if two Series are equal."""
    try:
        assert_series_equal(left, right, **options)
    except AssertionError:
        return
    raise AssertionError("Series are equal")
