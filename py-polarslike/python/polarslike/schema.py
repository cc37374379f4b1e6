"""Schemas: the names and types of a frame's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.datatypes import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Schema(dict):
    """Names and data types in order."""

    def __init__(self, schema: Mapping[str, Any] | Iterable[tuple[str, Any]] | None = None) -> None:
        items = schema.items() if hasattr(schema, "items") else (schema or ())
        super().__init__({name: parse(dtype) for name, dtype in items})

    def names(self) -> list[str]:
        """The names."""
        return list(self)

    def dtypes(self) -> list[Any]:
        """The data types."""
        return list(self.values())

    def len(self) -> int:
        """The number of columns."""
        return len(self)

    def to_python(self) -> dict[str, type]:
        """The names and Python's types."""
        return {name: dtype.to_python() for name, dtype in self.items()}

    def __repr__(self) -> str:
        return f"Schema({', '.join(f'{name!r}: {dtype!r}' for name, dtype in self.items()).join('{}')})"
