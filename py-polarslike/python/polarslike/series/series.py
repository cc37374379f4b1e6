"""Series: a column by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._construct.series import native_column
from polarslike._native import NativeSeries
from polarslike._replace import Replace
from polarslike.generated.series import SeriesMethods, SeriesNamespaces
from polarslike.series.conversion import Conversion
from polarslike.series.indexing import Indexing
from polarslike.series.operators import Operators

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike._typing import PolarsDataType


class Series(Replace, Conversion, Indexing, Operators, SeriesMethods, SeriesNamespaces):
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
        self._native = native_column(name, values, dtype, strict)
        if nan_to_null and self.dtype.is_float():
            self._native = self._call("fill_nan", (None,))._native

    @classmethod
    def _from_native(cls, native: NativeSeries) -> Series:
        series = cls.__new__(cls)
        series._native = native
        return series

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

    def __repr__(self) -> str:
        return str(self._native)

    def __bool__(self) -> bool:
        msg = "a Series has no truth value: use any(), all() or len()"
        raise TypeError(msg)


def wrap_series(native: NativeSeries) -> Series:
    """The Series of a handle."""
    return Series._from_native(native)


def concat_series(items: list[Series]) -> Series:
    """Series one below the other."""
    result = items[0]
    for item in items[1:]:
        result = result.append(item)
    return result
