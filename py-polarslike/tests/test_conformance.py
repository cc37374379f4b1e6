"""The worked examples of all functions: the cases that every language runs."""

import math

import polarslike as pl
import pytest
from examples import CASES, argument, series
from polarslike._native import NativeExpr
from polarslike.expr import wrap


def same(a, b):
    if isinstance(a, float) and isinstance(b, float):
        return a == b or (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=1e-12)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    if isinstance(a, dict) and isinstance(b, dict):
        return list(a) == list(b) and all(same(a[k], b[k]) for k in a)
    return a == b


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["function"])
def test_worked_example(case):
    frame = pl.DataFrame([series(column) for column in case["columns"]])
    name = case["function"]
    subject = None if name.startswith("pl.") else pl.col(frame.columns[0])._native
    args = tuple(argument(arg) for arg in case["positional"])
    kwargs = {key: argument(arg) for key, arg in case["named"].items()}
    result = frame.select(wrap(NativeExpr.call(name, subject, args, kwargs))).to_series()
    expected = series(case["result"])
    assert result.dtype == expected.dtype
    assert same(result.to_list(), expected.to_list()), f"{result.to_list()} instead of {expected.to_list()}"


# Methods that Series have with other parameters or defaults.
OTHER = {"hist", "item", "struct.unnest"}

METHODS = [case for case in CASES if not case["function"].startswith("pl.") and case["function"] not in OTHER]


@pytest.mark.parametrize("case", METHODS, ids=lambda case: case["function"])
def test_method_of_series(case):
    """The generated methods take the same arguments; an aggregate of a Series is a value."""
    frame = pl.DataFrame([series(column) for column in case["columns"]])
    if len(frame.columns) > 1:
        pytest.skip("other columns are not at hand")
    subject = frame.to_series()
    *namespace, method = case["function"].split(".")
    args = [argument(arg) for arg in case["positional"]]
    kwargs = {key: argument(arg) for key, arg in case["named"].items()}
    owner = getattr(subject, namespace[0]) if namespace else subject
    result = getattr(owner, method)(*args, **kwargs)
    expected = series(case["result"]).to_list()
    if isinstance(result, pl.DataFrame):
        # A Series of structs makes a frame of their fields.
        result = result.to_struct() if result.width > 1 else result.to_series()
    found = result.to_list() if isinstance(result, pl.Series) else result
    assert same(found, expected) or same([found], expected)
