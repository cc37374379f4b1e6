/** Apache Avro files in and out. */

import type { DataFrame } from "../dataframe";
import { readTables } from "./tables";

export { writeTable } from "./tables";

/** How an Avro file is read. */
export interface ReadAvroOptions {
  /** The columns to read, by name or position. */
  columns?: readonly string[] | readonly number[] | null;
  /** Only the first rows are read. */
  nRows?: number | null;
}

/** How an Avro file is written. */
export interface AvroWriteOptions {
  compression?: "uncompressed" | "snappy" | "deflate";
  /** The name of the record that a row is. */
  name?: string;
}

/** Reads an Avro file, or the bytes of one. */
export function readAvro(pathOrBody: string | Uint8Array, options: ReadAvroOptions = {}): DataFrame {
  return readTables("avro", pathOrBody, options) as DataFrame;
}
