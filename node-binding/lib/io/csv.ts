/** CSV files in and out. */

import type { DataFrame } from "../dataframe";
import type { DataType, SchemaLike } from "../datatypes";
import type { LazyFrame } from "../lazyframe";
import { type FileSource, fields, type ReadOptions, type ScanOptions, scan } from "./scan";

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
  /** The types of some columns by name, or of all by position. */
  schemaOverrides?: SchemaLike | readonly DataType[];
  /** Another spelling of `schemaOverrides`. */
  dtypes?: SchemaLike | readonly DataType[];
  /** What stands for null besides the empty field: values, or one value per column by name. */
  nullValues?: string | readonly string[] | Record<string, string>;
  /** Whether an empty field of a String column is null; otherwise it is an empty string. */
  emptyStringIsNull?: boolean;
  /** The opposite of `emptyStringIsNull`. */
  missingUtf8IsEmptyString?: boolean;
  /** Whether a value that does not parse becomes null; otherwise it is an error. */
  ignoreErrors?: boolean;
  /** What happens to lines with too many fields, with a value that is not of its column's type or with bytes that are no
   * text: they are an error, are left out, or only they are read: their `line`, `column`, `reason` and `text`. */
  onBadLines?: "raise" | "skip" | "only";
  /** Other names of the columns, from all names; other options know columns by these. */
  withColumnNames?: (names: string[]) => string[];
  /** Other names of the columns. */
  newColumns?: readonly string[];
  /** Whether types are inferred; otherwise columns without a given type are String. */
  inferSchema?: boolean;
  /** At least so many rows from the start decide on the types, besides samples from the rest; null for all. */
  inferSchemaLength?: number | null;
  /** How many of the files decide on the types. */
  inferSchemaFiles?: number;
  /** `utf8`, `utf8-lossy`, or another such as `latin-1`, `utf-16` or `windows-1252`. */
  encoding?: string;
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
  /** What happens to columns that the schema lacks. */
  extraColumns?: "raise" | "ignore";
  /** A column of this name, the last, holds the path of each row's file. */
  includeFilePaths?: string | null;
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
  compression?: "uncompressed" | "gzip" | "zstd";
  compressionLevel?: number | null;
  /** Whether the name of a compressed file must say so, and that of another must not. */
  checkExtension?: boolean;
}

/**
 * CSV files as a source of a query: a path, a pattern such as `data/*.csv`, the bytes of a file, or several of these. Files
 * may be compressed with gzip, zlib, zstd or bzip2.
 */
export function scanCsv(source: FileSource | readonly FileSource[], options: ScanCsvOptions = {}): LazyFrame {
  const { withColumnNames, ...rest } = options;
  if (!withColumnNames) return scan("csv", source, csvOptions(rest));
  const { rowIndexName: _, includeFilePaths: __, schema: ___, ...plain } = rest;
  const names = scan("csv", source, csvOptions(plain)).columns;
  return scan("csv", source, csvOptions({ ...rest, newColumns: withColumnNames(names) }));
}

/** Reads CSV files, or the bytes or the text of one. */
export function readCsv(
  pathOrBody: FileSource | readonly FileSource[],
  options: ScanCsvOptions & ReadOptions = {},
): DataFrame {
  const { columns, ...rest } = options;
  // A path has no line ends: text with some is the content of a file.
  const isText = typeof pathOrBody === "string" && pathOrBody.includes("\n");
  const frame = scanCsv(isText ? Buffer.from(pathOrBody) : pathOrBody, rest);
  return (columns ? frame.select(columns) : frame).collectSync();
}

/** Another spelling of {@link scanCsv}. */
export const scanCSV = scanCsv;

/** Another spelling of {@link readCsv}. */
export const readCSV = readCsv;

/** The options in the form that the engine's have. */
function csvOptions(options: ScanCsvOptions): ScanOptions {
  const { nullValues, missingUtf8IsEmptyString, quoteChar, ...rest } = options;
  const { schema, schemaOverrides = rest.dtypes, ...plain } = rest;
  delete plain.dtypes;
  plain.truncateRaggedLines ??= plain.extraColumns === "ignore";
  return {
    ...plain,
    ...(schema && { schema: fields(schema) }),
    ...(schemaOverrides && typesOf(schemaOverrides)),
    ...(nullValues !== undefined && { nullValues: nullMarks(nullValues) }),
    ...(missingUtf8IsEmptyString !== undefined && { emptyStringIsNull: !missingUtf8IsEmptyString }),
    ...(quoteChar !== undefined && { quoteChar: quoteChar ?? "" }),
  } as ScanOptions;
}

/** Types by name, or of all columns by position. */
function typesOf(types: SchemaLike | readonly DataType[]): object {
  const byPosition = Array.isArray(types) && types.every((type) => !Array.isArray(type) && "json" in type);
  return byPosition
    ? { dtypes: types.map((type) => type.json) }
    : { schemaOverrides: fields(types as SchemaLike) };
}

function nullMarks(marks: string | readonly string[] | Record<string, string>): object {
  if (typeof marks === "string") return { any: [marks] };
  return Array.isArray(marks) ? { any: marks } : { columns: Object.entries(marks) };
}
