"""TPC-H: eight tables as Parquet files with decimals, 22 questions, each read from the files anew.

`--rows` is about the number of rows of the largest table: 6e6 is scale factor 1. The tables come from `tpchgen-cli`
(`pip install tpchgen-cli`), whose rows are those of the official generator. DuckDB answers in the specification's SQL,
with the validation values for the parameters; the others answer in the DataFrame API. Products of decimals are cast to
the scale that SQL gives them.
"""

from typing import NamedTuple

import pyarrow as pa

ENGINES = ["polarslike", "polars", "duckdb"]
REFERENCE = "duckdb"
TABLES = ["customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"]


class Question(NamedTuple):
    text: str
    keys: int
    """How many columns of the result are not numbers."""


QUESTIONS = {
    "q1": Question("pricing summary", 2),
    "q2": Question("minimum cost supplier", 6),
    "q3": Question("shipping priority", 1),
    "q4": Question("order priority checking", 1),
    "q5": Question("local supplier volume", 1),
    "q6": Question("forecasting revenue change", 0),
    "q7": Question("volume shipping", 2),
    "q8": Question("national market share", 0),
    "q9": Question("product type profit", 1),
    "q10": Question("returned items", 5),
    "q11": Question("important stock", 0),
    "q12": Question("shipping modes and priority", 1),
    "q13": Question("customer distribution", 0),
    "q14": Question("promotion effect", 0),
    "q15": Question("top supplier", 3),
    "q16": Question("parts and suppliers", 2),
    "q17": Question("small-quantity orders", 0),
    "q18": Question("large volume customers", 2),
    "q19": Question("discounted revenue", 0),
    "q20": Question("potential part promotion", 2),
    "q21": Question("suppliers who kept orders waiting", 1),
    "q22": Question("global sales opportunity", 1),
}


def numbers_last(table: pa.Table) -> pa.Table:
    """Text and dates, which identify rows, before numbers."""

    def is_number(name: str) -> bool:
        dtype = table.schema.field(name).type
        return pa.types.is_integer(dtype) or pa.types.is_floating(dtype) or pa.types.is_decimal(dtype)

    return table.select(sorted(table.column_names, key=is_number))
