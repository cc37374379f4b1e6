"""Data frames: columns of one height."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._construct import columns_from
from polarslike._native import NativeDataFrame
from polarslike.expr import Expr, parse_exprs
from polarslike.generated.dataframe import DataFrameMethods
from polarslike.group_by import GroupBy
from polarslike.lazyframe import LazyFrame, all_columns, cast_exprs, keys_of, wrap_lazy
from polarslike.schema import Schema
from polarslike.series import Series, row_number, row_numbers, wrap_series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from polarslike._typing import IntoExpr


class DataFrame(DataFrameMethods):
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
        columns = columns_from(data, schema, schema_overrides or {}, strict, orient)
        self._native = NativeDataFrame.from_columns([column._native for column in columns], height)
        if nan_to_null:
            floats = [name for name, dtype in self.schema.items() if dtype.is_float()]
            if floats:
                self._native = self.with_columns(expr.fill_nan(None) for expr in parse_exprs(floats))._native

    def _verb(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> DataFrame:
        return wrap_frame(self._native.verb(name, args, kwargs))

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

    def n_chunks(self) -> int:
        """The number of pieces of memory of the first column."""
        return self.to_series().n_chunks() if self.width else 0

    def rechunk(self) -> DataFrame:
        """The same frame with each column in one piece of memory."""
        return DataFrame([column.rechunk() for column in self.get_columns()])

    def clone(self) -> DataFrame:
        """The same frame."""
        return wrap_frame(self._native)

    def lazy(self) -> LazyFrame:
        """A plan that starts with this frame."""
        return wrap_lazy(self._native.lazy())

    def pipe(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What `function` makes of this frame."""
        return function(self, *args, **kwargs)

    def equals(self, other: DataFrame, *, null_equal: bool = True) -> bool:
        """Whether two frames have the same columns, types and values."""
        if not null_equal and any(column.has_nulls() for column in self.get_columns()):
            return False
        return self._native.equals(other._native)

    # Columns and rows

    def get_column(self, name: str, *, default: Any = None) -> Series:
        """The column of this name."""
        if default is not None and name not in self.columns:
            return default
        return wrap_series(self._native.column(name))

    def get_columns(self) -> list[Series]:
        """All columns."""
        return [wrap_series(native) for native in self._native.series()]

    def iter_columns(self) -> Iterator[Series]:
        """The columns in turn."""
        return iter(self.get_columns())

    def get_column_index(self, name: str) -> int:
        """The position of the column of this name."""
        self.get_column(name)
        return self.columns.index(name)

    def to_series(self, index: int = 0) -> Series:
        """The column at this position."""
        return self.get_columns()[row_number(index, self.width)]

    def row(self, index: int | None = None, *, by_predicate: Expr | None = None, named: bool = False) -> Any:
        """One row as a tuple, or as a dict if `named`: the one at `index`, or the one where `by_predicate` is true."""
        from polarslike.exceptions import NoRowsReturnedError, OutOfBoundsError, TooManyRowsReturnedError

        if (index is None) == (by_predicate is None):
            msg = "`row` takes either index or by_predicate"
            raise ValueError(msg)
        if by_predicate is not None:
            found = self.filter(by_predicate)
            if found.height != 1:
                error = TooManyRowsReturnedError if found.height else NoRowsReturnedError
                msg = f"predicate <{by_predicate}> returned {found.height or 'no'} rows"
                raise error(msg)
            return found.rows(named=named)[0]
        try:
            position = row_number(index, self.height)
        except IndexError as error:
            raise OutOfBoundsError(str(error)) from None
        return self[position].rows(named=named)[0]

    def rows(self, *, named: bool = False) -> list[Any]:
        """All rows as tuples, or as dicts if `named`."""
        rows = self._native.rows()
        if not named:
            return rows
        names = self.columns
        return [dict(zip(names, row, strict=True)) for row in rows]

    def iter_rows(self, *, named: bool = False, buffer_size: int = 512) -> Iterator[Any]:
        """The rows in turn, as tuples or as dicts if `named`."""
        for start in range(0, self.height, max(buffer_size, 1)):
            yield from self[start : start + max(buffer_size, 1)].rows(named=named)

    def iter_slices(self, n_rows: int = 10_000) -> Iterator[DataFrame]:
        """Pieces of so many rows in turn."""
        for start in range(0, self.height, n_rows):
            yield self[start : start + n_rows]

    def item(self, row: int | None = None, column: int | str | None = None) -> Any:
        """The only value of the frame, or the one at this row and column."""
        if row is None and column is None:
            if self.shape != (1, 1):
                msg = f"can only call .item() without row and column if the frame has one value; shape={self.shape}"
                raise ValueError(msg)
            return self.to_series()[0]
        if row is None or column is None:
            msg = "`item` takes both row and column, or neither"
            raise ValueError(msg)
        return (self.get_column(column) if isinstance(column, str) else self.to_series(column))[row]

    def __contains__(self, name: str) -> bool:
        return name in self.columns

    def __iter__(self) -> Iterator[Series]:
        return iter(self.get_columns())

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, tuple) and len(key) == 2:
            rows, columns = key
            chosen = self._choose_columns(columns)
            if isinstance(chosen, Series):
                return chosen[rows]
            return chosen._choose_rows(rows)
        if isinstance(key, str):
            return self.get_column(key)
        if _is_of(key, str):
            return self.select(list(key))
        return self._choose_rows(key)

    def _choose_columns(self, key: Any) -> Any:
        if isinstance(key, str):
            return self.get_column(key)
        if isinstance(key, int) and not isinstance(key, bool):
            return self.to_series(key)
        names = self.columns
        if isinstance(key, slice):
            if isinstance(key.start, str) or isinstance(key.stop, str):
                # Unlike a slice of numbers, one of names includes its end.
                start = 0 if key.start is None else self.get_column_index(key.start)
                stop = None if key.stop is None else self.get_column_index(key.stop) + 1
                key = slice(start, stop, key.step)
            return self.select(names[key])
        if _is_of(key, str):
            return self.select(list(key))
        return self.select([names[position] for position in row_numbers(key, self.width)])

    def _choose_rows(self, key: Any) -> DataFrame:
        if isinstance(key, int) and not isinstance(key, bool):
            try:
                position = row_number(key, self.height)
            except IndexError:
                msg = f"index {key} is out of bounds for DataFrame of height {self.height}"
                raise IndexError(msg) from None
            return wrap_frame(self._native.slice(position, 1))
        if isinstance(key, slice):
            start, stop, step = key.indices(self.height)
            if step == 1:
                return wrap_frame(self._native.slice(start, max(stop - start, 0)))
            return wrap_frame(self._native.take(list(range(start, stop, step))))
        return wrap_frame(self._native.take(row_numbers(key, self.height)))

    def __setitem__(self, key: str, value: Any) -> None:
        msg = "frames cannot be changed by item: use `frame = frame.with_columns(...)`"
        raise TypeError(msg)

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
        masks = [Series(p) if _is_of(p, bool) else p for p in predicates]
        return self._verb("filter", tuple(masks), constraints)

    def head(self, n: int = 5) -> DataFrame:
        """The first `n` rows; all but the last `-n` if `n` is negative."""
        return wrap_frame(self._native.slice(0, min(n, self.height) if n >= 0 else max(self.height + n, 0)))

    def limit(self, n: int = 5) -> DataFrame:
        """The first `n` rows: another name of `head`."""
        return self.head(n)

    def tail(self, n: int = 5) -> DataFrame:
        """The last `n` rows; all but the first `-n` if `n` is negative."""
        start = max(self.height - n, 0) if n >= 0 else min(-n, self.height)
        return wrap_frame(self._native.slice(start, self.height - start))

    def rename(self, mapping: Mapping[str, str] | Callable[[str], str], *, strict: bool = True) -> DataFrame:
        """Columns under other names, by a mapping of old to new ones or by a function of the old one."""
        if callable(mapping):
            mapping = {name: mapping(name) for name in self.columns}
        return self._verb("rename", (dict(mapping),), {"strict": strict})

    def cast(self, dtypes: Any, *, strict: bool = True) -> DataFrame:
        """Columns as other types: one for all, or a mapping of names or types to types."""
        return self.with_columns(cast_exprs(dtypes, strict))

    def null_count(self) -> DataFrame:
        """The number of nulls per column."""
        return self.select(all_columns().null_count())

    def drop_nulls(self, subset: Any = None) -> DataFrame:
        """The rows without null, in any column or in those of `subset`."""
        return self.lazy().drop_nulls(subset).collect()

    def fill_null(
        self, value: Any = None, strategy: str | None = None, limit: int | None = None
    ) -> DataFrame:
        """Nulls replaced, by a value or a strategy."""
        return self.with_columns(all_columns().fill_null(value, strategy, limit))

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

    def partition_by(
        self,
        by: Any,
        *more_by: Any,
        maintain_order: bool = True,
        include_key: bool = True,
        as_dict: bool = False,
    ) -> Any:
        """A frame per group."""
        groups = list(self.group_by(by, *more_by, maintain_order=maintain_order))
        if not include_key:
            groups = [(key, frame.drop(by, *more_by)) for key, frame in groups]
        return dict(groups) if as_dict else [frame for _, frame in groups]

    def vstack(self, other: DataFrame) -> DataFrame:
        """The rows of this frame, then those of another with the same columns."""
        return self._verb("concat", ([other],), {"how": "vertical"})

    def hstack(self, columns: list[Series] | DataFrame) -> DataFrame:
        """This frame with more columns at the end."""
        return DataFrame([*self.get_columns(), *columns])

    def sum(self) -> DataFrame:
        """The sum of each column."""
        return self.select(all_columns().sum())

    def mean(self) -> DataFrame:
        """The mean of each column."""
        return self.select(all_columns().mean())

    def min(self) -> DataFrame:
        """The smallest value of each column."""
        return self.select(all_columns().min())

    def max(self) -> DataFrame:
        """The greatest value of each column."""
        return self.select(all_columns().max())

    def n_unique(self, subset: Any = None) -> int:
        """The number of distinct rows."""
        return self.unique(subset).height

    # Other forms

    def to_dict(self, *, as_series: bool = True) -> dict[str, Any]:
        """The columns by name, as Series or as lists."""
        return {column.name: column if as_series else column.to_list() for column in self.get_columns()}

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts."""
        return self.rows(named=True)

    def to_struct(self, name: str = "") -> Series:
        """The rows as a Series of structs."""
        return Series(name, self.to_dicts())

    def to_numpy(
        self,
        *,
        order: str = "fortran",
        writable: bool = False,
        allow_copy: bool = True,
        structured: bool = False,
        masked: bool = False,
    ) -> Any:
        """The values as an array of numpy with a row per row and a column per column.

        Parameters
        ----------
        order
            how the array lies in memory: `fortran` or `c`
        writable
            whether the array can be written
        allow_copy
            whether a copy may be made; an array of several columns needs one
        structured
            whether the result has a field per column instead
        masked
            not there yet
        """
        import numpy as np

        if masked:
            msg = "to_numpy(masked=True) is not there yet"
            raise NotImplementedError(msg)
        arrays = [column.to_numpy(writable=writable, allow_copy=allow_copy) for column in self.get_columns()]
        if structured:
            result = np.empty(
                self.height, dtype=[(n, a.dtype) for n, a in zip(self.columns, arrays, strict=True)]
            )
            for name, array in zip(self.columns, arrays, strict=True):
                result[name] = array
            return result
        if not arrays:
            return np.empty((self.height, 0))
        if len(arrays) == 1:
            return arrays[0].reshape(-1, 1)
        if not allow_copy:
            msg = "cannot make one numpy array of several columns without a copy"
            raise RuntimeError(msg)
        kinds = {array.dtype.kind for array in arrays}
        dtype = np.result_type(*arrays) if kinds <= set("biuf") or len(kinds) == 1 else np.dtype(object)
        result = np.empty((self.height, len(arrays)), dtype=dtype, order="F" if order == "fortran" else "C")
        for position, (column, array) in enumerate(zip(self.get_columns(), arrays, strict=True)):
            result[:, position] = column.to_list() if dtype.kind == "O" else array
        return result

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        array = self.to_numpy()
        return array if dtype is None else array.astype(dtype)

    def to_pandas(self, *, use_pyarrow_extension_array: bool = False, **kwargs: Any) -> Any:
        """The frame as one of pandas; numbers without nulls share their memory."""
        import pandas as pd

        if use_pyarrow_extension_array:
            return self.to_arrow().to_pandas(types_mapper=pd.ArrowDtype, **kwargs)
        arrays = {}
        for column in self.get_columns():
            dtype = column.dtype
            shared = (dtype.is_numeric() or type(dtype).__name__ == "Duration") and not column.has_nulls()
            arrays[column.name] = column.to_numpy() if shared else column.to_arrow().to_pandas(**kwargs)
        return pd.DataFrame(arrays, copy=False)

    def to_arrow(self) -> Any:
        """The frame as a table of pyarrow over the same memory."""
        import pyarrow as pa

        return pa.table(self)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._native.to_arrow()

    def __arrow_c_schema__(self) -> Any:
        return self._native.arrow_schema()

    def write_csv(self, file: Any = None, **options: Any) -> str | None:
        """Writes a CSV file; see `polarslike.io.write_csv` for the options."""
        from polarslike.io import write_csv

        return write_csv(self, file, **options)

    def write_parquet(self, file: Any, **options: Any) -> None:
        """Writes a Parquet file; see `polarslike.io.write_parquet` for the options."""
        from polarslike.io import write_parquet

        write_parquet(self, file, **options)

    def __repr__(self) -> str:
        return str(self._native)

    def _repr_html_(self) -> str:
        return self._native.to_html()

    def __bool__(self) -> bool:
        msg = "a DataFrame has no truth value: use is_empty()"
        raise TypeError(msg)

    # Operators

    def _compare(self, name: str, other: Any) -> DataFrame:
        if isinstance(other, DataFrame):
            pairs = zip(self.get_columns(), other.get_columns(), strict=True)
            return DataFrame([left._operate(name, right) for left, right in pairs])
        return self.select(all_columns()._call(name, (other if not isinstance(other, str) else _lit(other),)))

    def __add__(self, other: Any) -> DataFrame:
        return self._compare("add", other)

    def __sub__(self, other: Any) -> DataFrame:
        return self._compare("sub", other)

    def __mul__(self, other: Any) -> DataFrame:
        return self._compare("mul", other)

    def __truediv__(self, other: Any) -> DataFrame:
        return self._compare("truediv", other)

    def __eq__(self, other: Any) -> DataFrame:  # type: ignore[override]
        return self._compare("eq", other)

    def __ne__(self, other: Any) -> DataFrame:  # type: ignore[override]
        return self._compare("ne", other)

    __hash__ = None  # type: ignore[assignment]

    def __lt__(self, other: Any) -> DataFrame:
        return self._compare("lt", other)

    def __le__(self, other: Any) -> DataFrame:
        return self._compare("le", other)

    def __gt__(self, other: Any) -> DataFrame:
        return self._compare("gt", other)

    def __ge__(self, other: Any) -> DataFrame:
        return self._compare("ge", other)


def _lit(value: Any) -> Expr:
    from polarslike.expr import lit

    return lit(value)


def _is_of(values: Any, cls: type) -> bool:
    """Whether this is a list of values of a class."""
    return (
        isinstance(values, list | tuple) and bool(values) and all(isinstance(value, cls) for value in values)
    )


def wrap_frame(native: NativeDataFrame) -> DataFrame:
    """The frame of a handle."""
    frame = DataFrame.__new__(DataFrame)
    frame._native = native
    return frame
