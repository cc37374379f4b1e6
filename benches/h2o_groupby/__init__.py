"""h2o.ai's ten group-by questions, on its layout G1: `rows` rows, 100 or rows / 100 groups per key, no nulls.

Each `questions_*.py` asks them of one kind of engine. It has `prepare(engine, path)`, which loads the Parquet file and
gives one callable per question, and `to_arrow(result)`. A result has the keys first, then the values; names and row
order are free.
"""

from typing import NamedTuple


class Question(NamedTuple):
    text: str
    keys: int
    """How many leading columns of the result identify a row."""


QUESTIONS = {
    "q1": Question("sum v1 by id1", 1),
    "q2": Question("sum v1 by id1, id2", 2),
    "q3": Question("sum v1, mean v3 by id3", 1),
    "q4": Question("mean v1, v2, v3 by id4", 1),
    "q5": Question("sum v1, v2, v3 by id6", 1),
    "q6": Question("median, std v3 by id4, id5", 2),
    "q7": Question("max v1 - min v2 by id3", 1),
    "q8": Question("largest two v3 by id6", 1),
    "q9": Question("corr(v1, v2)^2 by id2, id4", 2),
    "q10": Question("sum v3, count by id1..id6", 6),
}
