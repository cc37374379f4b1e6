"""The exceptions that polarslike raises: one class per kind of error, with Polars' names."""

from __future__ import annotations

import builtins


class PolarsError(Exception):
    """The base of all errors of the engine."""


class ColumnNotFoundError(PolarsError):
    """A name that no column of the frame has."""


class StructFieldNotFoundError(PolarsError):
    """A name that no field of the struct has."""


class SchemaError(PolarsError):
    """Data or types that do not fit the schema."""


class ShapeError(PolarsError):
    """Lengths or widths that do not fit together."""


class ComputeError(PolarsError):
    """A computation that failed on its values."""


class InvalidOperationError(PolarsError):
    """An operation that its types do not have."""


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
    """A file that cannot be read or written, or is not what it claims to be."""


class MemoryLimitError(PolarsError, MemoryError):
    """The memory limit was reached."""


class CancelledError(PolarsError):
    """The query was stopped."""


class InternalError(PolarsError):
    """A bug in polarslike: please report it."""


class PanicException(PolarsError):
    """A bug in polarslike that stopped a computation: please report it."""


class RowsError(PolarsError):
    """Another number of rows than asked for."""


class NoRowsReturnedError(RowsError):
    """No row, where one was asked for."""


class TooManyRowsReturnedError(RowsError):
    """More rows than asked for."""


BY_KIND: dict[str, type[BaseException]] = {
    **{cls.__name__: cls for cls in PolarsError.__subclasses__()},
    "FileNotFoundError": builtins.FileNotFoundError,
}

__all__ = [name for name in list(BY_KIND) if name != "FileNotFoundError"]
__all__ += ["NoRowsReturnedError", "PolarsError", "TooManyRowsReturnedError"]
