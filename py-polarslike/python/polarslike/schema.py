"""Schemas: the names and types of a frame's columns."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from polarslike.datatypes import Array, DataTypeClass, List, Struct, parse_into_dtype, unpack_dtypes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from polarslike.compat_level import CompatLevel


class Schema(OrderedDict):  # type: ignore[type-arg]
    """Names and data types in order.

    Parameters
    ----------
    schema
        a mapping of names to types, pairs of them, or a schema of Arrow
    check_dtypes
        whether the types are checked, and types of Python replaced by data types
    """

    def __init__(
        self,
        schema: Mapping[str, Any] | Iterable[tuple[str, Any]] | None = None,
        *,
        check_dtypes: bool = True,
    ) -> None:
        if hasattr(schema, "__arrow_c_schema__") and not isinstance(schema, Schema):
            schema = _from_arrow(schema)
        items = schema.items() if hasattr(schema, "items") else (schema or ())
        super().__init__()
        for name, dtype in items:
            if name in self:
                from polarslike.exceptions import DuplicateError

                msg = f"iterable passed to Schema contained duplicate name {name!r}"
                raise DuplicateError(msg)
            super().__setitem__(name, _complete(dtype) if check_dtypes else dtype)

    def __setitem__(self, name: str, dtype: Any) -> None:
        super().__setitem__(name, _complete(dtype))

    def __reduce__(self) -> Any:
        return (Schema, (list(self.items()),))

    def __eq__(self, other: object) -> bool:
        if not hasattr(other, "items"):
            return False
        theirs = list(other.items())
        if len(self) != len(theirs):
            return False
        if isinstance(other, OrderedDict):
            return all(a == b for a, b in zip(self.items(), theirs, strict=True))
        return all(name in self and self[name] == dtype for name, dtype in theirs)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None  # type: ignore[assignment]

    def names(self) -> list[str]:
        """The names."""
        return list(self)

    def dtypes(self) -> list[Any]:
        """The data types."""
        return list(self.values())

    def len(self) -> int:
        """The number of columns."""
        return len(self)

    def contains_dtype(self, dtype: Any, *, recursive: bool) -> bool:
        """Whether a column is of this type; with `recursive`, also whether one has it within."""
        if recursive:
            return any(found == dtype for found in unpack_dtypes(*self.dtypes(), include_compound=True))
        return any(found == dtype for found in self.dtypes())

    def to_frame(self, *, eager: bool = True) -> Any:
        """A frame of these columns without rows."""
        from polarslike.dataframe import DataFrame

        frame = DataFrame(schema=self)
        return frame if eager else frame.lazy()

    def to_arrow(self, *, compat_level: CompatLevel | None = None) -> Any:
        """The schema as one of pyarrow."""
        return self.to_frame().to_arrow(compat_level=compat_level).schema

    def __arrow_c_schema__(self) -> Any:
        return self.to_frame().__arrow_c_schema__()

    def to_python(self) -> dict[str, type]:
        """The names and Python's types."""
        return {name: dtype.to_python() for name, dtype in self.items()}


def _complete(dtype: Any) -> Any:
    """A data type that leaves nothing open."""
    parsed = parse_into_dtype(dtype)
    if isinstance(parsed, DataTypeClass) and parsed.__name__ in _OPEN:
        msg = f"dtypes must be fully-specified, got: {parsed!r}"
        raise TypeError(msg)
    return parsed


# Classes that do not say what their values are.
_OPEN = {List.__name__, Array.__name__, Struct.__name__, "Datetime", "Duration", "Enum", "Decimal", "Map"}


def _from_arrow(schema: Any) -> list[tuple[str, Any]]:
    import pyarrow as pa

    from polarslike.dataframe import DataFrame

    frame = DataFrame(pa.schema(schema).empty_table())
    return list(frame.schema.items())
