/** Text files, a row per line. */

import type { DataFrame } from "../dataframe";
import type { LazyFrame } from "../lazyframe";
import { type FileSource, type ScanOptions, scan } from "./scan";

/** How lines are read. */
export interface ScanLinesOptions extends ScanOptions {
  /** The name of the column. */
  name?: string;
  /** The name of a column with the path of each row's file. */
  includeFilePaths?: string | null;
}

/** The lines of text files as a source of a query. */
export function scanLines(
  source: FileSource | readonly FileSource[],
  options: ScanLinesOptions = {},
): LazyFrame {
  return scan("lines", source, options);
}

/** Reads the lines of text files. */
export function readLines(
  source: FileSource | readonly FileSource[],
  options: ScanLinesOptions = {},
): DataFrame {
  return scanLines(source, options).collectSync();
}
