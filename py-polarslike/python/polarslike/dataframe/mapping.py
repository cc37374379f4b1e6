"""Functions of Python on the rows and columns of a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._check import has_method
from polarslike.series import Series

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike._typing import PolarsDataType
    from polarslike.dataframe.frame import DataFrame


class Mapped:
    """What calls a function with rows and columns."""

    __slots__ = ()

    def pipe(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What `function` makes of this frame."""
        return function(self, *args, **kwargs)

    def map_columns(
        self, column_names: Any, function: Callable[..., Series], *args: Any, **kwargs: Any
    ) -> DataFrame:
        """Columns replaced by what `function` makes of them, given by names or a selector.

        Parameters
        ----------
        column_names
            the columns
        function
            called with each as a Series, and with `args` and `kwargs`; returns a Series
        """
        names = self.select(column_names).columns
        results = (function(self[name], *args, **kwargs) for name in names)
        return self.with_columns(
            [
                has_method("function", "alias", "a function that returns Series", result).alias(name)
                for name, result in zip(names, results, strict=True)
            ]
        )

    def map_rows(
        self,
        function: Callable[[tuple[Any, ...]], Any],
        return_dtype: PolarsDataType | None = None,
        *,
        inference_size: int = 256,
    ) -> DataFrame:
        """What `function` makes of each row, given as a tuple.

        Parameters
        ----------
        function
            returns a value, for a column `map`, or a tuple, for columns `column_0`, `column_1` and so on
        return_dtype
            the type of a value
        inference_size
            accepted and not needed: the types are those that all results fit
        """
        results = [function(row) for row in self.rows()]
        first = next((result for result in results if result is not None), None)
        if not isinstance(first, tuple):
            return type(self)([Series("map", results, return_dtype)])
        missing = (None,) * len(first)
        columns = zip(*(missing if result is None else result for result in results), strict=True)
        return type(self)([Series(f"column_{i}", list(values)) for i, values in enumerate(columns)])

    def fold(self, operation: Callable[[Series, Series], Series]) -> Series:
        """What `operation` makes of the first two columns, of that and the third, and so on."""
        columns = self.get_columns()
        if not columns:
            msg = "a frame without columns has nothing to fold"
            raise ValueError(msg)
        result = columns[0]
        for column in columns[1:]:
            result = operation(result, column)
        return result
