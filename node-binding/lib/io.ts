/** Files in and out. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isPlainObject, snakeCased } from "./arguments";
import type { DataFrame } from "./dataframe";
import { pairsOf, type Schema, type SchemaLike } from "./datatypes";
import { run } from "./errors";
import { LazyFrame } from "./lazyframe";
import { type NativeDataFrame, native } from "./native";

/** What reading and scanning of all formats take. */
export interface ScanOptions {
  /** Only the first rows are read. */
  nRows?: number | null;
  /** Adds a column of row numbers with this name in front. */
  rowIndexName?: string | null;
  /** The first row number. */
  rowIndexOffset?: number;
  /** Whether `*`, `?` and `[..]` in the path are a pattern. */
  glob?: boolean;
}

/** How CSV files are read. */
export interface ScanCsvOptions extends ScanOptions {
  /** Whether the first row holds the names of the columns; otherwise they are `column_0`, `column_1`, ... */
  hasHeader?: boolean;
  /** The character between fields. */
  separator?: string;
  /** Another spelling of `separator`. */
  sep?: string;
  /** Lines that start with this are skipped. */
  commentPrefix?: string | null;
  /** The character that encloses fields with separators or line ends in them; null for none. */
  quoteChar?: string | null;
  /** The character that ends a row. */
  eolChar?: string;
  /** So many rows are skipped before the header, with regard to quotes and comments. */
  skipRows?: number;
  /** So many lines are skipped before the header, whatever is in them. */
  skipLines?: number;
  /** So many rows are skipped after the header. */
  skipRowsAfterHeader?: number;
  /** The types of all columns: nothing is inferred. */
  schema?: SchemaLike;
  /** The types of some columns by name. */
  schemaOverrides?: SchemaLike;
  /** Another spelling of `schemaOverrides`. */
  dtypes?: SchemaLike;
  /** What stands for null besides the empty field: values, or one value per column by name. */
  nullValues?: string | readonly string[] | Record<string, string>;
  /** Whether an empty field of a String column is an empty string; otherwise it is null. */
  missingUtf8IsEmptyString?: boolean;
  /** Whether a value that does not parse becomes null; otherwise it is an error. */
  ignoreErrors?: boolean;
  /** So many rows from the start decide on the types; null for all. */
  inferSchemaLength?: number | null;
  /** What happens to bytes that are not UTF-8. */
  encoding?: "utf8" | "utf8-lossy";
  /** Whether columns that look like dates or times are read as such. */
  tryParseDates?: boolean;
  /** Another spelling of `tryParseDates`. */
  parseDates?: boolean;
  /** Whether surplus fields of a row are dropped; otherwise they are an error. */
  truncateRaggedLines?: boolean;
  /** Whether floats have a comma for a decimal point. */
  decimalComma?: boolean;
  /** Whether a file without content is an error. */
  raiseIfEmpty?: boolean;
  /** What happens if a file lacks columns of the schema. */
  missingColumns?: "raise" | "insert";
}

/** How Parquet files are read. */
export interface ScanParquetOptions extends ScanOptions {
  /** Whether statistics spare row groups that a predicate rules out. */
  useStatistics?: boolean;
}

/** What reading at once takes besides. */
export interface ReadOptions {
  /** Only these columns are read. */
  columns?: readonly string[];
}

/** How a CSV file is written. */
export interface CsvWriteOptions {
  includeBom?: boolean;
  includeHeader?: boolean;
  separator?: string;
  /** Another spelling of `separator`. */
  sep?: string;
  lineTerminator?: string;
  quoteChar?: string;
  datetimeFormat?: string;
  dateFormat?: string;
  timeFormat?: string;
  floatScientific?: boolean;
  floatPrecision?: number;
  decimalComma?: boolean;
  nullValue?: string;
  quoteStyle?: "always" | "necessary" | "non_numeric" | "never";
}

/** How a Parquet file is written. */
export interface ParquetWriteOptions {
  compression?: "uncompressed" | "snappy" | "gzip" | "brotli" | "lz4" | "zstd";
  compressionLevel?: number;
  statistics?: boolean;
  rowGroupSize?: number;
  dataPageSize?: number;
}

/** Options of nodejs-polars under the names that the engine has for them. */
const ALIASES: Record<string, string> = {
  sep: "separator",
  dtypes: "schemaOverrides",
  parseDates: "tryParseDates",
};

/** Options of nodejs-polars that say how its own engine works. They are accepted and have no effect. */
const WITHOUT_EFFECT = new Set([
  "batchSize",
  "cache",
  "chunkSize",
  "lowMemory",
  "nThreads",
  "numThreads",
  "parallel",
  "rechunk",
]);

/** CSV files as a source of a query; `path` may be a pattern such as `data/*.csv`. */
export function scanCsv(path: string, options: ScanCsvOptions = {}): LazyFrame {
  return scan("csv", path, csvOptions(options));
}

/** Reads CSV files, or the bytes of one. */
export function readCsv(
  pathOrBody: string | Uint8Array,
  options: ScanCsvOptions & ReadOptions = {},
): DataFrame {
  const { columns, ...rest } = options;
  // A path has no line ends: text with some is the content of a file.
  const isBody = typeof pathOrBody !== "string" || pathOrBody.includes("\n");
  const body = isBody && typeof pathOrBody === "string" ? Buffer.from(pathOrBody) : pathOrBody;
  return read(body, (path) => scanCsv(path, rest), columns);
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

/** Another spelling of {@link scanCsv}. */
export const scanCSV = scanCsv;

/** Another spelling of {@link readCsv}. */
export const readCSV = readCsv;

/** A path, a URL, or the bytes of a file. */
export type FileSource = string | Uint8Array;

function sourcesOf(source: FileSource | readonly FileSource[]): FileSource[] {
  return typeof source === "string" || source instanceof Uint8Array ? [source] : [...source];
}

function scan(format: string, source: FileSource | readonly FileSource[], options: ScanOptions): LazyFrame {
  const { rowIndexName, rowIndexOffset, ...rest } = options;
  const frame = LazyFrame._of(run(() => native.NativeLazyFrame.scan(format, sourcesOf(source), engineOptions(rest))));
  return rowIndexName ? frame.withRowIndex(rowIndexName, rowIndexOffset ?? 0) : frame;
}

function read(
  pathOrBody: string | Uint8Array,
  scanFile: (path: string) => LazyFrame,
  columns?: readonly string[],
): DataFrame {
  const collect = (path: string) => {
    const frame = scanFile(path);
    return (columns ? frame.select(columns) : frame).collectSync();
  };
  if (typeof pathOrBody === "string") return collect(pathOrBody);
  return withTemporaryFile((path) => {
    writeFileSync(path, pathOrBody);
    return collect(path);
  });
}

/** Writes a frame to the path, or gives the bytes of the file if there is none. */
export function writeFrame(frame: NativeDataFrame, format: string, args: any[]): Buffer | undefined {
  const [path, options = {}] = isPlainObject(args[0]) ? [undefined, args[0]] : args;
  const write = (target: string) => run(() => frame.write(format, target, engineOptions(options)));
  if (path !== undefined) {
    write(path);
    return undefined;
  }
  return withTemporaryFile((target) => {
    write(target);
    return readFileSync(target);
  });
}

/** A path to a file that is gone afterwards: the engine reads and writes files. */
function withTemporaryFile<T>(use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "polarslike-"));
  try {
    return use(join(folder, "data"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function engineOptions(options: object): object {
  const entries = Object.entries(options).filter(([name]) => !WITHOUT_EFFECT.has(name));
  return snakeCased(Object.fromEntries(entries.map(([name, value]) => [ALIASES[name] ?? name, value])));
}

/** The options in the form that the engine's have. */
function csvOptions(options: ScanCsvOptions): ScanOptions {
  const { nullValues, missingUtf8IsEmptyString, inferSchemaLength, quoteChar, ...rest } = options;
  const { schema, schemaOverrides = rest.dtypes, ...plain } = rest;
  delete plain.dtypes;
  return {
    ...plain,
    ...(schema && { schema: fields(schema) }),
    ...(schemaOverrides && { schemaOverrides: fields(schemaOverrides) }),
    ...(nullValues !== undefined && { nullValues: nullMarks(nullValues) }),
    ...(missingUtf8IsEmptyString !== undefined && { emptyStringIsNull: !missingUtf8IsEmptyString }),
    // Null means all rows, and no quotes; the engine takes null as not given.
    ...(inferSchemaLength !== undefined && {
      inferSchemaLength: inferSchemaLength ?? 2 ** 32 - 1,
    }),
    ...(quoteChar !== undefined && { quoteChar: quoteChar ?? "" }),
  } as ScanOptions;
}

function fields(schema: SchemaLike): object[] {
  return pairsOf(schema).map(([name, dtype]) => ({ name, dtype: dtype.json }));
}

function nullMarks(marks: string | readonly string[] | Record<string, string>): object {
  if (typeof marks === "string") return { any: [marks] };
  return Array.isArray(marks) ? { any: marks } : { columns: Object.entries(marks) };
}
