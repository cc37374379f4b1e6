/** Frames: columns of one height. */

import { isPlainObject } from "./arguments";
import { seriesFrom } from "./convert";
import { DataType, type Schema, schemaOf } from "./datatypes";
import { InvalidArgumentError, InvalidTypeError, OutOfBoundsError, run, SchemaError } from "./errors";
import { byName, type IntoExpr } from "./expr";
import { concat } from "./functions";
import { DataFrameMethods } from "./generated/dataframe";
import { GroupBy } from "./groupby";
import { type CsvWriteOptions, type ParquetWriteOptions, writeFrame } from "./io";
import { type GroupByArgument, groupByArguments, LazyFrame } from "./lazyframe";
import { type NativeDataFrame, native, type Wrapper } from "./native";
import { constructor, indexed } from "./objects";
import { Series, SeriesClass, sliceBounds } from "./series";

/** How a frame is made of values. */
export interface DataFrameOptions {
  /** The types of all columns by name; columns come in this order. */
  schema?: Schema;
  /** The types of some columns by name. */
  schemaOverrides?: Schema;
  /** The names of the columns, where the values do not have them. */
  columns?: string[];
  /** Whether a list of lists has rows or columns, which is the default. */
  orient?: "row" | "col";
  /** Whether typed arrays are copied, as for a Series. */
  copy?: boolean;
  /** Whether a value that does not fit the type of its column is an error, as for a Series. */
  strict?: boolean;
}

/** A value or null. */
type Row = Record<string, any>;

/** Columns of one height under distinct names. */
export class DataFrameClass extends DataFrameMethods implements Wrapper<NativeDataFrame>, Iterable<Series> {
  /** A column by name, or the values of a row by number. */
  [nameOrRow: string]: any;

  /** @internal */
  constructor(readonly _native: NativeDataFrame) {
    super();
  }

  /** @internal */
  static _of(handle: NativeDataFrame): DataFrame {
    const frame = new DataFrameClass(handle);
    const column = (name: string) => (handle.names.includes(name) ? frame.getColumn(name) : undefined);
    return indexed(frame, (row) => (row < handle.height ? frame.row(row) : undefined), column);
  }

  /** @internal */
  override _verb(name: string, params: string[], args: unknown[]): DataFrame {
    const step = run(() => this._native.lazy().verb(name, byName(name, params, args)));
    return DataFrameClass._of(run(() => step.collectSync()));
  }

  /** The names of the columns. */
  get columns(): string[] {
    return this._native.names;
  }

  /** The types of the columns. */
  get dtypes(): DataType[] {
    return run(() => this._native.schema()).map(([, json]) => new DataType(json));
  }

  /** Names and types of the columns. */
  get schema(): Schema {
    return schemaOf(run(() => this._native.schema()));
  }

  /** The number of rows. */
  get height(): number {
    return this._native.height;
  }

  /** The number of columns. */
  get width(): number {
    return this._native.names.length;
  }

  /** The number of rows and of columns. */
  get shape(): { height: number; width: number } {
    return { height: this.height, width: this.width };
  }

  /** Whether there are no rows. */
  isEmpty(): boolean {
    return this.height === 0;
  }

  /** A column by name. */
  getColumn(name: string): Series {
    return SeriesClass._of(run(() => this._native.column(name)));
  }

  /** The columns. */
  getColumns(): Series[] {
    return run(() => this._native.columns()).map(SeriesClass._of);
  }

  /** A column by position. */
  toSeries(index = 0): Series {
    const name = this.columns.at(index);
    if (name === undefined) {
      throw new OutOfBoundsError(`column ${index} of a frame with ${this.width} columns`);
    }
    return this.getColumn(name);
  }

  /** The columns in turn, as in nodejs-polars; {@link rows} and {@link toRecords} give rows. */
  [Symbol.iterator](): Iterator<Series> {
    return this.getColumns()[Symbol.iterator]();
  }

  /** A plan that starts with this frame. */
  lazy(): LazyFrame {
    return new LazyFrame(run(() => this._native.lazy()));
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
   * Groups rows by keys; {@link GroupBy.agg} says what to compute per group.
   *
   * Groups come in no particular order, unless `maintainOrder`: then in that of their first rows.
   */
  groupBy(...by: GroupByArgument[]): GroupBy {
    return new GroupBy(this.lazy().groupBy(...by), groupByArguments(by)[0].map(String).join(", "));
  }

  /** This frame with one more column. */
  withColumn(column: IntoExpr): DataFrame {
    return this.withColumns(column);
  }

  /** This frame with one column under another name. */
  withColumnRenamed(existing: string, replacement: string): DataFrame {
    return this.rename({ [existing]: replacement });
  }

  /** This frame with the rows of another below. */
  vstack(other: DataFrame): DataFrame {
    return concat([this as DataFrame, other]);
  }

  /** This frame with more columns at the side. */
  hstack(columns: DataFrame | readonly Series[]): DataFrame {
    const more = Array.isArray(columns) ? columns : (columns as DataFrame).getColumns();
    return makeFrame([...this.getColumns(), ...more]);
  }

  /** Another handle on the same columns: frames do not change. */
  clone(): DataFrame {
    return DataFrameClass._of(this._native);
  }

  /** What a function makes of each row. */
  map<T>(each: (row: any[], index: number, rows: any[][]) => T): T[] {
    return this.rows().map(each);
  }

  /** The rows as objects. 64-bit integers are numbers where these are exact, else bigints; UInt64 gives bigints. */
  toRecords(): Row[] {
    const names = this.columns;
    const columns = this.getColumns().map((column) => column.toArray());
    // Assignments are fast, but one to `__proto__` is not a property.
    if (names.includes("__proto__")) {
      return this.rows().map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
    }
    return Array.from({ length: this.height }, (_, row) => {
      const record: Row = {};
      for (let i = 0; i < names.length; i++) record[names[i]!] = columns[i]![row];
      return record;
    });
  }

  /** Another spelling of {@link toRecords}. */
  toDicts(): Row[] {
    return this.toRecords();
  }

  /** The columns as arrays by name. */
  toObject(): Record<string, any[]> {
    return Object.fromEntries(this.getColumns().map((column) => [column.name, column.toArray()]));
  }

  /** The rows as arrays. */
  rows(): any[][] {
    const columns = this.getColumns().map((column) => column.toArray());
    return Array.from({ length: this.height }, (_, row) => columns.map((values) => values[row]));
  }

  /** The values of one row; from the end if negative. */
  row(index: number): any[] {
    return this.getColumns().map((column) => column.get(index));
  }

  /** One value: of the only row and column, or of these. */
  item(row?: number, column: number | string = 0): any {
    if (row === undefined && (this.height !== 1 || this.width !== 1)) {
      const shape = `(${this.height}, ${this.width})`;
      throw new InvalidArgumentError(`item() without arguments is for frames of shape (1, 1), not ${shape}`);
    }
    return (typeof column === "string" ? this.getColumn(column) : this.toSeries(column)).get(row ?? 0);
  }

  /** Whether another frame has the same columns, types and values; null equals null, NaN equals NaN. */
  equals(other: DataFrame): boolean {
    return run(() => this._native.equals(other._native));
  }

  /** Another spelling of {@link equals}. */
  frameEqual(other: DataFrame): boolean {
    return this.equals(other);
  }

  /** Writes a CSV file, or gives its bytes if there is no path. */
  writeCsv(path: string, options?: CsvWriteOptions): void;
  writeCsv(options?: CsvWriteOptions): Buffer;
  writeCsv(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "csv", args);
  }

  /** Another spelling of {@link writeCsv}. */
  writeCSV(path: string, options?: CsvWriteOptions): void;
  writeCSV(options?: CsvWriteOptions): Buffer;
  writeCSV(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "csv", args);
  }

  /** Writes a Parquet file, or gives its bytes if there is no path. */
  writeParquet(path: string, options?: ParquetWriteOptions): void;
  writeParquet(options?: ParquetWriteOptions): Buffer;
  writeParquet(...args: any[]): Buffer | undefined {
    return writeFrame(this._native, "parquet", args);
  }

  toJSON(): Row[] {
    return this.toRecords();
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

/** What a frame is made of. */
export type DataFrameData =
  | Record<string, Iterable<unknown>>
  | readonly Series[]
  | readonly Record<string, unknown>[]
  | readonly (readonly unknown[])[];

/** How frames are made. */
export interface DataFrameConstructor {
  (data?: DataFrameData, options?: DataFrameOptions): DataFrame;
  new (data?: DataFrameData, options?: DataFrameOptions): DataFrame;
  readonly prototype: DataFrame;
  /** @internal */
  _of(handle: NativeDataFrame): DataFrame;
  /** Whether a value is a frame. */
  isDataFrame(value: unknown): value is DataFrame;
}

/**
 * Columns of one height under distinct names, with or without `new`.
 *
 * `pl.DataFrame({ a: [1, 2], b: ["x", null] })` from columns (arrays, typed arrays, Series or any iterables),
 * `pl.DataFrame([{ a: 1, b: "x" }])` from records, `pl.DataFrame([series])` from Series,
 * `pl.DataFrame([[1, 2], [3, 4]], { columns: ["a", "b"], orient: "row" })` from lists.
 */
export const DataFrame = constructor<DataFrameConstructor>(DataFrameClass, makeFrame, {
  isDataFrame: (value: unknown) => value instanceof DataFrameClass,
});

function makeFrame(data: DataFrameData = {}, options: DataFrameOptions = {}): DataFrame {
  // A map: columns may be named like what objects have by themselves.
  const types = new Map(Object.entries({ ...options.schemaOverrides, ...options.schema }));
  const { copy, strict } = options;
  const made = columnsOf(data, options).map(([name, values]) =>
    seriesFrom(name, values, { dtype: types.get(name), copy, strict }),
  );
  return DataFrameClass._of(run(() => native.NativeDataFrame.fromColumns(made)));
}

type NamedValues = [name: string, values: unknown];

/** Names and values of the columns; a schema says which there are, and in which order. */
function columnsOf(data: DataFrameData, options: DataFrameOptions): NamedValues[] {
  const names = options.schema ? Object.keys(options.schema) : options.columns;
  if (typeof data !== "object" || data === null) {
    throw new InvalidTypeError(`a frame is made of columns or records, not of ${data}`);
  }
  if (!Array.isArray(data)) return columnsOfObject(data as Record<string, unknown>, options.schema);
  if (data.length === 0) return (names ?? []).map((name) => [name, []]);
  const nameOf = (i: number) => names?.[i] ?? `column_${i}`;
  if (data.every(Series.isSeries)) {
    return data.map((series, i) => [names?.[i] ?? (series.name || nameOf(i)), series]);
  }
  if (data.every(Array.isArray)) {
    if (options.orient !== "row") return data.map((values, i) => [nameOf(i), values]);
    const width = Math.max(...data.map((row) => row.length));
    return Array.from({ length: width }, (_, i) => [nameOf(i), data.map((row) => row[i])]);
  }
  const records = data as Record<string, unknown>[];
  const keys = names ?? [...new Set(records.flatMap((record) => Object.keys(record ?? {})))];
  return keys.map((name) => [name, records.map((record) => record?.[name])]);
}

function columnsOfObject(data: Record<string, unknown>, schema?: Schema): NamedValues[] {
  if (schema === undefined) return Object.entries(data);
  const unknown = Object.keys(data).find((name) => !Object.hasOwn(schema, name));
  if (unknown !== undefined) {
    const known = Object.keys(schema).join(", ");
    throw new SchemaError(`column ${JSON.stringify(unknown)} is not in the schema, which has: ${known}`);
  }
  return Object.keys(schema).map((name) => [name, data[name] ?? []]);
}
