"""Values of wrong types, and whether a call with one ends in a result or in an error that users catch."""

import datetime as dt
import decimal
import math
import re
from pathlib import Path

import polarslike as pl
import pytest
from polarslike.exceptions import InternalError, PanicException, PolarsError

from .columns import DTYPES, dtype, typical

ROWS = 4

# A failed allocation ends the process: there must be an error before. So much room more than is in use keeps the machine
# out of it.
ROOM = 2 << 30


@pytest.fixture(autouse=True, scope="module")
def limited_memory():
    """Fails allocations that are out of all proportion, in tests of modules that import this."""
    try:
        import resource
    except ImportError:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        yield
        return
    limit = pages * resource.getpagesize() + ROOM
    resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))
    yield
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


# Columns of all types, one of another length, and one that is not there.
COLUMNS = {f"of {name}": (name, typical(name)) for name in DTYPES}

WRONG = {
    "None": lambda: None,
    "text": lambda: "x",
    "a pattern that is none": lambda: "(",
    "-1": lambda: -1,
    "0": lambda: 0,
    "2**63": lambda: 2**63,
    "2**70": lambda: 2**70,
    "2**200": lambda: 2**200,
    "1.5": lambda: 1.5,
    "-1e300": lambda: -1e300,
    "nan": lambda: math.nan,
    "[]": lambda: [],
    "[None]": lambda: [None],
    "a mixed list": lambda: ["x", 1, None],
    "a list of lists": lambda: [[1], []],
    "{}": lambda: {},
    "bytes": lambda: b"\xff",
    "True": lambda: True,
    "a date": lambda: dt.date(9999, 12, 31),
    "a length of time": lambda: dt.timedelta.max,
    "a decimal": lambda: decimal.Decimal("1e30"),
    "a type": lambda: pl.Struct({"x": pl.List(pl.Date)}),
    "an object": object,
    "a function": lambda: len,
    "a frame": lambda: pl.DataFrame({"x": [1]}),
    "a Series without rows": lambda: pl.Series("a", [], pl.Int8),
    "a Series of texts": lambda: pl.Series("a", ["x", None]),
    "a Series of lists": lambda: pl.Series("a", [[1], None, []]),
    "a Series of structs": lambda: pl.Series("a", [{"x": 1}] * ROWS),
    "an unknown column": lambda: pl.col("nothing"),
    "several columns": lambda: pl.all(),
    "a shorter column": lambda: pl.col("of Int64").head(1),
    "a column without rows": lambda: pl.col("of String").head(0),
    "an aggregate": lambda: pl.col("of Float64").max(),
    "a null of a type": lambda: pl.lit(None, pl.Duration("ns")),
    "an element": lambda: pl.element(),
    **{f"a column of {name}": lambda name=name: pl.col(f"of {name}") for name in DTYPES},
}


def table(rows=ROWS):
    """Columns of all types, and a key."""
    columns = [
        pl.Series(name, (values * rows)[:rows], dtype(kind, pl), strict=False)
        for name, (kind, values) in COLUMNS.items()
    ]
    return [*columns, pl.Series("key", [i % 2 for i in range(rows)], pl.Int64)]


def survives(run):
    """Whether this gives a result, or an error of the classes that users catch."""
    try:
        run()
    except (InternalError, PanicException) as error:
        return f"{type(error).__name__}: {error}"
    except (PolarsError, TypeError, ValueError, OverflowError, NotImplementedError, OSError, ImportError):
        return None
    except IndexError as error:
        # A position beyond the columns.
        return None if re.search("out of bounds|index-sized", str(error)) else f"IndexError: {error}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None
