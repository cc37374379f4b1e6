"""Wrong values for every parameter of every function, in each context: a result or an error, never a panic."""

import polarslike as pl
import pytest
from examples import CASES, argument, series
from polarslike._native import NativeExpr, functions
from polarslike.expr import wrap

from .arguments import parse
from .wrong import ROWS, WRONG, limited_memory, survives
from .wrong import table as typical_columns

__all__ = ["limited_memory"]


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
    return pl.DataFrame([*columns, *typical_columns(len(columns[0]) if columns else ROWS)])


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
