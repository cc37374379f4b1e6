"""Questions about data types, for libraries that build on the package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.datatypes import classes as dt
from polarslike.datatypes.base import DataType, DataTypeClass

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike.datatype_expr import DataTypeExpr

DTYPE_TEMPORAL_UNITS: frozenset[str] = frozenset(("ns", "us", "ms"))
N_INFER_DEFAULT = 100

_SHORT_NAMES = {
    "Boolean": "bool", "Int8": "i8", "Int16": "i16", "Int32": "i32", "Int64": "i64", "Int128": "i128",
    "UInt8": "u8", "UInt16": "u16", "UInt32": "u32", "UInt64": "u64", "UInt128": "u128", "Float16": "f16",
    "Float32": "f32", "Float64": "f64", "String": "str", "Binary": "binary", "Categorical": "categorical",
}  # fmt: skip

_NUMPY_KINDS = {
    "b1": "Boolean", "i1": "Int8", "i2": "Int16", "i4": "Int32", "i8": "Int64", "u1": "UInt8", "u2": "UInt16",
    "u4": "UInt32", "u8": "UInt64", "f2": "Float16", "f4": "Float32", "f8": "Float64",
}  # fmt: skip


def is_polars_dtype(dtype: Any, *, include_unknown: bool = False, require_instantiated: bool = False) -> bool:
    """Whether this is a data type: a class or an instance, or only an instance."""
    kinds = DataType if require_instantiated else DataType | DataTypeClass
    return isinstance(dtype, kinds) and (include_unknown or dtype != dt.Unknown)


def unpack_dtypes(*dtypes: Any, include_compound: bool = False) -> set[Any]:
    """All data types within some, and with `include_compound` those that have others within, too."""
    found: set[Any] = set()
    for dtype in dtypes:
        if isinstance(dtype, list | tuple | set | frozenset):
            found |= unpack_dtypes(*dtype, include_compound=include_compound)
            continue
        within = _within(dtype)
        if not within or include_compound:
            found.add(dtype)
        found |= unpack_dtypes(*within, include_compound=include_compound)
    return found


def _within(dtype: Any) -> list[Any]:
    if isinstance(dtype, dt.Struct):
        return [field.dtype for field in dtype.fields]
    if isinstance(dtype, dt.Map):
        return [dtype.key, dtype.value]
    return [dtype.inner] if isinstance(dtype, dt.List | dt.Array) else []


def dtype_to_py_type(dtype: Any) -> type:
    """The type of Python that the values have."""
    return dtype.to_python()


def dtype_to_ffiname(dtype: Any) -> str:
    """The short name of a data type, without parameters."""
    name = dtype.base_type().__name__
    return _SHORT_NAMES.get(name, name.lower())


def maybe_cast(el: Any, dtype: Any) -> Any:
    """A value of Python as the one that a data type's values are."""
    py_type = dtype.to_python()
    if isinstance(el, py_type):
        return el
    try:
        return py_type(el)
    except (TypeError, ValueError):
        msg = f"cannot convert Python type {type(el).__name__!r} to {dtype!r}"
        raise TypeError(msg) from None


def parse_into_datatype_expr(input: Any) -> DataTypeExpr:
    """An expression of types from one, or from a data type."""
    from polarslike.datatype_expr import DataTypeExpr
    from polarslike.datatypes.parsing import parse_into_dtype

    return input if isinstance(input, DataTypeExpr) else DataTypeExpr(parse_into_dtype(input))


def numpy_char_code_to_dtype(dtype_char: Any) -> Any:
    """The data type of one of numpy, given by its character or by itself."""
    import numpy as np

    numpy_type = np.dtype(dtype_char)
    if numpy_type.kind in "US":
        return dt.String if numpy_type.kind == "U" else dt.Binary
    if numpy_type.kind in "Mm":
        unit = np.datetime_data(numpy_type)[0]
        kind = dt.Datetime if numpy_type.kind == "M" else dt.Duration
        return kind(unit) if unit in DTYPE_TEMPORAL_UNITS else kind
    name = _NUMPY_KINDS.get(f"{numpy_type.kind}{numpy_type.itemsize}")
    if name is None or not hasattr(dt, name):
        msg = f"numpy's type {numpy_type} has no counterpart among the data types"
        raise ValueError(msg)
    return getattr(dt, name)


def supported_numpy_char_code(dtype_char: Any) -> bool:
    """Whether a type of numpy has a counterpart among the data types."""
    try:
        numpy_char_code_to_dtype(dtype_char)
    except (ValueError, TypeError):
        return False
    return True


def numpy_values_and_dtype(values: Any) -> tuple[Any, type]:
    """The values of an array, moments and lengths of time as integers, and their type."""
    kind = values.dtype.type
    return (values.astype("int64") if values.dtype.kind in "Mm" else values), kind


def _constructor(dtype: Any) -> Callable[..., Any]:
    from polarslike._construct.series import native_column

    def construct(name: str, values: Any, strict: bool = True) -> Any:
        return native_column(name, values, dtype, strict)

    return construct


def numpy_type_to_constructor(values: Any, dtype: Any) -> Callable[..., Any]:
    """The function that makes a column of an array."""
    return _constructor(None)


def polars_type_to_constructor(dtype: Any) -> Callable[..., Any]:
    """The function that makes a column of a data type of a list."""
    return _constructor(dtype)


def py_type_to_constructor(py_type: type) -> Callable[..., Any]:
    """The function that makes a column of a list of values of a type of Python."""
    from polarslike.datatypes.parsing import parse_into_dtype

    return _constructor(parse_into_dtype(py_type))


def py_type_to_arrow_type(dtype: type) -> Any:
    """pyarrow's type for a type of Python."""
    from polarslike.datatypes.parsing import parse_into_dtype
    from polarslike.series import Series

    return Series("", [], parse_into_dtype(dtype)).to_arrow().type
