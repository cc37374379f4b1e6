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

    def __rand__(self, other: Any) -> Any:
        return self._operate("and_", other, reverse=True)

    def __ror__(self, other: Any) -> Any:
        return self._operate("or_", other, reverse=True)

    def __rxor__(self, other: Any) -> Any:
        return self._operate("xor", other, reverse=True)

    def __matmul__(self, other: Any) -> Any:
        return self.dot(self._operand(other))

    __rmatmul__ = __matmul__

    def __pos__(self) -> Series:
        return self

    def __neg__(self) -> Series:
        return self._call("neg")

    def __abs__(self) -> Series:
        return self._call("abs")

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any) -> Any:
        """A function of numpy on these values; where a Series has null, the result has."""
        from polarslike.series.series import Series

        if method != "__call__":
            msg = f"a Series can only be called with numpy's functions, not with their method {method!r}"
            raise NotImplementedError(msg)
        series = [item for item in inputs if isinstance(item, Series)]
        arrays = [_ufunc_argument(item) if isinstance(item, Series) else item for item in inputs]
        result = ufunc(*arrays, **kwargs)
        if getattr(result, "ndim", 0) != 1:
            return result
        values = Series(series[0].name, result)
        present = [~item.is_null() for item in series if item.has_nulls() and len(item) == len(values)]
        for mask in present:
            values = values.zip_with(mask, values.clear(len(values)))
        return values


def _ufunc_argument(series: Series) -> Any:
    """The values as numpy computes on them: any number in place of null, so that integers stay."""
    if series.has_nulls() and series.dtype.is_numeric():
        return series.fill_null(0).to_numpy()
    return series.to_numpy()
