"""Expressions that give the same in polars: one a line in `same_as_polars/*.txt`, of `pl`.

A line may begin with statements: `!frame = pl.DataFrame(); frame["a"] = 1 => frame`. Errors must be errors in both.
"""

from __future__ import annotations

import asyncio
import collections
import copy
import dataclasses
import datetime as dt
import importlib
import io
import pickle
import warnings
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import polars
import polarslike
import pyarrow as pa
import pytest

NAMES = {
    "Decimal": Decimal,
    "asyncio": asyncio,
    "collections": collections,
    "copy": copy,
    "dataclasses": dataclasses,
    "dt": dt,
    "io": io,
    "np": np,
    "pa": pa,
    "pd": pd,
    "pickle": pickle,
}

CASES = [
    pytest.param(line, id=f"{path.stem}-{line}")
    for path in sorted((Path(__file__).parent / "same_as_polars").glob("*.txt"))
    for line in path.read_text().splitlines()
]


def plain(result):
    """A result as values that have nothing of either library."""
    kind = type(result).__name__
    if kind == "LazyFrame":
        return ("lazy", plain(result.collect()))
    if kind == "DataFrame" and not isinstance(result, pd.DataFrame):
        return ([(name, repr(dtype)) for name, dtype in result.schema.items()], repr(result.rows()))
    if kind == "Series" and not isinstance(result, pd.Series):
        return (result.name, repr(result.dtype), repr(result.to_list()))
    if isinstance(result, np.ndarray):
        layout = (result.flags.writeable, result.flags.f_contiguous)
        return (str(result.dtype), result.shape, repr(result.tolist()), *layout)
    if isinstance(result, pd.DataFrame | pd.Series):
        types = result.dtypes if isinstance(result, pd.DataFrame) else (result.dtype, result.name)
        return (str(types), result.to_string())
    if isinstance(result, pa.Table | pa.Array | pa.ChunkedArray):
        return (str(result.schema if isinstance(result, pa.Table) else result.type), repr(result.to_pylist()))
    if isinstance(result, dict):
        return {key: plain(value) for key, value in result.items()}
    if isinstance(result, list | tuple):
        return [plain(value) for value in result]
    return (result if isinstance(result, str) else repr(result)).replace("polarslike", "polars")


def evaluate(pl, line):
    names = {**NAMES, "pl": pl, "testing": importlib.import_module(f"{pl.__name__}.testing")}
    if line.startswith("!"):
        statements, line = line[1:].split(" => ")
        exec(statements, names)
    return eval(line, names)


def outcome(pl, line):
    try:
        return plain(evaluate(pl, line))
    except Exception:
        return "an error"


@pytest.mark.parametrize("line", CASES)
def test_same_as_polars(line):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert outcome(polarslike, line) == outcome(polars, line)
