"""h2o.ai's five join questions: a table of `rows` rows with tables of rows / 1e6, rows / 1e3 and rows rows.

Keys are integers of the same three sizes (id1, id2, id3) and their names as text (id4, id5, id6). Nine of ten keys of
each table have partners. A result has all columns of the large table, then those of the other under other names.
"""

from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

TABLES = ["x", "small", "medium", "big"]


class Question(NamedTuple):
    text: str
    keys: int = 1
    """The rows are told apart by the key of the large table."""


QUESTIONS = {
    "q1": Question("small inner on int"),
    "q2": Question("medium inner on int"),
    "q3": Question("medium left on int"),
    "q4": Question("medium inner on text"),
    "q5": Question("big inner on int"),
}


def compared(table: pa.Table) -> pa.Table:
    """The columns as numbers in one order: a text has a number in its name."""

    def number(column: pa.ChunkedArray) -> pa.ChunkedArray:
        if pa.types.is_integer(column.type) or pa.types.is_floating(column.type):
            return column
        column = column.cast(pa.large_string())
        return pc.utf8_slice_codeunits(column, 2, 20).cast(pa.float64())

    names = sorted(table.column_names, key=lambda name: (name != "id3", name))
    return pa.table({name: number(table[name]) for name in names})
