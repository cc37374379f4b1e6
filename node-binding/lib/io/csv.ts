/** CSV files in and out. */

import type { DataFrame } from "../dataframe";
import type { SchemaLike } from "../datatypes";
import type { LazyFrame } from "../lazyframe";
import { fields, type ReadOptions, read, type ScanOptions, scan } from "./scan";

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

/** Another spelling of {@link scanCsv}. */
export const scanCSV = scanCsv;

/** Another spelling of {@link readCsv}. */
export const readCSV = readCsv;

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

function nullMarks(marks: string | readonly string[] | Record<string, string>): object {
  if (typeof marks === "string") return { any: [marks] };
  return Array.isArray(marks) ? { any: marks } : { columns: Object.entries(marks) };
}
