"""The questions to DuckDB, from tables in its memory to another."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow as pa

from . import TABLES, compared

SQL = {
    "q1": "select x.*, small.id4 as id4_right, v2 from x join small using (id1)",
    "q2": """
        select x.*, medium.id1 as id1_right, medium.id4 as id4_right, medium.id5 as id5_right, v2
        from x join medium using (id2)""",
    "q3": """
        select x.*, medium.id1 as id1_right, medium.id4 as id4_right, medium.id5 as id5_right, v2
        from x left join medium using (id2)""",
    "q4": """
        select x.*, medium.id1 as id1_right, medium.id2 as id2_right, medium.id4 as id4_right, v2
        from x join medium using (id5)""",
    "q5": """
        select x.*, big.id1 as id1_right, big.id2 as id2_right, big.id4 as id4_right, big.id5 as id5_right,
            big.id6 as id6_right, v2
        from x join big using (id3)""",
}


class Result:
    """A table that DuckDB drops when Python forgets it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, sql: str) -> None:
        self.connection = connection
        self.name = f"result_{id(self)}"
        connection.execute(f"create temp table {self.name} as {sql}")

    def __del__(self) -> None:
        self.connection.execute(f"drop table {self.name}")


def prepare(engine: str, path: str) -> dict[str, Callable[[], Result]]:
    connection = duckdb.connect()
    for table in TABLES:
        file = Path(path, f"{table}.parquet")
        connection.execute(f"create table {table} as from read_parquet('{file}')")
    return {question: lambda sql=sql: Result(connection, sql) for question, sql in SQL.items()}


def to_arrow(result: Result) -> pa.Table:
    return compared(result.connection.table(result.name).to_arrow_table())
