/** Parquet files in and out. */

import { snakeCased } from "../arguments";
import type { DataFrame } from "../dataframe";
import type { Schema, SchemaLike } from "../datatypes";
import { run } from "../errors";
import type { LazyFrame } from "../lazyframe";
import { native } from "../native";
import { type FileSource, fields, type ReadOptions, type ScanOptions, scan } from "./scan";

/** Which differences between a column's type in a file and in the table are mended by a cast. */
export interface ScanCastOptions {
  /** `upcast`: integers of more bits; `allow-float`. */
  integerCast?: string | readonly string[];
  /** `upcast`, `downcast`. */
  floatCast?: string | readonly string[];
  /** `upcast`, `downcast`, one of them of a unit (`nanosecond-downcast`), `convert-timezone`. */
  datetimeCast?: string | readonly string[];
  missingStructFields?: "raise" | "insert";
  extraStructFields?: "raise" | "ignore";
  categoricalToString?: "forbid" | "allow";
}

/** How Parquet files are read. */
export interface ScanParquetOptions extends ScanOptions {
  /** Whether statistics, page indexes and Bloom filters spare rows that a predicate rules out. */
  useStatistics?: boolean;
  /** Whether folders named `key=value` are columns; by default if the source is one folder. */
  hivePartitioning?: boolean;
  /** The types of columns that are folders. */
  hiveSchema?: SchemaLike;
  /** Whether dates among the names of folders are read as such. */
  tryParseHiveDates?: boolean;
  /** In a folder, files whose names begin so are left out. */
  hiddenFilePrefix?: string | readonly string[];
  /** The columns of the table; by default those of the first file. */
  schema?: SchemaLike;
  /** A column of this name holds the path of each row's file. */
  includeFilePaths?: string;
  /** What happens if a file lacks columns of the table. */
  missingColumns?: "raise" | "insert";
  /** What happens to columns of a file that the table lacks. */
  extraColumns?: "raise" | "ignore";
  /** Which types of a file may become those of the table. */
  castOptions?: ScanCastOptions;
  /** Accepted, without effect: rows are read in pieces by all threads. */
  parallel?: string;
  /** Accepted, without effect. */
  lowMemory?: boolean;
  /** Accepted, without effect. */
  cache?: boolean;
}

/** How a Parquet file is written. */
export interface ParquetWriteOptions {
  compression?: "uncompressed" | "snappy" | "gzip" | "brotli" | "lz4" | "zstd";
  compressionLevel?: number;
  /** What is written of the values of each row group and page. */
  statistics?:
    | boolean
    | "full"
    | { min?: boolean; max?: boolean; distinct_count?: boolean; null_count?: boolean };
  rowGroupSize?: number;
  dataPageSize?: number;
  /** Texts that the file says of itself, by name. */
  metadata?: Record<string, string>;
}

/** Parquet files as a source of a query: a path, a folder, a pattern such as `data/*.parquet`, bytes, or several. */
export function scanParquet(
  source: FileSource | readonly FileSource[],
  options: ScanParquetOptions = {},
): LazyFrame {
  const { schema, hiveSchema, hiddenFilePrefix, castOptions, ...rest } = options;
  const given = {
    ...rest,
    ...(schema && { schema: fields(schema) }),
    ...(hiveSchema && { hiveSchema: fields(hiveSchema) }),
    ...(hiddenFilePrefix !== undefined && { hiddenFilePrefix: [hiddenFilePrefix].flat() }),
    ...(castOptions && { castOptions: snakeCased(castOptions) }),
  };
  return scan("parquet", source, given);
}

/** Reads Parquet files, or the bytes of one. */
export function readParquet(
  pathOrBody: FileSource | readonly FileSource[],
  options: ScanParquetOptions & ReadOptions = {},
): DataFrame {
  const { columns, ...rest } = options;
  const frame = scanParquet(pathOrBody, rest);
  return (columns ? frame.select(columns) : frame).collectSync();
}

/** Names and types of the columns of a Parquet file. */
export function readParquetSchema(source: FileSource): Schema {
  return scanParquet(source).collectSchema();
}

/** The texts that a Parquet file says of itself, by name. */
export function readParquetMetadata(source: FileSource): Record<string, string> {
  return run(() => native.NativeLazyFrame.parquetMetadata(source));
}
