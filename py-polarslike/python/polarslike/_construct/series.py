"""Columns from what users pass to the constructor of a Series."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from polarslike._construct.records import is_record, record_to_dict, record_type
from polarslike._native import NativeSeries


def native_column(
    name: str | None, values: Any, dtype: Any, strict: bool, *, nan_to_null: bool = False
) -> NativeSeries:
    """A column of whatever a user gives."""
    native = _column(name, values, dtype, strict, nan_to_null)
    if dtype is not None and native.dtype != dtype:
        native = native.call("cast", (dtype,), {"strict": strict})
    return native


def _column(name: str | None, values: Any, dtype: Any, strict: bool, nan_to_null: bool) -> NativeSeries:
    from polarslike.series import Series

    if values is None:
        return NativeSeries.from_values(name or "", [], dtype, strict)
    if isinstance(values, Series):
        return values._native if name is None else values._native.with_name(name)
    if isinstance(values, list | tuple | range):
        return _from_values(name or "", values, dtype, strict)
    module = type(values).__module__.partition(".")[0]
    if module == "pandas":
        from polarslike._construct.pandas import pandas_column

        return pandas_column(name, values)
    if hasattr(values, "__arrow_c_stream__") or hasattr(values, "__arrow_c_array__"):
        given = getattr(values, "name", None)
        return NativeSeries.from_arrow(name or (given if isinstance(given, str) else ""), values)
    if hasattr(values, "__array_interface__") and getattr(values, "ndim", 0) > 0:
        from polarslike._construct.numpy import numpy_column

        return numpy_column(name or "", values, strict, nan_to_null=nan_to_null)
    if hasattr(values, "__array__") and module in ("torch", "jax", "jaxlib", "tensorflow", "xarray"):
        return _column(name, values.__array__(), dtype, strict, nan_to_null)
    if isinstance(values, set | frozenset | Mapping | str | bytes) or not hasattr(values, "__iter__"):
        if isinstance(values, str | bytes):
            return _from_values(name or "", list(values), dtype, strict)
        msg = f"Series constructor called with unsupported type {type(values).__name__!r} for the `values` parameter"
        raise TypeError(msg)
    return _from_values(name or "", list(values), dtype, strict)


def _from_values(name: str, values: Any, dtype: Any, strict: bool) -> NativeSeries:
    """A column of Python's values; records become structs and members of enumerations categories."""
    from polarslike import datatypes as dt

    first = next((value for value in values if value is not None), None)
    if isinstance(first, str) and dtype is not None and dt.parse(dtype).is_temporal():
        return NativeSeries.from_values(name, values, None, strict)
    if isinstance(first, Enum):
        if dtype is None and isinstance(first.value, str):
            dtype = dt.Enum(type(first))
        values = [value.value if isinstance(value, Enum) else value for value in values]
    elif is_record(first):
        if dtype is None:
            dtype = record_type(type(first))
        values = [record_to_dict(value) if is_record(value) else value for value in values]
    return NativeSeries.from_values(name, values, dtype, strict)
