# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""The functions of the registry that are not methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._call import call
from polarslike._native import NativeFunction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
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


def arange(
    start: IntoExpr = 0,
    end: IntoExpr = None,
    step: IntoExpr = 1,
    *,
    dtype: PolarsDataType | None = None,
    eager: bool = False,
) -> Any:
    """Another name of `pl.int_range`.

    Parameters
    ----------
    start
        expression, or the name of a column; default 0
    end
        expression, or the name of a column; default None
    step
        expression, or the name of a column; default 1
    dtype
        data type; default None
    eager
        true or false; default False

    Examples
    --------
    a: i64 [7, 8]
    >>> pl.arange(1, 5, 2)
    i64 [1, 3]
    """
    return call("pl.arange", (start, end, step), {"dtype": dtype, "eager": eager})


def arctan2(y: IntoExpr, x: IntoExpr) -> Expr:
    """The angles, in radians, between the positive x axis and the points (x, y).

    Parameters
    ----------
    y
        expression, or the name of a column
    x
        expression, or the name of a column

    Examples
    --------
    a: f64 [1.0, 0.0, null]
    b: f64 [1.0, -1.0, 1.0]
    >>> pl.arctan2(pl.col("a"), pl.col("b"))
    f64 [0.7853981633974483, 3.141592653589793, null]
    """
    return call("pl.arctan2", (y, x))


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


def arg_where(condition: IntoExpr, *, eager: bool = False) -> Any:
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


def business_day_count(
    start: IntoExpr,
    end: IntoExpr,
    *,
    week_mask: Sequence[bool] = (True, True, True, True, True, False, False,),
    holidays: IntoExpr | Sequence[Any] = (),
) -> Expr:
    """The number of business days from `start` up to, but without, `end`; if the end is earlier, minus the
    number after `end` up to and with `start`.

    Business days are the days of the week in `week_mask`, Monday first, that are not among `holidays`, a
    list of dates.

    Parameters
    ----------
    start
        expression, or the name of a column
    end
        expression, or the name of a column
    week_mask
        list of: true or false; default (True, True, True, True, True, False, False,)
    holidays
        expression or value, or list of: any value; default ()

    Examples
    --------
    a: date ["2024-01-31", "2024-03-01", null]
    b: date ["2024-02-07", "2024-02-28", "2024-01-01"]
    >>> pl.business_day_count(pl.col("a"), pl.col("b"))
    i32 [5, -2, null]
    """
    return call("pl.business_day_count", (start, end), {"week_mask": week_mask, "holidays": holidays})


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


def concat_arr(exprs: IntoExpr | Iterable[IntoExpr], *more_exprs: IntoExpr | Iterable[IntoExpr]) -> Expr:
    """One array per row of several columns' values; the elements of arrays are put into it one by one.

    A null array makes the result null; another null is an element. All elements are of the type of the
    first.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    more_exprs
        expression, or the name of a column

    Examples
    --------
    a: i64 [1, 2]
    b: i64 [3, null]
    >>> pl.concat_arr([pl.col("a"), pl.col("b")])
    array[i64, 2] [[1, 3], [2, null]]

    a: array[i64, 2] [[1, 2], null]
    b: i64 [3, 4]
    >>> pl.concat_arr(pl.col("a"), pl.col("b"))
    array[i64, 3] [[1, 2, 3], null]
    """
    return call("pl.concat_arr", (exprs, *more_exprs))


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
) -> Any:
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


def cov(a: IntoExpr, b: IntoExpr, *, ddof: int = 1, eager: bool = False) -> Any:
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


def cum_fold(
    acc: IntoExpr,
    function: Callable[..., Any],
    exprs: IntoExpr | Iterable[IntoExpr],
    *,
    returns_scalar: bool = False,
    return_dtype: PolarsDataType | None = None,
    include_init: bool = False,
) -> Expr:
    """All results on the way of a `fold`, as the fields of a struct named after `exprs`.

    With `include_init` the first field is `acc` itself. The fields have the type of `acc`, unless
    `return_dtype` is given.

    Parameters
    ----------
    acc
        expression or value
    function
        function
    exprs
        expressions or names of columns, one or a list
    returns_scalar
        true or false; default False
    return_dtype
        data type; default None
    include_init
        true or false; default False
    """
    return call("pl.cum_fold", (acc, NativeFunction(function), exprs), {"returns_scalar": returns_scalar, "return_dtype": return_dtype, "include_init": include_init})


def cum_reduce(
    function: Callable[..., Any],
    exprs: IntoExpr | Iterable[IntoExpr],
    *,
    returns_scalar: bool = False,
    return_dtype: PolarsDataType | None = None,
) -> Expr:
    """All results on the way of a `reduce`, as the fields of a struct named after `exprs`.

    Parameters
    ----------
    function
        function
    exprs
        expressions or names of columns, one or a list
    returns_scalar
        true or false; default False
    return_dtype
        data type; default None
    """
    return call("pl.cum_reduce", (NativeFunction(function), exprs), {"returns_scalar": returns_scalar, "return_dtype": return_dtype})


def cum_sum_horizontal(
    *exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]],
) -> Expr:
    """The running sums of several columns' values, row by row, as a struct: each field is named after a
    column and holds the sum up to it. A null makes its sum and those that follow null.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list

    Examples
    --------
    a: i64 [1, 4, null]
    b: i64 [2, 3, 5]
    >>> pl.cum_sum_horizontal(pl.col("a"), pl.col("b"))
    struct[a: i64, b: i64] [{"a": 1, "b": 3}, {"a": 4, "b": 7}, {"a": null, "b": null}]
    """
    return call("pl.cum_sum_horizontal", exprs)


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


def date_range(
    start: IntoExpr,
    end: IntoExpr,
    interval: str | timedelta = "1d",
    *,
    closed: Literal["left", "right", "both", "none"] = "both",
    eager: bool = False,
) -> Any:
    """The dates from `start` to `end`, one `interval` such as `1d` or `1mo` apart.

    Months are counted from the start, so that ends of months stay such. `closed` says which bounds belong
    to the range. Bounds are single values: dates or aggregates. With `eager`, a Series instead of an
    expression.

    Parameters
    ----------
    start
        expression, or the name of a column
    end
        expression, or the name of a column
    interval
        length of time such as `1h30m`; default "1d"
    closed
        `left` or `right` or `both` or `none`; default "both"
    eager
        true or false; default False

    Examples
    --------
    a: date ["2024-01-31"]
    b: date ["2024-03-31"]
    >>> pl.date_range(pl.col("a"), pl.col("b"), "1mo")
    date ["2024-01-31", "2024-02-29", "2024-03-31"]
    """
    return call("pl.date_range", (start, end, interval), {"closed": closed, "eager": eager})


def date_ranges(
    start: IntoExpr,
    end: IntoExpr,
    interval: str | timedelta = "1d",
    *,
    closed: Literal["left", "right", "both", "none"] = "both",
    eager: bool = False,
) -> Any:
    """Row by row, the dates from `start` to `end`, one `interval` such as `1d` or `1mo` apart, as a list.

    Months are counted from the start, so that ends of months stay such. `closed` says which bounds belong
    to the range. Null if a bound is null. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    start
        expression, or the name of a column
    end
        expression, or the name of a column
    interval
        length of time such as `1h30m`; default "1d"
    closed
        `left` or `right` or `both` or `none`; default "both"
    eager
        true or false; default False

    Examples
    --------
    a: date ["2024-01-01", "2024-01-03", null]
    b: date ["2024-01-03", "2024-01-01", "2024-01-01"]
    >>> pl.date_ranges(pl.col("a"), pl.col("b"), "2d")
    list[date] [["2024-01-01", "2024-01-03"], [], null]
    """
    return call("pl.date_ranges", (start, end, interval), {"closed": closed, "eager": eager})


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
    ambiguous: IntoExpr | Literal["earliest", "latest", "raise", "null"] = "raise",
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
        expression or value, or `earliest` or `latest` or `raise` or `null`; default "raise"

    Examples
    --------
    y: i64 [2024, null]
    h: i64 [12, 1]
    >>> pl.datetime(pl.col("y"), 1, 31, pl.col("h"))
    datetime[us] ["2024-01-31 12:00:00", null]
    """
    return call("pl.datetime", (year, month, day, hour, minute, second, microsecond), {"time_unit": time_unit, "time_zone": time_zone, "ambiguous": ambiguous})


def datetime_range(
    start: IntoExpr,
    end: IntoExpr,
    interval: str | timedelta = "1d",
    *,
    closed: Literal["left", "right", "both", "none"] = "both",
    time_unit: Literal["ns", "us", "ms"] | None = None,
    time_zone: str | None = None,
    eager: bool = False,
) -> Any:
    """The datetimes from `start` to `end`, one `interval` such as `1h` or `1d12h` apart.

    Months and days are those of the calendar of the time zone. Bounds without zone are what clocks in
    `time_zone` show; the unit is `time_unit`, else that of the bounds. `closed` says which bounds belong
    to the range. Bounds are single values: datetimes or aggregates. With `eager`, a Series instead of an
    expression.

    Parameters
    ----------
    start
        expression, or the name of a column
    end
        expression, or the name of a column
    interval
        length of time such as `1h30m`; default "1d"
    closed
        `left` or `right` or `both` or `none`; default "both"
    time_unit
        `ns` or `us` or `ms`; default None
    time_zone
        text; default None
    eager
        true or false; default False

    Examples
    --------
    a: datetime[us] ["2024-01-01 00:00:00"]
    b: datetime[us] ["2024-01-01 12:00:00"]
    >>> pl.datetime_range(pl.col("a"), pl.col("b"), "6h", closed="left")
    datetime[us] ["2024-01-01 00:00:00", "2024-01-01 06:00:00"]
    """
    return call("pl.datetime_range", (start, end, interval), {"closed": closed, "time_unit": time_unit, "time_zone": time_zone, "eager": eager})


def datetime_ranges(
    start: IntoExpr,
    end: IntoExpr,
    interval: str | timedelta = "1d",
    *,
    closed: Literal["left", "right", "both", "none"] = "both",
    time_unit: Literal["ns", "us", "ms"] | None = None,
    time_zone: str | None = None,
    eager: bool = False,
) -> Any:
    """Row by row, the datetimes from `start` to `end`, one `interval` such as `1h` or `1d12h` apart, as a
    list.

    Months and days are those of the calendar of the time zone. Bounds without zone are what clocks in
    `time_zone` show; the unit is `time_unit`, else that of the bounds. `closed` says which bounds belong
    to the range. Null if a bound is null. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    start
        expression, or the name of a column
    end
        expression, or the name of a column
    interval
        length of time such as `1h30m`; default "1d"
    closed
        `left` or `right` or `both` or `none`; default "both"
    time_unit
        `ns` or `us` or `ms`; default None
    time_zone
        text; default None
    eager
        true or false; default False

    Examples
    --------
    a: date ["2024-01-01", null]
    b: date ["2024-01-02", "2024-01-01"]
    >>> pl.datetime_ranges(pl.col("a"), pl.col("b"), "12h", time_unit="ms")
    list[datetime[ms]] [["2024-01-01 00:00:00", "2024-01-01 12:00:00", "2024-01-02 00:00:00"], null]
    """
    return call("pl.datetime_ranges", (start, end, interval), {"closed": closed, "time_unit": time_unit, "time_zone": time_zone, "eager": eager})


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


def element() -> Expr:
    """The elements of a list or an array, in an expression that is evaluated on them: `list.eval`,
    `list.agg`.
    """
    return call("pl.element")


def field(name: str) -> Expr:
    """A field of the struct, in an expression that is evaluated on it: `struct.with_fields`, `struct.eval`.

    Parameters
    ----------
    name
        text
    """
    return call("pl.field", (name,))


def fold(
    acc: IntoExpr,
    function: Callable[..., Any],
    exprs: IntoExpr | Iterable[IntoExpr],
    *,
    returns_scalar: bool = False,
    return_dtype: PolarsDataType | None = None,
) -> Expr:
    """`function` called with `acc` and the first of `exprs`, then with its result and the next, and so on.

    It gets two Series and returns one. The result has the type of `acc`, unless `return_dtype` is given.

    Parameters
    ----------
    acc
        expression or value
    function
        function
    exprs
        expressions or names of columns, one or a list
    returns_scalar
        true or false; default False
    return_dtype
        data type; default None
    """
    return call("pl.fold", (acc, NativeFunction(function), exprs), {"returns_scalar": returns_scalar, "return_dtype": return_dtype})


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


def from_epoch(column: IntoExpr, time_unit: Literal["ns", "us", "ms", "s", "d"] = "s") -> Expr:
    """The moments so many days, seconds or parts of seconds after 1970-01-01.

    Days give dates, nanoseconds datetimes in nanoseconds, all others in microseconds. Numbers beyond what
    these hold are an error.

    Parameters
    ----------
    column
        expression, or the name of a column
    time_unit
        `ns` or `us` or `ms` or `s` or `d`; default "s"

    Examples
    --------
    a: i64 [86401, null]
    >>> pl.from_epoch(pl.col("a"))
    datetime[us] ["1970-01-02 00:00:01", null]

    a: i64 [1, -1]
    >>> pl.from_epoch(pl.col("a"), "d")
    date ["1970-01-02", "1969-12-31"]
    """
    return call("pl.from_epoch", (column, time_unit))


def int_range(
    start: IntoExpr = 0,
    end: IntoExpr = None,
    step: IntoExpr = 1,
    *,
    dtype: PolarsDataType | None = None,
    eager: bool = False,
) -> Any:
    """The integers from `start` up to, but without, `end`, each `step` more than the one before.

    A bound alone is the end, and the start 0. A negative step counts down. They become `dtype`, Int64 if
    none is given. Bounds are single values: numbers or aggregates. With `eager`, a Series instead of an
    expression.

    Parameters
    ----------
    start
        expression, or the name of a column; default 0
    end
        expression, or the name of a column; default None
    step
        expression, or the name of a column; default 1
    dtype
        data type; default None
    eager
        true or false; default False

    Examples
    --------
    a: i64 [7, 8, 9]
    >>> pl.int_range(3)
    i64 [0, 1, 2]

    a: i64 [7, 8, 9]
    >>> pl.int_range(5, 0, -2, dtype=i8)
    i8 [5, 3, 1]
    """
    return call("pl.int_range", (start, end, step), {"dtype": dtype, "eager": eager})


def int_ranges(
    start: IntoExpr = 0,
    end: IntoExpr = None,
    step: IntoExpr = 1,
    *,
    dtype: PolarsDataType | None = None,
    eager: bool = False,
) -> Any:
    """Row by row, the integers from `start` up to, but without, `end`, as a list.

    A bound alone is the end, and the start 0. A negative step counts down. They become `dtype`, Int64 if
    none is given. Null if a bound or the step is null. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    start
        expression, or the name of a column; default 0
    end
        expression, or the name of a column; default None
    step
        expression, or the name of a column; default 1
    dtype
        data type; default None
    eager
        true or false; default False

    Examples
    --------
    a: i64 [0, 3, null]
    b: i64 [2, 1, 1]
    >>> pl.int_ranges(pl.col("a"), pl.col("b"))
    list[i64] [[0, 1], [], null]
    """
    return call("pl.int_ranges", (start, end, step), {"dtype": dtype, "eager": eager})


def len() -> Expr:
    """The number of rows.

    Examples
    --------
    a: i64 [1, null, 3]
    >>> pl.len()
    u32 [3]
    """
    return call("pl.len")


def linear_space(
    start: IntoExpr,
    end: IntoExpr,
    num_samples: IntoExpr,
    *,
    closed: Literal["left", "right", "both", "none"] = "both",
    eager: bool = False,
) -> Any:
    """So many values from `start` to `end`, equally far apart: numbers, dates or times.

    `closed` says which bounds are among them. Bounds are single values: literals or aggregates. With
    `eager`, a Series instead of an expression.

    Parameters
    ----------
    start
        expression, or the name of a column
    end
        expression, or the name of a column
    num_samples
        expression, or the name of a column
    closed
        `left` or `right` or `both` or `none`; default "both"
    eager
        true or false; default False

    Examples
    --------
    a: i64 [7]
    >>> pl.linear_space(0.0, 1.0, 3)
    f64 [0.0, 0.5, 1.0]

    a: i64 [7]
    >>> pl.linear_space(0.0, 1.0, 4, closed="left")
    f64 [0.0, 0.25, 0.5, 0.75]
    """
    return call("pl.linear_space", (start, end, num_samples), {"closed": closed, "eager": eager})


def linear_spaces(
    start: IntoExpr,
    end: IntoExpr,
    num_samples: IntoExpr,
    *,
    closed: Literal["left", "right", "both", "none"] = "both",
    as_array: bool = False,
    eager: bool = False,
) -> Any:
    """Row by row, so many values from `start` to `end`, equally far apart, as a list.

    `closed` says which bounds are among them. Null if a bound or the number is null. With `as_array` the
    lists are arrays: then the number must be given. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    start
        expression, or the name of a column
    end
        expression, or the name of a column
    num_samples
        expression, or the name of a column
    closed
        `left` or `right` or `both` or `none`; default "both"
    as_array
        true or false; default False
    eager
        true or false; default False

    Examples
    --------
    a: i64 [0, null]
    b: i64 [2, 1]
    >>> pl.linear_spaces(pl.col("a"), pl.col("b"), 3)
    list[f64] [[0.0, 1.0, 2.0], null]
    """
    return call("pl.linear_spaces", (start, end, num_samples), {"closed": closed, "as_array": as_array, "eager": eager})


def list(exprs: IntoExpr | Iterable[IntoExpr], *more_exprs: IntoExpr | Iterable[IntoExpr]) -> Expr:
    """One list per row of several columns' values, each of which is one element: lists, too.

    The elements have the type that all fit. `concat_list` puts the elements of lists into it one by one.

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
    >>> pl.list([pl.col("a"), pl.col("b")])
    list[i64] [[1, 3], [null, 4]]

    a: list[i64] [[1, 2], null]
    b: list[i64] [[3], []]
    >>> pl.list(pl.col("a"), pl.col("b"))
    list[list[i64]] [[[1, 2], [3]], [null, []]]
    """
    return call("pl.list", (exprs, *more_exprs))


def map_batches(
    exprs: IntoExpr | Iterable[IntoExpr],
    function: Callable[..., Any],
    return_dtype: PolarsDataType | None = None,
    *,
    is_elementwise: bool = False,
    returns_scalar: bool = False,
) -> Expr:
    """What `function` makes of these expressions' values, given as a list of Series; in groups, of those of
    each group.

    It returns a Series, of any length; one value per call if `returns_scalar`. A function that looks at
    each row by itself may be called with any part of them if `is_elementwise`, which is faster. Without
    `return_dtype` the type is that of what the function gives for sample values.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    function
        function
    return_dtype
        data type; default None
    is_elementwise
        true or false; default False
    returns_scalar
        true or false; default False
    """
    return call("pl.map_batches", (exprs, NativeFunction(function), return_dtype), {"is_elementwise": is_elementwise, "returns_scalar": returns_scalar})


def map_groups(
    exprs: IntoExpr | Iterable[IntoExpr],
    function: Callable[..., Any],
    return_dtype: PolarsDataType | None = None,
    *,
    is_elementwise: bool = False,
    returns_scalar: bool = False,
) -> Expr:
    """What `function` makes of these expressions' values in each group, given as a list of Series.

    It returns a Series, of any length; one value per group if `returns_scalar`. Without `return_dtype` the
    type is that of what the function gives for sample values.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    function
        function
    return_dtype
        data type; default None
    is_elementwise
        true or false; default False
    returns_scalar
        true or false; default False
    """
    return call("pl.map_groups", (exprs, NativeFunction(function), return_dtype), {"is_elementwise": is_elementwise, "returns_scalar": returns_scalar})


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


def ones(n: IntoExpr, dtype: PolarsDataType | None = None, *, eager: bool = False) -> Any:
    """`n` times 1, as `dtype`, Float64 if none is given. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    n
        expression, or the name of a column
    dtype
        data type; default None
    eager
        true or false; default False

    Examples
    --------
    a: i64 [1]
    >>> pl.ones(2, i8)
    i8 [1, 1]
    """
    return call("pl.ones", (n, dtype), {"eager": eager})


def reduce(
    function: Callable[..., Any],
    exprs: IntoExpr | Iterable[IntoExpr],
    *,
    returns_scalar: bool = False,
    return_dtype: PolarsDataType | None = None,
) -> Expr:
    """`function` called with the first two of `exprs`, then with its result and the next, and so on.

    It gets two Series and returns one. Without `return_dtype` the type is that of what the function gives
    for sample values.

    Parameters
    ----------
    function
        function
    exprs
        expressions or names of columns, one or a list
    returns_scalar
        true or false; default False
    return_dtype
        data type; default None
    """
    return call("pl.reduce", (NativeFunction(function), exprs), {"returns_scalar": returns_scalar, "return_dtype": return_dtype})


def repeat(value: IntoExpr, n: IntoExpr, *, dtype: PolarsDataType | None = None, eager: bool = False) -> Any:
    """A value `n` times, as `dtype` if one is given.

    Both are single values: literals or aggregates. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    value
        expression or value
    n
        expression, or the name of a column
    dtype
        data type; default None
    eager
        true or false; default False

    Examples
    --------
    a: i64 [1]
    >>> pl.repeat("x", 2)
    str ["x", "x"]
    """
    return call("pl.repeat", (value, n), {"dtype": dtype, "eager": eager})


def rolling_corr(a: IntoExpr, b: IntoExpr, *, window_size: int, min_samples: int | None = None) -> Expr:
    """Pearson's correlation of two columns in a window of rows that ends at each row.

    Rows where one is null are left out; null if fewer than `min_samples` (default: all of the window) or
    fewer than two are left. NaN if a column does not vary.

    Parameters
    ----------
    a
        expression, or the name of a column
    b
        expression, or the name of a column
    window_size
        integer
    min_samples
        integer; default None

    Examples
    --------
    a: f64 [1.0, 2.0, 4.0]
    b: f64 [2.0, 4.0, 0.0]
    >>> pl.rolling_corr(pl.col("a"), pl.col("b"), window_size=2)
    f64 [null, 1.0, -1.0]
    """
    return call("pl.rolling_corr", (a, b), {"window_size": window_size, "min_samples": min_samples})


def rolling_cov(
    a: IntoExpr,
    b: IntoExpr,
    *,
    window_size: int,
    min_samples: int | None = None,
    ddof: int = 1,
) -> Expr:
    """The covariance of two columns in a window of rows that ends at each row.

    Rows where one is null are left out; null if fewer than `min_samples` (default: all of the window) are
    left. NaN if there are no more than `ddof`.

    Parameters
    ----------
    a
        expression, or the name of a column
    b
        expression, or the name of a column
    window_size
        integer
    min_samples
        integer; default None
    ddof
        integer; default 1

    Examples
    --------
    a: f64 [1.0, 2.0, 4.0]
    b: f64 [2.0, 4.0, 8.0]
    >>> pl.rolling_cov(pl.col("a"), pl.col("b"), window_size=2)
    f64 [null, 1.0, 4.0]
    """
    return call("pl.rolling_cov", (a, b), {"window_size": window_size, "min_samples": min_samples, "ddof": ddof})


def struct(
    *exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]],
    schema: PolarsDataType | None = None,
    **named_exprs: IntoExpr,
) -> Expr:
    """One struct per row of several columns' values, which become its fields under their names.

    With a `schema` the structs have its fields: the columns of these names are cast, fields without a
    column are null, other columns are left out.

    Parameters
    ----------
    exprs
        expressions or names of columns, one or a list
    schema
        data type; default None
    named_exprs
        expression, or the name of a column

    Examples
    --------
    a: i64 [1, null]
    b: str ["x", "y"]
    >>> pl.struct(pl.col("a"), pl.col("b"))
    struct[a: i64, b: str] [{"a": 1, "b": "x"}, {"a": null, "b": "y"}]
    """
    return call("pl.struct", exprs, {"schema": schema, **named_exprs})


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


def time_range(
    start: IntoExpr = None,
    end: IntoExpr = None,
    interval: str | timedelta = "1h",
    *,
    closed: Literal["left", "right", "both", "none"] = "both",
    eager: bool = False,
) -> Any:
    """The times of day from `start` to `end`, one `interval` such as `30m` apart.

    Bounds not given are those of the day. `closed` says which bounds belong to the range. Bounds are
    single values: times or aggregates. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    start
        expression, or the name of a column; default None
    end
        expression, or the name of a column; default None
    interval
        length of time such as `1h30m`; default "1h"
    closed
        `left` or `right` or `both` or `none`; default "both"
    eager
        true or false; default False

    Examples
    --------
    a: time ["22:00:00"]
    >>> pl.time_range(pl.col("a"))
    time ["22:00:00", "23:00:00"]
    """
    return call("pl.time_range", (start, end, interval), {"closed": closed, "eager": eager})


def time_ranges(
    start: IntoExpr = None,
    end: IntoExpr = None,
    interval: str | timedelta = "1h",
    *,
    closed: Literal["left", "right", "both", "none"] = "both",
    eager: bool = False,
) -> Any:
    """Row by row, the times of day from `start` to `end`, one `interval` such as `30m` apart, as a list.

    Bounds not given are those of the day. `closed` says which bounds belong to the range. Null if a bound
    is null. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    start
        expression, or the name of a column; default None
    end
        expression, or the name of a column; default None
    interval
        length of time such as `1h30m`; default "1h"
    closed
        `left` or `right` or `both` or `none`; default "both"
    eager
        true or false; default False

    Examples
    --------
    a: time ["22:00:00", null]
    >>> pl.time_ranges(pl.col("a"), interval="90m")
    list[time] [["22:00:00", "23:30:00"], null]
    """
    return call("pl.time_ranges", (start, end, interval), {"closed": closed, "eager": eager})


def zeros(n: IntoExpr, dtype: PolarsDataType | None = None, *, eager: bool = False) -> Any:
    """`n` times 0, as `dtype`, Float64 if none is given. With `eager`, a Series instead of an expression.

    Parameters
    ----------
    n
        expression, or the name of a column
    dtype
        data type; default None
    eager
        true or false; default False

    Examples
    --------
    a: i64 [1]
    >>> pl.zeros(2)
    f64 [0.0, 0.0]
    """
    return call("pl.zeros", (n, dtype), {"eager": eager})


__all__ = [
    "all_horizontal",
    "any_horizontal",
    "arange",
    "arctan2",
    "arg_sort_by",
    "arg_where",
    "business_day_count",
    "coalesce",
    "concat_arr",
    "concat_list",
    "concat_str",
    "corr",
    "cov",
    "cum_fold",
    "cum_reduce",
    "cum_sum_horizontal",
    "date",
    "date_range",
    "date_ranges",
    "datetime",
    "datetime_range",
    "datetime_ranges",
    "duration",
    "element",
    "field",
    "fold",
    "format",
    "from_epoch",
    "int_range",
    "int_ranges",
    "len",
    "linear_space",
    "linear_spaces",
    "list",
    "map_batches",
    "map_groups",
    "max_horizontal",
    "mean_horizontal",
    "min_horizontal",
    "ones",
    "reduce",
    "repeat",
    "rolling_corr",
    "rolling_cov",
    "struct",
    "sum_horizontal",
    "time",
    "time_range",
    "time_ranges",
    "zeros",
]
