"""Sets of columns by name, type or position: `import polarslike.selectors as cs`.

>>> import polarslike.selectors as cs
>>> frame = pl.DataFrame({"id": [1], "price": [2.5], "name": ["Pear"]})
>>> frame.select(cs.numeric() - cs.by_name("id")).columns
['price']
>>> frame.select(cs.string().str.to_lowercase()).item()
'pear'
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from polarslike._call import selector
from polarslike.datatypes import DataType, DataTypeClass
from polarslike.expr import Expr, wrap
from polarslike.generated.selectors import *  # noqa: F403
from polarslike.generated.selectors import __all__ as _generated
from polarslike.generated.selectors import all as _all
from polarslike.generated.selectors import by_name as _by_name

if TYPE_CHECKING:
    from polarslike._native import NativeExpr
    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame
    from polarslike.schema import Schema


class Selector(Expr):
    """A set of columns, which stands for an expression per column.

    `|`, `&`, `-` and `^` of two selectors and `~` of one are selectors; other operators make expressions.
    """

    __slots__ = ()

    def as_expr(self) -> Expr:
        """The selected columns as an expression, whose operators are those of expressions."""
        return wrap(self._native)

    def exclude(self, columns: Any, *more_columns: Any) -> Selector:
        """The selected columns but these: names, patterns, types or selectors."""
        return self - union(columns, *more_columns)

    def _combine(self, operator: str, other: Selector) -> Selector:
        return wrap_selector(self._native.combine_selectors(operator, other._native))

    def __or__(self, other: Any) -> Any:
        return self._combine("|", other) if isinstance(other, Selector) else self.as_expr() | other

    def __ror__(self, other: Any) -> Any:
        return other | self.as_expr()

    def __and__(self, other: Any) -> Any:
        return self._combine("&", other) if isinstance(other, Selector) else self.as_expr() & other

    def __rand__(self, other: Any) -> Any:
        return other & self.as_expr()

    def __sub__(self, other: Any) -> Any:
        return self._combine("-", other) if isinstance(other, Selector) else self.as_expr() - other

    def __rsub__(self, other: Any) -> Any:
        return other - self.as_expr()

    def __xor__(self, other: Any) -> Any:
        return self._combine("^", other) if isinstance(other, Selector) else self.as_expr() ^ other

    def __rxor__(self, other: Any) -> Any:
        return other ^ self.as_expr()

    def __invert__(self) -> Selector:
        return _all() - self

    __hash__ = Expr.__hash__

    def __repr__(self) -> str:
        return str(self._native)


def wrap_selector(native: NativeExpr) -> Selector:
    """The selector of a handle."""
    result = Selector.__new__(Selector)
    result._native = native
    return result


# Types of Python that stand for several data types; the others stand for the one that their values have.
_PYTHON_TYPES = {int: "integer", builtins.float: "float", bool: "boolean", str: "string", bytes: "binary"}


def by_dtype(*dtypes: Any) -> Selector:
    """The columns of these types.

    A class stands for its types with any parameters: `pl.Datetime` for all units and zones. Types of Python stand for
    the types that hold their values.
    """
    plain: builtins.list[Any] = []
    selectors: builtins.list[Selector] = []
    for dtype in _flat(dtypes):
        if isinstance(dtype, type) and dtype in _PYTHON_TYPES:
            selectors.append(selector(_PYTHON_TYPES[dtype]))
        elif isinstance(dtype, DataTypeClass):
            plain.append(dtype.__name__)
        elif isinstance(dtype, DataType):
            plain.append(dtype)
        elif isinstance(dtype, type):
            plain.append(_class_of(dtype))
        else:
            msg = f"`by_dtype` takes data types, not {type(dtype).__name__}"
            raise TypeError(msg)
    result = selector("by_dtype", tuple(plain))
    for other in selectors:
        result = result | other
    return result


def _class_of(python_type: type) -> str:
    import datetime
    import decimal

    names = {
        datetime.datetime: "Datetime",
        datetime.date: "Date",
        datetime.time: "Time",
        datetime.timedelta: "Duration",
        decimal.Decimal: "Decimal",
        builtins.list: "List",
        builtins.object: "Object",
    }
    try:
        return names[python_type]
    except KeyError:
        msg = f"no data type holds values of {python_type.__name__}"
        raise TypeError(msg) from None


def exclude(columns: Any, *more_columns: Any) -> Selector:
    """All columns but these: names, patterns, types or selectors."""
    return _all() - union(columns, *more_columns)


def _flat(values: Any) -> builtins.list[Any]:
    """The values of nested lists one after the other."""
    result: builtins.list[Any] = []
    for value in values:
        if isinstance(value, builtins.list | tuple | set | frozenset | range):
            result.extend(_flat(value))
        else:
            result.append(value)
    return result


def union(*columns: Any) -> Selector:
    """The columns that names, patterns, types or selectors stand for."""
    result = selector("empty")
    for column in _flat(columns):
        result = result | _one(column)
    return result


def _one(column: Any) -> Selector:
    if isinstance(column, Selector):
        return column
    if isinstance(column, str):
        if column == "*":
            return _all()
        if column.startswith("^") and column.endswith("$") and len(column) > 1:
            return selector("matches", (column,))
        return _by_name(column, require_all=False)
    if isinstance(column, Expr):
        return wrap_selector(selector("empty")._native.combine_selectors("|", column._native))
    return by_dtype(column)


def is_selector(obj: Any) -> bool:
    """Whether an object is a selector."""
    return isinstance(obj, Selector)


def expand_selector(
    target: DataFrame | LazyFrame | Schema | dict[str, Any], selector: Selector | Expr, *, strict: bool = True
) -> tuple[str, ...]:
    """The names of the columns that a selector selects.

    Parameters
    ----------
    target
        a frame or a schema
    selector
        the selector; without `strict` also an expression made of one
    """
    from polarslike.dataframe import DataFrame

    frame = DataFrame(schema=target) if isinstance(target, dict) else target
    return tuple(frame.lazy()._native.expand_selector(selector._native, strict))


__all__ = [*_generated, "Selector", "by_dtype", "exclude", "expand_selector", "is_selector"]
