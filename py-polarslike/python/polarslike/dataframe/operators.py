"""Operators of frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.exceptions import InvalidArgumentError, ShapeError
from polarslike.expr import lit
from polarslike.lazyframe import all_columns

if TYPE_CHECKING:
    from polarslike.dataframe.frame import DataFrame


class Operators:
    """What stands between frames and values."""

    __slots__ = ()

    def _operate(self, name: str, other: Any) -> DataFrame:
        from polarslike.dataframe.frame import DataFrame
        from polarslike.series import Series

        if isinstance(other, DataFrame):
            if self.shape != other.shape:
                msg = f"frames of shapes {self.shape} and {other.shape} have no counterparts for each value"
                raise ShapeError(msg)
            pairs = zip(self.get_columns(), other.get_columns(), strict=True)
            return type(self)([left._operate(name, right) for left, right in pairs])
        if isinstance(other, Series) or (isinstance(other, list | tuple) and len(other) == self.height):
            column = other if isinstance(other, Series) else Series("", other)
            return type(self)([item._operate(name, column) for item in self.get_columns()])
        if not self.width:
            return self
        return self.select(all_columns()._call(name, (lit(other),)))

    def _compare(self, name: str, other: Any) -> DataFrame:
        from polarslike.dataframe.frame import DataFrame

        if isinstance(other, DataFrame) and (self.columns, self.height) != (other.columns, other.height):
            msg = (
                f"frames are compared value by value: columns {self.columns} of {self.height} rows and "
                f"{other.columns} of {other.height} rows do not match"
            )
            raise InvalidArgumentError(msg)
        return self._operate(name, other)

    def __add__(self, other: Any) -> DataFrame:
        return self._operate("add", other)

    def __radd__(self, other: Any) -> DataFrame:
        return self._reversed("add", other)

    def __sub__(self, other: Any) -> DataFrame:
        return self._operate("sub", other)

    def __rsub__(self, other: Any) -> DataFrame:
        return self._reversed("sub", other)

    def __mul__(self, other: Any) -> DataFrame:
        return self._operate("mul", other)

    def __rmul__(self, other: Any) -> DataFrame:
        return self._reversed("mul", other)

    def __truediv__(self, other: Any) -> DataFrame:
        return self._operate("truediv", other)

    def __floordiv__(self, other: Any) -> DataFrame:
        return self._operate("floordiv", other)

    def __mod__(self, other: Any) -> DataFrame:
        return self._operate("mod", other)

    def _reversed(self, name: str, other: Any) -> DataFrame:
        """A value before the operator: the result has the names of the columns."""
        return type(self)([column._operate(name, other, reverse=True) for column in self.get_columns()])

    def __eq__(self, other: Any) -> DataFrame:  # type: ignore[override]
        return self._compare("eq", other)

    def __ne__(self, other: Any) -> DataFrame:  # type: ignore[override]
        return self._compare("ne", other)

    __hash__ = None  # type: ignore[assignment]

    def __lt__(self, other: Any) -> DataFrame:
        return self._compare("lt", other)

    def __le__(self, other: Any) -> DataFrame:
        return self._compare("le", other)

    def __gt__(self, other: Any) -> DataFrame:
        return self._compare("gt", other)

    def __ge__(self, other: Any) -> DataFrame:
        return self._compare("ge", other)
