"""Functions that make expressions and combine frames."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from polarslike import _native
from polarslike._check import has_method
from polarslike._concat import align_frames, concat, union  # noqa: F401
from polarslike._native import NativeExpr
from polarslike.dataframe import DataFrame
from polarslike.engines import with_optimizations
from polarslike.expr import Expr, parse_expr, wrap
from polarslike.generated.functions import *  # noqa: F403
from polarslike.lazyframe import LazyFrame
from polarslike.selectors import by_dtype
from polarslike.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polarslike._typing import IntoExpr, PolarsDataType


class Columns:
    """Makes expressions of columns: `pl.col("a")`, `pl.col("a", "b")`, `pl.col(pl.Int64)`, `pl.col.a`."""

    __slots__ = ()

    def __call__(
        self, name: str | PolarsDataType | Iterable[str | PolarsDataType], *more_names: str | PolarsDataType
    ) -> Expr:
        if isinstance(name, str) and not more_names:
            return wrap(NativeExpr.col(name))
        several = [name] if isinstance(name, str) or not hasattr(name, "__iter__") else builtins.list(name)
        several += more_names
        if builtins.any(isinstance(column, str) for column in several):
            return wrap(NativeExpr.cols(tuple(several)))
        return by_dtype(*several).as_expr()

    def __getattr__(self, name: str) -> Expr:
        if name.startswith("__"):
            raise AttributeError(name)
        return wrap(NativeExpr.col(name))

    def __repr__(self) -> str:
        return "<function col>"


col = Columns()


class When:
    """A condition that waits for its value."""

    __slots__ = ("_before", "_condition")

    def __init__(self, condition: Expr, before: tuple[tuple[Expr, Expr], ...] = ()) -> None:
        self._condition = condition
        self._before = before

    def then(self, statement: IntoExpr) -> Then:
        """What the result is where the condition holds."""
        return Then((*self._before, (self._condition, parse_expr(statement))))


class Then(Expr):
    """A choice that is null where no condition holds; add `when` or `otherwise`."""

    __slots__ = ("_branches",)

    def __init__(self, branches: tuple[tuple[Expr, Expr], ...]) -> None:
        self._branches = branches
        self._native = self.otherwise(None)._native

    def when(self, *predicates: IntoExpr | Iterable[IntoExpr], **constraints: Any) -> When:
        """Another condition, for the rows where none of those before holds."""
        return When(_condition(predicates, constraints), self._branches)

    def otherwise(self, statement: IntoExpr) -> Expr:
        """What the result is where no condition holds."""
        result = parse_expr(statement)._native
        for condition, value in reversed(self._branches):
            result = NativeExpr.ternary(condition._native, value._native, result)
        return wrap(result)


def when(*predicates: IntoExpr | Iterable[IntoExpr], **constraints: Any) -> When:
    """Starts a choice: `pl.when(condition).then(value).otherwise(other)`. Several predicates must all hold."""
    return When(_condition(predicates, constraints))


def _condition(predicates: tuple[Any, ...], constraints: dict[str, Any]) -> Expr:
    from polarslike.expr import parse_exprs

    conditions = parse_exprs(*predicates) + [col(name) == value for name, value in constraints.items()]
    if not conditions:
        msg = "`when` needs a predicate"
        raise TypeError(msg)
    result = conditions[0]
    for condition in conditions[1:]:
        result = result & condition
    return result


def all(*names: str, ignore_nulls: bool = True) -> Expr:
    """All columns; with names, whether all values of these columns are true."""
    if not names:
        return col("*")
    return col(*names).all(ignore_nulls=ignore_nulls)


def any(*names: str, ignore_nulls: bool = True) -> Expr:
    """Whether any value of these columns is true."""
    return col(*names).any(ignore_nulls=ignore_nulls)


def exclude(columns: Any, *more_columns: Any) -> Expr:
    """All columns but these: names, patterns, types or selectors."""
    return col("*").exclude(columns, *more_columns)


def sum(*names: str) -> Expr:
    """The sum of these columns' values."""
    return col(*names).sum()


def mean(*columns: str) -> Expr:
    """The mean of these columns' values."""
    return col(*columns).mean()


def median(*columns: str) -> Expr:
    """The median of these columns' values."""
    return col(*columns).median()


def min(*names: str) -> Expr:
    """The smallest value of these columns."""
    return col(*names).min()


def max(*names: str) -> Expr:
    """The greatest value of these columns."""
    return col(*names).max()


def first(*columns: str) -> Expr:
    """The first value of these columns; without names, the first column."""
    return col(*columns).first() if columns else nth(0)


def last(*columns: str) -> Expr:
    """The last value of these columns; without names, the last column."""
    return col(*columns).last() if columns else nth(-1)


def count(*columns: str) -> Expr:
    """The number of values of these columns that are not null."""
    return col(*columns).count()


def cum_count(*columns: str, reverse: bool = False) -> Expr:
    """The running number of values of these columns that are not null."""
    return col(*columns).cum_count(reverse=reverse)


def cum_sum(*names: str) -> Expr:
    """The running sum of these columns' values."""
    return col(*names).cum_sum()


def approx_n_unique(*columns: str) -> Expr:
    """About how many distinct values these columns have."""
    return col(*columns).approx_n_unique()


def nth(*indices: int | Sequence[int], strict: bool = True) -> Expr:
    """The columns at these positions, negative ones from the end; unless `strict` those that there are."""
    from polarslike import selectors

    return selectors.by_index(*indices, require_all=strict).as_expr()


def n_unique(*columns: str) -> Expr:
    """The number of distinct values of these columns."""
    return col(*columns).n_unique()


def std(column: str, ddof: int = 1) -> Expr:
    """The standard deviation of a column."""
    return col(column).std(ddof)


def var(column: str, ddof: int = 1) -> Expr:
    """The variance of a column."""
    return col(column).var(ddof)


def quantile(column: str, quantile: Any, interpolation: str = "nearest") -> Expr:
    """The value below which a share of a column's values lie."""
    return col(column).quantile(quantile, interpolation)


def head(column: str, n: int = 10) -> Expr:
    """The first `n` values of a column."""
    return col(column).head(n)


def tail(column: str, n: int = 10) -> Expr:
    """The last `n` values of a column."""
    return col(column).tail(n)


def implode(*columns: str) -> Expr:
    """The values of these columns as one list each."""
    return col(*columns).implode()


def collect_all(
    lazy_frames: Iterable[LazyFrame], *, optimizations: Any = None, engine: Any = "auto", lazy: bool = False
) -> list[DataFrame] | LazyFrame:
    """The results of several plans.

    Parameters
    ----------
    lazy_frames
        the plans
    optimizations, engine
        as for `LazyFrame.collect`
    lazy
        whether to give a plan instead, which runs all of them: for sinks
    """
    if lazy:
        return concat([with_optimizations(f, engine, optimizations) for f in lazy_frames], how="horizontal")
    return [
        has_method("lazy_frames", "collect", "lazy frames", frame).collect(
            optimizations=optimizations, engine=engine
        )
        for frame in lazy_frames
    ]


def select(*exprs: IntoExpr | Iterable[IntoExpr], **named_exprs: IntoExpr) -> DataFrame:
    """A frame of expressions that need no columns."""
    return DataFrame().select(*exprs, **named_exprs)


def from_epoch(column: Any, time_unit: str = "s") -> Any:
    """Moments from numbers of days, seconds or parts of seconds since 1970-01-01.

    Parameters
    ----------
    column
        expression, or the name of a column: gives an expression; Series or list of numbers: gives a Series
    time_unit
        `ns`, `us`, `ms`, `s` or `d`
    """
    from polarslike._call import call

    if isinstance(column, str | Expr):
        return call("pl.from_epoch", (column, time_unit))
    series = column if isinstance(column, Series) else Series("", column)
    return select(call("pl.from_epoch", (series, time_unit))).to_series()


def escape_regex(s: str) -> str:
    """The regular expression that matches a text and nothing else; for columns there is `str.escape_regex`."""
    if not isinstance(s, str):
        msg = f"`escape_regex` takes a string, not {type(s).__name__}; for a column use `str.escape_regex`"
        raise TypeError(msg)
    return _native.escape_regex(s)


def set_random_seed(seed: int) -> None:
    """Makes what is random the same in each run: samples, shuffles and random ranks that have no seed of their own."""
    _native.set_random_seed(seed)


__all__ = [
    name
    for name in dir()
    if not name.startswith("_") and name not in ("TYPE_CHECKING", "annotations", "by_dtype")
]
