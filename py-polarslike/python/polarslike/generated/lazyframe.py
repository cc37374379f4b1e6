# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""The verbs of frames as methods of LazyFrame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._native import NativeFunction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import timedelta

    from polarslike._typing import IntoExpr, PolarsDataType
    from polarslike.lazyframe import LazyFrame


class LazyFrameMethods:
    """The verbs of frames."""

    __slots__ = ()

    def bottom_k(
        self,
        k: int,
        *,
        by: IntoExpr | Iterable[IntoExpr],
        reverse: bool | Sequence[bool] = False,
    ) -> LazyFrame:
        """The `k` rows with the smallest keys; the greatest where `reverse`. They come in no particular
        order.

        Parameters
        ----------
        k
            integer
        by
            expressions or names of columns, one or a list
        reverse
            true or false, or list of: true or false; default False
        """
        return self._verb("bottom_k", (k,), {"by": by, "reverse": reverse})

    def cache(self) -> LazyFrame:
        """The same plan; its result is computed once however often it is used in a query."""
        return self._verb("cache")

    def cast(self, dtypes: Any, *, strict: bool = True) -> LazyFrame:
        """Columns as other types: all as one type, or some by a mapping of their names to types.

        A value that does not fit is an error; null if not `strict`.

        Parameters
        ----------
        dtypes
            any value
        strict
            true or false; default True
        """
        return self._verb("cast", (dtypes,), {"strict": strict})

    def clear(self, n: int = 0) -> LazyFrame:
        """A frame of the same names and types without rows, or with `n` rows of nulls.

        Parameters
        ----------
        n
            integer; default 0
        """
        return self._verb("clear", (n,))

    def count(self) -> LazyFrame:
        """The number of values of each column that are not null."""
        return self._verb("count")

    def describe(
        self,
        percentiles: Sequence[float] | float | None = None,
        *,
        interpolation: Literal["nearest", "higher", "lower", "midpoint", "linear", "equiprobable"] = "nearest",
    ) -> LazyFrame:
        """A row per statistic: counts, mean, standard deviation, extremes and percentiles (quartiles by
        default) of each column.

        Those of numbers are numbers, those of text, dates and times are text. It runs the plan.

        Parameters
        ----------
        percentiles
            list of: number, or number; default None
        interpolation
            `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`; default "nearest"
        """
        return self._verb("describe", (percentiles,), {"interpolation": interpolation})

    def drop(self, *columns: IntoExpr | Iterable[IntoExpr], strict: bool = True) -> LazyFrame:
        """All columns but these. A name that does not exist is an error unless `strict` is false.

        Parameters
        ----------
        columns
            expression, or the name of a column
        strict
            true or false; default True
        """
        return self._verb("drop", columns, {"strict": strict})

    def drop_nans(self, subset: IntoExpr | Iterable[IntoExpr] = None) -> LazyFrame:
        """The rows without NaN in the columns `subset`; in any column of floats without it.

        Parameters
        ----------
        subset
            expressions or names of columns, one or a list; default None
        """
        return self._verb("drop_nans", (subset,))

    def drop_nulls(self, subset: IntoExpr | Iterable[IntoExpr] = None) -> LazyFrame:
        """The rows without null in the columns `subset`; in any column without it.

        Parameters
        ----------
        subset
            expressions or names of columns, one or a list; default None
        """
        return self._verb("drop_nulls", (subset,))

    def explode(
        self,
        columns: IntoExpr | Iterable[IntoExpr],
        *more_columns: IntoExpr | Iterable[IntoExpr],
        empty_as_null: bool = False,
        keep_nulls: bool = True,
    ) -> LazyFrame:
        """A row per element of the lists in these columns; the other columns are repeated.

        A null list gives a row with null unless `keep_nulls` is false, an empty one no row, or one with
        null if `empty_as_null`.

        Parameters
        ----------
        columns
            expressions or names of columns, one or a list
        more_columns
            expression, or the name of a column
        empty_as_null
            true or false; default False
        keep_nulls
            true or false; default True
        """
        return self._verb("explode", (columns, *more_columns), {"empty_as_null": empty_as_null, "keep_nulls": keep_nulls})

    def fill_nan(self, value: IntoExpr) -> LazyFrame:
        """NaN replaced by `value` in all columns of floats.

        Parameters
        ----------
        value
            expression or value
        """
        return self._verb("fill_nan", (value,))

    def fill_null(
        self,
        value: Any = None,
        strategy: Literal["forward", "backward", "min", "max", "mean", "zero", "one"] | None = None,
        limit: int | None = None,
        *,
        matches_supertype: bool = True,
    ) -> LazyFrame:
        """Nulls replaced by `value`, or as `strategy` says.

        A plain value fills the columns of its kind: a number fills numbers (only those of its own type
        unless `matches_supertype`), text fills text. An expression fills all columns. `forward` and
        `backward` repeat the value before or after, at most `limit` times.

        Parameters
        ----------
        value
            any value; default None
        strategy
            `forward` or `backward` or `min` or `max` or `mean` or `zero` or `one`; default None
        limit
            integer; default None
        matches_supertype
            true or false; default True
        """
        return self._verb("fill_null", (value, strategy, limit), {"matches_supertype": matches_supertype})

    def filter(self, *predicates: IntoExpr | Iterable[IntoExpr], **constraints: IntoExpr) -> LazyFrame:
        """The rows where all predicates are true; null counts as false. `name = value` asks for equality.

        Parameters
        ----------
        predicates
            expression, or the name of a column
        constraints
            expression or value
        """
        return self._verb("filter", predicates, constraints)

    def gather_every(self, n: int, offset: int = 0) -> LazyFrame:
        """Every `n`-th row from `offset`.

        Parameters
        ----------
        n
            integer
        offset
            integer; default 0
        """
        return self._verb("gather_every", (n, offset))

    def head(self, n: int = 5) -> LazyFrame:
        """The first `n` rows; all but the last `-n` if `n` is negative.

        Parameters
        ----------
        n
            integer; default 5
        """
        return self._verb("head", (n,))

    def interpolate(self) -> LazyFrame:
        """Nulls between two values of a column on the line between them."""
        return self._verb("interpolate")

    def join(
        self,
        other: LazyFrame,
        on: IntoExpr | Iterable[IntoExpr] = None,
        how: Literal["inner", "left", "right", "full", "semi", "anti", "cross"] = "inner",
        *,
        left_on: IntoExpr | Iterable[IntoExpr] = None,
        right_on: IntoExpr | Iterable[IntoExpr] = None,
        suffix: str = "_right",
        validate: Literal["m:m", "m:1", "1:m", "1:1"] = "m:m",
        nulls_equal: bool = False,
        coalesce: bool | None = None,
        maintain_order: Literal["none", "left", "right", "left_right", "right_left"] | None = None,
    ) -> LazyFrame:
        """Pairs of rows of this frame and `other` whose keys are equal.

        The keys are `on`, or `left_on` and `right_on`. `how` says which rows come out: `inner` pairs only;
        `left`, `right` and `full` also the rows of that side, or of both, without a partner; `semi` and
        `anti` the rows of this frame with and without a partner. Columns of `other` with a name that this
        frame has too get `suffix`. Null keys are equal to nothing unless `nulls_equal`.

        Parameters
        ----------
        other
            frame
        on
            expressions or names of columns, one or a list; default None
        how
            `inner` or `left` or `right` or `full` or `semi` or `anti` or `cross`; default "inner"
        left_on
            expressions or names of columns, one or a list; default None
        right_on
            expressions or names of columns, one or a list; default None
        suffix
            text; default "_right"
        validate
            `m:m` or `m:1` or `1:m` or `1:1`; default "m:m"
        nulls_equal
            true or false; default False
        coalesce
            true or false; default None
        maintain_order
            `none` or `left` or `right` or `left_right` or `right_left`; default None
        """
        return self._verb("join", (other, on, how), {"left_on": left_on, "right_on": right_on, "suffix": suffix, "validate": validate, "nulls_equal": nulls_equal, "coalesce": coalesce, "maintain_order": maintain_order})

    def join_asof(
        self,
        other: LazyFrame,
        *,
        left_on: IntoExpr = None,
        right_on: IntoExpr = None,
        on: IntoExpr = None,
        by_left: IntoExpr | Iterable[IntoExpr] = None,
        by_right: IntoExpr | Iterable[IntoExpr] = None,
        by: IntoExpr | Iterable[IntoExpr] = None,
        strategy: Literal["backward", "forward", "nearest"] = "backward",
        suffix: str = "_right",
        tolerance: str | timedelta | float | None = None,
        allow_parallel: bool = True,
        force_parallel: bool = False,
        coalesce: bool = True,
        allow_exact_matches: bool = True,
        check_sortedness: bool = True,
    ) -> LazyFrame:
        """Each row of this frame beside the row of `other` whose key is nearest.

        The key is `on`, or `left_on` and `right_on`; both frames must be sorted by it, in each group of
        equal `by` columns. The `strategy` says which row is taken: the last whose key is not greater
        (`backward`), the first whose key is not less (`forward`), or the nearer of both. Keys that differ
        by more than `tolerance`, a number or a length of time such as `2h`, do not meet; equal keys do not
        unless `allow_exact_matches`. Rows without a partner stand beside nulls. `check_sortedness=False`
        saves the check. `allow_parallel` and `force_parallel` are accepted and have no effect.

        Parameters
        ----------
        other
            frame
        left_on
            expression, or the name of a column; default None
        right_on
            expression, or the name of a column; default None
        on
            expression, or the name of a column; default None
        by_left
            expressions or names of columns, one or a list; default None
        by_right
            expressions or names of columns, one or a list; default None
        by
            expressions or names of columns, one or a list; default None
        strategy
            `backward` or `forward` or `nearest`; default "backward"
        suffix
            text; default "_right"
        tolerance
            length of time such as `1h30m`, or number; default None
        allow_parallel
            true or false; default True
        force_parallel
            true or false; default False
        coalesce
            true or false; default True
        allow_exact_matches
            true or false; default True
        check_sortedness
            true or false; default True
        """
        return self._verb("join_asof", (other,), {"left_on": left_on, "right_on": right_on, "on": on, "by_left": by_left, "by_right": by_right, "by": by, "strategy": strategy, "suffix": suffix, "tolerance": tolerance, "allow_parallel": allow_parallel, "force_parallel": force_parallel, "coalesce": coalesce, "allow_exact_matches": allow_exact_matches, "check_sortedness": check_sortedness})

    def join_where(
        self,
        other: LazyFrame,
        *predicates: IntoExpr | Iterable[IntoExpr],
        how: Literal["inner", "left", "right", "full", "semi", "anti", "cross"] = "inner",
        suffix: str = "_right",
    ) -> LazyFrame:
        """Pairs of rows of this frame and `other` for which all predicates are true.

        Predicates name columns as they are in the result: those of `other` with a name that this frame has
        too have the `suffix`. `left`, `right` and `full` give also the rows of that side, or of both,
        without a partner. The rows come in no particular order. Comparisons of a column with one of the
        other frame do not try all pairs: equal values are found by hashing, one inequality by sorting, and
        two by the IEJoin of Khayyat et al. (PVLDB 8(13), 2015).

        Parameters
        ----------
        other
            frame
        predicates
            expression, or the name of a column
        how
            `inner` or `left` or `right` or `full` or `semi` or `anti` or `cross`; default "inner"
        suffix
            text; default "_right"
        """
        return self._verb("join_where", (other, *predicates), {"how": how, "suffix": suffix})

    def limit(self, n: int = 5) -> LazyFrame:
        """The first `n` rows: another name of `head`.

        Parameters
        ----------
        n
            integer; default 5
        """
        return self._verb("limit", (n,))

    def map_batches(
        self,
        function: Callable[..., Any],
        *,
        predicate_pushdown: bool = False,
        projection_pushdown: bool = False,
        slice_pushdown: bool = False,
        schema: Any = None,
        validate_output_schema: bool = True,
        streamable: bool = False,
    ) -> LazyFrame:
        """What `function` makes of the whole frame, given as a DataFrame.

        It returns a DataFrame with the columns of `schema`, by default those of this frame; others are an
        error, unless `validate_output_schema` is false. The other flags allow what is not made use of:
        steps behind the function stay behind it.

        Parameters
        ----------
        function
            function
        predicate_pushdown
            true or false; default False
        projection_pushdown
            true or false; default False
        slice_pushdown
            true or false; default False
        schema
            any value; default None
        validate_output_schema
            true or false; default True
        streamable
            true or false; default False
        """
        return self._verb("map_batches", (NativeFunction(function),), {"predicate_pushdown": predicate_pushdown, "projection_pushdown": projection_pushdown, "slice_pushdown": slice_pushdown, "schema": schema, "validate_output_schema": validate_output_schema, "streamable": streamable})

    def max(self) -> LazyFrame:
        """The greatest value of each column."""
        return self._verb("max")

    def mean(self) -> LazyFrame:
        """The mean of each column; null for columns that have none."""
        return self._verb("mean")

    def median(self) -> LazyFrame:
        """The median of each column; null for columns that have none."""
        return self._verb("median")

    def merge_sorted(
        self,
        other: LazyFrame,
        key: IntoExpr | Iterable[IntoExpr],
        *,
        maintain_order: bool = False,
    ) -> LazyFrame:
        """The rows of this frame and of `other`, both sorted by `key`, in that order.

        Of equal keys the rows of this frame come first.

        Parameters
        ----------
        other
            frame
        key
            expressions or names of columns, one or a list
        maintain_order
            true or false; default False
        """
        return self._verb("merge_sorted", (other, key), {"maintain_order": maintain_order})

    def min(self) -> LazyFrame:
        """The smallest value of each column."""
        return self._verb("min")

    def null_count(self) -> LazyFrame:
        """The number of nulls of each column."""
        return self._verb("null_count")

    def pivot(
        self,
        on: IntoExpr | Iterable[IntoExpr],
        on_columns: Any | Sequence[Any] | None = None,
        *,
        index: IntoExpr | Iterable[IntoExpr] = None,
        values: IntoExpr | Iterable[IntoExpr] = None,
        aggregate_function: Any = None,
        maintain_order: bool = True,
        sort_columns: bool = False,
        separator: str = "_",
        column_naming: Literal["auto", "combine"] = "auto",
    ) -> LazyFrame:
        """The values of the columns `on` as columns: a row per combination of `index`, in each place what
        `aggregate_function` makes of the `values` that meet there.

        `on_columns` are the values that become columns; without them the plan runs to find all. The
        function is `min`, `max`, `first`, `last`, `sum`, `mean`, `median`, `len`, `item`, or an expression
        of `element()`; without one, several values in one place are an error. Without `index` or `values`
        it is all other columns. New columns come in the order of their values, or sorted with
        `sort_columns`.

        Parameters
        ----------
        on
            expressions or names of columns, one or a list
        on_columns
            any value, or list of: any value; default None
        index
            expressions or names of columns, one or a list; default None
        values
            expressions or names of columns, one or a list; default None
        aggregate_function
            any value; default None
        maintain_order
            true or false; default True
        sort_columns
            true or false; default False
        separator
            text; default "_"
        column_naming
            `auto` or `combine`; default "auto"
        """
        return self._verb("pivot", (on, on_columns), {"index": index, "values": values, "aggregate_function": aggregate_function, "maintain_order": maintain_order, "sort_columns": sort_columns, "separator": separator, "column_naming": column_naming})

    def quantile(
        self,
        quantile: IntoExpr,
        interpolation: Literal["nearest", "higher", "lower", "midpoint", "linear", "equiprobable"] = "nearest",
    ) -> LazyFrame:
        """The value of each column below which a share of its values lie; null for columns that have none.

        Parameters
        ----------
        quantile
            expression or value
        interpolation
            `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`; default "nearest"
        """
        return self._verb("quantile", (quantile, interpolation))

    def remove(self, *predicates: IntoExpr | Iterable[IntoExpr], **constraints: IntoExpr) -> LazyFrame:
        """The rows where not all predicates are true: those where one is null stay. `name = value` asks for
        equality.

        Parameters
        ----------
        predicates
            expression, or the name of a column
        constraints
            expression or value
        """
        return self._verb("remove", predicates, constraints)

    def rename(self, mapping: Any, *, strict: bool = True) -> LazyFrame:
        """Columns under other names, by a mapping of old to new ones. A name that does not exist is an error
        unless `strict` is false.

        Parameters
        ----------
        mapping
            any value
        strict
            true or false; default True
        """
        return self._verb("rename", (mapping,), {"strict": strict})

    def reverse(self) -> LazyFrame:
        """The rows from the last to the first."""
        return self._verb("reverse")

    def select(self, *exprs: IntoExpr | Iterable[IntoExpr], **named_exprs: IntoExpr) -> LazyFrame:
        """These expressions as the columns of the result.

        Parameters
        ----------
        exprs
            expression, or the name of a column
        named_exprs
            expression, or the name of a column
        """
        return self._verb("select", exprs, named_exprs)

    def select_seq(self, *exprs: IntoExpr | Iterable[IntoExpr], **named_exprs: IntoExpr) -> LazyFrame:
        """Another name of `select`.

        Parameters
        ----------
        exprs
            expression, or the name of a column
        named_exprs
            expression, or the name of a column
        """
        return self._verb("select_seq", exprs, named_exprs)

    def set_sorted(
        self,
        column: IntoExpr | Iterable[IntoExpr],
        *more_columns: IntoExpr | Iterable[IntoExpr],
        descending: bool | Sequence[bool] = False,
        nulls_last: bool | Sequence[bool] = False,
    ) -> LazyFrame:
        """The same frame: a promise that it is sorted by these columns, which must exist.

        Parameters
        ----------
        column
            expressions or names of columns, one or a list
        more_columns
            expression, or the name of a column
        descending
            true or false, or list of: true or false; default False
        nulls_last
            true or false, or list of: true or false; default False
        """
        return self._verb("set_sorted", (column, *more_columns), {"descending": descending, "nulls_last": nulls_last})

    def shift(self, n: IntoExpr = 1, *, fill_value: IntoExpr = None) -> LazyFrame:
        """The values of each column `n` rows further down; up if `n` is negative.

        The rows that become free are null, or `fill_value`.

        Parameters
        ----------
        n
            expression, or the name of a column; default 1
        fill_value
            expression or value; default None
        """
        return self._verb("shift", (n,), {"fill_value": fill_value})

    def slice(self, offset: int, length: int | None = None) -> LazyFrame:
        """`length` rows from `offset`, which counts from the end if negative; all that follow without
        `length`.

        Parameters
        ----------
        offset
            integer
        length
            integer; default None
        """
        return self._verb("slice", (offset, length))

    def sort(
        self,
        by: IntoExpr | Iterable[IntoExpr],
        *more_by: IntoExpr | Iterable[IntoExpr],
        descending: bool | Sequence[bool] = False,
        nulls_last: bool | Sequence[bool] = False,
        multithreaded: bool = True,
        maintain_order: bool = False,
    ) -> LazyFrame:
        """The rows in the order of these keys, the first being the most significant.

        `descending` and `nulls_last` are one value, or one per key. Rows of equal keys keep their order if
        `maintain_order`. NaN is greater than any number. `multithreaded` is accepted and has no effect.

        Parameters
        ----------
        by
            expressions or names of columns, one or a list
        more_by
            expression, or the name of a column
        descending
            true or false, or list of: true or false; default False
        nulls_last
            true or false, or list of: true or false; default False
        multithreaded
            true or false; default True
        maintain_order
            true or false; default False
        """
        return self._verb("sort", (by, *more_by), {"descending": descending, "nulls_last": nulls_last, "multithreaded": multithreaded, "maintain_order": maintain_order})

    def std(self, ddof: int = 1) -> LazyFrame:
        """The standard deviation of each column; null for columns that are not numbers.

        The sum of squares is divided by the number of values less `ddof`.

        Parameters
        ----------
        ddof
            integer; default 1
        """
        return self._verb("std", (ddof,))

    def sum(self) -> LazyFrame:
        """The sum of each column; null for columns that are not numbers."""
        return self._verb("sum")

    def tail(self, n: int = 5) -> LazyFrame:
        """The last `n` rows.

        Parameters
        ----------
        n
            integer; default 5
        """
        return self._verb("tail", (n,))

    def top_k(
        self,
        k: int,
        *,
        by: IntoExpr | Iterable[IntoExpr],
        reverse: bool | Sequence[bool] = False,
    ) -> LazyFrame:
        """The `k` rows with the greatest keys; the smallest where `reverse`. They come in no particular
        order.

        Parameters
        ----------
        k
            integer
        by
            expressions or names of columns, one or a list
        reverse
            true or false, or list of: true or false; default False
        """
        return self._verb("top_k", (k,), {"by": by, "reverse": reverse})

    def unique(
        self,
        subset: IntoExpr | Iterable[IntoExpr] = None,
        *,
        keep: Literal["any", "first", "last", "none"] = "any",
        maintain_order: bool = False,
    ) -> LazyFrame:
        """One row per distinct combination of the columns in `subset`, all columns if none are given.

        `keep` says which of equal rows stays; with `none` only rows without an equal stay.

        Parameters
        ----------
        subset
            expressions or names of columns, one or a list; default None
        keep
            `any` or `first` or `last` or `none`; default "any"
        maintain_order
            true or false; default False
        """
        return self._verb("unique", (subset,), {"keep": keep, "maintain_order": maintain_order})

    def unnest(
        self,
        columns: IntoExpr | Iterable[IntoExpr] = None,
        *more_columns: IntoExpr | Iterable[IntoExpr],
        separator: str | None = None,
    ) -> LazyFrame:
        """The fields of structs as columns in their place; of all columns of structs if none are given.

        With `separator` their names are those of the column and of the field with it between.

        Parameters
        ----------
        columns
            expressions or names of columns, one or a list; default None
        more_columns
            expression, or the name of a column
        separator
            text; default None
        """
        return self._verb("unnest", (columns, *more_columns), {"separator": separator})

    def unpivot(
        self,
        on: IntoExpr | Iterable[IntoExpr] = None,
        *,
        index: IntoExpr | Iterable[IntoExpr] = None,
        variable_name: str | None = None,
        value_name: str | None = None,
    ) -> LazyFrame:
        """The columns `on` one below the other: a row per value, with the name of its column and the `index`
        columns.

        Without `on` it is all columns but those of `index`. The values become the type that the columns
        have in common.

        Parameters
        ----------
        on
            expressions or names of columns, one or a list; default None
        index
            expressions or names of columns, one or a list; default None
        variable_name
            text; default None
        value_name
            text; default None
        """
        return self._verb("unpivot", (on,), {"index": index, "variable_name": variable_name, "value_name": value_name})

    def update(
        self,
        other: LazyFrame,
        on: IntoExpr | Iterable[IntoExpr] = None,
        how: Literal["left", "inner", "full"] = "left",
        *,
        left_on: IntoExpr | Iterable[IntoExpr] = None,
        right_on: IntoExpr | Iterable[IntoExpr] = None,
        include_nulls: bool = False,
        maintain_order: Literal["none", "left", "right", "left_right", "right_left"] = "left",
    ) -> LazyFrame:
        """This frame with the values of `other` in place of its own, in the columns that both have.

        Rows belong together by the keys `on`, or `left_on` and `right_on`; by their number without keys.
        Nulls replace nothing unless `include_nulls`. `how` says which rows come out: those of this frame
        (`left`), those of both (`inner`) or those of either (`full`).

        Parameters
        ----------
        other
            frame
        on
            expressions or names of columns, one or a list; default None
        how
            `left` or `inner` or `full`; default "left"
        left_on
            expressions or names of columns, one or a list; default None
        right_on
            expressions or names of columns, one or a list; default None
        include_nulls
            true or false; default False
        maintain_order
            `none` or `left` or `right` or `left_right` or `right_left`; default "left"
        """
        return self._verb("update", (other, on, how), {"left_on": left_on, "right_on": right_on, "include_nulls": include_nulls, "maintain_order": maintain_order})

    def upsample(
        self,
        time_column: str,
        *,
        every: str | timedelta,
        group_by: IntoExpr | Iterable[IntoExpr] = None,
        maintain_order: bool = False,
    ) -> LazyFrame:
        """The rows at regular distances from the first, and rows of nulls where there is none.

        The time column, which must be sorted, takes the values first, first + `every`, and so on up to the
        last; rows in between are left out. Each combination of the columns `group_by` has times of its
        own. Groups come in the order of their first rows, with and without `maintain_order`. Without
        groups, the time column comes first.

        Parameters
        ----------
        time_column
            text
        every
            length of time such as `1h30m`
        group_by
            expressions or names of columns, one or a list; default None
        maintain_order
            true or false; default False
        """
        return self._verb("upsample", (time_column,), {"every": every, "group_by": group_by, "maintain_order": maintain_order})

    def var(self, ddof: int = 1) -> LazyFrame:
        """The variance of each column; null for columns that are not numbers.

        The sum of squares is divided by the number of values less `ddof`.

        Parameters
        ----------
        ddof
            integer; default 1
        """
        return self._verb("var", (ddof,))

    def with_columns(self, *exprs: IntoExpr | Iterable[IntoExpr], **named_exprs: IntoExpr) -> LazyFrame:
        """These expressions added to the columns; one that has the name of a column replaces it.

        Parameters
        ----------
        exprs
            expression, or the name of a column
        named_exprs
            expression, or the name of a column
        """
        return self._verb("with_columns", exprs, named_exprs)

    def with_columns_seq(self, *exprs: IntoExpr | Iterable[IntoExpr], **named_exprs: IntoExpr) -> LazyFrame:
        """Another name of `with_columns`.

        Parameters
        ----------
        exprs
            expression, or the name of a column
        named_exprs
            expression, or the name of a column
        """
        return self._verb("with_columns_seq", exprs, named_exprs)

    def with_row_index(self, name: str = "index", offset: int = 0) -> LazyFrame:
        """A column of row numbers in front, starting with `offset`.

        Parameters
        ----------
        name
            text; default "index"
        offset
            integer; default 0
        """
        return self._verb("with_row_index", (name, offset))
