/** Arrow IPC (Feather) files and streams in and out. */

import type { DataFrame } from "../dataframe";
import type { Schema } from "../datatypes";
import type { LazyFrame } from "../lazyframe";
import { type FileSource, type ReadOptions, type ScanOptions, scan } from "./scan";

/** How IPC files are read. */
export interface ScanIpcOptions extends ScanOptions {
  /** The name of a column with the path of each row's file. */
  includeFilePaths?: string | null;
  /** Whether folders named `key=value` are columns. */
  hivePartitioning?: boolean | null;
}

/** How an IPC file is written. */
export interface IpcWriteOptions {
  compression?: "uncompressed" | "lz4" | "zstd";
  /** How new the types of Arrow may be: the oldest has text one after the other instead of in views. */
  compatLevel?: "newest" | "oldest";
  /** The number of rows per record batch. */
  recordBatchSize?: number | null;
}

/**
 * IPC files as a source of a query; `source` may be a pattern such as `data/*.arrow`, the bytes of a file, or a stream.
 * What is not compressed is read without copies, by mapping the file into memory: it must not be cut off meanwhile.
 */
export function scanIpc(source: FileSource | readonly FileSource[], options: ScanIpcOptions = {}): LazyFrame {
  return scan("ipc", source, options);
}

/** Another spelling of {@link scanIpc}. */
export const scanIPC = scanIpc;

/** Reads IPC files, or the bytes of one. */
export function readIpc(
  source: FileSource | readonly FileSource[],
  options: ScanIpcOptions & ReadOptions = {},
): DataFrame {
  const { columns, ...rest } = options;
  const frame = scanIpc(source, rest);
  return (columns ? frame.select(columns) : frame).collectSync();
}

/** Another spelling of {@link readIpc}. */
export const readIPC = readIpc;

/** Reads an IPC stream. */
export const readIpcStream = readIpc;

/** Another spelling of {@link readIpcStream}. */
export const readIPCStream = readIpc;

/** Names and types of the columns of an IPC file. */
export function readIpcSchema(source: FileSource): Schema {
  return scanIpc(source).collectSchema();
}
