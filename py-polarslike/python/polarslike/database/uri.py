"""Results of queries to databases that are named by a URI."""

from __future__ import annotations

import importlib
from contextlib import closing
from typing import TYPE_CHECKING, Any

from polarslike.database.read import read_database
from polarslike.dataframe import DataFrame

if TYPE_CHECKING:
    from collections.abc import Sequence

# The drivers of schemes that are not called as their driver.
_DRIVERS = {"postgres": "postgresql", "redshift": "postgresql", "grpc": "flightsql"}


def read_database_uri(
    query: str | Sequence[str],
    uri: str,
    *,
    partition_on: str | None = None,
    partition_range: tuple[int, int] | None = None,
    partition_num: int | None = None,
    protocol: str | None = None,
    engine: str | None = None,
    schema_overrides: Any = None,
    execute_options: dict[str, Any] | None = None,
    pre_execution_query: str | list[str] | None = None,
) -> DataFrame:
    """Reads the result of a query, or of several one below the other.

    Parameters
    ----------
    query
        SQL, or a list of queries that are run side by side
    uri
        the database: `sqlite:///path`, `postgresql://user:password@server:port/database`, ...
    partition_on, partition_range, partition_num
        the column whose ranges of values are read side by side, from the least to the greatest value, in so many parts
    protocol
        how `connectorx` transfers rows
    engine
        `connectorx` (the default) or `adbc`: the package of this name must be installed
    schema_overrides
        types of some columns
    execute_options
        what the ADBC driver's `execute` gets besides the query
    pre_execution_query
        statements that `connectorx` runs before the query
    """
    if not isinstance(uri, str):
        msg = f"uri is {type(uri).__name__}, not a text; connections are for read_database"
        raise TypeError(msg)
    options = {
        "partition_on": partition_on,
        "partition_range": partition_range,
        "partition_num": partition_num,
        "protocol": protocol,
        "pre_execution_query": pre_execution_query,
    }
    given = {name: value for name, value in options.items() if value is not None}
    if engine in {None, "connectorx"}:
        if execute_options:
            msg = "execute_options are for the engine 'adbc'"
            raise ValueError(msg)
        frame = _read_connectorx(query, uri, given)
        return frame.cast(dict(schema_overrides)) if schema_overrides else frame
    if engine != "adbc":
        msg = f"engine is {engine!r}, neither 'connectorx' nor 'adbc'"
        raise ValueError(msg)
    if given:
        msg = f"{', '.join(given)}: only for the engine 'connectorx'"
        raise ValueError(msg)
    if not isinstance(query, str):
        msg = "several queries are for the engine 'connectorx'"
        raise ValueError(msg)
    with closing(connect_adbc(uri)) as connection:
        return read_database(
            query, connection, schema_overrides=schema_overrides, execute_options=execute_options
        )


def _read_connectorx(query: str | Sequence[str], uri: str, options: dict[str, Any]) -> DataFrame:
    connectorx = import_package("connectorx")
    query = query if isinstance(query, str) else list(query)
    return DataFrame(connectorx.read_sql(conn=uri, query=query, return_type="arrow", **options))


def connect_adbc(uri: str) -> Any:
    """A connection through the ADBC driver of the URI's scheme."""
    scheme, _, rest = uri.partition("://")
    # SQLAlchemy's schemes may name a driver: `postgresql+psycopg`.
    scheme = scheme.split("+")[0].lower()
    driver = import_package(f"adbc_driver_{_DRIVERS.get(scheme, scheme)}.dbapi")
    if scheme == "sqlite":
        # SQLAlchemy's URIs have a slash before the path.
        return driver.connect(rest.removeprefix("/") or ":memory:")
    return driver.connect(rest if scheme == "snowflake" else uri)


def import_package(name: str) -> Any:
    """A package that is not needed for anything else."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        package = name.split(".")[0].replace("_", "-")
        msg = f"this needs a package that is not installed: pip install {package}"
        raise ModuleNotFoundError(msg, name=name) from error
