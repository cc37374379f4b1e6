/** Files in and out, a module per format. */

export * from "./avro";
export * from "./csv";
export * from "./excel";
export * from "./parquet";
export type { FileSource, ReadOptions, ScanOptions } from "./scan";
export { writeFrame } from "./write";
