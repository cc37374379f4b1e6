"""What kind of connection an object is: told by its module, so that no package of a database is imported for it."""

from __future__ import annotations

from typing import Any


def _is_from(value: Any, *packages: str) -> bool:
    modules = [cls.__module__.split(".")[0] for cls in type(value).__mro__]
    return any(module.startswith(packages) for module in modules)


def is_sqlalchemy(connection: Any) -> bool:
    """An engine, connection or session of SQLAlchemy."""
    return _is_from(connection, "sqlalchemy")


def is_adbc(connection: Any) -> bool:
    """A connection or cursor of an ADBC driver, which hands out and takes Arrow data."""
    return _is_from(connection, "adbc_driver")


def is_duckdb(connection: Any) -> bool:
    """A connection of DuckDB."""
    return _is_from(connection, "duckdb", "_duckdb")


def is_sqlite(connection: Any) -> bool:
    """A connection of Python's own sqlite3."""
    return _is_from(connection, "sqlite3")


def unknown(connection: Any, wanted: str) -> TypeError:
    return TypeError(f"{type(connection).__name__} is not a connection that is known here; {wanted}")
