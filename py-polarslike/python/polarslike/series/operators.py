"""Operators of Series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from polarslike.series.series import Series


class Operators:
    """What stands between Series and values."""

    __slots__ = ()

    def _operand(self, other: Any) -> Any:
        from polarslike.expr import Expr
        from polarslike.series import Series

        if isinstance(other, Series | Expr) or other is None or isinstance(other, str):
            return other
        if hasattr(other, "__len__") and not isinstance(other, str | bytes):
            return Series(other)
        return other

    def _operate(self, name: str, other: Any, *, reverse: bool = False) -> Any:
        from polarslike.expr import Expr, lit

        other = self._operand(other)
        if isinstance(other, Expr):
            return lit(self)._call(name, (other,)) if not reverse else other._call(name, (self,))
        if not reverse:
            return self._call(name, (lit(other),))
        frame = self.to_frame()
        result = frame.select(lit(other)._call(name, (lit(self),)))
        return result.to_series().alias(self.name)

    def __add__(self, other: Any) -> Any:
        return self._operate("add", other)

    def __radd__(self, other: Any) -> Any:
        return self._operate("add", other, reverse=True)

    def __sub__(self, other: Any) -> Any:
        return self._operate("sub", other)

    def __rsub__(self, other: Any) -> Any:
        return self._operate("sub", other, reverse=True)

    def __mul__(self, other: Any) -> Any:
        return self._operate("mul", other)

    def __rmul__(self, other: Any) -> Any:
        return self._operate("mul", other, reverse=True)

    def __truediv__(self, other: Any) -> Any:
        return self._operate("truediv", other)

    def __rtruediv__(self, other: Any) -> Any:
        return self._operate("truediv", other, reverse=True)

    def __floordiv__(self, other: Any) -> Any:
        return self._operate("floordiv", other)

    def __rfloordiv__(self, other: Any) -> Any:
        return self._operate("floordiv", other, reverse=True)

    def __mod__(self, other: Any) -> Any:
        return self._operate("mod", other)

    def __rmod__(self, other: Any) -> Any:
        return self._operate("mod", other, reverse=True)

    def __pow__(self, other: Any) -> Any:
        return self._operate("pow", other)

    def __rpow__(self, other: Any) -> Any:
        return self._operate("pow", other, reverse=True)

    def __eq__(self, other: Any) -> Any:  # type: ignore[override]
        return self._operate("eq", other)

    def __ne__(self, other: Any) -> Any:  # type: ignore[override]
        return self._operate("ne", other)

    __hash__ = None  # type: ignore[assignment]

    def __lt__(self, other: Any) -> Any:
        return self._operate("lt", other)

    def __le__(self, other: Any) -> Any:
        return self._operate("le", other)

    def __gt__(self, other: Any) -> Any:
        return self._operate("gt", other)

    def __ge__(self, other: Any) -> Any:
        return self._operate("ge", other)

    def __and__(self, other: Any) -> Any:
        return self._operate("and_", other)

    def __or__(self, other: Any) -> Any:
        return self._operate("or_", other)

    def __xor__(self, other: Any) -> Any:
        return self._operate("xor", other)

    def __invert__(self) -> Series:
        return self._call("not_")

    def __neg__(self) -> Series:
        return self._call("neg")

    def __abs__(self) -> Series:
        return self._call("abs")
