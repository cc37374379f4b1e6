"""The questions to DuckDB, from a table in its memory to another."""

from collections.abc import Callable

import duckdb
import pyarrow as pa

FILTER = "select s, i, f from x where "
WANTED = ", ".join(str(i) for i in range(0, 1_000_000, 10_000))
STATISTICS = ", ".join(
    f"{of}({column})" for column in "fvi" for of in ["avg", "stddev_samp", "min", "max", "count"]
)


def over(value: str, window: str) -> str:
    return f"select row, {value} over ({window}) from x"


SQL = {
    "sort_int": "select i, f from x order by i",
    "sort_float": "select f, i from x order by f",
    "sort_text": "select s, i from x order by s",
    "sort_long": "select t, i from x order by t",
    "sort_two": "select k, i, f from x order by k, i",
    "sort_down": "select k, s, f from x order by k desc, s",
    "top_k": "select f, i from x order by f desc limit 100",
    "filter_few": FILTER + "f > 2.326",
    "filter_half": FILTER + "f > 0",
    "filter_text": FILTER + "contains(t, 'amber ')",
    "filter_in": FILTER + f"u in ({WANTED})",
    "filter_and": FILTER + "f > 0 and i > 0 and u < 500000",
    "over_sum": over("sum(f)", "partition by g"),
    "over_text": over("avg(f)", "partition by s"),
    "over_rank": over("rank()", "partition by g order by f"),
    "over_cum_sum": over("sum(i)", "partition by g order by row rows unbounded preceding"),
    "over_shift": over("lag(f)", "partition by k order by row"),
    "over_number": "select row, row_number() over (partition by g order by row) - 1 from x",
    "rolling_mean": over("avg(f)", "order by row rows 49 preceding"),
    "rolling_max": over("max(f)", "order by row rows 49 preceding"),
    "contains": "select row, contains(t, 'iris') from x",
    "contains_regex": r"select row, regexp_matches(t, '[aeiou]r \d+5$') from x",
    "starts_with": "select row, starts_with(t, 'amber') from x",
    "upper": "select upper(t) from x",
    "split": "select row, len(string_split(t, ' ')) from x",
    "replace": "select replace(t, 'amber', 'resin') from x",
    "slice": "select substring(t, 3, 5) from x",
    "extract": r"select regexp_extract(t, '(\d+)$', 1) from x",
    "strip": "select trim(padded) from x",
    "length": "select row, length(t) from x",
    "concat_text": "select concat_ws('-', s, n, padded) from x",
    "parse_date": "select strptime(ds, '%Y-%m-%d')::date from x",
    "year": "select row, year(d), month(d) from x",
    "truncate": "select date_trunc('hour', ts) from x",
    "month_start": "select date_trunc('month', d)::date from x",
    "format_date": "select strftime(d, '%d/%m/%Y') from x",
    "offset": "select (d + interval 1 month)::date from x",
    "unique": "select distinct k, u from x",
    "unique_text": "select distinct s from x",
    "n_unique": "select count(distinct i) from x",
    "n_unique_text": "select count(distinct t) from x",
    "value_counts": "select u, count(*) from x group by u",
    "drop_nulls": "select row, missing from x where missing is not null",
    "fill_null": "select row, coalesce(missing, 0.0) from x",
    "fill_forward": over("last_value(missing ignore nulls)", "order by row rows unbounded preceding"),
    "pivot": "select g, "
    + ", ".join(f"coalesce(sum(v) filter (where k = {k}), 0)" for k in range(5))
    + " from x where k < 5 group by g",
    "unpivot": "select row, name, value from (select row, v, f, missing from x) "
    "unpivot include nulls (value for name in (v, f, missing))",
    "join_asof": "select row, v, price from x asof left join quotes using (k, ts)",
    "int_to_float": "select row, i::double from x",
    "float_to_int": "select row, trunc(v)::bigint from x",
    "text_to_int": "select row, n::bigint from x",
    "int_to_text": "select i::varchar from x",
    "float_to_text": "select v::varchar from x",
    "when_then": "select row, case when f < -1 then 0 when f < 0 then k when f < 1 then k * 2 else u end from x",
    "arithmetic": "select row, (f * v + i / 1e6) * 2 - u * f from x",
    "quantile": "select quantile_cont(f, 0.1), quantile_cont(f, 0.5), quantile_cont(f, 0.99) from x",
    "describe": f"select {STATISTICS} from x",
    "explode": "select row, unnest(l) from x",
    "by_hour": "select date_trunc('hour', ts), avg(f), count(*) from x group by 1",
    "bins": "select floor(v / 10)::int, count(*), avg(f) from x group by 1",
    "by_text": "select s, sum(v), avg(f) from x group by s",
    "gather": "select s, i, f from positions join x on x.row = positions.at",
    "cum_sum": over("sum(v)", "order by row rows unbounded preceding"),
    "diff": "select row, i - lag(i) over (order by row) from x",
}


class Result:
    """A table that DuckDB drops when Python forgets it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, sql: str) -> None:
        self.connection = connection
        self.name = f"result_{id(self)}"
        columns = len(connection.sql(sql).columns)
        names = ", ".join(f"c{i}" for i in range(columns))
        connection.execute(f"create temp table {self.name} as select * from ({sql}) as t({names})")

    def __del__(self) -> None:
        self.connection.execute(f"drop table {self.name}")


def prepare(engine: str, path: str) -> dict[str, Callable[[], Result]]:
    connection = duckdb.connect()
    for name in ["x", "quotes", "positions"]:
        connection.execute(f"create table {name} as from read_parquet('{path}/{name}.parquet')")
    return {question: lambda sql=sql: Result(connection, sql) for question, sql in SQL.items()}


def to_arrow(result: Result) -> pa.Table:
    return result.connection.table(result.name).to_arrow_table()
