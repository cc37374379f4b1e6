"""Types that two types make, in arithmetic, comparisons, where they meet, and by a cast: all pairs against polars."""

import datetime as dt
import decimal

import polars
import polarslike
import pytest

from .columns import DTYPES, INTEGERS, Column, Frame, dtype
from .compare import Failed, attempt

# A value of each type, and one that casts to most others.
VALUES = {
    "Decimal": decimal.Decimal(1),
    "String": "1",
    "Categorical": "a",
    "Enum": "a",
    "Binary": b"1",
    "Boolean": True,
    "Null": None,
    "Date": dt.date(1970, 1, 2),
    "Time": dt.time(0, 0, 1),
    "Datetime": dt.datetime(1970, 1, 2),
    "Duration": dt.timedelta(seconds=1),
    "List(Int64)": [1],
    "List(String)": ["1"],
    "Array": [1, 2],
    "Struct": {"x": 1, "y": "1"},
}

OPERATIONS = {
    "add": lambda pl: pl.col("a") + pl.col("b"),
    "sub": lambda pl: pl.col("a") - pl.col("b"),
    "mul": lambda pl: pl.col("a") * pl.col("b"),
    "truediv": lambda pl: pl.col("a") / pl.col("b"),
    "floordiv": lambda pl: pl.col("a") // pl.col("b"),
    "mod": lambda pl: pl.col("a") % pl.col("b"),
    "pow": lambda pl: pl.col("a") ** pl.col("b"),
    "eq": lambda pl: pl.col("a") == pl.col("b"),
    "lt": lambda pl: pl.col("a") < pl.col("b"),
    "and": lambda pl: pl.col("a") & pl.col("b"),
    "when": lambda pl: pl.when(True).then(pl.col("a")).otherwise(pl.col("b")),
    "fill_null": lambda pl: pl.col("a").fill_null(pl.col("b")),
    "is_in": lambda pl: pl.col("a").is_in(pl.col("b").implode()),
}


def frame(a, b):
    """A frame of one row of two types."""

    def value(name):
        return next((v for key, v in VALUES.items() if name.startswith(key)), 1)

    return Frame((Column("a", a, (value(a),), "plain", 0), Column("b", b, (value(b),), "plain", 0)))


def outcome(pl, data, expr):
    """The type of the result; None where the types are refused."""
    result = attempt(lambda: data.select(expr(pl).alias("result")))
    return None if isinstance(result, Failed) else str(result.dtypes[0])


def differences(a, operations, skip):
    """What differs from polars with `a` on the left."""
    found = []
    for b in DTYPES:
        data = frame(a, b)
        ours, theirs = data.polarslike(), data.polars()
        for name, expr in operations.items():
            if skip(name, a, b):
                continue
            is_, wanted = outcome(polarslike, ours, expr), outcome(polars, theirs, expr)
            if is_ != wanted:
                found.append(f"{name} of {a} and {b}: {is_} instead of {wanted}")
    return found


def is_kind(name, *kinds):
    """Whether a type's name starts with one of these."""
    return name.startswith(kinds)


def is_known(name, a, b):
    """Where polars gives results that few can mean, or refuses what has a plain meaning (docs/differences.md)."""
    pair = {a, b}

    def between(one, *others):
        return any(is_kind(x, one) and (not others or is_kind(y, *others)) for x, y in ((a, b), (b, a)))

    return (
        # Nulls go with everything.
        "Null" in pair
        # A struct is no text, and no number.
        or (name in ("add", "when", "fill_null", "eq", "lt") and between("Struct"))
        # Text is not parsed, nor are lists and lengths of time printed, on the way.
        or (name == "and" and between("String"))
        or (name in ("eq", "lt") and between("String", "Time"))
        or (name == "when" and between("String", "Duration", "List", "Array"))
        # A length of time is no moment.
        or (name == "when" and between("Duration", "Date"))
        # Categories of one Enum are joined as texts.
        or (name == "add" and is_kind(a, "Enum") and is_kind(b, "Enum"))
        # A Categorical stays one, whether the value is a literal or a column.
        or (name == "fill_null" and (a, b) == ("Categorical", "String"))
        # Floats are looked for among integers.
        or (name == "is_in" and is_kind(a, "Float") and is_kind(b, *INTEGERS, "Decimal"))
        # A list is not looked for among numbers: `implode` has one list for all rows, whose elements are not lists.
        or (name == "is_in" and is_kind(a, "List"))
        # Arrays are looked for among lists.
        or (name == "is_in" and is_kind(a, "Array") and is_kind(b, "List"))
    )


@pytest.mark.parametrize("a", DTYPES)
def test_pairs(a):
    assert not differences(a, OPERATIONS, is_known)


@pytest.mark.parametrize("a", DTYPES)
def test_casts(a):
    casts = {f"cast to {b}": lambda pl, b=b: pl.col("a").cast(dtype(b, pl), strict=False) for b in DTYPES}
    data = frame(a, "Int64")
    ours, theirs = data.polarslike(), data.polars()
    found = []
    for name, expr in casts.items():
        is_, wanted = outcome(polarslike, ours, expr), outcome(polars, theirs, expr)
        # polars casts each field of a struct to a type that is none.
        if is_ != wanted and not is_kind(a, "Struct"):
            found.append(f"{name} of {a}: {is_} instead of {wanted}")
    assert not found
