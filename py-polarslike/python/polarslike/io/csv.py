"""CSV files in and out, with Polars' parameters."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from polarslike._check import has_method
from polarslike.exceptions import ShapeError
from polarslike.io._scan import _chosen, _fields, _named, _scan
from polarslike.io._write import _bytes, _sink

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Literal

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
    null_values: str | Sequence[str] | Mapping[str, str] | None = None,
    empty_string_is_null: bool = True,
    ignore_errors: bool = False,
    with_column_names: Callable[[list[str]], list[str]] | None = None,
    infer_schema: bool = True,
    infer_schema_length: int | None = 100,
    infer_schema_files: int = 10,
    n_rows: int | None = None,
    encoding: str = "utf8",
    low_memory: bool = False,
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
    storage_options: Mapping[str, Any] | None = None,
    credential_provider: Any = "auto",
    include_file_paths: str | None = None,
    extra_columns: Literal["ignore", "raise"] | None = None,
    missing_columns: Literal["insert", "raise"] | None = None,
    on_bad_lines: Literal["raise", "skip", "only"] = "raise",
) -> LazyFrame:
    """A plan that reads CSV files.

    Types are inferred from the first rows and from samples of the whole file. A value further on that does not fit makes
    `collect` look at all rows and read the column in a wider type; if the query makes no sense of that, and in streams,
    the error names the file, the line, the column and the value.

    Parameters
    ----------
    source
        a path, a pattern such as `data/*.csv`, bytes, a file object, or a list of these; files may be compressed with
        gzip, zlib, zstd or bzip2
    has_header
        whether the first row holds the names of the columns
    separator, quote_char, eol_char
        the characters between fields, around fields and at the end of rows
    comment_prefix
        lines that start with this are skipped
    skip_rows, skip_lines, skip_rows_after_header
        how much is skipped before and after the header
    schema, schema_overrides
        the types of all columns, or of some by name; a list of types, for all by position
    null_values
        what stands for null: a string, a list of them, or one per column
    empty_string_is_null
        whether an empty field of a String column is null
    ignore_errors
        whether a value that does not parse becomes null
    with_column_names, new_columns
        other names of the columns: by a function of all names, or as a list; other parameters know columns by these
    infer_schema, infer_schema_length, infer_schema_files
        whether types are inferred, from how many rows (`None`: all) and files
    n_rows
        how many rows are read
    encoding
        `utf8`, `utf8-lossy`, or another such as `latin-1`, `utf-16` or `windows-1252`
    low_memory
        has no effect
    row_index_name, row_index_offset
        a column of row numbers in front
    try_parse_dates
        whether columns that look like dates and times are such
    truncate_ragged_lines
        whether surplus fields are dropped; by default if `extra_columns="ignore"`
    raise_if_empty
        whether a file without content is an error
    decimal_comma
        whether floats have a comma
    glob
        whether the path may be a pattern
    storage_options, credential_provider
        how files that are elsewhere are reached
    include_file_paths
        a column of this name, the last, has each row's file
    extra_columns, missing_columns
        what happens to columns that only some files have
    on_bad_lines
        what happens to lines with too many fields, with a value that is not of its column's type or with bytes that are
        no text: `raise` an error, `skip` them, or read `only` them, as a table of `line`, `column`, `reason` and `text`
    """
    options = {
        "has_header": has_header,
        "separator": _byte("separator", separator),
        "comment_prefix": comment_prefix,
        "quote_char": _byte("quote_char", quote_char) if quote_char else None,
        "eol_char": _byte("eol_char", eol_char),
        "skip_rows": skip_rows,
        "skip_lines": skip_lines,
        "skip_rows_after_header": skip_rows_after_header,
        "schema": _fields(schema),
        "null_values": _null_values(null_values),
        "empty_string_is_null": empty_string_is_null,
        "ignore_errors": ignore_errors,
        "infer_schema": infer_schema,
        "infer_schema_length": infer_schema_length,
        "infer_schema_files": infer_schema_files,
        "n_rows": n_rows,
        # A text object has been decoded.
        "encoding": "utf8" if isinstance(source, io.TextIOBase) else encoding,
        "try_parse_dates": try_parse_dates,
        "truncate_ragged_lines": extra_columns == "ignore"
        if truncate_ragged_lines is None
        else truncate_ragged_lines,
        "raise_if_empty": raise_if_empty,
        "decimal_comma": decimal_comma,
        "glob": glob,
        "storage_options": storage_options,
        "credential_provider": credential_provider,
        "include_file_paths": include_file_paths,
        "extra_columns": extra_columns,
        "missing_columns": missing_columns,
        "on_bad_lines": on_bad_lines,
    }
    if with_column_names is not None:
        if new_columns is not None:
            msg = "`with_column_names` and `new_columns` cannot both be given"
            raise ValueError(msg)
        names = _scan("csv", source, {**options, "include_file_paths": None, "schema": None}).columns
        new_columns = with_column_names(names)
        if len(new_columns) != len(names):
            msg = f"`with_column_names` gave {len(new_columns)} names, but there are {len(names)} columns"
            raise ShapeError(msg)
    if new_columns is not None:
        options["new_columns"] = list(new_columns)
    if hasattr(schema_overrides, "items"):
        options["schema_overrides"] = _fields(schema_overrides)
    elif schema_overrides is not None:
        options["dtypes"] = list(schema_overrides)
    return _named(_scan("csv", source, options), None, None, row_index_name, row_index_offset)


def read_csv(
    source: Any,
    *,
    columns: Sequence[int] | Sequence[str] | str | None = None,
    has_header: bool = True,
    separator: str = ",",
    comment_prefix: str | None = None,
    quote_char: str | None = '"',
    skip_rows: int = 0,
    skip_lines: int = 0,
    schema: Any = None,
    schema_overrides: Any = None,
    null_values: str | Sequence[str] | Mapping[str, str] | None = None,
    empty_string_is_null: bool = True,
    ignore_errors: bool = False,
    with_column_names: Callable[[list[str]], list[str]] | None = None,
    infer_schema: bool = True,
    infer_schema_length: int | None = 100,
    infer_schema_files: int = 10,
    n_rows: int | None = None,
    encoding: str = "utf8",
    low_memory: bool = False,
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
    storage_options: Mapping[str, Any] | None = None,
    credential_provider: Any = "auto",
    include_file_paths: str | None = None,
    extra_columns: Literal["ignore", "raise"] | None = None,
    missing_columns: Literal["insert", "raise"] | None = None,
    use_pyarrow: bool = False,
    on_bad_lines: Literal["raise", "skip", "only"] = "raise",
) -> DataFrame:
    """Reads CSV files.

    Parameters
    ----------
    columns
        the names or positions of the columns to read
    use_pyarrow
        has no effect

    See Also
    --------
    scan_csv : has the other parameters.
    """
    options = dict(locals())
    for name in ("source", "columns", "use_pyarrow", "row_index_name", "row_index_offset"):
        del options[name]
    frame = _selected(scan_csv(source, **options), columns)
    return _named(frame, None, None, row_index_name, row_index_offset).collect()


def _selected(frame: LazyFrame, columns: Any) -> LazyFrame:
    if isinstance(columns, str):
        columns = [columns]
    if columns is not None:
        columns = list(columns)
        if len({type(column) for column in columns}) > 1:
            msg = "`columns` must be names or positions, not both"
            raise TypeError(msg)
        if len(set(columns)) < len(columns):
            msg = f"`columns` has a column more than once: {columns!r}"
            raise ValueError(msg)
    return _chosen(frame, columns)


def _byte(name: str, character: str) -> str:
    """A parameter that is one byte."""
    length = len(has_method(name, "encode", "text", character).encode())
    if length != 1:
        msg = f"{name}={character!r} must be one ASCII character, but is {length} bytes long"
        raise ValueError(msg)
    return character


def write_csv(frame: DataFrame, file: Any = None, **options: Any) -> str | bytes | None:
    """Writes a frame to a CSV file, or returns it as text if there is no file.

    Parameters
    ----------
    frame
        what to write
    file
        a path, a URL, or an object with `write`
    options
        those of `sink_csv`
    """
    if file is not None:
        return sink_csv(frame.lazy(), file, **options)
    compressed = options.get("compression") not in (None, "uncompressed")
    data = _bytes(frame, "csv", _settings(**options))
    return data if compressed else data.decode()


def sink_csv(
    frame: LazyFrame,
    path: Any,
    *,
    maintain_order: bool = True,
    storage_options: Any = None,
    credential_provider: Any = "auto",
    sync_on_close: str | None = None,
    mkdir: bool = False,
    lazy: bool = False,
    engine: Any = "auto",
    optimizations: Any = None,
    **options: Any,
) -> LazyFrame | None:
    """Runs a plan and writes its result to a CSV file as it comes.

    Parameters
    ----------
    frame
        the plan
    path
        a path, a URL, or an object with `write`
    maintain_order
        whether rows keep their order
    storage_options, credential_provider
        how files that are not on this machine are reached
    sync_on_close
        what must have reached the disk in the end: `data`, or `all` (and the file's name)
    mkdir
        whether folders on the way are made
    lazy
        whether the plan runs only when the result is collected
    engine, optimizations
        as for `LazyFrame.collect`
    options
        `include_bom`, `include_header`: whether the file starts with a byte order mark, and with the names of the
        columns; `compression` (`uncompressed`, `gzip` or `zstd`), `compression_level`, `check_extension`: how the file
        is compressed, and whether its name must say so; `separator`, `line_terminator`, `quote_char`: the characters between fields, at the end of rows and
        around fields; `datetime_format`, `date_format`, `time_format`: how dates and times are written, as `strftime`
        has it; `float_scientific`, `float_precision`, `decimal_comma`: how floats are written; `null_value`: what is
        written for null; `quote_style`: which fields are quoted (`necessary`, `always`, `non_numeric` or `never`)
    """
    return _sink(
        frame,
        "csv",
        path,
        _settings(**options),
        maintain_order=maintain_order,
        storage_options=storage_options,
        credential_provider=credential_provider,
        sync_on_close=sync_on_close,
        mkdir=mkdir,
        lazy=lazy,
        engine=engine,
        optimizations=optimizations,
    )


def _settings(
    *,
    include_bom: bool = False,
    compression: str = "uncompressed",
    compression_level: int | None = None,
    check_extension: bool = True,
    include_header: bool = True,
    separator: str = ",",
    line_terminator: str = "\n",
    quote_char: str = '"',
    batch_size: int = 1024,
    datetime_format: str | None = None,
    date_format: str | None = None,
    time_format: str | None = None,
    float_scientific: bool | None = None,
    float_precision: int | None = None,
    decimal_comma: bool = False,
    null_value: str | None = None,
    quote_style: str | None = None,
) -> dict[str, Any]:
    """How CSV is written, as the engine takes it; `batch_size` changes nothing here."""
    return {
        "compression": compression,
        "compression_level": compression_level,
        "check_extension": check_extension,
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
