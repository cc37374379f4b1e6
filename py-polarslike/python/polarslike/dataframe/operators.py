"""Operators of frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.expr import lit
from polarslike.lazyframe import all_columns

if TYPE_CHECKING:
    from polarslike.dataframe.frame import DataFrame


class Operators:
    """What stands between frames and values."""

    __slots__ = ()

    def _compare(self, name: str, other: Any) -> DataFrame:
        from polarslike.dataframe import DataFrame

        if isinstance(other, DataFrame):
            pairs = zip(self.get_columns(), other.get_columns(), strict=True)
            return DataFrame([left._operate(name, right) for left, right in pairs])
        return self.select(all_columns()._call(name, (other if not isinstance(other, str) else lit(other),)))

    def __add__(self, other: Any) -> DataFrame:
        return self._compare("add", other)

    def __sub__(self, other: Any) -> DataFrame:
        return self._compare("sub", other)

    def __mul__(self, other: Any) -> DataFrame:
        return self._compare("mul", other)

    def __truediv__(self, other: Any) -> DataFrame:
        return self._compare("truediv", other)

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
