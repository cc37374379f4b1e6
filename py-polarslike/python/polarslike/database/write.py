"""Frames as tables of databases."""

from __future__ import annotations

from contextlib import closing, nullcontext
from typing import TYPE_CHECKING, Any

from polarslike import datatypes as types
from polarslike.database.kinds import is_adbc, is_duckdb, is_sqlalchemy, is_sqlite, unknown
from polarslike.database.uri import connect_adbc, import_package
from polarslike.exceptions import InvalidOperationError

if TYPE_CHECKING:
    from polarslike.dataframe import DataFrame

# Rows that are handed to a database at a time.
_BATCH_ROWS = 10_000


def write_database(
    frame: DataFrame,
    table_name: str,
    connection: Any,
    *,
    if_table_exists: str = "fail",
    engine: str | None = None,
    engine_options: dict[str, Any] | None = None,
) -> int:
    """Writes a frame to a table, in one transaction; returns the number of rows.

    Parameters
    ----------
    frame
        what to write
    table_name
        the table; `schema.table` and `catalog.schema.table` too, with parts in double quotes where they have dots
    connection
        a URI, an engine, connection or session of SQLAlchemy, or a connection of an ADBC driver, DuckDB or sqlite3
    if_table_exists
        `fail`, `append` the rows, or `replace` the table
    engine
        `sqlalchemy` or `adbc`, for a URI; connections have the one that they are of
    engine_options
        what SQLAlchemy's `create_engine` (for a URI) or the ADBC driver's `adbc_ingest` gets besides
    """
    if if_table_exists not in {"fail", "append", "replace"}:
        msg = f"if_table_exists is {if_table_exists!r}, not 'fail', 'append' or 'replace'"
        raise ValueError(msg)
    if engine not in {None, "sqlalchemy", "adbc"}:
        msg = f"engine is {engine!r}, neither 'sqlalchemy' nor 'adbc'"
        raise ValueError(msg)
    parts = table_parts(table_name)
    options = engine_options or {}
    if isinstance(connection, str):
        if engine == "adbc":
            with closing(connect_adbc(connection)) as opened:
                return _write_adbc(frame, parts, opened, if_table_exists, options)
        sqlalchemy = import_package("sqlalchemy")
        opened = sqlalchemy.create_engine(connection, **options)
        try:
            return _write_sqlalchemy(frame, parts, opened, if_table_exists)
        finally:
            opened.dispose()
    if is_adbc(connection) and engine != "sqlalchemy":
        return _write_adbc(frame, parts, connection, if_table_exists, options)
    if options:
        msg = "engine_options are for URIs and ADBC connections"
        raise ValueError(msg)
    if is_sqlalchemy(connection) and engine != "adbc":
        return _write_sqlalchemy(frame, parts, connection, if_table_exists)
    if engine is None and is_duckdb(connection):
        return _write_duckdb(frame, parts, connection, if_table_exists)
    if engine is None and is_sqlite(connection):
        return _write_sqlite(frame, parts, connection, if_table_exists)
    raise unknown(
        connection, "give a URI, or a connection of SQLAlchemy, ADBC, DuckDB or sqlite3 (and no other engine)"
    )


def table_parts(name: str) -> list[str]:
    """The parts of a name between dots that do not stand in quotes."""
    parts, quoted = [""], False
    for character in name:
        if character == '"':
            quoted = not quoted
        elif character == "." and not quoted:
            parts.append("")
        else:
            parts[-1] += character
    if quoted or len(parts) > 3 or not all(parts):
        msg = f"table_name is {name!r}, not a name such as 'table' or 'schema.table'"
        raise ValueError(msg)
    return parts


def _quoted(parts: list[str]) -> str:
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def _write_adbc(
    frame: DataFrame, parts: list[str], connection: Any, exists: str, options: dict[str, Any]
) -> int:
    *outer, table = parts
    place = dict(zip(["db_schema_name", "catalog_name"], reversed(outer), strict=False))
    if place.get("db_schema_name") == "main" and "sqlite" in type(connection).__module__ + str(connection):
        place.pop("db_schema_name")
    mode = {"fail": "create", "append": "append", "replace": "replace"}[exists]
    with closing(connection.cursor()) as cursor:
        rows = cursor.adbc_ingest(table, frame.to_arrow(), mode=mode, **place, **options)
    connection.commit()
    return frame.height if rows < 0 else rows


def _write_sqlalchemy(frame: DataFrame, parts: list[str], target: Any, exists: str) -> int:
    import sqlalchemy

    *outer, name = parts
    schema = ".".join(outer) or None
    kinds = _sqlalchemy_types(sqlalchemy)
    columns = [sqlalchemy.Column(c.name, _type_of(kinds, c)) for c in frame.get_columns()]
    table = sqlalchemy.Table(name, sqlalchemy.MetaData(schema=schema), *columns)
    if hasattr(target, "connect"):
        transaction = target.begin()
    else:
        transaction = nullcontext() if target.in_transaction() else target.begin()
    with transaction as begun:
        connection = begun if hasattr(target, "connect") else target
        # Sessions reach the database through a connection of their own.
        connection = connection.connection() if hasattr(connection, "get_bind") else connection
        if sqlalchemy.inspect(connection).has_table(name, schema=schema):
            if exists == "fail":
                raise _exists(name)
            if exists == "replace":
                table.drop(connection)
                table.create(connection)
        else:
            table.create(connection)
        for part in frame.iter_slices(_BATCH_ROWS) if frame.height else ():
            connection.execute(table.insert(), part.rows(named=True))
    return frame.height


def _exists(name: str) -> ValueError:
    return ValueError(
        f"there is a table {name!r}; if_table_exists='append' adds rows, 'replace' drops it before"
    )


def _type_of(kinds: dict[Any, Any], column: Any) -> Any:
    kind = kinds.get(column.dtype.base_type())
    if kind is None:
        msg = (
            f"column {column.name!r}: databases have no type for {column.dtype}; cast it, or make JSON of it"
        )
        raise InvalidOperationError(msg)
    return kind(column.dtype) if callable(kind) else kind


def _sqlalchemy_types(sqlalchemy: Any) -> dict[Any, Any]:
    small = (types.Int8, types.UInt8, types.Int16)
    middle = (types.UInt16, types.Int32)
    large = (types.UInt32, types.Int64)
    texts = (types.String, types.Categorical, types.Enum, types.Null)
    return {
        types.Boolean: lambda _: sqlalchemy.Boolean(),
        **dict.fromkeys(small, lambda _: sqlalchemy.SmallInteger()),
        **dict.fromkeys(middle, lambda _: sqlalchemy.Integer()),
        **dict.fromkeys(large, lambda _: sqlalchemy.BigInteger()),
        types.UInt64: lambda _: sqlalchemy.Numeric(20, 0),
        types.Float32: lambda _: sqlalchemy.Float(24),
        types.Float64: lambda _: sqlalchemy.Float(53),
        types.Decimal: lambda dtype: sqlalchemy.Numeric(dtype.precision, dtype.scale),
        **dict.fromkeys(texts, lambda _: sqlalchemy.Text()),
        types.Binary: lambda _: sqlalchemy.LargeBinary(),
        types.Date: lambda _: sqlalchemy.Date(),
        types.Time: lambda _: sqlalchemy.Time(),
        types.Datetime: lambda dtype: sqlalchemy.DateTime(timezone=dtype.time_zone is not None),
        types.Duration: lambda _: sqlalchemy.Interval(),
    }


def _write_duckdb(frame: DataFrame, parts: list[str], connection: Any, exists: str) -> int:
    table, view = _quoted(parts), "polarslike_rows_to_write"
    connection.register(view, frame.to_arrow())
    try:
        if exists == "append":
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table} AS SELECT * FROM {view} LIMIT 0")
            connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM {view}")
        else:
            replace = "OR REPLACE " if exists == "replace" else ""
            connection.execute(f"CREATE {replace}TABLE {table} AS SELECT * FROM {view}")
    except Exception as error:
        if exists == "fail" and "already exists" in str(error):
            raise _exists(parts[-1]) from error
        raise
    finally:
        connection.unregister(view)
    return frame.height


# SQLite keeps dates and times as text.
_SQLITE_TYPES = {
    types.Boolean: "BOOLEAN",
    **dict.fromkeys(
        (types.Int8, types.Int16, types.Int32, types.Int64, types.UInt8, types.UInt16, types.UInt32),
        "INTEGER",
    ),
    **dict.fromkeys((types.Float32, types.Float64), "REAL"),
    **dict.fromkeys((types.String, types.Categorical, types.Enum, types.Null), "TEXT"),
    types.Binary: "BLOB",
    types.Date: "DATE",
    types.Time: "TIME",
    types.Datetime: "DATETIME",
    types.Decimal: "TEXT",
}


def _write_sqlite(frame: DataFrame, parts: list[str], connection: Any, exists: str) -> int:
    table = _quoted(parts)
    names = [_quoted([name]) for name in frame.columns]
    kinds = [_type_of(_SQLITE_TYPES, column) for column in frame.get_columns()]
    texts = (types.Date, types.Time, types.Datetime, types.Decimal)
    odd = [i for i, dtype in enumerate(frame.dtypes) if dtype.base_type() in texts]

    def adapted(row: tuple[Any, ...]) -> list[Any]:
        values = list(row)
        for i in odd:
            values[i] = None if values[i] is None else str(values[i])
        return values

    columns = ", ".join(f"{name} {kind}" for name, kind in zip(names, kinds, strict=True))
    marks = ", ".join("?" * len(names))
    with connection:
        # Statements that define tables are part of the transaction only if one has begun.
        if not connection.in_transaction:
            connection.execute("BEGIN")
        if exists == "replace":
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        clause = "IF NOT EXISTS " if exists == "append" else ""
        try:
            connection.execute(f"CREATE TABLE {clause}{table} ({columns})")
        except connection.OperationalError as error:
            if "already exists" in str(error):
                raise _exists(parts[-1]) from error
            raise
        insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        connection.executemany(insert, map(adapted, frame.iter_rows()))
    return frame.height
