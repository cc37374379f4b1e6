# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""The functions of `cs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._call import selector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import timedelta

    from polarslike._typing import IntoExpr, PolarsDataType
    from polarslike.selectors import Selector


def all() -> Selector:
    """All columns."""
    return selector("all")


def alpha(ascii_only: bool = False, *, ignore_spaces: bool = False) -> Selector:
    """The columns whose names consist of letters.

    Parameters
    ----------
    ascii_only
        true or false; default False
    ignore_spaces
        true or false; default False
    """
    return selector("alpha", (ascii_only,), {"ignore_spaces": ignore_spaces})


def alphanumeric(ascii_only: bool = False, *, ignore_spaces: bool = False) -> Selector:
    """The columns whose names consist of letters and digits.

    Parameters
    ----------
    ascii_only
        true or false; default False
    ignore_spaces
        true or false; default False
    """
    return selector("alphanumeric", (ascii_only,), {"ignore_spaces": ignore_spaces})


def array(inner: IntoExpr = None, *, width: int | None = None) -> Selector:
    """The columns of arrays; with `inner`, a selector, those whose elements have a type that it selects, with
    `width` those of so many elements.

    Parameters
    ----------
    inner
        expression, or the name of a column; default None
    width
        integer; default None
    """
    return selector("array", (inner,), {"width": width})


def binary() -> Selector:
    """The columns of binary data."""
    return selector("binary")


def boolean() -> Selector:
    """The Boolean columns."""
    return selector("boolean")


def by_index(*indices: Any | Iterable[Any], require_all: bool = True) -> Selector:
    """The columns at these positions; negative ones count from the end.

    Positions that do not exist are an error, unless `require_all` is false.

    Parameters
    ----------
    indices
        any value
    require_all
        true or false; default True
    """
    return selector("by_index", indices, {"require_all": require_all})


def by_name(*names: Any | Iterable[Any], require_all: bool = True) -> Selector:
    """The columns of these names, in this order.

    Names that do not exist are an error, unless `require_all` is false.

    Parameters
    ----------
    names
        any value
    require_all
        true or false; default True
    """
    return selector("by_name", names, {"require_all": require_all})


def categorical() -> Selector:
    """The categorical columns."""
    return selector("categorical")


def contains(*substring: Any | Iterable[Any]) -> Selector:
    """The columns whose names contain one of these texts.

    Parameters
    ----------
    substring
        any value
    """
    return selector("contains", substring)


def date() -> Selector:
    """The columns of dates."""
    return selector("date")


def datetime(
    time_unit: str | Sequence[str] | None = None,
    time_zone: str | Sequence[str] = ("*", None,),
) -> Selector:
    """The columns of dates with time.

    `time_unit` is one or several of `ms`, `us`, `ns`; any if not given. `time_zone` is one or several
    zones; `*` stands for all zones, null for columns without a zone.

    Parameters
    ----------
    time_unit
        text, or list of: text; default None
    time_zone
        text, or list of: text; default ("*", None,)
    """
    return selector("datetime", (time_unit, time_zone))


def decimal() -> Selector:
    """The columns of decimal numbers."""
    return selector("decimal")


def digit(ascii_only: bool = False) -> Selector:
    """The columns whose names consist of digits.

    Parameters
    ----------
    ascii_only
        true or false; default False
    """
    return selector("digit", (ascii_only,))


def duration(time_unit: str | Sequence[str] | None = None) -> Selector:
    """The columns of lengths of time.

    `time_unit` is one or several of `ms`, `us`, `ns`; any if not given.

    Parameters
    ----------
    time_unit
        text, or list of: text; default None
    """
    return selector("duration", (time_unit,))


def empty() -> Selector:
    """No column."""
    return selector("empty")


def ends_with(*suffix: Any | Iterable[Any]) -> Selector:
    """The columns whose names end with one of these texts.

    Parameters
    ----------
    suffix
        any value
    """
    return selector("ends_with", suffix)


def enum() -> Selector:
    """The columns of enumerations."""
    return selector("enum")


def first(*, strict: bool = True) -> Selector:
    """The first column; without `strict`, none of a frame without columns.

    Parameters
    ----------
    strict
        true or false; default True
    """
    return selector("first", (), {"strict": strict})


def float() -> Selector:
    """The columns of floating point numbers."""
    return selector("float")


def integer() -> Selector:
    """The columns of integers."""
    return selector("integer")


def last(*, strict: bool = True) -> Selector:
    """The last column; without `strict`, none of a frame without columns.

    Parameters
    ----------
    strict
        true or false; default True
    """
    return selector("last", (), {"strict": strict})


def list(inner: IntoExpr = None) -> Selector:
    """The columns of lists; with `inner`, a selector, those whose elements have a type that it selects.

    Parameters
    ----------
    inner
        expression, or the name of a column; default None
    """
    return selector("list", (inner,))


def map() -> Selector:
    """The columns of maps."""
    return selector("map")


def matches(pattern: str) -> Selector:
    """The columns whose names match a regular expression.

    Parameters
    ----------
    pattern
        text
    """
    return selector("matches", (pattern,))


def nested() -> Selector:
    """The columns of lists, arrays and structs."""
    return selector("nested")


def numeric() -> Selector:
    """The columns of numbers."""
    return selector("numeric")


def object() -> Selector:
    """The columns of objects of the host language."""
    return selector("object")


def signed_integer() -> Selector:
    """The columns of integers that can be negative."""
    return selector("signed_integer")


def starts_with(*prefix: Any | Iterable[Any]) -> Selector:
    """The columns whose names start with one of these texts.

    Parameters
    ----------
    prefix
        any value
    """
    return selector("starts_with", prefix)


def string(*, include_categorical: bool = False) -> Selector:
    """The columns of text; with `include_categorical` also the categorical ones.

    Parameters
    ----------
    include_categorical
        true or false; default False
    """
    return selector("string", (), {"include_categorical": include_categorical})


def struct() -> Selector:
    """The columns of structs."""
    return selector("struct")


def temporal() -> Selector:
    """The columns of dates, times and lengths of time."""
    return selector("temporal")


def time() -> Selector:
    """The columns of times of day."""
    return selector("time")


def unsigned_integer() -> Selector:
    """The columns of integers that cannot be negative."""
    return selector("unsigned_integer")


__all__ = [
    "all",
    "alpha",
    "alphanumeric",
    "array",
    "binary",
    "boolean",
    "by_index",
    "by_name",
    "categorical",
    "contains",
    "date",
    "datetime",
    "decimal",
    "digit",
    "duration",
    "empty",
    "ends_with",
    "enum",
    "first",
    "float",
    "integer",
    "last",
    "list",
    "map",
    "matches",
    "nested",
    "numeric",
    "object",
    "signed_integer",
    "starts_with",
    "string",
    "struct",
    "temporal",
    "time",
    "unsigned_integer",
]
