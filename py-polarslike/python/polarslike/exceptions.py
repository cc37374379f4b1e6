"""The exceptions and warnings of polarslike: one class per kind of error, with Polars' names."""

from __future__ import annotations

import builtins


class PolarsError(Exception):
    """The base of all errors of the engine."""


class PolarsWarning(Warning):
    """The base of all warnings."""


class ColumnNotFoundError(PolarsError):
    """A name that no column of the frame has."""


class StructFieldNotFoundError(PolarsError):
    """A name that no field of the struct has."""


class SchemaError(PolarsError):
    """Data or types that do not fit the schema."""


class SchemaFieldNotFoundError(PolarsError):
    """A name that the schema does not have."""


class ShapeError(PolarsError):
    """Lengths or widths that do not fit together."""


class ComputeError(PolarsError):
    """A computation that failed on its values."""


class InvalidOperationError(PolarsError):
    """An operation that its types do not have."""


class InputTypeError(InvalidOperationError, SchemaError):
    """A function on data of a type that it does not take."""


class DuplicateError(PolarsError):
    """Two columns of one name."""


class OutOfBoundsError(PolarsError):
    """An index beyond the data."""


class NoDataError(PolarsError):
    """An operation that needs data and got none."""


class InvalidArgumentError(PolarsError, ValueError):
    """An argument with a value that is not allowed."""


class InvalidTypeError(PolarsError, TypeError):
    """An argument of a type that is not allowed."""


class IoError(PolarsError, OSError):
    """A file that cannot be read or written."""


class FileFormatError(IoError, ComputeError):
    """A file that is damaged, or not of the format that it is read as."""


class MemoryLimitError(PolarsError, MemoryError):
    """The memory limit was reached."""


class CancelledError(PolarsError):
    """The query was stopped."""


class InternalError(PolarsError):
    """A bug in polarslike: please report it."""


class PanicException(PolarsError):
    """A bug in polarslike that stopped a computation: please report it."""


class ParameterCollisionError(PolarsError):
    """One parameter given twice."""


class StringCacheMismatchError(PolarsError):
    """Categories of different origin. Nothing raises it: categories are compared by their texts."""


class SQLInterfaceError(PolarsError):
    """SQL that cannot be turned into a plan."""


class SQLSyntaxError(PolarsError):
    """Text that is not SQL."""


class UnsuitableSQLError(PolarsError):
    """SQL that does not do what it is used for, such as a query that changes data."""


class RowsError(PolarsError):
    """Another number of rows than asked for."""


class NoRowsReturnedError(RowsError):
    """No row, where one was asked for."""


class TooManyRowsReturnedError(RowsError):
    """More rows than asked for."""


class ArgumentRemovedError(TypeError):
    """An argument that there was in a former version."""


class AttributeRemovedError(AttributeError):
    """An attribute that there was in a former version."""


class ModuleUpgradeRequiredError(ModuleNotFoundError):
    """A module that is installed in too old a version."""


class PerformanceWarning(PolarsWarning):
    """What could be done faster."""


class CategoricalRemappingWarning(PerformanceWarning):
    """Categories that had to be brought into one order."""


class PolarsInefficientMapWarning(PerformanceWarning):
    """A function of Python that an expression could replace."""


class ChronoFormatWarning(PolarsWarning):
    """A format of dates or times that does not say what it seems to."""


class CustomUFuncWarning(PolarsWarning):
    """A function of numpy that is not one of numpy's own."""


class DataOrientationWarning(PolarsWarning):
    """Data that was taken as rows because only rows fit."""


class MapWithoutReturnDtypeWarning(PolarsWarning):
    """A function of Python whose result's type is not known."""


class UnstableWarning(PolarsWarning):
    """Something that may change."""


# The classes of the engine's kinds of errors.
BY_KIND: dict[str, type[BaseException]] = {
    **{
        name: cls for name, cls in globals().items() if isinstance(cls, type) and issubclass(cls, PolarsError)
    },
    "FileNotFoundError": builtins.FileNotFoundError,
}

__all__ = [
    name
    for name, item in list(globals().items())
    if isinstance(item, type) and issubclass(item, BaseException) and not hasattr(builtins, name)
]
