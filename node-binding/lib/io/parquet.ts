/** Parquet files in and out. */

import type { DataFrame } from "../dataframe";
import type { Schema } from "../datatypes";
import type { LazyFrame } from "../lazyframe";
import { type ReadOptions, read, type ScanOptions, scan } from "./scan";

/** How Parquet files are read. */
export interface ScanParquetOptions extends ScanOptions {
  /** Whether statistics spare row groups that a predicate rules out. */
  useStatistics?: boolean;
}

/** How a Parquet file is written. */
export interface ParquetWriteOptions {
  compression?: "uncompressed" | "snappy" | "gzip" | "brotli" | "lz4" | "zstd";
  compressionLevel?: number;
  statistics?: boolean;
  rowGroupSize?: number;
  dataPageSize?: number;
}

/** Parquet files as a source of a query; `path` may be a pattern such as `data/*.parquet`. */
export function scanParquet(path: string, options: ScanParquetOptions = {}): LazyFrame {
  return scan("parquet", path, options);
}

/** Reads Parquet files, or the bytes of one. */
export function readParquet(
  pathOrBody: string | Uint8Array,
  options: ScanParquetOptions & ReadOptions = {},
): DataFrame {
  const { columns, ...rest } = options;
  return read(pathOrBody, (path) => scanParquet(path, rest), columns);
}

/** Names and types of the columns of a Parquet file. */
export function readParquetSchema(path: string): Schema {
  return scanParquet(path).collectSchema();
}
