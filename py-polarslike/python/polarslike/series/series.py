"""Series: a column by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._construct.series import native_column
from polarslike._native import NativeSeries
from polarslike._replace import Replace
from polarslike.generated.series import SeriesMethods, SeriesNamespaces
from polarslike.series.conversion import Conversion
from polarslike.series.editing import Editing
from polarslike.series.indexing import Indexing
from polarslike.series.inspection import Inspection
from polarslike.series.namespaces import DtNamespace, StructNamespace
from polarslike.series.operators import Operators

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike._typing import PolarsDataType
    from polarslike.dataframe import DataFrame


class Series(Replace, Conversion, Editing, Indexing, Inspection, Operators, SeriesMethods, SeriesNamespaces):
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
        self._native = native_column(name, values, dtype, strict, nan_to_null=nan_to_null)

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

    @property
    def name(self) -> str:
        """The name."""
        return self._native.name

    @property
    def dtype(self) -> Any:
        """The data type."""
        return self._native.dtype

    @property
    def dt(self) -> DtNamespace:
        """Functions of dates and times."""
        return DtNamespace(self)

    @property
    def struct(self) -> StructNamespace:
        """Functions of structs."""
        return StructNamespace(self)

    def alias(self, name: str) -> Series:
        """The same values under another name."""
        return self._from_native(self._native.with_name(name))

    rename = alias

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

    def sort(
        self,
        *,
        descending: bool = False,
        nulls_last: bool = False,
        multithreaded: bool = True,
        in_place: bool = False,
    ) -> Series:
        """The values in order.

        Parameters
        ----------
        descending
            whether the greatest come first
        nulls_last
            whether nulls come last
        multithreaded
            accepted for compatibility
        in_place
            whether this Series is changed
        """
        result = self._call("sort", (), {"descending": descending, "nulls_last": nulls_last})
        if not in_place:
            return result
        self._native = result._native
        return self

    def value_counts(
        self, *, sort: bool = False, parallel: bool = False, name: str | None = None, normalize: bool = False
    ) -> DataFrame:
        """A frame of the distinct values and how often each occurs.

        Parameters
        ----------
        sort
            whether the most frequent come first
        parallel
            accepted for compatibility
        name
            the name of the counts; default `count`, or `proportion` if `normalize`
        normalize
            whether to give shares instead of numbers
        """
        options = {"sort": sort, "parallel": parallel, "name": name, "normalize": normalize}
        return self._call("value_counts", (), options).struct.unnest()

    def hist(
        self,
        bins: Any = None,
        *,
        bin_count: int | None = None,
        include_category: bool = True,
        include_breakpoint: bool = True,
    ) -> DataFrame:
        """A frame of bins and how many values are in each.

        Parameters
        ----------
        bins
            the ends of the bins
        bin_count
            into how many bins of one width values go if no ends are given; default 10
        include_category, include_breakpoint
            whether there are columns with the names and the upper ends of bins
        """
        options = {
            "bin_count": bin_count,
            "include_category": include_category,
            "include_breakpoint": include_breakpoint,
        }
        counts = self._call("hist", () if bins is None else (bins,), options)
        return counts.struct.unnest() if include_category or include_breakpoint else counts.to_frame()

    def __bool__(self) -> bool:
        msg = "a Series has no truth value: use any(), all() or len()"
        raise TypeError(msg)


def wrap_series(native: NativeSeries) -> Series:
    """The Series of a handle."""
    return Series._from_native(native)


def concat_series(items: list[Series]) -> Series:
    """Series one below the other."""
    result = items[0]._native
    for item in items[1:]:
        result = result.append(item._native)
    return wrap_series(result)
