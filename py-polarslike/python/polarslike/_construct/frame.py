"""Columns from what users pass to the constructor of a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.exceptions import ShapeError
from polarslike.series import Series, wrap_series

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def columns_from(
    data: Any, schema: Any, overrides: Mapping[str, Any], strict: bool, orient: str | None
) -> list[Series]:
    """The columns of a frame made of `data`."""
    names, types = _read_schema(schema)
    types = {**types, **overrides}
    columns = _columns(data, names, types, strict, orient)
    if names is not None:
        columns = _fit_names(data, columns, names, types)
    result = []
    for column in columns:
        dtype = types.get(column.name)
        if dtype is not None and column.dtype != dtype:
            column = column.cast(dtype, strict=strict)
        result.append(column)
    return result


def _read_schema(schema: Any) -> tuple[list[str] | None, dict[str, Any]]:
    """The names of the columns, if given, and the types that are given."""
    if schema is None:
        return None, {}
    if hasattr(schema, "items"):
        return list(schema), {name: dtype for name, dtype in schema.items() if dtype is not None}
    names, types = [], {}
    for item in schema:
        if isinstance(item, str):
            names.append(item)
        else:
            name, dtype = item
            names.append(name)
            if dtype is not None:
                types[name] = dtype
    return names, types


def _fit_names(data: Any, columns: list[Series], names: list[str], types: dict[str, Any]) -> list[Series]:
    if not columns and not data_has_columns(data):
        return [Series(name, [], types.get(name)) for name in names]
    if len(columns) != len(names):
        msg = f"the schema has {len(names)} names, the data {len(columns)} columns"
        raise ShapeError(msg)
    return [
        column if column.name == name else column.alias(name)
        for column, name in zip(columns, names, strict=True)
    ]


def data_has_columns(data: Any) -> bool:
    """Whether there is data at all."""
    return data is not None and not (hasattr(data, "__len__") and len(data) == 0)


def _columns(
    data: Any, names: list[str] | None, types: Mapping[str, Any], strict: bool, orient: str | None
) -> list[Series]:
    from polarslike.dataframe import DataFrame

    if data is None:
        return []
    if isinstance(data, dict) or (
        hasattr(data, "items") and hasattr(data, "keys") and _is_plain_mapping(data)
    ):
        return _from_dict(data, names, types, strict)
    if isinstance(data, DataFrame):
        return data.get_columns()
    if isinstance(data, Series):
        return [data] if data.name or names else [data.alias("")]
    if type(data).__module__.startswith("pandas"):
        return _from_pandas(data)
    if hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__"):
        return _from_arrow(data)
    if hasattr(data, "__array_interface__"):
        return _from_numpy(data, names, orient)
    items = data if isinstance(data, list | tuple) else list(data)
    return _from_sequence(items, names, types, strict, orient)


def _is_plain_mapping(data: Any) -> bool:
    return not hasattr(data, "__arrow_c_stream__") and not type(data).__module__.startswith("pandas")


def _from_dict(
    data: Mapping[str, Any], names: list[str] | None, types: Mapping[str, Any], strict: bool
) -> list[Series]:
    if names is not None and set(names) <= set(data) and len(names) == len(data):
        data = {name: data[name] for name in names}
    lengths = [len(values) for values in data.values() if _is_column(values)]
    height = lengths[0] if lengths else 1
    columns = []
    for position, (name, values) in enumerate(data.items()):
        final = names[position] if names is not None and len(names) == len(data) else name
        dtype = types.get(final)
        if _is_column(values):
            column = Series(name, values, dtype, strict=strict)
        elif hasattr(values, "__iter__") and not isinstance(values, str | bytes | dict):
            column = Series(name, list(values), dtype, strict=strict)
        else:
            column = _repeat(name, values, dtype, height)
        columns.append(column)
    return columns


def _is_column(values: Any) -> bool:
    return hasattr(values, "__len__") and not isinstance(values, str | bytes | dict)


def _repeat(name: str, value: Any, dtype: Any, height: int) -> Series:
    """One value for all rows, with the type that a literal has."""
    from polarslike.dataframe import DataFrame
    from polarslike.expr import Expr, lit

    if height == 1 and not isinstance(value, Expr):
        return Series(name, [value], dtype)
    literal = value if isinstance(value, Expr) else lit(value, dtype)
    rows = DataFrame([Series("", range(height))])
    return rows.with_columns(literal.alias(name)).get_column(name)


def _from_arrow(data: Any) -> list[Series]:
    from polarslike._native import NativeDataFrame

    return [wrap_series(native) for native in NativeDataFrame.from_arrow(data).series()]


def _from_pandas(data: Any) -> list[Series]:
    if data.ndim == 1:
        return [Series(str(data.name) if data.name is not None else "", data)]
    columns = []
    for position, name in enumerate(data.columns):
        column = data.iloc[:, position]
        plain = column.dtype.kind in "biufMm" and hasattr(column.to_numpy(), "__array_interface__")
        if (
            plain
            and getattr(column.dtype, "tz", None) is None
            and type(column.dtype).__module__.startswith("numpy")
        ):
            values = column.to_numpy()
            columns.append(
                _nan_is_null(Series(str(name), values))
                if column.dtype.kind == "f"
                else Series(str(name), values)
            )
        else:
            columns.append(Series(str(name), column))
    return columns


def _nan_is_null(column: Series) -> Series:
    """In pandas NaN means that there is no value."""
    return column.fill_nan(None) if column.is_nan().any() else column


def _from_numpy(data: Any, names: list[str] | None, orient: str | None) -> list[Series]:
    if data.dtype.names:
        return [Series(name, data[name]) for name in data.dtype.names]
    if data.ndim == 1:
        return [Series("column_0", data)]
    if data.ndim != 2:
        msg = f"a frame is made of arrays of one or two dimensions, not {data.ndim}"
        raise ShapeError(msg)
    rows = orient != "col" and not (
        orient is None and names is not None and _only_columns_fit(data.shape, len(names))
    )
    table = data if rows else data.T
    return [Series(f"column_{i}", table[:, i]) for i in range(table.shape[1])]


def _only_columns_fit(shape: tuple[int, int], width: int) -> bool:
    return shape[1] != width and shape[0] == width


def _from_sequence(
    items: Sequence[Any], names: list[str] | None, types: Mapping[str, Any], strict: bool, orient: str | None
) -> list[Series]:
    first = next((item for item in items if item is not None), None)
    if first is None:
        return [Series("column_0", items)] if items else []
    if isinstance(first, dict):
        return _from_dicts(items, names, types, strict)
    if isinstance(first, Series):
        return list(items)
    if hasattr(first, "_asdict"):
        return _from_dicts([item._asdict() for item in items], names, types, strict)
    if hasattr(first, "__dataclass_fields__"):
        fields = list(first.__dataclass_fields__)
        return _from_dicts([{f: getattr(item, f) for f in fields} for item in items], names, types, strict)
    if not isinstance(first, list | tuple):
        if hasattr(first, "__array_interface__") and first.ndim == 1:
            return [Series(f"column_{i}", item) for i, item in enumerate(items)]
        return [Series("column_0", items, types.get(names[0]) if names else None, strict=strict)]
    if orient is None:
        fits_rows = names is not None and len(first) == len(names) and len(items) != len(names)
        orient = "row" if fits_rows else "col"
    if orient == "row":
        width = max(len(row) for row in items)
        if any(len(row) != width for row in items):
            msg = "the rows have different lengths"
            raise ShapeError(msg)
        items = list(zip(*items, strict=True))
    final = (
        names
        if names is not None and len(names) == len(items)
        else [f"column_{i}" for i in range(len(items))]
    )
    return [
        Series(name, values, types.get(name), strict=strict)
        for name, values in zip(final, items, strict=True)
    ]


def _from_dicts(
    rows: Sequence[Any], names: list[str] | None, types: Mapping[str, Any], strict: bool
) -> list[Series]:
    if names is None:
        names = list(dict.fromkeys(name for row in rows if row is not None for name in row))
    return [
        Series(name, [None if row is None else row.get(name) for row in rows], types.get(name), strict=strict)
        for name in names
    ]
