"""Databases: what is written is read back, through each kind of connection."""

import sqlite3
from contextlib import closing
from datetime import date

import polarslike as pl
import pytest

FRAME = pl.DataFrame(
    {"a": [1, 2, None], "f": [1.5, None, 2.0], "s": ["x", None, "y"], "x": [b"a", None, b""]}
)


@pytest.fixture(params=["sqlite3", "duckdb", "sqlalchemy", "adbc"])
def connection(request, tmp_path):
    match request.param:
        case "sqlite3":
            with closing(sqlite3.connect(":memory:")) as connection:
                yield connection
        case "duckdb":
            with pytest.importorskip("duckdb").connect() as connection:
                yield connection
        case "sqlalchemy":
            engine = pytest.importorskip("sqlalchemy").create_engine(f"sqlite:///{tmp_path / 'a.db'}")
            yield engine
            engine.dispose()
        case "adbc":
            with pytest.importorskip("adbc_driver_sqlite.dbapi").connect() as connection:
                yield connection


def read(connection, query="SELECT * FROM t ORDER BY f NULLS LAST", **options):
    return pl.read_database(query, connection, **options)


def test_tables_come_back(connection):
    assert FRAME.write_database("t", connection) == 3
    expected = FRAME.sort("f", nulls_last=True)
    assert read(connection).equals(expected)
    assert read(connection, "SELECT a FROM t WHERE 0 = 1").shape == (0, 1)
    narrow = read(connection, schema_overrides={"a": pl.Int8, "f": pl.Float32})
    assert narrow.schema["a"] == pl.Int8 and narrow.schema["f"] == pl.Float32
    parts = list(read(connection, iter_batches=True, batch_size=2))
    assert [part.height for part in parts] == [2, 1]
    assert pl.concat(parts, how="vertical_relaxed").equals(expected)
    assert read(connection, batch_size=1).equals(expected)


def test_tables_that_are_there(connection):
    FRAME.write_database("t", connection)
    with pytest.raises(Exception, match=r"(?i)exists|there is a table"):
        FRAME.write_database("t", connection)
    FRAME.write_database("t", connection, if_table_exists="append")
    assert read(connection).height == 6
    other = pl.DataFrame({"b": ["only"]})
    other.write_database("t", connection, if_table_exists="replace")
    assert read(connection, "SELECT * FROM t").equals(other)
    other.write_database('"a.b"', connection)
    assert read(connection, 'SELECT * FROM "a.b"').equals(other)


def test_parameters_and_errors(connection):
    FRAME.write_database("t", connection)
    sqlalchemy = type(connection).__name__ == "Engine"
    mark, value = (":x", {"x": 1}) if sqlalchemy else ("?", (1,))
    frame = read(connection, f"SELECT a FROM t WHERE a > {mark}", execute_options={"parameters": value})
    assert frame.to_dict(as_series=False) == {"a": [2]}
    with pytest.raises(pl.exceptions.DuplicateError):
        read(connection, "SELECT a AS z, a AS z FROM t") if sqlalchemy else read(
            connection, "SELECT a, a FROM t"
        )
    with pytest.raises(ValueError, match="batch_size"):
        read(connection, iter_batches=True)
    with pytest.raises(ValueError, match="if_table_exists"):
        FRAME.write_database("t", connection, if_table_exists="maybe")
    for name in ["", "a..b", "a.b.c.d", '"a']:
        with pytest.raises(ValueError, match="table_name"):
            FRAME.write_database(name, connection)


def test_cursors_and_other_objects():
    with closing(sqlite3.connect(":memory:")) as connection:
        FRAME.write_database("t", connection)
        assert read(connection.cursor()).height == 3
        assert connection.in_transaction is False
        with pytest.raises(pl.exceptions.InvalidOperationError, match="no rows"):
            read(connection, "DELETE FROM t")
        with pytest.raises(pl.exceptions.InvalidOperationError, match="List"):
            pl.DataFrame({"l": [[1]]}).write_database("u", connection)
        pl.DataFrame({"d": [date(2024, 1, 1)]}).write_database("d", connection)
        assert read(connection, "SELECT d FROM d")["d"].to_list() == ["2024-01-01"]
    for wrong in [5, object()]:
        with pytest.raises(TypeError, match="connection"):
            read(wrong)
        with pytest.raises(TypeError, match="connection"):
            FRAME.write_database("t", wrong)
    with pytest.raises(ValueError, match="read_database_uri"):
        read("sqlite://")


def test_uris(tmp_path):
    pytest.importorskip("sqlalchemy")
    uri = f"sqlite:///{tmp_path / 'a.db'}"
    frame = FRAME.drop("x")
    assert frame.write_database("t", uri) == 3
    for engine, package in [("connectorx", "connectorx"), ("adbc", "adbc_driver_sqlite")]:
        pytest.importorskip(package)
        back = pl.read_database_uri("SELECT * FROM t", uri, engine=engine)
        assert back.equals(frame), engine
        narrow = pl.read_database_uri("SELECT a FROM t", uri, engine=engine, schema_overrides={"a": pl.Int8})
        assert narrow.schema == {"a": pl.Int8}
    both = pl.read_database_uri(["SELECT a FROM t", "SELECT a FROM t"], uri)
    assert both.height == 6
    parted = pl.read_database_uri("SELECT a FROM t WHERE a > 0", uri, partition_on="a", partition_num=2)
    assert sorted(parted["a"].to_list()) == [1, 2]
    with pytest.raises(ValueError, match="connectorx"):
        pl.read_database_uri("SELECT 1", uri, engine="adbc", partition_on="a")
    with pytest.raises(ModuleNotFoundError, match="pip install adbc-driver-nosuch"):
        pl.read_database_uri("SELECT 1", "nosuch://x", engine="adbc")
    frame.write_database("t", uri, engine="adbc", if_table_exists="append")
    assert pl.read_database_uri("SELECT * FROM t", uri).height == 6
