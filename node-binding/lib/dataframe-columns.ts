/** Columns of frames. */

import { isPlainObject } from "./arguments";
import { DataFrame } from "./dataframe";
import { DataFrameRows } from "./dataframe-rows";
import { DataType, Schema } from "./datatypes";
import { ColumnNotFoundError, OutOfBoundsError, run, ShapeError } from "./errors";
import { Expr, type IntoExpr } from "./expr";
import { concat } from "./functions";
import { struct } from "./generated/functions";
import type { NativeDataFrame } from "./native";
import { Series, SeriesClass } from "./series";

/** How {@link DataFrameColumns.mapRows} makes a column. */
export interface MapRowsOptions {
  /** The type of the values; otherwise the one that they fit. */
  returnDtype?: DataType;
  /** Accepted and not needed: the type is one that all results fit. */
  inferenceSize?: number;
}

/** The methods of frames that give and change columns. */
export abstract class DataFrameColumns extends DataFrameRows {
  /** @internal */
  abstract _native: NativeDataFrame;

  /** The names of the columns, which can be set. */
  get columns(): string[] {
    return this._native.names;
  }

  set columns(names: readonly string[]) {
    if (names.length !== this.width) {
      throw new ShapeError(`${names.length} names for a frame of ${this.width} columns`);
    }
    this.become(this.getColumns().map((column, i) => column.alias(names[i]!)));
  }

  /** The types of the columns. */
  get dtypes(): DataType[] {
    return run(() => this._native.schema()).map(([, json]) => new DataType(json));
  }

  /** Names and types of the columns. */
  get schema(): Schema {
    return Schema(
      run(() => this._native.schema()).map(([name, json]) => [name, new DataType(json)] as const),
    );
  }

  /** Names and types of the columns. */
  collectSchema(): Schema {
    return this.schema;
  }

  /** The number of columns. */
  get width(): number {
    return this._native.names.length;
  }

  /** A column by name; `default` if there is none and it is given. */
  getColumn(name: string): Series;
  getColumn<T>(name: string, defaultValue: T | { default: T }): Series | T;
  getColumn(name: string, ...rest: any[]): any {
    if (rest.length > 0 && !this.columns.includes(name)) {
      const [otherwise] = rest;
      return isPlainObject(otherwise) && "default" in otherwise ? otherwise.default : otherwise;
    }
    return SeriesClass._of(run(() => this._native.column(name)));
  }

  /** The columns. */
  getColumns(): Series[] {
    return run(() => this._native.columns()).map(SeriesClass._of);
  }

  /** The position of a column. */
  getColumnIndex(name: string): number {
    const index = this.columns.indexOf(name);
    // The error suggests the nearest name.
    if (index < 0) this.getColumn(name);
    return index;
  }

  /** The columns in turn. */
  iterColumns(): IterableIterator<Series> {
    return this.getColumns().values();
  }

  /** The columns in turn, as in nodejs-polars; {@link rows} and {@link toRecords} give rows. */
  [Symbol.iterator](): Iterator<Series> {
    return this.iterColumns();
  }

  /** A column by position; from the end if negative. */
  toSeries(index = 0): Series {
    return this.getColumn(this.columns[this.columnAt(index)]!);
  }

  private columnAt(index: number, end = this.width): number {
    const position = index < 0 ? index + this.width : index;
    if (!Number.isInteger(position) || position < 0 || position >= end) {
      throw new OutOfBoundsError(`column ${index} of a frame with ${this.width} columns`);
    }
    return position;
  }

  /** Puts a column in front of the one at this position, in this frame; from the end if negative. */
  insertColumn(index: number, column: Series | Expr): DataFrame {
    const position = this.columnAt(index, this.width + 1);
    const columns = this.getColumns();
    columns.splice(position, 0, this.evaluated(column));
    return this.become(columns);
  }

  /** Another spelling of {@link insertColumn}. */
  insertAtIdx(index: number, column: Series): DataFrame {
    return this.insertColumn(index, column);
  }

  /** Puts a column in the place of the one at this position, in this frame; from the end if negative. */
  replaceColumn(index: number, column: Series | Expr): DataFrame {
    const columns = this.getColumns();
    columns[this.columnAt(index)] = this.evaluated(column);
    return this.become(columns);
  }

  /** Another spelling of {@link replaceColumn}. */
  replaceAtIdx(index: number, column: Series): DataFrame {
    return this.replaceColumn(index, column);
  }

  /** Another spelling of {@link getColumnIndex}; -1 if there is none. */
  findIdxByName(name: string): number {
    return this.columns.indexOf(name);
  }

  /** Takes a column out of this frame and gives it. */
  dropInPlace(name: string): Series {
    const column = this.getColumn(name);
    this.become(this.getColumns().filter((other) => other.name !== name));
    return column;
  }

  private evaluated(column: Series | Expr): Series {
    return column instanceof Expr ? this.select(column).toSeries(0) : column;
  }

  /** Makes this frame one of other columns. */
  private become(columns: Series[] | DataFrame): DataFrame {
    const frame = Array.isArray(columns) ? DataFrame(columns, { height: this.height }) : columns;
    this._native = frame._native;
    return this as unknown as DataFrame;
  }

  /** A frame with the rows of another below; with `inPlace` that is this frame. */
  vstack(other: DataFrame, options: { inPlace?: boolean } = {}): DataFrame {
    const stacked = concat([this as unknown as DataFrame, other]);
    return options.inPlace ? this.become(stacked) : stacked;
  }

  /** Puts the rows of another frame below those of this one, in this frame and in one piece of memory. */
  extend(other: DataFrame): DataFrame {
    return this.become(concat([this as unknown as DataFrame, other]).rechunk());
  }

  /** A frame with more columns at the side; with `inPlace` that is this frame. */
  hstack(columns: DataFrame | readonly Series[], options: { inPlace?: boolean } = {}): DataFrame {
    const more = Array.isArray(columns) ? columns : (columns as DataFrame).getColumns();
    const all = [...this.getColumns(), ...more];
    return options.inPlace ? this.become(all) : DataFrame(all, { height: this.height });
  }

  /** What a function makes of the columns: of the first two, then of that and the next, and so on. */
  fold(operation: (left: Series, right: Series) => Series): Series {
    const [first, ...rest] = this.getColumns();
    if (first === undefined) throw new ColumnNotFoundError("a frame without columns has nothing to fold");
    return rest.reduce(operation, first);
  }

  /** Columns replaced by what a function makes of them, given by names or a selector. */
  mapColumns<Args extends unknown[]>(
    columnNames: string | readonly string[] | Expr,
    fn: (column: Series, ...args: Args) => Series,
    ...args: Args
  ): DataFrame {
    const mapped = this.select(columnNames)
      .getColumns()
      .map((column) => fn(column, ...args).alias(column.name));
    return this.withColumns(mapped);
  }

  /**
   * What a function makes of each row, given as an array: a value, for a column `map`, or an array, for columns `column_0`,
   * `column_1` and so on.
   */
  mapRows(fn: (row: any[]) => unknown, options: MapRowsOptions = {}): DataFrame {
    const results = this.rows().map((row) => fn(row));
    const first = results.find((result) => result !== null && result !== undefined);
    if (!Array.isArray(first)) return DataFrame([Series("map", results, options.returnDtype)]);
    const column = (i: number) => results.map((result) => (Array.isArray(result) ? result[i] : null));
    return DataFrame(first.map((_, i) => Series(`column_${i}`, column(i))));
  }

  /** The number of distinct rows, of all columns or of these columns or expressions. */
  nUnique(subset?: IntoExpr | readonly IntoExpr[] | null): number {
    const given = subset === undefined || subset === null ? [] : [subset].flat();
    const columns = given.length > 0 ? this.select(given as IntoExpr[]) : this;
    return columns.unique().height;
  }

  /** The columns by name: as Series, or as arrays if `asSeries` is false. */
  toDict(options?: { asSeries?: true }): Record<string, Series>;
  toDict(options: { asSeries: false }): Record<string, any[]>;
  toDict({ asSeries = true }: { asSeries?: boolean } = {}): Record<string, any> {
    const columns = this.getColumns();
    return Object.fromEntries(columns.map((column) => [column.name, asSeries ? column : column.toArray()]));
  }

  /** The columns as arrays by name. */
  toObject(): Record<string, any[]> {
    return this.toDict({ asSeries: false });
  }

  /** The rows as one Series of structs. */
  toStruct(name = ""): Series {
    return this.select(struct("*")).toSeries(0).alias(name);
  }
}
