"""Assertions for tests of code that uses frames."""

from __future__ import annotations

import math
from typing import Any

from polarslike.dataframe import DataFrame
from polarslike.datatypes import Categorical, Enum, List, String, Struct
from polarslike.lazyframe import LazyFrame
from polarslike.schema import Schema
from polarslike.series import Series

__all__ = [
    "assert_frame_equal",
    "assert_frame_not_equal",
    "assert_schema_equal",
    "assert_series_equal",
    "assert_series_not_equal",
]


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
    """Fails unless two Series are equal; the message says where they differ.

    Parameters
    ----------
    left, right
        the Series
    check_dtypes, check_names, check_order
        whether data types, names and the order of the values count
    check_exact
        whether floats must be equal to the last bit
    rel_tol, abs_tol
        how much floats may differ, relative to the greater and absolutely
    categorical_as_str
        whether categories are compared by their texts
    """
    __tracebackhide__ = True
    if not (isinstance(left, Series) and isinstance(right, Series)):
        _fail("inputs", "unexpected input types", type(left).__name__, type(right).__name__)
    _check_tolerances(rel_tol, abs_tol)
    if len(left) != len(right):
        _fail("Series", "length mismatch", len(left), len(right))
    if check_names and left.name != right.name:
        _fail("Series", "name mismatch", repr(left.name), repr(right.name))
    if check_dtypes and not _same_type(left.dtype, right.dtype):
        _fail("Series", "dtype mismatch", left.dtype, right.dtype)
    if categorical_as_str:
        left, right = _categories_as_text(left), _categories_as_text(right)
    if left.null_count() != right.null_count():
        _fail("Series", "null value mismatch", left.to_list(), right.to_list())
    a, b = left.to_list(), right.to_list()
    if not check_order:
        a, b = sorted(a, key=_order), sorted(b, key=_order)
    tolerance = (0.0, 0.0) if check_exact else (rel_tol, abs_tol)
    for row, (x, y) in enumerate(zip(a, b, strict=True)):
        if not _close(x, y, *tolerance):
            name = f"exact value mismatch in row {row}" if check_exact else f"value mismatch in row {row}"
            _fail("Series", name, left, right)


def assert_series_not_equal(
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
    """Fails if two Series are equal; the parameters are those of `assert_series_equal`."""
    __tracebackhide__ = True
    if not (isinstance(left, Series) and isinstance(right, Series)):
        _fail("inputs", "unexpected input types", type(left).__name__, type(right).__name__)
    try:
        assert_series_equal(
            left,
            right,
            check_dtypes=check_dtypes,
            check_names=check_names,
            check_order=check_order,
            check_exact=check_exact,
            rel_tol=rel_tol,
            abs_tol=abs_tol,
            categorical_as_str=categorical_as_str,
        )
    except AssertionError:
        return
    raise AssertionError("Series are equal (but are expected not to be)")


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
    """Fails unless two frames are equal; the message says where they differ.

    Parameters
    ----------
    left, right
        the frames; LazyFrames are collected
    check_row_order, check_column_order, check_dtypes
        whether the orders of rows and columns and the data types count
    check_exact
        whether floats must be equal to the last bit
    rel_tol, abs_tol
        how much floats may differ, relative to the greater and absolutely
    categorical_as_str
        whether categories are compared by their texts
    """
    __tracebackhide__ = True
    left, right, kind = _collected(left, right)
    _check_tolerances(rel_tol, abs_tol)
    assert_schema_equal(
        left.schema,
        right.schema,
        check_column_order=check_column_order,
        check_dtypes=check_dtypes,
        _kind=kind,
    )
    if left.height != right.height:
        _fail(kind, "height (row count) mismatch", left.height, right.height)
    right = right.select(left.columns)
    if not check_row_order and left.width:
        order = sorted(range(left.height), key=lambda row: _order(left.row(row)))
        left = left[order]
        right = right[sorted(range(right.height), key=lambda row: _order(right.row(row)))]
    for name in left.columns:
        try:
            assert_series_equal(
                left.get_column(name),
                right.get_column(name),
                check_dtypes=check_dtypes,
                check_exact=check_exact,
                rel_tol=rel_tol,
                abs_tol=abs_tol,
                categorical_as_str=categorical_as_str,
            )
        except AssertionError as error:
            raise AssertionError(
                f"{kind} are different (value mismatch for column {name!r})\n{error}"
            ) from None


def assert_frame_not_equal(
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
    """Fails if two frames are equal; the parameters are those of `assert_frame_equal`."""
    __tracebackhide__ = True
    left, right, kind = _collected(left, right)
    try:
        assert_frame_equal(
            left,
            right,
            check_row_order=check_row_order,
            check_column_order=check_column_order,
            check_dtypes=check_dtypes,
            check_exact=check_exact,
            rel_tol=rel_tol,
            abs_tol=abs_tol,
            categorical_as_str=categorical_as_str,
        )
    except AssertionError:
        return
    raise AssertionError(f"{kind} are equal (but are expected not to be)")


def assert_schema_equal(
    left_schema: Schema,
    right_schema: Schema,
    *,
    check_column_order: bool = True,
    check_dtypes: bool = True,
    _kind: str = "Schemas",
) -> None:
    """Fails unless two schemas are equal.

    Parameters
    ----------
    left_schema, right_schema
        the schemas
    check_column_order, check_dtypes
        whether the order of the columns and the data types count
    """
    __tracebackhide__ = True
    left, right = dict(left_schema), dict(right_schema)
    missing, extra = [n for n in left if n not in right], [n for n in right if n not in left]
    if missing or extra:
        where = (
            f"columns {missing} in left, but not in right"
            if missing
            else f"columns {extra} in right, but not in left"
        )
        raise AssertionError(f"{_kind} are different ({where})")
    if check_column_order and list(left) != list(right):
        _fail(_kind, "columns are not in the same order", list(left), list(right))
    if check_dtypes:
        differ = [name for name, dtype in left.items() if not _same_type(dtype, right[name])]
        if differ:
            types = ({name: left[name] for name in differ}, {name: right[name] for name in differ})
            _fail(_kind, "dtypes do not match", *types)


def _fail(objects: str, detail: str, left: Any, right: Any) -> None:
    raise AssertionError(f"{objects} are different ({detail})\n[left]: {left}\n[right]: {right}")


def _check_tolerances(rel_tol: float, abs_tol: float) -> None:
    for name, value in (("rel_tol", rel_tol), ("abs_tol", abs_tol)):
        if not value >= 0:
            msg = f"`{name}` must be >= 0, got {value}"
            raise ValueError(msg)


def _collected(left: Any, right: Any) -> tuple[DataFrame, DataFrame, str]:
    if isinstance(left, DataFrame) and isinstance(right, DataFrame):
        return left, right, "DataFrames"
    if isinstance(left, LazyFrame) and isinstance(right, LazyFrame):
        return left.collect(), right.collect(), "LazyFrames"
    raise AssertionError(
        "inputs are different (unexpected input types)\n"
        f"[left]: {type(left).__name__}\n[right]: {type(right).__name__}"
    )


def _same_type(left: Any, right: Any) -> bool:
    return left == right


def _categories_as_text(series: Series) -> Series:
    dtype = _with_text(series.dtype)
    return series if dtype == series.dtype else series.cast(dtype)


def _with_text(dtype: Any) -> Any:
    """The type with String in place of categories."""
    if dtype in (Categorical, Enum):
        return String
    if isinstance(dtype, List):
        return List(_with_text(dtype.inner))
    if isinstance(dtype, Struct):
        return Struct({field.name: _with_text(field.dtype) for field in dtype.fields})
    return dtype


def _order(value: Any) -> Any:
    """What values of any kind are sorted by."""
    if value is None:
        return (0, "")
    if isinstance(value, bool | int | float):
        return (1, math.inf if value != value else value)
    if isinstance(value, list | tuple):
        return (2, [_order(item) for item in value])
    return (3, repr(value))


def _close(left: Any, right: Any, rel_tol: float, abs_tol: float) -> bool:
    if isinstance(left, float) or isinstance(right, float):
        if left is None or right is None:
            return left is right
        if left != left or right != right:
            return left != left and right != right
        if left == right:
            return True
        if math.isinf(left) or math.isinf(right):
            return False
        return abs(left - right) <= max(rel_tol * max(abs(left), abs(right)), abs_tol)
    if isinstance(left, list) and isinstance(right, list):
        pairs = zip(left, right, strict=False)
        return len(left) == len(right) and all(_close(a, b, rel_tol, abs_tol) for a, b in pairs)
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_close(left[k], right[k], rel_tol, abs_tol) for k in left)
    return left == right
