# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""The functions of the registry that are not methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._call import call

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import timedelta

    from polarslike._typing import IntoExpr, PolarsDataType
    from polarslike.expr import Expr


def all_horizontal(*exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]]) -> Expr:
    """Whether all of several columns' values are true, row by row: false if one is, otherwise null if one is
    null.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list

    Examples
    --------
    a: bool [true, true, null]
    b: bool [true, null, false]
    >>> pl.all_horizontal(pl.col("a"), pl.col("b"))
    bool [true, null, false]
    """
    return call("pl.all_horizontal", exprs)


def any_horizontal(*exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]]) -> Expr:
    """Whether one of several columns' values is true, row by row: true if one is, otherwise null if one is
    null.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list

    Examples
    --------
    a: bool [false, true, null]
    b: bool [false, null, false]
    >>> pl.any_horizontal(pl.col("a"), pl.col("b"))
    bool [false, true, null]
    """
    return call("pl.any_horizontal", exprs)


def arg_sort_by(
    exprs: IntoExpr | Iterable[IntoExpr],
    *more_exprs: IntoExpr | Iterable[IntoExpr],
    descending: bool | Sequence[bool] = False,
    nulls_last: bool | Sequence[bool] = False,
    multithreaded: bool = True,
    maintain_order: bool = False,
) -> Expr:
    """The positions that would sort the rows by these columns; equal rows keep their order.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    more_exprs
        expression, or the name of a column
    descending
        true or false, or list of: true or false; default False
    nulls_last
        true or false, or list of: true or false; default False
    multithreaded
        true or false; default True
    maintain_order
        true or false; default False

    Examples
    --------
    a: i64 [2, 1, 2]
    b: i64 [5, 6, 4]
    >>> pl.arg_sort_by([pl.col("a"), pl.col("b")])
    u32 [1, 2, 0]
    """
    return call("pl.arg_sort_by", (exprs, *more_exprs), {"descending": descending, "nulls_last": nulls_last, "multithreaded": multithreaded, "maintain_order": maintain_order})


def arg_where(condition: IntoExpr, *, eager: bool = False) -> Expr:
    """The positions of the rows where `condition` is true.

    Parameters
    ----------
    condition
        expression, or the name of a column
    eager
        true or false; default False

    Examples
    --------
    a: bool [false, true]
    >>> pl.arg_where(pl.col("a"))
    u32 [1]
    """
    return call("pl.arg_where", (condition,), {"eager": eager})


def coalesce(exprs: IntoExpr | Iterable[IntoExpr], *more_exprs: IntoExpr | Iterable[IntoExpr]) -> Expr:
    """The first of the values that is not null, row by row. The result has the type that all fit.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    more_exprs
        expression, or the name of a column

    Examples
    --------
    a: i64 [1, null, null]
    b: i64 [2, 2, null]
    >>> pl.coalesce([pl.col("a"), pl.col("b"), 9])
    i64 [1, 2, 9]
    """
    return call("pl.coalesce", (exprs, *more_exprs))


def concat_list(exprs: IntoExpr | Iterable[IntoExpr], *more_exprs: IntoExpr | Iterable[IntoExpr]) -> Expr:
    """One list per row of several columns' values; the elements of lists are put into it one by one.

    A null list makes the result null; another null is an element. The elements have the type that all fit.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    more_exprs
        expression, or the name of a column

    Examples
    --------
    a: i64 [1, null]
    b: i64 [3, 4]
    >>> pl.concat_list([pl.col("a"), pl.col("b")])
    list[i64] [[1, 3], [null, 4]]

    a: list[i64] [[1, 2], null]
    b: i64 [3, 4]
    >>> pl.concat_list(pl.col("a"), pl.col("b"))
    list[i64] [[1, 2, 3], null]
    """
    return call("pl.concat_list", (exprs, *more_exprs))


def concat_str(
    exprs: IntoExpr | Iterable[IntoExpr],
    *more_exprs: IntoExpr | Iterable[IntoExpr],
    separator: str = "",
    ignore_nulls: bool = False,
) -> Expr:
    """The values of several columns as one text, row by row, with `separator` between them.

    Values that are not text are cast to it. A null gives null, or is left out if `ignore_nulls`.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    more_exprs
        expression, or the name of a column
    separator
        text; default ""
    ignore_nulls
        true or false; default False

    Examples
    --------
    a: str ["x", null]
    b: i64 [1, 2]
    >>> pl.concat_str([pl.col("a"), pl.col("b")], separator="-")
    str ["x-1", null]

    a: str ["x", null]
    b: i64 [1, 2]
    >>> pl.concat_str([pl.col("a"), pl.col("b")], separator="-", ignore_Nones=True)
    str ["x-1", "2"]
    """
    return call("pl.concat_str", (exprs, *more_exprs), {"separator": separator, "ignore_nulls": ignore_nulls})


def corr(
    a: IntoExpr,
    b: IntoExpr,
    *,
    method: Literal["pearson", "spearman"] = "pearson",
    propagate_nans: bool = False,
    eager: bool = False,
) -> Expr:
    """The correlation of two columns: Pearson's, or that of their ranks (Spearman's).

    Rows where one is null are left out; NaN if a column does not vary. Spearman's ranks NaN as the
    greatest number, or is NaN if there is one and `propagate_nans`.

    Parameters
    ----------
    a
        expression, or the name of a column
    b
        expression, or the name of a column
    method
        `pearson` or `spearman`; default "pearson"
    propagate_nans
        true or false; default False
    eager
        true or false; default False

    Examples
    --------
    a: f64 [1.0, 2.0, 3.0]
    b: f64 [2.0, 4.0, 6.0]
    >>> pl.corr(pl.col("a"), pl.col("b"))
    f64 [1.0]
    """
    return call("pl.corr", (a, b), {"method": method, "propagate_nans": propagate_nans, "eager": eager})


def cov(a: IntoExpr, b: IntoExpr, *, ddof: int = 1, eager: bool = False) -> Expr:
    """The covariance of two columns.

    Rows where one is null are left out; null if there are no more than `ddof` rows.

    Parameters
    ----------
    a
        expression, or the name of a column
    b
        expression, or the name of a column
    ddof
        integer; default 1
    eager
        true or false; default False

    Examples
    --------
    a: f64 [1.0, 2.0, 3.0]
    b: f64 [2.0, 4.0, 6.0]
    >>> pl.cov(pl.col("a"), pl.col("b"))
    f64 [2.0]
    """
    return call("pl.cov", (a, b), {"ddof": ddof, "eager": eager})


def date(year: IntoExpr, month: IntoExpr, day: IntoExpr) -> Expr:
    """Dates from years, months and days, row by row; null if one is null. A day that the calendar does not
    have is an error.

    Parameters
    ----------
    year
        expression, or the name of a column
    month
        expression, or the name of a column
    day
        expression, or the name of a column

    Examples
    --------
    y: i64 [2024, null]
    m: i64 [2, 1]
    >>> pl.date(pl.col("y"), pl.col("m"), 29)
    date ["2024-02-29", null]
    """
    return call("pl.date", (year, month, day))


def datetime(
    year: IntoExpr,
    month: IntoExpr,
    day: IntoExpr,
    hour: IntoExpr = None,
    minute: IntoExpr = None,
    second: IntoExpr = None,
    microsecond: IntoExpr = None,
    *,
    time_unit: Literal["ns", "us", "ms"] = "us",
    time_zone: str | None = None,
    ambiguous: Literal["earliest", "latest", "raise", "null"] = "raise",
) -> Expr:
    """Datetimes from their parts, row by row; null if one is null. Parts not given are 0.

    With `time_zone` the parts are what its clocks show, and `ambiguous` says which instant is meant where
    they show it twice. A date or time that does not exist is an error.

    Parameters
    ----------
    year
        expression, or the name of a column
    month
        expression, or the name of a column
    day
        expression, or the name of a column
    hour
        expression, or the name of a column; default None
    minute
        expression, or the name of a column; default None
    second
        expression, or the name of a column; default None
    microsecond
        expression, or the name of a column; default None
    time_unit
        `ns` or `us` or `ms`; default "us"
    time_zone
        text; default None
    ambiguous
        `earliest` or `latest` or `raise` or `null`; default "raise"

    Examples
    --------
    y: i64 [2024, null]
    h: i64 [12, 1]
    >>> pl.datetime(pl.col("y"), 1, 31, pl.col("h"))
    datetime[us] ["2024-01-31 12:00:00", null]
    """
    return call("pl.datetime", (year, month, day, hour, minute, second, microsecond), {"time_unit": time_unit, "time_zone": time_zone, "ambiguous": ambiguous})


def duration(
    *,
    weeks: IntoExpr = None,
    days: IntoExpr = None,
    hours: IntoExpr = None,
    minutes: IntoExpr = None,
    seconds: IntoExpr = None,
    milliseconds: IntoExpr = None,
    microseconds: IntoExpr = None,
    nanoseconds: IntoExpr = None,
    time_unit: Literal["ns", "us", "ms"] | None = None,
) -> Expr:
    """Durations from their parts, row by row; null if one is null. Parts not given are 0.

    The unit is microseconds unless `time_unit` or nanoseconds are given; what it does not hold is cut.

    Parameters
    ----------
    weeks
        expression, or the name of a column; default None
    days
        expression, or the name of a column; default None
    hours
        expression, or the name of a column; default None
    minutes
        expression, or the name of a column; default None
    seconds
        expression, or the name of a column; default None
    milliseconds
        expression, or the name of a column; default None
    microseconds
        expression, or the name of a column; default None
    nanoseconds
        expression, or the name of a column; default None
    time_unit
        `ns` or `us` or `ms`; default None

    Examples
    --------
    d: i64 [1, null]
    >>> pl.duration(days=pl.col("d"), hours=2.5)
    duration[us] [95400000000, null]
    """
    return call("pl.duration", (), {"weeks": weeks, "days": days, "hours": hours, "minutes": minutes, "seconds": seconds, "milliseconds": milliseconds, "microseconds": microseconds, "nanoseconds": nanoseconds, "time_unit": time_unit})


def format(f_string: str, *args: IntoExpr | Iterable[IntoExpr]) -> Expr:
    """The text `f_string` with each `{}` in it replaced by the value of a column, row by row; null if one is
    null.

    Parameters
    ----------
    f_string
        text
    args
        expression, or the name of a column

    Examples
    --------
    a: str ["x", null]
    b: i64 [1, 2]
    >>> pl.format("{}: {}!", pl.col("a"), pl.col("b"))
    str ["x: 1!", null]
    """
    return call("pl.format", (f_string, *args))


def len() -> Expr:
    """The number of rows.

    Examples
    --------
    a: i64 [1, null, 3]
    >>> pl.len()
    u32 [3]
    """
    return call("pl.len")


def max_horizontal(*exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]]) -> Expr:
    """The greatest of several columns' values, row by row. Nulls are left out, and NaN unless there is
    nothing else.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list

    Examples
    --------
    a: i64 [1, 4, null]
    b: i64 [2, 3, 5]
    >>> pl.max_horizontal(pl.col("a"), pl.col("b"))
    i64 [2, 4, 5]
    """
    return call("pl.max_horizontal", exprs)


def mean_horizontal(
    *exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]],
    ignore_nulls: bool = True,
) -> Expr:
    """The mean of several columns' values, row by row. Nulls are left out, or give null if `ignore_nulls` is
    false.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    ignore_nulls
        true or false; default True

    Examples
    --------
    a: i64 [1, 4, null]
    b: i64 [2, null, null]
    >>> pl.mean_horizontal(pl.col("a"), pl.col("b"))
    f64 [1.5, 4, null]
    """
    return call("pl.mean_horizontal", exprs, {"ignore_nulls": ignore_nulls})


def min_horizontal(*exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]]) -> Expr:
    """The least of several columns' values, row by row. Nulls are left out, and NaN unless there is nothing
    else.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list

    Examples
    --------
    a: i64 [1, 4, null]
    b: i64 [2, 3, null]
    >>> pl.min_horizontal(pl.col("a"), pl.col("b"))
    i64 [1, 3, null]
    """
    return call("pl.min_horizontal", exprs)


def struct(
    *exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]],
    **named_exprs: IntoExpr,
) -> Expr:
    """One struct per row of several columns' values, which become its fields under their names.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    named_exprs
        expression, or the name of a column

    Examples
    --------
    a: i64 [1, null]
    b: str ["x", "y"]
    >>> pl.struct(pl.col("a"), pl.col("b"))
    struct[a: i64, b: str] [{"a": 1, "b": "x"}, {"a": null, "b": "y"}]
    """
    return call("pl.struct", exprs, named_exprs)


def sum_horizontal(
    *exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]],
    ignore_nulls: bool = True,
) -> Expr:
    """The sum of several columns' values, row by row; texts are joined.

    Nulls are left out (a row of nulls has the sum 0), or give null if `ignore_nulls` is false. Booleans
    are counted.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    ignore_nulls
        true or false; default True

    Examples
    --------
    a: i64 [1, 4, null]
    b: i64 [2, null, null]
    >>> pl.sum_horizontal(pl.col("a"), pl.col("b"))
    i64 [3, 4, 0]

    a: i64 [1, 4, null]
    b: i64 [2, null, null]
    >>> pl.sum_horizontal(pl.col("a"), pl.col("b"), ignore_Nones=False)
    i64 [3, null, null]
    """
    return call("pl.sum_horizontal", exprs, {"ignore_nulls": ignore_nulls})


def time(
    hour: IntoExpr = None,
    minute: IntoExpr = None,
    second: IntoExpr = None,
    microsecond: IntoExpr = None,
) -> Expr:
    """Times of day from their parts, row by row; null if one is null. Parts not given are 0; a time that does
    not exist is an error.

    Parameters
    ----------
    hour
        expression, or the name of a column; default None
    minute
        expression, or the name of a column; default None
    second
        expression, or the name of a column; default None
    microsecond
        expression, or the name of a column; default None

    Examples
    --------
    h: i64 [12, null]
    >>> pl.time(pl.col("h"), 30)
    time ["12:30:00", null]
    """
    return call("pl.time", (hour, minute, second, microsecond))


__all__ = [
    "all_horizontal",
    "any_horizontal",
    "arg_sort_by",
    "arg_where",
    "coalesce",
    "concat_list",
    "concat_str",
    "corr",
    "cov",
    "date",
    "datetime",
    "duration",
    "format",
    "len",
    "max_horizontal",
    "mean_horizontal",
    "min_horizontal",
    "struct",
    "sum_horizontal",
    "time",
]
