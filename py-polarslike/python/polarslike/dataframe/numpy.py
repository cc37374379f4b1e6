"""Frames as arrays of numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.datatypes import Boolean, String

if TYPE_CHECKING:
    from polarslike.dataframe.frame import DataFrame
    from polarslike.series import Series


def frame_to_numpy(frame: DataFrame, *, order: str, writable: bool, allow_copy: bool, masked: bool) -> Any:
    """The values as an array with two dimensions."""
    import numpy as np

    if order not in ("fortran", "c"):
        msg = f"`order` must be one of {{'fortran', 'c'}}, got {order!r}"
        raise ValueError(msg)
    if frame.width == 1:
        column = frame.to_series()
        return column.to_numpy(writable=writable, allow_copy=allow_copy, masked=masked).reshape(-1, 1)
    if not allow_copy and frame.height:
        msg = "cannot make one numpy array of several columns without a copy"
        raise RuntimeError(msg)
    arrays = [column.to_numpy(masked=masked) for column in frame.get_columns()]
    result = np.empty(
        frame.shape, dtype=_common_type(frame, arrays), order="F" if order == "fortran" else "C"
    )
    if masked:
        result = np.ma.MaskedArray(result)
    for position, (column, array) in enumerate(zip(frame.get_columns(), arrays, strict=True)):
        result[:, position] = column.to_list() if result.dtype.kind == "O" else array
    return result


def _text(column: Series) -> Any:
    """The values; text in numpy's own type, where no value is null."""
    array = column.to_numpy()
    return array.astype(str) if column.dtype == String and not column.has_nulls() else array


def _common_type(frame: DataFrame, arrays: list[Any]) -> Any:
    """The type that holds the values of all columns; Python's objects where no other does."""
    import numpy as np

    if not arrays:
        return np.dtype(np.float64)
    kinds = {array.dtype.kind for array in arrays}
    has_truth_values = Boolean in frame.dtypes and kinds != {"b"}
    moments = kinds == {"M"} or kinds == {"m"}
    if (kinds <= set("iuf") or kinds == {"b"} or moments) and not has_truth_values:
        return np.result_type(*arrays)
    if kinds <= set("biuf"):
        return np.result_type(*arrays)
    return np.dtype(object)


def frame_to_structured(frame: DataFrame) -> Any:
    """The values as an array of one dimension with a field per column."""
    import numpy as np

    columns = [(column.name, _text(column)) for column in frame.get_columns()]
    result = np.empty(frame.height, dtype=[(name, array.dtype) for name, array in columns])
    for name, array in columns:
        result[name] = array
    return result
