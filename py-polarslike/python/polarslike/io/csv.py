"""CSV files in and out, with Polars' parameters."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from polarslike.io._scan import _chosen, _fields, _named, _reject_unknown, _scan
from polarslike.io._write import _path, _write_to, _written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame


def _null_values(null_values: Any) -> Any:
    if null_values is None:
        return None
    if isinstance(null_values, str):
        return {"any": [null_values]}
    if hasattr(null_values, "items"):
        return {"columns": [[name, value] for name, value in null_values.items()]}
    return {"any": list(null_values)}


def scan_csv(
    source: Any,
    *,
    has_header: bool = True,
    separator: str = ",",
    comment_prefix: str | None = None,
    quote_char: str | None = '"',
    skip_rows: int = 0,
    skip_lines: int = 0,
    schema: Any = None,
    schema_overrides: Any = None,
    null_values: Any = None,
    empty_string_is_null: bool = True,
    ignore_errors: bool = False,
    with_column_names: Any = None,
    infer_schema: bool = True,
    infer_schema_length: int | None = 100,
    infer_schema_files: int = 10,
    n_rows: int | None = None,
    encoding: str = "utf8",
    skip_rows_after_header: int = 0,
    row_index_name: str | None = None,
    row_index_offset: int = 0,
    try_parse_dates: bool = False,
    eol_char: str = "\n",
    new_columns: Sequence[str] | None = None,
    truncate_ragged_lines: bool | None = None,
    raise_if_empty: bool | None = None,
    decimal_comma: bool = False,
    glob: bool = True,
    extra_columns: str | None = None,
    missing_columns: str | None = None,
    **options: Any,
) -> LazyFrame:
    """A plan that reads CSV files.

    Parameters
    ----------
    source
        a path, a pattern such as `data/*.csv`, or a list of these
    has_header
        whether the first row holds the names of the columns
    separator, quote_char, eol_char
        the characters between fields, around fields and at the end of rows
    comment_prefix
        lines that start with this are skipped
    skip_rows, skip_lines, skip_rows_after_header
        how much is skipped before and after the header
    schema, schema_overrides
        the types of all columns, or of some
    null_values
        what stands for null: a string, a list of them, or one per column
    empty_string_is_null
        whether an empty field of a String column is null
    ignore_errors
        whether a value that does not parse becomes null
    infer_schema, infer_schema_length, infer_schema_files
        whether types are inferred, from how many rows and files
    n_rows
        how many rows are read
    encoding
        `utf8` or `utf8-lossy`
    with_column_names, new_columns
        other names of the columns: by a function of all names, or as a list
    row_index_name, row_index_offset
        a column of row numbers in front
    try_parse_dates
        whether columns that look like dates are dates
    truncate_ragged_lines
        whether surplus fields are dropped
    raise_if_empty
        whether a file without content is an error
    decimal_comma
        whether floats have a comma
    glob
        whether the path may be a pattern
    extra_columns, missing_columns
        what happens to columns that only some files have
    """
    _reject_unknown("scan_csv", options)
    if schema_overrides is not None and not hasattr(schema_overrides, "items"):
        by_position, schema_overrides = list(schema_overrides), None
    else:
        by_position = None
    frame = _scan(
        "csv",
        source,
        {
            "has_header": has_header,
            "separator": separator,
            "comment_prefix": comment_prefix,
            "quote_char": quote_char,
            "eol_char": eol_char,
            "skip_rows": skip_rows,
            "skip_lines": skip_lines,
            "skip_rows_after_header": skip_rows_after_header,
            "schema": _fields(schema),
            "schema_overrides": _fields(schema_overrides),
            "dtypes": by_position,
            "null_values": _null_values(null_values),
            "empty_string_is_null": empty_string_is_null,
            "ignore_errors": ignore_errors,
            "infer_schema": infer_schema,
            "infer_schema_length": infer_schema_length,
            "infer_schema_files": infer_schema_files,
            "n_rows": n_rows,
            "encoding": encoding,
            "try_parse_dates": try_parse_dates,
            "truncate_ragged_lines": truncate_ragged_lines,
            "raise_if_empty": raise_if_empty,
            "decimal_comma": decimal_comma,
            "glob": glob,
            "extra_columns": extra_columns,
            "missing_columns": missing_columns,
        },
    )
    return _named(frame, with_column_names, new_columns, row_index_name, row_index_offset)


def read_csv(
    source: Any, *, columns: Sequence[int] | Sequence[str] | None = None, **options: Any
) -> DataFrame:
    """Reads CSV files; `columns` are the names or positions of those to read, other options those of `scan_csv`."""
    options.pop("use_pyarrow", None)
    return _chosen(scan_csv(source, **options), columns).collect()


def write_csv(
    frame: DataFrame,
    file: Any = None,
    *,
    include_bom: bool = False,
    include_header: bool = True,
    separator: str = ",",
    line_terminator: str = "\n",
    quote_char: str = '"',
    datetime_format: str | None = None,
    date_format: str | None = None,
    time_format: str | None = None,
    float_scientific: bool | None = None,
    float_precision: int | None = None,
    decimal_comma: bool = False,
    null_value: str | None = None,
    quote_style: str | None = None,
    **options: Any,
) -> str | None:
    """Writes a frame to a CSV file, or returns it as text if there is no file.

    Parameters
    ----------
    frame
        what to write
    file
        a path, or an object with `write`
    include_bom, include_header
        whether the file starts with a byte order mark, and with the names of the columns
    separator, line_terminator, quote_char
        the characters between fields, at the end of rows and around fields
    datetime_format, date_format, time_format
        how dates and times are written, as `strftime` has it
    float_scientific, float_precision, decimal_comma
        how floats are written
    null_value
        what is written for null
    quote_style
        which fields are quoted: `necessary`, `always`, `non_numeric` or `never`
    """
    _reject_unknown("write_csv", options)
    settings = {
        "include_bom": include_bom,
        "include_header": include_header,
        "separator": separator,
        "line_terminator": line_terminator,
        "quote_char": quote_char,
        "datetime_format": datetime_format,
        "date_format": date_format,
        "time_format": time_format,
        "float_scientific": float_scientific,
        "float_precision": float_precision,
        "decimal_comma": decimal_comma,
        "null_value": null_value,
        "quote_style": quote_style,
    }
    if isinstance(file, str | os.PathLike):
        frame._native.write("csv", _path(file), settings)
        return None
    data = _written(frame, "csv", settings)
    if file is None:
        return data.decode()
    _write_to(file, data)
    return None
