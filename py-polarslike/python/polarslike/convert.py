"""Frames from other libraries' data, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.dataframe import DataFrame
from polarslike.series import Series

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def from_dict(
    data: Mapping[str, Any], schema: Any = None, *, schema_overrides: Any = None, strict: bool = True
) -> DataFrame:
    """A frame of columns by name."""
    return DataFrame(data, schema, schema_overrides=schema_overrides, strict=strict)


def from_dicts(
    data: Sequence[Mapping[str, Any]],
    schema: Any = None,
    *,
    schema_overrides: Any = None,
    strict: bool = True,
    infer_schema_length: int | None = 100,
) -> DataFrame:
    """A frame of rows, each a dict."""
    return DataFrame(data, schema, schema_overrides=schema_overrides, strict=strict)


def from_records(
    data: Sequence[Any],
    schema: Any = None,
    *,
    schema_overrides: Any = None,
    strict: bool = True,
    orient: str | None = None,
    infer_schema_length: int | None = 100,
) -> DataFrame:
    """A frame of rows or columns, each a list or tuple."""
    return DataFrame(data, schema, schema_overrides=schema_overrides, strict=strict, orient=orient)


def from_numpy(
    data: Any, schema: Any = None, *, schema_overrides: Any = None, orient: str | None = None
) -> DataFrame:
    """A frame of an array of numpy."""
    return DataFrame(data, schema, schema_overrides=schema_overrides, orient=orient)


def from_arrow(data: Any, schema: Any = None, *, schema_overrides: Any = None, rechunk: bool = False) -> Any:
    """A frame of a table or record batches, or a Series of an array."""
    name = type(data).__name__
    if name.endswith("Array") and not hasattr(data, "column_names"):
        return Series(data)
    if name == "ChunkedArray":
        return Series(data)
    return DataFrame(data, schema, schema_overrides=schema_overrides)


def from_pandas(
    data: Any,
    *,
    schema_overrides: Any = None,
    rechunk: bool = True,
    nan_to_null: bool = True,
    include_index: bool = False,
) -> Any:
    """A frame or Series of pandas."""
    if include_index:
        data = data.reset_index()
    if getattr(data, "ndim", 2) == 1:
        return DataFrame(data).to_series()
    return DataFrame(data, schema_overrides=schema_overrides)
