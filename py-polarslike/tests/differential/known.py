"""What the comparison leaves out, and known differences with their reasons (docs/differences.md tells users)."""

import math
import re

from hypothesis import strategies as st

from .arguments import Arg, plain, value
from .columns import values

# Random by nature.
RANDOM = {"shuffle", "sample", "list.sample"}

# Not a function of polars' expressions under this name.
RENAMED = {"pl.ternary": "when", "dt.min": "Series.dt.min", "dt.max": "Series.dt.max"}

# Functions of sorted values: the subject is sorted first.
SORTED = {"search_sorted"}

# Results without an order.
UNORDERED = {"unique", "mode", "value_counts", "top_k", "bottom_k", "top_k_by", "bottom_k_by"}

# Sums, which large numbers that cancel out leave with few digits.
SUMS = {"sum", "mean", "cum_sum", "dot", "rolling_sum", "rolling_mean", "rolling_sum_by", "rolling_mean_by"}

# Parameters that are always left at their defaults: they make results random, or change the kind of result.
FIXED = {
    "seed",
    "eager",
    "parallel",
    "multithreaded",
    "weights",
    "span",
    "half_life",
    "alpha",
    ("append", "upcast"),
    # Several fields give several columns, and schemas other ones.
    ("struct.field", "more_names"),
    ("pl.struct", "schema"),
}

PATTERNS = ["a", "^a", "a+b?", "(", "", "1", r"\d", "."]

UNITS = ["weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"]


def small_numbers(frame):
    """Numbers of which lengths of time are made."""
    return plain(-2, 0, 1, 36)


def expressions(*texts):
    """Expressions in either library."""
    return lambda frame: st.sampled_from([Arg("expr", text) for text in texts])


OVER_ELEMENTS = expressions(
    "pl.element()",
    "pl.element().rank()",
    "pl.element().is_null()",
    "pl.element().count()",
    "pl.element().first()",
    "pl.element().unique(maintain_order=True)",
    "pl.element().head(1)",
    "pl.element().reverse()",
    "pl.lit(1)",
    "pl.col('i')",
)
OVER_FIELDS = expressions(
    "pl.field('x')", "pl.field('x').alias('z')", "pl.col('i')", "pl.lit(1).alias('x')", "pl.field('q')"
)


def columns():
    """Columns of numbers."""
    return st.sampled_from([Arg("col", "i"), Arg("col", "f")])


def times(frame):
    """Times of day as literals."""
    return values("Time").map(lambda time: Arg("lit", time))


def texts():
    """Lists of texts to look for."""
    return st.lists(st.sampled_from(["a", "b", "ab", "1", "."]), min_size=1, max_size=3).map(value)


def compared(frame):
    """Columns to compare the subject with."""
    return st.sampled_from([Arg("col", "a"), Arg("col", "b"), Arg("col", "i"), Arg("col", "f")])


# Arguments that no strategy by kind finds.
OVERRIDES = {
    ("list.eval", "expr"): OVER_ELEMENTS,
    ("list.agg", "expr"): OVER_ELEMENTS,
    ("arr.eval", "expr"): OVER_ELEMENTS,
    ("arr.agg", "expr"): OVER_ELEMENTS,
    ("list.filter", "predicate"): expressions(
        "pl.element().is_not_null()", "pl.element() == pl.element().first()"
    ),
    ("struct.with_fields", "exprs"): OVER_FIELDS,
    ("struct.eval", "exprs"): OVER_FIELDS,
    ("struct.field", "name"): lambda frame: plain("x", "y"),
    ("struct.drop", "names"): lambda frame: st.sampled_from([value(["x"]), value(["x", "y"]), value(["q"])]),
    ("struct.rename_fields", "names"): lambda frame: st.sampled_from([value(["p"]), value(["p", "q"])]),
    ("list.to_struct", "fields"): lambda frame: st.sampled_from([value(["p"]), value(["p", "q"])]),
    ("arr.to_struct", "fields"): lambda frame: st.sampled_from([value(["p"]), value(["p", "q"])]),
    ("list.to_array", "width"): lambda frame: plain(0, 1, 2),
    ("list.gather", "indices"): expressions("[0]", "[0, -1]", "pl.lit([1, None])", "pl.col('b')"),
    ("list.gather_every", "n"): lambda frame: plain(1, 2, 0),
    ("list.gather_every", "offset"): lambda frame: plain(0, 1),
    ("arr.slice", "length"): lambda frame: plain(0, 1, 4),
    ("reshape", "dimensions"): expressions("(-1,)", "(-1, 1)", "(-1, 2)", "(2, 2)"),
    ("map.get", "key"): lambda frame: plain("a", 1),
    ("map.contains_key", "key"): lambda frame: plain("a", 1),
    "ddof": lambda frame: plain(0, 1, 2),
    "base": lambda frame: plain(2.0, 10.0),
    "limit": lambda frame: plain(0, 1, 2),
    "k": lambda frame: plain(0, 1, 3),
    # One direction for all keys: polars wants as many as there are keys, here one is enough.
    "descending": lambda frame: plain(True, False),
    "nulls_last": lambda frame: plain(True, False),
    "reverse": lambda frame: plain(True, False),
    "window_size": lambda frame: plain(2, 3),
    "min_samples": lambda frame: plain(1, 2),
    ("head", "n"): lambda frame: plain(0, 1, 3, 20),
    ("limit", "n"): lambda frame: plain(0, 1, 3, 20),
    ("tail", "n"): lambda frame: plain(0, 1, 3, 20),
    ("slice", "offset"): lambda frame: plain(-9, -2, 0, 1, 5),
    ("slice", "length"): lambda frame: plain(0, 1, 4),
    ("shift", "n"): lambda frame: plain(-2, 0, 1, 9),
    ("diff", "n"): lambda frame: plain(-2, 0, 1, 9),
    ("pct_change", "n"): lambda frame: plain(-2, 1, 9),
    ("shift", "fill_value"): lambda frame: values(frame.dtype("a")).map(lambda value: Arg("lit", value)),
    ("cut", "breaks"): lambda frame: plain([0.0, 1.0], [2, -1.5], [], [1, 1]),
    ("qcut", "quantiles"): lambda frame: plain(0, 2, 3, [0.25, 0.75], [0.5, 0.5], [0.9, 0.0]),
    ("hist", "bins"): lambda frame: plain(None, [0, 1, 5], [1.5], [2, 1], [-2.5, 3.0]),
    ("hist", "bin_count"): lambda frame: plain(0, 1, 3),
    ("gather_every", "n"): lambda frame: plain(1, 2, 3),
    ("gather_every", "offset"): lambda frame: plain(0, 1, 9),
    ("str.contains", "pattern"): lambda frame: plain(*PATTERNS),
    ("rank", "method"): lambda frame: plain("average", "min", "max", "dense", "ordinal"),
    ("quantile", "quantile"): lambda frame: plain(0.0, 0.25, 0.5, 0.9, 1.0),
    ("rolling_quantile", "quantile"): lambda frame: plain(0.0, 0.25, 0.5, 1.0),
    ("get", "index"): lambda frame: plain(-1, 0, 1, 9),
    ("gather", "indices"): lambda frame: st.lists(st.integers(-3, 4), max_size=3).map(value),
    ("append", "other"): lambda frame: st.just(Arg("col", "b")),
    ("extend_constant", "value"): lambda frame: values(frame.dtype("a")).map(lambda value: Arg("lit", value)),
    ("extend_constant", "n"): lambda frame: plain(0, 1, 3),
    ("round", "mode"): lambda frame: plain("half_to_even", "half_away_from_zero"),
    "com": lambda frame: plain(0.0, 0.5, 2.0),
    ("value_counts", "name"): lambda frame: plain("n"),
    ("index_of", "element"): lambda frame: values(frame.dtype("a")).map(lambda value: Arg("lit", value)),
    ("str.pad_start", "length"): lambda frame: plain(0, 2, 5),
    ("str.pad_end", "length"): lambda frame: plain(0, 2, 5),
    ("str.zfill", "length"): lambda frame: plain(0, 2, 5),
    ("str.slice", "length"): lambda frame: plain(0, 1, 3),
    "year": lambda frame: plain(1900, 2024),
    "month": lambda frame: plain(1, 2, 12),
    "day": lambda frame: plain(1, 28, 31),
    "hour": lambda frame: plain(0, 23),
    "minute": lambda frame: plain(0, 59),
    "second": lambda frame: plain(0, 59),
    ("pl.time", "microsecond"): lambda frame: plain(0, 999_999),
    ("pl.datetime", "microsecond"): lambda frame: plain(0, 999_999),
    **{("pl.duration", unit): small_numbers for unit in UNITS},
    ("str.replace", "pattern"): lambda frame: plain(*PATTERNS),
    ("str.replace_all", "pattern"): lambda frame: plain(*PATTERNS),
    ("round", "decimals"): lambda frame: plain(0, 1, 3),
    ("truncate", "decimals"): lambda frame: plain(0, 1, 3),
    ("pl.arg_where", "condition"): lambda frame: st.just(Arg("col", "p")),
    ("pl.corr", "method"): lambda frame: plain("pearson"),
    # Of a format without dates, polars makes the date that starts the calendar.
    ("str.to_date", "format"): lambda frame: plain("%Y-%m-%d", "%d.%m.%Y"),
    # polars takes expressions here only.
    ("pl.arctan2", "y"): lambda frame: columns(),
    ("pl.arctan2", "x"): lambda frame: columns(),
    # No expression here stands for the default.
    **{
        (f"pl.{function}", bound): lambda frame: times(frame)
        for function in ("time_range", "time_ranges")
        for bound in ("start", "end")
    },
    # Texts in lists: one in place of a list would be the name of a column, and a mapping takes their place.
    ("str.replace_many", "patterns"): lambda frame: texts(),
    ("str.replace_many", "replace_with"): lambda frame: st.lists(
        st.sampled_from(["x", "", "ab"]), min_size=1, max_size=1
    ).map(value),
    # polars takes names and expressions only, and divides by a negative number if there are fewer rows than `ddof`.
    **{(f"pl.rolling_{name}", side): compared for name in ("cov", "corr") for side in ("a", "b")},
    ("pl.rolling_cov", "ddof"): lambda frame: plain(0, 1),
}

REFUSED = re.compile(
    r"polarslike fails \((InputType|InvalidOperation)Error: `[\w.]+` (takes .*, not |is not defined for |cannot look for |of .*: cast )"
    r"|polarslike fails \(\w+: cannot (append|cast|compare) "
    r"|polarslike fails \(\w+: `(pl\.list|(pl\.)?concat_list|list\.concat)` of values without a common type"
)
# Refused types, of which the function does speak.
MEANT = re.compile(
    r".* takes .*numbers.*, not (U?Int|Float|Decimal)"
    r"|.* takes .*integers.*, not U?Int"
    r"|.* takes .*\bdates\b.*, not Date\b"
    r"|.* takes .*\bdatetimes\b.*, not Datetime"
    r"|.* takes .*\bdates.* or times\b.*, not (Date|Time)"
    r"|.* takes .*\btimes\b.*, not Time"
    r"|.* takes .*text.*, not (String|Categorical|Enum)"
    r"|.* takes .*Boolean.*, not Boolean"
)

# Functions of numbers that take no decimals, in polars either.
NO_DECIMALS = {"dot", "is_nan", "is_not_nan", "is_finite", "is_infinite", "pl.from_epoch"}

# Functions of text that take no categories; polars fails on the first that is not null.
NO_CATEGORIES = {"cum_min", "cum_max"}


def uses(case, *kinds):
    """Whether the subject or a column among the arguments is of one of these types."""
    names = {"a"} if not case.function.startswith("pl.") else set()
    names |= set(re.findall(r"pl\.col\('(\w+)'\)", repr((case.positional, case.named))))
    dtypes = [case.frame.dtype(name) for name in names if name in "abifspg"]
    return any(kind in dtype for dtype in dtypes for kind in kinds)


def has_null(case):
    """Whether a column of nulls or a null literal is used."""
    return uses(case, "Null") or "None" in repr((case.positional, case.named))


def refused(case, message):
    """Whether we refuse a type for which the function has no meaning."""
    if not REFUSED.match(message):
        return False
    return (
        not MEANT.match(message)
        # Without rows, polars takes types on which it fails where there are some.
        or is_empty(case)
        or (case.function in NO_DECIMALS and ", not Decimal" in message)
        or (case.function in NO_CATEGORIES and re.search(", not (Categorical|Enum)", message))
    )


def polars_fails(message, *fragments):
    """Whether polars alone fails, and says one of these."""
    return message.startswith("polars fails") and (not fragments or any(f in message for f in fragments))


def has_literal_values(case):
    """Whether a new value or the default of `replace_strict` is a literal."""
    values = [*case.positional[1:], case.named.get("new"), case.named.get("default")]
    return any(value is not None and value.kind in ("lit", "value", "list") for value in values)


def is_null(case):
    """Whether the subject has no type."""
    return case.frame.dtype("a") == "Null"


def extreme(case, value):
    """Whether a value of the subject is the least or greatest integer of its type."""
    bits = re.fullmatch(r"(U?)Int(\d+)", case.frame.dtype("a"))
    return bool(bits) and value in (2 ** (int(bits[2]) - (not bits[1])) - 1, -(2 ** (int(bits[2]) - 1)))


def all_null(case):
    """Whether the subject has no value."""
    return all(value is None for value in case.frame.columns[0].values)


def has_narrow(case):
    """Whether integers of 8 or 16 bits are among the columns."""
    return any(re.fullmatch("U?Int(8|16)", column.dtype) for column in case.frame.columns)


def is_empty(case):
    """Whether there are no rows."""
    return not case.frame.columns[0].values


def values_differ(message):
    """Whether it is the values that differ, not types, lengths or errors."""
    return not message.startswith(("polars", "types", "columns")) and "rows instead of" not in message


def has_far_numbers(case, bound):
    """Whether an integer beyond these bounds is among the values."""
    return any(isinstance(v, int) and abs(v) > bound for column in case.frame.columns for v in column.values)


# A known difference: function (None for all), a test of the case and the message, the reason.
KNOWN = [
    (
        None,
        refused,
        "a type for which the function has no meaning is an error; polars gives nulls, or computes on the numbers behind",
    ),
    (
        None,
        lambda case, message: polars_fails(message) and has_null(case),
        "columns of nulls and null literals go wherever values do",
    ),
    (
        None,
        lambda case, message: polars_fails(message, "Nested object types"),
        "a list of expressions may have further ones after it",
    ),
    (
        None,
        lambda case, message: (
            polars_fails(message, "not supported", "expected", "invalid") and uses(case, "Boolean")
        ),
        "Booleans count as 0 and 1 where numbers are asked for",
    ),
    (
        None,
        lambda case, message: (
            polars_fails(
                message,
                "not supported",
                "not implemented",
                "invalid series dtype",
                "cannot use values of type `decimal",
            )
            and uses(case, "Decimal", "Int128")
        ),
        "decimals and Int128 are taken where other numbers are",
    ),
    (
        None,
        lambda case, message: (
            uses(case, "Categorical", "Enum")
            and (polars_fails(message, "cat", "enum") or (is_empty(case) and message.startswith("types")))
        ),
        "categories are taken for texts",
    ),
    (
        None,
        lambda case, message: is_null(case) and message.startswith("types"),
        "of a column of nulls: the type is that for numbers; in polars it varies",
    ),
    (
        None,
        lambda case, message: polars_fails(message, "not yet implemented", "not yet supported"),
        "what polars says that it has not implemented yet",
    ),
    (
        "approx_n_unique",
        lambda case, message: polars_fails(
            message,
            "not supported for dtype `list",
            "not supported for dtype `struct",
            "not supported for dtype `array",
        ),
        "lists, arrays and structs are counted, as `n_unique` does",
    ),
    (
        ("list.contains", "arr.contains"),
        lambda case, message: re.search(
            r"cannot check for (U?Int\d+ values in .*Float|Float\d+ values in .*Int)", message
        ),
        "integers are looked for among floats, and floats among integers",
    ),
    (
        ("list.count_matches", "arr.count_matches"),
        lambda case, message: polars_fails(message, "must produce exactly one element"),
        "what is counted may be another in each row",
    ),
    (
        "list.concat",
        lambda case, message: (
            message.startswith("types") and re.search(r"pl\.lit|\b\d", repr((case.positional, case.named)))
        ),
        "a literal takes the type of the other values, as in arithmetic",
    ),
    (
        "pl.datetime",
        lambda case, message: (
            "ambiguous=pl.col" in repr(case) and (message.startswith("types") or "rows instead of" in message)
        ),
        "`ambiguous` may be another in each row, and gives as many rows",
    ),
    (
        ("pl.int_range", "pl.arange"),
        lambda case, message: polars_fails(message, "conversion from `i128`", "fit in target type"),
        "bounds may lie beyond the type",
    ),
    (
        "pl.int_ranges",
        lambda case, message: message.startswith(
            "polarslike fails (InvalidOperationError: conversion from Int64"
        ),
        "integers that the type cannot hold are an error; in polars they are null",
    ),
    (
        ("arr.arg_max", "arg_max"),
        lambda case, message: values_differ(message) and "String" in case.frame.dtype("a"),
        "the first of equal texts is the greatest; in polars the last",
    ),
    (
        "arr.dot",
        lambda case, message: polars_fails(message, "expects Array inputs"),
        "lists of the width of the arrays are taken, too",
    ),
    (
        "replace_strict",
        lambda case, message: message.startswith("polarslike fails") and "conversion from" in message,
        "values that the type cannot hold are an error even where no row needs them",
    ),
    (
        "is_in",
        lambda case, message: "looks for values in a list" in message,
        "a column to look in must be made a list with `implode()`; polars deprecates the other way",
    ),
    (
        "is_in",
        lambda case, message: repr(case.positional[0]) == "pl.lit(None)",
        "nothing is in null: null; polars takes null for a list of one null",
    ),
    (
        "fill_nan",
        lambda case, message: message.startswith("types"),
        "a column without NaN keeps its type; in polars it gets that of the filling",
    ),
    (
        "dot",
        lambda case, message: values_differ(message),
        "products of narrow integers are made in 64 bits; in polars they wrap around",
    ),
    (
        ("pl.cov", "pl.corr"),
        lambda case, message: (
            values_differ(message) and not all(arg.kind == "col" for arg in case.positional)
        ),
        "a literal is one value for each row; in polars it is one row, and others are left out",
    ),
    (
        "entropy",
        lambda case, message: values_differ(message),
        "the entropy of values whose sum is 0 is NaN; in polars it is 0, and groups are always normalized",
    ),
    (
        "gather",
        lambda case, message: "List(Null)" in message,
        "per group, the elements keep their type where there are no groups",
    ),
    (
        ("list.arg_min", "list.arg_max"),
        lambda case, message: (
            re.match(r"List\((List|Struct)", case.frame.dtype("a")) and values_differ(message)
        ),
        "lists and structs have no order in polars",
    ),
    (
        ("list.min", "list.max", "list.arg_min", "list.arg_max", "list.sort"),
        lambda case, message: "Categorical" in case.frame.dtype("a"),
        "categories within lists are ordered as texts; in polars as they were first seen",
    ),
    (
        ("list.median", "list.std", "list.var", "arr.median", "arr.std", "arr.var"),
        lambda case, message: "Boolean" in case.frame.dtype("a"),
        "Booleans count as 0 and 1; in polars the result is null",
    ),
    (
        ("arr.head", "arr.tail", "list.head"),
        lambda case, message: values_differ(message),
        "a negative number leaves out so many from the other end; polars returns all elements",
    ),
    (
        "list.slice",
        lambda case, message: "must not be negative" in message,
        "a negative length is an error; in polars it means all elements",
    ),
    (
        ("list.agg", "arr.agg"),
        lambda case, message: (
            "pl.lit(1)" in repr(case.positional)
            and (message.startswith(("[", "polars fails")) or "rows instead of" in message)
        ),
        "a literal is one value for each row, null for a null one; polars loses rows",
    ),
    (
        "arr.eval",
        lambda case, message: polars_fails(message, "not allowed with non-length preserving"),
        "a literal or a result of the right length is fine in an array, whatever the expression",
    ),
    (
        ("arr.get", "reshape"),
        lambda case, message: (
            is_empty(case) and polars_fails(message, "out of bounds", "0)", "cannot reshape empty")
        ),
        "without rows nothing is out of bounds",
    ),
    (
        "arr.get",
        lambda case, message: polars_fails(message, "out of bounds") and None in case.frame.columns[2].values,
        "a null position gives null, whatever the array",
    ),
    (
        "shift",
        lambda case, message: "Decimal" in case.frame.dtype("a") and "fill_value" in repr(case),
        "a decimal to fill with keeps its value; polars takes its digits with the scale of the column",
    ),
    (
        "shift",
        lambda case, message: (
            message.startswith("types") and "Array" in case.frame.dtype("a") and "fill_value" in repr(case)
        ),
        "a list to fill with takes the type of the array",
    ),
    (
        ("max_by", "min_by"),
        lambda case, message: values_differ(message) and case.positional[0].kind == "lit",
        "which of equal rows come is not said",
    ),
    (
        ("bitwise_and", "bitwise_or", "bitwise_xor"),
        lambda case, message: (
            case.frame.dtype("a") == "Boolean"
            and values_differ(message)
            and None in case.frame.columns[0].values
        ),
        "the result of nulls alone is null; in polars it is not within `over`",
    ),
    (
        "ewm_mean",
        lambda case, message: values_differ(message) and "inf" in message,
        "a mean that is infinite stays so; in polars it becomes not a number",
    ),
    (
        ("replace", "replace_strict"),
        lambda case, message: is_empty(case) and "old values but" in message,
        "old and new values that differ in number are an error even without rows",
    ),
    (
        "rolling_rank",
        lambda case, message: "'random'" in repr(case) and values_differ(message),
        "the order of equal values is random",
    ),
    (
        "ewm_mean",
        lambda case, message: values_differ(message) and has_far_numbers(case, 2**53),
        "means of integers beyond 53 bits have few digits",
    ),
    (
        "pl.repeat",
        lambda case, message: message.startswith("polarslike fails") and "conversion from" in message,
        "a value that the type cannot hold is an error; in polars it is null if it is an expression",
    ),
    (
        "pl.concat_arr",
        lambda case, message: polars_fails(message, "dtype mismatch") and "dyn" in message,
        "a literal takes the type of the other values, as in arithmetic",
    ),
    (
        "list.diff",
        lambda case, message: "cannot be interpreted as an integer" in message,
        "`n` may be a column",
    ),
    (
        ("arg_min", "arg_max"),
        lambda case, message: (
            case.frame.dtype("a").startswith(("List", "Array", "Struct")) and values_differ(message)
        ),
        "lists and structs have no order in polars",
    ),
    ("top_k_by", lambda case, message: values_differ(message), "which of equal rows come is not said"),
    ("bottom_k_by", lambda case, message: values_differ(message), "which of equal rows come is not said"),
    (
        "fill_null",
        lambda case, message: "ValueError: " in message,
        "`limit` with another strategy than forward or backward is ignored",
    ),
    (
        "is_between",
        lambda case, message: values_differ(message),
        "bounds of a type that cannot be compared are null where they are null",
    ),
    (
        "replace_strict",
        lambda case, message: is_empty(case) and message.startswith("types"),
        "the result has the type of the new values, even without rows",
    ),
    (
        "shift",
        lambda case, message: polars_fails(message, "`shift_and_fill` operation not supported"),
        "values of all types may be filled with",
    ),
    (
        "pl.cum_sum_horizontal",
        lambda case, message: polars_fails(message, "multiple fields with name ''"),
        "within `over` sums keep the names of the columns; polars loses them",
    ),
    (
        "pl.linear_spaces",
        lambda case, message: polars_fails(message, "incompatible dtypes"),
        "bounds may have two units",
    ),
    (
        "pl.linear_spaces",
        lambda case, message: polars_fails(message, "conversion from") and is_empty(case),
        "without rows, no number of values is too small",
    ),
    (
        "list.contains",
        lambda case, message: re.search(r"cannot check for Float\d+ values in .*Decimal", message),
        "floats are looked for among decimals",
    ),
    (
        "pl.sum_horizontal",
        lambda case, message: message.startswith("types") and uses(case, "Categorical"),
        "a sum of texts is a text, that of one column of categories too",
    ),
    (
        "pl.linear_spaces",
        lambda case, message: polars_fails(message, "conversion from") and "null" in message,
        "a null bound gives null, whatever the number of values",
    ),
    (
        "pct_change",
        lambda case, message: values_differ(message) and "inf" in repr(case.frame.columns[0].values),
        "from an infinity to a number the change is -1; in polars it is not a number",
    ),
    (
        ("rolling_median", "rolling_quantile"),
        lambda case, message: values_differ(message) and "inf" in message,
        "the middle of two equal infinities is that infinity; in polars it is not a number",
    ),
    (
        "interpolate",
        lambda case, message: case.frame.dtype("a") == "Boolean" and message.startswith("types"),
        "Booleans stay Booleans, within `over` too",
    ),
    (
        "interpolate",
        lambda case, message: values_differ(message),
        "moments between two others are rounded; polars cuts them off towards 0",
    ),
    (
        "pl.cum_sum_horizontal",
        lambda case, message: "takes columns of numbers or of durations" in message,
        "texts are not added up; polars gives one of them alone as it is",
    ),
    (
        ("str.replace", "str.replace_all"),
        lambda case, message: message.startswith("polars fails (ComputeError: regex") and "'('" in repr(case),
        "a pattern that is none is no error where all texts to put in are null",
    ),
    (
        "pl.from_epoch",
        lambda case, message: (
            "conversion from" in message
            and (
                has_far_numbers(case, 2**63 // 10**6)
                or "170141183460469231731687303715884105727" in repr(case)
            )
        ),
        "seconds too many for 64 bits of microseconds are an error; in polars they wrap around",
    ),
    (
        (
            *(f"pl.{kind}_range" for kind in ("int", "date", "datetime", "time")),
            *("pl.arange", "pl.repeat", "pl.linear_space"),
        ),
        lambda case, message: (
            message.startswith("polars fails (ShapeError: ")
            and (case.frame.rows() < 2 or case.context == "agg")
        ),
        "a column of one row or none is taken for a single value, in groups too",
    ),
    (
        ("pl.ones", "pl.zeros"),
        lambda case, message: "invalid dtype for `" in message,
        "types stored as numbers have a one and a zero, too",
    ),
    (
        tuple(
            f"pl.{kind}{s}" for kind in ("linear_space", "date_range", "datetime_range") for s in ("", "s")
        ),
        lambda case, message: re.match(r"polars fails .*(got Null|and Null)", message),
        "nulls without a type go with values of any type",
    ),
    (
        ("dt.strftime", "dt.to_string"),
        lambda case, message: "Duration" in case.frame.dtype("a"),
        "a format that durations do not have is an error even without rows",
    ),
    (
        "hash",
        lambda case, message: values_differ(message),
        "the numbers are others than those of polars, which change with its versions too",
    ),
    (
        "rolling_rank",
        lambda case, message: is_empty(case) and message.startswith("types"),
        "the type of the ranks does not depend on the rows; in polars it is that of the column if there are none",
    ),
    (
        "reinterpret",
        lambda case, message: (
            message.startswith("types") and re.match("Float|Decimal", case.frame.dtype("a"))
        ),
        "`signed` gives the integers of the width of floats; in polars floats and decimals stay as they are",
    ),
    (
        "reinterpret",
        lambda case, message: case.frame.dtype("a") == "Int128" and message.startswith("polarslike fails"),
        "there are no unsigned integers of 128 bits",
    ),
    (
        "reverse",
        lambda case, message: message.startswith("types") and "['List(Null)']" in message,
        "columns of null lists keep the type of their elements; in polars it becomes Null",
    ),
    (
        "pl.cum_sum_horizontal",
        lambda case, message: message.startswith(
            "polars fails (ComputeError: dtypes don't match, got struct"
        ),
        "one column alone has its sums, too; polars fails, as it loses the name",
    ),
    (
        "pl.mean_horizontal",
        lambda case, message: values_differ(message) and (has_narrow(case) or has_far_numbers(case, 2**62)),
        "sums of integers do not wrap around on the way to a mean",
    ),
    (
        "pl.mean_horizontal",
        lambda case, message: message.startswith("types") and uses(case, "Decimal"),
        "means of decimals are floats, of one column and without rows too",
    ),
    (
        "pl.cum_sum_horizontal",
        lambda case, message: is_empty(case) and "has two columns" in message,
        "two columns of one name are an error even without rows",
    ),
    (
        "fill_null",
        lambda case, message: (
            values_differ(message) and "'mean'" in repr(case) and has_far_numbers(case, 2**53)
        ),
        "the mean of integers beyond 53 bits has few digits",
    ),
    (
        ("list.head", "list.tail", "list.slice"),
        lambda case, message: values_differ(message) and -(2**63) in case.frame.columns[2].values,
        "the least integer as a number of elements is like other negative ones; in polars it means all elements",
    ),
    (
        ("index_of", "search_sorted"),
        lambda case, message: polars_fails(message, "losslessly", "ambiguous dtypes"),
        "what is looked for is cast to the type of the column",
    ),
    (
        "repeat_by",
        lambda case, message: is_empty(case) and polars_fails(message, "conversion from"),
        "a negative number of times is an error only where there are rows",
    ),
    (
        ("str.replace", "str.replace_all"),
        lambda case, message: polars_fails(message, "value cannot be 'null'"),
        "a null text to put in gives null",
    ),
    (
        "is_in",
        lambda case, message: is_null(case) and values_differ(message),
        "a null of a column of nulls is in no list",
    ),
    (
        "list.gather",
        lambda case, message: message.startswith("polars fails") and "not a flat array" in message,
        "arrays may be positions, too",
    ),
    (
        "list.diff",
        lambda case, message: (
            (message.startswith("types") and all_null(case)) or "Decimal" in case.frame.dtype("a")
        ),
        "the type of differences does not depend on the rows; in polars it does for nulls and decimals",
    ),
    (
        ("list.set_union", "list.set_symmetric_difference", "list.set_intersection", "list.set_difference"),
        lambda case, message: message.startswith("types"),
        "lists of two types of numbers get the type that both fit; in polars that of the first",
    ),
    (
        "interpolate_by",
        lambda case, message: "expected series to be" in message or "must be the same length" in message,
        "numbers of all widths and a single place in `by` are taken; polars refuses narrow integers",
    ),
    (
        "interpolate_by",
        lambda case, message: values_differ(message) and "nan" in message,
        "between values at one place, the first of them stands; in polars not a number",
    ),
    (
        "interpolate_by",
        lambda case, message: "must not have nulls" in message,
        "nulls in `by` are always an error; in polars only where there are values to interpolate",
    ),
    (
        "replace_strict",
        lambda case, message: message.startswith("types") and has_literal_values(case),
        "a literal among the new values and the default takes the type of the others, as in arithmetic",
    ),
    (
        "replace_strict",
        lambda case, message: message.startswith("types") and "instead of ['Decimal" in message,
        "`return_dtype` is the type of the result; in polars decimals stay what they are",
    ),
    (
        ("replace", "replace_strict"),
        lambda case, message: polars_fails(message, "must not contain duplicates", "same length as `old`"),
        "a column of one value throughout is taken for that value",
    ),
    (
        "replace_strict",
        lambda case, message: "must be values, not a column" in message,
        "old and new values are literals or lists of them, not columns",
    ),
    (
        "replace",
        lambda case, message: "must be values, not a column" in message,
        "old and new values are literals or lists of them, not columns",
    ),
    (
        "hist",
        lambda case, message: is_empty(case) and "give `bins` or `bin_count`, not both" in message,
        "`bins` beside `bin_count` are an error without rows, too",
    ),
    (
        "hist",
        lambda case, message: any(
            isinstance(v, float) and not math.isfinite(v) for v in case.frame.columns[0].values
        ),
        "bins of one width span the finite values",
    ),
    (
        "cut",
        lambda case, message: is_empty(case) and (message.startswith("types") or "not unique" in message),
        "breaks are brought in order and checked without rows, too",
    ),
    (
        "round_sig_figs",
        lambda case, message: (
            values_differ(message) and any(extreme(case, v) for v in case.frame.columns[0].values)
        ),
        "an integer that the type cannot hold becomes null; in polars it stays or is cut off",
    ),
    (
        "round_sig_figs",
        lambda case, message: "digits must be at least 1" in message and not case.frame.columns[0].values,
        "digits out of range are an error even without rows",
    ),
    (
        ("pl.int_range", "pl.arange"),
        lambda case, message: "'Expr' object cannot be interpreted as an integer" in message,
        "`step` may be an expression; in polars it is a number",
    ),
    (
        ("pl.ones", "pl.zeros"),
        lambda case, message: "'n' must be a scalar value" in message,
        "the number of values may be that of one row, or of none",
    ),
    (
        ("list.set_union", "list.set_symmetric_difference", "list.set_intersection", "list.set_difference"),
        lambda case, message: "rows instead of 1" in message and not case.frame.columns[0].values,
        "a literal beside a list column without rows gives no rows; in polars one",
    ),
    (
        ("pl.list", "pl.concat_list"),
        lambda case, message: "conversion from Int128 to Decimal" in message,
        "an integer that has too many digits for a decimal is an error; in polars it becomes null",
    ),
    (
        "diff",
        lambda case, message: (
            "drop" in repr(case.positional) and polars_fails(message, "on series of different lengths")
        ),
        "groups of fewer rows than `n` have no differences; polars fails",
    ),
    (
        "pl.rolling_cov",
        lambda case, message: values_differ(message) and "inf" in message,
        "products beyond the range of floats are infinite; polars' windows then stay not a number",
    ),
    (
        ("dt.add_business_days", "dt.is_business_day"),
        lambda case, message: "dtype of holidays list must be" in message,
        "null holidays are no holidays",
    ),
]


def reason(case, message):
    """Why a difference is expected; None if it is not."""
    for functions, test, why in KNOWN:
        named = (functions,) if isinstance(functions, str) else functions
        if (named is None or case.function in named) and test(case, message):
            return why
    return None


# Known differences of verbs: what the message looks like, the reason.
KNOWN_VERBS = [
    (
        re.compile(r"\[0\.0\]\ninstead of\n\[\d[^,]*e\+\d+\]"),
        "the variance of equal large numbers is 0; polars has an error of rounding there",
    ),
    (
        re.compile(r"\[.*\]\ninstead of\n\[.*:\d\d\.999999'"),
        "the mean of dates is rounded; polars cuts it off",
    ),
    (
        re.compile(r"\[datetime\.datetime\(.*\)\]\ninstead of\n\[datetime\.datetime\(.*, 999999\)\]"),
        "the mean of dates is rounded; polars cuts it off",
    ),
    (
        re.compile(r"\[[^]]*\binf\b[^]]*\]\ninstead of\n\[[^]]*\bnan\b"),
        "an infinity that has left a window leaves no trace; in polars, sums of later windows are not a number",
    ),
    (REFUSED, "a type for which the function has no meaning is an error"),
    (
        re.compile(
            r"polars fails \(SchemaError: datatypes of join keys don't match - `k`: "
            r"(cat on left does not match `k`: str|str on left does not match `k`: cat"
            r"|date on left does not match `k`: datetime|datetime\S* on left does not match `k`: date"
            r"|duration\S* on left does not match `k`: duration"
            r"|[iuf]\d+ on left does not match `k`: [iuf]\d+)"
        ),
        "keys of a Categorical meet text, dates meet datetimes, integers floats, and durations those of other units; polars "
        "refuses them",
    ),
    (
        re.compile(r"types .* instead of .*List\(Null\)"),
        "columns of null lists keep the type of their elements; in polars it becomes Null",
    ),
    (
        re.compile(
            r'polarslike fails \(SchemaError: column "\w+" of frame \d+ of the concat is .*(Null|Decimal)'
        ),
        "frames below each other have columns of the same types, those of nulls and decimals too",
    ),
    (
        re.compile(
            r"polars fails \((SchemaError: type \S+ is incompatible with expected type Null"
            r"|InvalidOperationError: 'union'/'concat' inputs should all have the same schema)"
        ),
        "with `how='diagonal'`, a column of nulls has the type of the others",
    ),
]


def verb_reason(message):
    """Why a difference of a verb is expected; None if it is not."""
    return next((why for pattern, why in KNOWN_VERBS if pattern.match(message)), None)
