"""The questions to DuckDB. Of the sort it gives what its result must sum to."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow as pa

SQL = {
    "group_by": """
        select count(*) as groups, sum(k * n) as k, sum(v * n) as v
        from (select k, count(*)::double as n, sum(v) as v from rows group by k)""",
    "join": """
        select count(*) as pairs, sum(a.k) as k, sum(a.v * b.v) as v from rows a join rows b on a.k = b.k""",
    "sort": "select count(*) as rows, 0 as disorder, sum(k) as k, sum(v) as v from rows",
    "unique": "select count(*) as keys, sum(k) as k from (select distinct k from rows)",
}


def prepare(engine: str, path: str) -> dict[str, Callable[[], pa.Table]]:
    connection = duckdb.connect()
    connection.execute(f"create view rows as from read_parquet('{Path(path, '*.parquet')}')")
    return {
        question: lambda sql=sql: connection.execute(sql).to_arrow_table() for question, sql in SQL.items()
    }


def to_arrow(result: pa.Table) -> pa.Table:
    return result
