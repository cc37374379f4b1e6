"""Expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._namespace import Namespace
from polarslike._native import NativeExpr, NativeFunction, NativeObject
from polarslike._replace import Replace
from polarslike._serialize import check_format, deliver, fetch, text_of
from polarslike.datatypes.classes import Object
from polarslike.exceptions import InvalidOperationError, InvalidTypeError
from polarslike.generated.expr import ExprMethods, ExprNamespaces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import timedelta

    from polarslike._typing import IntoExpr, PolarsDataType


class Expr(Replace, ExprMethods, ExprNamespaces):
    """What to compute from columns."""

    __slots__ = ("_native",)

    _native: NativeExpr

    def _call(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Expr:
        return wrap(NativeExpr.call(name, self._native, args, kwargs))

    # Names

    def alias(self, name: str) -> Expr:
        """This expression under another name."""
        return wrap(self._native.alias(name))

    @property
    def name(self) -> ExprName:
        """Names that derive from the column's."""
        return ExprName(self)

    @property
    def meta(self) -> ExprMeta:
        """What an expression says of itself."""
        return ExprMeta(self)

    def exclude(
        self,
        columns: str | PolarsDataType | Iterable[str | PolarsDataType],
        *more_columns: str | PolarsDataType,
    ) -> Expr:
        """The columns of a selection without these, given by names, patterns, types or selectors."""
        from polarslike.selectors import union

        return wrap(self._native.exclude((union(columns, *more_columns),)))

    @staticmethod
    def deserialize(source: Any, *, format: Literal["binary", "json"] = "binary") -> Expr:
        """The expression that `meta.serialize` wrote to a path or a file, or returned as bytes."""
        check_format(format)
        return wrap(NativeExpr.from_json(text_of(fetch(source))))

    # Groups

    def over(
        self,
        partition_by: IntoExpr | Iterable[IntoExpr] | None = None,
        *more_exprs: IntoExpr,
        order_by: IntoExpr | Iterable[IntoExpr] | None = None,
        descending: bool = False,
        nulls_last: bool = False,
        mapping_strategy: str = "group_to_rows",
    ) -> Expr:
        """This expression within groups of rows, its results put back to the rows.

        Parameters
        ----------
        partition_by, more_exprs
            what defines the groups
        order_by
            the order of the rows within a group; default that of the frame
        descending, nulls_last
            how `order_by` sorts
        mapping_strategy
            `group_to_rows`: each row gets its row of the group's result; `join`: each row gets the whole result as a
            list; `explode`: the results follow one another
        """
        given = ([] if partition_by is None else [partition_by]) + list(more_exprs)
        keys = [expr._native for expr in parse_exprs(*given)]
        order = [] if order_by is None else [expr._native for expr in parse_exprs(order_by)]
        if not keys and not order:
            msg = "`over` needs partition_by or order_by"
            raise InvalidOperationError(msg)
        return wrap(self._native.over(keys, order, descending, nulls_last, mapping_strategy))

    def rolling(
        self,
        index_column: IntoExpr,
        *,
        period: str | timedelta,
        offset: str | timedelta | None = None,
        closed: str = "right",
    ) -> Expr:
        """This expression, for each row, of the rows in a window along an index column.

        Parameters
        ----------
        index_column
            dates, times or integers, sorted
        period
            how long windows are: `1h`, `1mo`, `2i` for integers
        offset
            how far behind the row's index its window starts; default `-period`: it ends at the row
        closed
            which ends belong to a window: `left`, `right`, `both` or `none`
        """
        options = {"period": period, "offset": offset, "closed": closed}
        return self._call("rolling", (index_column,), options)

    # Composition

    def pipe(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What `function` makes of this expression."""
        return function(self, *args, **kwargs)

    def inspect(self, fmt: str = "{}") -> Expr:
        """This expression; its values are printed when they are computed, in `fmt` in place of `{}`."""
        return self._call("inspect", (NativeFunction(lambda values: print(fmt.format(values))),))

    def __repr__(self) -> str:
        return f"<Expr [{str(self._native)!r}]>"

    def __str__(self) -> str:
        return str(self._native)

    def __getstate__(self) -> str:
        return self._native.to_json()

    def __setstate__(self, state: str) -> None:
        self._native = NativeExpr.from_json(state)

    def __bool__(self) -> bool:
        msg = (
            "an expression has no truth value: combine expressions with & | ~ instead of and, or, not, "
            "and use is_in instead of in"
        )
        raise TypeError(msg)

    # Operators

    def __add__(self, other: IntoExpr) -> Expr:
        return self._call("add", (operand(other),))

    def __radd__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("add", (self,))

    def __sub__(self, other: IntoExpr) -> Expr:
        return self._call("sub", (operand(other),))

    def __rsub__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("sub", (self,))

    def __mul__(self, other: IntoExpr) -> Expr:
        return self._call("mul", (operand(other),))

    def __rmul__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("mul", (self,))

    def __truediv__(self, other: IntoExpr) -> Expr:
        return self._call("truediv", (operand(other),))

    def __rtruediv__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("truediv", (self,))

    def __floordiv__(self, other: IntoExpr) -> Expr:
        return self._call("floordiv", (operand(other),))

    def __rfloordiv__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("floordiv", (self,))

    def __mod__(self, other: IntoExpr) -> Expr:
        return self._call("mod", (operand(other),))

    def __rmod__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("mod", (self,))

    def __pow__(self, other: IntoExpr) -> Expr:
        return self._call("pow", (operand(other),))

    def __rpow__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("pow", (self,))

    def __eq__(self, other: IntoExpr) -> Expr:  # type: ignore[override]
        return self._call("eq", (operand(other),))

    def __ne__(self, other: IntoExpr) -> Expr:  # type: ignore[override]
        return self._call("ne", (operand(other),))

    __hash__ = object.__hash__

    def __lt__(self, other: IntoExpr) -> Expr:
        return self._call("lt", (operand(other),))

    def __le__(self, other: IntoExpr) -> Expr:
        return self._call("le", (operand(other),))

    def __gt__(self, other: IntoExpr) -> Expr:
        return self._call("gt", (operand(other),))

    def __ge__(self, other: IntoExpr) -> Expr:
        return self._call("ge", (operand(other),))

    def __and__(self, other: IntoExpr) -> Expr:
        return self._call("and_", (operand(other),))

    def __rand__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("and_", (self,))

    def __or__(self, other: IntoExpr) -> Expr:
        return self._call("or_", (operand(other),))

    def __ror__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("or_", (self,))

    def __xor__(self, other: IntoExpr) -> Expr:
        return self._call("xor", (operand(other),))

    def __rxor__(self, other: IntoExpr) -> Expr:
        return operand(other)._call("xor", (self,))

    def __invert__(self) -> Expr:
        return self._call("not_")

    def __neg__(self) -> Expr:
        return self._call("neg")

    def __pos__(self) -> Expr:
        return self

    def __abs__(self) -> Expr:
        return self._call("abs")


class ExprName(Namespace):
    """Names that derive from the column's."""

    __slots__ = ()

    def _rename(self, how: str, text: str = "") -> Expr:
        return wrap(self._subject._native.rename(how, text))

    def keep(self) -> Expr:
        """The name of the column that the expression starts from."""
        return self._rename("keep")

    def prefix(self, prefix: str) -> Expr:
        """A text before the column's name."""
        return self._rename("prefix", prefix)

    def suffix(self, suffix: str) -> Expr:
        """A text behind the column's name."""
        return self._rename("suffix", suffix)

    def map(self, function: Callable[[str], str]) -> Expr:
        """The name that `function` makes of the column's."""
        return self._subject._call("name.map", (NativeFunction(function),))

    def map_fields(self, function: Callable[[str], str]) -> Expr:
        """Structs whose fields have the names that `function` makes of theirs."""
        return self._subject._call("name.map_fields", (NativeFunction(function),))

    def strip_prefix(self, prefix: str) -> Expr:
        """The name without this text at its start."""
        return self._subject._call("name.strip_prefix", (prefix,))

    def strip_suffix(self, suffix: str) -> Expr:
        """The name without this text at its end."""
        return self._subject._call("name.strip_suffix", (suffix,))

    def replace(self, pattern: str, value: str, *, literal: bool = False) -> Expr:
        """The name with all that a pattern matches replaced; with `literal` both are plain text."""
        return self._subject._call("name.replace", (pattern, value), {"literal": literal})

    def prefix_fields(self, prefix: str) -> Expr:
        """Structs whose fields have their names with this text in front."""
        return self._subject._call("name.prefix_fields", (prefix,))

    def suffix_fields(self, suffix: str) -> Expr:
        """Structs whose fields have their names with this text at the end."""
        return self._subject._call("name.suffix_fields", (suffix,))

    def to_lowercase(self) -> Expr:
        """The column's name in lower case."""
        return self._rename("to_lowercase")

    def to_uppercase(self) -> Expr:
        """The column's name in upper case."""
        return self._rename("to_uppercase")


class ExprMeta(Namespace):
    """What an expression says of itself."""

    __slots__ = ()

    def _ask(self, what: str, flag: bool = False) -> Any:
        return self._subject._native.meta(what, flag)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ExprMeta) and self.eq(other._subject)

    __hash__ = None

    def output_name(self, *, raise_if_undetermined: bool = True) -> str | None:
        """The name of the result; an error, or None, if it depends on the columns of the frame."""
        return self._ask("output_name", raise_if_undetermined)

    def root_names(self) -> list[str]:
        """The names of the columns that the expression starts from."""
        return self._ask("root_names")

    def has_multiple_outputs(self) -> bool:
        """Whether the expression may stand for several columns."""
        return self._ask("has_multiple_outputs")

    def is_column(self) -> bool:
        """Whether the expression is the column of a name."""
        return self._ask("is_column")

    def is_column_selection(self, *, allow_aliasing: bool = False) -> bool:
        """Whether the expression only selects columns, under other names too if `allow_aliasing`."""
        return self._ask("is_column_selection", allow_aliasing)

    def is_literal(self, *, allow_aliasing: bool = False) -> bool:
        """Whether the expression is a value, under a name too if `allow_aliasing`."""
        return self._ask("is_literal", allow_aliasing)

    def is_regex_projection(self) -> bool:
        """Whether the expression selects columns by a pattern."""
        return self._ask("is_regex_projection")

    def undo_aliases(self) -> Expr:
        """The expression without what renames it at the top."""
        return self._ask("undo_aliases")

    def as_expression(self) -> Expr:
        """A selector as a plain expression."""
        return wrap(self._subject._native)

    def pop(self, *, schema: Any = None) -> list[Expr]:
        """The expressions that this one is computed from, the last first. `schema` is accepted for compatibility."""
        return self._ask("pop")

    def serialize(self, file: Any = None, *, format: Literal["binary", "json"] = "binary") -> Any:
        """The expression as bytes, or as JSON text; written to `file` if one is given."""
        check_format(format)
        text = self._subject._native.to_json()
        return deliver(text if format == "json" else text.encode(), file)

    def tree_format(self, *, return_as_string: bool = False, schema: Any = None) -> str | None:
        """Prints the expression as a tree, or returns it. `schema` is accepted for compatibility."""
        text = self._ask("tree_format")
        if return_as_string:
            return text
        print(text)
        return None

    def show_graph(
        self,
        *,
        show: bool = True,
        output_path: Any = None,
        raw_output: bool = False,
        figsize: tuple[float, float] = (16.0, 12.0),
        schema: Any = None,
    ) -> str | None:
        """The expression as a graph in the language of Graphviz: returned if `raw_output`, else drawn.

        Drawing needs the program `dot`; `output_path` says where the picture goes. `schema` is accepted for compatibility.
        """
        from polarslike._graph import show_dot

        dot = self._ask("show_graph")
        if raw_output:
            return dot
        show_dot(dot, show=show, output_path=output_path, figsize=figsize)
        return None

    def eq(self, other: Expr) -> bool:
        """Whether two expressions are the same."""
        return self._subject._native.equals(other._native)

    def ne(self, other: Expr) -> bool:
        """Whether two expressions differ."""
        return not self.eq(other)


def wrap(native: NativeExpr) -> Expr:
    """The expression of a handle."""
    expr = Expr.__new__(Expr)
    expr._native = native
    return expr


def lit(value: Any, dtype: PolarsDataType | None = None, *, allow_object: bool = False) -> Expr:
    """A value; a number takes the type of what it is combined with, unless `dtype` is given.

    Parameters
    ----------
    value
        the value
    dtype
        the type; Object takes any value of Python
    allow_object
        whether a value that no other type has is one of type Object; otherwise it is an error
    """
    if dtype is not None and dtype == Object:
        return wrap(NativeExpr.lit(NativeObject(value), None)).alias("literal")
    if isinstance(value, set | frozenset) and not allow_object:
        msg = "`lit`: a set has no order, so it is no value: give a list"
        raise InvalidTypeError(msg)
    if not allow_object:
        return wrap(NativeExpr.lit(value, dtype))
    try:
        return wrap(NativeExpr.lit(value, dtype))
    except TypeError:
        return wrap(NativeExpr.lit(NativeObject(value), None))


def operand(value: IntoExpr) -> Expr:
    """The other side of an operator: a value is a literal, a string too."""
    return value if isinstance(value, Expr) else wrap(NativeExpr.lit(value, None))


def parse_expr(value: IntoExpr) -> Expr:
    """An expression from one, from the name of a column or from a value."""
    if isinstance(value, str):
        return wrap(NativeExpr.col(value))
    return operand(value)


def parse_exprs(*values: IntoExpr | Sequence[IntoExpr]) -> list[Expr]:
    """Expressions from any number of them; lists and other iterables give several, None is a null."""
    exprs: list[Expr] = []
    for value in values:
        if isinstance(value, str | Expr) or not hasattr(value, "__iter__") or hasattr(value, "_native"):
            exprs.append(parse_expr(value))
        else:
            exprs.extend(parse_expr(item) for item in value)
    return exprs
