"""Namespaces of Series with more than the registry's functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.generated.series import SeriesDt, SeriesStruct

if TYPE_CHECKING:
    from polarslike.dataframe import DataFrame
    from polarslike.schema import Schema
    from polarslike.series.series import Series


class DtNamespace(SeriesDt):
    """Functions of dates and times."""

    __slots__ = ()

    def min(self) -> Any:
        """The first date or time."""
        return self._subject.min()

    def max(self) -> Any:
        """The last date or time."""
        return self._subject.max()


class StructNamespace(SeriesStruct):
    """Functions of structs."""

    __slots__ = ()

    @property
    def fields(self) -> list[str]:
        """The names of the fields."""
        return [field.name for field in getattr(self._subject.dtype, "fields", ())]

    @property
    def schema(self) -> Schema:
        """The names and types of the fields."""
        from polarslike.schema import Schema

        return Schema({f.name: f.dtype for f in getattr(self._subject.dtype, "fields", ())})

    def unnest(self) -> DataFrame:
        """A frame with a column per field."""
        from polarslike.dataframe import DataFrame

        return DataFrame([self.field(name) for name in self.fields], height=len(self._subject))

    def __getitem__(self, item: int | str) -> Series:
        if isinstance(item, int):
            return self.field(self.fields[item])
        return self.field(item)

    def _ipython_key_completions_(self) -> list[str]:
        return self.fields
