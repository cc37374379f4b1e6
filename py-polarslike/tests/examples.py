"""The worked examples of the registry, as values of Python."""

import json
from decimal import Decimal
from pathlib import Path

import polarslike as pl
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
    """The column that an example describes."""
    kind = pl.datatypes.parse(dtype(column["dtype"]))
    return pl.Series(
        column.get("name", ""), [value(v, kind) for v in column["values"]], dtype(column["dtype"])
    )


def argument(arg):
    """The argument that an example describes."""
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
