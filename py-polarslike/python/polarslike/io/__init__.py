"""Files in and out, a module per format."""

from polarslike.io.cast_options import ScanCastOptions
from polarslike.io.csv import read_csv, scan_csv, sink_csv, write_csv
from polarslike.io.ipc import (
    read_ipc,
    read_ipc_schema,
    read_ipc_stream,
    scan_ipc,
    sink_ipc,
    write_ipc,
    write_ipc_stream,
)
from polarslike.io.json import read_json, read_ndjson, scan_ndjson, sink_ndjson, write_json, write_ndjson
from polarslike.io.lines import read_lines, scan_lines
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
    "read_ipc",
    "read_ipc_schema",
    "read_ipc_stream",
    "read_json",
    "read_lines",
    "read_ndjson",
    "read_parquet",
    "read_parquet_metadata",
    "read_parquet_schema",
    "scan_csv",
    "scan_ipc",
    "scan_lines",
    "scan_ndjson",
    "scan_parquet",
    "sink_csv",
    "sink_ipc",
    "sink_ndjson",
    "sink_parquet",
    "write_csv",
    "write_ipc",
    "write_ipc_stream",
    "write_json",
    "write_ndjson",
    "write_parquet",
]
