# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""The functions of the registry as methods of Expr."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._namespace import Namespace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import timedelta

    from polarslike._typing import IntoExpr, PolarsDataType
    from polarslike.expr import Expr


class ExprStr(Namespace):
    """The functions of the namespace `str`."""

    __slots__ = ()

    def contains(self, pattern: IntoExpr, *, literal: bool = False, strict: bool = True) -> Expr:
        """True where the text contains `pattern`.

        `pattern` is a regular expression unless `literal`; one that does not parse is an error, or gives
        null where `strict` is false. Null text and null patterns give null.

        Parameters
        ----------
        pattern
            expression or value
        literal
            true or false; default False
        strict
            true or false; default True

        Examples
        --------
        a: str ["apple", "fig", null]
        >>> pl.col("a").str.contains("p+")
        bool [true, false, null]

        a: str ["1+1", "11"]
        >>> pl.col("a").str.contains("1+1", literal=True)
        bool [true, false]
        """
        return self._call("str.contains", (pattern,), {"literal": literal, "strict": strict})


class ExprMethods:
    """The functions without a namespace."""

    __slots__ = ()

    def add(self, other: IntoExpr) -> Expr:
        """The sum of two values, row by row; null if one is null.

        Integers wrap around on overflow. Texts are joined. Booleans count as 0 and 1. A Duration added to
        a Date or Datetime gives that type; a Date drops the time of day.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, null]
        >>> pl.col("a").add(10)
        i64 [11, 12, null]

        a: str ["x", null]
        b: str ["1", "2"]
        >>> pl.col("a").add(pl.col("b"))
        str ["x1", null]
        """
        return self._call("add", (other,))

    def all(self, *, ignore_nulls: bool = True) -> Expr:
        """Whether no value is false; true if there are none.

        Numbers count as true if they are not 0. If `ignore_nulls` is false, the result is null where no
        value is false but some are null.

        Parameters
        ----------
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: bool [true, null]
        >>> pl.col("a").all()
        bool [true]

        a: bool [true, null]
        >>> pl.col("a").all(ignore_Nones=False)
        bool [null]
        """
        return self._call("all", (), {"ignore_nulls": ignore_nulls})

    def and_(self, *others: IntoExpr | Iterable[IntoExpr]) -> Expr:
        """True where all of the values are, row by row; bit by bit on integers.

        Null is a value that is not known: the result is false if one value is, otherwise null if one is
        null. With integers null gives null.

        Parameters
        ----------
        others
            expression, or the name of a column

        Examples
        --------
        a: bool [true, true, false, null, null]
        b: bool [true, false, null, true, null]
        >>> pl.col("a").and_(pl.col("b"))
        bool [true, false, false, null, null]

        a: i64 [6, null]
        >>> pl.col("a").and_(3)
        i64 [2, null]
        """
        return self._call("and_", others)

    def any(self, *, ignore_nulls: bool = True) -> Expr:
        """Whether some value is true; false if there are none.

        Numbers count as true if they are not 0. If `ignore_nulls` is false, the result is null where no
        value is true but some are null.

        Parameters
        ----------
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: bool [false, null, true]
        >>> pl.col("a").any()
        bool [true]

        a: bool [false, null]
        >>> pl.col("a").any(ignore_Nones=False)
        bool [null]
        """
        return self._call("any", (), {"ignore_nulls": ignore_nulls})

    def cast(self, dtype: PolarsDataType, *, strict: bool = True, wrap_numerical: bool = False) -> Expr:
        """The values as another type.

        A value that the type cannot hold is an error, or null where `strict` is false; with
        `wrap_numerical` an integer keeps its low bits instead. Floats lose what stands behind the point
        when they become integers. Lists are cast element by element, structs field by field. Text becomes
        a date or time by `str.to_date` and its kin.

        Parameters
        ----------
        dtype
            data type
        strict
            true or false; default True
        wrap_numerical
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, null]
        >>> pl.col("a").cast(f64)
        f64 [1.0, 2.0, null]

        a: str ["1", "x", null]
        >>> pl.col("a").cast(i64, strict=False)
        i64 [1, null, null]
        """
        return self._call("cast", (dtype,), {"strict": strict, "wrap_numerical": wrap_numerical})

    def count(self) -> Expr:
        """The number of values that are not null.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> pl.col("a").count()
        u32 [2]
        """
        return self._call("count")

    def eq(self, other: IntoExpr) -> Expr:
        """Whether two values are equal, row by row; null if one is null. NaN equals NaN.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, null]
        >>> pl.col("a").eq(2)
        bool [false, true, null]
        """
        return self._call("eq", (other,))

    def eq_missing(self, other: IntoExpr) -> Expr:
        """Whether two values are equal, row by row; null equals null and nothing else.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, null, null]
        b: i64 [1, null, 2]
        >>> pl.col("a").eq_missing(pl.col("b"))
        bool [true, true, false]
        """
        return self._call("eq_missing", (other,))

    def first(self, *, ignore_nulls: bool = False) -> Expr:
        """The first value, or the first that is not null if `ignore_nulls`; null if there is none.

        Parameters
        ----------
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [null, 2, 3]
        >>> pl.col("a").first()
        i64 [null]

        a: i64 [null, 2, 3]
        >>> pl.col("a").first(ignore_Nones=True)
        i64 [2]
        """
        return self._call("first", (), {"ignore_nulls": ignore_nulls})

    def floordiv(self, other: IntoExpr) -> Expr:
        """The quotient of two values rounded down, row by row; null if one is null.

        An integer divided by zero gives null, a float an infinity or NaN.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [7, -7, null]
        >>> pl.col("a").floordiv(2)
        i64 [3, -4, null]
        """
        return self._call("floordiv", (other,))

    def ge(self, other: IntoExpr) -> Expr:
        """Whether a value is greater than another or equal, row by row; null if one is null. NaN is greater
        than any number.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: str ["a", "b", "c", null]
        >>> pl.col("a").ge("b")
        bool [false, true, true, null]
        """
        return self._call("ge", (other,))

    def gt(self, other: IntoExpr) -> Expr:
        """Whether a value is greater than another, row by row; null if one is null. NaN is greater than any
        number.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: f64 [1, 3, "NaN", null]
        >>> pl.col("a").gt(2)
        bool [false, true, true, null]
        """
        return self._call("gt", (other,))

    def has_nulls(self) -> Expr:
        """Whether there is a null.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> pl.col("a").has_nulls()
        bool [true]
        """
        return self._call("has_nulls")

    def head(self, n: IntoExpr = 10) -> Expr:
        """The first `n` values; all but the last `-n` if `n` is negative.

        Parameters
        ----------
        n
            expression or value; default 10

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> pl.col("a").head(2)
        i64 [1, 2]
        """
        return self._call("head", (n,))

    def is_empty(self, *, ignore_nulls: bool = False) -> Expr:
        """Whether there are no values; nulls are values unless `ignore_nulls`.

        Parameters
        ----------
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [null]
        >>> pl.col("a").is_empty()
        bool [false]

        a: i64 [null]
        >>> pl.col("a").is_empty(ignore_Nones=True)
        bool [true]
        """
        return self._call("is_empty", (), {"ignore_nulls": ignore_nulls})

    def is_not_null(self) -> Expr:
        """True where there is a value. NaN is a value.

        Examples
        --------
        a: str ["x", null]
        >>> pl.col("a").is_not_null()
        bool [true, false]
        """
        return self._call("is_not_null")

    def is_null(self) -> Expr:
        """True where the value is missing. NaN is a value.

        Examples
        --------
        a: f64 [1, null, "NaN"]
        >>> pl.col("a").is_null()
        bool [false, true, false]
        """
        return self._call("is_null")

    def last(self, *, ignore_nulls: bool = False) -> Expr:
        """The last value, or the last that is not null if `ignore_nulls`; null if there is none.

        Parameters
        ----------
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, null]
        >>> pl.col("a").last()
        i64 [null]

        a: i64 [1, 2, null]
        >>> pl.col("a").last(ignore_Nones=True)
        i64 [2]
        """
        return self._call("last", (), {"ignore_nulls": ignore_nulls})

    def le(self, other: IntoExpr) -> Expr:
        """Whether a value is less than another or equal, row by row; null if one is null. NaN is greater than
        any number.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, 3, null]
        >>> pl.col("a").le(2)
        bool [true, true, false, null]
        """
        return self._call("le", (other,))

    def len(self) -> Expr:
        """The number of values, nulls included.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> pl.col("a").len()
        u32 [3]
        """
        return self._call("len")

    def limit(self, n: IntoExpr = 10) -> Expr:
        """The first `n` values: another name of `head`.

        Parameters
        ----------
        n
            expression or value; default 10

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> pl.col("a").limit(2)
        i64 [1, 2]
        """
        return self._call("limit", (n,))

    def lt(self, other: IntoExpr) -> Expr:
        """Whether a value is less than another, row by row; null if one is null. NaN is greater than any
        number.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, null]
        >>> pl.col("a").lt(2)
        bool [true, false, null]
        """
        return self._call("lt", (other,))

    def max(self) -> Expr:
        """The greatest value.

        Nulls are left out, and NaN too unless all values are NaN; the greatest of no values is null. Text
        is compared by its characters' code points, Categorical too.

        Examples
        --------
        a: i64 [3, null, 1, 2]
        >>> pl.col("a").max()
        i64 [3]
        """
        return self._call("max")

    def mean(self) -> Expr:
        """The arithmetic mean of the values.

        Nulls are left out; the mean of no values is null. Dates have a Datetime as their mean.

        Examples
        --------
        a: i64 [1, 2, null, 6]
        >>> pl.col("a").mean()
        f64 [3.0]

        a: bool [true, false]
        >>> pl.col("a").mean()
        f64 [0.5]
        """
        return self._call("mean")

    def min(self) -> Expr:
        """The least value.

        Nulls are left out, and NaN too unless all values are NaN; the least of no values is null. Text is
        compared by its characters' code points, Categorical too.

        Examples
        --------
        a: i64 [3, null, 1, 2]
        >>> pl.col("a").min()
        i64 [1]

        a: str ["pear", "fig"]
        >>> pl.col("a").min()
        str ["fig"]
        """
        return self._call("min")

    def mod(self, other: IntoExpr) -> Expr:
        """The remainder of the division rounded down, row by row: it has the sign of `other`. Null if one is
        null.

        The remainder by zero is null for integers, NaN for floats.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [7, -7, null]
        >>> pl.col("a").mod(3)
        i64 [1, 2, null]
        """
        return self._call("mod", (other,))

    def mul(self, other: IntoExpr) -> Expr:
        """The product of two values, row by row; null if one is null.

        Integers wrap around on overflow. A Duration times a number is a Duration.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [1, 2, null]
        >>> pl.col("a").mul(10)
        i64 [10, 20, null]
        """
        return self._call("mul", (other,))

    def nan_max(self) -> Expr:
        """The greatest value, or NaN if there is one. Nulls are left out; the greatest of no values is null.

        Examples
        --------
        a: f64 [3.0, null, 1.0]
        >>> pl.col("a").nan_max()
        f64 [3.0]
        """
        return self._call("nan_max")

    def nan_min(self) -> Expr:
        """The least value, or NaN if there is one. Nulls are left out; the least of no values is null.

        Examples
        --------
        a: f64 [3.0, null, 1.0]
        >>> pl.col("a").nan_min()
        f64 [1.0]
        """
        return self._call("nan_min")

    def ne(self, other: IntoExpr) -> Expr:
        """Whether two values differ, row by row; null if one is null. NaN equals NaN.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, null]
        >>> pl.col("a").ne(2)
        bool [true, false, null]
        """
        return self._call("ne", (other,))

    def ne_missing(self, other: IntoExpr) -> Expr:
        """Whether two values differ, row by row; null equals null and nothing else.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, null, null]
        b: i64 [1, null, 2]
        >>> pl.col("a").ne_missing(pl.col("b"))
        bool [false, false, true]
        """
        return self._call("ne_missing", (other,))

    def neg(self) -> Expr:
        """The values with the other sign. The least integer, which has no counterpart, stays as it is.

        Examples
        --------
        a: i64 [1, -2, null]
        >>> pl.col("a").neg()
        i64 [-1, 2, null]
        """
        return self._call("neg")

    def not_(self) -> Expr:
        """True for false and the reverse; integers with all bits flipped. Null stays null.

        Examples
        --------
        a: bool [true, false, null]
        >>> pl.col("a").not_()
        bool [false, true, null]

        a: i64 [0, 5]
        >>> pl.col("a").not_()
        i64 [-1, -6]
        """
        return self._call("not_")

    def null_count(self) -> Expr:
        """The number of nulls.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> pl.col("a").null_count()
        u32 [1]
        """
        return self._call("null_count")

    def or_(self, *others: IntoExpr | Iterable[IntoExpr]) -> Expr:
        """True where one of the values is, row by row; bit by bit on integers.

        Null is a value that is not known: the result is true if one value is, otherwise null if one is
        null. With integers null gives null.

        Parameters
        ----------
        others
            expression, or the name of a column

        Examples
        --------
        a: bool [true, false, false, null]
        b: bool [null, false, null, true]
        >>> pl.col("a").or_(pl.col("b"))
        bool [true, false, null, true]

        a: i64 [6, null]
        >>> pl.col("a").or_(3)
        i64 [7, null]
        """
        return self._call("or_", others)

    def product(self) -> Expr:
        """The product of the values.

        Nulls are left out; the product of no values is 1. Integers and Booleans are multiplied as Int64
        (UInt64 stays) and wrap around on overflow.

        Examples
        --------
        a: i64 [2, null, 5]
        >>> pl.col("a").product()
        i64 [10]
        """
        return self._call("product")

    def shift(self, n: IntoExpr = 1, *, fill_value: IntoExpr = None) -> Expr:
        """The values `n` rows further down; up if `n` is negative.

        The rows that become free are filled with `fill_value`, null if none is given.

        Parameters
        ----------
        n
            expression, or the name of a column; default 1
        fill_value
            expression or value; default None

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> pl.col("a").shift(1)
        i64 [null, 1, 2]

        a: i64 [1, 2, 3]
        >>> pl.col("a").shift(-1, fill_value=0)
        i64 [2, 3, 0]
        """
        return self._call("shift", (n,), {"fill_value": fill_value})

    def std(self, ddof: int = 1) -> Expr:
        """The standard deviation.

        The sum of squares is divided by the number of values less `ddof`. Nulls are left out; null if
        there are no more than `ddof` values.

        Parameters
        ----------
        ddof
            integer; default 1

        Examples
        --------
        a: i64 [1, 3, null, 5]
        >>> pl.col("a").std()
        f64 [2.0]

        a: i64 [1]
        >>> pl.col("a").std()
        f64 [null]
        """
        return self._call("std", (ddof,))

    def sub(self, other: IntoExpr) -> Expr:
        """The difference of two values, row by row; null if one is null.

        Integers wrap around on overflow. The difference of two Dates, Datetimes or Times is a Duration; a
        Duration taken from a Date or Datetime gives that type.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [1, 2, null]
        >>> pl.col("a").sub(10)
        i64 [-9, -8, null]

        a: date ["2024-03-01"]
        b: date ["2024-02-28"]
        >>> pl.col("a").sub(pl.col("b"))
        duration[us] [172800000000]
        """
        return self._call("sub", (other,))

    def sum(self) -> Expr:
        """The sum of the values.

        Nulls are left out; the sum of no values is 0. Integers of 8 and 16 bits are summed as Int64;
        larger ones wrap around on overflow. The sum of a Boolean column is the number of its true values.

        Examples
        --------
        a: i64 [1, 2, null, 4]
        >>> pl.col("a").sum()
        i64 [7]

        a: bool [true, null, true]
        >>> pl.col("a").sum()
        u32 [2]
        """
        return self._call("sum")

    def truediv(self, other: IntoExpr) -> Expr:
        """The quotient of two values as a float, row by row; null if one is null.

        Division by zero gives an infinity, or NaN for zero by zero. A Duration divided by a number is a
        Duration (null if the number is 0), by a Duration a float.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [1, 3, null]
        >>> pl.col("a").truediv(2)
        f64 [0.5, 1.5, null]

        a: i64 [1, -1, 0]
        >>> pl.col("a").truediv(0)
        f64 ["inf", "-inf", "NaN"]
        """
        return self._call("truediv", (other,))

    def var(self, ddof: int = 1) -> Expr:
        """The variance.

        The sum of squares is divided by the number of values less `ddof`. Nulls are left out; null if
        there are no more than `ddof` values.

        Parameters
        ----------
        ddof
            integer; default 1

        Examples
        --------
        a: i64 [1, 3, null, 5]
        >>> pl.col("a").var()
        f64 [4.0]

        a: i64 [1, 3]
        >>> pl.col("a").var(ddof=0)
        f64 [1.0]
        """
        return self._call("var", (ddof,))

    def xor(self, other: IntoExpr) -> Expr:
        """True where one of two values is, but not both; bit by bit on integers. Null if one is null.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: bool [true, true, null]
        b: bool [true, false, true]
        >>> pl.col("a").xor(pl.col("b"))
        bool [false, true, null]
        """
        return self._call("xor", (other,))


class ExprNamespaces:
    """The namespaces."""

    __slots__ = ()

    @property
    def str(self) -> ExprStr:
        """The functions of the namespace `str`."""
        return ExprStr(self)
