/** What reading files of all formats has in common. */

import { unwrap } from "../convert";
import { pairsOf, type SchemaLike } from "../datatypes";
import { run } from "../errors";
import { InvalidTypeError } from "../exceptions";
import { LazyFrame } from "../lazyframe";
import { native } from "../native";
import { engineOptions } from "./options";

/**
 * A function that gives storage options, such as keys, or these and the second since 1970 in which they expire. It is
 * called on JavaScript's thread, when a store is opened and again when its keys have expired; it cannot be asynchronous.
 */
export type CredentialProvider = () =>
  | Record<string, string>
  | [options: Record<string, string>, expiration: number | null];

/** A provider as the addon takes it. */
export function providerOf(provider?: CredentialProvider | null): unknown {
  if (typeof provider !== "function") return provider;
  return unwrap(() => {
    const given = provider();
    if (!(given instanceof Promise)) return given;
    throw new InvalidTypeError("a credentialProvider cannot be asynchronous: ask for keys before the query");
  });
}

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
  /** Who knows keys to the store. */
  credentialProvider?: CredentialProvider | null;
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
  const { rowIndexName, rowIndexOffset, credentialProvider, ...rest } = options;
  const frame = LazyFrame._of(
    run(() =>
      native.NativeLazyFrame.scan(
        format,
        sourcesOf(source),
        engineOptions(rest),
        providerOf(credentialProvider),
      ),
    ),
  );
  return rowIndexName ? frame.withRowIndex(rowIndexName, rowIndexOffset ?? 0) : frame;
}

/** Names and types as the readers take them. */
export function fields(schema: SchemaLike): object[] {
  return pairsOf(schema).map(([name, dtype]) => ({ name, dtype: dtype.json }));
}
