"""Data types. A class stands for its instance: `pl.Int64` and `pl.Int64()` mean the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


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

    def is_(self, other: Any) -> bool:
        """Whether this is the same type with the same parameters."""
        return self == other and hash(self) == hash(other)

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
    def to_python(cls) -> type:
        """The type that values have in Python."""
        import datetime
        import decimal

        name = cls.__name__
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
        }
        return types.get(name) or (int if cls.is_integer() else float)


class _Signed(DataType):
    _group = frozenset({"numeric", "integer", "signed"})


class _Unsigned(DataType):
    _group = frozenset({"numeric", "integer", "unsigned"})


class _Float(DataType):
    _group = frozenset({"numeric", "float"})


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


class Float32(_Float):
    """32-bit floating point number."""


class Float64(_Float):
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


class Categorical(DataType):
    """Text from a small set of values."""


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


class Date(DataType):
    """A calendar date."""

    _group = frozenset({"temporal"})


class Time(DataType):
    """A time of day."""

    _group = frozenset({"temporal"})


class Datetime(DataType):
    """A date and time, with a time zone if it has one."""

    _group = frozenset({"temporal"})

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


class Duration(DataType):
    """A length of time."""

    _group = frozenset({"temporal"})

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
        self.inner = parse(inner)

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
        self.inner = Array(inner, tuple(others)) if others else parse(inner)
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
        self.key = parse(key)
        self.value = parse(value)

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
        self.dtype = parse(dtype)

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


SIMPLE: dict[str, type[DataType]] = {
    cls.__name__: cls
    for cls in (
        Null, Boolean, Int8, Int16, Int32, Int64, Int128, UInt8, UInt16, UInt32, UInt64, Float32, Float64,
        String, Binary, Categorical, Date, Time,
    )
}  # fmt: skip

INTEGER_DTYPES = frozenset({Int8, Int16, Int32, Int64, Int128, UInt8, UInt16, UInt32, UInt64})
FLOAT_DTYPES = frozenset({Float32, Float64})
NUMERIC_DTYPES = INTEGER_DTYPES | FLOAT_DTYPES


def encode(dtype: Any) -> Any:
    """The encoding of a data type for the native module."""
    return (dtype() if isinstance(dtype, DataTypeClass) else dtype)._encode()


def decode(encoded: Any) -> DataType | type[DataType]:
    """The data type of an encoding by the native module; types without parameters are their class."""
    if isinstance(encoded, str):
        return SIMPLE[encoded]
    match encoded[0]:
        case "Datetime":
            return Datetime(encoded[1], encoded[2])
        case "Duration":
            return Duration(encoded[1])
        case "List":
            return List(decode(encoded[1]))
        case "Array":
            return Array(decode(encoded[1]), encoded[2])
        case "Map":
            return Map(decode(encoded[1]), decode(encoded[2]))
        case "Decimal":
            return Decimal(encoded[1], encoded[2])
        case "Enum":
            return Enum(encoded[1])
        case _:
            return Struct([Field(name, decode(dtype)) for name, dtype in encoded[1]])


def encode_python_type(python_type: type) -> Any:
    """The encoding of the data type for a Python type; None if there is none."""
    import datetime
    import decimal

    types: dict[type, Any] = {
        bool: "Boolean",
        bytes: "Binary",
        decimal.Decimal: ("Decimal", 38, 0),
        int: "Int64",
        float: "Float64",
        str: "String",
        datetime.datetime: ("Datetime", "us", None),
        datetime.date: "Date",
        datetime.timedelta: ("Duration", "us"),
        datetime.time: "Time",
        type(None): "Null",
    }
    return types.get(python_type)


def parse(dtype: Any) -> Any:
    """A data type from one, or from a Python type."""
    if isinstance(dtype, DataType | DataTypeClass):
        return dtype
    encoded = encode_python_type(dtype) if isinstance(dtype, type) else None
    if encoded is None:
        msg = f"{dtype!r} is not a data type"
        raise TypeError(msg)
    return decode(encoded)
