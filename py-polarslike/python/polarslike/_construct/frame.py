"""Columns from what users pass to the constructor of a frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from polarslike._check import wrong_type
from polarslike._construct.records import annotated_types, is_record, record_to_dict
from polarslike.exceptions import InvalidTypeError, ShapeError
from polarslike.series import Series, wrap_series

if TYPE_CHECKING:
    from collections.abc import Sequence


class Wanted(NamedTuple):
    """What a user says of the columns to make."""

    # The names of all columns, if given.
    names: list[str] | None
    # The types that are given, by the name of the column.
    types: Mapping[str, Any]
    strict: bool
    orient: str | None
    nan_to_null: bool

    def final_names(self, count: int) -> list[str]:
        """The names of so many columns that have none."""
        if self.names is not None and len(self.names) == count:
            return self.names
        return [f"column_{i}" for i in range(count)]


def columns_from(
    data: Any,
    schema: Any,
    overrides: Mapping[str, Any] | None = None,
    *,
    strict: bool = True,
    orient: str | None = None,
    nan_to_null: bool = False,
) -> tuple[list[Series], int | None]:
    """The columns of a frame made of `data`, and its height where the columns do not tell it."""
    if orient not in (None, "row", "col"):
        msg = f"orient must be one of {{'col', 'row'}}, got {orient!r}"
        raise ValueError(msg)
    names, types = read_schema(schema)
    wanted = Wanted(names, {**types, **(overrides or {})}, strict, orient, nan_to_null)
    columns = _columns(data, wanted)
    if names is not None:
        columns = _fit_names(data, columns, wanted)
    result = []
    for column in columns:
        dtype = wanted.types.get(column.name)
        if dtype is not None and column.dtype != dtype:
            column = column.cast(dtype, strict=strict)
        result.append(column)
    # Rows without fields are rows.
    height = len(data) if not result and isinstance(data, list) and data and names is None else None
    return result, height


def read_schema(schema: Any) -> tuple[list[str] | None, dict[str, Any]]:
    """The names of the columns, if given, and the types that are given."""
    if schema is None:
        return None, {}
    if hasattr(schema, "items"):
        return list(schema), {name: dtype for name, dtype in schema.items() if dtype is not None}
    if isinstance(schema, str):
        return [schema], {}
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


def _fit_names(data: Any, columns: list[Series], wanted: Wanted) -> list[Series]:
    names = wanted.names or []
    if not columns and not _has_data(data):
        return [Series(name, [], wanted.types.get(name)) for name in names]
    if len(columns) != len(names):
        msg = f"the schema has {len(names)} names, the data {len(columns)} columns"
        raise ShapeError(msg)
    return [
        column if column.name == name else column.alias(name)
        for column, name in zip(columns, names, strict=True)
    ]


def _has_data(data: Any) -> bool:
    return data is not None and not (hasattr(data, "__len__") and len(data) == 0)


def _columns(data: Any, wanted: Wanted) -> list[Series]:
    from polarslike.dataframe import DataFrame

    if data is None:
        return []
    if isinstance(data, list | tuple):
        return _from_sequence(data, wanted)
    if isinstance(data, dict):
        return _from_dict(data, wanted)
    if isinstance(data, DataFrame):
        return data.get_columns()
    if isinstance(data, Series):
        return [data]
    if type(data).__module__.partition(".")[0] == "pandas":
        return _from_pandas(data, wanted)
    if hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__"):
        return _from_arrow(data)
    if hasattr(data, "__array_interface__"):
        return _from_numpy(data, wanted)
    if hasattr(data, "__array__"):
        return _from_numpy(data.__array__(), wanted)
    if isinstance(data, Mapping):
        return _from_dict(data, wanted)
    if isinstance(data, Iterable):
        return _from_sequence(list(data), wanted._replace(orient=wanted.orient or "row"))
    if hasattr(data, "__dataframe__"):
        import pyarrow.interchange

        return _from_arrow(pyarrow.interchange.from_dataframe(data))
    msg = (
        f"DataFrame constructor called with unsupported type {type(data).__name__!r} for the `data` parameter"
    )
    raise TypeError(msg)


def _from_dict(data: Mapping[str, Any], wanted: Wanted) -> list[Series]:
    from polarslike.expr import Expr

    names = wanted.names
    if names is not None and set(names) <= set(data) and len(names) == len(data):
        data = {name: data[name] for name in names}
    # What can be read only once is read now.
    data = {name: list(values) if _is_iterator(values) else values for name, values in data.items()}
    lengths = [len(values) for values in data.values() if _is_column(values)]
    columns = []
    for position, (name, values) in enumerate(data.items()):
        if isinstance(values, Expr):
            msg = "a DataFrame is made of values, not of expressions: evaluate them with `select`"
            raise TypeError(msg)
        final = names[position] if names is not None and len(names) == len(data) else name
        dtype = wanted.types.get(final)
        if _is_column(values):
            column = Series(name, values, dtype, strict=wanted.strict, nan_to_null=wanted.nan_to_null)
        else:
            column = _repeated(name, values, dtype, lengths[0] if lengths else None, wanted)
        columns.append(column)
    return columns


def _repeated(name: str, value: Any, dtype: Any, height: int | None, wanted: Wanted) -> Series:
    """One value for all rows; beside other columns it has the type of a literal."""
    from polarslike.datatypes import Int32

    if height == 0:
        return Series(name, [], dtype)
    is_small = type(value) is int and -(2**31) <= value < 2**31
    if dtype is None and height is not None and is_small:
        dtype = Int32
    column = Series(name, [value], dtype, strict=wanted.strict)
    return column.new_from_index(0, height or 1)


def _is_iterator(values: Any) -> bool:
    return hasattr(values, "__iter__") and not hasattr(values, "__len__")


def _is_column(values: Any) -> bool:
    """Whether this is several values: a dict, a text or an array without dimensions is one."""
    return (
        hasattr(values, "__len__")
        and not isinstance(values, str | bytes | dict)
        and getattr(values, "ndim", 1) != 0
    )


def _from_arrow(data: Any) -> list[Series]:
    from polarslike._native import NativeDataFrame

    try:
        natives = NativeDataFrame.from_arrow(data).series()
    except InvalidTypeError:
        # A column by itself.
        return [Series(None, data)]
    return [wrap_series(native) for native in natives]


def _from_pandas(data: Any, wanted: Wanted) -> list[Series]:
    from polarslike._construct.pandas import pandas_column, pandas_columns

    if data.ndim == 1:
        return [wrap_series(pandas_column(None, data))]
    return [wrap_series(native) for native in pandas_columns(data)]


def _from_numpy(data: Any, wanted: Wanted) -> list[Series]:
    if data.dtype.names:
        return [
            Series(name, data[name], nan_to_null=wanted.nan_to_null, strict=wanted.strict)
            for name in data.dtype.names
        ]
    if data.ndim > 2:
        msg = f"cannot create DataFrame from array with more than two dimensions; shape = {data.shape}"
        raise ValueError(msg)
    if data.ndim < 2:
        table = data.reshape(-1, 1)
    else:
        width = None if wanted.names is None else len(wanted.names)
        only_columns_fit = width is not None and data.shape[1] != width and data.shape[0] == width
        by_column = wanted.orient == "col" or (wanted.orient is None and only_columns_fit)
        table = data.T if by_column else data
    names = wanted.final_names(table.shape[1])
    return [
        Series(name, table[:, i], nan_to_null=wanted.nan_to_null, strict=wanted.strict)
        for i, name in enumerate(names)
    ]


def _from_sequence(items: Sequence[Any], wanted: Wanted) -> list[Series]:
    first = next((item for item in items if item is not None), None)
    if first is None:
        return [Series(wanted.final_names(1)[0], items)] if items else []
    if isinstance(first, Mapping):
        return _from_dicts(items, wanted)
    if isinstance(first, Series):
        names = wanted.final_names(len(items))
        for item in items:
            if not isinstance(item, Series):
                raise wrong_type("data", "Series all together", item)
        return [item if item.name else item.alias(name) for item, name in zip(items, names, strict=True)]
    if is_record(first):
        return _from_records(items, type(first), wanted)
    if hasattr(first, "__array_interface__") and getattr(first, "ndim", 0) == 1 and not first.dtype.names:
        if wanted.orient == "row":
            return _from_sequence([item.tolist() for item in items], wanted)
        names = wanted.final_names(len(items))
        return [Series(n, item, strict=wanted.strict) for n, item in zip(names, items, strict=True)]
    if type(first).__module__.partition(".")[0] == "pandas" and getattr(first, "ndim", 0) == 1:
        names = wanted.final_names(len(items))
        return [Series(None if wanted.names is None else n, i) for n, i in zip(names, items, strict=True)]
    if not isinstance(first, list | tuple):
        name = wanted.final_names(1)[0]
        return [Series(name, items, wanted.types.get(name), strict=wanted.strict)]
    return _from_lists(items, first, wanted)


def _from_lists(items: Sequence[Any], first: Sequence[Any], wanted: Wanted) -> list[Series]:
    """Lists that are rows or columns, whichever fits the schema where nobody says which."""
    orient = wanted.orient
    if orient is None:
        width = None if wanted.names is None else len(wanted.names)
        orient = "row" if width is not None and len(first) == width != len(items) else "col"
    if orient == "col":
        return _typed(wanted.final_names(len(items)), items, wanted, strict=wanted.strict)
    for position, row in enumerate(items):
        if row is not None and len(row) != len(first):
            msg = f"row at index {position} has length {len(row)} (expected {len(first)})"
            raise ShapeError(msg)
    rows = [(None,) * len(first) if row is None else row for row in items]
    return _typed(wanted.final_names(len(first)), list(zip(*rows, strict=True)), wanted, strict=False)


def _typed(names: list[str], columns: Sequence[Any], wanted: Wanted, *, strict: bool) -> list[Series]:
    """Columns with the types that are wanted; where there is none, `strict` says if all values must be of one."""
    result = []
    for name, values in zip(names, columns, strict=True):
        dtype = wanted.types.get(name)
        column_strict = strict if dtype is None else wanted.strict
        values = [] if values is None else values
        result.append(Series(name, values, dtype, strict=column_strict, nan_to_null=wanted.nan_to_null))
    return result


def _from_dicts(rows: Sequence[Any], wanted: Wanted) -> list[Series]:
    names = wanted.names
    if names is None:
        names = list(dict.fromkeys(name for row in rows if row is not None for name in row))
    columns = [[None if row is None else row.get(name) for row in rows] for name in names]
    return _typed(names, columns, wanted, strict=False)


def _from_records(rows: Sequence[Any], cls: type, wanted: Wanted) -> list[Series]:
    """Rows that name their fields; the schema may give the columns other names."""
    dicts = [{} if row is None else record_to_dict(row) for row in rows]
    fields = list(next(row for row in dicts if row))
    names = wanted.final_names(len(fields)) if wanted.names is not None else fields
    if wanted.names is not None and names is not wanted.names:
        names = fields
    types = {
        new: dtype for old, new in zip(fields, names, strict=True) if (dtype := annotated_types(cls).get(old))
    }
    wanted = wanted._replace(types={**types, **wanted.types})
    columns = [[row.get(field) for row in dicts] for field in fields]
    return _typed(names, columns, wanted, strict=False)
