"""Verbs that Python spells otherwise than the other languages, or that change a frame in place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from polarslike.lazyframe import casts
from polarslike.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polarslike.dataframe.frame import DataFrame

_BYTES = {"b": 1, "kb": 2**10, "mb": 2**20, "gb": 2**30, "tb": 2**40}


class Verbs:
    """Verbs that are not only a step of a plan."""

    __slots__ = ()

    def cast(self, dtypes: Any, *, strict: bool = True) -> DataFrame:
        """Columns as other types: all as one, or a mapping of names, selectors or types to types.

        Parameters
        ----------
        dtypes
            the type, or which columns become which
        strict
            whether a value that does not fit is an error; otherwise it becomes null
        """
        return self._verb("cast", (casts(dtypes),), {"strict": strict})

    def describe(
        self,
        percentiles: Sequence[float] | float | None = (0.25, 0.5, 0.75),
        *,
        interpolation: str = "nearest",
    ) -> DataFrame:
        """A row per statistic: counts, mean, standard deviation, extremes and percentiles of each column.

        Parameters
        ----------
        percentiles
            shares between 0 and 1
        interpolation
            what a percentile between two values is
        """
        percentiles = () if percentiles is None else percentiles
        return self._verb("describe", (percentiles,), {"interpolation": interpolation})

    def partition_by(
        self,
        by: Any,
        *more_by: Any,
        maintain_order: bool = True,
        include_key: bool = True,
        as_dict: bool = False,
    ) -> Any:
        """A frame per group: a list of them, or a dict by key.

        Parameters
        ----------
        by, more_by
            names of columns or selectors
        maintain_order
            whether the groups come in the order of their first rows
        include_key
            whether the frames have the columns of the key
        as_dict
            whether to give a dict with the keys as tuples
        """
        groups = list(self.group_by(by, *more_by, maintain_order=maintain_order))
        if not include_key:
            groups = [(key, frame.drop(by, *more_by)) for key, frame in groups]
        return dict(groups) if as_dict else [frame for _, frame in groups]

    def n_unique(self, subset: Any = None) -> int:
        """The number of distinct rows, or of distinct combinations of the columns or expressions in `subset`."""
        if subset is None:
            return self.unique().height
        exprs = [subset] if isinstance(subset, str) or not hasattr(subset, "__iter__") else list(subset)
        keys = {f"key_{i}": expr for i, expr in enumerate(exprs)}
        if any(not isinstance(expr, str) for expr in exprs) and len(exprs) > 1:
            return self.select(**keys).unique().height
        return self.select(exprs).unique().height

    def rows_by_key(
        self, key: Any, *, named: bool = False, include_key: bool = False, unique: bool = False
    ) -> dict[Any, Any]:
        """The rows by the values of some columns.

        Parameters
        ----------
        key
            the columns, by names or selectors; several give tuples as keys
        named
            whether rows are dicts instead of tuples
        include_key
            whether rows have the values of the key, too
        unique
            whether there is one row per key, the last; otherwise a list of rows
        """
        keys = self.select(key)
        of_key = [row[0] for row in keys.rows()] if keys.width == 1 else keys.rows()
        rest = self if include_key else self.drop(keys.columns)
        rows = rest.rows(named=named) if rest.width else [{} if named else ()] * self.height
        if unique:
            return dict(zip(of_key, rows, strict=True))
        by_key: dict[Any, Any] = defaultdict(list)
        for value, row in zip(of_key, rows, strict=True):
            by_key[value].append(row)
        return by_key

    # Memory

    def n_chunks(self, strategy: str = "first") -> Any:
        """The number of pieces of memory of the first column; with `strategy='all'` a list of those of all columns."""
        if strategy == "all":
            return [column.n_chunks() for column in self.get_columns()]
        if strategy != "first":
            msg = f"unexpected input for `strategy`: {strategy!r}; choose one of: first, all"
            raise ValueError(msg)
        return self.to_series().n_chunks() if self.width else 0

    def rechunk(self) -> DataFrame:
        """The same frame with each column in one piece of memory."""
        return self._from_columns([column.rechunk() for column in self.get_columns()])

    def shrink_to_fit(self, *, in_place: bool = False) -> DataFrame:
        """The same frame; it holds no memory beyond its values."""
        return self._changed(self.rechunk(), in_place)

    def estimated_size(self, unit: str = "b") -> int | float:
        """The memory that the values take, in bytes, or in `kb`, `mb`, `gb` or `tb`."""
        if unit not in _BYTES:
            msg = f"`unit` must be one of {set(_BYTES)!r}, got {unit!r}"
            raise ValueError(msg)
        size = self._native.estimated_size()
        return size if unit == "b" else size / _BYTES[unit]

    @property
    def flags(self) -> dict[str, dict[str, bool]]:
        """Whether the values of each column are in order. (Polars says whether it knows that they are.)"""
        return {column.name: column.flags for column in self.get_columns()}

    # Other columns and rows

    def vstack(self, other: DataFrame, *, in_place: bool = False) -> DataFrame:
        """The rows of this frame, then those of another with the same columns."""
        return self._changed(self._verb("concat", ([other],), {"how": "vertical"}), in_place)

    def extend(self, other: DataFrame) -> DataFrame:
        """This frame itself, with the rows of another with the same columns added."""
        return self._changed(self.vstack(other).rechunk(), True)

    def hstack(self, columns: Iterable[Series] | DataFrame, *, in_place: bool = False) -> DataFrame:
        """This frame with more columns at the end."""
        return self._changed(self._from_columns([*self.get_columns(), *columns]), in_place)

    def insert_column(self, index: int, column: Any) -> DataFrame:
        """This frame itself, with one more column before position `index`: a Series or an expression."""
        columns = self.get_columns()
        if index > len(columns) or index < -len(columns):
            msg = f"column index {index} is out of bounds for a frame of {len(columns)} columns"
            raise IndexError(msg)
        columns.insert(index, self._series_of(column))
        return self._changed(self._from_columns(columns), True)

    def replace_column(self, index: int, column: Series) -> DataFrame:
        """This frame itself, with another column at position `index`."""
        columns = self.get_columns()
        columns[index] = self._series_of(column)
        return self._changed(self._from_columns(columns), True)

    def drop_in_place(self, name: str) -> Series:
        """Takes a column out of this frame itself."""
        column = self.get_column(name)
        self._changed(self.drop(name), True)
        return column

    def _series_of(self, column: Any) -> Series:
        return column if isinstance(column, Series) else self.select(column).to_series()

    def _from_columns(self, columns: list[Series]) -> DataFrame:
        return type(self)(columns) if columns else self

    def _changed(self, frame: DataFrame, in_place: bool) -> DataFrame:
        if not in_place:
            return frame
        self._native = frame._native
        return self

    # For people

    def glimpse(
        self,
        *,
        max_items_per_column: int = 10,
        max_colname_length: int = 50,
        return_type: str | None = None,
    ) -> Any:
        """Prints a line per column: its name, its type and its first values.

        Parameters
        ----------
        max_items_per_column
            how many values are shown
        max_colname_length
            how many characters of a name are shown
        return_type
            `string` gives the text, `frame` gives it as a frame, `self` prints it and gives this frame
        """
        if return_type not in (None, "frame", "self", "string"):
            msg = f"invalid `return_type`; found {return_type!r}, expected one of 'string', 'frame', 'self', or None"
            raise ValueError(msg)
        columns = zip(self.get_columns(), self._native.short_dtypes(), strict=True)
        rows = [
            (_shortened(column.name, max_colname_length), dtype, _items(column.head(max_items_per_column)))
            for column, dtype in columns
        ]
        if return_type == "frame":
            schema = ["column", "dtype", "values"]
            return type(self)(rows, schema, orient="row")
        widest = max((len(name) for name, _, _ in rows), default=0)
        types = max((len(dtype) for _, dtype, _ in rows), default=0) + 2
        lines = [f"Rows: {self.height}", f"Columns: {self.width}"]
        for name, dtype, values in rows:
            lines.append(f"$ {name:<{widest}} {f'<{dtype}>':>{types}} {', '.join(values)}")
        text = "\n".join(lines) + "\n"
        if return_type == "string":
            return text
        print(text)
        return self if return_type == "self" else None

    def show(self, limit: int | None = 5, **options: Any) -> None:
        """Prints the first rows; the options are those of `Config`."""
        from polarslike.config import Config

        with Config(**{name: value for name, value in options.items() if value is not None}):
            print(self if limit is None else self.head(limit))


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _items(values: Series) -> list[str]:
    """Values as Python writes them; text in quotes."""
    from polarslike.datatypes import Enum, String

    text = values.dtype == String or values.dtype == Enum
    return ["null" if v is None else repr(v) if text else str(v) for v in values]
