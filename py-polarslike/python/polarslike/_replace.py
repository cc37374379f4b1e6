"""Values replaced by others, which Python can give as a mapping."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: What was not given.
UNSET: Any = object()


class Replace:
    """`replace` and `replace_strict` of expressions and Series."""

    __slots__ = ()

    def replace(self, old: Any, new: Any = UNSET) -> Any:
        """The values with some replaced; values that are not in `old` stay.

        Parameters
        ----------
        old
            a value, a list of values, or a mapping of old to new ones
        new
            as many values as `old` has, or one for all of them; left out where `old` is a mapping
        """
        old, new = _pairs(old, new)
        return self._call("replace", (old, new))

    def replace_strict(
        self, old: Any, new: Any = UNSET, *, default: Any = UNSET, return_dtype: Any = None
    ) -> Any:
        """For each value its replacement; values that are not in `old` become `default`.

        Parameters
        ----------
        old
            a value, a list of values, or a mapping of old to new ones
        new
            as many values as `old` has, or one for all of them; left out where `old` is a mapping
        default
            what becomes of other values; without it they are an error
        return_dtype
            the type of the result; default that of the new values and the default
        """
        old, new = _pairs(old, new)
        if default is None:
            # A null of a type: one without is none that was given.
            default = _null(new, return_dtype)
        return self._call(
            "replace_strict",
            (old, new),
            {"default": None if default is UNSET else default, "return_dtype": return_dtype},
        )


def _pairs(old: Any, new: Any) -> tuple[Any, Any]:
    if isinstance(old, Mapping):
        if new is not UNSET:
            msg = "new values cannot be given beside a mapping of old to new ones"
            raise TypeError(msg)
        return list(old.keys()), list(old.values())
    if new is UNSET:
        msg = "new values are needed unless old is a mapping"
        raise TypeError(msg)
    return old, new


def _null(new: Any, return_dtype: Any) -> Any:
    from polarslike.expr import Expr, lit
    from polarslike.series import Series

    if return_dtype is None and not isinstance(new, Expr):
        return_dtype = Series(new if isinstance(new, (list, tuple, Series)) else [new]).dtype
    return lit(None, dtype=return_dtype)
