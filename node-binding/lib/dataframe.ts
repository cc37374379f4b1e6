/** Frames: columns of one height. */

import { isPlainObject } from "./arguments";
import { arrowBytes, type ToArrowOptions } from "./arrow";
import { type DataFrameData, type DataFrameOptions, makeFrame } from "./construct";
import { DataFrameColumns } from "./dataframe-columns";
import { keyOf } from "./dataframe-rows";
import { InvalidArgumentError, run } from "./errors";
import { byName, type IntoExpr } from "./expr";
import { GroupBy } from "./groupby";
import { wrappers } from "./host";
import {
  type AvroWriteOptions,
  type CsvWriteOptions,
  type ExcelWriteOptions,
  type FileTarget,
  type IpcWriteOptions,
  type NdjsonWriteOptions,
  type OutputOptions,
  type ParquetWriteOptions,
  writeExcel,
  writeFrame,
  writeTable,
} from "./io";
import { type GroupByArgument, groupByArguments, LazyFrame } from "./lazyframe";
import { type NativeDataFrame, native, type Wrapper } from "./native";
import { constructor, indexed } from "./objects";
import { deliver, fetched, type SerializeOptions } from "./serialize";
import { type Series, type SizeUnit, sized, sliceBounds } from "./series";
import { type GlimpseOptions, glimpse, type ShowOptions, show } from "./show";
import {
  DynamicGroupBy,
  type DynamicOptions,
  RollingGroupBy,
  type RollingOptions,
  type WindowArguments,
  Windows,
} from "./windows";

export type { DataFrameData, DataFrameOptions } from "./construct";

/** How a frame is cut into one per group. */
export interface PartitionByOptions {
  /** Whether groups come in the order of their first rows, which is the default. */
  maintainOrder?: boolean;
  /** Whether the columns of the key stay, which is the default. */
  includeKey?: boolean;
  /** Whether the result is a map by key: the value of a single column, or a JSON text of several: `["a",1]`. */
  asDict?: boolean;
}

/** Columns of one height under distinct names. */
export class DataFrameClass extends DataFrameColumns implements Wrapper<NativeDataFrame> {
  /** A column by name, or the values of a row by number. */
  [nameOrRow: string]: any;

  /** @internal */
  constructor(public override _native: NativeDataFrame) {
    super();
  }

  /** @internal */
  static _of(handle: NativeDataFrame): DataFrame {
    const frame = new DataFrameClass(handle);
    const column = (name: string) => (frame.columns.includes(name) ? frame.getColumn(name) : undefined);
    return indexed(frame, (row) => (row < frame.height ? frame.row(row) : undefined), column);
  }

  /** @internal */
  override _verb(name: string, params: string[], args: unknown[]): DataFrame {
    const step = run(() => this._native.lazy().verb(name, byName(name, params, args)));
    return DataFrameClass._of(run(() => step.collectSync()));
  }

  /** @internal */
  override _column(name: string, params: string[], args: unknown[]): Series {
    return this._verb(name, params, args).toSeries();
  }

  /** The number of rows. */
  get height(): number {
    return this._native.height;
  }

  /** The number of rows and of columns. */
  get shape(): { height: number; width: number } {
    return { height: this.height, width: this.width };
  }

  /** Whether there are no rows. */
  isEmpty(): boolean {
    return this.height === 0;
  }

  /** A plan that starts with this frame. */
  lazy(): LazyFrame {
    return LazyFrame._of(run(() => this._native.lazy()));
  }

  /** Another handle on the same columns: what is done in the one does not show in the other. */
  clone(): DataFrame {
    return DataFrameClass._of(this._native);
  }

  /** What a function makes of this frame. */
  pipe<T, Args extends unknown[]>(fn: (frame: DataFrame, ...args: Args) => T, ...args: Args): T {
    return fn(this as DataFrame, ...args);
  }

  /** `length` rows from `offset`, which counts from the end if negative. No values are copied. */
  slice(offset: number, length?: number): DataFrame;
  slice(options: { offset: number; length?: number }): DataFrame;
  slice(...args: any[]): DataFrame {
    const [offset, length] = isPlainObject(args[0]) ? [args[0].offset, args[0].length] : args;
    const [start, count] = sliceBounds(this.height, offset as number, length as number | undefined);
    return DataFrameClass._of(run(() => this._native.slice(start, count)));
  }

  /**
   * Groups rows by keys; {@link GroupBy.agg} says what to compute per group, and iteration gives each key with its rows.
   *
   * Groups come in no particular order, unless `maintainOrder`: then in that of their first rows.
   */
  groupBy(...by: GroupByArgument[]): GroupBy {
    return new GroupBy(this as DataFrame, ...groupByArguments(by));
  }

  /** Groups rows by windows at regular distances along a column, which is sorted. */
  groupByDynamic(...args: WindowArguments<DynamicOptions>): DynamicGroupBy {
    return new DynamicGroupBy(this as DataFrame, Windows.of("group_by_dynamic_agg", args));
  }

  /** Groups rows by a window around each, along a column, which is sorted. */
  rolling(...args: WindowArguments<RollingOptions>): RollingGroupBy {
    return new RollingGroupBy(this as DataFrame, Windows.of("rolling_agg", args));
  }

  /** Another spelling of {@link rolling}. */
  groupByRolling(...args: WindowArguments<RollingOptions>): RollingGroupBy {
    return this.rolling(...args);
  }

  /** A frame per group of rows with equal values in these columns. */
  partitionBy(
    by: string | readonly string[],
    options: PartitionByOptions & { asDict: true },
  ): Map<any, DataFrame>;
  partitionBy(by: string | readonly string[], options?: PartitionByOptions): DataFrame[];
  partitionBy<T>(
    by: string | readonly string[],
    includeKey?: boolean,
    maintainOrder?: boolean,
    each?: (frame: DataFrame) => T,
  ): T[];
  partitionBy(by: string | readonly string[], ...rest: any[]): any {
    const [options, each] = isPlainObject(rest[0])
      ? [rest[0] as PartitionByOptions]
      : [{ includeKey: rest[0], maintainOrder: rest[1] }, rest[2]];
    const { maintainOrder = true, includeKey = true, asDict = false } = options as PartitionByOptions;
    const keys = typeof by === "string" ? [by] : [...by];
    if (keys.length === 0) throw new InvalidArgumentError("`partitionBy` needs the name of a column");
    const groups = [...this.groupBy(keys, maintainOrder)].map(
      ([key, frame]) => [keyOf(key), includeKey ? frame : frame.drop(keys)] as const,
    );
    if (asDict) return new Map(groups);
    return groups.map(([, frame]) => (each ? each(frame) : frame));
  }

  /** This frame with one more column. */
  withColumn(column: IntoExpr): DataFrame {
    return this.withColumns(column);
  }

  /** This frame with one column under another name. */
  withColumnRenamed(existing: string, replacement: string): DataFrame {
    return this.rename({ [existing]: replacement });
  }

  /** The number of chunks of the first column, or of each with `all`. */
  nChunks(strategy?: "first"): number;
  nChunks(strategy: "all"): number[];
  nChunks(strategy: "first" | "all" = "first"): number | number[] {
    const chunks = this.getColumns().map((column) => column.nChunks());
    if (strategy === "all") return chunks;
    if (strategy === "first") return chunks[0] ?? 0;
    throw new InvalidArgumentError(`\`strategy\` is "first" or "all", not ${JSON.stringify(strategy)}`);
  }

  /** This frame with each column in one piece of memory. */
  rechunk(): DataFrame {
    return makeFrame(
      this.getColumns().map((column) => column.rechunk()),
      { height: this.height },
    );
  }

  /** This frame without memory that it does not need; with `inPlace` that is this frame. */
  shrinkToFit(options: { inPlace?: boolean } = {}): DataFrame {
    const shrunk = this.rechunk();
    if (!options.inPlace) return shrunk;
    this._native = shrunk._native;
    return this as DataFrame;
  }

  /** How much memory the values take: in bytes, or in `kb`, `mb`, `gb` or `tb`. */
  estimatedSize(unit: SizeUnit = "b"): number {
    return sized(
      this.getColumns().reduce((total, column) => total + column.estimatedSize(), 0),
      unit,
    );
  }

  /**
   * Whether another frame has the same columns, types and values; NaN equals NaN, and null equals null unless `nullEqual`
   * is false.
   */
  equals(other: DataFrame, options: { nullEqual?: boolean } = {}): boolean {
    const { nullEqual = true } = options;
    if (!nullEqual && this.getColumns().some((column) => column.hasNulls())) return false;
    return run(() => this._native.equals(other._native));
  }

  /** Another spelling of {@link equals}. */
  frameEqual(other: DataFrame, nullEqual = true): boolean {
    return this.equals(other, { nullEqual });
  }

  /** What is known of each column, by name: see {@link Series.flags}. */
  get flags(): Record<string, Record<string, boolean>> {
    return Object.fromEntries(this.getColumns().map((column) => [column.name, column.flags]));
  }

  /** The frame as bytes, as JSON with `{ format: "json" }`, or in a file. */
  serialize(file: string, options?: SerializeOptions): void;
  serialize(options: { format: "json" } | "json"): string;
  serialize(options?: SerializeOptions | "binary"): Buffer;
  serialize(...args: any[]): any {
    return deliver(
      run(() => this._native.toJson()),
      args,
    );
  }

  /** The frame as bytes in Arrow's stream format, which `tableFromIPC` of the package apache-arrow reads. */
  toArrow(options: ToArrowOptions = {}): Buffer {
    return arrowBytes(this as DataFrame, options);
  }

  /** Prints each column in one line, with its type and its first values; or gives that as text or as a frame. */
  glimpse(options?: GlimpseOptions & { returnType?: null }): void;
  glimpse(options: GlimpseOptions & { returnType: "string" }): string;
  glimpse(options: GlimpseOptions & { returnType: "frame" | "self" }): DataFrame;
  glimpse(options: GlimpseOptions = {}): string | DataFrame | undefined {
    return glimpse(this as DataFrame, options);
  }

  /** Prints the first rows, by settings that hold for this once. */
  show(limit?: number | null | ShowOptions, options?: ShowOptions): void {
    show(this as DataFrame, limit, options);
  }

  /** Writes a CSV file, or gives its bytes if there is no path. */
  writeCsv(target: FileTarget, options?: CsvWriteOptions & OutputOptions): void;
  writeCsv(options?: CsvWriteOptions): Buffer;
  writeCsv(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "csv", args);
  }

  /** Another spelling of {@link writeCsv}. */
  writeCSV(target: FileTarget, options?: CsvWriteOptions & OutputOptions): void;
  writeCSV(options?: CsvWriteOptions): Buffer;
  writeCSV(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "csv", args);
  }

  /** Writes an Avro file, or gives its bytes if there is no path. */
  writeAvro(path: string, options?: AvroWriteOptions): void;
  writeAvro(options?: AvroWriteOptions): Buffer;
  writeAvro(...args: any[]): Buffer | undefined {
    return writeTable(this._native, "avro", args);
  }

  /** Writes an xlsx file with one table, or gives its bytes if there is no path. */
  writeExcel(path: string, options?: ExcelWriteOptions): void;
  writeExcel(options?: ExcelWriteOptions): Buffer;
  writeExcel(...args: any[]): Buffer | undefined {
    return writeExcel(this._native, args);
  }

  /** Writes an IPC file, or gives its bytes if there is no path. */
  writeIpc(target: FileTarget, options?: IpcWriteOptions & OutputOptions): void;
  writeIpc(options?: IpcWriteOptions): Buffer;
  writeIpc(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "ipc", args);
  }

  /** Another spelling of {@link writeIpc}. */
  writeIPC(target: FileTarget, options?: IpcWriteOptions & OutputOptions): void;
  writeIPC(options?: IpcWriteOptions): Buffer;
  writeIPC(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "ipc", args);
  }

  /** Writes an IPC stream, or gives its bytes if there is no path. */
  writeIpcStream(target: FileTarget, options?: IpcWriteOptions & OutputOptions): void;
  writeIpcStream(options?: IpcWriteOptions): Buffer;
  writeIpcStream(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "ipc_stream", args);
  }

  /** Another spelling of {@link writeIpcStream}. */
  writeIPCStream(target: FileTarget, options?: IpcWriteOptions & OutputOptions): void;
  writeIPCStream(options?: IpcWriteOptions): Buffer;
  writeIPCStream(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "ipc_stream", args);
  }

  /** Writes a JSON object per line, or gives their bytes if there is no path. */
  writeNdjson(target: FileTarget, options?: NdjsonWriteOptions & OutputOptions): void;
  writeNdjson(options?: NdjsonWriteOptions): Buffer;
  writeNdjson(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "ndjson", args);
  }

  /** Writes a list of JSON objects, or with `format: "lines"` an object per line; gives the bytes if there is no path. */
  writeJson(target: FileTarget, options?: { format?: "json" | "lines" } & NdjsonWriteOptions): void;
  writeJson(options?: { format?: "json" | "lines" } & NdjsonWriteOptions): Buffer;
  writeJson(...args: any[]): Buffer | undefined {
    const last = args.length - 1;
    const { format = "json", ...options } = last >= 0 && isPlainObject(args[last]) ? args[last] : {};
    const target = last >= 0 && !isPlainObject(args[0]) ? [args[0]] : [];
    return writeFrame(this._native, format === "lines" ? "ndjson" : "json", [...target, options]);
  }

  /** Another spelling of {@link writeJson}. */
  writeJSON(target: FileTarget, options?: { format?: "json" | "lines" } & NdjsonWriteOptions): void;
  writeJSON(options?: { format?: "json" | "lines" } & NdjsonWriteOptions): Buffer;
  writeJSON(...args: any[]): Buffer | undefined {
    return this.writeJson(...(args as []));
  }

  /** Writes a Parquet file, or gives its bytes if there is no path. */
  writeParquet(target: FileTarget, options?: ParquetWriteOptions & OutputOptions): void;
  writeParquet(options?: ParquetWriteOptions): Buffer;
  writeParquet(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "parquet", args);
  }

  /** The frame as Polars prints it. */
  override toString(): string {
    return run(() => this._native.text());
  }

  /** What it prints as. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** Columns of one height under distinct names. */
export type DataFrame = DataFrameClass;

/** How frames are made. */
export interface DataFrameConstructor {
  (data?: DataFrameData, options?: DataFrameOptions): DataFrame;
  new (data?: DataFrameData, options?: DataFrameOptions): DataFrame;
  readonly prototype: DataFrame;
  /** @internal */
  _of(handle: NativeDataFrame): DataFrame;
  /** Whether a value is a frame. */
  isDataFrame(value: unknown): value is DataFrame;
  /** The frame that {@link DataFrame.serialize} made these bytes, this JSON or this file of. */
  deserialize(source: string | Uint8Array, options?: SerializeOptions | string): DataFrame;
}

/**
 * Columns of one height under distinct names, with or without `new`.
 *
 * `pl.DataFrame({ a: [1, 2], b: ["x", null], c: 5 })` from columns (arrays, typed arrays, Series, any iterables, or single
 * values, which are repeated), `pl.DataFrame([{ a: 1, b: "x" }])` from records, `pl.DataFrame([series])` from Series,
 * `pl.DataFrame([[1, 2], [3, 4]], { schema: ["a", "b"], orient: "row" })` from lists.
 */
export const DataFrame = constructor<DataFrameConstructor>(
  DataFrameClass,
  (data?: DataFrameData, options?: DataFrameOptions) => makeFrame(data, options),
  {
    isDataFrame: (value: unknown) => value instanceof DataFrameClass,
    deserialize: (source: string | Uint8Array, options?: SerializeOptions | string) =>
      DataFrameClass._of(run(() => native.NativeDataFrame.fromJson(fetched(source, options)))),
  },
);

wrappers.frame = DataFrameClass._of;
