"""Columns and rows of a frame by name, position or mask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.series import Series, row_number, row_numbers, wrap_series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polarslike.dataframe.frame import DataFrame


class Indexing:
    """What chooses columns and rows."""

    __slots__ = ()

    def get_column(self, name: str, *, default: Any = None) -> Series:
        """The column of this name."""
        if default is not None and name not in self.columns:
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
            return chosen._choose_rows(rows)
        if isinstance(key, str):
            return self.get_column(key)
        if is_list_of(key, str):
            return self.select(list(key))
        return self._choose_rows(key)

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
        if is_list_of(key, str):
            return self.select(list(key))
        return self.select([names[position] for position in row_numbers(key, self.width)])

    def _choose_rows(self, key: Any) -> DataFrame:
        if isinstance(key, int) and not isinstance(key, bool):
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
        return self._from_native(self._native.take(row_numbers(key, self.height)))

    def __setitem__(self, key: str, value: Any) -> None:
        msg = "frames cannot be changed by item: use `frame = frame.with_columns(...)`"
        raise TypeError(msg)


def is_list_of(values: Any, cls: type) -> bool:
    """Whether this is a list of values of a class."""
    return (
        isinstance(values, list | tuple) and bool(values) and all(isinstance(value, cls) for value in values)
    )
