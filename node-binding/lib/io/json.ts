/** JSON in and out: documents, and one object per line. */

import type { DataFrame } from "../dataframe";
import type { SchemaLike } from "../datatypes";
import type { LazyFrame } from "../lazyframe";
import { type FileSource, fields, type ScanOptions, scan } from "./scan";

/** How JSON is read. */
export interface JsonOptions {
  /** Names and types of the columns; other fields are not read. */
  schema?: SchemaLike | null;
  /** Types of some columns. */
  schemaOverrides?: SchemaLike | null;
  /** From how many rows of each sample types are told; from all rows where null. */
  inferSchemaLength?: number | null;
}

/** How files with an object per line are read. */
export interface ScanNdjsonOptions extends JsonOptions, ScanOptions {
  /** Whether values of other types than their column's, and lines that are not JSON, are null. */
  ignoreErrors?: boolean;
  /** The name of a column with the path of each row's file. */
  includeFilePaths?: string | null;
}

/** How JSON is written. */
export interface NdjsonWriteOptions {
  compression?: "uncompressed" | "gzip" | "zstd";
  compressionLevel?: number | null;
  /** Whether the name of a compressed file must end in `.gz` or `.zst`, and that of another must not. */
  checkExtension?: boolean;
}

function withFields<T extends JsonOptions>({ schema, schemaOverrides, ...rest }: T) {
  return {
    ...rest,
    ...(schema ? { schema: fields(schema) } : {}),
    ...(schemaOverrides ? { schemaOverrides: fields(schemaOverrides) } : {}),
  };
}

/** Files with a JSON object per line as a source of a query. */
export function scanNdjson(
  source: FileSource | readonly FileSource[],
  options: ScanNdjsonOptions = {},
): LazyFrame {
  return scan("ndjson", source, withFields(options) as ScanOptions);
}

/** Another spelling of {@link scanNdjson}. */
export const scanJson = scanNdjson;

/** Reads files with a JSON object per line. */
export function readNdjson(
  source: FileSource | readonly FileSource[],
  options: ScanNdjsonOptions = {},
): DataFrame {
  return scanNdjson(source, options).collectSync();
}

/** Reads a JSON document: a list of objects, or one object; with `format: "lines"` an object per line. */
export function readJson(
  source: FileSource,
  options: ScanNdjsonOptions & { format?: "json" | "lines" } = {},
): DataFrame {
  const { format = "json", ...rest } = options;
  if (format === "lines") return readNdjson(source, rest);
  return scan("json", source, withFields(rest) as ScanOptions).collectSync();
}

/** Another spelling of {@link readJson}. */
export const readJSON = readJson;
