/** Files in and out, a module per format. */

export * from "./avro";
export * from "./csv";
export * from "./excel";
export * from "./ipc";
export * from "./json";
export * from "./lines";
export * from "./parquet";
export { PartitionBy, type PartitionByOptions } from "./partition";
export type { CredentialProvider, FileSource, ReadOptions, ScanOptions } from "./scan";
export * from "./streams";
export {
  type ByteSink,
  type FileTarget,
  type OutputOptions,
  type SinkedPath,
  type SinkOptions,
  sinkFrame,
  writeFrame,
} from "./write";
