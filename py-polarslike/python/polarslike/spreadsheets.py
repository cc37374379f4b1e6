"""Workbooks of Excel and OpenDocument in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._native import read_tables
from polarslike.dataframe.frame import wrap_frame
from polarslike.io._scan import _source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polarslike.dataframe import DataFrame

# What the reader knows of the options of other readers.
_READ_OPTIONS = frozenset({"header_row", "skip_rows", "n_rows", "column_names"})


def read_excel(
    source: Any,
    *,
    sheet_id: int | Sequence[int] | None = None,
    sheet_name: str | Sequence[str] | None = None,
    table_name: str | None = None,
    engine: str = "calamine",
    engine_options: dict[str, Any] | None = None,
    read_options: dict[str, Any] | None = None,
    has_header: bool = True,
    columns: Sequence[int] | Sequence[str] | str | None = None,
    schema_overrides: Any = None,
    infer_schema_length: int | None = 100,
    include_file_paths: str | None = None,
    drop_empty_rows: bool = True,
    drop_empty_cols: bool = True,
    raise_if_empty: bool = True,
) -> DataFrame | dict[str, DataFrame]:
    """Reads sheets of workbooks: xlsx, xlsm, xlsb, xls and ods.

    Parameters
    ----------
    source
        a path, a pattern such as `data/*.xlsx`, bytes, an object with `read`, or a list of these, whose rows are put one
        below the other
    sheet_id, sheet_name
        sheets by number (from 1 on; 0 is all of them) or by name; a list gives a dict of frames; the first sheet without
    table_name
        a table of an xlsx file, by name
    engine
        `calamine`
    engine_options
        has no options for this engine
    read_options
        `header_row` and `skip_rows`, counted from 0, `n_rows`, `column_names`
    has_header
        whether the first row holds the names of the columns
    columns
        names, positions, or letters such as `A:C`
    schema_overrides
        the types of some columns
    infer_schema_length
        0 reads everything as text; otherwise types are inferred from all rows
    include_file_paths
        the name of a column with the path of each row's file
    drop_empty_rows, drop_empty_cols
        whether rows without values are left out, and columns with neither a name nor values
    raise_if_empty
        whether a sheet without cells is an error
    """
    if engine != "calamine":
        msg = f"read_excel has the engine 'calamine' only, not {engine!r}"
        raise NotImplementedError(msg)
    if engine_options:
        msg = f"the engine 'calamine' has no options, got engine_options={engine_options!r}"
        raise TypeError(msg)
    unknown = set(read_options or {}) - _READ_OPTIONS
    if unknown:
        msg = f"read_options are {sorted(_READ_OPTIONS)}, got {sorted(unknown)}"
        raise TypeError(msg)
    if schema_overrides is not None:
        schema_overrides = [{"name": name, "dtype": dtype} for name, dtype in dict(schema_overrides).items()]
    options = {
        "sheet_id": _plain(sheet_id),
        "sheet_name": _plain(sheet_name),
        "table_name": table_name,
        "has_header": has_header,
        "columns": _plain(columns) if columns is not None and len(columns) else None,
        "schema_overrides": schema_overrides,
        "infer_schema_length": infer_schema_length,
        "include_file_paths": include_file_paths,
        "drop_empty_rows": drop_empty_rows,
        "drop_empty_cols": drop_empty_cols,
        "raise_if_empty": raise_if_empty,
        **(read_options or {}),
    }
    sources = source if isinstance(source, list | tuple) else [source]
    tables, many = read_tables("excel", [_source(one) for one in sources], options)
    frames = {name: wrap_frame(frame) for name, frame in tables}
    return frames if many else next(iter(frames.values()))


def read_ods(
    source: Any,
    *,
    sheet_id: int | Sequence[int] | None = None,
    sheet_name: str | Sequence[str] | None = None,
    has_header: bool = True,
    columns: Sequence[int] | Sequence[str] | str | None = None,
    schema_overrides: Any = None,
    infer_schema_length: int | None = 100,
    include_file_paths: str | None = None,
    drop_empty_rows: bool = True,
    drop_empty_cols: bool = True,
    raise_if_empty: bool = True,
) -> DataFrame | dict[str, DataFrame]:
    """Reads sheets of OpenDocument workbooks; the parameters are those of `read_excel`."""
    return read_excel(
        source,
        sheet_id=sheet_id,
        sheet_name=sheet_name,
        has_header=has_header,
        columns=columns,
        schema_overrides=schema_overrides,
        infer_schema_length=infer_schema_length,
        include_file_paths=include_file_paths,
        drop_empty_rows=drop_empty_rows,
        drop_empty_cols=drop_empty_cols,
        raise_if_empty=raise_if_empty,
    )


def _plain(value: Any) -> Any:
    """Sequences as lists."""
    return value if value is None or isinstance(value, str | int) else list(value)
