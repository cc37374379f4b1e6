"""A columnar DataFrame engine with Polars' API.

>>> import polarslike as pl
>>> frame = pl.DataFrame({"carrier": ["UA", "AA", "UA"], "delay": [2, 4, 11]})
>>> frame.group_by("carrier").agg(pl.col("delay").mean()).sort("carrier").rows()
[('AA', 4.0), ('UA', 6.5)]
"""

from polarslike import api, exceptions, selectors
from polarslike._native import __version__
from polarslike._stand_in import install_as_polars
from polarslike.avro import read_avro
from polarslike.compat_level import CompatLevel
from polarslike.config import Config
from polarslike.convert import *  # noqa: F403
from polarslike.database import read_database, read_database_uri
from polarslike.dataframe import DataFrame
from polarslike.datatype_expr import DataTypeExpr, dtype_of
from polarslike.datatypes import (
    FLOAT_DTYPES,
    INTEGER_DTYPES,
    NUMERIC_DTYPES,
    Array,
    Binary,
    Boolean,
    Categorical,
    Categories,
    DataType,
    Date,
    Datetime,
    Decimal,
    Duration,
    Enum,
    Field,
    Float16,
    Float32,
    Float64,
    Int8,
    Int16,
    Int32,
    Int64,
    Int128,
    List,
    Map,
    Null,
    Object,
    String,
    Struct,
    Time,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    UInt128,
    Unknown,
    Utf8,
)
from polarslike.engines import Engine, InMemoryEngine, QueryOptFlags, StreamingEngine
from polarslike.expr import Expr, lit
from polarslike.functions import *  # noqa: F403
from polarslike.io import (
    PartitionBy,
    ScanCastOptions,
    read_csv,
    read_ipc,
    read_ipc_schema,
    read_ipc_stream,
    read_json,
    read_lines,
    read_ndjson,
    read_parquet,
    read_parquet_metadata,
    read_parquet_schema,
    scan_csv,
    scan_ipc,
    scan_lines,
    scan_ndjson,
    scan_parquet,
)
from polarslike.io.credentials import (
    CredentialProvider,
    CredentialProviderAWS,
    CredentialProviderAzure,
    CredentialProviderFunction,
    CredentialProviderFunctionReturn,
    CredentialProviderGCP,
)
from polarslike.io.sources import defer, scan_arrow_c_stream
from polarslike.lakes import read_delta, scan_delta, scan_iceberg, scan_pyarrow_dataset
from polarslike.lazyframe import LazyFrame
from polarslike.meta import build_info, get_index_type, show_versions, thread_pool_size
from polarslike.schema import Schema
from polarslike.series import Series
from polarslike.spreadsheets import read_excel, read_ods
from polarslike.string_cache import StringCache, disable_string_cache, enable_string_cache, using_string_cache
