"""Columns from arrays of numpy."""

from __future__ import annotations

from typing import Any

from polarslike._native import NativeSeries

# Units of time that there are as they are; coarser ones become the first that holds them.
_UNITS = ("ms", "us", "ns")
_COARSE = ("s", "m", "h")


def numpy_column(name: str, array: Any, strict: bool, *, nan_to_null: bool = False) -> NativeSeries:
    """A column of an array: of its values, or of its rows if it has several dimensions."""
    import numpy as np

    if array.ndim == 0:
        return NativeSeries.from_values(name, [array.item()], None, strict)
    if array.ndim > 1:
        return _rows(name, array, strict, nan_to_null)
    if array.dtype.names:
        rows = [dict(zip(array.dtype.names, row, strict=True)) for row in array.tolist()]
        return NativeSeries.from_values(name, rows, None, strict)
    if isinstance(array, np.ma.MaskedArray):
        return NativeSeries.from_values(name, array.tolist(), None, strict)
    kind = array.dtype.kind
    if kind in "Mm":
        return _moments(name, array)
    if kind == "f" and array.dtype.itemsize == 2:
        array = array.astype(np.float32)
    if kind in "biuf" and array.dtype.itemsize <= 8:
        native = NativeSeries.from_numpy(name, _contiguous(array))
        return native.call("fill_nan", (None,)) if nan_to_null and kind == "f" else native
    if kind == "c":
        msg = "there is no data type for complex numbers; make columns of `array.real` and `array.imag`"
        raise TypeError(msg)
    values = array.astype(object).tolist() if kind == "T" else array.tolist()
    return NativeSeries.from_values(name, values, None, strict)


def _contiguous(array: Any) -> Any:
    """The values one after the other, in the processor's byte order."""
    import numpy as np

    native_order = array.astype(array.dtype.newbyteorder("="), copy=False)
    return np.require(native_order, requirements=["C", "A"])


def _moments(name: str, array: Any) -> NativeSeries:
    import numpy as np

    unit, count = np.datetime_data(array.dtype)
    if array.dtype.kind == "M" and unit in ("D", "W", "M", "Y"):
        from polarslike.datatypes import Date

        instants = array.astype("datetime64[D]").astype("datetime64[ms]")
        return NativeSeries.from_numpy(name, _contiguous(instants)).call("cast", (Date,))
    if unit not in _UNITS or count != 1:
        finer = "ms" if unit in _COARSE or unit == "D" or unit == "W" else "us" if unit in _UNITS else "ns"
        array = array.astype(f"{array.dtype.kind}8[{finer}]")
    return NativeSeries.from_numpy(name, _contiguous(array))


def _rows(name: str, array: Any, strict: bool, nan_to_null: bool) -> NativeSeries:
    """A column of arrays: one for each index of the first dimension."""
    from polarslike.datatypes import Array

    values = numpy_column(name, array.reshape(-1), strict, nan_to_null=nan_to_null)
    dtype = Array(values.dtype, array.shape[1:])
    return NativeSeries.from_values(name, array.tolist(), dtype, strict)
