"""Files in and out, a module per format."""

from polarslike.io.cast_options import ScanCastOptions
from polarslike.io.csv import read_csv, scan_csv, sink_csv, write_csv
from polarslike.io.parquet import (
    read_parquet,
    read_parquet_metadata,
    read_parquet_schema,
    scan_parquet,
    sink_parquet,
    write_parquet,
)
from polarslike.io.partition import FileProviderArgs, PartitionBy

__all__ = [
    "FileProviderArgs",
    "PartitionBy",
    "ScanCastOptions",
    "read_csv",
    "read_parquet",
    "read_parquet_metadata",
    "read_parquet_schema",
    "scan_csv",
    "scan_parquet",
    "sink_csv",
    "sink_parquet",
    "write_csv",
    "write_parquet",
]
