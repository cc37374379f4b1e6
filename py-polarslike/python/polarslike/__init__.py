"""A columnar DataFrame engine with Polars' API.

>>> import polarslike as pl
>>> frame = pl.DataFrame({"carrier": ["UA", "AA", "UA"], "delay": [2, 4, 11]})
>>> frame.group_by("carrier").agg(pl.col("delay").mean()).sort("carrier")
"""

from polarslike import exceptions, selectors
from polarslike._native import __version__
from polarslike.config import Config
from polarslike.convert import from_arrow, from_dict, from_dicts, from_numpy, from_pandas, from_records
from polarslike.dataframe import DataFrame
from polarslike.datatypes import (
    FLOAT_DTYPES,
    INTEGER_DTYPES,
    NUMERIC_DTYPES,
    Array,
    Binary,
    Boolean,
    Categorical,
    DataType,
    Date,
    Datetime,
    Decimal,
    Duration,
    Enum,
    Field,
    Float32,
    Float64,
    Int128,
    Int16,
    Int32,
    Int64,
    Int8,
    List,
    Map,
    Null,
    String,
    Struct,
    Time,
    UInt16,
    UInt32,
    UInt64,
    UInt8,
    Utf8,
)
from polarslike.expr import Expr, lit
from polarslike.functions import *  # noqa: F403
from polarslike.io import read_csv, read_parquet, read_parquet_schema, scan_csv, scan_parquet
from polarslike.lazyframe import LazyFrame
from polarslike.schema import Schema
from polarslike.series import Series
