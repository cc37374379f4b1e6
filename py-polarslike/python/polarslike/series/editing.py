"""Series with other values, and changes in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._native import NativeSeries
from polarslike.datatypes import Boolean
from polarslike.series.indexing import row_numbers

if TYPE_CHECKING:
    from polarslike.series.series import Series


class Editing:
    """What makes Series with other values of the same type, in place where Polars does."""

    __slots__ = ()

    def append(self, other: Series) -> Series:
        """Puts the values of another Series at the end; its memory stays where it is."""
        self._native = self._native.append(other._native)
        return self

    def extend(self, other: Series) -> Series:
        """Puts the values of another Series at the end, in one piece of memory."""
        self._native = self._native.append(other._native).rechunk()
        return self

    def clear(self, n: int = 0) -> Series:
        """No values, or `n` nulls, of the same type."""
        if n < 0:
            msg = f"`n` should be greater than or equal to 0, got {n}"
            raise ValueError(msg)
        empty = self._native.slice(0, 0)
        if n == 0:
            return self._from_native(empty)
        nulls = NativeSeries.from_values(self.name, [None] * n, self.dtype, True)
        return self._from_native(nulls)

    def new_from_index(self, index: int, length: int) -> Series:
        """The value at `index`, `length` times."""
        (row,) = row_numbers([index], len(self))
        return self._from_native(self._native.take([row] * length))

    def set(self, filter: Series, value: Any) -> Series:
        """The same values, but `value` where `filter` is true."""
        from polarslike.series.series import Series

        if filter.dtype != Boolean:
            msg = f"`filter` must be a Series of Booleans, not of {filter.dtype}"
            raise TypeError(msg)
        other = Series("", [value], self.dtype, strict=False)
        return self.zip_with(~filter.fill_null(False), other.new_from_index(0, len(self)))

    def zip_with(self, mask: Series, other: Series) -> Series:
        """The values of this Series where `mask` is true, elsewhere those of another."""
        from polarslike.functions import col, when

        frame = mask.alias("mask").to_frame().with_columns(self.alias("own"), other.alias("other"))
        chosen = frame.select(when(col("mask")).then(col("own")).otherwise(col("other")))
        return chosen.to_series().alias(self.name)

    def scatter(self, indices: Any, values: Any) -> Series:
        """Replaces, in place, the values at `indices` by `values`: one for each, or one for all."""
        from polarslike.series.series import Series

        rows = row_numbers([indices] if isinstance(indices, int) else indices, len(self))
        if not rows:
            return self
        if isinstance(values, Series):
            new = values if values.dtype == self.dtype else values.cast(self.dtype)
        elif hasattr(values, "__len__") and not isinstance(values, str | bytes | dict):
            new = Series("", values, self.dtype)
        else:
            new = Series("", [values], self.dtype)
        if len(new) == 1 and len(rows) != 1:
            new = new.new_from_index(0, len(rows))
        self._native = self._native.scatter(rows, new._native)
        return self

    def __setitem__(self, key: Any, value: Any) -> None:
        from polarslike.series.series import Series

        if isinstance(key, bool) or (isinstance(key, list | tuple) and key and isinstance(key[0], bool)):
            msg = f"cannot use {key!r} for indexing: masks are Series of Booleans"
            raise TypeError(msg)
        if isinstance(key, Series) and key.dtype == Boolean:
            key = key.arg_true()
        elif isinstance(key, slice):
            key = range(*key.indices(len(self)))
        elif not hasattr(key, "__index__") and not hasattr(key, "__iter__"):
            msg = f"cannot use {key!r} for indexing"
            raise TypeError(msg)
        self.scatter(int(key) if hasattr(key, "__index__") else key, value)

    def rechunk(self, *, in_place: bool = False) -> Series:
        """The same values in one piece of memory."""
        native = self._native.rechunk()
        if in_place:
            self._native = native
            return self
        return self._from_native(native)

    def shrink_to_fit(self, *, in_place: bool = False) -> Series:
        """The same values in as little memory as they need."""
        return self.rechunk(in_place=in_place)

    def shrink_dtype(self) -> Series:
        """The same values in the smallest type of their kind that holds them."""
        from polarslike import datatypes as dt

        if self.dtype.is_float():
            return self.cast(dt.Float32)
        if not self.dtype.is_integer():
            return self
        low, high = self.min(), self.max()
        if low is None:
            return self.cast(dt.Int8 if self.dtype.is_signed_integer() else dt.UInt8)
        signed = self.dtype.is_signed_integer()
        for bits in (8, 16, 32, 64):
            least, most = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
            if least <= low and high <= most:
                return self.cast(getattr(dt, f"{'Int' if signed else 'UInt'}{bits}"))
        return self
