"""Results of queries as frames."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any

from polarslike.database.kinds import is_adbc, is_duckdb, is_sqlalchemy, unknown
from polarslike.dataframe import DataFrame
from polarslike.exceptions import DuplicateError, InvalidOperationError

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_database(
    query: Any,
    connection: Any,
    *,
    iter_batches: bool = False,
    batch_size: int | None = None,
    schema_overrides: Any = None,
    infer_schema_length: int | None = 100,
    execute_options: dict[str, Any] | None = None,
) -> DataFrame | Iterator[DataFrame]:
    """Reads the result of a query.

    Parameters
    ----------
    query
        SQL, or a statement of SQLAlchemy
    connection
        a connection or cursor by Python's DBAPI 2 (sqlite3, DuckDB, psycopg, ...), a connection of an ADBC driver, or an
        engine, connection or session of SQLAlchemy; where it gives Arrow data, this is used
    iter_batches
        whether frames of `batch_size` rows are given one after the other
    batch_size
        how many rows are fetched at a time
    schema_overrides
        types of some columns
    infer_schema_length
        how many rows decide on the types of columns, where the database does not; None is all
    execute_options
        what the connection's `execute` gets besides the query, such as `parameters`
    """
    if iter_batches and not batch_size:
        msg = "iter_batches needs a batch_size: the number of rows of each frame"
        raise ValueError(msg)
    if isinstance(connection, str):
        msg = "connection is a text: call read_database_uri with the URI of a database"
        raise ValueError(msg)
    stack = ExitStack()
    with stack:
        result = _execute(stack, query, connection, dict(execute_options or {}))
        frames = _frames(result, connection, batch_size, schema_overrides, infer_schema_length)
        if iter_batches:
            # What was opened stays so until the last frame is taken.
            return _until_end(frames, stack.pop_all())
        return _below(list(frames))


def _until_end(frames: Iterator[DataFrame], stack: ExitStack) -> Iterator[DataFrame]:
    with stack:
        yield from frames


def _below(frames: list[DataFrame]) -> DataFrame:
    from polarslike.functions import concat

    return frames[0] if len(frames) == 1 else concat(frames, how="vertical_relaxed")


def _execute(stack: ExitStack, query: Any, connection: Any, options: dict[str, Any]) -> Any:
    """What the query gives: a cursor. What is opened for it is closed by the stack."""
    # By position: drivers give this parameter different names, or none.
    parameters = [options.pop("parameters")] if "parameters" in options else []
    if is_sqlalchemy(connection):
        from sqlalchemy import text

        if hasattr(connection, "connect"):
            connection = stack.enter_context(connection.connect())
        if not hasattr(connection, "execute"):
            raise unknown(connection, "asynchronous engines are not supported: give one that is not")
        return connection.execute(text(query) if isinstance(query, str) else query, *parameters, **options)
    if not isinstance(query, str):
        msg = (
            f"the query is {type(query).__name__}, which only SQLAlchemy's connections take; give SQL as text"
        )
        raise TypeError(msg)
    if is_duckdb(connection):
        # As a relation: a result that `execute` gives is copied once more on its way to Arrow.
        relation = connection.sql(query, params=parameters[0] if parameters else None, **options)
        if relation is None:
            raise _no_rows()
        return relation
    if hasattr(connection, "cursor"):
        cursor = stack.enter_context(closing(connection.cursor()))
    elif hasattr(connection, "execute"):
        cursor = connection
    else:
        raise unknown(connection, "it has neither `cursor` nor `execute`")
    result = cursor.execute(query, *parameters, **options)
    return result if hasattr(result, "fetchall") else cursor


def _frames(
    result: Any,
    connection: Any,
    batch_size: int | None,
    schema_overrides: Any,
    infer_schema_length: int | None,
) -> Iterator[DataFrame]:
    """The frames of a result; at least one."""
    if is_adbc(connection):
        reader = result.fetch_record_batch()
    elif is_duckdb(connection):
        reader = _duckdb_reader(result, batch_size)
    else:
        yield from _from_rows(result, batch_size, schema_overrides, infer_schema_length)
        return
    names = [field.name for field in reader.schema]
    _check_names(names)
    empty = True
    for batch in reader:
        frame = _cast(DataFrame(batch), schema_overrides)
        yield from frame.iter_slices(batch_size) if batch_size and frame.height else [frame]
        empty = False
    if empty:
        yield _cast(DataFrame(reader.schema.empty_table()), schema_overrides)


def _duckdb_reader(result: Any, batch_size: int | None) -> Any:
    rows = batch_size or 1_000_000
    name = "to_arrow_reader" if hasattr(result, "to_arrow_reader") else "fetch_record_batch"
    return getattr(result, name)(rows)


def _cast(frame: DataFrame, schema_overrides: Any) -> DataFrame:
    return frame.cast(dict(schema_overrides)) if schema_overrides else frame


def _from_rows(
    result: Any, batch_size: int | None, schema_overrides: Any, infer_schema_length: int | None
) -> Iterator[DataFrame]:
    names = _names(result)
    _check_names(names)
    overrides = dict(schema_overrides or {})
    if not batch_size:
        yield _frame_of_rows(result.fetchall(), names, overrides, infer_schema_length)
        return
    rows = result.fetchmany(batch_size)
    yield _frame_of_rows(rows, names, overrides, infer_schema_length)
    while rows := result.fetchmany(batch_size):
        yield _frame_of_rows(rows, names, overrides, infer_schema_length)


def _frame_of_rows(
    rows: Any, names: list[str], overrides: dict[str, Any], infer_schema_length: int | None
) -> DataFrame:
    return DataFrame(
        [tuple(row) for row in rows],
        schema=names,
        schema_overrides=overrides,
        orient="row",
        infer_schema_length=infer_schema_length,
    )


def _names(result: Any) -> list[str]:
    if hasattr(result, "returns_rows"):
        names = list(result.keys()) if result.returns_rows else None
    else:
        names = result.description and [column[0] for column in result.description]
    if names is None:
        raise _no_rows()
    return names


def _no_rows() -> InvalidOperationError:
    return InvalidOperationError("the statement gives no rows; run it through the connection itself")


def _check_names(names: list[str]) -> None:
    twice = next((name for i, name in enumerate(names) if name in names[:i]), None)
    if twice is not None:
        msg = f"the result has two columns named {twice!r}; name them apart with AS"
        raise DuplicateError(msg)
