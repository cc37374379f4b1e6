"""Files in and out, a module per format."""

from polarslike.io.cast_options import ScanCastOptions
from polarslike.io.csv import read_csv, scan_csv, write_csv
from polarslike.io.parquet import (
    read_parquet,
    read_parquet_metadata,
    read_parquet_schema,
    scan_parquet,
    write_parquet,
)

__all__ = [
    "ScanCastOptions",
    "read_csv",
    "read_parquet",
    "read_parquet_metadata",
    "read_parquet_schema",
    "scan_csv",
    "scan_parquet",
    "write_csv",
    "write_parquet",
]
