"""Data types from what users pass for one."""

from __future__ import annotations

import types
from collections.abc import Sequence
from typing import Any, Union, get_args, get_origin

from polarslike.datatypes.base import DataType, DataTypeClass


def parse_into_dtype(input: Any) -> Any:
    """A data type from one, or from a type of Python: `Int64` from `int`, `List(Int64)` from `list[int]`."""
    if isinstance(input, DataType | DataTypeClass):
        return input
    from polarslike.datatype_expr import DataTypeExpr

    if isinstance(input, DataTypeExpr):
        return input.collect_dtype({})
    found = _of_annotation(input)
    if found is None:
        msg = f"cannot parse input {input!r} of type {type(input).__name__!r} into a data type"
        raise TypeError(msg)
    return found


def try_parse_into_dtype(input: Any) -> Any:
    """A data type, or None for what is none."""
    try:
        return parse_into_dtype(input)
    except TypeError:
        return None


def _of_annotation(annotation: Any) -> Any:
    from polarslike.datatypes import classes
    from polarslike.datatypes.codec import decode, encode_python_type

    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        # `int | None`: values may be null anyway.
        several = [arg for arg in args if arg is not type(None)]
        return parse_into_dtype(several[0]) if len(several) == 1 else None
    if origin in (list, tuple, Sequence):
        inner = [arg for arg in args if arg is not ...]
        return classes.List(parse_into_dtype(inner[0])) if len(set(inner)) == 1 else classes.List
    if not isinstance(annotation, type):
        return None
    if annotation in (list, tuple):
        return classes.List
    if annotation is object:
        return classes.Object
    encoded = encode_python_type(annotation)
    if encoded is not None:
        return decode(encoded)
    from enum import Enum

    if issubclass(annotation, Enum):
        return classes.Enum(annotation)
    return None


# The name by which the other modules know it.
parse = parse_into_dtype
