"""Values of a Series by position or mask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


class Indexing:
    """What chooses values."""

    __slots__ = ()

    def item(self, index: int | None = None) -> Any:
        """The only value, or the one at `index`."""
        if index is None:
            if len(self) != 1:
                msg = f"can only call .item() without an index if the Series has one value, not {len(self)}"
                raise ValueError(msg)
            index = 0
        return self[index]

    def __iter__(self) -> Iterator[Any]:
        step = 4096
        for start in range(0, len(self), step):
            yield from self._native.slice(start, step).to_list()

    def __contains__(self, value: Any) -> bool:
        if value is None:
            return self.has_nulls()
        return any(item == value for item in self)

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, int) and not isinstance(key, bool):
            return self._native.get(row_number(key, len(self)))
        if isinstance(key, slice):
            start, stop, step = key.indices(len(self))
            if step == 1:
                return self._from_native(self._native.slice(start, max(stop - start, 0)))
            return self._from_native(self._native.take(list(range(start, stop, step))))
        if hasattr(key, "__index__") and not isinstance(key, bool) and getattr(key, "ndim", 0) == 0:
            return self._native.get(row_number(int(key), len(self)))
        if isinstance(key, bool | str) or not hasattr(key, "__iter__"):
            msg = f"cannot select elements using key of type {type(key).__name__!r}: {key!r}"
            raise TypeError(msg)
        return self._from_native(self._native.take(row_numbers(key, len(self))))

    def __reversed__(self) -> Iterator[Any]:
        return iter(self[::-1])


def row_number(row: int, length: int) -> int:
    """A row from the start; an error for one that does not exist."""
    position = row + length if row < 0 else row
    if not 0 <= position < length:
        msg = f"index {row} is out of bounds for sequence of length {length}"
        raise IndexError(msg)
    return position


def row_numbers(key: Any, length: int) -> list[int]:
    """The rows that a list of numbers or a Boolean mask selects."""
    values = key.to_list() if hasattr(key, "to_list") else list(key)
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
