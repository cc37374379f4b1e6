"""Columns and rows of a frame by name, position or mask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.datatypes import String
from polarslike.expr import lit
from polarslike.lazyframe import all_columns
from polarslike.series import Series, row_number, row_numbers, wrap_series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polarslike.dataframe.frame import DataFrame


_NO_DEFAULT = object()


class Indexing:
    """What chooses columns and rows."""

    __slots__ = ()

    def get_column(self, name: str, *, default: Any = _NO_DEFAULT) -> Any:
        """The column of this name; `default`, if given, where there is none."""
        if default is not _NO_DEFAULT and name not in self.columns:
            return default
        return wrap_series(self._native.column(name))

    def get_columns(self) -> list[Series]:
        """All columns."""
        return [wrap_series(native) for native in self._native.series()]

    def iter_columns(self) -> Iterator[Series]:
        """The columns in turn."""
        return iter(self.get_columns())

    def get_column_index(self, name: str) -> int:
        """The position of the column of this name."""
        self.get_column(name)
        return self.columns.index(name)

    def to_series(self, index: int = 0) -> Series:
        """The column at this position."""
        if not hasattr(index, "__index__"):
            msg = f"a column is found by its position, not by {index!r}; `get_column` takes names"
            raise TypeError(msg)
        return self.get_columns()[row_number(index, self.width)]

    def __contains__(self, name: str) -> bool:
        return name in self.columns

    def __iter__(self) -> Iterator[Series]:
        return iter(self.get_columns())

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, tuple) and len(key) == 2:
            rows, columns = key
            chosen = self._choose_columns(columns)
            if isinstance(chosen, Series):
                return chosen[rows]
            if _is_position(rows) and isinstance(columns, int | str):
                return chosen.item(rows, 0)
            return chosen._choose_rows(rows)
        if isinstance(key, tuple):
            msg = f"a frame is indexed by rows and columns, not by {len(key)} keys"
            raise TypeError(msg)
        if isinstance(key, str):
            return self.get_column(key)
        # As in Polars, a list of truth values is a mask of columns.
        if (
            is_list_of(key, bool)
            or _has_text(key)
            or (isinstance(key, slice) and (_has_text([key.start]) or _has_text([key.stop])))
        ):
            return self._choose_columns(key)
        return self._choose_rows(key)

    def __reversed__(self) -> Iterator[Series]:
        return reversed(self.get_columns())

    def _choose_columns(self, key: Any) -> Any:
        if isinstance(key, str):
            return self.get_column(key)
        if isinstance(key, int) and not isinstance(key, bool):
            return self.to_series(key)
        names = self.columns
        if isinstance(key, slice):
            if isinstance(key.start, str) or isinstance(key.stop, str):
                # Unlike a slice of numbers, one of names includes its end.
                start = 0 if key.start is None else self.get_column_index(key.start)
                stop = None if key.stop is None else self.get_column_index(key.stop) + 1
                key = slice(start, stop, key.step)
            return self.select(names[key])
        if _has_text(key):
            return self.select([str(name) for name in key])
        return self.select([names[position] for position in row_numbers(key, self.width)])

    def _choose_rows(self, key: Any) -> DataFrame:
        if _is_position(key):
            try:
                position = row_number(key, self.height)
            except IndexError:
                msg = f"index {key} is out of bounds for DataFrame of height {self.height}"
                raise IndexError(msg) from None
            return self._from_native(self._native.slice(position, 1))
        if isinstance(key, slice):
            start, stop, step = key.indices(self.height)
            if step == 1:
                return self._from_native(self._native.slice(start, max(stop - start, 0)))
            return self._from_native(self._native.take(list(range(start, stop, step))))
        if isinstance(key, bool) or key is ... or not hasattr(key, "__iter__"):
            msg = f"cannot select rows using key of type {type(key).__name__!r}: {key!r}"
            raise TypeError(msg)
        if isinstance(key, Series) and key.dtype.is_integer() and self.width:
            # A literal stays a column; as an argument it would become a list of values.
            return self.select(all_columns().gather(lit(key)))
        return self._from_native(self._native.take(row_numbers(key, self.height)))

    def __setitem__(self, key: Any, value: Any) -> None:
        """Changes values: `frame[["a", "b"]] = array` or `frame[rows, columns] = value`."""
        if isinstance(key, tuple) and len(key) == 2:
            rows, columns = key
            chosen = self._choose_columns(columns)
            changed = [chosen] if isinstance(chosen, Series) else chosen.get_columns()
            for column in changed:
                column[rows] = value
        elif _has_text(key):
            import numpy as np

            values = np.array(value)
            if values.ndim != 2:
                msg = "several columns are set by values with two dimensions"
                raise ValueError(msg)
            if values.shape[1] != len(key):
                msg = f"{len(key)} columns cannot be set by {values.shape[1]}"
                raise ValueError(msg)
            changed = [Series(str(name), values[:, i]) for i, name in enumerate(key)]
        elif isinstance(key, str):
            msg = "a column is not set by item: use `frame = frame.with_columns(...)`"
            raise TypeError(msg)
        else:
            msg = f"cannot use {key!r} for indexing: values are set by rows and columns"
            raise TypeError(msg)
        self._native = self.with_columns(changed)._native

    def _ipython_key_completions_(self) -> list[str]:
        return self.columns


def is_list_of(values: Any, cls: type) -> bool:
    """Whether this is a list of values of a class."""
    return (
        isinstance(values, list | tuple) and bool(values) and all(isinstance(value, cls) for value in values)
    )


def _is_position(key: Any) -> bool:
    return hasattr(key, "__index__") and not isinstance(key, bool) and getattr(key, "ndim", 0) == 0


def _has_text(key: Any) -> bool:
    """Whether these are names: a list, a Series or an array of text."""
    if isinstance(key, list | tuple):
        return is_list_of(key, str)
    if isinstance(key, Series):
        return key.dtype == String
    return getattr(getattr(key, "dtype", None), "kind", None) in ("U", "T")
