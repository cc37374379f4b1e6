"""Wrong values for every parameter of every function, in each context: a result or an error, never a panic."""

import datetime as dt
import decimal
import math

import polarslike as pl
import pytest
from examples import CASES, argument, series
from polarslike._native import NativeExpr, functions
from polarslike.exceptions import InternalError, PanicException, PolarsError
from polarslike.expr import wrap

from .arguments import parse
from .columns import DTYPES, dtype, typical

ROWS = 4

# A failed allocation ends the process: there must be an error before. The limit keeps the machine out of it.
ADDRESS_SPACE = 16 << 30


@pytest.fixture(autouse=True, scope="module")
def limited_memory():
    try:
        import resource
    except ImportError:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE if hard < 0 else min(ADDRESS_SPACE, hard), hard))
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


def example(function, param=None):
    """An example of a function, if there is one that gives this parameter."""
    cases = [case for case in CASES if case["function"] == function["name"]]
    params = [p.name for p in parse(function["signature"])]
    given = [c for c in cases if param in [*params[: len(c["positional"])], *c["named"]]]
    return next(iter(given + cases), None)


def table(case):
    """A frame of the example's columns, columns of all types, and a key."""
    columns = [series(column) for column in case["columns"]] if case else []
    # So many rows that the columns have one length.
    rows = len(columns[0]) if columns else ROWS
    columns += [
        pl.Series(name, (values * rows)[:rows], dtype(kind, pl), strict=False)
        for name, (kind, values) in COLUMNS.items()
    ]
    return pl.DataFrame([*columns, pl.Series("key", [i % 2 for i in range(rows)], pl.Int64)])


def call(function, subject, params, arguments):
    """The call with arguments by the names of parameters."""
    positional, named = [], {}
    for param in params:
        if param.name in arguments:
            if param.stars == "*":
                positional += arguments[param.name]
            elif param.stars == "**":
                named["other"] = arguments[param.name][0]
            else:
                named[param.name] = arguments[param.name]
    if positional:
        # What stands before them is by position, too.
        before = [p.name for p in params[: next(i for i, p in enumerate(params) if p.stars == "*")]]
        positional = [named.pop(name) for name in before if name in named] + positional
    native = None if subject is None else subject._native
    return wrap(NativeExpr.call(function["name"], native, tuple(positional), named)).alias("result")


CONTEXTS = {
    "select": lambda frame, expr: frame.select(expr),
    "agg": lambda frame, expr: frame.group_by("key", maintain_order=True).agg(expr),
    "over": lambda frame, expr: frame.select(expr.over("key")),
}


def survives(run):
    """Whether this gives a result, or an error of the classes that users catch."""
    try:
        run()
    except (InternalError, PanicException) as error:
        return f"{type(error).__name__}: {error}"
    except (PolarsError, TypeError, ValueError, OverflowError, NotImplementedError):
        return None
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def failures(function, frame, subject, params, arguments, what):
    """The contexts in which a call neither gives a result nor an error."""
    for context, query in CONTEXTS.items():
        failed = survives(lambda query=query: query(frame, call(function, subject(), params, arguments())))
        if failed:
            yield f"{what} in {context}: {failed}"


@pytest.mark.parametrize("function", functions(), ids=lambda f: f["name"])
def test_wrong_arguments(function):
    params = parse(function["signature"])
    found = []
    for param in params:
        case = example(function, param.name)
        frame = table(case)
        subject = lambda frame=frame: (  # noqa: E731
            None if function["name"].startswith("pl.") else pl.col(frame.columns[0])
        )
        for what, wrong in WRONG.items():

            def arguments(param=param, wrong=wrong, case=case):
                given = examples_arguments(case, params)
                given[param.name] = [wrong()] if param.stars else wrong()
                return given

            found += failures(function, frame, subject, params, arguments, f"{param.name} = {what}")
    assert not found, "\n".join(found)


def examples_arguments(case, params):
    """The arguments of an example by the names of parameters."""
    if case is None:
        return {}
    given = {name: argument(arg) for name, arg in case["named"].items()}
    positional = [argument(arg) for arg in case["positional"]]
    for param in params:
        if param.stars == "*":
            given[param.name], positional = positional, []
        elif positional and not param.keyword_only:
            given[param.name] = positional.pop(0)
    return given


@pytest.mark.parametrize(
    "function", [f for f in functions() if not f["name"].startswith("pl.")], ids=lambda f: f["name"]
)
def test_wrong_subjects(function):
    case = example(function)
    params = parse(function["signature"])
    frame = table(case)
    found = []
    for what, wrong in WRONG.items():
        if what.startswith(("a column", "an aggregate", "an element", "a null", "a shorter", "several")):
            found += failures(function, frame, wrong, params, lambda: examples_arguments(case, params), what)
    assert not found, "\n".join(found)
