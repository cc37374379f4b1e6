"""The worked examples of all functions: the cases that every language runs."""

import json
import math
from decimal import Decimal
from pathlib import Path

import polarslike as pl
import pytest
from polarslike._native import NativeExpr
from polarslike._native import parse_dtype as dtype
from polarslike.expr import wrap

CASES = json.loads((Path(__file__).parents[2] / "docs/conformance/functions.json").read_text())["cases"]


def value(json_value, kind):
    """What a JSON value stands for in a column of a type; a string may be a number that JSON lacks."""
    match json_value, kind() if isinstance(kind, type) else kind:
        case list(), pl.List() | pl.Array():
            return [value(item, kind.inner) for item in json_value]
        case list(), pl.Map():
            return [
                {"key": value(e["key"], kind.key), "value": value(e["value"], kind.value)} for e in json_value
            ]
        case dict(), pl.Struct():
            return {field.name: value(json_value[field.name], field.dtype) for field in kind.fields}
        case str(), pl.Binary():
            return json_value.encode()
        case str(), pl.Decimal():
            return Decimal(json_value)
        case str(), pl.String() | pl.Categorical() | pl.Enum():
            return json_value
        case str(), _:
            return int(json_value) if json_value.lstrip("-").isdigit() else float(json_value)
        case _:
            return json_value


def series(column):
    kind = pl.datatypes.parse(dtype(column["dtype"]))
    return pl.Series(
        column.get("name", ""), [value(v, kind) for v in column["values"]], dtype(column["dtype"])
    )


def argument(arg):
    ((kind, content),) = arg.items()
    match kind:
        case "column":
            return pl.col(content)
        case "dtype":
            return dtype(content)
        case "call":
            subject = argument(content["subject"])._native if content["subject"] else None
            args = tuple(argument(arg) for arg in content["positional"])
            return wrap(NativeExpr.call(content["function"], subject, args, {}))
        case "list":
            return [argument(item) for item in content]
        case _:
            return content


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


# Methods that Series have with other parameters.
OTHER = {"item", "struct.unnest"}

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
