"""What people do every day, one operation a question, on a table of `rows` rows with columns of every common kind.

Each `questions_*.py` asks them of one kind of engine; one that does not have an operation leaves it out. Results have the
columns that are compared as text first (`keys`), then numbers; names and row order are free.
"""

from typing import NamedTuple

ENGINES = ["polarslike", "polars", "duckdb"]
ROWS = 5_000_000


class Question(NamedTuple):
    text: str
    keys: int = 0
    """How many leading columns of the result are compared as text."""


QUESTIONS = {
    "sort_int": Question("sort by integers", 1),
    "sort_float": Question("sort by floats"),
    "sort_text": Question("sort by short text", 1),
    "sort_long": Question("sort by long text", 1),
    "sort_two": Question("sort by two keys", 1),
    "sort_down": Question("sort by a key down, text up", 2),
    "top_k": Question("largest hundred"),
    "filter_few": Question("filter that keeps 1 %", 1),
    "filter_half": Question("filter that keeps half", 1),
    "filter_text": Question("filter by part of text", 1),
    "filter_in": Question("filter by a set of a hundred", 1),
    "filter_and": Question("filter by three conditions", 1),
    "over_sum": Question("sum over 50,000 groups"),
    "over_text": Question("mean over groups of text"),
    "over_rank": Question("rank over groups"),
    "over_cum_sum": Question("running sum over groups"),
    "over_shift": Question("value before over groups"),
    "over_number": Question("row number over groups"),
    "rolling_mean": Question("mean of 50 rows"),
    "rolling_max": Question("maximum of 50 rows"),
    "rolling_time": Question("mean of a minute"),
    "contains": Question("text contains"),
    "contains_regex": Question("text matches a pattern"),
    "starts_with": Question("text starts with"),
    "upper": Question("text in capitals", 1),
    "split": Question("text split into words"),
    "replace": Question("text replaced", 1),
    "slice": Question("part of text", 1),
    "extract": Question("text by pattern", 1),
    "strip": Question("text stripped", 1),
    "length": Question("characters of text"),
    "concat_text": Question("text of three columns", 1),
    "parse_date": Question("text to dates", 1),
    "year": Question("year and month of dates"),
    "truncate": Question("times cut to the hour", 1),
    "month_start": Question("dates cut to the month", 1),
    "format_date": Question("dates as text", 1),
    "offset": Question("dates a month later", 1),
    "unique": Question("distinct pairs", 2),
    "unique_text": Question("distinct text", 1),
    "n_unique": Question("number of distinct integers", 1),
    "n_unique_text": Question("number of distinct text", 1),
    "value_counts": Question("how often each value", 1),
    "drop_nulls": Question("rows without nulls"),
    "fill_null": Question("nulls replaced"),
    "fill_forward": Question("nulls filled from before"),
    "pivot": Question("pivot", 1),
    "unpivot": Question("unpivot", 2),
    "join_asof": Question("latest quote of each trade", 1),
    "int_to_float": Question("integers to floats"),
    "float_to_int": Question("floats to integers"),
    "text_to_int": Question("text to integers"),
    "int_to_text": Question("integers to text", 1),
    "float_to_text": Question("floats to text", 1),
    "when_then": Question("when, then, otherwise in a chain"),
    "arithmetic": Question("a formula of three columns"),
    "quantile": Question("three quantiles"),
    "describe": Question("five statistics of three columns"),
    "explode": Question("lists to rows", 1),
    "by_hour": Question("mean per hour of time", 1),
    "bins": Question("values in ten bins", 1),
    "by_text": Question("sum and mean by text", 1),
    "sample": Question("a tenth of the rows by chance"),
    "concat": Question("three tables below each other", 1),
    "gather": Question("rows by position", 1),
    "cum_sum": Question("running sum"),
    "diff": Question("difference to the row before"),
}
