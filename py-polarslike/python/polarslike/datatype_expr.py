"""Expressions of data types: types that derive from those of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike import datatypes as dt
from polarslike.exceptions import SchemaError

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike.expr import Expr


class DataTypeExpr:
    """A data type, or one that is found when the types of columns are known."""

    __slots__ = ("_resolve",)

    def __init__(self, dtype: Any) -> None:
        # What finds the type by the types of columns.
        self._resolve: Callable[[Any], Any] = dtype if _is_function(dtype) else lambda schema: dtype

    def collect_dtype(self, context: Any) -> Any:
        """The data type, given a schema or a frame that has one."""
        schema = context.collect_schema() if hasattr(context, "collect_schema") else context
        return self._resolve(schema)

    def _then(self, function: Callable[[Any], Any]) -> DataTypeExpr:
        return DataTypeExpr(lambda schema: function(self._resolve(schema)))

    def inner_dtype(self) -> DataTypeExpr:
        """The type of the elements."""
        return self._then(_inner)

    def to_signed_integer(self) -> DataTypeExpr:
        """The signed integer of the same width."""
        return self._then(lambda dtype: _integer(dtype, "Int"))

    def to_unsigned_integer(self) -> DataTypeExpr:
        """The unsigned integer of the same width."""
        return self._then(lambda dtype: _integer(dtype, "UInt"))

    def wrap_in_list(self) -> DataTypeExpr:
        """A List of this type."""
        return self._then(dt.List)

    def wrap_in_array(self, *, width: int) -> DataTypeExpr:
        """An Array of this type."""
        return self._then(lambda dtype: dt.Array(dtype, width))

    @property
    def list(self) -> ListTypes:
        """What there is of lists."""
        return ListTypes(self)

    @property
    def arr(self) -> ArrayTypes:
        """What there is of arrays."""
        return ArrayTypes(self)

    @property
    def struct(self) -> StructTypes:
        """What there is of structs."""
        return StructTypes(self)

    # Expressions of values

    def _known(self) -> Any:
        try:
            return self._resolve({})
        except KeyError as error:
            msg = f"the type of column {error} is not known here: use `collect_dtype` with a schema"
            raise SchemaError(msg) from None

    def default_value(self, n: int = 1, *, numeric_to_one: bool = False, num_list_values: int = 0) -> Expr:
        """A value of the type, `n` times: 0, false, an empty text.

        Parameters
        ----------
        n
            how many values
        numeric_to_one
            whether numbers are 1 instead of 0
        num_list_values
            how many elements lists have
        """
        from polarslike.expr import lit
        from polarslike.series import Series

        dtype = self._known()
        value = _default(dtype, numeric_to_one, num_list_values)
        if n == 1:
            return lit(value, dtype=dtype)
        return lit(Series("literal", [value] * n, dtype))

    def display(self) -> Expr:
        """The short name of the type."""
        from polarslike.dataframe import DataFrame
        from polarslike.expr import lit

        (name,) = DataFrame(schema={"": self._known()})._native.short_dtypes()
        return lit(name)

    def matches(self, selector: Any) -> Expr:
        """Whether a selector, or a set of types, selects columns of the type."""
        from polarslike.dataframe import DataFrame
        from polarslike.expr import lit

        dtype = self._known()
        if isinstance(selector, dt.DataType | dt.DataTypeClass):
            return lit(dtype == selector)
        return lit(DataFrame(schema={"": dtype}).select(selector).width == 1)

    def __eq__(self, other: Any) -> Expr:  # type: ignore[override]
        from polarslike.expr import lit

        return lit(self._known() == _type_of(other))

    def __ne__(self, other: Any) -> Expr:  # type: ignore[override]
        from polarslike.expr import lit

        return lit(self._known() != _type_of(other))

    __hash__ = None  # type: ignore[assignment]


class _Types:
    """What there is of one kind of types."""

    __slots__ = ("_expr",)

    def __init__(self, expr: DataTypeExpr) -> None:
        self._expr = expr


class ListTypes(_Types):
    """What there is of lists."""

    __slots__ = ()

    def inner_dtype(self) -> DataTypeExpr:
        """The type of the elements."""
        return self._expr.inner_dtype()


class ArrayTypes(_Types):
    """What there is of arrays."""

    __slots__ = ()

    def inner_dtype(self) -> DataTypeExpr:
        """The type of the elements."""
        return self._expr.inner_dtype()

    def width(self) -> Expr:
        """The number of elements."""
        from polarslike.expr import lit

        return lit(self._expr._known().size, dtype=dt.UInt32)

    def shape(self) -> Expr:
        """The number of elements at each level."""
        from polarslike.expr import lit
        from polarslike.series import Series

        return lit(Series("literal", list(self._expr._known().shape), dt.UInt32))


class StructTypes(_Types):
    """What there is of structs."""

    __slots__ = ()

    def field_dtype(self, field_name: str) -> DataTypeExpr:
        """The type of a field."""
        if not isinstance(field_name, str):
            msg = f"a field is named by text, not by {field_name!r}"
            raise TypeError(msg)
        return self._expr._then(lambda dtype: _field(dtype, field_name))

    def __getitem__(self, item: str | int) -> DataTypeExpr:
        if isinstance(item, int):
            return self._expr._then(lambda dtype: dtype.fields[item].dtype)
        return self.field_dtype(item)

    def field_names(self) -> Expr:
        """The names of the fields."""
        from polarslike.expr import lit
        from polarslike.series import Series

        return lit(Series("literal", [field.name for field in self._expr._known().fields], dt.String))


def dtype_of(col_or_expr: Any) -> DataTypeExpr:
    """The type of a column or expression, which is found when the types of columns are known."""

    def resolve(schema: Any) -> Any:
        if isinstance(col_or_expr, str):
            return schema[col_or_expr]
        from polarslike.dataframe import DataFrame

        (dtype,) = DataFrame(schema=schema).lazy().select(col_or_expr).collect_schema().dtypes()
        return dtype

    return DataTypeExpr(resolve)


def _is_function(value: Any) -> bool:
    return callable(value) and not isinstance(value, dt.DataTypeClass)


def _type_of(other: Any) -> Any:
    return other._known() if isinstance(other, DataTypeExpr) else dt.parse_into_dtype(other)


def _inner(dtype: Any) -> Any:
    if not isinstance(dtype, dt.List | dt.Array):
        msg = f"{dtype!r} has no elements"
        raise SchemaError(msg)
    return dtype.inner


def _integer(dtype: Any, prefix: str) -> Any:
    if not dtype.is_integer():
        msg = f"{dtype!r} is not an integer"
        raise SchemaError(msg)
    return getattr(dt, dtype.base_type().__name__.replace("UInt", "Int").replace("Int", prefix))


def _field(dtype: Any, name: str) -> Any:
    from polarslike.exceptions import StructFieldNotFoundError

    for field in getattr(dtype, "fields", ()):
        if field.name == name:
            return field.dtype
    msg = f"{dtype!r} has no field {name!r}"
    raise StructFieldNotFoundError(msg)


def _default(dtype: Any, numeric_to_one: bool, num_list_values: int) -> Any:
    """A value of the type, as Python has it."""

    def of(inner: Any) -> Any:
        return _default(inner, numeric_to_one, num_list_values)

    if isinstance(dtype, dt.Struct):
        return {field.name: of(field.dtype) for field in dtype.fields}
    if isinstance(dtype, dt.List):
        return [of(dtype.inner)] * num_list_values
    if isinstance(dtype, dt.Array):
        return [of(dtype.inner)] * dtype.size
    if isinstance(dtype, dt.Enum):
        return dtype._names[0] if dtype._names else None
    if dtype.is_numeric():
        return 1 if numeric_to_one else 0
    if dtype.is_temporal():
        import datetime

        if dtype == dt.Date:
            return datetime.date(1970, 1, 1)
        if dtype == dt.Time:
            return datetime.time()
        zone = getattr(dtype, "time_zone", None)
        epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc if zone else None)
        return epoch if isinstance(dtype, dt.Datetime) else datetime.timedelta()
    if dtype == dt.Null:
        return None
    return b"" if dtype == dt.Binary else dtype.to_python()()
