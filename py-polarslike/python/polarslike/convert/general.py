"""Frames from other libraries' data, by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from polarslike._check import has_method
from polarslike._construct.frame import read_schema
from polarslike._construct.pandas import pandas_column, pandas_columns
from polarslike.dataframe import DataFrame
from polarslike.exceptions import NoDataError
from polarslike.series import Series, wrap_series

if TYPE_CHECKING:
    from collections.abc import Sequence


def from_dict(
    data: Mapping[str, Any], schema: Any = None, *, schema_overrides: Any = None, strict: bool = True
) -> DataFrame:
    """A frame of columns by name."""
    return DataFrame(data, schema, schema_overrides=schema_overrides, strict=strict)


def from_dicts(
    data: Sequence[Mapping[str, Any]],
    schema: Any = None,
    *,
    schema_overrides: Any = None,
    strict: bool = True,
    infer_schema_length: int | None = 100,
) -> DataFrame:
    """A frame of rows, each a dict."""
    if not data and schema is None and schema_overrides is None:
        msg = "no data, cannot infer schema"
        raise NoDataError(msg)
    return DataFrame(data, schema, schema_overrides=schema_overrides, strict=strict)


def from_records(
    data: Sequence[Any],
    schema: Any = None,
    *,
    schema_overrides: Any = None,
    strict: bool = True,
    orient: str | None = None,
    infer_schema_length: int | None = 100,
) -> DataFrame:
    """A frame of rows or columns, each a list or tuple."""
    return DataFrame(data, schema, schema_overrides=schema_overrides, strict=strict, orient=orient)


def from_numpy(
    data: Any, schema: Any = None, *, schema_overrides: Any = None, orient: str | None = None
) -> DataFrame:
    """A frame of an array of numpy."""
    return DataFrame(data, schema, schema_overrides=schema_overrides, orient=orient)


def from_arrow(data: Any, schema: Any = None, *, schema_overrides: Any = None, rechunk: bool = False) -> Any:
    """A frame of a table or record batches, or a Series of an array.

    Parameters
    ----------
    data
        what pyarrow or another library exports by Arrow's C interfaces, or several record batches
    schema, schema_overrides
        names and types of the columns
    rechunk
        whether each column is brought into one piece of memory
    """
    if isinstance(data, list | tuple | Iterator):
        frames = [DataFrame(batch, schema, schema_overrides=schema_overrides) for batch in data]
        if not frames:
            return DataFrame(None, schema, schema_overrides=schema_overrides)
        frame = frames[0]
        for other in frames[1:]:
            frame = frame.vstack(other)
        return _rechunked(frame, rechunk)
    if not hasattr(data, "__arrow_c_stream__") and not hasattr(data, "__arrow_c_array__"):
        msg = f"expected data of Arrow, got {type(data).__name__!r}"
        raise TypeError(msg)
    if _is_column(data):
        name = next(iter(read_schema(schema)[0] or []), None)
        dtype = {**read_schema(schema)[1], **(schema_overrides or {})}.get(name)
        return _rechunked(Series(name, data, dtype), rechunk)
    return _rechunked(DataFrame(data, schema, schema_overrides=schema_overrides), rechunk)


def _is_column(data: Any) -> bool:
    """Whether this is an array by itself, not a table, a batch or a reader of batches."""
    is_array = type(data).__name__.endswith("Array") and not hasattr(data, "column_names")
    return is_array or type(data).__name__ == "Series"


def _rechunked(data: Any, rechunk: bool) -> Any:
    return data.rechunk() if rechunk else data


def from_pandas(
    data: Any,
    *,
    schema_overrides: Any = None,
    rechunk: bool = True,
    nan_to_null: bool = True,
    include_index: bool = False,
) -> Any:
    """A frame or Series of pandas.

    Parameters
    ----------
    data
        a DataFrame, Series or Index of pandas
    schema_overrides
        types of some columns
    rechunk
        whether each column is brought into one piece of memory
    nan_to_null
        whether NaN among floats becomes null
    include_index
        whether the index becomes columns
    """
    if type(data).__module__.partition(".")[0] != "pandas":
        msg = f"expected a DataFrame, Series or Index of pandas, got {type(data).__name__!r}"
        raise TypeError(msg)
    if getattr(data, "ndim", 2) == 1:
        if include_index:
            return from_pandas(data.to_frame(), nan_to_null=nan_to_null, include_index=True)
        return wrap_series(pandas_column(None, data, nan_to_null=nan_to_null))
    columns = [wrap_series(native) for native in pandas_columns(data, nan_to_null=nan_to_null)]
    if include_index:
        columns = [*_index_columns(data, nan_to_null), *columns]
    return DataFrame(columns, schema_overrides=schema_overrides)


def _index_columns(data: Any, nan_to_null: bool) -> list[Series]:
    index = data.index
    names = [f"level_{i}" if name is None else str(name) for i, name in enumerate(index.names)]
    if index.nlevels == 1 and index.names[0] is None:
        names = ["None"]
    return [
        wrap_series(pandas_column(name, index.get_level_values(i), nan_to_null=nan_to_null))
        for i, name in enumerate(names)
    ]


def from_dataframe(df: Any, *, rechunk: bool = True) -> DataFrame:
    """A frame of any library's that exports Arrow data or speaks the DataFrame interchange protocol."""
    if isinstance(df, DataFrame):
        return _rechunked(df, rechunk)
    if type(df).__module__.partition(".")[0] == "pandas":
        return from_pandas(df, rechunk=rechunk)
    if hasattr(df, "__arrow_c_stream__"):
        return _rechunked(DataFrame(df), rechunk)
    if not hasattr(df, "__dataframe__"):
        msg = f"`df` of type {type(df).__name__!r} does not support the dataframe interchange protocol"
        raise TypeError(msg)
    import pyarrow.interchange

    return _rechunked(DataFrame(pyarrow.interchange.from_dataframe(df)), rechunk)


def from_torch(
    tensor: Any,
    schema: Any = None,
    *,
    schema_overrides: Any = None,
    orient: str | None = None,
    force: bool = False,
) -> DataFrame:
    """A frame of a tensor of PyTorch; with `force` of one that lives elsewhere or has gradients, too."""
    return from_numpy(tensor.numpy(force=force), schema, schema_overrides=schema_overrides, orient=orient)


def json_normalize(
    data: Any,
    *,
    separator: str = ".",
    max_level: int | None = None,
    schema: Any = None,
    strict: bool = True,
    infer_schema_length: int | None = 100,
    encoder: Any = None,
) -> DataFrame:
    """A frame of nested dicts, with a column for each path of keys.

    Parameters
    ----------
    data
        a dict or a list of dicts
    separator
        what stands between the keys in the names of the columns
    max_level
        how many levels are taken apart; default all
    schema
        names and types of the columns
    strict
        whether values that do not fit a type are an error
    infer_schema_length
        accepted for compatibility: all values are looked at
    encoder
        what makes text of dicts below `max_level`; default `json.dumps`
    """
    import json

    encode = json.dumps if encoder is None else encoder
    rows = [data] if isinstance(data, Mapping) else list(data)
    flat = [
        _flatten(has_method("data", "items", "dictionaries", row), separator, max_level, encode, "", 0)
        for row in rows
    ]
    return DataFrame(flat, schema, strict=strict)


def _flatten(
    row: Any, separator: str, limit: int | None, encode: Any, prefix: str, level: int
) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in row.items():
        name = f"{prefix}{separator}{key}" if prefix else str(key)
        if not isinstance(value, Mapping):
            flat[name] = value
        elif limit is not None and level >= limit:
            flat[name] = encode(value)
        else:
            flat.update(_flatten(value, separator, limit, encode, name, level + 1))
    return flat
