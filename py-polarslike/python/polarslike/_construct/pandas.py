"""Columns from data of pandas."""

from __future__ import annotations

from typing import Any

from polarslike._native import NativeSeries


def pandas_column(name: str | None, values: Any, *, nan_to_null: bool = True) -> NativeSeries:
    """A column of a Series, an Index or an array of pandas.

    Parameters
    ----------
    name
        the name; default that of the values
    values
        what pandas has
    nan_to_null
        whether NaN among floats becomes null, as pandas means it
    """
    if name is None:
        given = getattr(values, "name", None)
        name = "" if given is None else str(given)
    if type(values.dtype).__module__.partition(".")[0] == "numpy" and values.dtype.kind in "biufMm":
        from polarslike._construct.numpy import numpy_column

        return numpy_column(name, values.to_numpy(), strict=True, nan_to_null=nan_to_null)
    import pyarrow as pa

    array = pa.Array.from_pandas(values)
    # A pandas column of several chunks.
    return NativeSeries.from_arrow(name, array)


def pandas_columns(frame: Any, *, nan_to_null: bool = True) -> list[NativeSeries]:
    """The columns of a frame of pandas; its index is left out."""
    names = [str(name) for name in frame.columns]
    columns = (frame.iloc[:, position] for position in range(len(names)))
    return [
        pandas_column(name, column, nan_to_null=nan_to_null)
        for name, column in zip(names, columns, strict=True)
    ]
