"""Rows of a frame as values of Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.exceptions import NoRowsReturnedError, OutOfBoundsError, TooManyRowsReturnedError
from polarslike.expr import Expr
from polarslike.series import row_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polarslike.dataframe.frame import DataFrame
    from polarslike.expr import Expr


class Rows:
    """What gives rows."""

    __slots__ = ()

    def row(self, index: int | None = None, *, by_predicate: Expr | None = None, named: bool = False) -> Any:
        """One row as a tuple, or as a dict if `named`: the one at `index`, or the one where `by_predicate` is true."""
        if index is not None and by_predicate is not None:
            msg = "cannot set both 'index' and 'by_predicate'; mutually exclusive"
            raise ValueError(msg)
        if isinstance(index, Expr):
            msg = "a predicate is passed as the keyword `by_predicate`"
            raise TypeError(msg)
        if by_predicate is not None:
            found = self.filter(by_predicate)
            if found.height != 1:
                error = TooManyRowsReturnedError if found.height else NoRowsReturnedError
                msg = f"predicate <{by_predicate}> returned {found.height or 'no'} rows"
                raise error(msg)
            return found.rows(named=named)[0]
        if index is None:
            if self.height != 1:
                msg = f"`row` without index or by_predicate needs a frame of one row, not of {self.height}"
                raise ValueError(msg)
            index = 0
        try:
            position = row_number(index, self.height)
        except IndexError as error:
            raise OutOfBoundsError(str(error)) from None
        return self[position].rows(named=named)[0]

    def rows(self, *, named: bool = False) -> list[Any]:
        """All rows as tuples, or as dicts if `named`."""
        rows = self._native.rows()
        if not named:
            return rows
        names = self.columns
        return [dict(zip(names, row, strict=True)) for row in rows]

    def iter_rows(self, *, named: bool = False, buffer_size: int = 512) -> Iterator[Any]:
        """The rows in turn, as tuples or as dicts if `named`."""
        for start in range(0, self.height, max(buffer_size, 1)):
            yield from self[start : start + max(buffer_size, 1)].rows(named=named)

    def iter_slices(self, n_rows: int = 10_000) -> Iterator[DataFrame]:
        """Pieces of so many rows in turn."""
        for start in range(0, self.height, n_rows):
            yield self[start : start + n_rows]

    def item(self, row: int | None = None, column: int | str | None = None) -> Any:
        """The only value of the frame, or the one at this row and column."""
        if row is None and column is None:
            if self.shape != (1, 1):
                msg = f"can only call .item() without row and column if the frame has one value; shape={self.shape}"
                raise ValueError(msg)
            row, column = 0, 0
        elif row is None:
            if self.height != 1:
                msg = f"can only call .item() without row if the frame has one row, not {self.height}"
                raise ValueError(msg)
            row = 0
        elif column is None:
            if self.width != 1:
                msg = f"can only call .item() without column if the frame has one column, not {self.width}"
                raise ValueError(msg)
            column = 0
        return (self.get_column(column) if isinstance(column, str) else self.to_series(column))[row]
