"""The data types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike.datatypes.base import DataType, encode
from polarslike.datatypes.parsing import parse_into_dtype

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from polarslike.expr import Expr


class IntegerType(DataType):
    """The base of all integers."""

    _group = frozenset({"numeric", "integer"})

    @classmethod
    def max(cls) -> Expr:
        """The greatest value."""
        bits = _bits(cls)
        return _literal(2 ** (bits - 1) - 1 if cls.is_signed_integer() else 2**bits - 1, cls)

    @classmethod
    def min(cls) -> Expr:
        """The smallest value."""
        return _literal(-(2 ** (_bits(cls) - 1)) if cls.is_signed_integer() else 0, cls)


class FloatType(DataType):
    """The base of all floating point numbers."""

    _group = frozenset({"numeric", "float"})

    @classmethod
    def max(cls) -> Expr:
        """The greatest value: infinity."""
        return _literal(float("inf"), cls)

    @classmethod
    def min(cls) -> Expr:
        """The smallest value: minus infinity."""
        return _literal(float("-inf"), cls)


class TemporalType(DataType):
    """The base of dates, times and lengths of time."""

    _group = frozenset({"temporal"})


class _Signed(IntegerType):
    _group = frozenset({"numeric", "integer", "signed"})


class _Unsigned(IntegerType):
    _group = frozenset({"numeric", "integer", "unsigned"})


class Null(DataType):
    """Only nulls."""


class Boolean(DataType):
    """True or false."""


class Int8(_Signed):
    """8-bit signed integer."""


class Int16(_Signed):
    """16-bit signed integer."""


class Int32(_Signed):
    """32-bit signed integer."""


class Int64(_Signed):
    """64-bit signed integer."""


class Int128(_Signed):
    """128-bit signed integer."""


class UInt8(_Unsigned):
    """8-bit unsigned integer."""


class UInt16(_Unsigned):
    """16-bit unsigned integer."""


class UInt32(_Unsigned):
    """32-bit unsigned integer."""


class UInt64(_Unsigned):
    """64-bit unsigned integer."""


class UInt128(_Unsigned):
    """128-bit unsigned integer: a name so far, no column has this type."""


class Float16(FloatType):
    """16-bit floating point number: a name so far, no column has this type."""


class Float32(FloatType):
    """32-bit floating point number."""


class Float64(FloatType):
    """64-bit floating point number."""


class Decimal(DataType):
    """A decimal number of at most `precision` digits, `scale` of them behind the point."""

    _group = frozenset({"numeric"})

    def __init__(self, precision: int | None = None, scale: int = 0) -> None:
        self.precision = 38 if precision is None else precision
        self.scale = scale

    @classmethod
    def is_decimal(cls) -> bool:
        return True

    def _encode(self) -> Any:
        return ("Decimal", self.precision, self.scale)

    def _parameters(self) -> tuple[Any, ...]:
        return (self.precision, self.scale)

    def __repr__(self) -> str:
        return f"Decimal(precision={self.precision!r}, scale={self.scale!r})"


class String(DataType):
    """UTF-8 text."""


Utf8 = String


class Binary(DataType):
    """Bytes."""


class Categories:
    """The set of texts that a Categorical column draws from: there is one, which all columns share.

    Parameters
    ----------
    name, namespace
        accepted for compatibility: columns with the same texts go together whatever their sets are called
    physical
        accepted for compatibility
    """

    __slots__ = ("_name", "_namespace", "_physical")

    def __init__(self, name: str | None = None, namespace: str = "", physical: Any = None) -> None:
        self._name = name
        self._namespace = namespace
        self._physical = UInt32 if physical is None else parse_into_dtype(physical)

    def name(self) -> str:
        """The name; empty for the set that all columns share."""
        return self._name or ""

    def namespace(self) -> str:
        """The namespace of the name."""
        return self._namespace

    def physical(self) -> Any:
        """The type of the positions of texts."""
        return self._physical

    def is_global(self) -> bool:
        """Whether this is the set that all columns share."""
        return self._name is None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Categories) and self.name() == other.name()

    def __hash__(self) -> int:
        return hash(self.name())

    def __repr__(self) -> str:
        return "Categories()" if self.is_global() else f"Categories({self._name!r})"


class Categorical(DataType):
    """Text from a small set of values."""

    def __init__(self, categories: Categories | str | None = None) -> None:
        self.categories = categories if isinstance(categories, Categories) else Categories(categories)


class Enum(DataType):
    """One of these texts, ordered as they are."""

    def __init__(self, categories: Any = ()) -> None:
        names = (
            (member.value for member in categories)
            if isinstance(categories, type)
            else getattr(categories, "to_list", lambda: categories)()
        )
        self._names = list(names)
        seen: set[str] = set()
        for name in self._names:
            if not isinstance(name, str):
                msg = f"Enum categories must be strings; found {name!r}"
                raise TypeError(msg)
            if name in seen:
                msg = f"Enum categories must be unique; found duplicate {name!r}"
                raise ValueError(msg)
            seen.add(name)

    @property
    def categories(self) -> Any:
        """The categories, in order, as a Series."""
        from polarslike.series import Series

        return Series("category", self._names, dtype=String)

    def _encode(self) -> Any:
        return ("Enum", self._names)

    def _parameters(self) -> tuple[Any, ...]:
        return tuple(self._names)

    def __repr__(self) -> str:
        return f"Enum(categories={self._names!r})"


class Date(TemporalType):
    """A calendar date."""


class Time(TemporalType):
    """A time of day."""

    @classmethod
    def max(cls) -> Expr:
        """The last time of a day."""
        return _time(86_399_999_999_999)

    @classmethod
    def min(cls) -> Expr:
        """The first time of a day."""
        return _time(0)


class Datetime(TemporalType):
    """A date and time, with a time zone if it has one."""

    def __init__(self, time_unit: str = "us", time_zone: Any = None) -> None:
        if time_unit not in ("ms", "us", "ns"):
            msg = f"time_unit must be one of 'ms', 'us', 'ns', not {time_unit!r}"
            raise ValueError(msg)
        self.time_unit = time_unit
        self.time_zone = getattr(time_zone, "key", None) or (None if time_zone is None else str(time_zone))

    def _encode(self) -> Any:
        return ("Datetime", self.time_unit, self.time_zone)

    def _parameters(self) -> tuple[Any, ...]:
        return (self.time_unit, self.time_zone)

    def __repr__(self) -> str:
        return f"Datetime(time_unit={self.time_unit!r}, time_zone={self.time_zone!r})"


class Duration(TemporalType):
    """A length of time."""

    def __init__(self, time_unit: str = "us") -> None:
        if time_unit not in ("ms", "us", "ns"):
            msg = f"time_unit must be one of 'ms', 'us', 'ns', not {time_unit!r}"
            raise ValueError(msg)
        self.time_unit = time_unit

    def _encode(self) -> Any:
        return ("Duration", self.time_unit)

    def _parameters(self) -> tuple[Any, ...]:
        return (self.time_unit,)

    def __repr__(self) -> str:
        return f"Duration(time_unit={self.time_unit!r})"


class List(DataType):
    """A sequence of values."""

    _group = frozenset({"nested"})

    def __init__(self, inner: Any = Null) -> None:
        self.inner = parse_into_dtype(inner)

    def _encode(self) -> Any:
        return ("List", encode(self.inner))

    def _parameters(self) -> tuple[Any, ...]:
        return (self.inner,)

    def __repr__(self) -> str:
        return f"List({self.inner!r})"


class Array(DataType):
    """As many values in each row; with a shape of several numbers, arrays of arrays."""

    _group = frozenset({"nested"})

    def __init__(
        self, inner: Any = Null, shape: int | tuple[int, ...] | None = None, *, width: int | None = None
    ) -> None:
        shape = width if shape is None else shape
        if shape is None:
            msg = "Array constructor is missing the required argument `shape`"
            raise TypeError(msg)
        first, *others = (shape,) if isinstance(shape, int) else shape
        self.inner = Array(inner, tuple(others)) if others else parse_into_dtype(inner)
        self.size = first
        self.shape = (first, *(self.inner.shape if isinstance(self.inner, Array) else ()))

    @property
    def width(self) -> int:
        """The number of values in each row."""
        return self.size

    def _encode(self) -> Any:
        return ("Array", encode(self.inner), self.size)

    def _parameters(self) -> tuple[Any, ...]:
        return (self.inner, self.size)

    def __repr__(self) -> str:
        inner: Any = self
        while isinstance(inner, Array):
            inner = inner.inner
        return f"Array({inner!r}, shape={self.shape!r})"


class Map(DataType):
    """Values by key."""

    _group = frozenset({"nested"})

    def __init__(self, key: Any = String, value: Any = Null) -> None:
        self.key = parse_into_dtype(key)
        self.value = parse_into_dtype(value)

    def _encode(self) -> Any:
        return ("Map", encode(self.key), encode(self.value))

    def _parameters(self) -> tuple[Any, ...]:
        return (self.key, self.value)

    def __repr__(self) -> str:
        return f"Map({self.key!r}, {self.value!r})"


class Field:
    """A field of a Struct: a name and a data type."""

    __slots__ = ("dtype", "name")

    def __init__(self, name: str, dtype: Any) -> None:
        self.name = name
        self.dtype = parse_into_dtype(dtype)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Field) and self.name == other.name and self.dtype == other.dtype

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f"Field({self.name!r}, {self.dtype!r})"


class Struct(DataType):
    """Named fields."""

    _group = frozenset({"nested"})

    def __init__(self, fields: Mapping[str, Any] | Iterable[Field] = ()) -> None:
        if hasattr(fields, "items"):
            self.fields = [Field(name, dtype) for name, dtype in fields.items()]
        else:
            self.fields = list(fields)

    def _encode(self) -> Any:
        return ("Struct", [(field.name, encode(field.dtype)) for field in self.fields])

    def _parameters(self) -> tuple[Any, ...]:
        return tuple(self.fields)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter((field.name, field.dtype) for field in self.fields)

    def to_schema(self) -> dict[str, Any]:
        """The names and types of the fields."""
        return dict(self)

    def __repr__(self) -> str:
        fields = ", ".join(f"{field.name!r}: {field.dtype!r}" for field in self.fields)
        return f"Struct({{{fields}}})"


class Object(DataType):
    """Any objects of Python. They are counted, picked and given to functions; they have no order and leave no process."""

    @classmethod
    def is_object(cls) -> bool:
        return True


class Unknown(DataType):
    """A type that is not known before a plan runs."""


def _bits(cls: type[DataType]) -> int:
    return int(cls.__name__.lstrip("UInt"))


def _literal(value: Any, dtype: Any) -> Expr:
    from polarslike.expr import lit

    return lit(value, dtype=dtype)


def _time(nanoseconds: int) -> Expr:
    return _literal(nanoseconds, Int64).cast(Time)
