"""Rows that other code hands out: functions, plugins and Arrow streams as sources of lazy queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._native import NativeExpr, scan_arrow_stream, scan_frames
from polarslike.dataframe import DataFrame
from polarslike.exceptions import SchemaError
from polarslike.expr import wrap
from polarslike.lazyframe import LazyFrame, wrap_lazy
from polarslike.schema import Schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def scan_arrow_c_stream(source: Any) -> LazyFrame:
    """A plan that reads an Arrow stream of another library batch by batch, over that library's memory.

    Parameters
    ----------
    source
        an object with `__arrow_c_stream__`, such as a table or record batch reader of pyarrow, or a relation of duckdb.
        Each query asks it for a stream: one that can be read only once serves one query.
    """
    if not hasattr(source, "__arrow_c_stream__"):
        msg = f"expected an object with __arrow_c_stream__, not {type(source).__name__}"
        raise TypeError(msg)
    return wrap_lazy(scan_arrow_stream(source))


def defer(
    function: Callable[[], DataFrame | LazyFrame],
    *,
    schema: Any,
    validate_schema: bool = True,
) -> LazyFrame:
    """A plan that begins with the frame that `function` gives when a query runs.

    Parameters
    ----------
    function
        gives a DataFrame or LazyFrame
    schema
        the names and types of its columns, or a function that gives these
    validate_schema
        whether other columns than these are an error; columns that are read must be as the schema says in any case
    """
    expected = _schema(schema)

    def frames(columns: list[str], n_rows: int | None, predicate: str | None) -> Iterator[Any]:
        del columns, n_rows, predicate
        yield _frame(function(), expected if validate_schema else None)._native

    return wrap_lazy(scan_frames("DEFER", list(expected.items()), frames))


def register_io_source(
    io_source: Callable[[list[str] | None, Any, int | None, int | None], Iterable[DataFrame]],
    *,
    schema: Any,
    validate_schema: bool = False,
    is_pure: bool = False,
    explain_name: str | None = None,
    explain_detail: str | None = None,
) -> LazyFrame:
    """A plan that reads what a function hands out, frame by frame.

    Parameters
    ----------
    io_source
        a function of the names of the columns that a query needs (None for all), a predicate, a number of rows that is
        enough (None for all) and a wish for the number of rows per frame, which gives an iterator of frames. The
        predicate is an expression on the columns that are needed; rows for which it is not true may be left out, and
        queries filter what comes all the same. It is None where there is none, or where it has functions of Python. The
        wish is always None.
    schema
        the names and types of its columns, or a function that gives these
    validate_schema
        whether frames that have other columns than were asked for are an error
    is_pure
        whether equal sources have equal rows; nothing is made of it
    explain_name, explain_detail
        what plans call the source
    """
    del is_pure
    expected = _schema(schema)

    def frames(columns: list[str], n_rows: int | None, predicate: str | None) -> Iterator[Any]:
        kept = None if predicate is None else wrap(NativeExpr.from_json(predicate))
        wanted = None if columns == list(expected) else columns
        for frame in io_source(wanted, kept, n_rows, None):
            only = Schema({name: expected[name] for name in columns}) if validate_schema else None
            yield _frame(frame, only)._native

    name = " ".join(part for part in (explain_name or "PYTHON SCAN", explain_detail) if part)
    return wrap_lazy(scan_frames(name, list(expected.items()), frames))


def _schema(schema: Any) -> Schema:
    return Schema(schema() if callable(schema) else schema)


def _frame(frame: Any, expected: Schema | None) -> DataFrame:
    """A frame, which has these columns."""
    if isinstance(frame, LazyFrame):
        frame = frame.collect()
    elif not isinstance(frame, DataFrame):
        frame = DataFrame(frame)
    if expected is not None and frame.schema != expected:
        msg = f"the source gave a frame with {frame.schema}, but its schema is {expected}"
        raise SchemaError(msg)
    return frame
