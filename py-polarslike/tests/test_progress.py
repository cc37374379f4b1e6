"""How far queries have come."""

from __future__ import annotations

import re

import polarslike as pl
import pytest

ROWS = pl.LazyFrame({"a": range(200_000)})
PAIRS = pl.LazyFrame({"a": range(3_000)})


def test_a_function_is_told_and_sees_the_end():
    told = []
    result = ROWS.filter(pl.col("a") > 9).collect(progress=told.append)
    assert result.height == 199_990
    end = told[-1]
    assert (end.rows, end.done, end.is_end) == (200_000, end.parts, True)
    assert re.fullmatch(r"\[#{20}\] 100 %  200,000 rows  \d+\.\d s", str(end))


def test_a_long_query_tells_on_its_way():
    told = []
    PAIRS.join(PAIRS, how="cross").join(PAIRS.head(3), how="cross", suffix="_2").select(pl.len()).collect(
        progress=told.append
    )
    assert [progress.is_end for progress in told] == [False] * (len(told) - 1) + [True]
    assert [p.rows for p in told] == sorted(p.rows for p in told)
    assert [p.seconds for p in told] == sorted(p.seconds for p in told)


def test_a_line_tells_people(capsys):
    ROWS.select(pl.col("a").sum()).collect(progress=True)
    assert re.search(r"\r\[#+\] 100 %  200,0\d\d rows  \d+\.\d s\n$", capsys.readouterr().err)


def test_what_the_function_raises_stops_the_query():
    def fail(progress):
        raise KeyError(progress.done)

    with pytest.raises(KeyError):
        PAIRS.join(PAIRS, how="cross").join(PAIRS, how="cross", suffix="_2").select(pl.len()).collect(
            progress=fail
        )


def test_errors_of_the_query_come_after_the_last_progress():
    told = []
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        ROWS.select("b").collect(progress=told.append)
    assert told[-1].is_end


def test_queries_in_the_background_tell_too():
    told = []
    ROWS.select(pl.col("a").sum()).collect(background=True, progress=told.append).fetch_blocking()
    assert told[-1].is_end


def test_other_values_are_refused():
    with pytest.raises(pl.exceptions.InvalidTypeError, match="bool or a function of the progress, not str"):
        ROWS.collect(progress="yes")
