"""What a Series says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polarslike.dataframe import DataFrame
    from polarslike.series.series import Series

_UNITS = {"b": 0, "kb": 1, "mb": 2, "gb": 3, "tb": 4}


class Inspection:
    """What a Series says of itself and its memory."""

    __slots__ = ()

    @property
    def shape(self) -> tuple[int]:
        """The number of values, as a tuple."""
        return (len(self),)

    @property
    def flags(self) -> dict[str, bool]:
        """Whether the values are in order. (Polars says whether it knows that they are.)"""
        if not len(self) or self.dtype.is_nested():
            return {"SORTED_ASC": False, "SORTED_DESC": False}
        return {"SORTED_ASC": self.is_sorted(), "SORTED_DESC": self.is_sorted(descending=True)}

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

    def get_chunks(self) -> list[Series]:
        """The pieces of memory, each as a Series."""
        start, chunks = 0, []
        for length in self.chunk_lengths():
            chunks.append(self._from_native(self._native.slice(start, length)))
            start += length
        return chunks

    def estimated_size(self, unit: str = "b") -> int | float:
        """About how much memory the values take, in bytes or in `kb`, `mb`, `gb`, `tb`."""
        return scale_bytes(self._native.estimated_size(), unit)

    def describe(
        self, percentiles: Sequence[float] | float | None = (0.25, 0.50, 0.75), interpolation: str = "nearest"
    ) -> DataFrame:
        """Counts, mean, spread and quantiles of the values, a row each."""
        described = self.to_frame("value").describe(percentiles, interpolation=interpolation)
        return described.filter(described.get_column("value").is_not_null())

    def to_init_repr(self, n: int = 1000) -> str:
        """The Python code that makes this Series (its first `n` values)."""
        values = ", ".join(value_to_code(value) for value in self[:n].to_list())
        return f"pl.Series({self.name!r}, [{values}], dtype={dtype_to_code(self.dtype)})"

    def equals(
        self, other: Series, *, check_dtypes: bool = False, check_names: bool = False, null_equal: bool = True
    ) -> bool:
        """Whether two Series have the same values."""
        from polarslike.series.series import Series

        if not isinstance(other, Series):
            msg = f"expected a Series, not {type(other).__name__}"
            raise TypeError(msg)
        if len(self) != len(other):
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

    def _repr_html_(self) -> str:
        html = self.to_frame()._native.to_html()
        # The shape of a Series is one number.
        return html.replace(", 1)</small>", ",)</small>", 1)


def scale_bytes(size: int, unit: str) -> int | float:
    """A number of bytes in another unit."""
    power = _UNITS.get(
        {"bytes": "b", "kilobytes": "kb", "megabytes": "mb", "gigabytes": "gb", "terabytes": "tb"}.get(
            unit, unit
        )
    )
    if power is None:
        msg = f"`unit` must be one of {sorted(_UNITS)}, got {unit!r}"
        raise ValueError(msg)
    return size if power == 0 else size / 1024**power


def dtype_to_code(dtype: Any) -> str:
    """A data type as Python code."""
    import re

    return re.sub(r"(?<!['\w])(?!(?:None|True|False)\b)(?=[A-Z][A-Za-z0-9]*\b(?!'))", "pl.", repr(dtype))


def value_to_code(value: Any) -> str:
    """A value as Python code."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return f"float('{value}')"
    return repr(value)
