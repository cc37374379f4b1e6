"""Data frames: columns of one height."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._check import wrong_type
from polarslike._construct.frame import columns_from
from polarslike._native import NativeDataFrame
from polarslike.dataframe.conversion import Conversion
from polarslike.dataframe.indexing import Indexing, is_list_of
from polarslike.dataframe.mapping import Mapped
from polarslike.dataframe.operators import Operators
from polarslike.dataframe.rows import Rows
from polarslike.dataframe.verbs import Verbs
from polarslike.generated.dataframe import DataFrameMethods
from polarslike.group_by import GroupBy
from polarslike.lazyframe import LazyFrame, keys_of, wrap_lazy
from polarslike.matching import MatchMethods
from polarslike.schema import Schema
from polarslike.series import Series
from polarslike.windows import WindowMethods

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from polarslike._typing import IntoExpr


class DataFrame(
    Conversion, Indexing, Mapped, MatchMethods, Operators, Rows, Verbs, WindowMethods, DataFrameMethods
):
    """Columns of one height under distinct names.

    Parameters
    ----------
    data
        a dict of columns, a list of rows (dicts, tuples or lists) or of columns, a Series, a numpy array, a frame of
        pandas or polars, a pyarrow table, or anything else that exports Arrow data; single values in a dict are repeated
    schema
        the names of the columns, or a mapping of names to types
    schema_overrides
        types of some columns
    strict
        whether values that do not fit a type are an error; otherwise they are converted or null
    orient
        whether lists in `data` are rows (`row`) or columns (`col`); default columns unless only rows fit `schema`
    infer_schema_length
        accepted for compatibility: all values are looked at
    nan_to_null
        whether NaN becomes null
    height
        the number of rows, which a frame without columns may have too
    """

    __slots__ = ("_native",)

    _native: NativeDataFrame

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
        columns, found_height = columns_from(
            data, schema, schema_overrides, strict=strict, orient=orient, nan_to_null=nan_to_null
        )
        natives = [column._native for column in columns]
        self._native = NativeDataFrame.from_columns(natives, found_height if height is None else height)

    @classmethod
    def _from_native(cls, native: NativeDataFrame) -> DataFrame:
        frame = cls.__new__(cls)
        frame._native = native
        return frame

    def _verb(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> DataFrame:
        return self._from_native(self._native.verb(name, args, kwargs))

    def _column(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Series:
        return self._verb(name, args, kwargs).to_series()

    # What it is

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return self._native.columns

    @columns.setter
    def columns(self, names: Iterable[str]) -> None:
        names = list(names)
        if len(names) != self.width:
            from polarslike.exceptions import ShapeError

            msg = f"{len(names)} names for a frame of {self.width} columns"
            raise ShapeError(msg)
        series = [column.alias(name) for column, name in zip(self.get_columns(), names, strict=True)]
        self._native = DataFrame(series)._native

    @property
    def dtypes(self) -> list[Any]:
        """The types of the columns."""
        return self._native.dtypes

    @property
    def schema(self) -> Schema:
        """The names and types of the columns."""
        return Schema(zip(self.columns, self.dtypes, strict=True))

    def collect_schema(self) -> Schema:
        """The names and types of the columns."""
        return self.schema

    @property
    def height(self) -> int:
        """The number of rows."""
        return self._native.height

    @property
    def width(self) -> int:
        """The number of columns."""
        return self._native.width

    @property
    def shape(self) -> tuple[int, int]:
        """The numbers of rows and columns."""
        return (self.height, self.width)

    def __len__(self) -> int:
        return self.height

    def is_empty(self) -> bool:
        """Whether there are no rows."""
        return self.height == 0

    def clone(self) -> DataFrame:
        """The same frame."""
        return self._from_native(self._native)

    def lazy(self) -> LazyFrame:
        """A plan that starts with this frame."""
        return wrap_lazy(self._native.lazy())

    def equals(self, other: DataFrame, *, null_equal: bool = True) -> bool:
        """Whether two frames have the same columns, types and values."""
        if not isinstance(other, DataFrame):
            raise wrong_type("other", "a DataFrame", other)
        if not null_equal and any(column.has_nulls() for column in self.get_columns()):
            return False
        return self._native.equals(other._native)

    # Verbs that Python spells otherwise

    def filter(self, *predicates: Any, **constraints: Any) -> DataFrame:
        """The rows where all predicates are true; null counts as false.

        Parameters
        ----------
        predicates
            expressions, Boolean Series, or lists of True and False
        constraints
            `name = value` asks for equality
        """
        masks = [Series(p) if is_list_of(p, bool) else p for p in predicates]
        return self._verb("filter", tuple(masks), constraints)

    def head(self, n: int = 5) -> DataFrame:
        """The first `n` rows; all but the last `-n` if `n` is negative."""
        return self._from_native(
            self._native.slice(0, min(n, self.height) if n >= 0 else max(self.height + n, 0))
        )

    def limit(self, n: int = 5) -> DataFrame:
        """The first `n` rows: another name of `head`."""
        return self.head(n)

    def tail(self, n: int = 5) -> DataFrame:
        """The last `n` rows; all but the first `-n` if `n` is negative."""
        start = max(self.height - n, 0) if n >= 0 else min(-n, self.height)
        return self._from_native(self._native.slice(start, self.height - start))

    def rename(self, mapping: Mapping[str, str] | Callable[[str], str], *, strict: bool = True) -> DataFrame:
        """Columns under other names, by a mapping of old to new ones or by a function of the old one."""
        if callable(mapping):
            mapping = {name: mapping(name) for name in self.columns}
        return self._verb("rename", (dict(mapping),), {"strict": strict})

    def group_by(
        self, *by: IntoExpr | Iterable[IntoExpr], maintain_order: bool = False, **named_by: IntoExpr
    ) -> GroupBy:
        """Groups by these keys; iterating gives each key and the rows of its group.

        Parameters
        ----------
        by, named_by
            expressions or names of columns
        maintain_order
            whether the groups come in the order of their first rows
        """
        return GroupBy(self, keys_of(by, named_by), maintain_order)

    def __repr__(self) -> str:
        return str(self._native)

    def _repr_html_(self) -> str:
        return self._native.to_html()

    def __bool__(self) -> bool:
        msg = "a DataFrame has no truth value: use is_empty()"
        raise TypeError(msg)


def wrap_frame(native: NativeDataFrame) -> DataFrame:
    """The frame of a handle."""
    return DataFrame._from_native(native)
