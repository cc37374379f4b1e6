# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""The functions of the registry as methods of Series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._namespace import Namespace
from polarslike._native import NativeFunction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import timedelta

    from polarslike._typing import IntoExpr, PolarsDataType
    from polarslike.series import Series


class SeriesArr(Namespace):
    """The functions of the namespace `arr`."""

    __slots__ = ()

    def agg(self, expr: IntoExpr) -> Series:
        """What an expression over `element()` gives for each array, whose elements it sees as a column: a
        value if it aggregates, else a list.

        It cannot refer to columns.

        Parameters
        ----------
        expr
            expression or value

        Examples
        --------
        a: array[i64, 2] [[3, 1], null]
        >>> a.arr.agg(element().product())
        i64 [3, null]
        """
        return self._call("arr.agg", (expr,))

    def all(self, *, ignore_nulls: bool = True) -> Series:
        """Whether all elements of each array are true.

        Parameters
        ----------
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: array[bool, 2] [[false, true], [true, null], null]
        >>> a.arr.all()
        bool [false, true, null]
        """
        return self._call("arr.all", (), {"ignore_nulls": ignore_nulls})

    def any(self, *, ignore_nulls: bool = True) -> Series:
        """Whether an element of each array is true.

        Parameters
        ----------
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: array[bool, 2] [[false, true], [false, null], null]
        >>> a.arr.any()
        bool [true, false, null]
        """
        return self._call("arr.any", (), {"ignore_nulls": ignore_nulls})

    def arg_max(self) -> Series:
        """The position of the greatest element of each array.

        Examples
        --------
        a: array[i64, 2] [[1, 3], [3, null], null]
        >>> a.arr.arg_max()
        u32 [1, 0, null]
        """
        return self._call("arr.arg_max")

    def arg_min(self) -> Series:
        """The position of the least element of each array.

        Examples
        --------
        a: array[i64, 2] [[3, 1], [3, null], null]
        >>> a.arr.arg_min()
        u32 [1, 0, null]
        """
        return self._call("arr.arg_min")

    def contains(self, item: IntoExpr, *, nulls_equal: bool = True) -> Series:
        """Whether each array has `item` among its elements. A null is among nulls, unless `nulls_equal` is
        false: then it gives null.

        Parameters
        ----------
        item
            expression or value
        nulls_equal
            true or false; default True

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, 4], null]
        >>> a.arr.contains(2)
        bool [true, false, null]
        """
        return self._call("arr.contains", (item,), {"nulls_equal": nulls_equal})

    def count_matches(self, element: IntoExpr) -> Series:
        """How often `element` is among the elements of each array; null counts nulls.

        Parameters
        ----------
        element
            expression or value

        Examples
        --------
        a: array[i64, 2] [[1, 1], [1, null], null]
        >>> a.arr.count_matches(1)
        u32 [2, 1, null]
        """
        return self._call("arr.count_matches", (element,))

    def dot(self, other: IntoExpr | Sequence[Any]) -> Series:
        """The dot product of two arrays of numbers of one width. Pairs in which one is null are left out; see
        `dot` for the types.

        Parameters
        ----------
        other
            expression, or the name of a column, or list of: any value

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        b: array[i64, 2] [[3, 4], [5, 6], [1, 1]]
        >>> a.arr.dot(pl.col("b"))
        i64 [11, 15, null]
        """
        return self._call("arr.dot", (other,))

    def eval(self, expr: IntoExpr, *, as_list: bool = False) -> Series:
        """The arrays that an expression over `element()` gives for each array, whose elements it sees as a
        column.

        With `as_list` the results are lists; without it one of another number of elements is an error. It
        cannot refer to columns.

        Parameters
        ----------
        expr
            expression or value
        as_list
            true or false; default False

        Examples
        --------
        a: array[i64, 2] [[3, 1], null]
        >>> a.arr.eval(element().rank())
        array[f64, 2] [[2, 1], null]

        a: array[i64, 2] [[3, null], null]
        >>> a.arr.eval(element().drop_Nones(), as_list=True)
        list[i64] [[3], null]
        """
        return self._call("arr.eval", (expr,), {"as_list": as_list})

    def explode(self, *, empty_as_null: bool = False, keep_nulls: bool = True) -> Series:
        """The elements of all arrays, one per row.

        A null array gives a null unless `keep_nulls` is false, one of width 0 nothing, or a null if
        `empty_as_null`.

        Parameters
        ----------
        empty_as_null
            true or false; default False
        keep_nulls
            true or false; default True

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.explode(keep_Nones=False)
        i64 [1, 2, 3, null]
        """
        return self._call("arr.explode", (), {"empty_as_null": empty_as_null, "keep_nulls": keep_nulls})

    def first(self) -> Series:
        """The first element of each array.

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.first()
        i64 [1, 3, null]
        """
        return self._call("arr.first")

    def get(self, index: IntoExpr, *, null_on_oob: bool = False) -> Series:
        """The element of each array at `index`, which counts from the end if it is negative.

        A position beyond the width is an error, or gives null if `null_on_oob`.

        Parameters
        ----------
        index
            expression, or the name of a column
        null_on_oob
            true or false; default False

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, 4], null]
        n: i64 [0, -1, 0]
        >>> a.arr.get(pl.col("n"))
        i64 [1, 4, null]
        """
        return self._call("arr.get", (index,), {"null_on_oob": null_on_oob})

    def head(self, n: IntoExpr = 5, *, as_array: bool = False) -> Series:
        """The first `n` elements of each array as a list; all but the last `-n` if `n` is negative. With
        `as_array` they are arrays: then `n` must be a number.

        Parameters
        ----------
        n
            expression, or the name of a column; default 5
        as_array
            true or false; default False

        Examples
        --------
        a: array[i64, 3] [[1, 2, 3], [4, null, 5], null]
        >>> a.arr.head(2)
        list[i64] [[1, 2], [4, null], null]
        """
        return self._call("arr.head", (n,), {"as_array": as_array})

    def join(self, separator: IntoExpr, *, ignore_nulls: bool = True) -> Series:
        """The texts of each array as one, with `separator` between them.

        Nulls are left out; if `ignore_nulls` is false a null makes the result null.

        Parameters
        ----------
        separator
            expression or value
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: array[str, 2] [["a", "b"], ["c", null], null]
        >>> a.arr.join("-")
        str ["a-b", "c", null]
        """
        return self._call("arr.join", (separator,), {"ignore_nulls": ignore_nulls})

    def last(self) -> Series:
        """The last element of each array.

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.last()
        i64 [2, null, null]
        """
        return self._call("arr.last")

    def len(self) -> Series:
        """The number of elements of each array: its width.

        Examples
        --------
        a: array[i64, 2] [[1, null], null]
        >>> a.arr.len()
        u32 [2, null]
        """
        return self._call("arr.len")

    def max(self) -> Series:
        """The greatest element of each array.

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.max()
        i64 [2, 3, null]
        """
        return self._call("arr.max")

    def mean(self) -> Series:
        """The mean of each array's elements.

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.mean()
        f64 [1.5, 3, null]
        """
        return self._call("arr.mean")

    def median(self) -> Series:
        """The median of each array's elements.

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.median()
        f64 [1.5, 3, null]
        """
        return self._call("arr.median")

    def min(self) -> Series:
        """The least element of each array.

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.min()
        i64 [1, 3, null]
        """
        return self._call("arr.min")

    def n_unique(self) -> Series:
        """The number of different elements of each array; null is one of them.

        Examples
        --------
        a: array[i64, 2] [[1, 1], [3, null], null]
        >>> a.arr.n_unique()
        u32 [1, 2, null]
        """
        return self._call("arr.n_unique")

    def reverse(self) -> Series:
        """The elements of each array in reverse order.

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.reverse()
        array[i64, 2] [[2, 1], [null, 3], null]
        """
        return self._call("arr.reverse")

    def shift(self, n: IntoExpr = 1) -> Series:
        """The elements of each array `n` places further down; up if `n` is negative.

        Parameters
        ----------
        n
            expression, or the name of a column; default 1

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.shift(1)
        array[i64, 2] [[null, 1], [null, 3], null]
        """
        return self._call("arr.shift", (n,))

    def slice(self, offset: IntoExpr, length: IntoExpr = None, *, as_array: bool = False) -> Series:
        """The elements of each array from `offset` on, at most `length` of them, as a list. A negative offset
        counts from the end. With `as_array` they are arrays: then both must be numbers.

        Parameters
        ----------
        offset
            expression, or the name of a column
        length
            expression, or the name of a column; default None
        as_array
            true or false; default False

        Examples
        --------
        a: array[i64, 3] [[1, 2, 3], [4, null, 5], null]
        >>> a.arr.slice(1, 1)
        list[i64] [[2], [null], null]
        """
        return self._call("arr.slice", (offset, length), {"as_array": as_array})

    def sort(self, *, descending: bool = False, nulls_last: bool = False) -> Series:
        """The elements of each array in order.

        Parameters
        ----------
        descending
            true or false; default False
        nulls_last
            true or false; default False

        Examples
        --------
        a: array[i64, 2] [[2, 1], [3, null], null]
        >>> a.arr.sort()
        array[i64, 2] [[1, 2], [null, 3], null]
        """
        return self._call("arr.sort", (), {"descending": descending, "nulls_last": nulls_last})

    def std(self, ddof: int = 1) -> Series:
        """The standard deviation of each array's elements.

        Parameters
        ----------
        ddof
            integer; default 1

        Examples
        --------
        a: array[i64, 2] [[1, 3], [3, null], null]
        >>> a.arr.std(ddof=0)
        f64 [1, 0, null]
        """
        return self._call("arr.std", (ddof,))

    def sum(self) -> Series:
        """The sum of each array's elements.

        Examples
        --------
        a: array[i64, 2] [[1, 2], [3, null], null]
        >>> a.arr.sum()
        i64 [3, 3, null]
        """
        return self._call("arr.sum")

    def tail(self, n: IntoExpr = 5, *, as_array: bool = False) -> Series:
        """The last `n` elements of each array as a list; all but the first `-n` if `n` is negative. With
        `as_array` they are arrays: then `n` must be a number.

        Parameters
        ----------
        n
            expression, or the name of a column; default 5
        as_array
            true or false; default False

        Examples
        --------
        a: array[i64, 3] [[1, 2, 3], [4, null, 5], null]
        >>> a.arr.tail(2)
        list[i64] [[2, 3], [null, 5], null]
        """
        return self._call("arr.tail", (n,), {"as_array": as_array})

    def to_list(self) -> Series:
        """Each array as a list of the same elements.

        Examples
        --------
        a: array[i64, 2] [[1, 2], null]
        >>> a.arr.to_list()
        list[i64] [[1, 2], null]
        """
        return self._call("arr.to_list")

    def to_struct(self, fields: Sequence[str] | None = None) -> Series:
        """The elements of each array as fields of a struct, by default `field_0`, `field_1`, ...

        Parameters
        ----------
        fields
            list of: text; default None

        Examples
        --------
        a: array[i64, 2] [[1, 2], null]
        >>> a.arr.to_struct()
        struct[field_0: i64, field_1: i64] [{"field_0": 1, "field_1": 2}, null]
        """
        return self._call("arr.to_struct", (fields,))

    def unique(self, *, maintain_order: bool = False) -> Series:
        """The different elements of each array as a list, in the order of their first occurrence if
        `maintain_order`.

        Parameters
        ----------
        maintain_order
            true or false; default False

        Examples
        --------
        a: array[i64, 2] [[2, 1], [3, 3], null]
        >>> a.arr.unique(maintain_order=True)
        list[i64] [[2, 1], [3], null]
        """
        return self._call("arr.unique", (), {"maintain_order": maintain_order})

    def var(self, ddof: int = 1) -> Series:
        """The variance of each array's elements.

        Parameters
        ----------
        ddof
            integer; default 1

        Examples
        --------
        a: array[i64, 2] [[1, 3], [3, null], null]
        >>> a.arr.var()
        f64 [2, null, null]
        """
        return self._call("arr.var", (ddof,))


class SeriesBin(Namespace):
    """The functions of the namespace `bin`."""

    __slots__ = ()

    def contains(self, literal: IntoExpr) -> Series:
        """Whether these bytes, or those of this text, occur in the value.

        Parameters
        ----------
        literal
            expression or value

        Examples
        --------
        a: binary ["abc", "", null]
        >>> a.bin.contains("b")
        bool [true, false, null]
        """
        return self._call("bin.contains", (literal,))

    def decode(self, encoding: Literal["hex", "base64"], *, strict: bool = True) -> Series:
        """The bytes that hexadecimal digits or Base64 stand for.

        A value that is no such text is an error, or gives null if `strict` is false.

        Parameters
        ----------
        encoding
            `hex` or `base64`
        strict
            true or false; default True

        Examples
        --------
        a: binary ["YWJj", "", null]
        >>> a.bin.decode("base64")
        binary ["abc", "", null]
        """
        return self._call("bin.decode", (encoding,), {"strict": strict})

    def encode(self, encoding: Literal["hex", "base64"]) -> Series:
        """The bytes written as text: hexadecimal digits or Base64.

        Parameters
        ----------
        encoding
            `hex` or `base64`

        Examples
        --------
        a: binary ["abc", "", null]
        >>> a.bin.encode("hex")
        str ["616263", "", null]
        """
        return self._call("bin.encode", (encoding,))

    def ends_with(self, suffix: IntoExpr) -> Series:
        """Whether the value ends with these bytes, or those of this text.

        Parameters
        ----------
        suffix
            expression or value

        Examples
        --------
        a: binary ["abc", "", null]
        >>> a.bin.ends_with("bc")
        bool [true, false, null]
        """
        return self._call("bin.ends_with", (suffix,))

    def get(self, index: IntoExpr, *, null_on_oob: bool = False) -> Series:
        """The byte at a position; a negative one counts from the end.

        One out of bounds is an error, or gives null if `null_on_oob`; a null position gives null.

        Parameters
        ----------
        index
            expression, or the name of a column
        null_on_oob
            true or false; default False

        Examples
        --------
        a: binary ["abc", "", null]
        >>> a.bin.get(-1, None_on_oob=True)
        u8 [99, null, null]
        """
        return self._call("bin.get", (index,), {"null_on_oob": null_on_oob})

    def head(self, n: IntoExpr = 5) -> Series:
        """The first `n` bytes; all but the last -`n` if it is negative.

        Parameters
        ----------
        n
            expression, or the name of a column; default 5

        Examples
        --------
        a: binary ["apple", "fig", null]
        >>> a.bin.head(2)
        binary ["ap", "fi", null]
        """
        return self._call("bin.head", (n,))

    def reinterpret(
        self,
        *,
        dtype: PolarsDataType,
        endianness: Literal["little", "big"] = "little",
    ) -> Series:
        r"""The numbers, dates or times that the bytes are in memory, or arrays of these.

        `endianness` says whether the least or the most significant byte comes first. A value of another
        length than the type gives null.

        Parameters
        ----------
        dtype
            data type
        endianness
            `little` or `big`; default "little"

        Examples
        --------
        a: binary ["a\u0000", "abc", null]
        >>> a.bin.reinterpret(dtype=i16)
        i16 [97, null, null]

        a: binary ["\u0000a"]
        >>> a.bin.reinterpret(dtype=u16, endianness="big")
        u16 [97]
        """
        return self._call("bin.reinterpret", (), {"dtype": dtype, "endianness": endianness})

    def size(
        self,
        unit: Literal["b", "kb", "mb", "gb", "tb", "bytes", "kilobytes", "megabytes", "gigabytes", "terabytes"] = "b",
    ) -> Series:
        """The number of bytes, or of kilobytes (1024 bytes) and larger units with their fraction.

        Parameters
        ----------
        unit
        `b` or `kb` or `mb` or `gb` or `tb` or `bytes` or `kilobytes` or `megabytes` or `gigabytes` or
        `terabytes`; default "b"

        Examples
        --------
        a: binary ["abc", "", null]
        >>> a.bin.size()
        u32 [3, 0, null]

        a: binary ["abcd"]
        >>> a.bin.size("kb")
        f64 [0.00390625]
        """
        return self._call("bin.size", (unit,))

    def slice(self, offset: IntoExpr, length: IntoExpr = None) -> Series:
        """`length` bytes from `offset` on, all the rest if there is no length; a negative offset counts from
        the end.

        As many as there are; null if the offset is null.

        Parameters
        ----------
        offset
            expression, or the name of a column
        length
            expression, or the name of a column; default None

        Examples
        --------
        a: binary ["apple", "fig", null]
        >>> a.bin.slice(-3, 2)
        binary ["pl", "fi", null]
        """
        return self._call("bin.slice", (offset, length))

    def starts_with(self, prefix: IntoExpr) -> Series:
        """Whether the value starts with these bytes, or those of this text.

        Parameters
        ----------
        prefix
            expression or value

        Examples
        --------
        a: binary ["abc", "", null]
        b: binary ["ab", "x", "y"]
        >>> a.bin.starts_with(pl.col("b"))
        bool [true, false, null]
        """
        return self._call("bin.starts_with", (prefix,))

    def tail(self, n: IntoExpr = 5) -> Series:
        """The last `n` bytes; all but the first -`n` if it is negative.

        Parameters
        ----------
        n
            expression, or the name of a column; default 5

        Examples
        --------
        a: binary ["apple", "fig", null]
        >>> a.bin.tail(2)
        binary ["le", "ig", null]
        """
        return self._call("bin.tail", (n,))


class SeriesCat(Namespace):
    """The functions of the namespace `cat`."""

    __slots__ = ()

    def ends_with(self, suffix: str) -> Series:
        """Whether the category's text ends with `suffix`.

        Parameters
        ----------
        suffix
            text

        Examples
        --------
        a: enum[apple,fig] ["apple", "fig", null]
        >>> a.cat.ends_with("g")
        bool [false, true, null]
        """
        return self._call("cat.ends_with", (suffix,))

    def len_bytes(self) -> Series:
        """The number of bytes of the category's text (UTF-8).

        Examples
        --------
        a: cat ["äx", "fig", null]
        >>> a.cat.len_bytes()
        u32 [3, 3, null]
        """
        return self._call("cat.len_bytes")

    def len_chars(self) -> Series:
        """The number of characters of the category's text.

        Examples
        --------
        a: cat ["äx", "fig", null]
        >>> a.cat.len_chars()
        u32 [2, 3, null]
        """
        return self._call("cat.len_chars")

    def slice(self, offset: int, length: int | None = None) -> Series:
        """`length` characters of the category's text from `offset` on, all the rest if there is no length; a
        negative offset counts from the end.

        Parameters
        ----------
        offset
            integer
        length
            integer; default None

        Examples
        --------
        a: cat ["apple", "fig", null]
        >>> a.cat.slice(-3, 2)
        str ["pl", "fi", null]
        """
        return self._call("cat.slice", (offset, length))

    def starts_with(self, prefix: str) -> Series:
        """Whether the category's text starts with `prefix`.

        Parameters
        ----------
        prefix
            text

        Examples
        --------
        a: cat ["apple", "fig", null]
        >>> a.cat.starts_with("ap")
        bool [true, false, null]
        """
        return self._call("cat.starts_with", (prefix,))


class SeriesDt(Namespace):
    """The functions of the namespace `dt`."""

    __slots__ = ()

    def add_business_days(
        self,
        n: IntoExpr,
        *,
        week_mask: Sequence[bool] = (True, True, True, True, True, False, False,),
        holidays: IntoExpr | Sequence[Any] = (),
        roll: Literal["raise", "forward", "backward"] = "raise",
    ) -> Series:
        """The days `n` business days later, or earlier if it is negative.

        Business days are the days of the week in `week_mask`, Monday first, that are not among `holidays`,
        a list of dates. Days that are none are an error, or first go to the next or previous one, as
        `roll` says.

        Parameters
        ----------
        n
            expression, or the name of a column
        week_mask
            list of: true or false; default (True, True, True, True, True, False, False,)
        holidays
            expression or value, or list of: any value; default ()
        roll
            `raise` or `forward` or `backward`; default "raise"

        Examples
        --------
        a: date ["2024-01-31", "2024-02-02", null]
        >>> a.dt.add_business_days(5)
        date ["2024-02-07", "2024-02-09", null]
        """
        return self._call("dt.add_business_days", (n,), {"week_mask": week_mask, "holidays": holidays, "roll": roll})

    def base_utc_offset(self) -> Series:
        """How far standard time in the time zone is ahead of UTC at each instant. See also `dt.dst_offset`.

        Examples
        --------
        a: datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]
        >>> a.dt.base_utc_offset()
        duration[ms] [3600000, 3600000, null]
        """
        return self._call("dt.base_utc_offset")

    def cast_time_unit(self, time_unit: Literal["ns", "us", "ms"]) -> Series:
        """Datetimes or durations in another unit. What a coarser unit does not hold is dropped; what a finer
        one cannot is an error.

        Parameters
        ----------
        time_unit
            `ns` or `us` or `ms`

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", null]
        >>> a.dt.cast_time_unit("ms")
        datetime[ms] ["2024-12-30 23:59:58.123", null]
        """
        return self._call("dt.cast_time_unit", (time_unit,))

    def century(self) -> Series:
        """The century: the 21st starts with 2001.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.century()
        i32 [21, 20, null]
        """
        return self._call("dt.century")

    def combine(self, time: IntoExpr, time_unit: Literal["ns", "us", "ms"] = "us") -> Series:
        """The days at these times of day, as datetimes of a unit.

        With a time zone they are what its clocks show; a time that they show twice or never is an error.

        Parameters
        ----------
        time
            expression or value
        time_unit
            `ns` or `us` or `ms`; default "us"

        Examples
        --------
        a: date ["2024-01-31", null]
        b: time ["12:30:00", "01:00:00"]
        >>> a.dt.combine(pl.col("b"))
        datetime[us] ["2024-01-31 12:30:00", null]
        """
        return self._call("dt.combine", (time, time_unit))

    def convert_time_zone(self, time_zone: str) -> Series:
        """The same instants shown by the clocks of another time zone. Datetimes without zone are taken as
        UTC.

        Parameters
        ----------
        time_zone
            text

        Examples
        --------
        a: datetime[us,UTC] ["2024-12-30 23:00:00", null]
        >>> a.dt.convert_time_zone("Asia/Tokyo")
        datetime[us,Asia/Tokyo] ["2024-12-30 23:00:00", null]
        """
        return self._call("dt.convert_time_zone", (time_zone,))

    def date(self) -> Series:
        """The date that calendars show.

        Examples
        --------
        a: datetime[us,Asia/Tokyo] ["2024-12-30 23:59:58.5", null]
        >>> a.dt.date()
        date ["2024-12-31", null]
        """
        return self._call("dt.date")

    def day(self) -> Series:
        """The day of the month, 1 to 31.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.day()
        i8 [30, 20, null]
        """
        return self._call("dt.day")

    def days_in_month(self) -> Series:
        """The number of days of the month.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.days_in_month()
        i8 [31, 31, null]
        """
        return self._call("dt.days_in_month")

    def dst_offset(self) -> Series:
        """How far daylight saving time in the time zone is ahead of standard time at each instant.

        Examples
        --------
        a: datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]
        >>> a.dt.dst_offset()
        duration[ms] [0, 3600000, null]
        """
        return self._call("dt.dst_offset")

    def epoch(self, time_unit: Literal["ns", "us", "ms", "s", "d"] = "us") -> Series:
        """The time since 1970-01-01 (UTC) in a unit, rounded down.

        Parameters
        ----------
        time_unit
            `ns` or `us` or `ms` or `s` or `d`; default "us"

        Examples
        --------
        a: datetime[us] ["1970-01-02 00:00:01.5", "1969-12-31 23:59:59.5", null]
        >>> a.dt.epoch("s")
        i64 [86401, -1, null]
        """
        return self._call("dt.epoch", (time_unit,))

    def hour(self) -> Series:
        """The hour, 0 to 23.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.hour()
        i8 [23, 20, null]
        """
        return self._call("dt.hour")

    def is_business_day(
        self,
        *,
        week_mask: Sequence[bool] = (True, True, True, True, True, False, False,),
        holidays: IntoExpr | Sequence[Any] = (),
    ) -> Series:
        """Whether the day is a business day: one of the days of the week in `week_mask`, Monday first, that
        is not among `holidays`, a list of dates.

        Parameters
        ----------
        week_mask
            list of: true or false; default (True, True, True, True, True, False, False,)
        holidays
            expression or value, or list of: any value; default ()

        Examples
        --------
        a: date ["2024-02-02", "2024-02-03", null]
        >>> a.dt.is_business_day()
        bool [true, false, null]
        """
        return self._call("dt.is_business_day", (), {"week_mask": week_mask, "holidays": holidays})

    def is_leap_year(self) -> Series:
        """Whether the year has a 29th of February.

        Examples
        --------
        a: date ["2024-12-30", "1969-07-20", null]
        >>> a.dt.is_leap_year()
        bool [true, false, null]
        """
        return self._call("dt.is_leap_year")

    def iso_year(self) -> Series:
        """The year to which the week belongs (ISO 8601).

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.iso_year()
        i32 [2025, 1969, null]
        """
        return self._call("dt.iso_year")

    def max(self) -> Any:
        """The latest date or time, or the longest duration. Nulls are left out; that of no values is null.

        Examples
        --------
        a: date ["2024-01-31", null, "2023-01-31"]
        >>> a.dt.max()
        date ["2024-01-31"]
        """
        return self._aggregate("dt.max")

    def microsecond(self) -> Series:
        """The microseconds of the second, 0 to 999,999.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.microsecond()
        i32 [123456, 0, null]
        """
        return self._call("dt.microsecond")

    def millennium(self) -> Series:
        """The millennium: the third starts with 2001.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.millennium()
        i32 [3, 2, null]
        """
        return self._call("dt.millennium")

    def millisecond(self) -> Series:
        """The milliseconds of the second, 0 to 999.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.millisecond()
        i32 [123, 0, null]
        """
        return self._call("dt.millisecond")

    def min(self) -> Any:
        """The earliest date or time, or the shortest duration. Nulls are left out; that of no values is null.

        Examples
        --------
        a: date ["2024-01-31", null, "2023-01-31"]
        >>> a.dt.min()
        date ["2023-01-31"]
        """
        return self._aggregate("dt.min")

    def minute(self) -> Series:
        """The minute, 0 to 59.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.minute()
        i8 [59, 17, null]
        """
        return self._call("dt.minute")

    def month(self) -> Series:
        """The month of the year, 1 to 12.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.month()
        i8 [12, 7, null]
        """
        return self._call("dt.month")

    def month_end(self) -> Series:
        """The last day of the month, at the same time of day.

        Examples
        --------
        a: date ["2024-02-15", null]
        >>> a.dt.month_end()
        date ["2024-02-29", null]
        """
        return self._call("dt.month_end")

    def month_start(self) -> Series:
        """The first day of the month, at the same time of day.

        Examples
        --------
        a: date ["2024-02-15", null]
        >>> a.dt.month_start()
        date ["2024-02-01", null]
        """
        return self._call("dt.month_start")

    def nanosecond(self) -> Series:
        """The nanoseconds of the second, 0 to 999,999,999.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.nanosecond()
        i32 [123456000, 0, null]
        """
        return self._call("dt.nanosecond")

    def offset_by(self, by: IntoExpr) -> Series:
        """The dates or datetimes moved by an interval such as `1mo2d` or `-1h30m`.

        Months, weeks and days are those of the calendar: a day later clocks show the same time; a month
        later is the month's last day if it has no such day. Null if one is null.

        Parameters
        ----------
        by
            expression or value

        Examples
        --------
        a: datetime[us] ["2024-01-31 12:00:00", null]
        >>> a.dt.offset_by("1mo")
        datetime[us] ["2024-02-29 12:00:00", null]
        """
        return self._call("dt.offset_by", (by,))

    def ordinal_day(self) -> Series:
        """The day of the year, 1 to 366.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.ordinal_day()
        i16 [365, 201, null]
        """
        return self._call("dt.ordinal_day")

    def quarter(self) -> Series:
        """The quarter of the year, 1 to 4.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.quarter()
        i8 [4, 3, null]
        """
        return self._call("dt.quarter")

    def replace(
        self,
        *,
        year: IntoExpr = None,
        month: IntoExpr = None,
        day: IntoExpr = None,
        hour: IntoExpr = None,
        minute: IntoExpr = None,
        second: IntoExpr = None,
        microsecond: IntoExpr = None,
        ambiguous: IntoExpr | Literal["earliest", "latest", "raise", "null"] = "raise",
    ) -> Series:
        """The dates or datetimes with other parts; those that are null or not given stay. Dates have no parts
        of the day.

        A date or time that does not exist is an error. `ambiguous` says which instant is meant where
        clocks of the time zone show a time twice: `earliest`, `latest`, `null` for null, or `raise` for an
        error.

        Parameters
        ----------
        year
            expression, or the name of a column; default None
        month
            expression, or the name of a column; default None
        day
            expression, or the name of a column; default None
        hour
            expression, or the name of a column; default None
        minute
            expression, or the name of a column; default None
        second
            expression, or the name of a column; default None
        microsecond
            expression, or the name of a column; default None
        ambiguous
            expression or value, or `earliest` or `latest` or `raise` or `null`; default "raise"

        Examples
        --------
        a: datetime[us] ["2024-01-31 12:30:00", null]
        >>> a.dt.replace(year=2023, day=1)
        datetime[us] ["2023-01-01 12:30:00", null]

        a: date ["2024-01-31", "2024-01-31"]
        b: i64 [3, null]
        >>> a.dt.replace(month=pl.col("b"))
        date ["2024-03-31", "2024-01-31"]
        """
        return self._call("dt.replace", (), {"year": year, "month": month, "day": day, "hour": hour, "minute": minute, "second": second, "microsecond": microsecond, "ambiguous": ambiguous})

    def replace_time_zone(
        self,
        time_zone: str,
        *,
        ambiguous: IntoExpr | Literal["earliest", "latest", "raise", "null"] = "raise",
        non_existent: Literal["raise", "null"] = "raise",
    ) -> Series:
        """The instants at which the clocks of another time zone show the same; without zone if it is null.

        Where clocks are set back they show the same twice: `ambiguous` says which is meant, for all rows
        or row by row: `earliest`, `latest`, `null` for null, or `raise` for an error. Where they are set
        forward there is no such instant: an error, or null, as `non_existent` says.

        Parameters
        ----------
        time_zone
            text
        ambiguous
            expression or value, or `earliest` or `latest` or `raise` or `null`; default "raise"
        non_existent
            `raise` or `null`; default "raise"

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:00:00", null]
        >>> a.dt.replace_time_zone("Asia/Tokyo")
        datetime[us,Asia/Tokyo] ["2024-12-30 14:00:00", null]
        """
        return self._call("dt.replace_time_zone", (time_zone,), {"ambiguous": ambiguous, "non_existent": non_existent})

    def round(self, every: IntoExpr) -> Series:
        """The start of the nearest window of length `every`: that which a date or datetime is in, or the next
        one from its middle on. Windows are those of `dt.truncate`.

        Parameters
        ----------
        every
            expression or value

        Examples
        --------
        a: datetime[us] ["2024-05-17 12:34:56", null]
        >>> a.dt.round("1h")
        datetime[us] ["2024-05-17 13:00:00", null]
        """
        return self._call("dt.round", (every,))

    def second(self, *, fractional: bool = False) -> Series:
        """The second of the minute, 0 to 59; with its fraction as a float if `fractional`.

        Parameters
        ----------
        fractional
            true or false; default False

        Examples
        --------
        a: time ["23:59:58.5", "00:00:00", null]
        >>> a.dt.second()
        i8 [58, 0, null]

        a: time ["23:59:58.5", "00:00:00", null]
        >>> a.dt.second(fractional=True)
        f64 [58.5, 0, null]
        """
        return self._call("dt.second", (), {"fractional": fractional})

    def strftime(self, format: str) -> Series:
        """Dates and times as text in the form that `format` describes: another name of `dt.to_string`.

        Parameters
        ----------
        format
            text

        Examples
        --------
        a: date ["2024-12-30", null]
        >>> a.dt.strftime("%A, %-d %B %Y")
        str ["Monday, 30 December 2024", null]
        """
        return self._call("dt.strftime", (format,))

    def time(self) -> Series:
        """The time of day that clocks show.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.5", null]
        >>> a.dt.time()
        time ["23:59:58.5", null]
        """
        return self._call("dt.time")

    def timestamp(self, time_unit: Literal["ns", "us", "ms"] = "us") -> Series:
        """The time since 1970-01-01 (UTC) in a unit, rounded down.

        Parameters
        ----------
        time_unit
            `ns` or `us` or `ms`; default "us"

        Examples
        --------
        a: date ["1970-01-02", null]
        >>> a.dt.timestamp("ms")
        i64 [86400000, null]
        """
        return self._call("dt.timestamp", (time_unit,))

    def to_string(self, format: str | None = None) -> Series:
        """Dates, times and durations as text, in the form that `format` describes.

        `format` is that of strftime, as chrono reads it: `%Y-%m-%d %H:%M:%S`. Without one, or with `iso`,
        the form is that of ISO 8601; `iso:strict` puts a T between date and time. A Duration has `iso` and
        `polars` only.

        Parameters
        ----------
        format
            text; default None

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58", null]
        >>> a.dt.to_string("%d.%m.%y, %H:%M")
        str ["30.12.24, 23:59", null]

        a: duration[us] [93600000005, null]
        >>> a.dt.to_string()
        str ["P1DT2H0.000005S", null]
        """
        return self._call("dt.to_string", (format,))

    def total_days(self, *, fractional: bool = False) -> Series:
        """Durations as numbers of days: whole ones, or with their fraction if `fractional`.

        Parameters
        ----------
        fractional
            true or false; default False

        Examples
        --------
        a: duration[us] [-129600000000, 86400000000, null]
        >>> a.dt.total_days()
        i64 [-1, 1, null]

        a: duration[us] [-129600000000, 86400000000, null]
        >>> a.dt.total_days(fractional=True)
        f64 [-1.5, 1, null]
        """
        return self._call("dt.total_days", (), {"fractional": fractional})

    def total_hours(self, *, fractional: bool = False) -> Series:
        """Durations as numbers of hours: whole ones, or with their fraction if `fractional`.

        Parameters
        ----------
        fractional
            true or false; default False

        Examples
        --------
        a: duration[us] [-129600000000, 86400000000, null]
        >>> a.dt.total_hours()
        i64 [-36, 24, null]
        """
        return self._call("dt.total_hours", (), {"fractional": fractional})

    def total_microseconds(self, *, fractional: bool = False) -> Series:
        """Durations as numbers of microseconds: whole ones, or with their fraction if `fractional`.

        Parameters
        ----------
        fractional
            true or false; default False

        Examples
        --------
        a: duration[us] [-129600000000, 86400000000, null]
        >>> a.dt.total_microseconds()
        i64 [-129600000000, 86400000000, null]
        """
        return self._call("dt.total_microseconds", (), {"fractional": fractional})

    def total_milliseconds(self, *, fractional: bool = False) -> Series:
        """Durations as numbers of milliseconds: whole ones, or with their fraction if `fractional`.

        Parameters
        ----------
        fractional
            true or false; default False

        Examples
        --------
        a: duration[us] [-129600000000, 86400000000, null]
        >>> a.dt.total_milliseconds()
        i64 [-129600000, 86400000, null]
        """
        return self._call("dt.total_milliseconds", (), {"fractional": fractional})

    def total_minutes(self, *, fractional: bool = False) -> Series:
        """Durations as numbers of minutes: whole ones, or with their fraction if `fractional`.

        Parameters
        ----------
        fractional
            true or false; default False

        Examples
        --------
        a: duration[us] [-129600000000, 86400000000, null]
        >>> a.dt.total_minutes()
        i64 [-2160, 1440, null]
        """
        return self._call("dt.total_minutes", (), {"fractional": fractional})

    def total_nanoseconds(self, *, fractional: bool = False) -> Series:
        """Durations as numbers of nanoseconds: whole ones, or with their fraction if `fractional`.

        Parameters
        ----------
        fractional
            true or false; default False

        Examples
        --------
        a: duration[us] [-129600000000, 86400000000, null]
        >>> a.dt.total_nanoseconds()
        i64 [-129600000000000, 86400000000000, null]
        """
        return self._call("dt.total_nanoseconds", (), {"fractional": fractional})

    def total_seconds(self, *, fractional: bool = False) -> Series:
        """Durations as numbers of seconds: whole ones, or with their fraction if `fractional`.

        Parameters
        ----------
        fractional
            true or false; default False

        Examples
        --------
        a: duration[us] [-129600000000, 86400000000, null]
        >>> a.dt.total_seconds()
        i64 [-129600, 86400, null]
        """
        return self._call("dt.total_seconds", (), {"fractional": fractional})

    def truncate(self, every: IntoExpr) -> Series:
        """The start of the window of length `every` (`1h`, `1d`, `1w`, `1mo`, `1q`, `1y`) that a date or
        datetime is in.

        Windows are counted from 1970, those of weeks from its first Monday, and go by what clocks show.
        Months, weeks and shorter units cannot be mixed.

        Parameters
        ----------
        every
            expression or value

        Examples
        --------
        a: datetime[us] ["2024-05-17 12:34:56", null]
        >>> a.dt.truncate("1h")
        datetime[us] ["2024-05-17 12:00:00", null]

        a: date ["2024-05-17", null]
        >>> a.dt.truncate("1q")
        date ["2024-04-01", null]
        """
        return self._call("dt.truncate", (every,))

    def week(self) -> Series:
        """The week of the year, 1 to 53 (ISO 8601): the first is that of the first Thursday.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.week()
        i8 [1, 29, null]
        """
        return self._call("dt.week")

    def weekday(self) -> Series:
        """The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.weekday()
        i8 [1, 7, null]
        """
        return self._call("dt.weekday")

    def year(self) -> Series:
        """The year.

        Examples
        --------
        a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
        >>> a.dt.year()
        i32 [2024, 1969, null]
        """
        return self._call("dt.year")


class SeriesList(Namespace):
    """The functions of the namespace `list`."""

    __slots__ = ()

    def agg(self, expr: IntoExpr) -> Series:
        """What an expression over `element()` gives for each list, whose elements it sees as a column: a
        value if it aggregates, else a list.

        It cannot refer to columns.

        Parameters
        ----------
        expr
            expression or value

        Examples
        --------
        a: list[i64] [[3, 1], [], null]
        >>> a.list.agg(element().product())
        i64 [3, 1, null]
        """
        return self._call("list.agg", (expr,))

    def all(self, *, ignore_nulls: bool = True) -> Series:
        """Whether all elements of each list are true.

        Parameters
        ----------
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: list[bool] [[false, true], [], null]
        >>> a.list.all()
        bool [false, true, null]
        """
        return self._call("list.all", (), {"ignore_nulls": ignore_nulls})

    def any(self, *, ignore_nulls: bool = True) -> Series:
        """Whether an element of each list is true.

        Parameters
        ----------
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: list[bool] [[false, true], [], null]
        >>> a.list.any()
        bool [true, false, null]
        """
        return self._call("list.any", (), {"ignore_nulls": ignore_nulls})

    def arg_max(self) -> Series:
        """The position of the greatest element of each list.

        Examples
        --------
        a: list[i64] [[3, 1], [], null]
        >>> a.list.arg_max()
        u32 [0, null, null]
        """
        return self._call("list.arg_max")

    def arg_min(self) -> Series:
        """The position of the least element of each list.

        Examples
        --------
        a: list[i64] [[3, 1], [], null]
        >>> a.list.arg_min()
        u32 [1, null, null]
        """
        return self._call("list.arg_min")

    def concat(self, other: IntoExpr | Iterable[IntoExpr]) -> Series:
        """The elements of each list, then those of `other`: one or more columns of lists or values.

        A null list makes the result null; another null is an element. The elements have the type that all
        fit.

        Parameters
        ----------
        other
            expressions or names of columns, one or a list

        Examples
        --------
        a: list[i64] [[1], [], null]
        b: list[i64] [[2, 3], [4], [5]]
        >>> a.list.concat(pl.col("b"))
        list[i64] [[1, 2, 3], [4], null]

        a: list[i64] [[1], []]
        >>> a.list.concat([7, 8])
        list[i64] [[1, 7, 8], [7, 8]]
        """
        return self._call("list.concat", (other,))

    def contains(self, item: IntoExpr, *, nulls_equal: bool = True) -> Series:
        """Whether each list has `item` among its elements. A null is among nulls, unless `nulls_equal` is
        false: then it gives null.

        Parameters
        ----------
        item
            expression or value
        nulls_equal
            true or false; default True

        Examples
        --------
        a: list[i64] [[1, 2], [], null]
        >>> a.list.contains(2)
        bool [true, false, null]
        """
        return self._call("list.contains", (item,), {"nulls_equal": nulls_equal})

    def count_matches(self, element: IntoExpr) -> Series:
        """How often `element` is among the elements of each list; null counts nulls.

        Parameters
        ----------
        element
            expression or value

        Examples
        --------
        a: list[i64] [[1, 2, 1], [], null]
        >>> a.list.count_matches(1)
        u32 [2, 0, null]
        """
        return self._call("list.count_matches", (element,))

    def diff(self, n: IntoExpr = 1, null_behavior: Literal["ignore", "drop"] = "ignore") -> Series:
        """The difference of each element to the one `n` places before; `n` may be negative.

        Elements without such a one become null, or are left out if `null_behavior` is `drop`. The
        difference of unsigned integers is signed, that of dates and times a Duration.

        Parameters
        ----------
        n
            expression, or the name of a column; default 1
        null_behavior
            `ignore` or `drop`; default "ignore"

        Examples
        --------
        a: list[i64] [[1, 4, 6], [], null]
        >>> a.list.diff()
        list[i64] [[null, 3, 2], [], null]

        a: list[i64] [[1, 4, 6], [1]]
        >>> a.list.diff(1, "drop")
        list[i64] [[3, 2], []]
        """
        return self._call("list.diff", (n, null_behavior))

    def drop_nulls(self) -> Series:
        """The elements of each list that are not null.

        Examples
        --------
        a: list[i64] [[3, null], [], null]
        >>> a.list.drop_nulls()
        list[i64] [[3], [], null]
        """
        return self._call("list.drop_nulls")

    def eval(self, expr: IntoExpr, *, parallel: bool = False) -> Series:
        """The lists that an expression over `element()` gives for each list, whose elements it sees as a
        column.

        It cannot refer to columns. `parallel` changes nothing: the lists of a batch are evaluated
        together.

        Parameters
        ----------
        expr
            expression or value
        parallel
            true or false; default False

        Examples
        --------
        a: list[i64] [[3, 1], [], null]
        >>> a.list.eval(element().rank())
        list[f64] [[2, 1], [], null]
        """
        return self._call("list.eval", (expr,), {"parallel": parallel})

    def explode(self, *, empty_as_null: bool = False, keep_nulls: bool = True) -> Series:
        """The elements of all lists, one per row.

        A null list gives a null unless `keep_nulls` is false, an empty one nothing, or a null if
        `empty_as_null`.

        Parameters
        ----------
        empty_as_null
            true or false; default False
        keep_nulls
            true or false; default True

        Examples
        --------
        a: list[i64] [[1, 2], [], null]
        >>> a.list.explode(empty_as_None=True)
        i64 [1, 2, null, null]
        """
        return self._call("list.explode", (), {"empty_as_null": empty_as_null, "keep_nulls": keep_nulls})

    def filter(self, predicate: IntoExpr) -> Series:
        """The elements of each list for which a predicate over `element()` is true.

        Parameters
        ----------
        predicate
            expression or value

        Examples
        --------
        a: list[i64] [[3, 1, null], [], null]
        >>> a.list.filter(element().gt(2))
        list[i64] [[3], [], null]
        """
        return self._call("list.filter", (predicate,))

    def first(self) -> Series:
        """The first element of each list; null if it is empty.

        Examples
        --------
        a: list[i64] [[3, 1], [], null]
        >>> a.list.first()
        i64 [3, null, null]
        """
        return self._call("list.first")

    def gather(self, indices: IntoExpr | Sequence[int], *, null_on_oob: bool = False) -> Series:
        """The elements of each list at the positions in a list of integers; negative ones count from the end.

        A position that a list does not have is an error, or gives null if `null_on_oob`; a null position
        gives null.

        Parameters
        ----------
        indices
            expression, or the name of a column, or list of: integer
        null_on_oob
            true or false; default False

        Examples
        --------
        a: list[i64] [[1, 2, 3], [4], null]
        >>> a.list.gather([0, -1])
        list[i64] [[1, 3], [4, 4], null]

        a: list[i64] [[1, 2], [4]]
        n: list[i64] [[1], [1, 0]]
        >>> a.list.gather(pl.col("n"), None_on_oob=True)
        list[i64] [[2], [null, 4]]
        """
        return self._call("list.gather", (indices,), {"null_on_oob": null_on_oob})

    def gather_every(self, n: IntoExpr, offset: IntoExpr = 0) -> Series:
        """Every `n`-th element of each list, from `offset` on. A null for one of them makes the result null.

        Parameters
        ----------
        n
            expression, or the name of a column
        offset
            expression, or the name of a column; default 0

        Examples
        --------
        a: list[i64] [[1, 2, 3], [4], null]
        >>> a.list.gather_every(2)
        list[i64] [[1, 3], [4], null]
        """
        return self._call("list.gather_every", (n, offset))

    def get(self, index: IntoExpr, *, null_on_oob: bool = False) -> Series:
        """The element of each list at `index`, which counts from the end if it is negative.

        A position that a list does not have is an error, or gives null if `null_on_oob`.

        Parameters
        ----------
        index
            expression, or the name of a column
        null_on_oob
            true or false; default False

        Examples
        --------
        a: list[i64] [[1, 2], [3], null]
        >>> a.list.get(-1)
        i64 [2, 3, null]

        a: list[i64] [[1, 2], [3], []]
        >>> a.list.get(1, None_on_oob=True)
        i64 [2, null, null]
        """
        return self._call("list.get", (index,), {"null_on_oob": null_on_oob})

    def head(self, n: IntoExpr = 5) -> Series:
        """The first `n` elements of each list; all but the last `-n` if `n` is negative, all if it is null.

        Parameters
        ----------
        n
            expression, or the name of a column; default 5

        Examples
        --------
        a: list[i64] [[3, 1, 2], [], null]
        >>> a.list.head(2)
        list[i64] [[3, 1], [], null]
        """
        return self._call("list.head", (n,))

    def item(self, *, allow_empty: bool = False) -> Series:
        """The only element of each list: an error if there are more, or none, which gives null if
        `allow_empty`.

        Parameters
        ----------
        allow_empty
            true or false; default False

        Examples
        --------
        a: list[i64] [[3], null, [4]]
        >>> a.list.item()
        i64 [3, null, 4]
        """
        return self._call("list.item", (), {"allow_empty": allow_empty})

    def join(self, separator: IntoExpr, *, ignore_nulls: bool = True) -> Series:
        """The texts of each list as one, with `separator` between them.

        Nulls are left out; if `ignore_nulls` is false a null makes the result null.

        Parameters
        ----------
        separator
            expression or value
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: list[str] [["a", "b"], ["c", null], [], null]
        >>> a.list.join("-")
        str ["a-b", "c", "", null]
        """
        return self._call("list.join", (separator,), {"ignore_nulls": ignore_nulls})

    def last(self) -> Series:
        """The last element of each list; null if it is empty.

        Examples
        --------
        a: list[i64] [[3, 1], [], null]
        >>> a.list.last()
        i64 [1, null, null]
        """
        return self._call("list.last")

    def len(self) -> Series:
        """The number of elements of each list, nulls included.

        Examples
        --------
        a: list[i64] [[1, null], [], null]
        >>> a.list.len()
        u32 [2, 0, null]
        """
        return self._call("list.len")

    def max(self) -> Series:
        """The greatest element of each list.

        Examples
        --------
        a: list[i64] [[3, 1, null], [], null]
        >>> a.list.max()
        i64 [3, null, null]
        """
        return self._call("list.max")

    def mean(self) -> Series:
        """The mean of each list's elements.

        Examples
        --------
        a: list[i64] [[1, 2, null], [], null]
        >>> a.list.mean()
        f64 [1.5, null, null]
        """
        return self._call("list.mean")

    def median(self) -> Series:
        """The median of each list's elements.

        Examples
        --------
        a: list[i64] [[1, 2, 9], [], null]
        >>> a.list.median()
        f64 [2, null, null]
        """
        return self._call("list.median")

    def min(self) -> Series:
        """The least element of each list.

        Examples
        --------
        a: list[i64] [[3, 1, null], [], null]
        >>> a.list.min()
        i64 [1, null, null]
        """
        return self._call("list.min")

    def n_unique(self) -> Series:
        """The number of different elements of each list.

        Examples
        --------
        a: list[i64] [[3, 1, 3], [], null]
        >>> a.list.n_unique()
        u32 [2, 0, null]
        """
        return self._call("list.n_unique")

    def reverse(self) -> Series:
        """The elements of each list in reverse order.

        Examples
        --------
        a: list[i64] [[3, 1], [], null]
        >>> a.list.reverse()
        list[i64] [[1, 3], [], null]
        """
        return self._call("list.reverse")

    def sample(
        self,
        n: IntoExpr = None,
        *,
        fraction: IntoExpr = None,
        with_replacement: bool = False,
        shuffle: bool | None = None,
        seed: int | None = None,
    ) -> Series:
        """Elements of each list chosen at random: `n` of them, or a `fraction` of all; one if neither is
        given.

        They keep their order unless `shuffle`. `with_replacement` may choose an element several times;
        without it, to ask for more elements than there are is an error. The same `seed` gives the same
        choice.

        Parameters
        ----------
        n
            expression, or the name of a column; default None
        fraction
            expression, or the name of a column; default None
        with_replacement
            true or false; default False
        shuffle
            true or false; default None
        seed
            integer; default None

        Examples
        --------
        a: list[i64] [[7, 7], [], null]
        >>> a.list.sample(fraction=0.5, seed=1)
        list[i64] [[7], [], null]
        """
        return self._call("list.sample", (n,), {"fraction": fraction, "with_replacement": with_replacement, "shuffle": shuffle, "seed": seed})

    def set_difference(self, other: IntoExpr | Sequence[Any]) -> Series:
        """The different elements of each list that are not in `other`; null is an element like others.

        Parameters
        ----------
        other
            expression, or the name of a column, or list of: any value

        Examples
        --------
        a: list[i64] [[1, 2, 2, null], [], null]
        b: list[i64] [[2, 3], [1], [1]]
        >>> a.list.set_difference(pl.col("b"))
        list[i64] [[1, null], [], null]
        """
        return self._call("list.set_difference", (other,))

    def set_intersection(self, other: IntoExpr | Sequence[Any]) -> Series:
        """The different elements that are in both lists; null is an element like others.

        Parameters
        ----------
        other
            expression, or the name of a column, or list of: any value

        Examples
        --------
        a: list[i64] [[1, 2, 2, null], [], null]
        b: list[i64] [[2, null], [1], [1]]
        >>> a.list.set_intersection(pl.col("b"))
        list[i64] [[2, null], [], null]
        """
        return self._call("list.set_intersection", (other,))

    def set_symmetric_difference(self, other: IntoExpr | Sequence[Any]) -> Series:
        """The different elements that are in one list only; null is an element like others.

        Parameters
        ----------
        other
            expression, or the name of a column, or list of: any value

        Examples
        --------
        a: list[i64] [[1, 2, 2, null], [], null]
        b: list[i64] [[2, 3], [1], [1]]
        >>> a.list.set_symmetric_difference(pl.col("b"))
        list[i64] [[1, null, 3], [1], null]
        """
        return self._call("list.set_symmetric_difference", (other,))

    def set_union(self, other: IntoExpr | Sequence[Any]) -> Series:
        """The different elements of either list, in the order in which they first occur; null is an element
        like others.

        Parameters
        ----------
        other
            expression, or the name of a column, or list of: any value

        Examples
        --------
        a: list[i64] [[1, 2, 2, null], [], null]
        b: list[i64] [[2, 3], [1], [1]]
        >>> a.list.set_union(pl.col("b"))
        list[i64] [[1, 2, null, 3], [1], null]
        """
        return self._call("list.set_union", (other,))

    def shift(self, n: IntoExpr = 1) -> Series:
        """The elements of each list `n` places further down; up if `n` is negative.

        Parameters
        ----------
        n
            expression, or the name of a column; default 1

        Examples
        --------
        a: list[i64] [[3, 1, 2], [], null]
        >>> a.list.shift(1)
        list[i64] [[null, 3, 1], [], null]
        """
        return self._call("list.shift", (n,))

    def slice(self, offset: IntoExpr, length: IntoExpr = None) -> Series:
        """The elements of each list from `offset` on, at most `length` of them. A negative offset counts from
        the end.

        Parameters
        ----------
        offset
            expression, or the name of a column
        length
            expression, or the name of a column; default None

        Examples
        --------
        a: list[i64] [[3, 1, 2], [], null]
        >>> a.list.slice(-2, 1)
        list[i64] [[1], [], null]
        """
        return self._call("list.slice", (offset, length))

    def sort(self, *, descending: bool = False, nulls_last: bool = False) -> Series:
        """The elements of each list in order.

        Parameters
        ----------
        descending
            true or false; default False
        nulls_last
            true or false; default False

        Examples
        --------
        a: list[i64] [[3, 1, null], [], null]
        >>> a.list.sort()
        list[i64] [[null, 1, 3], [], null]
        """
        return self._call("list.sort", (), {"descending": descending, "nulls_last": nulls_last})

    def std(self, ddof: int = 1) -> Series:
        """The standard deviation of each list's elements.

        Parameters
        ----------
        ddof
            integer; default 1

        Examples
        --------
        a: list[i64] [[1, 3], [], null]
        >>> a.list.std()
        f64 [1.4142135623730951, null, null]
        """
        return self._call("list.std", (ddof,))

    def sum(self) -> Series:
        """The sum of each list's elements.

        Examples
        --------
        a: list[i64] [[1, 2, null], [], null]
        >>> a.list.sum()
        i64 [3, 0, null]
        """
        return self._call("list.sum")

    def tail(self, n: IntoExpr = 5) -> Series:
        """The last `n` elements of each list; all but the first `-n` if `n` is negative.

        Parameters
        ----------
        n
            expression, or the name of a column; default 5

        Examples
        --------
        a: list[i64] [[3, 1, 2], [], null]
        >>> a.list.tail(2)
        list[i64] [[1, 2], [], null]
        """
        return self._call("list.tail", (n,))

    def to_array(self, width: int) -> Series:
        """Each list as an array of `width` elements; a list of another length is an error.

        Parameters
        ----------
        width
            integer

        Examples
        --------
        a: list[i64] [[1, 2], null]
        >>> a.list.to_array(2)
        array[i64, 2] [[1, 2], null]
        """
        return self._call("list.to_array", (width,))

    def to_map(self) -> Series:
        """Each list of structs with the fields `key` and `value` as a map.

        Of equal keys the last one's value counts; a null key and a null struct are errors.

        Examples
        --------
        a: list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], [], null]
        >>> a.list.to_map()
        map[str, i64] [{"x": 1}, {}, null]
        """
        return self._call("list.to_map")

    def to_struct(self, fields: Sequence[str]) -> Series:
        """The first elements of each list as fields of a struct; fields beyond the end are null.

        Parameters
        ----------
        fields
            list of: text

        Examples
        --------
        a: list[i64] [[1, 2], [3], null]
        >>> a.list.to_struct(["x", "y"])
        struct[x: i64, y: i64] [{"x": 1, "y": 2}, {"x": 3, "y": null}, null]
        """
        return self._call("list.to_struct", (fields,))

    def unique(self, *, maintain_order: bool = False) -> Series:
        """The different elements of each list, in the order of their first occurrence if `maintain_order`.

        Parameters
        ----------
        maintain_order
            true or false; default False

        Examples
        --------
        a: list[i64] [[3, 1, 3], [], null]
        >>> a.list.unique(maintain_order=True)
        list[i64] [[3, 1], [], null]
        """
        return self._call("list.unique", (), {"maintain_order": maintain_order})

    def var(self, ddof: int = 1) -> Series:
        """The variance of each list's elements.

        Parameters
        ----------
        ddof
            integer; default 1

        Examples
        --------
        a: list[i64] [[1, 3], [], null]
        >>> a.list.var()
        f64 [2, null, null]
        """
        return self._call("list.var", (ddof,))


class SeriesMap(Namespace):
    """The functions of the namespace `map`."""

    __slots__ = ()

    def contains_key(self, key: IntoExpr) -> Series:
        """Whether each map has `key`. No map has a null key.

        Parameters
        ----------
        key
            expression or value

        Examples
        --------
        a: map[str, i64] [{"x": 1}, {}, null]
        >>> a.map.contains_key("x")
        bool [true, false, null]
        """
        return self._call("map.contains_key", (key,))

    def entries(self) -> Series:
        """Each map as a list of structs with the fields `key` and `value`.

        Examples
        --------
        a: map[str, i64] [{"x": 1}, null]
        >>> a.map.entries()
        list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], null]
        """
        return self._call("map.entries")

    def get(self, key: IntoExpr) -> Series:
        """The value that each map has for `key`; null if it has none.

        Parameters
        ----------
        key
            expression or value

        Examples
        --------
        a: map[str, i64] [{"x": 1}, {}, null]
        >>> a.map.get("x")
        i64 [1, null, null]
        """
        return self._call("map.get", (key,))

    def keys(self) -> Series:
        """The keys of each map as a list.

        Examples
        --------
        a: map[str, i64] [{"x": 1, "y": 2}, null]
        >>> a.map.keys()
        list[str] [["x", "y"], null]
        """
        return self._call("map.keys")

    def len(self) -> Series:
        """The number of entries of each map.

        Examples
        --------
        a: map[str, i64] [{"x": 1, "y": 2}, null]
        >>> a.map.len()
        u32 [2, null]
        """
        return self._call("map.len")

    def values(self) -> Series:
        """The values of each map as a list.

        Examples
        --------
        a: map[str, i64] [{"x": 1, "y": 2}, null]
        >>> a.map.values()
        list[i64] [[1, 2], null]
        """
        return self._call("map.values")


class SeriesStr(Namespace):
    """The functions of the namespace `str`."""

    __slots__ = ()

    def contains(self, pattern: IntoExpr, *, literal: bool = False, strict: bool = True) -> Series:
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
        >>> a.str.contains("p+")
        bool [true, false, null]

        a: str ["1+1", "11"]
        >>> a.str.contains("1+1", literal=True)
        bool [true, false]
        """
        return self._call("str.contains", (pattern,), {"literal": literal, "strict": strict})

    def contains_any(
        self,
        patterns: IntoExpr | Sequence[str],
        *,
        ascii_case_insensitive: bool = False,
    ) -> Series:
        """Whether one of several texts occurs in the text.

        `patterns` are plain texts in a list, one for all rows or one per row; nulls among them are
        skipped. `ascii_case_insensitive` takes A to Z for a to z.

        Parameters
        ----------
        patterns
            expression, or the name of a column, or list of: text
        ascii_case_insensitive
            true or false; default False

        Examples
        --------
        a: str ["apple pie", "ABC", null]
        >>> a.str.contains_any(["pp", "abc"], ascii_case_insensitive=True)
        bool [true, true, null]
        """
        return self._call("str.contains_any", (patterns,), {"ascii_case_insensitive": ascii_case_insensitive})

    def count_matches(self, pattern: IntoExpr, *, literal: bool = False) -> Series:
        """How often `pattern` occurs in the text, without overlaps. It is a regular expression unless
        `literal`.

        Parameters
        ----------
        pattern
            expression or value
        literal
            true or false; default False

        Examples
        --------
        a: str ["a1b22", "c", null]
        >>> a.str.count_matches("[0-9]")
        u32 [3, 0, null]
        """
        return self._call("str.count_matches", (pattern,), {"literal": literal})

    def decode(self, encoding: Literal["hex", "base64"], *, strict: bool = True) -> Series:
        """The bytes that hexadecimal digits or Base64 stand for.

        Text that is neither is an error, or gives null if `strict` is false.

        Parameters
        ----------
        encoding
            `hex` or `base64`
        strict
            true or false; default True

        Examples
        --------
        a: str ["616263", "x", null]
        >>> a.str.decode("hex", strict=False)
        binary ["abc", null, null]
        """
        return self._call("str.decode", (encoding,), {"strict": strict})

    def encode(self, encoding: Literal["hex", "base64"]) -> Series:
        """The bytes of the text (UTF-8) written as hexadecimal digits or Base64.

        Parameters
        ----------
        encoding
            `hex` or `base64`

        Examples
        --------
        a: str ["ä", "", null]
        >>> a.str.encode("base64")
        str ["w6Q=", "", null]
        """
        return self._call("str.encode", (encoding,))

    def ends_with(self, suffix: IntoExpr) -> Series:
        """True where the text ends with `suffix`; null if one is null.

        Parameters
        ----------
        suffix
            expression or value

        Examples
        --------
        a: str ["apple", "fig", null]
        >>> a.str.ends_with("le")
        bool [true, false, null]
        """
        return self._call("str.ends_with", (suffix,))

    def escape_regex(self) -> Series:
        r"""The regular expression that matches the text and nothing else.

        Examples
        --------
        a: str ["a.b", "x", null]
        >>> a.str.escape_regex()
        str ["a\\.b", "x", null]
        """
        return self._call("str.escape_regex")

    def extract(self, pattern: IntoExpr, group_index: int = 1) -> Series:
        """What a group of a regular expression matches first in the text; null if nothing does.

        Group 0 is the whole match.

        Parameters
        ----------
        pattern
            expression or value
        group_index
            integer; default 1

        Examples
        --------
        a: str ["x=12,y=3", "none", null]
        >>> a.str.extract("y=([0-9]+)")
        str ["3", null, null]
        """
        return self._call("str.extract", (pattern, group_index))

    def extract_all(self, pattern: IntoExpr) -> Series:
        """All that a regular expression matches in the text, in order and without overlaps.

        Parameters
        ----------
        pattern
            expression or value

        Examples
        --------
        a: str ["x=12,y=3", "none", null]
        >>> a.str.extract_all("[0-9]+")
        list[str] [["12", "3"], [], null]
        """
        return self._call("str.extract_all", (pattern,))

    def extract_groups(self, pattern: str) -> Series:
        """What the groups of a regular expression match first in the text, as a struct.

        Fields are named after the groups, or numbered from 1. Where nothing matches all fields are null.

        Parameters
        ----------
        pattern
            text

        Examples
        --------
        a: str ["x=12", "none", null]
        >>> a.str.extract_groups("(?<key>[a-z])=([0-9]+)")
        struct[key: str, 2: str] [{"key": "x", "2": "12"}, {"key": null, "2": null}, null]
        """
        return self._call("str.extract_groups", (pattern,))

    def extract_many(
        self,
        patterns: IntoExpr | Sequence[str],
        *,
        ascii_case_insensitive: bool = False,
        overlapping: bool = False,
        leftmost: bool = False,
    ) -> Series:
        """The occurrences of several texts in the text, as they are spelled there.

        Occurrences do not overlap unless `overlapping`. Of two that start at one place, the one found
        first counts, or the one that stands first in the list if `leftmost`; the two cannot be combined.
        Nulls among `patterns` are skipped.

        Parameters
        ----------
        patterns
            expression, or the name of a column, or list of: text
        ascii_case_insensitive
            true or false; default False
        overlapping
            true or false; default False
        leftmost
            true or false; default False

        Examples
        --------
        a: str ["Apple pie", "", null]
        >>> a.str.extract_many(["app", "pi"], ascii_case_insensitive=True)
        list[str] [["App", "pi"], [], null]
        """
        return self._call("str.extract_many", (patterns,), {"ascii_case_insensitive": ascii_case_insensitive, "overlapping": overlapping, "leftmost": leftmost})

    def find(self, pattern: IntoExpr, *, literal: bool = False, strict: bool = True) -> Series:
        """The byte at which `pattern` first occurs in the text; null where it does not.

        `pattern` is a regular expression unless `literal`; one that does not parse is an error, or gives
        null where `strict` is false.

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
        >>> a.str.find("p+")
        u32 [1, null, null]
        """
        return self._call("str.find", (pattern,), {"literal": literal, "strict": strict})

    def find_many(
        self,
        patterns: IntoExpr | Sequence[str],
        *,
        ascii_case_insensitive: bool = False,
        overlapping: bool = False,
        leftmost: bool = False,
    ) -> Series:
        """The bytes at which one of several texts occurs in the text.

        Occurrences do not overlap unless `overlapping`. Of two that start at one place, the one found
        first counts, or the one that stands first in the list if `leftmost`; the two cannot be combined.
        Nulls among `patterns` are skipped.

        Parameters
        ----------
        patterns
            expression, or the name of a column, or list of: text
        ascii_case_insensitive
            true or false; default False
        overlapping
            true or false; default False
        leftmost
            true or false; default False

        Examples
        --------
        a: str ["apple pie", "", null]
        >>> a.str.find_many(["ap", "pp", "p"], overlapping=True)
        list[u32] [[0, 1, 1, 2, 6], [], null]
        """
        return self._call("str.find_many", (patterns,), {"ascii_case_insensitive": ascii_case_insensitive, "overlapping": overlapping, "leftmost": leftmost})

    def head(self, n: IntoExpr) -> Series:
        """The first `n` characters; all but the last `-n` if `n` is negative.

        Parameters
        ----------
        n
            expression, or the name of a column

        Examples
        --------
        a: str ["apple", "fig", null]
        >>> a.str.head(2)
        str ["ap", "fi", null]
        """
        return self._call("str.head", (n,))

    def join(self, delimiter: str = "", *, ignore_nulls: bool = True) -> Series:
        """All texts as one, with `delimiter` between them. Values that are not text are cast to it.

        Nulls are left out; if `ignore_nulls` is false, one of them makes the result null.

        Parameters
        ----------
        delimiter
            text; default ""
        ignore_nulls
            true or false; default True

        Examples
        --------
        a: str ["x", null, "y"]
        >>> a.str.join("-")
        str ["x-y"]

        a: str ["x", null, "y"]
        >>> a.str.join("-", ignore_Nones=False)
        str [null]
        """
        return self._call("str.join", (delimiter,), {"ignore_nulls": ignore_nulls})

    def json_decode(self, dtype: PolarsDataType) -> Series:
        r"""The values that JSON texts stand for, as values of `dtype`.

        Objects become structs: fields that an object lacks are null, others are left out. A single value
        becomes a list of one where lists are wanted. Numbers that do not fit and text that is no date or
        time give null; values of another kind, and text that is not JSON, are errors.

        Parameters
        ----------
        dtype
            data type

        Examples
        --------
        a: str ["{\"x\": 1, \"y\": \"b\"}", "{\"x\": null}", null]
        >>> a.str.json_decode(struct[x: i64, y: str])
        struct[x: i64, y: str] [{"x": 1, "y": "b"}, {"x": null, "y": null}, null]

        a: str ["[1, 2]", "3", "null"]
        >>> a.str.json_decode(list[i64])
        list[i64] [[1, 2], [3], null]
        """
        return self._call("str.json_decode", (dtype,))

    def json_path_match(self, json_path: IntoExpr) -> Series:
        r"""What a JSON path (RFC 9535) such as `$.items[0].name` finds first in JSON texts, as text.

        Text comes without quotes, other values as JSON. Null if nothing is found, if null is found, and
        for text that is not JSON; a path that cannot be read is an error.

        Parameters
        ----------
        json_path
            expression or value

        Examples
        --------
        a: str ["{\"x\": [1, 2]}", "{\"x\": \"b\"}", "{}", null]
        >>> a.str.json_path_match("$.x")
        str ["[1,2]", "b", null, null]
        """
        return self._call("str.json_path_match", (json_path,))

    def len_bytes(self) -> Series:
        """The number of bytes in UTF-8.

        Examples
        --------
        a: str ["fig", "Äpfel", "", null]
        >>> a.str.len_bytes()
        u32 [3, 6, 0, null]
        """
        return self._call("str.len_bytes")

    def len_chars(self) -> Series:
        """The number of characters. `str.len_bytes` is faster and the same for ASCII.

        Examples
        --------
        a: str ["fig", "Äpfel", "", null]
        >>> a.str.len_chars()
        u32 [3, 5, 0, null]
        """
        return self._call("str.len_chars")

    def normalize(self, form: Literal["NFC", "NFKC", "NFD", "NFKD"] = "NFC") -> Series:
        r"""The text in a normal form of Unicode, so that equal characters are spelled equally.

        NFC composes, NFD decomposes; NFKC and NFKD also replace characters such as ligatures by what they
        stand for.

        Parameters
        ----------
        form
            `NFC` or `NFKC` or `NFD` or `NFKD`; default "NFC"

        Examples
        --------
        a: str ["e\u0301", "ﬁ", null]
        >>> a.str.normalize("NFKC")
        str ["é", "fi", null]
        """
        return self._call("str.normalize", (form,))

    def pad_end(self, length: IntoExpr, fill_char: str = " ") -> Series:
        """The text with `fill_char` after it until it has `length` characters.

        Parameters
        ----------
        length
            expression, or the name of a column
        fill_char
            text; default " "

        Examples
        --------
        a: str ["fig", "apple", null]
        >>> a.str.pad_end(5, "*")
        str ["fig**", "apple", null]
        """
        return self._call("str.pad_end", (length, fill_char))

    def pad_start(self, length: IntoExpr, fill_char: str = " ") -> Series:
        """The text with `fill_char` before it until it has `length` characters.

        Parameters
        ----------
        length
            expression, or the name of a column
        fill_char
            text; default " "

        Examples
        --------
        a: str ["fig", "apple", null]
        >>> a.str.pad_start(5, "*")
        str ["**fig", "apple", null]
        """
        return self._call("str.pad_start", (length, fill_char))

    def replace(self, pattern: IntoExpr, value: IntoExpr, *, literal: bool = False, n: int = 1) -> Series:
        """The text with the first `n` matches of `pattern` replaced by `value`.

        `pattern` is a regular expression unless `literal`; `$1` or `${name}` in `value` is then what a
        group matched, `$$` a dollar sign. A null pattern gives null, a null value leaves the text as it
        is.

        Parameters
        ----------
        pattern
            expression or value
        value
            expression or value
        literal
            true or false; default False
        n
            integer; default 1

        Examples
        --------
        a: str ["banana", "fig", null]
        >>> a.str.replace("a", "o")
        str ["bonana", "fig", null]

        a: str ["2024-01", null]
        >>> a.str.replace("([0-9]+)-([0-9]+)", "$2/$1")
        str ["01/2024", null]
        """
        return self._call("str.replace", (pattern, value), {"literal": literal, "n": n})

    def replace_all(self, pattern: IntoExpr, value: IntoExpr, *, literal: bool = False) -> Series:
        """The text with all matches of `pattern` replaced by `value`.

        `pattern` is a regular expression unless `literal`; `$1` or `${name}` in `value` is then what a
        group matched, `$$` a dollar sign. A null pattern gives null, a null value leaves the text as it
        is.

        Parameters
        ----------
        pattern
            expression or value
        value
            expression or value
        literal
            true or false; default False

        Examples
        --------
        a: str ["banana", "fig", null]
        >>> a.str.replace_all("a", "o")
        str ["bonono", "fig", null]

        a: str ["a.b", null]
        >>> a.str.replace_all(".", "$1", literal=True)
        str ["a$1b", null]
        """
        return self._call("str.replace_all", (pattern, value), {"literal": literal})

    def replace_many(
        self,
        patterns: IntoExpr | Sequence[str] | Any,
        replace_with: IntoExpr | Sequence[str] = None,
        *,
        ascii_case_insensitive: bool = False,
        leftmost: bool = False,
    ) -> Series:
        """The text with the occurrences of several texts replaced.

        `replace_with` is a list as long as `patterns`, or one text for all; `patterns` may also be a
        mapping of texts to their replacements. Occurrences do not overlap: of two that start at one place,
        the one found first counts, or the one that stands first in the list if `leftmost`.

        Parameters
        ----------
        patterns
            expression, or the name of a column, or list of: text, or any value
        replace_with
            expression or value, or list of: text; default None
        ascii_case_insensitive
            true or false; default False
        leftmost
            true or false; default False

        Examples
        --------
        a: str ["apple pie", null]
        >>> a.str.replace_many(["pp", "pie"], ["bb", "tart"])
        str ["abble tart", null]

        a: str ["apple pie", null]
        >>> a.str.replace_many(["p", "a"], ["_"])
        str ["___le _ie", null]
        """
        return self._call("str.replace_many", (patterns, replace_with), {"ascii_case_insensitive": ascii_case_insensitive, "leftmost": leftmost})

    def reverse(self) -> Series:
        """The characters of the text in reverse order.

        Examples
        --------
        a: str ["abc", "äé", null]
        >>> a.str.reverse()
        str ["cba", "éä", null]
        """
        return self._call("str.reverse")

    def slice(self, offset: IntoExpr, length: IntoExpr = None) -> Series:
        """The characters from `offset` on, at most `length` of them.

        A negative offset counts from the end. Null text or a null offset gives null.

        Parameters
        ----------
        offset
            expression, or the name of a column
        length
            expression, or the name of a column; default None

        Examples
        --------
        a: str ["apple", "fig", null]
        >>> a.str.slice(1, 2)
        str ["pp", "ig", null]

        a: str ["apple", "fig", null]
        >>> a.str.slice(-2)
        str ["le", "ig", null]
        """
        return self._call("str.slice", (offset, length))

    def split(
        self,
        by: IntoExpr,
        *,
        inclusive: bool = False,
        literal: bool = True,
        strict: bool = True,
    ) -> Series:
        """The parts of the text between occurrences of `by`, as a list.

        With `inclusive` a part keeps the separator at its end. If `by` is empty, the parts are the
        characters. `by` is text, or a regular expression if `literal` is false; one that does not parse is
        an error, or gives null where `strict` is false.

        Parameters
        ----------
        by
            expression or value
        inclusive
            true or false; default False
        literal
            true or false; default True
        strict
            true or false; default True

        Examples
        --------
        a: str ["a,b", "c", "", null]
        >>> a.str.split(",")
        list[str] [["a", "b"], ["c"], [""], null]

        a: str ["a1b22c"]
        >>> a.str.split("[0-9]+", literal=False)
        list[str] [["a", "b", "c"]]
        """
        return self._call("str.split", (by,), {"inclusive": inclusive, "literal": literal, "strict": strict})

    def split_exact(self, by: IntoExpr, n: int, *, inclusive: bool = False) -> Series:
        """The first `n` + 1 parts of the text between occurrences of `by`, as the fields of a struct.

        Parts that are not there are null; further ones are left out. With `inclusive` a part keeps the
        separator at its end. If `by` is empty, the parts are the characters.

        Parameters
        ----------
        by
            expression or value
        n
            integer
        inclusive
            true or false; default False

        Examples
        --------
        a: str ["a-b-c", "a", null]
        >>> a.str.split_exact("-", 1)
        struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b"}, {"field_0": "a", "field_1":
        null}, {"field_0": null, "field_1": null}]
        """
        return self._call("str.split_exact", (by, n), {"inclusive": inclusive})

    def splitn(self, by: IntoExpr, n: int) -> Series:
        """The text split at the first `n` - 1 occurrences of `by`, as the `n` fields of a struct.

        Parts that are not there are null; the last one is all the rest. If `by` is empty, the parts are
        the characters.

        Parameters
        ----------
        by
            expression or value
        n
            integer

        Examples
        --------
        a: str ["a-b-c", "a", null]
        >>> a.str.splitn("-", 2)
        struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b-c"}, {"field_0": "a", "field_1":
        null}, {"field_0": null, "field_1": null}]
        """
        return self._call("str.splitn", (by, n))

    def starts_with(self, prefix: IntoExpr) -> Series:
        """True where the text starts with `prefix`; null if one is null.

        Parameters
        ----------
        prefix
            expression or value

        Examples
        --------
        a: str ["apple", "fig", null]
        >>> a.str.starts_with("ap")
        bool [true, false, null]
        """
        return self._call("str.starts_with", (prefix,))

    def strip_chars(self, characters: IntoExpr = None) -> Series:
        r"""The text without these characters at both ends: white space, if `characters` is null.

        Parameters
        ----------
        characters
            expression or value; default None

        Examples
        --------
        a: str [" fig\n", null]
        >>> a.str.strip_chars()
        str ["fig", null]

        a: str ["xyfigx", null]
        >>> a.str.strip_chars("xy")
        str ["fig", null]
        """
        return self._call("str.strip_chars", (characters,))

    def strip_chars_end(self, characters: IntoExpr = None) -> Series:
        """The text without these characters at the end: white space, if `characters` is null.

        Parameters
        ----------
        characters
            expression or value; default None

        Examples
        --------
        a: str [" fig ", null]
        >>> a.str.strip_chars_end()
        str [" fig", null]
        """
        return self._call("str.strip_chars_end", (characters,))

    def strip_chars_start(self, characters: IntoExpr = None) -> Series:
        """The text without these characters at the start: white space, if `characters` is null.

        Parameters
        ----------
        characters
            expression or value; default None

        Examples
        --------
        a: str [" fig ", null]
        >>> a.str.strip_chars_start()
        str ["fig ", null]
        """
        return self._call("str.strip_chars_start", (characters,))

    def strip_prefix(self, prefix: IntoExpr) -> Series:
        """The text without `prefix`, if it starts with it; null if one is null.

        Parameters
        ----------
        prefix
            expression or value

        Examples
        --------
        a: str ["x-apple", "fig", null]
        >>> a.str.strip_prefix("x-")
        str ["apple", "fig", null]
        """
        return self._call("str.strip_prefix", (prefix,))

    def strip_suffix(self, suffix: IntoExpr) -> Series:
        """The text without `suffix`, if it ends with it; null if one is null.

        Parameters
        ----------
        suffix
            expression or value

        Examples
        --------
        a: str ["apple.txt", "fig", null]
        >>> a.str.strip_suffix(".txt")
        str ["apple", "fig", null]
        """
        return self._call("str.strip_suffix", (suffix,))

    def strptime(
        self,
        dtype: PolarsDataType,
        format: str | None = None,
        *,
        strict: bool = True,
        exact: bool = True,
        cache: bool = True,
        ambiguous: IntoExpr | Literal["earliest", "latest", "raise", "null"] = "raise",
    ) -> Series:
        """Dates, datetimes or times from text, as `dtype` says: `str.to_date`, `str.to_datetime` and
        `str.to_time` in one.

        Parameters
        ----------
        dtype
            data type
        format
            text; default None
        strict
            true or false; default True
        exact
            true or false; default True
        cache
            true or false; default True
        ambiguous
            expression or value, or `earliest` or `latest` or `raise` or `null`; default "raise"

        Examples
        --------
        a: str ["31.01.2024", null]
        >>> a.str.strptime(date, "%d.%m.%Y")
        date ["2024-01-31", null]
        """
        return self._call("str.strptime", (dtype, format), {"strict": strict, "exact": exact, "cache": cache, "ambiguous": ambiguous})

    def tail(self, n: IntoExpr) -> Series:
        """The last `n` characters; all but the first `-n` if `n` is negative.

        Parameters
        ----------
        n
            expression, or the name of a column

        Examples
        --------
        a: str ["apple", "fig", null]
        >>> a.str.tail(2)
        str ["le", "ig", null]
        """
        return self._call("str.tail", (n,))

    def to_date(
        self,
        format: str | None = None,
        *,
        strict: bool = True,
        exact: bool = True,
        cache: bool = True,
    ) -> Series:
        """Dates from text.

        `format` is that of strftime: `%d.%m.%Y`. Without one, year-month-day and day-month-year are
        recognised. Text that does not fit is an error, or gives null if `strict` is false; unless `exact`,
        the date may stand within other text.

        Parameters
        ----------
        format
            text; default None
        strict
            true or false; default True
        exact
            true or false; default True
        cache
            true or false; default True

        Examples
        --------
        a: str ["2024-01-31", null]
        >>> a.str.to_date()
        date ["2024-01-31", null]

        a: str ["31.01.24", "x", null]
        >>> a.str.to_date("%d.%m.%y", strict=False)
        date ["2024-01-31", null, null]
        """
        return self._call("str.to_date", (format,), {"strict": strict, "exact": exact, "cache": cache})

    def to_datetime(
        self,
        format: str | None = None,
        *,
        time_unit: Literal["ns", "us", "ms"] | None = None,
        time_zone: str | None = None,
        strict: bool = True,
        exact: bool = True,
        cache: bool = True,
        ambiguous: IntoExpr | Literal["earliest", "latest", "raise", "null"] = "raise",
    ) -> Series:
        """Datetimes from text.

        `format` is that of strftime: `%d.%m.%Y %H:%M`. Without one, the forms of ISO 8601 are recognised.
        Text with an offset (`%z`) gives UTC or `time_zone`; text without one is what clocks in `time_zone`
        show, and `ambiguous` says which instant is meant where they show it twice. Text that does not fit
        is an error, or gives null if `strict` is false; unless `exact`, the datetime may stand within
        other text.

        Parameters
        ----------
        format
            text; default None
        time_unit
            `ns` or `us` or `ms`; default None
        time_zone
            text; default None
        strict
            true or false; default True
        exact
            true or false; default True
        cache
            true or false; default True
        ambiguous
            expression or value, or `earliest` or `latest` or `raise` or `null`; default "raise"

        Examples
        --------
        a: str ["2024-01-31 12:30:00", "2024-01-31T12:30", null]
        >>> a.str.to_datetime()
        datetime[us] ["2024-01-31 12:30:00", "2024-01-31 12:30:00", null]

        a: str ["31.01.2024 12:30 +0200"]
        >>> a.str.to_datetime("%d.%m.%Y %H:%M %z")
        datetime[us,UTC] ["2024-01-31 10:30:00"]
        """
        return self._call("str.to_datetime", (format,), {"time_unit": time_unit, "time_zone": time_zone, "strict": strict, "exact": exact, "cache": cache, "ambiguous": ambiguous})

    def to_decimal(self, *, scale: int) -> Series:
        """The numbers that texts stand for, as decimals with `scale` digits behind the point. Other text
        gives null.

        Parameters
        ----------
        scale
            integer

        Examples
        --------
        a: str ["1.5", "-2", "x", null]
        >>> a.str.to_decimal(scale=2)
        decimal[38,2] ["1.50", "-2.00", null, null]
        """
        return self._call("str.to_decimal", (), {"scale": scale})

    def to_integer(
        self,
        *,
        base: IntoExpr = 10,
        dtype: PolarsDataType | None = None,
        strict: bool = True,
    ) -> Series:
        """The integers that texts are written as in `base`, 2 to 36.

        They become `dtype`, Int64 if none is given. Text that is not such an integer, or too large, is an
        error, or gives null if `strict` is false; a null base gives null.

        Parameters
        ----------
        base
            expression, or the name of a column; default 10
        dtype
            data type; default None
        strict
            true or false; default True

        Examples
        --------
        a: str ["110", "-10", null]
        >>> a.str.to_integer(base=2)
        i64 [6, -2, null]

        a: str ["ff", "xyz", "100"]
        >>> a.str.to_integer(base=16, dtype=u8, strict=False)
        u8 [255, null, null]
        """
        return self._call("str.to_integer", (), {"base": base, "dtype": dtype, "strict": strict})

    def to_lowercase(self) -> Series:
        """The text in lower case.

        Examples
        --------
        a: str ["APPLE", "Äpfel", null]
        >>> a.str.to_lowercase()
        str ["apple", "äpfel", null]
        """
        return self._call("str.to_lowercase")

    def to_time(self, format: str | None = None, *, strict: bool = True, cache: bool = True) -> Series:
        """Times of day from text.

        `format` is that of strftime: `%H:%M:%S`, which is also what is recognised without one. Text that
        does not fit is an error, or gives null if `strict` is false.

        Parameters
        ----------
        format
            text; default None
        strict
            true or false; default True
        cache
            true or false; default True

        Examples
        --------
        a: str ["12:30:05", null]
        >>> a.str.to_time()
        time ["12:30:05", null]
        """
        return self._call("str.to_time", (format,), {"strict": strict, "cache": cache})

    def to_titlecase(self) -> Series:
        """The text with each word in lower case but for its first letter. Words are runs of letters and
        digits.

        Examples
        --------
        a: str ["green APPLE", null]
        >>> a.str.to_titlecase()
        str ["Green Apple", null]
        """
        return self._call("str.to_titlecase")

    def to_uppercase(self) -> Series:
        """The text in upper case.

        Examples
        --------
        a: str ["apple", "Straße", null]
        >>> a.str.to_uppercase()
        str ["APPLE", "STRASSE", null]
        """
        return self._call("str.to_uppercase")

    def zfill(self, length: IntoExpr) -> Series:
        """The text with zeros before it, but after a sign, until it has `length` characters.

        Parameters
        ----------
        length
            expression, or the name of a column

        Examples
        --------
        a: str ["7", "-7", "1000", null]
        >>> a.str.zfill(3)
        str ["007", "-07", "1000", null]
        """
        return self._call("str.zfill", (length,))


class SeriesStruct(Namespace):
    """The functions of the namespace `struct`."""

    __slots__ = ()

    def drop(self, names: Sequence[str], *, strict: bool = True) -> Series:
        """The structs without these fields. A name that they do not have is an error unless `strict` is
        false.

        Parameters
        ----------
        names
            list of: text
        strict
            true or false; default True

        Examples
        --------
        a: struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]
        >>> a.struct.drop(["x"])
        struct[y: i64] [{"y": 3}, null]
        """
        return self._call("struct.drop", (names,), {"strict": strict})

    def eval(
        self,
        *exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]],
        **named_exprs: IntoExpr,
    ) -> Series:
        """Structs of new fields. In the expressions `field(name)` means a field of the struct, `col(name)` a
        column beside it. A null struct stays null.

        Parameters
        ----------
        exprs
            expressions or names of columns, one or a list
        named_exprs
            expression, or the name of a column

        Examples
        --------
        a: struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]
        >>> a.struct.eval(field("y").sub(field("x")))
        struct[y: i64] [{"y": 2}, null]
        """
        return self._call("struct.eval", exprs, named_exprs)

    def field(self, name: str | Sequence[str], *more_names: str | Iterable[str]) -> Series:
        """A field of each struct; null where the struct is null.

        Several names give a column each; `*` means all fields, a name of the form `^...$` those that match
        it.

        Parameters
        ----------
        name
            text, or list of: text
        more_names
            text

        Examples
        --------
        a: struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]
        >>> a.struct.field("x")
        i64 [1, null]
        """
        return self._call("struct.field", (name, *more_names))

    def json_encode(self) -> Series:
        r"""Each value as JSON text: structs and maps are objects, lists and arrays arrays.

        Nulls, NaN and infinities are `null`; dates, times, lengths of time and decimals are text.

        Examples
        --------
        a: struct[x: f64, y: list[str]] [{"x": 1, "y": ["p", null]}, {"x": null, "y": null}, null]
        >>> a.struct.json_encode()
        str ["{\"x\":1.0,\"y\":[\"p\",null]}", "{\"x\":null,\"y\":null}", "null"]
        """
        return self._call("struct.json_encode")

    def rename_fields(self, names: Sequence[str]) -> Series:
        """The structs with other names for their fields, in order: as many as there are fields.

        Parameters
        ----------
        names
            list of: text

        Examples
        --------
        a: struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]
        >>> a.struct.rename_fields(["k", "v"])
        struct[k: i64, v: str] [{"k": 1, "v": "p"}, null]
        """
        return self._call("struct.rename_fields", (names,))

    def unnest(self) -> Series:
        """A column per field of the structs, under the names of the fields.

        Examples
        --------
        a: struct[x: i64] [{"x": 1}, null]
        >>> a.struct.unnest()
        i64 [1, null]
        """
        return self._call("struct.unnest")

    def with_fields(
        self,
        *exprs: IntoExpr | Iterable[IntoExpr] | Iterable[IntoExpr | Iterable[IntoExpr]],
        **named_exprs: IntoExpr,
    ) -> Series:
        """The structs with fields added, or replaced where the name is taken. In the expressions
        `field(name)` means a field of the struct, `col(name)` a column beside it. A null struct stays
        null.

        Parameters
        ----------
        exprs
            expressions or names of columns, one or a list
        named_exprs
            expression, or the name of a column

        Examples
        --------
        a: struct[x: i64] [{"x": 1}, null]
        y: i64 [5, 6]
        >>> a.struct.with_fields(field("x").add(1), pl.col("y"))
        struct[x: i64, y: i64] [{"x": 2, "y": 5}, null]
        """
        return self._call("struct.with_fields", exprs, named_exprs)


class SeriesMethods:
    """The functions without a namespace."""

    __slots__ = ()

    def abs(self) -> Series:
        """The values without sign. The least integer, which has no positive counterpart, stays as it is.

        Examples
        --------
        a: i64 [-1, 2, null]
        >>> a.abs()
        i64 [1, 2, null]
        """
        return self._call("abs")

    def add(self, other: IntoExpr) -> Series:
        """The sum of two values, row by row; null if one is null.

        Integers wrap around on overflow. Texts are joined. Booleans count as 0 and 1, decimals that
        overflow are an error. Lists are added element by element. A Duration added to a Date or Datetime
        gives that type; a Date drops the time of day.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.add(10)
        i64 [11, 12, null]

        a: str ["x", null]
        b: str ["1", "2"]
        >>> a.add(pl.col("b"))
        str ["x1", null]
        """
        return self._call("add", (other,))

    def all(self, *, ignore_nulls: bool = True) -> Any:
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
        >>> a.all()
        bool [true]

        a: bool [true, null]
        >>> a.all(ignore_Nones=False)
        bool [null]
        """
        return self._aggregate("all", (), {"ignore_nulls": ignore_nulls})

    def and_(self, *others: IntoExpr | Iterable[IntoExpr]) -> Series:
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
        >>> a.and_(pl.col("b"))
        bool [true, false, false, null, null]

        a: i64 [6, null]
        >>> a.and_(3)
        i64 [2, null]
        """
        return self._call("and_", others)

    def any(self, *, ignore_nulls: bool = True) -> Any:
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
        >>> a.any()
        bool [true]

        a: bool [false, null]
        >>> a.any(ignore_Nones=False)
        bool [null]
        """
        return self._aggregate("any", (), {"ignore_nulls": ignore_nulls})

    def append(self, other: IntoExpr, *, upcast: bool = True) -> Series:
        """The values, then those of `other`.

        Both are cast to a type that fits both unless `upcast` is false; then the types must be equal.

        Parameters
        ----------
        other
            expression, or the name of a column
        upcast
            true or false; default True

        Examples
        --------
        a: i64 [1, 2]
        b: f64 [0.5, null]
        >>> a.append(pl.col("b"))
        f64 [1.0, 2.0, 0.5, null]
        """
        return self._call("append", (other,), {"upcast": upcast})

    def approx_n_unique(self) -> Any:
        """The number of distinct values, which may be estimated; null counts as one. Today it is exact.

        Examples
        --------
        a: i64 [1, null, 1, null]
        >>> a.approx_n_unique()
        u32 [2]
        """
        return self._aggregate("approx_n_unique")

    def arccos(self) -> Series:
        """The angles, in radians, with these cosines; NaN beyond -1 and 1.

        Examples
        --------
        a: f64 [1, 2, null]
        >>> a.arccos()
        f64 [0, "NaN", null]
        """
        return self._call("arccos")

    def arccosh(self) -> Series:
        """The values with these hyperbolic cosines; NaN below 1.

        Examples
        --------
        a: f64 [1, 0, null]
        >>> a.arccosh()
        f64 [0, "NaN", null]
        """
        return self._call("arccosh")

    def arcsin(self) -> Series:
        """The angles, in radians, with these sines; NaN beyond -1 and 1.

        Examples
        --------
        a: f64 [0, 2, null]
        >>> a.arcsin()
        f64 [0, "NaN", null]
        """
        return self._call("arcsin")

    def arcsinh(self) -> Series:
        """The values with these hyperbolic sines.

        Examples
        --------
        a: f64 [0, null]
        >>> a.arcsinh()
        f64 [0, null]
        """
        return self._call("arcsinh")

    def arctan(self) -> Series:
        """The angles, in radians, with these tangents.

        Examples
        --------
        a: f64 [0, null]
        >>> a.arctan()
        f64 [0, null]
        """
        return self._call("arctan")

    def arctanh(self) -> Series:
        """The values with these hyperbolic tangents; NaN beyond -1 and 1.

        Examples
        --------
        a: f64 [0, 2, null]
        >>> a.arctanh()
        f64 [0, "NaN", null]
        """
        return self._call("arctanh")

    def arg_max(self) -> Any:
        """The position of the greatest value: of the first if there are several, null if there is none.

        Examples
        --------
        a: i64 [3, null, 1, 3]
        >>> a.arg_max()
        u32 [0]
        """
        return self._aggregate("arg_max")

    def arg_min(self) -> Any:
        """The position of the least value: of the first if there are several, null if there is none.

        Examples
        --------
        a: i64 [3, null, 1, 1]
        >>> a.arg_min()
        u32 [2]
        """
        return self._aggregate("arg_min")

    def arg_sort(self, *, descending: bool = False, nulls_last: bool = False) -> Series:
        """The positions that would sort the values; equal values keep their order.

        Parameters
        ----------
        descending
            true or false; default False
        nulls_last
            true or false; default False

        Examples
        --------
        a: i64 [3, null, 1]
        >>> a.arg_sort()
        u32 [1, 2, 0]
        """
        return self._call("arg_sort", (), {"descending": descending, "nulls_last": nulls_last})

    def arg_true(self) -> Series:
        """The positions of the true values.

        Examples
        --------
        a: bool [true, null, false, true]
        >>> a.arg_true()
        u32 [0, 3]
        """
        return self._call("arg_true")

    def arg_unique(self) -> Series:
        """The position of the first occurrence of each distinct value.

        Examples
        --------
        a: i64 [2, 2, null, 1]
        >>> a.arg_unique()
        u32 [0, 2, 3]
        """
        return self._call("arg_unique")

    def backward_fill(self, limit: int | None = None) -> Series:
        """Fills nulls with the next value after them, at most `limit` in a row.

        Parameters
        ----------
        limit
            integer; default None

        Examples
        --------
        a: i64 [null, null, 1, null]
        >>> a.backward_fill()
        i64 [1, 1, 1, null]

        a: i64 [null, null, 1, null]
        >>> a.backward_fill(1)
        i64 [null, 1, 1, null]
        """
        return self._call("backward_fill", (limit,))

    def bitwise_and(self) -> Any:
        """The bits that all values have. Nulls are left out; null if there are no values.

        Examples
        --------
        a: i8 [3, 6, null]
        >>> a.bitwise_and()
        i8 [2]

        a: bool [true, false]
        >>> a.bitwise_and()
        bool [false]
        """
        return self._aggregate("bitwise_and")

    def bitwise_count_ones(self) -> Series:
        """How many bits are one.

        Negative integers are in two's complement; a Boolean is one bit.

        Examples
        --------
        a: i8 [-1, 0, 5, null]
        >>> a.bitwise_count_ones()
        u32 [8, 0, 2, null]

        a: bool [true, false]
        >>> a.bitwise_count_ones()
        u32 [1, 0]
        """
        return self._call("bitwise_count_ones")

    def bitwise_count_zeros(self) -> Series:
        """How many bits are zero.

        Negative integers are in two's complement; a Boolean is one bit.

        Examples
        --------
        a: i8 [-1, 0, 5, null]
        >>> a.bitwise_count_zeros()
        u32 [0, 8, 6, null]
        """
        return self._call("bitwise_count_zeros")

    def bitwise_leading_ones(self) -> Series:
        """How many bits are one before the first zero, from the most significant bit on.

        Negative integers are in two's complement; a Boolean is one bit.

        Examples
        --------
        a: i8 [-1, -2, 5, null]
        >>> a.bitwise_leading_ones()
        u32 [8, 7, 0, null]
        """
        return self._call("bitwise_leading_ones")

    def bitwise_leading_zeros(self) -> Series:
        """How many bits are zero before the first one, from the most significant bit on.

        Negative integers are in two's complement; a Boolean is one bit.

        Examples
        --------
        a: i8 [1, 0, -1, null]
        >>> a.bitwise_leading_zeros()
        u32 [7, 8, 0, null]
        """
        return self._call("bitwise_leading_zeros")

    def bitwise_or(self) -> Any:
        """The bits that some value has. Nulls are left out; null if there are no values.

        Examples
        --------
        a: i8 [3, 6, null]
        >>> a.bitwise_or()
        i8 [7]

        a: bool [null]
        >>> a.bitwise_or()
        bool [null]
        """
        return self._aggregate("bitwise_or")

    def bitwise_trailing_ones(self) -> Series:
        """How many bits are one before the first zero, from the least significant bit on.

        Negative integers are in two's complement; a Boolean is one bit.

        Examples
        --------
        a: i8 [-1, 3, 4, null]
        >>> a.bitwise_trailing_ones()
        u32 [8, 2, 0, null]
        """
        return self._call("bitwise_trailing_ones")

    def bitwise_trailing_zeros(self) -> Series:
        """How many bits are zero before the first one, from the least significant bit on.

        Negative integers are in two's complement; a Boolean is one bit.

        Examples
        --------
        a: i8 [0, 4, 1, null]
        >>> a.bitwise_trailing_zeros()
        u32 [8, 2, 0, null]
        """
        return self._call("bitwise_trailing_zeros")

    def bitwise_xor(self) -> Any:
        """The bits that an odd number of values have. Nulls are left out; null if there are no values.

        Examples
        --------
        a: i8 [3, 6, null]
        >>> a.bitwise_xor()
        i8 [5]

        a: bool [true, true, true]
        >>> a.bitwise_xor()
        bool [true]
        """
        return self._aggregate("bitwise_xor")

    def bottom_k(self, k: IntoExpr = 5) -> Series:
        """The `k` least values, the least first; nulls only if there are fewer values.

        Parameters
        ----------
        k
            expression, or the name of a column; default 5

        Examples
        --------
        a: i64 [3, null, 1, 2]
        >>> a.bottom_k(2)
        i64 [1, 2]
        """
        return self._call("bottom_k", (k,))

    def bottom_k_by(
        self,
        by: IntoExpr | Iterable[IntoExpr],
        k: IntoExpr = 5,
        *,
        reverse: bool | Sequence[bool] = False,
    ) -> Series:
        """The values in the `k` rows where other columns are least, the least first.

        `reverse`, given once or per column, asks for the greatest instead.

        Parameters
        ----------
        by
            expressions or names of columns, one or a list
        k
            expression, or the name of a column; default 5
        reverse
            true or false, or list of: true or false; default False

        Examples
        --------
        a: str ["x", "y", "z"]
        b: i64 [2, 1, 3]
        >>> a.bottom_k_by(pl.col("b"), 2)
        str ["y", "x"]
        """
        return self._call("bottom_k_by", (by, k), {"reverse": reverse})

    def cast(self, dtype: PolarsDataType, *, strict: bool = True, wrap_numerical: bool = False) -> Series:
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
        >>> a.cast(f64)
        f64 [1.0, 2.0, null]

        a: str ["1", "x", null]
        >>> a.cast(i64, strict=False)
        i64 [1, null, null]
        """
        return self._call("cast", (dtype,), {"strict": strict, "wrap_numerical": wrap_numerical})

    def cbrt(self) -> Series:
        """The cube root.

        Examples
        --------
        a: i64 [8, -8, null]
        >>> a.cbrt()
        f64 [2, -2, null]
        """
        return self._call("cbrt")

    def ceil(self) -> Series:
        """The least whole number not below each value; integers stay as they are.

        Examples
        --------
        a: f64 [1.5, -1.5, null]
        >>> a.ceil()
        f64 [2, -1, null]
        """
        return self._call("ceil")

    def clip(self, lower_bound: IntoExpr = None, upper_bound: IntoExpr = None) -> Series:
        """The values, with those below `lower_bound` or above `upper_bound` replaced by it.

        A bound that is null does not bound. The bounds are cast to the type of the values.

        Parameters
        ----------
        lower_bound
            expression, or the name of a column; default None
        upper_bound
            expression, or the name of a column; default None

        Examples
        --------
        a: i64 [1, 5, 9, null]
        >>> a.clip(2, 6)
        i64 [2, 5, 6, null]

        a: i64 [1, 5, 9, null]
        >>> a.clip(upper_bound=6)
        i64 [1, 5, 6, null]
        """
        return self._call("clip", (lower_bound, upper_bound))

    def cos(self) -> Series:
        """The cosine of angles in radians.

        Examples
        --------
        a: f64 [0, null]
        >>> a.cos()
        f64 [1, null]
        """
        return self._call("cos")

    def cosh(self) -> Series:
        """The hyperbolic cosine.

        Examples
        --------
        a: f64 [0, null]
        >>> a.cosh()
        f64 [1, null]
        """
        return self._call("cosh")

    def cot(self) -> Series:
        """The cotangent of angles in radians: 1 divided by the tangent.

        Examples
        --------
        a: f64 [0.7853981633974483, 0, null]
        >>> a.cot()
        f64 [1.0000000000000002, "inf", null]
        """
        return self._call("cot")

    def count(self) -> Any:
        """The number of values that are not null.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.count()
        u32 [2]
        """
        return self._aggregate("count")

    def cum_count(self, *, reverse: bool = False) -> Series:
        """The number of values up to each row that are not null; from the last row on if `reverse`.

        Parameters
        ----------
        reverse
            true or false; default False

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.cum_count()
        u32 [1, 1, 2]
        """
        return self._call("cum_count", (), {"reverse": reverse})

    def cum_max(self, *, reverse: bool = False) -> Series:
        """The greatest value up to each row; from the last row on if `reverse`.

        Nulls stay null and are left out; NaN is left out as soon as there is a number.

        Parameters
        ----------
        reverse
            true or false; default False

        Examples
        --------
        a: i64 [2, null, 1, 3]
        >>> a.cum_max()
        i64 [2, null, 2, 3]
        """
        return self._call("cum_max", (), {"reverse": reverse})

    def cum_min(self, *, reverse: bool = False) -> Series:
        """The least value up to each row; from the last row on if `reverse`.

        Nulls stay null and are left out; NaN is left out as soon as there is a number.

        Parameters
        ----------
        reverse
            true or false; default False

        Examples
        --------
        a: i64 [2, null, 1, 3]
        >>> a.cum_min()
        i64 [2, null, 1, 1]
        """
        return self._call("cum_min", (), {"reverse": reverse})

    def cum_prod(self, *, reverse: bool = False) -> Series:
        """The product of all values up to each row; from the last row on if `reverse`.

        Nulls stay null and are left out of the products. Integers are multiplied as Int64 (UInt64 stays)
        and wrap around on overflow.

        Parameters
        ----------
        reverse
            true or false; default False

        Examples
        --------
        a: i64 [2, null, 3]
        >>> a.cum_prod()
        i64 [2, null, 6]
        """
        return self._call("cum_prod", (), {"reverse": reverse})

    def cum_sum(self, *, reverse: bool = False) -> Series:
        """The sum of all values up to each row; from the last row on if `reverse`.

        Nulls stay null and are left out of the sums. Integers of 8 and 16 bits are summed as Int64;
        integers wrap around on overflow.

        Parameters
        ----------
        reverse
            true or false; default False

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.cum_sum()
        i64 [1, null, 4]

        a: i64 [1, null, 3]
        >>> a.cum_sum(reverse=True)
        i64 [4, null, 3]
        """
        return self._call("cum_sum", (), {"reverse": reverse})

    def cut(
        self,
        breaks: Sequence[float],
        *,
        labels: Sequence[str] | None = None,
        left_closed: bool = False,
        include_breaks: bool = False,
    ) -> Series:
        """The interval between `breaks` in which each value is, as a category; null and NaN are in none.

        Intervals are open at the left and closed at the right, or the other way round if `left_closed`.
        There is one more than there are breaks; `labels` gives them other names. With `include_breaks` a
        struct of the interval's upper end (`breakpoint`) and its name (`category`).

        Parameters
        ----------
        breaks
            list of: number
        labels
            list of: text; default None
        left_closed
            true or false; default False
        include_breaks
            true or false; default False

        Examples
        --------
        a: i64 [-2, 0, 1, 5, null]
        >>> a.cut([0, 3], labels=["low", "mid", "high"])
        enum[low, mid, high] ["low", "low", "mid", "high", null]

        a: i64 [0, 1]
        >>> a.cut([0], labels=["low", "high"], left_closed=True)
        enum[low, high] ["high", "high"]
        """
        return self._call("cut", (breaks,), {"labels": labels, "left_closed": left_closed, "include_breaks": include_breaks})

    def degrees(self) -> Series:
        """Angles in degrees, from radians.

        Examples
        --------
        a: f64 [0, 3.141592653589793, null]
        >>> a.degrees()
        f64 [0, 180, null]
        """
        return self._call("degrees")

    def diff(self, n: IntoExpr = 1, null_behavior: Literal["ignore", "drop"] = "ignore") -> Series:
        """The difference of each value to the one `n` rows before; `n` may be negative.

        Rows without such a value are null, or left out if `null_behavior` is `drop`. The difference of
        unsigned integers is signed, that of dates and times a Duration; integers wrap around on overflow.

        Parameters
        ----------
        n
            expression, or the name of a column; default 1
        null_behavior
            `ignore` or `drop`; default "ignore"

        Examples
        --------
        a: i64 [1, 4, null, 6]
        >>> a.diff()
        i64 [null, 3, null, null]

        a: i64 [1, 4, 6]
        >>> a.diff(1, "drop")
        i64 [3, 2]
        """
        return self._call("diff", (n, null_behavior))

    def dot(self, other: IntoExpr) -> Any:
        """The sum of the products of two columns, row by row.

        Rows where one is null are left out; the sum of no products is 0. Integers of 8 and 16 bits are
        multiplied as Int64; larger ones wrap around on overflow.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [1, 2, null]
        b: i64 [3, 4, 5]
        >>> a.dot(pl.col("b"))
        i64 [11]
        """
        return self._aggregate("dot", (other,))

    def drop_nans(self) -> Series:
        """The values that are not NaN; nulls stay.

        Examples
        --------
        a: f64 [1.0, null]
        >>> a.drop_nans()
        f64 [1.0, null]
        """
        return self._call("drop_nans")

    def drop_nulls(self) -> Series:
        """The values that are not null.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.drop_nulls()
        i64 [1, 3]
        """
        return self._call("drop_nulls")

    def entropy(self, base: float = 2.718281828459045, *, normalize: bool = True) -> Any:
        """The entropy of the values taken as probabilities, `-sum(p * log(p))`.

        They are divided by their sum first unless `normalize` is false. Nulls are left out.

        Parameters
        ----------
        base
            number; default 2.718281828459045
        normalize
            true or false; default True

        Examples
        --------
        a: f64 [0.5, 0.5]
        >>> a.entropy(2)
        f64 [1.0]
        """
        return self._aggregate("entropy", (base,), {"normalize": normalize})

    def eq(self, other: IntoExpr) -> Series:
        """Whether two values are equal, row by row; null if one is null. NaN equals NaN.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.eq(2)
        bool [false, true, null]
        """
        return self._call("eq", (other,))

    def eq_missing(self, other: IntoExpr) -> Series:
        """Whether two values are equal, row by row; null equals null and nothing else.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, null, null]
        b: i64 [1, null, 2]
        >>> a.eq_missing(pl.col("b"))
        bool [true, true, false]
        """
        return self._call("eq_missing", (other,))

    def erf(self) -> Series:
        """The error function: twice the integral of the normal distribution's density between 0 and each
        value.

        Examples
        --------
        a: f64 [0, 0.5, "inf", null]
        >>> a.erf()
        f64 [0, 0.5204998778130465, 1, null]
        """
        return self._call("erf")

    def erfc(self) -> Series:
        """1 less the error function, exact also where that is close to 1.

        Examples
        --------
        a: f64 [0, 0.5, "inf", null]
        >>> a.erfc()
        f64 [1, 0.4795001221869535, 0, null]
        """
        return self._call("erfc")

    def ewm_mean(
        self,
        *,
        com: float | None = None,
        span: float | None = None,
        half_life: float | None = None,
        alpha: float | None = None,
        adjust: bool = True,
        min_samples: int = 1,
        ignore_nulls: bool = False,
    ) -> Series:
        """The exponentially weighted mean: each row back weighs less by the factor `1 - alpha`.

        One of `com`, `span`, `half_life` and `alpha` says how fast weights fall: `alpha` is `1 / (1 +
        com)`, `2 / (span + 1)` or `1 - exp(-ln(2) / half_life)`. With `adjust` the weights are divided by
        their sum; without it the mean is `(1 - alpha)` of the one before and `alpha` of the value. Nulls
        stay null; they count as rows back unless `ignore_nulls`. The result is null until there have been
        `min_samples` values.

        Parameters
        ----------
        com
            number; default None
        span
            number; default None
        half_life
            number; default None
        alpha
            number; default None
        adjust
            true or false; default True
        min_samples
            integer; default 1
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.ewm_mean(com=1)
        f64 [1.0, null, 2.6]

        a: i64 [1, 2, 3]
        >>> a.ewm_mean(alpha=0.5, adjust=False)
        f64 [1.0, 1.5, 2.25]
        """
        return self._call("ewm_mean", (), {"com": com, "span": span, "half_life": half_life, "alpha": alpha, "adjust": adjust, "min_samples": min_samples, "ignore_nulls": ignore_nulls})

    def ewm_mean_by(self, by: IntoExpr, *, half_life: str | timedelta) -> Series:
        """The exponentially weighted mean along another column: a value weighs half as much after
        `half_life`.

        `by` are dates, times or integers, in any order and without nulls; for integers `half_life` is a
        number such as `2i`. Nulls stay null.

        Parameters
        ----------
        by
            expression, or the name of a column
        half_life
            length of time such as `1h30m`

        Examples
        --------
        a: i64 [0, 1, 2]
        b: i64 [0, 1, 2]
        >>> a.ewm_mean_by(pl.col("b"), half_life="1i")
        f64 [0.0, 0.5, 1.25]
        """
        return self._call("ewm_mean_by", (by,), {"half_life": half_life})

    def ewm_std(
        self,
        *,
        com: float | None = None,
        span: float | None = None,
        half_life: float | None = None,
        alpha: float | None = None,
        adjust: bool = True,
        bias: bool = False,
        min_samples: int = 1,
        ignore_nulls: bool = False,
    ) -> Series:
        """The exponentially weighted standard deviation: the root of `ewm_var`, which says what the options
        mean.

        Parameters
        ----------
        com
            number; default None
        span
            number; default None
        half_life
            number; default None
        alpha
            number; default None
        adjust
            true or false; default True
        bias
            true or false; default False
        min_samples
            integer; default 1
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.ewm_std(com=1)
        f64 [null, 0.7071067811865476, null]
        """
        return self._call("ewm_std", (), {"com": com, "span": span, "half_life": half_life, "alpha": alpha, "adjust": adjust, "bias": bias, "min_samples": min_samples, "ignore_nulls": ignore_nulls})

    def ewm_sum(
        self,
        *,
        com: float | None = None,
        span: float | None = None,
        half_life: float | None = None,
        alpha: float | None = None,
        min_samples: int = 1,
        ignore_nulls: bool = False,
    ) -> Series:
        """The exponentially weighted sum: each row back weighs less by the factor `1 - alpha`, which the
        options give as for `ewm_mean`.

        Nulls stay null; they count as rows back unless `ignore_nulls`. The result is null until there have
        been `min_samples` values.

        Parameters
        ----------
        com
            number; default None
        span
            number; default None
        half_life
            number; default None
        alpha
            number; default None
        min_samples
            integer; default 1
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, null, 3]
        >>> a.ewm_sum(alpha=0.5)
        f64 [1.0, 2.5, null, 3.625]
        """
        return self._call("ewm_sum", (), {"com": com, "span": span, "half_life": half_life, "alpha": alpha, "min_samples": min_samples, "ignore_nulls": ignore_nulls})

    def ewm_sum_by(self, by: IntoExpr, *, half_life: str | timedelta) -> Series:
        """The exponentially weighted sum along another column: a value weighs half as much after `half_life`.

        `by` are dates, times or integers, in any order and without nulls; for integers `half_life` is a
        number such as `2i`. Nulls stay null.

        Parameters
        ----------
        by
            expression, or the name of a column
        half_life
            length of time such as `1h30m`

        Examples
        --------
        a: i64 [4, 1, null]
        b: i64 [0, 1, 2]
        >>> a.ewm_sum_by(pl.col("b"), half_life="1i")
        f64 [4.0, 3.0, null]
        """
        return self._call("ewm_sum_by", (by,), {"half_life": half_life})

    def ewm_var(
        self,
        *,
        com: float | None = None,
        span: float | None = None,
        half_life: float | None = None,
        alpha: float | None = None,
        adjust: bool = True,
        bias: bool = False,
        min_samples: int = 1,
        ignore_nulls: bool = False,
    ) -> Series:
        """The exponentially weighted variance; the weights are those of `ewm_mean`.

        It is corrected for the bias of few values, unless `bias`; then it is null for one value. Nulls
        stay null; they count as rows back unless `ignore_nulls`. The result is null until there have been
        `min_samples` values.

        Parameters
        ----------
        com
            number; default None
        span
            number; default None
        half_life
            number; default None
        alpha
            number; default None
        adjust
            true or false; default True
        bias
            true or false; default False
        min_samples
            integer; default 1
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.ewm_var(com=1)
        f64 [null, 0.5, null]
        """
        return self._call("ewm_var", (), {"com": com, "span": span, "half_life": half_life, "alpha": alpha, "adjust": adjust, "bias": bias, "min_samples": min_samples, "ignore_nulls": ignore_nulls})

    def exp(self) -> Series:
        """Euler's number raised to the values.

        Examples
        --------
        a: f64 [0, 1, null]
        >>> a.exp()
        f64 [1, 2.718281828459045, null]
        """
        return self._call("exp")

    def explode(self, *, empty_as_null: bool = False, keep_nulls: bool = True) -> Series:
        """The elements of all lists, one per row.

        A null list gives a null unless `keep_nulls` is false, an empty one nothing, or a null if
        `empty_as_null`. Arrays are taken apart like lists; other values stay as they are.

        Parameters
        ----------
        empty_as_null
            true or false; default False
        keep_nulls
            true or false; default True

        Examples
        --------
        a: list[i64] [[1, 2], [], null]
        >>> a.explode()
        i64 [1, 2, null]

        a: list[i64] [[1], [], null]
        >>> a.explode(empty_as_None=True, keep_Nones=False)
        i64 [1, null]
        """
        return self._call("explode", (), {"empty_as_null": empty_as_null, "keep_nulls": keep_nulls})

    def extend_constant(self, value: IntoExpr, n: IntoExpr) -> Series:
        """The values, then `value` `n` times.

        Parameters
        ----------
        value
            expression or value
        n
            expression, or the name of a column

        Examples
        --------
        a: i64 [1, 2]
        >>> a.extend_constant(5, 2)
        i64 [1, 2, 5, 5]
        """
        return self._call("extend_constant", (value, n))

    def fill_nan(self, value: IntoExpr) -> Series:
        """The values, with NaN replaced by `value`; null stays null. Integers have no NaN and stay as they
        are.

        Parameters
        ----------
        value
            expression or value

        Examples
        --------
        a: f64 [1, "NaN", null]
        >>> a.fill_nan(0)
        f64 [1, 0, null]
        """
        return self._call("fill_nan", (value,))

    def fill_null(
        self,
        value: IntoExpr = None,
        strategy: Literal["forward", "backward", "min", "max", "mean", "zero", "one"] | None = None,
        limit: int | None = None,
    ) -> Series:
        """The values, with nulls replaced by `value` or by what `strategy` says.

        A strategy is `forward` or `backward` (the nearest value on that side, for at most `limit` nulls in
        a row), `min`, `max` or `mean` of the other values, `zero` or `one`. The value may be a column; the
        result has the type that both fit.

        Parameters
        ----------
        value
            expression or value; default None
        strategy
            `forward` or `backward` or `min` or `max` or `mean` or `zero` or `one`; default None
        limit
            integer; default None

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.fill_null(0)
        i64 [1, 0, 3]

        a: i64 [1, null, 3]
        >>> a.fill_null(strategy="mean")
        i64 [1, 2, 3]
        """
        return self._call("fill_null", (value, strategy, limit))

    def filter(self, *predicates: IntoExpr | Iterable[IntoExpr], **constraints: IntoExpr) -> Series:
        """The values in rows where all predicates are true; a constraint `name=value` asks that column to
        equal the value.

        Parameters
        ----------
        predicates
            expression, or the name of a column
        constraints
            expression or value

        Examples
        --------
        a: i64 [1, 2, 3]
        b: bool [true, null, true]
        c: bool [true, true, false]
        >>> a.filter(pl.col("b"), pl.col("c"))
        i64 [1]
        """
        return self._call("filter", predicates, constraints)

    def first(self, *, ignore_nulls: bool = False) -> Any:
        """The first value, or the first that is not null if `ignore_nulls`; null if there is none.

        Parameters
        ----------
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [null, 2, 3]
        >>> a.first()
        i64 [null]

        a: i64 [null, 2, 3]
        >>> a.first(ignore_Nones=True)
        i64 [2]
        """
        return self._aggregate("first", (), {"ignore_nulls": ignore_nulls})

    def floor(self) -> Series:
        """The greatest whole number not above each value; integers stay as they are.

        Examples
        --------
        a: f64 [1.5, -1.5, null]
        >>> a.floor()
        f64 [1, -2, null]
        """
        return self._call("floor")

    def floordiv(self, other: IntoExpr) -> Series:
        """The quotient of two values rounded down, row by row; null if one is null.

        An integer divided by zero gives null, a float an infinity or NaN.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [7, -7, null]
        >>> a.floordiv(2)
        i64 [3, -4, null]
        """
        return self._call("floordiv", (other,))

    def forward_fill(self, limit: int | None = None) -> Series:
        """Fills nulls with the last value before them, at most `limit` in a row.

        Parameters
        ----------
        limit
            integer; default None

        Examples
        --------
        a: i64 [null, 1, null, null]
        >>> a.forward_fill()
        i64 [null, 1, 1, 1]

        a: i64 [null, 1, null, null]
        >>> a.forward_fill(1)
        i64 [null, 1, 1, null]
        """
        return self._call("forward_fill", (limit,))

    def gather(self, indices: IntoExpr | Sequence[int], *, null_on_oob: bool = False) -> Series:
        """The values at these positions; negative ones count from the end.

        A null position gives null; one out of bounds is an error, or gives null if `null_on_oob`.

        Parameters
        ----------
        indices
            expression, or the name of a column, or list of: integer
        null_on_oob
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.gather([0, -1, None, 5], None_on_oob=True)
        i64 [1, 3, null, null]

        a: i64 [7, 8]
        b: i64 [1, 0]
        >>> a.gather(pl.col("b"))
        i64 [8, 7]
        """
        return self._call("gather", (indices,), {"null_on_oob": null_on_oob})

    def gather_every(self, n: int, offset: int = 0) -> Series:
        """Every `n`-th value, from `offset` on.

        Parameters
        ----------
        n
            integer
        offset
            integer; default 0

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.gather_every(2)
        i64 [1, 3]

        a: i64 [1, 2, 3]
        >>> a.gather_every(2, 1)
        i64 [2]
        """
        return self._call("gather_every", (n, offset))

    def ge(self, other: IntoExpr) -> Series:
        """Whether a value is greater than another or equal, row by row; null if one is null. NaN is greater
        than any number.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: str ["a", "b", "c", null]
        >>> a.ge("b")
        bool [false, true, true, null]
        """
        return self._call("ge", (other,))

    def get(self, index: IntoExpr, *, null_on_oob: bool = False) -> Any:
        """The value at one position; a negative one counts from the end.

        One out of bounds is an error, or gives null if `null_on_oob`.

        Parameters
        ----------
        index
            expression, or the name of a column
        null_on_oob
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.get(-1, None_on_oob=True)
        i64 [3]
        """
        return self._aggregate("get", (index,), {"null_on_oob": null_on_oob})

    def gt(self, other: IntoExpr) -> Series:
        """Whether a value is greater than another, row by row; null if one is null. NaN is greater than any
        number.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: f64 [1, 3, "NaN", null]
        >>> a.gt(2)
        bool [false, true, true, null]
        """
        return self._call("gt", (other,))

    def has_nulls(self) -> Any:
        """Whether there is a null.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.has_nulls()
        bool [true]
        """
        return self._aggregate("has_nulls")

    def hash(self, seed: int = 0) -> Series:
        """A number of 64 bits that is the same for equal values and most probably another one for others;
        nulls have one too.

        Another `seed` gives other numbers; so may another version of the package.

        Parameters
        ----------
        seed
            integer; default 0

        Examples
        --------
        a: null []
        >>> a.hash()
        u64 []
        """
        return self._call("hash", (seed,))

    def head(self, n: IntoExpr = 10) -> Series:
        """The first `n` values; all but the last `-n` if `n` is negative.

        Parameters
        ----------
        n
            expression or value; default 10

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.head(2)
        i64 [1, 2]

        a: i64 [1, 2, 3]
        >>> a.head(-1)
        i64 [1, 2]
        """
        return self._call("head", (n,))

    def hist(
        self,
        bins: IntoExpr = None,
        *,
        bin_count: int | None = None,
        include_category: bool = False,
        include_breakpoint: bool = False,
    ) -> Series:
        """How many values are in each bin.

        `bins` are the ends of the bins, the first and the last included; without them there are
        `bin_count` bins of one width from the least to the greatest finite value, 10 if that is not given.
        With `include_breakpoint` or `include_category` a struct of the bin's upper end (`breakpoint`), its
        name (`category`) and the `count`. Null and NaN are in no bin.

        Parameters
        ----------
        bins
            expression, or the name of a column; default None
        bin_count
            integer; default None
        include_category
            true or false; default False
        include_breakpoint
            true or false; default False

        Examples
        --------
        a: i64 [1, 3, 8, 8, 2, 1, 3]
        >>> a.hist([1, 2, 3, 9])
        u32 [3, 2, 2]

        a: i64 [0, 1, 4]
        >>> a.hist(bin_count=2, include_category=True)
        struct[category:cat,count:u32] [{"category": "[0.0, 2.0]", "count": 2}, {"category": "(2.0, 4.0]",
        "count": 1}]
        """
        return self._call("hist", (bins,), {"bin_count": bin_count, "include_category": include_category, "include_breakpoint": include_breakpoint})

    def implode(self, *, maintain_order: bool = True) -> Any:
        """All values in one list, nulls included.

        Parameters
        ----------
        maintain_order
            true or false; default True

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.implode()
        list[i64] [[1, null, 3]]
        """
        return self._aggregate("implode", (), {"maintain_order": maintain_order})

    def index_of(self, element: IntoExpr) -> Any:
        """The position of the first value that equals `element`, null if there is none; null equals null, NaN
        equals NaN.

        Parameters
        ----------
        element
            expression or value

        Examples
        --------
        a: i64 [7, null, 5]
        >>> a.index_of(5)
        u32 [2]
        """
        return self._aggregate("index_of", (element,))

    def interpolate(self, method: Literal["linear", "nearest"] = "linear") -> Series:
        """Fills nulls between two values: on a straight line between them, or with the `nearest` of them.

        Nulls before the first and after the last value stay. Values that are not numbers, dates or times
        stay as they are.

        Parameters
        ----------
        method
            `linear` or `nearest`; default "linear"

        Examples
        --------
        a: i64 [1, null, null, 4]
        >>> a.interpolate()
        f64 [1.0, 2.0, 3.0, 4.0]

        a: i64 [1, null, null, null, 9]
        >>> a.interpolate("nearest")
        i64 [1, 1, 9, 9, 9]
        """
        return self._call("interpolate", (method,))

    def interpolate_by(self, by: IntoExpr) -> Series:
        """Fills nulls on the straight line between the values around them, which lie at `by`: numbers, dates
        or times in any order, without nulls.

        Nulls before the first and after the last value stay.

        Parameters
        ----------
        by
            expression, or the name of a column

        Examples
        --------
        a: f64 [1, null, 7, null]
        b: i64 [1, 2, 4, 5]
        >>> a.interpolate_by(pl.col("b"))
        f64 [1, 3, 7, null]
        """
        return self._call("interpolate_by", (by,))

    def is_between(
        self,
        lower_bound: IntoExpr,
        upper_bound: IntoExpr,
        closed: Literal["left", "right", "both", "none"] = "both",
    ) -> Series:
        """Whether a value lies between two bounds, row by row; null if one of the three is null.

        `closed` says which of the bounds themselves lie between them.

        Parameters
        ----------
        lower_bound
            expression, or the name of a column
        upper_bound
            expression, or the name of a column
        closed
            `left` or `right` or `both` or `none`; default "both"

        Examples
        --------
        a: i64 [1, 2, 3, null]
        >>> a.is_between(2, 3)
        bool [false, true, true, null]

        a: i64 [1, 2, 3, null]
        >>> a.is_between(2, 3, closed="left")
        bool [false, true, false, null]
        """
        return self._call("is_between", (lower_bound, upper_bound, closed))

    def is_close(
        self,
        other: IntoExpr,
        *,
        abs_tol: float = 0.0,
        rel_tol: float = 1e-9,
        nans_equal: bool = False,
    ) -> Series:
        """Whether two numbers are nearly equal: they differ by at most `abs_tol`, or by the share `rel_tol`
        of the greater one.

        Infinities are close to themselves only; NaN to nothing, or to NaN if `nans_equal`. Null if one is
        null.

        Parameters
        ----------
        other
            expression, or the name of a column
        abs_tol
            number; default 0.0
        rel_tol
            number; default 1e-9
        nans_equal
            true or false; default False

        Examples
        --------
        a: f64 [1, 2, "inf", null]
        b: f64 [1.0000000001, 2.1, "inf", 1]
        >>> a.is_close(pl.col("b"))
        bool [true, false, true, null]

        a: i64 [1, 2]
        >>> a.is_close(1.5, abs_tol=0.5)
        bool [true, true]
        """
        return self._call("is_close", (other,), {"abs_tol": abs_tol, "rel_tol": rel_tol, "nans_equal": nans_equal})

    def is_duplicated(self) -> Series:
        """True where the value occurs more than once; null counts as a value.

        Examples
        --------
        a: i64 [1, 2, 1]
        >>> a.is_duplicated()
        bool [true, false, true]
        """
        return self._call("is_duplicated")

    def is_empty(self, *, ignore_nulls: bool = False) -> Any:
        """Whether there are no values; nulls are values unless `ignore_nulls`.

        Parameters
        ----------
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [null]
        >>> a.is_empty()
        bool [false]

        a: i64 [null]
        >>> a.is_empty(ignore_Nones=True)
        bool [true]
        """
        return self._aggregate("is_empty", (), {"ignore_nulls": ignore_nulls})

    def is_finite(self) -> Series:
        """Whether a value is neither infinite nor NaN; null gives null.

        Examples
        --------
        a: f64 [1, "inf", "NaN", null]
        >>> a.is_finite()
        bool [true, false, false, null]
        """
        return self._call("is_finite")

    def is_first_distinct(self) -> Series:
        """True where a value occurs for the first time; null counts as a value.

        Examples
        --------
        a: i64 [1, 2, 1]
        >>> a.is_first_distinct()
        bool [true, true, false]
        """
        return self._call("is_first_distinct")

    def is_in(self, other: IntoExpr | Sequence[Any] | Any, *, nulls_equal: bool = False) -> Series:
        """Whether a value is among others: those of one list for all rows, or of the row's own list if
        `other` is a column of lists.

        Null gives null; with `nulls_equal` it is looked for as any value.

        Parameters
        ----------
        other
            expression, or the name of a column, or list of: any value, or any value
        nulls_equal
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.is_in([1, 3])
        bool [true, false, null]

        a: i64 [1, 2, null]
        >>> a.is_in([1, None], Nones_equal=True)
        bool [true, false, true]

        a: i64 [1, 2]
        b: list[i64] [[1, 5], [3]]
        >>> a.is_in(pl.col("b"))
        bool [true, false]
        """
        return self._call("is_in", (other,), {"nulls_equal": nulls_equal})

    def is_infinite(self) -> Series:
        """Whether a value is plus or minus infinity; null gives null.

        Examples
        --------
        a: f64 [1, "-inf", "NaN", null]
        >>> a.is_infinite()
        bool [false, true, false, null]
        """
        return self._call("is_infinite")

    def is_last_distinct(self) -> Series:
        """True where a value occurs for the last time; null counts as a value.

        Examples
        --------
        a: i64 [1, 2, 1]
        >>> a.is_last_distinct()
        bool [false, true, true]
        """
        return self._call("is_last_distinct")

    def is_nan(self) -> Series:
        """Whether a value is NaN, the float that is not a number; null gives null.

        Examples
        --------
        a: f64 [1, "NaN", null]
        >>> a.is_nan()
        bool [false, true, null]
        """
        return self._call("is_nan")

    def is_not_nan(self) -> Series:
        """Whether a value is a number and not NaN; null gives null.

        Examples
        --------
        a: f64 [1, "NaN", null]
        >>> a.is_not_nan()
        bool [true, false, null]
        """
        return self._call("is_not_nan")

    def is_not_null(self) -> Series:
        """True where there is a value. NaN is a value.

        Examples
        --------
        a: str ["x", null]
        >>> a.is_not_null()
        bool [true, false]
        """
        return self._call("is_not_null")

    def is_null(self) -> Series:
        """True where the value is missing. NaN is a value.

        Examples
        --------
        a: f64 [1, null, "NaN"]
        >>> a.is_null()
        bool [false, true, false]
        """
        return self._call("is_null")

    def is_sorted(self, *, descending: bool = False, nulls_last: bool = False) -> Any:
        """Whether the values are in order, as `sort` with these options leaves them; true if there are none.

        Parameters
        ----------
        descending
            true or false; default False
        nulls_last
            true or false; default False

        Examples
        --------
        a: i64 [null, 1, 2, 2]
        >>> a.is_sorted()
        bool [true]

        a: i64 [null, 1, 2]
        >>> a.is_sorted(Nones_last=True)
        bool [false]

        a: i64 [3, 1]
        >>> a.is_sorted(descending=True)
        bool [true]
        """
        return self._aggregate("is_sorted", (), {"descending": descending, "nulls_last": nulls_last})

    def is_unique(self) -> Series:
        """True where the value occurs once; null counts as a value.

        Examples
        --------
        a: i64 [1, 2, 1]
        >>> a.is_unique()
        bool [false, true, false]
        """
        return self._call("is_unique")

    def item(self, *, allow_empty: bool = False) -> Any:
        """The only value: an error if there are more, or none, which gives null if `allow_empty`.

        Parameters
        ----------
        allow_empty
            true or false; default False

        Examples
        --------
        a: i64 [7]
        >>> a.item(allow_empty=True)
        i64 [7]
        """
        return self._aggregate("item", (), {"allow_empty": allow_empty})

    def kurtosis(self, *, fisher: bool = True, bias: bool = True) -> Any:
        """The kurtosis: how heavy the tails of the values are.

        By Fisher's definition a normal distribution has 0, by Pearson's (`fisher` false) 3. If `bias` is
        false it is corrected for the number of values, of which there must be at least 4, else it is null.
        Nulls are left out; NaN if the values do not vary.

        Parameters
        ----------
        fisher
            true or false; default True
        bias
            true or false; default True

        Examples
        --------
        a: i64 [1, 2, 7, null]
        >>> a.kurtosis()
        f64 [-1.5]
        """
        return self._aggregate("kurtosis", (), {"fisher": fisher, "bias": bias})

    def last(self, *, ignore_nulls: bool = False) -> Any:
        """The last value, or the last that is not null if `ignore_nulls`; null if there is none.

        Parameters
        ----------
        ignore_nulls
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.last()
        i64 [null]

        a: i64 [1, 2, null]
        >>> a.last(ignore_Nones=True)
        i64 [2]
        """
        return self._aggregate("last", (), {"ignore_nulls": ignore_nulls})

    def le(self, other: IntoExpr) -> Series:
        """Whether a value is less than another or equal, row by row; null if one is null. NaN is greater than
        any number.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, 3, null]
        >>> a.le(2)
        bool [true, true, false, null]
        """
        return self._call("le", (other,))

    def len(self) -> Any:
        """The number of values, nulls included.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.len()
        u32 [3]
        """
        return self._aggregate("len")

    def limit(self, n: IntoExpr = 10) -> Series:
        """The first `n` values: another name of `head`.

        Parameters
        ----------
        n
            expression or value; default 10

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.limit(2)
        i64 [1, 2]
        """
        return self._call("limit", (n,))

    def log(self, base: IntoExpr = 2.718281828459045) -> Series:
        """The logarithm to a base, the natural one if none is given; minus infinity for 0, NaN for negative
        values.

        Parameters
        ----------
        base
            expression, or the name of a column; default 2.718281828459045

        Examples
        --------
        a: i64 [1, 8, 0, -1, null]
        >>> a.log(2)
        f64 [0, 3, "-inf", "NaN", null]

        a: f64 [1, 2.718281828459045]
        >>> a.log()
        f64 [0, 1]
        """
        return self._call("log", (base,))

    def log10(self) -> Series:
        """The logarithm to base 10; minus infinity for 0, NaN for negative values.

        Examples
        --------
        a: i64 [1, 1000, null]
        >>> a.log10()
        f64 [0, 3, null]
        """
        return self._call("log10")

    def log1p(self) -> Series:
        """The natural logarithm of one more than the values, exact also where they are small.

        Examples
        --------
        a: f64 [0, 1e-20, null]
        >>> a.log1p()
        f64 [0, 1e-20, null]
        """
        return self._call("log1p")

    def lower_bound(self) -> Any:
        """The least value that the type can hold, whatever the values are.

        Examples
        --------
        a: i8 [1, 2]
        >>> a.lower_bound()
        i8 [-128]
        """
        return self._aggregate("lower_bound")

    def lt(self, other: IntoExpr) -> Series:
        """Whether a value is less than another, row by row; null if one is null. NaN is greater than any
        number.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.lt(2)
        bool [true, false, null]
        """
        return self._call("lt", (other,))

    def map_batches(
        self,
        function: Callable[..., Any],
        return_dtype: PolarsDataType | None = None,
        *,
        is_elementwise: bool = False,
        returns_scalar: bool = False,
    ) -> Series:
        """What `function` makes of the values as a Series; in groups, of those of each group.

        It returns a Series, of any length; one value per call if `returns_scalar`. A function that looks
        at each value by itself may be called with any part of them if `is_elementwise`, which is faster.
        Without `return_dtype` the type is that of what the function gives for sample values.

        Parameters
        ----------
        function
            function
        return_dtype
            data type; default None
        is_elementwise
            true or false; default False
        returns_scalar
            true or false; default False
        """
        return self._call("map_batches", (NativeFunction(function), return_dtype), {"is_elementwise": is_elementwise, "returns_scalar": returns_scalar})

    def map_elements(
        self,
        function: Callable[..., Any],
        return_dtype: PolarsDataType | None = None,
        *,
        skip_nulls: bool = True,
        pass_name: bool = False,
        strategy: Literal["thread_local", "threading"] = "thread_local",
    ) -> Series:
        """What `function` makes of each value.

        A list is given as a Series, with the name of the column where `pass_name`; a struct as a mapping.
        Nulls stay null, unless `skip_nulls` is false: then the function is called with them too. Without
        `return_dtype` the type is that of what the function gives for a sample value. `strategy` has no
        effect.

        This is much slower than the functions of expressions: use it for what they cannot do.

        Parameters
        ----------
        function
            function
        return_dtype
            data type; default None
        skip_nulls
            true or false; default True
        pass_name
            true or false; default False
        strategy
            `thread_local` or `threading`; default "thread_local"
        """
        return self._call("map_elements", (NativeFunction(function), return_dtype), {"skip_nulls": skip_nulls, "pass_name": pass_name, "strategy": strategy})

    def max(self) -> Any:
        """The greatest value.

        Nulls are left out, and NaN too unless all values are NaN; the greatest of no values is null. Text
        is compared by its characters' code points, Categorical too.

        Examples
        --------
        a: i64 [3, null, 1, 2]
        >>> a.max()
        i64 [3]
        """
        return self._aggregate("max")

    def max_by(self, by: IntoExpr) -> Any:
        """The value in the row where `by` is greatest: the first if there are several, null if there is none.

        Parameters
        ----------
        by
            expression, or the name of a column

        Examples
        --------
        a: str ["x", "y", "z"]
        b: i64 [3, null, 1]
        >>> a.max_by(pl.col("b"))
        str ["x"]
        """
        return self._aggregate("max_by", (by,))

    def mean(self) -> Any:
        """The arithmetic mean of the values.

        Nulls are left out; the mean of no values is null. Dates have a Datetime as their mean.

        Examples
        --------
        a: i64 [1, 2, null, 6]
        >>> a.mean()
        f64 [3.0]

        a: bool [true, false]
        >>> a.mean()
        f64 [0.5]
        """
        return self._aggregate("mean")

    def median(self) -> Any:
        """The middle value; of an even number of values, the mean of the two in the middle.

        Nulls are left out; the median of no values is null. NaN counts as the greatest number.

        Examples
        --------
        a: i64 [7, 1, null, 2]
        >>> a.median()
        f64 [2.0]

        a: i64 [1, 2]
        >>> a.median()
        f64 [1.5]
        """
        return self._aggregate("median")

    def min(self) -> Any:
        """The least value.

        Nulls are left out, and NaN too unless all values are NaN; the least of no values is null. Text is
        compared by its characters' code points, Categorical too.

        Examples
        --------
        a: i64 [3, null, 1, 2]
        >>> a.min()
        i64 [1]

        a: str ["pear", "fig"]
        >>> a.min()
        str ["fig"]
        """
        return self._aggregate("min")

    def min_by(self, by: IntoExpr) -> Any:
        """The value in the row where `by` is least: the first if there are several, null if there is none.

        Parameters
        ----------
        by
            expression, or the name of a column

        Examples
        --------
        a: str ["x", "y", "z"]
        b: i64 [3, null, 1]
        >>> a.min_by(pl.col("b"))
        str ["z"]
        """
        return self._aggregate("min_by", (by,))

    def mod(self, other: IntoExpr) -> Series:
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
        >>> a.mod(3)
        i64 [1, 2, null]
        """
        return self._call("mod", (other,))

    def mode(self, *, maintain_order: bool = False) -> Series:
        """The value that occurs most often; all of them if there are several.

        They come in the order of their first occurrence.

        Parameters
        ----------
        maintain_order
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 3, 2, 1]
        >>> a.mode()
        i64 [1, 2]
        """
        return self._call("mode", (), {"maintain_order": maintain_order})

    def mul(self, other: IntoExpr) -> Series:
        """The product of two values, row by row; null if one is null.

        Integers wrap around on overflow. A Duration times a number is a Duration.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.mul(10)
        i64 [10, 20, null]
        """
        return self._call("mul", (other,))

    def n_unique(self) -> Any:
        """The number of distinct values; null counts as one.

        Examples
        --------
        a: i64 [1, null, 1, null]
        >>> a.n_unique()
        u32 [2]
        """
        return self._aggregate("n_unique")

    def nan_max(self) -> Any:
        """The greatest value, or NaN if there is one. Nulls are left out; the greatest of no values is null.

        Examples
        --------
        a: f64 [3.0, null, 1.0]
        >>> a.nan_max()
        f64 [3.0]
        """
        return self._aggregate("nan_max")

    def nan_min(self) -> Any:
        """The least value, or NaN if there is one. Nulls are left out; the least of no values is null.

        Examples
        --------
        a: f64 [3.0, null, 1.0]
        >>> a.nan_min()
        f64 [1.0]
        """
        return self._aggregate("nan_min")

    def ne(self, other: IntoExpr) -> Series:
        """Whether two values differ, row by row; null if one is null. NaN equals NaN.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, 2, null]
        >>> a.ne(2)
        bool [true, false, null]
        """
        return self._call("ne", (other,))

    def ne_missing(self, other: IntoExpr) -> Series:
        """Whether two values differ, row by row; null equals null and nothing else.

        Parameters
        ----------
        other
            expression or value

        Examples
        --------
        a: i64 [1, null, null]
        b: i64 [1, null, 2]
        >>> a.ne_missing(pl.col("b"))
        bool [false, false, true]
        """
        return self._call("ne_missing", (other,))

    def neg(self) -> Series:
        """The values with the other sign. The least integer, which has no counterpart, stays as it is.

        Examples
        --------
        a: i64 [1, -2, null]
        >>> a.neg()
        i64 [-1, 2, null]
        """
        return self._call("neg")

    def not_(self) -> Series:
        """True for false and the reverse; integers with all bits flipped. Null stays null.

        Examples
        --------
        a: bool [true, false, null]
        >>> a.not_()
        bool [false, true, null]

        a: i64 [0, 5]
        >>> a.not_()
        i64 [-1, -6]
        """
        return self._call("not_")

    def null_count(self) -> Any:
        """The number of nulls.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.null_count()
        u32 [1]
        """
        return self._aggregate("null_count")

    def or_(self, *others: IntoExpr | Iterable[IntoExpr]) -> Series:
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
        >>> a.or_(pl.col("b"))
        bool [true, false, null, true]

        a: i64 [6, null]
        >>> a.or_(3)
        i64 [7, null]
        """
        return self._call("or_", others)

    def pct_change(self, n: IntoExpr = 1) -> Series:
        """The change of each value against the one `n` rows before, as a share of that: 0.5 means half as
        much again.

        Rows without such a value are null; `n` may be negative.

        Parameters
        ----------
        n
            expression, or the name of a column; default 1

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.pct_change()
        f64 [null, 1.0, 0.5]
        """
        return self._call("pct_change", (n,))

    def peak_max(self) -> Series:
        """True where a value is greater than the ones before and after it, 0 beyond the ends; null where that
        depends on a null.

        Examples
        --------
        a: i64 [1, 3, 2, 5]
        >>> a.peak_max()
        bool [false, true, false, true]
        """
        return self._call("peak_max")

    def peak_min(self) -> Series:
        """True where a value is less than the ones before and after it, 0 beyond the ends; null where that
        depends on a null.

        Examples
        --------
        a: i64 [1, 3, 2, 5]
        >>> a.peak_min()
        bool [false, false, true, false]
        """
        return self._call("peak_min")

    def pow(self, exponent: IntoExpr) -> Series:
        """The values raised to a power, row by row; null if one is null.

        An integer raised to an integer is an integer, which wraps around on overflow; a negative exponent
        is an error then: cast the base to a float first.

        Parameters
        ----------
        exponent
            expression, or the name of a column

        Examples
        --------
        a: i64 [1, 2, 3, null]
        >>> a.pow(3)
        i64 [1, 8, 27, null]

        a: f64 [1, 4, null]
        >>> a.pow(0.5)
        f64 [1, 2, null]
        """
        return self._call("pow", (exponent,))

    def product(self) -> Any:
        """The product of the values.

        Nulls are left out; the product of no values is 1. Integers and Booleans are multiplied as Int64
        (UInt64 stays) and wrap around on overflow.

        Examples
        --------
        a: i64 [2, null, 5]
        >>> a.product()
        i64 [10]
        """
        return self._aggregate("product")

    def qcut(
        self,
        quantiles: int | Sequence[float],
        *,
        labels: Sequence[str] | None = None,
        left_closed: bool = False,
        allow_duplicates: bool = False,
        include_breaks: bool = False,
    ) -> Series:
        """The interval between quantiles in which each value is, as a category; null and NaN are in none.

        A number of `quantiles` stands for so many intervals with equal shares of the values. Quantiles
        that are equal are an error, unless `allow_duplicates`. The other options are those of `cut`.

        Parameters
        ----------
        quantiles
            integer, or list of: number
        labels
            list of: text; default None
        left_closed
            true or false; default False
        allow_duplicates
            true or false; default False
        include_breaks
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 3, 4, 5]
        >>> a.qcut([0.25, 0.75], labels=["low", "mid", "high"])
        cat ["low", "low", "mid", "mid", "high"]
        """
        return self._call("qcut", (quantiles,), {"labels": labels, "left_closed": left_closed, "allow_duplicates": allow_duplicates, "include_breaks": include_breaks})

    def quantile(
        self,
        quantile: IntoExpr | Sequence[float],
        interpolation: Literal["nearest", "higher", "lower", "midpoint", "linear", "equiprobable"] = "nearest",
    ) -> Any:
        """The value below which the share `quantile` (from 0 to 1) of the values lies; a list of shares gives
        a list.

        `interpolation` says what to do between two values: take the `nearest`, `higher` or `lower` one,
        their `midpoint`, or go on a straight line between them (`linear`); `equiprobable` takes the least
        value with at least that share at or below it. Nulls are left out; null if there are no values.

        Parameters
        ----------
        quantile
            expression, or the name of a column, or list of: number
        interpolation
            `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`; default "nearest"

        Examples
        --------
        a: i64 [1, 2, 3, 4, null]
        >>> a.quantile(0.5)
        f64 [3.0]

        a: i64 [1, 2, 3, 4]
        >>> a.quantile(0.3, "linear")
        f64 [1.9]

        a: i64 [1, 2, 3, 4]
        >>> a.quantile([0.0, 1.0])
        list[f64] [[1.0, 4.0]]
        """
        return self._aggregate("quantile", (quantile, interpolation))

    def radians(self) -> Series:
        """Angles in radians, from degrees.

        Examples
        --------
        a: f64 [0, 180, null]
        >>> a.radians()
        f64 [0, 3.141592653589793, null]
        """
        return self._call("radians")

    def rank(
        self,
        method: Literal["average", "min", "max", "dense", "ordinal", "random"] = "average",
        *,
        descending: bool = False,
        seed: int | None = None,
    ) -> Series:
        """The rank of each value in their order, from 1 on; the greatest first if `descending`.

        Equal values share the `average`, the `min` or the `max` of their ranks, or are numbered without
        gaps after them (`dense`), in their order (`ordinal`) or in a `random` one, which `seed` repeats.
        Nulls have no rank.

        Parameters
        ----------
        method
            `average` or `min` or `max` or `dense` or `ordinal` or `random`; default "average"
        descending
            true or false; default False
        seed
            integer; default None

        Examples
        --------
        a: i64 [3, 1, null, 1]
        >>> a.rank()
        f64 [3.0, 1.5, null, 1.5]

        a: i64 [3, 1, null, 1]
        >>> a.rank("dense")
        u32 [2, 1, null, 1]
        """
        return self._call("rank", (method,), {"descending": descending, "seed": seed})

    def reinterpret(self, *, signed: bool | None = None, dtype: PolarsDataType | None = None) -> Series:
        """The same bits read as another type of numbers: the `signed` or unsigned integers of the width, or
        `dtype`, which must have the same width.

        Parameters
        ----------
        signed
            true or false; default None
        dtype
            data type; default None

        Examples
        --------
        a: i8 [-1, 1, null]
        >>> a.reinterpret(signed=False)
        u8 [255, 1, null]

        a: f64 [1, null]
        >>> a.reinterpret(dtype=i64)
        i64 [4607182418800017408, null]
        """
        return self._call("reinterpret", (), {"signed": signed, "dtype": dtype})

    def repeat_by(self, by: IntoExpr) -> Series:
        """A list of each value as often as `by` says; null where that is null.

        Parameters
        ----------
        by
            expression, or the name of a column

        Examples
        --------
        a: i64 [1, null, 3]
        b: i64 [2, 1, null]
        >>> a.repeat_by(pl.col("b"))
        list[i64] [[1, 1], [null], null]
        """
        return self._call("repeat_by", (by,))

    def replace(self, old: IntoExpr | Sequence[Any], new: IntoExpr | Sequence[Any] = None) -> Series:
        """The values with each of `old` replaced by that of `new` in its place, or by the only one of `new`.

        Values that are not in `old` stay. The new values are cast to the type of the column.

        Parameters
        ----------
        old
            expression or value, or list of: any value
        new
            expression or value, or list of: any value; default None

        Examples
        --------
        a: i64 [1, 2, 2, null]
        >>> a.replace(2, 100)
        i64 [1, 100, 100, null]

        a: str ["x", "y", "z"]
        >>> a.replace(["x", "y"], ["p", "q"])
        str ["p", "q", "z"]
        """
        return self._call("replace", (old, new))

    def replace_strict(
        self,
        old: IntoExpr | Sequence[Any],
        new: IntoExpr | Sequence[Any] = None,
        *,
        default: IntoExpr = None,
        return_dtype: PolarsDataType | None = None,
    ) -> Series:
        """For each value that of `new` in the place where `old` has it, or the only one of `new`.

        Other values become `default`; without one they are an error, and nulls stay null. The result has
        the type of the new values and the default, or `return_dtype`.

        Parameters
        ----------
        old
            expression or value, or list of: any value
        new
            expression or value, or list of: any value; default None
        default
            expression or value; default None
        return_dtype
            data type; default None

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.replace_strict([1, 2], ["x", "y"], default="z")
        str ["x", "y", "z"]

        a: i64 [1, null]
        >>> a.replace_strict([1], [10], return_dtype=f64)
        f64 [10.0, null]
        """
        return self._call("replace_strict", (old, new), {"default": default, "return_dtype": return_dtype})

    def reshape(self, dimensions: Sequence[int]) -> Series:
        """The values as rows of arrays of these dimensions: `[rows, width, ...]`; nested values are taken
        apart first.

        The first dimension may be -1: as many rows as there are values for. With one dimension only the
        result is a plain column.

        Parameters
        ----------
        dimensions
            list of: integer

        Examples
        --------
        a: i64 [1, 2, 3, 4]
        >>> a.reshape([-1, 2])
        array[i64, 2] [[1, 2], [3, 4]]

        a: array[i64, 2] [[1, 2], [3, 4]]
        >>> a.reshape([-1])
        i64 [1, 2, 3, 4]
        """
        return self._call("reshape", (dimensions,))

    def reverse(self) -> Series:
        """The values from the last to the first.

        Examples
        --------
        a: i64 [1, null, 3]
        >>> a.reverse()
        i64 [3, null, 1]
        """
        return self._call("reverse")

    def rle(self) -> Series:
        """The runs of equal values, as structs of their length and value.

        Examples
        --------
        a: i64 [7, 7, null]
        >>> a.rle()
        struct[len:u32,value:i64] [{"len": 2, "value": 7}, {"len": 1, "value": null}]
        """
        return self._call("rle")

    def rle_id(self) -> Series:
        """The number of the run of equal values that the row is in, from 0 on.

        Examples
        --------
        a: i64 [7, 7, 1, 7]
        >>> a.rle_id()
        u32 [0, 0, 1, 2]
        """
        return self._call("rle_id")

    def rolling_kurtosis(
        self,
        window_size: int,
        *,
        fisher: bool = True,
        bias: bool = True,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """The kurtosis over a window that moves along the rows; 0 for a normal distribution, or 3 unless
        `fisher`.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). It is corrected for the bias of few values unless `bias`.

        Parameters
        ----------
        window_size
            integer
        fisher
            true or false; default True
        bias
            true or false; default True
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [1, 4, 2, 9]
        >>> a.rolling_kurtosis(4, fisher=False)
        f64 [null, null, null, 2.0]
        """
        return self._call("rolling_kurtosis", (window_size,), {"fisher": fisher, "bias": bias, "min_samples": min_samples, "center": center})

    def rolling_map(
        self,
        function: Callable[..., Any],
        window_size: int,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """What `function` makes of a window of `window_size` values that ends with each row, or has it in the
        middle if `center`.

        It gets a Series and returns a value, which becomes one of the column's type. Windows with fewer
        than `min_samples` values (default `window_size`) that are not null give null. With `weights` the
        values are multiplied by them before, and the result is a float.

        Parameters
        ----------
        function
            function
        window_size
            integer
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False
        """
        return self._call("rolling_map", (NativeFunction(function), window_size, weights), {"min_samples": min_samples, "center": center})

    def rolling_max(
        self,
        window_size: int,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """The greatest value in a window that moves along the rows; NaN if there is one.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
        need a column without nulls.

        Parameters
        ----------
        window_size
            integer
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [3, 1, 2]
        >>> a.rolling_max(2)
        i64 [null, 3, 2]
        """
        return self._call("rolling_max", (window_size, weights), {"min_samples": min_samples, "center": center})

    def rolling_max_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        *,
        min_samples: int = 1,
        closed: Literal["left", "right", "both", "none"] = "right",
    ) -> Series:
        """The greatest value in a window that moves along another column; NaN if there is one.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left
        out; the result is null where there are fewer than `min_samples` values.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        min_samples
            integer; default 1
        closed
            `left` or `right` or `both` or `none`; default "right"

        Examples
        --------
        a: i64 [3, 2, 1]
        b: i64 [1, 2, 5]
        >>> a.rolling_max_by(pl.col("b"), "2i")
        i64 [3, 3, 1]
        """
        return self._call("rolling_max_by", (by, window_size), {"min_samples": min_samples, "closed": closed})

    def rolling_mean(
        self,
        window_size: int,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """The mean over a window that moves along the rows.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
        need a column without nulls.

        Parameters
        ----------
        window_size
            integer
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.rolling_mean(2)
        f64 [null, 1.5, 2.5]

        a: i64 [1, 2, 3]
        >>> a.rolling_mean(2, [1.0, 3.0])
        f64 [null, 1.75, 2.75]
        """
        return self._call("rolling_mean", (window_size, weights), {"min_samples": min_samples, "center": center})

    def rolling_mean_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        *,
        min_samples: int = 1,
        closed: Literal["left", "right", "both", "none"] = "right",
    ) -> Series:
        """The mean over a window that moves along another column.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left
        out; the result is null where there are fewer than `min_samples` values.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        min_samples
            integer; default 1
        closed
            `left` or `right` or `both` or `none`; default "right"

        Examples
        --------
        a: i64 [1, 2, 3]
        b: date ["2024-01-01", "2024-01-02", "2024-01-05"]
        >>> a.rolling_mean_by(pl.col("b"), "2d")
        f64 [1, 1.5, 3]
        """
        return self._call("rolling_mean_by", (by, window_size), {"min_samples": min_samples, "closed": closed})

    def rolling_median(
        self,
        window_size: int,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """The median over a window that moves along the rows.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). `weights` are not supported.

        Parameters
        ----------
        window_size
            integer
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [1, 5, 3, 4]
        >>> a.rolling_median(3)
        f64 [null, null, 3.0, 4.0]
        """
        return self._call("rolling_median", (window_size, weights), {"min_samples": min_samples, "center": center})

    def rolling_median_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        *,
        min_samples: int = 1,
        closed: Literal["left", "right", "both", "none"] = "right",
    ) -> Series:
        """The median over a window that moves along another column.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left
        out; the result is null where there are fewer than `min_samples` values.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        min_samples
            integer; default 1
        closed
            `left` or `right` or `both` or `none`; default "right"

        Examples
        --------
        a: i64 [1, 5, 3]
        b: i64 [1, 2, 3]
        >>> a.rolling_median_by(pl.col("b"), "3i")
        f64 [1, 3, 3]
        """
        return self._call("rolling_median_by", (by, window_size), {"min_samples": min_samples, "closed": closed})

    def rolling_min(
        self,
        window_size: int,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """The least value in a window that moves along the rows; NaN if there is one.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
        need a column without nulls.

        Parameters
        ----------
        window_size
            integer
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [3, 1, 2]
        >>> a.rolling_min(2)
        i64 [null, 1, 1]
        """
        return self._call("rolling_min", (window_size, weights), {"min_samples": min_samples, "center": center})

    def rolling_min_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        *,
        min_samples: int = 1,
        closed: Literal["left", "right", "both", "none"] = "right",
    ) -> Series:
        """The least value in a window that moves along another column; NaN if there is one.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left
        out; the result is null where there are fewer than `min_samples` values.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        min_samples
            integer; default 1
        closed
            `left` or `right` or `both` or `none`; default "right"

        Examples
        --------
        a: i64 [1, 2, 3]
        b: i64 [1, 2, 5]
        >>> a.rolling_min_by(pl.col("b"), "2i")
        i64 [1, 1, 3]
        """
        return self._call("rolling_min_by", (by, window_size), {"min_samples": min_samples, "closed": closed})

    def rolling_quantile(
        self,
        quantile: float,
        interpolation: Literal["nearest", "higher", "lower", "midpoint", "linear", "equiprobable"] = "nearest",
        window_size: int = 2,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """A quantile over a window that moves along the rows.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). `weights` are not supported.

        Parameters
        ----------
        quantile
            number
        interpolation
            `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`; default "nearest"
        window_size
            integer; default 2
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 3, 4]
        >>> a.rolling_quantile(0.3, "linear", 3)
        f64 [null, null, 1.6, 2.6]
        """
        return self._call("rolling_quantile", (quantile, interpolation, window_size, weights), {"min_samples": min_samples, "center": center})

    def rolling_quantile_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        *,
        quantile: float,
        interpolation: Literal["nearest", "higher", "lower", "midpoint", "linear", "equiprobable"] = "nearest",
        min_samples: int = 1,
        closed: Literal["left", "right", "both", "none"] = "right",
    ) -> Series:
        """A quantile over a window that moves along another column.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left
        out; the result is null where there are fewer than `min_samples` values.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        quantile
            number
        interpolation
            `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`; default "nearest"
        min_samples
            integer; default 1
        closed
            `left` or `right` or `both` or `none`; default "right"

        Examples
        --------
        a: i64 [1, 5, 3]
        b: i64 [1, 2, 3]
        >>> a.rolling_quantile_by(pl.col("b"), "3i", quantile=1.0)
        f64 [1, 5, 5]
        """
        return self._call("rolling_quantile_by", (by, window_size), {"quantile": quantile, "interpolation": interpolation, "min_samples": min_samples, "closed": closed})

    def rolling_rank(
        self,
        window_size: int,
        method: Literal["average", "min", "max", "dense", "random"] = "average",
        *,
        seed: int | None = None,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """The rank of each value among those of a window that moves along the rows.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Equal values share the `average`, the `min` or the `max` of their ranks, count once (`dense`), or
        are ranked at `random`, which `seed` repeats. Nulls are left out; the result is null for a null,
        and where there are fewer than `min_samples` values (`window_size`, if it is not given).

        Parameters
        ----------
        window_size
            integer
        method
            `average` or `min` or `max` or `dense` or `random`; default "average"
        seed
            integer; default None
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [1, 4, 4, 2]
        >>> a.rolling_rank(3)
        f64 [null, null, 2.5, 1.0]

        a: i64 [1, 4, 4, 2]
        >>> a.rolling_rank(3, "max")
        u32 [null, null, 3, 1]
        """
        return self._call("rolling_rank", (window_size, method), {"seed": seed, "min_samples": min_samples, "center": center})

    def rolling_rank_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        method: Literal["average", "min", "max", "dense", "random"] = "average",
        *,
        seed: int | None = None,
        min_samples: int = 1,
        closed: Literal["left", "right", "both", "none"] = "right",
    ) -> Series:
        """The rank of each value among those of a window that moves along another column.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says whether its start belongs to it (`both`) or not
        (`right`). The other options are those of `rolling_rank`.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        method
            `average` or `min` or `max` or `dense` or `random`; default "average"
        seed
            integer; default None
        min_samples
            integer; default 1
        closed
            `left` or `right` or `both` or `none`; default "right"

        Examples
        --------
        a: i64 [1, 4, 2]
        b: i64 [1, 2, 3]
        >>> a.rolling_rank_by(pl.col("b"), "2i")
        f64 [1, 2, 1]
        """
        return self._call("rolling_rank_by", (by, window_size, method), {"seed": seed, "min_samples": min_samples, "closed": closed})

    def rolling_skew(
        self,
        window_size: int,
        *,
        bias: bool = True,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """The skewness over a window that moves along the rows.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). It is corrected for the bias of few values unless `bias`.

        Parameters
        ----------
        window_size
            integer
        bias
            true or false; default True
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 3, 1]
        >>> a.rolling_skew(2)
        f64 [null, 0, 0, 0]
        """
        return self._call("rolling_skew", (window_size,), {"bias": bias, "min_samples": min_samples, "center": center})

    def rolling_std(
        self,
        window_size: int,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
        ddof: int = 1,
    ) -> Series:
        """The standard deviation over a window that moves along the rows.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
        need a column without nulls.

        Parameters
        ----------
        window_size
            integer
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False
        ddof
            integer; default 1

        Examples
        --------
        a: i64 [1, 3, 3]
        >>> a.rolling_std(2, ddof=0)
        f64 [null, 1.0, 0.0]
        """
        return self._call("rolling_std", (window_size, weights), {"min_samples": min_samples, "center": center, "ddof": ddof})

    def rolling_std_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        *,
        min_samples: int = 1,
        closed: Literal["left", "right", "both", "none"] = "right",
        ddof: int = 1,
    ) -> Series:
        """The standard deviation over a window that moves along another column.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left
        out; the result is null where there are fewer than `min_samples` values.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        min_samples
            integer; default 1
        closed
            `left` or `right` or `both` or `none`; default "right"
        ddof
            integer; default 1

        Examples
        --------
        a: i64 [1, 3, 3]
        b: i64 [1, 2, 3]
        >>> a.rolling_std_by(pl.col("b"), "2i", ddof=0)
        f64 [0, 1, 0]
        """
        return self._call("rolling_std_by", (by, window_size), {"min_samples": min_samples, "closed": closed, "ddof": ddof})

    def rolling_sum(
        self,
        window_size: int,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
    ) -> Series:
        """The sum over a window that moves along the rows.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
        need a column without nulls.

        Parameters
        ----------
        window_size
            integer
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.rolling_sum(2)
        i64 [null, 3, 5]

        a: i64 [1, null, 3]
        >>> a.rolling_sum(2, min_samples=1)
        i64 [1, 1, 3]
        """
        return self._call("rolling_sum", (window_size, weights), {"min_samples": min_samples, "center": center})

    def rolling_sum_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        *,
        min_samples: int = 0,
        closed: Literal["left", "right", "both", "none"] = "right",
    ) -> Series:
        """The sum over a window that moves along another column.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left
        out; the result is null where there are fewer than `min_samples` values.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        min_samples
            integer; default 0
        closed
            `left` or `right` or `both` or `none`; default "right"

        Examples
        --------
        a: i64 [1, 2, 3]
        b: i64 [1, 2, 5]
        >>> a.rolling_sum_by(pl.col("b"), "2i")
        i64 [1, 3, 3]
        """
        return self._call("rolling_sum_by", (by, window_size), {"min_samples": min_samples, "closed": closed})

    def rolling_var(
        self,
        window_size: int,
        weights: Sequence[float] | None = None,
        *,
        min_samples: int | None = None,
        center: bool = False,
        ddof: int = 1,
    ) -> Series:
        """The variance over a window that moves along the rows.

        The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
        Nulls are left out; the result is null where there are fewer than `min_samples` values
        (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
        need a column without nulls.

        Parameters
        ----------
        window_size
            integer
        weights
            list of: number; default None
        min_samples
            integer; default None
        center
            true or false; default False
        ddof
            integer; default 1

        Examples
        --------
        a: i64 [1, 2, 4]
        >>> a.rolling_var(2)
        f64 [null, 0.5, 2.0]
        """
        return self._call("rolling_var", (window_size, weights), {"min_samples": min_samples, "center": center, "ddof": ddof})

    def rolling_var_by(
        self,
        by: IntoExpr,
        window_size: str | timedelta,
        *,
        min_samples: int = 1,
        closed: Literal["left", "right", "both", "none"] = "right",
        ddof: int = 1,
    ) -> Series:
        """The variance over a window that moves along another column.

        The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
        (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left
        out; the result is null where there are fewer than `min_samples` values.

        Parameters
        ----------
        by
            expression, or the name of a column
        window_size
            length of time such as `1h30m`
        min_samples
            integer; default 1
        closed
            `left` or `right` or `both` or `none`; default "right"
        ddof
            integer; default 1

        Examples
        --------
        a: i64 [1, 2, 4]
        b: i64 [1, 2, 3]
        >>> a.rolling_var_by(pl.col("b"), "2i")
        f64 [null, 0.5, 2]
        """
        return self._call("rolling_var_by", (by, window_size), {"min_samples": min_samples, "closed": closed, "ddof": ddof})

    def round(
        self,
        decimals: int = 0,
        mode: Literal["half_to_even", "half_away_from_zero", "to_zero"] = "half_to_even",
    ) -> Series:
        """The values rounded to a number of decimals; integers stay as they are.

        A value in the middle goes to the even neighbour, or away from zero, as `mode` says; with `to_zero`
        digits are cut.

        Parameters
        ----------
        decimals
            integer; default 0
        mode
            `half_to_even` or `half_away_from_zero` or `to_zero`; default "half_to_even"

        Examples
        --------
        a: f64 [1.25, 2.5, -2.5, null]
        >>> a.round()
        f64 [1, 2, -2, null]

        a: f64 [1.25, 2.5, -2.5, null]
        >>> a.round(1, mode="half_away_from_zero")
        f64 [1.3, 2.5, -2.5, null]
        """
        return self._call("round", (decimals, mode))

    def round_sig_figs(self, digits: int) -> Series:
        """The values rounded to a number of significant digits, which is at least 1.

        A value in the middle goes away from zero, a decimal to the even neighbour. An integer that the
        type cannot hold becomes null.

        Parameters
        ----------
        digits
            integer

        Examples
        --------
        a: f64 [1234.567, -0.0012345, 0, null]
        >>> a.round_sig_figs(2)
        f64 [1200, -0.0012, 0, null]

        a: i64 [1234, -1267, 5]
        >>> a.round_sig_figs(2)
        i64 [1200, -1300, 5]
        """
        return self._call("round_sig_figs", (digits,))

    def sample(
        self,
        n: IntoExpr = None,
        *,
        fraction: IntoExpr = None,
        with_replacement: bool = False,
        shuffle: bool | None = None,
        seed: int | None = None,
    ) -> Series:
        """Values chosen at random: `n` of them, or a `fraction` of all; one if neither is given.

        They keep their order unless `shuffle`. `with_replacement` may choose a value several times;
        without it, to ask for more values than there are is an error. The same `seed` gives the same
        choice.

        Parameters
        ----------
        n
            expression, or the name of a column; default None
        fraction
            expression, or the name of a column; default None
        with_replacement
            true or false; default False
        shuffle
            true or false; default None
        seed
            integer; default None

        Examples
        --------
        a: i64 [7, 7]
        >>> a.sample(fraction=0.5, seed=1)
        i64 [7]
        """
        return self._call("sample", (n,), {"fraction": fraction, "with_replacement": with_replacement, "shuffle": shuffle, "seed": seed})

    def search_sorted(
        self,
        element: IntoExpr,
        side: Literal["any", "left", "right"] = "any",
        *,
        descending: bool = False,
    ) -> Series:
        """Where each of some values would have to be put among the values, which are sorted, so that they
        stay sorted.

        Before equal values with `side` `left` or `any`, behind them with `right`. Nulls come first.

        Parameters
        ----------
        element
            expression or value
        side
            `any` or `left` or `right`; default "any"
        descending
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 2, 3]
        >>> a.search_sorted(2)
        u32 [1]

        a: i64 [1, 2, 2, 3]
        >>> a.search_sorted(2, "right")
        u32 [3]

        a: i64 [1, 2, 3]
        b: i64 [9, 0, 2]
        >>> a.search_sorted(pl.col("b"))
        u32 [3, 0, 1]
        """
        return self._call("search_sorted", (element, side), {"descending": descending})

    def set_sorted(self, *, descending: bool = False, nulls_last: bool = False) -> Series:
        """The values as they are: a promise that they are in order.

        Order is found where it is of use, so the promise is not needed.

        Parameters
        ----------
        descending
            true or false; default False
        nulls_last
            true or false; default False

        Examples
        --------
        a: i64 [1, 2]
        >>> a.set_sorted()
        i64 [1, 2]
        """
        return self._call("set_sorted", (), {"descending": descending, "nulls_last": nulls_last})

    def shift(self, n: IntoExpr = 1, *, fill_value: IntoExpr = None) -> Series:
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
        >>> a.shift(1)
        i64 [null, 1, 2]

        a: i64 [1, 2, 3]
        >>> a.shift(-1, fill_value=0)
        i64 [2, 3, 0]
        """
        return self._call("shift", (n,), {"fill_value": fill_value})

    def shuffle(self, seed: int | None = None) -> Series:
        """The values in random order; the same `seed` gives the same order.

        Parameters
        ----------
        seed
            integer; default None

        Examples
        --------
        a: i64 [7, 7]
        >>> a.shuffle(seed=1)
        i64 [7, 7]
        """
        return self._call("shuffle", (seed,))

    def sign(self) -> Series:
        """-1 for negative values, 1 for positive ones, 0 for zero; NaN stays NaN.

        Examples
        --------
        a: f64 [-2.5, 0, 3, "NaN", null]
        >>> a.sign()
        f64 [-1, 0, 1, "NaN", null]
        """
        return self._call("sign")

    def sin(self) -> Series:
        """The sine of angles in radians.

        Examples
        --------
        a: f64 [0, null]
        >>> a.sin()
        f64 [0, null]
        """
        return self._call("sin")

    def sinh(self) -> Series:
        """The hyperbolic sine.

        Examples
        --------
        a: f64 [0, null]
        >>> a.sinh()
        f64 [0, null]
        """
        return self._call("sinh")

    def skew(self, *, bias: bool = True) -> Any:
        """The skewness: how far the values lean to one side of their mean.

        If `bias` is false it is corrected for the number of values, of which there must be at least 3,
        else it is null. Nulls are left out; NaN if the values do not vary.

        Parameters
        ----------
        bias
            true or false; default True

        Examples
        --------
        a: i64 [1, 2, 3, null]
        >>> a.skew()
        f64 [0.0]
        """
        return self._aggregate("skew", (), {"bias": bias})

    def slice(self, offset: IntoExpr, length: IntoExpr = None) -> Series:
        """`length` values from `offset` on, all if no `length` is given.

        A negative `offset` counts from the end. What lies outside of the values is left out.

        Parameters
        ----------
        offset
            expression or value
        length
            expression or value; default None

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.slice(1, 1)
        i64 [2]

        a: i64 [1, 2, 3]
        >>> a.slice(-2)
        i64 [2, 3]
        """
        return self._call("slice", (offset, length))

    def sort(self, *, descending: bool = False, nulls_last: bool = False) -> Series:
        """The values in order.

        Nulls come first, or last if `nulls_last`, in either direction; NaN counts as the greatest number.
        Text is ordered by its characters' code points, Categorical too.

        Parameters
        ----------
        descending
            true or false; default False
        nulls_last
            true or false; default False

        Examples
        --------
        a: i64 [3, null, 1]
        >>> a.sort()
        i64 [null, 1, 3]

        a: i64 [3, null, 1]
        >>> a.sort(descending=True)
        i64 [null, 3, 1]
        """
        return self._call("sort", (), {"descending": descending, "nulls_last": nulls_last})

    def sort_by(
        self,
        by: IntoExpr | Iterable[IntoExpr],
        *more_by: IntoExpr | Iterable[IntoExpr],
        descending: bool | Sequence[bool] = False,
        nulls_last: bool | Sequence[bool] = False,
        multithreaded: bool = True,
        maintain_order: bool = False,
    ) -> Series:
        """The values in the order of other columns: of the first, where that is equal of the second, and so
        on.

        `descending` and `nulls_last` are given once or per column. Rows that are equal keep their order.

        Parameters
        ----------
        by
            expressions or names of columns, one or a list
        more_by
            expression, or the name of a column
        descending
            true or false, or list of: true or false; default False
        nulls_last
            true or false, or list of: true or false; default False
        multithreaded
            true or false; default True
        maintain_order
            true or false; default False

        Examples
        --------
        a: str ["x", "y", "z"]
        b: i64 [2, 1, 2]
        c: i64 [5, 6, 7]
        >>> a.sort_by([pl.col("b"), pl.col("c")], descending=[false, true])
        str ["y", "z", "x"]
        """
        return self._call("sort_by", (by, *more_by), {"descending": descending, "nulls_last": nulls_last, "multithreaded": multithreaded, "maintain_order": maintain_order})

    def sqrt(self) -> Series:
        """The square root; NaN for negative values.

        Examples
        --------
        a: i64 [4, -1, null]
        >>> a.sqrt()
        f64 [2, "NaN", null]
        """
        return self._call("sqrt")

    def std(self, ddof: int = 1) -> Any:
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
        >>> a.std()
        f64 [2.0]

        a: i64 [1]
        >>> a.std()
        f64 [null]
        """
        return self._aggregate("std", (ddof,))

    def sub(self, other: IntoExpr) -> Series:
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
        >>> a.sub(10)
        i64 [-9, -8, null]

        a: date ["2024-03-01"]
        b: date ["2024-02-28"]
        >>> a.sub(pl.col("b"))
        duration[us] [172800000000]
        """
        return self._call("sub", (other,))

    def sum(self) -> Any:
        """The sum of the values.

        Nulls are left out; the sum of no values is 0. Integers of 8 and 16 bits are summed as Int64;
        larger ones wrap around on overflow, while decimals are an error. The sum of a Boolean column is
        the number of its true values.

        Examples
        --------
        a: i64 [1, 2, null, 4]
        >>> a.sum()
        i64 [7]

        a: bool [true, null, true]
        >>> a.sum()
        u32 [2]
        """
        return self._aggregate("sum")

    def tail(self, n: IntoExpr = 10) -> Series:
        """The last `n` values; all but the first `-n` if `n` is negative.

        Parameters
        ----------
        n
            expression, or the name of a column; default 10

        Examples
        --------
        a: i64 [1, 2, 3]
        >>> a.tail(2)
        i64 [2, 3]

        a: i64 [1, 2, 3]
        >>> a.tail(-1)
        i64 [2, 3]
        """
        return self._call("tail", (n,))

    def tan(self) -> Series:
        """The tangent of angles in radians.

        Examples
        --------
        a: f64 [0, null]
        >>> a.tan()
        f64 [0, null]
        """
        return self._call("tan")

    def tanh(self) -> Series:
        """The hyperbolic tangent.

        Examples
        --------
        a: f64 [0, null]
        >>> a.tanh()
        f64 [0, null]
        """
        return self._call("tanh")

    def to_physical(self) -> Series:
        """The numbers that store the values: days of a Date, units of a Datetime, Duration or Time, digits of
        a Decimal, codes of a Categorical or Enum. Other values stay as they are.

        Examples
        --------
        a: date ["1970-01-02", null]
        >>> a.to_physical()
        i32 [1, null]

        a: i64 [1]
        >>> a.to_physical()
        i64 [1]
        """
        return self._call("to_physical")

    def top_k(self, k: IntoExpr = 5) -> Series:
        """The `k` greatest values, the greatest first; nulls only if there are fewer values.

        Parameters
        ----------
        k
            expression, or the name of a column; default 5

        Examples
        --------
        a: i64 [3, null, 1, 2]
        >>> a.top_k(2)
        i64 [3, 2]
        """
        return self._call("top_k", (k,))

    def top_k_by(
        self,
        by: IntoExpr | Iterable[IntoExpr],
        k: IntoExpr = 5,
        *,
        reverse: bool | Sequence[bool] = False,
    ) -> Series:
        """The values in the `k` rows where other columns are greatest, the greatest first.

        `reverse`, given once or per column, asks for the least instead.

        Parameters
        ----------
        by
            expressions or names of columns, one or a list
        k
            expression, or the name of a column; default 5
        reverse
            true or false, or list of: true or false; default False

        Examples
        --------
        a: str ["x", "y", "z"]
        b: i64 [2, 1, 3]
        >>> a.top_k_by(pl.col("b"), 2)
        str ["z", "x"]
        """
        return self._call("top_k_by", (by, k), {"reverse": reverse})

    def truediv(self, other: IntoExpr) -> Series:
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
        >>> a.truediv(2)
        f64 [0.5, 1.5, null]

        a: i64 [1, -1, 0]
        >>> a.truediv(0)
        f64 ["inf", "-inf", "NaN"]
        """
        return self._call("truediv", (other,))

    def truncate(self, decimals: int = 0) -> Series:
        """The values with digits beyond a number of decimals cut; integers stay as they are.

        Parameters
        ----------
        decimals
            integer; default 0

        Examples
        --------
        a: f64 [1.29, -1.29, null]
        >>> a.truncate(1)
        f64 [1.2, -1.2, null]
        """
        return self._call("truncate", (decimals,))

    def truncdiv(self, other: IntoExpr) -> Series:
        """The quotient of two values rounded towards zero, row by row; null if one is null.

        An integer divided by zero gives null, a float an infinity or NaN.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: i64 [7, -7, null]
        >>> a.truncdiv(2)
        i64 [3, -3, null]
        """
        return self._call("truncdiv", (other,))

    def unique(self, *, maintain_order: bool = False) -> Series:
        """The distinct values in the order of their first occurrence; null counts as a value.

        Parameters
        ----------
        maintain_order
            true or false; default False

        Examples
        --------
        a: i64 [2, null, 1, 2]
        >>> a.unique()
        i64 [2, null, 1]
        """
        return self._call("unique", (), {"maintain_order": maintain_order})

    def unique_counts(self) -> Series:
        """How often each distinct value occurs, in the order of their first occurrence.

        Examples
        --------
        a: i64 [2, null, 2]
        >>> a.unique_counts()
        u32 [2, 1]
        """
        return self._call("unique_counts")

    def upper_bound(self) -> Any:
        """The greatest value that the type can hold, whatever the values are.

        Examples
        --------
        a: i8 [1, 2]
        >>> a.upper_bound()
        i8 [127]
        """
        return self._aggregate("upper_bound")

    def value_counts(
        self,
        *,
        sort: bool = False,
        parallel: bool = False,
        name: str | None = None,
        normalize: bool = False,
    ) -> Series:
        """The distinct values with how often they occur, as structs of the value and its `count`.

        `normalize` gives shares of all values (`proportion`) instead of counts; `name` is another name for
        them. With `sort` the most frequent value comes first, else the values come in the order of their
        first occurrence.

        Parameters
        ----------
        sort
            true or false; default False
        parallel
            true or false; default False
        name
            text; default None
        normalize
            true or false; default False

        Examples
        --------
        a: i64 [1, 2, 2]
        >>> a.value_counts(sort=True)
        struct[a:i64,count:u32] [{"a": 2, "count": 2}, {"a": 1, "count": 1}]
        """
        return self._call("value_counts", (), {"sort": sort, "parallel": parallel, "name": name, "normalize": normalize})

    def var(self, ddof: int = 1) -> Any:
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
        >>> a.var()
        f64 [4.0]

        a: i64 [1, 3]
        >>> a.var(ddof=0)
        f64 [1.0]
        """
        return self._aggregate("var", (ddof,))

    def xor(self, other: IntoExpr) -> Series:
        """True where one of two values is, but not both; bit by bit on integers. Null if one is null.

        Parameters
        ----------
        other
            expression, or the name of a column

        Examples
        --------
        a: bool [true, true, null]
        b: bool [true, false, true]
        >>> a.xor(pl.col("b"))
        bool [false, true, null]
        """
        return self._call("xor", (other,))


class SeriesNamespaces:
    """The namespaces."""

    __slots__ = ()

    @property
    def arr(self) -> SeriesArr:
        """The functions of the namespace `arr`."""
        return SeriesArr(self)

    @property
    def bin(self) -> SeriesBin:
        """The functions of the namespace `bin`."""
        return SeriesBin(self)

    @property
    def cat(self) -> SeriesCat:
        """The functions of the namespace `cat`."""
        return SeriesCat(self)

    @property
    def dt(self) -> SeriesDt:
        """The functions of the namespace `dt`."""
        return SeriesDt(self)

    @property
    def list(self) -> SeriesList:
        """The functions of the namespace `list`."""
        return SeriesList(self)

    @property
    def map(self) -> SeriesMap:
        """The functions of the namespace `map`."""
        return SeriesMap(self)

    @property
    def str(self) -> SeriesStr:
        """The functions of the namespace `str`."""
        return SeriesStr(self)

    @property
    def struct(self) -> SeriesStruct:
        """The functions of the namespace `struct`."""
        return SeriesStruct(self)
