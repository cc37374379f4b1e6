"""Lazy frames: plans that run when they are collected."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from polarslike._native import NativeFunction, NativeLazyFrame
from polarslike.collecting import Collecting
from polarslike.expr import Expr, parse_exprs
from polarslike.generated.lazyframe import LazyFrameMethods
from polarslike.matching import MatchMethods
from polarslike.schema import Schema
from polarslike.windows import WindowMethods

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from polarslike._typing import IntoExpr
    from polarslike.dataframe import DataFrame


class LazyFrame(Collecting, MatchMethods, WindowMethods, LazyFrameMethods):
    """A plan that runs when it is collected. It is made as a DataFrame is, or by a `scan_` function."""

    __slots__ = ("_native",)

    _native: NativeLazyFrame

    def __init__(
        self,
        data: Any = None,
        schema: Any = None,
        *,
        schema_overrides: Mapping[str, Any] | None = None,
        strict: bool = True,
        orient: str | None = None,
        infer_schema_length: int | None = 100,
        nan_to_null: bool = False,
        height: int | None = None,
    ) -> None:
        from polarslike.dataframe import DataFrame

        frame = DataFrame(
            data,
            schema,
            schema_overrides=schema_overrides,
            strict=strict,
            orient=orient,
            infer_schema_length=infer_schema_length,
            nan_to_null=nan_to_null,
            height=height,
        )
        self._native = frame._native.lazy()

    @classmethod
    def _from_native(cls, native: NativeLazyFrame) -> LazyFrame:
        frame = cls.__new__(cls)
        frame._native = native
        return frame

    def _verb(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> LazyFrame:
        return wrap_lazy(self._native.verb(name, args, kwargs))

    @property
    def schema(self) -> Schema:
        """The names and types of the result."""
        return self.collect_schema()

    @property
    def columns(self) -> list[str]:
        """The names of the result's columns."""
        return list(self.collect_schema())

    @property
    def dtypes(self) -> list[Any]:
        """The types of the result's columns."""
        return self.collect_schema().dtypes()

    @property
    def width(self) -> int:
        """The number of the result's columns."""
        return len(self.collect_schema())

    def lazy(self) -> LazyFrame:
        """This frame."""
        return self

    def pipe(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What `function` makes of this frame."""
        return function(self, *args, **kwargs)

    def inspect(self, fmt: str = "{}") -> LazyFrame:
        """This frame; it is printed when the plan runs, in `fmt` in place of `{}`."""

        def show(frame: DataFrame) -> DataFrame:
            print(fmt.format(frame))
            return frame

        return self.map_batches(show)

    def fetch(self, n_rows: int = 500) -> DataFrame:
        """The first rows of the result."""
        return self.head(n_rows).collect()

    def first(self) -> LazyFrame:
        """The first row."""
        return self.head(1)

    def last(self) -> LazyFrame:
        """The last row."""
        return self.tail(1)

    def rename(self, mapping: Mapping[str, str] | Callable[[str], str], *, strict: bool = True) -> LazyFrame:
        """Columns under other names, by a mapping of old to new ones or by a function of the old one."""
        if callable(mapping):
            mapping = {name: mapping(name) for name in self.columns}
        return self._verb("rename", (dict(mapping),), {"strict": strict})

    def cast(self, dtypes: Any, *, strict: bool = True) -> LazyFrame:
        """Columns as other types: one for all, or a mapping of names or types to types."""
        return self._verb("cast", (casts(dtypes),), {"strict": strict})

    def describe(
        self,
        percentiles: Sequence[float] | float | None = (0.25, 0.5, 0.75),
        *,
        interpolation: str = "nearest",
    ) -> DataFrame:
        """A row per statistic: counts, mean, standard deviation, extremes and percentiles of each column. Runs the plan.

        Parameters
        ----------
        percentiles
            shares between 0 and 1
        interpolation
            what a percentile between two values is
        """
        return self.collect().describe(percentiles, interpolation=interpolation)

    def show(self, limit: int | None = 5, **options: Any) -> None:
        """Prints the first rows; the options are those of `Config`."""
        (self if limit is None else self.head(limit)).collect().show(None, **options)

    def group_by(
        self, *by: IntoExpr | Iterable[IntoExpr], maintain_order: bool = False, **named_by: IntoExpr
    ) -> LazyGroupBy:
        """Groups by these keys.

        Parameters
        ----------
        by, named_by
            expressions or names of columns
        maintain_order
            whether the groups come in the order of their first rows
        """
        return LazyGroupBy(self, keys_of(by, named_by), maintain_order)

    def sink_csv(self, path: Any, **options: Any) -> LazyFrame | None:
        """Runs the plan and writes the result to a CSV file as it comes; see `polarslike.io.sink_csv`."""
        from polarslike.io import sink_csv

        return sink_csv(self, path, **options)

    def sink_ipc(self, path: Any, **options: Any) -> LazyFrame | None:
        """Runs the plan and writes the result to an IPC file as it comes; see `polarslike.io.sink_ipc`."""
        from polarslike.io import sink_ipc

        return sink_ipc(self, path, **options)

    def sink_ndjson(self, path: Any, **options: Any) -> LazyFrame | None:
        """Runs the plan and writes a JSON object per line as they come; see `polarslike.io.sink_ndjson`."""
        from polarslike.io import sink_ndjson

        return sink_ndjson(self, path, **options)

    def sink_parquet(self, path: Any, **options: Any) -> LazyFrame | None:
        """Runs the plan and writes the result to a Parquet file as it comes; see `polarslike.io.sink_parquet`."""
        from polarslike.io import sink_parquet

        return sink_parquet(self, path, **options)

    def __repr__(self) -> str:
        return f"<LazyFrame at {id(self):#x}>\n{self.explain(optimized=False)}"

    def __contains__(self, name: str) -> bool:
        return name in self.collect_schema()

    def __getitem__(self, rows: slice) -> LazyFrame:
        if not isinstance(rows, slice):
            msg = "a LazyFrame has no values yet: it can be sliced; select columns with `select`"
            raise TypeError(msg)
        start, step = rows.start or 0, rows.step or 1
        if step < 0:
            if rows.start is None and rows.stop is None:
                reverse = self.reverse()
                return reverse if step == -1 else reverse.gather_every(-step)
            msg = "a slice of a LazyFrame that goes backwards takes all rows; collect it first"
            raise ValueError(msg)
        if rows.stop is None:
            sliced = self.slice(start) if start else self
        elif start < 0 or rows.stop < 0:
            msg = "a LazyFrame can only be sliced up to a row that counts from the start; collect it first"
            raise ValueError(msg)
        else:
            sliced = self.slice(start, max(rows.stop - start, 0))
        return sliced if step == 1 else sliced.gather_every(step)


class LazyGroupBy:
    """Groups that wait for what to compute of each."""

    __slots__ = ("_frame", "_having", "_keys", "_maintain_order")

    def __init__(
        self, frame: Any, keys: list[Expr], maintain_order: bool, having: tuple[Expr, ...] = ()
    ) -> None:
        self._frame = frame
        self._keys = keys
        self._maintain_order = maintain_order
        self._having = having

    def having(self, *predicates: IntoExpr | Iterable[IntoExpr]) -> Any:
        """Only groups for which all these aggregates are true."""
        having = (*self._having, *parse_exprs(*predicates))
        groups = copy(self)
        groups._having = having
        return groups

    def _aggregate(self, frame: Any, exprs: list[Expr]) -> Any:
        options = {"maintain_order": self._maintain_order, "having": list(self._having)}
        return frame._verb("group_by_agg", (self._keys, exprs), options)

    def agg(self, *aggs: IntoExpr | Iterable[IntoExpr], **named_aggs: IntoExpr) -> Any:
        """A row per group: the keys and these expressions; those that are not aggregates give lists."""
        return self._aggregate(self._frame, keys_of(aggs, named_aggs))

    def map_groups(self, function: Callable[[DataFrame], DataFrame], schema: Any = None) -> Any:
        """What `function` makes of the rows of each group, one below the other.

        Parameters
        ----------
        function
            called with each group as a DataFrame; returns a DataFrame
        schema
            names and types of the columns that it returns; those of this frame if None
        """
        return self._frame._verb(
            "map_groups",
            (self._keys, NativeFunction(function)),
            {"schema": schema, "maintain_order": self._maintain_order},
        )

    def all(self) -> Any:
        """The values of all other columns as lists."""
        return self.agg(all_columns())

    def len(self, name: str | None = None) -> Any:
        """The number of rows, as a column of this name."""
        from polarslike.functions import len as length

        return self.agg(length().alias(name or "len"))

    def count(self) -> Any:
        """The number of values that are not null, per column."""
        return self.agg(all_columns().count())

    def first(self, *, ignore_nulls: bool = False) -> Any:
        """The first value of each column."""
        return self.agg(all_columns().first(ignore_nulls=ignore_nulls))

    def last(self, *, ignore_nulls: bool = False) -> Any:
        """The last value of each column."""
        return self.agg(all_columns().last(ignore_nulls=ignore_nulls))

    def head(self, n: int = 5) -> Any:
        """The first rows of each group."""
        return self.agg(all_columns().head(n)).explode(self._value_columns())

    def tail(self, n: int = 5) -> Any:
        """The last rows of each group."""
        return self.agg(all_columns().tail(n)).explode(self._value_columns())

    def _value_columns(self) -> list[str]:
        keys = {key.meta.output_name() for key in self._keys}
        return [name for name in self._frame.columns if name not in keys]

    def max(self) -> Any:
        """The greatest value of each column."""
        return self.agg(all_columns().max())

    def mean(self) -> Any:
        """The mean of each column."""
        return self.agg(all_columns().mean())

    def median(self) -> Any:
        """The median of each column."""
        return self.agg(all_columns().median())

    def min(self) -> Any:
        """The smallest value of each column."""
        return self.agg(all_columns().min())

    def n_unique(self) -> Any:
        """The number of distinct values of each column."""
        return self.agg(all_columns().n_unique())

    def quantile(self, quantile: float, interpolation: str = "nearest") -> Any:
        """The value below which a share of each column's values lie."""
        return self.agg(all_columns().quantile(quantile, interpolation))

    def sum(self) -> Any:
        """The sum of each column."""
        return self.agg(all_columns().sum())


def all_columns() -> Expr:
    """All columns; in a group-by those that are not keys."""
    return parse_exprs("*")[0]


def one_expr(name: str, given: Any) -> Expr:
    """The expression that an argument is, which is not several."""
    match parse_exprs(given):
        case [expr]:
            return expr
        case several:
            msg = f"`{name}` must be one expression, not {len(several)}"
            raise TypeError(msg)


def keys_of(exprs: tuple[Any, ...], named: dict[str, Any]) -> list[Expr]:
    """Expressions and named expressions as one list."""
    return parse_exprs(*exprs) + [one_expr(name, expr).alias(name) for name, expr in named.items()]


def casts(dtypes: Any) -> Any:
    """What `cast` takes: a type for all columns, or pairs of columns and types."""
    return [[which, dtype] for which, dtype in dtypes.items()] if hasattr(dtypes, "items") else dtypes


def wrap_lazy(native: NativeLazyFrame) -> LazyFrame:
    """The frame of a handle."""
    return LazyFrame._from_native(native)
