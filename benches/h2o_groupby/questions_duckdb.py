"""The questions to DuckDB, from a table in its memory to another."""

from collections.abc import Callable

import duckdb
import pyarrow as pa

SQL = {
    "q1": "select id1, sum(v1) from x group by id1",
    "q2": "select id1, id2, sum(v1) from x group by id1, id2",
    "q3": "select id3, sum(v1), avg(v3) from x group by id3",
    "q4": "select id4, avg(v1), avg(v2), avg(v3) from x group by id4",
    "q5": "select id6, sum(v1), sum(v2), sum(v3) from x group by id6",
    "q6": "select id4, id5, median(v3), stddev(v3) from x group by id4, id5",
    "q7": "select id3, max(v1) - min(v2) from x group by id3",
    "q8": "select id6, unnest(max(v3, 2)) from x where v3 is not null group by id6",
    "q9": "select id2, id4, corr(v1, v2) ^ 2 from x group by id2, id4",
    "q10": "select id1, id2, id3, id4, id5, id6, sum(v3), count(*) from x group by id1, id2, id3, id4, id5, id6",
}


class Result:
    """A table that DuckDB drops when Python forgets it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, sql: str) -> None:
        self.connection = connection
        self.name = f"result_{id(self)}"
        connection.execute(f"create temp table {self.name} as {with_names(sql)}")

    def __del__(self) -> None:
        self.connection.execute(f"drop table {self.name}")


def with_names(sql: str) -> str:
    """A table wants column names that differ: c1, c2, ..."""
    columns = sql.split(" from ")[0]
    depth = commas = 0
    for letter in columns:
        depth += (letter == "(") - (letter == ")")
        commas += letter == "," and depth == 0
    names = ", ".join(f"c{i}" for i in range(commas + 1))
    return f"select * from ({sql}) as t({names})"


def prepare(engine: str, path: str) -> dict[str, Callable[[], Result]]:
    connection = duckdb.connect()
    connection.execute("create table x as from read_parquet(?)", [path])
    return {question: lambda sql=sql: Result(connection, sql) for question, sql in SQL.items()}


def to_arrow(result: Result) -> pa.Table:
    return result.connection.table(result.name).to_arrow_table()
