# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""The verbs of frames as methods of DataFrame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._native import NativeFunction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import timedelta

    from polarslike._typing import IntoExpr, PolarsDataType
    from polarslike.dataframe import DataFrame


class DataFrameMethods:
    """The verbs of frames."""

    __slots__ = ()

    def bottom_k(
        self,
        k: int,
        *,
        by: IntoExpr | Iterable[IntoExpr],
        reverse: bool | Sequence[bool] = False,
    ) -> DataFrame:
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

    def drop(self, *columns: IntoExpr | Iterable[IntoExpr], strict: bool = True) -> DataFrame:
        """All columns but these. A name that does not exist is an error unless `strict` is false.

        Parameters
        ----------
        columns
            expression, or the name of a column
        strict
            true or false; default True
        """
        return self._verb("drop", columns, {"strict": strict})

    def explode(
        self,
        columns: IntoExpr | Iterable[IntoExpr],
        *more_columns: IntoExpr | Iterable[IntoExpr],
        empty_as_null: bool = False,
        keep_nulls: bool = True,
    ) -> DataFrame:
        """A row per element of the lists in these columns; the other columns are repeated.

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

    def filter(self, *predicates: IntoExpr | Iterable[IntoExpr], **constraints: IntoExpr) -> DataFrame:
        """The rows where all predicates are true; null counts as false. `name = value` asks for equality.

        Parameters
        ----------
        predicates
            expression, or the name of a column
        constraints
            expression or value
        """
        return self._verb("filter", predicates, constraints)

    def head(self, n: int = 5) -> DataFrame:
        """The first `n` rows; all but the last `-n` if `n` is negative.

        Parameters
        ----------
        n
            integer; default 5
        """
        return self._verb("head", (n,))

    def join(
        self,
        other: DataFrame,
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
    ) -> DataFrame:
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

    def limit(self, n: int = 5) -> DataFrame:
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
    ) -> DataFrame:
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

    def rename(self, mapping: Any, *, strict: bool = True) -> DataFrame:
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

    def select(self, *exprs: IntoExpr | Iterable[IntoExpr], **named_exprs: IntoExpr) -> DataFrame:
        """These expressions as the columns of the result.

        Parameters
        ----------
        exprs
            expression, or the name of a column
        named_exprs
            expression, or the name of a column
        """
        return self._verb("select", exprs, named_exprs)

    def slice(self, offset: int, length: int | None = None) -> DataFrame:
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
    ) -> DataFrame:
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

    def tail(self, n: int = 5) -> DataFrame:
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
    ) -> DataFrame:
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
    ) -> DataFrame:
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

    def with_columns(self, *exprs: IntoExpr | Iterable[IntoExpr], **named_exprs: IntoExpr) -> DataFrame:
        """These expressions added to the columns; one that has the name of a column replaces it.

        Parameters
        ----------
        exprs
            expression, or the name of a column
        named_exprs
            expression, or the name of a column
        """
        return self._verb("with_columns", exprs, named_exprs)

    def with_row_index(self, name: str = "index", offset: int = 0) -> DataFrame:
        """A column of row numbers in front, starting with `offset`.

        Parameters
        ----------
        name
            text; default "index"
        offset
            integer; default 0
        """
        return self._verb("with_row_index", (name, offset))
