"""Series: a column by itself."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from polarslike._native import NativeSeries
from polarslike.generated.series import SeriesMethods, SeriesNamespaces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from polarslike._typing import PolarsDataType
    from polarslike.dataframe import DataFrame


class Series(SeriesMethods, SeriesNamespaces):
    """A named column of values of one type.

    Parameters
    ----------
    name
        the name; values can stand here alone
    values
        values: a list or another iterable, a numpy array, an Arrow array, a pandas or polars Series
    dtype
        the type; default the one that all values fit
    strict
        whether values that do not fit the type are an error; otherwise they are converted or null
    nan_to_null
        whether NaN becomes null
    """

    __slots__ = ("_native",)

    _native: NativeSeries

    def __init__(
        self,
        name: Any = None,
        values: Any = None,
        dtype: PolarsDataType | None = None,
        *,
        strict: bool = True,
        nan_to_null: bool = False,
    ) -> None:
        if name is not None and not isinstance(name, str):
            if values is not None:
                msg = f"the name of a Series must be a string, not {type(name).__name__}"
                raise TypeError(msg)
            name, values = None, name
        self._native = _column(name, values, dtype, strict)
        if nan_to_null and self.dtype.is_float():
            self._native = self._call("fill_nan", (None,))._native

    def _call(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Series:
        return wrap_series(self._native.call(name, args, kwargs))

    def _aggregate(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Any:
        result = self._native.call(name, args, kwargs)
        if name == "implode" or len(result) != 1:
            return wrap_series(result)
        value = result.get(0)
        return (
            wrap_series(NativeSeries.from_values("", value, None, True)) if isinstance(value, list) else value
        )

    # What it is

    @property
    def name(self) -> str:
        """The name."""
        return self._native.name

    @property
    def dtype(self) -> Any:
        """The data type."""
        return self._native.dtype

    @property
    def shape(self) -> tuple[int]:
        """The number of values, as a tuple."""
        return (len(self),)

    def __len__(self) -> int:
        return len(self._native)

    def null_count(self) -> int:
        """The number of nulls."""
        return self._native.null_count()

    def has_nulls(self) -> bool:
        """Whether a value is null."""
        return self.null_count() > 0

    def is_empty(self, *, ignore_nulls: bool = False) -> bool:
        """Whether there are no values, or none but nulls if `ignore_nulls`."""
        return len(self) == (self.null_count() if ignore_nulls else 0)

    def n_chunks(self) -> int:
        """The number of pieces of memory."""
        return len(self.chunk_lengths())

    def chunk_lengths(self) -> list[int]:
        """The number of values in each piece of memory."""
        return self._native.chunk_lengths()

    def rechunk(self) -> Series:
        """The same values in one piece of memory."""
        return wrap_series(self._native.rechunk())

    def alias(self, name: str) -> Series:
        """The same values under another name."""
        return wrap_series(self._native.with_name(name))

    rename = alias

    def clone(self) -> Series:
        """The same Series."""
        return wrap_series(self._native)

    def pipe(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What `function` makes of this Series."""
        return function(self, *args, **kwargs)

    # Values

    def item(self, index: int | None = None) -> Any:
        """The only value, or the one at `index`."""
        if index is None:
            if len(self) != 1:
                msg = f"can only call .item() without an index if the Series has one value, not {len(self)}"
                raise ValueError(msg)
            index = 0
        return self[index]

    def to_list(self) -> list[Any]:
        """The values as a list."""
        return self._native.to_list()

    def __iter__(self) -> Iterator[Any]:
        step = 4096
        for start in range(0, len(self), step):
            yield from self._native.slice(start, step).to_list()

    def __contains__(self, value: Any) -> bool:
        if value is None:
            return self.has_nulls()
        return builtins.any(item == value for item in self)

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, int) and not isinstance(key, bool):
            return self._native.get(row_number(key, len(self)))
        if isinstance(key, slice):
            start, stop, step = key.indices(len(self))
            if step == 1:
                return wrap_series(self._native.slice(start, max(stop - start, 0)))
            return wrap_series(self._native.take(list(range(start, stop, step))))
        return wrap_series(self._native.take(row_numbers(key, len(self))))

    def head(self, n: int = 10) -> Series:
        """The first `n` values; all but the last `-n` if `n` is negative."""
        return self[:n] if n else self[:0]

    def limit(self, n: int = 10) -> Series:
        """The first `n` values: another name of `head`."""
        return self.head(n)

    def tail(self, n: int = 10) -> Series:
        """The last `n` values; all but the first `-n` if `n` is negative."""
        return self[max(len(self) - n, 0) :] if n >= 0 else self[-n:]

    def filter(self, predicate: Any) -> Series:
        """The values where `predicate`, a Boolean Series or list, is true."""
        mask = predicate if isinstance(predicate, Series) else Series(predicate)
        return self._call("filter", (mask,))

    def append(self, other: Series) -> Series:
        """This Series followed by another."""
        return wrap_series(self._native.append(other._native))

    def equals(
        self, other: Series, *, check_dtypes: bool = False, check_names: bool = False, null_equal: bool = True
    ) -> bool:
        """Whether two Series have the same values."""
        if not isinstance(other, Series) or len(self) != len(other):
            return False
        if (check_names and self.name != other.name) or (check_dtypes and self.dtype != other.dtype):
            return False
        if not null_equal and (self.has_nulls() or other.has_nulls()):
            return False
        if self.dtype == other.dtype:
            return self.alias("").to_frame().equals(other.alias("").to_frame())
        return self.to_list() == other.to_list()

    # Other forms

    def to_frame(self, name: str | None = None) -> DataFrame:
        """A frame with this column."""
        from polarslike.dataframe import wrap_frame

        return wrap_frame((self if name is None else self.alias(name))._native.to_frame())

    def to_numpy(self, *, writable: bool = False, allow_copy: bool = True, masked: bool = False) -> Any:
        """The values as a numpy array.

        A read-only view of the same memory where the type allows and there are no nulls; otherwise a copy. Nulls become
        NaN, NaT or None.

        Parameters
        ----------
        writable
            whether the array can be written, by a copy if need be
        allow_copy
            whether a copy may be made; otherwise one that is needed is an error
        masked
            not there yet
        """
        import numpy as np

        from polarslike.datatypes import Date

        if masked:
            msg = "to_numpy(masked=True) is not there yet"
            raise NotImplementedError(msg)
        buffer = self._native.to_numpy()
        shared = (
            buffer is not None and self.null_count() == 0 and self.n_chunks() == 1 and self._is_numpy_native()
        )
        if not allow_copy and (writable or not shared):
            msg = f"cannot make a numpy array of {len(self)} values of {self.dtype} without a copy"
            raise RuntimeError(msg)
        if buffer is not None:
            array = np.asarray(buffer)
        elif self.dtype == Date:
            days = self.cast(int, strict=False)
            array = np.asarray(days._call("fill_null", (np.iinfo(np.int64).min,))._native.to_numpy()).astype(
                "datetime64[D]"
            )
        else:
            array = np.empty(len(self), dtype=object)
            array[:] = self.to_list()
        return array.copy() if writable and not array.flags.writeable else array

    def _is_numpy_native(self) -> bool:
        dtype = self.dtype
        return dtype.is_numeric() or type(dtype).__name__ in ("Datetime", "Duration")

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        array = self.to_numpy(allow_copy=copy is not False)
        if dtype is not None and dtype != array.dtype:
            array = array.astype(dtype)
        return array.copy() if copy else array

    def to_arrow(self) -> Any:
        """The values as an array of pyarrow."""
        import pyarrow as pa

        return pa.chunked_array(self).combine_chunks()

    def to_pandas(self, *, use_pyarrow_extension_array: bool = False, **kwargs: Any) -> Any:
        """The values as a Series of pandas."""
        frame = (
            self.alias("0")
            .to_frame()
            .to_pandas(use_pyarrow_extension_array=use_pyarrow_extension_array, **kwargs)
        )
        return frame["0"].rename(self.name)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._native.to_arrow()

    def __repr__(self) -> str:
        return str(self._native)

    def __bool__(self) -> bool:
        msg = "a Series has no truth value: use any(), all() or len()"
        raise TypeError(msg)

    # Operators

    def _operand(self, other: Any) -> Any:
        from polarslike.expr import Expr

        if isinstance(other, Series | Expr) or other is None or isinstance(other, str):
            return other
        if hasattr(other, "__len__") and not isinstance(other, str | bytes):
            return Series(other)
        return other

    def _operate(self, name: str, other: Any, *, reverse: bool = False) -> Any:
        from polarslike.expr import Expr, lit

        other = self._operand(other)
        if isinstance(other, Expr):
            return lit(self)._call(name, (other,)) if not reverse else other._call(name, (self,))
        if not reverse:
            return self._call(name, (lit(other),))
        frame = self.to_frame()
        result = frame.select(lit(other)._call(name, (lit(self),)))
        return result.to_series().alias(self.name)

    def __add__(self, other: Any) -> Any:
        return self._operate("add", other)

    def __radd__(self, other: Any) -> Any:
        return self._operate("add", other, reverse=True)

    def __sub__(self, other: Any) -> Any:
        return self._operate("sub", other)

    def __rsub__(self, other: Any) -> Any:
        return self._operate("sub", other, reverse=True)

    def __mul__(self, other: Any) -> Any:
        return self._operate("mul", other)

    def __rmul__(self, other: Any) -> Any:
        return self._operate("mul", other, reverse=True)

    def __truediv__(self, other: Any) -> Any:
        return self._operate("truediv", other)

    def __rtruediv__(self, other: Any) -> Any:
        return self._operate("truediv", other, reverse=True)

    def __floordiv__(self, other: Any) -> Any:
        return self._operate("floordiv", other)

    def __rfloordiv__(self, other: Any) -> Any:
        return self._operate("floordiv", other, reverse=True)

    def __mod__(self, other: Any) -> Any:
        return self._operate("mod", other)

    def __rmod__(self, other: Any) -> Any:
        return self._operate("mod", other, reverse=True)

    def __pow__(self, other: Any) -> Any:
        return self._operate("pow", other)

    def __rpow__(self, other: Any) -> Any:
        return self._operate("pow", other, reverse=True)

    def __eq__(self, other: Any) -> Any:  # type: ignore[override]
        return self._operate("eq", other)

    def __ne__(self, other: Any) -> Any:  # type: ignore[override]
        return self._operate("ne", other)

    __hash__ = None  # type: ignore[assignment]

    def __lt__(self, other: Any) -> Any:
        return self._operate("lt", other)

    def __le__(self, other: Any) -> Any:
        return self._operate("le", other)

    def __gt__(self, other: Any) -> Any:
        return self._operate("gt", other)

    def __ge__(self, other: Any) -> Any:
        return self._operate("ge", other)

    def __and__(self, other: Any) -> Any:
        return self._operate("and_", other)

    def __or__(self, other: Any) -> Any:
        return self._operate("or_", other)

    def __xor__(self, other: Any) -> Any:
        return self._operate("xor", other)

    def __invert__(self) -> Series:
        return self._call("not_")

    def __neg__(self) -> Series:
        return self._call("neg")

    def __abs__(self) -> Series:
        return self._call("abs")


def wrap_series(native: NativeSeries) -> Series:
    """The Series of a handle."""
    series = Series.__new__(Series)
    series._native = native
    return series


def row_number(row: int, length: int) -> int:
    """A row from the start; an error for one that does not exist."""
    position = row + length if row < 0 else row
    if not 0 <= position < length:
        msg = f"index {row} is out of bounds for sequence of length {length}"
        raise IndexError(msg)
    return position


def row_numbers(key: Any, length: int) -> list[int]:
    """The rows that a list of numbers or a Boolean mask selects."""
    values = key.to_list() if isinstance(key, Series) else list(key)
    if values and isinstance(values[0], bool):
        if len(values) != length:
            msg = f"a mask of {len(values)} values cannot select from {length} rows"
            raise ValueError(msg)
        return [row for row, selected in enumerate(values) if selected]
    rows = []
    for value in values:
        if not hasattr(value, "__index__"):
            msg = f"cannot select elements using a sequence with elements of type {type(value).__name__!r}"
            raise TypeError(msg)
        rows.append(row_number(int(value), length))
    return rows


def concat_series(items: list[Series]) -> Series:
    """Series one below the other."""
    result = items[0]
    for item in items[1:]:
        result = result.append(item)
    return result


def _column(name: str | None, values: Any, dtype: Any, strict: bool) -> NativeSeries:
    """A column of whatever a user gives."""
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
