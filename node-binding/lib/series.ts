/** Series: named columns. */

import { isPlainObject } from "./arguments";
import { arrowBytes, type ToArrowOptions } from "./arrow";
import { type ColumnOptions, isNumberType, seriesFrom, type TypedArray, typedFromSeries } from "./convert";
import { DataFrame } from "./dataframe";
import { DataType, type Schema } from "./datatypes";
import { InvalidArgumentError, InvalidOperationError, OutOfBoundsError, run } from "./errors";
import { byName } from "./expr";
import { SeriesStruct } from "./generated/series";
import { wrappers } from "./host";
import { type NativeSeries, native, type Wrapper } from "./native";
import { constructor, indexed } from "./objects";
import { SeriesChanges } from "./series-changes";

/** A unit of memory. */
export type SizeUnit =
  | "b"
  | "kb"
  | "mb"
  | "gb"
  | "tb"
  | "bytes"
  | "kilobytes"
  | "megabytes"
  | "gigabytes"
  | "terabytes";

/** So many bytes in a unit. */
export function sized(bytes: number, unit: SizeUnit): number {
  const power = ["b", "k", "m", "g", "t"].indexOf(String(unit)[0] ?? "");
  if (power < 0) throw new InvalidArgumentError(`\`unit\` is b, kb, mb, gb or tb, not ${unit}`);
  return bytes / 1024 ** power;
}

/** The functions of structs, and what their type says. */
export class StructSeries extends SeriesStruct {
  /** @internal */
  constructor(private readonly series: Series) {
    super(series);
  }

  /** The names of the fields. */
  get fields(): string[] {
    return this.schema.names();
  }

  /** Names and types of the fields. */
  get schema(): Schema {
    const schema = this.series.dtype.toSchema();
    if (schema === undefined) throw new InvalidOperationError(`${this.series.dtype} has no fields`);
    return schema;
  }
}

/** A named column of values of one type. */
export class SeriesClass extends SeriesChanges implements Wrapper<NativeSeries>, Iterable<any> {
  /** The value of a row, as {@link get} gives it; undefined if there is no such row. */
  [row: number]: any;

  /** @internal */
  constructor(public override _native: NativeSeries) {
    super();
  }

  /** @internal */
  static _of(handle: NativeSeries): Series {
    const series = new SeriesClass(handle);
    return indexed(series, (row) => (row < series.length ? series.get(row) : undefined));
  }

  /** @internal */
  override _call(name: string, params: string[], args: unknown[]): Series {
    return SeriesClass._of(run(() => this._native.call(name, byName(name, params, args))));
  }

  /** @internal */
  override _aggregate(name: string, params: string[], args: unknown[]): any {
    return this._call(name, params, args).get(0);
  }

  /** The name. */
  get name(): string {
    return this._native.name;
  }

  /** The type of the values. */
  get dtype(): DataType {
    return new DataType(run(() => this._native.dtype()));
  }

  /** The number of rows. */
  get length(): number {
    return this._native.length;
  }

  /** The number of rows, in a list, as a frame has two. */
  get shape(): [number] {
    return [this.length];
  }

  /** The Series as bytes in Arrow's stream format, as the one column of a table. */
  toArrow(options: ToArrowOptions = {}): Buffer {
    return arrowBytes(this.toFrame(), options);
  }

  /** The number of chunks in which the values lie. */
  nChunks(): number {
    return this.chunkLengths().length;
  }

  /** The number of rows of each chunk. */
  chunkLengths(): number[] {
    return run(() => this._native.chunkLengths());
  }

  /** The chunks, each a Series. */
  getChunks(): Series[] {
    let start = 0;
    return this.chunkLengths().map((length) => {
      const chunk = this.slice(start, length);
      start += length;
      return chunk;
    });
  }

  /** What values there are: how many, their mean, spread, extremes and percentiles, as the type has them. */
  describe(
    percentiles: number | readonly number[] | null = [0.25, 0.5, 0.75],
    interpolation = "nearest",
  ): DataFrame {
    const statistics = this.toFrame("value").describe({ percentiles, interpolation } as any);
    return statistics.dropNulls("value");
  }

  /** A column per value, which says in which rows the value is. */
  toDummies(options: { separator?: string; dropFirst?: boolean; dropNulls?: boolean } = {}): DataFrame {
    return this.toFrame().toDummies(options);
  }

  /** What is known of the values: whether they ascend, and whether they descend. */
  get flags(): { SORTED_ASC: boolean; SORTED_DESC: boolean } {
    return { SORTED_ASC: this.isSorted(), SORTED_DESC: this.isSorted({ descending: true }) };
  }

  /** The functions of structs. */
  override get struct(): StructSeries {
    return new StructSeries(this as Series);
  }

  /** How much memory the values take: in bytes, or in `kb`, `mb`, `gb` or `tb`. */
  estimatedSize(unit: SizeUnit = "b"): number {
    return sized(
      run(() => this._native.estimatedSize()),
      unit,
    );
  }

  /** Another handle on the same values: what is done in the one does not show in the other. */
  clone(): Series {
    return SeriesClass._of(this._native);
  }

  /** The same values under another name. */
  alias(name: string): Series {
    return SeriesClass._of(this._native.renamed(name));
  }

  /** Another spelling of {@link alias}. */
  as(name: string): Series {
    return this.alias(name);
  }

  /** Another spelling of {@link alias}. */
  rename(name: string): Series {
    return this.alias(name);
  }

  /** The value of a row; from the end if negative. */
  get(row: number): any {
    const index = row < 0 ? row + this.length : row;
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      const name = JSON.stringify(this.name);
      throw new OutOfBoundsError(`row ${row} of column ${name}, which has ${this.length} rows`);
    }
    return run(() => this._native.get(index));
  }

  /** Another spelling of {@link get}. */
  getIndex(row: number): any {
    return this.get(row);
  }

  /** The value of a row; without one, that of the only row. */
  item(index?: number | null): any {
    if (index !== undefined && index !== null) return this.get(index);
    if (this.length === 1) return this.get(0);
    throw new InvalidArgumentError(`item() without a row is for a Series of one row, not of ${this.length}`);
  }

  /** The values as printed Series show them; null for null. */
  valueTexts(): (string | null)[] {
    return run(() => this._native.texts());
  }

  /** `length` rows from `offset`, which counts from the end if negative. No values are copied. */
  slice(offset: number, length?: number): Series {
    const [start, count] = sliceBounds(this.length, offset, length);
    return SeriesClass._of(run(() => this._native.slice(start, count)));
  }

  /**
   * The values as an array. Integers of 64 bits are numbers where these are exact, else bigints; UInt64 gives bigints.
   */
  toArray(): any[] {
    // Numbers cross faster in one piece.
    if (this._native.nullCount === 0 && isNumberType(this.dtype))
      return Array.from(this.toTypedArray() as Float64Array);
    return run(() => this._native.values());
  }

  /** Another spelling of {@link toArray}. */
  toList(): any[] {
    return this.toArray();
  }

  /**
   * The values as a typed array over the same memory, if they lie in one chunk; a copy else. There must be no nulls.
   *
   * Int64 gives a BigInt64Array, UInt64 a BigUint64Array; dates and times give the integers that they are stored as. A
   * write to the array shows in the Series, and in every other that shares its memory: `toTypedArray().slice()` is a copy.
   */
  toTypedArray(): TypedArray {
    return typedFromSeries(this._native, this.dtype);
  }

  /** A frame of this one column, under this or another name. */
  toFrame(name?: string | null): DataFrame {
    const column = name === undefined || name === null ? this._native : this._native.renamed(name);
    return DataFrame._of(run(() => native.NativeDataFrame.fromColumns([column])));
  }

  /**
   * Whether another Series has the same values; NaN equals NaN, and null equals null unless `nullEqual` is false.
   *
   * ({@link equals} compares row by row, as in nodejs-polars.)
   */
  seriesEqual(other: Series, options: SeriesEqualOptions | boolean = {}): boolean {
    const {
      nullEqual = true,
      checkDtypes = false,
      checkNames = false,
    } = typeof options === "boolean" ? { nullEqual: options } : options;
    if (checkNames && this.name !== other.name) return false;
    if (this.length !== other.length || (!nullEqual && (this.hasNulls() || other.hasNulls()))) return false;
    if (this.dtype.is(other.dtype)) return this.toFrame("").equals(other.toFrame(""));
    if (checkDtypes || this.dtype.isNumeric() !== other.dtype.isNumeric()) return false;
    return this.eqMissing(other).all();
  }

  /** The values in turn. */
  [Symbol.iterator](): IterableIterator<any> {
    return this.toArray()[Symbol.iterator]();
  }

  /** Another spelling of iteration. */
  values(): IterableIterator<any> {
    return this[Symbol.iterator]();
  }

  toJSON(): any[] {
    return this.toArray();
  }

  /** The Series as Polars prints it. */
  override toString(): string {
    return run(() => this._native.text());
  }

  /** What it prints as. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** A named column of values of one type. */
export type Series = SeriesClass;

/** What makes Series equal. */
export interface SeriesEqualOptions {
  /** Whether types must be equal, too. */
  checkDtypes?: boolean;
  /** Whether names must be equal, too. */
  checkNames?: boolean;
  /** Whether null equals null, which is the default. */
  nullEqual?: boolean;
}

/** How Series are made. */
export interface SeriesConstructor {
  (values: Iterable<unknown>, options?: DataType | ColumnOptions): Series;
  (name: string, values: Iterable<unknown>, options?: DataType | ColumnOptions): Series;
  new (values: Iterable<unknown>, options?: DataType | ColumnOptions): Series;
  new (name: string, values: Iterable<unknown>, options?: DataType | ColumnOptions): Series;
  readonly prototype: Series;
  /** Whether a value is a Series. */
  isSeries(value: unknown): value is Series;
  /** A Series of these values. */
  of(...values: unknown[]): Series;
  /** A Series of any iterable, like the constructor. */
  from(values: Iterable<unknown>): Series;
  from(name: string, values: Iterable<unknown>): Series;
}

function makeSeries(...args: any[]): Series {
  const [name, values, options] = typeof args[0] === "string" ? args : ["", ...args];
  return SeriesClass._of(
    seriesFrom(name, values ?? [], isPlainObject(options) ? options : { dtype: options }),
  );
}

/**
 * A named column of values of one type, with or without `new`.
 *
 * `pl.Series("a", [1, 2, null])`, `pl.Series([1, 2])` or `pl.Series("a", new Int32Array([1, 2]))`. Numbers are floats
 * unless a type says otherwise, bigints are integers, undefined is null.
 */
export const Series = constructor<SeriesConstructor>(SeriesClass, makeSeries, {
  isSeries: (value: unknown) => value instanceof SeriesClass,
  of: (...values: unknown[]) => makeSeries(values),
  from: makeSeries,
});

/** The first row and the number of rows of a slice, within `rows` rows. */
export function sliceBounds(
  rows: number,
  offset: number,
  length = Number.POSITIVE_INFINITY,
): [number, number] {
  const start = offset < 0 ? rows + offset : offset;
  const end = Math.min(start + length, rows);
  const from = Math.min(Math.max(start, 0), rows);
  return [from, Math.max(end - from, 0)];
}

wrappers.series = SeriesClass._of;
