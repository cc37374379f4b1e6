/** What reading files of all formats has in common. */

import { pairsOf, type SchemaLike } from "../datatypes";
import { run } from "../errors";
import { LazyFrame } from "../lazyframe";
import { native } from "../native";
import { engineOptions } from "./options";

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
  /** How files that are not on this machine are reached: keys, endpoints, regions. */
  storageOptions?: Record<string, string>;
}

/** What reading at once takes besides. */
export interface ReadOptions {
  /** Only these columns are read. */
  columns?: readonly string[];
}

/** A path, a URL, or the bytes of a file. */
export type FileSource = string | Uint8Array;

/** One source, or several, as a list. */
export function sourcesOf(source: FileSource | readonly FileSource[]): FileSource[] {
  return typeof source === "string" || source instanceof Uint8Array ? [source] : [...source];
}

/** Files of a format as a source of a query. */
export function scan(
  format: string,
  source: FileSource | readonly FileSource[],
  options: ScanOptions,
): LazyFrame {
  const { rowIndexName, rowIndexOffset, ...rest } = options;
  const frame = LazyFrame._of(
    run(() => native.NativeLazyFrame.scan(format, sourcesOf(source), engineOptions(rest))),
  );
  return rowIndexName ? frame.withRowIndex(rowIndexName, rowIndexOffset ?? 0) : frame;
}

/** Names and types as the readers take them. */
export function fields(schema: SchemaLike): object[] {
  return pairsOf(schema).map(([name, dtype]) => ({ name, dtype: dtype.json }));
}
