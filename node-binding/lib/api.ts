/** All that the package exports. */

export { CompatLevel, fromArrow, type ToArrowOptions } from "./arrow";
export { Config, type ConfigConstructor, type ConfigOptions } from "./config";
export * from "./conversion";
export type { ColumnOptions, TypedArray } from "./convert";
export { DataFrame, type DataFrameConstructor, type DataFrameData, type DataFrameOptions } from "./dataframe";
export * as datatypes from "./datatypes";
export {
  DataType,
  DataTypeExpr,
  Field,
  Schema,
  type SchemaConstructor,
  type SchemaLike,
  type TimeUnit,
  type TypeFamily,
} from "./datatypes";
export * from "./datatypes/types";
export * from "./engines";
export * from "./environment";
export * from "./errors";
export * as exceptions from "./exceptions";
export { Expr, type ExprName, type IntoExpr, type OverOptions } from "./expr";
export { ExprMeta } from "./expr-meta";
export * from "./functions";
export type { Aggregation, GroupBy, LazyGroupBy } from "./groupby";
export type {
  AvroWriteOptions,
  ByteSink,
  CsvWriteOptions,
  ExcelFormat,
  ExcelWriteOptions,
  FileTarget,
  IpcWriteOptions,
  JsonOptions,
  NdjsonWriteOptions,
  OutputOptions,
  ParquetWriteOptions,
  PartitionByOptions,
  ReadAvroOptions,
  ReadExcelOptions,
  ReadOptions,
  ScanCastOptions,
  ScanCsvOptions,
  ScanIpcOptions,
  ScanLinesOptions,
  ScanNdjsonOptions,
  ScanOptions,
  ScanParquetOptions,
  SinkOptions,
} from "./io";
export {
  bytesOf,
  PartitionBy,
  readArrowStream,
  readAvro,
  readCSV,
  readCSVStream,
  readCsv,
  readCsvStream,
  readExcel,
  readIPC,
  readIPCStream,
  readIpc,
  readIpcSchema,
  readIpcStream,
  readJSON,
  readJSONStream,
  readJson,
  readLines,
  readNdjson,
  readNdjsonStream,
  readOds,
  readParquet,
  readParquetMetadata,
  readParquetSchema,
  readParquetStream,
  scanCSV,
  scanCsv,
  scanIPC,
  scanIpc,
  scanJson,
  scanLines,
  scanNdjson,
  scanParquet,
} from "./io";
export {
  type CollectOptions,
  LazyFrame,
  LazyFrame as LazyDataFrame,
  type LazyFrameConstructor,
} from "./lazyframe";
export { type Optimizations, QueryOptFlags } from "./optimizations";
export * as api from "./plugins";
export type { Progress, ProgressOption } from "./progress";
export { InProcessQuery, QueryResult } from "./query";
export * as cs from "./selectors";
export * as selectors from "./selectors";
export type { SerializeOptions } from "./serialize";
export { Series, type SeriesConstructor } from "./series";
export * from "./shortcuts";
// `pl.all("a")` asks whether all values are true; `pl.all()` is all columns.
export { all } from "./shortcuts";
export * as testing from "./testing";
export type { Then, When } from "./when";
export type {
  DynamicGroupBy,
  DynamicOptions,
  LazyWindowGroupBy,
  RollingGroupBy,
  RollingOptions,
} from "./windows";
