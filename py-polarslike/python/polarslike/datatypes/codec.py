"""Data types as the native module names them: names, and tuples with parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.datatypes.classes import (
    Array,
    Binary,
    Boolean,
    Categorical,
    Date,
    Datetime,
    Decimal,
    Duration,
    Enum,
    Field,
    Float32,
    Float64,
    Int8,
    Int16,
    Int32,
    Int64,
    Int128,
    List,
    Map,
    Null,
    Object,
    String,
    Struct,
    Time,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
)

if TYPE_CHECKING:
    from polarslike.datatypes.base import DataType

SIMPLE: dict[str, type[DataType]] = {
    cls.__name__: cls
    for cls in (
        Null, Boolean, Int8, Int16, Int32, Int64, Int128, UInt8, UInt16, UInt32, UInt64, Float32, Float64,
        String, Binary, Categorical, Date, Time, Object,
    )
}  # fmt: skip

INTEGER_DTYPES = frozenset({Int8, Int16, Int32, Int64, Int128, UInt8, UInt16, UInt32, UInt64})
FLOAT_DTYPES = frozenset({Float32, Float64})
NUMERIC_DTYPES = INTEGER_DTYPES | FLOAT_DTYPES


def decode(encoded: Any) -> DataType | type[DataType]:
    """The data type of an encoding by the native module; types without parameters are their class."""
    if isinstance(encoded, str):
        # As in Polars, a Categorical is an instance, which has its categories.
        return Categorical() if encoded == "Categorical" else SIMPLE[encoded]
    match encoded[0]:
        case "Datetime":
            return Datetime(encoded[1], encoded[2])
        case "Duration":
            return Duration(encoded[1])
        case "List":
            return List(decode(encoded[1]))
        case "Array":
            return Array(decode(encoded[1]), encoded[2])
        case "Map":
            return Map(decode(encoded[1]), decode(encoded[2]))
        case "Decimal":
            return Decimal(encoded[1], encoded[2])
        case "Enum":
            return Enum(encoded[1])
        case _:
            return Struct([Field(name, decode(dtype)) for name, dtype in encoded[1]])


def encode_python_type(python_type: type) -> Any:
    """The encoding of the data type for a Python type; None if there is none."""
    import datetime
    import decimal

    types: dict[type, Any] = {
        bool: "Boolean",
        bytes: "Binary",
        decimal.Decimal: ("Decimal", 38, 0),
        int: "Int64",
        float: "Float64",
        str: "String",
        datetime.datetime: ("Datetime", "us", None),
        datetime.date: "Date",
        datetime.timedelta: ("Duration", "us"),
        datetime.time: "Time",
        type(None): "Null",
    }
    return types.get(python_type)
