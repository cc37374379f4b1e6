"""Types of annotations."""

from __future__ import annotations

from typing import Any

from polarslike.datatypes import DataType

PolarsDataType = DataType | type[DataType] | type
"""A data type: a class such as `pl.Int64`, an instance such as `pl.List(pl.Int64)`, or a Python type."""

IntoExpr = Any
"""An expression or what becomes one: a name of a column, a value, a Series."""

SchemaDict = dict[str, PolarsDataType]
