"""Group-by, join, sort and unique of 100 million rows in Parquet files, for runs with less memory than they need.

Results are sums over all that the operation gives, so that what is small is only the answer. DuckDB has the right ones.
"""

from typing import NamedTuple

ROWS = 1e8
ENGINES = ["polarslike", "polars", "duckdb"]
REFERENCE = "duckdb"


class Question(NamedTuple):
    text: str
    keys: int = 0


QUESTIONS = {
    "group_by": Question("two of three rows have a key of their own"),
    "join": Question("with itself, on keys of one or two rows"),
    "sort": Question("into a file"),
    "unique": Question("values of the key"),
}
