/** All that the package exports. */

export type { ColumnOptions, TypedArray } from "./convert";
export { DataFrame, type DataFrameConstructor, type DataFrameData, type DataFrameOptions } from "./dataframe";
export * from "./datatypes";
export * from "./errors";
export { Expr, type ExprName, type IntoExpr, type OverOptions } from "./expr";
export * from "./functions";
export type { Aggregation, GroupBy, LazyGroupBy } from "./groupby";
export type {
  CsvWriteOptions,
  ParquetWriteOptions,
  ReadOptions,
  ScanCsvOptions,
  ScanOptions,
  ScanParquetOptions,
} from "./io";
export { readCSV, readCsv, readParquet, scanCSV, scanCsv, scanParquet } from "./io";
export { type CollectOptions, LazyFrame, LazyFrame as LazyDataFrame } from "./lazyframe";
export * as cs from "./selectors";
export * as selectors from "./selectors";
export { Series, type SeriesConstructor } from "./series";
export * from "./shortcuts";
export type { Then, When } from "./when";

/** The version of the package. */
export const version: string = require("../package.json").version;
