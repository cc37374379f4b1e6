"""Rows that name their fields: dicts, named tuples, data classes, models of pydantic and attrs."""

from __future__ import annotations

from typing import Any, get_type_hints


def is_record(value: Any) -> bool:
    """Whether this is an object with named fields (other than a dict)."""
    return _fields(value) is not None


def _fields(value: Any) -> list[str] | None:
    cls = type(value)
    if isinstance(value, tuple):
        return list(cls._fields) if hasattr(cls, "_fields") else None
    if isinstance(value, type):
        return None
    if hasattr(cls, "__dataclass_fields__"):
        return list(cls.__dataclass_fields__)
    if hasattr(cls, "model_fields") and hasattr(cls, "model_dump"):
        return list(cls.model_fields)
    if hasattr(cls, "__attrs_attrs__"):
        return [field.name for field in cls.__attrs_attrs__]
    return None


def record_to_dict(value: Any) -> Any:
    """The fields of a record by name, and those of records within."""
    fields = _fields(value)
    if fields is not None:
        return {name: record_to_dict(getattr(value, name)) for name in fields}
    if isinstance(value, list | tuple):
        return [record_to_dict(item) for item in value]
    if isinstance(value, dict):
        return {name: record_to_dict(item) for name, item in value.items()}
    return value


def record_type(cls: type) -> Any:
    """The Struct that a record's annotations make, if they name the types of all fields."""
    from polarslike.datatypes import Struct, parse

    types = annotated_types(cls)
    names = list(getattr(cls, "__dataclass_fields__", types))
    if not names or any(name not in types for name in names):
        return None
    return Struct({name: parse(types[name]) for name in names})


def annotated_types(cls: type) -> dict[str, Any]:
    """The data types that a record's annotations name, without those that leave a choice."""
    from polarslike.datatypes import encode_python_type

    try:
        hints = get_type_hints(cls)
    except (NameError, TypeError):
        return {}
    return {
        name: hint
        for name, hint in hints.items()
        if isinstance(hint, type) and encode_python_type(hint) is not None
    }
