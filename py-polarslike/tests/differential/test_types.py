"""Types that two types make, in arithmetic, comparisons, where they meet, and by a cast: all pairs against polars."""

import polars
import polarslike
import pytest

from .columns import DTYPES, Column, Frame, dtype
from .compare import Failed, attempt

# One value of each type that casts to most others.
VALUES = {"String": "1", "Categorical": "a", "Binary": b"1", "Boolean": True}

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
    """A frame of nulls of two types, so that only types decide."""
    return Frame((Column("a", a, (None,), "plain", 0), Column("b", b, (None,), "plain", 0)))


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


def is_known(name, a, b):
    """Where polars gives results that nobody can mean (docs/differences.md)."""
    del name
    return False


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
        if is_ != wanted:
            found.append(f"{name} of {a}: {is_} instead of {wanted}")
    assert not found
