"""What all data types have in common. A class stands for its instance: `pl.Int64` and `pl.Int64()` mean the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from polarslike.datatype_expr import DataTypeExpr


class _of_class_or_instance:
    """A method that is called on classes as on their instances."""

    def __init__(self, function: Any) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __get__(self, instance: Any, owner: Any) -> Any:
        return partial(self._function, owner if instance is None else instance)


def _has_parameters(dtype: Any) -> bool:
    return isinstance(dtype, DataType) and bool(dtype._parameters())


class DataTypeClass(type):
    """The type of data type classes: they print, compare and answer questions as their instances do."""

    def __repr__(cls) -> str:
        return cls.__name__

    def __eq__(cls, other: object) -> bool:
        if isinstance(other, DataType):
            return other == cls
        return cls is other

    def __hash__(cls) -> int:
        return hash(cls.__name__)


class DataType(metaclass=DataTypeClass):
    """The base of all data types."""

    _group: ClassVar[frozenset[str]] = frozenset()

    def _encode(self) -> Any:
        return type(self).__name__

    def _parameters(self) -> tuple[Any, ...]:
        return ()

    def __repr__(self) -> str:
        return type(self).__name__

    def __eq__(self, other: object) -> bool:
        # A class without parameters equals every instance: `pl.Datetime == pl.Datetime("us")`.
        if isinstance(other, DataTypeClass):
            return issubclass(other, type(self))
        return (
            isinstance(other, DataType)
            and type(self) is type(other)
            and self._parameters() == other._parameters()
        )

    def __hash__(self) -> int:
        return hash(type(self).__name__)

    @classmethod
    def base_type(cls) -> type[DataType]:
        """The class, without parameters."""
        return cls

    @_of_class_or_instance
    def is_(dtype: Any, other: Any) -> bool:
        """Whether this is the same type with the same parameters."""
        return dtype == other and _has_parameters(dtype) == _has_parameters(other)

    @classmethod
    def is_numeric(cls) -> bool:
        """Whether values are numbers."""
        return "numeric" in cls._group

    @classmethod
    def is_integer(cls) -> bool:
        """Whether values are integers."""
        return "integer" in cls._group

    @classmethod
    def is_signed_integer(cls) -> bool:
        """Whether values are integers that can be negative."""
        return "signed" in cls._group

    @classmethod
    def is_unsigned_integer(cls) -> bool:
        """Whether values are integers that cannot be negative."""
        return "unsigned" in cls._group

    @classmethod
    def is_float(cls) -> bool:
        """Whether values are floating point numbers."""
        return "float" in cls._group

    @classmethod
    def is_decimal(cls) -> bool:
        """Whether values are decimal numbers."""
        return False

    @classmethod
    def is_temporal(cls) -> bool:
        """Whether values are dates, times or lengths of time."""
        return "temporal" in cls._group

    @classmethod
    def is_nested(cls) -> bool:
        """Whether values hold other values."""
        return "nested" in cls._group

    @classmethod
    def is_object(cls) -> bool:
        """Whether values are objects of Python."""
        return False

    @classmethod
    def is_extension(cls) -> bool:
        """Whether this is a type of someone else's over another."""
        return False

    @classmethod
    def from_python(cls, py_type: Any) -> Any:
        """The data type of a type of Python: `Int64` for `int`, `List(Int64)` for `list[int]`."""
        from polarslike.datatypes.parsing import parse_into_dtype

        return parse_into_dtype(py_type)

    @classmethod
    def to_python(cls) -> type:
        """The type that values have in Python."""
        import datetime
        import decimal

        types = {
            "Boolean": bool,
            "Decimal": decimal.Decimal,
            "String": str,
            "Binary": bytes,
            "Enum": str,
            "Array": list,
            "Map": dict,
            "Categorical": str,
            "Date": datetime.date,
            "Time": datetime.time,
            "Datetime": datetime.datetime,
            "Duration": datetime.timedelta,
            "List": list,
            "Struct": dict,
            "Null": type(None),
            "Object": object,
        }
        if cls.__name__ in types:
            return types[cls.__name__]
        if cls.is_integer() or cls.is_float():
            return int if cls.is_integer() else float
        msg = f"values of {cls.__name__} have no type in Python"
        raise NotImplementedError(msg)

    @_of_class_or_instance
    def to_dtype_expr(dtype: Any) -> DataTypeExpr:
        """The type as an expression of types."""
        from polarslike.datatype_expr import DataTypeExpr

        return DataTypeExpr(dtype)


def encode(dtype: Any) -> Any:
    """The encoding of a data type for the native module."""
    return (dtype() if isinstance(dtype, DataTypeClass) else dtype)._encode()
