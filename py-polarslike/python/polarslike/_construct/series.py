"""Columns from what users pass to the constructor of a Series."""

from __future__ import annotations

from typing import Any

from polarslike._native import NativeSeries


def native_column(name: str | None, values: Any, dtype: Any, strict: bool) -> NativeSeries:
    """A column of whatever a user gives."""
    from polarslike.series import Series

    if values is None:
        return NativeSeries.from_values(name or "", [], dtype, strict)
    if isinstance(values, Series):
        native = values._native if name is None else values._native.with_name(name)
    elif isinstance(values, list | tuple | range):
        return NativeSeries.from_values(name or "", values, dtype, strict)
    elif hasattr(values, "__arrow_c_stream__") or hasattr(values, "__arrow_c_array__"):
        given = getattr(values, "name", "") if name is None else name
        native = NativeSeries.from_arrow(str(given) if given is not None else "", values)
    elif type(values).__module__.startswith("pandas"):
        import pyarrow as pa

        given = values.name if name is None else name
        native = NativeSeries.from_arrow(str(given or ""), pa.Array.from_pandas(values))
    elif hasattr(values, "__array_interface__"):
        native = _from_numpy(name or "", values, strict)
    elif hasattr(values, "__iter__") and not isinstance(values, str | bytes):
        return NativeSeries.from_values(name or "", list(values), dtype, strict)
    else:
        return NativeSeries.from_values(name or "", [values], dtype, strict)
    if dtype is not None and native.dtype != dtype:
        native = native.call("cast", (dtype,), {"strict": strict})
    return native


def _from_numpy(name: str, array: Any, strict: bool) -> NativeSeries:
    import numpy as np

    if array.ndim == 0:
        return NativeSeries.from_values(name, [array.item()], None, strict)
    if array.ndim > 1:
        return NativeSeries.from_values(name, array.tolist(), None, strict)
    kind = array.dtype.kind
    if kind == "M" and np.datetime_data(array.dtype)[0] == "D":
        days = NativeSeries.from_numpy(name, np.ascontiguousarray(array.astype("datetime64[ms]")))
        from polarslike.datatypes import Date

        return days.call("cast", (Date,))
    if kind in "Mm" and np.datetime_data(array.dtype)[0] not in ("ms", "us", "ns"):
        array = array.astype(f"{array.dtype.str[:3]}[ms]")
    if kind == "f" and array.dtype.itemsize == 2:
        array = array.astype(np.float32)
    if kind in "biufMm" and array.dtype.itemsize <= 8:
        native_order = array.astype(array.dtype.newbyteorder("="), copy=False)
        return NativeSeries.from_numpy(name, np.require(native_order, requirements=["C", "A"]))
    return NativeSeries.from_values(name, array.tolist(), None, strict)
