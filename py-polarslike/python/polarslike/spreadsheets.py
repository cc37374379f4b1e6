"""Workbooks of Excel and OpenDocument in and out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from polarslike._check import has_method, mapping
from polarslike._native import read_tables, write_table
from polarslike.dataframe.frame import wrap_frame
from polarslike.io._scan import _source
from polarslike.io._write import _path

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


def write_excel(
    frame: DataFrame,
    workbook: Any = None,
    worksheet: str | None = None,
    *,
    position: tuple[int, int] | str = "A1",
    table_style: str | dict[str, Any] | None = None,
    table_name: str | None = None,
    column_formats: dict[Any, str | dict[str, Any]] | None = None,
    dtype_formats: dict[Any, str] | None = None,
    conditional_formats: Any = None,
    header_format: dict[str, Any] | None = None,
    column_totals: Any = None,
    column_widths: Any = None,
    row_totals: Any = None,
    row_heights: dict[int | tuple[int, ...], int] | int | None = None,
    sparklines: dict[str, Any] | None = None,
    formulas: dict[str, Any] | None = None,
    float_precision: int = 3,
    include_header: bool = True,
    autofilter: bool = True,
    autofit: bool = False,
    hidden_columns: Any = None,
    hide_gridlines: bool = False,
    sheet_zoom: int | None = None,
    freeze_panes: Any = None,
    use_zip64: bool = False,
) -> None:
    """Writes a frame to an xlsx file, as a table.

    Columns are named by their names, by selectors, or by tuples of these.

    Parameters
    ----------
    frame
        what to write
    workbook
        a path (`dataframe.xlsx` without one) or an object with `write`; a Workbook of xlsxwriter is not supported
    worksheet
        the name of the sheet
    position
        the first cell: `"B3"`, or row and column from 0 on
    table_style, table_name
        `"Table Style Medium 4"`, or a dict with `style`, `banded_rows`, `banded_columns`, `first_column`, `last_column`
    column_formats, dtype_formats
        formats of numbers, or dicts of properties such as `{"num_format": "0%", "bold": True}`, by column or type
    conditional_formats
        by column: a type such as `"3_color_scale"` or `"data_bar"`, a dict with `type`, or a list of these
    header_format
        the properties of the row of names
    column_totals
        totals below: true, the name of a function, columns, or functions by column
    column_widths, row_heights
        in pixels: of all, or by column and by row (from 0 on)
    row_totals
        totals behind: true, columns, or these by the name of the total
    sparklines
        by the name of the column to add: columns, or a dict with `columns`, `type`, `insert_before`, `insert_after` and
        properties such as `markers`
    formulas
        by the name of the column to add: a formula, or a dict with `formula`, `insert_before`, `insert_after` and
        `return_dtype`
    float_precision
        the number of decimal places that floats are shown with
    include_header, autofilter, autofit
        whether the names are written, the table can be filtered, and columns are as wide as what they hold
    hidden_columns, hide_gridlines, sheet_zoom, freeze_panes
        how the sheet is shown
    use_zip64
        has no effect: large files are written as such
    """
    del use_zip64
    names = _Names(frame)
    options = {
        "worksheet": worksheet,
        "position": _plain(position),
        "table_style": table_style,
        "table_name": table_name,
        "column_formats": names.spread("column_formats", column_formats),
        "dtype_formats": _dtype_formats(dtype_formats),
        "conditional_formats": names.pairs(conditional_formats),
        "header_format": header_format,
        "column_totals": names.choice(column_totals),
        "column_widths": names.spread("column_widths", column_widths)
        if isinstance(column_widths, dict)
        else column_widths,
        "row_totals": names.choice(row_totals),
        "row_heights": _row_heights(row_heights),
        "sparklines": {
            name: names.part(chart) for name, chart in (mapping("sparklines", sparklines) or {}).items()
        },
        "formulas": formulas,
        "float_precision": float_precision,
        "include_header": include_header,
        "autofilter": autofilter,
        "autofit": autofit,
        "hidden_columns": None if hidden_columns is None else names.of(hidden_columns),
        "hide_gridlines": hide_gridlines,
        "sheet_zoom": sheet_zoom,
        "freeze_panes": _plain(freeze_panes),
    }
    if workbook is None:
        workbook = "dataframe.xlsx"
    if isinstance(workbook, str | os.PathLike):
        path = _path(workbook)
        write_table(frame._native, "excel", path if os.path.splitext(path)[1] else path + ".xlsx", options)
    elif hasattr(workbook, "add_worksheet"):
        msg = "write_excel makes workbooks of its own: give a path or a file object, not a Workbook of xlsxwriter"
        raise NotImplementedError(msg)
    else:
        has_method("workbook", "write", "a path or an object with `write`", workbook).write(
            write_table(frame._native, "excel", None, options)
        )


class _Names:
    """The columns that users mean."""

    def __init__(self, frame: DataFrame) -> None:
        self._frame = frame

    def of(self, columns: Any) -> list[str]:
        if isinstance(columns, str):
            return [columns]
        if isinstance(columns, list | tuple | set | frozenset):
            return [name for column in columns for name in self.of(column)]
        return self._frame.select(columns).columns

    def spread(self, parameter: str, by_columns: dict[Any, Any] | None) -> dict[str, Any]:
        """One entry per column."""
        given = mapping(parameter, by_columns) or {}
        return {name: value for columns, value in given.items() for name in self.of(columns)}

    def pairs(self, by_columns: Any) -> list[Any] | None:
        """Rules hold for their columns together."""
        if by_columns is None:
            return None
        if not isinstance(by_columns, dict):
            return [[self.of(columns), rule] for columns, rule in by_columns]
        return [[self.of(columns), rule] for columns, rule in by_columns.items()]

    def choice(self, chosen: Any) -> Any:
        if chosen is None or isinstance(chosen, bool | str):
            return chosen
        if isinstance(chosen, dict):
            if all(isinstance(value, str) and isinstance(key, str) for key, value in chosen.items()):
                return chosen
            return {
                name: value if isinstance(value, bool | str) else self.of(value)
                for name, value in chosen.items()
            }
        return self.of(chosen)

    def part(self, chart: Any) -> Any:
        if isinstance(chart, dict):
            return {**chart, "columns": self.of(chart["columns"])} if "columns" in chart else chart
        return self.of(chart)


def _dtype_formats(formats: dict[Any, Any] | None) -> dict[str, Any]:
    """Formats by the name of a type; keys may be groups of types."""
    by_name = {}
    for dtypes, value in (mapping("dtype_formats", formats) or {}).items():
        group = dtypes if isinstance(dtypes, list | tuple | set | frozenset) else [dtypes]
        by_name.update({str(dtype): value for dtype in group})
    return by_name


def _row_heights(heights: Any) -> Any:
    if not isinstance(heights, dict):
        return heights
    rows = [(rows if isinstance(rows, tuple) else (rows,), height) for rows, height in heights.items()]
    return {str(row): height for group, height in rows for row in group}
