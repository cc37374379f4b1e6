/** Files in and out, a module per format. */

export * from "./csv";
export * from "./parquet";
export type { FileSource, ReadOptions, ScanOptions } from "./scan";
export { writeFrame } from "./write";
