"""Series as arrays of numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike import datatypes as dt

if TYPE_CHECKING:
    from polarslike.series.series import Series


def series_to_numpy(series: Series, *, writable: bool, allow_copy: bool) -> Any:
    """The values as an array; one that is copied can be written."""
    import numpy as np

    nested = isinstance(series.dtype, dt.Array | dt.Struct)
    if nested:
        array = _array(series, allow_copy) if isinstance(series.dtype, dt.Array) else _struct(series)
        return array.copy() if writable and not array.flags.writeable else array
    if not allow_copy and (writable or not _is_shared(series)):
        msg = f"cannot make a numpy array of {len(series)} values of {series.dtype} without a copy"
        raise RuntimeError(msg)
    if series.null_count() and series.dtype in (dt.Int8, dt.Int16, dt.UInt8, dt.UInt16):
        series = series.cast(dt.Float32)
    buffer = series._native.to_numpy()
    if buffer is not None:
        array = np.asarray(buffer)
    elif series.dtype == dt.Null:
        array = np.full(len(series), np.nan, dtype=np.float32)
    elif series.dtype == dt.Date:
        array = _dates(series)
    else:
        array = np.empty(len(series), dtype=object)
        array[:] = (
            [
                None if value is None else as_series(value, series.dtype.inner).to_numpy()
                for value in series.to_list()
            ]
            if isinstance(series.dtype, dt.List)
            else series.to_list()
        )
    if array.flags.writeable or not (writable or not _is_shared(series)):
        return array
    return array.copy()


def as_series(values: list[Any], dtype: Any) -> Series:
    """Values of a list as a Series."""
    from polarslike.series.series import Series

    return Series("", values, dtype)


def series_to_masked(series: Series, *, writable: bool) -> Any:
    """The values as a masked array, in which nulls are masked."""
    import numpy as np

    mask = series.is_null().to_numpy()
    if isinstance(series.dtype, dt.Array):
        # The elements of null arrays are masked, too.
        mask = np.broadcast_to(
            mask.reshape(-1, *(1,) * len(series.dtype.shape)), (len(mask), *series.dtype.shape)
        )
    if not series.null_count():
        return np.ma.MaskedArray(series.to_numpy(writable=writable), mask=mask)
    return np.ma.MaskedArray(_without_nulls(series).to_numpy(writable=writable), mask=mask)


def _without_nulls(series: Series) -> Series:
    """Any value in place of the nulls."""
    if series.dtype.is_numeric() or series.dtype == dt.Boolean:
        return series.fill_null(0 if series.dtype != dt.Boolean else False)
    if series.dtype.is_temporal():
        return series.cast(dt.Int64).fill_null(0).cast(series.dtype)
    return series


def _is_shared(series: Series) -> bool:
    """Whether numpy can look at the same memory."""
    dtype = series.dtype
    same_layout = dtype.is_integer() or dtype.is_float() or isinstance(dtype, dt.Datetime | dt.Duration)
    fits = same_layout and dtype != dt.Int128
    return fits and series.null_count() == 0 and series._native.encodings() in (["plain"], [])


def _dates(series: Series) -> Any:
    import numpy as np

    days = series.cast(dt.Int64).fill_null(np.iinfo(np.int64).min)
    return np.asarray(days._native.to_numpy()).astype("datetime64[D]")


def _array(series: Series, allow_copy: bool) -> Any:
    """Arrays of one width as an array of more dimensions."""
    shape = series.dtype.shape
    inner: Any = series.dtype
    while isinstance(inner, dt.Array):
        inner = inner.inner
    values = series
    if series.null_count():
        rows = [_nulls(shape) if row is None else row for row in series.to_list()]
        values = as_series(rows, series.dtype)
    for _ in shape:
        values = (
            values.cast(dt.List(values.dtype.inner)).explode(empty_as_null=False)
            if len(values)
            else as_series([], inner)
        )
    return values.to_numpy(allow_copy=allow_copy).reshape(len(series), *shape)


def _nulls(shape: tuple[int, ...]) -> list[Any]:
    return [_nulls(shape[1:]) if len(shape) > 1 else None for _ in range(shape[0])]


def _struct(series: Series) -> Any:
    """Structs as an array with a column per field."""
    from polarslike.dataframe import DataFrame

    return DataFrame([series.struct.field(field.name) for field in series.dtype.fields]).to_numpy()
